#include "kit/words.h"

namespace yidi::kit {

std::string_view say(Lang lang, std::string_view group, std::string_view id) { return own_words(lang).say(group, id); }

std::string said(Lang lang, std::string_view key, std::initializer_list<std::string_view> values) {
  return fill(say(lang, key), values);
}

void append_to_list(std::string& list, std::string_view one, Lang lang) {
  if (!list.empty()) list += lang.is_chinese() ? "、" : ", ";
  list += one;
}

}  // namespace yidi::kit
