// The worked examples of the contract, on the project's own policies, as a hospital or a page would ask them.
#include "support.h"

namespace yidi {
namespace {

using test::Answer;
using test::Given;

class Contract : public ::testing::Test {
 protected:
  void SetUp() override { test::load_project(engine); }

  static Given stay(const std::string& insutype, const std::string& place, const std::string& visit,
                    const std::string& filing, const std::string& amount = "50000.00") {
    Given given;
    given.insured = R"("insu_admdvs":"140830","identity":[],"insutype":")" + insutype + "\"";
    given.visit = R"("mdtrtarea_admvs":")" + place +
                  R"(","med_type":"21","begndate":"2024-03-01","enddate":"2024-03-12",)" + visit;
    given.filing = filing;
    given.costs = test::in_scope(amount);
    return given;
  }
  Answer ask(const Given& given) { return test::settle(engine, given); }

  // Deductible, ratio and what the basic fund pays.
  static std::string money(const Answer& answer) {
    return answer.sheet("act_pay_dedc") + " " + answer.sheet("pool_prop_selfpay") + " " + answer.sheet("hifp_pay");
  }

  Engine engine;
};

const std::string neither = R"("emergency":false,"referral":false)";
const std::string referred = R"("emergency":false,"referral":true)";
const std::string emergency = R"("emergency":true,"referral":false)";

// The resident of 62, operated in 西安: (50,000 − 1,500) × 55% = 26,675.00, and × 35% = 16,975.00.
TEST_F(Contract, AResidentInAnotherProvince) {
  const std::string here = R"(,"filed_on":"2024-02-01","filed_admdvs":"610100")";
  EXPECT_EQ(money(ask(stay("390", "610100", neither, R"("category":"long_term_resident")" + here))),
            "1500.00 55% 26675.00");
  EXPECT_EQ(money(ask(stay("390", "610100", neither, R"("category":"stationed_worker")" + here))),
            "1500.00 55% 26675.00");
  EXPECT_EQ(money(ask(stay("390", "610100", referred, R"("category":"referred")" + here))), "1500.00 55% 26675.00");
  EXPECT_EQ(money(ask(stay("390", "610100", referred, ""))), "1500.00 55% 26675.00");
  EXPECT_EQ(money(ask(stay("390", "610100", emergency,
                           R"("category":"emergency","filed_on":"2024-04-15","filed_admdvs":"610100")"))),
            "1500.00 55% 26675.00");
  EXPECT_EQ(money(ask(stay("390", "610100", neither, ""))), "1500.00 35% 16975.00");
}

// 10% of 50,000 first, then 600: (50,000 − 5,000 − 600) × 80% = 35,520.00.
TEST_F(Contract, AnEmployeeReferredToAnotherProvince) {
  const Answer answer = ask(stay("310", "610100", referred, ""));
  EXPECT_EQ(money(answer), "600.00 80% 35520.00");
  EXPECT_EQ(answer.sheet("inscp_scp_amt"), "50000.00");
  EXPECT_EQ(test::shown(answer.step("own_share")->find("amount")), "5000.00");
}

// (50,000 − 400) × 85% = 42,160.00.
TEST_F(Contract, AnEmployeeAtHomeInClass2) {
  EXPECT_EQ(money(ask(stay("310", "140830", neither + R"(,"institution_class":"class_2")", ""))),
            "400.00 85% 42160.00");
}

// (200,000 − 600) × 80% = 159,520.00 is above the cap.
TEST_F(Contract, AnEmployeeAboveTheCap) {
  const Answer answer = ask(stay("310", "140830", neither + R"(,"institution_class":"class_1")", "", "200000.00"));
  EXPECT_EQ(answer.sheet("hifp_pay"), "80000.00");
  EXPECT_EQ(answer.sheet("hifob_pay"), "null");
  EXPECT_EQ(answer.at("/settlement/bounds/hifob_pay/0"), "0.00");
  EXPECT_EQ(answer.at("/settlement/exact"), "false");
  EXPECT_TRUE(answer.misses("large_bands"));
}

// The case of the contract, letter by letter.
const char* const the_case = R"({
 "insured": {"insu_admdvs": "140830", "insutype": "390", "psn_type": "15", "age": 62, "identity": []},
 "visit": {"mdtrtarea_admvs": "610100", "med_type": "21", "hosp_lv": "2", "institution_class": "class_1",
           "institution": null, "networked": true, "begndate": "2024-03-01", "enddate": "2024-03-12",
           "emergency": false, "referral": false, "disease": null, "nth_admission": 1, "trauma": "none"},
 "filing": {"category": "long_term_resident", "filed_on": "2024-02-01", "filed_admdvs": "610100", "proof": "documents"},
 "costs": {"medfee_sumamt": "50000.00", "fulamt_ownpay_amt": "0.00", "overlmt_selfpay": "0.00", "preselfpay_amt": "0.00"},
 "year": {"act_pay_dedc": "0.00", "hifp_pay": "0.00", "inscp_scp_amt": "0.00", "psn_inscp_amt": "0.00",
          "hifmi_pay": "0.00", "hifob_pay": "0.00"},
 "account": {"balc": "0.00", "use": true},
 "card": {"activated": true, "used_at_home": true, "tested_out_of_province": true},
 "asked_on": "2024-03-05",
 "assume": [{"parameter": "critical_threshold", "value": "10000.00"}]
})";

