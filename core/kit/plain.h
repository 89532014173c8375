// What a plain inpatient stay has: nothing out of the ordinary, and nothing left out. A dimension that a field of the
// case tells needs no line here: the table of dimensions says where, and its value "none" or "no" is the plain one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rules/vocabulary.h"

namespace yidi::kit {

// The field that tells a dimension, "visit.trauma"; empty for one that is worked out of several.
std::string_view field_of(Dimension dimension);

// What stands in that field for a value, as JSON: "\"up\"", or true and false.
std::string told_value(Dimension dimension, int value);

// The value "none" or "no" of a dimension; nothing where it has neither.
std::optional<int> plain_value(Dimension dimension);

}  // namespace yidi::kit
