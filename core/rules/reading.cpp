#include "rules/reading.h"

#include <algorithm>

namespace yidi::reading {

namespace {

// The first character that only hides or turns what stands around it: a control character or one that changes the
// direction of writing. 0 where there is none.
unsigned control_in(std::string_view text) {
  constexpr unsigned arabic_mark = 0x61C, left_to_right_mark = 0x200E, right_to_left_mark = 0x200F;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
    const unsigned two = (byte(i) & 0x1F) << 6 | (byte(i + 1) & 0x3F), three = two << 6 | (byte(i + 2) & 0x3F);
    if (byte(i) < 0x20 || byte(i) == 0x7F) return byte(i) == 0 ? 0x2400 : byte(i);
    if (byte(i) == 0xC2 && two < 0xA0) return two;
    if (byte(i) == 0xD8 && two == arabic_mark) return two;
    if (byte(i) != 0xE2) continue;
    const unsigned code = three & 0xFFFF;
    if (code == left_to_right_mark || code == right_to_left_mark || (code >= 0x202A && code <= 0x202E) ||
        (code >= 0x2066 && code <= 0x2069))
      return code;
  }
  return 0;
}

std::string code_point(unsigned code) {
  std::string text = "U+";
  for (int shift = 12; shift >= 0; shift -= 4) text += "0123456789ABCDEF"[code >> shift & 0xF];
  return text;
}

}  // namespace

std::string_view text_of(JsonCursor at) {
  const std::string_view text = at.text().value_or(std::string_view{});
  if (const unsigned control = control_in(text)) at.fail(ErrorKind::bad_text, code_point(control));
  return text;
}

namespace {

bool is_id(std::string_view id) {
  auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  if (id.empty() || !plain(id[0])) return false;
  return std::all_of(id.begin(), id.end(), [&](char c) { return plain(c) || c == '-' || c == '_'; });
}

}  // namespace

std::string_view read_id(JsonCursor object) {
  JsonCursor at = object.required("id");
  std::string_view id = text_of(at);
  if (!id.empty() && !is_id(id)) at.fail(ErrorKind::bad_code, id);
  return id;
}

Names read_names(JsonCursor at) {
  Names names;
  if (!at.is_object()) return names;
  names.zh = text_of(at.required("zh"));
  names.en = text_of(at.required("en"));
  at.close();
  return names;
}

std::optional<Grade> read_grade(JsonCursor at, const Policy& policy) {
  auto text = at.text();
  if (!text) return {};
  auto grade = find<Grade>(*text);
  const bool is_typical_elsewhere = grade == Grade::typical && policy.admdvs != typical_admdvs;
  if (!grade || grade == Grade::assumed || is_typical_elsewhere) {
    at.fail(ErrorKind::bad_code, *text);
    return {};
  }
  return grade;
}

int own_index(const List<OwnTerm>& own, std::string_view id) {
  for (std::size_t i = 0; i < own.size(); ++i)
    if (own[i].id == id) return int(i);
  return -1;
}

void read_cite(JsonCursor at, const Policy& policy, std::string_view& source, std::string_view& place) {
  std::string_view cite = text_of(at);
  auto blank = std::min(cite.find(' '), cite.size());
  source = cite.substr(0, blank);
  place = cite.substr(std::min(blank + 1, cite.size()));
  if (at.present() && (place.empty() || !policy.source(source))) at.fail(ErrorKind::bad_cite, cite);
}

Period read_period(JsonCursor& at, const std::optional<Date>& shared_from) {
  Period period;
  JsonCursor from = shared_from ? at.get("from") : at.required("from");
  period.from = from.date().value_or(shared_from.value_or(Date{}));
  JsonCursor until = at.get("until");
  period.until = until.date();
  if (period.until && *period.until <= period.from) until.fail(ErrorKind::reversed_bounds);
  return period;
}

}  // namespace yidi::reading
