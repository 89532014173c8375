// The kit's catalogue: the same keys in each language, and words for everything the kit says.
#include <map>
#include <set>

#include "kit/names.h"
#include "kit_support.h"

namespace yidi::kit {
namespace {

std::map<std::string, std::string> catalogue(const std::string& language) {
  const std::string text = yidi::test::file("core/kit/catalogue/" + language + ".txt");
  std::map<std::string, std::string> all;
  for (std::size_t start = 0; start < text.size(); start = text.find('\n', start) + 1) {
    const std::string line = text.substr(start, text.find('\n', start) - start);
    const auto bar = line.find('|');
    EXPECT_NE(bar, std::string::npos) << line;
    EXPECT_TRUE(all.empty() || all.rbegin()->first < line.substr(0, bar)) << "not in the order of keys: " << line;
    all.emplace(line.substr(0, bar), line.substr(bar + 1));
  }
  return all;
}

TEST(KitWords, BothLanguagesSayTheSameThings) {
  const auto zh = catalogue("zh"), en = catalogue("en");
  ASSERT_EQ(zh.size(), en.size());
  for (const auto& [key, words] : zh) {
    ASSERT_TRUE(en.contains(key)) << key;
    EXPECT_FALSE(words.empty() || en.at(key).empty()) << key;
    EXPECT_EQ(say(Lang::zh, key), words);
    EXPECT_EQ(say(Lang::en, key), en.at(key));
  }
}

// Every key that is written out in the kit's code.
std::set<std::string> keys_in(const std::string& source) {
  std::set<std::string> keys;
  for (std::size_t at = source.find('"'); at != std::string::npos; at = source.find('"', at)) {
    const auto end = source.find('"', at + 1);
    if (end == std::string::npos) break;
    const std::string literal = source.substr(at + 1, end - at - 1);
    for (const char* group :
         {"advice.", "syntax.", "days.", "told.", "accepted.", "diff.", "new.", "coverage.", "group.", "part.",
          "shelf.", "typical.", "conditions.", "severity.", "state.", "band.", "bounds."})
      if (literal.starts_with(group) && literal != group) keys.insert(literal);
    at = end + 1;
  }
  return keys;
}

TEST(KitWords, ThereAreSomeForEverythingAsked) {
  const auto zh = catalogue("zh");
  for (const char* file :
       {"kit/reading.cpp", "kit/remedy.cpp", "kit/contradictions.cpp", "kit/told.cpp", "kit/slips.cpp", "kit/check.cpp",
        "kit/findings.cpp", "kit/conditions.cpp", "kit/coverage_text.cpp", "kit/diff.cpp", "kit/diff_text.cpp",
        "kit/typical.cpp", "kit/around.cpp", "kit/changes.cpp", "cli/commands.cpp", "cli/files.cpp"})
    for (const std::string& key : keys_in(yidi::test::file(std::string("core/") + file)))
      EXPECT_TRUE(zh.contains(key)) << file << ": " << key;
  for (const auto& [key, words] : zh)
    EXPECT_TRUE(!key.starts_with("finding.") || zh.contains("advice." + key.substr(8))) << key;
}

TEST(KitWords, EveryKindOfValueHasAnExample) {
  for (Lang lang : {Lang::zh, Lang::en})
    for (std::string_view kind : terms_of<ValueKind>()) EXPECT_NE(say(lang, "kind.", kind), kind);
}

TEST(KitWords, ValuesTakeTheirPlaces) {
  EXPECT_EQ(fill("{0} to {1}, {0}", {"a", "b"}), "a to b, a");
  EXPECT_EQ(fill("{\"times\": \"{0}\"} {2}", {"6"}), "{\"times\": \"6\"} {2}");
}

}  // namespace
}  // namespace yidi::kit
