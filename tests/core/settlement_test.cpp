// The settlement up to the basic fund, and the account: each rule alone in a small policy, each amount worked out by
// hand in a comment. The funds above the basic one are in layers_test.cpp.
#include "settle/settlement.h"

#include "support.h"

namespace yidi {
namespace {

using test::Answer;
using test::Given;
using test::in_scope;
using test::row;
using test::Tables;

Tables with(Tables rules, std::initializer_list<std::pair<const char*, const char*>> more) {
  for (auto [parameter, value] : more) rules[parameter] = value;
  return rules;
}

// 85% above a deductible of 800.00.
Tables with_deductible(std::initializer_list<std::pair<const char*, const char*>> more = {}) {
  return with(with(test::plain_rules(), {{"deductible", R"("yuan":"800.00")"}}), more);
}

Given scope(const std::string& amount) {
  Given given;
  given.costs = in_scope(amount);
  return given;
}

Given without_year(const std::string& year = "") {
  Given given;
  given.year = year;
  return given;
}

// --- The deductible ------------------------------------------------------------------------------------------------

TEST(Deductible, BelowAtAndAbove) {
  const struct {
    const char *amount, *charged, *paid;
  } table[] = {
      {"0.00", "0.00", "0.00"},
      {"799.99", "799.99", "0.00"},
      {"800.00", "800.00", "0.00"},
      {"800.01", "800.00", "0.01"},       // 0.01 × 85% = 0.0085
      {"20000.00", "800.00", "16320.00"}  // 19,200 × 85%
  };
  for (auto [amount, charged, paid] : table) {
    const Answer answer = test::settle(with_deductible(), scope(amount));
    EXPECT_EQ(answer.sheet("dedc_std"), "800.00");
    EXPECT_EQ(answer.sheet("crt_dedc"), "800.00");
    EXPECT_EQ(answer.sheet("act_pay_dedc"), charged) << amount;
    EXPECT_EQ(answer.sheet("hifp_pay"), paid) << amount;
    EXPECT_EQ(answer.at("/settlement/exact"), "true") << answer.text;
  }
}

TEST(Deductible, PerYearIsDueOnlyOnce) {
  const Tables rules = with_deductible({{"deductible_period", R"("choice":"per_year")"}});
  const auto paid_before = [&](const char* amount) {
    return test::settle(rules, without_year(R"("hifp_pay":"0.00","act_pay_dedc":")" + std::string(amount) + "\""));
  };
  const Answer partly = paid_before("500.00");
  EXPECT_EQ(partly.sheet("dedc_std"), "800.00");
  EXPECT_EQ(partly.sheet("crt_dedc"), "300.00");
  EXPECT_EQ(partly.sheet("act_pay_dedc"), "300.00");
  EXPECT_EQ(partly.sheet("hifp_pay"), "16745.00");  // 19,700 × 85%
  EXPECT_EQ(paid_before("800.00").sheet("hifp_pay"), "17000.00");
  EXPECT_EQ(paid_before("900.00").sheet("crt_dedc"), "0.00");
  // Unknown: between nothing and all of it was paid before.
  const Answer unknown = test::settle(rules, without_year(R"("hifp_pay":"0.00")"));
  EXPECT_EQ(unknown.range("crt_dedc"), "0.00..800.00");
  EXPECT_EQ(unknown.range("hifp_pay"), "16320.00..17000.00");
}

TEST(Deductible, PerAdmissionForgetsWhatWasPaid) {
  EXPECT_EQ(
      test::settle(with_deductible(), without_year(R"("hifp_pay":"0.00","act_pay_dedc":"500.00")")).sheet("crt_dedc"),
      "800.00");
  EXPECT_EQ(test::settle(with_deductible(), without_year(R"("hifp_pay":"0.00")")).sheet("hifp_pay"), "16320.00");
}

TEST(Deductible, HalvedFromTheSecondAdmission) {
  const std::string table = "[" + row(R"("ratio":"100%")", R"("nth_admission":{"below":2})", "first") + "," +
                            row(R"("ratio":"50%")", R"("nth_admission":{"at_least":2})", "later") + "]";
  const Tables rules = with_deductible({{"nth_deductible_factor", table.c_str()}});
  const auto nth = [&](const std::string& number) {
    Given given;
    given.visit =
        R"("mdtrtarea_admvs":"140830","med_type":"21","begndate":"2024-03-01","emergency":false,"referral":false)" +
        (number.empty() ? "" : ",\"nth_admission\":" + number);
    return test::settle(rules, given);
  };
  EXPECT_EQ(nth("1").sheet("hifp_pay"), "16320.00");
  EXPECT_EQ(nth("2").sheet("crt_dedc"), "400.00");
  EXPECT_EQ(nth("2").sheet("hifp_pay"), "16660.00");  // 19,600 × 85%
  EXPECT_EQ(nth("").range("hifp_pay"), "16320.00..16660.00");
  EXPECT_NE(nth("").in_list("/questions", "field", "visit.nth_admission"), nullptr);
}

TEST(Deductible, UnstatedLeavesTheMoneyBetweenItsEnds) {
  Tables rules = test::plain_rules();
  rules.erase("deductible");
  const Answer answer = test::settle(rules, scope("20000.00"));
  EXPECT_EQ(answer.range("dedc_std"), "null");  // nothing is known of it
  EXPECT_EQ(answer.range("act_pay_dedc"), "0.00..20000.00");
  EXPECT_EQ(answer.range("hifp_pay"), "0.00..17000.00");
  EXPECT_TRUE(answer.misses("deductible"));
  EXPECT_EQ(answer.at("/settlement/exact"), "false");
}

// --- The four forms of the reduction away from home: in scope 20,000, deductible 800, 85%, "10%" -----------------------

TEST(Reduction, FourFormsGiveDifferentMoney) {
  const auto paid = [](const Tables& rules) { return test::settle(rules, scope("20000.00")).sheet("hifp_pay"); };
  // 1 points: 19,200 × 75%
  EXPECT_EQ(paid(with_deductible({{"ratio_change", R"("points":"10%")"}})), "14400.00");
  // 2 factor: 19,200 × 76.5%
  EXPECT_EQ(paid(with_deductible({{"ratio_change", R"("factor":"90%")"}})), "14688.00");
  // 3 own share before the deductible: (20,000 − 2,000 − 800) × 85%; after it: 19,200 × 90% × 85%
  EXPECT_EQ(paid(with_deductible({{"scope_own_share", R"("ratio":"10%")"},
                                  {"scope_own_share_position", R"("choice":"before_deductible")"}})),
            "14620.00");
  EXPECT_EQ(paid(with_deductible({{"scope_own_share", R"("ratio":"10%")"},
                                  {"scope_own_share_position", R"("choice":"after_deductible")"}})),
            "14688.00");
  // 4 a table of its own by place and level: 19,200 × 75%
  const std::string table = "[" + row(R"("ratio":"85%")", R"("place":"home","level":["1","2"])", "usual") + "," +
                            row(R"("ratio":"75%")", R"("place":"home","level":"3")", "own-table") + "]";
  Given given = scope("20000.00");
  given.visit += R"(,"hosp_lv":"3")";
  EXPECT_EQ(test::settle(with_deductible({{"ratio", table.c_str()}}), given).sheet("hifp_pay"), "14400.00");
}

TEST(Reduction, AnUnstatedPositionIsARange) {
  const Answer answer = test::settle(with_deductible({{"scope_own_share", R"("ratio":"10%")"}}), scope("20000.00"));
  EXPECT_EQ(answer.range("hifp_pay"), "14620.00..14688.00");
  EXPECT_TRUE(answer.misses("scope_own_share_position"));
}

TEST(Reduction, TheOwnShareStaysInScopeOnTheSheet) {
  const Answer answer = test::settle(with_deductible({{"scope_own_share", R"("ratio":"10%")"},
                                                      {"scope_own_share_position", R"("choice":"before_deductible")"}}),
                                     scope("20000.00"));
  EXPECT_EQ(answer.sheet("inscp_scp_amt"), "20000.00");
  EXPECT_EQ(test::shown(answer.step("own_share")->find("amount")), "2000.00");
}

TEST(Reduction, BoundsGiveARange) {
  // "at most 20 points": 19,200 × 65% to 19,200 × 85%
  const Answer answer =
      test::settle(with_deductible({{"ratio_change", R"("points":{"at_most":"20%"})"}}), scope("20000.00"));
  EXPECT_EQ(answer.range("hifp_pay"), "12480.00..16320.00");
  EXPECT_EQ(answer.range("pool_prop_selfpay"), "65%..85%");
  EXPECT_TRUE(answer.misses("ratio_change"));
}

TEST(Reduction, NeverGoesBelowNothing) {
  const Answer answer = test::settle(
      with_deductible({{"ratio", R"("ratio":"15%")"}, {"ratio_change", R"("points":"20%")"}}), scope("20000.00"));
  EXPECT_EQ(answer.sheet("hifp_pay"), "0.00");
  EXPECT_EQ(answer.sheet("pool_prop_selfpay"), "0%");
}

// --- The ratio -----------------------------------------------------------------------------------------------------

Given person(const std::string& insured) {
  Given given = scope("20000.00");
  given.insured += "," + insured;
  return given;
}

TEST(Ratio, RetiredPeoplePayHalfOfTheOwnPart) {
  const std::string table = "[" + row(R"("ratio":"50%")", R"("psn_type":"12")") + "]";
  const Tables rules = with_deductible({{"own_share_factor", table.c_str()}});
  // 100% − 15% × 50% = 92.5%; 19,200 × 92.5%
  EXPECT_EQ(test::settle(rules, person(R"("psn_type":"12")")).sheet("hifp_pay"), "17760.00");
  EXPECT_EQ(test::settle(rules, person(R"("psn_type":"12")")).sheet("pool_prop_selfpay"), "92.5%");
  EXPECT_EQ(test::settle(rules, person(R"("psn_type":"11")")).sheet("hifp_pay"), "16320.00");
  EXPECT_EQ(test::settle(rules, scope("20000.00")).range("hifp_pay"), "16320.00..17760.00");
}

// Which rule changed the ratio, by how much, in the order in which they apply; nothing of it is put down to the place.
TEST(Ratio, EachChangeIsToldWithItsOwnRule) {
  const std::string table = "[" + row(R"("ratio":"50%")", R"("psn_type":"12")", "retired") + "]";
  const Tables rules = with_deductible({{"own_share_factor", table.c_str()}, {"ratio_change", R"("points":"10%")"}});
  const Answer answer = test::settle(rules, person(R"("psn_type":"12")"));
  const auto told = [&](const char* step, const char* key) { return test::shown(answer.step(step)->find(key)); };
  EXPECT_EQ(told("ratio", "amount"), "85%");
  ASSERT_NE(answer.step("ratio_raised"), nullptr);
  EXPECT_EQ(told("ratio_raised", "amount"), "92.5%");
  EXPECT_NE(told("ratio_raised", "rule").find("own_share_factor/retired"), std::string::npos);
  EXPECT_EQ(told("ratio_change", "amount"), "82.5%");
  EXPECT_NE(told("ratio_change", "text").find("92.5%"), std::string::npos) << told("ratio_change", "text");
  EXPECT_EQ(test::settle(rules, person(R"("psn_type":"11")")).step("ratio_raised"), nullptr);
}

// Of several bands the one the cost ended in, as in pool_prop_selfpay, and not the last of the rule.
TEST(Ratio, TheBandThatTheCostReachedIsTold) {
  Tables rules = test::plain_rules();
  rules["ratio"] = R"("bands":[{"to":"5000.00","ratio":"80%"},{"to":"20000.00","ratio":"85%"},{"ratio":"90%"}])";
  for (const auto& [cost, ratio] :
       {std::pair("5000.00", "80%"), std::pair("5000.01", "85%"), std::pair("30000.00", "90%")}) {
    const Answer answer = test::settle(rules, scope(cost));
    EXPECT_EQ(test::shown(answer.step("ratio")->find("amount")), ratio) << cost;
    EXPECT_EQ(answer.sheet("pool_prop_selfpay"), ratio) << cost;
    EXPECT_NE(test::shown(answer.step("ratio")->find("text")).find("by bands"), std::string::npos);
  }
}

TEST(Ratio, AddedPointsStopAtTheWhole) {
  // 85% + 5%: 19,200 × 90%
  EXPECT_EQ(test::settle(with_deductible({{"ratio_plus", R"("points":"5%")"}}), scope("20000.00")).sheet("hifp_pay"),
            "17280.00");
  EXPECT_EQ(test::settle(with_deductible({{"ratio_plus", R"("points":"20%")"}}), scope("20000.00")).sheet("hifp_pay"),
            "19200.00");
}

TEST(Ratio, GrowsWithAge) {
  const Tables rules =
      with_deductible({{"ratio", R"("ratio":"75%")"}, {"ratio_per_year_of_age", R"("points":"0.2%")"}});
  // 75% + 70 × 0.2% = 89%; 19,200 × 89%
  EXPECT_EQ(test::settle(rules, person(R"("age":70)")).sheet("hifp_pay"), "17088.00");
  EXPECT_EQ(test::settle(rules, person(R"("age":0)")).sheet("hifp_pay"), "14400.00");
  // A case may name an age of 150: 105%, which is the whole.
  EXPECT_EQ(test::settle(rules, person(R"("age":150)")).sheet("hifp_pay"), "19200.00");
  EXPECT_EQ(test::settle(rules, scope("20000.00")).range("hifp_pay"), "14400.00..19200.00");
}

TEST(Ratio, OfNothingIsStillSaid) {
  EXPECT_EQ(test::settle(with_deductible(), scope("0.00")).sheet("pool_prop_selfpay"), "85%");
}

TEST(RatioChange, ThatNothingIsLoweredIsSaidAwayFromHomeOnly) {
  Given away;
  away.visit.replace(away.visit.find("140830"), 6, "610100");
  EXPECT_NE(test::settle(with_deductible(), away).step("ratio_change"), nullptr);
  EXPECT_EQ(test::settle(with_deductible(), Given{}).step("ratio_change"), nullptr);
  const Tables lowered =
      with_deductible({{"ratio_change", R"("points":"5%")"}});  // a hospital at home, not referred to
  EXPECT_NE(test::settle(lowered, Given{}).step("ratio_change"), nullptr);
}

// --- Bands ---------------------------------------------------------------------------------------------------------

const char* const three_bands =
    R"("bands":[{"to":"5000.00","ratio":"80%"},{"to":"10000.00","ratio":"85%"},{"ratio":"90%"}])";

TEST(Bands, MeasuredAfterOrWithTheDeductible) {
  const Tables rules = with_deductible({{"ratio", three_bands}});
  // 19,200 after the deductible: 5,000 × 80% + 5,000 × 85% + 9,200 × 90% = 4,000 + 4,250 + 8,280
  EXPECT_EQ(test::settle(rules, scope("20000.00")).sheet("hifp_pay"), "16530.00");
  // The deductible fills the first 800 of the first band: 4,200 × 80% + 5,000 × 85% + 10,000 × 90% = 3,360 + 4,250 + 9,000
  EXPECT_EQ(
      test::settle(with(rules, {{"band_basis", R"("choice":"with_deductible")"}}), scope("20000.00")).sheet("hifp_pay"),
      "16610.00");
  Tables unstated = rules;
  unstated.erase("band_basis");
  EXPECT_EQ(test::settle(unstated, scope("20000.00")).range("hifp_pay"), "16530.00..16610.00");
}

TEST(Bands, AtTheirEnds) {
  const auto paid = [](const char* amount) {
    return test::settle(with(test::plain_rules(), {{"ratio", three_bands}}), scope(amount)).sheet("hifp_pay");
  };
  EXPECT_EQ(paid("5000.00"), "4000.00");
  EXPECT_EQ(paid("5000.01"), "4000.01");  // + 0.01 × 85% = 0.0085
  EXPECT_EQ(paid("10000.00"), "8250.00");
  EXPECT_EQ(paid("10001.00"), "8250.90");
}

TEST(Bands, PerYearGoOnWhereTheYearStands) {
  const Tables rules = with_deductible({{"ratio", three_bands}, {"band_period", R"("choice":"per_year")"}});
  const auto used = [&](const std::string& amount) {
    return test::settle(rules, without_year(R"("hifp_pay":"0.00","act_pay_dedc":"0.00")" +
                                            (amount.empty() ? "" : R"(,"inscp_scp_amt":")" + amount + "\"")));
  };
  // From 8,000: 2,000 × 85% + 17,200 × 90% = 1,700 + 15,480
  EXPECT_EQ(used("8000.00").sheet("hifp_pay"), "17180.00");
  EXPECT_EQ(used("0.00").sheet("hifp_pay"), "16530.00");
  EXPECT_EQ(used("10000.00").sheet("hifp_pay"), "17280.00");  // 19,200 × 90%
  EXPECT_EQ(used("").range("hifp_pay"), "16530.00..17280.00");
}

