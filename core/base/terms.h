// Closed lists of identifiers, and the languages that have words for them.
#pragma once

#include <span>
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
