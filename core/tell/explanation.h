// An answer in words for a person who reads it in a terminal: what to do, what it costs, why, what would change it, and
// what is not known.
#pragma once

#include <string>

#include "answer/assessment.h"

namespace yidi {

std::string explanation(const Assessment& assessment, Lang lang);

// A line a fault: its place in the case, and what is wrong there.
std::string explanation(const Errors& errors, Lang lang);

// What only an explanation says, in the same language (explanation_words.cpp.in).
Lang explanation_words(Lang lang);

}  // namespace yidi
