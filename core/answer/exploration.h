// One run of filing and settlement for every way in which the unknown could turn out.
#pragma once

#include "answer/assessment.h"

namespace yidi {

struct Exploration {
  List<Outcome> outcomes;
  bool complete = true;
};

enum class What { filing_only, everything };

// `products` are wanted of the first run.
Exploration explore(const Case& one, const Rulebook& rules, const Calendar& calendar, const Possible& facts,
                    What what = What::everything, List<Product>* products = nullptr);

Ends ends_of(const List<Outcome>& outcomes, Field field);

// Everything that is possible in any run.
Possible all_facts(const List<Outcome>& outcomes);

}  // namespace yidi