// 19,200 of 3,000 to 8,000 at 90%, 80% below, 70% above. From 0: 3,000 x 80% + 5,000 x 90% + 11,200 x 70% = 14,740.
// From 3,000: 4,500 + 14,200 x 70% = 14,440. From 8,000: 13,440, least of all. Of 1,000: 800 at the beginning, 700 above,
// and 900 only where all of it lies in the band between.
TEST(Bands, OfAnUnknownYearTheBestMayLieInBetween) {
  const Tables rules = with_deductible(
      {{"ratio", R"("bands":[{"to":"3000.00","ratio":"80%"},{"to":"8000.00","ratio":"90%"},{"ratio":"70%"}])"},
       {"band_period", R"("choice":"per_year")"}});
  const auto paid = [&](const char* amount) {
    Given given = without_year(R"("hifp_pay":"0.00","act_pay_dedc":"0.00")");
    given.costs = test::in_scope(amount);
    return test::settle(rules, given).range("hifp_pay");
  };
  EXPECT_EQ(paid("20000.00"), "13440.00..14740.00");
  EXPECT_EQ(paid("1800.00"), "700.00..900.00");
  // 6,000: from 0 2,400 + 2,700 = 5,100; ending with the band, from 2,000, 800 + 4,500 = 5,300; above it 4,200.
  EXPECT_EQ(paid("6800.00"), "4200.00..5300.00");
}

