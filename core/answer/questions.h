// What no policy states, and what to ask the person, the widest first.
#pragma once

#include "answer/exploration.h"

namespace yidi {

void find_missing(Assessment& a, const List<Outcome>& outcomes);

void find_questions_of_runs(Assessment& a, const List<Outcome>& outcomes);
// The route's unknown conditions move no money but decide whether one must pay first.
void find_questions_of_route(Assessment& a);
void ask_once(Assessment& a, Input input);
// The widest first, equals as they came.
void order_questions(Assessment& a);

}  // namespace yidi
