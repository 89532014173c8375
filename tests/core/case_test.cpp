// Every way in which a case can be wrong, with the code and the place that is reported; and what absent means.
#include "case/case.h"

#include <algorithm>

#include "support.h"

namespace yidi {
namespace {

using List = std::vector<std::string>;

Case read(const std::string& text, List* faults = nullptr) {
  Errors errors;
  const Json json = parse_json(text, case_limits, errors);
  Case one = read_case(json, errors);
  if (faults)
    for (const Error& error : errors.list())
      faults->push_back(std::string(code(error.kind)) + " " + std::string(error.path));
  else
    EXPECT_TRUE(errors.none()) << text;
  return one;
}

List errors_of(const std::string& text) {
  List faults;
  read(text, &faults);
  return faults;
}

// A sound case with other members of one part.
List with_insured(const std::string& more) {
  test::Given given;
  given.insured = R"("insu_admdvs":"140830","insutype":"310",)" + more;
  return errors_of(given.text());
}
List with_visit(const std::string& more) {
  test::Given given;
  given.visit = R"("mdtrtarea_admvs":"610100","med_type":"21","begndate":"2024-03-01",)" + more;
  return errors_of(given.text());
}
List with_costs(const std::string& costs) {
  test::Given given;
  given.costs = costs;
  return errors_of(given.text());
}
List with_med_type(const std::string& code) {
  test::Given given;
  given.visit = R"("mdtrtarea_admvs":"610100","begndate":"2024-03-01","med_type":")" + code + "\"";
  return errors_of(given.text());
}
List with_more(const std::string& more) {
  test::Given given;
  given.more = more;
  return errors_of(given.text());
}

TEST(Case, RequiredKeys) {
  EXPECT_EQ(errors_of("{}"), (List{"missing_key /insured", "missing_key /visit"}));
  EXPECT_EQ(errors_of(R"({"insured":{},"visit":{}})"),
            (List{"missing_key /insured/insu_admdvs", "missing_key /insured/insutype",
                  "missing_key /visit/mdtrtarea_admvs", "missing_key /visit/med_type", "missing_key /visit/begndate"}));
  // Null is absent.
  EXPECT_EQ(errors_of(R"({"insured":null,"visit":null})"), (List{"missing_key /insured", "missing_key /visit"}));
  EXPECT_EQ(errors_of("[]"), (List{"wrong_type "}));
  EXPECT_EQ(errors_of("null"), (List{"wrong_type "}));
}

TEST(Case, KeysThatNobodyAsksFor) {
  EXPECT_EQ(with_more(R"("weather":"rain")"), (List{"unknown_key /weather"}));
  EXPECT_EQ(with_insured(R"("sex":"1")"), (List{"unknown_key /insured/sex"}));
  EXPECT_EQ(with_visit(R"("a/b~":1)"), (List{"unknown_key /visit/a~1b~0"}));
  EXPECT_EQ(with_costs(R"("items":[{"amount":"1.00","price":"1.00"}])"), (List{"unknown_key /costs/items/0/price"}));
  // The standard's own spelling, not the one that would be expected.
  EXPECT_EQ(with_visit(R"("mdtrtarea_admdvs":"610100")"), (List{"unknown_key /visit/mdtrtarea_admdvs"}));
}

TEST(Case, Types) {
  EXPECT_EQ(with_insured(R"("age":"62")"), (List{"wrong_type /insured/age"}));
  EXPECT_EQ(with_insured(R"("age":62.0)"), (List{"wrong_type /insured/age"}));
  EXPECT_EQ(with_insured(R"("identity":"marginal")"), (List{"wrong_type /insured/identity"}));
  EXPECT_EQ(with_insured(R"("identity":[null])"), (List{"wrong_type /insured/identity/0"}));
  EXPECT_EQ(with_visit(R"("referral":"yes")"), (List{"wrong_type /visit/referral"}));
  EXPECT_EQ(with_costs(R"("medfee_sumamt":100)"), (List{"wrong_type /costs/medfee_sumamt"}));
  EXPECT_EQ(with_costs(R"("medfee_sumamt":100.00)"), (List{"wrong_type /costs/medfee_sumamt"}));
  EXPECT_EQ(with_more(R"("card":[])"), (List{"wrong_type /card"}));
  EXPECT_EQ(with_more(R"("asked_on":20240301)"), (List{"wrong_type /asked_on"}));
}

TEST(Case, Money) {
  for (const char* text : {"12.5", "1,000.00", "-1.00", "+1.00", " 1.00", "1.000", "01.00", "1e3", "", "一百"})
    EXPECT_EQ(with_costs(R"("medfee_sumamt":")" + std::string(text) + "\""), (List{"bad_money /costs/medfee_sumamt"}))
        << text;
  EXPECT_EQ(with_costs(R"("medfee_sumamt":"100000000.00")"), (List{"out_of_range /costs/medfee_sumamt"}));
  EXPECT_EQ(with_costs(R"("medfee_sumamt":"99999999.99")"), List{});
  EXPECT_EQ(with_costs(R"("medfee_sumamt":"1500")"), List{});
  EXPECT_EQ(with_costs(R"("items":[{"amount":"x","selfpay_prop":"10","pric_uplmt_amt":"y"}])"),
            (List{"bad_money /costs/items/0/amount", "bad_ratio /costs/items/0/selfpay_prop",
                  "bad_money /costs/items/0/pric_uplmt_amt", "missing_key /costs/items/0"}));
  EXPECT_EQ(with_costs(R"("items":[{"pric":"1.0375","cnt":"3"}])"), List{});
  EXPECT_EQ(with_costs(R"("items":[{"pric":"0.666667","cnt":"150.0625"}])"), List{});
  EXPECT_EQ(with_costs(R"("items":[{"pric":"1.0375551","cnt":"3"}])").front(), "bad_money /costs/items/0/pric");
  EXPECT_EQ(with_costs(R"("items":[{"pric":"1.0","cnt":"3"}])").front(), "bad_money /costs/items/0/pric");
  EXPECT_EQ(with_costs(R"("items":[{"pric":"1.00","cnt":"1.23456"}])").front(), "bad_count /costs/items/0/cnt");
}

