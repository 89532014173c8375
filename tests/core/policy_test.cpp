// Every way in which a policy file can be wrong, with the code and the place that is reported.
#include "rules/policy.h"

#include <algorithm>
#include <set>

#include "support.h"

namespace yidi {
namespace {

using test::Answer;
using test::row;
using test::Tables;
using List = std::vector<std::string>;

List errors_of(const std::string& text) {
  Engine engine;
  return Answer(load_policy(engine, text, Lang::en)).errors();
}

List errors_of(const Tables& tables, const test::Head& head = {}) { return errors_of(test::policy_text(tables, head)); }

// One table of two rows.
List errors_of_rows(const std::string& one, const std::string& other) {
  return errors_of({{"deductible", "[" + one + "," + other + "]"}});
}

std::string dated(const std::string& id, const std::string& from, const std::string& until = "") {
  return R"({"id":")" + id + R"(","when":{},"yuan":"1.00","from":")" + from + "\"," +
         (until.empty() ? "" : R"("until":")" + until + "\",") + R"("cite":"notice 1"})";
}

const std::string yuan = R"("yuan":"1.00")";
const std::string table = "/tables/deductible";

TEST(Policy, APlainPolicyIsSound) { EXPECT_EQ(errors_of(test::plain_rules()), List{}); }

TEST(Policy, RowsThatCanMatchOneCaseOverlap) {
  const List overlap = {"overlap " + table};
  // The same, a part of the other, and two dimensions that meet somewhere.
  EXPECT_EQ(errors_of_rows(row(yuan, "", "a"), row(yuan, "", "b")), overlap);
  EXPECT_EQ(errors_of_rows(row(yuan, "", "a"), row(yuan, R"("insutype":"310")", "b")), overlap);
  EXPECT_EQ(errors_of_rows(row(yuan, R"("insutype":"310")", "a"), row(yuan, R"("place":"home")", "b")), overlap);
  EXPECT_EQ(
      errors_of_rows(row(yuan, R"("insutype":["310","390"])", "a"), row(yuan, R"("insutype":{"not":["310"]})", "b")),
      overlap);
  EXPECT_EQ(errors_of_rows(row(yuan, R"("insutype":"310")", "a"), row(yuan, R"("insutype":"390")", "b")), List{});
  EXPECT_EQ(errors_of_rows(row(yuan, R"("insutype":{"not":["310"]})", "a"), row(yuan, R"("insutype":"310")", "b")),
            List{});
}

TEST(Policy, ALevelAndAClassOfAnotherLevelKeepRowsApart) {
  const test::Head head = {.classes = R"([
    {"id":"centre","name":{"zh":"社区","en":"Centre"},"levels":["1"],"cite":"notice 1"},
    {"id":"named","name":{"zh":"某些","en":"Named"},"levels":["1"],"members":["某医院"],"cite":"notice 1"},
    {"id":"other","name":{"zh":"其他","en":"Other"},"cite":"notice 1"}])"};
  const auto of = [&](const std::string& one, const std::string& other) {
    return !errors_of({{"deductible", "[" + row(yuan, one, "a") + "," + row(yuan, other, "b") + "]"}}, head).empty();
  };
  const std::string second = R"("level":"2")", first = R"("level":"1")", centre = R"("institution_class":"centre")";
  EXPECT_FALSE(of(second, centre));
  EXPECT_FALSE(of(centre, R"("level":{"not":["1"]})"));
  EXPECT_FALSE(of(centre + "," + first, second + R"(,"insutype":"310")"));
  EXPECT_TRUE(of(first, centre));
  EXPECT_TRUE(of(R"("level":["1","2"])", centre));
  EXPECT_TRUE(of(second, R"("institution_class":"named")")) << "who is named is in the class whatever its level";
  EXPECT_TRUE(of(second, R"("institution_class":["centre","other"])")) << "its level does not tell";
  EXPECT_TRUE(of(second, R"("insutype":"310")")) << "neither names a class";
}

TEST(Policy, NumbersMeetOnlyInsideTheirRanges) {
  const auto aged = [](const std::string& range, const std::string& id) { return row(yuan, "\"age\":" + range, id); };
  // Below 60 and from 60 on touch without meeting; at least 59 meets below 60 at 59.
  EXPECT_EQ(errors_of_rows(aged(R"({"below":60})", "a"), aged(R"({"at_least":60})", "b")), List{});
  EXPECT_EQ(errors_of_rows(aged(R"({"below":60})", "a"), aged(R"({"at_least":59})", "b")), (List{"overlap " + table}));
}

