// Numbers are read as digits scaled to a fixed count of decimals; only `rounded` ever drops a part of a fen.
#include "base/money.h"

#include <optional>

namespace yidi {
namespace {

// Far above every limit, far below overflow: larger numbers all become this and are out of range.
constexpr std::int64_t saturated = 1'000'000'000'000'000;

struct Decimal {
  std::int64_t scaled;  // the number × 10^places
  int decimals;         // how many were written
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::int64_t with_digit(std::int64_t number, int digit) {
  return number >= saturated / 10 ? saturated : number * 10 + digit;
}

// Digits without leading zeros, then at most `places` decimals; nothing where the text is anything else.
std::optional<Decimal> parse_decimal(std::string_view text, int places) {
  std::size_t at = 0;
  Decimal number{0, 0};
  while (at < text.size() && is_digit(text[at])) number.scaled = with_digit(number.scaled, text[at++] - '0');
  if (at == 0 || (at > 1 && text[0] == '0')) return std::nullopt;
  if (at < text.size()) {
    if (text[at++] != '.' || at == text.size()) return std::nullopt;
    for (; at < text.size(); ++at, ++number.decimals) {
      if (!is_digit(text[at]) || number.decimals == places) return std::nullopt;
      number.scaled = with_digit(number.scaled, text[at] - '0');
    }
  }
  for (int i = number.decimals; i < places; ++i) number.scaled = with_digit(number.scaled, 0);
  return number;
}

// Written so that the smallest int64 has a magnitude too.
std::uint64_t append_sign(std::string& out, std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  if (value >= 0) return bits;
  out += '-';
  return ~bits + 1;
}

}  // namespace

Money rounded(Int128 numerator, Int128 denominator, RoundTo to) {
  denominator *= to.fen;
  if (denominator <= 0) __builtin_trap();
  Int128 whole = numerator / denominator;
  const Int128 rest = numerator - whole * denominator;
  const Int128 size = rest < 0 ? -rest : rest;
  if (!to.down && size >= denominator - size) whole += numerator < 0 ? -1 : 1;
  whole *= to.fen;
  const auto fen = static_cast<std::int64_t>(whole);
  if (fen != whole) __builtin_trap();
  return Money::fen(fen);
}

Money rounded(ExactMoney amount) { return rounded(amount.numerator, amount.denominator); }

ExactMoney in_lowest_terms(ExactMoney amount) {
  Int128 divisor = amount.denominator;
  for (Int128 rest = amount.numerator; rest != 0;) {
    const Int128 next = divisor % rest;
    divisor = rest;
    rest = next;
  }
  if (divisor < 0) divisor = -divisor;
  // With amounts up to the limit and the parts of a ratio, products then stay below 2^127.
  constexpr Int128 finest = 10'000'000'000'000'000;
  const Int128 whole = amount.denominator / divisor;
  if (whole > finest) divisor *= whole / finest + 1;
  return {amount.numerator / divisor, amount.denominator / divisor};
}

Money share_of(Money amount, Ratio ratio) { return share_of(exact(amount), ratio); }

Money share_of(ExactMoney amount, Ratio ratio, RoundTo to) {
  return rounded(amount.numerator * ratio.parts(), amount.denominator * Ratio::whole_parts, to);
}

Money times(Money unit_price, Count count) {
  return rounded(Int128{unit_price.fen()} * count.numerator, count.denominator);
}

Money times(Price unit_price, Count count) {
  return rounded(Int128{unit_price.millionths} * count.numerator, Int128{count.denominator} * 10'000);
}

Ratio compose(Ratio a, Ratio b) {
  // The same rounding serves parts: they are whole numbers as fen are.
  return Ratio::parts(rounded(Int128{a.parts()} * b.parts(), Ratio::whole_parts).fen());
}

std::variant<Money, NumberFault> parse_money(std::string_view text) {
  const auto number = parse_decimal(text, 2);
  if (!number || number->decimals == 1) return NumberFault::malformed;
  if (number->scaled > Money::limit_fen) return NumberFault::out_of_range;
  return Money::fen(number->scaled);
}

std::variant<Price, NumberFault> parse_price(std::string_view text) {
  const auto number = parse_decimal(text, 6);
  if (!number || number->decimals == 1) return NumberFault::malformed;
  if (number->scaled > Money::limit_fen * 10'000) return NumberFault::out_of_range;
  return Price{number->scaled};
}

std::variant<Ratio, NumberFault> parse_ratio(std::string_view text) {
  if (text.empty() || text.back() != '%') return NumberFault::malformed;
  text.remove_suffix(1);
  const auto number = parse_decimal(text, 4);
  if (!number) return NumberFault::malformed;
  if (number->scaled > 100'0000) return NumberFault::out_of_range;
  return Ratio::parts(number->scaled * (Ratio::whole_parts / 100'0000));
}

std::variant<std::int64_t, NumberFault> parse_count(std::string_view text) {
  const auto number = parse_decimal(text, 4);
  if (!number) return NumberFault::malformed;
  if (number->scaled == 0 || number->scaled > 1'000'000'000) return NumberFault::out_of_range;
  return number->scaled;
}

void append_digits(std::string& out, std::uint64_t value, int least_digits) {
  char digits[20];
  int count = 0;
  do {
    digits[count++] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0);
  for (int i = count; i < least_digits; ++i) out += '0';
  while (count > 0) out += digits[--count];
}

std::string to_text(Money amount) {
  std::string text;
  const std::uint64_t fen = append_sign(text, amount.fen());
  append_digits(text, fen / 100);
  text += '.';
  append_digits(text, fen % 100, 2);
  return text;
}

std::string grouped(Money amount) {
  const std::string plain = to_text(amount);
  const std::size_t yuan_end = plain.size() - 3;
  std::string text;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const bool after_digit = i > 0 && plain[i - 1] != '-';
    if (i < yuan_end && after_digit && (yuan_end - i) % 3 == 0) text += ',';
    text += plain[i];
  }
  return text;
}

std::string to_text(Ratio ratio) {
  constexpr std::uint64_t percent = Ratio::whole_parts / 100;
  std::string text;
  const std::uint64_t parts = append_sign(text, ratio.parts());
  append_digits(text, parts / percent);
  if (const std::uint64_t decimals = parts % percent / (percent / 1'000'000); decimals != 0) {
    text += '.';
    append_digits(text, decimals, 6);
    while (text.back() == '0') text.pop_back();
  }
  text += '%';
  return text;
}

}  // namespace yidi
