// The proof of a folder of policies: that each file reads without a fault (schema, sources, unique hits), that its
// chain is there, that its sources.md names every source and every number, that its cases come out as written, and where
// it says nothing.
//
//   CheckReport report = check(folders, calendar_text, Lang::zh);
//   report.failed == 0 ? …                       report.text ends with "N passed, N failed"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "error.h"

namespace yidi {

// The texts of one policy folder; sources and cases empty where the file is absent.
struct PolicyFolder {
  std::string name;
  std::string policy, sources, cases;
};

struct CheckReport {
  std::string text;
  int passed = 0;
  int failed = 0;
};

CheckReport check(const std::vector<PolicyFolder>& folders, std::string_view calendar, Lang lang);

}  // namespace yidi
