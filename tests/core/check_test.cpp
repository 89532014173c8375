// A folder of policies is proved: the project's own passes, and each kind of fault is found.
#include "kit/check.h"

#include "kit/evidence.h"

#include "support.h"

namespace yidi {
namespace {

const char* const calendar = R"({"years":[]})";

// A folder in which nothing is wrong.
PolicyFolder good() {
  test::Given given;
  return {"good", test::policy_text(test::plain_rules()), "notice: the only source, from 2020-01-01; 85%, class B 10%, the cap 9,000,000",
          R"({"cases":[{"name":"one","why":"20,000 x 85%","case":)" + given.text() +
              R"(,"expect":{"/settlement/sheet/hifp_pay":"17000.00"}}]})"};
}

CheckReport checked(const PolicyFolder& folder, const char* days = calendar) { return check({folder}, days, Lang::en); }

void expect_found(const CheckReport& report, const std::string& words) {
  EXPECT_GT(report.failed, 0) << words;
  EXPECT_NE(report.text.find("FAILED "), std::string::npos) << report.text;
  EXPECT_NE(report.text.find(words), std::string::npos) << report.text;
}

TEST(Check, AGoodFolderPasses) {
  const CheckReport report = checked(good());
  EXPECT_EQ(report.failed, 0) << report.text;
  EXPECT_TRUE(report.text.ends_with(std::to_string(report.passed) + " passed, 0 failed\n")) << report.text;
}

TEST(Check, TheProjectsOwnPoliciesPass) {
  std::vector<PolicyFolder> folders;
  for (const std::string name : {"140830-ruicheng", "nation"})
    folders.push_back({name, test::file("policies/" + name + "/policy.json"), test::file("policies/" + name + "/sources.md"),
                       test::file("policies/" + name + "/cases.json")});
  const CheckReport report = check(folders, test::file("policies/calendar/holidays.json"), Lang::en);
  EXPECT_EQ(report.failed, 0) << report.text;
  EXPECT_GT(report.passed, 100);
}

TEST(Check, APolicyThatDoesNotRead) {
  PolicyFolder folder = good();
  folder.policy = "{";
  expect_found(checked(folder), "good/policy.json   json_syntax");
}

TEST(Check, RowsThatOverlap) {
  test::Tables rules = test::plain_rules();
  rules["deductible"] = "[" + test::row(R"("yuan":"1.00")", "", "a") + "," + test::row(R"("yuan":"2.00")", "", "b") + "]";
  PolicyFolder folder = good();
  folder.policy = test::policy_text(rules);
  expect_found(checked(folder), "good/policy.json /tables/deductible  overlap");
}

TEST(Check, AParentThatIsNotThere) {
  PolicyFolder folder = good();
  folder.policy = test::policy_text(test::plain_rules(), {.parent = "\"100000\""});
  expect_found(checked(folder), "good/policy.json /parent: no policy 100000");
}

TEST(Check, ASourceThatSourcesMdDoesNotName) {
  PolicyFolder folder = good();
  folder.sources = "";
  expect_found(checked(folder), "good/sources.md does not name notice");
}

TEST(Check, ASourceThatNoRowCites) {
  PolicyFolder folder = good();
  folder.policy.replace(folder.policy.find(R"("sources":[)"), 11, R"("sources":[{"id":"idle","title":"x","grade":"reported"},)");
  folder.sources += ", idle";
  expect_found(checked(folder), "good/policy.json never cites its source idle");
}

TEST(Check, ACaseThatComesOutOtherwise) {
  PolicyFolder folder = good();
  folder.cases.replace(folder.cases.find("17000.00"), 8, "17000.01");
  expect_found(checked(folder), R"(/settlement/sheet/hifp_pay is "17000.00", not "17000.01")");
}

TEST(Check, ACaseThatExpectsNothing) {
  PolicyFolder folder = good();
  folder.cases = R"({"cases":[{"name":"one","case":{}}]})";
  expect_found(checked(folder), "good/cases.json /cases/0 one: a case needs \"case\" and \"expect\"");
}

TEST(Check, CasesThatPointNowhere) {
  PolicyFolder folder = good();
  folder.cases.replace(folder.cases.find("/settlement/sheet/hifp_pay"), 26, "/settlement/sheet/hifp_pax");
  expect_found(checked(folder), "/settlement/sheet/hifp_pax is nothing");
}

TEST(Check, CasesThatDoNotReadOrAreNotThere) {
  for (const char* cases : {"", "{", "{}", R"({"cases":[]})"}) {
    PolicyFolder folder = good();
    folder.cases = cases;
    expect_found(checked(folder), "good/cases.json holds no cases that can be read");
  }
}

TEST(Check, ACalendarThatDoesNotRead) { expect_found(checked(good(), "{}"), "calendar/holidays.json /years  missing_key"); }

TEST(Check, NoPoliciesAtAll) { expect_found(check({}, calendar, Lang::en), "no policies found"); }

TEST(Check, GapsAreShownAndAreNoFault) {
  test::Tables rules = test::plain_rules();
  rules["ratio_plus"] = "[" + test::row(R"("points":"5%")", R"("med_type":"11")") + "]";
  PolicyFolder folder = good();
  folder.policy = test::policy_text(rules);
  folder.sources += "; outpatient 5%";
  const CheckReport report = checked(folder);
  EXPECT_EQ(report.failed, 0);
  EXPECT_NE(report.text.find("gap ratio_plus: med_type=13|14|21|41|local"), std::string::npos) << report.text;
  EXPECT_NE(report.text.find("not stated: "), std::string::npos);
}

// 85% and 9,000,000.00 are the numbers of plain_rules; the cap no case comes near.
TEST(Check, ANumberThatTheSourcesDoNotTell) {
  PolicyFolder folder = good();
  const auto told = [&](const std::string& sources) {
    folder.sources = sources;
    return checked(folder);
  };
  expect_found(told("notice: 85%, the cap 9,000,001"), "/tables/basic_cap only: 9000000 does not stand in sources.md");
  expect_found(told("notice: 86%, the cap 9,000,000; 10%"), "/tables/ratio only: 85% does not stand in sources.md");
  EXPECT_EQ(told("notice 2020-01-01: 85%, the cap 900万, class B 10%").failed, 0);
}

TEST(Check, ADayThatTheSourcesDoNotTell) {
  PolicyFolder folder = good();
  const std::string sources = folder.sources;
  folder.sources = "notice: 85%, class B 10%, the cap 9,000,000";
  expect_found(checked(folder), "from 2020-01-01 does not stand in sources.md");
  folder.sources = sources;
  std::string policy = folder.policy;
  policy.insert(policy.find("\"from\":\"2020-01-01\""), R"("until":"2030-07-01",)");
  folder.policy = policy;
  expect_found(checked(folder), "until 2030-07-01 does not stand in sources.md");
}

TEST(Evidence, DaysInAText) {
  const auto day = [](const char* text) { return *parse_date(text); };
  EXPECT_TRUE(tells_start("2022-07-01起", day("2022-07-01")));
  EXPECT_FALSE(tells_start("2022-07-01起", day("2022-07-02")));
  EXPECT_TRUE(tells_start("2022年起", day("2022-01-01")));
  EXPECT_FALSE(tells_start("2022年起", day("2022-01-02")));
  EXPECT_TRUE(tells_end("到2022-12-31", day("2023-01-01")));
  EXPECT_TRUE(tells_end("2023-01-01起不再", day("2023-01-01")));
  EXPECT_TRUE(tells_end("到2022年底", day("2023-01-01")));
  EXPECT_FALSE(tells_end("到2022年底", day("2023-01-02")));
}

TEST(Evidence, NumbersInAText) {
  using Told = std::set<std::string>;
  EXPECT_EQ(numbers_told("起付线 1,500 元，报销55%，限额8万"), (Told{"1500", "55%", "80000"}));
  EXPECT_EQ(numbers_told("降低15个百分点；20 percentage points; 0.50; 1500.00"), (Told{"15%", "20%", "0.5", "1500"}));
  EXPECT_EQ(numbers_told("1.5万、0.05万、30个工作日，3，4"), (Told{"15000", "500", "30", "3", "4"}));
  EXPECT_EQ(numbers_told("没有数字"), Told{});
}

TEST(Evidence, NumbersOfAValue) {
  using Numbers = std::vector<std::string>;
  const auto numbers = [](const std::string& value, const char* parameter) {
    Errors errors;
    const Policy policy = read_policy(test::parsed(test::policy_text({{parameter, value}})), errors);
    return numbers_of(policy.table(Parameter(find_parameter(parameter)))[0].value);
  };
  EXPECT_EQ(numbers(R"("yuan":"1500.00")", "deductible"), Numbers{"1500"});
  EXPECT_EQ(numbers(R"("yuan":"0.00")", "deductible"), Numbers{});
  EXPECT_EQ(numbers(R"("points":{"at_least":"0%","at_most":"20%"})", "ratio_change"), Numbers{"20%"});
  EXPECT_EQ(numbers(R"("months":{"at_least":6})", "filing_validity"), Numbers{"6"});
  EXPECT_EQ(numbers(R"("choice":"no_expiry")", "filing_validity"), Numbers{});
  EXPECT_EQ(numbers(R"("bands":[{"to":"50000.00","ratio":"60%"},{"ratio":"70.5%"}])", "ratio"), (Numbers{"50000", "60%", "70.5%"}));
  EXPECT_EQ(numbers(R"("ratio":"100%")", "nth_deductible_factor"), Numbers{});
}

}  // namespace
}  // namespace yidi
