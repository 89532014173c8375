#include "rules/policy.h"

#include <algorithm>
#include <limits>

namespace yidi {

const Source* Policy::source(std::string_view id) const {
  for (const Source& source : sources)
    if (source.id == id) return &source;
  return nullptr;
}

bool When::meets(const When& other) const {
  return info(dimension).kind == DimensionKind::number ? at_least < other.below && other.at_least < below
                                                       : (values & other.values) != 0;
}

std::int64_t largest(ValueKind kind) {
  switch (kind) {
    case ValueKind::yuan: return Money::limit_fen;
    case ValueKind::months: return 1200;
    case ValueKind::working_days: return 1000;
    case ValueKind::number: return 1000;
    default: return Ratio::whole_parts;
  }
}

namespace {

std::string_view text_of(JsonCursor at) { return at.text().value_or(std::string_view{}); }

bool is_id(std::string_view id) {
  auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  if (id.empty() || !plain(id[0])) return false;
  return std::all_of(id.begin(), id.end(), [&](char c) { return plain(c) || c == '-' || c == '_'; });
}

std::string_view read_id(JsonCursor object) {
  JsonCursor at = object.required("id");
  std::string_view id = text_of(at);
  if (!id.empty() && !is_id(id)) at.fail(ErrorKind::bad_code, id);
  return id;
}

Names read_names(JsonCursor at) {
  Names names;
  if (!at.is_object()) return names;
  names.zh = text_of(at.required("zh"));
  names.en = text_of(at.required("en"));
  at.close();
  return names;
}

std::optional<Grade> read_grade(JsonCursor at) {
  auto text = at.text();
  if (!text) return {};
  int grade = grade_terms().find(*text);
  if (grade < 0 || Grade(grade) == Grade::assumed) {
    at.fail(ErrorKind::bad_code, *text);
    return {};
  }
  return Grade(grade);
}

Source read_source(JsonCursor at) {
  Source source;
  if (!at.is_object()) return source;
  source.id = read_id(at);
  source.title = text_of(at.required("title"));
  source.issuer = text_of(at.get("issuer"));
  source.number = text_of(at.get("number"));
  JsonCursor date = at.get("date");
  if (date.date()) source.date = text_of(date);
  source.grade = read_grade(at.required("grade")).value_or(Grade::reported);
  source.read_in = text_of(at.get("read_in"));
  source.as_of = at.date_at("as_of");
  at.close();
  return source;
}

// "notice §2": a source of this file, a blank, the place in it.
void read_cite(JsonCursor at, const Policy& policy, std::string_view& source, std::string_view& place) {
  std::string_view cite = text_of(at);
  auto blank = std::min(cite.find(' '), cite.size());
  source = cite.substr(0, blank);
  place = cite.substr(std::min(blank + 1, cite.size()));
  if (at.present() && (place.empty() || !policy.source(source))) at.fail(ErrorKind::bad_cite, cite);
}

// --- Conditions --------------------------------------------------------------------------------------------------

int own_index(const List<OwnTerm>& own, std::string_view id) {
  for (std::size_t i = 0; i < own.size(); ++i)
    if (own[i].id == id) return int(i);
  return -1;
}

int value_index(const Policy& policy, Dimension dimension, std::string_view id) {
  const DimensionInfo& of = info(dimension);
  return of.kind == DimensionKind::own ? own_index(policy.own_terms(dimension), id) : of.terms.find(id);
}

std::uint64_t all_values(const Policy& policy, Dimension dimension) {
  const DimensionInfo& of = info(dimension);
  std::size_t size = of.kind == DimensionKind::own ? policy.own_terms(dimension).size() : std::size_t(of.terms.size());
  return size >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << size) - 1;
}

std::uint64_t read_value_set(JsonCursor at, const Policy& policy, Dimension dimension) {
  auto one = [&](JsonCursor item) -> std::uint64_t {
    auto id = item.text();
    if (!id) return 0;
    int index = value_index(policy, dimension, *id);
    if (index < 0) item.fail(ErrorKind::bad_code, *id);
    return index < 0 ? 0 : std::uint64_t{1} << index;
  };
  if (!at.node() || at.node()->type != Json::Type::array) return one(at);
  std::uint64_t values = 0;
  auto items = at.items();
  if (items.empty()) at.fail(ErrorKind::missing_key, "[0]");
  for (JsonCursor& item : items) values |= one(item);
  return values;
}

When read_range(JsonCursor at, When when) {
  if (!at.is_object()) return when;
  JsonCursor at_least = at.get("at_least"), below = at.get("below");
  if (!at_least.present() && !below.present()) at.fail(ErrorKind::missing_key, "at_least");
  when.at_least = int(at_least.integer(0, When::number_limit - 1).value_or(0));
  when.below = int(below.integer(1, When::number_limit).value_or(When::number_limit));
  if (when.at_least >= when.below) at.fail(ErrorKind::reversed_bounds);
  at.close();
  return when;
}

When read_when(JsonCursor at, const Policy& policy, Dimension dimension) {
  When when{dimension};
  if (info(dimension).kind == DimensionKind::number) return read_range(at, when);
  if (at.node() && at.node()->type == Json::Type::object) {
    JsonCursor excluded = at.required("not");
    when.values = all_values(policy, dimension) & ~read_value_set(excluded, policy, dimension);
    at.close();
  } else {
    when.values = read_value_set(at, policy, dimension);
  }
  return when;
}

List<When> read_conditions(JsonCursor at, const Policy& policy) {
  List<When> when;
  if (!at.is_object()) return when;
  for (auto& [name, value] : at.members()) {
    int dimension = find_dimension(name);
    if (dimension < 0)
      value.fail(ErrorKind::unknown_key, name);
    else
      when.push_back(read_when(value, policy, Dimension(dimension)));
  }
  return when;
}

// --- Values ------------------------------------------------------------------------------------------------------

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

// A value, or what bounds it: {"at_least": …, "at_most": …}.
Value read_number(JsonCursor at, ValueKind kind) {
  Value value{kind};
  if (!at.node() || at.node()->type != Json::Type::object) {
    value.least = value.most = read_scalar(at, kind).value_or(0);
    return value;
  }
  JsonCursor least = at.get("at_least"), most = at.get("at_most");
  if (!least.present() && !most.present()) at.fail(ErrorKind::missing_key, "at_least");
  value.least = read_scalar(least, kind).value_or(0);
  value.most = read_scalar(most, kind).value_or(largest(kind));
  if (value.least > value.most) at.fail(ErrorKind::reversed_bounds);
  at.close();
  return value;
}

Value read_choice(JsonCursor at, const ParameterInfo& parameter) {
  Value value{ValueKind::choice};
  auto text = at.text();
  if (!text) return value;
  int found = parameter.choices.find(*text);
  if (found < 0) at.fail(ErrorKind::bad_code, *text);
  value.least = value.most = found;
  return value;
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

// A list counts what it names in full, and what the ratio leaves besides; an object counts of each cost the share it says,
// and of the others nothing.
Value read_counts(JsonCursor at) {
  Value value{ValueKind::counts};
  auto count = [&](JsonCursor& item, std::string_view id, Ratio share) {
    int found = counted_terms().find(id);
    if (found < 0)
      item.fail(ErrorKind::bad_code, id);
    else
      value.counted[std::size_t(found)] = share;
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
      if (find_condition(item.id) < 0) at.fail(ErrorKind::bad_code, item.id);
  return value;
}

Value read_value_of(JsonCursor at, ValueKind kind, Parameter parameter) {
  switch (kind) {
    case ValueKind::choice: return read_choice(at, info(parameter));
    case ValueKind::bands: return read_bands(at);
    case ValueKind::counts: return read_counts(at);
    case ValueKind::list: return read_list_value(at, parameter);
    default: return read_number(at, kind);
  }
}

// A single ratio where bands are taken is one band without end, so that later rooms know one form only.
void as_bands(Value& value, const ParameterInfo& parameter) {
  if (value.kind == ValueKind::ratio && parameter.takes(ValueKind::bands) && value.stated())
    value.bands = {Band{{}, Ratio::parts(value.least)}};
}

Value read_value(JsonCursor& row, Parameter parameter) {
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

Period read_period(JsonCursor& at) {
  Period period;
  period.from = at.required("from").date().value_or(Date{});
  JsonCursor until = at.get("until");
  period.until = until.date();
  if (period.until && *period.until <= period.from) until.fail(ErrorKind::reversed_bounds);
  return period;
}

const Figure* find_figure(const Policy& policy, std::string_view id) {
  for (const Figure& figure : policy.figures)
    if (figure.id == id) return &figure;
  return nullptr;
}

// {"times": "6", "of": "average_wage"} in place of an amount.
bool read_multiple(JsonCursor at, const Policy& policy, Row& row) {
  if (!at.node() || at.node()->type != Json::Type::object || !at.node()->find("of")) return false;
  JsonCursor of = at.required("of");
  row.times = at.required("times").count().value_or(0);
  row.figure = text_of(of);
  if (!find_figure(policy, row.figure)) of.fail(ErrorKind::bad_code, row.figure);
  at.close();
  return true;
}

Row read_row(JsonCursor at, const Policy& policy, Parameter parameter) {
  Row row;
  if (!at.is_object()) return row;
  row.id = read_id(at);
  row.when = read_conditions(at.get("when"), policy);
  if (info(parameter).takes(ValueKind::yuan) && read_multiple(at.get("yuan"), policy, row))
    row.value.kind = ValueKind::yuan;
  else
    row.value = read_value(at, parameter);
  row.period = read_period(at);
  read_cite(at.required("cite"), policy, row.source, row.place);
  const Source* source = policy.source(row.source);
  row.grade = read_grade(at.get("grade")).value_or(source ? source->grade : Grade::reported);
  row.reading = text_of(at.get("reading"));
  at.text_at("gap_before");
  at.close();
  return row;
}

bool conditions_meet(const Row& a, const Row& b) {
  for (const When& when : a.when)
    for (const When& other : b.when)
      if (when.dimension == other.dimension && !when.meets(other)) return false;
  return true;
}

// Remarks do not compete: all that fit are shown. For everything else the unique hit policy holds, by proof: rows overlap when their days meet and no dimension keeps them apart.
void prove_unique(const List<Row>& rows, JsonCursor& table, bool adds_up) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t j = i + 1; j < rows.size(); ++j) {
      if (rows[i].id == rows[j].id) table.fail(ErrorKind::duplicate_id, rows[i].id);
      if (!adds_up && rows[i].period.meets(rows[j].period) && conditions_meet(rows[i], rows[j]))
        table.fail(ErrorKind::overlap, rows[i].id, rows[j].id);
    }
}

// Each row tied to a figure, for every period in which the figure is known; outside them it states nothing.
List<Row> written_out(const List<Row>& rows, const Policy& policy) {
  List<Row> all;
  for (const Row& row : rows) {
    if (row.figure.empty()) all.push_back(row);
    for (const Figure& figure : policy.figures) {
      if (figure.id != row.figure || !figure.period.meets(row.period)) continue;
      Row one = row;
      one.period = {std::max(row.period.from, figure.period.from), row.period.until};
      if (figure.period.until && (!one.period.until || *figure.period.until < *one.period.until))
        one.period.until = figure.period.until;
      one.value.least = one.value.most = times_thousandths(figure.yuan, row.times).fen();
      all.push_back(std::move(one));
    }
  }
  return all;
}

void read_tables(JsonCursor at, Policy& policy) {
  if (!at.is_object()) return;
  for (auto& [name, table] : at.members()) {
    int parameter = find_parameter(name);
    if (parameter < 0) {
      table.fail(ErrorKind::unknown_key, name);
      continue;
    }
    auto& rows = policy.tables[std::size_t(parameter)];
    for (JsonCursor& item : table.items()) rows.push_back(read_row(item, policy, Parameter(parameter)));
    prove_unique(rows, table, Parameter(parameter) == Parameter::notices);
    if (!policy.figures.empty()) rows = written_out(rows, policy);
  }
}

bool is_admdvs(std::string_view code) {
  return code.size() == 6 && std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number_of(std::string_view code) {
  int number = 0;
  if (is_admdvs(code))
    for (char c : code) number = number * 10 + (c - '0');
  return number;
}

std::string_view read_admdvs(JsonCursor at) {
  std::string_view code = text_of(at);
  if (at.present() && !is_admdvs(code)) at.fail(ErrorKind::bad_code, code);
  return code;
}

void read_head(JsonCursor& at, Policy& policy) {
  constexpr Terms pools = "county\ncity\nprovince\nnation\n";
  at.text_at("$schema");
  policy.admdvs = read_admdvs(at.required("admdvs"));
  policy.name = read_names(at.required("name"));
  JsonCursor pool = at.required("pool");
  int index = pools.find(text_of(pool));
  if (pool.present() && index < 0) pool.fail(ErrorKind::bad_code, text_of(pool));
  policy.pool = Pool(std::max(index, 0));
  policy.parent = read_admdvs(at.get("parent"));
  JsonCursor description = at.get("description");
  if (description.present()) policy.description = read_names(description);
  for (JsonCursor& area : at.get("home").items()) policy.home.push_back(number_of(read_admdvs(area)));
  policy.checked_on = at.required("checked_on").date().value_or(Date{});
}

void read_sources(JsonCursor at, Policy& policy) {
  for (JsonCursor& item : at.items()) {
    Source source = read_source(item);
    if (policy.source(source.id)) item.fail(ErrorKind::duplicate_id, source.id);
    policy.sources.push_back(std::move(source));
  }
}

void read_figures(JsonCursor at, Policy& policy) {
  for (JsonCursor& item : at.items()) {
    if (!item.is_object()) continue;
    Figure read;
    read.id = read_id(item);
    read.name = read_names(item.required("name"));
    read.yuan = item.required("yuan").money().value_or(Money{});
    read.period = read_period(item);
    for (const Figure& earlier : policy.figures)
      if (earlier.id == read.id && earlier.period.meets(read.period)) item.fail(ErrorKind::duplicate_id, read.id);
    std::string_view source, place;
    JsonCursor cite = item.required("cite");
    read_cite(cite, policy, source, place);
    read.cite = text_of(cite);
    item.close();
    policy.figures.push_back(read);
  }
}

void read_own_terms(JsonCursor at, const Policy& policy, List<OwnTerm>& own) {
  for (JsonCursor& item : at.items()) {
    if (!item.is_object()) continue;
    OwnTerm read;
    read.id = read_id(item);
    if (own_index(own, read.id) >= 0) item.fail(ErrorKind::duplicate_id, read.id);
    if (own.size() == most_own_terms) item.fail(ErrorKind::too_large, "63");
    read.name = read_names(item.required("name"));
    std::string_view source, place;
    JsonCursor cite = item.required("cite");
    read_cite(cite, policy, source, place);
    read.cite = text_of(cite);
    for (JsonCursor& member : item.get("members").items()) read.members.push_back(text_of(member));
    if (JsonCursor levels = item.get("levels"); levels.present())
      read.levels = read_value_set(levels, policy, Dimension::level);
    if (JsonCursor description = item.get("description"); description.present()) read_names(description);
    item.close();
    if (own.size() < most_own_terms) own.push_back(std::move(read));
  }
}

// A number may be divided at a few places only: a set of its stretches is one word.
void check_cuts(JsonCursor at, const Policy& policy) {
  for (Dimension dimension : {Dimension::age, Dimension::nth_admission, Dimension::insured_years}) {
    std::array<bool, When::number_limit + 1> cut{};
    std::size_t cuts = 0;
    for (const auto& table : policy.tables)
      for (const Row& row : table)
        for (const When& when : row.when)
          if (when.dimension == dimension)
            for (int limit : {when.at_least, when.below}) cuts += !std::exchange(cut[std::size_t(limit)], true);
    // The two ends of all numbers divide nothing.
    cuts -= cut[0] + cut[When::number_limit];
    if (cuts > most_cuts) at.fail(ErrorKind::too_large, "15");
  }
}

}  // namespace

Policy read_policy(Json json, Errors& errors) {
  Policy policy;
  policy.document = std::move(json);
  JsonCursor at(policy.document, errors);
  if (!at.is_object()) return policy;
  read_head(at, policy);
  read_sources(at.required("sources"), policy);
  read_figures(at.get("figures"), policy);
  read_own_terms(at.get("classes"), policy, policy.classes);
  read_own_terms(at.get("groups"), policy, policy.groups);
  JsonCursor tables = at.required("tables");
  read_tables(tables, policy);
  check_cuts(tables, policy);
  at.close();
  return policy;
}

namespace {

// What was said, as a policy would write it, so that both accept the same texts. A number too long to be one stays text.
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