TEST(Case, PartsOfTheYearFitTheirWhole) {
  const auto with_year = [](const std::string& sums) {
    test::Given given;
    given.year = sums;
    return errors_of(given.text());
  };
  EXPECT_EQ(with_year(R"("hifp_pay":"100.00","otp_hifp_pay":"60.00","opsp_hifp_pay":"40.00")"), List{});
  EXPECT_EQ(with_year(R"("hifp_pay":"100.00","otp_hifp_pay":"60.00","opsp_hifp_pay":"40.01")"),
            (List{"contradiction /year/opsp_hifp_pay"}));
  EXPECT_EQ(with_year(R"("hifp_pay":"100.00","otp_hifp_pay":"100.01")"), (List{"contradiction /year/otp_hifp_pay"}));
  EXPECT_EQ(with_year(R"("act_pay_dedc":"800.00","period_act_pay_dedc":"800.00")"), List{});
  EXPECT_EQ(with_year(R"("hifp_pay":"0.00","otp_hifp_pay":"0.01","opsp_hifp_pay":"0.01",)"
                      R"("act_pay_dedc":"800.00","period_act_pay_dedc":"800.01")"),
            (List{"contradiction /year/otp_hifp_pay", "contradiction /year/opsp_hifp_pay",
                  "contradiction /year/period_act_pay_dedc"}));
  EXPECT_EQ(with_year(R"("otp_hifp_pay":"60.00","period_act_pay_dedc":"800.01")"), List{});  // the whole is not known
}

TEST(Case, DatesThatExist) {
  EXPECT_EQ(with_visit(R"("enddate":"2024-02-30")"), (List{"bad_date /visit/enddate"}));
  EXPECT_EQ(with_visit(R"("enddate":"2024-3-5")"), (List{"bad_date /visit/enddate"}));
  EXPECT_EQ(with_more(R"("asked_on":"today")"), (List{"bad_date /asked_on"}));
  EXPECT_EQ(with_more(R"("filing":{"filed_on":"2024-13-01"})"), (List{"bad_date /filing/filed_on"}));
}

