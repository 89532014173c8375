// The answer as text: its keys and their order, its languages, its words.
#include "support.h"

namespace yidi {
namespace {

using test::Answer;
using test::Given;
using List = std::vector<std::string>;

List keys(const Json* object) {
  List names;
  if (object)
    for (const Json::Member& member : object->members) names.push_back(std::string(member.first));
  return names;
}

Given away(const std::string& filing = "") {
  Given given;
  given.insured = R"("insu_admdvs":"140830","insutype":"390","identity":[])";
  given.visit =
      R"("mdtrtarea_admvs":"610100","med_type":"21","begndate":"2024-03-01","enddate":"2024-03-12","emergency":false,"referral":false)";
  given.filing = filing;
  given.costs = test::in_scope("50000.00");
  given.more = R"("asked_on":"2024-02-20")";
  return given;
}

class Report : public ::testing::Test {
 protected:
  void SetUp() override { test::load_project(engine); }
  Engine engine;
};

TEST_F(Report, KeysStandInTheirOrder) {
  const Answer answer = test::settle(engine, away());
  const auto at = [&](const char* pointer) { return keys(answer.json.at_pointer(pointer)); };
  EXPECT_EQ(keys(&answer.json), (List{"ok", "policy", "filing", "route", "settlement", "estimate", "steps", "questions",
                                      "alternatives", "referral_hospitals", "offices", "notices", "sources"}));
  EXPECT_EQ(at("/policy"), (List{"admdvs", "name", "chain", "grade", "checked_on", "rules_of"}));
  EXPECT_EQ(at("/route"),
            (List{"direct", "conditions", "materials", "prior_review", "manual", "handling_times", "text", "cite"}));
  EXPECT_EQ(at("/settlement"), (List{"exact", "sheet", "bounds", "missing"}));
  EXPECT_EQ(at("/settlement/sheet"), (List{"medfee_sumamt",     "fulamt_ownpay_amt",
                                           "overlmt_selfpay",   "preselfpay_amt",
                                           "inscp_scp_amt",     "dedc_std",
                                           "crt_dedc",          "act_pay_dedc",
                                           "pool_prop_selfpay", "hifp_pay",
                                           "cvlserv_pay",       "hifes_pay",
                                           "hifmi_pay",         "hifob_pay",
                                           "maf_pay",           "oth_pay",
                                           "hosp_part_amt",     "fund_pay_sumamt",
                                           "psn_part_amt",      "acct_pay",
                                           "psn_cash_pay",      "balc"}));
  EXPECT_EQ(at("/settlement/missing/0"), (List{"parameter", "name", "affects", "ask"}));
  EXPECT_EQ(at("/steps/0"), (List{"id", "amount", "bounds", "rule", "cite", "grade", "reading", "text"}));
  EXPECT_EQ(at("/questions/0"), (List{"field", "why", "spread"}));
  EXPECT_EQ(at("/alternatives/0"), (List{"id", "change", "fund_gain", "psn_part_amt", "estimate", "text"}));
  EXPECT_EQ(at("/sources/0"), (List{"admdvs", "id", "title", "issuer", "number", "date", "as_of", "grade"}));
}

TEST_F(Report, AFieldIsEitherKnownOrBounded) {
  for (const Given& given : {away(), away(R"("filed_on":"2024-02-01")")}) {
    const Answer answer = test::settle(engine, given);
    const List bounded = keys(answer.json.at_pointer("/settlement/bounds"));
    for (const std::string& field : bounded) EXPECT_EQ(answer.sheet(field), "null") << field;
    EXPECT_FALSE(bounded.empty());
  }
}

TEST_F(Report, StepsComeInTheOrderOfSettlement) {
  Given given = away();
  given.insured.replace(given.insured.find("390"), 3, "310");
  List ids;
  const Answer answer = test::settle(engine, given);
  for (const Json& step : answer.json.at_pointer("/steps")->items) ids.push_back(test::shown(step.find("id")));
  EXPECT_EQ(ids, (List{"scope", "own_share", "deductible", "ratio", "ratio_change", "basic_fund", "large", "cash"}));
}

TEST_F(Report, AStepNamesItsRuleAndWhereItStands) {
  const Answer answer(settle(engine, away().text(), Lang::zh));
  const Json* deductible = answer.step("deductible");
  EXPECT_EQ(test::shown(deductible->find("amount")), "1500.00");
  EXPECT_EQ(test::shown(deductible->find("rule")), "140830/deductible/resident-other-province");
  EXPECT_EQ(test::shown(deductible->find("cite")), "140830 notice §住院就医报销比例②");
  EXPECT_EQ(test::shown(deductible->find("grade")), "interpreted");
  EXPECT_EQ(test::shown(answer.step("cash")->find("rule")), "null");
}

TEST_F(Report, EveryCiteHasItsSource) {
  const Answer answer = test::settle(engine, away());
  for (const Json& step : answer.json.at_pointer("/steps")->items) {
    const std::string cite = test::shown(step.find("cite"));
    if (cite == "null") continue;
    bool found = false;
    for (const Json& source : answer.json.at_pointer("/sources")->items)
      found |= cite.starts_with(test::shown(source.find("admdvs")) + " " + test::shown(source.find("id")) + " ");
    EXPECT_TRUE(found) << cite;
  }
}

// --- Languages -----------------------------------------------------------------------------------------------------

bool has_chinese(const std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (const auto byte = static_cast<unsigned char>(text[i]); byte >= 0xE3 && byte <= 0xE9) return true;
  return false;
}

// The texts of an answer that are words for a reader; documents keep their own titles, cites and readings.
void words_of(const Json& json, std::string_view key, List& words) {
  const bool documents = key == "sources" || key == "cite" || key == "reading";
  if (documents) return;
  if (json.type == Json::Type::text) words.push_back(std::string(json.text));
  for (const Json& item : json.items) words_of(item, key, words);
  for (const Json::Member& member : json.members) words_of(member.second, member.first, words);
}

// Programs and forms are found under their own names only.
std::string without_proper_names(std::string text) {
  for (const std::string name : {"国家异地就医备案", "国家医保服务平台", "山西医保", "国务院客户端",
                                 "外伤无第三方责任承诺书", "住院期间外院检查治疗或定点药店购药单", "京津冀", "长三角"})
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name)) text.erase(at, name.size());
  return text;
}

