// Whether a filing counts, until when one may file, and whether the hospital settles directly: on the project's own
// policies where they say it, on small ones where they do not.
#include "filing/filing.h"

#include "support.h"

namespace yidi {
namespace {

using test::Answer;
using test::Given;

class Filing : public ::testing::Test {
 protected:
  void SetUp() override { test::load_project(engine); }

  // A resident of 芮城, treated in 西安 from `begin` to `end`.
  static Given stay(const std::string& filing, const std::string& begin = "2024-03-01",
                    const std::string& end = "2024-03-12",
                    const std::string& visit = R"("emergency":false,"referral":false)") {
    Given given;
    given.insured = R"("insu_admdvs":"140830","insutype":"390","identity":[])";
    given.visit = R"("mdtrtarea_admvs":"610100","med_type":"21","begndate":")" + begin + "\"," +
                  (end.empty() ? "" : R"("enddate":")" + end + "\",") + visit;
    given.filing = filing;
    return given;
  }
  static std::string filed(const std::string& day, const std::string& category = "long_term_resident",
                           const std::string& place = "610100") {
    return R"("category":")" + category + R"(","filed_on":")" + day + R"(","filed_admdvs":")" + place + "\"";
  }
  std::string status(const Given& given) { return test::settle(engine, given).at("/filing/status"); }

  Engine engine;
};

const std::string emergency_visit = R"("emergency":true,"referral":false)";

// An emergency in 太原, in the province, where 芮城's own limit holds; in another province it counts as filed.
Given emergency(const std::string& filing, const std::string& begin = "2024-03-01",
                const std::string& end = "2024-03-12") {
  Given given;
  given.insured = R"("insu_admdvs":"140830","insutype":"390","identity":[])";
  given.visit = R"("mdtrtarea_admvs":"140100","med_type":"21","begndate":")" + begin + "\"," +
                (end.empty() ? "" : R"("enddate":")" + end + "\",") + emergency_visit;
  given.filing = filing;
  return given;
}
std::string filed_there(const std::string& day) {
  return R"("category":"emergency","filed_admdvs":"140100","filed_on":")" + day + "\"";
}

TEST_F(Filing, CountsUntilTheDayOfDischargeFrom2023) {
  EXPECT_EQ(status(stay(filed("2024-02-01"))), "valid");
  EXPECT_EQ(status(stay(filed("2024-03-01"))), "valid");
  EXPECT_EQ(status(stay(filed("2024-03-02"))), "valid");
  EXPECT_EQ(status(stay(filed("2024-03-12"))), "valid");
  EXPECT_EQ(status(stay(filed("2024-03-13"))), "missing");
}

TEST_F(Filing, CountsUntilAdmissionBefore2023) {
  EXPECT_EQ(status(stay(filed("2022-03-01"), "2022-03-01", "2022-03-12")), "valid");
  EXPECT_EQ(status(stay(filed("2022-03-02"), "2022-03-01", "2022-03-12")), "missing");
  // The rules of the day of discharge hold.
  EXPECT_EQ(status(stay(filed("2022-12-25"), "2022-12-20", "2022-12-31")), "missing");
  EXPECT_EQ(status(stay(filed("2022-12-25"), "2022-12-20", "2023-01-01")), "valid");
}

TEST_F(Filing, AnEmergencyIsToldTheWorkingDaysLeft) {
  // Admitted 2024-03-01, the last day is Monday 2024-04-15.
  const auto left = [&](const std::string& today) {
    Given given = emergency("", "2024-03-01", "");
    given.more = "\"asked_on\":\"" + today + "\"";
    return test::settle(engine, given).at("/filing/working_days_left");
  };
  EXPECT_EQ(left("2024-04-10"), "3");  // Thursday, Friday, Monday
  EXPECT_EQ(left("2024-04-14"), "1");  // a Sunday
  EXPECT_EQ(left("2024-04-15"), "0");
  EXPECT_EQ(left("2024-04-16"), "null");
  // A limit that is not counted in working days has none.
  EXPECT_EQ(test::settle(engine, stay("")).at("/filing/working_days_left"), "null");
}

