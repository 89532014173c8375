#include "kit/conditions.h"

#include <bit>

#include "kit/names.h"

namespace yidi::kit {
namespace {

std::string_view value_name(Dimension dimension, int value, const Rulebook& rules, Lang lang) {
  if (info(dimension).kind == DimensionKind::terms) return name_of(dimension, info(dimension).terms.id(value), lang);
  const auto own = rules.own_terms(dimension);
  return std::size_t(value) < own.size() ? own[std::size_t(value)].name.in(lang) : say(lang, "own_term.none");
}

std::string list_of(Dimension dimension, std::uint64_t values, const Rulebook& rules, Lang lang) {
  std::string list;
  for (int i = 0; i < 64; ++i)
    if (values >> i & 1) append_to_list(list, value_name(dimension, i, rules, lang), lang);
  return list;
}

Between<int> limits_of(Dimension dimension) { return {info(dimension).least, info(dimension).most}; }

std::string range_words(Dimension dimension, int first, int last, Lang lang) {
  const std::string from = std::to_string(first), to = std::to_string(last);
  const auto [least, most] = limits_of(dimension);
  const char* form = last == most ? "from" : first == last ? "one" : first == least ? "to" : "between";
  std::string group("range.");
  group.append(id(dimension)).append(".");
  return fill(say(lang, group, form), {form == std::string_view("to") ? to : from, to});
}

// The numbers whose stretches are in the set, run after run.
std::string numbers_of(Dimension dimension, std::uint64_t values, const Rulebook& rules, Lang lang) {
  std::string list;
  int first = -1;
  const auto [least, most] = limits_of(dimension);
  for (int number = least; number <= most + 1; ++number) {
    const bool inside = number <= most && (rules.values_of_number(dimension, number) & values);
    if (inside && first < 0) first = number;
    if (inside || first < 0) continue;
    append_to_list(list, range_words(dimension, first, number - 1, lang), lang);
    first = -1;
  }
  return list;
}

std::string condition_words(Dimension dimension, std::uint64_t values, std::uint64_t asked, const Rulebook& rules,
                            Lang lang) {
  if (info(dimension).kind == DimensionKind::number) return numbers_of(dimension, values, rules, lang);
  const std::uint64_t others = asked & ~values;
  const bool shorter_by_others = std::popcount(values) > 2 && std::popcount(others) < std::popcount(values);
  return shorter_by_others ? said(lang, "conditions.except", {list_of(dimension, others, rules, lang)})
                           : list_of(dimension, values, rules, lang);
}

}  // namespace

std::string conditions_words(const Possible& box, const Possible& asked, const Rulebook& rules, Lang lang) {
  std::string words;
  for (int i = 0; i < dimension_count; ++i) {
    const std::uint64_t values = box[std::size_t(i)], all = asked[std::size_t(i)];
    if (values == all) continue;
    if (!words.empty()) words += lang.is_chinese() ? "，" : "; ";
    words += values == 0 ? std::string(say(lang, "conditions.never"))
                         : condition_words(Dimension(i), values, all, rules, lang);
  }
  return words.empty() ? std::string(say(lang, "conditions.always")) : words;
}

}  // namespace yidi::kit
