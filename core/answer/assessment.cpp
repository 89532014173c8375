#include "answer/assessment.h"

#include <algorithm>

#include "answer/citations.h"

namespace yidi {
namespace {

bool can_still_file(const FilingSummary& filing, const Case& given) {
  bool discharged = given.visit.enddate && *given.visit.enddate < given.today();
  return !filing.too_late && filing.may_file != YesNo::no && !discharged;
}

void mirror(Ends& ends) { ends = {-ends.most, -ends.least, ends.open, ends.started}; }

}  // namespace

void take_back(Assessment& answer) {
  for (int i = 0; i < field_count; ++i)
    if (Field(i) != Field::pool_prop_selfpay && Field(i) != Field::balc) mirror(answer.fields[std::size_t(i)]);
  // The account is again as the case says it was before.
  if (auto balc = answer.given->account.balc) {
    Ends& ends = answer.fields[std::size_t(Field::balc)];
    ends = {};
    ends.include(balc->fen());
  }
  for (StepSummary& step : answer.steps) {
    if (!is_ratio(step.id)) mirror(step.amount);
    if (!changes_ratio(step.id)) mirror(step.basis);
  }
  for (Product& product : answer.products) product.cost = Money{} - product.cost;
  answer.questions = {};
  answer.alternatives = {};
}

bool Assessment::exact() const {
  return std::all_of(fields.begin(), fields.end(), [](const Ends& ends) { return ends.exact(); });
}

List<const RuleRow*> Assessment::filing_rules() const {
  List<const RuleRow*> used;
  for (const RuleRow* rule : {filing.required_rule, filing.validity_rule, filing.change_rule, filing.act_by_rule})
    if (rule) used.push_back(rule);
  for (const auto* list : {&commitment, &materials, &proxy_materials, &channels, &procedure, &chosen_institutions,
                           &institution_changes, &institution_validity})
    for (const RuleRow* rule : *list) used.push_back(rule);
  return used;
}

List<const RuleRow*> Assessment::route_rules() const {
  List<const RuleRow*> used = route.rules;
  for (const auto* list : {&treatment_materials, &prior_review, &manual_materials, &handling_times})
    for (const RuleRow* rule : *list) used.push_back(rule);
  return used;
}

Assessment assess(const Case& given, const Rulebook& rules, const Calendar& calendar, const Possible& facts) {
  Enquiry enquiry{given, rules, calendar, facts};
  Assessment answer;
  answer.given = &given;
  answer.rules = &rules;
  Exploration all = explore(enquiry, What::everything, &answer.products);
  answer.fields = find_fields(all, given, rules);
  if (all.complete) answer.steps = find_steps(all.outcomes, given);
  answer.missing = find_missing(all.outcomes);
  answer.asked = picked_inputs(all.outcomes);

  // Where not every way was seen the filing is worked out alone: it must not be told from those that happened to come
  // first.
  Exploration of_filing;
  if (!all.complete) of_filing = explore(enquiry, What::filing_only);
  const auto& decided = all.complete ? all.outcomes : of_filing.outcomes;
  Possible possible = all_facts(decided);
  answer.filing = summarize_filing(decided, given, calendar);
  answer.route = decide_route(given, rules, possible, filed(decided), can_still_file(answer.filing, given));

  answer.questions = find_questions(enquiry, all, answer.filing, answer.route);
  if (all.complete) answer.alternatives = find_alternatives(enquiry, all.outcomes, answer.filing, answer.route);
  find_lists(answer, possible);
  find_cited(answer, all.outcomes);
  return answer;
}

}  // namespace yidi
