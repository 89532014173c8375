#include "kit/boxes.h"

#include <algorithm>

namespace yidi::kit {

Possible every_case(const Rulebook& rules) {
  Possible everything;
  for (int i = 0; i < dimension_count; ++i) everything[std::size_t(i)] = rules.all_values(Dimension(i));
  return everything;
}

bool meets(const Possible& box, std::span<const Limit> limits) {
  return std::all_of(limits.begin(), limits.end(),
                     [&](const Limit& limit) { return (box[limit.dimension] & limit.values) != 0; });
}

// One box a dimension: outside the row in it, inside the row in all earlier ones.
void subtract(const Possible& box, std::span<const Limit> limits, std::vector<Possible>& rest) {
  if (!meets(box, limits)) {
    rest.push_back(box);
    return;
  }
  Possible inside = box;
  for (auto [dimension, values] : limits) {
    std::uint64_t& possible = inside[std::size_t(dimension)];
    if (possible & ~values) {
      Possible outside = inside;
      outside[std::size_t(dimension)] = possible & ~values;
      rest.push_back(outside);
    }
    possible &= values;
  }
}

std::vector<Possible> subtract(const std::vector<Possible>& boxes, std::span<const Limit> limits) {
  std::vector<Possible> rest;
  for (const Possible& box : boxes) subtract(box, limits, rest);
  return rest;
}

std::uint64_t values_of(const When& when, const Rulebook& rules) {
  if (info(when.dimension).kind != DimensionKind::number) return when.values;
  std::uint64_t values = 0;
  for (int number = when.at_least; number < when.below; ++number)
    values |= rules.values_of_number(when.dimension, number);
  return values;
}

std::uint64_t possible_places(const Policy& policy) {
  const std::uint64_t always = bit(Place::home) | bit(Place::other_province);
  if (!policy.home.empty() || policy.pool == Pool::city) return always | bit(Place::other_city);
  if (policy.pool == Pool::province) return always;
  return always | bit(Place::other_county) | bit(Place::other_city);
}

}  // namespace yidi::kit
