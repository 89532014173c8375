#include "base/json.h"

#include <gtest/gtest.h>

#include <limits>

namespace yidi {
namespace {

using namespace std::string_view_literals;

// Every fault of a text as "code path detail", one a line.
std::string faults(const Errors& errors) {
  std::string all;
  for (const Error& error : errors.list()) {
    if (!all.empty()) all += "\n";
    all += std::string(code(error.kind)) + " " + std::string(error.path) + " " + std::string(error.detail);
  }
  return all;
}

std::string faults_of(std::string_view text, JsonLimits limits = case_limits) {
  Errors errors;
  const Json json = parse_json(text, limits, errors);
  const bool broken = !errors.none() && errors.list()[0].kind == ErrorKind::json_syntax;
  EXPECT_TRUE(!broken || json.type == Json::Type::null);
  return faults(errors);
}

std::string copy_of(std::string_view text) {
  Errors errors;
  const Json json = parse_json(text, case_limits, errors);
  if (!errors.none()) return faults(errors);
  JsonWriter out;
  out.json(json);
  return out.take();
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  all.reserve(text.size() * static_cast<std::size_t>(times));
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST(ParseJson, ReadsEveryKindOfValueInTheOrderWritten) {
  const struct {
    std::string_view text;
    std::string_view expected;
  } table[] = {
      {"null", "null"},
      {" true ", "true"},
      {"false", "false"},
      {"0", "0"},
      {"-0", "0"},
      {"-12", "-12"},
      {"9223372036854775807", "9223372036854775807"},
      {"-9223372036854775808", "-9223372036854775808"},
      {"9223372036854775808", "9223372036854775808"},  // beyond an integer: kept as written
      {"-9223372036854775809", "-9223372036854775809"},
      {"18446744073709551615", "18446744073709551615"},
      {"18446744073709551616", "18446744073709551616"},
      {"1.50", "1.50"},
      {"1e308", "1e308"},
      {"-1E-400", "-1E-400"},
      {"\"\"", "\"\""},
      {"\"\\u82ae\\u57CE\"", "\"芮城\""},
      {"\"\\uD83C\\uDC04\"", "\"🀄\""},
      {"\"\\u0000\"", "\"\\u0000\""},
      {R"("\"\\\/\b\f\n\r\t")", R"("\"\\/\b\f\n\r\t")"},
      {"[]", "[]"},
      {"{}", "{}"},
      {"[[],{},[1]]", "[[],{},[1]]"},
      {"\t{\"b\" : 1,\r\n \"a\":[true , null]}\n", "{\"b\":1,\"a\":[true,null]}"},
      {"{\"\":1}", "{\"\":1}"},
      {"\xEF\xBB\xBF{}", "{}"},
  };
  for (const auto& [text, expected] : table) EXPECT_EQ(copy_of(text), expected) << text;
}

TEST(ParseJson, TellsFractionsAndLongNumbersFromIntegers) {
  Errors errors;
  for (std::string_view text : {"1.0", "1e2", "0.5", "9223372036854775808", "-9223372036854775809", "1e300"})
    EXPECT_EQ(parse_json(text, case_limits, errors).type, Json::Type::number) << text;
  EXPECT_EQ(parse_json("9223372036854775807", case_limits, errors).type, Json::Type::integer);
  EXPECT_TRUE(errors.none());
}

TEST(ParseJson, NamesLineAndColumnOfASyntaxError) {
  const struct {
    std::string_view text;
    std::string_view place;
  } table[] = {
      {"", "1:1"},
      {" ", "1:2"},
      {"\n\n", "3:1"},
      {"{", "1:2"},
      {"[1,", "1:4"},
      {"[1,]", "1:4"},
      {"{\"a\":1,}", "1:8"},
      {"{\"a\":}", "1:6"},
      {"{\"a\" 1}", "1:6"},
      {"{a:1}", "1:2"},
      {"{'a':1}", "1:2"},
      {"{1:1}", "1:2"},
      {"[1 2]", "1:4"},
      {"{} x", "1:4"},
      {"{}{}", "1:3"},
      {"{}\n\n ]", "3:2"},
      {"tru", "1:4"},
      {"nul1", "1:4"},
      {"NaN", "1:1"},
      {"Infinity", "1:1"},
      {"01", "1:2"},
      {"-", "1:2"},
      {"+1", "1:1"},
      {"1.", "1:3"},
      {".5", "1:1"},
      {"1e", "1:3"},
      {"0x10", "1:2"},
      {"// no\n1", "1:1"},
      {"/* no */1", "1:1"},
      {"\"abc", "1:5"},
      {"\"a\nb\"", "1:3"},
      {"\"a\tb\"", "1:3"},
      {"\"\\x\"", "1:3"},
      {"\"\\u12G4\"", "1:6"},
      {"{\"芮城\":\"山西\" x}", "1:12"},
      {"{\n  \"芮城\": \"山西\",\n  \"运城\": 🀄\n}", "3:9"},
      {"{\r\n\"a\":1,\r\n x}", "3:2"},
      {"\xEF\xBB\xBF{x}", "1:2"},
      {"\xEF\xBB\xBF", "1:1"},
      {"\xEF\xBB{}", "1:2"},
      {"\xFE\xFF", "1:1"},
      {"]", "1:1"},
      {"[}", "1:2"},
      {"{]", "1:2"},
      {"\0"sv, "1:1"},
      {"{}\0"sv, "1:3"},
      {"{}\0{}"sv, "1:3"},
      {"[1\0]"sv, "1:3"},
      {"\"a\0b\""sv, "1:3"},
  };
  for (const auto& [text, place] : table)
    EXPECT_EQ(faults_of(text), "json_syntax  " + std::string(place)) << testing::PrintToString(text);
}

TEST(ParseJson, RefusesBrokenUtf8AndLoneSurrogates) {
  const std::string_view table[] = {
      "\x80",
      "\xBF",
      "\xC0\x80",
      "\xC1\xBF",
      "\xC3",
      "\xC3(",
      "\xE4\xB8",
      "\xE0\x80\x80",
      "\xED\xA0\x80",
      "\xED\xBF\xBF",
      "\xF0\x80\x80\x80",
      "\xF4\x90\x80\x80",
      "\xF5\x80\x80\x80",
      "\xFF",
      "\xFE",
      "\\uD800",
      "\\uDC00",
      "\\uD83Cx",
      "\\uD83C\\n",
      "\\uD83C\\u0041",
      "\\uDC04\\uD83C",
      "\\uD83C\\uD83C",
  };
  for (std::string_view text : table) {
    for (const std::string& whole : {"\"" + std::string(text) + "\"", "{\"" + std::string(text) + "\":1}"})
      EXPECT_TRUE(faults_of(whole).starts_with("json_syntax  1:")) << testing::PrintToString(text);
  }
}

// A text that stops anywhere is refused and never crashes.
TEST(ParseJson, RefusesEveryTruncation) {
  const std::string_view whole = R"({"a":[1,-2.5e3,true,null,"芮\u57ce\"🀄"],"b":{"c":{}}})";
  EXPECT_EQ(faults_of(whole), "");
  for (std::size_t end = 0; end < whole.size(); ++end)
    EXPECT_TRUE(faults_of(whole.substr(0, end)).starts_with("json_syntax  1:")) << end;
}