TEST(Case, Codes) {
  EXPECT_EQ(
      errors_of(
          R"({"insured":{"insu_admdvs":"14083","insutype":"311"},"visit":{"mdtrtarea_admvs":"990000","med_type":"99","begndate":"2024-03-01"}})"),
      (List{"bad_code /insured/insu_admdvs", "bad_code /insured/insutype", "bad_code /visit/mdtrtarea_admvs",
            "bad_code /visit/med_type"}));
  EXPECT_EQ(with_insured(R"("psn_type":"17")"), (List{"bad_code /insured/psn_type"}));
  EXPECT_EQ(with_insured(R"("psn_type":"1501")"), List{});
  EXPECT_EQ(with_insured(R"("psn_type":"116032")"), List{});
  for (const char* type : {"150", "11603", "11603201", "1", "11x0"})
    EXPECT_EQ(with_insured(R"("psn_type":")" + std::string(type) + "\""), (List{"bad_code /insured/psn_type"})) << type;
  for (const char* type : {"11", "12", "13", "14", "21", "22", "24", "29", "41", "51", "52", "59", "9901"})
    EXPECT_EQ(with_med_type(type), List{}) << type;
  for (const char* type : {"10", "15", "20", "31", "42", "50", "61", "99", "2", "210", "2x", "local", ""})
    EXPECT_EQ(with_med_type(type), (List{"bad_code /visit/med_type"})) << type;
  EXPECT_EQ(with_insured(R"("identity":["rich","marginal"])"), (List{"bad_code /insured/identity/0"}));
  EXPECT_EQ(with_insured(R"("identity":["none"])"), (List{"bad_code /insured/identity/0"}));
  for (const char* level : {"0", "15", "x", "", "1.0", "001"})
    EXPECT_EQ(with_visit(R"("hosp_lv":")" + std::string(level) + "\""), (List{"bad_code /visit/hosp_lv"})) << level;
  EXPECT_EQ(with_visit(R"("dedc_hosp_lv":"4")"), (List{"bad_code /visit/dedc_hosp_lv"}));
  EXPECT_EQ(with_visit(R"("trauma":"bad")"), (List{"bad_code /visit/trauma"}));
  EXPECT_EQ(with_visit(R"("disease":"flu")"), (List{"bad_code /visit/disease"}));
  EXPECT_EQ(with_more(R"("filing":{"category":"tourist","proof":"oath","filed_admdvs":"xx"})"),
            (List{"bad_code /filing/category", "bad_code /filing/filed_admdvs", "bad_code /filing/proof"}));
  EXPECT_EQ(with_costs(R"("items":[{"amount":"1.00","chrgitm_lv":"04"}])"),
            (List{"bad_code /costs/items/0/chrgitm_lv"}));
}

TEST(Case, LevelsOfTheStandard) {
  const auto level = [](const char* code) {
    test::Given given;
    given.visit += R"(,"hosp_lv":")" + std::string(code) + "\"";
    return std::string(id(*read(given.text()).level()));
  };
  for (const char* code : {"1", "2", "3", "4", "11"}) EXPECT_EQ(level(code), "3") << code;
  for (const char* code : {"5", "6", "07", "12"}) EXPECT_EQ(level(code), "2") << code;
  for (const char* code : {"8", "9", "10", "13"}) EXPECT_EQ(level(code), "1") << code;
  EXPECT_EQ(level("14"), "9");
}

TEST(Case, Ranges) {
  EXPECT_EQ(with_insured(R"("age":-1)"), (List{"out_of_range /insured/age"}));
  EXPECT_EQ(with_insured(R"("age":151)"), (List{"out_of_range /insured/age"}));
  EXPECT_EQ(with_insured(R"("age":99999999999999999999)"), (List{"out_of_range /insured/age"}));
  EXPECT_EQ(with_visit(R"("nth_admission":0)"), (List{"out_of_range /visit/nth_admission"}));
}

