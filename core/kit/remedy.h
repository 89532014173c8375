// A fault of a text in words: what is wrong, and how it has to be written.
#pragma once

#include <optional>

#include "kit/document.h"
#include "kit/words.h"
#include "rules/policy.h"

namespace yidi::kit {

struct Faulty {
  std::string_view text;
  const Document& document;
  const Policy* policy;  // as far as it could be read; nothing where it is none
};

struct Remedy {
  std::string code, message, advice;
};

Remedy remedy_of(const Error& error, const Faulty& in, Lang lang);

// Of what contradicts itself, or another row: bounds the wrong way round, bands with an end too many, days that two
// rows or two figures share. Nothing for all other faults. (contradictions.cpp)
std::optional<Remedy> remedy_of_contradiction(const Error& error, const Faulty& in, Lang lang);

// "2024-01-01 起", "2024-01-01 到 2024-12-31"
std::string days_words(const Period& period, Lang lang);

}  // namespace yidi::kit
