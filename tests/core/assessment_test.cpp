// What is asked next, what is missing, what the person could still do.
#include "answer/assessment.h"

#include "support.h"

namespace yidi {
namespace {

using test::Answer;
using test::Given;
using List = std::vector<std::string>;

class Assess : public ::testing::Test {
 protected:
  void SetUp() override { test::load_project(engine); }

  // A resident at home in a class-1 institution, in scope 50,000, not yet admitted.
  static Given at_home() {
    Given given;
    given.insured = R"("insu_admdvs":"140830","insutype":"390","identity":[])";
    given.visit =
        R"("mdtrtarea_admvs":"140830","med_type":"21","begndate":"2024-03-01","emergency":false,"referral":false,)"
        R"("institution_class":"class_1")";
    given.costs = test::in_scope("50000.00");
    return given;
  }
  static Given away(const std::string& visit, const std::string& filing = "") {
    Given given = at_home();
    given.visit =
        R"("mdtrtarea_admvs":"610100","med_type":"21","begndate":"2024-03-01","enddate":"2024-03-12",)" + visit;
    given.filing = filing;
    return given;
  }
  Answer ask(const Given& given) { return test::settle(engine, given); }

  Engine engine;
};

List fields_of(const Answer& answer) {
  List fields;
  for (const Json& question : answer.json.at_pointer("/questions")->items)
    fields.push_back(test::shown(question.find("field")));
  return fields;
}

bool asks(const Answer& answer, const std::string& field) {
  return answer.in_list("/questions", "field", field) != nullptr;
}

TEST_F(Assess, QuestionsFallBySpread) {
  const Answer answer(
      settle(engine,
             R"({"insured":{"insu_admdvs":"140830","insutype":"390"},"visit":{"mdtrtarea_admvs":"140802",)"
             R"("med_type":"21","begndate":"2024-03-01"},"costs":{"medfee_sumamt":"50000.00"}})",
             Lang::en));
  EXPECT_TRUE(asks(answer, "costs.fulamt_ownpay_amt"));
  EXPECT_TRUE(asks(answer, "visit.institution_class"));
  EXPECT_TRUE(asks(answer, "visit.referral"));
  std::int64_t last = Money::limit_fen;
  for (const Json& question : answer.json.at_pointer("/questions")->items) {
    const auto spread = std::get<Money>(parse_money(question.find("spread")->text)).fen();
    EXPECT_LE(spread, last) << answer.text;
    last = spread;
  }
}

TEST_F(Assess, TheTotalComesFirstAndItsSpreadHasNoLimit) {
  Given given = away(R"("emergency":false)");
  given.costs = "";
  const Answer answer = ask(given);
  EXPECT_EQ(answer.at("/questions/0/field"), "costs.medfee_sumamt");
  EXPECT_EQ(answer.at("/questions/0/spread"), "null");
}

// 26,675.00 with a referral, 16,975.00 without; a known answer is not asked.
TEST_F(Assess, TheSpreadIsWhatTheAnswerMoves) {
  const Answer answer = ask(away(R"("emergency":false)"));
  const Json* question = answer.in_list("/questions", "field", "visit.referral");
  ASSERT_NE(question, nullptr) << answer.text;
  EXPECT_EQ(test::shown(question->find("spread")), "9700.00");
  EXPECT_FALSE(asks(answer, "visit.emergency"));
  EXPECT_FALSE(asks(ask(away(R"("emergency":false,"referral":true)")), "visit.referral"));
}

TEST_F(Assess, WithoutADayOfFilingItIsAsked) {
  const Answer answer = ask(away(R"("emergency":false,"referral":false)"));
  const Json* question = answer.in_list("/questions", "field", "filing.filed_on");
  ASSERT_NE(question, nullptr) << answer.text;
  EXPECT_EQ(test::shown(question->find("spread")), "9700.00");  // as a long-term resident
}

TEST_F(Assess, TheRouteAsksForWhatItNeeds) {
  // In the province, where the county's conditions of the card hold.
  const auto in_province = [](const std::string& visit) {
    Given given = away(visit);
    given.visit.replace(given.visit.find("610100"), 6, "140100");
    return given;
  };
  const Answer open = ask(in_province(R"("emergency":false,"referral":true)"));
  for (const char* field : {"visit.networked", "card"}) EXPECT_TRUE(asks(open, field)) << field;
  EXPECT_FALSE(asks(open, "visit.trauma"));  // nobody spoke of an injury
  Given given = in_province(R"("emergency":false,"referral":true,"networked":true,"trauma":"none")");
  given.more = R"("card":{"activated":true,"used_at_home":true,"tested_out_of_province":true})";
  for (const char* field : {"visit.networked", "visit.trauma", "card"}) EXPECT_FALSE(asks(ask(given), field)) << field;
}

TEST_F(Assess, NothingIsAskedTwice) {
  List fields = fields_of(ask(away("\"networked\":null")));
  std::sort(fields.begin(), fields.end());
  EXPECT_EQ(std::adjacent_find(fields.begin(), fields.end()), fields.end());
}

TEST_F(Assess, WhatIsMissingNamesWhatItAffectsAndWhomToAsk) {
  const Answer answer = ask(away(R"("emergency":false,"referral":true)"));
  List missing;
  for (const Json& one : answer.json.at_pointer("/settlement/missing")->items) {
    missing.push_back(test::shown(one.find("parameter")));
    EXPECT_EQ(test::shown(one.find("affects")), R"(["hifmi_pay"])");
    EXPECT_EQ(test::shown(one.find("ask")), "0359-6371567");
  }
  EXPECT_EQ(missing, (List{"critical_threshold", "critical_bands", "critical_counts"}));
}

// Class 1 pays (50,000 − 1,000) × 60% = 29,400; class 2 49,600 × 75% = 37,200; class 3 49,900 × 85% = 42,415;
// a municipal hospital 49,500 × 70% = 34,650.
TEST_F(Assess, OtherClassesThatPayMore) {
  const Answer answer = ask(at_home());
  const auto gain = [&](const std::string& which) {
    for (const Json& one : answer.json.at_pointer("/alternatives")->items)
      if (test::shown(one.at_pointer("/change/visit/institution_class")) == which)
        return test::shown(one.find("fund_gain"));
    return std::string("nothing");
  };
  EXPECT_EQ(gain("class_2"), R"(["7800.00","7800.00"])");
  EXPECT_EQ(gain("class_3"), R"(["13015.00","13015.00"])");
  EXPECT_EQ(gain("municipal"), R"(["5250.00","5250.00"])");
  EXPECT_EQ(gain("class_1"), "nothing");
}

TEST_F(Assess, AClassThatPaysLessIsNoAlternative) {
  Given given = at_home();
  given.visit.replace(given.visit.find("class_1"), 7, "class_3");
  EXPECT_EQ(ask(given).at("/alternatives"), "[]");
}

TEST_F(Assess, AReferralBeforeAdmission) {
  Given given = away(R"("emergency":false,"referral":false)");
  given.more = R"("asked_on":"2024-02-20")";
  const Json* referral = nullptr;
  const Answer answer = ask(given);
  referral = answer.in_list("/alternatives", "id", "get_referral");
  ASSERT_NE(referral, nullptr) << answer.text;
  EXPECT_EQ(test::shown(referral->find("fund_gain")), R"(["9700.00","9700.00"])");
  EXPECT_EQ(
      test::shown(referral->find("change")),
      R"({"visit":{"referral":true},"filing":{"category":"referred","filed_on":"2024-02-20","filed_admdvs":"610100"}})");
  given.more = R"("asked_on":"2024-03-05")";
  EXPECT_EQ(ask(given).in_list("/alternatives", "id", "get_referral"), nullptr);
}

// What an alternative promises is what the changed case then gets.
TEST_F(Assess, AnAlternativeKeepsItsPromise) {
  // In 2022, before the nation counted it as filed.
  Given given = away(R"("emergency":true,"referral":false)");
  for (std::size_t at = given.visit.find("2024-"); at != std::string::npos; at = given.visit.find("2024-"))
    given.visit.replace(at, 5, "2022-");
  given.more = R"("asked_on":"2022-03-20")";
  const Answer before = ask(given);
  const Json* filing = before.in_list("/alternatives", "id", "file_emergency");
  ASSERT_NE(filing, nullptr) << before.text;
  EXPECT_EQ(test::shown(filing->find("fund_gain")), R"(["9700.00","9700.00"])");
  const std::string change = test::shown(filing->at_pointer("/change/filing"));
  given.filing = change.substr(1, change.size() - 2);
  EXPECT_EQ(before.sheet("hifp_pay"), "16975.00");
  EXPECT_EQ(ask(given).sheet("hifp_pay"), "26675.00");
}

TEST_F(Assess, TheLowestGradeIsShown) {
  EXPECT_EQ(ask(away(R"("emergency":false,"referral":true)")).at("/policy/grade"), "interpreted");
}

// Everything left out: still an answer, with bounds in which the identities can hold (test::settle checks them).
TEST_F(Assess, NothingButTheRequiredKeys) {
  for (const char* place : {"140830", "140802", "140800", "140100", "610100"})
    for (const char* scheme : {"310", "390", "340"})
      for (const char* kind : {"21", "11", "14", "41", "9901"}) {
        Given given;
        given.insured = R"("insu_admdvs":"140830","insutype":")" + std::string(scheme) + "\"";
        given.visit =
            R"("begndate":"2024-03-01","mdtrtarea_admvs":")" + std::string(place) + R"(","med_type":")" + kind + "\"";
        given.year = given.account = "";
        given.costs = R"("medfee_sumamt":"50000.00")";
        const Answer answer = ask(given);
        EXPECT_EQ(answer.sheet("medfee_sumamt"), "50000.00");
        EXPECT_EQ(answer.at("/settlement/exact"), "false");
      }
}

