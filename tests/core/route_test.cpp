// Whether the hospital can settle directly: each condition held against what is known of hospital, card and papers.
#include "support.h"

namespace yidi {
namespace {

using test::Answer;
using test::Given;
using test::Tables;

Tables rules_with(const std::string& conditions) {
  Tables rules = test::plain_rules();
  rules["direct_service"] = R"("choice":"open")";
  rules["preconditions"] = R"("list":[)" + conditions + "]";
  return rules;
}

std::string condition(const std::string& id) {
  return R"({"id":")" + id + R"(","name":{"zh":"条件","en":"A condition"}})";
}

Given visit(const std::string& med_type, const std::string& more) {
  Given given;
  given.visit = R"("mdtrtarea_admvs":"610100","begndate":"2024-03-01","nth_admission":1,"emergency":false,)"
                R"("referral":false,"med_type":")" +
                med_type + "\"" + (more.empty() ? "" : "," + more);
  return given;
}

std::string direct(const Tables& rules, const Given& given) { return test::settle(rules, given).at("/route/direct"); }

TEST(Route, AHospitalMayBeNetworkedForSomeServicesOnly) {
  const Tables rules = rules_with(condition("networked"));
  const auto with = [&](const std::string& med_type, const std::string& flags) {
    return direct(rules, visit(med_type, R"("services":{)" + flags + "}"));
  };
  const std::string inpatient_only = R"("inpatient":true,"outpatient":false,"chronic":false)";
  EXPECT_EQ(with("21", inpatient_only), "yes");
  for (const char* closed : {"11", "13", "14", "41"}) EXPECT_EQ(with(closed, inpatient_only), "no") << closed;
  EXPECT_EQ(with("11", R"("outpatient":true)"), "yes");
  EXPECT_EQ(with("41", R"("outpatient":true)"), "yes");  // pharmacies share the outpatient flag
  EXPECT_EQ(with("14", R"("outpatient":true,"chronic":true)"), "yes");
  EXPECT_EQ(with("14", R"("outpatient":true)"), "conditional");
}

TEST(Route, TheFlagGoesBeforeTheWholeUnlessNothingIsNetworked) {
  const Tables rules = rules_with(condition("networked"));
  EXPECT_EQ(direct(rules, visit("11", R"("networked":true)")), "yes");
  EXPECT_EQ(direct(rules, visit("11", R"("networked":true,"services":{"outpatient":false})")), "no");
  EXPECT_EQ(direct(rules, visit("11", R"("networked":true,"services":{"inpatient":true})")), "yes");
  EXPECT_EQ(direct(rules, visit("11", R"("networked":false,"services":{"outpatient":true})")), "no");
  EXPECT_EQ(direct(rules, visit("11", R"("designated":false,"services":{"outpatient":true})")), "no");
  EXPECT_EQ(direct(rules, visit("11", R"("designated":true)")), "conditional");
  EXPECT_EQ(direct(rules, visit("9901", R"("services":{"outpatient":true})")), "conditional");
}

TEST(Route, AChronicDiseaseIsRecognisedFirst) {
  const Tables rules = rules_with(condition("recognised"));
  EXPECT_EQ(direct(rules, visit("14", R"("recognised":true)")), "yes");
  EXPECT_EQ(direct(rules, visit("14", R"("recognised":false)")), "no");
  const Answer unknown = test::settle(rules, visit("14", ""));
  EXPECT_EQ(unknown.at("/route/direct"), "conditional");
  EXPECT_NE(unknown.in_list("/questions", "field", "visit.recognised"), nullptr) << unknown.text;
}

TEST(Route, RulesMayDependOnTheRecognition) {
  Tables rules = test::plain_rules();
  rules["ratio"] = "[" + test::row(R"("ratio":"70%")", R"("recognised":"yes")", "recognised") + "]";
  EXPECT_EQ(test::settle(rules, visit("14", R"("recognised":true)")).sheet("hifp_pay"), "14000.00");
  EXPECT_EQ(test::settle(rules, visit("14", R"("recognised":false)")).range("hifp_pay"), "0.00..20000.00");
}

// Three hospitals are named when filing, and two may be exchanged a year.
TEST(Route, AChosenHospital) {
  Tables rules = rules_with(condition("chosen"));
  rules["filing_required"] = R"("choice":"required")";
  rules["chosen_institutions"] = R"("number":3)";
  rules["institution_changes_a_year"] = R"("number":2)";
  rules["institution_choice_validity"] = R"("months":12)";
  const auto with = [&](const std::string& chosen) {
    Given given = visit("21", "");
    given.filing = R"("category":"referred","filed_on":"2024-02-01","filed_admdvs":"610100")" + chosen;
    return test::settle(rules, given);
  };
  EXPECT_EQ(with(R"(,"institution_chosen":true)").at("/route/direct"), "yes");
  const Answer unknown = with("");
  EXPECT_EQ(unknown.at("/route/direct"), "conditional");
  EXPECT_NE(unknown.in_list("/questions", "field", "filing.institution_chosen"), nullptr) << unknown.text;
  EXPECT_EQ(unknown.at("/filing/institutions"), R"({"number":[3,3],"changes_a_year":[2,2],"valid_months":[12,12]})");
  // It can be exchanged until both changes are used up.
  const Answer open = with(R"(,"institution_chosen":false,"changes_used":1)");
  EXPECT_EQ(open.at("/route/direct"), "conditional");
  const Json* alternative = open.in_list("/alternatives", "id", "choose_institution");
  ASSERT_NE(alternative, nullptr) << open.text;
  EXPECT_EQ(test::shown(alternative->find("change")), R"({"filing":{"institution_chosen":true}})");
  EXPECT_EQ(test::shown(alternative->find("fund_gain")), R"(["0.00","0.00"])");
  const Answer used_up = with(R"(,"institution_chosen":false,"changes_used":2)");
  EXPECT_EQ(used_up.at("/route/direct"), "no");
  EXPECT_EQ(used_up.in_list("/alternatives", "id", "choose_institution"), nullptr);
}

// Back home in the course of a long-term filing: who filed on a promise brings the papers first.
TEST(Route, PapersAreMadeGood) {
  Tables rules = rules_with(condition("papers_made_good"));
  rules["preconditions"] = "[" +
                           test::row(R"("list":[)" + condition("papers_made_good") + "]",
                                     R"("place":"home","category":"long_term_resident")") +
                           "]";
  const auto with = [&](const std::string& filing) {
    Given given = visit("21", "");
    given.visit.replace(given.visit.find("610100"), 6, "140830");
    given.filing = filing;
    return test::settle(rules, given);
  };
  const std::string filed = R"("category":"long_term_resident","filed_on":"2023-06-01","filed_admdvs":"610100")";
  EXPECT_EQ(with(filed + R"(,"proof":"documents")").at("/route/direct"), "yes");
  const Answer promised = with(filed + R"(,"proof":"commitment")");
  EXPECT_EQ(promised.at("/route/direct"), "conditional");
  EXPECT_EQ(promised.at("/filing/status"), "not_needed");
  const Json* alternative = promised.in_list("/alternatives", "id", "bring_proof");
  ASSERT_NE(alternative, nullptr) << promised.text;
  EXPECT_EQ(test::shown(alternative->find("change")), R"({"filing":{"proof":"documents"}})");
  EXPECT_NE(with(filed).in_list("/questions", "field", "filing.proof"), nullptr);
  // Nobody else is asked for papers at home.
  EXPECT_EQ(with(R"("category":"long_term_resident")").at("/route/conditions"), "[]");
}

// Only a filing that holds makes a returnee.
TEST(Route, AFilingThatHasEndedAsksForNoPapers) {
  Tables rules = rules_with("");
  rules["preconditions"] = "[" +
                           test::row(R"("list":[)" + condition("papers_made_good") + "]",
                                     R"("place":"home","category":"long_term_resident")") +
                           "]";
  const auto conditions = [&](const std::string& filing) {
    Given given = visit("21", R"("enddate":"2024-03-12")");
    given.visit.replace(given.visit.find("610100"), 6, "140830");
    given.filing = R"("category":"long_term_resident","filed_admdvs":"610100",)" + filing;
    const Answer answer = test::settle(rules, given);
    return answer.at("/filing/category") + " " + (answer.at("/route/conditions") == "[]" ? "none" : "papers");
  };
  EXPECT_EQ(conditions(R"("filed_on":"2023-06-01")"), "long_term_resident papers");
  EXPECT_EQ(conditions(R"("filed_on":"2024-03-01")"), "long_term_resident papers");
  EXPECT_EQ(conditions(R"("filed_on":"2024-03-02")"), "null none");
  EXPECT_EQ(conditions(R"("filed_on":"2023-06-01","valid_until":"2024-03-01")"), "long_term_resident papers");
  EXPECT_EQ(conditions(R"("filed_on":"2023-06-01","valid_until":"2024-02-29")"), "null none");
}

TEST(Route, ListsArePassedOn) {
  Tables rules = rules_with(condition("networked"));
  const std::string item = R"("list":[{"id":"it","name":{"zh":"一样","en":"A thing"}}])";
  rules["filing_required"] = R"("choice":"required")";
  for (const char* list : {"treatment_materials", "prior_review", "handling_times", "proxy_materials"})
    rules[list] = item;
  Given given = visit("21", R"("networked":true)");
  const Answer alone = test::settle(rules, given);
  EXPECT_EQ(alone.at("/route/materials/0/id"), "it");
  EXPECT_EQ(alone.at("/route/prior_review/0/id"), "it");
  EXPECT_EQ(alone.at("/route/handling_times/0/id"), "it");
  EXPECT_EQ(alone.at("/filing/proxy_materials"), "[]");
  given.filing = R"("by_proxy":true)";
  EXPECT_EQ(test::settle(rules, given).at("/filing/proxy_materials/0/id"), "it");
}

}  // namespace
}  // namespace yidi
