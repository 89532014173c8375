#include "answer/alternatives.h"

#include <algorithm>

#include "answer/what_if.h"

namespace yidi {
namespace {

// The answer as it stands, and what was found so far.
struct Search {
  const Enquiry& enquiry;
  const List<Outcome>& outcomes;
  const FilingSummary& filing;
  const Route& route;
  List<Alternative> found = {};

  const Case& given() const { return enquiry.given; }
  bool must_file() const { return filing.required == FilingRequired::required; }
  bool not_yet_admitted() const { return given().today() <= given().visit.begndate; }
};

// Runs the changed case; it is worth telling when the filing then counts, or when the fund may pay more.
void try_alternative(Search& search, Alternative alternative, bool must_gain) {
  const Rulebook& rules = search.enquiry.rules;
  Case changed = changed_case(search.given(), alternative);
  Possible facts = changed_facts(search.enquiry.facts, rules, alternative);
  Exploration after = explore({changed, rules, search.enquiry.calendar, facts});
  if (!after.complete) return;
  if (alternative.category && filed(after.outcomes) != Met::yes) return;
  Ends ends = gain(search.outcomes, after.outcomes);
  if (must_gain && ends.most <= 0) return;
  alternative.filed_on = search.given().today();
  alternative.gain_least = Money::fen(ends.least);
  alternative.gain_most = Money::fen(ends.most);
  alternative.psn_part = ends_of(after.outcomes, Field::psn_part_amt);
  search.found.push_back(alternative);
}

bool is_before_admission(const RuleRow* act_by) {
  return act_by && act_by->parameter == Parameter::filing_latest && is_choice(act_by, FilingLatest::before_admission);
}

void try_emergency_filing(Search& search) {
  Alternative filing{search.filing.act_by ? AlternativeId::file_emergency : AlternativeId::file_before_discharge};
  filing.before_admission = is_before_admission(search.filing.act_by_rule);
  filing.category = Category::emergency;
  try_alternative(search, filing, false);
}

void try_ordinary_filing(Search& search) {
  const Case& given = search.given();
  Alternative filing{AlternativeId::file_before_discharge};
  filing.before_admission = is_before_admission(search.filing.act_by_rule);
  filing.category = given.filing.category.value_or(search.filing.category.value_or(Category::other_temporary));
  try_alternative(search, filing, false);
  // Nobody said why this person is there: who lives or works there may file as such.
  if (given.filing.category || filing.category != Category::other_temporary) return;
  auto why = given.circumstances.why;
  if (why && (Why(*why) == Why::treatment || Why(*why) == Why::trip)) return;
  bool other_is_told = !search.found.empty();
  filing.category = Category::long_term_resident;
  filing.only_if_true = true;
  try_alternative(search, filing, other_is_told);
}

// An emergency may still be filed after the discharge, anything else may not.
void try_filing(Search& search) {
  const Case& given = search.given();
  if (!search.must_file() || filed(search.outcomes) != Met::no || search.filing.too_late) return;
  bool discharged = given.visit.enddate && *given.visit.enddate < given.today();
  if (search.filing.category == Category::emergency)
    try_emergency_filing(search);
  else if (!discharged)
    try_ordinary_filing(search);
}

void try_referral(Search& search) {
  const Case& given = search.given();
  const FilingSummary& filing = search.filing;
  bool filed_for_long = filing.status == FilingStatus::valid && filing.category && is_long_term(*filing.category);
  bool is_needed = search.must_file() && given.visit.referral == false && given.visit.emergency == false &&
                   filing.category != Category::referred && !filed_for_long;
  if (!is_needed || !search.not_yet_admitted()) return;
  Alternative referral{AlternativeId::get_referral};
  referral.referral = true;
  referral.category = Category::referred;
  try_alternative(search, referral, true);
}

void try_other_classes(Search& search) {
  const Case& given = search.given();
  if (!given.visit.institution_class || !search.not_yet_admitted() || given.visit.emergency != false) return;
  if (search.enquiry.facts[Dimension::place] == bit(Place::other_province)) return;
  for (const OwnTerm& other : search.enquiry.rules.classes()) {
    if (other.id == *given.visit.institution_class) continue;
    Alternative alternative{AlternativeId::other_class};
    alternative.other_class = &other;
    try_alternative(search, alternative, true);
  }
}

bool is_unmet(const Route& route, Condition condition) {
  return std::any_of(route.conditions.begin(), route.conditions.end(),
                     [&](const RouteCondition& of) { return of.met == Met::no && of.condition == condition; });
}

// What only the route asks for: this hospital among the chosen ones, the papers instead of the promise to bring them.
void try_mending_route(Search& search) {
  if (is_unmet(search.route, Condition::chosen) && search.route.direct != Direct::no) {
    Alternative choice{AlternativeId::choose_institution};
    choice.choose_institution = true;
    try_alternative(search, choice, false);
  }
  if (search.given().filing.proof == Proof::commitment) {
    Alternative papers{AlternativeId::bring_proof};
    papers.bring_proof = true;
    try_alternative(search, papers, !is_unmet(search.route, Condition::papers_made_good));
  }
}

}  // namespace

Case changed_case(const Case& given, const Alternative& alternative) {
  Case changed = alternative.category ? filed_in(given, *alternative.category, given.today()) : given;
  if (alternative.referral) changed.visit.referral = true;
  if (alternative.choose_institution) changed.filing.institution_chosen = true;
  if (alternative.bring_proof) changed.filing.proof = Proof::documents;
  return changed;
}

Possible changed_facts(Possible facts, const Rulebook& rules, const Alternative& alternative) {
  if (alternative.other_class)
    facts[Dimension::institution_class] = bit(int(alternative.other_class - rules.classes().data()));
  return facts;
}

List<Alternative> find_alternatives(const Enquiry& enquiry, const List<Outcome>& outcomes, const FilingSummary& filing,
                                    const Route& route) {
  Search search{enquiry, outcomes, filing, route};
  try_filing(search);
  try_referral(search);
  try_other_classes(search);
  try_mending_route(search);
  return search.found;
}

}  // namespace yidi
