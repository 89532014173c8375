// What is needed and no policy states.
#pragma once

#include <initializer_list>

#include "answer/exploration.h"

namespace yidi {

List<Parameter> find_missing(const List<Outcome>& outcomes);

// The fields of the sheet that a parameter decides first.
std::initializer_list<Field> affected(Parameter parameter);

}  // namespace yidi
