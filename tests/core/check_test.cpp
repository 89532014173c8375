// A folder of policies is proved: the project's own passes, and each kind of fault is found.
#include "check.h"

#include "support.h"

namespace yidi {
namespace {

const char* const calendar = R"({"years":[]})";

// A folder in which nothing is wrong.
PolicyFolder good() {
  test::Given given;
  return {"good", test::policy_text(test::plain_rules()), "notice: the only source",
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
  const CheckReport report = checked(folder);
  EXPECT_EQ(report.failed, 0);
  EXPECT_NE(report.text.find("gap ratio_plus: med_type=13|14|21|41|local"), std::string::npos) << report.text;
  EXPECT_NE(report.text.find("not stated: "), std::string::npos);
}

}  // namespace
}  // namespace yidi
