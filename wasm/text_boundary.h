// What both modules share at their edge: only text crosses, and the words of each language are handed in before it is spoken.
// Included once a module.
#pragma once

#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

#include <cstring>
#include <string>

#include "base/terms.h"

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

std::string& catalogue(bool chinese) {
  static std::string zh, en;
  return chinese ? zh : en;
}

yidi::Lang language(const std::string& name) {
  bool chinese = name != "en";
  return {catalogue(chinese), chinese};
}

// A catalogue may come in parts, in the order of their keys. Something has to be returned, and it is text.
std::string load_words(const std::string& lang, const std::string& words) {
  return catalogue(lang != "en") += words, lang;
}

}  // namespace
