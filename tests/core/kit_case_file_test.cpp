// The line form of a case file: what a change makes of a base, what a short expectation stands for, and where a fault
// is told.
#include "kit/case_file.h"
#include "kit_support.h"

namespace yidi::kit {
namespace {

using test::checked;
using test::good;
using test::replaced;

Json parsed(std::string_view text) {
  Errors errors;
  return parse_json(text, policy_limits, errors);
}

std::string text_of(const Json& json) {
  JsonWriter out;
  out.json(json);
  return out.take();
}

TEST(CaseFile, AChangeIsAMergePatch) {
  struct {
    const char *whole, *change, *becomes;
  } const rows[] = {
      // The table of RFC 7386, Appendix A.
      {R"({"a":"b"})", R"({"a":"c"})", R"({"a":"c"})"},
      {R"({"a":"b"})", R"({"b":"c"})", R"({"a":"b","b":"c"})"},
      {R"({"a":"b"})", R"({"a":null})", R"({})"},
      {R"({"a":"b","b":"c"})", R"({"a":null})", R"({"b":"c"})"},
      {R"({"a":["b"]})", R"({"a":"c"})", R"({"a":"c"})"},
      {R"({"a":"c"})", R"({"a":["b"]})", R"({"a":["b"]})"},
      {R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})", R"({"a":{"b":"d"}})"},
      {R"({"a":[{"b":"c"}]})", R"({"a":[1]})", R"({"a":[1]})"},
      {R"(["a","b"])", R"(["c","d"])", R"(["c","d"])"},
      {R"({"a":"b"})", R"(["c"])", R"(["c"])"},
      {R"({"a":"foo"})", R"(null)", R"(null)"},
      {R"({"a":"foo"})", R"("bar")", R"("bar")"},
      {R"({"e":null})", R"({"a":1})", R"({"e":null,"a":1})"},
      {R"([1,2])", R"({"a":"b","c":null})", R"({"a":"b"})"},
      {R"({})", R"({"a":{"bb":{"ccc":null}}})", R"({"a":{"bb":{}}})"},
  };
  for (const auto& row : rows) {
    Json whole = parsed(row.whole);
    make_change(whole, parsed(row.change));
    EXPECT_EQ(text_of(whole), row.becomes) << row.whole << " " << row.change;
  }
}

TEST(CaseFile, AShortExpectationStandsForPointers) {
  struct {
    const char* expect;
    std::vector<std::string> stands_for;
  } const rows[] = {
      {R"({"hifp_pay":"1.00"})", {R"(/settlement/sheet/hifp_pay "1.00")"}},
      {R"({"hifmi_pay":null,"exact":false})", {"/settlement/sheet/hifmi_pay null", "/settlement/exact false"}},
      {R"({"hifmi_pay":["0.00","9.00"]})",
       {"/settlement/sheet/hifmi_pay null", R"(/settlement/bounds/hifmi_pay/0 "0.00")",
        R"(/settlement/bounds/hifmi_pay/1 "9.00")"}},
      {R"({"/steps/4":{"id":"basic_fund","amount":null}})", {R"(/steps/4/id "basic_fund")", "/steps/4/amount null"}},
      {R"({"/filing":{"institutions":{"number":[1,2]}}})", {"/filing/institutions/number [1,2]"}},
      {R"({"/questions":[]})", {"/questions []"}},
      {R"({"deductible":"1.00"})", {R"( "1.00")"}},
  };
  for (const auto& row : rows) {
    std::vector<std::string> found;
    for (const Expectation& one : expectations_of(parsed(row.expect), "/cases/0/expect"))
      found.push_back(one.pointer + " " + text_of(one.wanted));
    EXPECT_EQ(found, row.stands_for) << row.expect;
  }
}

const std::string based = R"({
  "base": {"insured": {"insu_admdvs": "140830", "insutype": "310"}, "visit": {"mdtrtarea_admvs": "140830", "med_type": "21", "institution_class": "big", "begndate": "2024-05-01"}},
  "bases": {
    "small": {"visit": {"institution_class": "small"}}
  },
  "cases": [
    {"name": "一", "change": {"visit": {"nth_admission": 1}}, "expect": {"dedc_std": "600.00", "exact": false}, "why": "600"},
    {"name": "二", "base": "small", "change": {}, "expect": {"dedc_std": "300.00"}, "why": "300"},
    {"name": "三", "case": {"insured": {"insu_admdvs": "140830", "insutype": "310"}, "visit": {"mdtrtarea_admvs": "140830", "med_type": "21", "begndate": "2024-05-01"}}, "expect": {"/settlement/sheet/dedc_std": null}, "why": "不知道哪一类"}
  ]
})";

