// The funds above the basic one: large amounts over the cap, critical illness on the personal cost, civil servants' aid
// and medical aid after them. Each amount is worked out by hand.
#include "settle/settlement.h"
#include "support.h"

namespace yidi {
namespace {

using test::Answer;
using test::Given;
using test::in_scope;
using test::Tables;

// --- Over the cap --------------------------------------------------------------------------------------------------

// 80% up to 10,000 and 90% above it until the basic fund has paid `cap`; then the large-amount fund.
Tables over_cap(const std::string& cap, const std::string& large = R"("ratio":"50%")") {
  Tables rules = test::plain_rules();
  rules["ratio"] = R"("bands":[{"to":"10000.00","ratio":"80%"},{"ratio":"90%"}])";
  rules["basic_cap"] = R"("yuan":")" + cap + "\"";
  rules["large_applies"] = R"("choice":"yes")";
  rules["large_trigger"] = R"("choice":"over_cap")";
  rules["large_bands"] = large;
  rules["large_cap"] = R"("yuan":"500000.00")";
  return rules;
}

Given scope(const std::string& amount, const std::string& used = "0.00") {
  Given given;
  given.costs = in_scope(amount);
  given.year = R"("hifp_pay":")" + used + R"(","hifob_pay":"0.00","inscp_scp_amt":"0.00")";
  return given;
}

TEST(Large, StartsAtTheUnroundedPointWhereTheCapWasReached) {
  // 15,000.06 − 8,000 = 7,000.06 of the second band: 7,000.06 ⁄ 90% = 7,777.84444… of its 20,000.01. Above the cap lie
  // 12,222.16555…; half of it is 6,111.08277…: 6,111.08. With the point rounded it would be 12,222.17 and 6,111.09.
  const Answer answer = test::settle(over_cap("15000.06"), scope("30000.01"));
  EXPECT_EQ(answer.sheet("hifp_pay"), "15000.06");
  EXPECT_EQ(answer.sheet("hifob_pay"), "6111.08");
  EXPECT_EQ(answer.sheet("psn_part_amt"), "8888.87");  // 30,000.01 − 15,000.06 − 6,111.08
}

TEST(Large, TheCapAtABandsEndLeavesTheNextBandWhole) {
  // 10,000 × 80% = 8,000 is the cap; the other 20,000 at 50%
  EXPECT_EQ(test::settle(over_cap("8000.00"), scope("30000.00")).sheet("hifob_pay"), "10000.00");
}

TEST(Large, WhatTheYearUsedMovesThePoint) {
  // 1,000.00 is left: 1,000 ⁄ 80% = 1,250 of the first band. 28,750.01 × 50% = 14,375.005
  const Answer answer = test::settle(over_cap("15000.06"), scope("30000.01", "14000.06"));
  EXPECT_EQ(answer.sheet("hifp_pay"), "1000.00");
  EXPECT_EQ(answer.sheet("hifob_pay"), "14375.01");
}

TEST(Large, NothingBelowTheCap) {
  const Answer answer = test::settle(over_cap("15000.06"), scope("10000.00"));
  EXPECT_EQ(answer.sheet("hifob_pay"), "0.00");
  EXPECT_EQ(answer.step("large") ? test::shown(answer.step("large")->find("amount")) : "0.00", "0.00");
}

TEST(Large, HasBandsAndACapOfItsOwn) {
  // All 30,000 are above the used-up cap: 10,000 × 50% + 20,000 × 60% = 17,000
  Tables rules = over_cap("15000.00", R"("bands":[{"to":"10000.00","ratio":"50%"},{"ratio":"60%"}])");
  EXPECT_EQ(test::settle(rules, scope("30000.00", "15000.00")).sheet("hifob_pay"), "17000.00");
  rules["large_cap"] = R"("yuan":"12000.00")";
  EXPECT_EQ(test::settle(rules, scope("30000.00", "15000.00")).sheet("hifob_pay"), "12000.00");
}

TEST(Large, BandsGoOnWhereTheYearsEarlierCostEnded) {
  // Of a used-up cap of 25,000 in scope, 29,000 came before: 4,000 of the first band are used. 6,000 × 50% + 14,000 × 60%.
  Tables rules = over_cap("25000.00", R"("bands":[{"to":"10000.00","ratio":"50%"},{"ratio":"60%"}])");
  rules["basic_cap_basis"] = R"("choice":"in_scope")";
  Given given = scope("20000.00");
  given.year = R"("hifob_pay":"2000.00","inscp_scp_amt":"29000.00")";
  EXPECT_EQ(test::settle(rules, given).sheet("hifob_pay"), "11400.00");
  // The cap not used up, nothing lay above it: 5,000 below, then 10,000 × 50% + 5,000 × 60%.
  given.year = R"("hifob_pay":"2000.00","inscp_scp_amt":"20000.00")";
  EXPECT_EQ(test::settle(rules, given).sheet("hifob_pay"), "8000.00");
}

TEST(Large, AThresholdIsTakenOffWhatLiesAbove) {
  // 5,000 above the cap, 1,000.01 of them the patient's own: 3,999.99 × 50% = 1,999.995
  Tables rules = over_cap("25000.00");
  rules["basic_cap_basis"] = R"("choice":"in_scope")";
  rules["large_threshold"] = R"("yuan":"1000.01")";
  EXPECT_EQ(test::settle(rules, scope("30000.00")).sheet("hifob_pay"), "2000.00");
}

TEST(Large, ACapThatNobodyStatesMayBeAny) {
  Tables rules = over_cap("25000.00");
  rules["basic_cap_basis"] = R"("choice":"in_scope")";
  rules.erase("large_cap");
  const Answer answer = test::settle(rules, scope("30000.00"));
  EXPECT_EQ(answer.range("hifob_pay"), "0.00..2500.00");
  EXPECT_EQ(answer.at("/settlement/missing/0/parameter"), "large_cap");
}

TEST(Large, WhatALayerWithoutItsRatioLeavesToTheNextAboveItIsOpenToo) {
  // The 20,000 above the used-up cap: all of it goes through the first fund, or none does, at a ratio nobody states.
  Tables rules = over_cap("15000.00");
  rules.erase("large_bands");
  rules.erase("large_cap");
  rules["enterprise_applies"] = R"("choice":"yes")";
  rules["enterprise_trigger"] = R"("choice":"over_cap")";
  rules["enterprise_bands"] = R"("ratio":"90%")";
  rules["enterprise_cap"] = R"("choice":"none")";
  const Answer answer = test::settle(rules, scope("20000.00", "15000.00"));
  EXPECT_EQ(answer.range("hifob_pay"), "0.00..20000.00");
  EXPECT_EQ(answer.range("hifes_pay"), "0.00..18000.00");
  EXPECT_EQ(answer.range("fund_pay_sumamt"), "0.00..20000.00");
}

TEST(Large, WhatLayAboveTheCapHoldsThoughSomethingIsLeftOfItNow) {
  // The cap may have risen since: 60,000 lay above it, one fen of it is left. 0.01 ⁄ 80% = 0.0125 is the basic fund's; the rest
  // lies past the first band: 19,999.9875 × 90% = 17,999.98875
  Given given = scope("20000.00", "7999.99");
  given.year += R"(,"over_cap_amt":"60000.00")";
  Tables rules = over_cap("8000.00", R"("bands":[{"to":"50000.00","ratio":"80%"},{"ratio":"90%"}])");
  EXPECT_EQ(test::settle(rules, given).sheet("hifob_pay"), "17999.99");
  // All used up: 20,000 × 90%, though the layer has paid nothing yet.
  given = scope("20000.00", "8000.00");
  given.year += R"(,"over_cap_amt":"60000.00")";
  EXPECT_EQ(test::settle(rules, given).sheet("hifob_pay"), "18000.00");
}

TEST(Large, WhatLiesBelowTheThresholdOfOneLayerFlowsOnToTheNext) {
  // All lies above the cap. Civil servants' aid pays half of what exceeds 1,000, the enterprise supplement half of the rest.
  Tables rules = over_cap("8000.00");
  rules["large_applies"] = R"("choice":"no")";
  for (const std::string layer : {"civil", "enterprise"}) {
    rules[layer + "_applies"] = R"("choice":"yes")";
    rules[layer + "_trigger"] = R"("choice":"over_cap")";
    rules[layer + "_bands"] = R"("ratio":"50%")";
    rules[layer + "_cap"] = R"("choice":"none")";
  }
  rules["civil_threshold"] = R"("yuan":"1000.00")";
  const auto paid = [&](const char* cost) {
    Given given = scope(cost, "8000.00");
    given.year += R"(,"over_cap_amt":"0.00","cvlserv_pay":"0.00","hifes_pay":"0.00")";
    const Answer answer = test::settle(rules, given);
    return answer.sheet("cvlserv_pay") + " " + answer.sheet("hifes_pay");
  };
  EXPECT_EQ(paid("1000.00"), "0.00 500.00");
  EXPECT_EQ(paid("1000.02"), "0.01 500.00");
  EXPECT_EQ(paid("3000.00"), "1000.00 500.00");
}

TEST(Large, AsksForWhatThisLayerHasPaid) {
  Given given = scope("20000.00", "8000.00");
  given.year = R"("hifp_pay":"8000.00","inscp_scp_amt":"0.00","hifmi_pay":"0.00","over_cap_amt":"0.00")";
  const Answer answer = test::settle(over_cap("8000.00"), given);
  EXPECT_NE(answer.text.find(R"("field":"year.hifob_pay")"), std::string::npos) << answer.text;
  EXPECT_EQ(answer.text.find(R"("field":"year.hifmi_pay")"), std::string::npos);
}

TEST(Large, AboveACapOfInScopeCost) {
  Tables rules = over_cap("25000.00");
  rules["ratio"] = R"("ratio":"85%")";
  rules["basic_cap_basis"] = R"("choice":"in_scope")";
  // 25,000 × 85% = 21,250; the other 5,000 at 50%
  const Answer answer = test::settle(rules, scope("30000.00"));
  EXPECT_EQ(answer.sheet("hifp_pay"), "21250.00");
  EXPECT_EQ(answer.sheet("hifob_pay"), "2500.00");
}

TEST(Large, UnstatedBandsPayBetweenNothingAndAllThatIsOpen) {
  Tables rules = over_cap("8000.00");
  rules.erase("large_bands");
  const Answer answer = test::settle(rules, scope("30000.00"));
  EXPECT_EQ(answer.sheet("hifp_pay"), "8000.00");
  EXPECT_EQ(answer.sheet("hifob_pay"), "null");
  EXPECT_EQ(answer.at("/settlement/bounds/hifob_pay/0"), "0.00");
  EXPECT_TRUE(answer.misses("large_bands"));
  EXPECT_FALSE(answer.misses("large_threshold"));  // over the cap there is no other threshold
}

// --- On the personal cost ------------------------------------------------------------------------------------------

// In scope 52,000 of 60,000; 60% above 1,000: the basic fund pays 51,000 × 60% = 30,600. Critical illness insurance pays
// 60% of what the patient bears above 10,000, 70% of what is more than 50,000 above it.
Tables critical(const std::string& counts) {
  Tables rules = test::plain_rules();
  rules["deductible"] = R"("yuan":"1000.00")";
  rules["ratio"] = R"("ratio":"60%")";
  rules["critical_applies"] = R"("choice":"yes")";
  rules["critical_trigger"] = R"("choice":"personal_cost")";
  rules["critical_threshold"] = R"("yuan":"10000.00")";
  rules["critical_bands"] = R"("bands":[{"to":"50000.00","ratio":"60%"},{"ratio":"70%"}])";
  rules["critical_band_basis"] = R"("choice":"excess")";
  rules["critical_cap"] = R"("yuan":"400000.00")";
  rules["critical_counts"] = "\"counts\":[" + counts + "]";
  return rules;
}

// Without `before` what the person bore this year is not known.
Given bill(const std::string& before) {
  Given given;
  given.costs =
      R"("medfee_sumamt":"60000.00","fulamt_ownpay_amt":"2000.00","overlmt_selfpay":"1000.00","preselfpay_amt":"5000.00")";
  given.year = R"("act_pay_dedc":"0.00","hifp_pay":"0.00","hifmi_pay":"0.00","cvlserv_pay":"0.00","maf_pay":"0.00")" +
               (before.empty() ? "" : R"(,"psn_inscp_amt":")" + before + "\"");
  return given;
}

