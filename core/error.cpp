// The words for every kind of fault, and the care that what a stranger wrote is shown short and harmless.
#include "error.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace yidi {
namespace {

// %1 and %2 are the two parts of the detail; [ ] is left out where its part is empty.
// A line each in the order of ErrorKind: "code|zh|en".
constexpr Terms words =
    "json_syntax|这段文字不符合 JSON 的写法[，请检查第 %1 行][第 %2 个字符附近的引号、逗号和括号]。|"
    "This text is not valid JSON[; please look at the quotes, commas and brackets near line %1][, column %2].\n"
    "too_large|内容太多了[，最多 %1]。|"
    "This is too much[; the most that is accepted is %1].\n"
    "unknown_key|不认识[「%1」]这一项，请检查拼写；如果用不着，请删去。|"
    "The field[ \"%1\"] is not known; please check its spelling, or remove it.\n"
    "duplicate_key|[「%1」]这一项写了不止一次，请只留一个。|"
    "The field[ \"%1\"] is written more than once; please keep one.\n"
    "missing_key|缺少[「%1」]这一项，请补上。|"
    "The field[ \"%1\"] is missing; please add it.\n"
    "wrong_type|这里的写法不对[，要写%1]。|"
    "This is written in the wrong way[; please write %1].\n"
    "bad_money|金额要写成文字并带两位小数，例如 \"1500.00\"[；收到的是「%1」]。|"
    "An amount is text with two decimals, for example \"1500.00\"[; this was \"%1\"].\n"
    "bad_ratio|比例要写成带百分号的文字，最多四位小数，例如 \"55%\"[；收到的是「%1」]。|"
    "A ratio is text with a percent sign and at most four decimals, for example \"55%\"[; this was \"%1\"].\n"
    "bad_count|数量要写成文字，最多三位小数，例如 \"2.5\"[；收到的是「%1」]。|"
    "A quantity is text with at most three decimals, for example \"2.5\"[; this was \"%1\"].\n"
    "bad_date|日期要写成“年-月-日”，并且确有这一天，例如 \"2024-03-01\"[；收到的是「%1」]。|"
    "A date is written year-month-day and must exist, for example \"2024-03-01\"[; this was \"%1\"].\n"
    "bad_code|这里不能填[「%1」][，可以填：%2]。|"
    "[\"%1\" ]cannot be used here[; please use one of: %2].\n"
    "out_of_range|这个数不在可以填的范围里[，范围是 %1][ 到 %2]。|"
    "This is outside the accepted range[ of %1][ to %2].\n"
    "contradiction|各部分费用加起来超过了总费用，请核对。|"
    "The parts of the cost add up to more than the total; please check them.\n"
    "contradiction|结束的日期早于开始的日期，请核对。|"
    "The end is before the beginning; please check the dates.\n"
    "contradiction|费用明细和各项合计只能填一种，请删去另一种。|"
    "Please give either the single items or the sums, not both.\n"
    "contradiction|费用明细加起来[是 %1，]与总费用不一致，请核对。|"
    "The items add up to[ %1,] another amount than the total; please check them.\n"
    "bad_cite|请写明出处，并且要是本文件列出的来源[；收到的是「%1」]。|"
    "Please name a source that this file lists[; this was \"%1\"].\n"
    "overlap|两行规则会同时适用于同一种情况[：%1][ 和 %2]。|"
    "Two rows can match the same case[: %1][ and %2].\n"
    "duplicate_id|编号[「%1」]用了不止一次，请改成不同的编号。|"
    "The id[ \"%1\"] is used more than once; please make each different.\n"
    "reversed_bounds|下限高于上限，或者分段的上界没有逐段升高，请核对。|"
    "The lower end is above the upper one, or the bands do not rise; please check them.\n"
    "bad_value|这个参数不能这样填[，可以用：%1]。|"
    "This parameter does not take such a value[; it takes: %1].\n"
    "unknown_parent|还没有载入上一级政策[「%1」]，请先载入它。|"
    "The parent policy[ \"%1\"] is not loaded yet; please load it first.\n";
static_assert(words.size() == static_cast<int>(ErrorKind::unknown_parent) + 1);

constexpr Terms types =
    "object|一组带名称的内容，用 { } 括起|named fields in { }\n"
    "array|一个列表，用 [ ] 括起|a list in [ ]\n"
    "text|文字，用英文引号括起|text in quotes\n"
    "integer|整数，不加引号|a whole number without quotes\n"
    "boolean|true 或 false，不加引号|true or false without quotes\n";

constexpr Terms units =
    " bytes| 字节| bytes\n"
    " levels| 层| levels\n"
    " values| 个值| values\n";

std::string type_words(std::string_view detail, Lang lang) {
  int type = types.find(detail);
  return std::string(type < 0 ? detail : types.name(type, lang));
}

std::string limit_words(std::string_view detail, Lang lang) {
  auto number_end = std::min(detail.find(' '), detail.size());
  int unit = units.find(detail.substr(number_end));
  std::string text(detail.substr(0, number_end));
  return text += unit < 0 ? detail.substr(number_end) : units.name(unit, lang);
}

std::string_view separator(ErrorKind kind) {
  if (kind == ErrorKind::json_syntax) return ":";
  if (kind == ErrorKind::out_of_range) return "..";
  return "\n";
}

struct Parts {
  std::string first;
  std::string second;
};

Parts parts_of(const Error& error, Lang lang) {
  if (error.kind == ErrorKind::wrong_type) return {type_words(error.detail, lang), {}};
  if (error.kind == ErrorKind::too_large) return {limit_words(error.detail, lang), {}};
  const std::string_view detail = error.detail;
  const std::string_view mark = separator(error.kind);
  const std::size_t at = detail.find(mark);
  if (at == std::string_view::npos) return {std::string(detail), {}};
  return {std::string(detail.substr(0, at)), std::string(detail.substr(at + mark.size()))};
}

// A piece of a sentence without [ ], its part put in place of %1 or %2.
[[gnu::noinline]] void append_piece(std::string& out, std::string_view piece, const Parts& parts, bool optional) {
  std::size_t at = piece.find("%1");
  if (at == std::string_view::npos) at = piece.find("%2");
  if (at == std::string_view::npos) {
    out += piece;
    return;
  }
  const std::string& part = piece[at + 1] == '1' ? parts.first : parts.second;
  if (optional && part.empty()) return;
  out += piece.substr(0, at);
  out += part;
  out += piece.substr(at + 2);
}

std::string sentence(std::string_view pattern, const Parts& parts) {
  std::string out;
  bool optional = false;
  while (!pattern.empty()) {
    const std::size_t end = std::min(pattern.find(optional ? ']' : '['), pattern.size());
    append_piece(out, pattern.substr(0, end), parts, optional);
    pattern.remove_prefix(std::min(end + 1, pattern.size()));
    optional = !optional;
  }
  return out;
}

// A detail of these kinds is in our own words; all others repeat what a stranger wrote.
bool is_ours(ErrorKind kind) {
  return kind == ErrorKind::too_large || kind == ErrorKind::wrong_type || kind == ErrorKind::out_of_range ||
         kind == ErrorKind::overlap || kind == ErrorKind::bad_value;
}

constexpr std::size_t longest_written = 40;
constexpr std::size_t longest_of_ours = 160;
constexpr std::size_t longest_path = 320;

constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::size_t character_length(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && length < 4 && is_continuation(text[length])) ++length;
  return length;
}

