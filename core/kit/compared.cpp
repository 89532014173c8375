// Rows of one table held against each other: what one of them says is more likely a slip of the pen where it runs
// against its neighbours. Advice only: a document may well say so.
#include <algorithm>
#include <bit>
#include <map>

#include "kit/rows.h"
#include "kit/rules.h"
#include "kit/terminal.h"
#include "rules/rulebook.h"

namespace yidi::kit {
namespace {

struct Written {
  const Row* row;
  std::string path;
};
using Group = std::vector<Written>;

std::uint64_t values_of(const Row& row, Dimension dimension) {
  for (const When& when : row.when)
    if (when.dimension == dimension) return when.values;
  return 0;
}

// The same for rows that differ in their days, their values and in this dimension only.
std::string conditions_besides(const Row& row, Dimension dimension) {
  std::string key;
  for (int i = 0; i < dimension_count; ++i)
    for (const When& when : row.when)
      if (when.dimension == Dimension(i) && when.dimension != dimension)
        for (const std::uint64_t part :
             {std::uint64_t(i), when.values, std::uint64_t(when.at_least), std::uint64_t(when.below)})
          key.append(std::to_string(part)).append(" ");
  return key;
}

// The bands of two rows, where they are the same bands.
bool have_same_bands(const Row& a, const Row& b) {
  const auto &of_a = a.value.bands, &of_b = b.value.bands;
  return !of_a.empty() && std::equal(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(),
                                     [](const Band& one, const Band& other) { return one.to == other.to; });
}

bool is_stated_amount(const Row& row) {
  return row.value.kind == ValueKind::yuan && row.value.stated() && !row.value.worked_out.is;
}

std::int64_t number_of(const Row& row) {
  return row.value.kind == ValueKind::yuan ? row.value.money().least.fen() : row.value.ratio().least.parts();
}

struct Compared {
  const Reading& reading;
  Findings& findings;

  void advise(std::string_view code, const std::string& path, std::initializer_list<std::string_view> values) const {
    if (!findings.has(code, path)) findings.advice(code, reading.document, path, values);
  }

  // Where the row for whom less is paid as a rule pays more than the other.
  void hold(const Written& less, const Written& more, std::string_view ratios, std::string_view amounts) const {
    const Row &a = *less.row, &b = *more.row;
    if (!a.period.meets(b.period)) return;
    if (have_same_bands(a, b))
      for (std::size_t i = 0; i < a.value.bands.size(); ++i)
        if (const Ratio of_a = a.value.bands[i].ratio, of_b = b.value.bands[i].ratio; of_a > of_b)
          return advise(ratios, less.path, {a.id, b.id, to_text(of_a), to_text(of_b)});
    if (!is_stated_amount(a) || !is_stated_amount(b)) return;
    if (const Money of_a = a.value.money().least, of_b = b.value.money().least; of_a < of_b)
      advise(amounts, less.path, {a.id, b.id, grouped(of_a), grouped(of_b)});
  }

  void hold_levels(const Written& one, const Written& other) const {
    const std::uint64_t graded = bit(Level::first) | bit(Level::second) | bit(Level::third);
    const std::uint64_t a = values_of(*one.row, Dimension::level), b = values_of(*other.row, Dimension::level);
    if (!a || !b || (a | b) & ~graded) return;
    if (std::countr_zero(a) >= int(std::bit_width(b)))
      hold(one, other, "higher_level_ratio", "higher_level_deductible");
  }

  void hold_people(const Written& one, const Written& other) const {
    const bool are_workers = values_of(*one.row, Dimension::psn_type) == bit(PsnType::in_work) &&
                             values_of(*other.row, Dimension::psn_type) == bit(PsnType::retired);
    if (are_workers) hold(one, other, "retired_ratio", "retired_deductible");
  }

  template <class Hold>
  void among_neighbours(const Group& rows, Dimension dimension, Hold hold_two) const {
    std::map<std::string, Group> groups;
    for (const Written& one : rows)
      if (values_of(*one.row, dimension)) groups[conditions_besides(*one.row, dimension)].push_back(one);
    for (const auto& [key, group] : groups)
      for (const Written& one : group)
        for (const Written& other : group) hold_two(one, other);
  }

  // An amount with a digit too many or too few, a ratio without its last: far from all others of the table that are for
  // the same scheme and kind of care.
  void look_for_outliers(const Group& rows) const {
    std::map<std::string, Group> groups;
    for (const Written& one : rows) {
      const Row& row = *one.row;
      const bool is_ratio = row.value.kind == ValueKind::ratio && row.value.stated();
      if (!row.period.contains(reading.policy->checked_on) || !(is_ratio || is_stated_amount(row))) continue;
      if (row.value.is_nothing()) continue;
      std::string key = std::to_string(values_of(row, Dimension::insutype)) + " " +
                        std::to_string(values_of(row, Dimension::med_type));
      groups[key + (is_ratio ? "%" : "")].push_back(one);
    }
    for (auto& [key, group] : groups) {
      if (group.size() < 3) continue;
      std::sort(group.begin(), group.end(),
                [](const Written& a, const Written& b) { return number_of(*a.row) < number_of(*b.row); });
      const bool are_ratios = key.back() == '%';
      const std::int64_t far = are_ratios ? 5 : 10;
      const Written &least = group[0], &most = group.back();
      if (number_of(*least.row) * far <= number_of(*group[1].row)) tell_outlier(least, group[1]);
      const Written& next = group[group.size() - 2];
      if (!are_ratios && number_of(*next.row) * far <= number_of(*most.row)) tell_outlier(most, next);
    }
  }

  void tell_outlier(const Written& one, const Written& nearest) const {
    const auto words = [](const Value& value) {
      return value.kind == ValueKind::yuan ? grouped(value.money().least) : to_text(value.ratio().least);
    };
    advise("outlier", one.path, {words(one.row->value), words(nearest.row->value), nearest.row->id});
  }
};

}  // namespace

void check_against_neighbours(const Reading& reading, Findings& findings) {
  const Compared compared{reading, findings};
  const ReadRows read(*reading.policy);
  for (int i = 0; i < parameter_count; ++i) {
    if (Parameter(i) != Parameter::deductible && !info(Parameter(i)).takes(ValueKind::bands)) continue;
    Group rows;
    each_row(reading, Parameter(i), [&](Parameter parameter, const Json& written, const std::string& path) {
      const Row* row = read.find(parameter, written);
      if (row && row->figure.empty() && !reading.has_fault_within(path)) rows.push_back({row, path});
    });
    compared.among_neighbours(rows, Dimension::level, [&](auto& a, auto& b) { compared.hold_levels(a, b); });
    compared.among_neighbours(rows, Dimension::psn_type, [&](auto& a, auto& b) { compared.hold_people(a, b); });
    compared.look_for_outliers(rows);
  }
}

}  // namespace yidi::kit
