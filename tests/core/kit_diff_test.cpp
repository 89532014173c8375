// Two versions of a policy: every row that differs, and the typical cases that come out otherwise.
#include "kit/diff.h"

#include "kit/typical.h"
#include "kit_support.h"

namespace yidi::kit {
namespace {

using test::good_policy;
using test::replaced;

Diff compared(const std::string& before, const std::string& after, Lang lang = Lang::en) {
  return diff_of(before, after, Engine(), test::no_holidays, lang);
}

// "changed deductible big: 600.00 yuan -> 700.00 yuan"
std::vector<std::string> told(const Diff& diff) {
  constexpr const char* kinds[] = {"added", "removed", "changed"};
  std::vector<std::string> all;
  for (const Change& one : diff.rows)
    all.push_back(std::string(kinds[int(one.kind)]) + " " + one.parameter + " " + one.row + ": " + one.before + " -> " + one.after);
  return all;
}

using Told = std::vector<std::string>;

TEST(Diff, TheSameTwice) {
  const Diff diff = compared(good_policy, good_policy);
  EXPECT_TRUE(diff.rows.empty());
  EXPECT_TRUE(diff.cases.empty());
  EXPECT_GT(diff.cases_tried, 0U);
}

TEST(Diff, AnotherOrderOfWritingIsNoChange) {
  const std::string after = replaced(good_policy, R"("yuan": "600.00", "from": "2024-01-01")", R"("from": "2024-01-01", "yuan": "600")");
  EXPECT_TRUE(compared(good_policy, after).rows.empty());
}

TEST(Diff, EachPartOfARow) {
  const auto change = [](const std::string& from, const std::string& to) { return told(compared(good_policy, replaced(good_policy, from, to))); };
  EXPECT_EQ(change("600.00", "700.00"), Told{"changed deductible big: 600.00 yuan -> 700.00 yuan"});
  EXPECT_EQ(change(R"("2024-01-01", "cite": "notice §3")", R"("2024-07-01", "cite": "notice §3")"), Told{"changed ratio all: from: 2024-01-01 -> from: 2024-07-01"});
  EXPECT_EQ(change("\"cite\": \"notice §3\"", "\"until\": \"2026-01-01\", \"cite\": \"notice §3\""), Told{"changed ratio all: until: nothing -> until: 2026-01-01"});
  EXPECT_EQ(change("notice §3", "notice §4"), Told{"changed ratio all: source: notice §3 -> source: notice §4"});
  EXPECT_EQ(change(R"({"med_type": "21"})", R"({"med_type": ["21", "13"]})"), Told{"changed ratio all: when: inpatient -> when: emergency care, inpatient"});
}

TEST(Diff, RowsAndHeads) {
  const std::string row = ",\n      {\"id\": \"small\", \"when\": {\"institution_class\": \"small\"}, \"yuan\": \"300.00\", \"from\": \"2024-01-01\", \"cite\": \"notice §2\"}";
  const std::string less = replaced(good_policy, row, "");
  const std::string words = "300.00 yuan; when: Small; from: 2024-01-01; source: notice §2";
  EXPECT_EQ(told(compared(good_policy, less)), Told{"removed deductible small: " + words + " -> "});
  EXPECT_EQ(told(compared(less, good_policy)), Told{"added deductible small:  -> " + words});
  EXPECT_EQ(told(compared(good_policy, replaced(good_policy, "2026-11-21", "2026-11-25"))), Told{"changed checked_on : \"2026-11-21\" -> \"2026-11-25\""});
  EXPECT_EQ(told(compared(good_policy, replaced(good_policy, "某通知", "某办法"))).front().substr(0, 23), "changed sources notice:");
}

TEST(Diff, TheMoneyOfTypicalCases) {
  yidi::test::Tables rules = yidi::test::plain_rules();
  rules["deductible"] = R"("yuan":"600.00")";
  const std::string before = yidi::test::policy_text(rules);
  rules["deductible"] = R"("yuan":"700.00")";
  const Diff diff = compared(before, yidi::test::policy_text(rules));
  ASSERT_FALSE(diff.cases.empty());
  EXPECT_EQ(diff.cases.size(), diff.cases_tried);
  const auto home = std::find_if(diff.cases.begin(), diff.cases.end(), [](const CaseChange& one) { return one.name == "employees, at home, 20,000.00 yuan"; });
  ASSERT_NE(home, diff.cases.end()) << diff.cases.front().name;
  // (20,000 - 600) x 85% = 16,490.00; (20,000 - 700) x 85% = 16,405.00
  EXPECT_EQ(home->before.fund.least, 1'649'000);
  EXPECT_EQ(home->before.fund.most, 1'649'000);
  EXPECT_EQ(home->after.fund.least, 1'640'500);
  EXPECT_EQ(home->after.person.least, 359'500);
  const std::string text = diff_text(diff, Lang::en);
  EXPECT_NE(text.find("funds 16,490.00 → 16,405.00 (-85.00)  person 3,510.00 → 3,595.00 (+85.00)"), std::string::npos) << text;
  EXPECT_NE(diff_json(diff).find(R"("before":{"fund_pay_sumamt":"16490.00","psn_part_amt":"3510.00"},"after":{"fund_pay_sumamt":"16405.00","psn_part_amt":"3595.00"})"), std::string::npos);
}

// 20,000 x 50% = 10,000 at least, x 85% = 17,000 at most; then 60%: 12,000.
TEST(Diff, BoundsAreShownAsBounds) {
  yidi::test::Tables rules = yidi::test::plain_rules();
  rules["ratio"] = R"("ratio":{"at_least":"50%","at_most":"85%"})";
  const std::string before = yidi::test::policy_text(rules);
  rules["ratio"] = R"("ratio":{"at_least":"60%","at_most":"85%"})";
  const Diff diff = compared(before, yidi::test::policy_text(rules), Lang::zh);
  EXPECT_NE(diff_text(diff, Lang::zh).find("职工，参保地，20,000.00 元\n    基金支付 10,000.00 到 17,000.00 → 12,000.00 到 17,000.00  个人负担"), std::string::npos)
      << diff_text(diff, Lang::zh);
  EXPECT_NE(diff_json(diff).find(R"("after":{"fund_pay_sumamt":["12000.00","17000.00"],)"), std::string::npos);
}

TEST(Diff, AVersionWithFaultsIsNotCompared) {
  const Diff diff = compared(good_policy, replaced(good_policy, "70%", "700%"));
  ASSERT_EQ(diff.faults.size(), 1U);
  EXPECT_EQ(diff.faults[0].file, "new/policy.json");
  EXPECT_NE(diff_json(diff).find("\"ok\":false"), std::string::npos);
}

TEST(Diff, EveryTypicalCaseCanBeSettled) {
  for (const char* folder : {"policies/140830-ruicheng", "policies/230100-harbin", "policies/419900-henan-provincial", "policies/360000-jiangxi",
                             "policies/990001-district-sub-centres", "tests/example_policies/contribution-tiers"}) {
    Engine engine;
    yidi::test::load(engine, yidi::test::file("policies/nation/policy.json"));
    const std::string text = yidi::test::file(std::string(folder) + "/policy.json");
    yidi::test::load(engine, text);
    Errors errors;
    const Policy policy = read_policy(yidi::test::parsed(text), errors);
    const auto cases = typical_cases(policy, policy, *parse_date("2024-03-01"), Lang::zh);
    EXPECT_GE(cases.size(), 16U) << folder;
    for (const TypicalCase& one : cases)
      ASSERT_TRUE(engine.settle(one.text, Lang::en).starts_with(R"({"ok":true)")) << folder << " " << one.name << engine.settle(one.text, Lang::en);
  }
}

}  // namespace
}  // namespace yidi::kit
