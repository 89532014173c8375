#include "kit/evidence.h"

#include <algorithm>

namespace yidi::kit {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "1500.00" -> "1500", "0.50" -> "0.5"
std::string plain(std::string number) {
  if (number.find('.') == std::string::npos) return number;
  while (number.back() == '0') number.pop_back();
  if (number.back() == '.') number.pop_back();
  return number;
}

// "8.5" times ten thousand: the point moves four places.
std::string times_ten_thousand(const std::string& number) {
  auto point = std::min(number.find('.'), number.size());
  std::string whole = number.substr(0, point), rest = point < number.size() ? number.substr(point + 1) : "";
  rest.resize(std::max<std::size_t>(rest.size(), 4), '0');
  std::string moved = whole + rest.substr(0, 4);
  moved.erase(0, std::min(moved.find_first_not_of('0'), moved.size() - 1));
  return rest.size() > 4 ? plain(moved + "." + rest.substr(4)) : moved;
}

// The digits at the front, with the commas and the point inside them; taken off the text.
std::string take_number(std::string_view& text) {
  std::string number;
  std::size_t i = 0;
  for (; i < text.size(); ++i) {
    bool inside = (text[i] == ',' || text[i] == '.') && i + 1 < text.size() && is_digit(text[i + 1]);
    if (!is_digit(text[i]) && !inside) break;
    if (text[i] != ',') number += text[i];
  }
  text.remove_prefix(i);
  return number;
}

// Nothing and the most there can be need no witness.
void add(Money amount, ValueKind, std::vector<std::string>& numbers) {
  if (amount != Money{} && amount.fen() != Money::limit_fen) numbers.push_back(plain(to_text(amount)));
}
void add(Ratio ratio, ValueKind, std::vector<std::string>& numbers) {
  if (ratio != Ratio{} && ratio != Ratio::whole()) numbers.push_back(to_text(ratio));
}
void add(int whole, ValueKind kind, std::vector<std::string>& numbers) {
  if (whole != 0 && whole != largest(kind)) numbers.push_back(std::to_string(whole));
}

template <class Amount>
std::vector<std::string> numbers_between(const Between<Amount>& ends, ValueKind kind) {
  std::vector<std::string> numbers;
  add(ends.least, kind, numbers);
  if (!ends.exact()) add(ends.most, kind, numbers);
  return numbers;
}

void add_worked_out(const Value& value, std::vector<std::string>& numbers) {
  const WorkedOut& how = value.worked_out;
  add(how.share, ValueKind::ratio, numbers);
  for (Money amount : {value.money().least, how.floor, how.ceiling}) add(amount, ValueKind::yuan, numbers);
  for (const AmountStep& step : how.steps)
    for (Money amount : {step.each, step.most}) add(amount, ValueKind::yuan, numbers);
}

}  // namespace

std::set<std::string> numbers_told(std::string_view text) {
  std::set<std::string> told;
  while (!text.empty()) {
    if (!is_digit(text[0])) {
      text.remove_prefix(1);
      continue;
    }
    std::string number = plain(take_number(text));
    while (text.starts_with(" ")) text.remove_prefix(1);
    if (text.starts_with("万")) number = times_ten_thousand(number);
    bool percent = text.starts_with("%") || text.starts_with("个百分点") || text.starts_with("percentage point");
    told.insert(percent ? number + "%" : number);
  }
  return told;
}

std::vector<std::string> numbers_of(const Row& row) {
  if (row.figure.empty()) return numbers_of(row.value);
  std::string times = std::to_string(row.times / 10000), rest = std::to_string(10000 + row.times % 10000);
  return {plain(times + "." + rest.substr(1))};
}

std::vector<std::string> numbers_of(const Value& value) {
  std::vector<std::string> numbers;
  switch (value.kind) {
    case ValueKind::choice:
    case ValueKind::list: return numbers;
    case ValueKind::counts:
      for (Ratio share : value.counted)
        if (share > Ratio{} && share < Ratio::whole()) add(share, ValueKind::ratio, numbers);
      return numbers;
    case ValueKind::yuan:
      if (!value.worked_out.is) return numbers_between(value.money(), value.kind);
      add_worked_out(value, numbers);
      return numbers;
    case ValueKind::months: return numbers_between(value.months(), value.kind);
    case ValueKind::working_days: return numbers_between(value.working_days(), value.kind);
    case ValueKind::number: return numbers_between(value.number(), value.kind);
    case ValueKind::bands: break;
    default: return numbers_between(value.ratio(), value.kind);
  }
  for (const Band& band : value.bands) {
    if (band.to) add(*band.to, ValueKind::yuan, numbers);
    add(band.ratio, ValueKind::ratio, numbers);
  }
  return numbers;
}

namespace {

// Spaces and zeros in front of a number aside.
std::string plain_words(std::string_view text) {
  std::string plain;
  for (char c : text) {
    const bool in_number = !plain.empty() && is_digit(plain.back());
    if (c != ' ' && (c != '0' || in_number)) plain += c;
  }
  return plain;
}

// How a text may write a day: as rows do, or in the words of a notice.
struct Written {
  std::string iso, year, month, day;  // "2024-04-01", "2024年", "2024年4月", "2024年4月1日"
  explicit Written(Date date) : iso(to_text(date)) {
    year = iso.substr(0, 4) + "年";
    month = plain_words(year + iso.substr(5, 2)) + "月";
    day = plain_words(month + iso.substr(8)) + "日";
  }
  bool begins_month() const { return iso.ends_with("-01"); }
  bool begins_year() const { return iso.ends_with("-01-01"); }
};

bool tells(std::string_view text, std::string_view words) { return text.find(words) != text.npos; }

bool tells_day(std::string_view text, const Written& day) {
  return tells(text, day.iso) || tells(plain_words(text), day.day);
}

}  // namespace

bool tells_start(std::string_view text, Date from) {
  const Written first(from);
  return tells_day(text, first) || (first.begins_year() && tells(text, first.year + "起")) ||
         (first.begins_month() && tells(plain_words(text), first.month + "起"));
}

bool tells_end(std::string_view text, Date until) {
  const Written after(until), last(until + -1);
  return tells_day(text, after) || tells_day(text, last) || (after.begins_year() && tells(text, last.year + "底")) ||
         (after.begins_month() && tells(plain_words(text), last.month + "底"));
}

}  // namespace yidi::kit
