// A stay over the turn of the insurance year, where no rule says how it is settled: whole on the day of discharge, or
// each year's part by itself, the costs shared out by the daily average (经办规程 第四十一条).
#pragma once

#include "answer/assessment.h"

namespace yidi {

// The first day of the insurance year after the one in which a day lies; January where it is the calendar's year.
Date next_year(Date day, Month first);

bool is_over_new_year(const Visit& visit, Month first);

// The answer as it is for a stay settled whole becomes one for either way: the ends of its amounts are those of both,
// what is not stated of the other years' rules is missing too, and no step is the same in all ways.
void settle_either_way(Assessment& answer, const Enquiry& enquiry, Month first);

// The same of one that a rule settles by the year of admission, where none says in which month the year begins: by the
// rules of either day, where these differ.
void settle_by_either_day(Assessment& answer, const Enquiry& by_admission);

}  // namespace yidi
