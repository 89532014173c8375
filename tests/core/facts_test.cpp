// How the place of treatment lies to the insured place, for every level of pooling.
#include "case/facts.h"

#include "support.h"

namespace yidi {
namespace {

Policy policy_of(const char* pool) {
  Errors errors;
  return read_policy(test::parsed(test::policy_text({}, {.pool = pool})), errors);
}

// A case and the text it looks into.
struct Held {
  Json json;
  Case one;
};

Held case_of(const std::string& from, const std::string& to, const std::string& more = "") {
  test::Given given;
  given.insured = R"("insu_admdvs":")" + from + R"(","insutype":"310")" + more;
  given.visit = R"("mdtrtarea_admvs":")" + to + R"(","med_type":"21","begndate":"2024-03-01")";
  Errors errors;
  Held held{test::parsed(given.text()), {}};
  held.one = read_case(held.json, errors);
  EXPECT_TRUE(errors.none());
  return held;
}

std::string place(const char* pool, const std::string& from, const std::string& to) {
  const Policy policy = policy_of(pool);
  const Rulebook rules({&policy}, *parse_date("2024-03-01"));
  Errors errors;
  const Held held = case_of(from, to);
  const std::uint64_t possible = possible_facts(held.one, rules, errors)[std::size_t(Dimension::place)];
  std::string names;
  for (int i = 0; i < 4; ++i)
    if (possible >> i & 1) names += (names.empty() ? "" : " ") + std::string(info(Dimension::place).terms.id(i));
  return names;
}

TEST(Facts, PlaceOfTreatment) {
  const struct {
    const char *pool, *from, *to, *expected;
  } table[] = {
      // A county's own pool.
      {"county", "140830", "140830", "home"},
      {"county", "140830", "140802", "other_county"},
      {"county", "140830", "140100", "other_city"},
      {"county", "140830", "140105", "other_city"},
      {"county", "140830", "610100", "other_province"},
      // Codes that do not say the county, or the city.
      {"county", "140830", "140800", "home other_county"},
      {"county", "140830", "140899", "home other_county"},
      {"county", "140830", "140000", "home other_county other_city"},
      {"county", "140830", "610000", "other_province"},
      // Counties that the province runs itself are cities of their own.
      {"nation", "429004", "429005", "other_city"},
      {"nation", "429004", "429004", "home"},
      {"nation", "429004", "420100", "other_city"},
      {"nation", "429004", "429000", "home other_county other_city"},
      {"nation", "469001", "460100", "other_city"},
      // A city's pool takes in all its counties.
      {"city", "140830", "140830", "home"},
      {"city", "140800", "140830", "home"},
      {"city", "140899", "140830", "home"},
      {"city", "140800", "140899", "home"},
      {"city", "140800", "140100", "other_city"},
      {"city", "140800", "140199", "other_city"},
      {"city", "140800", "140000", "home other_city"},
      {"city", "140800", "110101", "other_province"},
      // A province's pool.
      {"province", "140000", "140100", "home"},
      {"province", "140830", "149900", "home"},
      {"province", "140000", "610100", "other_province"},
      // Without a policy of its own a region may be pooled by county or by city.
      {"nation", "140830", "140830", "home"},
      {"nation", "140830", "140802", "home other_county"},
      {"nation", "140800", "140830", "home other_county"},
      {"nation", "140830", "140100", "other_city"},
      {"nation", "140830", "140000", "home other_county other_city"},
      {"nation", "140830", "610100", "other_province"},
      // An insured code that names the province only says no more than such a treatment code.
      {"nation", "430000", "430100", "home other_county other_city"},
      {"city", "430000", "430100", "home other_city"},
      {"city", "430000", "610100", "other_province"},
      // The four municipalities are one city each, whatever the digits between say (重庆 has 5001 and 5002).
      {"city", "110101", "110105", "home"},
      {"city", "500101", "500241", "home"},
      {"nation", "310101", "310151", "home"},
      {"nation", "110000", "110105", "home"},
      {"nation", "120000", "120000", "home"},
      {"city", "110000", "120000", "other_province"},
      // The Corps has a province's digits of its own.
      {"nation", "660000", "650100", "other_province"},
  };
  for (auto [pool, from, to, expected] : table)
    EXPECT_EQ(place(pool, from, to), expected) << pool << " " << from << " " << to;
}

// The identities that are not aid identities stand beside them.
TEST(Facts, TheStrongestAidIdentityCounts) {
  const Policy policy = policy_of("county");
  const Rulebook rules({&policy}, *parse_date("2024-03-01"));
  const auto aid = [&](const std::string& identity, Dimension dimension) {
    const Held held = case_of("140830", "140830", ",\"identity\":" + identity);
    Errors errors;
    return possible_facts(held.one, rules, errors)[std::size_t(dimension)];
  };
  const auto index = [](const char* id) { return bit(info(Dimension::aid_identity).terms.find(id)); };
  EXPECT_EQ(aid(R"(["marginal","destitute"])", Dimension::aid_identity), index("destitute"));
  EXPECT_EQ(aid(R"(["civil_servant"])", Dimension::aid_identity), index("none"));
  EXPECT_EQ(aid(R"(["civil_servant"])", Dimension::civil_servant), bit(YesNo::yes));
  EXPECT_EQ(aid("[]", Dimension::civil_servant), bit(YesNo::no));
  EXPECT_EQ(aid("null", Dimension::civil_servant), bit(0) | bit(1));
}

TEST(Facts, AnUnknownInstitutionClassIsAnError) {
  Engine engine;
  test::load_project(engine);
  test::Given given;
  given.visit += R"(,"institution_class":"class_9")";
  EXPECT_EQ(test::Answer(settle(engine, given.text(), Lang::en)).errors(),
            (std::vector<std::string>{"bad_code /visit/institution_class"}));
}

// 河南省省直: the code is the province's, the people are at home in 郑州.
TEST(Facts, HomeMayBeNamedAreas) {
  Errors errors;
  std::string text = test::policy_text({}, {.admdvs = "419900", .pool = "city"});
  text.insert(1, R"("home":["410100"],)");
  const Policy policy = read_policy(test::parsed(text), errors);
  ASSERT_TRUE(errors.none());
  const Rulebook rules({&policy}, *parse_date("2024-03-01"));
  const auto to = [&](const char* code) {
    const Held held = case_of("419900", code);
    return possible_facts(held.one, rules, errors)[std::size_t(Dimension::place)];
  };
  EXPECT_EQ(to("410100"), bit(Place::home));
  EXPECT_EQ(to("410105"), bit(Place::home));
  EXPECT_EQ(to("410199"), bit(Place::home));
  EXPECT_EQ(to("410300"), bit(Place::other_city));
  EXPECT_EQ(to("410000"), bit(Place::home) | bit(Place::other_city));
  EXPECT_EQ(to("610100"), bit(Place::other_province));
}

// A level keeps an institution out of the classes of other levels; a class without levels stays possible, and a name
// decides.
TEST(Facts, TheLevelOfAnInstitutionTellsItsClass) {
  Errors errors;
  const Policy policy = read_policy(
      test::parsed(test::policy_text(
          {}, {.classes = R"([{"id":"a","name":{"zh":"甲","en":"A"},"cite":"notice 1","levels":["3"]},)"
                          R"({"id":"b","name":{"zh":"乙","en":"B"},"cite":"notice 1","levels":["1","2"]},)"
                          R"({"id":"c","name":{"zh":"丙","en":"C"},"cite":"notice 1","members":["某院"]}])"})),
      errors);
  ASSERT_TRUE(errors.none());
  const Rulebook rules({&policy}, *parse_date("2024-03-01"));
  const auto classes = [&](const std::string& visit) {
    test::Given given;
    given.visit += visit;
    const Json json = test::parsed(given.text());
    return possible_facts(read_case(json, errors), rules, errors)[std::size_t(Dimension::institution_class)];
  };
  EXPECT_EQ(classes(""), 0b1111U);  // the last: in no class, of a level that none names
  EXPECT_EQ(classes(R"(,"dedc_hosp_lv":"3")"), 0b101U);
  EXPECT_EQ(classes(R"(,"dedc_hosp_lv":"1")"), 0b110U);
  EXPECT_EQ(classes(R"(,"dedc_hosp_lv":"9")"), 0b1100U);
  EXPECT_EQ(classes(R"(,"dedc_hosp_lv":"3","institution":"某院")"), 0b100U);
  EXPECT_TRUE(errors.none());
}

}  // namespace
}  // namespace yidi
