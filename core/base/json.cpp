// nlohmann/json's lexer turns the text into tokens (strings with their escapes and UTF-8, numbers, literals); Builder
// puts them together into our tree and stops where a limit is passed. What is open is kept in a list, so depth never
// reaches the stack. The library's own parser would keep a stack of its own beside ours, and is 2 KB of download.
#include "base/json.h"

#include <algorithm>
#include <limits>

#define JSON_NO_IO 1
#include <nlohmann/json.hpp>

namespace yidi {
namespace {

template <typename T, typename = void>
struct NoSerializer;

// A type nobody else has, so that what is replaced below is replaced for this room only.
using Grammar = nlohmann::basic_json<std::map, std::vector, std::string, bool, std::int64_t, std::uint64_t, float,
                                     std::allocator, NoSerializer>;
using Input = decltype(nlohmann::detail::input_adapter(std::declval<const char*>(), std::declval<const char*>()));
using Lexer = nlohmann::detail::lexer<Grammar, Input>;

}  // namespace
}  // namespace yidi

// The library would turn every fraction into a floating-point number and put every fault into an English sentence. We
// use neither, and both bring large parts of the C library into the WebAssembly module, so they are left out: a
// fraction keeps its text, and the value that goes with it is never looked at.
NLOHMANN_JSON_NAMESPACE_BEGIN
namespace detail {

template <>
[[gnu::nonnull]] void yidi::Lexer::strtof(float& value, const char* text, char** end) noexcept {
  value = 0;
  *end = const_cast<char*>(text + std::char_traits<char>::length(text));
}

template <>
std::string yidi::Lexer::get_token_string() const {
  return {};
}

}  // namespace detail
NLOHMANN_JSON_NAMESPACE_END

namespace yidi {
namespace {

// In one object: none of ours has a tenth of it, and a repeated key is looked for among all the others.
constexpr int max_members = 1000;
using Token = Lexer::token_type;

// Kept out of line where noinline stands: the link inlines them into each of their many callers, which is 700 bytes of
// download.

// "32 levels", "4096 bytes"
[[gnu::noinline]] std::string limit_text(std::uint64_t limit, std::string_view unit) {
  std::string text;
  append_digits(text, limit);
  return text += unit;
}

// One more step of a JSON Pointer.
[[gnu::noinline]] void append_step(std::string& path, std::string_view key) {
  path += '/';
  for (char c : key) {
    if (c == '~')
      path += "~0";
    else if (c == '/')
      path += "~1";
    else
      path += c;
  }
}

[[gnu::noinline]] void append_step(std::string& path, std::size_t index) {
  path += '/';
  append_digits(path, index);
}

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// "line:column" of a byte, both from 1, the column in characters; a byte order mark is no character.
std::string place_of(std::string_view text, std::size_t byte) {
  std::size_t line = 1;
  std::size_t column = 1;
  for (std::size_t at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0; at < byte; ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c == '\n') {
      ++line;
      column = 1;
    } else if ((c & 0xC0) != 0x80) {
      ++column;
    }
  }
  std::string place = limit_text(line, ":");
  append_digits(place, column);
  return place;
}

class Builder {
 public:
  Builder(std::string_view text, JsonLimits limits, Errors& errors) : text_(text), limits_(limits), errors_(errors) {}

  Json take() { return std::move(root_); }

  // Reads to the end of the text; false where something was reported.
  bool read(Lexer& lexer) {
    if (!value(lexer, lexer.scan())) return false;
    while (!open_.empty()) {
      bool in_array = open_.back()->type == Json::Type::array;
      Token token = lexer.scan();
      if (token == (in_array ? Token::end_array : Token::end_object)) {
        open_.pop_back();
        continue;
      }
      bool first = in_array ? open_.back()->items.empty() : open_.back()->members.empty();
      if (!first) {
        if (token != Token::value_separator) return broken(lexer);
        token = lexer.scan();
      }
      if (!in_array) {
        if (!key(lexer, token)) return false;
        token = lexer.scan();
      }
      if (!value(lexer, token)) return false;
    }
    return lexer.scan() == Token::end_of_input || broken(lexer);
  }

