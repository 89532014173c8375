#include "kit/check.h"

#include <algorithm>

#include "kit/cases.h"
#include "kit/words.h"

namespace yidi::kit {

const Policy* policy_of(const Engine& engine, std::string_view admdvs) {
  for (const auto& policy : engine.policies())
    if (policy->admdvs == admdvs) return policy.get();
  return nullptr;
}

List<const Policy*> chain_of(const Engine& engine, const Policy& policy) {
  List<const Policy*> chain;
  for (const Policy* at = &policy; at && std::find(chain.begin(), chain.end(), at) == chain.end(); at = policy_of(engine, at->parent))
    chain.push_back(at);
  return chain;
}

KnownPolicies known_of(const Engine& engine) {
  KnownPolicies known;
  for (const auto& policy : engine.policies()) known[std::string(policy->admdvs)] = {std::string(policy->parent), true};
  return known;
}

Findings check_folder(const PolicyFolder& folder, const std::string& prefix, const Engine& engine, const KnownPolicies& known,
                      Lang lang) {
  Findings findings(lang);
  const Reading reading = read_for_check(folder.policy, prefix + "policy.json", findings);
  if (reading.policy && reading.document.root->type == Json::Type::object) {
    check_chain(reading, known, findings);
    check_citations(reading, findings);
    check_own_terms(reading, findings);
    check_figures(reading, findings);
    check_dates(reading, findings);
    check_reach(reading, known, findings);
    if (folder.sources) check_sources(reading, {prefix + "sources.md", nullptr}, *folder.sources, findings);
  }
  if (folder.cases) check_cases(*folder.cases, prefix + "cases.json", engine, reading.sound, findings);
  return findings;
}

namespace {

struct Loaded {
  Engine engine;
  KnownPolicies known;
};

// What the folder says of itself, however faulty the rest.
struct Head {
  std::string admdvs, parent;
};

Head head_of(const PolicyFolder& folder) {
  Errors errors;
  const Json root = parse_json(folder.policy, policy_limits, errors);
  return {std::string(text_of(root, "admdvs")), std::string(text_of(root, "parent"))};
}

bool is_ok(const std::string& answer) { return answer.starts_with("{\"ok\":true"); }

void load(Loaded& loaded, const std::vector<PolicyFolder>& folders, Lang lang) {
  for (const PolicyFolder& folder : folders) {
    const bool sound = is_ok(loaded.engine.load_policy(folder.policy, lang));
    const Head head = head_of(folder);
    loaded.known[head.admdvs] = {head.parent, sound};
  }
}

// The calendar has no folder of its own: its faults are the engine's, told as they are.
void check_calendar(Engine& engine, std::string_view calendar, Findings& findings) {
  Errors errors;
  const Json answer = parse_json(engine.load_calendar(calendar, findings.lang()), policy_limits, errors);
  const Json* faults = answer.find("errors");
  if (!faults) return findings.pass();
  const Json root = json_for_check(calendar, "calendar/holidays.json", findings);
  const Document document{"calendar/holidays.json", &root};
  for (const Json& fault : faults->items)
    if (!findings.has(text_of(fault, "code"), text_of(fault, "path")))
      findings.add({Severity::error, std::string(text_of(fault, "code")), document.file, std::string(text_of(fault, "path")),
                    document.line_of(text_of(fault, "path")), std::string(text_of(fault, "message")),
                    std::string(say(findings.lang(), "advice.calendar"))});
}

void take(CheckReport& report, const Findings& findings) {
  report.passed += findings.passed();
  report.failed += findings.failed();
  for (Finding& one : findings.in_order()) report.findings.push_back(std::move(one));
}

std::string headline(const PolicyFolder& folder, const Policy& policy, Lang lang) {
  std::size_t rows = 0;
  for (const auto& table : policy.tables) rows += table.size();
  return said(lang, "check.head", {folder.name, policy.name.in(lang), std::to_string(rows), std::to_string(policy.sources.size()),
                                   to_text(policy.checked_on)});
}

bool is_chosen(const PolicyFolder& folder, const std::vector<std::string>& only) {
  return only.empty() || std::find(only.begin(), only.end(), folder.name) != only.end();
}

}  // namespace

CheckReport check(const std::vector<PolicyFolder>& folders, std::string_view calendar, Lang lang,
                  const std::vector<std::string>& only) {
  CheckReport report;
  Loaded loaded;
  Findings of_all(lang);
  check_calendar(loaded.engine, calendar, of_all);
  if (folders.empty()) of_all.error("no_policies", {"", nullptr}, "");
  take(report, of_all);
  report.text += findings_text(of_all.in_order(), lang);
  load(loaded, folders, lang);
  for (const PolicyFolder& folder : folders) {
    if (!is_chosen(folder, only)) continue;
    const Findings findings = check_folder(folder, folder.name + "/", loaded.engine, loaded.known, lang);
    take(report, findings);
    const std::string head = head_of(folder).admdvs;
    const bool sound = loaded.known[head].sound;
    const Policy* policy = sound ? policy_of(loaded.engine, head) : nullptr;
    report.text += (policy ? headline(folder, *policy, lang) : folder.name) + "\n" + findings_text(findings.in_order(), lang);
    if (!policy) continue;
    const Rulebook rules(chain_of(loaded.engine, *policy), policy->checked_on);
    const Coverage coverage = coverage_of(rules, lang);
    report.text += only.size() == 1 ? "\n" + coverage_text(coverage, lang) : "  " + coverage_summary(coverage, lang) + "\n";
  }
  report.text += std::to_string(report.passed) + " passed, " + std::to_string(report.failed) + " failed\n";
  return report;
}

}  // namespace yidi::kit