// Deductibles paid earlier lie in no band, so that an unknown year may have come as far as the last one all the same.
TEST(Bands, OfAnUnknownYearReachTheLastBandPastEarlierDeductibles) {
  const Tables rules = with_deductible({{"ratio", three_bands}, {"band_period", R"("choice":"per_year")"}});
  const Answer answer = test::settle(rules, without_year(R"("hifp_pay":"0.00","act_pay_dedc":"800.00")"));
  EXPECT_EQ(answer.range("hifp_pay"),
            "16530.00..17280.00");  // as above: 19,200 from the first band, or all in the last
}

TEST(Bands, RoundedEachOrOnce) {
  Tables rules = with(test::plain_rules(), {{"ratio", R"("bands":[{"to":"1000.01","ratio":"50%"},{"ratio":"50%"}])"}});
  // 500.005 + 500.005: each rounds up to 500.01; together 1,000.01
  EXPECT_EQ(test::settle(rules, scope("2000.02")).sheet("hifp_pay"), "1000.02");
  EXPECT_EQ(test::settle(with(rules, {{"rounding", R"("choice":"once")"}}), scope("2000.02")).sheet("hifp_pay"),
            "1000.01");
  rules.erase("rounding");
  const Answer unstated = test::settle(rules, scope("2000.02"));
  EXPECT_EQ(unstated.range("hifp_pay"), "1000.01..1000.02");
  EXPECT_TRUE(unstated.misses("rounding"));
}