TEST(Policy, PeriodsThatTouchDoNotMeet) {
  // `until` is the first day on which a row no longer holds.
  EXPECT_EQ(errors_of_rows(dated("a", "2020-01-01", "2023-01-01"), dated("b", "2023-01-01")), List{});
  EXPECT_EQ(errors_of_rows(dated("a", "2020-01-01", "2023-01-02"), dated("b", "2023-01-01")),
            (List{"overlap " + table}));
  EXPECT_EQ(errors_of_rows(dated("a", "2020-01-01"), dated("b", "2023-01-01")), (List{"overlap " + table}));
}

TEST(Policy, APeriodMustLastADay) {
  EXPECT_EQ(errors_of({{"deductible", "[" + dated("a", "2023-01-01", "2023-01-01") + "]"}}),
            (List{"reversed_bounds " + table + "/0/until"}));
  EXPECT_EQ(errors_of({{"deductible", "[" + dated("a", "2023-01-01", "2023-01-02") + "]"}}), List{});
}

TEST(Policy, IdsAreUnique) {
  EXPECT_EQ(errors_of_rows(row(yuan, R"("insutype":"310")", "a"), row(yuan, R"("insutype":"390")", "a")),
            (List{"duplicate_id " + table}));
  const std::string one = R"({"id":"big","name":{"zh":"甲","en":"A"},"cite":"notice 1"})";
  EXPECT_EQ(errors_of({}, {.classes = "[" + one + "," + one + "]"}), (List{"duplicate_id /classes/1"}));
  const std::string item = R"({"id":"form","name":{"zh":"表","en":"form"}})";
  EXPECT_EQ(errors_of({{"filing_materials", R"("list":[)" + item + "," + item + "]"}}),
            (List{"duplicate_id /tables/filing_materials/0/list/1"}));
}

// "overlap a/b" and "duplicate_id a" of each fault.
std::set<std::string> told_of(const std::string& rows) {
  Engine engine;
  std::set<std::string> told;
  const Engine::Loaded loaded = engine.load_policy(test::policy_text({{"deductible", "[" + rows + "]"}}));
  for (const Error& error : loaded.errors.list()) {
    std::string detail(error.detail.view());
    std::replace(detail.begin(), detail.end(), '\n', '/');
    EXPECT_TRUE(told.insert(std::string(code(error.kind)) + " " + detail).second) << detail << " is told twice";
  }
  return told;
}

// 240 rows, each for another scheme, level, kind of person and place, and some that meet a few of them.
TEST(Policy, AmongManyRowsThoseThatOverlapAreFoundOnce) {
  using Told = std::set<std::string>;
  std::string rows;
  for (const std::string scheme : {"310", "390"})
    for (const std::string level : {"1", "2", "3"})
      for (const std::string person : {"11", "12", "14", "15", "16"})
        for (const std::string place : {"home", "other_county", "other_city", "other_province"})
          for (const std::string emergency : {"yes", "no"}) {
            std::string when, id(scheme);
            for (const std::string& part : {level, person, place, emergency}) id.append("-").append(part);
            when.append(R"("insutype":")").append(scheme).append(R"(","level":")").append(level);
            when.append(R"(","psn_type":")").append(person).append(R"(","place":")").append(place);
            when.append(R"(","emergency":")").append(emergency).append("\"");
            rows.append(rows.empty() ? "" : ",").append(row(yuan, when, id));
          }
  EXPECT_EQ(told_of(rows), Told{});
  // Both rows have two levels and two places in common.
  const std::string shared = R"("level":["1","2"],"place":["home","other_city"],"referral":"yes","med_type":)";
  EXPECT_EQ(told_of(row(yuan, shared + R"("11","insutype":"390","psn_type":"12","emergency":"yes")", "a") + "," + rows),
            (Told{"overlap a/390-1-12-home-yes", "overlap a/390-1-12-other_city-yes", "overlap a/390-2-12-home-yes",
                  "overlap a/390-2-12-other_city-yes"}));
  EXPECT_EQ(told_of(rows + "," +
                    row(yuan, R"("insutype":"310","level":"3","psn_type":"16","place":{"not":["home","other_city"]})",
                        "310-1-11-home-yes")),
            (Told{"duplicate_id 310-1-11-home-yes", "overlap 310-3-16-other_county-yes/310-1-11-home-yes",
                  "overlap 310-3-16-other_county-no/310-1-11-home-yes",
                  "overlap 310-3-16-other_province-yes/310-1-11-home-yes",
                  "overlap 310-3-16-other_province-no/310-1-11-home-yes"}));
}

