#include "answer/alternatives.h"

#include <algorithm>

#include "answer/filing_summary.h"
#include "answer/gain.h"
#include "answer/questions.h"

namespace yidi {
namespace {

// The case with a filing made today for the place of treatment.
Case filed_today(const Case& one, Category category) {
  Case changed = one;
  changed.category = category;
  changed.filed_on = one.today();
  changed.filed_admdvs = one.mdtrtarea;
  return changed;
}

// Runs the changed case; it is worth telling when the filing then counts, or when the fund may pay more.
void try_alternative(Search& search, Alternative alternative, bool must_gain) {
  const Case& one = *search.a.given;
  Case changed = alternative.category ? filed_today(one, *alternative.category) : one;
  if (alternative.referral) changed.referral = true;
  if (alternative.choose_institution) changed.institution_chosen = true;
  if (alternative.bring_proof) changed.proof = int(Proof::documents);
  Possible facts = search.facts;
  if (alternative.other_class)
    facts[std::size_t(Dimension::institution_class)] =
        bit(int(alternative.other_class - search.a.rules->classes().data()));
  Exploration after = explore(changed, *search.a.rules, search.calendar, facts);
  if (!after.complete) return;
  if (alternative.category && filed(after.outcomes) != Met::yes) return;
  Ends ends = gain(search.outcomes, after.outcomes);
  if (must_gain && ends.most <= 0) return;
  alternative.filed_on = one.today();
  alternative.gain_least = Money::fen(ends.least);
  alternative.gain_most = Money::fen(ends.most);
  search.a.alternatives.push_back(alternative);
}

void try_filing(Search& search) {
  const FilingSummary& f = search.a.filing;
  const Case& one = *search.a.given;
  bool needs = f.required == int(FilingRequired::required) && filed(search.outcomes) == Met::no;
  if (!needs || f.too_late) return;
  bool emergency = f.category == Category::emergency;
  bool discharged = one.enddate && *one.enddate < one.today();
  if (!emergency && discharged) return;
  Alternative alternative{emergency && f.act_by ? AlternativeId::file_emergency : AlternativeId::file_before_discharge};
  alternative.before_admission = f.act_by_rule && f.act_by_rule->parameter == Parameter::filing_latest &&
                                 f.act_by_rule->choice<FilingLatest>() == FilingLatest::before_admission;
  alternative.category =
      emergency ? Category::emergency : one.category.value_or(f.category.value_or(Category::other_temporary));
  try_alternative(search, alternative, false);
  bool told = !search.a.alternatives.empty();
  // Nobody said why this person is there: who lives or works there may file as such.
  if (emergency || one.category || alternative.category != Category::other_temporary) return;
  auto why = one.circumstances.why;
  if (why && (Why(*why) == Why::treatment || Why(*why) == Why::trip)) return;
  alternative.category = Category::long_term_resident;
  alternative.only_if_true = true;
  try_alternative(search, alternative, told);
}

bool not_yet_admitted(const Case& one) { return one.today() <= one.begndate; }

void try_referral(Search& search) {
  const FilingSummary& f = search.a.filing;
  const Case& one = *search.a.given;
  bool needs = f.required == int(FilingRequired::required) && one.referral == false && one.emergency == false &&
               f.category != Category::referred &&
               !(f.status == FilingStatus::valid && f.category && is_long_term(*f.category));
  if (!needs || !not_yet_admitted(one)) return;
  Alternative alternative{AlternativeId::get_referral};
  alternative.referral = true;
  alternative.category = Category::referred;
  try_alternative(search, alternative, true);
}

void try_other_classes(Search& search) {
  const Case& one = *search.a.given;
  if (!one.institution_class || !not_yet_admitted(one) || one.emergency != false) return;
  if (search.facts[std::size_t(Dimension::place)] == bit(int(Place::other_province))) return;
  for (const OwnTerm& other : search.a.rules->classes()) {
    if (other.id == *one.institution_class) continue;
    Alternative alternative{AlternativeId::other_class};
    alternative.other_class = &other;
    try_alternative(search, alternative, true);
  }
}

bool unmet(const Assessment& a, Condition condition) {
  return std::any_of(a.route.conditions.begin(), a.route.conditions.end(), [&](const RouteCondition& one) {
    return one.met == Met::no && find<Condition>(one.item->id) == condition;
  });
}

// What only the route asks for: this hospital among the chosen ones, the papers instead of the promise to bring them.
void try_mending_route(Search& search) {
  if (unmet(search.a, Condition::chosen) && search.a.route.direct != Direct::no) {
    Alternative alternative{AlternativeId::choose_institution};
    alternative.choose_institution = true;
    try_alternative(search, alternative, false);
  }
  if (search.a.given->proof == int(Proof::commitment)) {
    Alternative alternative{AlternativeId::bring_proof};
    alternative.bring_proof = true;
    try_alternative(search, alternative, !unmet(search.a, Condition::papers_made_good));
  }
}

}  // namespace

void try_alternatives(Search& search) {
  try_filing(search);
  try_referral(search);
  try_other_classes(search);
  try_mending_route(search);
}

void ask_for_filing(Search& search) {
  const Case& one = *search.a.given;
  bool open =
      search.a.filing.required == int(FilingRequired::required) && !one.filed_on && filed(search.outcomes) == Met::no;
  if (!open) return;
  Case changed = filed_today(one, one.category.value_or(Category::long_term_resident));
  changed.filed_on = one.begndate;
  Exploration after = explore(changed, *search.a.rules, search.calendar, search.facts);
  Ends now = ends_of(search.outcomes, Field::psn_part_amt), then = ends_of(after.outcomes, Field::psn_part_amt);
  std::int64_t spread = std::max({now.least - then.least, now.most - then.most, std::int64_t{0}});
  search.a.questions.push_back({Input::filing_filed_on, Money::fen(spread)});
  // As what to file, and so with which papers, hangs on it.
  bool nobody_says_why = !one.category && !one.circumstances.why && !one.circumstances.sent_by;
  if (nobody_says_why && search.a.filing.category != Category::emergency) ask_once(search.a, Input::circumstances_why);
}

}  // namespace yidi