TEST_F(Filing, SaysNoTermThatHangsOnAnUnknownCategory) {
  // A long-term filing has no end, a temporary one at least six months: which this is nobody said.
  const Answer answer = test::settle(engine, stay(R"("filed_on":"2024-02-01","filed_admdvs":"610100")"));
  EXPECT_EQ(answer.at("/filing/status"), "valid");
  EXPECT_EQ(answer.at("/filing/category"), "null");
  EXPECT_EQ(answer.at("/filing/text").find("no expiry"), std::string::npos) << answer.at("/filing/text");
  EXPECT_EQ(answer.at("/filing/text").find("at least"), std::string::npos) << answer.at("/filing/text");
}

TEST_F(Filing, AProvinceAloneMayOrMayNotBeTheFiledCity) {
  // Filed for 西安; treated somewhere in 陕西. And the other way round.
  Given treated = stay(filed("2024-02-01"));
  treated.visit =
      R"("mdtrtarea_admvs":"610000","med_type":"21","begndate":"2024-03-01","emergency":false,"referral":false)";
  EXPECT_EQ(status(treated), "undetermined");
  EXPECT_EQ(status(stay(filed("2024-02-01", "long_term_resident", "610000"))), "undetermined");
}

TEST_F(Filing, WithoutADayThereIsNone) {
  EXPECT_EQ(status(stay("")), "missing");
  EXPECT_EQ(status(stay(R"("category":"long_term_resident")")), "missing");
}

TEST_F(Filing, AnEmergencyHasThirtyWorkingDays) {
  // Admitted Friday 2024-03-01. Working days after it: 20 until 03-29; 04-01 to 04-03 make 23; 04-04 to 04-06 are off
  // and Sunday 04-07 is worked: 24; 04-08 to 04-12 make 29; Monday 04-15 is the thirtieth.
  const auto on = [&](const char* day) { return status(emergency(filed_there(day))); };
  EXPECT_EQ(on("2024-04-14"), "valid");
  EXPECT_EQ(on("2024-04-15"), "valid");
  EXPECT_EQ(on("2024-04-16"), "missing");
}

TEST_F(Filing, TheLastDayIsSaidWithItsRule) {
  const Answer usual = test::settle(engine, stay(""));
  EXPECT_EQ(usual.at("/filing/act_by"), "2024-03-12");
  EXPECT_EQ(usual.at("/filing/act_by_rule"), "100000/filing_latest/other-province");
  const Answer open_end = test::settle(engine, stay("", "2024-03-01", ""));
  EXPECT_EQ(open_end.at("/filing/act_by"), "null");
  EXPECT_EQ(open_end.at("/filing/act_by_rule"), "100000/filing_latest/other-province");
  const Answer urgent = test::settle(engine, emergency(""));
  EXPECT_EQ(urgent.at("/filing/act_by"), "2024-04-15");
  EXPECT_EQ(urgent.at("/filing/act_by_rule"), "140830/filing_deadline/emergency");
  const Answer filed_already = test::settle(engine, stay(filed("2024-02-01")));
  EXPECT_EQ(filed_already.at("/filing/act_by"), "null");
}

TEST_F(Filing, TheLastDayMayHavePassed) {
  Given given = emergency("");
  given.more = R"("asked_on":"2024-04-15")";
  EXPECT_EQ(test::settle(engine, given).at("/filing/act_by_passed"), "false");
  given.more = R"("asked_on":"2024-04-16")";
  EXPECT_EQ(test::settle(engine, given).at("/filing/act_by_passed"), "true");
}

