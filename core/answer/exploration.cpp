#include "answer/exploration.h"

namespace yidi {
namespace {

// More runs than any real question needs; beyond it the answer falls back to what the bill alone allows.
constexpr std::size_t most_runs = 8192;

}  // namespace

Exploration explore(const Enquiry& enquiry, What what, List<Product>* products) {
  Exploration all;
  Paths paths;
  do {
    if (all.outcomes.size() == most_runs) {
      all.complete = false;
      break;
    }
    Scenario run(enquiry.given, enquiry.rules, enquiry.calendar, enquiry.facts, paths);
    bool is_first = all.outcomes.empty();
    all.outcomes.push_back({});
    Outcome& outcome = all.outcomes.back();
    outcome.filing = decide_filing(run);
    if (what == What::everything) outcome.settlement = settle(run, is_first ? products : nullptr);
    outcome.missing = run.missing();
    outcome.facts = run.facts();
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

Met filed(const List<Outcome>& outcomes) {
  auto counts = common(outcomes, [](const Outcome& outcome) { return outcome.filing.counts(); });
  if (!counts) return Met::unknown;
  return *counts ? Met::yes : Met::no;
}

Inputs picked_inputs(const List<Outcome>& outcomes) {
  Inputs picked;
  for (const Outcome& outcome : outcomes)
    for (const Pick& pick : outcome.picks)
      if (!pick.what.is_parameter) picked.set(pick.what.index);
  return picked;
}

Possible all_facts(const List<Outcome>& outcomes) {
  Possible facts{};
  for (const Outcome& outcome : outcomes)
    for (std::size_t i = 0; i < dimension_count; ++i) facts[i] |= outcome.facts[i];
  return facts;
}

}  // namespace yidi