  bool broken_at(std::size_t byte) {
    errors_.add(ErrorKind::json_syntax, "", place_of(text_, std::min(byte, text_.size())));
    return false;
  }

 private:
  bool broken(const Lexer& lexer) {
    std::size_t bytes_read = lexer.get_position().chars_read_total;
    return broken_at(bytes_read == 0 ? 0 : bytes_read - 1);
  }

  bool key(Lexer& lexer, Token token) {
    if (token != Token::value_string) return broken(lexer);
    Json& object = *open_.back();
    if (object.members.size() == std::size_t{max_members}) return too_large(max_members, " values");
    bool again = object.find(lexer.get_string());
    object.members.push_back({std::string_view(lexer.get_string()), Json{}});
    object.members.back().second.asked_for = again;  // reported here; nobody will ask for it
    if (again) errors_.add(ErrorKind::duplicate_key, path(), object.members.back().first);
    return lexer.scan() == Token::name_separator || broken(lexer);
  }

  bool value(Lexer& lexer, Token token) {
    line_ = static_cast<std::uint32_t>(lexer.get_position().lines_read + 1);
    switch (token) {
      case Token::begin_object: return open(Json::Type::object);
      case Token::begin_array: return open(Json::Type::array);
      case Token::literal_null: return place() != nullptr;
      case Token::literal_true:
      case Token::literal_false: return boolean(token == Token::literal_true);
      case Token::value_string: return text(Json::Type::text, lexer.get_string());
      case Token::value_integer: return integer(lexer.get_number_integer());
      case Token::value_unsigned: return unsigned_integer(lexer.get_number_unsigned());
      case Token::value_float: return text(Json::Type::number, lexer.get_string());
      default: return broken(lexer);
    }
  }

  bool boolean(bool value) {
    Json* json = place(Json::Type::boolean);
    if (json) json->boolean = value;
    return json;
  }

  bool integer(std::int64_t value) {
    Json* json = place(Json::Type::integer);
    if (json) json->integer = value;
    return json;
  }

  bool unsigned_integer(std::uint64_t value) {
    if (value <= std::uint64_t{std::numeric_limits<std::int64_t>::max()})
      return integer(static_cast<std::int64_t>(value));
    return text(Json::Type::number, limit_text(value, ""));
  }

  bool text(Json::Type type, std::string_view written) {
    Json* json = place(type);
    if (json) json->text = written;
    return json;
  }

  // Where the value that comes next belongs; nothing when there are too many.
  Json* place(Json::Type type = Json::Type::null) {
    if (values_++ == limits_.max_values) {
      too_large(limits_.max_values, " values");
      return nullptr;
    }
    Json* json = &root_;
    if (!open_.empty()) {
      Json& parent = *open_.back();
      if (parent.type == Json::Type::array) parent.items.push_back({});
      json = parent.type == Json::Type::array ? &parent.items.back() : &parent.members.back().second;
    }
    json->type = type;
    json->line = line_;
    return json;
  }

  bool open(Json::Type type) {
    if (open_.size() == static_cast<std::size_t>(limits_.max_depth)) return too_large(limits_.max_depth, " levels");
    Json* json = place(type);
    if (json) open_.push_back(json);  // stays where it is: its parent does not grow while it is open
    return json;
  }

  bool too_large(int limit, std::string_view unit) {
    errors_.add(ErrorKind::too_large, "", limit_text(static_cast<std::uint64_t>(limit), unit));
    return false;
  }

  // Of the key that was just read.
  std::string path() const {
    std::string path;
    for (const Json* json : open_) {
      if (json->type == Json::Type::array)
        append_step(path, json->items.size() - 1);
      else
        append_step(path, json->members.back().first);
    }
    return path;
  }

