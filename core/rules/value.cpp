#include "rules/value.h"

#include "rules/reading.h"

namespace yidi {

std::int64_t largest(ValueKind kind) {
  switch (kind) {
    case ValueKind::yuan: return Money::limit_fen;
    case ValueKind::months: return 1200;
    case ValueKind::working_days:
    case ValueKind::number: return 1000;
    default: return Ratio::whole_parts;
  }
}

Between<std::int64_t> Value::ends(ReadAs as) const {
  if (as == ReadAs::usual && has_usual()) return {about_, about_};
  return {least_, most_};
}

Between<Money> Value::money(ReadAs as) const {
  assert(kind == ValueKind::yuan);
  const auto [least, most] = ends(as);
  return {Money::fen(least), Money::fen(most)};
}

Between<Ratio> Value::ratio(ReadAs as) const {
  assert(kind == ValueKind::ratio || kind == ValueKind::points || kind == ValueKind::factor);
  const auto [least, most] = ends(as);
  return {Ratio::parts(least), Ratio::parts(most)};
}

Between<int> Value::whole([[maybe_unused]] ValueKind expected) const {
  assert(kind == expected);
  return {static_cast<int>(least_), static_cast<int>(most_)};
}

bool Value::is_open_above() const { return most_ == largest(kind); }

int Value::choice() const {
  assert(kind == ValueKind::choice);
  return static_cast<int>(least_);
}

namespace {

using reading::read_id, reading::read_names, reading::text_of;

std::optional<std::int64_t> read_scalar(JsonCursor at, ValueKind kind) {
  switch (kind) {
    case ValueKind::yuan:
      if (auto money = at.money()) return money->fen();
      return {};
    case ValueKind::months:
    case ValueKind::working_days: return at.integer(1, largest(kind));
    case ValueKind::number: return at.integer(0, largest(kind));
    default:
      if (auto ratio = at.ratio()) return ratio->parts();
      return {};
  }
}

// A value, or what bounds it: {"at_least": …, "at_most": …}, of an amount or a ratio with what is usual: "about".
Value read_number(JsonCursor at, ValueKind kind) {
  if (!at.node() || at.node()->type != Json::Type::object) {
    const std::int64_t stated = read_scalar(at, kind).value_or(0);
    return {kind, stated, stated};
  }
  JsonCursor at_least = at.get("at_least"), at_most = at.get("at_most");
  if (!at_least.present() && !at_most.present()) at.fail(ErrorKind::missing_key, "at_least");
  const std::int64_t least = read_scalar(at_least, kind).value_or(0),
                     most = read_scalar(at_most, kind).value_or(largest(kind));
  const bool takes_usual = kind != ValueKind::months && kind != ValueKind::working_days && kind != ValueKind::number;
  const std::int64_t about = takes_usual ? read_scalar(at.get("about"), kind).value_or(Value::none) : Value::none;
  if (least > most || (about != Value::none && (about < least || about > most))) at.fail(ErrorKind::reversed_bounds);
  at.close();
  return {kind, least, most, about};
}

// The number of which a step is told, and the step.
void read_step(JsonCursor& at, WorkedOut& of) {
  JsonCursor per = at.required("per");
  const int number = find_dimension(text_of(per)) - (dimension_count - number_dimension_count);
  if (number < 0) return per.fail(ErrorKind::bad_code, text_of(per));
  AmountStep& step = of.steps[std::size_t(number)];
  if (step.each > Money{}) per.fail(ErrorKind::duplicate_condition, text_of(per));
  step.above = int(at.get("above").integer(0, largest(ValueKind::number)).value_or(0));
  JsonCursor less = at.get("less");
  step.less = less.present();
  step.each = (step.less ? less : at.required("plus")).money().value_or(Money{});
  step.most = at.money_at("at_most").value_or(Money::fen(Money::limit_fen));
  at.close();
}

bool is_worked_out(const JsonCursor& at) {
  return at.node() && at.node()->type == Json::Type::object && (at.node()->find("base") || at.node()->find("share"));
}

// Only of the deductible a share of the cost is taken: what else there is has none.
Value read_worked_out(JsonCursor at, Parameter parameter) {
  WorkedOut read;
  read.is = true;
  const std::int64_t base = at.money_at("base").value_or(Money{}).fen();
  if (parameter == Parameter::deductible) read.share = at.get("share").ratio().value_or(Ratio{});
  for (JsonCursor& item : at.get("steps").items())
    if (item.is_object()) read_step(item, read);
  read.floor = at.money_at("floor").value_or(Money{});
  read.ceiling = at.money_at("ceiling").value_or(Money::fen(Money::limit_fen));
  if (read.floor > read.ceiling) at.fail(ErrorKind::reversed_bounds);
  at.close();
  Value value{ValueKind::yuan, base, base};
  value.worked_out = read;
  return value;
}

Value read_choice(JsonCursor at, const ParameterInfo& parameter) {
  auto text = at.text();
  if (!text) return Value(ValueKind::choice);
  int found = parameter.choices.find(*text);
  if (found < 0) at.fail(ErrorKind::bad_code, *text);
  return {ValueKind::choice, found, found};
}

Value read_bands(JsonCursor at) {
  Value value{ValueKind::bands};
  auto items = at.items();
  if (items.empty() && at.present()) at.fail(ErrorKind::missing_key, "[0]");
  if (items.size() > most_bands) at.fail(ErrorKind::too_large, "16");
  for (std::size_t i = 0; i < items.size() && i < most_bands; ++i) {
    JsonCursor& item = items[i];
    if (!item.is_object()) continue;
    Band band;
    bool last = i + 1 == items.size();
    band.to = last ? item.money_at("to") : item.required("to").money();
    if (last && band.to) item.fail(ErrorKind::unknown_key, "to");
    band.ratio = item.required("ratio").ratio().value_or(Ratio{});
    if (band.to && !value.bands.empty() && value.bands.back().to && *band.to <= *value.bands.back().to)
      item.fail(ErrorKind::reversed_bounds);
    item.close();
    value.bands.push_back(band);
  }
  return value;
}

// A list counts what it names in full, and what the ratio leaves besides; an object counts of each cost the share it
// says, and of the others nothing.
Value read_counts(JsonCursor at) {
  Value value{ValueKind::counts};
  auto count = [&](JsonCursor& item, std::string_view id, Ratio share) {
    if (auto found = find<Counted>(id))
      value.counted[std::size_t(*found)] = share;
    else
      item.fail(ErrorKind::bad_code, id);
  };
  if (at.node() && at.node()->type == Json::Type::object) {
    for (auto& [id, share] : at.members()) count(share, id, share.ratio().value_or(Ratio{}));
    return value;
  }
  value.counted[std::size_t(Counted::prop_selfpay)] = Ratio::whole();
  for (JsonCursor& item : at.items())
    if (auto id = item.text()) count(item, *id, Ratio::whole());
  return value;
}

List<ListItem> read_list(JsonCursor at, int depth = 0) {
  List<ListItem> list;
  for (JsonCursor& item : at.items()) {
    if (!item.is_object()) continue;
    ListItem read;
    read.id = read_id(item);
    for (const ListItem& earlier : list)
      if (earlier.id == read.id) item.fail(ErrorKind::duplicate_id, read.id);
    read.name = read_names(item.required("name"));
    read.kind = text_of(item.get("kind"));
    read.contact = text_of(item.get("contact"));
    if (depth == 0) read.any_of = read_list(item.get("any_of"), depth + 1);
    item.close();
    list.push_back(std::move(read));
  }
  return list;
}

Value read_list_value(JsonCursor at, Parameter parameter) {
  Value value{ValueKind::list};
  value.list = read_list(at);
  if (parameter == Parameter::preconditions)
    for (const ListItem& item : value.list)
      if (!find<Condition>(item.id)) at.fail(ErrorKind::bad_code, item.id);
  return value;
}

Value read_value_of(JsonCursor at, ValueKind kind, Parameter parameter) {
  switch (kind) {
    case ValueKind::choice: return read_choice(at, info(parameter));
    case ValueKind::bands: return read_bands(at);
    case ValueKind::counts: return read_counts(at);
    case ValueKind::list: return read_list_value(at, parameter);
    default: break;
  }
  return kind == ValueKind::yuan && is_worked_out(at) ? read_worked_out(at, parameter) : read_number(at, kind);
}

// A single ratio where bands are taken is one band without end, so that later rooms know one form only.
void as_bands(Value& value, const ParameterInfo& parameter) {
  if (value.kind == ValueKind::ratio && parameter.takes(ValueKind::bands) && value.stated())
    value.bands = {Band{{}, value.ratio().least}};
}

}  // namespace

Value reading::read_value(JsonCursor& row, Parameter parameter) {
  const ParameterInfo& of = info(parameter);
  Value value;
  int found = 0;
  for (int i = 0; i < value_kind_count; ++i) {
    if (!of.takes(ValueKind(i))) continue;
    JsonCursor at = row.get(id(ValueKind(i)));
    if (!at.present()) continue;
    ++found;
    value = read_value_of(at, ValueKind(i), parameter);
  }
  if (found != 1) {
    std::string kinds;
    for (int i = 0; i < value_kind_count; ++i)
      if (of.takes(ValueKind(i))) kinds.append(kinds.empty() ? "" : " / ").append(id(ValueKind(i)));
    row.fail(ErrorKind::bad_value, kinds);
  }
  as_bands(value, of);
  return value;
}

namespace {

// What was said, as a policy would write it, so that both accept the same texts. A number too long to be one stays
// text.
Json as_json(std::string_view text, ValueKind kind) {
  Json json;
  json.type = Json::Type::text;
  json.text = text;
  bool whole = kind == ValueKind::months || kind == ValueKind::working_days || kind == ValueKind::number;
  if (whole && !text.empty() && text.size() <= 4 && text.find_first_not_of("0123456789") == text.npos) {
    json.type = Json::Type::integer;
    for (char c : text) json.integer = json.integer * 10 + (c - '0');
  }
  if (kind != ValueKind::counts) return json;
  Json list;
  list.type = Json::Type::array;
  while (text != "none") {
    auto end = std::min(text.find(' '), text.size());
    json.text = text.substr(0, end);
    list.items.push_back(json);
    if (end == text.size()) break;
    text.remove_prefix(end + 1);
  }
  return list;
}

}  // namespace

std::optional<Value> read_assumed(Parameter parameter, std::string_view text, std::optional<ValueKind> only) {
  const ParameterInfo& of = info(parameter);
  for (int i = 0; i < int(ValueKind::list); ++i) {
    auto kind = ValueKind(i);
    if (!of.takes(kind) || kind == ValueKind::bands || (only && kind != *only)) continue;
    Json json = as_json(text, kind);
    Errors errors;
    Value value = read_value_of(JsonCursor(json, errors), kind, parameter);
    as_bands(value, of);
    if (errors.none()) return value;
  }
  return {};
}

}  // namespace yidi