TEST(Policy, EveryNumberHasItsSource) {
  const std::string start = R"([{"id":"a","when":{},"yuan":"1.00","from":"2020-01-01")";
  EXPECT_EQ(errors_of({{"deductible", start + "}]"}}), (List{"missing_key " + table + "/0/cite"}));
  EXPECT_EQ(errors_of({{"deductible", start + R"(,"cite":"other 1"}])"}}), (List{"bad_cite " + table + "/0/cite"}));
  // The source alone does not say where in it.
  EXPECT_EQ(errors_of({{"deductible", start + R"(,"cite":"notice"}])"}}), (List{"bad_cite " + table + "/0/cite"}));
  EXPECT_EQ(errors_of({}, {.classes = R"([{"id":"big","name":{"zh":"甲","en":"A"},"cite":"other 1"}])"}),
            (List{"bad_cite /classes/0/cite"}));
}

TEST(Policy, RatiosStayWithinTheWhole) {
  EXPECT_EQ(errors_of({{"ratio", R"("ratio":"100%")"}}), List{});
  EXPECT_EQ(errors_of({{"ratio", R"("ratio":"100.01%")"}}), (List{"out_of_range /tables/ratio/0/ratio"}));
  EXPECT_EQ(errors_of({{"ratio", R"("ratio":"0.55")"}}), (List{"bad_ratio /tables/ratio/0/ratio"}));
  EXPECT_EQ(errors_of({{"ratio_change", R"("points":"101%")"}}), (List{"out_of_range /tables/ratio_change/0/points"}));
}

TEST(Policy, BandsRiseAndTheLastIsOpen) {
  const auto bands = [](const std::string& list) { return Tables{{"ratio", "\"bands\":[" + list + "]"}}; };
  const std::string at = "/tables/ratio/0/bands";
  EXPECT_EQ(errors_of(bands(R"({"to":"1.00","ratio":"80%"},{"to":"2.00","ratio":"85%"},{"ratio":"90%"})")), List{});
  EXPECT_EQ(errors_of(bands(R"({"to":"2.00","ratio":"80%"},{"to":"2.00","ratio":"85%"},{"ratio":"90%"})")),
            (List{"reversed_bounds " + at + "/1"}));
  EXPECT_EQ(errors_of(bands(R"({"ratio":"80%"},{"ratio":"85%"})")), (List{"missing_key " + at + "/0/to"}));
  EXPECT_EQ(errors_of(bands(R"({"to":"1.00","ratio":"80%"})")), (List{"unknown_key " + at + "/0"}));
  EXPECT_EQ(errors_of(bands("")), (List{"missing_key " + at}));
}

TEST(Policy, BoundsHaveTheirEndsInOrder) {
  const auto change = [](const std::string& value) { return Tables{{"ratio_change", "\"points\":" + value}}; };
  EXPECT_EQ(errors_of(change(R"({"at_most":"20%"})")), List{});
  EXPECT_EQ(errors_of(change(R"({"at_least":"20%","at_most":"10%"})")),
            (List{"reversed_bounds /tables/ratio_change/0/points"}));
  EXPECT_EQ(errors_of(change("{}")), (List{"missing_key /tables/ratio_change/0/points"}));
  EXPECT_EQ(errors_of({{"deductible", "[" + row(yuan, R"("age":{"at_least":60,"below":60})") + "]"}}),
            (List{"reversed_bounds " + table + "/0/when/age"}));
}

