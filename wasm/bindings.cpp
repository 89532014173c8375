// The engine as free functions of text, for JavaScript. One instance holds one engine; yidi.js is the face people use.
//
// Text crosses as UTF-8 (yidi.js encodes it, so that broken surrogates arrive as U+FFFD), money and dates inside it:
// no number crosses, since a 64-bit one could not.
#include "bindings.h"

#include <emscripten/bind.h>

#include "yidi.h"

bool is_chinese(const std::string& lang) { return lang != "en"; }

namespace {

yidi::Catalogue& catalogue(bool chinese) {
  static yidi::Catalogue zh, en;
  return chinese ? zh : en;
}

}  // namespace

yidi::Lang language(const std::string& lang) { return {catalogue(is_chinese(lang)), is_chinese(lang)}; }

yidi::Engine& engine() {
  static yidi::Engine only;
  return only;
}

emscripten::val bytes_of(std::string text) {
  static std::string last;
  last = std::move(text);
  return emscripten::val(
      emscripten::typed_memory_view(last.size(), reinterpret_cast<const unsigned char*>(last.data())));
}

namespace {

// They may come in parts.
void load_words(const std::string& lang, const std::string& words) { catalogue(is_chinese(lang)).add(words); }
emscripten::val load_policy(const std::string& text, const std::string& lang) {
  return bytes_of(yidi::load_policy(engine(), text, language(lang)));
}
emscripten::val load_calendar(const std::string& text, const std::string& lang) {
  return bytes_of(yidi::load_calendar(engine(), text, language(lang)));
}
emscripten::val settle(const std::string& text, const std::string& lang) {
  return bytes_of(yidi::settle(engine(), text, language(lang)));
}
emscripten::val regions() { return bytes_of(yidi::regions(engine())); }

}  // namespace

EMSCRIPTEN_BINDINGS(yidi) {
  emscripten::function("load_words", &load_words);
  emscripten::function("load_policy", &load_policy);
  emscripten::function("load_calendar", &load_calendar);
  emscripten::function("settle", &settle);
  emscripten::function("regions", &regions);
}
