// The rulebook against brute force: which row speaks for a case, whether two rows of a table can meet, where none
// speaks. The other side is written here once more, from the JSON as it stands, by comparing texts and dates: every
// combination of the values of the dimensions that a table names, on the day before, of and after every date in it.
// Of values that no row tells apart one stands for all.
#include <gtest/gtest.h>

#include <algorithm>
#include <bitset>
#include <map>
#include <random>
#include <set>

#include "engine.h"
#include "support.h"

namespace yidi {
namespace {

using Strings = std::vector<std::string>;

std::string text_of(const Json& json, std::string_view key) {
  const Json* found = json.find(key);
  return found && found->type == Json::Type::text ? std::string(found->text) : "";
}

bool is_number(const std::string& dimension) {
  return info(Dimension(find_dimension(dimension))).kind == DimensionKind::number;
}

// A row as it is written, with what its table says for all.
struct Written {
  std::string policy, id, from, until;
  std::map<std::string, const Json*> when;
  int rank = 1;  // exceptions go before rules, and what else there is behind them

  bool in_force(const std::string& day) const { return from <= day && (until.empty() || day < until); }

  static bool names(const Json& list, const std::string& value) {
    if (list.type != Json::Type::array) return std::string(list.text) == value;
    for (const Json& one : list.items)
      if (std::string(one.text) == value) return true;
    return false;
  }

  bool holds(const std::string& dimension, const std::string& value) const {
    auto condition = when.find(dimension);
    if (condition == when.end()) return true;
    const Json& said = *condition->second;
    if (const Json* excluded = said.find("not")) return !names(*excluded, value);
    if (!is_number(dimension)) return names(said, value);
    const Json *least = said.find("at_least"), *below = said.find("below");
    return (!least || least->integer <= std::stoi(value)) && (!below || std::stoi(value) < below->integer);
  }

