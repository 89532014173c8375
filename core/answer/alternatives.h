// What the person could still do, and what it brings.
#pragma once

#include "answer/filing_summary.h"

namespace yidi {

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
  std::optional<Ends> psn_part = {};      // what is then the person's; nothing of a stay settled either way
  // The same, and in cash, by what is usual; where there is an estimate.
  std::optional<Ends> usual_psn_part = {}, usual_psn_cash = {};
};

// The case, and what is possible of it, with this change made.
Case changed_case(const Case& given, const Alternative& alternative);
Possible changed_facts(Possible facts, const Rulebook& rules, const Alternative& alternative);

// Of a case of which every way was seen. Each is tried: it is told where the filing then counts, or where the basic
// fund may pay more.
List<Alternative> find_alternatives(const Enquiry& enquiry, const List<Outcome>& outcomes, const FilingSummary& filing,
                                    const Route& route);

}  // namespace yidi
