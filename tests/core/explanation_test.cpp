// What an explanation says of a settlement: words that a case file does not hold, because they may change while the
// amounts do not. What is paid, and by which rule, each kind of rule proves in its example (tests/example_policies).
#include "support.h"

namespace yidi {
namespace {

using test::Answer;
using test::Given;
using test::in_scope;
using test::row;
using test::Tables;

// 85% above a deductible of 800.00, but for what is given.
Tables rules(const Tables& more = {}) {
  Tables all = test::plain_rules();
  all["deductible"] = R"("yuan":"800.00")";
  for (const auto& [parameter, value] : more) all[parameter] = value;
  return all;
}

Given given(const std::string& costs, const std::string& insured = "", const std::string& more = "") {
  Given one;
  one.costs = costs;
  if (!insured.empty()) one.insured += "," + insured;
  one.more = more;
  return one;
}

Given away() {
  Given one;
  one.visit.replace(one.visit.find("140830"), 6, "610100");
  return one;
}

Given with_account() {
  Given one;
  one.account = R"("balc":"500.00","use":true)";
  return one;
}

const std::string of_20000 = in_scope("20000.00");
const std::string three_bands =
    R"("bands":[{"to":"5000.00","ratio":"80%"},{"to":"10000.00","ratio":"85%"},{"ratio":"90%"}])";
const std::string ten_points_at_home = "[" + row(R"("points":"10%")", R"("place":"home")") + "]";
const std::string half_for_retired = "[" + row(R"("ratio":"50%")", R"("psn_type":"12")", "retired") + "]";

TEST(Explanation, SaysOfEachStep) {
  struct {
    const char* what;
    Tables rules;
    Given given;
    const char *step, *says;  // nothing where the step is not told
  } const table[] = {
      {"the sum of bands that the deductible fills from below",
       rules({{"ratio", three_bands}, {"band_basis", R"("choice":"with_deductible")"}}), given(of_20000), "basic_fund",
       "That is 4,200.00×80% + 5,000.00×85% + 10,000.00×90%."},
      {"the product of one ratio", rules(), given(of_20000), "basic_fund", "That is 19,200.00×85%."},
      {"a reversal, with the other sign", rules(), given(of_20000, "", R"("reverse":true)"), "basic_fund",
       "That is -19,200.00×85%."},
      {"that nothing is paid by the rules", rules({{"benefit", R"("choice":"none")"}}), given(of_20000), "basic_fund",
       "By the rules insurance does not pay for this. Ask your insurance office to be sure."},
      {"that the law lets nothing be paid", rules({{"excluded", R"("choice":"yes")"}}), given(of_20000), "basic_fund",
       "By law these costs are not the fund's to pay"},
      {"that the ratio is one of bands", rules({{"ratio", three_bands}}), given(of_20000), "ratio", "by bands"},
      {"the ratio that a change starts from",
       rules({{"own_share_factor", half_for_retired}, {"ratio_change", ten_points_at_home}}),
       given(of_20000, R"("psn_type":"12")"), "ratio_change", "92.5%"},
      {"nothing of a raise that is none", rules({{"own_share_factor", half_for_retired}}),
       given(of_20000, R"("psn_type":"11")"), "ratio_raised", nullptr},
      {"that the account is paid to a bank account", rules({{"account_usable", R"("choice":"bank_account")"}}),
       with_account(), "account", "bank account"},
      {"that nothing is lowered, away from home", rules(), away(), "ratio_change", ""},
      {"and not at home", rules(), Given{}, "ratio_change", nullptr},
      {"but what is lowered there", rules({{"ratio_change", ten_points_at_home}}), Given{}, "ratio_change", ""},
  };
  for (const auto& one : table) {
    const Answer answer = test::settle(one.rules, one.given);
    const Json* step = answer.step(one.step);
    ASSERT_EQ(step != nullptr, one.says != nullptr) << one.what << answer.text;
    if (!step) continue;
    EXPECT_NE(test::shown(step->find("text")).find(one.says), std::string::npos) << one.what << answer.text;
  }
}

TEST(Explanation, HasNoSumWhereThereIsNone) {
  struct {
    const char* what;
    Tables rules;
    Given given;
  } const table[] = {
      {"between two ends", rules(), given(R"("medfee_sumamt":"20000.00")")},
      // 0.01 × 50% is half a fen: the person's part is rounded up to it, and the fund pays nothing.
      {"where the fund pays what a rounded own part leaves",
       rules(
           {{"deductible", R"("yuan":"0.00")"}, {"ratio", R"("ratio":"50%")"}, {"rounded_part", R"("choice":"own")"}}),
       given(in_scope("0.01"))},
  };
  for (const auto& one : table) {
    const Answer answer = test::settle(one.rules, one.given);
    EXPECT_EQ(test::shown(answer.step("basic_fund")->find("text")).find("That is"), std::string::npos) << one.what;
  }
}

}  // namespace
}  // namespace yidi
