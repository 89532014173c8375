#include "answer/citations.h"

#include <algorithm>

namespace yidi {
namespace {

void cite(Assessment& a, const RuleRow* rule) {
  if (!rule || std::find(a.cited.begin(), a.cited.end(), rule) != a.cited.end()) return;
  a.cited.push_back(rule);
  a.grade = std::max(a.grade, rule->row->grade);
}

}  // namespace

void find_lists(Assessment& a, const Possible& facts) {
  const Rulebook& rules = *a.rules;
  bool files = a.filing.required != int(FilingRequired::not_required) && a.filing.may_file != YesNo::no;
  if (files) {
    a.materials = rules.all(Parameter::filing_materials, facts);
    if (a.given->by_proxy == true) a.proxy_materials = rules.all(Parameter::proxy_materials, facts);
    a.commitment = rules.all(Parameter::filing_commitment, facts);
    a.chosen_institutions = rules.all(Parameter::chosen_institutions, facts);
    a.institution_changes = rules.all(Parameter::institution_changes_a_year, facts);
    a.institution_validity = rules.all(Parameter::institution_choice_validity, facts);
    a.channels = rules.all(Parameter::filing_channels, facts);
    a.procedure = rules.all(Parameter::filing_procedure, facts);
    a.referral_hospitals = rules.all(Parameter::referral_hospitals, facts);
  }
  a.treatment_materials = rules.all(Parameter::treatment_materials, facts);
  a.prior_review = rules.all(Parameter::prior_review, facts);
  if (a.route.direct != Direct::yes) a.manual_materials = rules.all(Parameter::manual_materials, facts);
  if (a.route.direct != Direct::no) a.handling_times = rules.all(Parameter::handling_times, facts);
  a.offices = rules.all(Parameter::offices, facts);
  a.notices = rules.all(Parameter::notices, facts, Rulebook::Reach::whole_chain);
}

void find_cited(Assessment& a, const List<Outcome>& outcomes) {
  for (const Outcome& outcome : outcomes)
    for (const RuleRow* rule : {outcome.filing.required, outcome.filing.may_file, outcome.filing.validity,
                                outcome.filing.change_after, outcome.filing.act_by_rule})
      cite(a, rule);
  for (const RuleRow* rule : a.route.rules) cite(a, rule);
  for (const Outcome& outcome : outcomes)
    for (const Step& step : outcome.settlement.steps) cite(a, step.rule);
  for (const auto* list :
       {&a.commitment, &a.materials, &a.proxy_materials, &a.channels, &a.procedure, &a.chosen_institutions,
        &a.institution_changes, &a.institution_validity, &a.treatment_materials, &a.prior_review, &a.manual_materials,
        &a.handling_times, &a.referral_hospitals, &a.offices, &a.notices})
    for (const RuleRow* rule : *list) cite(a, rule);
}

}  // namespace yidi
