// The only room that knows nlohmann/json. Reads strictly, with line and column, collecting every fault; writes in the
// order it is told. Text in, text out; nothing throws.
//
// Reading:   Json root = parse_json(text, limits, errors);        // an empty (null) root where the syntax is broken
//            JsonCursor at(root, errors);
//            if (at.is_object()) { auto code = at.required("admdvs").text(); ...  at.close(); }
// `close` reports every key nobody asked for, so a reader states its format by reading it.
// Numbers with a fraction or an exponent are wrong_type: amounts are text. Duplicate keys are duplicate_key.
// Broken UTF-8 is json_syntax. A text over `max_bytes` or deeper than `max_depth` is too_large and is not read.
//
// Writing:   JsonWriter out;  out.begin_object();  out.key("ok");  out.boolean(true);  out.end_object();
//            out.take()  ->  {"ok":true}
// Text that is not UTF-8 is written with U+FFFD in its place.
#pragma once

#include <cstdint>
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
};

struct Json::Member {
  using moves_as_bytes = void;
  Text first;
  Json second;
};

Json parse_json(std::string_view text, JsonLimits limits, Errors& errors);

// The name of a member, as the code writes it. A lone pointer, because the same name as a string_view costs each of the
// hundreds of places that give one a dozen bytes of download.
class Key {
 public:
  constexpr Key(const char* name) : name_(name) {}
  operator std::string_view() const { return name_; }

 private:
  const char* name_;
};

// A place in a text being read: as cheap to copy as three pointers. Which keys were asked for is remembered in the tree.
class JsonCursor {
 public:
  struct Member;
  JsonCursor(const Json& root, Errors& errors) : root_(&root), node_(&root), errors_(&errors) {}

  bool present() const { return node_ && node_->type != Json::Type::null; }  // neither absent nor null
  const Json* node() const { return node_; }
  std::string path() const;  // JSON Pointer; found by looking for the place from the root, so only for reporting

  bool is_object();         // reports wrong_type, also for a null root; silent for what `get` did not find
  JsonCursor get(Key key);  // absent or null: a cursor that is not present
  JsonCursor member(std::string_view key);  // the same for a name worked out at run time
  JsonCursor required(Key key);             // reports missing_key
  List<Member> members();                   // {first, second}; marks all keys as asked for
  List<JsonCursor> items();                 // reports wrong_type; empty for what is not present
  void close();                             // reports unknown_key for keys not asked for

  // Each gives nothing, silently, where `get` found nothing (or null), and reports what is wrong otherwise:
  // also a null among items() or members().
  std::optional<std::string_view> text(std::size_t max_bytes = 4096);
  std::optional<bool> boolean();
  std::optional<std::int64_t> integer(std::int64_t least, std::int64_t most);
  std::optional<Money> money();
  std::optional<Ratio> ratio();
  std::optional<std::int64_t> price();  // ten-thousandths of a yuan
  std::optional<std::int64_t> count();  // thousandths
  std::optional<Date> date();

  // The same of a member: text_at("name") is get("name").text().
  std::optional<std::string_view> text_at(Key key);
  std::optional<Money> money_at(Key key);
  std::optional<Date> date_at(Key key);
  // The same, put where it belongs; an integer lies from `least` to `most`.
  void read(Key key, std::optional<bool>& into);
  void read(Key key, std::optional<Money>& into);
  void read(Key key, std::optional<Date>& into);
  void read(Key key, std::optional<int>& into, int least, int most);

  void fail(ErrorKind kind, std::string_view detail = {}, std::string_view accepted = {});

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

class JsonWriter {
 public:
  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(Key name);
  void name(std::string_view name);  // a key worked out at run time
  void text(std::string_view value);
  void boolean(bool value);
  void integer(std::int64_t value);
  void null();
  void text_or_null(std::string_view value);  // null where empty
  void json(const Json& value);               // a copy of what was read
  std::string take() { return std::move(out_); }

 private:
  void separate();
  std::string out_;
  bool fresh_ = true;  // nothing yet at this level, or a key just written
};

}  // namespace yidi
