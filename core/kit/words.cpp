#include "kit/words.h"

namespace yidi::kit {

std::string_view say(Lang lang, std::string_view group, std::string_view id) { return own_words(lang).say(group, id); }

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> values) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool slot = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
    const auto value = slot ? std::size_t(pattern[i + 1] - '0') : values.size();
    if (value < values.size()) {
      out += values.begin()[value];
      i += 2;
    } else {
      out += pattern[i];
    }
  }
  return out;
}

std::string said(Lang lang, std::string_view key, std::initializer_list<std::string_view> values) {
  return fill(say(lang, key), values);
}

void append_to_list(std::string& list, std::string_view one, Lang lang) {
  if (!list.empty()) list += lang.is_chinese() ? "、" : ", ";
  list += one;
}

}  // namespace yidi::kit
