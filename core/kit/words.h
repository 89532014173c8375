// The kit's own catalogue (core/kit/catalogue/): what `check`, `coverage`, `new` and `diff` say. The engine's catalogue
// holds what an answer says; a phone downloads that one, so nothing of the kit is in it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/lang.h"

namespace yidi::kit {

// The catalogue itself: built into the program (core/kit/languages.cpp.in); the WebAssembly module is handed the one
// that is spoken.
Lang own_words(Lang lang);

// The words of "group" + "id"; the id itself where the catalogue has none.
std::string_view say(Lang lang, std::string_view group, std::string_view id = {});

std::string said(Lang lang, std::string_view key, std::initializer_list<std::string_view> values);

// "甲、乙" / "a, b"
void append_to_list(std::string& list, std::string_view one, Lang lang);

}  // namespace yidi::kit