TEST(Bands, TheOwnShareFactorActsOnEachBand) {
  // 80% → 90%, 85% → 92.5%, 90% → 95%: 4,500 + 4,625 + 9,200 × 95% = 8,740
  const Answer answer = test::settle(
      with_deductible({{"ratio", three_bands}, {"own_share_factor", R"("ratio":"50%")"}}), scope("20000.00"));
  EXPECT_EQ(answer.sheet("hifp_pay"), "17865.00");
  EXPECT_EQ(answer.sheet("pool_prop_selfpay"), "95%");  // of the band the last of the cost fell into
}

// 4,200 + 5,000 + 10,000 of the bands, as an explanation shows them; a single ratio is shown too.
TEST(Explanation, ShowsWhatAFundsAmountIsTheSumOf) {
  const auto told = [](const Tables& rules, const Given& given) {
    return test::shown(test::settle(rules, given).step("basic_fund")->find("text"));
  };
  const Tables rules = with_deductible({{"ratio", three_bands}, {"band_basis", R"("choice":"with_deductible")"}});
  EXPECT_NE(told(rules, scope("20000.00")).find("That is 4,200.00×80% + 5,000.00×85% + 10,000.00×90%."),
            std::string::npos);
  EXPECT_NE(told(with_deductible(), scope("20000.00")).find("That is 19,200.00×85%."), std::string::npos);
  // Between two ends there is no one sum.
  Given open = scope("20000.00");
  open.costs = R"("medfee_sumamt":"20000.00")";
  EXPECT_EQ(told(with_deductible(), open).find("That is"), std::string::npos);
}

