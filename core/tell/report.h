// An assessment as text: as JSON for programs (contract.md; keys in fixed order) and in words for a person.
#pragma once

#include <string>

#include "answer/assessment.h"

namespace yidi {

std::string answer_json(const Assessment& assessment, Lang lang);
std::string answer_words(const Assessment& assessment, Lang lang);

// {"ok":false,"errors":[{"code","path","message"}]}
std::string errors_json(const Errors& errors, Lang lang);
std::string errors_words(const Errors& errors, Lang lang);

}  // namespace yidi