  bool holds(const std::map<std::string, std::string>& situation) const {
    for (const auto& [dimension, value] : situation)
      if (!holds(dimension, value)) return false;
    return true;
  }
};

// Tied to a published figure a row speaks while the figure is known, so that it stands once a period of it.
std::vector<Written> in_periods_of_its_figure(const Written& row, const Json& json, const Json& policy) {
  const Json* yuan = json.find("yuan");
  const std::string figure = yuan ? text_of(*yuan, "of") : "";
  if (figure.empty()) return {row};
  std::vector<Written> rows;
  for (const Json& one : policy.find("figures")->items) {
    if (text_of(one, "id") != figure) continue;
    Written part = row;
    part.from = std::max(row.from, text_of(one, "from"));
    const std::string until = text_of(one, "until");
    if (part.until.empty() || (!until.empty() && until < part.until)) part.until = until;
    if (part.until.empty() || part.from < part.until) rows.push_back(part);
  }
  return rows;
}

std::vector<Written> rows_of(const Json& policy, std::string_view parameter) {
  std::vector<Written> rows;
  const Json* table = policy.find("tables")->find(parameter);
  if (!table) return rows;
  const Json* list = table->type == Json::Type::array ? table : table->find("rows");
  for (const Json& json : list->items) {
    Written row{text_of(policy, "admdvs"), text_of(json, "id"), text_of(json, "from"), text_of(json, "until"), {}, 1};
    for (const Json* from : {table, &json})
      if (const Json* when = from->find("when"))
        for (const auto& member : when->members) row.when[std::string(member.first)] = &member.second;
    const std::string as = text_of(json, "as");
    row.rank = as == "exception" ? 0 : as == "otherwise" ? 2 : 1;
    // A reduction away from home says nothing of home, unless it names it.
    static const Json away = test::parsed(R"({"not":["home"]})");
    const bool reduces = parameter == "ratio_change";
    if (reduces && !row.when.count("place")) row.when["place"] = &away;
    if (row.from.empty()) row.from = text_of(*table, "from");
    if (row.until.empty()) row.until = text_of(*table, "until");
    // Each further way in which it holds stands as a row of the same name.
    std::vector<Written> ways = {row};
    if (const Json* others = json.find("or"))
      for (const Json& other : others->items) {
        Written way = row;
        if (const Json* own = json.find("when"))
          for (const auto& member : own->members) way.when.erase(std::string(member.first));
        for (const auto& member : other.members) way.when[std::string(member.first)] = &member.second;
        if (reduces && !way.when.count("place")) way.when["place"] = &away;
        ways.push_back(way);
      }
    for (const Written& way : ways)
      for (const Written& part : in_periods_of_its_figure(way, json, policy)) rows.push_back(part);
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Written& a, const Written& b) { return a.rank < b.rank; });
  return rows;
}

// The rows of a parameter along a chain, nearest policy first.
using Chain = std::vector<std::vector<Written>>;

std::string id_of(const RuleRow& row) { return std::string(row.policy->admdvs) + "/" + std::string(row.row->id); }

// --- Situations ------------------------------------------------------------------------------------------------------

// All values of a dimension: of a number those beside each limit.
Strings values_of(const std::string& dimension, const Chain& chain, const Rulebook& rules) {
  const auto which = Dimension(find_dimension(dimension));
  const DimensionInfo& of = info(which);
  std::set<std::string> values;
  for (std::string_view term : of.terms) values.emplace(term);
  if (of.kind == DimensionKind::own)
    for (const OwnTerm& term : rules.own_terms(which)) values.emplace(term.id);
  if (of.kind != DimensionKind::number) return {values.begin(), values.end()};
  values = {std::to_string(of.least), std::to_string(of.most)};
  for (const auto& rows : chain)
    for (const Written& row : rows)
      if (auto condition = row.when.find(dimension); condition != row.when.end())
        for (const char* end : {"at_least", "below"})
          if (const Json* limit = condition->second->find(end))
            for (auto near : {limit->integer - 1, limit->integer})
              if (near >= of.least && near <= of.most) values.insert(std::to_string(near));
  return {values.begin(), values.end()};
}

std::uint64_t bits_of(const std::string& dimension, const std::string& value, const Rulebook& rules) {
  const auto which = Dimension(find_dimension(dimension));
  const DimensionInfo& of = info(which);
  if (of.kind == DimensionKind::number) return rules.values_of_number(which, std::stoi(value));
  if (of.kind == DimensionKind::terms) return bit(of.terms.find(value));
  auto own = rules.own_terms(which);
  for (std::size_t i = 0; i < own.size(); ++i)
    if (own[i].id == value) return bit(int(i));
  return 0;
}

Possible all_open(const Rulebook& rules) {
  Possible facts{};
  for (int i = 0; i < dimension_count; ++i) facts[Dimension(i)] = rules.all_values(Dimension(i));
  return facts;
}

std::string next_to(const std::string& day, int days) { return to_text(*parse_date(day) + days); }

struct Counts {
  std::size_t tables = 0, days = 0, situations = 0, silent = 0;
};

// Some of the rows of a chain, counted through from the nearest policy on.
using Rows = std::bitset<2048>;

// Walks all combinations of the values that rows tell apart, and holds what the rulebook finds against what speaks.
class Walk {
 public:
  Walk(const Rulebook& rules, Parameter parameter, const Chain& chain, const std::string& day, Counts& counts)
      : rules_(rules), parameter_(parameter), day_(day), counts_(counts), facts_(all_open(rules)) {
    std::set<std::string> dimensions;
    for (const auto& rows : chain)
      for (const Written& row : rows)
        if (row.in_force(day)) {
          rows_.push_back(&row);
          for (const auto& [dimension, condition] : row.when) dimensions.insert(dimension);
        }
    EXPECT_LT(rows_.size(), Rows().size());
    for (const std::string& dimension : dimensions) {
      choices_.push_back({dimension, {}});
      for (const std::string& value : values_of(dimension, chain, rules)) add(choices_.back(), value);
    }
  }

  void every_situation() { walk(0, Rows().set()); }

