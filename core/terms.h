// Closed lists of words: identifiers with what they are called.
#pragma once

#include <string_view>

namespace yidi {

enum class Lang { zh, en };

// A closed list, a line a term: its identifier and, where sentences need it, "|" its Chinese "|" its English name.
class Terms {
 public:
  constexpr Terms(const char* rows) : rows_(rows) {
    for (char c : rows_) size_ += c == '\n';
  }
  constexpr int size() const { return size_; }
  int find(std::string_view id) const;  // index, or -1
  std::string_view id(int index) const { return part(index, 0); }
  std::string_view name(int index, Lang lang) const { return part(index, lang == Lang::zh ? 1 : 2); }

 private:
  std::string_view row(int index) const;
  std::string_view part(int index, int column) const;
  std::string_view rows_;
  int size_ = 0;
};

}  // namespace yidi
