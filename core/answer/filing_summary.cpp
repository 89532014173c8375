#include "answer/filing_summary.h"

namespace yidi {
namespace {

// What all runs say of a thing that may also be unknown in each.
template <class Get>
auto common_if_known(const List<Outcome>& outcomes, Get get) {
  return common(outcomes, get).value_or(std::nullopt);
}

// The choice that a rule states, where there is one.
template <class Choice>
std::optional<Choice> stated(const RuleRow* rule) {
  return rule ? std::optional(rule->choice<Choice>()) : std::nullopt;
}

void summarize_standing(FilingSummary& summary, const List<Outcome>& outcomes) {
  auto required = common(outcomes, [](const Outcome& run) { return stated<FilingRequired>(run.filing.required); });
  summary.required = required.value_or(std::nullopt);
  summary.required_varies = !required;
  summary.required_rule = outcomes.front().filing.required;
  summary.status = common(outcomes, [](const Outcome& run) { return run.filing.standing.status; });
  summary.category = common(outcomes, [](const Outcome& run) { return run.filing.category; });
  summary.at_admission = common_if_known(outcomes, [](const Outcome& run) { return run.filing.standing.at_admission; });
  summary.at_discharge = common_if_known(outcomes, [](const Outcome& run) { return run.filing.standing.at_discharge; });
  summary.may_file = common_if_known(outcomes, [](const Outcome& run) { return stated<YesNo>(run.filing.may_file); });
}

void summarize_validity(FilingSummary& summary, const List<Outcome>& outcomes) {
  const Filing& first = outcomes.front().filing;
  if (common(outcomes, [](const Outcome& run) { return run.filing.validity.rule; })) {
    summary.validity_rule = first.validity.rule;
  }
  summary.valid_until = common_if_known(outcomes, [](const Outcome& run) { return run.filing.validity.until; });
  if (common(outcomes, [](const Outcome& run) { return run.filing.change.rule; })) {
    summary.change_rule = first.change.rule;
    summary.changeable_from = first.change.from;
  }
}

void summarize_deadline(FilingSummary& summary, const List<Outcome>& outcomes, Date today, const Calendar& calendar) {
  auto rule = common(outcomes, [](const Outcome& run) { return run.filing.act_by.rule; });
  summary.act_by_rule = rule.value_or(nullptr);
  summary.act_by = common_if_known(outcomes, [](const Outcome& run) { return run.filing.act_by.last_day; });
  if (!summary.act_by) return;
  summary.too_late = today > summary.act_by->latest;
  bool in_working_days = summary.act_by_rule && summary.act_by_rule->parameter == Parameter::filing_deadline;
  if (in_working_days && summary.act_by->exact() && !summary.too_late)
    summary.working_days_left = calendar.working_days_between(today, summary.act_by->latest);
}

}  // namespace

FilingSummary summarize_filing(const List<Outcome>& outcomes, const Case& given, const Calendar& calendar) {
  FilingSummary summary;
  summary.on_record = given.filing.filed_on.has_value();
  summarize_standing(summary, outcomes);
  // Where nothing need be filed a category says something only of one who has filed for long.
  bool filed_for_long = summary.on_record && summary.category && is_long_term(*summary.category);
  if (summary.required == FilingRequired::not_required && !filed_for_long) summary.category.reset();
  summarize_validity(summary, outcomes);
  summarize_deadline(summary, outcomes, given.today(), calendar);
  return summary;
}

}  // namespace yidi
