// Closed lists of identifiers.
#pragma once

#include <algorithm>
#include <string_view>

namespace yidi {

// A closed list of short texts, each followed by a zero: "home\0" "other_county\0". In one piece and not as an array of
// views for the size: with the names (names.cpp), most of 2,950 compressed bytes that the module lost. Lists are short.
class Terms {
 public:
  // Of a literal, whose own zero at the end is no term.
  template <std::size_t size>
  constexpr Terms(const char (&packed)[size]) : packed_(packed, size - 1) {}
  constexpr int size() const { return static_cast<int>(std::count(packed_.begin(), packed_.end(), '\0')); }
  constexpr std::string_view id(int index) const {
    Each at = begin();
    for (; index > 0; --index) ++at;
    return *at;
  }
  int find(std::string_view id) const;  // index, or -1

  struct Each {
    std::string_view rest;
    constexpr std::string_view operator*() const { return rest.substr(0, rest.find('\0')); }
    constexpr Each& operator++() {
      rest.remove_prefix(rest.find('\0') + 1);
      return *this;
    }
    constexpr bool operator==(const Each& other) const { return rest.size() == other.rest.size(); }
  };
  constexpr Each begin() const { return {packed_}; }
  constexpr Each end() const { return {}; }

 private:
  std::string_view packed_;
};

}  // namespace yidi
