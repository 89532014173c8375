#include "kit/slips.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/date.h"
#include "base/json.h"
#include "base/money.h"

namespace yidi::kit {
namespace {

// Blanks that look like one and are none for a program: the wide one of Chinese typing, the one that web pages and Word
// put between a number and its unit, and the one of no width.
constexpr std::string_view wide_blank = "\u3000", fixed_blank = "\u00A0", no_blank = "\u200B";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_number(std::string_view text) {
  return !text.empty() && std::count(text.begin(), text.end(), '.') <= 1 && is_digit(text.front()) &&
         is_digit(text.back()) && std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.'; });
}

// U+FF01 … U+FF5E are the wide forms of ! … ~.
std::string narrow(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
    const unsigned code = byte(i) == 0xEF ? (byte(i + 1) & 0x3F) << 6 | (byte(i + 2) & 0x3F) : 0;
    if (code >= 0xF01 && code <= 0xF5E) {
      out += static_cast<char>(code - 0xF01 + '!');
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

void remove_all(std::string& text, std::string_view what) {
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at)) text.erase(at, what.size());
}

bool take_end(std::string& text, std::string_view end) {
  if (!text.ends_with(end)) return false;
  text.resize(text.size() - end.size());
  return true;
}

// The point so many places to the right; no zeros in front or, behind the point, at the end.
std::string shifted(const std::string& number, std::size_t places) {
  const std::size_t point = std::min(number.find('.'), number.size());
  std::string whole = number.substr(0, point), rest = point < number.size() ? number.substr(point + 1) : "";
  rest.resize(std::max(rest.size(), places), '0');
  whole += rest.substr(0, places);
  rest.erase(0, places);
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
  while (!rest.empty() && rest.back() == '0') rest.pop_back();
  return rest.empty() ? whole : whole + "." + rest;
}

bool is_blank_of_another_kind(std::string_view sign) {
  return sign == wide_blank || sign == fixed_blank || sign == no_blank;
}

std::string blank_name(std::string_view sign) {
  return sign == wide_blank ? "U+3000" : sign == fixed_blank ? "U+00A0" : "U+200B";
}

}  // namespace

std::optional<std::string> other_blank_in(std::string_view written) {
  for (std::string_view blank : {wide_blank, fixed_blank, no_blank})
    if (written.find(blank) != written.npos) return blank_name(blank);
  return {};
}

std::string with_plain_blanks(std::string_view written) {
  std::string text;
  while (!written.empty()) {
    std::size_t length = 1;
    for (std::string_view blank : {wide_blank, fixed_blank, no_blank})
      if (written.starts_with(blank)) length = blank.size();
    if (length == 1)
      text += written[0];
    else if (!written.starts_with(no_blank))
      text += ' ';
    written.remove_prefix(length);
  }
  return text;
}

std::optional<std::string> as_money(std::string_view written) {
  std::string text = narrow(with_plain_blanks(written));
  for (const char* noise : {" ", ",", "，", "¥", "￥"}) remove_all(text, noise);
  take_end(text, "元");
  const bool ten_thousands = take_end(text, "万");
  if (!is_number(text)) return {};
  text = shifted(text, ten_thousands ? 4 : 0);
  const std::size_t point = text.find('.');
  if (point == text.npos)
    text += ".00";
  else if (text.size() - point == 2)
    text += "0";
  if (!std::holds_alternative<Money>(parse_money(text))) return {};
  return text;
}

std::optional<std::string> as_ratio(std::string_view written) {
  std::string text = narrow(with_plain_blanks(written));
  remove_all(text, " ");
  const bool percent = take_end(text, "%") || take_end(text, "个百分点") || take_end(text, "％");
  if (!is_number(text)) return {};
  text = shifted(text, !percent && text.starts_with("0.") ? 2 : 0) + "%";
  if (!std::holds_alternative<Ratio>(parse_ratio(text))) return {};
  return text;
}

// Year, month and day by whatever stands between them, or eight digits.
std::optional<std::string> as_date(std::string_view written) {
  const std::string text = narrow(written);
  std::vector<std::string> parts;
  bool inside = false;
  for (char c : text) {
    if (is_digit(c) && !inside) parts.emplace_back();
    inside = is_digit(c);
    if (inside) parts.back() += c;
  }
  if (parts.size() == 1 && parts[0].size() == 8)
    parts = {parts[0].substr(0, 4), parts[0].substr(4, 2), parts[0].substr(6)};
  if (parts.size() != 3 || parts[0].size() != 4) return {};
  std::string date = parts[0];
  for (std::size_t i : {1U, 2U}) date.append(parts[i].size() == 1 ? "-0" : "-").append(parts[i]);
  if (!parse_date(date)) return {};
  return date;
}

std::optional<std::string> as_whole_number(std::string_view written) {
  std::string text = narrow(with_plain_blanks(written));
  for (const char* noise : {" ", "个工作日", "工作日", "个月", "月", "日", "天", "次", "家", "周岁", "岁", "年"})
    remove_all(text, noise);
  if (!is_number(text) || text.find('.') != text.npos) return {};
  return shifted(text, 0);
}

std::optional<Misread> letters_as_digits(std::string_view written) {
  Misread read{narrow(written), {}, {}};
  if (std::none_of(read.text.begin(), read.text.end(), is_digit)) return {};
  for (char& c : read.text) {
    const char digit = c == 'O' || c == 'o' ? '0' : c == 'l' || c == 'I' ? '1' : c;
    if (digit == c) continue;
    read.letter = c;
    read.digit = c = digit;
  }
  if (read.letter.empty()) return {};
  return read;
}

namespace {

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[b.size()];
}

constexpr std::size_t longest_compared = 60;

}  // namespace

