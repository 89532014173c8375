#include "base/calendar.h"

namespace yidi {
namespace {

constexpr int longest_holiday = 31;  // days from its first to its last

List<Date> days_of(JsonCursor from, JsonCursor to) {
  List<Date> days;
  auto first = from.date(), last = to.date();
  if (!first || !last) return days;
  if (*last < *first || *last > *first + longest_holiday) {
    to.fail(ErrorKind::out_of_range, "0..31");
    return days;
  }
  for (Date day = *first; day <= *last; day = day + 1) days.push_back(day);
  return days;
}

void read_year(JsonCursor at, Calendar& calendar) {
  if (!at.is_object()) return;
  List<Date> off, worked;
  auto year = at.required("year").integer(1949, 2199);
  at.required("notice").text();
  at.date_at("date");
  for (JsonCursor& holiday : at.required("holidays").items()) {
    if (!holiday.is_object()) continue;
    holiday.required("name").text();
    for (Date day : days_of(holiday.required("from"), holiday.required("to"))) off.push_back(day);
    for (JsonCursor& day : holiday.get("worked").items())
      if (auto date = day.date()) worked.push_back(*date);
    holiday.close();
  }
  at.close();
  if (year) calendar.announce(int(*year), off, worked);
}

}  // namespace

Calendar read_calendar(const Json& json, Errors& errors) {
  Calendar calendar;
  JsonCursor at(json, errors);
  if (!at.is_object()) return calendar;
  at.text_at("$schema");
  for (JsonCursor& year : at.required("years").items()) read_year(year, calendar);
  at.close();
  return calendar;
}

}  // namespace yidi
