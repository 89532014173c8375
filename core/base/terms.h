// Closed lists of identifiers.
#pragma once

#include <string_view>

namespace yidi {

// A closed list of identifiers, a line each. What they are called, Lang says.
class Terms {
 public:
  constexpr Terms(const char* rows) : rows_(rows) {
    for (char c : rows_) size_ += c == '\n';
  }
  constexpr int size() const { return size_; }
  int find(std::string_view id) const;  // index, or -1
  std::string_view id(int index) const;

 private:
  std::string_view rows_;
  int size_ = 0;
};

}  // namespace yidi
