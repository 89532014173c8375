// Closed lists of identifiers, and the languages that have words for them.
#pragma once

#include <string_view>

namespace yidi {

// A language to answer in: its catalogue, a line "key|words" each, by key (core/tell/catalogue/). The program has them built in; the
// WebAssembly module is handed the one that is shown.
class Lang {
 public:
  static const Lang zh, en;

  constexpr Lang(std::string_view catalogue, bool chinese) : catalogue_(catalogue), chinese_(chinese) {}
  constexpr bool is_chinese() const { return chinese_; }
  // The words of the key that the parts make together; the last part where the catalogue has none.
  std::string_view say(std::string_view group, std::string_view id = {}, std::string_view form = {}) const;

 private:
  std::string_view catalogue_;
  bool chinese_;
};

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