std::optional<std::string_view> nearest(std::string_view written, std::string_view lines) {
  if (written.size() > longest_compared) return {};
  std::optional<std::string_view> found;
  std::size_t least = std::min<std::size_t>(3, written.size() / 2 + 1);
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view one = lines.substr(0, end);
    if (const std::size_t away = distance(written, one); away < least) {
      least = away;
      found = one;
    }
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return found;
}

namespace {

std::size_t number_at(std::string_view& text) {
  std::size_t number = 0;
  while (!text.empty() && is_digit(text[0])) {
    number = number * 10 + std::size_t(text[0] - '0');
    text.remove_prefix(1);
  }
  return number;
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

constexpr bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The byte of a line and column, both from 1, the column in characters.
std::size_t byte_at(std::string_view text, std::size_t line, std::size_t column) {
  std::size_t at = 0;
  for (; line > 1 && at < text.size(); ++at) line -= text[at] == '\n';
  for (; column > 1 && at < text.size(); --column) do
      ++at;
    while (at < text.size() && continues(text[at]));
  return at;
}

char last_sign_before(std::string_view text, std::size_t at) {
  while (at > 0 && is_blank(text[at - 1])) --at;
  return at > 0 ? text[at - 1] : '\0';
}

// The reader names the last byte of what it did not expect; of a text in quotes that is the closing one.
std::size_t token_begin(std::string_view text, std::size_t at) {
  if (text[at] != '"') return at;
  const std::string_view line = text.substr(0, at).substr(text.substr(0, at).rfind('\n') + 1);
  const bool is_closing = std::count(line.begin(), line.end(), '"') % 2 == 1;
  return is_closing ? text.rfind('"', at - 1) : at;
}

}  // namespace

SyntaxSlip syntax_slip(std::string_view text, std::string_view line_and_column) {
  if (std::all_of(text.begin(), text.end(), is_blank)) return {"syntax.empty", {}};
  const std::size_t line = number_at(line_and_column);
  if (!line_and_column.empty()) line_and_column.remove_prefix(1);
  std::size_t at = byte_at(text, line, number_at(line_and_column));
  if (at >= text.size()) return {"syntax.ends_early", {}};
  at = token_begin(text, at);
  std::size_t end = at + 1;
  while (end < text.size() && continues(text[end])) ++end;
  const std::string sign(text.substr(at, end - at));
  if (sign == "\t") return {"syntax.tab", {}};
  if (sign == "\n" || sign == "\r") return {"syntax.line_break", {}};
  if (is_blank_of_another_kind(sign)) return {"syntax.blank", blank_name(sign)};
  constexpr std::array<std::string_view, 9> wide = {"，", "：", "“", "”", "｛", "｝", "［", "］", "、"};
  if (std::find(wide.begin(), wide.end(), sign) != wide.end()) return {"syntax.wide", sign};
  if (sign.size() == 3 && narrow(sign) != sign) return {"syntax.wide", sign};
  const char before = last_sign_before(text, at);
  if ((sign == "}" || sign == "]" || sign == ",") && before == ',') return {"syntax.comma_too_many", sign};
  const bool value_ended = before == '"' || before == '}' || before == ']' || is_digit(before);
  if (value_ended && (sign == "\"" || sign == "{" || sign == "[")) return {"syntax.comma_missing", sign};
  if (sign == "%" || sign == "-" || is_digit(sign[0])) return {"syntax.quotes_missing", sign};
  return {"syntax.other", sign};
}

}  // namespace yidi::kit
