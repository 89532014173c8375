// The words for every kind of fault, and the care that what a stranger wrote is shown short and harmless.
#include "base/error.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/terms.h"

namespace yidi {
namespace {

// In the order of ErrorKind. In a kind's words %1 and %2 are the two parts of the detail; [ ] is left out where its
// part is empty.
constexpr Terms kinds(
    "json_syntax\0"
    "not_utf8\0"
    "too_large\0"
    "unknown_key\0"
    "duplicate_key\0"
    "missing_key\0"
    "wrong_type\0"
    "bad_money\0"
    "bad_ratio\0"
    "bad_count\0"
    "bad_date\0"
    "bad_code\0"
    "out_of_range\0"
    "parts_exceed_total\0"
    "part_exceeds_year\0"
    "end_before_begin\0"
    "both_items_and_sums\0"
    "items_differ_from_total\0"
    "bad_text\0"
    "bad_cite\0"
    "duplicate_condition\0"
    "overlap\0"
    "duplicate_id\0"
    "reversed_bounds\0"
    "bad_value\0"
    "unsound_policy\0"
    "unknown_parent\0");
static_assert(kinds.size() == static_cast<int>(ErrorKind::unknown_parent) + 1);

constexpr Terms types(
    "object\0"
    "array\0"
    "text\0"
    "integer\0"
    "boolean\0");

constexpr Terms units(
    " bytes\0"
    " levels\0"
    " values\0");

std::string type_words(std::string_view detail, Lang lang) {
  int type = types.find(detail);
  return std::string(type < 0 ? detail : lang.say("wrong.type.", types.id(type)));
}

std::string limit_words(std::string_view detail, Lang lang) {
  auto number_end = std::min(detail.find(' '), detail.size());
  int unit = units.find(detail.substr(number_end));
  std::string text(detail.substr(0, number_end));
  return text += unit < 0 ? detail.substr(number_end) : lang.say("wrong.unit.", units.id(unit).substr(1));
}

std::string_view separator(ErrorKind kind) {
  if (code(kind) == "json_syntax") return ":";
  if (kind == ErrorKind::out_of_range) return "..";
  return "\n";
}

struct Parts {
  std::string first;
  std::string second;
};

Parts parts_of(const Error& error, Lang lang) {
  if (error.kind == ErrorKind::wrong_type) return {type_words(error.detail, lang), {}};
  if (error.kind == ErrorKind::too_large) return {limit_words(error.detail, lang), {}};
  const std::string_view detail = error.detail;
  const std::string_view mark = separator(error.kind);
  const std::size_t at = detail.find(mark);
  if (at == std::string_view::npos) return {std::string(detail), {}};
  return {std::string(detail.substr(0, at)), std::string(detail.substr(at + mark.size()))};
}

// A piece of a sentence without [ ], its part put in place of %1 or %2.
void append_piece(std::string& out, std::string_view piece, const Parts& parts, bool optional) {
  std::size_t at = piece.find("%1");
  if (at == std::string_view::npos) at = piece.find("%2");
  if (at == std::string_view::npos) {
    out += piece;
    return;
  }
  const std::string& part = piece[at + 1] == '1' ? parts.first : parts.second;
  if (optional && part.empty()) return;
  out += piece.substr(0, at);
  out += part;
  out += piece.substr(at + 2);
}

std::string sentence(std::string_view pattern, const Parts& parts) {
  std::string out;
  bool optional = false;
  while (!pattern.empty()) {
    const std::size_t end = std::min(pattern.find(optional ? ']' : '['), pattern.size());
    append_piece(out, pattern.substr(0, end), parts, optional);
    pattern.remove_prefix(std::min(end + 1, pattern.size()));
    optional = !optional;
  }
  return out;
}

// A detail of these kinds is in our own words; all others repeat what a stranger wrote.
bool is_ours(ErrorKind kind) {
  return kind == ErrorKind::too_large || kind == ErrorKind::wrong_type || kind == ErrorKind::out_of_range ||
         kind == ErrorKind::overlap || kind == ErrorKind::bad_value;
}

constexpr std::size_t longest_written = 40;
constexpr std::size_t longest_of_ours = 160;
constexpr std::size_t longest_path = 320;

constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::size_t character_length(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && length < 4 && is_continuation(text[length])) ++length;
  return length;
}

// Characters that move the cursor, hide or turn the text around them: C1 controls, zero-width and direction marks.
bool is_invisible(std::string_view character) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
  if (character.size() == 2) return byte(0) == 0xC2 && byte(1) < 0xA0;
  if (character.size() != 3) return false;
  const int tail = byte(1) << 8 | byte(2);
  if (byte(0) == 0xEF) return tail == 0xBBBF;
  return byte(0) == 0xE2 && ((tail >= 0x808B && tail <= 0x808F) || (tail >= 0x80A8 && tail <= 0x80AE) ||
                             (tail >= 0x81A0 && tail <= 0x81AF));
}

void append_harmless(std::string& out, std::string_view character) {
  const auto byte = static_cast<unsigned char>(character[0]);
  if (byte < 0x20 || byte == 0x7F) {
    out += "\xE2\x90";  // U+2400 and on are the pictures of the control characters
    out += static_cast<char>(byte == 0x7F ? 0xA1 : 0x80 + byte);
  } else if (is_invisible(character)) {
    out += "\xEF\xBF\xBD";
  } else {
    out += character;
  }
}

std::string shown(std::string_view text, std::size_t most_characters) {
  std::string out;
  for (std::size_t count = 0; !text.empty(); ++count) {
    if (count == most_characters) return out += "…";
    const std::size_t length = character_length(text);
    append_harmless(out, text.substr(0, length));
    text.remove_prefix(length);
  }
  return out;
}

std::string cut_path(std::string_view path) {
  if (path.size() <= longest_path) return std::string(path);
  std::size_t end = longest_path;
  while (is_continuation(path[end])) --end;
  std::string out(path.substr(0, end));
  return out += "…";
}

}  // namespace

std::string_view code(ErrorKind kind) {
  bool contradicts = kind >= ErrorKind::parts_exceed_total && kind <= ErrorKind::items_differ_from_total;
  if (kind == ErrorKind::not_utf8) kind = ErrorKind::json_syntax;
  return contradicts ? "contradiction" : kinds.id(static_cast<int>(kind));
}

std::string message(const Error& error, Lang lang) {
  return sentence(lang.say("wrong.", kinds.id(static_cast<int>(error.kind))), parts_of(error, lang));
}

void Errors::add(ErrorKind kind, std::string_view path, std::string_view detail, std::string_view accepted) {
  if (full()) return;
  std::string cut = cut_path(path), told = shown(detail, is_ours(kind) ? longest_of_ours : longest_written);
  if (!accepted.empty()) (told += '\n') += accepted;
  for (const Error& known : list_)
    if (known.kind == kind && known.path.view() == cut && known.detail.view() == told) return;
  list_.push_back({kind, Text(cut), Text(told)});
}

}  // namespace yidi
