#include "kit/coverage.h"

#include <algorithm>
#include <bit>

#include "kit/boxes.h"
#include "kit/conditions.h"

namespace yidi::kit {
namespace {

// A row that names a few values speaks of them; one that leaves a few out does not.
constexpr int few = 3;

struct Used {
  std::array<bool, dimension_count> dimension{};
  std::array<std::uint64_t, dimension_count> named{};
};

Used used_by(const List<const RuleRow*>& rows, const Rulebook& rules) {
  Used used;
  for (const RuleRow* row : rows)
    for (auto [dimension, values] : rules.limits(*row)) {
      used.dimension[std::size_t(dimension)] = true;
      if (std::popcount(values) <= few) used.named[std::size_t(dimension)] |= values;
    }
  return used;
}

// What is asked about treatment away from home only.
bool is_of_away(Parameter parameter) {
  return parameter == Parameter::ratio_change || parameter == Parameter::scope_own_share ||
         parameter == Parameter::scope_own_share_position || info(parameter).stage == Stage::filing;
}

// The cases a policy of this kind can meet, as boxes: employees and residents have other kinds of people.
std::vector<Possible> cases_asked(const Rulebook& rules, Parameter parameter, const Used& used) {
  Possible all = every_case(rules);
  const auto of = [](auto& array, Dimension dimension) -> auto& { return array[std::size_t(dimension)]; };
  if (of(used.dimension, Dimension::place)) {
    of(all, Dimension::place) &= possible_places(*rules.chain().front());
    if (is_of_away(parameter)) of(all, Dimension::place) &= ~bit(Place::home);
  }
  if (of(used.dimension, Dimension::med_type))
    of(all, Dimension::med_type) &= ~bit(MedType::local) | of(used.named, Dimension::med_type);
  if (!of(used.dimension, Dimension::insutype)) return {all};
  const std::uint64_t employees = bit(Insutype::employees), residents = bit(Insutype::residents);
  const std::uint64_t others = of(used.named, Dimension::insutype) & ~employees & ~residents;
  of(all, Dimension::insutype) = employees | residents | others;
  if (!of(used.dimension, Dimension::psn_type)) return {all};
  std::vector<Possible> boxes;
  const auto add = [&](std::uint64_t schemes, std::uint64_t people) {
    if (!schemes) return;
    boxes.push_back(all);
    of(boxes.back(), Dimension::insutype) = schemes;
    of(boxes.back(), Dimension::psn_type) &= people;
  };
  const std::uint64_t workers = bit(PsnType::in_work) | bit(PsnType::retired);
  add(employees, workers);
  add(residents, ~workers & ~bit(PsnType::veteran));
  add(others, ~std::uint64_t{0});
  return boxes;
}

// Two boxes that differ in one dimension only are one.
bool joined(Possible& box, const Possible& other) {
  std::size_t differs = dimension_count;
  for (std::size_t i = 0; i < dimension_count; ++i) {
    if (box[i] == other[i]) continue;
    if (differs != dimension_count) return false;
    differs = i;
  }
  if (differs != dimension_count) box[differs] |= other[differs];
  return true;
}

std::vector<Possible> joined(std::vector<Possible> boxes) {
  for (bool again = true; std::exchange(again, false);)
    for (std::size_t i = 0; i < boxes.size(); ++i)
      for (std::size_t k = i + 1; k < boxes.size(); ++k)
        if (joined(boxes[i], boxes[k])) {
          boxes.erase(boxes.begin() + std::ptrdiff_t(k--));
          again = true;
        }
  return boxes;
}

Possible around(const std::vector<Possible>& boxes) {
  Possible all{};
  for (const Possible& box : boxes)
    for (std::size_t i = 0; i < dimension_count; ++i) all[i] |= box[i];
  return all;
}

ParameterCoverage coverage_of(const Rulebook& rules, Parameter parameter, Lang lang) {
  ParameterCoverage coverage{parameter, {}};
  const auto rows = rules.all(parameter, every_case(rules), Rulebook::Reach::whole_chain);
  std::vector<Possible> left = cases_asked(rules, parameter, used_by(rows, rules));
  const Possible asked = around(left);
  for (const RuleRow* row : rows) {
    const auto limits = rules.limits(*row);
    if (std::none_of(left.begin(), left.end(), [&](const Possible& box) { return meets(box, limits); })) continue;
    Possible box = asked;
    for (auto [dimension, values] : limits) box[dimension] &= values;
    const State state = row->value().stated() ? State::stated : State::bounded;
    coverage.lines.push_back(
        {conditions_words(box, asked, rules, lang), state, value_words(*row->row, parameter, lang), row});
    if (parameter != Parameter::notices) left = subtract(left, limits);
  }
  // A list is told where it is there and missed by nobody where it is not.
  if (is_list(parameter) && !rows.empty()) return coverage;
  for (const Possible& box : joined(std::move(left)))
    coverage.lines.push_back({conditions_words(box, asked, rules, lang), State::missing, {}, nullptr});
  return coverage;
}

}  // namespace

Coverage coverage_of(const Rulebook& rules, Lang lang) {
  Coverage coverage{&rules, {}};
  for (int i = 0; i < parameter_count; ++i) coverage.parameters.push_back(coverage_of(rules, Parameter(i), lang));
  return coverage;
}

}  // namespace yidi::kit
