// What regions really rule: each kind of rule with its arithmetic, and the limits it has.
#include "support.h"

namespace yidi {
namespace {

using test::Answer;
using test::Given;
using test::Head;
using test::Tables;

std::string rows(std::initializer_list<std::string> all) {
  std::string text;
  for (const std::string& one : all) text += (text.empty() ? "[" : ",") + one;
  return text + "]";
}

std::string with(std::string members, const std::string& name, const std::string& value) {
  const auto at = members.find("\"" + name + "\":");
  if (at == std::string::npos) return members + ",\"" + name + "\":" + value;
  const auto start = at + name.size() + 3, end = members.find(',', start);
  return members.replace(start, (end == std::string::npos ? members.size() : end) - start, value);
}

std::string fund(const Tables& rules, const Given& given, const Head& head = {}) {
  return test::settle(rules, given, head).range("hifp_pay");
}

// --- Deductible ------------------------------------------------------------------------------------------------------

// 20,000.00 less the deductible of 800.00, at 85%: 16,320.00.
Tables with_deductible() {
  Tables rules = test::plain_rules();
  rules["deductible"] = R"("yuan":"800.00")";
  return rules;
}

TEST(DeductiblePeriod, CountsWhatWasPaidInIt) {
  Tables rules = with_deductible();
  const auto paid = [&](const std::string& period, const std::string& in_year, const std::string& in_period) {
    rules["deductible_period"] = R"("choice":")" + period + "\"";
    Given given;
    given.year =
        with(with(given.year, "act_pay_dedc", "\"" + in_year + "\""), "period_act_pay_dedc", "\"" + in_period + "\"");
    return test::settle(rules, given).sheet("act_pay_dedc");
  };
  // In this hospital 300.00 of the year's 700.00 were paid: 500.00 remain.
  EXPECT_EQ(paid("per_year_and_institution", "700.00", "300.00"), "500.00");
  EXPECT_EQ(paid("per_quarter", "700.00", "799.99"), "0.01");
  EXPECT_EQ(paid("per_month", "700.00", "800.00"), "0.00");
  EXPECT_EQ(paid("per_year", "700.00", "0.00"), "100.00");
  EXPECT_EQ(paid("per_admission", "700.00", "700.00"), "800.00");
}

// Once a year, with a top-up at a higher hospital: 400.00 were paid at level 2, level 3 asks 800.00.
TEST(DeductiblePeriod, OfAYearIsToppedUpAtAHigherHospital) {
  Tables rules = with_deductible();
  rules["deductible_period"] = R"("choice":"per_year")";
  Given given;
  given.year = with(given.year, "act_pay_dedc", "\"400.00\"");
  EXPECT_EQ(fund(rules, given), "16660.00");  // (20,000 - 400) x 85%
}

TEST(DeductibleTransfer, WithinOneIllness) {
  Tables rules = with_deductible();
  rules["transfer_deductible"] = rows({test::row(R"("choice":"difference")", R"("transfer":"up")", "up"),
                                       test::row(R"("choice":"none")", R"("transfer":"down")", "down"),
                                       test::row(R"("choice":"full")", R"("transfer":"none")", "not-moved")});
  const auto moved = [&](const std::string& members) {
    Given given;
    given.visit += members;
    return test::settle(rules, given).range("act_pay_dedc");
  };
  EXPECT_EQ(moved(R"(,"transfer":"none")"), "800.00");
  EXPECT_EQ(moved(R"(,"transfer":"up","transfer_act_pay_dedc":"300.00")"), "500.00");
  EXPECT_EQ(moved(R"(,"transfer":"up","transfer_act_pay_dedc":"800.00")"), "0.00");
  EXPECT_EQ(moved(R"(,"transfer":"up")"), "0.00..800.00");
  EXPECT_EQ(moved(R"(,"transfer":"down")"), "0.00");
  EXPECT_EQ(moved(""), "0.00..800.00");
}

// The same 400.00 are what was paid before the transfer and what was paid this year.
TEST(DeductibleTransfer, IsTakenOffOnce) {
  Tables rules = with_deductible();
  rules["deductible_period"] = R"("choice":"per_year")";
  rules["transfer_deductible"] = R"("choice":"difference")";
  Given given;
  given.visit += R"(,"transfer":"up","transfer_act_pay_dedc":"400.00")";
  given.year = with(given.year, "act_pay_dedc", "\"400.00\"");
  EXPECT_EQ(test::settle(rules, given).sheet("act_pay_dedc"), "400.00");
}

TEST(DeductibleTransfer, IsNotAskedWhereNoRuleSpeaksOfIt) {
  EXPECT_EQ(test::settle(with_deductible(), Given{}).sheet("act_pay_dedc"), "800.00");
  Given given;
  given.visit += R"(,"transfer":"up")";
  const Answer answer = test::settle(with_deductible(), given);
  EXPECT_EQ(answer.range("act_pay_dedc"), "0.00..800.00");
  EXPECT_TRUE(answer.misses("transfer_deductible"));
}

TEST(DeductibleYearlyMax, BelowAtAndAbove) {
  Tables rules = with_deductible();
  rules["deductible_yearly_max"] = R"("yuan":"1500.00")";
  const auto paid = [&](const std::string& before) {
    Given given;
    given.year = with(given.year, "act_pay_dedc", "\"" + before + "\"");
    return test::settle(rules, given).sheet("act_pay_dedc");
  };
  EXPECT_EQ(paid("699.99"), "800.00");
  EXPECT_EQ(paid("700.00"), "800.00");
  EXPECT_EQ(paid("700.01"), "799.99");
  EXPECT_EQ(paid("1500.00"), "0.00");
}

// --- Who and where -----------------------------------------------------------------------------------------------------

// The policy's text with members added to its head.
Answer settle_with(const std::string& members, const Tables& rules, const Given& given) {
  std::string text = test::policy_text(rules);
  text.insert(1, members + ",");
  Engine engine;
  test::load(engine, text);
  return Answer(settle(engine, given.text(), Lang::en));
}

const std::string tiers =
    R"("groups":[{"id":"tier_1","name":{"zh":"一档","en":"Tier 1"},"cite":"notice 1"},{"id":"tier_2","name":{"zh":"二档","en":"Tier 2"},"cite":"notice 1"}])";

TEST(PersonGroup, IsThePolicysOwn) {
  Tables rules = test::plain_rules();
  rules["ratio"] = rows({test::row(R"("ratio":"60%")", R"("person_group":"tier_1")", "one"),
                         test::row(R"("ratio":"70%")", R"("person_group":"tier_2")", "two")});
  const auto of = [&](const std::string& group) {
    Given given;
    if (!group.empty()) given.insured += R"(,"person_group":")" + group + "\"";
    return settle_with(tiers, rules, given);
  };
  EXPECT_EQ(of("tier_1").sheet("hifp_pay"), "12000.00");
  EXPECT_EQ(of("tier_2").sheet("hifp_pay"), "14000.00");
  EXPECT_EQ(of("").range("hifp_pay"), "12000.00..14000.00");
  EXPECT_NE(of("").in_list("/questions", "field", "insured.person_group"), nullptr);
  EXPECT_EQ(of("tier_3").errors(), std::vector<std::string>{"bad_code /insured/person_group"});
}

