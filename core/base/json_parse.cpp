// Reading, with nlohmann/json: it splits the text into values and finds what is no JSON; Reader puts them together into
// our tree and stops where a limit is passed.
#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

#include "base/json.h"

namespace yidi {
namespace {

// In one object: none of ours has a tenth of it, and a repeated key is looked for among all the others.
constexpr int max_members = 1000;

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
  return std::to_string(line) + ":" + std::to_string(column);
}

// The library tells a reader nothing of where a value stands, so the text is handed to it through an iterator that
// counts its lines. `at` is of the text, `lines` of what the library took, both shared by the copies it makes.
struct Taken {
  std::uint32_t lines = 0;
  char last = 0;
  // The line of the value just taken, from 1. None holds a line break; behind a number the next character is taken too.
  std::uint32_t line() const { return lines + (last == '\n' ? 0 : 1); }
};

class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, Taken& taken) : at_(at), taken_(&taken) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    taken_->last = *at_++;
    taken_->lines += taken_->last == '\n';
    return *this;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }

 private:
  const char* at_;
  Taken* taken_;
};

// What is open is kept in a list, so that depth never reaches the stack. Each event says whether to read on.
class Reader final : public nlohmann::json_sax<nlohmann::json> {
 public:
  Reader(std::string_view text, JsonLimits limits, Errors& errors) : text_(text), limits_(limits), errors_(errors) {}

  Taken& taken() { return taken_; }
  Json take() { return std::move(root_); }

  bool broken_at(std::size_t byte) {
    errors_.add(is_utf8(text_) ? ErrorKind::json_syntax : ErrorKind::not_utf8, "",
                place_of(text_, std::min(byte, text_.size())));
    return false;
  }

  bool null() override { return place() != nullptr; }

  bool boolean(bool value) override {
    Json* json = place(Json::Type::boolean);
    if (json) json->boolean = value;
    return json;
  }

  bool number_integer(number_integer_t value) override {
    Json* json = place(Json::Type::integer);
    if (json) json->integer = value;
    return json;
  }

  bool number_unsigned(number_unsigned_t value) override {
    if (value <= std::uint64_t{std::numeric_limits<std::int64_t>::max()})
      return number_integer(static_cast<std::int64_t>(value));
    return put(Json::Type::number, std::to_string(value));
  }

  bool number_float(number_float_t, const string_t& written) override { return put(Json::Type::number, written); }
  bool string(string_t& value) override { return put(Json::Type::text, value); }
  bool binary(binary_t&) override { return false; }  // not in JSON

  bool start_object(std::size_t) override { return open(Json::Type::object); }
  bool start_array(std::size_t) override { return open(Json::Type::array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& key) override {
    Json& object = *open_.back();
    if (object.members.size() == std::size_t{max_members}) return too_large(max_members, " values");
    const bool again = object.find(key);
    object.members.push_back({std::string_view(key), Json{}});
    object.members.back().second.asked_for = again;  // reported here; nobody will ask for it
    if (again) errors_.add(ErrorKind::duplicate_key, path(), object.members.back().first);
    return true;
  }

  bool parse_error(std::size_t bytes_taken, const std::string&, const nlohmann::detail::exception& fault) override {
    constexpr int number_overflow = 406;
    if (fault.id != number_overflow) return broken_at(bytes_taken == 0 ? 0 : bytes_taken - 1);
    place();
    errors_.add(ErrorKind::out_of_range, path());
    return false;
  }

 private:
  bool put(Json::Type type, std::string_view written) {
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
    json->line = taken_.line();
    return json;
  }

  bool open(Json::Type type) {
    if (open_.size() == static_cast<std::size_t>(limits_.max_depth)) return too_large(limits_.max_depth, " levels");
    Json* json = place(type);
    if (json) open_.push_back(json);  // stays where it is: its parent does not grow while it is open
    return json;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  bool too_large(int limit, std::string_view unit) {
    errors_.add(ErrorKind::too_large, "", std::to_string(limit).append(unit));
    return false;
  }

  // Of the key or the value that was just read.
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
  Taken taken_;
  Json root_;
  List<Json*> open_;
  int values_ = 0;
};

}  // namespace

Json parse_json(std::string_view text, JsonLimits limits, Errors& errors) {
  if (text.size() > limits.max_bytes) {
    errors.add(ErrorKind::too_large, "", std::to_string(limits.max_bytes) + " bytes");
    return {};
  }
  // The library takes a NUL between values for the end; whatever stands behind it must not be passed over.
  const std::size_t end = std::min(text.find('\0'), text.size());
  Reader reader(text, limits, errors);
  const CountingIterator first(text.data(), reader.taken()), last(text.data() + end, reader.taken());
  if (!nlohmann::json::sax_parse(first, last, &reader)) return {};
  if (end != text.size()) {
    reader.broken_at(end);
    return {};
  }
  return reader.take();
}

}  // namespace yidi
