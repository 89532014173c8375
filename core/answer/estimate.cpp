#include "answer/estimate.h"

#include "answer/assessment.h"

namespace yidi {
namespace {

std::int64_t width(const Ends& ends) { return ends.most - ends.least; }

Money sum_of(const List<OpenCost>& costs) {
  Money sum;
  for (const OpenCost& cost : costs) sum += cost.amount;
  return sum;
}

// What the answer's runs asked the person for, and the usual case answers.
void suppose_inputs(List<Supposition>& suppositions, const Inputs& asked, const Case& given) {
  bool of_year = false;
  for (int i = 0; i < input_count; ++i) {
    if (!asked[std::size_t(i)] || usual_of(Input(i)).empty() || (is_of_year(Input(i)) && of_year)) continue;
    if (Input(i) == Input::costs_fulamt_ownpay_amt && given.costs.open.empty()) continue;
    of_year = of_year || is_of_year(Input(i));
    suppositions.push_back({Unknown::of(Input(i)), {}});
  }
}

bool tells_usual(const RuleRow* rule) { return rule->policy->admdvs == typical_admdvs || rule->value().has_usual(); }

// A parameter that no rule states: what is told of it as usual; else, where the usual runs too would have needed it,
// that its fund is left out or its cap not reached, once for each fund.
void suppose_parameters(List<Supposition>& suppositions, const List<Parameter>& missing, const Rulebook& usual,
                        const List<Outcome>& outcomes) {
  const Possible facts = all_facts(outcomes);
  ParameterSet still_missing;
  for (const Outcome& outcome : outcomes) still_missing.add(outcome.missing);
  std::optional<Layer> last_layer;
  for (Parameter parameter : missing) {
    auto rules = usual.all(parameter, facts);
    if (!rules.empty() && tells_usual(rules[0])) {
      suppositions.push_back({Unknown::of(parameter), rules});
    } else if (auto layer = layer_of(parameter); layer && rules.empty() && still_missing.has(parameter)) {
      if (layer != last_layer) suppositions.push_back({Unknown::of(parameter), {}});
      last_layer = layer;
    }
  }
}

// What a thousand yuan more of the open costs adds, where they lie outside the catalogue.
std::optional<Ends> per_thousand_outside(const Case& given, const Enquiry& usual, const Ends& now) {
  const Money thousand = Money::fen(1000'00);
  if (sum_of(given.costs.open) < thousand) return {};
  Case changed = usual.given;
  changed.costs.fulamt_ownpay += thousand;
  const auto outcomes = explore({changed, usual.rules, usual.calendar, usual.facts}).outcomes;
  const Ends then = ends_of(outcomes, Field::psn_part_amt);
  Ends more;
  more.include(then.least - now.least);
  more.include(then.most - now.most);
  return more;
}

}  // namespace

Case with_usual(const Case& given) {
  Case usual = given;
  if (!usual.insured.identity) usual.insured.identity = Identities{};
  if (!usual.visit.nth_admission) usual.visit.nth_admission = 1;
  if (!usual.visit.transfer) usual.visit.transfer = Transfer::none;
  if (!usual.account.use) usual.account.use = false;
  // What a fund has counted may be told by the sum that all of them share.
  const bool counted_is_told = given.used(YearField::psn_inscp_amt).has_value();
  for (int i = 0; i < year_field_count; ++i) {
    const bool is_counted = i >= int(YearField::hifob_counted_amt) && i <= int(YearField::further_maf_counted_amt);
    auto& used = usual.year[std::size_t(i)];
    if (!used && !(is_counted && counted_is_told)) used = Money{};
  }
  usual.costs.open = {};
  return usual;
}

std::optional<Estimate> find_estimate(Assessment& answer, const Enquiry& usual) {
  const Case& given = *answer.given;
  const Ends &bounds = answer[Field::psn_part_amt], &bounds_of_basic = answer[Field::hifp_pay];
  if (!given.costs.medfee || given.reverse || bounds.exact() || answer[Field::fund_pay_sumamt].most <= 0) return {};
  const Exploration all = explore(usual);
  Estimate estimate;
  estimate.fields = find_fields(all, usual.given, usual.rules);
  const Ends& paid = estimate.fields[std::size_t(Field::psn_part_amt)];
  const Ends& basic = estimate.fields[std::size_t(Field::hifp_pay)];
  const bool narrows = width(paid) < width(bounds) && (basic.exact() || width(basic) < width(bounds_of_basic));
  if (!all.complete || paid.open || !narrows) return {};
  suppose_inputs(estimate.suppositions, answer.asked, given);
  suppose_parameters(estimate.suppositions, answer.missing, usual.rules, all.outcomes);
  estimate.per_thousand_outside = per_thousand_outside(given, usual, paid);
  for (Alternative& alternative : answer.alternatives) {
    const Case changed = changed_case(usual.given, alternative);
    const Possible facts = changed_facts(usual.facts, usual.rules, alternative);
    const auto outcomes = explore({changed, usual.rules, usual.calendar, facts}).outcomes;
    alternative.usual_psn_part = ends_of(outcomes, Field::psn_part_amt);
    alternative.usual_psn_cash = ends_of(outcomes, Field::psn_cash_pay);
  }
  return estimate;
}

}  // namespace yidi
