// The catalogues: the same keys in each language, and words for everything the engine asks them for.
#include <map>
#include <set>

#include "answer/assessment.h"
#include "support.h"
#include "tell/explanation.h"

namespace yidi {
namespace {

// Of a language: the words of answers, and those with which the program explains them.
std::map<std::string, std::string> catalogue(const std::string& file) {
  const std::string text = test::file("core/tell/catalogue/" + file + ".txt");
  std::map<std::string, std::string> all;
  for (std::size_t start = 0; start < text.size(); start = text.find('\n', start) + 1) {
    const std::string line = text.substr(start, text.find('\n', start) - start);
    const auto bar = line.find('|');
    EXPECT_NE(bar, std::string::npos) << line;
    EXPECT_TRUE(all.empty() || all.rbegin()->first < line.substr(0, bar)) << "not in the order of keys: " << line;
    EXPECT_TRUE(all.emplace(line.substr(0, bar), line.substr(bar + 1)).second) << "twice: " << line;
  }
  return all;
}

// The places for values in a text: {0} and %1, in order.
std::set<std::string> places(const std::string& text) {
  std::set<std::string> found;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}') found.insert(text.substr(i, 3));
    if (text[i] == '%' && text[i + 1] >= '1' && text[i + 1] <= '2') found.insert(text.substr(i, 2));
  }
  return found;
}

void expect_same_things(const std::string& zh_file, Lang in_zh, const std::string& en_file, Lang in_en) {
  const auto zh = catalogue(zh_file), en = catalogue(en_file);
  for (const auto& [key, words] : zh) EXPECT_EQ(in_zh.say(key), words);
  for (const auto& [key, words] : en) EXPECT_EQ(in_en.say(key), words);
  for (const auto& [key, words] : zh) {
    ASSERT_TRUE(en.contains(key)) << key;
    // A sentence may do without a value the other needs ("of the bill …"), but not bring one of its own.
    for (const std::string& place : places(en.at(key))) EXPECT_TRUE(places(words).contains(place)) << key;
    EXPECT_FALSE(words.empty() || en.at(key).empty()) << key;
  }
  EXPECT_EQ(zh.size(), en.size());
}

TEST(Words, BothLanguagesSayTheSameThings) {
  expect_same_things("zh", Lang::zh, "en", Lang::en);
  expect_same_things("explanation.zh", explanation_words(Lang::zh), "explanation.en", explanation_words(Lang::en));
}

// Every key that is written out in the code.
std::set<std::string> keys_in(const std::string& source) {
  std::set<std::string> keys;
  for (std::size_t at = source.find('"'); at != std::string::npos; at = source.find('"', at)) {
    const auto end = source.find('"', at + 1);
    const std::string literal = source.substr(at + 1, end - at - 1);
    for (const char* group : {"step.", "filing.", "route.", "alternative.", "amount.", "usual."})
      if (literal.starts_with(group) && literal != group) keys.insert(literal);
    at = end + 1;
  }
  return keys;
}

TEST(Words, ThereAreSomeForEverythingAsked) {
  const auto zh = catalogue("zh");
  std::set<std::string> asked = keys_in(test::file("core/tell/words.cpp"));
  EXPECT_GT(asked.size(), 20U);
  const auto ask = [&](const std::string& group, std::string_view id) { asked.insert(group + std::string(id)); };
  for (int i = 0; i < step_count; ++i)
    for (const char* form : {"", ".between"}) ask("step.", std::string(id(StepId(i))) + form);
  for (int i = 0; i < info(Dimension::filing).terms.size(); ++i) ask("filing.", info(Dimension::filing).terms.id(i));
  for (int i = 0; i < info(Dimension::category).terms.size(); ++i)
    ask("category.", info(Dimension::category).terms.id(i));
  for (std::string_view direct : terms_of<Direct>()) ask("route.", direct);
  for (std::string_view alternative : terms_of<AlternativeId>()) ask("alternative.", alternative);
  for (int i = 0; i < input_count; ++i) ask("input.", id(Input(i)));
  for (int i = 0; i < input_count; ++i)
    if (!usual_of(Input(i)).empty()) ask("usual.", is_of_year(Input(i)) ? "year" : id(Input(i)));
  // What is usual where a rule is a choice is said by a sentence for each.
  const Json typical = test::parsed(test::file("policies/typical/policy.json"));
  for (const auto& [parameter, rows] : typical.find("tables")->members)
    if (!rows.items.empty() && rows.items[0].find("choice")) ask("usual.", parameter);
  for (const char* type : {"object", "array", "text", "integer", "boolean"}) ask("wrong.type.", type);
  for (const char* unit : {"bytes", "levels", "values"}) ask("wrong.unit.", unit);
  for (const std::string& key : asked) EXPECT_TRUE(zh.contains(key)) << key;
  // What is left are the kinds of faults.
  for (const auto& [key, words] : zh) EXPECT_TRUE(asked.contains(key) || key.starts_with("wrong.")) << key;
}

TEST(Words, OfALanguageThatLacksThem) {
  const auto said = [](std::string_view lines, std::string_view group, std::string_view id = {},
                       std::string_view form = {}) {
    const Catalogue catalogue(lines);
    return std::string(Lang(catalogue, false).say(group, id, form));
  };
  const std::string_view two = "a.b|that is\na.bc|this\n";
  EXPECT_EQ(said(two, "a.b"), "that is");
  EXPECT_EQ(said(two, "a.", "b"), "that is");
  EXPECT_EQ(said(two, "a.", "b", "c"), "this");
  EXPECT_EQ(said(two, "a.", "x"), "x");
  EXPECT_EQ(said(two, "a.x"), "a.x");
  EXPECT_EQ(said("", "a.", "b"), "b");
  EXPECT_EQ(said("a.b|no break", "a.b"), "no break");
  EXPECT_EQ(said("a.b|one\na.c|two\na.d|three", "a.d"), "three");
  EXPECT_EQ(said("no bar", "no bar"), "");
  EXPECT_EQ(said("\n\n", "a"), "a");
}

TEST(Words, ACatalogueMayComeInParts) {
  Catalogue catalogue;
  const Lang lang(catalogue, false);
  EXPECT_EQ(lang.say("a.", "b"), "b");
  catalogue.add("a.b|one\n");
  const std::string_view first = lang.say("a.", "b");
  std::string many;
  for (int i = 0; i < 1000; ++i) many += "many." + std::to_string(i) + "|" + std::to_string(i * i) + "\n";
  catalogue.add(many);
  for (int i = 0; i < 1000; ++i) EXPECT_EQ(lang.say("many.", std::to_string(i)), std::to_string(i * i));
  EXPECT_EQ(first, "one");
  EXPECT_EQ(lang.say("a.", "b").data(), first.data());
}

TEST(Words, ValuesArePutInTheirPlaces) {
  EXPECT_EQ(fill("{1} before {0}", {"a", "b"}), "b before a");
  EXPECT_EQ(fill("{0}{0}", {"a"}), "aa");
  EXPECT_EQ(fill("{0} and {1}", {"a"}), "a and {1}");
  EXPECT_EQ(fill("{0", {"a"}), "{0");
}

}  // namespace
}  // namespace yidi