TEST(InsuredYears, RaiseTheCap) {
  Tables rules = test::plain_rules();
  rules["basic_cap"] = rows({test::row(R"("yuan":"10000.00")", R"("insured_years":{"below":5})", "new"),
                             test::row(R"("yuan":"12000.00")", R"("insured_years":{"at_least":5})", "five")});
  const auto of = [&](const std::string& years) {
    Given given;
    if (!years.empty()) given.insured += ",\"insured_years\":" + years;
    return fund(rules, given);
  };
  EXPECT_EQ(of("4"), "10000.00");
  EXPECT_EQ(of("5"), "12000.00");
  EXPECT_EQ(of(""), "10000.00..12000.00");
}

TEST(InstitutionClass, NamesItsMembers) {
  const std::string classes =
      R"("classes":[{"id":"named","name":{"zh":"名单内","en":"Named"},"cite":"notice 1","members":["市第一医院","H001"]},)"
      R"({"id":"others","name":{"zh":"其他","en":"Others"},"cite":"notice 1"}])";
  Tables rules = test::plain_rules();
  rules["ratio"] = rows({test::row(R"("ratio":"90%")", R"("institution_class":"named")", "named"),
                         test::row(R"("ratio":"80%")", R"("institution_class":"others")", "others")});
  const auto in = [&](const std::string& members) {
    Given given;
    given.visit += members;
    return settle_with(classes, rules, given).range("hifp_pay");
  };
  EXPECT_EQ(in(R"(,"institution":"市第一医院")"), "18000.00");
  EXPECT_EQ(in(R"(,"institution":"H001")"), "18000.00");
  EXPECT_EQ(in(R"(,"institution_class":"others","institution":"H001")"), "16000.00");
  EXPECT_EQ(in(R"(,"institution":"另一家")"), "16000.00..18000.00");
}

