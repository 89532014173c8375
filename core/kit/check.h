// The proof of a folder of policies: that each file reads without a fault (schema, sources, unique hits), that its
// chain is there, that its sources.md names every source and every number, that no class, date or row is left hanging,
// that its cases come out as written; and what it covers. Every finding of a folder in one run (findings.h).
//
//   CheckReport report = check(folders, calendar_text, Lang::zh);
//   report.failed == 0 ? …                       report.text ends with "N passed, N failed"
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine.h"
#include "kit/coverage.h"
#include "kit/findings.h"
#include "kit/rules.h"

namespace yidi::kit {

// The texts of one policy folder. Sources and cases: empty where the file is absent, nothing where they are not to be
// proved.
struct PolicyFolder {
  std::string name;
  std::string policy;
  std::optional<std::string> sources, cases;
};

struct CheckReport {
  std::vector<Finding> findings;
  std::string text;
  int passed = 0;
  int failed = 0;
};

// Only the folders named in `only`, or all where it is empty; the others are the chains behind them. With one folder to
// prove its whole coverage is shown, with several a line each.
CheckReport check(const std::vector<PolicyFolder>& folders, std::string_view calendar, Lang lang,
                  const std::vector<std::string>& only = {});

// One folder against the policies and the calendar that an engine already holds. `policy` is its policy as it was read,
// which `engine` holds too where it is sound; `prefix` stands before the names of the other files.
Findings check_folder(const PolicyFolder& folder, const Reading& policy, const std::string& prefix,
                      const Engine& engine, const KnownPolicies& known, Lang lang);

KnownPolicies known_of(const Engine& engine);

}  // namespace yidi::kit