std::string hifmi(const Tables& rules, const std::string& before = "0.00") {
  return test::settle(rules, bill(before)).range("hifmi_pay");
}

TEST(Critical, CountsWhatTheRuleNames) {
  EXPECT_EQ(hifmi(critical("")), "6240.00");                 // (52,000 − 30,600 − 1,000 − 10,000) × 60%
  EXPECT_EQ(hifmi(critical(R"("deductible")")), "6840.00");  // 11,400 × 60%
  EXPECT_EQ(hifmi(critical(R"("deductible","preselfpay_amt")")), "9840.00");                     // 16,400 × 60%
  EXPECT_EQ(hifmi(critical(R"("deductible","preselfpay_amt","overlmt_selfpay")")), "10440.00");  // 17,400 × 60%
}

TEST(Critical, CountsTheOwnShareOrNot) {
  Tables rules = critical("");
  rules["scope_own_share"] = R"("ratio":"10%")";
  rules["scope_own_share_position"] = R"("choice":"before_deductible")";
  // 5,200 first; (52,000 − 5,200 − 1,000) × 60% = 27,480. 52,000 − 27,480 − 1,000 − 5,200 − 10,000 = 8,320 at 60%
  EXPECT_EQ(hifmi(rules), "4992.00");
  rules["critical_counts"] = R"("counts":["own_share"])";
  EXPECT_EQ(hifmi(rules), "8112.00");  // 13,520 × 60%
}

