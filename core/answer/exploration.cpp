#include "answer/exploration.h"

namespace yidi {
namespace {

// More runs than any real question needs; beyond it the answer falls back to what the bill alone allows.
constexpr std::size_t most_runs = 8192;

}  // namespace

Exploration explore(const Case& one, const Rulebook& rules, const Calendar& calendar, const Possible& facts, What what,
                    List<Product>* products) {
  Exploration all;
  Paths paths;
  do {
    if (all.outcomes.size() == most_runs) {
      all.complete = false;
      break;
    }
    Scenario scenario(one, rules, calendar, facts, paths);
    all.outcomes.push_back({});
    Outcome& outcome = all.outcomes.back();
    outcome.filing = decide_filing(scenario);
    if (what == What::everything) outcome.settlement = settle(scenario, all.outcomes.size() == 1 ? products : nullptr);
    outcome.missing = scenario.missing();
    outcome.facts = scenario.facts();
    outcome.picks = paths.picks();
  } while (paths.advance());
  return all;
}

Ends ends_of(const List<Outcome>& outcomes, Field field) {
  Ends ends;
  for (const Outcome& outcome : outcomes) {
    const Sheet& sheet = outcome.settlement.sheet;
    ends.include(sheet.values[std::size_t(field)]);
    ends.open |= sheet.is_open(field);
  }
  return ends;
}

Possible all_facts(const List<Outcome>& outcomes) {
  Possible facts{};
  for (const Outcome& outcome : outcomes)
    for (std::size_t i = 0; i < dimension_count; ++i) facts[i] |= outcome.facts[i];
  return facts;
}

}  // namespace yidi