// More ways than are run: the answer is wide, and says nothing of filing that only the first ways have in common.
TEST_F(Assess, TooManyWaysStillGiveAnHonestAnswer) {
  Given given;
  given.insured = R"("insu_admdvs":"140830","insutype":"390")";
  given.visit = R"("begndate":"2024-03-01","mdtrtarea_admvs":"140800","med_type":"21")";
  given.filing = R"("filed_on":"2024-02-01")";
  given.costs = R"("medfee_sumamt":"50000.00")";
  given.year = "";
  given.account = R"("balc":"1000.00")";
  const Answer answer = ask(given);
  EXPECT_EQ(answer.at("/filing/category"), "null");
  EXPECT_EQ(answer.at("/filing/status"), "undetermined");
  EXPECT_EQ(answer.at("/filing/required"), "undetermined");  // the county may be one's own
  EXPECT_EQ(answer.sheet("medfee_sumamt"), "50000.00");
  EXPECT_EQ(answer.range("hifp_pay"), "0.00..50000.00");
  EXPECT_EQ(answer.range("psn_part_amt"), "0.00..50000.00");
  EXPECT_EQ(answer.at("/steps"), "[]");
}

// What stays unknown is the same before and after, however much of it there is: a filing never costs money here.
TEST(Assessment, AGainIsComparedRunByRun) {
  Engine engine;
  test::load_project(engine);
  Given given;
  given.insured = R"("insu_admdvs":"320500","insutype":"390")";
  given.visit =
      R"("mdtrtarea_admvs":"410100","med_type":"21","begndate":"2024-03-01","enddate":"2024-03-12","networked":true,)"
      R"("emergency":false,"referral":false,"trauma":"none")";
  given.circumstances = R"("why":"living")";
  given.costs = test::in_scope("10000.00");
  given.year = given.account = "";
  const Answer answer = test::settle(engine, given);
  ASSERT_NE(answer.in_list("/alternatives", "id", "file_before_discharge"), nullptr) << answer.text;
  for (const Json& alternative : answer.json.at_pointer("/alternatives")->items)
    EXPECT_FALSE(test::shown(alternative.at_pointer("/fund_gain/0")).starts_with("-")) << answer.text;
}