TEST_F(Report, EnglishHasNoChineseLeft) {
  Given unknown = away();
  unknown.insured = R"("insu_admdvs":"140830","insutype":"310")";
  unknown.visit = R"("mdtrtarea_admvs":"140802","med_type":"21","begndate":"2024-03-01")";
  unknown.costs = R"("medfee_sumamt":"150000.00")";
  unknown.year = unknown.account = "";
  for (const Given& given :
       {away(), away(R"("category":"long_term_resident","filed_on":"2024-02-01","filed_admdvs":"610100")"), unknown}) {
    List words;
    const Answer answer = test::settle(engine, given, Lang::en);
    words_of(answer.json, "", words);
    for (const std::string& text : words) EXPECT_FALSE(has_chinese(without_proper_names(text))) << text;
  }
}

TEST_F(Report, ErrorsSpeakBothLanguages) {
  const std::string bad = R"({"insured":{"insu_admdvs":"1"},"visit":[]})";
  EXPECT_TRUE(has_chinese(settle(engine, bad, Lang::zh)));
  EXPECT_FALSE(has_chinese(settle(engine, bad, Lang::en)));
  EXPECT_EQ(Answer(settle(engine, bad, Lang::zh)).errors(), Answer(settle(engine, bad, Lang::en)).errors());
}

// Wording never decides a number.
TEST_F(Report, BothLanguagesHaveTheSameNumbers) {
  const Answer zh(settle(engine, away().text(), Lang::zh)), en(settle(engine, away().text(), Lang::en));
  EXPECT_EQ(zh.at("/settlement/sheet"), en.at("/settlement/sheet"));
  EXPECT_EQ(zh.at("/settlement/bounds"), en.at("/settlement/bounds"));
}

