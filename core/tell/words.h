// The sentences of an answer, Chinese and English, made from an assessment's numbers. Nothing here decides anything.
#pragma once

#include <string>

#include "answer/assessment.h"

namespace yidi {

// Why it is asked.
std::string_view why(Input input, Lang lang);

// With what a fund's amount is the sum of, where that is the same in all runs.
std::string step_words(const StepSummary& step, const List<Product>& products, Lang lang);
std::string filing_words(const Assessment& assessment, Lang lang);
std::string route_words(const Assessment& assessment, Lang lang);
std::string alternative_words(const Alternative& alternative, Lang lang);

// What is supposed, in a sentence; and the amounts of an estimate, rounded to what they are worth.
std::string supposition_words(const Supposition& supposition, Lang lang);
std::string estimate_words(const Estimate& estimate, Lang lang);

// Of a parameter what is usual of it, over all rows that may tell it: both ends.
Ends usual_ends(const List<const RuleRow*>& rules);

// "26,675.00 元" / "26,675.00 yuan"; between two ends "0.00 到 23,325.00 元" / "0.00 to 23,325.00 yuan".
std::string money_words(const Ends& ends, Lang lang);
std::string ratio_words(const Ends& ends, Lang lang);

std::string_view grade_words(Grade grade, Lang lang);

// Where a rule stands, for a reader: the document's title and number, then the place in it.
std::string cite_words(const RuleRow& rule);

// The nearest policy of a region in force: before it may only stand what the person was told.
const Policy& regional_policy(const Rulebook& rules);

// The number to ring: the nearest policy's first office with a telephone; empty where none is known.
std::string_view whom_to_ask(const Assessment& assessment);

}  // namespace yidi
