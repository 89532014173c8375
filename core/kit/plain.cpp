#include "kit/plain.h"

#include <array>

namespace yidi::kit {

std::string_view field_of(Dimension dimension) {
  static constexpr auto fields = [] {
    std::array<std::string_view, dimension_count> all{};
#define YIDI_TOLD_DIMENSION(dimension, List, group, field, ...) \
  all[std::size_t(Dimension::dimension)] = #group "." #field;
#define YIDI_NUMBER_DIMENSION(dimension, least, most, group, field, ...) \
  all[std::size_t(Dimension::dimension)] = #group "." #field;
#include "rules/dimensions.inc"
    return all;
  }();
  return fields[std::size_t(dimension)];
}

std::string told_value(Dimension dimension, int value) {
  const Terms terms = info(dimension).terms;
  const std::string_view id = terms.id(value);
  if (terms.id(int(YesNo::yes)) == "yes") return id == "yes" ? "true" : "false";
  return "\"" + std::string(id) + "\"";
}

std::optional<int> plain_value(Dimension dimension) {
  const Terms terms = info(dimension).terms;
  for (int i = 0; i < terms.size(); ++i)
    if (terms.id(i) == "none" || terms.id(i) == "no") return i;
  return std::nullopt;
}

}  // namespace yidi::kit
