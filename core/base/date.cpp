// Days are counted from 1970-01-01 in the Gregorian calendar. To turn a count into year, month and day, years are taken
// to begin on 1 March: then the leap day is the last one and months have a regular pattern of lengths.
#include "base/date.h"

#include <algorithm>

namespace yidi {
namespace {

struct Civil {
  int year;
  int month;
  int day;
};

constexpr int days_in_era = 146'097;       // 400 years
constexpr int days_before_1970 = 719'468;  // from 0000-03-01

constexpr bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

constexpr int days_in_month(int year, int month) {
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

// Rounds towards the past, as days before 1970 need it.
constexpr int floor_divide(int value, int by) { return value / by - (value % by < 0 ? 1 : 0); }

constexpr int count_days(Civil date) {
  const int year = date.month <= 2 ? date.year - 1 : date.year;
  const int era = floor_divide(year, 400);
  const int year_of_era = year - era * 400;
  const int month_from_march = (date.month + 9) % 12;
  const int day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * days_in_era + day_of_era - days_before_1970;
}

constexpr Civil civil(int days) {
  const int shifted = days + days_before_1970;
  const int era = floor_divide(shifted, days_in_era);
  const int day_of_era = shifted - era * days_in_era;
  const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int month_from_march = (5 * day_of_year + 2) / 153;
  const int day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  const int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

constexpr bool exists(Civil date) {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

// The number in text[from, from + length), or -1 where a character is no digit.
int digits(std::string_view text, std::size_t from, std::size_t length) {
  int number = 0;
  for (char c : text.substr(from, length)) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

void put(char* end, int number, int length) {
  for (; length > 0; --length, number /= 10) *--end = static_cast<char>('0' + number % 10);
}

bool contains(const List<Date>& dates, Date date) { return std::find(dates.begin(), dates.end(), date) != dates.end(); }

// What a notice that is not out yet could still move, in one year.
constexpr int most_worked_weekend_days = 2;
constexpr int most_free_weekdays = 12;

bool is_weekday(Date date) { return date.weekday() < 5; }

// Days of one kind that are still to be taken the other way round in a year, begun anew with each year.
struct Allowance {
  int per_year;
  int left = 0;
  int year = 0;

  bool take(int in_year) {
    if (in_year != year) {
      year = in_year;
      left = per_year;
    }
    if (left == 0) return false;
    --left;
    return true;
  }
};

}  // namespace

Date Date::of(int year, int month, int day) {
  const Civil date{year, month, day};
  if (!exists(date)) __builtin_trap();
  return Date(count_days(date));
}

int Date::year() const { return civil(days_).year; }

int Date::weekday() const {
  const int from_thursday = days_ - 7 * floor_divide(days_, 7);  // 1970-01-01 was a Thursday
  return (from_thursday + 3) % 7;
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const Civil date{digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)};
  if (date.year < 1900 || date.year > 2199 || !exists(date)) return std::nullopt;
  return Date::days(count_days(date));
}

std::string to_text(Date date) {
  const Civil parts = civil(date.days());
  std::string text = "0000-00-00";
  put(text.data() + 4, parts.year, 4);
  put(text.data() + 7, parts.month, 2);
  put(text.data() + 10, parts.day, 2);
  return text;
}

Date add_months(Date date, int months) {
  Civil parts = civil(date.days());
  const int month_from_zero = parts.year * 12 + parts.month - 1 + months;
  parts.year = floor_divide(month_from_zero, 12);
  parts.month = month_from_zero - parts.year * 12 + 1;
  parts.day = std::min(parts.day, days_in_month(parts.year, parts.month));
  return Date::days(count_days(parts));
}

void Calendar::announce(int year, const List<Date>& off, const List<Date>& worked) {
  if (!announced(year)) years_.push_back(year);
  for (Date date : off) off_.push_back(date);
  for (Date date : worked) worked_.push_back(date);
}

bool Calendar::announced(int year) const { return std::find(years_.begin(), years_.end(), year) != years_.end(); }

bool Calendar::is_working_day(Date date) const {
  return is_weekday(date) ? !contains(off_, date) : contains(worked_, date);
}

DateBounds Calendar::after_working_days(Date start, int count) const {
  // The first weekend days (weekdays) met in a year that is not announced are taken as worked (free): no other
  // choice of as many days gives an earlier (a later) end.
  const auto walk = [&](bool early) {
    Allowance unsure{early ? most_worked_weekend_days : most_free_weekdays};
    Date day = start;
    for (int left = count; left > 0;) {
      day = day + 1;
      bool working = is_working_day(day);
      const int year = day.year();
      if (working != early && !announced(year) && unsure.take(year)) working = early;
      if (working) --left;
    }
    return day;
  };
  return {walk(true), walk(false)};
}

int Calendar::working_days_between(Date start, Date end) const {
  int count = 0;
  for (Date day = start + 1; day <= end; day = day + 1) count += is_working_day(day) ? 1 : 0;
  return count;
}

}  // namespace yidi