 private:
  struct Value {
    std::string value;
    std::uint64_t bits;
    Rows hold;
  };
  struct Choice {
    std::string dimension;
    std::vector<Value> values;
  };

  void add(Choice& choice, const std::string& value) {
    Rows hold;
    for (std::size_t i = 0; i < rows_.size(); ++i) hold[i] = rows_[i]->holds(choice.dimension, value);
    for (const Value& one : choice.values)
      if (one.hold == hold) return;
    choice.values.push_back({value, bits_of(choice.dimension, value, rules_), hold});
  }

  // An institution of a class that names its levels is of one of those.
  bool may_be() const {
    const std::uint64_t in_class = facts_[Dimension::institution_class];
    const auto classes = rules_.classes();
    for (std::size_t i = 0; i < classes.size(); ++i)
      if (in_class >> i & 1 && classes[i].may_have(facts_[Dimension::level])) return true;
    return classes.empty();
  }

  void walk(std::size_t depth, const Rows& speak) {
    if (depth == choices_.size()) return may_be() ? hold(speak) : void();
    const Choice& choice = choices_[depth];
    std::uint64_t& facts = facts_[Dimension(find_dimension(choice.dimension))];
    const std::uint64_t open = facts;
    for (const Value& value : choice.values) {
      facts = value.bits;
      said_.push_back(choice.dimension + "=" + value.value);
      walk(depth + 1, speak & value.hold);
      said_.pop_back();
    }
    facts = open;
  }

  // The first that speaks is of the nearest policy that has one; no other of that policy may.
  void hold(const Rows& speak) {
    ++counts_.situations;
    const Lookup found = rules_.find(parameter_, facts_);
    std::string expected;
    int rank = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!speak[i]) continue;
      if (expected.empty()) {
        expected = rows_[i]->policy + "/" + rows_[i]->id;
        rank = rows_[i]->rank;
      } else if (rows_[i]->rank == rank && expected != rows_[i]->policy + "/" + rows_[i]->id &&
                 expected.starts_with(rows_[i]->policy + "/")) {
        ADD_FAILURE() << expected << " and " << rows_[i]->id << where();
      }
    }
    counts_.silent += expected.empty();
    if (found.undecided || (found.row ? id_of(*found.row) : "") != expected)
      ADD_FAILURE() << (found.row ? id_of(*found.row) : "none") << " in place of " << expected << where();
  }

  std::string where() const {
    std::string said = ", " + std::string(id(parameter_)) + " on " + day_ + ":";
    for (const std::string& one : said_) said += " " + one;
    return said;
  }

  const Rulebook& rules_;
  Parameter parameter_;
  const std::string& day_;
  Counts& counts_;
  Possible facts_;
  std::vector<const Written*> rows_;  // in force
  std::vector<Choice> choices_;
  Strings said_;
};

std::set<std::string> days_around(const Chain& chain) {
  std::set<std::string> days;
  for (const auto& rows : chain)
    for (const Written& row : rows)
      for (const std::string& date : {row.from, row.until})
        if (!date.empty())
          for (int near : {-1, 0, 1}) days.insert(next_to(date, near));
  return days;
}

void hold_every_table(const Engine& engine, Counts& counts) {
  for (const auto& policy : engine.policies()) {
    const List<const Policy*> chain = engine.chain_of(*policy);
    for (int i = 0; i < parameter_count; ++i) {
      const auto parameter = Parameter(i);
      // Remarks do not compete.
      if (parameter == Parameter::notices || !policy->document.find("tables")->find(id(parameter))) continue;
      Chain rows;
      for (const Policy* one : chain) rows.push_back(rows_of(one->document, id(parameter)));
      ++counts.tables;
      for (const std::string& day : days_around(rows)) {
        ++counts.days;
        const Rulebook rules(chain, *parse_date(day));
        Walk(rules, parameter, rows, day, counts).every_situation();
      }
    }
  }
}

