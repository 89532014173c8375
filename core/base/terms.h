// Closed lists of identifiers.
#pragma once

#include <span>
#include <string_view>

namespace yidi {

// A closed list of identifiers.
class Terms {
 public:
  constexpr Terms(std::span<const std::string_view> ids) : ids_(ids) {}
  constexpr int size() const { return static_cast<int>(ids_.size()); }
  constexpr std::string_view id(int index) const { return ids_[static_cast<std::size_t>(index)]; }
  int find(std::string_view id) const;  // index, or -1
  constexpr auto begin() const { return ids_.begin(); }
  constexpr auto end() const { return ids_.end(); }

 private:
  std::span<const std::string_view> ids_;
};

}  // namespace yidi
