// Money in integer fen, exact ratios, and the one place where money is rounded.
//
// Money × Money does not compile, nor does Money × number: a share of an amount is share_of(amount, ratio).
// Nothing here allocates except the functions that make text.
//
//   share_of(Money::fen(4'850'000), *parse_ratio("55%"))  ->  2'667'500 fen, "26675.00"
//   parse_money("1500")     -> 150'000 fen      parse_money("1500.00") -> the same
//   parse_money("1500.5")   -> malformed: no or two decimals        parse_money("1,500") -> malformed
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace yidi {

__extension__ typedef __int128 Int128;

class Money {
 public:
  constexpr Money() = default;
  static constexpr Money fen(std::int64_t fen) { return Money(fen); }
  // The largest amount accepted from outside: 99,999,999.99 yuan. Sums inside may exceed it.
  static constexpr std::int64_t limit_fen = 9'999'999'999;

  constexpr std::int64_t fen() const { return fen_; }
  constexpr Money operator+(Money other) const { return Money(fen_ + other.fen_); }
  constexpr Money operator-(Money other) const { return Money(fen_ - other.fen_); }
  constexpr Money& operator+=(Money other) {
    fen_ += other.fen_;
    return *this;
  }
  constexpr Money& operator-=(Money other) {
    fen_ -= other.fen_;
    return *this;
  }
  constexpr auto operator<=>(const Money&) const = default;

 private:
  constexpr explicit Money(std::int64_t fen) : fen_(fen) {}
  std::int64_t fen_ = 0;
};

// A share, in parts of 10^12: exact for a product of three percentages with two decimals each, or of two with four.
class Ratio {
 public:
  constexpr Ratio() = default;
  static constexpr std::int64_t whole_parts = 1'000'000'000'000;
  static constexpr Ratio parts(std::int64_t parts) { return Ratio(parts); }
  static constexpr Ratio percent(std::int64_t percent) { return Ratio(percent * (whole_parts / 100)); }
  static constexpr Ratio whole() { return Ratio(whole_parts); }

  constexpr std::int64_t parts() const { return parts_; }
  constexpr Ratio operator+(Ratio other) const { return Ratio(parts_ + other.parts_); }
  constexpr Ratio operator-(Ratio other) const { return Ratio(parts_ - other.parts_); }
  constexpr auto operator<=>(const Ratio&) const = default;

 private:
  constexpr explicit Ratio(std::int64_t parts) : parts_(parts) {}
  std::int64_t parts_ = 0;
};

// An amount that need not be a whole fen (where a fund's cap is reached inside a band): numerator ⁄ denominator fen,
// denominator > 0. Kept unrounded until share_of.
struct ExactMoney {
  Int128 numerator = 0;
  Int128 denominator = 1;
};

constexpr ExactMoney exact(Money amount) { return {amount.fen(), 1}; }

// The same amount in lowest terms, so that it can go on through one cap after the other: exact through six funds whose
// ratios have two decimals. Beyond a denominator of 10^16 so much is dropped as lies beyond sixteen digits.
ExactMoney in_lowest_terms(ExactMoney amount);

// To what an amount is rounded: so many fen, and whether down or half up.
struct RoundTo {
  std::int64_t fen = 1;
  bool down = false;
};

// The one rounding function: half up to the fen, unless a rule says otherwise; a negative amount mirrors its positive
// twin (half away from zero), so that a reversal cancels to the fen. denominator > 0.
Money rounded(Int128 numerator, Int128 denominator, RoundTo to = {});
Money rounded(ExactMoney amount);

// amount × ratio, rounded once.
Money share_of(Money amount, Ratio ratio);
Money share_of(ExactMoney amount, Ratio ratio, RoundTo to = {});

// How many, exactly: a count as it is written, in ten-thousandths, or what an amount holds of its price. The
// denominator is positive.
struct Count {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
  static constexpr Count ten_thousandths(std::int64_t of) { return {of, 10'000}; }
  bool operator==(const Count&) const = default;
};

// A unit price as lists have it, to a millionth of a yuan: "0.666667" is 666667.
struct Price {
  std::int64_t millionths = 0;
};

// quantity × unit price, rounded once.
Money times(Money unit_price, Count count);
Money times(Price unit_price, Count count);

// a × b as a share, rounded half up to one part.
Ratio compose(Ratio a, Ratio b);

enum class NumberFault { malformed, out_of_range };

// Accepts digits with none or exactly two decimals, 0 to 99999999.99, no sign, blanks, separators, or leading zeros
// ("0.50" is fine, "00.50" is not).
std::variant<Money, NumberFault> parse_money(std::string_view text);

// A unit price: as an amount, but with up to six decimals, as the interface specification has it.
std::variant<Price, NumberFault> parse_price(std::string_view text);

// Accepts "55%", "0.2%", "12.25%", "100%": 0% to 100%, at most four decimals, no sign.
std::variant<Ratio, NumberFault> parse_ratio(std::string_view text);

// Accepts "1", "2.5", "150.0625": more than 0, up to 100,000, at most four decimals; gives ten-thousandths.
std::variant<std::int64_t, NumberFault> parse_count(std::string_view text);

// Decimal digits, with zeros in front up to `least_digits`.
void append_digits(std::string& out, std::uint64_t value, int least_digits = 1);
// Always two decimals: "1500.00", "-3.05".
std::string to_text(Money amount);
// For people: "1,234,567.00".
std::string grouped(Money amount);
// The shortest form: "55%", "76.5%", "0.2%"; of more than six decimals the first six.
std::string to_text(Ratio ratio);

}  // namespace yidi
