// What is said, and in which language: catalogues of "key|words" lines, one a language.
//
//   Lang::en.say("filing.", "valid")               -> "You have filed, and the filing counts for this visit."
//   fill(lang.say("filing.valid_to"), {"2025-06-30"})  -> "The filing is valid until 2025-06-30."
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/list.h"

namespace yidi {

// The words of one language, by key. Its lines are found through a table of their hashes, made when they are added.
class Catalogue {
 public:
  Catalogue() = default;
  explicit Catalogue(std::string_view lines) { add(lines); }
  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;
  // A catalogue may come in parts. What was said before stays good.
  void add(std::string_view lines);
  // The words of the key that the parts make together; nothing where there are none.
  const std::string_view* find(std::initializer_list<std::string_view> key) const;

 private:
  struct Line {
    std::string_view key, words;
  };
  static std::uint32_t hash(std::initializer_list<std::string_view> key);
  void index();

  List<Text> parts_;
  List<Line> lines_;
  List<std::uint32_t> table_;  // a power of two of places, half of them free: a line's number from 1, or 0
};

// A language to answer in. The program has its words built in (tell/language.cpp.in); the WebAssembly module is handed
// those of the language that is shown.
class Lang {
 public:
  static const Lang zh, en;

  // The catalogue must outlive the language.
  Lang(const Catalogue& catalogue, bool chinese) : catalogue_(&catalogue), chinese_(chinese) {}
  Lang(const Catalogue&& catalogue, bool chinese) = delete;
  bool is_chinese() const { return chinese_; }
  // The words of the key that the parts make together; the last part where the catalogue has none.
  std::string_view say(std::string_view group, std::string_view id = {}, std::string_view form = {}) const;

 private:
  const Catalogue* catalogue_;
  bool chinese_;
};

// Puts the values in place of {0}, {1} …; a place without a value stays as it is.
std::string fill(std::string_view pattern, std::initializer_list<std::string_view> values);

}  // namespace yidi