TEST_F(Filing, AYearWithoutItsCalendarGivesTwoDays) {
  // 2090 is not announced: the deadline lies between two days, and a filing between them is undetermined.
  const auto on = [&](const std::string& filing) {
    return test::settle(engine, emergency(filing, "2090-03-01", "2090-03-12"));
  };
  const Answer open = on("");
  EXPECT_EQ(open.at("/filing/act_by"), "null");
  const std::string earliest = open.at("/filing/act_by_bounds/0"), latest = open.at("/filing/act_by_bounds/1");
  EXPECT_LT(earliest, latest);
  EXPECT_EQ(on(filed_there(earliest)).at("/filing/status"), "valid");
  const Answer between = on(filed_there(latest));
  EXPECT_EQ(between.at("/filing/status"), "undetermined");
  EXPECT_TRUE(between.misses("filing_deadline"));
  EXPECT_EQ(on(filed_there(to_text(*parse_date(latest) + 1))).at("/filing/status"), "missing");
}

TEST_F(Filing, CountsInTheFiledCity) {
  EXPECT_EQ(status(stay(filed("2024-02-01", "long_term_resident", "610113"))), "valid");
  EXPECT_EQ(status(stay(filed("2024-02-01", "long_term_resident", "610199"))), "valid");
  EXPECT_EQ(status(stay(filed("2024-02-01", "long_term_resident", "610200"))), "wrong_place");
  EXPECT_EQ(status(stay(filed("2024-02-01", "long_term_resident", "620100"))), "wrong_place");
}

TEST_F(Filing, CountsInTheWholeProvinceWhereOnlyProvincesAreFiled) {
  const auto treated_in = [&](const std::string& place, const std::string& filed_place) {
    Given given = stay(filed("2024-02-01", "long_term_resident", filed_place));
    given.visit.replace(given.visit.find("610100"), 6, place);
    return status(given);
  };
  EXPECT_EQ(treated_in("110105", "110000"), "valid");
  EXPECT_EQ(treated_in("460200", "460100"), "valid");        // 海南
  EXPECT_EQ(treated_in("650200", "650100"), "wrong_place");  // 新疆 is filed by city
  EXPECT_EQ(treated_in("660100", "660200"), "valid");        // the Corps is not
}

TEST_F(Filing, APlaceThatIsNotKnownLeavesItOpen) {
  const Answer answer = test::settle(engine, stay(R"("category":"long_term_resident","filed_on":"2024-02-01")"));
  EXPECT_EQ(answer.at("/filing/status"), "undetermined");
  // 20,000: filed (20,000 − 1,500) × 55% = 10,175.00; filed elsewhere × 35% = 6,475.00.
  EXPECT_EQ(answer.range("hifp_pay"), "6475.00..10175.00");
  EXPECT_NE(answer.in_list("/questions", "field", "filing.filed_admdvs"), nullptr);
  // A province alone does not say which city.
  EXPECT_EQ(status(stay(filed("2024-02-01", "long_term_resident", "610000"))), "undetermined");
}

TEST_F(Filing, ACategoryThatIsNotKnownLeavesTheMoneyOpen) {
  const Answer answer = test::settle(engine, stay(R"("filed_on":"2024-02-01","filed_admdvs":"610100")"));
  EXPECT_EQ(answer.at("/filing/category"), "null");
  EXPECT_EQ(answer.range("hifp_pay"), "6475.00..10175.00");
  EXPECT_NE(answer.in_list("/questions", "field", "filing.category"), nullptr);
}

TEST_F(Filing, IsNotNeededAtHome) {
  Given given = stay("");
  given.visit.replace(given.visit.find("610100"), 6, "140830");
  const Answer answer = test::settle(engine, given);
  EXPECT_EQ(answer.at("/filing/required"), "not_required");
  EXPECT_EQ(answer.at("/filing/status"), "not_needed");
  EXPECT_EQ(answer.at("/filing/materials"), "[]");
}

