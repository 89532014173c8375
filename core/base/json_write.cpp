// Writing: the bytes go into a buffer that is asked for room once a value, not once a character.
#include <cstring>

#include "base/json.h"

namespace yidi {
namespace {

// How many bytes the character at the front takes; 0 where it is no UTF-8 (RFC 3629). Inlined in any case: each Chinese
// character of an answer asks for it, which is a twentieth of the answer's time as a call.
[[gnu::always_inline]] inline std::size_t utf8_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const unsigned lead = byte(0);
  const unsigned next = byte(1);
  if (lead < 0x80) return 1;
  if (!follows(1)) return 0;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (!follows(2)) return 0;
  // No longer form than needed, no surrogates, nothing above U+10FFFF.
  if ((lead & 0xF0) == 0xE0) return (lead == 0xE0 && next < 0xA0) || (lead == 0xED && next > 0x9F) ? 0 : 3;
  if (!follows(3) || lead < 0xF0 || lead > 0xF4) return 0;
  return (lead == 0xF0 && next < 0x90) || (lead == 0xF4 && next > 0x8F) ? 0 : 4;
}

}  // namespace

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = utf8_length(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::size_t longest_escape = 6;  // "\u001f"

char* put(char* to, std::string_view text) {
  std::memcpy(to, text.data(), text.size());
  return to + text.size();
}

char* put_escaped(char* to, char c) {
  constexpr std::string_view letters = "\bb\ff\nn\rr\tt\"\"\\\\";
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  *to++ = '\\';
  for (std::size_t i = 0; i < letters.size(); i += 2) {
    if (letters[i] != c) continue;
    *to++ = letters[i + 1];
    return to;
  }
  to = put(to, "u00");
  *to++ = hexadecimal[static_cast<std::size_t>(c) >> 4];
  *to++ = hexadecimal[static_cast<std::size_t>(c) & 15];
  return to;
}

using EightBytes = std::uint64_t;

constexpr EightBytes each(unsigned char byte) { return EightBytes{byte} * 0x0101010101010101; }

// Whether all eight are ASCII that stands in JSON as it is: none below a blank, none above 0x7F, no quote, no
// backslash. A byte less what it may not be below borrows from its highest bit; a byte that is not to be is 0 after the
// exclusive or.
bool are_plain(EightBytes bytes) {
  const auto below = [](EightBytes of, unsigned char least) { return of - each(least); };
  const EightBytes odd = bytes | below(bytes, 0x20) | below(bytes ^ each('"'), 1) | below(bytes ^ each('\\'), 1);
  return !(odd & each(0x80));
}

// Into room for longest_escape bytes a byte of the text.
char* put_text(char* to, std::string_view text) {
  while (!text.empty()) {
    EightBytes bytes;
    if (text.size() >= sizeof bytes) {
      std::memcpy(&bytes, text.data(), sizeof bytes);
      if (are_plain(bytes)) {
        std::memcpy(to, &bytes, sizeof bytes);
        to += sizeof bytes;
        text.remove_prefix(sizeof bytes);
        continue;
      }
    }
    const char c = text[0];
    const std::size_t length = utf8_length(text);
    if (length == 0)
      to = put(to, replacement);
    else if (length == 1 && (static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'))
      to = put_escaped(to, c);
    else
      for (std::size_t i = 0; i < length; ++i) *to++ = text[i];
    text.remove_prefix(length == 0 ? 1 : length);
  }
  return to;
}

}  // namespace

// With the comma before it.
char* JsonWriter::room_for_value(std::size_t bytes) {
  char* to = out_.room(bytes + 1);
  if (!fresh_) *to++ = ',';
  fresh_ = false;
  return to;
}

void JsonWriter::literal(std::string_view text) { out_.fill_to(put(room_for_value(text.size()), text)); }

void JsonWriter::begin_object() {
  literal("{");
  fresh_ = true;
}

void JsonWriter::end_object() {
  out_.push_back('}');
  fresh_ = false;
}

void JsonWriter::begin_array() {
  literal("[");
  fresh_ = true;
}

void JsonWriter::end_array() {
  out_.push_back(']');
  fresh_ = false;
}

void JsonWriter::key(std::string_view name) {
  char* to = room_for_value(name.size() + 3);
  *to++ = '"';
  to = put(to, name);
  *to++ = '"';
  *to++ = ':';
  out_.fill_to(to);
  fresh_ = true;
}

void JsonWriter::name(std::string_view name) {
  text(name);
  out_.push_back(':');
  fresh_ = true;
}

void JsonWriter::text(std::string_view value) { joined({value}); }

void JsonWriter::joined(std::initializer_list<std::string_view> parts) {
  std::size_t bytes = 0;
  for (std::string_view part : parts) bytes += part.size();
  char* to = room_for_value(bytes * longest_escape + 2);
  *to++ = '"';
  for (std::string_view part : parts) to = put_text(to, part);
  *to++ = '"';
  out_.fill_to(to);
}

void JsonWriter::boolean(bool value) { literal(value ? "true" : "false"); }

void JsonWriter::integer(std::int64_t value) { literal(std::to_string(value)); }

void JsonWriter::null() { literal("null"); }

void JsonWriter::text_or_null(std::string_view value) {
  if (value.empty())
    null();
  else
    text(value);
}

// As deep as a text that was read may be, see JsonLimits.
void JsonWriter::json(const Json& value) {
  switch (value.type) {
    case Json::Type::null: return null();
    case Json::Type::boolean: return boolean(value.boolean);
    case Json::Type::integer: return integer(value.integer);
    case Json::Type::text: return text(value.text);
    case Json::Type::number: return literal(value.text);
    case Json::Type::array:
      begin_array();
      for (const Json& item : value.items) json(item);
      return end_array();
    case Json::Type::object:
      begin_object();
      for (const auto& [name, member] : value.members) {
        this->name(name);
        json(member);
      }
      return end_object();
  }
}

std::string JsonWriter::take() { return std::string(out_.data(), out_.size()); }

void JsonTree::key(std::string_view name) { open_.back()->members.push_back({name, Json{}}); }

void JsonTree::joined(std::initializer_list<std::string_view> parts) {
  std::string whole;
  for (std::string_view part : parts) whole += part;
  text(whole);
}

void JsonTree::text_or_null(std::string_view value) {
  if (value.empty())
    null();
  else
    text(value);
}

Json& JsonTree::add(Json::Type type) {
  Json* place = &root_;
  if (!open_.empty()) {
    Json& parent = *open_.back();
    if (parent.type == Json::Type::array) parent.items.push_back({});
    place = parent.type == Json::Type::array ? &parent.items.back() : &parent.members.back().second;
  }
  place->type = type;
  return *place;
}

void JsonTree::open(Json::Type type) { open_.push_back(&add(type)); }

}  // namespace yidi
