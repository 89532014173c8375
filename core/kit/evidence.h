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

#include "rules/policy.h"

namespace yidi::kit {

// Plain numbers without commas and trailing zeros; percentages and percentage points with "%"; 万 counted out.
std::set<std::string> numbers_told(std::string_view text);

// The numbers a value states, or that bound it. Nothing and the whole (0, 0%, 100%) are words, not numbers, and need no
// witness; nor do ends that no one set.
std::vector<std::string> numbers_of(const Value& value);
// The same of a row; of one tied to a figure, how many times the figure.
std::vector<std::string> numbers_of(const Row& row);

// Whether the text tells the day a rule holds from ("2022-07-01", "2022年7月1日"; of a first day also "2022年7月起",
// "2022年起"), or the day it ends (its last day "2022-12-31" or the day after; also "2022年12月底", "2022年底").
bool tells_start(std::string_view text, Date from);
bool tells_end(std::string_view text, Date until);

}  // namespace yidi::kit