TEST_F(Filing, OnlyOneForLongKeepsItsCategoryAtHome) {
  const auto at_home = [&](const std::string& filing) {
    Given given = stay(filing, "2024-03-01", "2024-03-12", R"("emergency":false,"referral":false)");
    given.visit.replace(given.visit.find("610100"), 6, "140830");
    return test::settle(engine, given).at("/filing/category");
  };
  EXPECT_EQ(at_home(filed("2024-02-01")), "long_term_resident");
  EXPECT_EQ(at_home(filed("2024-02-01", "referred")), "null");  // none is told where there is nothing to file
  EXPECT_EQ(at_home(filed("2024-02-01", "emergency")), "null");
  EXPECT_EQ(at_home(filed("2024-03-02")), "null");  // made later
}

// 南昌, of which only the national rules are known.
TEST_F(Filing, AnEmergencyCountsAsFiledNationallyFrom2023) {
  const auto required = [&](const std::string& begin, const std::string& end) {
    Given given = stay("", begin, end, emergency_visit);
    given.insured.replace(given.insured.find("140830"), 6, "360100");
    return test::settle(engine, given).at("/filing/required");
  };
  EXPECT_EQ(required("2024-03-01", "2024-03-12"), "deemed");
  EXPECT_EQ(required("2022-03-01", "2022-03-12"), "required");
  EXPECT_EQ(required("2022-12-20", "2022-12-31"), "required");
  EXPECT_EQ(required("2022-12-20", "2023-01-01"), "deemed");
}

TEST_F(Filing, ATemporaryFilingIsSureForSixMonthsOnly) {
  const auto from = [&](const std::string& begin) {
    return status(stay(filed("2023-06-01", "other_temporary"), begin, ""));
  };
  EXPECT_EQ(from("2023-12-01"), "valid");
  EXPECT_EQ(from("2023-12-02"), "undetermined");
}

TEST_F(Filing, ALongTermFilingHasNoEnd) {
  const Answer answer = test::settle(engine, stay(filed("2023-01-02"), "2050-03-01", ""));
  EXPECT_EQ(answer.at("/filing/status"), "valid");
  EXPECT_EQ(answer.at("/filing/valid_until"), "null");
}

// Three months from 01-31 end with April's last day.
TEST(FilingRules, AStatedValidityEndsOnItsDay) {
  test::Tables rules = test::plain_rules();
  rules["filing_required"] = R"("choice":"required")";
  rules["filing_latest"] = R"("choice":"before_admission")";
  rules["filing_validity"] = R"("months":3)";
  const auto on = [&](const std::string& begin) {
    Given given;
    given.visit =
        R"("mdtrtarea_admvs":"610100","med_type":"21","nth_admission":1,"emergency":false,"referral":false,"begndate":")" +
        begin + "\"";
    given.filing = R"("category":"other_temporary","filed_on":"2024-01-31","filed_admdvs":"610100")";
    return test::settle(rules, given);
  };
  EXPECT_EQ(on("2024-04-30").at("/filing/status"), "valid");
  EXPECT_EQ(on("2024-04-30").at("/filing/valid_until"), "2024-04-30");
  EXPECT_EQ(on("2024-05-01").at("/filing/status"), "expired");
}

TEST_F(Filing, TheEffectiveCategory) {
  const auto category = [&](const std::string& filing, const std::string& visit) {
    return test::settle(engine, stay(filing, "2024-03-01", "2024-03-12", visit)).at("/filing/category");
  };
  const std::string plain = R"("emergency":false,"referral":false)", referred = R"("emergency":false,"referral":true)";
  EXPECT_EQ(category(filed("2024-02-01"), referred), "long_term_resident");  // a valid filing's own
  EXPECT_EQ(category(filed("2024-02-01"), emergency_visit), "long_term_resident");
  EXPECT_EQ(category(filed("2024-02-01", "long_term_resident", "620100"), emergency_visit), "emergency");
  EXPECT_EQ(category("", referred), "referred");
  EXPECT_EQ(category(R"("category":"stationed_worker")", plain), "stationed_worker");
  EXPECT_EQ(category("", plain), "other_temporary");
}

