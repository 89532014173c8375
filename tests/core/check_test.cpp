// A folder of policies is proved: the project's own passes, and each kind of fault is found with its file, line, place
// and code, in both languages, with an advice that says how it must be written.
#include "kit/evidence.h"
#include "kit/slips.h"
#include "kit_support.h"

namespace yidi::kit {
namespace {

using test::checked;
using test::good;
using test::places;
using test::replaced;
using test::without;

TEST(Check, AGoodFolderPasses) {
  const CheckReport report = checked(good());
  EXPECT_EQ(report.failed, 0) << report.text;
  EXPECT_TRUE(report.findings.empty()) << report.text;
  EXPECT_TRUE(report.text.ends_with(std::to_string(report.passed) + " passed, 0 failed\n")) << report.text;
}

TEST(Check, TheProjectsOwnPoliciesPass) {
  std::vector<PolicyFolder> folders;
  for (const std::string name : {"140830-ruicheng", "nation"})
    folders.push_back({name, yidi::test::file("policies/" + name + "/policy.json"),
                       yidi::test::file("policies/" + name + "/sources.md"),
                       yidi::test::file("policies/" + name + "/cases.json")});
  const CheckReport report = check(folders, yidi::test::file("policies/calendar/holidays.json"), Lang::en);
  EXPECT_EQ(report.failed, 0) << report.text;
  EXPECT_GT(report.passed, 100);
}

struct Edit {
  std::string from, to;
};

struct Fault {
  const char* what;
  std::vector<Edit> edits;  // of policy.json
  const char *code, *path;
  int line;
  const char *advice_zh, *advice_en;  // a piece of it
  Severity severity = Severity::error;
};

const char* const small_row =
    R"({"id": "small", "when": {"institution_class": "small"}, "yuan": "300.00", "from": "2024-01-01", "cite": "notice §2"})";

// The later row's beginning and more of it after a first one that ends with 2024.
Edit with_gap(const std::string& from, const std::string& more = "") {
  return {
      small_row,
      R"({"id": "small", "when": {"institution_class": "small"}, "yuan": "300.00", "from": "2024-01-01", "until": "2025-01-01", "cite": "notice §2"},
      {"id": "later", "when": {"institution_class": "small"}, "yuan": "300.00", "from": ")" +
          from + "\"" + more + R"(, "cite": "notice §2"})"};
}

const std::string average =
    R"("figures": [{"id": "average", "name": {"zh": "平均", "en": "Average"}, "yuan": "600.00", "from": "2026-01-01", "cite": "notice §1"}],
  "classes")";

const std::vector<Fault> faults = {
    {"two rows overlap",
     {{R"("institution_class": "small")", R"("institution_class": "big")"}},
     "overlap",
     "/tables/deductible/1",
     18,
     "when 里加一个条件",
     "add a condition"},
    {"a number without a source",
     {{R"(, "cite": "notice §3")", ""}},
     "missing_key",
     "/tables/ratio/0/cite",
     21,
     "补上 \"cite\"",
     "Add \"cite\""},
    {"a source that is not listed",
     {{"notice §3", "decree §3"}},
     "bad_cite",
     "/tables/ratio/0/cite",
     21,
     "notice",
     "notice"},
    {"a ratio above 100%",
     {{"70%", "170%"}},
     "out_of_range",
     "/tables/ratio/0/bands/1/ratio",
     21,
     "\"100%\"",
     "\"100%\""},
    {"bands that do not rise",
     {{R"({"ratio": "70%"})", R"({"to": "5000.00", "ratio": "65%"}, {"ratio": "70%"})"}},
     "reversed_bounds",
     "/tables/ratio/0/bands/1",
     21,
     "一段比一段高",
     "rise"},
    {"ends the wrong way round",
     {{R"("yuan": "600.00")", R"("yuan": {"at_least": "600.00", "at_most": "300.00"})"}},
     "reversed_bounds",
     "/tables/deductible/0/yuan",
     17,
     "at_least",
     "at_least"},
    {"an unknown condition",
     {{"\"med_type\"", "\"med_typ\""}},
     "unknown_key",
     "/tables/ratio/0/when/med_typ",
     21,
     "\"med_type\"",
     "\"med_type\""},
    {"an unknown table",
     {{"\"ratio\": [\n", "\"ratios\": [\n"}},
     "unknown_key",
     "/tables/ratios",
     20,
     "\"ratio\"",
     "\"ratio\""},
    {"an unknown value",
     {{R"("med_type": "21")", R"("med_type": "inpatient")"}},
     "bad_code",
     "/tables/ratio/0/when/med_type",
     21,
     "21（住院）",
     "21 (inpatient)"},
    {"an unknown choice",
     {{R"("choice": "yes")", R"("choice": "ja")"}},
     "bad_code",
     "/tables/benefit/0/choice",
     15,
     "yes（有待遇）",
     "none"},
    {"an unknown class",
     {{R"({"institution_class": "small"})", R"({"institution_class": "tiny"})"}},
     "bad_code",
     "/tables/deductible/1/when/institution_class",
     18,
     "big（大）",
     "big (Big)"},
    {"days that nobody speaks of",
     {with_gap("2025-03-01")},
     "date_gap",
     "/tables/deductible/2",
     19,
     "gap_before",
     "gap_before"},
    {"a parent that is not there",
     {{"\"parent\": null", "\"parent\": \"100000\""}},
     "unknown_parent",
     "/parent",
     5,
     "\"100000\"",
     "\"100000\""},
    {"a parent of itself",
     {{"\"parent\": null", "\"parent\": \"140830\""}},
     "parent_circle",
     "/parent",
     5,
     "更高的一级",
     "level above"},
    {"a class no institution falls into",
     {{R"("levels": ["3"], )", ""}},
     "class_without_institutions",
     "/classes/0",
     11,
     "\"members\"",
     "\"members\""},
    {"an institution in two classes",
     {{R"("levels": ["3"])", R"("members": ["某医院"])"}},
     "member_twice",
     "/classes/1/members/0",
     12,
     "只能属于一类",
     "one class only"},
    {"a class no row uses",
     {{"\"cite\": \"notice §1\"}\n  ],\n  \"tables\"",
       "\"cite\": \"notice §1\"},\n    {\"id\": \"idle\", \"name\": {\"zh\": \"闲\", \"en\": \"Idle\"}, \"levels\": "
       "[\"9\"], \"cite\": \"notice §1\"}\n  ],\n  \"tables\""}},
     "unused_class",
     "/classes/2",
     13,
     "删去",
     "remove",
     Severity::advice},
    {"a group no row uses",
     {{"\"classes\"",
       "\"groups\": [{\"id\": \"idle\", \"name\": {\"zh\": \"闲\", \"en\": \"Idle\"}, \"cite\": \"notice §1\"}],\n  "
       "\"classes\""}},
     "unused_group",
     "/groups/0",
     10,
     "删去",
     "remove",
     Severity::advice},
    {"a source no row cites",
     {{"\"grade\": \"official\"}\n",
       "\"grade\": \"official\"},\n    {\"id\": \"no\", \"title\": \"x\", \"grade\": \"reported\"}\n"}},
     "uncited_source",
     "/sources/1",
     9,
     "cite",
     "Cite"},
    {"another document that is not listed",
     {{"\"grade\": \"official\"}\n",
       "\"grade\": \"official\", \"disputed\": [{\"by\": \"paper §1\", \"what\": {\"zh\": \"甲\", \"en\": "
       "\"A\"}}]}\n"}},
     "bad_cite",
     "/sources/0/disputed/0/by",
     8,
     "notice",
     "notice"},
    {"a dispute that says nothing",
     {{"\"grade\": \"official\"}\n", "\"grade\": \"official\", \"disputed\": [{\"by\": \"notice §1\"}]}\n"}},
     "missing_key",
     "/sources/0/disputed/0/what",
     8,
     "what",
     "what"},
    {"a number without a witness",
     {{"300.00", "350.00"}},
     "no_witness",
     "/tables/deductible/1",
     18,
     "sources.md",
     "sources.md"},
    {"a day without a witness",
     {{R"("from": "2024-01-01", "cite": "notice §3")", R"("from": "2024-07-01", "cite": "notice §3")"}},
     "no_witness_of_day",
     "/tables/ratio/0/from",
     21,
     "sources.md",
     "sources.md"},
    {"a figure no amount is tied to",
     {{"\"classes\"", average}},
     "unused_figure",
     "/figures/0",
     10,
     "\"of\": \"average\"",
     "\"of\": \"average\"",
     Severity::advice},
    {"a figure of other years",
     {{"\"classes\"", average},
      {R"("yuan": "300.00", "from": "2024-01-01")",
       R"("yuan": {"times": "600", "of": "average"}, "from": "2024-01-01", "until": "2025-01-01")"}},
     "figure_out_of_time",
     "/tables/deductible/1",
     19,
     "figures",
     "figure",
     Severity::advice},
    {"a figure that is not there",
     {{R"("yuan": "300.00")", R"("yuan": {"times": "6", "of": "average"})"}},
     "bad_code",
     "/tables/deductible/1/yuan/of",
     18,
     "figures",
     "figures"},
    {"a row that rules out everybody",
     {{R"("med_type": "21")", R"("place": {"not": ["home", "other_county", "other_city", "other_province"]})"}},
     "never_matches",
     "/tables/ratio/0/when/place",
     21,
     "删去",
     "remove",
     Severity::advice},
    {"a row behind home",
     {{"\"pool\": \"county\"", "\"pool\": \"county\", \"home\": [\"140800\"]"},
      {R"("med_type": "21")", R"("place": "other_county")"}},
     "never_matches",
     "/tables/ratio/0/when/place",
     21,
     "home",
     "home",
     Severity::advice},
    {"a row for a pool of another level",
     {{"\"county\"", "\"city\""}, {R"("med_type": "21")", R"("place": "other_county")"}},
     "never_matches",
     "/tables/ratio/0/when/place",
     21,
     "pool",
     "pool",
     Severity::advice},
    {"an admission before the first",
     {{R"("med_type": "21")", R"("nth_admission": {"below": 1})"}},
     "never_matches",
     "/tables/ratio/0/when/nth_admission",
     21,
     "删去",
     "remove",
     Severity::advice},
    {"a resident who is retired",
     {{R"("med_type": "21")", R"("insutype": "390", "psn_type": "12")"}},
     "never_matches",
     "/tables/ratio/0/when/psn_type",
     21,
     "删去",
     "remove",
     Severity::advice},
    {"an id twice",
     {{"\"id\": \"small\", \"when\"", "\"id\": \"big\", \"when\""}},
     "duplicate_id",
     "/tables/deductible/1",
     18,
     "编号",
     "id"},
    {"a key twice",
     {{R"("yuan": "300.00")", "\"yuan\": \"300.00\",\n       \"yuan\": \"300.00\""}},
     "duplicate_key",
     "/tables/deductible/1/yuan",
     19,
     "一次",
     "once"},
    {"no value",
     {{R"("yuan": "300.00", )", ""}},
     "bad_value",
     "/tables/deductible/1",
     18,
     "\"yuan\": \"1500.00\"",
     "\"yuan\": \"1500.00\""},
    {"a place to fill", {{"300.00", ""}}, "to_fill", "/tables/deductible/1/yuan", 18, "不要猜", "do not guess"},
    {"a cite to fill", {{"notice §3", "notice "}}, "to_fill", "/tables/ratio/0/cite", 21, "照文件", "document"},
    // How people write who do not program.
    {"a share for a ratio",
     {{"\"70%\"", "\"0.55\""}},
     "bad_ratio",
     "/tables/ratio/0/bands/1/ratio",
     21,
     "写成 \"55%\"",
     "write \"55%\""},
    {"a ratio without its sign",
     {{"\"70%\"", "\"55\""}},
     "bad_ratio",
     "/tables/ratio/0/bands/1/ratio",
     21,
     "写成 \"55%\"",
     "write \"55%\""},
    {"a ratio in wide digits",
     {{"\"70%\"", "\"５５％\""}},
     "bad_ratio",
     "/tables/ratio/0/bands/1/ratio",
     21,
     "写成 \"55%\"",
     "write \"55%\""},
    {"a ratio as a fraction",
     {{"\"70%\"", "0.7"}},
     "wrong_type",
     "/tables/ratio/0/bands/1/ratio",
     21,
     "写成 \"70%\"",
     "write \"70%\""},
    {"money as a number",
     {{"\"600.00\"", "600"}},
     "wrong_type",
     "/tables/deductible/0/yuan",
     17,
     "写成 \"600.00\"",
     "write \"600.00\""},
    {"money in wide digits",
     {{"\"600.00\"", "\"６００\""}},
     "bad_money",
     "/tables/deductible/0/yuan",
     17,
     "写成 \"600.00\"",
     "write \"600.00\""},
    {"money with its unit",
     {{"\"10000.00\"", "\"1万元\""}},
     "bad_money",
     "/tables/ratio/0/bands/0/to",
     21,
     "写成 \"10000.00\"",
     "write \"10000.00\""},
    {"a date with strokes",
     {{R"("from": "2024-01-01", "cite": "notice §3")", R"("from": "2024/1/1", "cite": "notice §3")"}},
     "bad_date",
     "/tables/ratio/0/from",
     21,
     "写成 \"2024-01-01\"",
     "write \"2024-01-01\""},
    {"a date in words",
     {{R"("from": "2024-01-01", "cite": "notice §3")", R"("from": "2024年1月1日", "cite": "notice §3")"}},
     "bad_date",
     "/tables/ratio/0/from",
     21,
     "写成 \"2024-01-01\"",
     "write \"2024-01-01\""},
    {"a wide comma", {{"\"600.00\", ", "\"600.00\"， "}}, "json_syntax", "", 17, "中文标点「，」", "wide"},
    {"a comma too many", {{"}\n    ]\n  }", "},\n    ]\n  }"}}, "json_syntax", "", 22, "多了一个逗号", "too many"},
    {"a comma too few",
     {{"},\n      {\"id\": \"small\"", "}\n      {\"id\": \"small\""}},
     "json_syntax",
     "",
     18,
     "缺一个英文逗号",
     "missing"},
    {"a file cut off", {{"\n  }\n}\n", "\n"}}, "json_syntax", "", 23, "没有写完", "too early"},
};

TEST(Check, EachFaultIsFoundWhereItStands) {
  for (const Fault& fault : faults) {
    PolicyFolder folder = good();
    for (const Edit& edit : fault.edits) folder.policy = replaced(folder.policy, edit.from, edit.to);
    for (Lang lang : {Lang::zh, Lang::en}) {
      const CheckReport report = checked(folder, lang);
      const auto found = std::find_if(report.findings.begin(), report.findings.end(), [&](const Finding& one) {
        return one.code == fault.code && one.path == fault.path;
      });
      ASSERT_NE(found, report.findings.end()) << fault.what << "\n" << report.text;
      EXPECT_EQ(found->file, "good/policy.json") << fault.what;
      EXPECT_EQ(found->line, fault.line) << fault.what;
      EXPECT_EQ(found->severity, fault.severity) << fault.what;
      EXPECT_NE(found->advice.find(lang.is_chinese() ? fault.advice_zh : fault.advice_en), std::string::npos)
          << fault.what << ": " << found->advice;
      EXPECT_EQ(found->message.find("finding."), std::string::npos) << fault.what;
      const std::string place = "good/policy.json:" + std::to_string(fault.line) + "  ";
      EXPECT_NE(report.text.find(place), std::string::npos) << report.text;
      EXPECT_TRUE(fault.severity == Severity::advice || report.failed > 0) << fault.what;
    }
  }
}

TEST(Check, AllFaultsInOneRun) {
  PolicyFolder folder = good();
  for (const Edit& edit : std::vector<Edit>{{"\"70%\"", "\"170%\""},
                                            {"\"600.00\"", "600"},
                                            {"\"parent\": null", "\"parent\": \"999999\""},
                                            {R"("levels": ["3"], )", ""},
                                            with_gap("2025-03-01")})
    folder.policy = replaced(folder.policy, edit.from, edit.to);
  folder.cases = "{";
  const std::vector<std::string> wanted = {"unknown_parent /parent",
                                           "class_without_institutions /classes/0",
                                           "wrong_type /tables/deductible/0/yuan",
                                           "date_gap /tables/deductible/2",
                                           "out_of_range /tables/ratio/0/bands/1/ratio",
                                           "json_syntax "};
  const auto found = places(checked(folder));
  for (const std::string& one : wanted) EXPECT_NE(std::find(found.begin(), found.end(), one), found.end()) << one;
}

TEST(Check, AnOverlapThatOnlyFollowsFromAMisspeltConditionIsNotTold) {
  PolicyFolder folder = good();
  folder.policy =
      replaced(folder.policy, R"("when": {"institution_class": "small"})", R"("when": {"instituton_class": "small"})");
  const auto found = places(checked(folder));
  EXPECT_EQ(std::count(found.begin(), found.end(), "overlap /tables/deductible/1"), 0);
  EXPECT_EQ(std::count(found.begin(), found.end(), "unknown_key /tables/deductible/1/when/instituton_class"), 1);
}

bool has_gap(const Edit& edit) {
  PolicyFolder folder = good();
  folder.policy = replaced(folder.policy, edit.from, edit.to);
  const auto found = places(checked(folder));
  return std::find(found.begin(), found.end(), "date_gap /tables/deductible/2") != found.end();
}

TEST(Check, ADateGapIsNoneWhereTheRowsMeetOrTheLaterOneExplains) {
  EXPECT_TRUE(has_gap(with_gap("2025-01-02")));
  EXPECT_FALSE(has_gap(with_gap("2025-01-01")));
  EXPECT_FALSE(has_gap(with_gap("2025-03-01", R"(, "gap_before": "旧文件到期，新文件三月才出")")));
}

TEST(Check, ADateGapIsNoneWhereOtherRowsSpeakForThoseDays) {
  Edit edit = with_gap("2025-03-01");
  edit.to +=
      ",\n"
      R"({"id": "between-in", "when": {"institution_class": "small", "insutype": "310"}, "yuan": "300.00", "from": "2025-01-01", "until": "2025-03-01", "cite": "notice §2"})";
  EXPECT_TRUE(has_gap(edit));
  edit.to +=
      ",\n"
      R"({"id": "between-out", "when": {"institution_class": "small", "insutype": {"not": "310"}}, "yuan": "300.00", "from": "2025-01-01", "until": "2025-03-01", "cite": "notice §2"})";
  EXPECT_FALSE(has_gap(edit));
}

TEST(Check, AGapBetweenTheYearsOfAFigure) {
  PolicyFolder folder = good();
  folder.policy = replaced(folder.policy, "\"classes\"", R"("figures": [
    {"id": "average", "name": {"zh": "平均", "en": "Average"}, "yuan": "600.00", "from": "2024-01-01", "until": "2025-01-01", "cite": "notice §1"},
    {"id": "average", "name": {"zh": "平均", "en": "Average"}, "yuan": "600.00", "from": "2026-01-01", "cite": "notice §1"}],
  "classes")");
  const auto found = places(checked(folder));
  EXPECT_EQ(std::count(found.begin(), found.end(), "date_gap /figures/1"), 1);
}

TEST(Check, TwoFoldersOfOneRegion) {
  PolicyFolder other = good();
  other.name = "other";
  const std::vector<std::string> wanted = {"same_region /admdvs", "same_region /admdvs"};
  EXPECT_EQ(places(check({good(), other}, test::no_holidays, Lang::zh)), wanted);
  EXPECT_TRUE(places(check({good(), other}, test::no_holidays, Lang::zh, {"other"})).empty()) << "a new version";
}

TEST(Check, ParentsThatRunInACircle) {
  PolicyFolder one = good(), other = good();
  one.policy = replaced(one.policy, "\"parent\": null", "\"parent\": \"140800\"");
  other.name = "other";
  other.policy = replaced(replaced(other.policy, "140830", "140800"), "\"parent\": null", "\"parent\": \"140830\"");
  const CheckReport report = check({one, other}, test::no_holidays, Lang::zh);
  EXPECT_EQ(places(report), (std::vector<std::string>{"parent_circle /parent", "parent_circle /parent"}))
      << report.text;
}

TEST(Check, AParentWithFaultsOfItsOwn) {
  PolicyFolder one = good(), other = good();
  one.policy = replaced(one.policy, "\"parent\": null", "\"parent\": \"140800\"");
  other.name = "other";
  other.policy = replaced(replaced(other.policy, "140830", "140800"), "\"70%\"", "\"700%\"");
  const CheckReport report = check({one, other}, test::no_holidays, Lang::zh, {"good"});
  EXPECT_EQ(places(report), (std::vector<std::string>{"parent_unsound /parent"})) << report.text;
}

// --- Cases and sources -----------------------------------------------------------------------------------------------

struct CaseFault {
  const char* what;
  Edit edit;  // of cases.json
  const char *code, *path;
  int line;
};

const std::vector<CaseFault> case_faults = {
    {"another amount",
     {"\"600.00\"\n", "\"600.01\"\n"},
     "case_differs",
     "/cases/0/expect/~1settlement~1sheet~1dedc_std",
     10},
    {"a place that is not there",
     {"dedc_std", "dedc_stt"},
     "case_points_nowhere",
     "/cases/0/expect/~1settlement~1sheet~1dedc_stt",
     10},
    {"a case with a fault", {"2024-05-01", "2024-05-41"}, "case_refused", "/cases/0/case/visit/begndate", 7},
    {"a case that expects nothing",
     {"\"expect\": {\n      \"/settlement/sheet/dedc_std\": \"600.00\"\n    }", "\"expect\": {}"},
     "case_incomplete",
     "/cases/0",
     2},
    {"a place to fill", {"\"600.00\"\n", "\"\"\n"}, "to_fill", "/cases/0/expect/~1settlement~1sheet~1dedc_std", 10},
};

TEST(Check, EachFaultOfACaseIsFoundWhereItStands) {
  for (const CaseFault& fault : case_faults)
    for (Lang lang : {Lang::zh, Lang::en}) {
      PolicyFolder folder = good();
      folder.cases = replaced(*folder.cases, fault.edit.from, fault.edit.to);
      const CheckReport report = checked(folder, lang);
      ASSERT_EQ(report.findings.size(), 1U) << fault.what << "\n" << report.text;
      const Finding& found = report.findings[0];
      EXPECT_EQ(found.code, fault.code) << fault.what;
      EXPECT_EQ(found.path, fault.path) << fault.what;
      EXPECT_EQ(found.line, fault.line) << fault.what;
      EXPECT_EQ(found.file, "good/cases.json");
    }
}

TEST(Check, CasesAreHeldAgainstTheChineseAnswerInEveryLanguage) {
  PolicyFolder folder = good();
  folder.cases = replaced(*folder.cases, "\"/settlement/sheet/dedc_std\": \"600.00\"", "\"/policy/name\": \"某地\"");
  for (Lang lang : {Lang::zh, Lang::en}) EXPECT_TRUE(checked(folder, lang).findings.empty());
}

TEST(Check, ACaseThatDiffersTellsHowItWasWorkedOut) {
  PolicyFolder folder = good();
  folder.cases = replaced(replaced(*folder.cases, "\"600.00\"\n", "\"600.01\"\n"), "\"nth_admission\": 1}",
                          "\"nth_admission\": 1}, \"costs\": {\"medfee_sumamt\": \"5000.00\"}");
  const CheckReport report = checked(folder, Lang::zh);
  ASSERT_EQ(places(report), std::vector<std::string>{"case_differs /cases/0/expect/~1settlement~1sheet~1dedc_std"});
  EXPECT_NE(report.findings[0].advice.find("程序是这样算的：这次总费用 5,000.00 元"), std::string::npos)
      << report.findings[0].advice;
}

TEST(Check, ACaseThatIsNotExactTellsWhatIsNotStated) {
  PolicyFolder folder = good();
  for (const char* parameter : {"\"band_basis\"", "\"band_period\""}) folder.policy = without(folder.policy, parameter);
  folder.cases =
      replaced(replaced(*folder.cases, "\"/settlement/sheet/dedc_std\": \"600.00\"", "\"/settlement/exact\": true"),
               "\"nth_admission\": 1}", "\"nth_admission\": 1}, \"costs\": {\"medfee_sumamt\": \"5000.00\"}");
  const auto advice = [&](Lang lang) { return checked(folder, lang).findings.at(1).advice; };
  EXPECT_NE(advice(Lang::zh).find("分段从哪里算起（band_basis）、分段按次还是按年（band_period）"), std::string::npos)
      << advice(Lang::zh);
  EXPECT_NE(advice(Lang::zh).find("/costs/fulamt_ownpay_amt"), std::string::npos) << advice(Lang::zh);
  EXPECT_NE(advice(Lang::en).find("(band_basis), "), std::string::npos) << advice(Lang::en);
}

TEST(Check, ACaseMayShowThatAnInputIsRefused) {
  PolicyFolder folder = good();
  folder.cases = R"({"cases":[{"name":"x","why":"x","case":{},"expect":{"/ok":false}}]})";
  EXPECT_EQ(checked(folder).failed, 0);
}

TEST(Check, CasesThatAreNotThere) {
  for (const char* cases : {"", "{}", R"({"cases":[]})"}) {
    PolicyFolder folder = good();
    folder.cases = cases;
    EXPECT_EQ(places(checked(folder)), std::vector<std::string>{"no_cases "}) << cases;
  }
}

TEST(Check, CasesAndSourcesThatAreNotAskedFor) {
  PolicyFolder folder = good();
  folder.cases.reset();
  folder.sources.reset();
  folder.policy = replaced(folder.policy, "300.00", "350.00");
  EXPECT_TRUE(checked(folder).findings.empty());
}

TEST(Check, CasesAreNotWorkedOutByAPolicyWithFaults) {
  PolicyFolder folder = good();
  folder.policy = replaced(folder.policy, "70%", "700%");
  const auto found = places(checked(folder));
  EXPECT_EQ(found.back(), "cases_not_run ");
}

TEST(Check, ASourceThatSourcesMdDoesNotName) {
  PolicyFolder folder = good();
  folder.sources = replaced(*folder.sources, "notice", "note");
  const CheckReport report = checked(folder);
  ASSERT_EQ(places(report), std::vector<std::string>{"undescribed_source "});
  EXPECT_EQ(report.findings[0].file, "good/sources.md");
}

// Listed to tell what it says otherwise, not for a row.
TEST(Check, ASourceThatSaysOtherwiseIsCited) {
  PolicyFolder folder = good();
  folder.policy =
      replaced(folder.policy, "\"grade\": \"official\"}\n",
               "\"grade\": \"official\", \"disputed\": [{\"by\": \"paper §1\", \"what\": {\"zh\": \"甲\", "
               "\"en\": \"A\"}}]},\n    {\"id\": \"paper\", \"title\": \"某报\", \"grade\": \"reported\"}\n");
  *folder.sources += "paper";
  const CheckReport report = checked(folder);
  EXPECT_TRUE(report.findings.empty()) << report.text;
}

// One finding that tells the cause, and not one for every number of the policy.
TEST(Check, SourcesThatCannotBeReadAreOneFinding) {
  for (const auto& [sources, code] :
       {std::pair("", "no_sources "), std::pair("notice \xB3\xC7 2024-01-01", "not_utf8 ")}) {
    PolicyFolder folder = good();
    folder.sources = sources;
    EXPECT_EQ(places(checked(folder)), std::vector<std::string>{code});
  }
}

TEST(Check, AFolderWithoutAPolicySaysSo) {
  PolicyFolder folder = good();
  folder.policy = "";
  const CheckReport report = checked(folder, Lang::zh);
  ASSERT_EQ(places(report), (std::vector<std::string>{"json_syntax ", "cases_not_run "}));
  EXPECT_NE(report.findings[0].advice.find("文件不在，或者是空的"), std::string::npos) << report.findings[0].advice;
}

// A look-up turns the 99 at the end of a code into 00.
TEST(Check, ACodeUnderWhichNothingIsLookedUp) {
  PolicyFolder folder = good();
  folder.policy = replaced(folder.policy, "\"140830\"", "\"140899\"");
  folder.cases.reset();
  const CheckReport report = checked(folder);
  ASSERT_EQ(places(report), std::vector<std::string>{"code_of_pool /admdvs"});
  EXPECT_NE(report.findings[0].advice.find("140800"), std::string::npos);
}

TEST(Check, ACalendarThatDoesNotRead) {
  EXPECT_EQ(places(check({good()}, "{}", Lang::en)), std::vector<std::string>{"missing_key /years"});
  const CheckReport broken = check({good()}, "{\"years\": [\n", Lang::en);
  ASSERT_EQ(places(broken), std::vector<std::string>{"json_syntax "});
  EXPECT_EQ(broken.findings[0].file, "calendar/holidays.json");
}

TEST(Check, NoPoliciesAtAll) {
  EXPECT_EQ(places(check({}, test::no_holidays, Lang::en)), std::vector<std::string>{"no_policies "});
}

// --- Evidence --------------------------------------------------------------------------------------------------------

TEST(Evidence, DaysInAText) {
  const auto day = [](const char* text) { return *parse_date(text); };
  EXPECT_TRUE(tells_start("2022-07-01起", day("2022-07-01")));
  EXPECT_FALSE(tells_start("2022-07-01起", day("2022-07-02")));
  EXPECT_TRUE(tells_start("2022年起", day("2022-01-01")));
  EXPECT_FALSE(tells_start("2022年起", day("2022-01-02")));
  EXPECT_TRUE(tells_end("到2022-12-31", day("2023-01-01")));
  EXPECT_TRUE(tells_end("2023-01-01起不再", day("2023-01-01")));
  EXPECT_TRUE(tells_end("到2022年底", day("2023-01-01")));
  EXPECT_FALSE(tells_end("到2022年底", day("2023-01-02")));
}

TEST(Evidence, DaysAsANoticeWritesThem) {
  const auto day = [](const char* text) { return *parse_date(text); };
  for (const char* text :
       {"自2024年4月1日起施行", "2024 年 4 月 1 日起", "2024年04月01日起", "2024年4月起", "2024-04-01起"})
    EXPECT_TRUE(tells_start(text, day("2024-04-01"))) << text;
  EXPECT_FALSE(tells_start("2024年4月1日起", day("2024-04-11")));
  EXPECT_FALSE(tells_start("2024年4月11日起", day("2024-04-01")));
  EXPECT_FALSE(tells_start("2024年4月起", day("2024-04-02")));
  EXPECT_FALSE(tells_start("2024年14月1日", day("2024-04-01")));
  EXPECT_TRUE(tells_end("到2024年3月31日止", day("2024-04-01")));
  EXPECT_TRUE(tells_end("2024年4月1日起废止", day("2024-04-01")));
  EXPECT_TRUE(tells_end("到2024年3月底", day("2024-04-01")));
  EXPECT_FALSE(tells_end("到2024年3月底", day("2024-04-02")));
}

TEST(Evidence, NumbersInAText) {
  using Told = std::set<std::string>;
  EXPECT_EQ(numbers_told("起付线 1,500 元，报销55%，限额8万"), (Told{"1500", "55%", "80000"}));
  EXPECT_EQ(numbers_told("降低15个百分点；20 percentage points; 0.50; 1500.00"), (Told{"15%", "20%", "0.5", "1500"}));
  EXPECT_EQ(numbers_told("1.5万、0.05万、30个工作日，3，4"), (Told{"15000", "500", "30", "3", "4"}));
  EXPECT_EQ(numbers_told("没有数字"), Told{});
}

TEST(Evidence, NumbersOfAValue) {
  using Numbers = std::vector<std::string>;
  const auto numbers = [](const std::string& value, const char* parameter) {
    Errors errors;
    const Policy policy = read_policy(yidi::test::parsed(yidi::test::policy_text({{parameter, value}})), errors);
    return numbers_of(policy.table(Parameter(find_parameter(parameter)))[0].value);
  };
  EXPECT_EQ(numbers(R"("yuan":"1500.00")", "deductible"), Numbers{"1500"});
  EXPECT_EQ(numbers(R"("yuan":"0.00")", "deductible"), Numbers{});
  EXPECT_EQ(numbers(R"("points":{"at_least":"0%","at_most":"20%"})", "ratio_change"), Numbers{"20%"});
  EXPECT_EQ(numbers(R"("months":{"at_least":6})", "filing_validity"), Numbers{"6"});
  EXPECT_EQ(numbers(R"("choice":"no_expiry")", "filing_validity"), Numbers{});
  EXPECT_EQ(numbers(R"("bands":[{"to":"50000.00","ratio":"60%"},{"ratio":"70.5%"}])", "ratio"),
            (Numbers{"50000", "60%", "70.5%"}));
  EXPECT_EQ(numbers(R"("ratio":"100%")", "nth_deductible_factor"), Numbers{});
}

// --- Slips -----------------------------------------------------------------------------------------------------------

TEST(Slips, WhatWasMeant) {
  const auto shown = [](const std::optional<std::string>& text) { return text.value_or("nothing"); };
  const std::vector<std::pair<const char*, const char*>> money = {
      {"1500", "1500.00"}, {"1,500", "1500.00"},     {"１，５００元", "1500.00"},
      {"8万", "80000.00"}, {"1.25万元", "12500.00"}, {"¥12.5", "12.50"},
      {"0", "0.00"},       {"12.345", "nothing"},    {"八万", "nothing"},
      {"", "nothing"}};
  for (const auto& [written, meant] : money) EXPECT_EQ(shown(as_money(written)), meant) << written;
  const std::vector<std::pair<const char*, const char*>> ratio = {
      {"0.55", "55%"},   {"0.5", "50%"},    {"55", "55%"},    {"５５％", "55%"},  {"15个百分点", "15%"},
      {"0.055", "5.5%"}, {"82.5", "82.5%"}, {"0.2%", "0.2%"}, {"170", "nothing"}, {"八成", "nothing"}};
  for (const auto& [written, meant] : ratio) EXPECT_EQ(shown(as_ratio(written)), meant) << written;
  const std::vector<std::pair<const char*, const char*>> date = {{"2021/1/1", "2021-01-01"},
                                                                 {"2021.12.31", "2021-12-31"},
                                                                 {"2021年1月1日", "2021-01-01"},
                                                                 {"20210101", "2021-01-01"},
                                                                 {"２０２１-０１-０１", "2021-01-01"},
                                                                 {"2021-02-30", "nothing"},
                                                                 {"2021年", "nothing"},
                                                                 {"1/1/2021", "nothing"}};
  for (const auto& [written, meant] : date) EXPECT_EQ(shown(as_date(written)), meant) << written;
  EXPECT_EQ(shown(as_whole_number("30个工作日")), "30");
  EXPECT_EQ(shown(as_whole_number("6个月")), "6");
}

TEST(Slips, WhyAFileIsNoJson) {
  const auto words = [](std::string_view text, std::string_view at) { return syntax_slip(text, at).words; };
  EXPECT_EQ(words("", "1:1"), "syntax.empty");
  EXPECT_EQ(words("\r\n", "2:1"), "syntax.empty");
  EXPECT_EQ(words("{", "1:2"), "syntax.ends_early");
  EXPECT_EQ(words("{\"a\": 1,, \"b\": 2}", "1:9"), "syntax.comma_too_many");
  for (const char* value : {"1", "\"x\"", "{}", "[]"})  // before a key: the reader stops at the key's last quote
    EXPECT_EQ(words(std::string("{\n \"a\": ") + value + "\n \"b\": 2}", "3:4"), "syntax.comma_missing") << value;
}

TEST(Check, APolicyInAnotherEncodingSaysSo) {
  for (const std::string text : {"{\"name\": \"\xB3\xC7\"}", "\xFF\xFE{"}) {
    const CheckReport report = checked({"good", text, test::good_sources, test::good_cases}, Lang::zh);
    EXPECT_EQ(places(report).front(), "json_syntax ");
    EXPECT_TRUE(report.findings[0].message.starts_with("这个文件不是 UTF-8 编码（可能是 GBK")) << report.text;
    EXPECT_TRUE(report.findings[0].advice.find("编码选 UTF-8") != std::string::npos) << report.text;
  }
}

TEST(Check, AFileLongerThanItsLimitIsNotRead) {
  const std::string endless(policy_limits.max_bytes + 1, '\0');
  EXPECT_EQ(places(checked({"good", endless, test::good_sources, test::good_cases})).front(), "too_large ");
  EXPECT_EQ(places(checked({"good", test::good_policy, endless, test::good_cases})),
            (std::vector<std::string>{"too_large "}));
  EXPECT_EQ(places(checked({"good", test::good_policy, test::good_sources, endless})),
            (std::vector<std::string>{"too_large "}));
}

TEST(Slips, WhatIsUtf8) {
  for (const char* text : {"", "a", "é", "市", "\xF0\x9F\x98\x80"}) EXPECT_TRUE(is_utf8(text)) << text;
  for (const char* text : {"\x80", "\xC3", "\xC0\x80", "\xE5\xB8", "\xF5\x80\x80\x80", "a\xFF"})
    EXPECT_FALSE(is_utf8(text));
}

TEST(Slips, TheNearestWord) {
  EXPECT_EQ(nearest("deductable", "deductible\nratio\n"), "deductible");
  EXPECT_EQ(nearest("insutyp", "insutype\npsn_type\n"), "insutype");
  EXPECT_EQ(nearest("something", "deductible\nratio\n"), std::nullopt);
  EXPECT_EQ(nearest(std::string(1000, 'x'), "ratio\n"), std::nullopt);
}

}  // namespace
}  // namespace yidi::kit