// 大庆 has no policy: a retired employee who went to a hospital in 北京 on his own.
Given from_daqing(const std::string& circumstances = R"("why":"treatment","sent_by":"nobody")") {
  Given given;
  given.insured = R"("insu_admdvs":"230600","insutype":"310","psn_type":"12","identity":[])";
  given.visit =
      R"("mdtrtarea_admvs":"110000","med_type":"21","begndate":"2024-03-01","networked":true,"nth_admission":1,)"
      R"("emergency":false,"referral":false,"trauma":"none")";
  given.circumstances = circumstances;
  given.costs = test::in_scope("50000.00");
  given.year = R"("act_pay_dedc":"0.00","hifp_pay":"0.00","hifob_pay":"0.00")";
  return given;
}

TEST(Assessment, AReductionIsToldThoughTheRatioIsNotKnown) {
  Engine engine;
  test::load_project(engine);
  Given given = from_daqing();
  given.filing = R"("category":"other_temporary","filed_on":"2024-02-01","filed_admdvs":"110000")";
  const Answer answer = test::settle(engine, given);
  ASSERT_NE(answer.step("ratio_change"), nullptr) << answer.text;
  const std::string text = test::shown(answer.step("ratio_change")->find("text"));
  EXPECT_NE(text.find("at most 20 percentage points"), std::string::npos) << text;
}

TEST(Assessment, WhoCameForTreatmentIsNotToldToFileAsAResident) {
  Engine engine;
  test::load_project(engine);
  const auto offered = [&](const std::string& circumstances) {
    return test::settle(engine, from_daqing(circumstances)).at("/alternatives").find("long_term_resident") !=
           std::string::npos;
  };
  EXPECT_FALSE(offered(R"("why":"treatment","sent_by":"nobody")"));
  EXPECT_FALSE(offered(R"("why":"trip")"));
  EXPECT_TRUE(offered(R"("why":"living")"));
  EXPECT_TRUE(offered(""));
}

// The run that keeps the arithmetic must ask what the runs before it asked, and nothing else: here the age, which no
// fen hangs on.
TEST(Assessment, WhichPartIsRoundedIsNotAskedForTheSakeOfTheArithmetic) {
  auto rules = test::plain_rules();
  rules["rounded_part"] = "[" + test::row(R"("choice":"own")", R"("age":{"below":60})") + "]";
  rules.erase("nth_deductible_factor");
  rules["deductible"] = R"("yuan":"800.00")";
  Given given;
  given.visit = R"("mdtrtarea_admvs":"140830","med_type":"21","begndate":"2024-03-01")";
  given.costs = test::in_scope("1000.00");
  const Answer answer = test::settle(rules, given);
  EXPECT_EQ(answer.range("hifp_pay"), "170.00..850.00") << answer.text;
}

}  // namespace
}  // namespace yidi
