// What a finding says: of one slip one finding, in the names of the file, with the form in which it has to be written.
#include "kit/slips.h"
#include "kit_support.h"

namespace yidi::kit {
namespace {

using test::checked;
using test::good;
using test::places;
using test::replaced;

using Edits = std::vector<std::pair<std::string, std::string>>;

CheckReport spoiled(const Edits& edits, Lang lang = Lang::zh) {
  PolicyFolder folder = good();
  for (const auto& [from, to] : edits) folder.policy = replaced(folder.policy, from, to);
  return checked(folder, lang);
}

const Finding& found(const CheckReport& report, const std::string& code_and_path) {
  static const Finding none;
  for (const Finding& one : report.findings)
    if (one.code + " " + one.path == code_and_path) return one;
  ADD_FAILURE() << "no " << code_and_path << "\n" << report.text;
  return none;
}

// The sentence of a finding and what it advises, as one text.
std::string told(const Edits& edits, const std::string& code_and_path, Lang lang = Lang::zh) {
  const CheckReport report = spoiled(edits, lang);
  const Finding& one = found(report, code_and_path);
  return one.message + "\n" + one.advice;
}

bool says(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }

std::size_t count(const CheckReport& report, const std::string& code) {
  return std::size_t(std::count_if(report.findings.begin(), report.findings.end(),
                                   [&](const Finding& one) { return one.code == code; }));
}

TEST(Findings, AParentLeftOutIsMissed) {
  const CheckReport report = spoiled({{"  \"parent\": null,\n", ""}});
  EXPECT_EQ(places(report), std::vector<std::string>{"missing_key /parent"});
  EXPECT_PRED2(says, report.findings[0].advice, "\"100000\"");
  EXPECT_TRUE(spoiled({}).findings.empty()) << "null says that there is none";
}

TEST(Findings, ALastBandWithAnEndIsACap) {
  const Edits edits = {{R"({"ratio": "70%"})", R"({"to": "20000.00", "ratio": "70%"})"}};
  const std::string zh = told(edits, "last_band_ends /tables/ratio/0/bands/1");
  EXPECT_PRED2(says, zh, "\"20000.00\"");
  EXPECT_PRED2(says, zh, "basic_cap（");
  EXPECT_PRED2(says, told(edits, "last_band_ends /tables/ratio/0/bands/1", Lang::en), "basic_cap (");
  EXPECT_PRED2(says,
               told({{"\"ratio\": [\n", "\"critical_bands\": [\n"}, edits[0]},
                    "last_band_ends /tables/critical_bands/0/bands/1"),
               "critical_cap（");
}

TEST(Findings, ABadCodeIsNotToldAgainAsARowThatNobodyMatches) {
  const CheckReport report = spoiled({{R"("med_type": "21")", R"("med_type": "22")"}});
  EXPECT_EQ(places(report), (std::vector<std::string>{"bad_code /tables/ratio/0/when/med_type", "cases_not_run "}));
}

TEST(Findings, AnUnlistedClassIsOneFinding) {
  const CheckReport report =
      spoiled({{R"("when": {"institution_class": "small"})", R"("when": {"institution_class": "tiny"})"},
               {R"("med_type": "21")", R"("institution_class": ["tiny", "big"])"}});
  EXPECT_EQ(count(report, "bad_code"), 1U) << report.text;
  EXPECT_EQ(count(report, "never_matches"), 0U);
  EXPECT_PRED2(says, found(report, "bad_code /tables/deductible/1/when/institution_class").message, "另外还有 1 处");
}

TEST(Findings, EndsTheWrongWayRoundAreCalledByTheirNames) {
  const std::string days = told({{R"("from": "2024-01-01", "cite": "notice §3")",
                                  R"("from": "2024-01-01", "until": "2023-01-01", "cite": "notice §3")"}},
                                "reversed_bounds /tables/ratio/0/until");
  EXPECT_PRED2(says, days, "until（2023-01-01）没有在 from（2024-01-01）之后");
  EXPECT_FALSE(says(days, "段"));
  const std::string range = told({{R"("med_type": "21")", R"("age": {"at_least": 70, "below": 60})"}},
                                 "reversed_bounds /tables/ratio/0/when/age");
  EXPECT_PRED2(says, range, "at_least（70）没有低于 below（60）");
  const std::string ends = told({{R"("yuan": "600.00")", R"("yuan": {"at_least": "600.00", "at_most": "300.00"})"}},
                                "reversed_bounds /tables/deductible/0/yuan");
  EXPECT_PRED2(says, ends, "at_least（600.00）高过了 at_most（300.00）");
  const std::string bands = told({{R"({"ratio": "70%"})", R"({"to": "5000.00", "ratio": "65%"}, {"ratio": "70%"})"}},
                                 "reversed_bounds /tables/ratio/0/bands/1");
  EXPECT_PRED2(says, bands, "5000.00）没有高过前一段的（10000.00）");
}

std::string figure(const std::string& days) {
  return R"({"id": "average", "name": {"zh": "平均", "en": "Average"}, "yuan": "600.00", )" + days +
         R"(, "cite": "notice §1"})";
}

Edits with_figures(const std::string& first, const std::string& second) {
  return {{"\"classes\"", "\"figures\": [" + figure(first) + ", " + figure(second) + "],\n  \"classes\""}};
}

TEST(Findings, FiguresThatShareDaysKeepTheirId) {
  const std::string text =
      told(with_figures(R"("from": "2024-01-01")", R"("from": "2025-01-01")"), "figure_overlap /figures/1");
  EXPECT_PRED2(says, text, "2025-01-01 起");
  EXPECT_PRED2(says, text, R"("until": "2025-01-01")");
  EXPECT_FALSE(says(text, "不同的编号"));
  const std::string closed =
      told(with_figures(R"("from": "2024-01-01", "until": "2025-07-01")", R"("from": "2025-01-01")"),
           "figure_overlap /figures/1");
  EXPECT_PRED2(says, closed, "2025-01-01 到 2025-06-30");
}

// A figure may really not have been published; a row that leans on it then states nothing, which is no fault.
TEST(Findings, AGapBetweenFiguresIsAdviceWithoutAKeyThatAFigureRefuses) {
  const CheckReport report =
      spoiled(with_figures(R"("from": "2024-01-01", "until": "2025-01-01")", R"("from": "2026-01-01")"));
  const Finding& gap = found(report, "date_gap /figures/1");
  EXPECT_EQ(gap.severity, Severity::advice);
  EXPECT_FALSE(says(gap.advice, "gap_before"));
}

TEST(Findings, ARangeIsShownAsItIsWritten) {
  const std::string place = "/tables/ratio/0/when/age";
  const std::pair<const char*, const char*> written[] = {{"\"80\"", "wrong_type "},
                                                         {"80", "wrong_type "},
                                                         {R"({"大于": 80})", "missing_key "},
                                                         {"\"80岁\"", "wrong_type "}};
  for (const auto& [value, code] : written) {
    const CheckReport report = spoiled({{R"("med_type": "21")", std::string("\"age\": ") + value}});
    EXPECT_EQ(report.failed, 1) << report.text;
    EXPECT_PRED2(says, found(report, code + place).advice, "{\"at_least\": 80}") << value;
  }
  EXPECT_PRED2(
      says,
      told({{R"("med_type": "21")", R"("age": {"at_least": 60, "at_most": 69})"}}, "unknown_key " + place + "/at_most"),
      "{\"below\": 70}");
  EXPECT_PRED2(says,
               told({{R"("med_type": "21")", R"("age": {"at_least": "60"})"}}, "wrong_type " + place + "/at_least"),
               "{\"at_least\": 60}");
}

TEST(Findings, AnUnknownFigureListsThoseThereAre) {
  Edits edits = with_figures(R"("from": "2024-01-01", "until": "2025-01-01")", R"("from": "2025-01-01")");
  edits.push_back({R"("yuan": "300.00")", R"("yuan": {"times": "6", "of": "averag"})"});
  const std::string text = told(edits, "bad_code /tables/deductible/1/yuan/of");
  EXPECT_PRED2(says, text, "average（平均）");
  EXPECT_FALSE(says(text, "average（平均）、"));
}

TEST(Findings, NoneIsAChoiceWhereTheParameterTakesIt) {
  const std::string cap =
      R"("tables": {"basic_cap": [{"id": "cap", "when": {}, "yuan": "none", "from": "2024-01-01", "cite": "notice §1"}],)";
  EXPECT_PRED2(says, told({{"\"tables\": {", cap}}, "bad_money /tables/basic_cap/0/yuan"), R"("choice": "none")");
  EXPECT_FALSE(says(told({{"\"300.00\"", "\"none\""}}, "bad_money /tables/deductible/1/yuan"), "choice"));
}

TEST(Findings, ALetterAmongDigitsIsPointedAt) {
  const std::string amount = told({{"\"300.00\"", "\"3O0.00\""}}, "bad_money /tables/deductible/1/yuan");
  EXPECT_PRED2(says, amount, "「O」是字母，不是数字 0；写成 \"300.00\"");
  EXPECT_PRED2(says, told({{"\"70%\"", "\"7o%\""}}, "bad_ratio /tables/ratio/0/bands/1/ratio"), "写成 \"70%\"");
  EXPECT_FALSE(letters_as_digits("none"));
  EXPECT_FALSE(letters_as_digits("1500.00"));
}

TEST(Findings, SourcesLeftOutAreOneFinding) {
  const std::string listed =
      "\"sources\": [\n    {\"id\": \"notice\", \"title\": \"某通知\", \"grade\": \"official\"}\n  ],\n";
  const CheckReport missing = spoiled({{listed, ""}});
  EXPECT_EQ(places(missing), (std::vector<std::string>{"missing_key /sources", "cases_not_run "})) << missing.text;
  const CheckReport empty = spoiled({{listed, "\"sources\": [],\n"}});
  EXPECT_EQ(places(empty), (std::vector<std::string>{"no_source_listed /sources", "cases_not_run "})) << empty.text;
}

TEST(Findings, ASourceThatIsNotListedIsToldOnce) {
  const CheckReport report = spoiled({{"\"notice §3\"", "\"decree §3\""},
                                      {"\"yuan\": \"300.00\", \"from\": \"2024-01-01\", \"cite\": \"notice §2\"",
                                       "\"yuan\": \"300.00\", \"from\": \"2024-01-01\", \"cite\": \"decree §2\""}});
  EXPECT_EQ(count(report, "bad_cite"), 1U) << report.text;
}

TEST(Findings, AnOverlapNamesTheDaysAndACase) {
  const Edits edits = {
      {R"("when": {"institution_class": "small"}, "yuan": "300.00", "from": "2024-01-01")",
       R"("when": {"insutype": ["310", "390"]}, "yuan": "300.00", "from": "2025-01-01", "until": "2026-01-01")"}};
  EXPECT_PRED2(says, told(edits, "overlap /tables/deductible/1"), "2025-01-01 到 2025-12-31；例如这种情况：职工，大。");
  EXPECT_PRED2(says, told(edits, "overlap /tables/deductible/1", Lang::en),
               "2025-01-01 to 2025-12-31; one such case: employees; Big.");
}

TEST(Findings, AnOverlapOfALevelAndAClassNamesALevelOfTheClass) {
  const Edits edits = {{R"("when": {"institution_class": "small"})", R"("when": {"level": ["2", "3"]})"}};
  EXPECT_PRED2(says, told(edits, "overlap /tables/deductible/1"), "例如这种情况：三级，大。");
}

TEST(Findings, ARowOfAClassAtALevelThatItHasNot) {
  const CheckReport report =
      spoiled({{R"("when": {"institution_class": "big"})", R"("when": {"institution_class": "big", "level": "2"})"}});
  EXPECT_EQ(count(report, "never_matches"), 1U) << report.text;
}

// --- What is more likely a slip than a rule --------------------------------------------------------------------------

// The advice that a table of one row calls forth.
std::vector<std::string> advised(const std::string& table, const std::string& row) {
  const CheckReport report = spoiled(
      {{"\"tables\": {", "\"tables\": {\"" + table + "\": [{\"id\": \"x\", " + row + ", \"cite\": \"notice §1\"}],"}});
  std::vector<std::string> all;
  for (const Finding& one : report.findings)
    if (one.severity == Severity::advice && one.code != "cases_not_run") all.push_back(one.code + " " + one.path);
  return all;
}

using Advised = std::vector<std::string>;
const std::string now = R"("from": "2024-01-01")";

TEST(Likely, ARatioThatFallsWithTheCost) {
  const auto of = [](const std::string& bands) {
    return advised("critical_bands", "\"bands\": [" + bands + "], " + now);
  };
  const std::string open = "bands_open /tables/critical_bands/0";
  EXPECT_EQ(of(R"({"to": "50000.00", "ratio": "60%"}, {"ratio": "50%"})"),
            (Advised{"ratio_falls /tables/critical_bands/0/bands/1", open}));
  EXPECT_EQ(of(R"({"to": "50000.00", "ratio": "60%"}, {"ratio": "60%"})"), Advised{open});
  EXPECT_EQ(of(R"({"to": "5.00", "ratio": "60%"}, {"ratio": "70%"})"),
            (Advised{"small_band /tables/critical_bands/0/bands/0", open}));
}

TEST(Likely, BandsThatNobodySaysHowToCount) {
  PolicyFolder folder = good();
  folder.policy = test::without(folder.policy, "\"band_period\"");
  const CheckReport report = checked(folder, Lang::zh);
  ASSERT_EQ(places(report), Advised{"bands_open /tables/ratio/0"});
  EXPECT_PRED2(says, report.findings[0].message, "band_period");
  EXPECT_FALSE(says(report.findings[0].message, "band_basis"));
}

TEST(Likely, BandsFromNothingOnAreCountedInOneWay) {
  const CheckReport report = spoiled({{"\"tables\": {", R"("tables": {
    "large_threshold": [{"id": "x", "yuan": "0.00", "from": "2024-01-01", "cite": "notice §1"}],
    "large_bands": [{"id": "x", "bands": [{"to": "10000.00", "ratio": "60%"}, {"ratio": "70%"}], "from": "2024-01-01", "cite": "notice §1"}],)"}});
  EXPECT_TRUE(report.findings.empty()) << report.text;
}

TEST(Likely, ATimeToFileThatIsNeverUsed) {
  EXPECT_EQ(advised("filing_deadline", R"("when": {"category": "referred"}, "working_days": 5, )" + now),
            Advised{"deadline_unused /tables/filing_deadline/0/when/category"});
  EXPECT_EQ(advised("filing_deadline", R"("when": {"category": "emergency"}, "working_days": 5, )" + now), Advised{});
  EXPECT_EQ(advised("filing_deadline", R"("when": {}, "working_days": 5, )" + now), Advised{});
}

TEST(Likely, AnOutpatientLimitForStaysToo) {
  EXPECT_EQ(advised("outpatient_cap", R"("when": {}, "yuan": "300.00", )" + now),
            Advised{"outpatient_cap_for_all /tables/outpatient_cap/0"});
  EXPECT_EQ(advised("outpatient_cap", R"("when": {"med_type": "11"}, "yuan": "300.00", )" + now), Advised{});
}

TEST(Likely, ADeductibleAboveTheCap) {
  EXPECT_EQ(advised("basic_cap", R"("when": {}, "yuan": "500.00", )" + now),
            Advised{"deductible_above_cap /tables/deductible/0"});
  EXPECT_EQ(advised("basic_cap", R"("when": {"institution_class": "small"}, "yuan": "500.00", )" + now), Advised{});
  EXPECT_EQ(advised("basic_cap", R"("when": {}, "choice": "none", )" + now), Advised{});
}

TEST(Likely, AnAmountThatHasEnded) {
  EXPECT_EQ(advised("basic_cap", R"("yuan": "80000.00", "until": "2026-01-01", )" + now),
            Advised{"ended /tables/basic_cap/0"});
  EXPECT_EQ(advised("basic_cap", R"("yuan": "80000.00", "until": "2027-01-01", )" + now), Advised{});
  EXPECT_EQ(advised("filing_required", R"("choice": "required", "until": "2026-01-01", )" + now), Advised{})
      << "given up for good";
  const CheckReport report = spoiled(
      with_figures(R"("from": "2024-01-01", "until": "2025-01-01")", R"("from": "2025-01-01", "until": "2026-01-01")"));
  EXPECT_PRED2(says, found(report, "ended /figures/1").advice, "2026-01-01");
}

TEST(Likely, AnAmountThatGoesOnInOtherRows) {
  const CheckReport report = spoiled({{"\"tables\": {", R"("tables": {"basic_cap": [
    {"id": "all", "when": {}, "yuan": "80000.00", "from": "2024-01-01", "until": "2025-01-01", "cite": "notice §1"},
    {"id": "employees", "when": {"insutype": "310"}, "yuan": "80000.00", "from": "2025-01-01", "cite": "notice §1"},
    {"id": "others", "when": {"insutype": {"not": "310"}}, "yuan": "80000.00", "from": "2025-01-01", "cite": "notice §1"}],)"}});
  EXPECT_EQ(count(report, "ended"), 0U) << report.text;
}

// Rows of the table "ratio" or another one, each its conditions and its value.
Advised among(const std::string& table, const std::vector<std::pair<std::string, std::string>>& rows) {
  std::string list;
  for (std::size_t i = 0; i < rows.size(); ++i)
    list += std::string(i ? "," : "") + R"({"id": "r)" + std::to_string(i) + R"(", "when": {)" + rows[i].first + "}, " +
            rows[i].second + ", " + now + R"(, "cite": "notice §1"})";
  PolicyFolder folder = good();
  folder.policy = replaced(folder.policy, "\"tables\": {", "\"tables\": {\"" + table + "\": [" + list + "],");
  for (const char* own : {"deductible", "ratio"})
    if (table == own) folder.policy = replaced(folder.policy, std::string("\"") + own + "\": [\n", "\"old\": [\n");
  Advised all;
  for (const Finding& one : checked(folder).findings)
    if (one.severity == Severity::advice && one.path.starts_with("/tables/" + table))
      all.push_back(one.code + " " + one.path);
  return all;
}

TEST(Likely, AHigherLevelThatPaysMoreOrAsksForLess) {
  const std::string third = R"("level": "3")", second = R"("level": "2")", lower = R"("level": ["1", "2"])";
  EXPECT_EQ(among("ratio", {{third, R"("ratio": "90%")"}, {second, R"("ratio": "85%")"}}),
            Advised{"higher_level_ratio /tables/ratio/0"});
  EXPECT_EQ(among("ratio", {{third, R"("ratio": "85%")"}, {second, R"("ratio": "85%")"}}), Advised{});
  EXPECT_EQ(among("ratio", {{lower, R"("bands": [{"to": "9000.00", "ratio": "60%"}, {"ratio": "70%"}])"},
                            {third, R"("bands": [{"to": "9000.00", "ratio": "50%"}, {"ratio": "75%"}])"}}),
            Advised{"higher_level_ratio /tables/ratio/1"});
  const std::string of_employees = R"(, "insutype": "310")", of_residents = R"(, "insutype": "390")";
  EXPECT_EQ(among("ratio", {{third + of_employees, R"("ratio": "90%")"}, {second + of_residents, R"("ratio": "60%")"}}),
            Advised{})
      << "of another scheme";
  EXPECT_EQ(among("deductible", {{third, R"("yuan": "300.00")"}, {lower, R"("yuan": "600.00")"}}),
            Advised{"higher_level_deductible /tables/deductible/0"});
  EXPECT_EQ(among("deductible", {{third, R"("yuan": "600.00")"}, {lower, R"("yuan": "300.00")"}}), Advised{});
}

TEST(Likely, TheRetiredPaidLessThanThoseInWork) {
  const std::string works = R"("psn_type": "11")", retired = R"("psn_type": "12")";
  EXPECT_EQ(among("ratio", {{retired, R"("ratio": "80%")"}, {works, R"("ratio": "85%")"}}),
            Advised{"retired_ratio /tables/ratio/1"});
  EXPECT_EQ(among("ratio", {{retired, R"("ratio": "85%")"}, {works, R"("ratio": "80%")"}}), Advised{});
  EXPECT_EQ(among("deductible", {{retired, R"("yuan": "500.00")"}, {works, R"("yuan": "400.00")"}}),
            Advised{"retired_deductible /tables/deductible/1"});
}

TEST(Likely, ANumberFarFromAllOthers) {
  const auto of_levels = [](const std::string& table, const std::string& key, std::vector<std::string> values) {
    std::vector<std::pair<std::string, std::string>> rows;
    for (std::size_t i = 0; i < values.size(); ++i)
      rows.emplace_back("\"level\": \"" + std::to_string(i + 1) + "\"", "\"" + key + "\": \"" + values[i] + "\"");
    return among(table, rows);
  };
  EXPECT_EQ(of_levels("deductible", "yuan", {"300.00", "600.00", "9000.00"}), Advised{"outlier /tables/deductible/2"});
  EXPECT_EQ(of_levels("deductible", "yuan", {"30.00", "600.00", "900.00"}), Advised{"outlier /tables/deductible/0"});
  EXPECT_EQ(of_levels("deductible", "yuan", {"0.00", "600.00", "900.00"}), Advised{});
  EXPECT_EQ(of_levels("deductible", "yuan", {"100.00", "500.00", "2000.00"}), Advised{});
  EXPECT_EQ(of_levels("ratio", "ratio", {"90%", "80%", "7%"}), Advised{"outlier /tables/ratio/2"});
  EXPECT_EQ(of_levels("ratio", "ratio", {"90%", "80%", "50%"}), Advised{});
}

TEST(Likely, AFirstShareOfClassBAboveAHalf) {
  EXPECT_EQ(advised("class_b_share", R"("ratio": "90%", )" + now),
            Advised{"class_b_share_large /tables/class_b_share/0"});
  EXPECT_EQ(advised("class_b_share", R"("ratio": "50%", )" + now), Advised{});
}

TEST(Likely, ACapBelowItsThreshold) {
  const auto capped = [](const std::string& yuan) {
    const CheckReport report = spoiled({{"\"tables\": {", R"("tables": {
      "critical_threshold": [{"id": "x", "yuan": "14000.00", "from": "2024-01-01", "cite": "notice §1"}],
      "critical_cap": [{"id": "x", "yuan": ")" + yuan + R"(", "from": "2024-01-01", "cite": "notice §1"}],)"}});
    return count(report, "cap_below_threshold");
  };
  EXPECT_EQ(capped("13999.99"), 1U);
  EXPECT_EQ(capped("14000.00"), 0U);
}

TEST(Likely, AFundThatNobodySaysWhatCountsIn) {
  const auto open = [](const std::string& trigger, const std::string& more) {
    const CheckReport report = spoiled({{"\"tables\": {", R"("tables": {)" + more + R"(
      "critical_trigger": [{"id": "x", "choice": ")" + trigger +
                                                              R"(", "from": "2024-01-01", "cite": "notice §1"}],)"}});
    return count(report, "counts_open");
  };
  const std::string threshold =
      R"("critical_threshold": [{"id": "x", "yuan": "600.00", "from": "2024-01-01", "cite": "notice §1"}],)";
  EXPECT_EQ(open("personal_cost", threshold), 1U);
  EXPECT_EQ(open("over_cap", threshold), 0U);
  EXPECT_EQ(open("personal_cost", ""), 0U) << "nothing more is known of it";
  EXPECT_EQ(
      open("personal_cost",
           threshold + R"("critical_counts": [{"id": "x", "counts": [], "from": "2024-01-01", "cite": "notice §1"}],)"),
      0U);
}

TEST(Likely, AnEndWrittenAsTheLastDay) {
  EXPECT_EQ(advised("basic_cap", R"("yuan": "80000.00", "until": "2027-12-31", )" + now),
            Advised{"until_last_day /tables/basic_cap/0/until"});
  EXPECT_EQ(advised("basic_cap", R"("yuan": "80000.00", "until": "2028-02-29", )" + now),
            Advised{"until_last_day /tables/basic_cap/0/until"});
  EXPECT_EQ(advised("basic_cap", R"("yuan": "80000.00", "until": "2028-02-28", )" + now), Advised{});
  const CheckReport report = spoiled({{"\"tables\": {", R"("tables": {"basic_cap": [
    {"id": "a", "when": {}, "yuan": "80000.00", "from": "2024-01-01", "until": "2024-12-31", "cite": "notice §1"},
    {"id": "b", "when": {}, "yuan": "80000.00", "from": "2025-01-01", "cite": "notice §1"}],)"}});
  EXPECT_PRED2(says, found(report, "date_gap /tables/basic_cap/1").message, "2024-12-31 这一天没有规定");
  EXPECT_PRED2(says, found(report, "date_gap /tables/basic_cap/1").advice, "不再执行的第一天");
}

TEST(Findings, WhatIsForAwayIsNotForHome) {
  const auto lowers = [](const std::string& table, const std::string& row) {
    const CheckReport report = spoiled({{"\"tables\": {", "\"tables\": {\"" + table + R"(": [{"id": "x", )" + row +
                                                              ", " + now + R"(, "cite": "notice §1"}],)"}});
    return count(report, "lowers_at_home") > 0;
  };
  EXPECT_FALSE(lowers("ratio_change", R"("points": "10%")")) << "a reduction is of away, unless it says otherwise";
  EXPECT_TRUE(lowers("scope_own_share", R"("when": {"insutype": "310"}, "ratio": "10%")"));
  EXPECT_FALSE(lowers("scope_own_share", R"("ratio": "0%")"));
  EXPECT_FALSE(lowers("scope_own_share", R"("when": {"place": {"not": ["home"]}}, "ratio": "10%")"));
  EXPECT_FALSE(lowers("scope_own_share", R"("when": {"place": ["home", "other_city"]}, "ratio": "10%")")) << "said so";
  EXPECT_FALSE(lowers("scope_own_share", R"("when": {"filing": "missing"}, "ratio": "10%")"))
      << "at home none is missing";
}

TEST(Findings, BlanksAndTabsAreCalledByTheirNames) {
  EXPECT_PRED2(says,
               told({{"\"cite\": \"notice §3\"", "\"cite\": \"notice\u3000§3\""}}, "bad_cite /tables/ratio/0/cite"),
               "（U+3000），换成普通空格：notice §3");
  EXPECT_PRED2(says, told({{"\"600.00\"", "\"600.00\u00A0\""}}, "bad_money /tables/deductible/0/yuan"), "\"600.00\"");
  EXPECT_PRED2(says, told({{"\"name\": {\"zh\": \"某地\"", "\"name\": {\"zh\": \"某\t地\""}}, "json_syntax "),
               "制表符");
  EXPECT_PRED2(says, told({{"\"name\": {", "\"name\":\u00A0{"}}, "json_syntax "), "（U+00A0）");
  EXPECT_PRED2(says, told({{"\"name\": {", "\"name\":\u3000{"}}, "json_syntax "), "（U+3000）");
  EXPECT_PRED2(says, told({{"\"zh\": \"某地\"", "\"zh\": \"某地"}}, "json_syntax "), "引号");
  EXPECT_PRED2(says, told({{"\"zh\": \"某地\", ", "\"zh\": \"某地\n"}}, "json_syntax "), "补上右边的双引号");
}

TEST(Findings, ABandSaysOnlyWhereItEnds) {
  EXPECT_PRED2(says,
               told({{R"({"ratio": "70%"})", R"({"from": "10000.00", "ratio": "70%"})"}},
                    "unknown_key /tables/ratio/0/bands/1/from"),
               "删去 \"from\"");
}

// --- Examples, and folders that were copied ------------------------------------------------------------------------

TEST(Findings, AnExampleIsCalledByItsNameAndTheFieldInWords) {
  PolicyFolder folder = good();
  folder.cases = replaced(*folder.cases, "\"600.00\"\n", "\"600.01\"\n");
  EXPECT_PRED2(says, checked(folder, Lang::zh).findings.at(0).message,
               "例子“一”：起付标准（dedc_std）算出来是 \"600.00\"");
  EXPECT_PRED2(says, checked(folder, Lang::en).findings.at(0).message,
               "\"一\": standard deductible (dedc_std) comes out as");
  folder.cases = replaced(*folder.cases, "\"name\": \"一\",", "");
  EXPECT_PRED2(says, checked(folder, Lang::zh).findings.at(0).message, "第 1 个例子：");
}

TEST(Findings, WhyThereAreNoExamples) {
  const std::pair<const char*, const char*> texts[] = {
      {"", "没有 cases.json"}, {"{}", "\"cases\" 这一项"}, {R"({"cases":[]})", "还没有例子"}};
  for (const auto& [cases, words] : texts) {
    PolicyFolder folder = good();
    folder.cases = cases;
    EXPECT_PRED2(says, checked(folder, Lang::zh).findings.at(0).message, words);
  }
}

TEST(Findings, ACopiedFolderIsToldBeforeWhatFollows) {
  PolicyFolder folder = good();
  folder.name = "140830-somewhere";
  folder.policy = replaced(folder.policy, "\"140830\"", "\"140829\"");
  const CheckReport report = checked(folder, Lang::zh);
  EXPECT_EQ(places(report),
            (std::vector<std::string>{"folder_name /admdvs", "foreign_cases /cases/0/case/insured/insu_admdvs"}))
      << report.text;
  EXPECT_PRED2(says, report.findings[1].message, "参保地（如 140830）不归这份政策管");
}

TEST(Findings, ExamplesOfPlacesBelowArePartOfAPolicy) {
  PolicyFolder folder = good();
  folder.name = "140800";
  folder.policy = replaced(folder.policy, "\"140830\"", "\"140800\"");
  EXPECT_TRUE(checked(folder).findings.empty());
}

}  // namespace
}  // namespace yidi::kit
