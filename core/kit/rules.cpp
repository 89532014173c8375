#include "kit/rules.h"

#include <algorithm>

#include "kit/boxes.h"
#include "kit/evidence.h"
#include "kit/names.h"
#include "kit/slips.h"

namespace yidi::kit {
namespace {

std::string table_path(Parameter parameter) { return below("/tables", id(parameter)); }

// Every row as it is written, with its place; a row tied to a figure stands once, whatever the figure's periods.
template <class Visit>
void each_row(const Reading& reading, Visit visit) {
  const Json* tables = reading.document.root->find("tables");
  if (!tables) return;
  for (const auto& member : tables->members) {
    const int parameter = find_parameter(member.first);
    for (std::size_t i = 0; parameter >= 0 && i < member.second.items.size(); ++i)
      visit(Parameter(parameter), member.second.items[i], below(table_path(Parameter(parameter)), i));
  }
}

// The same row as it was read; nothing where it could not be, or states nothing.
const Row* row_read(const Policy& policy, Parameter parameter, const Json& written) {
  for (const Row& row : policy.table(parameter))
    if (!row.id.empty() && row.id == text_of(written, "id")) return &row;
  return nullptr;
}

}  // namespace

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
  const auto cites = [&](const Source& source, const auto& all) {
    return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.cite.substr(0, one.cite.find(' ')) == source.id; });
  };
  const auto cited_by_row = [&](const Source& source) {
    bool found = false;
    each_row(reading, [&](Parameter, const Json& row, const std::string&) {
      const std::string_view cite = text_of(row, "cite");
      found = found || cite.substr(0, cite.find(' ')) == source.id;
    });
    return found;
  };
  for (std::size_t i = 0; i < policy.sources.size(); ++i) {
    const Source& source = policy.sources[i];
    if (source.id.empty()) continue;
    const bool cited = cited_by_row(source) || cites(source, policy.classes) || cites(source, policy.groups) || cites(source, policy.figures);
    if (cited) findings.pass();
    else findings.error("uncited_source", reading.document, below("/sources", i), {source.id});
  }
}

namespace {

void check_witness_of_row(const Reading& reading, std::string_view sources, const std::set<std::string>& told, const Row& row,
                          const std::string& path, Findings& findings) {
  const auto expect = [&](bool good, std::string_view code, const std::string& place, const std::string& what) {
    if (good) findings.pass();
    else findings.error(code, reading.document, place, {what});
  };
  for (const std::string& number : numbers_of(row)) expect(told.contains(number), "no_witness", path, number);
  // A day that could not be read is told as such.
  const Json* from = reading.document.root->at_pointer(path + "/from");
  if (from && parse_date(from->text)) expect(tells_start(sources, row.period.from), "no_witness_of_day", path + "/from", to_text(row.period.from));
  if (row.period.until && row.figure.empty())
    expect(tells_end(sources, *row.period.until), "no_witness_of_day", path + "/until", to_text(*row.period.until));
}

}  // namespace