TEST(RulebookProof, EveryRowOfEveryPolicyOnEveryDayAroundItsDates) {
  for (const char* folder : {"policies", "tests/example_policies"}) {
    Engine engine;
    for (const std::string& name : test::files_named("policy.json", folder)) test::load(engine, test::file(name));
    Counts counts;
    hold_every_table(engine, counts);
    EXPECT_GT(counts.silent, 0U);  // gaps are among them
    std::printf("%s: %zu tables, %zu days, %zu situations, %zu of which no row speaks\n", folder, counts.tables,
                counts.days, counts.situations, counts.silent);
  }
}

// --- Tables by chance ------------------------------------------------------------------------------------------------

class Tables {
 public:
  explicit Tables(unsigned seed) : dice_(seed) {}

  std::string table(const Strings& dimensions = {"insutype", "place", "level", "age", "institution_class"}) {
    std::string rows;
    for (int i = 0, size = 2 + number(3); i < size; ++i) {
      std::string when;
      for (const std::string& dimension : dimensions)
        if (number(3) == 0)
          when += (when.empty() ? "\"" : ",\"") + std::string(dimension) + "\":" + condition(dimension);
      const std::string from = day(), until = number(2) ? day() : "";
      rows += std::string(rows.empty() ? "" : ",") + R"({"id":"r)" + std::to_string(i) + R"(","when":{)" + when +
              R"(},"yuan":"1.00","from":")" + from + "\"" + (until > from ? R"(,"until":")" + until + "\"" : "") +
              R"(,"cite":"notice 1"})";
    }
    return "[" + rows + "]";
  }
  int number(int below) { return int(dice_() % unsigned(below)); }

 private:
  std::string day() { return "2024-0" + std::to_string(1 + number(4)) + "-01"; }

  std::string condition(const std::string& dimension) {
    static const std::map<std::string, Strings> values = {{"insutype", {"310", "390"}},
                                                          {"place", {"home", "other_county", "other_province"}},
                                                          {"level", {"1", "2", "3", "9"}},
                                                          {"institution_class", {"of_three", "named", "told"}}};
    if (dimension == "age") {
      const int least = number(4) * 20;
      return R"({"at_least":)" + std::to_string(least) + R"(,"below":)" + std::to_string(least + 20) + "}";
    }
    std::string list;
    for (const std::string& value : values.at(dimension))
      if (number(2)) list += (list.empty() ? "\"" : ",\"") + value + "\"";
    if (list.empty()) list = "\"" + values.at(dimension)[0] + "\"";
    const bool is_all = list.find(values.at(dimension).back()) != list.npos && list.find(',') != list.npos;
    return number(3) == 0 && !is_all ? R"({"not":[)" + list + "]}" : "[" + list + "]";
  }

  std::mt19937 dice_;
};

const char* const classes =
    R"([{"id":"of_three","name":{"zh":"甲","en":"A"},"levels":["3"],"cite":"notice 1"},)"
    R"({"id":"named","name":{"zh":"乙","en":"B"},"members":["H1"],"levels":["2"],"cite":"notice 1"},)"
    R"({"id":"told","name":{"zh":"丙","en":"C"},"cite":"notice 1"}])";

// Whether some case can meet both on some day: a class that names its levels, and no members, has no other level.
bool meet(const Written& one, const Written& other) {
  const std::string day = std::max(one.from, other.from);
  if (!one.in_force(day) || !other.in_force(day)) return false;
  for (const char* scheme : {"310", "340", "390"})
    for (const char* place : {"home", "other_county", "other_city", "other_province"})
      for (const char* level : {"1", "2", "3", "9"})
        for (const char* institution_class : {"of_three", "named", "told"})
          for (const char* age : {"0", "19", "20", "39", "40", "59", "60", "79", "80"}) {
            if (institution_class == std::string("of_three") && level != std::string("3")) continue;
            const std::map<std::string, std::string> situation = {{"insutype", scheme},
                                                                  {"place", place},
                                                                  {"level", level},
                                                                  {"institution_class", institution_class},
                                                                  {"age", age}};
            if (one.holds(situation) && other.holds(situation)) return true;
          }
  return false;
}