TEST(CaseFile, BothFormsMayStandInOneFile) {
  PolicyFolder folder = good();
  folder.cases = based;
  const CheckReport report = checked(folder);
  EXPECT_TRUE(report.findings.empty()) << report.text;
  EXPECT_EQ(report.passed, checked(good()).passed + 2);
}

TEST(CaseFile, EachFaultIsToldWhereItStands) {
  struct {
    const char *what, *from, *to;
    std::vector<std::string> found;  // code, place, line
  } const rows[] = {
      {"another amount", "600.00", "600.01", {"case_differs /cases/0/expect/dedc_std 7"}},
      {"of a base's case", "300.00", "300.01", {"case_differs /cases/1/expect/dedc_std 8"}},
      {"no field of the sheet", "dedc_std", "dedc_stt", {"case_expects_unknown /cases/0/expect/dedc_stt 7"}},
      {"an end of what is undetermined",
       "\"exact\": false",
       "\"crt_dedc\": [\"0.00\", \"1.00\"]",
       {"case_differs /cases/0/expect/crt_dedc 7"}},
      {"ends of what is determined",
       "\"300.00\"",
       "[\"0.00\", \"300.00\"]",
       {"case_differs /cases/1/expect/dedc_std 8"}},
      {"a fault in a change",
       "\"nth_admission\": 1",
       "\"nth_admission\": 0",
       {"case_refused /cases/0/change/visit/nth_admission 7"}},
      {"what a change takes away",
       "\"nth_admission\": 1",
       "\"begndate\": null",
       {"case_refused /cases/0/change/visit/begndate 7"}},
      {"a fault in the base, once", "2024-05-01", "2024-05-41", {"case_refused /base/visit/begndate 2"}},
      {"a fault in a named base", "\"small\"}}", "1}}", {"case_refused /bases/small/visit/institution_class 4"}},
      {"a base that is not there", "\"base\": \"small\"", "\"base\": \"smal\"", {"case_incomplete /cases/1/base 8"}},
      {"neither change nor case", "\"change\": {}", "\"chance\": {}", {"case_incomplete /cases/1 8"}},
      {"change and case", "\"case\": {", "\"change\": {}, \"case\": {", {"case_incomplete /cases/2 9"}},
      {"a place to fill", "300.00", "", {"to_fill /cases/1/expect/dedc_std 8"}},
      {"one of another region",
       "\"visit\": {\"nth_admission\": 1}",
       "\"insured\": {\"insu_admdvs\": \"110000\"}",
       {"foreign_cases /cases/0/change/insured/insu_admdvs 7"}},
  };
  for (const auto& row : rows)
    for (Lang lang : {Lang::zh, Lang::en}) {
      PolicyFolder folder = good();
      folder.cases = replaced(based, row.from, row.to);
      const CheckReport report = checked(folder, lang);
      std::vector<std::string> found;
      for (const Finding& one : report.findings)
        found.push_back(one.code + " " + one.path + " " + std::to_string(one.line));
      EXPECT_EQ(found, row.found) << row.what << "\n" << report.text;
    }
}

}  // namespace
}  // namespace yidi::kit