TEST(Numbers, MayBeCutAtAFewPlacesOnly) {
  const auto table = [](int cuts) {
    std::string all;
    for (int i = 0; i <= cuts; ++i)
      all += (i ? "," : "[") + test::row(R"("ratio":"50%")",
                                         R"("age":{"at_least":)" + std::to_string(i) +
                                             (i < cuts ? R"(,"below":)" + std::to_string(i + 1) : "") + "}",
                                         "r" + std::to_string(i));
    return all + "]";
  };
  const auto errors = [&](int cuts) {
    Engine engine;
    return Answer(load_policy(engine, test::policy_text({{"ratio", table(cuts)}}), Lang::en)).errors();
  };
  EXPECT_EQ(errors(15), std::vector<std::string>{});
  EXPECT_EQ(errors(16), std::vector<std::string>{"too_large /tables"});
}

// --- Caps --------------------------------------------------------------------------------------------------------------

TEST(Cap, MayBeNone) {
  Tables rules = test::plain_rules();
  rules["basic_cap"] = R"("choice":"none")";
  Given given;
  given.year = "";
  EXPECT_EQ(fund(rules, given), "17000.00");
  EXPECT_FALSE(test::settle(rules, given).misses("basic_cap"));
}

// Six times the average wage: 80,000.00 in 2023, 84,000.50 in 2024; not published for 2025.
TEST(Cap, MayBeAMultipleOfAPublishedFigure) {
  const std::string figures =
      R"("figures":[{"id":"wage","name":{"zh":"平均工资","en":"Average wage"},"yuan":"80000.00","from":"2023-01-01","until":"2024-01-01","cite":"notice 1"},)"
      R"({"id":"wage","name":{"zh":"平均工资","en":"Average wage"},"yuan":"84000.50","from":"2024-01-01","until":"2025-01-01","cite":"notice 1"}])";
  Tables rules = test::plain_rules();
  rules["ratio"] = R"("ratio":"100%")";
  rules["basic_cap"] = R"("yuan":{"times":"6","of":"wage"})";
  const auto capped = [&](const std::string& day) {
    Given given;
    given.visit = with(given.visit, "begndate", "\"" + day + "\"");
    given.costs = test::in_scope("900000.00");
    return settle_with(figures, rules, given).range("hifp_pay");
  };
  EXPECT_EQ(capped("2023-12-31"), "480000.00");
  EXPECT_EQ(capped("2024-01-01"), "504003.00");
  EXPECT_EQ(capped("2024-12-31"), "504003.00");
  EXPECT_EQ(capped("2025-01-01"), "0.00..900000.00");
  rules["basic_cap"] = R"("yuan":{"times":"6","of":"salary"})";
  std::string text = test::policy_text(rules);
  text.insert(1, figures + ",");
  Engine engine;
  EXPECT_EQ(Answer(load_policy(engine, text, Lang::en)).errors(),
            std::vector<std::string>{"bad_code /tables/basic_cap/0/yuan/of"});
}

// Of 50,000.00 paid this year 3,000.00 were for outpatient visits and 7,000.00 for chronic ones; the cap is 45,000.00.
TEST(Cap, CoversAPool) {
  Tables rules = test::plain_rules();
  rules["basic_cap"] = R"("yuan":"45000.00")";
  const auto paid = [&](const std::string& pool, const std::string& med_type) {
    rules["basic_cap_pool"] = R"("choice":")" + pool + "\"";
    Given given;
    given.visit = with(given.visit, "med_type", "\"" + med_type + "\"");
    given.year = with(with(with(given.year, "hifp_pay", "\"50000.00\""), "otp_hifp_pay", "\"3000.00\""),
                      "opsp_hifp_pay", "\"7000.00\"");
    return fund(rules, given);
  };
  EXPECT_EQ(paid("all", "21"), "0.00");
  EXPECT_EQ(paid("inpatient", "21"), "5000.00");           // 45,000 - 40,000
  EXPECT_EQ(paid("inpatient_and_chronic", "21"), "0.00");  // 45,000 - 47,000
  EXPECT_EQ(paid("inpatient", "14"), "17000.00");          // outside the pool
  EXPECT_EQ(paid("inpatient", "11"), "17000.00");
  EXPECT_EQ(paid("inpatient_and_chronic", "14"), "0.00");
  EXPECT_EQ(paid("all", "11"), "0.00");
}