TEST(Critical, CountsOfABillTooSmallForBothOwnShareAndDeductibleNoYuanTwice) {
  // 1,000: 20% is 200 first, of the deductible of 1,000 the other 800 remain. Half of each counts: 100 + 400.
  Tables rules = critical("");
  rules["deductible"] = R"("yuan":"1000.00")";
  rules["scope_own_share"] = R"("ratio":"20%")";
  rules["scope_own_share_position"] = R"("choice":"before_deductible")";
  rules["critical_threshold"] = R"("yuan":"0.00")";
  rules["critical_bands"] = R"("ratio":"100%")";
  rules["critical_counts"] = R"("counts":{"own_share":"50%","deductible":"50%"})";
  Given given;
  given.costs = in_scope("1000.00");
  EXPECT_EQ(test::settle(rules, given).sheet("hifmi_pay"), "500.00");
}

TEST(Critical, CountsWhatIsOverTheCapOrNot) {
  Tables rules = critical("");
  rules["basic_cap"] = R"("yuan":"20000.00")";
  // 20,000 ⁄ 60% = 33,333.33…; over the cap 51,000 − 33,333.33… = 17,666.67. 52,000 − 20,000 − 1,000 − 17,666.67 = 13,333.33;
  // 3,333.33 × 60% = 1,999.998
  EXPECT_EQ(hifmi(rules), "2000.00");
  rules["critical_counts"] = R"("counts":["over_cap"])";
  EXPECT_EQ(hifmi(rules), "12600.00");  // (31,000 − 10,000) × 60%
}

