// Properties of whole answers over random cases, any of whose fields may be absent: on the project's policies and on
// one in which every parameter has a rule. RapidCheck exists natively only.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "support.h"

namespace yidi {
namespace {

using test::Answer;
using test::Interval;
using test::row;

// --- A policy with every kind of rule ------------------------------------------------------------------------------

test::Tables rich_rules() {
  test::Tables rules = test::plain_rules();
  const auto two = [](const std::string& when, const std::string& value, const std::string& other_when,
                      const std::string& other) {
    return "[" + row(value, when, "one") + "," + row(other, other_when, "other") + "]";
  };
  const std::string child = R"("age":{"below":18})", adult = R"("age":{"at_least":18})";
  rules["deductible"] = two(child, R"("yuan":"300.00")", adult, R"("yuan":"800.00")");
  rules["deductible_period"] = R"("choice":"per_year")";
  rules["nth_deductible_factor"] = two(R"("nth_admission":{"below":2})", R"("ratio":"100%")",
                                       R"("nth_admission":{"at_least":2})", R"("ratio":"50%")");
  rules["ratio"] = R"("bands":[{"to":"5000.00","ratio":"61.5%"},{"to":"20000.00","ratio":"70%"},{"ratio":"80%"}])";
  rules["band_period"] = R"("choice":"per_year")";
  rules["ratio_per_year_of_age"] = R"("points":"0.1%")";
  rules["own_share_factor"] = "[" + row(R"("ratio":"50%")", R"("psn_type":"12")") + "]";
  rules["ratio_change"] = two(R"("referral":"yes")", R"("points":"0%")", R"("referral":"no")",
                              R"("points":{"at_least":"5%","at_most":"15%"})");
  rules["scope_own_share"] = two(R"("emergency":"yes")", R"("ratio":"0%")", R"("emergency":"no")", R"("ratio":"10%")");
  rules["scope_own_share_position"] = R"("choice":"before_deductible")";
  rules["basic_cap"] = R"("yuan":"50000.00")";
  rules["account_usable"] = R"("choice":"yes")";
  const std::string employee = R"("insutype":"310")", others = R"("insutype":{"not":["310"]})";
  rules["large_applies"] = two(employee, R"("choice":"yes")", others, R"("choice":"no")");
  rules["large_trigger"] = R"("choice":"over_cap")";
  // Below every ratio of the basic fund. Between them, the most the funds can pay may lie at a band's end that no run
  // tries.
  rules["large_bands"] = R"("ratio":"40%")";
  rules["large_cap"] = R"("yuan":"100000.00")";
  rules["critical_applies"] = two(employee, R"("choice":"no")", others, R"("choice":"yes")");
  rules["critical_trigger"] = R"("choice":"personal_cost")";
  rules["critical_threshold"] = R"("yuan":"10000.00")";
  rules["critical_bands"] = R"("bands":[{"to":"30000.00","ratio":"60%"},{"ratio":"70%"}])";
  rules["critical_cap"] = R"("yuan":"200000.00")";
  rules["critical_counts"] = R"("counts":["deductible","own_share"])";
  rules["aid_applies"] =
      two(R"("aid_identity":"none")", R"("choice":"no")", R"("aid_identity":{"not":["none"]})", R"("choice":"yes")");
  return rules;
}

const Engine& project() {
  static Engine engine;
  if (engine.policies().empty()) test::load_project(engine);
  return engine;
}

const Engine& rich() {
  static Engine engine;
  if (engine.policies().empty()) test::load(engine, test::policy_text(rich_rules()));
  return engine;
}

// --- Random cases --------------------------------------------------------------------------------------------------

// "section.key" → the value as JSON.
using Fields = std::map<std::string, std::string>;

std::string text_of(const Fields& fields) {
  std::map<std::string, std::string> parts;
  for (const auto& [name, value] : fields) {
    const std::size_t dot = name.find('.');
    std::string& part = parts[name.substr(0, dot)];
    part.append(part.empty() ? "\"" : ",\"").append(name, dot + 1).append("\":").append(value);
  }
  std::string out;
  for (const auto& [name, members] : parts)
    out.append(out.empty() ? "\"" : ",\"").append(name).append("\":{").append(members).append("}");
  return "{" + out + "}";
}

std::string any_of(std::initializer_list<const char*> values) {
  return *rc::gen::elementOf(std::vector<std::string>(values.begin(), values.end()));
}

std::string any_money(std::int64_t most_yuan) {
  return "\"" + to_text(Money::fen(*rc::gen::inRange<std::int64_t>(0, most_yuan * 100))) + "\"";
}

const char* const days[] = {"2022-02-20", "2022-12-30", "2023-06-01", "2024-02-20",
                            "2024-03-01", "2024-03-05", "2024-04-20"};
std::string any_day() { return "\"" + std::string(days[*rc::gen::inRange(0, int(std::size(days)))]) + "\""; }

// A person type is one of the scheme's, as the bounds of a person of no type have it.
std::string any_value(const std::string& name, const Fields& known) {
  if (name == "insured.psn_type")
    return known.at("insured.insutype") == R"("310")" ? any_of({R"("11")", R"("12")"})
                                                      : any_of({R"("14")", R"("15")", R"("16")"});
  if (name == "insured.age") return std::to_string(*rc::gen::inRange(0, 151));
  if (name == "insured.identity") return any_of({"[]", R"(["subsistence"])", R"(["civil_servant"])"});
  if (name == "visit.institution_class")
    return any_of({R"("class_1")", R"("class_2")", R"("class_3")", R"("municipal")"});
  if (name == "visit.nth_admission") return std::to_string(*rc::gen::inRange(1, 5));
  if (name == "visit.trauma") return any_of({R"("none")", R"("third_party")", R"("work_injury")"});
  if (name == "filing.category")
    return any_of({R"("long_term_resident")", R"("referred")", R"("emergency")", R"("other_temporary")"});
  if (name == "filing.filed_admdvs") return any_of({R"("610100")", R"("140100")", R"("620100")"});
  if (name == "costs.medfee_sumamt") return any_money(300'000);
  if (name == "year.psn_inscp_amt" || name == "year.hifp_pay" || name == "year.inscp_scp_amt") return any_money(90'000);
  if (name.starts_with("costs.") || name.starts_with("account.b")) return any_money(500);
  if (name.starts_with("year.")) return any_money(3'000);
  return any_of({"true", "false"});
}

// What may be left out, and is then unknown. (Without a day of filing there is none, which is not unknown.)
const std::vector<std::string> optional_fields = {
    "insured.psn_type",       "insured.age",          "insured.identity",    "visit.institution_class",
    "visit.nth_admission",    "visit.trauma",         "visit.emergency",     "visit.referral",
    "visit.third_party_pays", "visit.networked",      "costs.medfee_sumamt", "costs.fulamt_ownpay_amt",
    "costs.overlmt_selfpay",  "costs.preselfpay_amt", "year.act_pay_dedc",   "year.hifp_pay",
    "year.inscp_scp_amt",     "year.psn_inscp_amt",   "year.hifob_pay",      "year.hifmi_pay",
    "account.balc",           "account.use"};
const std::vector<std::string> filing_fields = {"filing.category", "filing.filed_admdvs"};

bool refers_to(const Engine& engine, const std::string& field) {
  return field != "visit.institution_class" || &engine == &project();
}

// A case in which most optional fields are given; the fields that are not are returned too.
Fields any_case(const Engine& engine, std::vector<std::string>& absent) {
  Fields fields = {
      {"insured.insu_admdvs", R"("140830")"},
      {"insured.insutype", any_of({R"("310")", R"("390")"})},
      {"visit.mdtrtarea_admvs", any_of({R"("140830")", R"("140802")", R"("140800")", R"("140100")", R"("610100")"})},
      {"visit.med_type", any_of({R"("21")", R"("21")", R"("21")", R"("11")"})},
      {"visit.begndate", R"("2024-03-01")"}};
  std::vector<std::string> candidates = optional_fields;
  if (*rc::gen::inRange(0, 2) == 0) {
    fields["filing.filed_on"] = any_day();
    candidates.insert(candidates.end(), filing_fields.begin(), filing_fields.end());
  }
  for (const std::string& field : candidates) {
    if (!refers_to(engine, field)) continue;
    // Of someone with a valid filing an emergency or a referral that nobody mentioned is taken as none; so is an
    // injury, of anyone.
    const bool taken_as_none =
        ((field == "visit.emergency" || field == "visit.referral") && fields.contains("filing.filed_on")) ||
        field == "visit.trauma";
    if (!taken_as_none && *rc::gen::inRange(0, 4) == 0)
      absent.push_back(field);
    else
      fields[field] = any_value(field, fields);
  }
  return fields;
}

const Engine& any_engine() { return *rc::gen::inRange(0, 2) == 0 ? project() : rich(); }

Answer answer_of(const Engine& engine, const Fields& fields) {
  return Answer(settle(engine, text_of(fields), Lang::en));
}

const std::vector<std::string> money_fields = {
    "medfee_sumamt", "fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt",
    "dedc_std",      "crt_dedc",          "act_pay_dedc",    "hifp_pay",       "cvlserv_pay",
    "hifes_pay",     "hifmi_pay",         "hifob_pay",       "maf_pay",        "oth_pay",
    "hosp_part_amt", "fund_pay_sumamt",   "psn_part_amt",    "acct_pay",       "psn_cash_pay",
    "balc"};

// --- Properties ----------------------------------------------------------------------------------------------------

RC_GTEST_PROP(AnswerProperty, IdentitiesHoldAtBothEnds, ()) {
  const Engine& engine = any_engine();
  std::vector<std::string> absent;
  const Fields fields = any_case(engine, absent);
  const Answer answer = answer_of(engine, fields);
  RC_PRE(answer.at("/ok") == "true");  // parts above the total are refused
  RC_LOG() << text_of(fields);
  RC_ASSERT(test::broken_identity(answer) == "");
}

// The ends are worked out at the ends of what is unknown. In between, own share, bands and the point of the cap round
// each for itself, and a fund that pays on what is left may come out a fen beyond its end.
constexpr std::int64_t slack = 2;

// What is usual is one way of those that are possible, or several.
RC_GTEST_PROP(AnswerProperty, TheEstimateLiesWithinTheBounds, ()) {
  const Engine& engine = any_engine();
  std::vector<std::string> absent;
  const Fields fields = any_case(engine, absent);
  const Answer answer = answer_of(engine, fields);
  RC_PRE(answer.at("/ok") == "true");
  if (answer.at("/estimate") == "null") return;  // of about half of them
  RC_LOG() << text_of(fields);
  RC_ASSERT(answer.at("/settlement/exact") == "false");
  for (const std::string& field : money_fields) {
    if (answer.range(field) == "null") continue;
    const Interval bounds = test::interval(answer, field), usual = test::usual_interval(answer, field);
    RC_LOG() << field << "\n";
    RC_ASSERT(usual.least >= bounds.least - slack);
    RC_ASSERT(usual.most <= bounds.most + slack);
  }
}

RC_GTEST_PROP(AnswerProperty, KnowingMoreNeverWidensTheBounds, ()) {
  const Engine& engine = any_engine();
  std::vector<std::string> absent;
  Fields fields = any_case(engine, absent);
  RC_PRE(!absent.empty());
  const Answer before = answer_of(engine, fields);
  const std::string learned = *rc::gen::elementOf(absent);
  RC_LOG() << text_of(fields) << "\nlearned: " << learned;
  fields[learned] = any_value(learned, fields);
  RC_LOG() << " " << fields[learned] << "\n";
  const Answer after = answer_of(engine, fields);
  RC_PRE(before.at("/ok") == "true" && after.at("/ok") == "true");
  // Without steps there were more ways than are run, and the answer says what the bill alone allows.
  RC_PRE(after.at("/steps") != "[]");
  for (const std::string& field : money_fields) {
    if (before.range(field) == "null") continue;
    const Interval old_ends = test::interval(before, field), new_ends = test::interval(after, field);
    RC_LOG() << field << " " << before.range(field) << " -> " << after.range(field) << "\n";
    RC_ASSERT(new_ends.least >= old_ends.least - slack);
    RC_ASSERT(new_ends.most <= old_ends.most + slack);
  }
}

RC_GTEST_PROP(AnswerProperty, MoreCostNeverMeansLessFromTheFunds, ()) {
  const Engine& engine = any_engine();
  std::vector<std::string> absent;
  Fields fields = any_case(engine, absent);
  for (const std::string& field : absent) fields[field] = any_value(field, fields);
  for (const char* part : {"costs.fulamt_ownpay_amt", "costs.overlmt_selfpay", "costs.preselfpay_amt"})
    fields[part] = R"("0.00")";
  std::int64_t less = *rc::gen::inRange<std::int64_t>(0, 30'000'000);
  const std::int64_t more = less + *rc::gen::inRange<std::int64_t>(0, 100'000);
  fields["costs.medfee_sumamt"] = "\"" + to_text(Money::fen(less)) + "\"";
  const Answer before = answer_of(engine, fields);
  fields["costs.medfee_sumamt"] = "\"" + to_text(Money::fen(more)) + "\"";
  const Answer after = answer_of(engine, fields);
  RC_LOG() << text_of(fields) << "\n" << less << "\n";
  for (const char* field : {"hifp_pay", "fund_pay_sumamt", "psn_part_amt"}) {
    RC_LOG() << field << " " << before.range(field) << " -> " << after.range(field) << "\n";
    RC_ASSERT(test::interval(before, field).most <= test::interval(after, field).most);
  }
  // The person's part may fall to nothing once the cost reaches a fund whose rules are not stated.
  for (const char* field : {"hifp_pay", "fund_pay_sumamt"})
    RC_ASSERT(test::interval(before, field).least <= test::interval(after, field).least);
}

RC_GTEST_PROP(AnswerProperty, TheSameTextGivesTheSameBytes, ()) {
  const Engine& engine = any_engine();
  std::vector<std::string> absent;
  const std::string text = text_of(any_case(engine, absent));
  RC_ASSERT(settle(engine, text, Lang::zh) == settle(engine, text, Lang::zh));
  RC_ASSERT(explain(engine, text, Lang::en) == explain(engine, text, Lang::en));
}

RC_GTEST_PROP(AnswerProperty, AFullyKnownBillHasAnExactBasicFund, ()) {
  const Engine& engine = project();
  std::vector<std::string> absent;
  Fields fields = any_case(engine, absent);
  for (const std::string& field : absent) fields[field] = any_value(field, fields);
  fields["visit.med_type"] = R"("21")";
  fields["visit.mdtrtarea_admvs"] = any_of({R"("140830")", R"("140802")", R"("140100")", R"("610100")"});
  const Answer answer = answer_of(engine, fields);
  RC_PRE(answer.at("/ok") == "true");
  RC_PRE(answer.at("/filing/status") != "undetermined");  // older than the six months that are sure
  RC_LOG() << text_of(fields);
  RC_ASSERT(answer.sheet("hifp_pay") != "null");
}

RC_GTEST_PROP(AnswerProperty, AnyTextGetsAnAnswer, (const std::string& text)) {
  const Answer answer(settle(project(), text, Lang::zh));
  RC_ASSERT(answer.at("/ok") == "false");
}

}  // namespace
}  // namespace yidi
