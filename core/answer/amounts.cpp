#include "answer/amounts.h"

#include <algorithm>

namespace yidi {
namespace {

// Not every way was seen: what the bill alone allows.
void widen(Ends& ends, Field field, Money bill) {
  switch (field) {
    case Field::medfee_sumamt:
    case Field::oth_pay:
    case Field::hosp_part_amt: return;
    case Field::dedc_std:
    case Field::crt_dedc:
    case Field::balc: ends.open = true; return;
    default: ends.include(0);
  }
  ends.include(field == Field::pool_prop_selfpay ? Ratio::whole_parts : bill.fen());
}

// Without a bill only the deductible's standard and the ratio can be told.
void keep_standards(Assessment& a) {
  List<StepSummary> kept;
  for (StepSummary& step : a.steps) {
    step.basis.open = !changes_ratio(step.id);
    if (step.id == StepId::deductible) step.amount = a[Field::dedc_std];
    if (step.id >= StepId::deductible && step.id <= StepId::ratio_change) kept.push_back(step);
  }
  a.steps = kept;
}

// What a step that was not taken leaves as it was: a cap not reached what the ratio gave, a change not made the ratio.
const Step* left_unchanged(const Steps& steps, StepId skipped) {
  if (skipped == StepId::outpatient_cap)
    if (const Step* capped = steps.find(StepId::basic_cap)) return capped;
  if (skipped == StepId::basic_cap || skipped == StepId::outpatient_cap) return steps.find(StepId::basic_fund);
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

void mirror(Ends& ends) { ends = {-ends.most, -ends.least, ends.open, ends.started}; }

}  // namespace

void find_fields(Assessment& a, const Exploration& all) {
  for (int i = 0; i < field_count; ++i) {
    Ends& ends = a.fields[std::size_t(i)] = ends_of(all.outcomes, Field(i));
    if (!all.complete && !ends.open) widen(ends, Field(i), a.given->costs.medfee.value_or(Money{}));
  }
}

void find_steps(Assessment& a, const List<Outcome>& outcomes) {
  for (int i = 0; i < step_count; ++i) {
    StepSummary summary;
    summary.id = StepId(i);
    for (const Outcome& outcome : outcomes) add_run(summary, outcome.settlement.steps);
    if (summary.taken) a.steps.push_back(summary);
  }
  if (!a.given->costs.medfee) keep_standards(a);
}

void mirror(Assessment& a) {
  for (int i = 0; i < field_count; ++i)
    if (Field(i) != Field::pool_prop_selfpay && Field(i) != Field::balc) mirror(a.fields[std::size_t(i)]);
  // The account is again as the case says it was before.
  if (auto balc = a.given->balc) {
    Ends& ends = a.fields[std::size_t(Field::balc)];
    ends = {};
    ends.include(balc->fen());
  }
  for (StepSummary& step : a.steps) {
    if (!is_ratio(step.id)) mirror(step.amount);
    if (!changes_ratio(step.id)) mirror(step.basis);
  }
  for (Product& product : a.products) product.cost = Money{} - product.cost;
  a.questions = {};
  a.alternatives = {};
}

}  // namespace yidi