TEST(Cap, OfAPoolNeedsToKnowWhatWasPaidOutsideIt) {
  Tables rules = test::plain_rules();
  rules["basic_cap"] = R"("yuan":"45000.00")";
  rules["basic_cap_pool"] = R"("choice":"inpatient")";
  Given given;
  given.year = with(given.year, "hifp_pay", "\"50000.00\"");
  EXPECT_EQ(fund(rules, given), "0.00..17000.00");
  given.year = with(given.year, "hifp_pay", "\"0.00\"");
  EXPECT_EQ(fund(rules, given), "17000.00");
}

// 30,000.00 of the in-scope cost count; of 30,800.00 the deductible of 800.00 lies in them: 29,200 x 80%.
TEST(Cap, OfTheInScopeCostHoldsTheDeductible) {
  Tables rules = with_deductible();
  rules["ratio"] = R"("ratio":"80%")";
  rules["basic_cap"] = R"("yuan":"30000.00")";
  rules["basic_cap_basis"] = R"("choice":"in_scope")";
  Given given;
  given.costs = test::in_scope("30800.00");
  EXPECT_EQ(fund(rules, given), "23360.00");
  given.costs = test::in_scope("29999.99");
  EXPECT_EQ(fund(rules, given), "23359.99");  // 29,199.99 x 80% = 23,359.992
}

// Bands of the year after the deductible: 9,500.00 earlier with 500.00 of deductible, now 2,000.00 less 500.00.
// From 9,000 to 10,500: 1,000 x 85% + 500 x 90%.
TEST(Bands, OfAYearLeaveOutEarlierDeductibles) {
  Tables rules = test::plain_rules();
  rules["deductible"] = R"("yuan":"500.00")";
  rules["ratio"] = R"("bands":[{"to":"10000.00","ratio":"85%"},{"ratio":"90%"}])";
  rules["band_period"] = R"("choice":"per_year")";
  Given given;
  given.costs = test::in_scope("2000.00");
  given.year = with(with(given.year, "inscp_scp_amt", "\"9500.00\""), "act_pay_dedc", "\"500.00\"");
  EXPECT_EQ(fund(rules, given), "1300.00");
}

// --- Upper funds ---------------------------------------------------------------------------------------------------------

// In scope 100,000.00, the fund pays 50,000.00, the person 50,000.00; threshold 10,000.00; to 30,000.00 60%, above it 70%.
// On the excess of 40,000.00: 30,000 x 60% + 10,000 x 70% = 25,000.00.
// On the whole of 50,000.00: 20,000 x 60% + 20,000 x 70% = 26,000.00.
TEST(LayerBands, OnTheExcessOrOnTheWhole) {
  Tables rules = test::plain_rules();
  rules["ratio"] = R"("ratio":"50%")";
  rules["critical_applies"] = R"("choice":"yes")";
  rules["critical_trigger"] = R"("choice":"personal_cost")";
  rules["critical_threshold"] = R"("yuan":"10000.00")";
  rules["critical_bands"] = R"("bands":[{"to":"30000.00","ratio":"60%"},{"ratio":"70%"}])";
  rules["critical_counts"] = R"("counts":["deductible"])";
  rules["critical_cap"] = R"("choice":"none")";
  Given given;
  given.costs = test::in_scope("100000.00");
  const auto pays = [&](const std::string& basis) {
    rules["critical_band_basis"] = R"("choice":")" + basis + "\"";
    return test::settle(rules, given).sheet("hifmi_pay");
  };
  EXPECT_EQ(pays("excess"), "25000.00");
  EXPECT_EQ(pays("whole"), "26000.00");
  rules.erase("critical_band_basis");
  EXPECT_EQ(test::settle(rules, given).range("hifmi_pay"), "25000.00..26000.00");
}

TEST(HospitalShare, OfWhatTheFundsLeave) {
  Tables rules = test::plain_rules();
  rules["hospital_share"] = R"("ratio":"10%")";
  const Answer answer = test::settle(rules, Given{});  // 20,000 - 17,000 = 3,000 x 10%
  EXPECT_EQ(answer.sheet("hosp_part_amt"), "300.00");
  EXPECT_EQ(answer.sheet("psn_part_amt"), "2700.00");
}

// --- Rounding ------------------------------------------------------------------------------------------------------------

