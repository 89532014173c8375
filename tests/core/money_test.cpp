#include "base/money.h"

#include <gtest/gtest.h>

#include <concepts>
#include <limits>

namespace yidi {
namespace {

template <typename A, typename B>
concept Multipliable = requires(A a, B b) {
  a* b;
};
static_assert(!Multipliable<Money, Money>);
static_assert(!Multipliable<Money, int>);
static_assert(!Multipliable<Money, Ratio>);
static_assert(!std::convertible_to<int, Money>);

constexpr std::int64_t malformed = -1;
constexpr std::int64_t out_of_range = -2;

std::int64_t fault_code(NumberFault fault) { return fault == NumberFault::malformed ? malformed : out_of_range; }

std::int64_t money_of(std::string_view text) {
  const auto parsed = parse_money(text);
  const Money* money = std::get_if<Money>(&parsed);
  return money ? money->fen() : fault_code(std::get<NumberFault>(parsed));
}

std::int64_t ratio_of(std::string_view text) {
  const auto parsed = parse_ratio(text);
  const Ratio* ratio = std::get_if<Ratio>(&parsed);
  return ratio ? ratio->parts() : fault_code(std::get<NumberFault>(parsed));
}

std::int64_t count_of(std::string_view text) {
  const auto parsed = parse_count(text);
  const std::int64_t* count = std::get_if<std::int64_t>(&parsed);
  return count ? *count : fault_code(std::get<NumberFault>(parsed));
}

struct Parsed {
  std::string_view text;
  std::int64_t expected;
};

TEST(Money, ParsesWhatTheContractAllowsAndNothingElse) {
  const Parsed table[] = {
      {"0", 0},
      {"0.00", 0},
      {"0.01", 1},
      {"0.50", 50},
      {"1500", 150'000},
      {"1500.00", 150'000},
      {"99999999.98", 9'999'999'998},
      {"99999999.99", 9'999'999'999},
      {"99999999", 9'999'999'900},
      {"100000000.00", out_of_range},
      {"100000000", out_of_range},
      {"99999999999999999999999999999999999999", out_of_range},
      {"9223372036854775808.00", out_of_range},
      {"18446744073709551616", out_of_range},
      {"", malformed},
      {".", malformed},
      {".50", malformed},
      {"5.", malformed},
      {"1500.5", malformed},
      {"1500.555", malformed},
      {"99999999999999999999999999.5", malformed},
      {"1,500", malformed},
      {"1 500", malformed},
      {" 1500", malformed},
      {"1500 ", malformed},
      {"+1500", malformed},
      {"-1500", malformed},
      {"-0", malformed},
      {"00", malformed},
      {"00.50", malformed},
      {"01500", malformed},
      {"1e3", malformed},
      {"0x10", malformed},
      {"1.00.00", malformed},
      {"1..00", malformed},
      {"１５００", malformed},
      {"¥1500", malformed},
      {"1500元", malformed},
      {std::string_view("1500\0", 5), malformed},
      {"nan", malformed},
  };
  for (const auto& [text, expected] : table) EXPECT_EQ(money_of(text), expected) << text;
}

TEST(Ratio, ParsesPercentages) {
  const Parsed table[] = {
      {"0%", 0},
      {"0.0001%", 1'000'000},
      {"0.2%", 2'000'000'000},
      {"1%", 10'000'000'000},
      {"12.25%", 122'500'000'000},
      {"55%", 550'000'000'000},
      {"99.9999%", 999'999'000'000},
      {"100%", 1'000'000'000'000},
      {"100.0000%", 1'000'000'000'000},
      {"100.0001%", out_of_range},
      {"101%", out_of_range},
      {"99999999999999999999999%", out_of_range},
      {"", malformed},
      {"%", malformed},
      {"55", malformed},
      {"0.55", malformed},
      {"55%%", malformed},
      {"55 %", malformed},
      {"-5%", malformed},
      {"+5%", malformed},
      {"05%", malformed},
      {"5.%", malformed},
      {".5%", malformed},
      {"5.00000%", malformed},
      {"55％", malformed},
  };
  for (const auto& [text, expected] : table) EXPECT_EQ(ratio_of(text), expected) << text;
}

TEST(Count, ParsesTenThousandths) {
  const Parsed table[] = {
      {"1", 10'000},
      {"2.5", 25'000},
      {"0.125", 1250},
      {"150.0625", 1'500'625},
      {"0.0001", 1},
      {"99999.9999", 999'999'999},
      {"100000", 1'000'000'000},
      {"100000.0000", 1'000'000'000},
      {"100000.0001", out_of_range},
      {"0", out_of_range},
      {"0.000", out_of_range},
      {"99999999999999999999", out_of_range},
      {"", malformed},
      {"0.00005", malformed},
      {"-1", malformed},
      {"1,000", malformed},
      {"1/2", malformed},
  };
  for (const auto& [text, expected] : table) EXPECT_EQ(count_of(text), expected) << text;
}

TEST(Rounding, IsHalfUpAndMirroredBelowZero) {
  const struct {
    Int128 numerator;
    Int128 denominator;
    std::int64_t expected;
  } table[] = {
      {0, 1, 0},      {1, 2, 1},         {-1, 2, -1},       {1, 3, 0},         {2, 3, 1},       {-1, 3, 0},
      {-2, 3, -1},    {49, 100, 0},      {50, 100, 1},      {51, 100, 1},      {-49, 100, 0},   {-50, 100, -1},
      {-51, 100, -1}, {149, 100, 1},     {150, 100, 2},     {250, 100, 3},     {-250, 100, -3}, {7, 7, 1},
      {9, 1, 9},      {4999, 10'000, 0}, {5000, 10'000, 1}, {5001, 10'000, 1},
  };
  for (const auto& row : table)
    EXPECT_EQ(rounded(row.numerator, row.denominator).fen(), row.expected)
        << static_cast<std::int64_t>(row.numerator) << "/" << static_cast<std::int64_t>(row.denominator);
}

TEST(Rounding, DoesNotOverflowNearTheEndsOfItsType) {
  const Int128 large = Int128{1} << 126;
  EXPECT_EQ(rounded(large, large).fen(), 1);
  EXPECT_EQ(rounded(large - 1, large).fen(), 1);
  EXPECT_EQ(rounded(large / 2, large).fen(), 1);
  EXPECT_EQ(rounded(large / 2 - 1, large).fen(), 0);
  EXPECT_EQ(rounded(-large, large).fen(), -1);
  EXPECT_EQ(rounded(std::numeric_limits<std::int64_t>::max(), 1).fen(), std::numeric_limits<std::int64_t>::max());
}

#if GTEST_HAS_DEATH_TEST
TEST(RoundingDeathTest, RefusesADenominatorThatIsNotPositive) {
  EXPECT_DEATH((void)rounded(1, 0), "");
  EXPECT_DEATH((void)rounded(1, -1), "");
}
#endif

TEST(Share, IsExactAndRoundedOnce) {
  const struct {
    std::int64_t fen;
    std::int64_t parts;
    std::int64_t expected;
  } table[] = {
      {4'850'000, 550'000'000'000, 2'667'500},
      {4'850'000, 350'000'000'000, 1'697'500},
      {4'440'000, 800'000'000'000, 3'552'000},
      {4'960'000, 850'000'000'000, 4'216'000},
      {1, 500'000'000'000, 1},
      {1, 499'999'999'999, 0},
      {3, 500'000'000'000, 2},
      {-1, 500'000'000'000, -1},
      {-3, 500'000'000'000, -2},
      {-4'850'000, 550'000'000'000, -2'667'500},
      {Money::limit_fen, Ratio::whole_parts, Money::limit_fen},
      {Money::limit_fen, 0, 0},
      {Money::limit_fen, 500'000'000'000, 5'000'000'000},
      {Money::limit_fen, 999'999'990'000, 9'999'999'899},
      {Money::limit_fen - 1, Ratio::whole_parts, Money::limit_fen - 1},
      {Money::limit_fen * 1000, Ratio::whole_parts, Money::limit_fen * 1000},
  };
  for (const auto& row : table)
    EXPECT_EQ(share_of(Money::fen(row.fen), Ratio::parts(row.parts)).fen(), row.expected)
        << row.fen << " x " << row.parts;
}

TEST(Share, OfAnExactAmountIsRoundedOnlyAtTheEnd) {
  // 10 fen / 3 of 15%: 0.5 fen. Rounded on the way it would have been 3 × 15% = 0.45, that is 0.
  EXPECT_EQ(share_of(ExactMoney{10, 3}, Ratio::percent(15)).fen(), 1);
  EXPECT_EQ(share_of(ExactMoney{-10, 3}, Ratio::percent(15)).fen(), -1);
  // The amount at which 85% reaches 80,000.00, and back again.
  const ExactMoney reached{Int128{8'000'000} * 100, 85};
  EXPECT_EQ(share_of(reached, Ratio::percent(85)).fen(), 8'000'000);
  EXPECT_EQ(rounded(reached).fen(), 9'411'765);
}

TEST(InLowestTerms, KeepsTheAmount) {
  const struct {
    Int128 numerator, denominator, least_numerator, least_denominator;
  } table[] = {
      {0, 85, 0, 1}, {7, 1, 7, 1}, {800, 100, 8, 1}, {10, 15, 2, 3}, {-10, 15, -2, 3}, {3, 100'000'000, 3, 100'000'000},
  };
  for (const auto& row : table) {
    const ExactMoney least = in_lowest_terms({row.numerator, row.denominator});
    EXPECT_TRUE(least.numerator == row.least_numerator && least.denominator == row.least_denominator)
        << std::int64_t(row.numerator) << "/" << std::int64_t(row.denominator);
  }
}

TEST(InLowestTerms, StaysWithinSixteenDigits) {
  const Int128 ten_to_the_16 = 10'000'000'000'000'000;
  const ExactMoney exactly = in_lowest_terms({ten_to_the_16 * 3 + 1, ten_to_the_16});
  EXPECT_TRUE(exactly.numerator == ten_to_the_16 * 3 + 1 && exactly.denominator == ten_to_the_16);
  const ExactMoney finer = in_lowest_terms({ten_to_the_16 * 350 + 1, ten_to_the_16 * 100});
  EXPECT_TRUE(finer.denominator <= ten_to_the_16);
  EXPECT_EQ(share_of(finer, Ratio::whole()).fen(), 4);  // 3.5
}

TEST(Times, MultipliesAPriceAndACount) {
  const auto of = [](std::int64_t ten_thousandths) { return Count::ten_thousandths(ten_thousandths); };
  EXPECT_EQ(times(Money::fen(333), of(25'000)).fen(), 833);  // 832.5
  EXPECT_EQ(times(Money::fen(-333), of(25'000)).fen(), -833);
  EXPECT_EQ(times(Price{37'500}, of(30'000)).fen(), 11);        // 0.0375 × 3 = 0.1125
  EXPECT_EQ(times(Price{1'037'500}, of(400'000)).fen(), 4150);  // 1.0375 × 40 = 41.50; with the price rounded, 41.60
  EXPECT_EQ(times(Price{666'667}, of(300'000)).fen(), 2000);    // 0.666667 × 30 = 20.00001
  EXPECT_EQ(times(Price{35'000}, of(1'500'625)).fen(), 525);    // 0.035 × 150.0625 = 5.2521875
  EXPECT_EQ(times(Price{5'000}, of(10'000)).fen(), 1);          // 0.005
  EXPECT_EQ(times(Price{4'999}, of(10'000)).fen(), 0);          // 0.004999
  EXPECT_EQ(times(Money::fen(1), of(4'999)).fen(), 0);
  EXPECT_EQ(times(Money::fen(1), of(5'000)).fen(), 1);
  EXPECT_EQ(times(Money::fen(100), Count{10, 3}).fen(), 333);  // 3⅓ pieces
  EXPECT_EQ(times(Money::fen(Money::limit_fen), of(1'000'000'000)).fen(), Money::limit_fen * 100'000);
  EXPECT_EQ(times(Price{Money::limit_fen * 10'000}, of(1'000'000'000)).fen(), Money::limit_fen * 100'000);
}

TEST(Compose, MultipliesShares) {
  EXPECT_EQ(compose(Ratio::percent(90), Ratio::percent(50)), Ratio::percent(45));
  EXPECT_EQ(compose(Ratio::whole(), Ratio::percent(55)), Ratio::percent(55));
  EXPECT_EQ(compose(Ratio::parts(122'500'000'000), Ratio::parts(122'500'000'000)).parts(), 15'006'250'000);
  // 66.6667% of 33.3333%: nothing is dropped of percentages with four decimals.
  EXPECT_EQ(compose(Ratio::parts(666'667'000'000), Ratio::parts(333'333'000'000)).parts(), 222'222'111'111);
  EXPECT_EQ(compose(Ratio::parts(1), Ratio::percent(50)).parts(), 1);
  EXPECT_EQ(compose(Ratio::parts(1), Ratio::percent(49)).parts(), 0);
}

TEST(ToText, WritesMoneyWithTwoDecimals) {
  const struct {
    std::int64_t fen;
    std::string_view expected;
  } table[] = {
      {0, "0.00"},
      {1, "0.01"},
      {10, "0.10"},
      {99, "0.99"},
      {100, "1.00"},
      {150'000, "1500.00"},
      {-305, "-3.05"},
      {-5, "-0.05"},
      {Money::limit_fen, "99999999.99"},
      {std::numeric_limits<std::int64_t>::max(), "92233720368547758.07"},
      {std::numeric_limits<std::int64_t>::min(), "-92233720368547758.08"},
  };
  for (const auto& [fen, expected] : table) EXPECT_EQ(to_text(Money::fen(fen)), expected);
}

TEST(ToText, WritesTheShortestRatio) {
  const struct {
    std::int64_t parts;
    std::string_view expected;
  } table[] = {
      {0, "0%"},
      {2'000'000'000, "0.2%"},
      {550'000'000'000, "55%"},
      {765'000'000'000, "76.5%"},
      {122'500'000'000, "12.25%"},
      {1'000'000'000'000, "100%"},
      {10'000, "0.000001%"},
      {19'999, "0.000001%"},
      {999'999'990'000, "99.999999%"},
      {-50'000'000'000, "-5%"},
      {-5'000'000'000, "-0.5%"},
      {100'000'000'000, "10%"},
      {1'200'000'000'000, "120%"},
  };
  for (const auto& [parts, expected] : table) EXPECT_EQ(to_text(Ratio::parts(parts)), expected);
}

}  // namespace
}  // namespace yidi
