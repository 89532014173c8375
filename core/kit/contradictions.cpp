#include <algorithm>

#include "kit/boxes.h"
#include "kit/conditions.h"
#include "kit/names.h"
#include "kit/remedy.h"
#include "kit/steps.h"

namespace yidi::kit {

std::string days_words(const Period& period, Lang lang) {
  if (!period.until) return said(lang, "days.from", {to_text(period.from)});
  return said(lang, "days.between", {to_text(period.from), to_text(*period.until + -1)});
}

namespace {

// What stands behind a point in the key is for the words only, as in Findings.
Remedy worded(std::string_view key, std::initializer_list<std::string_view> values, Lang lang) {
  return {std::string(key.substr(0, key.find('.'))), fill(say(lang, "finding.", key), values),
          fill(say(lang, "advice.", key), values)};
}

std::string_view before_last_step(std::string_view path) { return path.substr(0, path.rfind('/')); }

std::string number(const Json& range, std::string_view key) {
  const Json* found = range.find(key);
  return found ? std::to_string(found->integer) : std::string();
}

// Which ends are the wrong way round: by the names they have in the file.
std::optional<Remedy> reversed(const Error& error, const Json& root, Lang lang) {
  const std::string_view path = error.path;
  const Json *at = root.at_pointer(path), *around = root.at_pointer(before_last_step(path));
  if (!at || !around) return {};
  const auto told = [&](std::string_view key, std::string_view a, std::string_view b) {
    return worded(key, {a, b}, lang);
  };
  if (last_step(path) == "until") return told("reversed_bounds.dates", text_of(*around, "from"), at->text);
  if (Steps(path).is_in_range()) return told("reversed_bounds.range", number(*at, "at_least"), number(*at, "below"));
  if (at->find("at_most")) {
    const Json &least = *at->find("at_least"), &most = *at->find("at_most");
    const bool texts = least.type == Json::Type::text;
    return told("reversed_bounds.ends", texts ? std::string(least.text) : number(*at, "at_least"),
                texts ? std::string(most.text) : number(*at, "at_most"));
  }
  const std::size_t index = std::size_t(std::atoi(last_step(path).c_str()));
  if (index == 0 || index >= around->items.size()) return {};
  return told("reversed_bounds.bands", text_of(*at, "to"), text_of(around->items[index - 1], "to"));
}

// The cap beside a table of bands: of the basic fund, or of the same layer.
Parameter cap_of(Parameter bands) {
  return bands == Parameter::ratio ? Parameter::basic_cap : of_layer(*layer_of(bands), LayerPart::cap);
}

std::optional<Remedy> last_band_ends(const Error& error, const Json& root, Lang lang) {
  const Steps steps(error.path);
  const Json* band = root.at_pointer(error.path);
  if (!band || error.detail.view() != "to" || steps.at(3) != "bands" || steps.parameter() < 0) return {};
  const Parameter cap = cap_of(Parameter(steps.parameter()));
  return worded("last_band_ends", {text_of(*band, "to"), id(cap), names_of(cap).in(lang)}, lang);
}

// The engine names a figure twice only where the days meet.
std::optional<Remedy> figure_overlap(const Error& error, const Policy& policy, Lang lang) {
  const Steps steps(error.path);
  const std::size_t index = std::size_t(std::atoi(std::string(steps.at(1)).c_str()));
  if (steps.at(0) != "figures" || index >= policy.figures.size()) return {};
  const Figure& one = policy.figures[index];
  for (const Figure& other : policy.figures) {
    if (&other == &one) break;
    if (other.id != one.id || !other.period.meets(one.period)) continue;
    Period both{std::max(one.period.from, other.period.from), one.period.until};
    if (other.period.until && (!both.until || *other.period.until < *both.until)) both.until = other.period.until;
    return worded("figure_overlap", {one.id, days_words(both, lang), to_text(both.from)}, lang);
  }
  return {};
}

// The days on which two rows both hold, and one case that both are for.
std::optional<Remedy> overlap(const Row& a, const Row& b, const Policy& policy, Lang lang) {
  Period both{std::max(a.period.from, b.period.from), a.period.until};
  if (b.period.until && (!both.until || *b.period.until < *both.until)) both.until = b.period.until;
  Policy alone;  // a faulty policy may hold more than a rulebook takes
  alone.classes = policy.classes;
  alone.groups = policy.groups;
  alone.med_types = policy.med_types;
  alone.tables[0] = {a, b};
  const Rulebook rules({&alone}, both.from);
  const Possible every = every_case(rules);
  Possible box = every;
  for (const Row* row : {&a, &b})
    for (const When& when : row->when) {
      std::uint64_t& values = box[when.dimension];
      values &= values_of(when, rules);
    }
  // One class is enough, of a level that both rows have; each row may name the one or the other.
  std::uint64_t& levels = box[Dimension::level];
  std::uint64_t& classes = box[Dimension::institution_class];
  for (std::size_t i = 0; i < policy.classes.size() && classes != every[Dimension::institution_class]; ++i) {
    const OwnTerm& one = policy.classes[i];
    if (!(classes >> i & 1) || !one.may_have(levels)) continue;
    classes = bit(int(i));
    if (levels != every[Dimension::level] && one.members.empty() && one.levels) levels &= one.levels;
    break;
  }
  for (std::size_t i = 0; i < box.size(); ++i)
    if (box[i] != every[i]) box[i] &= ~box[i] + 1;  // one value is enough
  return worded("overlap", {a.id, b.id, days_words(both, lang), conditions_words(box, every, rules, lang)}, lang);
}

// A row that holds in several ways stands several times: not each of them meets the other row.
bool may_meet(const Row& a, const Row& b) {
  for (const When& one : a.when)
    for (const When& other : b.when)
      if (one.dimension == other.dimension && !one.meets(other)) return false;
  return a.period.meets(b.period);
}

std::optional<Remedy> overlap(const Error& error, const Policy& policy, Lang lang) {
  const int parameter = Steps(error.path).parameter();
  const std::string_view detail = error.detail, first = detail.substr(0, detail.find('\n')),
                         second = detail.substr(std::min(first.size() + 1, detail.size()));
  if (parameter < 0) return {};
  std::vector<const Row*> firsts, seconds;
  for (const Row& row : policy.table(Parameter(parameter))) {
    if (row.id == first) firsts.push_back(&row);
    if (row.id == second) seconds.push_back(&row);
  }
  for (const Row* a : firsts)
    for (const Row* b : seconds)
      if (a < b && may_meet(*a, *b)) return overlap(*a, *b, policy, lang);
  return {};
}

}  // namespace

std::optional<Remedy> remedy_of_contradiction(const Error& error, const Faulty& in, Lang lang) {
  if (!in.policy || !in.document.root) return {};
  switch (error.kind) {
    case ErrorKind::reversed_bounds: return reversed(error, *in.document.root, lang);
    case ErrorKind::unknown_key: return last_band_ends(error, *in.document.root, lang);
    case ErrorKind::duplicate_id: return figure_overlap(error, *in.policy, lang);
    case ErrorKind::overlap: return overlap(error, *in.policy, lang);
    default: return {};
  }
}

}  // namespace yidi::kit