TEST(Critical, GoesOnWhereTheYearStands) {
  // This stay adds 20,400 in each.
  EXPECT_EQ(hifmi(critical(""), "4000.00"), "8640.00");    // (24,400 − 10,000) × 60%
  EXPECT_EQ(hifmi(critical(""), "10000.00"), "12240.00");  // all 20,400 at 60%
  EXPECT_EQ(hifmi(critical(""), "15000.00"), "12240.00");
  EXPECT_EQ(hifmi(critical(""), "55000.00"), "13780.00");  // 45,000 above the threshold: 5,000 × 60% + 15,400 × 70%
  EXPECT_EQ(hifmi(critical(""), "60000.00"), "14280.00");  // 20,400 × 70%
}

TEST(Critical, AnUnknownYearSpansAllBands) {
  EXPECT_EQ(hifmi(critical(""), ""), "6240.00..14280.00");
  // Where the bands fall the most is paid from the threshold on: 20,400 × 70%; the least from nothing: 10,400 × 70%.
  Tables falling = critical("");
  falling["critical_bands"] = R"("bands":[{"to":"50000.00","ratio":"70%"},{"ratio":"60%"}])";
  EXPECT_EQ(hifmi(falling, ""), "7280.00..14280.00");
}

TEST(Critical, AtTheThresholdNothing) {
  Tables rules = critical("");
  rules["critical_threshold"] = R"("yuan":"20400.00")";
  EXPECT_EQ(hifmi(rules), "0.00");
  rules["critical_threshold"] = R"("yuan":"20399.00")";
  EXPECT_EQ(hifmi(rules), "0.60");
}

