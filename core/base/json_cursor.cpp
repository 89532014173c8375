#include <limits>

#include "base/json.h"

namespace yidi {
namespace {

std::string_view name_of(Json::Type type) {
  switch (type) {
    case Json::Type::null: return "null";
    case Json::Type::boolean: return "boolean";
    case Json::Type::integer: return "integer";
    case Json::Type::number: return "number";
    case Json::Type::text: return "text";
    case Json::Type::array: return "array";
    case Json::Type::object: return "object";
  }
  return {};
}

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

void JsonCursor::fail(ErrorKind kind, std::string_view detail, std::string_view accepted) {
  if (!errors_->full()) errors_->add(kind, path(), detail, accepted);
}

void JsonCursor::fail_at_key(ErrorKind kind, std::string_view key) {
  if (errors_->full()) return;
  std::string at_key = path();
  append_step(at_key, key);
  errors_->add(kind, at_key, key);
}

bool JsonCursor::is_object() { return has_type(Json::Type::object); }

JsonCursor JsonCursor::get(std::string_view key) {
  const Json* value = is_object() ? node_->find(key) : nullptr;
  if (!value) return at(nullptr);
  value->asked_for = true;
  return at(value->type == Json::Type::null ? nullptr : value);
}

JsonCursor JsonCursor::required(std::string_view key) {
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

List<JsonCursor> JsonCursor::items() {
  List<JsonCursor> all;
  if (!has_type(Json::Type::array)) return all;
  all.reserve(node_->items.size());
  for (const Json& item : node_->items) all.push_back(at(&item));
  return all;
}

void JsonCursor::close() {
  if (!is_object()) return;
  for (const auto& [key, value] : node_->members)
    if (!value.asked_for) fail_at_key(ErrorKind::unknown_key, key);
}

std::optional<std::string_view> JsonCursor::text(std::size_t max_bytes) {
  if (!has_type(Json::Type::text)) return std::nullopt;
  if (std::string_view(node_->text).size() > max_bytes) {
    fail(ErrorKind::too_large, std::to_string(max_bytes) + " bytes");
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
  return std::to_string(least) + ".." + std::to_string(most);
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

std::optional<Price> JsonCursor::price() {
  return accepted(*this, parse_price, ErrorKind::bad_money, "0.00..99999999.99");
}

std::optional<Ratio> JsonCursor::ratio() { return accepted(*this, parse_ratio, ErrorKind::bad_ratio, "0%..100%"); }

std::optional<std::int64_t> JsonCursor::count() {
  return accepted(*this, parse_count, ErrorKind::bad_count, "0.0001..100000");
}

std::optional<Date> JsonCursor::date() {
  const auto written = text();
  if (!written) return std::nullopt;
  const auto date = parse_date(*written);
  if (!date) fail(ErrorKind::bad_date, *written);
  return date;
}

std::optional<std::string_view> JsonCursor::text_at(std::string_view key) { return get(key).text(); }
std::optional<Money> JsonCursor::money_at(std::string_view key) { return get(key).money(); }
std::optional<Date> JsonCursor::date_at(std::string_view key) { return get(key).date(); }
void JsonCursor::read(std::string_view key, std::optional<bool>& into) { into = get(key).boolean(); }
void JsonCursor::read(std::string_view key, std::optional<Money>& into) { into = get(key).money(); }
void JsonCursor::read(std::string_view key, std::optional<Date>& into) { into = get(key).date(); }
void JsonCursor::read(std::string_view key, std::optional<int>& into, int least, int most) {
  if (auto value = get(key).integer(least, most)) into = int(*value);
}

}  // namespace yidi