// 100.01 at 50%: 50.005. Rounded for the fund it pays 50.01; rounded for the person he pays 50.01 and the fund 50.00.
TEST(Rounding, OfTheFundsPartOrOfOnesOwn) {
  Tables rules = test::plain_rules();
  rules["ratio"] = R"("ratio":"50%")";
  Given given;
  given.costs = test::in_scope("100.01");
  rules["rounded_part"] = R"("choice":"fund")";
  EXPECT_EQ(fund(rules, given), "50.01");
  rules["rounded_part"] = R"("choice":"own")";
  EXPECT_EQ(fund(rules, given), "50.00");
}

// Bands to 100.01 50%, above it 70%; in scope 200.06. One's own: 50.005 and 30.015. Each rounded 50.01 and 30.02, the fund
// pays 120.03; together 80.02, the fund pays 120.04.
TEST(Rounding, OfOnesOwnPerBandOrOnce) {
  Tables rules = test::plain_rules();
  rules["ratio"] = R"("bands":[{"to":"100.01","ratio":"50%"},{"ratio":"70%"}])";
  rules["rounded_part"] = R"("choice":"own")";
  Given given;
  given.costs = test::in_scope("200.06");
  EXPECT_EQ(fund(rules, given), "120.03");
  rules["rounding"] = R"("choice":"once")";
  EXPECT_EQ(fund(rules, given), "120.04");
}

// Three class-B lines of 0.05 at 10%: each 0.005, rounded 0.01; together 0.015, rounded 0.02; the rest of each is 0.045,
// rounded 0.05, and nothing is one's own.
TEST(Rounding, OfTheFirstShares) {
  Tables rules = test::plain_rules();
  Given given;
  given.costs =
      R"("items":[{"amount":"0.05","chrgitm_lv":"02"},{"amount":"0.05","chrgitm_lv":"02"},{"amount":"0.05","chrgitm_lv":"02"}])";
  const auto own = [&](const std::string& rounding) {
    rules["scope_rounding"] = R"("choice":")" + rounding + "\"";
    return test::settle(rules, given).sheet("preselfpay_amt");
  };
  EXPECT_EQ(own("per_line"), "0.03");
  EXPECT_EQ(own("per_sum"), "0.02");
  EXPECT_EQ(own("rest_per_line"), "0.00");
}

// --- The bill ------------------------------------------------------------------------------------------------------------

// Four days of a bed at 120.00; the limit is 100.00 a day.
TEST(Bill, ABedHasALimitADay) {
  Tables rules = test::plain_rules();
  rules["bed_day_limit"] = R"("yuan":"100.00")";
  const auto over = [&](const std::string& line) {
    Given given;
    given.costs = "\"items\":[" + line + "]";
    return test::settle(rules, given).sheet("overlmt_selfpay");
  };
  EXPECT_EQ(over(R"({"pric":"120.00","cnt":"4","chrgitm_lv":"01","bed":true})"), "80.00");
  EXPECT_EQ(over(R"({"pric":"100.00","cnt":"4","chrgitm_lv":"01","bed":true})"), "0.00");
  EXPECT_EQ(over(R"({"pric":"120.00","cnt":"4","chrgitm_lv":"01"})"), "0.00");
  // The line's own limit goes first.
  EXPECT_EQ(over(R"({"pric":"120.00","cnt":"4","chrgitm_lv":"01","bed":true,"pric_uplmt_amt":"110.00"})"), "40.00");
}

TEST(Bill, UsedOutsideItsLimitedUseIsOnesOwn) {
  Given given;
  given.costs =
      R"("items":[{"amount":"100.00","chrgitm_lv":"01","use_allowed":false},{"amount":"50.00","chrgitm_lv":"01","use_allowed":true}])";
  const Answer answer = test::settle(test::plain_rules(), given);
  EXPECT_EQ(answer.sheet("fulamt_ownpay_amt"), "100.00");
  EXPECT_EQ(answer.sheet("inscp_scp_amt"), "50.00");
}

// 480.00 of a bed, nobody says for how long: at 100.00 a day 380.00 lies above if it was one day, nothing if it was five.
TEST(BedDayLimit, OfUnknownDaysIsOpen) {
  Tables rules = test::plain_rules();
  rules["bed_day_limit"] = R"("yuan":"100.00")";
  Given given;
  given.costs = R"("items":[{"amount":"480.00","chrgitm_lv":"01","bed":true}])";
  const Answer answer = test::settle(rules, given);
  EXPECT_EQ(answer.range("overlmt_selfpay"), "0.00..380.00");
  EXPECT_NE(answer.text.find(R"("field":"costs.items")"), std::string::npos) << answer.text;
  given.costs = R"("items":[{"amount":"480.00","cnt":"4","chrgitm_lv":"01","bed":true}])";
  EXPECT_EQ(test::settle(rules, given).sheet("overlmt_selfpay"), "80.00");
}

