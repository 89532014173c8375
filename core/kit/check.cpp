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
  for (const Policy* at = &policy; at && std::find(chain.begin(), chain.end(), at) == chain.end();
       at = policy_of(engine, at->parent))
    chain.push_back(at);
  return chain;
}

KnownPolicies known_of(const Engine& engine) {
  KnownPolicies known;
  for (const auto& policy : engine.policies()) known[std::string(policy->admdvs)] = {std::string(policy->parent), true};
  return known;
}

namespace {

// A copied folder: the code was changed and the name was not.
void check_name(std::string_view folder, const Reading& reading, Findings& findings) {
  const std::string_view code = folder.substr(0, folder.find('-')), own = reading.policy->admdvs;
  if (code.size() != 6 || code.find_first_not_of("0123456789") != code.npos || own.empty() || code == own) return;
  findings.advice("folder_name", reading.document, "/admdvs", {folder, own});
}

}  // namespace

Findings check_folder(const PolicyFolder& folder, const std::string& prefix, const Engine& engine,
                      const KnownPolicies& known, Lang lang) {
  Findings findings(lang);
  const Reading reading = read_for_check(folder.policy, prefix + "policy.json", findings);
  if (reading.policy && reading.document.root->type == Json::Type::object) {
    check_name(folder.name, reading, findings);
    check_chain(reading, known, findings);
    check_citations(reading, findings);
    check_own_terms(reading, findings);
    check_figures(reading, findings);
    List<const Policy*> chain = {reading.policy.get()};
    if (const Policy* parent = policy_of(engine, reading.policy->parent))
      for (const Policy* above : chain_of(engine, *parent))
        if (above->admdvs != reading.policy->admdvs) chain.push_back(above);
    check_dates(reading, chain, findings);
    check_reach(reading, known, findings);
    check_likely_slips(reading, chain, findings);
    if (folder.sources) check_sources(reading, {prefix + "sources.md", nullptr}, *folder.sources, findings);
  }
  if (folder.cases) check_cases(*folder.cases, prefix + "cases.json", engine, reading, findings);
  return findings;
}

namespace {

// What the folder says of itself, however faulty the rest.
struct Head {
  std::string admdvs, parent;
};

struct Loaded {
  Engine engine;
  KnownPolicies known;
  std::vector<Head> heads;  // of the folders, in their order
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
    loaded.heads.push_back(head_of(folder));
    loaded.known[loaded.heads.back().admdvs] = {loaded.heads.back().parent, sound};
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
      findings.add({Severity::error, std::string(text_of(fault, "code")), document.file,
                    std::string(text_of(fault, "path")), document.line_of(text_of(fault, "path")),
                    std::string(text_of(fault, "message")), std::string(say(findings.lang(), "advice.calendar"))});
}

void take(CheckReport& report, const Findings& findings) {
  report.passed += findings.passed();
  report.failed += findings.failed();
  for (Finding& one : findings.in_order()) report.findings.push_back(std::move(one));
}

std::string headline(const PolicyFolder& folder, const Policy& policy, Lang lang) {
  std::size_t rows = 0;
  for (const auto& table : policy.tables) rows += table.size();
  return said(lang, "check.head",
              {folder.name, policy.name.in(lang), std::to_string(rows), std::to_string(policy.sources.size()),
               to_text(policy.checked_on)});
}

// Two folders of one region: the later would silently stand in for the earlier. A folder that is named may be a new version.
void check_alone(const std::vector<PolicyFolder>& folders, const std::vector<Head>& heads, std::size_t at,
                 Findings& findings) {
  for (std::size_t i = 0; i < folders.size(); ++i) {
    if (i == at || heads[i].admdvs != heads[at].admdvs || heads[at].admdvs.empty()) continue;
    Errors errors;
    const Json root = parse_json(folders[at].policy, policy_limits, errors);
    findings.error("same_region", {folders[at].name + "/policy.json", &root}, "/admdvs",
                   {heads[at].admdvs, folders[i].name});
  }
}

bool is_chosen(const PolicyFolder& folder, const std::vector<std::string>& only) {
  return only.empty() || std::find(only.begin(), only.end(), folder.name) != only.end();
}

void report_folder(const std::vector<PolicyFolder>& folders, std::size_t at, const Loaded& loaded,
                   const std::vector<std::string>& only, CheckReport& report, Lang lang) {
  const PolicyFolder& folder = folders[at];
  Findings findings = check_folder(folder, folder.name + "/", loaded.engine, loaded.known, lang);
  if (only.empty()) check_alone(folders, loaded.heads, at, findings);
  take(report, findings);
  const std::string& admdvs = loaded.heads[at].admdvs;
  const Policy* policy = loaded.known.find(admdvs)->second.sound ? policy_of(loaded.engine, admdvs) : nullptr;
  report.text +=
      (policy ? headline(folder, *policy, lang) : folder.name) + "\n" + findings_text(findings.in_order(), lang);
  if (!policy) return;
  const Rulebook rules(chain_of(loaded.engine, *policy), policy->checked_on);
  const Coverage coverage = coverage_of(rules, lang);
  report.text +=
      only.size() == 1 ? "\n" + coverage_text(coverage, lang) : "  " + coverage_summary(coverage, lang) + "\n";
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
  for (std::size_t i = 0; i < folders.size(); ++i)
    if (is_chosen(folders[i], only)) report_folder(folders, i, loaded, only, report, lang);
  report.text += std::to_string(report.passed) + " passed, " + std::to_string(report.failed) + " failed\n";
  return report;
}

}  // namespace yidi::kit