  std::string_view text_;
  JsonLimits limits_;
  Errors& errors_;
  Json root_;
  List<Json*> open_;
  int values_ = 0;
  std::uint32_t line_ = 1;
};

constexpr std::string_view type_names[] = {"null", "boolean", "integer", "number", "text", "array", "object"};

std::string_view name_of(Json::Type type) { return type_names[static_cast<int>(type)]; }

// One step of a pointer, ~0 and ~1 undone; nothing where another ~ stands.
std::optional<std::string> unescaped(std::string_view step) {
  std::string key;
  for (std::size_t i = 0; i < step.size(); ++i) {
    if (step[i] != '~') {
      key += step[i];
      continue;
    }
    if (++i == step.size() || (step[i] != '0' && step[i] != '1')) return std::nullopt;
    key += step[i] == '0' ? '~' : '/';
  }
  return key;
}

const Json* item_at(const List<Json>& items, std::string_view step) {
  if (step.empty() || (step.size() > 1 && step[0] == '0')) return nullptr;
  std::size_t index = 0;
  for (char c : step) {
    if (c < '0' || c > '9') return nullptr;
    index = index * 10 + static_cast<std::size_t>(c - '0');
    if (index >= items.size()) return nullptr;
  }
  return &items[index];
}

}  // namespace

const Json* Json::find(std::string_view key) const {
  for (const auto& member : members)
    if (member.first == key) return &member.second;
  return nullptr;
}

const Json* Json::at_pointer(std::string_view pointer) const {
  const Json* json = this;
  while (json && !pointer.empty()) {
    if (pointer[0] != '/') return nullptr;
    pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    const auto step = unescaped(pointer.substr(0, end));
    if (!step) return nullptr;
    json = json->type == Type::array ? item_at(json->items, *step) : json->find(*step);
    pointer.remove_prefix(end);
  }
  return json;
}

Json parse_json(std::string_view text, JsonLimits limits, Errors& errors) {
  if (text.size() > limits.max_bytes) {
    errors.add(ErrorKind::too_large, "", limit_text(limits.max_bytes, " bytes"));
    return {};
  }
  // The library takes a NUL between values for the end; whatever stands behind it must not be passed over.
  const std::size_t end = std::min(text.find('\0'), text.size());
  Builder builder(text, limits, errors);
  Lexer lexer(nlohmann::detail::input_adapter(text.data(), text.data() + end));
  if (!builder.read(lexer)) return {};
  if (end != text.size()) {
    builder.broken_at(end);
    return {};
  }
  return builder.take();
}

namespace {

// The steps from `from` to `wanted`, put before what `path` holds; false where it is not below `from`.
bool find_path(const Json& from, const Json* wanted, std::string& path) {
  if (&from == wanted) return true;
  std::string step;
  for (std::size_t i = 0; i < from.items.size() && step.empty(); ++i)
    if (find_path(from.items[i], wanted, path)) append_step(step, i);
  for (std::size_t i = 0; i < from.members.size() && step.empty(); ++i)
    if (find_path(from.members[i].second, wanted, path)) append_step(step, from.members[i].first);
  path.insert(0, step);
  return !step.empty();
}

}  // namespace

std::string JsonCursor::path() const {
  std::string path;
  find_path(*root_, node_, path);
  return path;
}

bool JsonCursor::has_type(Json::Type type) {
  if (!node_) return false;
  if (node_->type == type) return true;
  fail(ErrorKind::wrong_type, name_of(type));
  return false;
}

[[gnu::noinline]] void JsonCursor::fail(ErrorKind kind, std::string_view detail, std::string_view accepted) {
  errors_->add(kind, path(), detail, accepted);
}

[[gnu::noinline]] void JsonCursor::fail_at_key(ErrorKind kind, std::string_view key) {
  std::string at_key = path();
  append_step(at_key, key);
  errors_->add(kind, at_key, key);
}

