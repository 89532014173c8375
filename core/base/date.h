// Dates, half-open periods, and working days by the State Council's yearly calendar. No clock: today is an input.
//
//   to_text(*parse_date("2024-02-29"))      -> "2024-02-29"        parse_date("2023-02-29") -> nothing
//   add_months(2024-01-31, 1)               -> 2024-02-29 (the last day where the month is shorter)
//   calendar.after_working_days(2024-02-08, 1) -> 2024-02-18 (Spring Festival; that Sunday was worked)
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/list.h"

namespace yidi {

class Date {
 public:
  constexpr Date() = default;
  static constexpr Date days(std::int32_t since_1970) { return Date(since_1970); }
  static Date of(int year, int month, int day);  // asserts a real day

  constexpr std::int32_t days() const { return days_; }
  int year() const;
  // 0 Monday … 6 Sunday
  int weekday() const;
  constexpr Date operator+(int days) const { return Date(days_ + days); }
  constexpr Date operator-(int days) const { return Date(days_ - days); }
  constexpr auto operator<=>(const Date&) const = default;

 private:
  constexpr explicit Date(std::int32_t days) : days_(days) {}
  std::int32_t days_ = 0;
};

// Exactly YYYY-MM-DD, a day that exists, years 1900 to 2199.
std::optional<Date> parse_date(std::string_view text);
std::string to_text(Date date);
Date add_months(Date date, int months);

// From the first day on, up to but not including `until`; without `until` no end is known.
struct Period {
  Date from;
  std::optional<Date> until;
  bool contains(Date date) const { return from <= date && (!until || date < *until); }
  bool meets(const Period& other) const {
    return (!until || other.from < *until) && (!other.until || from < *other.until);
  }
};

// Both ends are the same day where the calendar is announced for the whole stretch.
struct DateBounds {
  Date earliest;
  Date latest;
  bool exact() const { return earliest == latest; }
  bool operator==(const DateBounds&) const = default;
};

// The days moved by the yearly notices. A year without a notice is known only by its weekdays.
class Calendar {
 public:
  // Off: a weekday that is free. Worked: a Saturday or Sunday that is worked.
  void announce(int year, const List<Date>& off, const List<Date>& worked);
  bool announced(int year) const;

  // Counts working days from the day after `start`; count ≥ 1; the day on which the count is reached.
  // Where a year of the stretch is not announced, both ends are given: the earliest as if no weekday were a
  // holiday and two weekend days were worked before it, the latest as if twelve weekdays were holidays (more than
  // the statutory days and the days moved for them ever took in a year).
  DateBounds after_working_days(Date start, int count) const;

  // Working days from the day after `start` up to and including `end`; 0 when end ≤ start. Only announced years
  // are counted by their notice, others by weekdays.
  int working_days_between(Date start, Date end) const;

 private:
  bool is_working_day(Date date) const;
  List<int> years_;
  List<Date> off_;  // a few dozen a year: looked through one by one
  List<Date> worked_;
};

}  // namespace yidi
