// Conditions in words: "职工，退休，三级，省外".
#pragma once

#include <string>

#include "rules/rulebook.h"

namespace yidi::kit {

// Of the dimensions in which the box is smaller than what is asked about; "所有情况" where it is in none.
std::string conditions_words(const Possible& box, const Possible& asked, const Rulebook& rules, Lang lang);

}  // namespace yidi::kit