TEST(Critical, SurelyBelowTheThresholdIsNothingThoughTheRestIsUnstated) {
  Tables rules = critical("");
  rules["critical_threshold"] = R"("yuan":"30000.00")";
  rules.erase("critical_bands");
  rules.erase("critical_counts");
  EXPECT_EQ(hifmi(rules), "0.00");                        // at most 21,400 + 6,000 are borne
  EXPECT_EQ(hifmi(rules, "10000.00"), "0.00..27400.00");  // all that is open: 60,000 − 2,000 − 30,600
}

TEST(Critical, TheCapCountsWhatWasPaidThisYear) {
  Tables rules = critical("");
  rules["critical_cap"] = R"("yuan":"5000.00")";
  EXPECT_EQ(hifmi(rules), "5000.00");
  Given given = bill("0.00");
  given.year.replace(given.year.find(R"("hifmi_pay":"0.00")"), 18, R"("hifmi_pay":"4000.00")");
  EXPECT_EQ(test::settle(rules, given).sheet("hifmi_pay"), "1000.00");
}

TEST(Layers, EachCountsWhatTheOnesBeforeItLeft) {
  Tables rules = critical("");
  for (const char* layer : {"civil", "aid"}) {
    const std::string name = layer;
    rules[name + "_applies"] = R"("choice":"yes")";
    rules[name + "_trigger"] = R"("choice":"personal_cost")";
    rules[name + "_threshold"] = R"("yuan":"0.00")";
    rules[name + "_counts"] = R"("counts":["preselfpay_amt","overlmt_selfpay","deductible","over_cap","own_share"])";
  }
  rules["civil_bands"] = R"("ratio":"50%")";
  rules["civil_cap"] = R"("yuan":"100000.00")";
  rules["aid_bands"] = R"("ratio":"70%")";
  rules["aid_cap"] = R"("yuan":"5000.00")";
  Given given = bill("0.00");
  given.year.replace(given.year.find(R"("maf_pay":"0.00")"), 16, R"("maf_pay":"3000.00")");
  const Answer answer = test::settle(rules, given);
  EXPECT_EQ(answer.sheet("hifmi_pay"), "6240.00");
  // 52,000 − 30,600 − 6,240 + 5,000 + 1,000 = 21,160; half of it
  EXPECT_EQ(answer.sheet("cvlserv_pay"), "10580.00");
  // 10,580 × 70% = 7,406, but of 5,000 only 2,000 are left
  EXPECT_EQ(answer.sheet("maf_pay"), "2000.00");
  EXPECT_EQ(answer.sheet("fund_pay_sumamt"), "49420.00");
  EXPECT_EQ(answer.sheet("psn_part_amt"), "10580.00");
  EXPECT_EQ(answer.at("/settlement/exact"), "true") << answer.text;
}

