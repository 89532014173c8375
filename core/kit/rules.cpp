#include "kit/rules.h"

#include <algorithm>
#include <map>
#include <set>

#include "kit/boxes.h"
#include "kit/evidence.h"
#include "kit/names.h"
#include "kit/rows.h"
#include "kit/slips.h"

namespace yidi::kit {

void check_chain(const Reading& reading, const KnownPolicies& known, Findings& findings) {
  const std::string_view own = reading.policy->admdvs, parent = reading.policy->parent;
  if (own.ends_with("99"))
    findings.error("code_of_pool", reading.document, "/admdvs", {own, std::string(own.substr(0, 4)) + "00"});
  if (!reading.document.root->find("parent")) return findings.error("missing_key.parent", reading.document, "/parent");
  if (parent.empty()) return;
  const auto found = known.find(parent);
  if (found == known.end()) return findings.error("unknown_parent", reading.document, "/parent", {parent});
  std::string_view at = parent;
  for (std::size_t steps = 0; !at.empty() && at != own && steps <= known.size(); ++steps) {
    const auto next = known.find(at);
    at = next == known.end() ? std::string_view() : std::string_view(next->second.parent);
  }
  if (!at.empty()) return findings.error("parent_circle", reading.document, "/parent", {own, parent});
  if (!found->second.sound) return findings.error("parent_unsound", reading.document, "/parent", {parent});
  findings.pass();
}

void check_citations(const Reading& reading, Findings& findings) {
  const Policy& policy = *reading.policy;
  std::set<std::string> cited;
  const auto note = [&](std::string_view cite) { cited.emplace(cite.substr(0, cite.find(' '))); };
  each_row(reading, [&](Parameter, const Json& row, const std::string&) { note(text_of(row, "cite")); });
  for (const auto* terms : {&policy.classes, &policy.groups})
    for (const OwnTerm& term : *terms) note(term.cite);
  for (const Figure& figure : policy.figures) note(figure.cite);
  if (const Json* sources = policy.document.find("sources"))
    for (const Json& source : sources->items)
      if (const Json* disputed = source.find("disputed"))
        for (const Json& one : disputed->items) note(text_of(one, "by"));
  for (std::size_t i = 0; i < policy.sources.size(); ++i) {
    const std::string id(policy.sources[i].id);
    if (id.empty()) continue;
    if (cited.contains(id))
      findings.pass();
    else
      findings.error("uncited_source", reading.document, below("/sources", i), {id});
  }
}

namespace {

// What sources.md tells. Days are looked for in the whole of it, each once.
class Witnesses {
 public:
  explicit Witnesses(std::string_view sources) : sources_(sources), numbers_(numbers_told(sources)) {}
  bool tells(const std::string& number) const { return numbers_.contains(number); }
  bool tells_start_on(Date day) { return known("from ", day, tells_start); }
  bool tells_end_on(Date day) { return known("until ", day, tells_end); }

 private:
  bool known(const std::string& which, Date day, bool (*look)(std::string_view, Date)) {
    const std::string key = which + to_text(day);
    if (looked_for_.insert(key).second && look(sources_, day)) found_.insert(key);
    return found_.contains(key);
  }

