// The category to file in, found from why a person is there, how long, and who sent them.
#include "support.h"

namespace yidi {
namespace {

using test::Answer;
using test::Given;
using test::Tables;

// Filing is required; six months make a stay long, or what the row says.
Answer asked(const std::string& circumstances, const std::string& psn_type = "",
             const std::string& visit = R"("emergency":false,"referral":false)",
             const std::string& long_stay = R"("months":{"at_most":6})") {
  Tables rules = test::plain_rules();
  rules["filing_required"] = R"("choice":"required")";
  rules["long_term_stay"] = long_stay;
  Given given;
  given.insured = R"("insu_admdvs":"140830","insutype":"310","identity":[])" +
                  (psn_type.empty() ? "" : R"(,"psn_type":")" + psn_type + "\"");
  given.visit = R"("mdtrtarea_admvs":"610100","med_type":"21","begndate":"2024-03-01","nth_admission":1,)" + visit;
  given.circumstances = circumstances;
  return test::settle(rules, given);
}

std::string category(const std::string& circumstances, const std::string& psn_type = "") {
  return asked(circumstances, psn_type).at("/filing/category");
}

TEST(Category, OfThoseWhoSettled) {
  EXPECT_EQ(category(R"("why":"resettled","register_moved":true)", "12"), "resettled_retiree");
  EXPECT_EQ(category(R"("why":"resettled","register_moved":false)", "12"), "long_term_resident");
  EXPECT_EQ(category(R"("why":"resettled")", "12"), "null");
  EXPECT_EQ(category(R"("why":"resettled","register_moved":true)"), "resettled_retiree");
  // Those who are not retired are not resettled retirees, wherever their register is.
  for (const char* not_retired : {"11", "14", "15"})
    EXPECT_EQ(category(R"("why":"resettled","register_moved":true)", not_retired), "long_term_resident");
  EXPECT_EQ(category(R"("why":"resettled","register_moved":true)", "16"), "resettled_retiree");
}

TEST(Category, OfThoseWhoLiveThereDependsOnHowLong) {
  EXPECT_EQ(category(R"("why":"living","months":36)"), "long_term_resident");
  EXPECT_EQ(category(R"("why":"living","months":7)"), "long_term_resident");
  EXPECT_EQ(category(R"("why":"living","months":6)"), "long_term_resident");
  // Below six months the region may or may not call it long: it is asked.
  const Answer short_stay = asked(R"("why":"living","months":5)");
  EXPECT_EQ(short_stay.at("/filing/category"), "null");
  EXPECT_TRUE(short_stay.misses("long_term_stay")) << short_stay.text;
  const Answer unknown = asked(R"("why":"living")");
  EXPECT_EQ(unknown.at("/filing/category"), "null");
  EXPECT_NE(unknown.in_list("/questions", "field", "circumstances.months"), nullptr) << unknown.text;
}

TEST(Category, AStatedLengthDecides) {
  const auto at = [](int months) {
    return asked(R"("why":"living","months":)" + std::to_string(months), "", R"("emergency":false,"referral":false)",
                 R"("months":3)")
        .at("/filing/category");
  };
  EXPECT_EQ(at(2), "other_temporary");
  EXPECT_EQ(at(3), "long_term_resident");
  EXPECT_EQ(at(4), "long_term_resident");
}

TEST(Category, OfThoseWhoWorkThere) {
  EXPECT_EQ(category(R"("why":"working","months":12,"sent_by":"employer")"), "stationed_worker");
  EXPECT_EQ(category(R"("why":"working","months":12,"sent_by":"nobody")"), "long_term_resident");
  const Answer unknown = asked(R"("why":"working","months":12)");
  EXPECT_EQ(unknown.at("/filing/category"), "null");
  EXPECT_NE(unknown.in_list("/questions", "field", "circumstances.sent_by"), nullptr) << unknown.text;
}

TEST(Category, OfThoseWhoWentForTreatment) {
  EXPECT_EQ(asked(R"("why":"treatment","sent_by":"hospital")", "", R"("emergency":false)").at("/filing/category"),
            "referred");
  EXPECT_EQ(asked(R"("why":"treatment","sent_by":"nobody")", "", R"("emergency":false)").at("/filing/category"),
            "other_temporary");
  // Said of the visit itself.
  EXPECT_EQ(asked(R"("why":"treatment")", "", R"("emergency":false,"referral":true)").at("/filing/category"),
            "referred");
  EXPECT_EQ(asked(R"("why":"treatment")", "", R"("emergency":false)").at("/filing/category"), "null");
  // A hospital's referral says why by itself.
  EXPECT_EQ(asked(R"("sent_by":"hospital")", "", R"("emergency":false)").at("/filing/category"), "referred");
}

TEST(Category, OfTravellers) {
  EXPECT_EQ(category(R"("why":"trip")"), "other_temporary");
  EXPECT_EQ(asked(R"("why":"trip")", "", R"("emergency":true,"referral":false)").at("/filing/category"), "emergency");
  // An emergency that befalls a person who lives there unfiled is an emergency, too.
  EXPECT_EQ(asked(R"("why":"living","months":36)", "", R"("emergency":true,"referral":false)").at("/filing/category"),
            "emergency");
}

TEST(Category, ThatIsNamedGoesBeforeCircumstances) {
  Tables rules = test::plain_rules();
  rules["filing_required"] = R"("choice":"required")";
  Given given;
  given.visit =
      R"("mdtrtarea_admvs":"610100","med_type":"21","begndate":"2024-03-01","emergency":false,"referral":false)";
  given.circumstances = R"("why":"trip")";
  given.filing = R"("category":"long_term_resident")";
  EXPECT_EQ(test::settle(rules, given).at("/filing/category"), "long_term_resident");
}

TEST(Category, NobodySaidWhy) {
  const Answer answer = asked("");
  EXPECT_EQ(answer.at("/filing/category"), "other_temporary");
  EXPECT_NE(answer.in_list("/questions", "field", "circumstances.why"), nullptr) << answer.text;
  EXPECT_EQ(asked(R"("why":"trip")").in_list("/questions", "field", "circumstances.why"), nullptr);
}

// A category that the region does not file.
TEST(Category, ThatMayNotFile) {
  Tables rules = test::plain_rules();
  rules["filing_required"] = R"("choice":"required")";
  rules["filing_latest"] = R"("choice":"before_discharge")";
  rules["may_file"] = "[" + test::row(R"("choice":"yes")", R"("category":{"not":["other_temporary"]})", "four") + "," +
                      test::row(R"("choice":"no")", R"("category":"other_temporary")", "others") + "]";
  const auto with = [&](const std::string& category) {
    Given given;
    given.visit =
        R"("mdtrtarea_admvs":"610100","med_type":"21","begndate":"2024-03-01","emergency":false,"referral":false)";
    given.filing = R"("category":")" + category + R"(","filed_on":"2024-02-01","filed_admdvs":"610100")";
    return test::settle(rules, given);
  };
  EXPECT_EQ(with("long_term_resident").at("/filing/may_file"), "yes");
  EXPECT_EQ(with("long_term_resident").at("/filing/status"), "valid");
  const Answer refused = with("other_temporary");
  EXPECT_EQ(refused.at("/filing/may_file"), "no");
  EXPECT_EQ(refused.at("/filing/status"), "missing");
  EXPECT_EQ(refused.at("/filing/act_by_rule"), "null");  // nothing to do in time
  EXPECT_EQ(refused.in_list("/alternatives", "id", "file_before_discharge"), nullptr) << refused.text;
}

// Nobody said why: the category is a fallback, and what may not be filed in it binds no one.
TEST(Category, AFallbackIsNotRefused) {
  Tables rules = test::plain_rules();
  rules["filing_required"] = R"("choice":"required")";
  rules["filing_latest"] = R"("choice":"before_discharge")";
  rules["may_file"] = "[" + test::row(R"("choice":"yes")", R"("category":{"not":["other_temporary"]})", "four") + "," +
                      test::row(R"("choice":"no")", R"("category":"other_temporary")", "others") + "]";
  Given given;
  given.visit =
      R"("mdtrtarea_admvs":"610100","med_type":"21","begndate":"2024-03-01","enddate":"2024-03-12","emergency":false,"referral":false)";
  const Answer answer = test::settle(rules, given);
  EXPECT_EQ(answer.at("/filing/may_file"), "undetermined");
  EXPECT_EQ(answer.at("/filing/act_by"), "2024-03-12");
  EXPECT_NE(answer.in_list("/questions", "field", "circumstances.why"), nullptr) << answer.text;
  // Filing as one who lives there is what remains, though it may bring no more money.
  EXPECT_EQ(answer.at("/alternatives/0/change/filing/category"), "long_term_resident") << answer.text;
  given.circumstances = R"("why":"trip")";
  EXPECT_EQ(test::settle(rules, given).at("/filing/may_file"), "no");
}

// Who may not file has no papers to bring, and pays first.
TEST(Category, ThatMayNotFilePaysFirst) {
  Tables rules = test::plain_rules();
  rules["filing_required"] = R"("choice":"required")";
  rules["may_file"] = R"("choice":"no")";
  rules["direct_service"] = R"("choice":"open")";
  rules["preconditions"] = R"("list":[{"id":"filed","name":{"zh":"备案","en":"Filed"}}])";
  rules["filing_materials"] = R"("list":[{"id":"form","name":{"zh":"表","en":"Form"}}])";
  Given given;
  given.visit =
      R"("mdtrtarea_admvs":"610100","med_type":"21","begndate":"2024-03-01","emergency":false,"referral":false)";
  given.filing = R"("category":"other_temporary","filed_on":"2024-02-01","filed_admdvs":"610100")";
  const Answer answer = test::settle(rules, given);
  EXPECT_EQ(answer.at("/filing/at_admission"), "missing");
  EXPECT_EQ(answer.at("/route/direct"), "no");
  EXPECT_EQ(answer.at("/filing/materials"), "[]");
}

}  // namespace
}  // namespace yidi