TEST(Explanation, OfAReversalHasTheOtherSignToo) {
  Given given = scope("20000.00");
  given.more = R"("reverse":true)";
  const std::string text = test::shown(test::settle(with_deductible(), given).step("basic_fund")->find("text"));
  EXPECT_NE(text.find("That is -19,200.00×85%."), std::string::npos) << text;
}

TEST(Explanation, IsNoSumWhereTheFundPaysWhatARoundedOwnPartLeaves) {
  // 0.01 × 50% is half a fen: the person's part is rounded up to it, and the fund pays nothing.
  const Tables rules =
      with(test::plain_rules(), {{"ratio", R"("ratio":"50%")"}, {"rounded_part", R"("choice":"own")"}});
  const Answer answer = test::settle(rules, scope("0.01"));
  EXPECT_EQ(answer.sheet("hifp_pay"), "0.00");
  EXPECT_EQ(test::shown(answer.step("basic_fund")->find("text")).find("That is"), std::string::npos);
}

TEST(Explanation, SaysThatNothingIsPaidByTheRules) {
  const Answer answer = test::settle(with(test::plain_rules(), {{"benefit", R"("choice":"none")"}}), scope("20000.00"));
  EXPECT_EQ(test::shown(answer.step("basic_fund")->find("text")),
            "By the rules the basic fund pays nothing in this case.");
}

// --- The cap -------------------------------------------------------------------------------------------------------

TEST(Cap, OfFundMoneyLessWhatWasPaidThisYear) {
  const Tables rules = with(test::plain_rules(), {{"basic_cap", R"("yuan":"10000.00")"}});
  const auto used = [&](const std::string& amount) {
    return test::settle(rules, without_year(amount.empty() ? "" : R"("hifp_pay":")" + amount + "\""));
  };
  // 20,000 × 85% = 17,000 against 10,000
  EXPECT_EQ(used("0.00").sheet("hifp_pay"), "10000.00");
  EXPECT_EQ(used("9999.99").sheet("hifp_pay"), "0.01");
  EXPECT_EQ(used("10000.00").sheet("hifp_pay"), "0.00");
  EXPECT_EQ(used("12000.00").sheet("hifp_pay"), "0.00");
  EXPECT_EQ(used("").range("hifp_pay"), "0.00..10000.00");
  EXPECT_EQ(test::shown(used("0.00").step("basic_cap")->find("amount")), "10000.00");
}

// A yearly limit of chronic visits is used up by chronic visits, that of other visits by those.
TEST(Cap, OfOutpatientVisitsCountsThoseOfTheSameKind) {
  Tables rules = with(test::plain_rules(), {{"outpatient_cap", R"("yuan":"300.00")"}});
  const auto paid = [&](const char* med_type) {
    Given given = without_year(R"("hifp_pay":"300.00","otp_hifp_pay":"100.00","opsp_hifp_pay":"300.00")");
    given.visit.replace(given.visit.find("\"21\""), 4, med_type);
    given.visit += R"(,"disease":"diabetes","recognised":true)";
    return test::settle(rules, given).sheet("hifp_pay");
  };
  EXPECT_EQ(paid("\"14\""), "0.00");
  EXPECT_EQ(paid("\"11\""), "200.00");
}

