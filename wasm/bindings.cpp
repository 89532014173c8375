// The engine as free functions of text, for JavaScript. One instance holds one engine; yidi.js is the face people use.
//
// Text crosses as UTF-8 (yidi.js encodes it, so that broken surrogates arrive as U+FFFD), money and dates inside it:
// no number crosses, since a 64-bit one could not.
#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

#include <cstring>
#include <string>

#include "yidi.h"

// Only text crosses, so it is the one type Embind has to know. This takes the place of the library's own list of three
// dozen types (bind.cpp), and of all the JavaScript behind them: 5 KB of the download.
extern "C" {

EMSCRIPTEN_KEEPALIVE const char* __getTypeName(const std::type_info*) { return strdup("not text"); }

EMSCRIPTEN_KEEPALIVE __attribute__((constructor)) void __embind_register_native_and_builtin_types() {
  using namespace emscripten::internal;
  _embind_register_std_string(TypeID<std::string>::get(), "std::string");
}

}  // extern "C"

namespace {

yidi::Engine& engine() {
  static yidi::Engine only;
  return only;
}

// The words of each language are handed in before it is spoken.
std::string& catalogue(bool chinese) {
  static std::string zh, en;
  return chinese ? zh : en;
}

yidi::Lang language(const std::string& name) {
  bool chinese = name != "en";
  return {catalogue(chinese), chinese};
}

// Only text crosses, so something of it is returned.
std::string load_words(const std::string& lang, const std::string& words) { return catalogue(lang != "en") = words, lang; }
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
