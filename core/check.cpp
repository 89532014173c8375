#include "check.h"

#include <algorithm>
#include <bit>

#include "evidence.h"
#include "rulebook.h"
#include "yidi.h"

namespace yidi {
namespace {

// --- Gaps: what a table leaves unsaid ------------------------------------------------------------------------------

// What is left of `box` outside the row, as disjoint boxes: one a dimension, the earlier dimensions inside the row.
void subtract(const Possible& box, std::span<const Limit> limits, std::vector<Possible>& rest) {
  Possible inside = box;
  for (auto [dimension, values] : limits)
    if (!(box[std::size_t(dimension)] & values)) {
      rest.push_back(box);
      return;
    }
  for (auto [dimension, values] : limits) {
    std::uint64_t& possible = inside[std::size_t(dimension)];
    if (possible & ~values) {
      Possible outside = inside;
      outside[std::size_t(dimension)] = possible & ~values;
      rest.push_back(outside);
    }
    possible &= values;
  }
}

std::vector<Possible> gaps(const Rulebook& rules, Parameter parameter) {
  Possible everything;
  for (int i = 0; i < dimension_count; ++i) everything[std::size_t(i)] = rules.all_values(Dimension(i));
  std::vector<Possible> left = {everything};
  for (const RuleRow& row : rules.nearest(parameter)) {
    std::vector<Possible> next;
    for (const Possible& box : left) subtract(box, rules.limits(row), next);
    left = std::move(next);
  }
  return left;
}

std::string values_in_words(const Rulebook& rules, Dimension dimension, std::uint64_t values) {
  std::string words;
  const DimensionInfo& of = info(dimension);
  for (int i = 0; i < 64; ++i) {
    if (!(values >> i & 1)) continue;
    std::string one = std::to_string(i);
    if (of.kind == DimensionKind::terms) one = of.terms.id(i);
    if (of.kind == DimensionKind::own && i < int(rules.own_terms(dimension).size()))
      one = rules.own_terms(dimension)[std::size_t(i)].id;
    words += (words.empty() ? "" : "|") + one;
  }
  return words;
}

std::string in_words(const Rulebook& rules, const Possible& box) {
  std::string words;
  for (int i = 0; i < dimension_count; ++i) {
    auto dimension = Dimension(i);
    if (box[std::size_t(i)] == rules.all_values(dimension)) continue;
    words += (words.empty() ? "" : ", ") + std::string(id(dimension)) + "=" +
             values_in_words(rules, dimension, box[std::size_t(i)]);
  }
  return words;
}

// --- The report ----------------------------------------------------------------------------------------------------

struct Checking {
  const std::vector<PolicyFolder>& folders;
  Lang lang;
  Engine engine;
  CheckReport report;

  void line(const std::string& text) { report.text += text + "\n"; }
  void expect(bool good, const std::string& what) {
    good ? ++report.passed : ++report.failed;
    if (!good) line("FAILED " + what);
  }

  Json parsed(std::string_view text) {
    Errors errors;
    return parse_json(text, policy_limits, errors);
  }

  static std::string part(const Json& json, std::string_view key) {
    const Json* found = json.find(key);
    return found ? std::string(found->text) : "";
  }

  // A load answer is {"ok":…}; its faults are listed with the file they stand in.
  bool loaded(const std::string& answer, const std::string& file) {
    Json json = parsed(answer);
    const Json* ok = json.find("ok");
    bool good = ok && ok->boolean;
    if (good) ++report.passed;
    if (const Json* errors = json.find("errors"))
      for (const Json& error : errors->items) {
        ++report.failed;
        line("FAILED " + file + " " + part(error, "path") + "  " + part(error, "code") + ": " + part(error, "message"));
      }
    return good;
  }

  const Policy* policy_of(const PolicyFolder& folder) {
    const Json json = parsed(folder.policy);
    const Json* code = json.find("admdvs");
    for (const auto& policy : engine.policies())
      if (code && policy->admdvs == std::string_view(code->text)) return policy.get();
    return nullptr;
  }

  void load(std::string_view calendar) {
    loaded(engine.load_calendar(calendar, lang), "calendar/holidays.json");
    for (const PolicyFolder& folder : folders) loaded(engine.load_policy(folder.policy, lang), folder.name + "/policy.json");
  }

  bool is_cited(const Policy& policy, const Source& source) {
    for (const auto& table : policy.tables)
      for (const Row& row : table)
        if (row.source == source.id) return true;
    auto cites = [&](const auto& one) { return one.cite.substr(0, one.cite.find(' ')) == source.id; };
    return std::any_of(policy.classes.begin(), policy.classes.end(), cites) ||
           std::any_of(policy.groups.begin(), policy.groups.end(), cites) ||
           std::any_of(policy.figures.begin(), policy.figures.end(), cites);
  }

  void check_sources(const PolicyFolder& folder, const Policy& policy) {
    for (const Source& source : policy.sources) {
      expect(folder.sources.find(source.id) != std::string::npos,
             folder.name + "/sources.md does not name " + std::string(source.id));
      expect(is_cited(policy, source), folder.name + "/policy.json never cites its source " + std::string(source.id));
    }
  }

