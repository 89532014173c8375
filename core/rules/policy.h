// One policy file as data, exactly as written: who it is for, its sources, its institution classes, its decision
// tables. Format and meaning: policies/README.md and policies/schema/policy.schema.json.
//
//   Errors errors;
//   Policy policy = read_policy(parse_json(text, policy_limits, errors), errors);
//   if (errors.none()) …            // every number has a source, every table its unique hit
// All texts are views into the document, which the policy keeps.
//
// A row without a source, an unknown identifier, a ratio above 100%, band ends that do not rise, or two rows that can
// match one case on one day are errors; a policy with errors is not used.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "base/json.h"
#include "rules/value.h"

namespace yidi {

struct Source {
  std::string_view id, title, issuer, number, date, read_in;  // issuer, number, date empty where the document has none
  Grade grade = Grade::reported;
  std::optional<Date> as_of;  // the day the document speaks of, where it says so
};

// A set of values of one dimension; for numbers the range [at_least, below).
struct When {
  Dimension dimension;
  std::uint64_t values = 0;
  int at_least = 0;
  int below = number_limit;
  static constexpr int number_limit = 1000;
  bool meets(const When& other) const;
};

struct Row {
  using moves_as_bytes = void;
  std::string_view id;
  // At most one per dimension; a dimension not named does not matter. A row that holds in several ways ("or") stands
  // once for each, with one id.
  List<When> when;
  Value value;
  RowRank rank = RowRank::rule;
  Period period;
  std::string_view source, place;  // the cite: source id and where it stands in it
  Grade grade = Grade::reported;
  std::string_view reading;  // our reading where the text is ambiguous
  // A multiple of a published figure: so many ten-thousandths of it. The row is then written out, one a period of the
  // figure.
  std::int64_t times = 0;
  std::string_view figure;
};

// What a statistics office publishes each year and limits are tied to, such as the average wage.
struct Figure {
  std::string_view id;
  Names name;
  Money yuan;
  Period period;
  std::string_view cite;
};

// What a policy calls its own: a class of institutions, a group of people (a contribution tier, a rank), or a kind of
// care.
struct OwnTerm {
  using moves_as_bytes = void;
  std::string_view id;
  Names name;
  std::string_view cite;
  List<std::string_view> members;  // of a class: the institutions in it that are named; of a kind of care its codes
  std::uint64_t levels = 0;        // of a class: the levels of its institutions; none where the level does not tell
  // Whether an institution of these levels can be in the class: one that is named is in it whatever its level.
  bool may_have(std::uint64_t some_levels) const { return !levels || !members.empty() || (levels & some_levels); }
};
inline constexpr std::size_t most_own_terms = 63;
// Whether a case may be of none of them; the value behind those that there are then stands for it.
constexpr bool may_be_none(Dimension dimension) { return dimension == Dimension::own_med_type; }

struct Policy {
  Json document;
  std::string_view admdvs;
  Names name;
  Pool pool = Pool::county;
  std::string_view parent;  // empty at the end of the chain
  Names description;        // of what it is like, where no division code names the region; else empty
  // Division codes that are no more, a text a year: "2018 371202:370116 …", in 2018 one ended and is 370116 today.
  List<std::string_view> former;
  List<int> home;  // divisions inside the pool where its code does not tell: 410100 of a province's own employees
  Date checked_on;
  List<Source> sources;
  List<Figure> figures;
  List<OwnTerm> classes, groups, med_types;
  std::array<List<Row>, parameter_count> tables;

  const List<Row>& table(Parameter parameter) const { return tables[std::size_t(parameter)]; }
  const List<OwnTerm>& own_terms(Dimension dimension) const {
    switch (dimension) {
      case Dimension::person_group: return groups;
      case Dimension::own_med_type: return med_types;
      default: return classes;
    }
  }
  const Source* source(std::string_view id) const;
};

Policy read_policy(Json json, Errors& errors);

// Values that a person supplied for one calculation form a policy of this code, nearest in the chain, so that lookups
// need not know about them.
inline constexpr std::string_view assumed_admdvs = "assumed";

// The policy of what is usual in the country where no rule is known, by published figures. It is no place's, stands in
// no chain, and ends that of an estimate.
inline constexpr std::string_view typical_admdvs = "typical";

}  // namespace yidi
