// What the person could still do, and what it brings.
#pragma once

#include "answer/exploration.h"

namespace yidi {

struct Search {
  Assessment& a;
  const Calendar& calendar;
  const Possible& facts;
  const List<Outcome>& outcomes;
};

void try_alternatives(Search& search);
// Nobody said whether there is a filing: the answer counts none, and this is what a filing would have moved.
void ask_for_filing(Search& search);

}  // namespace yidi