// Of 20,000 above the cap the large-amount fund pays half. Who does not count the rest of it counts the other 2,000.
TEST(Layers, WhatIsOverTheCapIsTakenOffOnlyOnce) {
  Tables rules = over_cap("8000.00");
  rules["civil_applies"] = R"("choice":"yes")";
  rules["civil_trigger"] = R"("choice":"personal_cost")";
  rules["civil_threshold"] = R"("yuan":"0.00")";
  rules["civil_bands"] = R"("ratio":"50%")";
  rules["civil_cap"] = R"("yuan":"100000.00")";
  rules["civil_counts"] = R"("counts":[])";
  Given given = scope("30000.00");
  given.year += R"(,"psn_inscp_amt":"0.00","cvlserv_pay":"0.00")";
  const Answer answer = test::settle(rules, given);
  EXPECT_EQ(answer.sheet("hifob_pay"), "10000.00");
  EXPECT_EQ(answer.sheet("cvlserv_pay"), "1000.00");
  rules["civil_counts"] = R"("counts":["over_cap"])";
  EXPECT_EQ(test::settle(rules, given).sheet("cvlserv_pay"), "6000.00");  // (30,000 - 8,000 - 10,000) x 50%
}

TEST(Layers, WhetherALayerAppliesMayDependOnWhoOneIs) {
  Tables rules = test::plain_rules();
  rules["aid_applies"] = "[" + test::row(R"("choice":"no")", R"("aid_identity":"none")", "none") + "," +
                         test::row(R"("choice":"yes")", R"("aid_identity":{"not":["none"]})", "some") + "]";
  rules["aid_trigger"] = R"("choice":"personal_cost")";
  rules["aid_threshold"] = R"("yuan":"0.00")";
  rules["aid_bands"] = R"("ratio":"50%")";
  rules["aid_cap"] = R"("yuan":"100000.00")";
  rules["aid_counts"] = R"("counts":[])";
  const auto maf = [&](const std::string& identity) {
    Given given;
    given.insured =
        R"("insu_admdvs":"140830","insutype":"310")" + (identity.empty() ? "" : ",\"identity\":" + identity);
    return test::settle(rules, given);
  };
  // 20,000 × 85% leaves 3,000; half of it
  EXPECT_EQ(maf(R"(["subsistence"])").sheet("maf_pay"), "1500.00");
  EXPECT_EQ(maf("[]").sheet("maf_pay"), "0.00");
  EXPECT_EQ(maf("").range("maf_pay"), "0.00..1500.00");
  EXPECT_EQ(maf("").at("/questions/0/field"), "insured.identity");
  EXPECT_EQ(maf("").at("/questions/0/spread"), "1500.00");
}

TEST(Layers, AnAssumedNumberFillsTheGapAndIsMarked) {
  Tables rules = critical("");
  rules.erase("critical_bands");
  Given given = bill("0.00");
  EXPECT_EQ(test::settle(rules, given).sheet("hifmi_pay"), "null");
  given.more = R"("assume":[{"parameter":"critical_bands","value":"60%"}])";
  const Answer answer = test::settle(rules, given);
  EXPECT_EQ(answer.sheet("hifmi_pay"), "6240.00");
  EXPECT_EQ(test::shown(answer.step("critical")->find("grade")), "assumed");
  EXPECT_EQ(answer.at("/policy/grade"), "assumed");
  EXPECT_FALSE(answer.misses("critical_bands"));
}

// Each part that is lacking is named, and none that is stated.
TEST(Layers, WhatIsMissingOfThemIsNamed) {
  Tables rules = critical("");
  const Given given = bill("0.00");
  rules.erase("critical_trigger");
  const Answer trigger = test::settle(rules, given);
  EXPECT_TRUE(trigger.misses("critical_trigger"));
  EXPECT_FALSE(trigger.misses("critical_bands"));
  EXPECT_FALSE(trigger.misses("critical_threshold"));
  rules = critical("");
  rules.erase("critical_threshold");
  const Answer threshold = test::settle(rules, given);
  EXPECT_TRUE(threshold.misses("critical_threshold"));
  EXPECT_FALSE(threshold.misses("critical_bands"));
}

}  // namespace
}  // namespace yidi
