// A small policy folder in which nothing is wrong, written a line an entry so that a test can name the line of a fault.
#pragma once

#include "kit/check.h"
#include "support.h"

namespace yidi::kit::test {

inline const std::string good_policy = R"({
  "admdvs": "140830",
  "name": {"zh": "某地", "en": "Somewhere"},
  "pool": "county",
  "parent": null,
  "checked_on": "2026-11-21",
  "sources": [
    {"id": "notice", "title": "某通知", "grade": "official"}
  ],
  "classes": [
    {"id": "big", "name": {"zh": "大", "en": "Big"}, "levels": ["3"], "cite": "notice §1"},
    {"id": "small", "name": {"zh": "小", "en": "Small"}, "members": ["某医院"], "cite": "notice §1"}
  ],
  "tables": {
    "benefit": [{"id": "all", "choice": "yes", "from": "2024-01-01", "cite": "notice §1"}], "band_basis": [{"id": "all", "choice": "after_deductible", "from": "2024-01-01", "cite": "notice §4"}], "band_period": [{"id": "all", "choice": "per_admission", "from": "2024-01-01", "cite": "notice §4"}],
    "deductible": [
      {"id": "big", "when": {"institution_class": "big"}, "yuan": "600.00", "from": "2024-01-01", "cite": "notice §2"},
      {"id": "small", "when": {"institution_class": "small"}, "yuan": "300.00", "from": "2024-01-01", "cite": "notice §2"}
    ],
    "ratio": [
      {"id": "all", "when": {"med_type": "21"}, "bands": [{"to": "10000.00", "ratio": "60%"}, {"ratio": "70%"}], "from": "2024-01-01", "cite": "notice §3"}
    ]
  }
}
)";

inline const std::string good_sources = "notice：2024-01-01起；起付线600元、300元；10000元以下60%，以上70%。";

inline const std::string good_cases = R"({"cases": [
  {
    "name": "一",
    "why": "600",
    "case": {
      "insured": {"insu_admdvs": "140830", "insutype": "310"},
      "visit": {"mdtrtarea_admvs": "140830", "med_type": "21", "institution_class": "big", "begndate": "2024-05-01", "nth_admission": 1}
    },
    "expect": {
      "/settlement/sheet/dedc_std": "600.00"
    }
  }
]})";

inline const char* const no_holidays = R"({"years":[]})";

inline PolicyFolder good() { return {"good", good_policy, good_sources, good_cases}; }

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

// The policy without one of its tables that stands on a line with others.
inline std::string without(std::string text, const std::string& table) {
  const std::size_t start = text.find(", " + table), end = text.find(']', start);
  EXPECT_NE(start, std::string::npos) << table;
  return start == std::string::npos ? text : text.erase(start, end + 1 - start);
}

inline CheckReport checked(const PolicyFolder& folder, Lang lang = Lang::en) {
  return check({folder}, no_holidays, lang);
}

// "code path" of every finding, in order.
inline std::vector<std::string> places(const CheckReport& report) {
  std::vector<std::string> all;
  for (const Finding& one : report.findings) all.push_back(one.code + " " + one.path);
  return all;
}

}  // namespace yidi::kit::test