TEST(Policy, NamesOutsideTheVocabularyAreRefused) {
  EXPECT_EQ(errors_of({{"deductable", yuan}}), (List{"unknown_key /tables/deductable"}));
  EXPECT_EQ(errors_of({{"deductible", "[" + row(yuan, R"("weather":"rain")") + "]"}}),
            (List{"unknown_key " + table + "/0/when/weather"}));
  EXPECT_EQ(errors_of({{"deductible", "[" + row(yuan, R"("insutype":"311")") + "]"}}),
            (List{"bad_code " + table + "/0/when/insutype"}));
  EXPECT_EQ(errors_of({{"deductible", "[" + row(yuan, R"("insutype":["310","x"])") + "]"}}),
            (List{"bad_code " + table + "/0/when/insutype/1"}));
  EXPECT_EQ(errors_of({{"deductible", "[" + row(yuan, R"("institution_class":"class_9")") + "]"}}),
            (List{"bad_code " + table + "/0/when/institution_class"}));
  EXPECT_EQ(errors_of({{"rounding", R"("choice":"down")"}}), (List{"bad_code /tables/rounding/0/choice"}));
  // What is typical of the country is no region's rule.
  EXPECT_EQ(errors_of({{"rounding", R"("choice":"once","grade":"typical")"}}),
            (List{"bad_code /tables/rounding/0/grade"}));
  EXPECT_EQ(errors_of({{"critical_counts", R"("counts":["taxi"])"}}),
            (List{"bad_code /tables/critical_counts/0/counts/0"}));
  EXPECT_EQ(errors_of({{"critical_counts", R"("counts":{"taxi":"50%"})"}}),
            (List{"bad_code /tables/critical_counts/0/counts/taxi"}));
  EXPECT_EQ(errors_of({{"critical_counts", R"("counts":{"deductible":"101%"})"}}),
            (List{"out_of_range /tables/critical_counts/0/counts/deductible"}));
  EXPECT_EQ(errors_of({{"critical_counts", R"("counts":{"deductible":"50%","over_cap":"100%"})"}}), List{});
  EXPECT_EQ(errors_of({{"preconditions", R"("list":[{"id":"sunny","name":{"zh":"晴","en":"sun"}}])"}}),
            (List{"bad_code /tables/preconditions/0/list"}));
}

TEST(Policy, AValueIsOfItsParametersKind) {
  EXPECT_EQ(errors_of({{"deductible", R"("ratio":"10%")"}}),
            (List{"bad_value " + table + "/0", "unknown_key " + table + "/0/ratio"}));
  EXPECT_EQ(errors_of({{"ratio_change", R"("points":"10%","factor":"90%")"}}),
            (List{"bad_value /tables/ratio_change/0"}));
  EXPECT_EQ(errors_of({{"deductible", R"("yuan":600)"}}), (List{"wrong_type " + table + "/0/yuan"}));
  EXPECT_EQ(errors_of({{"deductible", R"("yuan":"600.5")"}}), (List{"bad_money " + table + "/0/yuan"}));
  EXPECT_EQ(errors_of({{"filing_deadline", R"("working_days":0)"}}),
            (List{"out_of_range /tables/filing_deadline/0/working_days"}));
  EXPECT_EQ(errors_of({{"filing_validity", R"("months":"6")"}}), (List{"wrong_type /tables/filing_validity/0/months"}));
}

TEST(Policy, NumbersMayBeCutAtAFewPlacesOnly) {
  const auto cut = [](int cuts) {
    std::string all;
    for (int i = 0; i <= cuts; ++i)
      all += (i ? "," : "[") + test::row(R"("ratio":"50%")",
                                         R"("age":{"at_least":)" + std::to_string(i) +
                                             (i < cuts ? R"(,"below":)" + std::to_string(i + 1) : "") + "}",
                                         "r" + std::to_string(i));
    return test::Tables{{"ratio", all + "]"}};
  };
  EXPECT_EQ(errors_of(cut(15)), List{});
  EXPECT_EQ(errors_of(cut(16)), List{"too_large /tables"});
}

TEST(Policy, AMultipleIsOfAFigureThatTheFileLists) {
  EXPECT_EQ(errors_of({{"basic_cap", R"("yuan":{"times":"6","of":"salary"})"}}),
            List{"bad_code /tables/basic_cap/0/yuan/of"});
}

TEST(Policy, TheHeadIsRead) {
  EXPECT_EQ(errors_of({}, {.admdvs = "14083"}), (List{"bad_code /admdvs"}));
  EXPECT_EQ(errors_of({}, {.pool = "village"}), (List{"bad_code /pool"}));
  EXPECT_EQ(errors_of({}, {.parent = "\"1400\""}), (List{"bad_code /parent"}));
  EXPECT_EQ(errors_of(R"({"admdvs":"140830","extra":1})"),
            (List{"missing_key /name", "missing_key /pool", "missing_key /checked_on", "missing_key /sources",
                  "missing_key /tables", "unknown_key /extra"}));
}

