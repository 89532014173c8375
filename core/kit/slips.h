// What a person most likely meant who wrote a value in another form than the file takes. It is only ever advice:
// nothing is read that way.
//
//   as_money("１，５００元")  -> "1500.00"       as_money("8万")    -> "80000.00"
//   as_ratio("0.55")          -> "55%"           as_ratio("55")     -> "55%"
//   as_date("2021/1/1")       -> "2021-01-01"    as_date("2021年")  -> nothing
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yidi::kit {

std::optional<std::string> as_money(std::string_view written);
std::optional<std::string> as_ratio(std::string_view written);
std::optional<std::string> as_date(std::string_view written);
std::optional<std::string> as_whole_number(std::string_view written);

// The blank in a text that is not the space bar's, "U+3000"; and the text with plain ones.
std::optional<std::string> other_blank_in(std::string_view written);
std::string with_plain_blanks(std::string_view written);

// "15O0.00" -> "1500.00", "O", "0": a letter among digits that looks like one. Nothing where there is none.
struct Misread {
  std::string text, letter, digit;
};
std::optional<Misread> letters_as_digits(std::string_view written);

// The word that differs least from what was written, where that is a slip of the pen: at most two letters.
std::optional<std::string_view> nearest(std::string_view written, std::string_view lines);

// What is probably wrong where JSON breaks off at "line:column": a key of the kit's catalogue ("syntax.…"), and the
// sign that stands there.
struct SyntaxSlip {
  std::string_view words = "syntax.other";
  std::string sign;
};
SyntaxSlip syntax_slip(std::string_view text, std::string_view line_and_column);

}  // namespace yidi::kit
