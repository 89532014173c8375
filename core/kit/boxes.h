// Sets of cases as boxes: a set of values per dimension. What a row leaves of a box is again a few boxes, disjoint.
#pragma once

#include <vector>

#include "rules/rulebook.h"

namespace yidi::kit {

Possible every_case(const Rulebook& rules);

// What of the box the row does not cover.
void subtract(const Possible& box, std::span<const Limit> limits, std::vector<Possible>& rest);
std::vector<Possible> subtract(const std::vector<Possible>& boxes, std::span<const Limit> limits);

// Whether the row covers anything of the box.
bool meets(const Possible& box, std::span<const Limit> limits);

// The values of a condition of the nearest policy.
std::uint64_t values_of(const When& when, const Rulebook& rules);

// The places that can come up for people of this pool: with `home` the list decides, without it the level of pooling.
std::uint64_t possible_places(const Policy& policy);

}  // namespace yidi::kit