void check_sources(const Reading& reading, const Document& sources_md, std::string_view sources, Findings& findings) {
  if (sources.empty()) return findings.error("no_sources", sources_md, "");
  if (!is_utf8(sources)) return findings.error("not_utf8", sources_md, "");
  const Policy& policy = *reading.policy;
  for (const Source& source : policy.sources) {
    if (source.id.empty()) continue;
    if (sources.find(source.id) != sources.npos) findings.pass();
    else findings.error("undescribed_source", sources_md, "", {source.id});
  }
  const auto told = numbers_told(sources);
  for (std::size_t i = 0; i < policy.figures.size(); ++i) {
    const Value value{ValueKind::yuan, policy.figures[i].yuan.fen(), policy.figures[i].yuan.fen()};
    for (const std::string& number : numbers_of(value))
      if (told.contains(number)) findings.pass();
      else findings.error("no_witness", reading.document, below("/figures", i), {number});
  }
  each_row(reading, [&](Parameter parameter, const Json& written, const std::string& path) {
    if (const Row* row = row_read(policy, parameter, written)) check_witness_of_row(reading, sources, told, *row, path, findings);
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

void check_unused(const Reading& reading, Dimension dimension, std::string_view list, std::string_view code, Findings& findings) {
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
    if (tells) findings.pass();
    else findings.error("class_without_institutions", reading.document, path, {one.id});
    for (std::size_t k = 0; k < one.members.size(); ++k) {
      const auto [earlier, is_new] = class_of.emplace(one.members[k], one.id);
      if (!is_new) findings.error("member_twice", reading.document, below(path + "/members", k), {one.members[k], earlier->second, one.id});
    }
  }
  check_unused(reading, Dimension::institution_class, "/classes", "unused_class", findings);
  check_unused(reading, Dimension::person_group, "/groups", "unused_group", findings);
}

void check_figures(const Reading& reading, Findings& findings) {
  for (std::size_t i = 0; i < reading.policy->figures.size(); ++i) {
    const std::string_view figure = reading.policy->figures[i].id;
    bool used = false;
    each_row(reading, [&](Parameter, const Json& row, const std::string&) {
      const Json* yuan = row.find("yuan");
      used = used || (yuan && !figure.empty() && text_of(*yuan, "of") == figure);
    });
    if (!used) findings.advice("unused_figure", reading.document, below("/figures", i), {figure});
  }
}

// --- Days that nobody speaks of --------------------------------------------------------------------------------------

namespace {

struct Stretch {
  std::string conditions;  // the same text for the same conditions, whatever their order
  Period period;
  std::string path, id;
  bool explained = false;
};

std::string conditions_text(const Json* when) {
  std::vector<std::string> all;
  for (std::size_t i = 0; when && i < when->members.size(); ++i) {
    JsonWriter out;
    out.json(when->members[i].second);
    all.push_back(std::string(when->members[i].first) + "=" + out.take());
  }
  std::sort(all.begin(), all.end());
  std::string text;
  for (const std::string& one : all) text += one + ";";
  return text;
}

std::optional<Period> period_of(const Json& written) {
  const auto from = parse_date(text_of(written, "from"));
  if (!from) return {};
  return Period{*from, parse_date(text_of(written, "until"))};
}

// Whether other rows of the table speak for these cases on every day in between: rows begin and end on a few days only.
bool is_covered(const Policy& policy, Parameter parameter, const Row& row, Period between) {
  std::vector<Date> days = {between.from};
  for (const Row& other : policy.table(parameter))
    for (std::optional<Date> day : {std::optional(other.period.from), other.period.until})
      if (day && between.contains(*day)) days.push_back(*day);
  return std::all_of(days.begin(), days.end(), [&](Date day) {
    const Rulebook rules({&policy}, day);
    Possible box = every_case(rules);
    for (const When& when : row.when) box[std::size_t(when.dimension)] = values_of(when, rules);
    std::vector<Possible> left = {box};
    for (const RuleRow& one : rules.nearest(parameter)) left = subtract(left, rules.limits(one));
    return left.empty();
  });
}

void check_stretches(std::vector<Stretch> all, auto is_spoken_of, auto tell_gap) {
  std::stable_sort(all.begin(), all.end(), [](const Stretch& a, const Stretch& b) {
    return a.conditions != b.conditions ? a.conditions < b.conditions : a.period.from < b.period.from;
  });
  for (std::size_t i = 1; i < all.size(); ++i) {
    const Stretch &earlier = all[i - 1], &later = all[i];
    if (earlier.conditions != later.conditions || !earlier.period.until) continue;
    const Period between{*earlier.period.until, later.period.from};
    if (*between.until <= between.from || later.explained || is_spoken_of(later, between)) continue;
    tell_gap(earlier, later, between);
  }
}

}  // namespace

void check_dates(const Reading& reading, Findings& findings) {
  const Policy& policy = *reading.policy;
  for (int i = 0; i < parameter_count; ++i) {
    std::vector<Stretch> all;
    each_row(reading, [&](Parameter parameter, const Json& written, const std::string& path) {
      const auto period = period_of(written);
      if (int(parameter) != i || !period) return;
      all.push_back({conditions_text(written.find("when")), *period, path, std::string(text_of(written, "id")),
                     !text_of(written, "gap_before").empty()});
    });
    const auto is_spoken_of = [&](const Stretch& later, Period between) {
      const Json* written = reading.document.root->at_pointer(later.path);
      const Row* row = reading.sound && written ? row_read(policy, Parameter(i), *written) : nullptr;
      return row && is_covered(policy, Parameter(i), *row, between);
    };
    check_stretches(std::move(all), is_spoken_of, [&](const Stretch& earlier, const Stretch& later, Period between) {
      findings.error("date_gap", reading.document, later.path, {earlier.id, later.id, to_text(between.from), to_text(*between.until + -1)});
    });
  }
  std::vector<Stretch> figures;
  for (std::size_t i = 0; i < policy.figures.size(); ++i) {
    const Figure& one = policy.figures[i];
    figures.push_back({std::string(one.id), one.period, below("/figures", i), std::string(one.id), false});
  }
  // A figure that was not published leaves rows that say nothing, which is no fault.
  const auto never = [](const Stretch&, Period) { return false; };
  check_stretches(std::move(figures), never, [&](const Stretch& earlier, const Stretch& later, Period between) {
    findings.advice("date_gap.figure", reading.document, later.path, {earlier.id, to_text(between.from), to_text(*between.until + -1)});
  });
}

// --- Rows that no case reaches ---------------------------------------------------------------------------------------

namespace {

bool is_outside_all_numbers(const When& when) {
  switch (when.dimension) {
    case Dimension::age: return when.at_least > oldest_age;
    case Dimension::nth_admission: return when.below <= 1 || when.at_least > most_admissions;
    case Dimension::insured_years: return when.at_least > longest_insured_years;
    default: return false;
  }
}

// Residents neither work nor are retired by their scheme, employees are nothing else.
bool is_of_another_scheme(const Row& row) {
  std::uint64_t schemes = 0, people = 0;
  for (const When& when : row.when) {
    if (when.dimension == Dimension::insutype) schemes = when.values;
    if (when.dimension == Dimension::psn_type) people = when.values;
  }
  const auto only = [&](std::string_view scheme) { return schemes == bit(info(Dimension::insutype).terms.find(scheme)); };
  const std::uint64_t workers = bit(int(PsnType::in_work)) | bit(int(PsnType::retired));
  const std::uint64_t by_age = bit(int(PsnType::minor)) | bit(int(PsnType::adult)) | bit(int(PsnType::elderly));
  return people && ((only("310") && !(people & workers)) || (only("390") && !(people & by_age)));
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
  each_row(reading, [&](Parameter parameter, const Json& written, const std::string& path) {
    const Row* row = row_read(policy, parameter, written);
    const Json* yuan = written.find("yuan");
    if (!row && yuan && yuan->find("of") && reading.sound) findings.advice("figure_out_of_time", reading.document, path, {text_of(*yuan, "of")});
    // What is not understood matches nobody: that it is not understood is told.
    if (reading.has_fault_within(path)) return;
    for (std::size_t i = 0; row && i < row->when.size(); ++i)
      if (never(row->when[i]) || (row->when[i].dimension == Dimension::psn_type && is_of_another_scheme(*row)))
        findings.advice("never_matches", reading.document, below(path + "/when", id(row->when[i].dimension)),
                        {name_of(row->when[i].dimension, findings.lang())});
  });
}

}  // namespace yidi::kit