// --- Account -------------------------------------------------------------------------------------------------------------

TEST(Account, MayCoverTheInScopeShareOnly) {
  Tables rules = test::plain_rules();
  rules["account_usable"] = R"("choice":"yes")";
  Given given;
  given.costs =
      R"("medfee_sumamt":"21000.00","fulamt_ownpay_amt":"1000.00","overlmt_selfpay":"0.00","preselfpay_amt":"0.00")";
  given.account = R"("balc":"9000.00","use":true)";
  EXPECT_EQ(test::settle(rules, given).sheet("acct_pay"), "4000.00");  // 3,000 in scope and 1,000 outside
  rules["account_covers"] = R"("choice":"in_scope")";
  EXPECT_EQ(test::settle(rules, given).sheet("acct_pay"), "3000.00");
}

TEST(Account, OfARelativePaysWhatOnesOwnLeaves) {
  Tables rules = test::plain_rules();
  rules["account_usable"] = R"("choice":"yes")";
  Given given;
  given.account = R"("balc":"500.00","shared_balc":"800.00","use":true)";
  EXPECT_EQ(test::settle(rules, given).sheet("acct_pay"), "500.00");  // no rule lets it pay
  rules["shared_account"] = R"("choice":"yes")";
  const Answer answer = test::settle(rules, given);
  EXPECT_EQ(answer.sheet("acct_pay"), "1300.00");
  EXPECT_EQ(answer.sheet("balc"), "0.00");
  // Nobody says what is on it: then that is asked.
  given.account = R"("balc":"500.00","use":true)";
  EXPECT_NE(test::settle(rules, given).text.find(R"("field":"account.shared_balc")"), std::string::npos);
}

// --- Time ----------------------------------------------------------------------------------------------------------------

TEST(SettlementYear, OfTheDischargeOrOfTheAdmission) {
  Tables rules = test::plain_rules();
  std::string until = test::row(R"("ratio":"80%")", "", "old");
  until.insert(until.find("\"from\""), R"("until":"2025-01-01",)");
  std::string since = test::row(R"("ratio":"90%")", "", "new");
  since.replace(since.find("2020-01-01"), 10, "2025-01-01");
  rules["ratio"] = rows({until, since});
  const auto stay = [&](const std::string& begin, const std::string& end) {
    Given given;
    given.visit = with(with(given.visit, "begndate", "\"" + begin + "\""), "enddate", "\"" + end + "\"");
    return fund(rules, given);
  };
  EXPECT_EQ(stay("2024-12-20", "2025-01-03"), "18000.00");
  rules["settlement_year"] = R"("choice":"admission")";
  EXPECT_EQ(stay("2024-12-20", "2025-01-03"), "16000.00");
  EXPECT_EQ(stay("2024-12-20", "2024-12-31"), "16000.00");
  EXPECT_EQ(stay("2025-01-01", "2025-01-03"), "18000.00");
  rules["settlement_year"] = R"("choice":"discharge")";
  EXPECT_EQ(stay("2024-12-20", "2025-01-03"), "18000.00");
}

// Taking a settlement back is its exact mirror.
TEST(Reversal, HasEveryAmountWithTheOtherSign) {
  Tables rules = with_deductible();
  rules.erase("basic_cap");
  Given given;
  const Answer paid = test::settle(rules, given);
  given.more = R"("reverse":true)";
  const Answer back(([&] {
    Engine engine;
    test::load(engine, test::policy_text(rules));
    return settle(engine, given.text(), Lang::en);
  })());
  EXPECT_EQ(back.sheet("medfee_sumamt"), "-20000.00");
  EXPECT_EQ(back.sheet("act_pay_dedc"), "-800.00");
  EXPECT_EQ(back.sheet("pool_prop_selfpay"), "85%");
  EXPECT_EQ(paid.range("hifp_pay"), "0.00..16320.00");
  EXPECT_EQ(back.range("hifp_pay"), "-16320.00..0.00");
  EXPECT_EQ(back.at("/alternatives"), "[]");
  EXPECT_EQ(back.at("/questions"), "[]");
}

}  // namespace
}  // namespace yidi
