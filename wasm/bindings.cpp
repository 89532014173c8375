// The engine as free functions of text, for JavaScript. One instance holds one engine; yidi.js is the face people use.
//
// Text comes in as UTF-8 (yidi.js encodes it, so that broken surrogates arrive as U+FFFD) and goes out as UTF-16, which
// is what JavaScript keeps: its decoder takes 41 µs for an answer in UTF-8, a third of all its time, and 8 for UTF-16.
// Money and dates are text: no number crosses, since a 64-bit one could not.
#include "bindings.h"

#include <emscripten/bind.h>

#include <cstdint>
#include <string_view>
#include <vector>

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

namespace {

// Writes UTF-8, as all is that the engine writes, as UTF-16; says where it ends.
std::uint16_t* put_utf16(std::uint16_t* to, std::string_view text) {
  for (const char *at = text.data(), *end = at + text.size(); at != end;) {
    const auto lead = static_cast<unsigned char>(*at++);
    if (lead < 0x80) {
      *to++ = lead;
      continue;
    }
    const int more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    std::uint32_t code = lead & (0x3FU >> more);
    for (int i = 0; i < more; ++i) code = code << 6 | (static_cast<unsigned char>(*at++) & 0x3F);
    if (more == 3) {
      *to++ = std::uint16_t(0xD7C0 + (code >> 10));
      code = 0xDC00 | (code & 0x3FF);
    }
    *to++ = std::uint16_t(code);
  }
  return to;
}

}  // namespace

emscripten::val text_of(std::string_view text) {
  static std::vector<std::uint16_t> last;  // as long as the longest text so far
  if (last.size() < text.size()) last.resize(text.size());
  const auto size = std::size_t(put_utf16(last.data(), text) - last.data());
  return emscripten::val(emscripten::typed_memory_view(size, last.data()));
}

namespace {

// They may come in parts.
void load_words(const std::string& lang, const std::string& words) { catalogue(is_chinese(lang)).add(words); }
emscripten::val load_policy(const std::string& text, const std::string& lang) {
  return text_of(yidi::load_policy(engine(), text, language(lang)));
}
emscripten::val load_calendar(const std::string& text, const std::string& lang) {
  return text_of(yidi::load_calendar(engine(), text, language(lang)));
}
emscripten::val settle(const std::string& text, const std::string& lang) {
  return text_of(yidi::settle(engine(), text, language(lang)));
}
emscripten::val regions() { return text_of(yidi::regions(engine())); }

}  // namespace

EMSCRIPTEN_BINDINGS(yidi) {
  emscripten::function("load_words", &load_words);
  emscripten::function("load_policy", &load_policy);
  emscripten::function("load_calendar", &load_calendar);
  emscripten::function("settle", &settle);
  emscripten::function("regions", &regions);
}