// --- Direct settlement ---------------------------------------------------------------------------------------------

const std::string card = R"("card":{"activated":true,"used_at_home":true,"tested_out_of_province":true})";

TEST_F(Filing, DirectSettlementNeedsEveryCondition) {
  const auto direct = [&](const std::string& filing, const std::string& visit, const std::string& more) {
    Given given = stay(filing, "2024-03-01", "2024-03-12", R"("emergency":false,"referral":false,)" + visit);
    given.more = R"("asked_on":"2024-03-05",)" + more;
    return test::settle(engine, given).at("/route/direct");
  };
  const std::string open = R"("networked":true,"trauma":"none")";
  EXPECT_EQ(direct(filed("2024-02-01"), open, card), "yes");
  // What may still be seen to leaves it conditional.
  EXPECT_EQ(direct("", open, card), "conditional");
  EXPECT_EQ(direct(filed("2024-02-01"), R"("trauma":"none")", card), "conditional");
  // What cannot be mended is the end of it.
  EXPECT_EQ(direct(filed("2024-02-01"), R"("networked":false,"trauma":"none")", card), "no");
  EXPECT_EQ(direct(filed("2024-02-01"), R"("networked":true,"trauma":"third_party")", card), "no");
  EXPECT_EQ(direct(filed("2024-02-01"), R"("networked":true,"trauma":"work_injury")", card), "no");
  EXPECT_EQ(direct(filed("2024-02-01"), R"("networked":true,"trauma":"no_third_party")", card), "yes");
}

// 芮城's conditions of the card held across provinces until 2022, when the nation's rules took any valid credential.
TEST_F(Filing, ACardCanBeSeenTo) {
  Given given = stay(filed("2022-02-01"), "2022-03-01", "2022-03-12",
                     R"("emergency":false,"referral":false,"networked":true,"trauma":"none")");
  given.more = R"("asked_on":"2022-03-05",)" + card;
  EXPECT_EQ(test::settle(engine, given).at("/route/direct"), "yes");
  given.more = R"("asked_on":"2022-03-05","card":{"activated":false})";
  EXPECT_EQ(test::settle(engine, given).at("/route/direct"), "conditional");
}

TEST_F(Filing, AfterDischargeOnlyTheManualClaimRemains) {
  Given given =
      stay("", "2024-03-01", "2024-03-12", R"("emergency":false,"referral":false,"networked":true,"trauma":"none")");
  given.more = R"("asked_on":"2024-03-20",)" + card;
  const Answer answer = test::settle(engine, given);
  EXPECT_EQ(answer.at("/route/direct"), "no");
  EXPECT_NE(answer.at("/route/manual/materials/0"), "nothing");
  EXPECT_EQ(answer.at("/alternatives"), "[]");
}

// The filing's own last day goes before the rule's when it is the earlier.
TEST_F(Filing, MayNameItsOwnEnd) {
  const auto until = [&](const std::string& begin, const std::string& valid_until) {
    return test::settle(engine, stay(filed("2023-03-01") + R"(,"valid_until":")" + valid_until + "\"", begin, ""));
  };
  EXPECT_EQ(until("2023-08-31", "2023-09-01").at("/filing/status"), "valid");
  EXPECT_EQ(until("2023-09-01", "2023-09-01").at("/filing/status"), "valid");
  EXPECT_EQ(until("2023-09-01", "2023-09-01").at("/filing/valid_until"), "2023-09-01");
  EXPECT_EQ(until("2023-09-02", "2023-09-01").at("/filing/status"), "expired");
}

