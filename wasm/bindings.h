// What both modules share: the engine of the instance, and the words of each language, which are handed in before it is
// spoken.
#pragma once

#include <emscripten/val.h>

#include <string>
#include <string_view>

#include "engine.h"

bool is_chinese(const std::string& lang);
yidi::Lang language(const std::string& lang);
yidi::Engine& engine();

// A text as JavaScript gets it: UTF-16 as it lies in the module's memory, where it stays until the next call. The face
// decodes it. (As std::string Embind would look through each for a NUL first: 30 of 140 microseconds an answer.)
emscripten::val text_of(std::string_view text);
