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

std::string text_of(std::int64_t end, ValueKind kind) {
  switch (kind) {
    case ValueKind::yuan: return plain(to_text(Money::fen(end)));
    case ValueKind::months:
    case ValueKind::working_days:
    case ValueKind::number: return std::to_string(end);
    default: return to_text(Ratio::parts(end));
  }
}

void add(std::int64_t end, ValueKind kind, std::vector<std::string>& numbers) {
  bool whole = text_of(end, kind) == "100%";
  if (end != 0 && end != largest(kind) && !whole) numbers.push_back(text_of(end, kind));
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
  std::string times = std::to_string(row.times / 1000), rest = std::to_string(1000 + row.times % 1000);
  return {plain(times + "." + rest.substr(1))};
}

std::vector<std::string> numbers_of(const Value& value) {
  std::vector<std::string> numbers;
  switch (value.kind) {
    case ValueKind::choice:
    case ValueKind::counts:
    case ValueKind::list: return numbers;
    case ValueKind::bands: break;
    default:
      add(value.least, value.kind, numbers);
      if (!value.stated()) add(value.most, value.kind, numbers);
      return numbers;
  }
  for (const Band& band : value.bands) {
    if (band.to) add(band.to->fen(), ValueKind::yuan, numbers);
    add(band.ratio.parts(), ValueKind::ratio, numbers);
  }
  return numbers;
}

namespace {

bool is_new_year(Date day) { return day == Date::of(day.year(), 1, 1); }

bool tells(std::string_view text, const std::string& words) { return text.find(words) != text.npos; }

}  // namespace

bool tells_start(std::string_view text, Date from) {
  return tells(text, to_text(from)) || (is_new_year(from) && tells(text, std::to_string(from.year()) + "年起"));
}

bool tells_end(std::string_view text, Date until) {
  Date last = until + -1;
  return tells(text, to_text(until)) || tells(text, to_text(last)) ||
         (is_new_year(until) && tells(text, std::to_string(last.year()) + "年底"));
}

}  // namespace yidi::kit