TEST_F(Filing, StandsAtAdmissionAndAtDischarge) {
  const auto stands = [&](const std::string& filing, const std::string& begin = "2024-03-01",
                          const std::string& end = "2024-03-12") {
    const Answer answer = test::settle(engine, stay(filing, begin, end));
    return answer.at("/filing/at_admission") + " " + answer.at("/filing/at_discharge");
  };
  EXPECT_EQ(stands(filed("2024-02-01")), "valid valid");
  EXPECT_EQ(stands(filed("2024-03-05")), "missing valid");
  EXPECT_EQ(stands(filed("2024-03-13")), "missing missing");
  EXPECT_EQ(stands(""), "missing missing");
  EXPECT_EQ(stands(filed("2024-02-01", "long_term_resident", "440100")), "wrong_place wrong_place");
  EXPECT_EQ(stands(filed("2024-02-01"), "2024-03-01", ""), "valid null");
  EXPECT_EQ(stands(filed("2023-10-01") + R"(,"valid_until":"2024-03-05")"), "valid expired");
  EXPECT_EQ(stands(filed("2023-08-01") + R"(,"valid_until":"2024-02-29")"), "expired expired");
  // A temporary filing is sure for six months; whether it still holds on the day of discharge nobody says.
  EXPECT_EQ(stands(filed("2023-09-05", "referred")), "valid null");
}

TEST_F(Filing, MayBeChangedFromADay) {
  // Six months at most: filed 2024-02-01, so at the latest from 2024-08-01.
  const Answer answer = test::settle(engine, stay(filed("2024-02-01")));
  EXPECT_EQ(answer.at("/filing/changeable_from"), "null");
  EXPECT_EQ(answer.at("/filing/changeable_from_bounds"), R"(["2024-02-01","2024-08-01"])");
  const Answer temporary = test::settle(engine, stay(filed("2024-02-01", "referred")));
  EXPECT_EQ(temporary.at("/filing/changeable_from_bounds"), "null");
}

TEST(FilingRules, AStatedMinimumTimeEndsOnItsDay) {
  test::Tables rules = test::plain_rules();
  rules["filing_required"] = R"("choice":"required")";
  rules["filing_change_after"] = R"("months":6)";
  Given given;
  given.visit =
      R"("mdtrtarea_admvs":"610100","med_type":"21","begndate":"2024-03-01","emergency":false,"referral":false)";
  given.filing = R"("category":"long_term_resident","filed_on":"2024-02-01","filed_admdvs":"610100")";
  EXPECT_EQ(test::settle(rules, given).at("/filing/changeable_from"), "2024-08-01");
}

TEST_F(Filing, TellsTheEndItNames) {
  const auto text = [&](const std::string& begin) {
    return test::settle(engine, stay(filed(begin) + R"(,"valid_until":"2024-09-01")", "2024-05-06", "2024-05-10"))
        .at("/filing/text");
  };
  EXPECT_NE(text("2024-03-01").find("valid until 2024-09-01"), std::string::npos) << text("2024-03-01");
  EXPECT_EQ(text("2024-03-01").find("no expiry"), std::string::npos) << text("2024-03-01");
  // Where no rule speaks of a term, as in 2022.
  const Answer earlier =
      test::settle(engine, stay(filed("2022-03-01") + R"(,"valid_until":"2022-09-01")", "2022-05-06", "2022-05-10"));
  EXPECT_NE(earlier.at("/filing/text").find("valid until 2022-09-01"), std::string::npos) << earlier.text;
}

// It is the filing for another place that one wants to change.
TEST_F(Filing, ForAnotherPlaceSaysFromWhenItMayBeChanged) {
  const Answer answer = test::settle(engine, stay(filed("2024-02-01", "long_term_resident", "440100")));
  EXPECT_EQ(answer.at("/filing/status"), "wrong_place");
  EXPECT_EQ(answer.at("/filing/changeable_from_bounds"), R"(["2024-02-01","2024-08-01"])");
}

}  // namespace
}  // namespace yidi
