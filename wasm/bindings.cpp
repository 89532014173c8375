// The engine as free functions of text, for JavaScript. One instance holds one engine; yidi.js is the face people use.
//
// Text crosses as UTF-8 (yidi.js encodes it, so that broken surrogates arrive as U+FFFD), money and dates inside it:
// no number crosses, since a 64-bit one could not.
#include "text_boundary.h"
#include "yidi.h"

namespace {

yidi::Engine& engine() {
  static yidi::Engine only;
  return only;
}

std::string load_policy(const std::string& text, const std::string& lang) {
  return engine().load_policy(text, language(lang));
}
std::string load_calendar(const std::string& text, const std::string& lang) {
  return engine().load_calendar(text, language(lang));
}
std::string settle(const std::string& text, const std::string& lang) { return engine().settle(text, language(lang)); }
std::string regions() { return engine().regions(); }

}  // namespace

EMSCRIPTEN_BINDINGS(yidi) {
  emscripten::function("load_words", &load_words);
  emscripten::function("load_policy", &load_policy);
  emscripten::function("load_calendar", &load_calendar);
  emscripten::function("settle", &settle);
  emscripten::function("regions", &regions);
}
