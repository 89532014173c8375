// The yearly notices on holidays as a file (policies/calendar/holidays.json; schema:
// policies/schema/calendar.schema.json).
//
//   Errors errors;
//   Calendar calendar = read_calendar(parse_json(text, policy_limits, errors), errors);
//   {"years":[{"year":2024,"notice":"…","holidays":[{"name":"元旦","from":"2024-01-01","to":"2024-01-01","worked":[]}]}]}
//
// A holiday of more than 32 days, or one that ends before it begins, is out_of_range.
#pragma once

#include "base/json.h"

namespace yidi {

Calendar read_calendar(const Json& json, Errors& errors);

}  // namespace yidi
