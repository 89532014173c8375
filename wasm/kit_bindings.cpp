// What the kit's module has beside the engine's functions (bindings.cpp), for JavaScript (kit.js).
#include <emscripten/bind.h>

#include <optional>

#include "bindings.h"
#include "kit/kit.h"
#include "kit/words.h"

namespace {

yidi::Catalogue& catalogue(bool chinese) {
  static yidi::Catalogue zh, en;
  return chinese ? zh : en;
}

void load_kit_words(const std::string& lang, const std::string& words) { catalogue(is_chinese(lang)).add(words); }

std::optional<std::string> if_given(const emscripten::val& text) {
  if (text.isUndefined()) return std::nullopt;
  return text.as<std::string>();
}

// Sources and cases: undefined where they are not to be proved.
emscripten::val check(const std::string& policy, const emscripten::val& sources, const emscripten::val& cases,
                      const std::string& lang) {
  return text_of(yidi::kit::check_json(engine(), policy, if_given(sources), if_given(cases), language(lang)));
}
emscripten::val skeleton(const std::string& request, const std::string& lang) {
  return text_of(yidi::kit::skeleton_json(request, language(lang)));
}
emscripten::val diff(const std::string& before, const std::string& after, const std::string& lang) {
  return text_of(yidi::kit::diff_json(engine(), before, after, language(lang)));
}

}  // namespace

yidi::Lang yidi::kit::own_words(Lang lang) { return {catalogue(lang.is_chinese()), lang.is_chinese()}; }

EMSCRIPTEN_BINDINGS(yidi_kit) {
  emscripten::function("load_kit_words", &load_kit_words);
  emscripten::function("check", &check);
  emscripten::function("skeleton", &skeleton);
  emscripten::function("diff", &diff);
}