TEST(Cap, AsksForTheVeryAmountThatIsLacking) {
  const Tables rules =
      with(test::plain_rules(), {{"basic_cap", R"("yuan":"10000.00")"}, {"basic_cap_pool", R"("choice":"inpatient")"}});
  const auto asks = [&](const char* year, const char* field) {
    return test::settle(rules, without_year(year)).text.find("\"field\":\"" + std::string(field) + "\"") !=
           std::string::npos;
  };
  EXPECT_TRUE(asks("", "year.hifp_pay"));
  EXPECT_TRUE(asks(R"("hifp_pay":"500.00")", "year.otp_hifp_pay"));
  EXPECT_TRUE(asks(R"("hifp_pay":"500.00","otp_hifp_pay":"0.00")", "year.opsp_hifp_pay"));
}

TEST(Cap, AtExactlyWhatIsLeftNothingIsCut) {
  const Answer answer =
      test::settle(with(test::plain_rules(), {{"basic_cap", R"("yuan":"17000.00")"}}), scope("20000.00"));
  EXPECT_EQ(answer.sheet("hifp_pay"), "17000.00");
  EXPECT_EQ(answer.step("basic_cap"), nullptr);
}

TEST(Cap, OfInScopeCost) {
  const Tables rules =
      with(test::plain_rules(), {{"basic_cap", R"("yuan":"15000.00")"}, {"basic_cap_basis", R"("choice":"in_scope")"}});
  const auto used = [&](const std::string& amount) {
    return test::settle(rules, without_year(amount.empty() ? "" : R"("inscp_scp_amt":")" + amount + "\""));
  };
  EXPECT_EQ(used("0.00").sheet("hifp_pay"), "12750.00");    // 15,000 × 85%
  EXPECT_EQ(used("14000.00").sheet("hifp_pay"), "850.00");  // 1,000 × 85%
  EXPECT_EQ(used("15000.00").sheet("hifp_pay"), "0.00");
  EXPECT_EQ(used("").range("hifp_pay"), "0.00..12750.00");
}

TEST(Cap, UnstatedMayLeaveNothing) {
  Tables rules = test::plain_rules();
  rules.erase("basic_cap");
  const Answer answer = test::settle(rules, scope("20000.00"));
  EXPECT_EQ(answer.range("hifp_pay"), "0.00..17000.00");
  EXPECT_TRUE(answer.misses("basic_cap"));
}

// --- The bill ------------------------------------------------------------------------------------------------------

Given items(const std::string& lines) {
  Given given;
  given.costs = R"("items":[)" + lines + "]";
  return given;
}

TEST(Bill, LinesFallIntoTheirParts) {
  const Answer answer =
      test::settle(test::plain_rules(),
                   items(R"({"name":"a","amount":"100.00","chrgitm_lv":"01"},)"
                         R"({"amount":"200.00","chrgitm_lv":"02"},)"                       // the rule's 10%: 20.00
                         R"({"amount":"333.33","chrgitm_lv":"02","selfpay_prop":"15%"},)"  // 49.9995: 50.00
                         R"({"amount":"50.00","chrgitm_lv":"03"},)"
                         R"({"pric":"120.00","cnt":"2","pric_uplmt_amt":"100.00","chrgitm_lv":"01"})"));  // 40 over
  EXPECT_EQ(answer.sheet("medfee_sumamt"), "923.33");
  EXPECT_EQ(answer.sheet("fulamt_ownpay_amt"), "50.00");
  EXPECT_EQ(answer.sheet("overlmt_selfpay"), "40.00");
  EXPECT_EQ(answer.sheet("preselfpay_amt"), "70.00");
  EXPECT_EQ(answer.sheet("inscp_scp_amt"), "763.33");
  EXPECT_EQ(answer.sheet("hifp_pay"), "648.83");  // 763.33 × 85% = 648.8305
}

TEST(Bill, TheLimitComesBeforeTheOwnShare) {
  // 20 above the limit; 15% of the other 80
  const Answer answer = test::settle(
      test::plain_rules(),
      items(R"({"pric":"100.00","cnt":"1","pric_uplmt_amt":"80.00","chrgitm_lv":"02","selfpay_prop":"15%"})"));
  EXPECT_EQ(answer.sheet("overlmt_selfpay"), "20.00");
  EXPECT_EQ(answer.sheet("preselfpay_amt"), "12.00");
  EXPECT_EQ(answer.sheet("inscp_scp_amt"), "68.00");
}

TEST(Bill, ALineIsRoundedHalfUp) {
  // 0.33 × 2.5 = 0.825
  EXPECT_EQ(test::settle(test::plain_rules(), items(R"({"pric":"0.33","cnt":"2.5","chrgitm_lv":"01"})"))
                .sheet("medfee_sumamt"),
            "0.83");
}

TEST(Bill, AnUnstatedClassBShareIsARange) {
  Tables rules = test::plain_rules();
  rules.erase("class_b_share");
  const Answer answer = test::settle(rules, items(R"({"amount":"200.00","chrgitm_lv":"02"})"));
  EXPECT_EQ(answer.range("preselfpay_amt"), "0.00..200.00");
  EXPECT_EQ(answer.range("hifp_pay"), "0.00..170.00");
  EXPECT_TRUE(answer.misses("class_b_share"));
}

