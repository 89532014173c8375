// Two versions of a policy: every row that differs, and the typical cases that come out otherwise.
#include "kit/diff.h"
#include "kit/plain.h"
#include "kit/typical.h"
#include "kit_support.h"

namespace yidi::kit {
namespace {

using test::good_policy;
using test::replaced;

Diff compared(const std::string& before, const std::string& after, Lang lang = Lang::en) {
  return diff_of(read_policy_file(before, "2024/policy.json"), read_policy_file(after, "2025/policy.json"), Engine(),
                 lang);
}

// "changed deductible big: 600.00 yuan -> 700.00 yuan"
std::vector<std::string> told(const Diff& diff) {
  constexpr const char* kinds[] = {"added", "removed", "changed", "replaced"};
  std::vector<std::string> all;
  for (const Change& one : diff.rows)
    all.push_back(std::string(kinds[int(one.kind)]) + " " + one.parameter + " " + one.row + ": " + one.before + " -> " +
                  one.after);
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
  const std::string after =
      replaced(good_policy, R"("yuan": "600.00", "from": "2024-01-01")", R"("from": "2024-01-01", "yuan": "600")");
  EXPECT_TRUE(compared(good_policy, after).rows.empty());
}

TEST(Diff, EachPartOfARow) {
  const auto change = [](const std::string& from, const std::string& to) {
    return told(compared(good_policy, replaced(good_policy, from, to)));
  };
  EXPECT_EQ(change("600.00", "700.00"), Told{"changed deductible big: 600.00 yuan -> 700.00 yuan"});
  EXPECT_EQ(change(R"("2024-01-01", "cite": "notice §3")", R"("2024-07-01", "cite": "notice §3")"),
            Told{"changed ratio all: from: 2024-01-01 -> from: 2024-07-01"});
  EXPECT_EQ(change("\"cite\": \"notice §3\"", "\"until\": \"2026-01-01\", \"cite\": \"notice §3\""),
            Told{"changed ratio all: until: nothing -> until: 2026-01-01"});
  EXPECT_EQ(change("notice §3", "notice §4"), Told{"changed ratio all: source: notice §3 -> source: notice §4"});
  EXPECT_EQ(change(R"({"med_type": "21"})", R"({"med_type": ["21", "13"]})"),
            Told{"changed ratio all: when: inpatient -> when: emergency care, inpatient"});
}

TEST(Diff, RowsAndHeads) {
  const std::string row =
      ",\n      {\"id\": \"small\", \"when\": {\"institution_class\": \"small\"}, \"yuan\": \"300.00\", \"from\": "
      "\"2024-01-01\", \"cite\": \"notice §2\"}";
  const std::string less = replaced(good_policy, row, "");
  const std::string words = "300.00 yuan; when: Small; from: 2024-01-01; source: notice §2";
  EXPECT_EQ(told(compared(good_policy, less)), Told{"removed deductible small: " + words + " -> "});
  EXPECT_EQ(told(compared(less, good_policy)), Told{"added deductible small:  -> " + words});
  EXPECT_EQ(told(compared(good_policy, replaced(good_policy, "2026-11-21", "2026-11-25"))),
            Told{"changed checked_on : \"2026-11-21\" -> \"2026-11-25\""});
  EXPECT_EQ(told(compared(good_policy, replaced(good_policy, "某通知", "某办法"))).front().substr(0, 23),
            "changed sources notice:");
}

// Also the next one that the table of dimensions gains: a row that depends on it is tried, and comes out to the fen.
TEST(Diff, EveryDimensionThatAFieldTellsIsTried) {
  for (int i = 0; i < dimension_count; ++i) {
    const auto dimension = Dimension(i);
    if (field_of(dimension).empty() || info(dimension).kind != DimensionKind::terms) continue;
    if (dimension == Dimension::proof) continue;  // whoever has not filed has none
    for (const std::string_view value : info(dimension).terms) {
      const std::string when = "\"" + std::string(id(dimension)) + "\":\"" + std::string(value) + "\"";
      const auto version = [&](const std::string& points) {
        yidi::test::Tables rules = yidi::test::plain_rules();
        rules["excluded"] = R"("choice":"no")";  // else nobody says whether a third party's part is paid
        rules["ratio_plus"] = "[" + yidi::test::row("\"points\":\"" + points + "\"", when) + "]";
        return yidi::test::policy_text(rules);
      };
      const Diff diff = compared(version("1%"), version("2%"));
      EXPECT_TRUE(diff.untried.empty()) << when;
      ASSERT_FALSE(diff.cases.empty()) << when;
      for (const CaseChange& one : diff.cases) EXPECT_EQ(one.after.fund.least, one.after.fund.most) << when << one.name;
    }
  }
}

TEST(Diff, TheMoneyOfTypicalCases) {
  yidi::test::Tables rules = yidi::test::plain_rules();
  rules["deductible"] = R"("yuan":"600.00")";
  const std::string before = yidi::test::policy_text(rules);
  rules["deductible"] = R"("yuan":"700.00")";
  const Diff diff = compared(before, yidi::test::policy_text(rules));
  ASSERT_FALSE(diff.cases.empty());
  EXPECT_EQ(diff.cases.size(), diff.cases_tried);
  const auto home = std::find_if(diff.cases.begin(), diff.cases.end(), [](const CaseChange& one) {
    return one.name == "employees, at home, 20,000.00 yuan";
  });
  ASSERT_NE(home, diff.cases.end()) << diff.cases.front().name;
  // (20,000 - 600) x 85% = 16,490.00; (20,000 - 700) x 85% = 16,405.00
  EXPECT_EQ(home->before.fund.least, 1'649'000);
  EXPECT_EQ(home->before.fund.most, 1'649'000);
  EXPECT_EQ(home->after.fund.least, 1'640'500);
  EXPECT_EQ(home->after.person.least, 359'500);
  const std::string text = diff_text(diff, Lang::en);
  EXPECT_NE(text.find("funds 16,490.00 → 16,405.00 (-85.00)  person 3,510.00 → 3,595.00 (+85.00)"), std::string::npos)
      << text;
  EXPECT_NE(
      diff_json(diff).find(
          R"("before":{"fund_pay_sumamt":"16490.00","psn_part_amt":"3510.00"},"after":{"fund_pay_sumamt":"16405.00","psn_part_amt":"3595.00"})"),
      std::string::npos);
}

// 20,000 x 50% = 10,000 at least, x 85% = 17,000 at most; then 60%: 12,000.
TEST(Diff, BoundsAreShownAsBounds) {
  yidi::test::Tables rules = yidi::test::plain_rules();
  rules["ratio"] = R"("ratio":{"at_least":"50%","at_most":"85%"})";
  const std::string before = yidi::test::policy_text(rules);
  rules["ratio"] = R"("ratio":{"at_least":"60%","at_most":"85%"})";
  const Diff diff = compared(before, yidi::test::policy_text(rules), Lang::zh);
  EXPECT_NE(
      diff_text(diff, Lang::zh)
          .find("职工，参保地，20,000.00 元\n    基金支付 10,000.00 到 17,000.00 → 12,000.00 到 17,000.00  个人负担"),
      std::string::npos)
      << diff_text(diff, Lang::zh);
  EXPECT_NE(diff_json(diff).find(R"("after":{"fund_pay_sumamt":["12000.00","17000.00"],)"), std::string::npos);
}

TEST(Diff, AVersionWithFaultsIsNotCompared) {
  const Diff diff = compared(good_policy, replaced(good_policy, "70%", "700%"));
  ASSERT_EQ(diff.faults.size(), 1U);
  EXPECT_EQ(diff.faults[0].file, "2025/policy.json");
  EXPECT_NE(diff_json(diff).find("\"ok\":false"), std::string::npos);
}

TEST(Diff, EveryTypicalCaseCanBeSettled) {
  for (const char* folder : {"policies/140830-ruicheng", "policies/230100-harbin", "policies/419900-henan-provincial",
                             "policies/360000-jiangxi", "policies/990001-district-sub-centres",
                             "tests/example_policies/contribution-tiers"}) {
    Engine engine;
    yidi::test::load(engine, yidi::test::file("policies/nation/policy.json"));
    const std::string text = yidi::test::file(std::string(folder) + "/policy.json");
    yidi::test::load(engine, text);
    Errors errors;
    const Policy policy = read_policy(yidi::test::parsed(text), errors);
    const auto cases = typical_cases(policy, policy, *parse_date("2024-03-01"), Lang::zh);
    EXPECT_GE(cases.size(), 16U) << folder;
    for (const TypicalCase& one : cases)
      ASSERT_TRUE(settle(engine, one.text, Lang::en).starts_with(R"({"ok":true)"))
          << folder << " " << one.name << settle(engine, one.text, Lang::en);
  }
}

TEST(Diff, ARowThatTakesOverFromAnotherIsOneChange) {
  const std::string ratio =
      R"({"id": "all", "when": {"med_type": "21"}, "bands": [{"to": "10000.00", "ratio": "60%"}, {"ratio": "70%"}], "from": "2024-01-01", "cite": "notice §3"})";
  const std::string before = replaced(
      good_policy, ratio,
      R"({"id": "old", "when": {"med_type": "21"}, "ratio": "80%", "from": "2024-01-01", "cite": "notice §3"})");
  const std::string ended =
      R"({"id": "old", "when": {"med_type": "21"}, "ratio": "80%", "from": "2024-01-01", "until": "2025-01-01", "cite": "notice §3"},)";
  const auto after = [&](const std::string& more) {
    return replaced(good_policy, ratio,
                    ended + R"({"id": "new", "ratio": "82.5%", "cite": "notice §3", )" + more + "}");
  };
  EXPECT_EQ(told(compared(before, after(R"("when": {"med_type": "21"}, "from": "2025-01-01")"))),
            Told{"replaced ratio old → new: 80% -> 82.5%, from 2025-01-01 on"});
  EXPECT_NE(
      diff_text(compared(before, after(R"("when": {"med_type": "21"}, "from": "2025-01-01")"), Lang::zh), Lang::zh)
          .find("接替  支付比例  old → new\n    80% → 82.5%，2025-01-01 起\n"),
      std::string::npos);
  EXPECT_EQ(told(compared(before, after(R"("when": {"med_type": "13"}, "from": "2025-01-01")"))).size(), 2U)
      << "of other cases";
  EXPECT_EQ(told(compared(before, after(R"("when": {"med_type": "21"}, "from": "2025-02-01")"))).size(), 2U)
      << "of other days";
}

// --- Cases around what changed ---------------------------------------------------------------------------------------

// The names of the cases that change where `table` goes from one list of rows to another.
std::vector<std::string> changed_cases(const char* table, const std::string& before, const std::string& after,
                                       std::vector<std::string>* untried = nullptr) {
  yidi::test::Tables rules = yidi::test::plain_rules();
  rules["deductible"] = R"("yuan":"600.00")";
  const auto text = [&](const std::string& rows) {
    rules.erase(table);
    std::string policy = yidi::test::policy_text(rules);
    return replaced(policy, "\"tables\":{", "\"tables\":{\"" + std::string(table) + "\":[" + rows + "],");
  };
  const Diff diff = compared(text(before), text(after), Lang::zh);
  EXPECT_TRUE(diff.faults.empty()) << diff_text(diff, Lang::zh);
  if (untried) *untried = diff.untried;
  std::vector<std::string> names;
  for (const CaseChange& one : diff.cases) names.push_back(one.name);
  return names;
}

bool all_say(const std::vector<std::string>& names, const std::string& what) {
  return !names.empty() && std::all_of(names.begin(), names.end(),
                                       [&](const std::string& name) { return name.find(what) != std::string::npos; });
}

std::string row(const std::string& id, const std::string& when, const std::string& value,
                const std::string& days = R"("from":"2020-01-01")") {
  return "{\"id\":\"" + id + "\",\"when\":{" + when + "}," + value + "," + days + R"(,"cite":"notice 1"})";
}

TEST(Diff, ASecondAdmissionIsTriedWhereItChanges) {
  const std::string first = row("first", R"("nth_admission":{"below":2})", R"("yuan":"600.00")"),
                    at_least = R"("nth_admission":{"at_least":2})";
  const auto names = changed_cases("deductible", first + "," + row("later", at_least, R"("yuan":"300.00")"),
                                   first + "," + row("later", at_least, R"("yuan":"400.00")"));
  EXPECT_PRED2(all_say, names, "第2次住院");
  // 600 is due, of which 500 were paid before: 200 are left to 700, 500 to 1,000.
  const auto most = [](const char* yuan) { return row("x", "", std::string("\"yuan\":\"") + yuan + "\""); };
  EXPECT_PRED2(all_say, changed_cases("deductible_yearly_max", most("700.00"), most("1000.00")), "第2次住院");
}

TEST(Diff, AnEmergencyAndAnAidedPersonAreTriedWhereTheyChange) {
  const std::string others = row("others", R"("emergency":"no")", R"("ratio":"80%")");
  const auto ratio = [&](const char* value) {
    return others + "," + row("emergency", R"("emergency":"yes")", std::string("\"ratio\":\"") + value + "\"");
  };
  EXPECT_PRED2(all_say, changed_cases("ratio", ratio("60%"), ratio("70%")), "急诊抢救");
  const std::string plain = row("others", R"("aid_identity":"none")", R"("ratio":"80%")");
  const auto aided = [&](const char* value) {
    return plain + "," + row("aided", R"("aid_identity":{"not":"none"})", std::string("\"ratio\":\"") + value + "\"");
  };
  EXPECT_PRED2(all_say, changed_cases("ratio", aided("60%"), aided("70%")), "特困人员");
}

TEST(Diff, AFundIsTriedForThoseWhoHaveIt) {
  const std::string before = yidi::test::file("tests/example_policies/region-employee/policy.json");
  const std::string after = replaced(before, R"("when": {"person_group": "division_head"}, "ratio": "60%")",
                                     R"("when": {"person_group": "division_head"}, "ratio": "65%")");
  const Diff diff = compared(before, after, Lang::zh);
  ASSERT_EQ(diff.rows.size(), 1U);
  std::vector<std::string> names;
  for (const CaseChange& one : diff.cases) names.push_back(one.name);
  EXPECT_PRED2(all_say, names, "公务员");
}

TEST(Diff, ARowOfEarlierYearsIsTriedOnItsDays) {
  const std::string now = row("now", "", R"("ratio":"85%")", R"("from":"2025-01-01")");
  const auto ratio = [&](const char* value) {
    return row("past", "", std::string("\"ratio\":\"") + value + "\"", R"("from":"2021-01-01","until":"2025-01-01")") +
           "," + now;
  };
  EXPECT_PRED2(all_say, changed_cases("ratio", ratio("60%"), ratio("70%")), "2024-12-31 出院");
}

TEST(Diff, ARowThatBeginsOnAnotherDayIsTriedBetweenTheTwo) {
  const auto ratio = [](const char* from) {
    return row("x", "", R"("ratio":"85%")", std::string("\"from\":\"") + from + "\"");
  };
  EXPECT_PRED2(all_say, changed_cases("ratio", ratio("2021-01-01"), ratio("2022-01-01")), "2021-12-31 出院");
}

TEST(Diff, WhatNoCaseIsForIsSaid) {
  std::vector<std::string> untried;
  const std::string others = row("others", R"("filing":{"not":"expired"})", R"("ratio":"80%")");
  const auto ratio = [&](const char* value) {
    return others + "," + row("expired", R"("filing":"expired")", std::string("\"ratio\":\"") + value + "\"");
  };
  EXPECT_TRUE(changed_cases("ratio", ratio("60%"), ratio("70%"), &untried).empty());
  EXPECT_EQ(untried, std::vector<std::string>{"支付比例 expired（备案过期）"});
}

TEST(Diff, TheNumberOfCasesIsBounded) {
  const auto table = [](const char* value) {
    std::string rows;
    for (int age = 0; age < 14; ++age)
      rows += (age ? "," : "") +
              row("a" + std::to_string(age),
                  "\"age\":{\"at_least\":" + std::to_string(75 + age) + ",\"below\":" + std::to_string(76 + age) + "}",
                  value);
    return rows;
  };
  std::vector<std::string> untried;
  const auto names = changed_cases("ratio", table(R"("ratio":"60%")"), table(R"("ratio":"70%")"), &untried);
  EXPECT_LT(names.size(), 2000U);
  EXPECT_EQ(untried.size(), 2U);
}

}  // namespace
}  // namespace yidi::kit
