#include "answer/amounts.h"

namespace yidi {
namespace {

// Not every way was seen: what the bill alone allows.
void widen(Ends& ends, Field field, Money bill) {
  switch (field) {
    case Field::medfee_sumamt:
    case Field::oth_pay: return;
    case Field::dedc_std:
    case Field::crt_dedc:
    case Field::balc: ends.open = true; return;
    default: ends.include(0);
  }
  ends.include(field == Field::pool_prop_selfpay ? Ratio::whole_parts : bill.fen());
}

// What a step that was not taken leaves as it was: a cap not reached what the ratio gave, a change not made the ratio.
const Step* left_unchanged(const Steps& steps, StepId skipped) {
  if (skipped >= StepId::basic_cap && skipped <= StepId::outpatient_cap)
    for (int before = int(skipped) - 1; before >= int(StepId::basic_fund); --before)
      if (const Step* step = steps.find(StepId(before))) return step;
  if (skipped == StepId::ratio_change)
    if (const Step* raised = steps.find(StepId::ratio_raised)) return raised;
  if (changes_ratio(skipped)) return steps.find(StepId::ratio);
  return nullptr;
}

// One run's part in the summary of a step.
void add_run(StepSummary& summary, const Steps& steps) {
  if (const Step* step = steps.find(summary.id)) {
    summary.rule_varies = summary.rule_varies || (summary.taken && summary.rule != step->rule);
    summary.rule = summary.rule_varies ? nullptr : step->rule;
    summary.taken = true;
    summary.amount.include(step->amount);
    summary.basis.include(step->basis);
  } else if (const Step* before = left_unchanged(steps, summary.id)) {
    summary.amount.include(before->amount);
    summary.basis.include(before->amount);
  } else {
    summary.amount.include(0);
  }
}

// Of a case without a bill: the deductible's standard and the ratio are told all the same.
List<StepSummary> standards_of(const List<StepSummary>& steps, Ends standard) {
  List<StepSummary> kept;
  for (StepSummary step : steps) {
    step.basis.open = !changes_ratio(step.id);
    if (step.id == StepId::deductible) step.amount = standard;
    if (step.id >= StepId::deductible && step.id <= StepId::ratio_change) kept.push_back(step);
  }
  return kept;
}

}  // namespace

FieldEnds find_fields(const Exploration& all, const Case& given, const Rulebook& rules) {
  FieldEnds fields;
  for (int i = 0; i < field_count; ++i) {
    Ends& ends = fields[std::size_t(i)] = ends_of(all.outcomes, Field(i));
    bool may_be = Field(i) != Field::hosp_part_amt || !rules.nearest(Parameter::hospital_share).empty();
    if (!all.complete && !ends.open && may_be) widen(ends, Field(i), given.costs.medfee.value_or(Money{}));
  }
  return fields;
}

List<StepSummary> find_steps(const List<Outcome>& outcomes, const Case& given) {
  List<StepSummary> steps;
  for (int i = 0; i < step_count; ++i) {
    StepSummary summary;
    summary.id = StepId(i);
    for (const Outcome& outcome : outcomes) add_run(summary, outcome.settlement.steps);
    if (summary.taken) steps.push_back(summary);
  }
  return given.costs.medfee ? steps : standards_of(steps, ends_of(outcomes, Field::dedc_std));
}

}  // namespace yidi
