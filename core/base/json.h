// JSON in and out, and the only room that knows nlohmann/json (json_parse.cpp). Reads strictly, with line and column,
// collecting every fault; writes in the order it is told. Nothing throws.
//
// Reading:   Json root = parse_json(text, limits, errors);        // an empty (null) root where the syntax is broken
//            JsonCursor at(root, errors);
//            if (at.is_object()) { auto code = at.required("admdvs").text(); ...  at.close(); }
// `close` reports every key nobody asked for, so a reader states its format by reading it.
// Numbers with a fraction or an exponent are wrong_type: amounts are text. Duplicate keys are duplicate_key.
// Broken UTF-8 is not_utf8. A text over `max_bytes` or deeper than `max_depth` is too_large and is not read.
//
// Numbers beyond what a double holds (1e400) are out_of_range, and end the reading.
//
// Writing:   JsonWriter out;  out.begin_object();  out.key("ok");  out.boolean(true);  out.end_object();
//            out.take()  ->  {"ok":true}
// Text that is not UTF-8 is written with U+FFFD in its place. A JsonTree takes the same and gives a Json.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/error.h"
#include "base/list.h"
#include "base/money.h"

namespace yidi {

struct JsonLimits {
  std::size_t max_bytes;
  int max_depth;
  int max_values = 200'000;  // a short text of nothing but zeros must not take a hundred times its size
};
inline constexpr JsonLimits case_limits{1'000'000, 32};
inline constexpr JsonLimits policy_limits{4'000'000, 32};

struct Json {
  using moves_as_bytes = void;
  enum class Type : std::uint8_t { null, boolean, integer, number, text, array, object };
  Type type = Type::null;
  bool boolean = false;
  std::uint32_t line = 0;          // of the text it was read from, from 1
  std::int64_t integer = 0;        // integer only; `number` is a fraction or beyond int64, whose value nobody may use
  Text text;                       // text; of a `number` what was written, so that it can be copied
  struct Member;                   // {first, second}: the key and its value
  List<Member> members;            // object, in the order written
  List<Json> items;                // array
  mutable bool asked_for = false;  // whether a reader knew this member's key (JsonCursor::close)

  const Json* find(std::string_view key) const;            // nothing where this is no object or has no such key
  const Json* at_pointer(std::string_view pointer) const;  // RFC 6901
  bool operator==(const Json& other) const;                // the same text when written: members in the same order
};

struct Json::Member {
  using moves_as_bytes = void;
  Text first;
  Json second;
};

// A file saved as GBK or as "Unicode" (UTF-16) is not.
bool is_utf8(std::string_view text);

Json parse_json(std::string_view text, JsonLimits limits, Errors& errors);

// One more step of a JSON Pointer: "/a" and "b/c" make "/a/b~1c".
void append_step(std::string& pointer, std::string_view key);
void append_step(std::string& pointer, std::size_t index);

// A place in a text being read: as cheap to copy as three pointers. Which keys were asked for is remembered in the
// tree.
class JsonCursor {
 public:
  struct Member;
  JsonCursor(const Json& root, Errors& errors) : root_(&root), node_(&root), errors_(&errors) {}

  bool present() const { return node_ && node_->type != Json::Type::null; }  // neither absent nor null
  const Json* node() const { return node_; }
  std::string path() const;  // JSON Pointer; found by looking for the place from the root, so only for reporting

  bool is_object();                      // reports wrong_type, also for a null root; silent for what `get` did not find
  JsonCursor get(std::string_view key);  // absent or null: a cursor that is not present
  JsonCursor required(std::string_view key);  // reports missing_key
  List<Member> members();                     // {first, second}; marks all keys as asked for
  List<JsonCursor> items();                   // reports wrong_type; empty for what is not present
  void close();                               // reports unknown_key for keys not asked for

  // Each gives nothing, silently, where `get` found nothing (or null), and reports what is wrong otherwise:
  // also a null among items() or members().
  std::optional<std::string_view> text(std::size_t max_bytes = 4096);
  std::optional<bool> boolean();
  std::optional<std::int64_t> integer(std::int64_t least, std::int64_t most);
  std::optional<Money> money();
  std::optional<Ratio> ratio();
  std::optional<Price> price();
  std::optional<std::int64_t> count();  // ten-thousandths
  std::optional<Date> date();

  // The same of a member: text_at("name") is get("name").text().
  std::optional<std::string_view> text_at(std::string_view key);
  std::optional<Money> money_at(std::string_view key);
  std::optional<Date> date_at(std::string_view key);
  // The same, put where it belongs; an integer lies from `least` to `most`.
  void read(std::string_view key, std::optional<bool>& into);
  void read(std::string_view key, std::optional<Money>& into);
  void read(std::string_view key, std::optional<Date>& into);
  void read(std::string_view key, std::optional<int>& into, int least, int most);

  void fail(ErrorKind kind, std::string_view detail = {}, std::string_view accepted = {});
  const Errors& errors() const { return *errors_; }

 private:
  JsonCursor at(const Json* node) const {
    JsonCursor other = *this;
    other.node_ = node;
    return other;
  }
  bool has_type(Json::Type type);
  void fail_at_key(ErrorKind kind, std::string_view key);

  const Json* root_;
  const Json* node_;
  Errors* errors_;
};

struct JsonCursor::Member {
  std::string_view first;
  JsonCursor second;
};

// JSON as text, in the order it is told.
class JsonWriter {
 public:
  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);   // one of ours: written as it is
  void name(std::string_view name);  // one that may hold anything
  void text(std::string_view value);
  void joined(std::initializer_list<std::string_view> parts);  // one text, of all parts
  void boolean(bool value);
  void integer(std::int64_t value);
  void null();
  void text_or_null(std::string_view value);  // null where empty
  void json(const Json& value);               // a copy of what was read
  std::string take();

 private:
  void literal(std::string_view text);
  char* room_for_value(std::size_t bytes);
  List<char> out_;
  bool fresh_ = true;  // nothing yet at this level, or a key just written
};

// The same as values: takes what a JsonWriter takes, and gives the tree that reading its text would give, but for the
// lines.
class JsonTree {
 public:
  void begin_object() { open(Json::Type::object); }
  void end_object() { open_.pop_back(); }
  void begin_array() { open(Json::Type::array); }
  void end_array() { open_.pop_back(); }
  void key(std::string_view name);
  void name(std::string_view name) { key(name); }
  void text(std::string_view value) { add(Json::Type::text).text = value; }
  void joined(std::initializer_list<std::string_view> parts);
  void boolean(bool value) { add(Json::Type::boolean).boolean = value; }
  void integer(std::int64_t value) { add(Json::Type::integer).integer = value; }
  void null() { add(Json::Type::null); }
  void text_or_null(std::string_view value);
  Json take() { return std::move(root_); }

 private:
  Json& add(Json::Type type);
  void open(Json::Type type);
  Json root_;
  List<Json*> open_;  // each stays where it is: its parent does not grow while it is open
};

}  // namespace yidi
