#include "settle/settlement.h"

#include <cassert>

#include "settle/settling.h"

namespace yidi {

const Step* Steps::find(StepId id) const {
  for (const Step& step : *this)
    if (step.id == id) return &step;
  return nullptr;
}

Money paid_by_funds(const Sheet& sheet) {
  Money sum;
  for (int field = int(Field::hifp_pay); field <= int(Field::oth_pay); ++field) sum += sheet[Field(field)];
  return sum;
}

namespace {

void check_identities(const Sheet& sheet) {
  [[maybe_unused]] auto amount = [&](Field field) { return sheet[field].fen(); };
  assert(amount(Field::medfee_sumamt) == amount(Field::fulamt_ownpay_amt) + amount(Field::overlmt_selfpay) +
                                             amount(Field::preselfpay_amt) + amount(Field::inscp_scp_amt));
  assert(amount(Field::fund_pay_sumamt) ==
         amount(Field::hifp_pay) + amount(Field::cvlserv_pay) + amount(Field::hifes_pay) + amount(Field::hifmi_pay) +
             amount(Field::hifob_pay) + amount(Field::maf_pay) + amount(Field::oth_pay));
  assert(amount(Field::psn_part_amt) == amount(Field::acct_pay) + amount(Field::psn_cash_pay));
  assert(amount(Field::medfee_sumamt) ==
         amount(Field::fund_pay_sumamt) + amount(Field::psn_part_amt) + amount(Field::hosp_part_amt));
  assert(amount(Field::psn_cash_pay) >= 0 && amount(Field::hifp_pay) >= 0);
}

// Of what no rule speaks the total alone is known.
Settlement unruled(const Costs& costs) {
  Settlement settlement;
  for (int i = 0; i < field_count; ++i) settlement.sheet.set_open(Field(i));
  if (costs.medfee) settlement.sheet.set_known(Field::medfee_sumamt, *costs.medfee);
  return settlement;
}

// Without a total no amount is known; the deductible's standard and the ratio still are.
void open_all_amounts(Sheet& sheet) {
  for (int i = 0; i < field_count; ++i) {
    auto field = Field(i);
    if (field != Field::dedc_std && field != Field::crt_dedc && field != Field::pool_prop_selfpay)
      sheet.set_open(field);
  }
}

// Of what was told and no rule speaks of the law may exclude the costs or not.
bool may_be_excluded(const Possible& facts) {
  return facts[Dimension::other_payer] != bit(OtherPayer::none) || facts[Dimension::designated] != bit(Designated::yes);
}

// Whether no fund pays, and the rule that says so. What the law excludes no region's benefit brings back, so the two are
// asked apart. A ratio that is stated for the case says that there is a benefit.
bool pays_nothing(Scenario& run, const RuleRow*& rule) {
  rule = run.find(Parameter::excluded);
  if (!rule && may_be_excluded(run.facts()) && run.either_way(Parameter::excluded)) return true;
  if (is_choice(rule, YesNo::yes)) return true;
  rule = run.find(Parameter::benefit);
  if (!rule && !run.find(Parameter::ratio)) run.note_missing(Parameter::benefit);
  return is_choice(rule, Benefit::none);
}

}  // namespace

Settlement settle(Scenario& run, List<Product>* products) {
  if (run.given().unruled) {
    run.note_missing(Parameter::benefit);
    return unruled(run.given().costs);
  }
  Settling settling{run, products};
  std::optional<Money> account_first;
  find_scope(settling);
  Money left_in_scope = settling.in_scope();
  if (const RuleRow* unpaid = nullptr; pays_nothing(run, unpaid)) {
    settling.step(StepId::basic_fund, nothing, settling.in_scope(), unpaid);
  } else {
    account_first = pay_by_account_first(settling);
    Money paid_first = account_first.value_or(nothing);
    Base base = find_base(settling, settling.in_scope() - paid_first);
    Ratios ratios = find_ratios(run);
    AboveCap above = pay_basic_fund(settling, base, ratios);
    left_in_scope = pay_layers(settling, base, above);
    find_hospital_part(settling, left_in_scope);
    left_in_scope += paid_first - settling.sheet()[Field::hosp_part_amt];
  }
  share_the_rest(settling, left_in_scope, account_first);
  check_identities(settling.sheet());
  if (!run.given().costs.medfee) open_all_amounts(settling.sheet());
  return settling.out;
}

}  // namespace yidi
