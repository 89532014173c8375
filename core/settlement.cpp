#include "settlement.h"

#include <cassert>

#include "settling.h"

namespace yidi {

std::string_view id(StepId step) {
  constexpr Terms ids =
      "scope\nown_share\ndeductible\nratio\nratio_change\nbasic_fund\nbasic_cap\noutpatient_cap\nlarge\ncritical\n"
      "civil\nenterprise\naid\naccount\ncash\n";
  static_assert(ids.size() == step_count);
  return ids.id(int(step));
}

const Step* Steps::find(StepId id) const {
  for (const Step& step : *this)
    if (step.id == id) return &step;
  return nullptr;
}

namespace {

// Choices in the order in which vocabulary.cpp lists them.
enum Position { before_deductible, after_deductible };
enum PeriodChoice { per_admission, per_year };
enum BandBasis { on_rest_after_deductible, on_cost_with_deductible };
enum CapBasis { counts_fund_paid, counts_in_scope };
enum BenefitChoice { has_benefit, no_benefit };

// --- 1. The bill: what is in scope -------------------------------------------------------------------------------

// Class-B lines without a share of their own: the rule's share of each, rounded line by line.
Money class_b_own(Settling& t) {
  const auto& lines = t.s.given().costs.class_b;
  if (lines.empty()) return nothing;
  const RuleRow* row = t.s.find(Parameter::class_b_share);
  auto share = Ratio::parts(t.s.number(Parameter::class_b_share, row, 0, Ratio::whole_parts));
  Money own;
  for (Money line : lines) own += share_of(line, share);
  return own;
}

// An open cost is wholly in scope, or wholly one of the parts it may be.
void place_open_cost(Settling& t, const OpenCost& open) {
  constexpr Field fields[] = {Field::fulamt_ownpay_amt, Field::overlmt_selfpay, Field::preselfpay_amt};
  int options = 1;
  for (int i = 0; i < 3; ++i) options += open.parts >> i & 1;
  if (open.amount == nothing || options == 1) return;
  int option = t.s.pick(open.asked, options);
  for (int i = 0; i < 3 && option > 0; ++i)
    if (open.parts >> i & 1 && --option == 0) t.sheet().add(fields[i], open.amount);
}

void find_scope(Settling& t) {
  const Costs& costs = t.s.given().costs;
  Sheet& sheet = t.sheet();
  // Without a total every amount stays open (open_all_amounts), so its parts need not be told either.
  if (!costs.medfee) return t.step(StepId::scope, nothing, nothing, nullptr);
  sheet.set(Field::medfee_sumamt, *costs.medfee);
  sheet.set(Field::fulamt_ownpay_amt, costs.fulamt_ownpay);
  sheet.set(Field::overlmt_selfpay, costs.overlmt_selfpay);
  sheet.set(Field::preselfpay_amt, costs.preselfpay + class_b_own(t));
  for (const OpenCost& open : costs.open) place_open_cost(t, open);
  Money outside = sheet[Field::fulamt_ownpay_amt] + sheet[Field::overlmt_selfpay] + sheet[Field::preselfpay_amt];
  sheet.set(Field::inscp_scp_amt, *costs.medfee - outside);
  t.step(StepId::scope, t.in_scope(), sheet[Field::medfee_sumamt], nullptr);
}

// --- 2. and 3. The away-from-home own share, and the deductible ----------------------------------------------------

// What is due of the standard at this admission: the whole at the first, what the rule says later. A visit is none.
Ratio due_share(Settling& t) {
  const RuleRow* row = t.s.find(Parameter::nth_deductible_factor);
  if (!row) {
    auto med_type = MedType(t.s.given().med_type);
    if (med_type != MedType::inpatient && med_type != MedType::local) return Ratio::whole();
    auto nth = t.s.given().nth_admission;
    bool first = nth ? *nth == 1 : t.s.pick(Input::visit_nth_admission, 2) == 0;
    if (first) return Ratio::whole();
  }
  return Ratio::parts(t.s.number(Parameter::nth_deductible_factor, row, 0, Ratio::whole_parts));
}

// A yearly deductible is due only as far as it has not been paid this year.
Money less_already_paid(Settling& t, Money due) {
  std::optional<Money> paid = t.s.given().used(YearField::act_pay_dedc);
  if (paid == nothing) return due;
  const RuleRow* row = t.s.find(Parameter::deductible_period);
  if (t.s.choice(Parameter::deductible_period, row, 2) == per_admission) return due;
  return at_least_nothing(due - t.s.amount(Input::year_act_pay_dedc, paid, nothing, due));
}

void charge_deductible(Settling& t) {
  Sheet& sheet = t.sheet();
  const RuleRow* row = t.s.find(Parameter::deductible);
  Money standard = Money::fen(t.s.number(Parameter::deductible, row, 0, t.in_scope().fen()));
  if (!row) {
    sheet.set_open(Field::dedc_std);
    sheet.set_open(Field::crt_dedc);
  }
  Money due = standard;
  if (due > nothing) due = share_of(due, due_share(t));
  if (due > nothing) due = less_already_paid(t, due);
  sheet.set(Field::dedc_std, standard);
  sheet.set(Field::crt_dedc, due);
  sheet.set(Field::act_pay_dedc, std::min(t.in_scope(), due));
  t.step(StepId::deductible, sheet[Field::act_pay_dedc], due, row);
}

void find_base(Settling& t) {
  const RuleRow* row = t.s.find(Parameter::scope_own_share);
  Ratio share = row ? Ratio::parts(t.s.number(Parameter::scope_own_share, row, 0, Ratio::whole_parts)) : Ratio{};
  Position position = before_deductible;
  if (share > Ratio{}) {
    const RuleRow* where = t.s.find(Parameter::scope_own_share_position);
    position = Position(t.s.choice(Parameter::scope_own_share_position, where, 2));
  }
  auto take_own_share = [&](Money from) {
    t.own_share = share_of(from, share);
    if (share > Ratio{}) t.step(StepId::own_share, t.own_share, from, row);
  };
  if (position == before_deductible) take_own_share(t.in_scope());
  charge_deductible(t);
  Money charged = t.sheet()[Field::act_pay_dedc];
  if (position == after_deductible) take_own_share(t.in_scope() - charged);
  t.base = at_least_nothing(t.in_scope() - t.own_share - charged);
}

// --- 4. The ratio --------------------------------------------------------------------------------------------------

std::int64_t stated_or_zero(Settling& t, Parameter parameter) {
  const RuleRow* row = t.s.find(parameter);
  return row ? t.s.number(parameter, row, 0, Ratio::whole_parts) : 0;
}

Ratio added_points(Settling& t) {
  std::int64_t points = stated_or_zero(t, Parameter::ratio_plus);
  std::int64_t per_year = stated_or_zero(t, Parameter::ratio_per_year_of_age);
  if (per_year == 0) return Ratio::parts(points);
  int age = t.s.given().age ? *t.s.given().age : t.s.pick(Input::insured_age, 2) * oldest_age;
  return Ratio::parts(points + per_year * age);
}

// How the ratio is lowered away from home: by points, by a factor, or (no rule, not at home) by something unknown.
struct Change {
  const RuleRow* row = nullptr;
  Ratio points;
  Ratio factor = Ratio::whole();
};

Change find_change(Settling& t) {
  Change change;
  change.row = t.s.find(Parameter::ratio_change);
  if (!change.row && t.s.settled(Dimension::place) == int(Place::home)) return change;
  auto amount = Ratio::parts(t.s.number(Parameter::ratio_change, change.row, 0, Ratio::whole_parts));
  bool is_factor = change.row && change.row->row->value.kind == ValueKind::factor;
  (is_factor ? change.factor : change.points) = amount;
  return change;
}

void find_ratio(Settling& t) {
  const RuleRow* row = t.s.find(Parameter::ratio);
  if (row && !row->row->value.bands.empty())
    t.bands = few(row->row->value.bands);
  else
    t.bands.add({{}, Ratio::parts(t.s.number(Parameter::ratio, row, 0, Ratio::whole_parts))});
  Ratio before = t.bands.back().ratio;
  Ratio plus = added_points(t);
  const RuleRow* own = t.s.find(Parameter::own_share_factor);
  Ratio own_factor =
      own ? Ratio::parts(t.s.number(Parameter::own_share_factor, own, 0, Ratio::whole_parts)) : Ratio::whole();
  Change change = find_change(t);
  for (Band& band : t.bands) {
    Ratio raised = std::min(band.ratio + plus, Ratio::whole());
    raised = Ratio::whole() - compose(Ratio::whole() - raised, own_factor);
    band.ratio = std::max(compose(raised, change.factor) - change.points, Ratio{});
  }
  t.out.steps.add({StepId::ratio, before.parts(), t.base.fen(), row});
  Ratio after = t.bands.back().ratio;
  if (change.row || change.points > Ratio{})
    t.out.steps.add({StepId::ratio_change, after.parts(), before.parts(), change.row});
}

// --- 5. The basic fund ---------------------------------------------------------------------------------------------

// What the cap still leaves, of fund money or of in-scope cost.
Money cap_left(Settling& t, Money cap, Input input, YearField field) {
  Money used = t.s.amount(input, t.s.given().used(field), nothing, cap);
  return at_least_nothing(cap - used);
}

struct Cap {
  const RuleRow* row = nullptr;
  CapBasis basis = counts_fund_paid;
};

Cap find_cap(Settling& t) {
  Cap cap{t.s.find(Parameter::basic_cap)};
  if (cap.row) cap.basis = CapBasis(t.s.choice(Parameter::basic_cap_basis, t.s.find(Parameter::basic_cap_basis), 2));
  return cap;
}

// Without a stated cap nobody knows how much of the fund is left.
Money fund_left(Settling& t, const Cap& cap, Money fund) {
  if (!cap.row) return Money::fen(t.s.number(Parameter::basic_cap, nullptr, 0, fund.fen()));
  Money most = Money::fen(t.s.number(Parameter::basic_cap, cap.row, 0, Money::limit_fen));
  return cap_left(t, most, Input::year_hifp_pay, YearField::hifp_pay);
}

Money band_start(Settling& t) {
  if (t.bands.size == 1) return nothing;
  Money start;
  const RuleRow* basis = t.s.find(Parameter::band_basis);
  if (t.s.choice(Parameter::band_basis, basis, 2) == on_cost_with_deductible)
    start += t.sheet()[Field::act_pay_dedc];
  const RuleRow* period = t.s.find(Parameter::band_period);
  if (t.s.choice(Parameter::band_period, period, 2) == per_year)
    start += t.s.amount(Input::year_inscp_scp_amt, t.s.given().used(YearField::inscp_scp_amt), nothing,
                        t.bands.all[t.bands.size - 2].to.value_or(nothing));
  return start;
}

// Of several bands, the one that the last of the cost fell into.
void report_ratio(Settling& t, const Portions& portions) {
  Ratio ratio = portions.size > 0 ? portions.back().ratio : t.bands.all[0].ratio;
  t.sheet().values[std::size_t(Field::pool_prop_selfpay)] = ratio.parts();
}

// Outpatient payments may have a yearly limit of their own, whatever the fund paid for stays. What lies above it no
// fund's cap has used up, so nothing flows on from there.
Money within_outpatient_cap(Settling& t, const RuleRow* row, Money fund) {
  if (!row || fund == nothing) return fund;
  Money most = Money::fen(t.s.number(Parameter::outpatient_cap, row, 0, Money::limit_fen));
  Money left = cap_left(t, most, Input::year_otp_hifp_pay, YearField::otp_hifp_pay);
  if (left >= fund) return fund;
  t.step(StepId::outpatient_cap, left, fund, row);
  return left;
}

void pay_basic_fund(Settling& t) {
  Cap cap = find_cap(t);
  const RuleRow* outpatient_cap = t.s.find(Parameter::outpatient_cap);
  bool has_cap = cap.row || !outpatient_cap;  // where only the outpatient limit is stated, that one binds
  Money base = t.base;
  if (cap.row && cap.basis == counts_in_scope && base > nothing) {
    Money most = Money::fen(t.s.number(Parameter::basic_cap, cap.row, 0, Money::limit_fen));
    base = std::min(base, cap_left(t, most, Input::year_inscp_scp_amt, YearField::inscp_scp_amt));
    t.above_cap = exact(t.base - base);
  }
  auto portions = cut(t.bands, band_start(t), exact(base));
  report_ratio(t, portions);
  Money fund = fund_for(t, portions);
  t.step(StepId::basic_fund, fund, base, t.s.find(Parameter::ratio));
  if (has_cap && fund > nothing && cap.basis == counts_fund_paid) {
    Money left = fund_left(t, cap, fund);
    if (left < fund) {
      t.above_cap = cost_beyond(portions, left);
      t.step(StepId::basic_cap, left, fund, cap.row);
      fund = left;
    }
  } else if (positive(t.above_cap)) {
    t.step(StepId::basic_cap, fund, t.base, cap.row);
  }
  t.sheet().set(Field::hifp_pay, within_outpatient_cap(t, outpatient_cap, fund));
}

// --- 8. Personal account, then cash --------------------------------------------------------------------------------

// What the account pays of the personal share, and the rule that allows it. Whatever is not known of it, it pays nothing
// or all it may: the first thing not known stands for the rest.
Money account_pay(Settling& t, Money personal, const RuleRow*& rule) {
  const Case& one = t.s.given();
  if (personal == nothing || one.balc == nothing || one.use_account == false) return nothing;
  rule = t.s.find(Parameter::account_usable);
  if (rule && rule->row->value.least != int(AccountChoice::usable)) return nothing;
  Money most = std::min(personal, one.balc.value_or(personal));
  if (!rule) t.s.note_missing(Parameter::account_usable);
  if (!one.use_account) return t.s.amount(Input::account_use, {}, nothing, most);
  if (!rule) return Money::fen(t.s.number(Parameter::account_usable, rule, 0, most.fen()));
  return t.s.amount(Input::account_balc, one.balc ? std::optional(most) : std::nullopt, nothing, most);
}

void share_the_rest(Settling& t) {
  Sheet& sheet = t.sheet();
  Money funds = paid_by_funds(t);
  Money personal = sheet[Field::medfee_sumamt] - funds - sheet[Field::hosp_part_amt];
  const RuleRow* rule = nullptr;
  Money account = account_pay(t, personal, rule);
  sheet.set(Field::fund_pay_sumamt, funds);
  sheet.set(Field::psn_part_amt, personal);
  sheet.set(Field::acct_pay, account);
  sheet.set(Field::psn_cash_pay, personal - account);
  if (t.s.given().balc)
    sheet.set(Field::balc, *t.s.given().balc - account);
  else
    sheet.set_open(Field::balc);
  if (account > nothing || rule) t.step(StepId::account, account, personal, rule);
  t.step(StepId::cash, personal - account, personal, nullptr);
}

void check_identities(const Sheet& sheet) {
  [[maybe_unused]] auto amount = [&](Field field) { return sheet[field].fen(); };
  assert(amount(Field::medfee_sumamt) == amount(Field::fulamt_ownpay_amt) + amount(Field::overlmt_selfpay) +
                                             amount(Field::preselfpay_amt) + amount(Field::inscp_scp_amt));
  assert(amount(Field::fund_pay_sumamt) == amount(Field::hifp_pay) + amount(Field::cvlserv_pay) +
                                               amount(Field::hifes_pay) + amount(Field::hifmi_pay) +
                                               amount(Field::hifob_pay) + amount(Field::maf_pay) + amount(Field::oth_pay));
  assert(amount(Field::psn_part_amt) == amount(Field::acct_pay) + amount(Field::psn_cash_pay));
  assert(amount(Field::medfee_sumamt) ==
         amount(Field::fund_pay_sumamt) + amount(Field::psn_part_amt) + amount(Field::hosp_part_amt));
  assert(amount(Field::psn_cash_pay) >= 0 && amount(Field::hifp_pay) >= 0);
}

// Without a total no amount is known; the deductible's standard and the ratio still are.
void open_all_amounts(Sheet& sheet) {
  for (int i = 0; i < field_count; ++i) {
    auto field = Field(i);
    if (field != Field::dedc_std && field != Field::crt_dedc && field != Field::pool_prop_selfpay) sheet.set_open(field);
  }
}

}  // namespace

Settlement settle(Scenario& scenario) {
  Settling t{scenario, {}, {}, {}, {}, {}, {}};
  find_scope(t);
  const RuleRow* benefit = t.s.find(Parameter::benefit);
  if (benefit && benefit->row->value.least == no_benefit) {
    t.step(StepId::basic_fund, nothing, t.in_scope(), benefit);
  } else {
    find_base(t);
    find_ratio(t);
    pay_basic_fund(t);
    pay_layers(t);
  }
  share_the_rest(t);
  check_identities(t.sheet());
  if (!scenario.given().costs.medfee) open_all_amounts(t.sheet());
  return t.out;
}

}  // namespace yidi
