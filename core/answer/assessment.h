// The whole answer as data: filing, route, settlement with its bounds, what is missing, what to ask next, what the
// person could still do. report.h turns it into JSON and into words; wording never decides a number.
#pragma once

#include "answer/alternatives.h"
#include "answer/estimate.h"
#include "answer/missing.h"
#include "answer/questions.h"

namespace yidi {

struct Assessment {
  const Case* given = nullptr;
  const Rulebook* rules = nullptr;
  FilingSummary filing;
  Route route;
  FieldEnds fields;
  List<StepSummary> steps;
  List<Product> products;   // of the first run: of a step that is the same in all, the terms of its amount
  List<Parameter> missing;  // needed, and not stated
  List<Question> questions;
  Inputs asked;  // what some run asked the person for, though it may move nothing
  List<Alternative> alternatives;
  std::optional<Estimate> estimate;  // where the amounts are bounds, and what is usual narrows them
  Grade grade = Grade::official;     // the lowest grade of any rule used
  // Lists as the rules tell them, and how many institutions one names when filing (where a number is stated).
  List<const RuleRow*> materials, proxy_materials, channels, procedure, treatment_materials, prior_review,
      manual_materials, handling_times, referral_hospitals, offices, notices;
  List<const RuleRow*> commitment;  // whether a promise may stand in for the papers
  List<const RuleRow*> chosen_institutions, institution_changes, institution_validity;
  List<const RuleRow*> cited;  // every rule used, in order of use

  // What the answers on filing and on the route rest on.
  List<const RuleRow*> filing_rules() const;
  List<const RuleRow*> route_rules() const;

  const Ends& operator[](Field field) const { return fields[std::size_t(field)]; }
  bool exact() const;
};

// A settlement that is taken back: every amount with the other sign, and nothing left to ask or to do.
void take_back(Assessment& answer);

// `facts` from possible_facts. Everything referred to must outlive the assessment.
Assessment assess(const Case& given, const Rulebook& rules, const Calendar& calendar, const Possible& facts);

}  // namespace yidi