TEST(Case, Contradictions) {
  EXPECT_EQ(with_costs(R"("medfee_sumamt":"100.00","fulamt_ownpay_amt":"60.00","preselfpay_amt":"40.01")"),
            (List{"contradiction /costs/medfee_sumamt"}));
  EXPECT_EQ(with_costs(R"("medfee_sumamt":"100.00","fulamt_ownpay_amt":"60.00","preselfpay_amt":"40.00")"), List{});
  EXPECT_EQ(with_visit(R"("enddate":"2024-02-29")"), (List{"contradiction /visit/enddate"}));
  EXPECT_EQ(with_visit(R"("enddate":"2024-03-01")"), List{});
  EXPECT_EQ(with_costs(R"("items":[{"amount":"1.00"}],"preselfpay_amt":"1.00")"),
            (List{"contradiction /costs/preselfpay_amt"}));
  EXPECT_EQ(with_costs(R"("items":[{"amount":"1.00"}],"medfee_sumamt":"2.00")"),
            (List{"contradiction /costs/medfee_sumamt"}));
  EXPECT_EQ(with_costs(R"("items":[{"amount":"1.00"}],"medfee_sumamt":"1.00")"), List{});
}

TEST(Case, Assumptions) {
  EXPECT_EQ(with_more(R"("assume":[{"parameter":"luck","value":"1.00"}])"), (List{"bad_code /assume/0/parameter"}));
  EXPECT_EQ(with_more(R"("assume":[{"parameter":"deductible","value":"much"}])"), (List{"bad_value /assume/0/value"}));
  EXPECT_EQ(with_more(R"("assume":[{"parameter":"deductible"}])"), (List{"missing_key /assume/0/value"}));
  EXPECT_EQ(
      with_more(R"("assume":[{"parameter":"deductible","value":"1.00"},{"parameter":"deductible","value":"2.00"}])"),
      (List{"duplicate_id /assume/1/parameter"}));
  EXPECT_EQ(with_more(R"("assume":[{"parameter":"ratio_change","value":"90%","kind":"luck"}])"),
            (List{"bad_code /assume/0/kind"}));
  EXPECT_EQ(with_more(R"("assume":[{"parameter":"ratio_change","value":"90%","kind":"yuan"}])"),
            (List{"bad_value /assume/0/value"}));
  EXPECT_EQ(with_more(R"("assume":[{"parameter":"ratio","value":"90%","grade":"official"}])"),
            (List{"bad_code /assume/0/grade"}));
  EXPECT_EQ(with_more(R"("assume":[{"parameter":"benefit","value":"yes","about":true}])"),
            (List{"bad_value /assume/0/value"}));
  EXPECT_EQ(with_more(R"("assume":[{"parameter":"critical_counts","value":"deductible luck"}])"),
            (List{"bad_value /assume/0/value"}));
  EXPECT_EQ(with_more(R"("assume":[{"parameter":"critical_counts","value":""}])"), (List{"bad_value /assume/0/value"}));
}