bool JsonCursor::is_object() { return has_type(Json::Type::object); }

[[gnu::noinline]] JsonCursor JsonCursor::member(std::string_view key) {
  const Json* value = is_object() ? node_->find(key) : nullptr;
  if (!value) return at(nullptr);
  value->asked_for = true;
  return at(value->type == Json::Type::null ? nullptr : value);
}

[[gnu::noinline]] JsonCursor JsonCursor::get(Key key) { return member(key); }

[[gnu::noinline]] JsonCursor JsonCursor::required(Key key) {
  JsonCursor found = get(key);
  if (!found.node_ && node_ && node_->type == Json::Type::object) fail_at_key(ErrorKind::missing_key, key);
  return found;
}

List<JsonCursor::Member> JsonCursor::members() {
  List<Member> all;
  if (!is_object()) return all;
  all.reserve(node_->members.size());
  for (const auto& [key, value] : node_->members) {
    value.asked_for = true;
    all.push_back({key, at(&value)});
  }
  return all;
}

[[gnu::noinline]] List<JsonCursor> JsonCursor::items() {
  List<JsonCursor> all;
  if (!has_type(Json::Type::array)) return all;
  all.reserve(node_->items.size());
  for (const Json& item : node_->items) all.push_back(at(&item));
  return all;
}

[[gnu::noinline]] void JsonCursor::close() {
  if (!is_object()) return;
  for (const auto& [key, value] : node_->members)
    if (!value.asked_for) fail_at_key(ErrorKind::unknown_key, key);
}

[[gnu::noinline]] std::optional<std::string_view> JsonCursor::text(std::size_t max_bytes) {
  if (!has_type(Json::Type::text)) return std::nullopt;
  if (std::string_view(node_->text).size() > max_bytes) {
    fail(ErrorKind::too_large, limit_text(max_bytes, " bytes"));
    return std::nullopt;
  }
  return node_->text;
}

std::optional<bool> JsonCursor::boolean() {
  if (!has_type(Json::Type::boolean)) return std::nullopt;
  return node_->boolean;
}

namespace {

std::string range_text(std::int64_t least, std::int64_t most) {
  JsonWriter out;
  out.integer(least);
  std::string text = out.take() + "..";
  JsonWriter end;
  end.integer(most);
  return text += end.take();
}

// Whole, though too long for an integer: what is wrong is its size.
bool is_whole(std::string_view number) { return number.find_first_of(".eE") == std::string_view::npos; }

// The value that was read, or what was wrong with it reported at the cursor.
template <typename Value>
std::optional<Value> accepted(JsonCursor& at, std::variant<Value, NumberFault> (*parse)(std::string_view),
                              ErrorKind malformed, std::string_view range) {
  const auto text = at.text();
  if (!text) return std::nullopt;
  const auto parsed = parse(*text);
  if (const Value* value = std::get_if<Value>(&parsed)) return *value;
  if (*std::get_if<NumberFault>(&parsed) == NumberFault::out_of_range)
    at.fail(ErrorKind::out_of_range, range);
  else
    at.fail(malformed, *text);
  return std::nullopt;
}

}  // namespace

std::optional<std::int64_t> JsonCursor::integer(std::int64_t least, std::int64_t most) {
  const bool beyond = node_ && node_->type == Json::Type::number && is_whole(node_->text);
  if (!beyond && !has_type(Json::Type::integer)) return std::nullopt;
  if (!beyond && node_->integer >= least && node_->integer <= most) return node_->integer;
  fail(ErrorKind::out_of_range, range_text(least, most));
  return std::nullopt;
}

std::optional<Money> JsonCursor::money() {
  return accepted(*this, parse_money, ErrorKind::bad_money, "0.00..99999999.99");
}

std::optional<std::int64_t> JsonCursor::price() {
  return accepted(*this, parse_price, ErrorKind::bad_money, "0.00..99999999.99");
}

