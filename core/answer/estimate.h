// What usually happens: the same settlement by a longer chain, at whose end stands what is usual in the country, and
// with the usual said where the person said nothing. It has no rules of its own, never enters the bounds, and lies
// within them.
#pragma once

#include "answer/amounts.h"

namespace yidi {

struct Assessment;

// One thing that is supposed: an input, or a parameter.
struct Supposition {
  using moves_as_bytes = void;
  Unknown what;
  List<const RuleRow*> rules;  // of a parameter: the rows that tell what is usual; none where its fund is left out
};

// Of all that counts over the year the first that is asked for stands for the rest.
inline bool is_of_year(Input input) {
  return input >= input_of(YearField{}) && input <= input_of(YearField(year_field_count - 1));
}

struct Estimate {
  FieldEnds fields;
  List<Supposition> suppositions;
  std::optional<Ends> per_thousand_outside;  // what the person pays more for 1,000 yuan outside the catalogue
};

// The case, with what is usual where nothing was said: a first stay, nothing used this year, no identity that brings a
// fund, costs within the catalogue, an account that is left alone.
Case with_usual(const Case& given);

// Of an answer whose amounts are bounds: what is usual for it, told too of each of its alternatives. Nothing where no
// total is known, where the rules pay nothing, and where what is usual narrows nothing. `usual` has the case of
// with_usual() and rules read by what is usual; what it refers to must outlive the estimate.
std::optional<Estimate> find_estimate(Assessment& answer, const Enquiry& usual);

}  // namespace yidi
