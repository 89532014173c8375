// The kit as free functions of text, for JavaScript (kit.js): the engine's own, under the same names, and the kit's.
#include "kit/kit.h"
#include "kit/words.h"
#include "text_boundary.h"

namespace {

std::string& kit_catalogue(bool chinese) {
  static std::string zh, en;
  return chinese ? zh : en;
}

std::string load_kit_words(const std::string& lang, const std::string& words) {
  return kit_catalogue(lang != "en") = words, lang;
}

yidi::kit::Kit& kit() {
  static yidi::kit::Kit only;
  return only;
}

std::string load_policy(const std::string& text, const std::string& lang) {
  return kit().load_policy(text, language(lang));
}
std::string load_calendar(const std::string& text, const std::string& lang) {
  return kit().load_calendar(text, language(lang));
}
std::string settle(const std::string& text, const std::string& lang) { return kit().settle(text, language(lang)); }
std::string regions() { return kit().regions(); }

// Only text crosses: what is not to be proved comes as a lone "-", which is neither a file of sources nor one of cases.
std::optional<std::string> if_given(const std::string& text) {
  if (text == "-") return {};
  return text;
}

std::string check(const std::string& policy, const std::string& sources, const std::string& cases,
                  const std::string& lang) {
  return kit().check(policy, if_given(sources), if_given(cases), language(lang));
}

std::string skeleton(const std::string& request, const std::string& lang) {
  return kit().skeleton(request, language(lang));
}
std::string diff(const std::string& before, const std::string& after, const std::string& lang) {
  return kit().diff(before, after, language(lang));
}

}  // namespace

yidi::Lang yidi::kit::own_words(Lang lang) { return {kit_catalogue(lang.is_chinese()), lang.is_chinese()}; }

EMSCRIPTEN_BINDINGS(yidi_kit) {
  emscripten::function("load_words", &load_words);
  emscripten::function("load_kit_words", &load_kit_words);
  emscripten::function("load_policy", &load_policy);
  emscripten::function("load_calendar", &load_calendar);
  emscripten::function("settle", &settle);
  emscripten::function("regions", &regions);
  emscripten::function("check", &check);
  emscripten::function("skeleton", &skeleton);
  emscripten::function("diff", &diff);
}