std::optional<Ratio> JsonCursor::ratio() { return accepted(*this, parse_ratio, ErrorKind::bad_ratio, "0%..100%"); }

std::optional<std::int64_t> JsonCursor::count() {
  return accepted(*this, parse_count, ErrorKind::bad_count, "0.001..100000");
}

std::optional<Date> JsonCursor::date() {
  const auto written = text();
  if (!written) return std::nullopt;
  const auto date = parse_date(*written);
  if (!date) fail(ErrorKind::bad_date, *written);
  return date;
}

// Out of line: the dozens of call sites are smaller so.
[[gnu::noinline]] std::optional<std::string_view> JsonCursor::text_at(Key key) { return get(key).text(); }
[[gnu::noinline]] std::optional<Money> JsonCursor::money_at(Key key) { return get(key).money(); }
[[gnu::noinline]] std::optional<Date> JsonCursor::date_at(Key key) { return get(key).date(); }
[[gnu::noinline]] void JsonCursor::read(Key key, std::optional<bool>& into) { into = get(key).boolean(); }
[[gnu::noinline]] void JsonCursor::read(Key key, std::optional<Money>& into) { into = get(key).money(); }
[[gnu::noinline]] void JsonCursor::read(Key key, std::optional<Date>& into) { into = get(key).date(); }
[[gnu::noinline]] void JsonCursor::read(Key key, std::optional<int>& into, int least, int most) {
  if (auto value = get(key).integer(least, most)) into = int(*value);
}

namespace {

// How many bytes the character at the front takes; 0 where it is no UTF-8 (RFC 3629).
std::size_t utf8_length(std::string_view text) {
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

constexpr std::string_view replacement = "\xEF\xBF\xBD";

void append_escaped(std::string& out, char c) {
  constexpr std::string_view letters = "\bb\ff\nn\rr\tt\"\"\\\\";
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  out += '\\';
  for (std::size_t i = 0; i < letters.size(); i += 2) {
    if (letters[i] != c) continue;
    out += letters[i + 1];
    return;
  }
  out += "u00";
  out += hexadecimal[static_cast<std::size_t>(c) >> 4];
  out += hexadecimal[static_cast<std::size_t>(c) & 15];
}

// Whole stretches are copied; only what must be escaped or replaced interrupts them.
void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const bool plain = c >= 0x20 && c != '"' && c != '\\';
    const std::size_t length = plain ? 1 : utf8_length(text.substr(at));
    if (plain || length > 1) {
      at += length;
      continue;
    }
    out += text.substr(copied, at - copied);
    if (length == 0)
      out += replacement;
    else
      append_escaped(out, c);
    copied = ++at;
  }
  out += text.substr(copied);
  out += '"';
}

}  // namespace

void JsonWriter::separate() {
  if (!fresh_) out_ += ',';
  fresh_ = false;
}

void JsonWriter::begin_object() {
  separate();
  out_ += '{';
  fresh_ = true;
}

void JsonWriter::end_object() {
  out_ += '}';
  fresh_ = false;
}

void JsonWriter::begin_array() {
  separate();
  out_ += '[';
  fresh_ = true;
}

void JsonWriter::end_array() {
  out_ += ']';
  fresh_ = false;
}

void JsonWriter::name(std::string_view name) {
  separate();
  append_quoted(out_, name);
  out_ += ':';
  fresh_ = true;
}

[[gnu::noinline]] void JsonWriter::key(Key name) { this->name(name); }

void JsonWriter::text(std::string_view value) {
  separate();
  append_quoted(out_, value);
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::integer(std::int64_t value) {
  separate();
  const auto bits = static_cast<std::uint64_t>(value);
  if (value < 0) out_ += '-';
  append_digits(out_, value < 0 ? ~bits + 1 : bits);
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

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
    case Json::Type::number:
      separate();
      out_ += value.text;
      return;
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

}  // namespace yidi