TEST(Case, SyntaxAndSize) {
  Engine engine;
  test::load_project(engine);
  const auto errors = [&](const std::string& text) { return test::Answer(settle(engine, text, Lang::en)).errors(); };
  const test::Answer broken(settle(engine, "{\n  \"insured\": x\n}", Lang::en));
  EXPECT_EQ(broken.errors(), (List{"json_syntax "}));
  EXPECT_NE(broken.at("/errors/0/message").find("line 2"), std::string::npos);
  EXPECT_NE(broken.at("/errors/0/message").find("column 14"), std::string::npos) << broken.text;
  EXPECT_EQ(errors(R"({"insured":{"age":1,"age":2}})"),
            (List{"duplicate_key /insured/age", "missing_key /insured/insu_admdvs", "missing_key /insured/insutype",
                  "missing_key /visit"}));
  EXPECT_EQ(errors("\"\xff\""), (List{"json_syntax "}));
  EXPECT_EQ(errors(std::string(5'000'000, 'x')), (List{"too_large "}));
  EXPECT_EQ(errors(std::string(200'000, '[')), (List{"too_large "}));
}

TEST(Case, AllErrorsComeAtOnceInReadingOrder) {
  EXPECT_EQ(errors_of(R"({"insured":{"insu_admdvs":"1","insutype":"390","age":200},)"
                      R"("visit":{"mdtrtarea_admvs":"610100","med_type":"21","begndate":"2024-02-30"},)"
                      R"("costs":{"medfee_sumamt":1},"more":0})"),
            (List{"bad_code /insured/insu_admdvs", "out_of_range /insured/age", "bad_date /visit/begndate",
                  "wrong_type /costs/medfee_sumamt", "unknown_key /more"}));
}

TEST(Case, ARefusalHoldsNoNumber) {
  Engine engine;
  test::load_project(engine);
  test::Given given;
  given.costs = R"("medfee_sumamt":"1.0")";
  const test::Answer answer(settle(engine, given.text(), Lang::zh));
  EXPECT_EQ(answer.json.members.size(), 2U);  // ok, errors
}

TEST(Case, NullIsAbsent) {
  Engine engine;
  test::load_project(engine);
  test::Given bare, nulls;
  bare.insured = nulls.insured = R"("insu_admdvs":"140830","insutype":"390")";
  bare.visit = nulls.visit = R"("mdtrtarea_admvs":"610100","med_type":"21","begndate":"2024-03-01")";
  bare.year = bare.account = nulls.year = nulls.account = "";
  bare.costs = nulls.costs = R"("medfee_sumamt":"1.00")";
  nulls.insured += R"(,"psn_type":null,"age":null,"identity":null)";
  nulls.visit += R"(,"hosp_lv":null,"dedc_hosp_lv":null,"institution_class":null,"institution":null,"networked":null,)"
                 R"("enddate":null,"emergency":null,"referral":null,"disease":null,"nth_admission":null,"trauma":null,)"
                 R"("third_party_pays":null,"designated":null)";
  nulls.costs += R"(,"fulamt_ownpay_amt":null,"overlmt_selfpay":null,"preselfpay_amt":null,"items":null)";
  nulls.more = R"("filing":null,"year":null,"account":null,"card":null,"asked_on":null,"assume":null)";
  EXPECT_EQ(settle(engine, nulls.text(), Lang::zh), settle(engine, bare.text(), Lang::zh));
}

// A key in one and not in the other is a format nobody wrote down.
TEST(Case, TheSchemaNamesTheSameKeys) {
  const Json schema = test::parsed(test::file("policies/schema/case.schema.json"));
  const auto keys = [&](const std::string& pointer) {
    List names;
    const Json* properties = schema.at_pointer(pointer + "/properties");
    if (properties)
      for (const Json::Member& member : properties->members) names.push_back(std::string(member.first));
    return names;
  };
  // Every key of the schema with a value of a type it cannot have: read, each is wrong_type and none is unknown_key.
  const auto faults = [&](const std::string& part) {
    std::string members;
    for (const std::string& key : keys("/properties/" + part))
      members += (members.empty() ? "\"" : ",\"") + key + "\":0.5";
    return errors_of("{\"" + part + "\":{" + members + "}}");
  };
  EXPECT_EQ(keys(""), (List{"insured", "visit", "circumstances", "filing", "costs", "year", "account", "card",
                            "asked_on", "reverse", "assume"}));
  for (const char* part : {"insured", "visit", "circumstances", "filing", "year", "account", "card"}) {
    const List found = faults(part);
    const auto types =
        std::count_if(found.begin(), found.end(), [](const std::string& f) { return f.starts_with("wrong_type"); });
    EXPECT_EQ(std::size_t(types), keys("/properties/" + std::string(part)).size()) << part;
    for (const std::string& fault : found) EXPECT_FALSE(fault.starts_with("unknown_key")) << fault;
  }
}

}  // namespace
}  // namespace yidi
