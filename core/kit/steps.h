// "/tables/ratio/3/when/place/0": the steps of a place in a policy, and what stands at such a place. Where the table
// says something for all of its rows, "/tables/ratio/rows/3/when/place" and "/tables/ratio/when/place" have the same
// steps, the latter with an empty one for the row.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/vocabulary.h"

namespace yidi::kit {

struct Steps {
  std::vector<std::string> all;
  explicit Steps(std::string_view pointer) {
    while (!pointer.empty()) {
      pointer.remove_prefix(1);
      const std::size_t end = pointer.find('/') == pointer.npos ? pointer.size() : pointer.find('/');
      all.emplace_back(pointer.substr(0, end));
      pointer.remove_prefix(end);
    }
    if (at(0) != "tables") return;
    if (at(2) == "rows") all.erase(all.begin() + 2);
    for (const char* shared : {"when", "from", "cite"})
      if (at(2) == shared) all.insert(all.begin() + 2, "");
  }
  std::string_view at(std::size_t i) const { return i < all.size() ? std::string_view(all[i]) : std::string_view(); }
  int parameter() const { return at(0) == "tables" ? find_parameter(at(1)) : -1; }
  int dimension() const { return at(3) == "when" ? find_dimension(at(4)) : at(3) == "or" ? find_dimension(at(5)) : -1; }
  // A range of numbers among the conditions, or a place in one.
  bool is_in_range() const { return dimension() >= 0 && info(Dimension(dimension())).kind == DimensionKind::number; }
  // The name of the value a place belongs to: the ends of a range belong to what they bound.
  std::string_view value_key() const {
    std::size_t last = all.size();
    while (last > 0 && (at(last - 1) == "at_least" || at(last - 1) == "at_most" || at(last - 1) == "about")) --last;
    return last > 0 ? at(last - 1) : std::string_view();
  }
};

}  // namespace yidi::kit
