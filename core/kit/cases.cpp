#include "kit/cases.h"

#include <algorithm>

#include "kit/reading.h"
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
         std::any_of(json.members.begin(), json.members.end(), [](const auto& member) { return has_place_to_fill(member.second); });
}

struct OneCase {
  const Document& document;
  std::string path;
  Findings& findings;

  // The same answer in the language of the findings.
  Json spoken(const Json& given, const Engine& engine) const { return parsed(engine.settle(json_text(given), findings.lang())); }

  // What is wrong with the case itself, unless that is what it is written to show.
  bool tell_refusal(const Json& answer, const Json& expected) {
    const Json* errors = answer.find("errors");
    const bool wanted = std::any_of(expected.members.begin(), expected.members.end(), [](const auto& one) {
      return one.first.view() == "/ok" || one.first.view().starts_with("/errors");
    });
    if (!errors || wanted) return false;
    for (const Json& error : errors->items)
      findings.error("case_refused", document, path + "/case" + std::string(text_of(error, "path")), {text_of(error, "message")});
    return true;
  }

  // What keeps the answer from being exact: the parameters that no row states, and what the case leaves out.
  std::string open_told(const Json& answer) const {
    std::string parameters, inputs;
    const Json* missing = answer.at_pointer("/settlement/missing");
    const Json* questions = answer.find("questions");
    if (missing)
      for (const Json& one : missing->items)
        append_to_list(parameters, said(findings.lang(), "case.named", {text_of(one, "name"), text_of(one, "parameter")}), findings.lang());
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

  void compare(const Json& answer, std::string_view pointer, const Json& wanted, const Json& given, const Engine& engine) {
    const Json* found = answer.at_pointer(pointer);
    const std::string got = found ? json_text(*found) : "", want = json_text(wanted);
    const std::string place = below(path + "/expect", pointer);
    if (!found) return findings.error("case_points_nowhere", document, place, {pointer});
    if (got != want) findings.error("case_differs", document, place, {pointer, got, want, steps_told(spoken(given, engine), pointer)});
  }

  void run(const Json& one, const Engine& engine) {
    const Json *given = one.find("case"), *expected = one.find("expect");
    if (!given || !expected || expected->members.empty()) return findings.error("case_incomplete", document, path);
    if (has_place_to_fill(one)) return;  // told already
    const int failed = findings.failed();
    // The cases are written in Chinese, whatever language they are checked in.
    const Json answer = parsed(engine.settle(json_text(*given), Lang::zh));
    if (answer.find("errors") && tell_refusal(spoken(*given, engine), *expected)) return;
    for (const auto& member : expected->members) compare(answer, member.first, member.second, *given, engine);
    if (findings.failed() == failed) findings.pass();
  }
};

}  // namespace

void check_cases(std::string_view text, const std::string& file, const Engine& engine, bool sound, Findings& findings) {
  const Document absent{file, nullptr};
  if (text.empty()) return findings.error("no_cases", absent, "");
  const int failed = findings.failed();
  const Json root = json_for_check(text, file, findings);
  const Document document{file, &root};
  if (findings.failed() != failed) return;
  const Json* cases = root.find("cases");
  if (!cases || cases->items.empty()) return findings.error("no_cases", document, "");
  find_places_to_fill(document, findings);
  if (!sound) return findings.advice("cases_not_run", document, "");
  for (std::size_t i = 0; i < cases->items.size(); ++i) OneCase{document, below("/cases", i), findings}.run(cases->items[i], engine);
}

}  // namespace yidi::kit