TEST_F(Contract, TheCaseOfTheContract) {
  const Answer answer(settle(engine, the_case, Lang::zh));
  const std::pair<const char*, const char*> expected[] = {
      {"/ok", "true"},
      {"/policy/admdvs", "140830"},
      {"/policy/name", "芮城县"},
      {"/policy/chain", R"(["140830","100000"])"},
      {"/filing/required", "required"},
      {"/filing/category", "long_term_resident"},
      {"/filing/status", "valid"},
      {"/filing/valid_until", "null"},
      {"/filing/act_by", "null"},
      {"/filing/act_by_rule", "null"},
      {"/route/direct", "yes"},
      {"/route/conditions/0/id", "filed"},
      {"/route/conditions/0/met", "yes"},
      {"/route/manual/materials", "[]"},
      {"/settlement/exact", "false"},
      {"/settlement/sheet/medfee_sumamt", "50000.00"},
      {"/settlement/sheet/inscp_scp_amt", "50000.00"},
      {"/settlement/sheet/dedc_std", "1500.00"},
      {"/settlement/sheet/crt_dedc", "1500.00"},
      {"/settlement/sheet/act_pay_dedc", "1500.00"},
      {"/settlement/sheet/pool_prop_selfpay", "55%"},
      {"/settlement/sheet/hifp_pay", "26675.00"},
      {"/settlement/sheet/hifmi_pay", "null"},
      {"/settlement/bounds/hifmi_pay", R"(["0.00","13325.00"])"},
      {"/settlement/bounds/psn_cash_pay", R"(["10000.00","23325.00"])"},
      {"/settlement/missing/0/ask", "0359-6371567"},
  };
  for (auto [pointer, value] : expected) EXPECT_EQ(answer.at(pointer), value) << pointer;
  EXPECT_EQ(test::broken_identity(answer), "");
  EXPECT_TRUE(answer.misses("critical_bands"));
  EXPECT_FALSE(answer.misses("critical_threshold"));  // it was assumed
}

TEST_F(Contract, WithoutTheAssumptionTheThresholdIsMissing) {
  std::string text = the_case;
  const std::size_t at = text.find("[{\"parameter\"");
  text.replace(at, text.find(']', at) - at, "[");
  const Answer answer(settle(engine, text, Lang::zh));
  EXPECT_TRUE(answer.misses("critical_threshold")) << answer.text;
  const Json* missing = answer.in_list("/settlement/missing", "parameter", "critical_threshold");
  EXPECT_EQ(test::shown(missing->find("affects")), R"(["hifmi_pay"])");
}

// 26,675.00 − 16,975.00
TEST_F(Contract, FilingBeforeDischargeIsWorth9700) {
  Given given = stay("390", "610100", neither, R"("category":"long_term_resident")");
  given.more = R"("asked_on":"2024-03-05")";
  const Answer answer = ask(given);
  EXPECT_EQ(answer.at("/alternatives/0/id"), "file_before_discharge");
  EXPECT_EQ(answer.at("/alternatives/0/fund_gain"), R"(["9700.00","9700.00"])");
}

// A sheet's ratio is the one after all that changes it: 60%, not 60% less the 20 points of who has not filed.
TEST_F(Contract, WhatAnEarlierSheetHasIsUsedAsItStandsThere) {
  Given given = stay("390", "610100", neither, "");
  given.more = R"("assume":[{"parameter":"deductible","value":"700.00","grade":"earlier_sheet"},)"
               R"({"parameter":"ratio","value":"60%","grade":"earlier_sheet"}])";
  const Answer answer = ask(given);
  EXPECT_EQ(answer.sheet("pool_prop_selfpay"), "60%") << answer.text;
  EXPECT_EQ(answer.sheet("hifp_pay"), "29580.00");  // (50,000 - 700) × 60%
  EXPECT_EQ(answer.at("/policy/grade"), "earlier_sheet");
  const Json* step = answer.in_list("/steps", "id", "deductible");
  EXPECT_EQ(test::shown(step->find("rule")), "assumed/deductible/earlier_sheet");
  EXPECT_EQ(test::shown(step->find("grade")), "earlier_sheet");
  EXPECT_EQ(test::shown(step->find("cite")), "null");
  EXPECT_FALSE(answer.in_list("/steps", "id", "ratio_change"));
}

TEST_F(Contract, WhatASheetOnlySuggestsServesTheEstimate) {
  Given given = stay("390", "610100", neither, "");
  given.more = R"("assume":[{"parameter":"ratio","value":"61.5%","grade":"earlier_sheet","about":true}])";
  const Answer answer = ask(given);
  EXPECT_EQ(answer.sheet("pool_prop_selfpay"), "null") << answer.text;
  EXPECT_TRUE(answer.misses("ratio"));
  EXPECT_EQ(answer.at("/estimate/sheet/hifp_pay"), "29827.50");  // (50,000 - 1,500) × 61.5%
  const Json* supposed = answer.in_list("/estimate/suppositions", "parameter", "ratio");
  ASSERT_TRUE(supposed);
  EXPECT_EQ(test::shown(supposed->find("value")), "61.5%");
  EXPECT_EQ(test::shown(supposed->find("grade")), "earlier_sheet");
  EXPECT_EQ(test::shown(supposed->find("cite")), "null");
}

}  // namespace
}  // namespace yidi