TEST(ParseJson, LimitsBytes) {
  const JsonLimits limits{10, 32};
  EXPECT_EQ(faults_of("\"1234567\"", limits), "");
  EXPECT_EQ(faults_of("\"12345678\"", limits), "");
  EXPECT_EQ(faults_of("\"123456789\"", limits), "too_large  10 bytes");
  EXPECT_EQ(faults_of("\"" + std::string(5'000'000, 'x') + "\""), "too_large  1000000 bytes");
}

TEST(ParseJson, LimitsDepth) {
  const auto nested = [](int depth) { return repeated("[", depth) + repeated("]", depth); };
  const auto objects = [](int depth) { return repeated("{\"a\":", depth) + "1" + repeated("}", depth); };
  EXPECT_EQ(faults_of(nested(31)), "");
  EXPECT_EQ(faults_of(nested(32)), "");
  EXPECT_EQ(faults_of(nested(33)), "too_large  32 levels");
  EXPECT_EQ(faults_of(objects(32)), "");
  EXPECT_EQ(faults_of(objects(33)), "too_large  32 levels");
  EXPECT_EQ(faults_of(std::string(200'000, '[')), "too_large  32 levels");
  EXPECT_EQ(faults_of(nested(200'000)), "too_large  32 levels");
  EXPECT_EQ(faults_of(objects(100'000)), "too_large  32 levels");
}

TEST(ParseJson, LimitsValues) {
  const JsonLimits limits{1000, 32, 3};
  EXPECT_EQ(faults_of("[1,2]", limits), "");
  EXPECT_EQ(faults_of("[1,2,3]", limits), "too_large  3 values");
  EXPECT_EQ(faults_of("[" + repeated("0,", 400'000) + "0]"), "too_large  200000 values");
}

TEST(ParseJson, ReportsDuplicateKeysWithTheirPathAndReadsOn) {
  const struct {
    std::string_view text;
    std::string_view expected;
  } table[] = {
      {R"({"a":1,"a":2})", "duplicate_key /a a"},
      {R"({"a":1,"a":2,"a":3,"b":0})", "duplicate_key /a a"},
      {R"({"a":1,"\u0061":2})", "duplicate_key /a a"},
      {R"({"b":1,"a":1,"b":2,"a":2})", "duplicate_key /b b\nduplicate_key /a a"},
      {R"({"x":[{},{"k":{"a/b~":1,"a/b~":1}}]})", "duplicate_key /x/1/k/a~1b~0 a/b~"},
      {R"({"x":{"a":1,"a":1},"y":{"a":1,"a":1}})", "duplicate_key /x/a a\nduplicate_key /y/a a"},
      {R"({"":1,"":2})", "duplicate_key / "},
      {R"({"a":1,"A":2,"a ":3})", ""},
      {R"([{"a":1},{"a":1}])", ""},
      {R"({"a":1,"a":2)", "duplicate_key /a a\njson_syntax  1:13"},
  };
  for (const auto& [text, expected] : table) EXPECT_EQ(faults_of(text), expected) << text;
}

TEST(ParseJson, KeepsTheFirstOfADuplicate) {
  Errors errors;
  const Json json = parse_json(R"({"a":1,"b":2,"a":3,"c":4})", case_limits, errors);
  EXPECT_EQ(json.find("a")->integer, 1);
  EXPECT_EQ(json.find("c")->integer, 4);
}

// Keys are compared all with all, so an object may not have very many.
TEST(ParseJson, RefusesVeryManyKeys) {
  const auto keys = [](int count) {
    std::string text = "{\"last\":0";
    for (int i = 1; i < count; ++i) text += ",\"" + std::to_string(i) + "\":0";
    return text + "}";
  };
  EXPECT_EQ(faults_of(keys(1000)), "");
  EXPECT_EQ(faults_of(keys(1001)), "too_large  1000 values");
  EXPECT_EQ(faults_of(keys(50'000)), "too_large  1000 values");
}

TEST(Json, FindsByPointer) {
  Errors errors;
  const Json json = parse_json(R"({"a":[10,{"b":11}],"x/y":1,"m~n":2,"":3,"0":4,"~1":5})", case_limits, errors);
  const struct {
    std::string_view pointer;
    std::int64_t expected;
  } found[] = {{"/a/0", 10}, {"/a/1/b", 11}, {"/x~1y", 1}, {"/m~0n", 2}, {"/", 3}, {"/0", 4}, {"/~01", 5}};
  for (const auto& [pointer, expected] : found) {
    const Json* at = json.at_pointer(pointer);
    ASSERT_NE(at, nullptr) << pointer;
    EXPECT_EQ(at->integer, expected) << pointer;
  }
  EXPECT_EQ(json.at_pointer(""), &json);
  for (std::string_view pointer : {"a", "/b", "/a/2", "/a/-", "/a/00", "/a/01", "/a/x", "/a/", "/a/0/0", "/~", "/~2",
                                   "/a/99999999999999999999999", "//"})
    EXPECT_EQ(json.at_pointer(pointer), nullptr) << pointer;
  EXPECT_EQ(json.find("none"), nullptr);
  EXPECT_EQ(json.at_pointer("/a")->find("a"), nullptr);
}

// What one reading of a text reports; every fault is found, in reading order.
template <typename Read>
std::string read(std::string_view text, Read reader) {
  Errors errors;
  const Json json = parse_json(text, case_limits, errors);
  EXPECT_TRUE(errors.none()) << text;
  JsonCursor at(json, errors);
  reader(at);
  return faults(errors);
}

TEST(JsonCursor, ReadsValuesAndReportsWhatIsWrong) {
  const struct {
    std::string_view value;
    std::string_view money;
    std::string_view ratio;
    std::string_view count;
    std::string_view date;
    std::string_view integer;  // accepted 0 to 150
    std::string_view boolean;
    std::string_view text;  // at most 8 bytes
  } table[] = {
      {"null", "", "", "", "", "", "", ""},
      {"true", "wrong_type /v text", "wrong_type /v text", "wrong_type /v text", "wrong_type /v text",
       "wrong_type /v integer", "", "wrong_type /v text"},
      {"12.5", "wrong_type /v text", "wrong_type /v text", "wrong_type /v text", "wrong_type /v text",
       "wrong_type /v integer", "wrong_type /v boolean", "wrong_type /v text"},
      {"150", "wrong_type /v text", "wrong_type /v text", "wrong_type /v text", "wrong_type /v text", "",
       "wrong_type /v boolean", "wrong_type /v text"},
      {"\"12.5\"", "bad_money /v 12.5", "bad_ratio /v 12.5", "", "bad_date /v 12.5", "wrong_type /v integer",
       "wrong_type /v boolean", ""},
      {"\"0\"", "", "bad_ratio /v 0", "out_of_range /v 0.0001..100000", "bad_date /v 0", "wrong_type /v integer",
       "wrong_type /v boolean", ""},
      {"\"2024-3-1\"", "bad_money /v 2024-3-1", "bad_ratio /v 2024-3-1", "bad_count /v 2024-3-1",
       "bad_date /v 2024-3-1", "wrong_type /v integer", "wrong_type /v boolean", ""},
      {"\"100000000\"", "out_of_range /v 0.00..99999999.99", "bad_ratio /v 100000000", "out_of_range /v 0.0001..100000",
       "bad_date /v 100000000", "wrong_type /v integer", "wrong_type /v boolean", "too_large /v 8 bytes"},
      {"\"101%\"", "bad_money /v 101%", "out_of_range /v 0%..100%", "bad_count /v 101%", "bad_date /v 101%",
       "wrong_type /v integer", "wrong_type /v boolean", ""},
      {"[]", "wrong_type /v text", "wrong_type /v text", "wrong_type /v text", "wrong_type /v text",
       "wrong_type /v integer", "wrong_type /v boolean", "wrong_type /v text"},
  };
  for (const auto& row : table) {
    const std::string text = "{\"v\":" + std::string(row.value) + "}";
    EXPECT_EQ(read(text, [](JsonCursor at) { at.get("v").money(); }), row.money) << text;
    EXPECT_EQ(read(text, [](JsonCursor at) { at.get("v").ratio(); }), row.ratio) << text;
    EXPECT_EQ(read(text, [](JsonCursor at) { at.get("v").count(); }), row.count) << text;
    EXPECT_EQ(read(text, [](JsonCursor at) { at.get("v").date(); }), row.date) << text;
    EXPECT_EQ(read(text, [](JsonCursor at) { at.get("v").integer(0, 150); }), row.integer) << text;
    EXPECT_EQ(read(text, [](JsonCursor at) { at.get("v").boolean(); }), row.boolean) << text;
    EXPECT_EQ(read(text, [](JsonCursor at) { at.get("v").text(8); }), row.text) << text;
  }
}

TEST(JsonCursor, GivesWhatIsWritten) {
  Errors errors;
  const Json json = parse_json(R"({"m":"1500.00","r":"55%","c":"2.5","d":"2024-02-29","i":-7,"b":false,"t":"芮城"})",
                               case_limits, errors);
  JsonCursor at(json, errors);
  EXPECT_EQ(at.get("m").money(), Money::fen(150'000));
  EXPECT_EQ(at.get("r").ratio(), Ratio::percent(55));
  EXPECT_EQ(at.get("c").count(), 25000);
  EXPECT_EQ(at.get("d").date(), Date::of(2024, 2, 29));
  EXPECT_EQ(at.get("i").integer(-10, 10), -7);
  EXPECT_EQ(at.get("b").boolean(), false);
  EXPECT_EQ(at.get("t").text(), "芮城");
  EXPECT_EQ(at.get("t").path(), "/t");
  at.close();
  EXPECT_TRUE(errors.none()) << faults(errors);
}

TEST(JsonCursor, LimitsIntegers) {
  const struct {
    std::string_view value;
    std::string_view expected;
  } table[] = {
      {"-1", "out_of_range /v 0..150"},
      {"0", ""},
      {"150", ""},
      {"151", "out_of_range /v 0..150"},
      {"9223372036854775807", "out_of_range /v 0..150"},
      {"9223372036854775808", "out_of_range /v 0..150"},
      {"-99999999999999999999999", "out_of_range /v 0..150"},
      {"1.0", "wrong_type /v integer"},
      {"1e2", "wrong_type /v integer"},
      {"1E2", "wrong_type /v integer"},
  };
  for (const auto& [value, expected] : table)
    EXPECT_EQ(read("{\"v\":" + std::string(value) + "}", [](JsonCursor at) { at.get("v").integer(0, 150); }), expected);
  constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
  EXPECT_EQ(read("[0.5,99999999999999999999]", [](JsonCursor at) { at.items()[1].integer(least, 0); }),
            "out_of_range /1 -9223372036854775808..0");
}

TEST(JsonCursor, LimitsText) {
  const auto reader = [](JsonCursor at) { at.get("v").text(); };
  EXPECT_EQ(read("{\"v\":\"" + std::string(4095, 'x') + "\"}", reader), "");
  EXPECT_EQ(read("{\"v\":\"" + std::string(4096, 'x') + "\"}", reader), "");
  EXPECT_EQ(read("{\"v\":\"" + std::string(4097, 'x') + "\"}", reader), "too_large /v 4096 bytes");
}

TEST(JsonCursor, ReportsKeysNobodyAskedFor) {
  const auto reader = [](JsonCursor at) {
    at.required("a");
    at.get("b");
    at.close();
  };
  EXPECT_EQ(read(R"({"a":1})", reader), "");
  EXPECT_EQ(read(R"({"a":1,"b":null})", reader), "");
  EXPECT_EQ(read(R"({"b":1})", reader), "missing_key /a a");
  EXPECT_EQ(read(R"({"a":null})", reader), "missing_key /a a");
  EXPECT_EQ(read(R"({"x":1,"a":1,"y/~":null})", reader), "unknown_key /x x\nunknown_key /y~1~0 y/~");
  EXPECT_EQ(read("[]", reader), "wrong_type  object");
  EXPECT_EQ(read("null", reader), "wrong_type  object");
  EXPECT_EQ(read("\"a\"", reader), "wrong_type  object");
}

TEST(JsonCursor, IsSilentBelowWhatIsAbsent) {
  const auto reader = [](JsonCursor at) {
    JsonCursor absent = at.get("none");
    EXPECT_FALSE(absent.present());
    EXPECT_FALSE(absent.is_object());
    EXPECT_FALSE(absent.required("x").present());
    EXPECT_TRUE(absent.items().empty());
    EXPECT_TRUE(absent.members().empty());
    EXPECT_EQ(absent.node(), nullptr);
    EXPECT_FALSE(absent.get("x").get("y").money());
    absent.close();
  };
  EXPECT_EQ(read("{}", reader), "");
  EXPECT_EQ(read(R"({"none":null})", reader), "");
}

TEST(JsonCursor, GoesThroughListsAndMembers) {
  EXPECT_EQ(read(R"({"l":["1",2,null,"x"]})",
                 [](JsonCursor at) {
                   for (JsonCursor item : at.get("l").items()) item.money();
                   at.close();
                 }),
            "wrong_type /l/1 text\nwrong_type /l/2 text\nbad_money /l/3 x");
  EXPECT_EQ(read(R"({"t":{"a/b":true,"c":1,"d":null}})",
                 [](JsonCursor at) {
                   JsonCursor table = at.get("t");
                   for (auto& [key, value] : table.members()) value.boolean();
                   table.close();
                   at.close();
                 }),
            "wrong_type /t/c boolean\nwrong_type /t/d boolean");
  EXPECT_EQ(read(R"({"l":{},"t":[]})",
                 [](JsonCursor at) {
                   EXPECT_TRUE(at.get("l").items().empty());
                   EXPECT_TRUE(at.get("t").members().empty());
                 }),
            "wrong_type /l array\nwrong_type /t object");
}

TEST(JsonCursor, FailsAtItsPlace) {
  EXPECT_EQ(read(R"({"a":[{"b":"99"}]})",
                 [](JsonCursor at) { at.get("a").items()[0].get("b").fail(ErrorKind::bad_code, "99", "11, 21"); }),
            "bad_code /a/0/b 99\n11, 21");
}

TEST(ParseJson, RefusesANumberThatNoDoubleHolds) {
  EXPECT_EQ(faults_of(R"({"a":[1,1e999]})"), "out_of_range /a/1 ");
  EXPECT_EQ(faults_of("-1e400"), "out_of_range  ");
}

// The line of a value is told although the library says nothing of it: numbers are taken with the character behind
// them.
TEST(ParseJson, KnowsTheLineOfEachValue) {
  Errors errors;
  const Json json = parse_json("{\n\"a\":1\n,\n\"b\":[2,\n3\r\n],\"c\":\n\"d\",\n\n\"e\":null}", case_limits, errors);
  const std::pair<const char*, std::uint32_t> lines[] = {{"", 1},     {"/a", 2}, {"/b", 4}, {"/b/0", 4},
                                                         {"/b/1", 5}, {"/c", 7}, {"/e", 9}};
  for (const auto& [place, line] : lines) EXPECT_EQ(json.at_pointer(place)->line, line) << place;
}

// Everything that either takes.
template <class Out>
void write_all(Out& out) {
  out.begin_object();
  out.key("text");
  out.text("起付线\n\"800\"");
  out.name("a/\"b");
  out.begin_array();
  out.integer(-12);
  out.boolean(true);
  out.null();
  out.joined({"140830", "/", "ratio"});
  out.text_or_null("");
  out.text_or_null("x");
  out.begin_object();
  out.end_object();
  out.end_array();
  out.key("last");
  out.begin_array();
  out.end_array();
  out.end_object();
}

TEST(JsonTree, IsWhatReadingTheTextGives) {
  JsonWriter text;
  JsonTree values;
  write_all(text);
  write_all(values);
  Errors errors;
  const Json read = parse_json(text.take(), case_limits, errors), tree = values.take();
  EXPECT_TRUE(errors.none());
  EXPECT_TRUE(tree == read);
  JsonWriter again;
  again.json(tree);
  EXPECT_EQ(again.take(), R"({"text":"起付线\n\"800\"","a/\"b":[-12,true,null,"140830/ratio",null,"x",{}],"last":[]})");
}

TEST(Json, IsTheSameWhereItsTextIs) {
  const std::string_view texts[] = {"null",
                                    "true",
                                    "false",
                                    "1",
                                    "2",
                                    "1.5",
                                    "\"1\"",
                                    "[]",
                                    "[1]",
                                    "[1,2]",
                                    "{}",
                                    "{\"a\":1}",
                                    "{\"a\":2}",
                                    "{\"b\":1}",
                                    "[[1]]",
                                    "{\"a\":1,\"b\":2}",
                                    "{\"b\":2,\"a\":1}"};
  for (std::string_view a : texts)
    for (std::string_view b : texts) {
      Errors errors;
      EXPECT_EQ(parse_json(a, case_limits, errors) == parse_json(b, case_limits, errors), a == b) << a << " " << b;
    }
}

TEST(JsonWriter, WritesInTheOrderItIsTold) {
  JsonWriter out;
  out.begin_object();
  out.key("ok");
  out.boolean(true);
  out.key("list");
  out.begin_array();
  out.integer(0);
  out.integer(std::numeric_limits<std::int64_t>::min());
  out.null();
  out.begin_object();
  out.end_object();
  out.begin_array();
  out.end_array();
  out.text("芮城");
  out.end_array();
  out.key("a");
  out.text_or_null("");
  out.key("b");
  out.text_or_null("x");
  out.end_object();
  EXPECT_EQ(out.take(), R"({"ok":true,"list":[0,-9223372036854775808,null,{},[],"芮城"],"a":null,"b":"x"})");
}

TEST(JsonWriter, EscapesAndReplaces) {
  const struct {
    std::string_view text;
    std::string_view expected;
  } table[] = {
      {"\"\\/\b\f\n\r\t", R"("\"\\/\b\f\n\r\t")"},
      {"\x01\x1f\x7f", "\"\\u0001\\u001f\x7f\""},
      {"\0"sv, "\"\\u0000\""},
      {"中🀄é", "\"中🀄é\""},
      {"a\x80"
       "b",
       "\"a\xEF\xBF\xBD"
       "b\""},
      {"\xC0\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\""},
      {"\xED\xA0\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},
      {"\xE4\xB8", "\"\xEF\xBF\xBD\xEF\xBF\xBD\""},
      {"\xC3(", "\"\xEF\xBF\xBD(\""},
  };
  for (const auto& [text, expected] : table) {
    JsonWriter out;
    out.text(text);
    EXPECT_EQ(out.take(), expected);
  }
}

// Whatever is written can be read again: every two-byte text, broken or not.
TEST(JsonWriter, AlwaysWritesWhatCanBeRead) {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      JsonWriter out;
      out.text(std::string{static_cast<char>(first), static_cast<char>(second)});
      const std::string text = out.take();
      ASSERT_EQ(copy_of(text), text) << first << " " << second;
    }
  }
}

TEST(Json, EveryValueKnowsItsLine) {
  Errors errors;
  const Json root = parse_json("\n{\n \"a\":\n  1, \"b\": [true,\r\n null,\n {}]\n}", policy_limits, errors);
  ASSERT_TRUE(errors.none());
  EXPECT_EQ(root.line, 2U);
  EXPECT_EQ(root.find("a")->line, 4U);
  EXPECT_EQ(root.find("b")->line, 4U);
  EXPECT_EQ(root.at_pointer("/b/0")->line, 4U);
  EXPECT_EQ(root.at_pointer("/b/1")->line, 5U);
  EXPECT_EQ(root.at_pointer("/b/2")->line, 6U);
}

}  // namespace
}  // namespace yidi
