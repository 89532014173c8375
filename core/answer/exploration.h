// One run of filing and settlement for every way in which the unknown could turn out.
#pragma once

#include <bitset>

#include "answer/ends.h"
#include "filing/filing.h"
#include "filing/route.h"
#include "settle/settlement.h"

namespace yidi {

// What is asked about: a case, the rules in force for it, and what is possible of it (possible_facts).
struct Enquiry {
  const Case& given;
  const Rulebook& rules;
  const Calendar& calendar;
  const Possible& facts;
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

struct Exploration {
  List<Outcome> outcomes;
  bool complete = true;  // every way was seen
};

enum class What { filing_only, everything };

// `products` are wanted of the first run.
Exploration explore(const Enquiry& enquiry, What what = What::everything, List<Product>* products = nullptr);

// What all runs say, where they agree.
template <class Get>
auto common(const List<Outcome>& outcomes, Get get) -> std::optional<decltype(get(outcomes.front()))> {
  auto first = get(outcomes.front());
  for (const Outcome& outcome : outcomes)
    if (get(outcome) != first) return {};
  return first;
}

Ends ends_of(const List<Outcome>& outcomes, Field field);

// Whether a filing that counts, or needs none, is there.
Met filed(const List<Outcome>& outcomes);

// What some run asked the person for.
using Inputs = std::bitset<input_count>;
Inputs picked_inputs(const List<Outcome>& outcomes);

// Everything that is possible in any run.
Possible all_facts(const List<Outcome>& outcomes);

}  // namespace yidi