  std::string_view sources_;
  std::set<std::string> numbers_, looked_for_, found_;
};

void check_witness_of_row(const Reading& reading, Witnesses& witnesses, const Row& row, const std::string& path,
                          Findings& findings) {
  const auto expect = [&](bool good, std::string_view code, const std::string& place, const std::string& what) {
    if (good)
      findings.pass();
    else
      findings.error(code, reading.document, place, {what});
  };
  for (const std::string& number : numbers_of(row)) expect(witnesses.tells(number), "no_witness", path, number);
  // A day that could not be read is told as such.
  const std::string from_at = reading.document.place_of(path + "/from");
  const Json* from = reading.document.root->at_pointer(from_at);
  const bool told_of_table = findings.has("no_witness_of_day", from_at);
  if (from && parse_date(from->text) && !told_of_table)
    expect(witnesses.tells_start_on(row.period.from), "no_witness_of_day", from_at, to_text(row.period.from));
  if (row.period.until && row.figure.empty())
    expect(witnesses.tells_end_on(*row.period.until), "no_witness_of_day", path + "/until", to_text(*row.period.until));
}

}  // namespace

void check_sources(const Reading& reading, const Document& sources_md, std::string_view sources, Findings& findings) {
  if (sources.empty()) return findings.error("no_sources", sources_md, "");
  if (sources.size() > policy_limits.max_bytes)
    return findings.error("too_large", sources_md, "", {std::to_string(policy_limits.max_bytes)});
  if (!is_utf8(sources)) return findings.error("not_utf8", sources_md, "");
  const Policy& policy = *reading.policy;
  for (const Source& source : policy.sources) {
    if (source.id.empty()) continue;
    if (sources.find(source.id) != sources.npos)
      findings.pass();
    else
      findings.error("undescribed_source", sources_md, "", {source.id});
  }
  Witnesses witnesses(sources);
  for (std::size_t i = 0; i < policy.figures.size(); ++i) {
    const std::int64_t fen = policy.figures[i].yuan.fen();
    const Value value(ValueKind::yuan, fen, fen);
    for (const std::string& number : numbers_of(value))
      if (witnesses.tells(number))
        findings.pass();
      else
        findings.error("no_witness", reading.document, below("/figures", i), {number});
  }
  const ReadRows rows(policy);
  each_row(reading, [&](Parameter parameter, const Json& written, const std::string& path) {
    if (const Row* row = rows.find(parameter, written)) check_witness_of_row(reading, witnesses, *row, path, findings);
  });
}

namespace {

bool is_used(const Reading& reading, Dimension dimension, std::size_t term) {
  for (const auto& table : reading.policy->tables)
    for (const Row& row : table)
      for (const When& when : row.when)
        if (when.dimension == dimension && when.values >> term & 1) return true;
  return false;
}

void check_unused(const Reading& reading, Dimension dimension, std::string_view list, std::string_view code,
                  Findings& findings) {
  const auto& own = reading.policy->own_terms(dimension);
  for (std::size_t i = 0; i < own.size(); ++i)
    if (!is_used(reading, dimension, i)) findings.advice(code, reading.document, below(list, i), {own[i].id});
}

}  // namespace

void check_own_terms(const Reading& reading, Findings& findings) {
  const Policy& policy = *reading.policy;
  std::map<std::string_view, std::string_view> class_of;
  for (std::size_t i = 0; i < policy.classes.size(); ++i) {
    const OwnTerm& one = policy.classes[i];
    const std::string path = below("/classes", i);
    const Json* description = reading.document.root->at_pointer(path + "/description");
    const bool tells = !one.members.empty() || one.levels || (description && description->type == Json::Type::object);
    if (tells)
      findings.pass();
    else
      findings.error("class_without_institutions", reading.document, path, {one.id});
    for (std::size_t k = 0; k < one.members.size(); ++k) {
      const auto [earlier, is_new] = class_of.emplace(one.members[k], one.id);
      if (!is_new)
        findings.error("member_twice", reading.document, below(path + "/members", k),
                       {one.members[k], earlier->second, one.id});
    }
  }
  std::map<std::string_view, std::string_view> kind_of;
  for (std::size_t i = 0; i < policy.med_types.size(); ++i) {
    const OwnTerm& one = policy.med_types[i];
    if (one.members.empty())
      findings.error("med_type_without_codes", reading.document, below("/med_types", i), {one.id});
    for (std::size_t k = 0; k < one.members.size(); ++k)
      if (const auto [earlier, is_new] = kind_of.emplace(one.members[k], one.id); !is_new)
        findings.error("code_twice", reading.document, below(below("/med_types", i) + "/codes", k),
                       {one.members[k], earlier->second, one.id});
  }
  check_unused(reading, Dimension::institution_class, "/classes", "unused_class", findings);
  check_unused(reading, Dimension::person_group, "/groups", "unused_group", findings);
  check_unused(reading, Dimension::own_med_type, "/med_types", "unused_med_type", findings);
}

void check_figures(const Reading& reading, Findings& findings) {
  std::set<std::string> used;
  each_row(reading, [&](Parameter, const Json& row, const std::string&) {
    if (const Json* yuan = row.find("yuan")) used.emplace(text_of(*yuan, "of"));
  });
  for (std::size_t i = 0; i < reading.policy->figures.size(); ++i) {
    const std::string figure(reading.policy->figures[i].id);
    if (figure.empty() || !used.contains(figure))
      findings.advice("unused_figure", reading.document, below("/figures", i), {figure});
  }
}

// --- Own shares away from home that are taken at home too ------------------------------------------------------------

void check_away_rows(const Reading& reading, Findings& findings) {
  const ReadRows rows(*reading.policy);
  const auto condition = [](const Row& row, Dimension dimension) -> const When* {
    for (const When& when : row.when)
      if (when.dimension == dimension) return &when;
    return nullptr;
  };
  each_row(reading, Parameter::scope_own_share, [&](Parameter parameter, const Json& written, const std::string& path) {
    const Row* row = rows.find(parameter, written);
    if (!row || reading.has_fault_within(path)) return;
    const When* filing = condition(*row, Dimension::filing);
    const bool is_for_home = !filing || filing->values & bit(FilingStatus::not_needed);
    if (row->value.is_nothing() || condition(*row, Dimension::place) || !is_for_home) return findings.pass();
    findings.error("lowers_at_home", reading.document, path, {row->id});
  });
}

// --- Rows that no case reaches ---------------------------------------------------------------------------------------

namespace {

bool is_outside_all_numbers(const When& when) {
  const DimensionInfo& of = info(when.dimension);
  return when.below <= of.least || when.at_least > of.most;
}

// Residents neither work nor are retired by their scheme, employees are nothing else.
bool is_of_another_scheme(const Row& row) {
  std::uint64_t schemes = 0, people = 0;
  for (const When& when : row.when) {
    if (when.dimension == Dimension::insutype) schemes = when.values;
    if (when.dimension == Dimension::psn_type) people = when.values;
  }
  const std::uint64_t workers = bit(PsnType::in_work) | bit(PsnType::retired);
  const std::uint64_t by_age = bit(PsnType::minor) | bit(PsnType::adult) | bit(PsnType::elderly);
  return people && (((schemes == bit(Insutype::employees) && !(people & workers)) ||
                     (schemes == bit(Insutype::residents) && !(people & by_age))));
}

// A class whose institutions are told by their level has none of another.
bool is_of_another_level(const Row& row, const Policy& policy) {
  std::uint64_t classes = 0, levels = 0;
  for (const When& when : row.when) {
    if (when.dimension == Dimension::institution_class) classes = when.values;
    if (when.dimension == Dimension::level) levels = when.values;
  }
  bool has_one = !classes || !levels;
  for (std::size_t i = 0; i < policy.classes.size(); ++i)
    has_one = has_one || (classes >> i & 1 && policy.classes[i].may_have(levels));
  return !has_one;
}

bool is_parent(const Policy& policy, const KnownPolicies& known) {
  return std::any_of(known.begin(), known.end(), [&](const auto& one) { return one.second.parent == policy.admdvs; });
}

}  // namespace

void check_reach(const Reading& reading, const KnownPolicies& known, Findings& findings) {
  const Policy& policy = *reading.policy;
  const std::uint64_t places = possible_places(policy);
  const bool asked_for_others = is_parent(policy, known);  // a policy below may have other places
  const auto never = [&](const When& when) {
    if (info(when.dimension).kind == DimensionKind::number) return is_outside_all_numbers(when);
    return when.values == 0 || (when.dimension == Dimension::place && !asked_for_others && !(when.values & places));
  };
  // Of a condition that a whole table shares, once.
  const auto tell = [&](Dimension dimension, const std::string& row) {
    const std::string place = reading.document.place_of(below(row + "/when", id(dimension)));
    if (!findings.has("never_matches", place))
      findings.advice("never_matches", reading.document, place, {names_of(dimension).in(findings.lang())});
  };
  const ReadRows rows(policy);
  each_row(reading, [&](Parameter parameter, const Json& written, const std::string& path) {
    const Row* row = rows.find(parameter, written);
    const Json* yuan = written.find("yuan");
    if (!row && yuan && yuan->find("of") && reading.sound())
      findings.advice("figure_out_of_time", reading.document, path, {text_of(*yuan, "of")});
    // What is not understood matches nobody: that it is not understood is told.
    if (reading.has_fault_within(path)) return;
    if (row && is_of_another_level(*row, policy)) tell(Dimension::level, path);
    for (std::size_t i = 0; row && i < row->when.size(); ++i)
      if (never(row->when[i]) || (row->when[i].dimension == Dimension::psn_type && is_of_another_scheme(*row)))
        tell(row->when[i].dimension, path);
  });
}

}  // namespace yidi::kit
