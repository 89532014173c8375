// What identifiers are called, for a person: dimensions and their values, parameters, choices, kinds of value.
#pragma once

#include <string>
#include <string_view>

#include "kit/words.h"
#include "rules/policy.h"

namespace yidi::kit {

std::string name_of(Parameter parameter, Lang lang);
std::string name_of(Field field, Lang lang);
std::string_view name_of(Dimension dimension, Lang lang);
// Of one of the closed values; the id where it needs no name.
std::string_view name_of(Dimension dimension, std::string_view value, Lang lang);
std::string_view choice_name(std::string_view choice, Lang lang);

// "310（职工）、390（居民）": what may be written for a dimension; of the policy's own terms where they are its own.
std::string accepted_values(Dimension dimension, const Policy& policy, Lang lang);
std::string accepted_choices(Parameter parameter, Lang lang);

}  // namespace yidi::kit
