// Looking rules up: the nearest policy wins, a gap stays a gap, what is unknown is named, days and numbers at their
// limits.
#include "rules/rulebook.h"

#include "support.h"

namespace yidi {
namespace {

using test::row;
using test::Tables;

Policy policy(const Tables& tables, const test::Head& head = {}) {
  Errors errors;
  Policy read = read_policy(test::parsed(test::policy_text(tables, head)), errors);
  EXPECT_TRUE(errors.none());
  return read;
}

const Date today = *parse_date("2024-03-01");

// Every dimension open but those given as {dimension, index of the value}.
Possible facts(const Rulebook& rules, std::initializer_list<std::pair<Dimension, int>> known_values) {
  Possible all;
  for (int i = 0; i < dimension_count; ++i) all[std::size_t(i)] = rules.all_values(Dimension(i));
  for (auto [dimension, value] : known_values) all[dimension] = bit(value);
  return all;
}

std::int64_t fen(const Lookup& found) { return found.row ? found.row->value().money().least.fen() : -1; }

std::string yuan(const char* amount) { return std::string(R"("yuan":")") + amount + "\""; }

constexpr int home = int(Place::home), county = int(Place::other_county), province = int(Place::other_province);

TEST(Rulebook, NearestWinsRowByRow) {
  const Policy nation = policy({{"deductible", yuan("9.00")}}, {.admdvs = "100000", .pool = "nation"});
  const Policy own = policy({{"deductible", "[" + row(yuan("1.00"), R"("place":"home")") + "]"}});
  const Rulebook rules({&own, &nation}, today);
  EXPECT_EQ(fen(rules.find(Parameter::deductible, facts(rules, {{Dimension::place, home}}))), 100);
  // Where the county's table says nothing, the nation's row speaks.
  EXPECT_EQ(fen(rules.find(Parameter::deductible, facts(rules, {{Dimension::place, province}}))), 900);
}

TEST(Rulebook, AGapStaysAGap) {
  const Policy own = policy({{"deductible", "[" + row(yuan("1.00"), R"("place":"home")") + "]"}});
  const Rulebook rules({&own}, today);
  const Lookup found = rules.find(Parameter::deductible, facts(rules, {{Dimension::place, province}}));
  EXPECT_EQ(found.row, nullptr);
  EXPECT_FALSE(found.undecided);
  EXPECT_EQ(rules.find(Parameter::ratio, facts(rules, {})).row, nullptr);
}

TEST(Rulebook, WhatIsUnknownIsNamedWithTheValuesThatMatter) {
  const Policy own = policy({{"deductible", "[" + row(yuan("1.00"), R"("place":["home","other_county"])", "near") +
                                                "," + row(yuan("2.00"), R"("place":"other_province")", "far") + "]"}});
  const Rulebook rules({&own}, today);
  const Lookup open = rules.find(Parameter::deductible, facts(rules, {}));
  EXPECT_TRUE(open.undecided);
  EXPECT_EQ(open.dimension, Dimension::place);
  EXPECT_EQ(open.values, bit(home) | bit(county));

  // All that is still possible lies inside the row: nothing to ask.
  Possible near = facts(rules, {});
  near[std::size_t(Dimension::place)] = bit(home) | bit(county);
  EXPECT_EQ(fen(rules.find(Parameter::deductible, near)), 100);

  Possible either = facts(rules, {});
  either[std::size_t(Dimension::place)] = bit(county) | bit(province);
  EXPECT_TRUE(rules.find(Parameter::deductible, either).undecided);
  EXPECT_EQ(rules.all(Parameter::deductible, either).size(), 2U);
}

TEST(Rulebook, AnUndecidedNearerRowKeepsTheFartherWaiting) {
  const Policy nation = policy({{"deductible", yuan("9.00")}}, {.admdvs = "100000", .pool = "nation"});
  const Policy own = policy({{"deductible", "[" + row(yuan("1.00"), R"("referral":"yes")") + "]"}});
  const Rulebook rules({&own, &nation}, today);
  EXPECT_TRUE(rules.find(Parameter::deductible, facts(rules, {})).undecided);
}

TEST(Rulebook, AnExceptionGoesBeforeTheRulesAndTheRestBehindThem) {
  const std::string exempt = yuan("0.00") + R"(,"as":"exception","or":[{"place":"other_county"}])";
  const Policy own = policy({{"deductible", "[" + row(yuan("6.00") + R"(,"as":"otherwise")", "", "others") + "," +
                                                row(yuan("8.00"), R"("level":"3")", "third") + "," +
                                                row(exempt, R"("place":"home")", "exempt") + "]"}});
  const Rulebook rules({&own}, today);
  constexpr int first = int(Level::first), third = int(Level::third);
  const auto found = [&](std::initializer_list<std::pair<Dimension, int>> known_values) {
    return rules.find(Parameter::deductible, facts(rules, known_values));
  };
  EXPECT_EQ(fen(found({{Dimension::place, home}, {Dimension::level, third}})), 0);
  EXPECT_EQ(fen(found({{Dimension::place, county}})), 0);  // in the other way, whatever the level
  EXPECT_EQ(fen(found({{Dimension::place, province}, {Dimension::level, third}})), 800);
  EXPECT_EQ(fen(found({{Dimension::place, province}, {Dimension::level, first}})), 600);
  EXPECT_TRUE(found({{Dimension::level, third}}).undecided);
}

TEST(Rulebook, OneOfTheWaysInWhichARowHoldsIsEnough) {
  const Policy own =
      policy({{"deductible", "[" + row(yuan("1.00") + R"(,"or":[{"level":"3"}])", R"("place":"home")") + "]"}});
  const Rulebook rules({&own}, today);
  // The first way is open, the second surely holds.
  EXPECT_EQ(fen(rules.find(Parameter::deductible, facts(rules, {{Dimension::level, int(Level::third)}}))), 100);
}

TEST(Rulebook, ARowHoldsFromItsFirstDayToTheDayBeforeItsEnd) {
  const std::string dated =
      R"([{"id":"a","when":{},"yuan":"1.00","from":"2023-01-01","until":"2024-01-01","cite":"notice 1"},)"
      R"({"id":"b","when":{},"yuan":"2.00","from":"2024-01-01","cite":"notice 1"}])";
  const Policy own = policy({{"deductible", dated}});
  const struct {
    const char* day;
    std::int64_t expected;
  } table[] = {{"2022-12-31", -1}, {"2023-01-01", 100}, {"2023-12-31", 100}, {"2024-01-01", 200}, {"2030-01-01", 200}};
  for (auto [day, expected] : table) {
    const Rulebook rules({&own}, *parse_date(day));
    EXPECT_EQ(fen(rules.find(Parameter::deductible, facts(rules, {}))), expected) << day;
  }
}

TEST(Rulebook, NumbersAtTheirLimits) {
  const Policy own = policy({{"deductible", "[" + row(yuan("1.00"), R"("age":{"below":18})", "child") + "," +
                                                row(yuan("2.00"), R"("age":{"at_least":18,"below":60})", "adult") +
                                                "," + row(yuan("3.00"), R"("age":{"at_least":60})", "old") + "]"}});
  const Rulebook rules({&own}, today);
  const struct {
    int age;
    std::int64_t expected;
  } table[] = {{0, 100}, {17, 100}, {18, 200}, {59, 200}, {60, 300}, {150, 300}};
  for (auto [age, expected] : table) {
    Possible one = facts(rules, {});
    one[std::size_t(Dimension::age)] = rules.values_of_number(Dimension::age, age);
    EXPECT_EQ(fen(rules.find(Parameter::deductible, one)), expected) << age;
  }
  EXPECT_TRUE(rules.find(Parameter::deductible, facts(rules, {})).undecided);
}

TEST(Rulebook, LimitsOfDifferentTablesAndPoliciesCutTogether) {
  const Policy nation = policy({{"ratio", "[" + row(R"("ratio":"50%")", R"("age":{"at_least":70})") + "]"}},
                               {.admdvs = "100000", .pool = "nation"});
  const Policy own = policy({{"deductible", "[" + row(yuan("1.00"), R"("age":{"at_least":60})") + "]"}});
  const Rulebook rules({&own, &nation}, today);
  for (int age : {59, 60, 69, 70}) {
    Possible one = facts(rules, {});
    one[std::size_t(Dimension::age)] = rules.values_of_number(Dimension::age, age);
    EXPECT_EQ(fen(rules.find(Parameter::deductible, one)), age >= 60 ? 100 : -1) << age;
    EXPECT_EQ(rules.find(Parameter::ratio, one).row != nullptr, age >= 70) << age;
  }
}

TEST(Rulebook, ClassesMeetByIdAcrossPolicies) {
  const auto classes = [](const char* first, const char* second) {
    const auto one = [](const char* id) {
      return std::string(R"({"id":")") + id + R"(","name":{"zh":"类","en":"class"},"cite":"notice 1"})";
    };
    return "[" + one(first) + "," + one(second) + "]";
  };
  const Policy city = policy({{"deductible", "[" + row(yuan("5.00"), R"("institution_class":"big")") + "]"}},
                             {.admdvs = "140800", .pool = "city", .classes = classes("big", "small")});
  const Policy own = policy({}, {.classes = classes("small", "big")});
  const Rulebook rules({&own, &city}, today);
  EXPECT_EQ(rules.classes()[1].id, "big");
  EXPECT_EQ(fen(rules.find(Parameter::deductible, facts(rules, {{Dimension::institution_class, 1}}))), 500);
  EXPECT_EQ(fen(rules.find(Parameter::deductible, facts(rules, {{Dimension::institution_class, 0}}))), -1);
}

std::string chain(const Engine& engine, const std::string& code) {
  test::Given given;
  given.insured = R"("insu_admdvs":")" + code + R"(","insutype":"310")";
  return test::settle(engine, given).at("/policy/chain");
}

TEST(Rulebook, TheChainOfAPlaceIsTheLongestPrefixAndItsParents) {
  Engine engine;
  test::load(engine, test::policy_text({}, {.admdvs = "100000", .pool = "nation"}));
  test::load(engine, test::policy_text({}, {.admdvs = "140000", .pool = "province", .parent = "\"100000\""}));
  test::load(engine, test::policy_text({}, {.admdvs = "140800", .pool = "city", .parent = "\"140000\""}));
  test::load(engine, test::policy_text({}, {.admdvs = "140830", .parent = "\"140800\""}));
  EXPECT_EQ(chain(engine, "140830"), R"(["140830","140800","140000","100000"])");
  EXPECT_EQ(chain(engine, "140829"), R"(["140800","140000","100000"])");
  EXPECT_EQ(chain(engine, "140899"), R"(["140800","140000","100000"])");  // a pool's code for the city level
  EXPECT_EQ(chain(engine, "140100"), R"(["140000","100000"])");
  EXPECT_EQ(chain(engine, "610100"), R"(["100000"])");
}

TEST(Rulebook, AChainThatRunsInACircleEnds) {
  Engine engine;
  test::load(engine, test::policy_text({}, {.admdvs = "140800", .pool = "city", .parent = "\"140830\""}));
  test::load(engine, test::policy_text({}, {.admdvs = "140830", .parent = "\"140800\""}));
  EXPECT_EQ(chain(engine, "140830"), R"(["140830","140800"])");
}

}  // namespace
}  // namespace yidi
