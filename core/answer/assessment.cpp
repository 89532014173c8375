#include "answer/assessment.h"

#include <algorithm>

#include "answer/alternatives.h"
#include "answer/amounts.h"
#include "answer/citations.h"
#include "answer/exploration.h"
#include "answer/filing_summary.h"
#include "answer/questions.h"

namespace yidi {

void Ends::include(std::int64_t value) {
  least = started ? std::min(least, value) : value;
  most = started ? std::max(most, value) : value;
  started = true;
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

Assessment assess(const Case& one, const Rulebook& rules, const Calendar& calendar, const Possible& facts) {
  Assessment a;
  a.given = &one;
  a.rules = &rules;
  Exploration all = explore(one, rules, calendar, facts, What::everything, &a.products);
  const auto& outcomes = all.outcomes;
  find_fields(a, all);
  if (all.complete) find_steps(a, outcomes);
  find_missing(a, outcomes);
  // Where not every way was seen the filing is worked out alone: it must not be told from those that happened to come first.
  Exploration alone;
  if (!all.complete) alone = explore(one, rules, calendar, facts, What::filing_only);
  const auto& decided = all.complete ? outcomes : alone.outcomes;
  find_filing(a, decided, calendar);
  Possible possible = all_facts(decided);
  bool can_still_file =
      !a.filing.too_late && a.filing.may_file != YesNo::no && !(one.enddate && *one.enddate < one.today());
  a.route = decide_route(one, rules, possible, filed(decided), can_still_file);

  find_questions_of_runs(a, outcomes);
  find_questions_of_route(a);
  if (!one.costs.medfee) a.questions.push_back({one.split ? Input::visit_enddate : Input::costs_medfee_sumamt, {}});
  Search search{a, calendar, facts, outcomes};
  if (all.complete) ask_for_filing(search);
  order_questions(a);
  if (all.complete) try_alternatives(search);
  find_lists(a, possible);
  find_cited(a, outcomes);
  if (one.reverse) mirror(a);
  return a;
}

}  // namespace yidi
