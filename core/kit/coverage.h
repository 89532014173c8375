// For which cases each parameter is stated, known within limits, or missing: the rows of a policy and of the chain
// behind it, nearest first, and what none of them speaks of.
//
//   Rulebook rules(chain, day);
//   coverage_text(coverage_of(rules, Lang::zh), Lang::zh)
//
// Only the dimensions that the rows use come up. A place that cannot occur in the pool does not, nor a scheme beyond
// 职工 and 居民 that no row names.
#pragma once

#include <string>
#include <vector>

#include "rules/rulebook.h"

namespace yidi::kit {

enum class State { stated, bounded, missing };

struct CoverageLine {
  std::string where;  // "职工，三级，省外"; "所有情况" where nothing is asked
  State state = State::missing;
  std::string value;              // "85%"
  const RuleRow* rule = nullptr;  // of stated and bounded lines
};

struct ParameterCoverage {
  Parameter parameter{};
  std::vector<CoverageLine> lines;
};

struct Coverage {
  const Rulebook* rules = nullptr;
  std::vector<ParameterCoverage> parameters;  // all of them, in the order of the settlement
};

// `rules` must outlive the coverage.
Coverage coverage_of(const Rulebook& rules, Lang lang);

std::string coverage_text(const Coverage& coverage, Lang lang);
// One line: how many parameters are stated for all cases, which in part, how many not at all.
std::string coverage_summary(const Coverage& coverage, Lang lang);
void write_coverage(const Coverage& coverage, Lang lang, JsonWriter& out);

// What a row gives, in words: "1,500.00 元", "最多 20 个百分点", "5万元以下 60%，以上 70%".
std::string value_words(const Row& row, Parameter parameter, Lang lang);

}  // namespace yidi::kit
