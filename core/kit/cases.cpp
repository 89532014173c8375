#include "kit/cases.h"

#include <algorithm>
#include <cstdlib>

#include "kit/case_file.h"
#include "kit/names.h"
#include "kit/words.h"
#include "tell/answer_json.h"
#include "tell/words.h"

namespace yidi::kit {
namespace {

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

// The answer as cases expect it. They are written in Chinese, whatever language they are checked in.
Json answer_values(const Answer& answer) {
  JsonTree values;
  if (answer.ok())
    write_answer(answer.assessment(), Lang::zh, values);
  else
    write_errors(answer.errors(), Lang::zh, values);
  return values.take();
}

struct OneCase {
  const Document& document;
  const WorkedCase& worked;
  std::string path;    // "/cases/3"
  std::string called;  // "例子“二次住院”："
  Findings& findings;

  Lang lang() const { return findings.lang(); }

  // What is wrong with the case itself, unless that is what it is written to show. What a base says wrongly is told
  // once.
  bool tell_refusal(const Errors& errors, const std::vector<Expectation>& expected) {
    const bool wanted = std::any_of(expected.begin(), expected.end(), [](const Expectation& one) {
      return one.pointer == "/ok" || one.pointer.starts_with("/errors");
    });
    if (wanted) return false;
    for (const Error& error : errors.list()) {
      const std::string place = worked.place_of(error.path);
      if (worked.is_of_base(error.path) && findings.has("case_refused", place)) continue;
      findings.error("case_refused", document, place, {called, message(error, lang())});
    }
    return true;
  }

  // What keeps the answer from being exact: the parameters that no row states, and what the case leaves out.
  std::string open_told(const Assessment& answer) const {
    std::string parameters, inputs;
    for (Parameter missing : answer.missing)
      append_to_list(parameters, said(lang(), "case.named", {names_of(missing).in(lang()), id(missing)}), lang());
    for (const Question& question : answer.questions) {
      if (question.spread == Money{}) continue;  // moves no money
      std::string field = "/" + std::string(id(question.input));
      std::replace(field.begin(), field.end(), '.', '/');
      append_to_list(inputs, field, lang());
    }
    std::string told;
    if (!parameters.empty()) told += said(lang(), "case.missing", {parameters});
    if (!inputs.empty()) told += said(lang(), "case.left_out", {inputs});
    return told;
  }

  // For an amount the steps that led to it, so that a person can see where the own calculation took another way.
  std::string steps_told(const Assessment& answer) const {
    std::string told;
    for (const StepSummary& step : answer.steps) {
      if (!told.empty() && !lang().is_chinese()) told += " ";
      told += step_words(step, answer.products, lang());
    }
    return told.empty() ? told : open_told(answer) + said(lang(), "case.steps", {told});
  }

  void compare(const Answer& answer, const Json& written, const Expectation& expected) {
    if (expected.pointer.empty())
      return findings.error("case_expects_unknown", document, expected.place, {called, last_step(expected.place)});
    const Json* found = written.at_pointer(expected.pointer);
    if (!found) return findings.error("case_points_nowhere", document, expected.place, {called, expected.pointer});
    if (*found == expected.wanted) return;
    const bool is_amount = answer.ok() && expected.pointer.starts_with("/settlement/");
    std::string told = is_amount ? steps_told(answer.assessment()) : "";
    if (is_amount && found->items.size() == 2)
      told.append(lang().is_chinese() ? "" : " ").append(say(lang(), "case.range"));
    const std::string field = field_words(expected.pointer, lang());
    findings.error("case_differs", document, expected.place,
                   {called, field, json_text(*found), json_text(expected.wanted), told});
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
    const Answer answer = engine.assess(*worked.given());
    const auto expected = expectations_of(*expect, path + "/expect");
    if (!answer.ok() && tell_refusal(answer.errors(), expected)) return;
    const Json written = answer_values(answer);
    for (const Expectation& one : expected)
      if (!findings.has("case_differs", one.place)) compare(answer, written, one);  // of bounds the first that differs
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
// What is usual in the country is tried on cases of any.
bool is_of_another_region(const WorkedCase& one, const Engine& engine, const Policy& policy) {
  const Json* insured = one.given() ? one.given()->at_pointer(insured_at) : nullptr;
  const std::string_view code = insured ? insured->text.view() : std::string_view();
  if (policy.admdvs == typical_admdvs) return false;
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
    // A policy that no look-up finds has its own fault; what is insured under it is not to blame.
    if (!others.empty() && !findings.has("code_of_pool", "/admdvs")) tell_others(others);
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
  if (!reading.sound()) return findings.advice("cases_not_run", document, "");
  AllCases{document, *cases, engine, *reading.policy, findings}.run();
}

}  // namespace yidi::kit
