#include "base/date.h"

#include <gtest/gtest.h>

namespace yidi {
namespace {

Date on(std::string_view text) {
  const auto date = parse_date(text);
  EXPECT_TRUE(date) << text;
  return date.value_or(Date{});
}

List<Date> days(std::initializer_list<std::string_view> texts) {
  List<Date> all;
  for (std::string_view text : texts) all.push_back(on(text));
  return all;
}

// 国办发明电〔2023〕7号; whole holidays with their weekends, as a notice names them.
Calendar with_2024() {
  Calendar calendar;
  calendar.announce(
      2024, days({"2024-01-01", "2024-02-10", "2024-02-11", "2024-02-12", "2024-02-13", "2024-02-14", "2024-02-15",
                  "2024-02-16", "2024-02-17", "2024-04-04", "2024-04-05", "2024-04-06", "2024-05-01", "2024-05-02",
                  "2024-05-03", "2024-05-04", "2024-05-05", "2024-06-10", "2024-09-15", "2024-09-16", "2024-09-17",
                  "2024-10-01", "2024-10-02", "2024-10-03", "2024-10-04", "2024-10-05", "2024-10-06", "2024-10-07"}),
      days({"2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29",
            "2024-10-12"}));
  return calendar;
}

TEST(Date, ParsesDaysThatExist) {
  const struct {
    std::string_view text;
    bool accepted;
  } table[] = {
      {"1900-01-01", true},   {"1899-12-31", false},  {"2199-12-31", true},  {"2200-01-01", false},
      {"2024-02-29", true},   {"2023-02-29", false},  {"2000-02-29", true},  {"1900-02-29", false},
      {"2100-02-29", false},  {"2024-02-30", false},  {"2024-04-30", true},  {"2024-04-31", false},
      {"2024-12-31", true},   {"2024-12-32", false},  {"2024-00-10", false}, {"2024-13-10", false},
      {"2024-01-00", false},  {"2024-1-1", false},    {"24-01-01", false},   {"2024/01/01", false},
      {"2024-01-01 ", false}, {" 2024-01-01", false}, {"20240101", false},   {"2024-01-01T", false},
      {"2024-01-0x", false},  {"-024-01-01", false},  {"2024--1-01", false}, {"", false},
      {"２024-01-01", false}, {"2024年1月1", false},  {"0000-00-00", false}, {"+024-01-01", false},
  };
  for (const auto& [text, accepted] : table) EXPECT_EQ(parse_date(text).has_value(), accepted) << text;
}

TEST(Date, CountsDaysFrom1970) {
  const struct {
    std::string_view text;
    std::int32_t expected;
    int weekday;
  } table[] = {
      {"1970-01-01", 0, 3},      {"1969-12-31", -1, 2},     {"1900-01-01", -25'567, 0}, {"2000-02-29", 11'016, 1},
      {"2000-03-01", 11'017, 2}, {"2024-02-18", 19'771, 6}, {"2024-03-01", 19'783, 4},  {"2199-12-31", 84'005, 1},
  };
  for (const auto& row : table) {
    EXPECT_EQ(on(row.text).days(), row.expected) << row.text;
    EXPECT_EQ(on(row.text).weekday(), row.weekday) << row.text;
  }
}

// Every day that can be written: the text comes back, the year is right, the weekday moves by one.
TEST(Date, RoundTripsEveryDay) {
  const Date first = on("1900-01-01");
  const Date last = on("2199-12-31");
  int weekday = first.weekday();
  for (Date date = first; date <= last; date = date + 1, weekday = (weekday + 1) % 7) {
    const std::string text = to_text(date);
    const auto parsed = parse_date(text);
    if (!parsed || *parsed != date || date.weekday() != weekday || std::to_string(date.year()) != text.substr(0, 4)) {
      FAIL() << text << " " << date.days();
    }
  }
}

TEST(Date, OfGivesTheDay) { EXPECT_EQ(Date::of(2024, 2, 29), on("2024-02-29")); }

#if GTEST_HAS_DEATH_TEST
TEST(DateDeathTest, OfRefusesADayThatDoesNotExist) { EXPECT_DEATH((void)Date::of(2023, 2, 29), ""); }
#endif

TEST(Date, AddsMonthsAndStaysInTheMonth) {
  const struct {
    std::string_view from;
    int months;
    std::string_view expected;
  } table[] = {
      {"2024-01-31", 1, "2024-02-29"},  {"2023-01-31", 1, "2023-02-28"},  {"2024-01-30", 1, "2024-02-29"},
      {"2024-01-29", 1, "2024-02-29"},  {"2024-01-28", 1, "2024-02-28"},  {"2024-03-31", 1, "2024-04-30"},
      {"2024-02-29", 12, "2025-02-28"}, {"2024-02-29", 48, "2028-02-29"}, {"2024-12-15", 1, "2025-01-15"},
      {"2024-06-30", 6, "2024-12-30"},  {"2024-08-31", 6, "2025-02-28"},  {"2024-03-31", -1, "2024-02-29"},
      {"2024-01-15", -1, "2023-12-15"}, {"2024-05-05", 0, "2024-05-05"},  {"2024-05-05", -60, "2019-05-05"},
      {"2099-12-31", 2, "2100-02-28"},
  };
  for (const auto& row : table)
    EXPECT_EQ(to_text(add_months(on(row.from), row.months)), row.expected) << row.from << " " << row.months;
}

TEST(Period, IsHalfOpen) {
  const Period period{on("2021-01-01"), on("2023-01-01")};
  EXPECT_FALSE(period.contains(on("2020-12-31")));
  EXPECT_TRUE(period.contains(on("2021-01-01")));
  EXPECT_TRUE(period.contains(on("2022-12-31")));
  EXPECT_FALSE(period.contains(on("2023-01-01")));
  EXPECT_FALSE(period.meets({on("2023-01-01"), std::nullopt}));
  EXPECT_TRUE(period.meets({on("2022-12-31"), std::nullopt}));
  EXPECT_FALSE(period.meets({on("2020-01-01"), on("2021-01-01")}));
  EXPECT_TRUE((Period{on("2021-01-01"), std::nullopt}).contains(on("2199-12-31")));
}

TEST(Calendar, CountsWorkingDaysOfAnAnnouncedYear) {
  const Calendar calendar = with_2024();
  const struct {
    std::string_view start;
    int count;
    std::string_view expected;
  } table[] = {
      {"2024-02-08", 1, "2024-02-09"},  // the day before the holiday was an ordinary Friday
      {"2024-02-09", 1, "2024-02-18"},  // Spring Festival, then a Sunday that was worked
      {"2024-02-08", 2, "2024-02-18"}, {"2024-02-09", 2, "2024-02-19"},
      {"2024-02-02", 1, "2024-02-04"},                                   // a Sunday worked before the holiday
      {"2024-02-03", 1, "2024-02-04"}, {"2024-02-12", 1, "2024-02-18"},  // starting inside the holiday
      {"2024-09-27", 1, "2024-09-29"},  // National Day: the Sunday before was worked …
      {"2024-09-27", 2, "2024-09-30"}, {"2024-09-30", 1, "2024-10-08"},  // … seven days off …
      {"2024-10-11", 1, "2024-10-12"},                                   // … and the Saturday after was worked
      {"2024-10-12", 1, "2024-10-14"}, {"2024-03-01", 1, "2024-03-04"},
      {"2024-03-01", 5, "2024-03-08"}, {"2024-03-01", 30, "2024-04-15"},
  };
  for (const auto& row : table) {
    const DateBounds bounds = calendar.after_working_days(on(row.start), row.count);
    EXPECT_TRUE(bounds.exact()) << row.start;
    EXPECT_EQ(to_text(bounds.latest), row.expected) << row.start << " + " << row.count;
    EXPECT_EQ(calendar.working_days_between(on(row.start), bounds.latest), row.count) << row.start;
  }
}

TEST(Calendar, CountsBetweenTwoDays) {
  const Calendar calendar = with_2024();
  EXPECT_EQ(calendar.working_days_between(on("2024-02-09"), on("2024-02-17")), 0);
  EXPECT_EQ(calendar.working_days_between(on("2024-02-09"), on("2024-02-18")), 1);
  EXPECT_EQ(calendar.working_days_between(on("2024-09-30"), on("2024-10-07")), 0);
  EXPECT_EQ(calendar.working_days_between(on("2024-03-05"), on("2024-03-05")), 0);
  EXPECT_EQ(calendar.working_days_between(on("2024-03-05"), on("2024-03-01")), 0);
  EXPECT_EQ(calendar.working_days_between(on("2023-12-31"), on("2024-12-31")), 251);  // the year's own total
}

TEST(Calendar, GivesBothEndsWhereNoNoticeIsOut) {
  const Calendar calendar = with_2024();
  const struct {
    std::string_view start;
    int count;
    std::string_view earliest;
    std::string_view latest;
  } table[] = {
      // 2026-03-02 is a Monday: no weekend before the next day; twelve weekdays free put off the latest.
      {"2026-03-02", 1, "2026-03-03", "2026-03-19"},
      // A Friday: the Saturday, then the Sunday might be worked.
      {"2026-03-06", 1, "2026-03-07", "2026-03-25"},
      {"2026-03-06", 3, "2026-03-09", "2026-03-27"},
      // Out of an announced year into one that is not.
      {"2024-12-30", 1, "2024-12-31", "2024-12-31"},
      {"2024-12-31", 1, "2025-01-01", "2025-01-17"},
      // Two years without a notice, each with its own allowance.
      {"2025-12-30", 2, "2026-01-01", "2026-01-20"},
  };
  for (const auto& row : table) {
    const DateBounds bounds = calendar.after_working_days(on(row.start), row.count);
    EXPECT_EQ(to_text(bounds.earliest), row.earliest) << row.start << " + " << row.count;
    EXPECT_EQ(to_text(bounds.latest), row.latest) << row.start << " + " << row.count;
  }
}

TEST(Calendar, WeekdaysAloneWhereNoNoticeIsOut) {
  EXPECT_EQ(Calendar().working_days_between(on("2026-03-01"), on("2026-03-08")), 5);
}

TEST(Calendar, TakesANoticeTwiceAndASupplement) {
  Calendar calendar = with_2024();
  calendar.announce(2024, days({"2024-02-10"}), days({"2024-02-18"}));
  EXPECT_EQ(to_text(calendar.after_working_days(on("2024-02-09"), 1).latest), "2024-02-18");
  calendar.announce(2024, days({"2024-03-04"}), {});
  EXPECT_EQ(to_text(calendar.after_working_days(on("2024-03-01"), 1).latest), "2024-03-05");
  EXPECT_TRUE(calendar.announced(2024));
  EXPECT_FALSE(calendar.announced(2025));
}

// The true end of 2024 lies between the ends that were given before its notice was out.
TEST(Calendar, BoundsHoldTheTruth) {
  const Calendar known = with_2024();
  const Calendar unknown;
  for (Date start = on("2024-01-01"); start <= on("2024-11-01"); start = start + 1) {
    for (int count : {1, 2, 5, 10, 30}) {
      const Date truth = known.after_working_days(start, count).latest;
      const DateBounds bounds = unknown.after_working_days(start, count);
      EXPECT_LE(bounds.earliest, truth) << to_text(start) << " + " << count;
      EXPECT_GE(bounds.latest, truth) << to_text(start) << " + " << count;
    }
  }
}

}  // namespace
}  // namespace yidi