TEST_F(Report, TheSameTextGivesTheSameBytes) {
  Engine other;  // loaded in another order
  test::load(other, test::file("policies/140830-ruicheng/policy.json"));
  test::load(other, test::file("policies/nation/policy.json"));
  load_calendar(other, test::file("policies/calendar/holidays.json"), Lang::en);
  EXPECT_EQ(settle(engine, away().text(), Lang::zh), settle(engine, away().text(), Lang::zh));
  EXPECT_EQ(settle(engine, away().text(), Lang::zh), settle(other, away().text(), Lang::zh));
}

TEST_F(Report, ExplainSaysTheNumbersInOrder) {
  const std::string words = explain(engine, away().text(), Lang::zh);
  std::size_t at = 0;
  for (const char* part : {"一、现在要做什么", "二、付多少钱", "50,000.00", "三、怎样算出来的", "1,500.00", "55%",
                           "35%", "16,975.00", "四、怎样会不一样", "五、还不清楚的", "0359-6371567"}) {
    at = words.find(part, at);
    EXPECT_NE(at, std::string::npos) << part << "\n" << words;
    if (at == std::string::npos) return;
  }
  const std::string english = explain(engine, away().text(), Lang::en);
  EXPECT_NE(english.find("16,975.00 yuan"), std::string::npos) << english;
}

TEST_F(Report, ExplainSaysWhyNoStepIsTold) {
  const auto said = [&](const char* from, const char* to, const char* words) {
    Given given = away();
    given.visit.replace(given.visit.find(from), std::string_view(from).size(), to);
    return explain(engine, given.text(), Lang::zh).find(words) != std::string::npos;
  };
  EXPECT_TRUE(said("2024-03-01", "2023-12-20", "按日均费用分到各年"));
  EXPECT_FALSE(said("2024-03-01", "2024-03-02", "按日均费用分到各年"));
  EXPECT_TRUE(said(R"("21")", R"("52")", "生育的医疗费用另有办法"));
  EXPECT_FALSE(said(R"("21")", R"("22")", "生育的医疗费用另有办法"));
}

TEST_F(Report, ExplainOfABadCaseNamesEveryFault) {
  const std::string words = explain(engine, R"({"insured":{"insu_admdvs":"1","insutype":"390"},"visit":{}})", Lang::en);
  EXPECT_NE(words.find("/insured/insu_admdvs"), std::string::npos);
  EXPECT_NE(words.find("/visit/med_type"), std::string::npos);
}

TEST_F(Report, RegionsAreListedByCode) {
  const Answer listed(regions(engine));
  EXPECT_EQ(listed.at("/regions/0/admdvs"), "100000");
  EXPECT_EQ(listed.at("/regions/1/admdvs"), "140830");
  EXPECT_EQ(listed.at("/regions/1/parent"), "100000");
  EXPECT_EQ(listed.at("/regions/1/classes/3/id"), "municipal");
}

TEST(ReportAlone, WithoutAnyPolicyAPlaceIsUnknown) {
  const Engine empty;
  EXPECT_EQ(Answer(settle(empty, away().text(), Lang::en)).errors().size(), 1U);
  EXPECT_EQ(regions(empty), R"({"regions":[]})");
}

// Remarks do not replace each other: the county's come first, the nation's are added.
TEST_F(Report, RemarksAddUpAlongTheChain) {
  Given given;
  given.insured = R"("insu_admdvs":"140830","insutype":"390","identity":[])";
  given.visit =
      R"("mdtrtarea_admvs":"610100","med_type":"21","begndate":"2024-03-01","emergency":true,"referral":false)";
  const Answer answer = test::settle(engine, given);
  EXPECT_EQ(answer.at("/notices/0/id"), "undated_notice");
  for (const char* id : {"not_stated", "record_check", "emergency_conflict", "catalogue_of_place", "one_stop"})
    EXPECT_TRUE(answer.in_list("/notices", "id", id)) << id;
  EXPECT_FALSE(answer.in_list("/notices", "id", "law_2027"));
}

}  // namespace
}  // namespace yidi
