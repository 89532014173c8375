// The second witness of a policy's numbers: each must also stand in the folder's sources.md, where a person wrote down
// what the document says. A number changed in one place only is found, whether or not a case depends on it.
//
//   numbers_told("起付线 1,500 元，报销55%，限额8万")  ->  {"1500", "55%", "80000"}
//   numbers_of(row.value)                             ->  {"1500"}      of a deductible of 1500.00
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "policy.h"

namespace yidi {

// Plain numbers without commas and trailing zeros; percentages and percentage points with "%"; 万 counted out.
std::set<std::string> numbers_told(std::string_view text);

// The numbers a value states, or that bound it. Nothing and the whole (0, 0%, 100%) are words, not numbers, and need no
// witness; nor do ends that no one set.
std::vector<std::string> numbers_of(const Value& value);

}  // namespace yidi