TEST(Policy, ATextHoldsNoControlCharacters) {
  const auto told = [](const std::string& text) {
    Engine engine;
    std::string policy = test::policy_text({});
    const std::string name = "某地";
    const Engine::Loaded loaded = engine.load_policy(policy.replace(policy.find(name), name.size(), text));
    return loaded.policy ? ""
                         : std::string(loaded.errors.list()[0].path) + " " + message(loaded.errors.list()[0], Lang::en);
  };
  for (const char* text : {"某地", "Zürich", "¥ 1，500 （元）　", "\u00a0\u200d\u2028\u3000", "\U0001f600"})
    EXPECT_EQ(told(text), "");
  for (const auto& [text, sign] : std::vector<std::pair<std::string, std::string>>{{"某\\u202e地", "U+202E"},
                                                                                   {"\u202a", "U+202A"},
                                                                                   {"a\u2066", "U+2066"},
                                                                                   {"a\u2069b", "U+2069"},
                                                                                   {"\u200e地", "U+200E"},
                                                                                   {"\u200f", "U+200F"},
                                                                                   {"\u061c", "U+061C"},
                                                                                   {"\\u001b[31m", "U+001B"},
                                                                                   {"a\\nb", "U+000A"},
                                                                                   {"a\\tb", "U+0009"},
                                                                                   {"\\u0000", "U+2400"},
                                                                                   {"\x7F", "U+007F"},
                                                                                   {"\xC2\x9B", "U+009B"}})
    EXPECT_EQ(told(text), "/name/zh The text holds an invisible control character, " + sign +
                              ", which upsets how it is shown; please remove it.");
}

TEST(Policy, ADayThatDoesNotExistIsRefused) {
  EXPECT_EQ(errors_of({{"deductible", "[" + dated("a", "2023-02-29") + "]"}}), (List{"bad_date " + table + "/0/from"}));
}

TEST(Policy, AllFaultsComeAtOnceAndAFaultyTextChangesNothing) {
  Engine engine;
  test::load(engine, test::policy_text(test::plain_rules()));
  const std::string before = regions(engine);
  const std::string bad =
      test::policy_text({{"deductible", R"("yuan":"x")"}, {"ratio", R"("ratio":"x")"}}, {.pool = "x"});
  EXPECT_EQ(Answer(load_policy(engine, bad, Lang::en)).errors(),
            (List{"bad_code /pool", "bad_money /tables/deductible/0/yuan", "bad_ratio /tables/ratio/0/ratio"}));
  EXPECT_EQ(regions(engine), before);
}

TEST(Policy, TheSameRegionTwiceIsReplaced) {
  Engine engine;
  test::load(engine, test::policy_text({}));
  test::load(engine, test::policy_text({}, {.pool = "city"}));
  const Answer listed(regions(engine));
  EXPECT_EQ(listed.at("/regions/0/pool"), "city");
  EXPECT_EQ(listed.at("/regions/1"), "nothing");
}

TEST(Policy, ACaseThatNeedsAPolicyLeftOutIsRefused) {
  Engine engine;
  test::load(engine, test::policy_text({}, {.admdvs = "140800", .parent = "\"100000\""}));
  EXPECT_EQ(engine.left_out_of(140830), "");
  engine.leave_out("140830");
  EXPECT_EQ(engine.left_out_of(140830), "140830");
  EXPECT_EQ(engine.left_out_of(140831), "") << "its neighbour";
  EXPECT_EQ(test::Answer(settle(engine, test::Given().text(), Lang::en)).errors(),
            (std::vector<std::string>{"unsound_policy /insured/insu_admdvs"}));
  engine.leave_out("100000");
  EXPECT_EQ(engine.left_out_of(140831), "100000") << "above it";
  EXPECT_EQ(engine.left_out_of(610100), "100000") << "for want of one of its own";
  test::load(engine, test::policy_text({}, {.admdvs = "140830", .parent = "\"140800\""}));
  test::load(engine, test::policy_text({}, {.admdvs = "100000"}));
  EXPECT_EQ(engine.left_out_of(140830), "") << "one that is sound stands";
}

TEST(Policy, ACalendarIsCheckedToo) {
  Engine engine;
  const auto errors = [&](const std::string& text) { return Answer(load_calendar(engine, text, Lang::en)).errors(); };
  EXPECT_EQ(
      errors(
          R"({"years":[{"year":2024,"notice":"n","holidays":[{"name":"a","from":"2024-02-30","to":"2024-03-01"}]}]})"),
      (List{"bad_date /years/0/holidays/0/from"}));
  EXPECT_EQ(
      errors(
          R"({"years":[{"year":2024,"notice":"n","holidays":[{"name":"a","from":"2024-03-02","to":"2024-03-01"}]}]})"),
      (List{"out_of_range /years/0/holidays/0/to"}));
  EXPECT_EQ(errors("{}"), (List{"missing_key /years"}));
}

