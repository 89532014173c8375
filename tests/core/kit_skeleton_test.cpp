// A new policy folder: valid, says nothing of its own, and check names what is left to fill and nothing else.
#include <map>

#include "kit/evidence.h"
#include "kit/kit.h"
#include "kit/skeleton.h"
#include "kit_support.h"

namespace yidi::kit {
namespace {

SkeletonRequest request() {
  return {.admdvs = "371300", .zh = "临沂市", .en = "Linyi City", .parent = "", .pool = "", .today = "2026-11-25"};
}

TEST(Skeleton, CheckNamesOnlyWhatIsLeftToFill) {
  SkeletonRequest asked = request();
  for (const char* admdvs : {"371300", "140830", "990177"}) {
    asked.admdvs = admdvs;
    const Skeleton texts = skeleton(asked);
    const PolicyFolder nation = {"nation", yidi::test::file("policies/nation/policy.json"), {}, {}};
    const CheckReport report =
        check({nation, {"new", texts.policy, texts.sources, texts.cases}}, test::no_holidays, Lang::zh, {"new"});
    EXPECT_GT(report.failed, 10);
    for (const Finding& one : report.findings)
      EXPECT_TRUE(one.code == "to_fill" || one.code == "cases_not_run") << one.code << " " << one.path;
  }
}

// The skeleton as one fills it in: some amount, ratio, choice and day in every place.
Json in_full(const Json& from, std::string_view key, int parameter) {
  Json one = from;
  for (auto& [name, value] : one.members) {
    const int table = parameter < 0 ? find_parameter(name) : parameter;
    value = in_full(value, name, table);
  }
  for (Json& item : one.items) item = in_full(item, key, parameter);
  if (key == "cite") one.text = "notice 1";
  if (one.type != Json::Type::text || !one.text.view().empty()) return one;
  const std::map<std::string_view, std::string_view> some = {{"yuan", "1000.00"},    {"ratio", "50%"},
                                                             {"points", "0%"},       {"from", "2024-01-01"},
                                                             {"date", "2024-01-01"}, {"counts", "deductible"}};
  const auto found = some.find(key);
  one.text = found == some.end() ? "x" : found->second;
  if (key != "choice") return one;
  const Terms& choices = info(Parameter(parameter)).choices;
  one.text = choices.find("personal_cost") < 0 ? choices.id(0) : "personal_cost";
  return one;
}

// What a policy does not state is missing from an answer; of a stay nothing may be, whoever the patient is.
TEST(Skeleton, FilledInItSaysAllThatAStayNeeds) {
  JsonWriter filled;
  filled.json(in_full(yidi::test::parsed(skeleton(request()).policy), "", -1));
  Engine engine;
  yidi::test::load(engine, yidi::test::file("policies/nation/policy.json"));
  yidi::test::load(engine, filled.take());
  const auto missing = [&](const std::string& insured, const std::string& visit, const std::string& more = "") {
    yidi::test::Given given;
    given.insured = R"("insu_admdvs":"371300",)" + insured;
    given.visit = R"("med_type":"21","dedc_hosp_lv":"3","nth_admission":2,"trauma":"none",)" + visit;
    given.costs = yidi::test::in_scope("200000.00");
    given.filing = more;
    given.account = R"("balc":"300.00","use":true)";
    const yidi::test::Answer answer(settle(engine, given.text(), Lang::en));
    EXPECT_TRUE(answer.at("/ok") == "true") << answer.text;
    return answer.at("/settlement/missing");
  };
  const std::string home = R"("mdtrtarea_admvs":"371300",)", away = R"("mdtrtarea_admvs":"110000",)";
  const std::string spring = R"("begndate":"2026-03-01","enddate":"2026-03-10","emergency":false,"referral":)";
  for (const std::string person :
       {R"("insutype":"310","psn_type":"11","identity":[])", R"("insutype":"310","psn_type":"12","identity":[])",
        R"("insutype":"310","psn_type":"11","identity":["civil_servant"])",
        R"("insutype":"390","psn_type":"15","identity":[])",
        R"("insutype":"390","psn_type":"16","identity":["subsistence"])"}) {
    EXPECT_EQ(missing(person, home + spring + "false"), "[]") << person;
    EXPECT_EQ(missing(person, away + spring + "false"), "[]") << person << " away";
    EXPECT_EQ(missing(person, away + spring + "true"), "[]") << person << " referred";
    EXPECT_EQ(missing(person, away + spring + "false", R"("category":"long_term_resident","filed_on":"2025-01-01")"),
              "[]")
        << person << " filed";
    EXPECT_EQ(
        missing(person, home + R"("begndate":"2025-12-20","enddate":"2026-01-10","emergency":false,"referral":false)"),
        "[]")
        << person << " over New Year";
  }
}

// Whatever stands in sources.md witnesses a number: a new one must witness none.
TEST(Skeleton, ItsSourcesTellNoNumber) { EXPECT_TRUE(numbers_told(skeleton(request()).sources).empty()); }

TEST(Skeleton, TheHeadIsFilledIn) {
  const Json policy = yidi::test::parsed(skeleton(request()).policy);
  EXPECT_EQ(yidi::test::shown(policy.find("admdvs")), "371300");
  EXPECT_EQ(yidi::test::shown(policy.at_pointer("/name/zh")), "临沂市");
  EXPECT_EQ(yidi::test::shown(policy.find("pool")), "city");
  EXPECT_EQ(yidi::test::shown(policy.find("parent")), "100000");
  EXPECT_EQ(yidi::test::shown(policy.find("checked_on")), "2026-11-25");
  SkeletonRequest other = request();
  other.admdvs = "140830";
  other.parent = "140800";
  other.pool = "province";
  const Json chosen = yidi::test::parsed(skeleton(other).policy);
  EXPECT_EQ(yidi::test::shown(chosen.find("pool")), "province");
  EXPECT_EQ(yidi::test::shown(chosen.find("parent")), "140800");
}

TEST(Skeleton, ANameMayHoldAnything) {
  SkeletonRequest asked = request();
  asked.zh = "\"@admdvs@\\";
  EXPECT_EQ(yidi::test::shown(yidi::test::parsed(skeleton(asked).policy).at_pointer("/name/zh")), asked.zh);
}

TEST(Skeleton, ACodeThatIsNeverLookedUpIsRefused) {
  SkeletonRequest asked = request();
  for (const char* admdvs : {"371399", "100000"}) {
    asked.admdvs = admdvs;
    EXPECT_EQ(faults_of(asked).list().size(), 1U) << admdvs;
  }
  asked.admdvs = "371399";
  const Errors errors = faults_of(asked);
  EXPECT_NE(message(errors.list()[0], Lang::zh).find("371300"), std::string::npos) << "the city's own code is named";
}

TEST(Skeleton, AVeryLongNameStillMakesAFolder) {
  SkeletonRequest asked = request();
  asked.en = std::string(500, 'x');
  EXPECT_EQ(folder_name(asked), "371300-" + std::string(60, 'x'));
}

TEST(Skeleton, RequestsWithFaults) {
  const auto paths = [](const SkeletonRequest& asked) {
    std::string all;
    const Errors errors = faults_of(asked);
    for (const Error& error : errors.list()) all += std::string(error.path) + " ";
    return all;
  };
  EXPECT_EQ(paths(request()), "");
  EXPECT_EQ(paths({.admdvs = "3713", .zh = "", .en = "", .parent = "x", .pool = "town", .today = "today"}),
            "/admdvs /parent /pool /today ");
  EXPECT_EQ(paths({.admdvs = "371300", .zh = "", .en = "", .parent = "371300", .pool = "", .today = "2026-11-25"}),
            "/parent ");
}

TEST(Skeleton, TheFolderIsNamedByTheEnglishName) {
  SkeletonRequest asked = request();
  EXPECT_EQ(folder_name(asked), "371300-linyi-city");
  asked.en = "../ Xi'an ";
  EXPECT_EQ(folder_name(asked), "371300-xi-an");
  asked.en = "";
  EXPECT_EQ(folder_name(asked), "371300");
}

TEST(Skeleton, ThroughTheDoor) {
  const Json made = yidi::test::parsed(
      skeleton_json(R"({"admdvs":"371300","zh":"临沂市","parent":null,"today":"2026-11-25"})", Lang::zh));
  EXPECT_TRUE(made.find("policy") && made.find("sources") && made.find("cases"));
  EXPECT_NE(skeleton_json(R"({"admdvs":"x","today":"2026-11-25","more":1})", Lang::zh).find("unknown_key"),
            std::string::npos);
}

}  // namespace
}  // namespace yidi::kit