// Characters that move the cursor, hide or turn the text around them: C1 controls, zero-width and direction marks.
bool is_invisible(std::string_view character) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
  if (character.size() == 2) return byte(0) == 0xC2 && byte(1) < 0xA0;
  if (character.size() != 3) return false;
  const int tail = byte(1) << 8 | byte(2);
  if (byte(0) == 0xEF) return tail == 0xBBBF;
  return byte(0) == 0xE2 && ((tail >= 0x808B && tail <= 0x808F) || (tail >= 0x80A8 && tail <= 0x80AE) ||
                             (tail >= 0x81A0 && tail <= 0x81AF));
}

void append_harmless(std::string& out, std::string_view character) {
  const auto byte = static_cast<unsigned char>(character[0]);
  if (byte < 0x20 || byte == 0x7F) {
    out += "\xE2\x90";  // U+2400 and on are the pictures of the control characters
    out += static_cast<char>(byte == 0x7F ? 0xA1 : 0x80 + byte);
  } else if (is_invisible(character)) {
    out += "\xEF\xBF\xBD";
  } else {
    out += character;
  }
}

std::string shown(std::string_view text, std::size_t most_characters) {
  std::string out;
  for (std::size_t count = 0; !text.empty(); ++count) {
    if (count == most_characters) return out += "…";
    const std::size_t length = character_length(text);
    append_harmless(out, text.substr(0, length));
    text.remove_prefix(length);
  }
  return out;
}

std::string cut_path(std::string_view path) {
  if (path.size() <= longest_path) return std::string(path);
  std::size_t end = longest_path;
  while (is_continuation(path[end])) --end;
  std::string out(path.substr(0, end));
  return out += "…";
}

}  // namespace

std::string_view code(ErrorKind kind) { return words.id(static_cast<int>(kind)); }

std::string message(const Error& error, Lang lang) {
  return sentence(words.name(static_cast<int>(error.kind), lang), parts_of(error, lang));
}

void Errors::add(ErrorKind kind, std::string_view path, std::string_view detail, std::string_view accepted) {
  if (list_.size() >= limit) return;
  std::string cut = cut_path(path), told = shown(detail, is_ours(kind) ? longest_of_ours : longest_written);
  if (!accepted.empty()) (told += '\n') += accepted;
  for (const Error& known : list_)
    if (known.kind == kind && known.path.view() == cut && known.detail.view() == told) return;
  list_.push_back({kind, Text(cut), Text(told)});
}

}  // namespace yidi