TEST(Policy, WhatThePersonHeardIsReadByTheParametersKind) {
  EXPECT_EQ(read_assumed(Parameter::deductible, "1500.00")->money().least, Money::fen(150'000));
  EXPECT_EQ(read_assumed(Parameter::critical_bands, "60%")->ratio().least, Ratio::percent(60));
  EXPECT_EQ(read_assumed(Parameter::ratio_change, "10%")->ratio().least, Ratio::percent(10));
  EXPECT_EQ(read_assumed(Parameter::aid_applies, "no")->choice<YesNo>(), YesNo::no);
  EXPECT_EQ(read_assumed(Parameter::filing_deadline, "30")->working_days().least, 30);
  EXPECT_EQ(read_assumed(Parameter::chosen_institutions, "3")->number().least, 3);
  EXPECT_EQ(read_assumed(Parameter::filing_validity, "6")->months().least, 6);
  EXPECT_EQ(read_assumed(Parameter::filing_validity, "no_expiry")->choice<NoExpiry>(), NoExpiry::no_expiry);
}

TEST(Policy, WhatThePersonHeardMustBeSaidAsItsKindIs) {
  const struct {
    Parameter parameter;
    const char* text;
  } rows[] = {
      {Parameter::filing_deadline, "-1"},
      {Parameter::deductible, "55%"},
      {Parameter::offices, "x"},
      {Parameter::chosen_institutions, "1001"},
      {Parameter::filing_validity, ""},
      {Parameter::aid_applies, "perhaps"},
      {Parameter::filing_validity, "99999999999999999999"},
  };
  for (const auto& row : rows) EXPECT_FALSE(read_assumed(row.parameter, row.text)) << id(row.parameter) << row.text;
}

TEST(Policy, WhatThePersonHeardMaySayItsKind) {
  const auto kind = [](std::optional<ValueKind> only) {
    const auto value = read_assumed(Parameter::ratio_change, "90%", only);
    return value ? int(value->kind) : -1;
  };
  EXPECT_EQ(kind({}), int(ValueKind::points));
  EXPECT_EQ(kind(ValueKind::points), int(ValueKind::points));
  EXPECT_EQ(kind(ValueKind::factor), int(ValueKind::factor));
  EXPECT_EQ(kind(ValueKind::yuan), -1);
}

TEST(Policy, AnAmountOrARatioMayBeAboutAsMuch) {
  const auto about = [](Parameter parameter, const char* text) { return read_assumed(parameter, text, {}, true); };
  const auto ratio = about(Parameter::ratio, "83.27%");
  EXPECT_EQ(ratio->ratio().least, Ratio{});
  EXPECT_EQ(ratio->ratio().most, Ratio::whole());
  EXPECT_EQ(ratio->ratio(ReadAs::usual).least, Ratio::parts(Ratio::whole_parts / 10'000 * 8'327));
  EXPECT_TRUE(ratio->bands.empty());
  EXPECT_EQ(about(Parameter::deductible, "600.00")->money(ReadAs::usual).most, Money::fen(600'00));
  EXPECT_FALSE(about(Parameter::filing_validity, "6"));
  EXPECT_FALSE(about(Parameter::critical_counts, "none"));
}

TEST(Policy, WhatThePersonHeardOfTheCostsThatCount) {
  const auto counted = [](const char* text) {
    const auto value = read_assumed(Parameter::critical_counts, text);
    if (!value) return -1;
    int bits = 0;
    for (std::size_t i = 0; i < counted_count; ++i) bits |= int(value->counted[i] == Ratio::whole()) << i;
    return bits;
  };
  EXPECT_EQ(counted("none"), 0b100000);
  EXPECT_EQ(counted("preselfpay_amt"), 0b100001);
  EXPECT_EQ(counted("deductible over_cap"), 0b101100);
  EXPECT_EQ(counted("deductible  over_cap"), -1);
  EXPECT_EQ(counted("luck"), -1);
  EXPECT_EQ(counted(""), -1);
}

}  // namespace
}  // namespace yidi
