// The whole answer as data: filing, route, settlement with its bounds, what is missing, what to ask next, what the
// person could still do. report.h turns it into JSON and into words; wording never decides a number.
#pragma once

#include "filing/filing.h"
#include "settle/settlement.h"

namespace yidi {

// The two ends of an amount over all ways in which the unknown could turn out.
struct Ends {
  std::int64_t least = 0;
  std::int64_t most = 0;
  bool open = false;  // nothing is known
  bool exact() const { return !open && least == most; }
  void include(std::int64_t value);
  bool started = false;
};

// One run: everything decided for one way in which the unknown could turn out.
struct Outcome {
  using moves_as_bytes = void;
  Filing filing;
  Settlement settlement;
  ParameterSet missing;
  Possible facts;
  List<Pick> picks;
};

struct StepSummary {
  StepId id{};
  Ends amount, basis;
  const RuleRow* rule = nullptr;  // nothing where none is stated, or where the runs used several
  bool rule_varies = false;
  bool taken = false;                                                               // by some run
  bool is_same() const { return amount.exact() && basis.exact() && !rule_varies; }  // in all runs
};

// What is the same in all runs; nothing where they differ.
struct FilingSummary {
  std::optional<int> required;   // FilingRequired
  bool required_varies = false;  // the rules say, but differently for what is not known
  std::optional<FilingStatus> status;
  std::optional<Category> category;
  std::optional<FilingStatus> at_admission, at_discharge;  // of the filing on record
  std::optional<YesNo> may_file;                           // in that category; nothing: no rule says, or it differs
  std::optional<Date> valid_until;
  std::optional<DateBounds> changeable_from;
  std::optional<DateBounds> act_by;
  const RuleRow* required_rule = nullptr;
  const RuleRow* validity_rule = nullptr;
  const RuleRow* act_by_rule = nullptr;
  const RuleRow* change_rule = nullptr;
  bool on_record = false;                // a day of filing was given
  bool too_late = false;                 // the last day has passed
  std::optional<int> working_days_left;  // where the limit is counted in them and is not over
};

struct Question {
  Input input;
  std::optional<Money> spread;  // the most this one answer can move the personal share; nothing: without limit
};

// What to change in the case, and what it brings.
struct Alternative {
  AlternativeId id{};
  bool referral = false;                  // visit.referral becomes true
  std::optional<Category> category = {};  // a filing in this category, on filed_on, for the place of treatment
  bool before_admission = false;          // is when that filing has to be made
  bool only_if_true = false;              // the category is a supposition: the person did not name one
  Date filed_on = {};
  const OwnTerm* other_class = nullptr;   // visit.institution_class
  bool choose_institution = false;        // filing.institution_chosen becomes true
  bool bring_proof = false;               // filing.proof becomes documents
  Money gain_least = {}, gain_most = {};  // in what the basic fund pays
};

struct Assessment {
  const Case* given = nullptr;
  const Rulebook* rules = nullptr;
  FilingSummary filing;
  Route route;
  std::array<Ends, field_count> fields;
  List<StepSummary> steps;
  List<Product> products;   // of the first run: of a step that is the same in all, the terms of its amount
  List<Parameter> missing;  // needed, and not stated
  List<Question> questions;
  List<Alternative> alternatives;
  Grade grade = Grade::official;  // the lowest grade of any rule used
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

// `facts` from possible_facts. Everything referred to must outlive the assessment.
Assessment assess(const Case& one, const Rulebook& rules, const Calendar& calendar, const Possible& facts);

}  // namespace yidi
