// What a policy covers, in words that a person can read: only what its rows tell apart, each row once, and what is
// left.
#include "kit/coverage.h"
#include "kit_support.h"

namespace yidi::kit {
namespace {

using yidi::test::row;
using yidi::test::Tables;

struct Covered {
  Engine engine;
  std::vector<std::string> lines;  // "where: value (row)", "where: missing"
  std::string text, summary, json;
};

void cover(Covered& covered, const std::vector<std::string>& policies, const char* admdvs, Parameter parameter,
           Lang lang) {
  for (const std::string& policy : policies) yidi::test::load(covered.engine, policy);
  const Policy& nearest = *covered.engine.policy(admdvs);
  const Rulebook rules(covered.engine.chain_of(nearest), nearest.checked_on);
  const Coverage coverage = coverage_of(rules, lang);
  for (const CoverageLine& line : coverage.parameters[std::size_t(parameter)].lines) {
    std::string told =
        line.where + ": " + (line.rule ? line.value + " (" + std::string(line.rule->row->id) + ")" : "missing");
    covered.lines.push_back((line.state == State::bounded ? "~" : "") + told);
  }
  covered.text = coverage_text(coverage, lang);
  covered.summary = coverage_summary(coverage, lang);
  JsonWriter out;
  write_coverage(coverage, lang, out);
  covered.json = out.take();
}

std::vector<std::string> lines_of(const std::string& parameter, const std::string& rows, Lang lang = Lang::en,
                                  const yidi::test::Head& head = {}) {
  Covered covered;
  cover(covered, {yidi::test::policy_text({{parameter, "[" + rows + "]"}}, head)}, head.admdvs.c_str(),
        Parameter(find_parameter(parameter)), lang);
  return covered.lines;
}

using Lines = std::vector<std::string>;

TEST(Coverage, NoRowsIsMissingAlways) { EXPECT_EQ(lines_of("deductible", ""), Lines{"always: missing"}); }

TEST(Coverage, ARowForAll) {
  EXPECT_EQ(lines_of("deductible", row(R"("yuan":"1500.00")")), Lines{"always: 1,500.00 yuan (only)"});
}

TEST(Coverage, WhatARowLeavesIsMissing) {
  EXPECT_EQ(lines_of("deductible", row(R"("yuan":"600.00")", R"("insutype":"310","med_type":"21")"), Lang::zh),
            (Lines{"职工，住院: 600.00 元 (only)", "居民: missing", "职工，除住院之外: missing"}));
}

TEST(Coverage, NeitherOtherSchemesNorOthersPeopleComeUp) {
  const std::string rows = row(R"("ratio":"80%")", R"("insutype":"310","psn_type":"11")", "work") + "," +
                           row(R"("ratio":"85%")", R"("insutype":"310","psn_type":"12")", "retired") + "," +
                           row(R"("ratio":"60%")", R"("insutype":"390")", "resident");
  const Lines lines = lines_of("ratio", rows);
  EXPECT_EQ(std::count_if(lines.begin(), lines.end(), [](const auto& one) { return one.ends_with("missing"); }), 0)
      << lines.back();
  const std::string with_veterans =
      rows + "," + row(R"("ratio":"100%")", R"("insutype":"340","psn_type":"13")", "veteran");
  EXPECT_EQ(lines_of("ratio", with_veterans).size(), 5U);
}

TEST(Coverage, PlacesThatThePoolDoesNotKnowDoNotComeUp) {
  const std::string rows = row(R"("yuan":"1.00")", R"("place":"home")", "home") + "," +
                           row(R"("yuan":"2.00")", R"("place":"other_province")", "far");
  EXPECT_EQ(lines_of("deductible", rows, Lang::zh, {.pool = "county"}).back(), "市内其他县、省内其他市: missing");
  EXPECT_EQ(lines_of("deductible", rows, Lang::zh, {.admdvs = "140800", .pool = "city"}).back(), "省内其他市: missing");
  EXPECT_EQ(lines_of("deductible", rows, Lang::zh, {.admdvs = "140000", .pool = "province"}).size(), 2U);
}

TEST(Coverage, HomeIsNotAskedAboutWhatIsOnlyForAway) {
  const std::string rows = row(R"("points":"10%")", R"("place":{"not":"home"})");
  EXPECT_EQ(lines_of("ratio_change", rows), Lines{"always: 10 points (only)"});
}

TEST(Coverage, BoundsAreShownAsBounds) {
  EXPECT_EQ(lines_of("ratio_change", row(R"("points":{"at_most":"20%"})")), Lines{"~always: at most 20 points (only)"});
  EXPECT_EQ(lines_of("filing_validity", row(R"("months":{"at_least":6})"), Lang::zh),
            Lines{"~所有情况: 至少 6 个月 (only)"});
  EXPECT_EQ(lines_of("deductible", row(R"("yuan":{"at_least":"1.00","at_most":"2.00"})")),
            Lines{"~always: 1.00 yuan to 2.00 yuan (only)"});
}

TEST(Coverage, NumbersAreRanges) {
  const std::string rows = row(R"("points":"1%")", R"("age":{"at_least":60,"below":70})");
  EXPECT_EQ(lines_of("ratio_plus", rows, Lang::zh),
            (Lines{"60到69岁: 1 个百分点 (only)", "59岁及以下、70岁及以上: missing"}));
  const std::string later = row(R"("ratio":"50%")", R"("nth_admission":{"at_least":2})");
  EXPECT_EQ(lines_of("nth_deductible_factor", later, Lang::zh),
            (Lines{"第2次及以后住院: 50% (only)", "第1次住院: missing"}));
}

TEST(Coverage, EveryKindOfValueHasWords) {
  EXPECT_EQ(lines_of("ratio", row(R"("bands":[{"to":"50000.00","ratio":"60%"},{"ratio":"70%"}])"), Lang::zh),
            Lines{"所有情况: 到 50,000.00 元 60%、以上 70% (only)"});
  EXPECT_EQ(lines_of("critical_counts", row(R"("counts":["deductible","over_cap"])"), Lang::zh),
            Lines{"所有情况: 起付线、超封顶线部分 (only)"});
  EXPECT_EQ(lines_of("critical_counts", row(R"("counts":{"deductible":"50%","prop_selfpay":"90%"})"), Lang::zh),
            Lines{"所有情况: 起付线的50%、按比例自付的90% (only)"});
  EXPECT_EQ(lines_of("critical_counts", row(R"("counts":[])"), Lang::zh), Lines{"所有情况: 不另计 (only)"});
  EXPECT_EQ(lines_of("deductible_period", row(R"("choice":"per_year")"), Lang::zh), Lines{"所有情况: 按年 (only)"});
  EXPECT_EQ(lines_of("ratio_change", row(R"("factor":"90%")"), Lang::zh), Lines{"所有情况: 乘以 90% (only)"});
  EXPECT_EQ(lines_of("filing_deadline", row(R"("working_days":30)"), Lang::zh), Lines{"所有情况: 30 个工作日 (only)"});
  EXPECT_EQ(lines_of("offices", row(R"("list":[{"id":"a","name":{"zh":"甲","en":"A"}}])"), Lang::zh),
            Lines{"所有情况: 1 项 (only)"});
}

TEST(Coverage, TheNearestPolicyHidesTheRestOfTheChain) {
  Covered covered;
  const Tables far = {{"deductible", "[" + row(R"("yuan":"900.00")", R"("insutype":"310")", "hidden") + "," +
                                         row(R"("yuan":"800.00")", R"("insutype":"390")", "kept") + "]"}};
  const Tables near = {{"deductible", "[" + row(R"("yuan":"600.00")", R"("insutype":"310")", "near") + "]"}};
  cover(covered,
        {yidi::test::policy_text(far, {.admdvs = "140800", .pool = "city"}),
         yidi::test::policy_text(near, {.parent = "\"140800\""})},
        "140830", Parameter::deductible, Lang::en);
  EXPECT_EQ(covered.lines, (Lines{"employees: 600.00 yuan (near)", "residents: 800.00 yuan (kept)"}));
  EXPECT_NE(covered.text.find("[Deductible]"), std::string::npos) << covered.text;
  EXPECT_NE(covered.text.find("kept (Somewhere)"), std::string::npos) << covered.text;
  EXPECT_NE(covered.text.find("Stated by nobody: first share of class-B items"), std::string::npos) << covered.text;
  EXPECT_TRUE(covered.summary.starts_with("1 parameters stated throughout, 0 in part")) << covered.summary;
  EXPECT_NE(covered.json.find(
                R"({"where":"residents","state":"stated","value":"800.00 yuan","row":"kept","policy":"140800"})"),
            std::string::npos)
      << covered.json;
}

TEST(Coverage, ColumnsStandBelowEachOtherWhateverTheScript) {
  Covered covered;
  const std::string rows = row(R"("yuan":"1.00")", R"("insutype":"310")", "a") + "," +
                           row(R"("yuan":"2.00")", R"("insutype":["390","391"])", "b");
  cover(covered, {yidi::test::policy_text({{"deductible", "[" + rows + "]"}})}, "140830", Parameter::deductible,
        Lang::zh);
  EXPECT_NE(covered.text.find("写明  职工            1.00 元  a"), std::string::npos) << covered.text;
  EXPECT_NE(covered.text.find("写明  居民、城镇居民  2.00 元  b"), std::string::npos) << covered.text;
}

}  // namespace
}  // namespace yidi::kit
