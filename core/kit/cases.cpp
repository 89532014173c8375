#include "kit/cases.h"

#include <algorithm>
#include <cstdlib>

#include "kit/case_file.h"
#include "kit/names.h"
#include "kit/words.h"

namespace yidi::kit {
namespace {

Json parsed(std::string_view text) {
  Errors errors;
  return parse_json(text, policy_limits, errors);
}

std::string json_text(const Json& json) {
  JsonWriter out;
  out.json(json);
  return out.take();
}

bool has_place_to_fill(const Json& json) {
  if (json.type == Json::Type::text && json.text.view().empty()) return true;
  return std::any_of(json.items.begin(), json.items.end(), has_place_to_fill) ||
         std::any_of(json.members.begin(), json.members.end(),
                     [](const auto& member) { return has_place_to_fill(member.second); });
}

int find_field(std::string_view id) {
  for (int i = 0; i < field_count; ++i)
    if (yidi::id(Field(i)) == id) return i;
  return -1;
}

// "起付标准（dedc_std）" of an amount of the sheet; of another place its pointer.
std::string field_words(std::string_view pointer, Lang lang) {
  constexpr std::string_view sheet = "/settlement/sheet/";
  const int field = pointer.starts_with(sheet) ? find_field(pointer.substr(sheet.size())) : -1;
  if (field < 0) return std::string(pointer);
  return said(lang, "case.named", {names_of(Field(field)).in(lang), id(Field(field))});
}

struct OneCase {
  const Document& document;
  const WorkedCase& worked;
  std::string path;    // "/cases/3"
  std::string called;  // "例子“二次住院”："
  Findings& findings;

  // The same answer in the language of the findings.
  Json spoken(const Engine& engine) const { return parsed(engine.settle(json_text(*worked.given()), findings.lang())); }

  // What is wrong with the case itself, unless that is what it is written to show. What a base says wrongly is told once.
  bool tell_refusal(const Json& answer, const std::vector<Expectation>& expected) {
    const Json* errors = answer.find("errors");
    const bool wanted = std::any_of(expected.begin(), expected.end(), [](const Expectation& one) {
      return one.pointer == "/ok" || one.pointer.starts_with("/errors");
    });
    if (!errors || wanted) return false;
    for (const Json& error : errors->items) {
      const std::string_view pointer = text_of(error, "path");
      const std::string place = worked.place_of(pointer);
      if (worked.is_of_base(pointer) && findings.has("case_refused", place)) continue;
      findings.error("case_refused", document, place, {called, text_of(error, "message")});
    }
    return true;
  }

  // What keeps the answer from being exact: the parameters that no row states, and what the case leaves out.
  std::string open_told(const Json& answer) const {
    std::string parameters, inputs;
    const Json* missing = answer.at_pointer("/settlement/missing");
    const Json* questions = answer.find("questions");
    if (missing)
      for (const Json& one : missing->items)
        append_to_list(parameters,
                       said(findings.lang(), "case.named", {text_of(one, "name"), text_of(one, "parameter")}),
                       findings.lang());
    if (questions)
      for (const Json& one : questions->items) {
        if (text_of(one, "spread") == "0.00") continue;  // moves no money
        std::string field = "/" + std::string(text_of(one, "field"));
        std::replace(field.begin(), field.end(), '.', '/');
        append_to_list(inputs, field, findings.lang());
      }
    std::string told;
    if (!parameters.empty()) told += said(findings.lang(), "case.missing", {parameters});
    if (!inputs.empty()) told += said(findings.lang(), "case.left_out", {inputs});
    return told;
  }

  // For an amount the steps that led to it, so that a person can see where the own calculation took another way.
  std::string steps_told(const Json& answer, std::string_view pointer) const {
    const Json* steps = answer.find("steps");
    if (!steps || !pointer.starts_with("/settlement/")) return {};
    std::string told;
    for (const Json& step : steps->items) {
      if (!told.empty() && !findings.lang().is_chinese()) told += " ";
      told += text_of(step, "text");
    }
    if (told.empty()) return told;
    return open_told(answer) + said(findings.lang(), "case.steps", {told});
  }

