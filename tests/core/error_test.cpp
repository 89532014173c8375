#include "base/error.h"

#include <gtest/gtest.h>

#include <set>

namespace yidi {
namespace {

constexpr int kinds = static_cast<int>(ErrorKind::unknown_parent) + 1;

TEST(Error, EveryKindHasACodeAndWords) {
  for (int i = 0; i < kinds; ++i) {
    const auto kind = static_cast<ErrorKind>(i);
    EXPECT_FALSE(code(kind).empty()) << i;
    for (const char* detail : {"", "x"}) {
      for (Lang lang : {Lang::zh, Lang::en}) {
        const std::string text = message({kind, "", detail}, lang);
        EXPECT_FALSE(text.empty()) << code(kind);
        EXPECT_EQ(text.find_first_of("%\n"), text.find("%\"")) << text;  // no blank left over, but "55%"
        EXPECT_TRUE(text.ends_with(lang.is_chinese() ? "。" : ".")) << text;
      }
    }
  }
}

TEST(Error, CodesAreTheContracts) {
  std::set<std::string_view> codes;
  for (int i = 0; i < kinds; ++i) codes.insert(code(static_cast<ErrorKind>(i)));
  for (std::string_view wanted : {"json_syntax", "unknown_key", "duplicate_key", "missing_key", "wrong_type",
                                  "bad_money", "bad_date", "bad_code", "out_of_range", "contradiction", "too_large"})
    EXPECT_TRUE(codes.contains(wanted)) << wanted;
  for (ErrorKind kind : {ErrorKind::parts_exceed_total, ErrorKind::end_before_begin, ErrorKind::both_items_and_sums,
                         ErrorKind::items_differ_from_total})
    EXPECT_EQ(code(kind), "contradiction");
}

std::string said(ErrorKind kind, std::string_view detail, Lang lang, std::string_view accepted = {}) {
  Errors errors;
  errors.add(kind, "/a", detail, accepted);
  return message(errors.list()[0], lang);
}

TEST(Error, PutsTheDetailIntoTheSentence) {
  const struct {
    ErrorKind kind;
    std::string_view detail;
    std::string_view accepted;
    Lang lang;
    std::string_view expected;
  } table[] = {
      {ErrorKind::bad_money, "12.5", "", Lang::zh, "金额要写成文字并带两位小数，例如 \"1500.00\"；收到的是「12.5」。"},
      {ErrorKind::bad_money, "12.5", "", Lang::en,
       "An amount is text with two decimals, for example \"1500.00\"; this was \"12.5\"."},
      {ErrorKind::bad_ratio, "55", "", Lang::zh,
       "比例要写成带百分号的文字，最多四位小数，例如 \"55%\"；收到的是「55」。"},
      {ErrorKind::json_syntax, "3:14", "", Lang::zh,
       "这段文字不符合 JSON 的写法，请检查第 3 行第 14 个字符附近的引号、逗号和括号。"},
      {ErrorKind::not_utf8, "3:14", "", Lang::zh,
       "这个文件不是 UTF-8 编码（可能是 GBK、ANSI 或“Unicode”），从第 3 行第 14 个字符起读不出来；请另存为 UTF-8。"},
      {ErrorKind::json_syntax, "3:14", "", Lang::en,
       "This text is not valid JSON; please look at the quotes, commas and brackets near line 3, column 14."},
      {ErrorKind::too_large, "1000000 bytes", "", Lang::zh, "内容太多了，最多 1000000 字节。"},
      {ErrorKind::too_large, "32 levels", "", Lang::zh, "内容太多了，最多 32 层。"},
      {ErrorKind::too_large, "32 levels", "", Lang::en, "This is too much; the most that is accepted is 32 levels."},
      {ErrorKind::too_large, "100", "", Lang::zh, "内容太多了，最多 100。"},
      {ErrorKind::wrong_type, "text", "", Lang::zh, "这里的写法不对，要写文字，用英文引号括起。"},
      {ErrorKind::wrong_type, "array", "", Lang::en, "This is written in the wrong way; please write a list in [ ]."},
      {ErrorKind::bad_code, "99", "310, 390", Lang::zh, "这里不能填「99」，可以填：310, 390。"},
      {ErrorKind::bad_code, "99", "", Lang::zh, "这里不能填「99」。"},
      {ErrorKind::bad_code, "a%1[b]", "%2", Lang::zh, "这里不能填「a%1[b]」，可以填：%2。"},
      {ErrorKind::out_of_range, "0..150", "", Lang::zh, "这个数不在可以填的范围里，范围是 0 到 150。"},
      {ErrorKind::out_of_range, "0.00..99999999.99", "", Lang::en,
       "This is outside the accepted range of 0.00 to 99999999.99."},
      {ErrorKind::missing_key, "insutype", "", Lang::zh, "缺少「insutype」这一项，请补上。"},
  };
  for (const auto& row : table) EXPECT_EQ(said(row.kind, row.detail, row.lang, row.accepted), row.expected);
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

std::string kept(std::string_view detail, ErrorKind kind = ErrorKind::bad_money) {
  Errors errors;
  errors.add(kind, "", detail);
  return std::string(errors.list()[0].detail);
}

TEST(Errors, CutsWhatWasWrittenAtACharacter) {
  EXPECT_EQ(kept(repeated("金", 39)), repeated("金", 39));
  EXPECT_EQ(kept(repeated("金", 40)), repeated("金", 40));
  EXPECT_EQ(kept(repeated("金", 41)), repeated("金", 40) + "…");
  EXPECT_EQ(kept(repeated("x", 5'000'000)), repeated("x", 40) + "…");
  EXPECT_EQ(kept(repeated("🀄", 41)), repeated("🀄", 40) + "…");
  EXPECT_EQ(kept(repeated("a", 60), ErrorKind::bad_value), repeated("a", 60));  // our own words
}

TEST(Errors, MakesControlCharactersHarmless) {
  const struct {
    std::string_view detail;
    std::string_view expected;
  } table[] = {
      {"a\nb", "a␊b"},
      {std::string_view("\0", 1), "␀"},
      {"\x1b[31mred", "␛[31mred"},
      {"\x7f", "␡"},
      {"\xC2\x9B", "\xEF\xBF\xBD"},  // C1 control sequence introducer
      {"\u202Eabc",
       "\xEF\xBF\xBD"
       "abc"},  // turns the reading direction
      {"\u2066", "\xEF\xBF\xBD"},
      {"\u200B", "\xEF\xBF\xBD"},
      {"\uFEFF", "\xEF\xBF\xBD"},
      {"\u00A0é—中", "\u00A0é—中"},
  };
  for (const auto& [detail, expected] : table) EXPECT_EQ(kept(detail), expected);
}

TEST(Errors, SurvivesTextThatIsNotUtf8) {
  for (int byte = 0; byte < 256; ++byte) EXPECT_FALSE(kept(std::string(50, static_cast<char>(byte))).empty());
}

TEST(Errors, KeepsAHundredAndEachOnce) {
  Errors errors;
  EXPECT_TRUE(errors.none());
  errors.add(ErrorKind::bad_date, "/a", "x");
  errors.add(ErrorKind::bad_date, "/a", "x");
  EXPECT_EQ(errors.list().size(), 1U);
  errors.add(ErrorKind::bad_date, "/b", "x");
  errors.add(ErrorKind::bad_money, "/a", "x");
  EXPECT_EQ(errors.list().size(), 3U);
  for (int i = 0; i < 1000; ++i) errors.add(ErrorKind::unknown_key, "/" + std::to_string(i), "k");
  EXPECT_EQ(errors.list().size(), Errors::limit);
  EXPECT_FALSE(errors.none());
}

TEST(Errors, CutsAVeryLongPath) {
  Errors errors;
  errors.add(ErrorKind::unknown_key, "/" + repeated("键", 100'000), "键");
  EXPECT_LT(errors.list()[0].path.view().size(), 400U);
  EXPECT_TRUE(errors.list()[0].path.view().ends_with("键…"));
}

}  // namespace
}  // namespace yidi
