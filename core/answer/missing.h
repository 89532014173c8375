// What is needed and no policy states.
#pragma once

#include "answer/exploration.h"

namespace yidi {

List<Parameter> find_missing(const List<Outcome>& outcomes);

}  // namespace yidi