  void check_chain(const PolicyFolder& folder, const Policy& policy) {
    if (policy.parent.empty()) return;
    bool there = std::any_of(engine.policies().begin(), engine.policies().end(),
                             [&](const auto& other) { return other->admdvs == policy.parent; });
    expect(there, folder.name + "/policy.json /parent: no policy " + std::string(policy.parent));
  }

  // Every number of a rule stands in sources.md too, and every day it holds from or until.
  void check_evidence(const PolicyFolder& folder, const Policy& policy) {
    const auto told = numbers_told(folder.sources);
    for (const Figure& figure : policy.figures) {
      Value value{ValueKind::yuan, figure.yuan.fen(), figure.yuan.fen()};
      for (const std::string& number : numbers_of(value))
        expect(told.contains(number), folder.name + "/policy.json /figures " + std::string(figure.id) + ": " + number +
                                          " does not stand in sources.md");
    }
    for (int i = 0; i < parameter_count; ++i)
      for (const Row& row : policy.table(Parameter(i))) {
        auto expect_told = [&](bool good, const std::string& what) {
          expect(good, folder.name + "/policy.json /tables/" + std::string(id(Parameter(i))) + " " + std::string(row.id) +
                           ": " + what + " does not stand in sources.md");
        };
        for (const std::string& number : numbers_of(row)) expect_told(told.contains(number), number);
        expect_told(tells_start(folder.sources, row.period.from), "from " + to_text(row.period.from));
        if (row.period.until)
          expect_told(tells_end(folder.sources, *row.period.until), "until " + to_text(*row.period.until));
      }
  }

  void check_one_case(const std::string& where, const Json& one) {
    const Json* given = one.find("case");
    const Json* expected = one.find("expect");
    if (!given || !expected || expected->members.empty()) {
      expect(false, where + ": a case needs \"case\" and \"expect\"");
      return;
    }
    JsonWriter text;
    text.json(*given);
    Json answer = parsed(engine.settle(text.take(), lang));
    std::string wrong;
    for (const auto& [pointer, value] : expected->members) {
      const Json* found = answer.at_pointer(pointer);
      JsonWriter wanted, got;
      wanted.json(value);
      if (found) got.json(*found);
      std::string wanted_text = wanted.take(), got_text = found ? got.take() : "nothing";
      if (wanted_text != got_text) wrong += " " + std::string(pointer) + " is " + got_text + ", not " + wanted_text + ";";
    }
    expect(wrong.empty(), where + ":" + wrong);
  }

  void check_cases(const PolicyFolder& folder) {
    Errors errors;
    Json json = parse_json(folder.cases, policy_limits, errors);
    const Json* cases = json.find("cases");
    bool readable = errors.none() && cases && !cases->items.empty();
    if (!readable) expect(false, folder.name + "/cases.json holds no cases that can be read");
    if (!readable) return;
    for (std::size_t i = 0; i < cases->items.size(); ++i) {
      check_one_case(folder.name + "/cases.json /cases/" + std::to_string(i) + " " + part(cases->items[i], "name"),
                     cases->items[i]);
    }
  }

  // A gap is legal: it means "not stated". It is shown so that a person can see whether it was meant.
  void show_gaps(const Policy& policy) {
    constexpr std::size_t most_shown = 4;
    Rulebook rules({&policy}, policy.checked_on);
    std::string silent;
    for (int i = 0; i < parameter_count; ++i) {
      auto parameter = Parameter(i);
      std::string name(id(parameter));
      if (rules.nearest(parameter).empty()) {
        silent += (silent.empty() ? "" : " ") + name;
        continue;
      }
      auto left = gaps(rules, parameter);
      for (std::size_t k = 0; k < left.size() && k < most_shown; ++k)
        line("  gap " + name + ": " + in_words(rules, left[k]));
      if (left.size() > most_shown) line("  gap " + name + ": … " + std::to_string(left.size() - most_shown) + " more");
    }
    line("  not stated: " + silent);
  }

  void check_folder(const PolicyFolder& folder) {
    const Policy* policy = policy_of(folder);
    if (!policy) return;
    std::size_t rows = 0;
    for (const auto& table : policy->tables) rows += table.size();
    line(folder.name + "  " + std::string(policy->name.in(lang)) + "  " + std::to_string(rows) + " rows, " +
         std::to_string(policy->sources.size()) + " sources, checked " + to_text(policy->checked_on));
    check_chain(folder, *policy);
    check_sources(folder, *policy);
    check_evidence(folder, *policy);
    check_cases(folder);
    show_gaps(*policy);
  }
};

}  // namespace

CheckReport check(const std::vector<PolicyFolder>& folders, std::string_view calendar, Lang lang) {
  Checking checking{folders, lang, {}, {}};
  checking.load(calendar);
  for (const PolicyFolder& folder : folders) checking.check_folder(folder);
  checking.expect(!folders.empty(), "no policies found");
  checking.line(std::to_string(checking.report.passed) + " passed, " + std::to_string(checking.report.failed) + " failed");
  return std::move(checking.report);
}

}  // namespace yidi
