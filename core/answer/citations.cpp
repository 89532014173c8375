#include "answer/citations.h"

#include <algorithm>

namespace yidi {
namespace {

void cite(Assessment& answer, const RuleRow* rule) {
  if (!rule || std::find(answer.cited.begin(), answer.cited.end(), rule) != answer.cited.end()) return;
  answer.cited.push_back(rule);
  answer.grade = std::max(answer.grade, rule->row->grade);
}

}  // namespace

void find_lists(Assessment& answer, const Possible& facts) {
  const Rulebook& rules = *answer.rules;
  bool files = answer.filing.required != FilingRequired::not_required && answer.filing.may_file != YesNo::no;
  if (files) {
    answer.materials = rules.all(Parameter::filing_materials, facts);
    if (answer.given->filing.by_proxy == true) answer.proxy_materials = rules.all(Parameter::proxy_materials, facts);
    answer.commitment = rules.all(Parameter::filing_commitment, facts);
    answer.chosen_institutions = rules.all(Parameter::chosen_institutions, facts);
    answer.institution_changes = rules.all(Parameter::institution_changes_a_year, facts);
    answer.institution_validity = rules.all(Parameter::institution_choice_validity, facts);
    answer.channels = rules.all(Parameter::filing_channels, facts);
    answer.procedure = rules.all(Parameter::filing_procedure, facts);
    answer.referral_hospitals = rules.all(Parameter::referral_hospitals, facts);
  }
  answer.treatment_materials = rules.all(Parameter::treatment_materials, facts);
  answer.prior_review = rules.all(Parameter::prior_review, facts);
  if (answer.route.direct != Direct::yes) answer.manual_materials = rules.all(Parameter::manual_materials, facts);
  if (answer.route.direct != Direct::no) answer.handling_times = rules.all(Parameter::handling_times, facts);
  answer.offices = rules.all(Parameter::offices, facts);
  answer.notices = rules.all(Parameter::notices, facts, Rulebook::Reach::whole_chain);
}

void find_cited(Assessment& answer, const List<Outcome>& outcomes) {
  for (const Outcome& outcome : outcomes)
    for (const RuleRow* rule : {outcome.filing.required, outcome.filing.may_file, outcome.filing.validity.rule,
                                outcome.filing.change.rule, outcome.filing.act_by.rule})
      cite(answer, rule);
  for (const RuleRow* rule : answer.route.rules) cite(answer, rule);
  for (const Outcome& outcome : outcomes)
    for (const Step& step : outcome.settlement.steps) cite(answer, step.rule);
  for (const auto* list :
       {&answer.commitment, &answer.materials, &answer.proxy_materials, &answer.channels, &answer.procedure,
        &answer.chosen_institutions, &answer.institution_changes, &answer.institution_validity,
        &answer.treatment_materials, &answer.prior_review, &answer.manual_materials, &answer.handling_times,
        &answer.referral_hospitals, &answer.offices, &answer.notices})
    for (const RuleRow* rule : *list) cite(answer, rule);
}

}  // namespace yidi