TEST(Bill, ALineOfUnknownKindMayBelongAnywhere) {
  const Answer answer = test::settle(test::plain_rules(), items(R"({"amount":"200.00"})"));
  for (const char* part : {"fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt"})
    EXPECT_EQ(answer.range(part), "0.00..200.00") << part;
  EXPECT_NE(answer.in_list("/questions", "field", "costs.items"), nullptr);
}

TEST(Bill, PartsThatAreNotGivenLieInWhatIsLeft) {
  Given given;
  given.costs = R"("medfee_sumamt":"1000.00","fulamt_ownpay_amt":"100.00","overlmt_selfpay":"0.00")";
  const Answer answer = test::settle(test::plain_rules(), given);
  EXPECT_EQ(answer.sheet("fulamt_ownpay_amt"), "100.00");
  EXPECT_EQ(answer.range("preselfpay_amt"), "0.00..900.00");
  EXPECT_EQ(answer.range("inscp_scp_amt"), "0.00..900.00");
  EXPECT_EQ(answer.range("hifp_pay"), "0.00..765.00");
}

TEST(Bill, WithoutATotalNoAmountIsKnown) {
  Given given;
  given.costs = "";
  const Answer answer = test::settle(with_deductible(), given);
  EXPECT_EQ(answer.sheet("medfee_sumamt"), "null");
  EXPECT_EQ(answer.range("hifp_pay"), "null");
  EXPECT_EQ(answer.sheet("dedc_std"), "800.00");
  EXPECT_EQ(answer.sheet("pool_prop_selfpay"), "85%");
  EXPECT_EQ(answer.at("/questions/0/field"), "costs.medfee_sumamt");
}

// Parts of an unknown total are no contradiction.
TEST(Bill, PartsWithoutATotal) {
  Given given;
  given.costs = R"("preselfpay_amt":"5.00")";
  const Answer answer = test::settle(test::plain_rules(), given);
  EXPECT_EQ(answer.sheet("preselfpay_amt"), "null");
  EXPECT_EQ(answer.range("psn_part_amt"), "null");
}

TEST(Bill, NoBenefitLeavesItAllToThePatient) {
  const Answer answer = test::settle(with(test::plain_rules(), {{"benefit", R"("choice":"none")"}}), scope("20000.00"));
  EXPECT_EQ(answer.sheet("hifp_pay"), "0.00");
  EXPECT_EQ(answer.sheet("psn_cash_pay"), "20000.00");
  EXPECT_EQ(answer.at("/settlement/exact"), "true");
}

// --- The account ---------------------------------------------------------------------------------------------------

// 20,000 × 85% leaves 3,000 to the patient.
TEST(Account, PaysWhatItHolds) {
  const Tables rules = with(test::plain_rules(), {{"account_usable", R"("choice":"yes")"}});
  const auto account = [&](const char* members) {
    Given given;
    given.account = members;
    return test::settle(rules, given);
  };
  const Answer small = account(R"("balc":"1000.00","use":true)");
  EXPECT_EQ(small.sheet("acct_pay"), "1000.00");
  EXPECT_EQ(small.sheet("psn_cash_pay"), "2000.00");
  EXPECT_EQ(small.sheet("balc"), "0.00");
  const Answer large = account(R"("balc":"5000.00","use":true)");
  EXPECT_EQ(large.sheet("acct_pay"), "3000.00");
  EXPECT_EQ(large.sheet("psn_cash_pay"), "0.00");
  EXPECT_EQ(large.sheet("balc"), "2000.00");
  EXPECT_EQ(account(R"("balc":"5000.00","use":false)").sheet("acct_pay"), "0.00");
  EXPECT_EQ(account(R"("balc":"5000.00")").range("acct_pay"), "0.00..3000.00");
  const Answer unknown = account(R"("use":true)");
  EXPECT_EQ(unknown.range("acct_pay"), "0.00..3000.00");
  EXPECT_EQ(unknown.range("balc"), "null");
}

TEST(Account, UnstatedMayOrMayNotPay) {
  Tables rules = test::plain_rules();
  rules.erase("account_usable");
  Given given;
  given.account = R"("balc":"1000.00","use":true)";
  const Answer answer = test::settle(rules, given);
  EXPECT_EQ(answer.range("acct_pay"), "0.00..1000.00");
  EXPECT_EQ(answer.range("psn_cash_pay"), "2000.00..3000.00");
  EXPECT_EQ(answer.range("balc"), "0.00..1000.00");
  EXPECT_TRUE(answer.misses("account_usable"));
}

TEST(Account, PaidToABankAccountCannotBeCharged) {
  Tables rules = test::plain_rules();
  rules["account_usable"] = R"("choice":"bank_account")";
  Given given;
  given.account = R"("balc":"500.00","use":true)";
  const Answer answer = test::settle(rules, given);
  EXPECT_EQ(answer.sheet("acct_pay"), "0.00");
  EXPECT_EQ(answer.sheet("balc"), "500.00");
  EXPECT_NE(test::shown(answer.step("account")->find("text")).find("bank account"), std::string::npos) << answer.text;
}

