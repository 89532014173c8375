// What both modules share: the engine of the instance, and the words of each language, which are handed in before it is
// spoken.
#pragma once

#include <emscripten/val.h>

#include <string>

#include "engine.h"

bool is_chinese(const std::string& lang);
yidi::Lang language(const std::string& lang);
yidi::Engine& engine();

// A text as JavaScript gets it: its bytes as they lie in the module's memory, which stay there until the next call. The
// face decodes them. (As std::string Embind would look through each for a NUL first: 30 of 140 microseconds an answer.)
emscripten::val bytes_of(std::string text);
