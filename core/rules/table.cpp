// The decision tables of a policy: their rows, and when each applies.
#include <algorithm>
#include <utility>

#include "rules/reading.h"

namespace yidi {

namespace reading {
namespace {

int value_index(const Policy& policy, Dimension dimension, std::string_view id) {
  const DimensionInfo& of = info(dimension);
  return of.kind == DimensionKind::own ? own_index(policy.own_terms(dimension), id) : of.terms.find(id);
}

std::uint64_t all_values(const Policy& policy, Dimension dimension) {
  const DimensionInfo& of = info(dimension);
  std::size_t size = of.kind == DimensionKind::own ? policy.own_terms(dimension).size() + may_be_none(dimension)
                                                   : std::size_t(of.terms.size());
  return size >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << size) - 1;
}

}  // namespace

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

namespace {

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

bool has_condition(const List<When>& conditions, Dimension dimension) {
  return std::any_of(conditions.begin(), conditions.end(), [&](const When& one) { return one.dimension == dimension; });
}

// Besides those that the table says for all of its rows.
List<When> read_conditions(JsonCursor at, const Policy& policy, const List<When>& shared = {}) {
  List<When> when = shared;
  if (!at.is_object()) return when;
  for (auto& [name, value] : at.members()) {
    int dimension = find_dimension(name);
    if (dimension < 0)
      value.fail(ErrorKind::unknown_key, name);
    else if (has_condition(shared, Dimension(dimension)))
      value.fail(ErrorKind::duplicate_condition, name);
    else
      when.push_back(read_when(value, policy, Dimension(dimension)));
  }
  return when;
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

// What a table says once for all of its rows. It counts as said where it is faulty too: that is told once, and not that
// each row lacks its own.
struct SharedByRows {
  List<When> when = {};
  std::optional<Date> from = {};
  bool has_cite = false;
  std::string_view source = {}, place = {};
};

SharedByRows read_shared(JsonCursor& table, const Policy& policy) {
  SharedByRows shared;
  shared.when = read_conditions(table.get("when"), policy);
  JsonCursor from = table.get("from"), cite = table.get("cite");
  if (from.present()) shared.from = from.date().value_or(Date{});
  shared.has_cite = cite.present();
  read_cite(cite, policy, shared.source, shared.place);
  return shared;
}

// One of the ways in which a row holds.
List<When> read_way(JsonCursor at, const Policy& policy, const List<When>& shared, Parameter parameter) {
  List<When> when = read_conditions(at, policy, shared);
  // A reduction away from home says nothing of home, unless it names it.
  if (parameter == Parameter::ratio_change && !has_condition(when, Dimension::place)) {
    When away{Dimension::place};
    away.values = all_values(policy, Dimension::place) & ~(std::uint64_t{1} << int(Place::home));
    when.push_back(away);
  }
  return when;
}

// A list has no exceptions: all of it that fits is told together.
RowRank read_rank(JsonCursor& row, Parameter parameter) {
  if (is_list(parameter)) return RowRank::rule;
  JsonCursor as = row.get("as");
  const auto rank = find<RowRank>(text_of(as));
  if (as.present() && !rank) as.fail(ErrorKind::bad_code, text_of(as));
  return rank.value_or(RowRank::rule);
}

Row read_row(JsonCursor& at, const SharedByRows& shared, const Policy& policy, Parameter parameter) {
  Row row;
  row.id = read_id(at);
  row.when = read_way(at.get("when"), policy, shared.when, parameter);
  row.rank = read_rank(at, parameter);
  if (info(parameter).takes(ValueKind::yuan) && read_multiple(at.get("yuan"), policy, row))
    row.value = Value(ValueKind::yuan);
  else
    row.value = read_value(at, parameter);
  row.period = read_period(at, shared.from);
  row.source = shared.source;
  row.place = shared.place;
  JsonCursor cite = shared.has_cite ? at.get("cite") : at.required("cite");
  if (cite.present()) read_cite(cite, policy, row.source, row.place);
  const Source* source = policy.source(row.source);
  row.grade = read_grade(at.get("grade"), policy).value_or(source ? source->grade : Grade::reported);
  row.reading = text_of(at.get("reading"));
  text_of(at.get("gap_before"));
  return row;
}

// A row, and the same once more for each other way in which it holds.
void read_row_and_others(JsonCursor at, const SharedByRows& shared, const Policy& policy, Parameter parameter,
                         List<Row>& rows) {
  if (!at.is_object()) return rows.push_back({});
  const Row row = read_row(at, shared, policy, parameter);
  rows.push_back(row);
  for (JsonCursor& other : at.get("or").items()) {
    rows.push_back(row);
    rows.back().when = read_way(other, policy, shared.when, parameter);
  }
  at.close();
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
      const std::int64_t fen = times(figure.yuan, Count::ten_thousandths(row.times)).fen();
      one.value = {ValueKind::yuan, fen, fen};
      all.push_back(std::move(one));
    }
  }
  return all;
}

// A list of rows, or an object that holds such a list and what its rows share.
void read_table(JsonCursor table, Policy& policy, Parameter parameter) {
  SharedByRows shared;
  JsonCursor list = table;
  if (table.node()->type == Json::Type::object) {
    shared = read_shared(table, policy);
    list = table.required("rows");
    table.close();
  }
  auto& rows = policy.tables[std::size_t(parameter)];
  for (JsonCursor& item : list.items()) read_row_and_others(item, shared, policy, parameter, rows);
  prove_unique(rows, policy.classes, list, parameter == Parameter::notices);
  if (!policy.figures.empty()) rows = written_out(rows, policy);
}

// A number may be divided at a few places only: a set of its stretches is one word.
void check_cuts(JsonCursor at, const Policy& policy) {
  for (int i = 0; i < dimension_count; ++i) {
    const auto dimension = Dimension(i);
    if (info(dimension).kind != DimensionKind::number) continue;
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

void read_tables(JsonCursor at, Policy& policy) {
  if (!at.is_object()) return;
  for (auto& [name, table] : at.members()) {
    int parameter = find_parameter(name);
    if (parameter < 0) {
      table.fail(ErrorKind::unknown_key, name);
      continue;
    }
    read_table(table, policy, Parameter(parameter));
  }
  check_cuts(at, policy);
}

}  // namespace reading
}  // namespace yidi