// A visit is no admission, and so never a second one.
TEST(Deductible, OfAVisitDoesNotAskForTheAdmission) {
  Tables rules = test::plain_rules();
  rules["deductible"] = R"("yuan":"100.00")";
  rules.erase("nth_deductible_factor");
  Given given;
  given.visit = R"("mdtrtarea_admvs":"140830","med_type":"11","begndate":"2024-03-01")";
  const Answer visit = test::settle(rules, given);
  EXPECT_EQ(visit.sheet("act_pay_dedc"), "100.00");
  EXPECT_FALSE(visit.misses("nth_deductible_factor"));
  given.visit = R"("mdtrtarea_admvs":"140830","med_type":"21","begndate":"2024-03-01")";
  EXPECT_TRUE(test::settle(rules, given).misses("nth_deductible_factor"));
}

// --- The yearly outpatient limit -------------------------------------------------------------------------------------

// 5,000.00 at 50% is 2,500.00; the limit is 1,800.00 for those in work, 2,300.00 for the retired.
Answer outpatient(const std::string& fee, const std::string& year, const std::string& psn_type = "11",
                  bool with_basic_cap = false) {
  Tables rules = test::plain_rules();
  rules["ratio"] = R"("ratio":"50%")";
  if (!with_basic_cap) rules.erase("basic_cap");
  rules["outpatient_cap"] = "[" + test::row(R"("yuan":"1800.00")", R"("med_type":"11","psn_type":"11")", "in-work") +
                            "," + test::row(R"("yuan":"2300.00")", R"("med_type":"11","psn_type":"12")", "retired") +
                            "]";
  Given given;
  given.insured = R"("insu_admdvs":"140830","insutype":"310","identity":[])" +
                  (psn_type.empty() ? "" : R"(,"psn_type":")" + psn_type + "\"");
  given.visit = R"("mdtrtarea_admvs":"140830","med_type":"11","begndate":"2024-03-01","nth_admission":1)";
  given.costs = test::in_scope(fee);
  given.year = year + R"("act_pay_dedc":"0.00","inscp_scp_amt":"0.00","psn_inscp_amt":"0.00")";
  return test::settle(rules, given);
}

TEST(OutpatientCap, BelowAtAndAbove) {
  const std::string none = R"("hifp_pay":"0.00","otp_hifp_pay":"0.00",)";
  EXPECT_EQ(outpatient("3599.98", none).sheet("hifp_pay"), "1799.99");
  EXPECT_EQ(outpatient("3600.00", none).sheet("hifp_pay"), "1800.00");
  EXPECT_EQ(outpatient("3600.00", none).step("outpatient_cap"), nullptr);
  const Answer above = outpatient("3600.02", none);
  EXPECT_EQ(above.sheet("hifp_pay"), "1800.00");
  EXPECT_EQ(test::shown(above.step("outpatient_cap")->find("rule")), "140830/outpatient_cap/in-work");
  EXPECT_EQ(outpatient("5000.00", none, "12").sheet("hifp_pay"), "2300.00");
}

TEST(OutpatientCap, CountsOutpatientPaymentsOnly) {
  EXPECT_EQ(outpatient("5000.00", R"("hifp_pay":"20000.00","otp_hifp_pay":"1500.00",)").sheet("hifp_pay"), "300.00");
  EXPECT_EQ(outpatient("5000.00", R"("hifp_pay":"20000.00","otp_hifp_pay":"1800.00",)").sheet("hifp_pay"), "0.00");
  EXPECT_EQ(outpatient("5000.00", R"("hifp_pay":"0.00",)").range("hifp_pay"), "0.00..1800.00");
}

TEST(OutpatientCap, BindsAloneOrBesideTheBasicCap) {
  const std::string none = R"("otp_hifp_pay":"0.00",)";
  // What the fund paid for stays does not matter where only the outpatient limit is stated.
  EXPECT_FALSE(outpatient("5000.00", none).misses("basic_cap"));
  EXPECT_EQ(outpatient("5000.00", none).sheet("hifp_pay"), "1800.00");
  // 9,000,000.00 is the basic cap; 1,000.00 of it is left.
  const Answer both = outpatient("5000.00", R"("hifp_pay":"8999000.00",)" + none, "11", true);
  EXPECT_EQ(both.sheet("hifp_pay"), "1000.00");
}

TEST(OutpatientCap, DependsOnThePersonType) {
  const Answer answer = outpatient("5000.00", R"("hifp_pay":"0.00","otp_hifp_pay":"0.00",)", "");
  EXPECT_EQ(answer.range("hifp_pay"), "1800.00..2300.00");
  EXPECT_NE(answer.in_list("/questions", "field", "insured.psn_type"), nullptr) << answer.text;
}

}  // namespace
}  // namespace yidi