TEST(RulebookProof, TwoRowsOverlapWhereSomeCaseMeetsBoth) {
  int sound = 0, overlapping = 0;
  for (unsigned seed = 0; seed < 1000; ++seed) {
    const std::string text = test::policy_text({{"deductible", Tables(seed).table()}}, {.classes = classes});
    const Json json = test::parsed(text);
    const std::vector<Written> rows = rows_of(json, "deductible");
    std::size_t expected = 0;
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (std::size_t j = i + 1; j < rows.size(); ++j) expected += meet(rows[i], rows[j]);
    Errors errors;
    read_policy(test::parsed(text), errors);
    std::size_t told = 0;
    for (const Error& error : errors.list()) told += error.kind == ErrorKind::overlap;
    EXPECT_EQ(told, expected) << text;
    ++(expected ? overlapping : sound);
  }
  EXPECT_GT(sound, 100);
  EXPECT_GT(overlapping, 100);
}

// Of the nearest policy that has one.
std::string that_speaks(const Chain& chain, const std::string& day,
                        const std::map<std::string, std::string>& situation) {
  for (const auto& rows : chain)
    for (const Written& row : rows)
      if (row.in_force(day) && row.holds(situation)) return row.policy + "/" + row.id;
  return "";
}

// Where the case leaves something open a row is found only if it speaks for all that the case may be, and none only if
// none speaks for any of it; else the rulebook names a dimension, and a part of what it may be.
TEST(RulebookProof, WhatIsOpenIsDecidedOnlyWhereEveryWayAgrees) {
  const Strings four = {"insutype", "place", "level", "age"};
  int decided = 0, open = 0, silent = 0;
  for (unsigned seed = 0; seed < 6000; ++seed) {
    const std::string near = test::policy_text({{"deductible", Tables(seed).table(four)}}, {.parent = "\"100000\""}),
                      far = test::policy_text({{"deductible", Tables(seed + 50000).table(four)}},
                                              {.admdvs = "100000", .pool = "nation"});
    Errors errors;
    const Policy own = read_policy(test::parsed(near), errors), nation = read_policy(test::parsed(far), errors);
    if (!errors.none()) continue;
    const std::string day = "2024-02-15";
    const Rulebook rules({&own, &nation}, *parse_date(day));
    const Chain chain = {rows_of(own.document, "deductible"), rows_of(nation.document, "deductible")};
    Tables dice(seed + 90000);
    std::map<std::string, Strings> possible;
    Possible facts = all_open(rules);
    for (const std::string& dimension : four) {
      const Strings values = values_of(dimension, chain, rules);
      std::uint64_t& bits = facts[Dimension(find_dimension(dimension))] = 0;
      for (const std::string& value : values)
        if (dice.number(4) == 0 || (value == values.back() && !bits)) {
          possible[dimension].push_back(value);
          bits |= bits_of(dimension, value, rules);
        }
    }
    std::set<std::string> speak;
    for (const auto& insutype : possible["insutype"])
      for (const auto& place : possible["place"])
        for (const auto& level : possible["level"])
          for (const auto& age : possible["age"])
            speak.insert(
                that_speaks(chain, day, {{"insutype", insutype}, {"place", place}, {"level", level}, {"age", age}}));
    const Lookup found = rules.find(Parameter::deductible, facts);
    if (found.undecided) {
      ++open;
      const std::uint64_t may_be = facts[found.dimension];
      EXPECT_TRUE((may_be & found.values) && (may_be & ~found.values)) << near << far;
    } else {
      ++(found.row ? decided : silent);
      EXPECT_EQ(speak, std::set<std::string>{found.row ? id_of(*found.row) : ""}) << near << far;
    }
  }
  EXPECT_GT(decided, 10);
  EXPECT_GT(open, 10);
  EXPECT_GT(silent, 5);
}

}  // namespace
}  // namespace yidi