  void compare(const Json& answer, const Expectation& expected, const Engine& engine) {
    if (expected.pointer.empty())
      return findings.error("case_expects_unknown", document, expected.place, {called, last_step(expected.place)});
    const Json* found = answer.at_pointer(expected.pointer);
    if (!found) return findings.error("case_points_nowhere", document, expected.place, {called, expected.pointer});
    const std::string got = json_text(*found), want = json_text(expected.wanted);
    if (got == want) return;
    findings.error("case_differs", document, expected.place,
                   {called, field_words(expected.pointer, findings.lang()), got, want,
                    steps_told(spoken(engine), expected.pointer)});
  }

  void run(const Json& entry, const Engine& engine) {
    if (const auto base = worked.unknown_base())
      return findings.error("case_incomplete.base", document, path + "/base", {called, *base});
    const Json* expect = entry.find("expect");
    if (!worked.given() || !expect || expect->members.empty())
      return findings.error(entry.find("case") && entry.find("change") ? "case_incomplete.both" : "case_incomplete",
                            document, path, {called});
    if (has_place_to_fill(*worked.given()) || has_place_to_fill(entry)) return;  // told already
    const int failed = findings.failed();
    // The cases are written in Chinese, whatever language they are checked in.
    const Json answer = parsed(engine.settle(json_text(*worked.given()), Lang::zh));
    const auto expected = expectations_of(*expect, path + "/expect");
    if (answer.find("errors") && tell_refusal(spoken(engine), expected)) return;
    for (const Expectation& one : expected)
      if (!findings.has("case_differs", one.place)) compare(answer, one, engine);  // of bounds the first that differs
    if (findings.failed() == failed) findings.pass();
  }
};

// By its name, or by its number where it has none.
std::string called(const Json& one, std::size_t index, Lang lang) {
  const std::string_view name = text_of(one, "name");
  return name.empty() ? said(lang, "case.numbered", {std::to_string(index + 1)}) : said(lang, "case.of", {name});
}

constexpr std::string_view insured_at = "/insured/insu_admdvs";

// Whether the rules applied to a person insured there are not this policy's at all: the case came with a copied folder.
bool is_of_another_region(const WorkedCase& one, const Engine& engine, const Policy& policy) {
  const Json* insured = one.given() ? one.given()->at_pointer(insured_at) : nullptr;
  const std::string_view code = insured ? insured->text.view() : std::string_view();
  if (code.size() != 6 || code.find_first_not_of("0123456789") != code.npos) return false;
  const auto chain = engine.chain_for(std::atoi(std::string(code).c_str()));
  return std::none_of(chain.begin(), chain.end(), [&](const Policy* at) { return at->admdvs == policy.admdvs; });
}

struct AllCases {
  const Document& document;
  const Json& cases;
  const Engine& engine;
  const Policy& policy;
  Findings& findings;

  // Those of another region once for all: what comes out for them says nothing of this policy.
  void run() {
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < cases.items.size(); ++i) {
      const Json& entry = cases.items[i];
      const WorkedCase worked(*document.root, i);
      if (is_of_another_region(worked, engine, policy))
        others.push_back(i);
      else
        OneCase{document, worked, below("/cases", i), called(entry, i, findings.lang()), findings}.run(entry, engine);
    }
    if (!others.empty()) tell_others(others);
  }

  void tell_others(const std::vector<std::size_t>& others) {
    const WorkedCase first(*document.root, others[0]);
    findings.error("foreign_cases", document, first.place_of(insured_at),
                   {std::to_string(others.size()), first.given()->at_pointer(insured_at)->text.view(), policy.admdvs});
  }
};

}  // namespace

void check_cases(std::string_view text, const std::string& file, const Engine& engine, const Reading& reading,
                 Findings& findings) {
  const Document absent{file, nullptr};
  if (text.empty()) return findings.error("no_cases", absent, "");
  const int failed = findings.failed();
  const Json root = json_for_check(text, file, findings);
  const Document document{file, &root};
  if (findings.failed() != failed) return;
  const Json* cases = root.find("cases");
  if (!cases) return findings.error("no_cases.key", document, "");
  if (cases->items.empty()) return findings.error("no_cases.empty", document, "");
  find_places_to_fill(document, findings);
  if (!reading.sound) return findings.advice("cases_not_run", document, "");
  AllCases{document, *cases, engine, *reading.policy, findings}.run();
}

}  // namespace yidi::kit
