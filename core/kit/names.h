// What may be written where something else was, each word with what it is called.
#pragma once

#include <string>
#include <string_view>

#include "kit/words.h"
#include "rules/policy.h"

namespace yidi::kit {

// Of one of a dimension's closed values; the value itself where it is none of them.
std::string_view name_of(Dimension dimension, std::string_view value, Lang lang);

// "310（职工）、390（居民）": what may be written for a dimension; of the policy's own terms where they are its own.
std::string accepted_values(Dimension dimension, const Policy& policy, Lang lang);
std::string accepted_choices(Parameter parameter, Lang lang);

}  // namespace yidi::kit
