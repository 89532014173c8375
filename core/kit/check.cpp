#include "kit/check.h"

#include <algorithm>

#include "base/calendar.h"
#include "kit/cases.h"
#include "kit/told.h"
#include "kit/words.h"

namespace yidi::kit {

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

Findings check_folder(const PolicyFolder& folder, const Reading& reading, const std::string& prefix,
                      const Engine& engine, const KnownPolicies& known, Lang lang) {
  Findings findings(lang);
  tell_faults(reading, findings);
  if (reading.policy && reading.document.root->type == Json::Type::object) {
    check_name(folder.name, reading, findings);
    check_chain(reading, known, findings);
    check_citations(reading, findings);
    check_own_terms(reading, findings);
    check_figures(reading, findings);
    List<const Policy*> chain = {reading.policy.get()};
    if (const Policy* parent = engine.policy(reading.policy->parent))
      for (const Policy* above : engine.chain_of(*parent))
        if (above->admdvs != reading.policy->admdvs) chain.push_back(above);
    check_dates(reading, chain, findings);
    check_reach(reading, known, findings);
    check_away_rows(reading, findings);
    check_likely_slips(reading, chain, findings);
    check_against_neighbours(reading, findings);
    if (folder.sources) check_sources(reading, {prefix + "sources.md", nullptr}, *folder.sources, findings);
  }
  if (folder.cases) check_cases(*folder.cases, prefix + "cases.json", engine, reading, findings);
  return findings;
}

namespace {

struct Loaded {
  Engine engine;
  KnownPolicies known;
  std::vector<Reading> readings;  // of the folders, in their order
};

// What the file says of itself, however faulty the rest.
std::string head(const Reading& reading, std::string_view key) {
  return reading.document.root ? std::string(text_of(*reading.document.root, key)) : std::string();
}

std::string admdvs_of(const Reading& reading) { return head(reading, "admdvs"); }

void load(Loaded& loaded, const std::vector<PolicyFolder>& folders) {
  for (const PolicyFolder& folder : folders) {
    loaded.readings.push_back(read_policy_file(folder.policy, folder.name + "/policy.json"));
    const Reading& reading = loaded.readings.back();
    if (reading.sound()) loaded.engine.hold(reading.policy);
    loaded.known[admdvs_of(reading)] = {head(reading, "parent"), reading.sound()};
  }
}

// The calendar has no folder of its own: its faults are the engine's, told as they are.
void check_calendar(Engine& engine, std::string_view text, Findings& findings) {
  Errors errors;
  const Json root = parse_json(text, policy_limits, errors);
  const Document document{"calendar/holidays.json", &root};
  tell(errors, text, document, nullptr, findings);
  Calendar calendar;
  if (errors.none()) calendar = read_calendar(root, errors);
  if (errors.none()) {
    engine.hold(std::move(calendar));
    return findings.pass();
  }
  for (const Error& error : errors.list())
    if (!findings.has(code(error.kind), error.path))
      findings.add({Severity::error, std::string(code(error.kind)), document.file, std::string(error.path),
                    document.line_of(error.path), message(error, findings.lang()),
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
  return said(lang, "check.head",
              {folder.name, policy.name.in(lang), std::to_string(rows), std::to_string(policy.sources.size()),
               to_text(policy.checked_on)});
}

// Two folders of one region: the later would silently stand in for the earlier. A folder that is named may be a new
// version.
void check_alone(const std::vector<PolicyFolder>& folders, const std::vector<Reading>& readings, std::size_t at,
                 Findings& findings) {
  const std::string own = admdvs_of(readings[at]);
  for (std::size_t i = 0; i < folders.size() && !own.empty(); ++i)
    if (i != at && admdvs_of(readings[i]) == own)
      findings.error("same_region", readings[at].document, "/admdvs", {own, folders[i].name});
}

bool is_chosen(const PolicyFolder& folder, const std::vector<std::string>& only) {
  return only.empty() || std::find(only.begin(), only.end(), folder.name) != only.end();
}

void report_folder(const std::vector<PolicyFolder>& folders, std::size_t at, const Loaded& loaded,
                   const std::vector<std::string>& only, CheckReport& report, Lang lang) {
  const PolicyFolder& folder = folders[at];
  Findings findings = check_folder(folder, loaded.readings[at], folder.name + "/", loaded.engine, loaded.known, lang);
  if (only.empty()) check_alone(folders, loaded.readings, at, findings);
  take(report, findings);
  const std::string admdvs = admdvs_of(loaded.readings[at]);
  const Policy* policy = loaded.known.find(admdvs)->second.sound ? loaded.engine.policy(admdvs) : nullptr;
  report.text +=
      (policy ? headline(folder, *policy, lang) : folder.name) + "\n" + findings_text(findings.in_order(), lang);
  if (!policy) return;
  const Rulebook rules(loaded.engine.chain_of(*policy), policy->checked_on);
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
  load(loaded, folders);
  for (std::size_t i = 0; i < folders.size(); ++i)
    if (is_chosen(folders[i], only)) report_folder(folders, i, loaded, only, report, lang);
  report.text += std::to_string(report.passed) + " passed, " + std::to_string(report.failed) + " failed\n";
  return report;
}

}  // namespace yidi::kit
