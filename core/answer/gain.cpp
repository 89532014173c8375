#include "answer/gain.h"

#include <algorithm>

namespace yidi {
namespace {

// The options a run took, packed so that two runs are compared in a few steps: four bits for each distinct pick.
struct Taken {
  using moves_as_bytes = void;
  static constexpr std::size_t most_picks = 64;
  std::array<std::uint64_t, most_picks / 16> options{}, asked{};
  std::int64_t fund = 0;

  void take(std::size_t pick, std::uint8_t option) {
    options[pick / 16] |= std::uint64_t(option) << pick % 16 * 4;
    asked[pick / 16] |= std::uint64_t{15} << pick % 16 * 4;
  }
  // No unknown that both asked for came out differently.
  bool agrees(const Taken& other) const {
    std::uint64_t differ = 0;
    for (std::size_t i = 0; i < options.size(); ++i)
      differ |= (options[i] ^ other.options[i]) & asked[i] & other.asked[i];
    return differ == 0;
  }
};

// A pick is the same before and after where the same was asked, with as many options, for the same time in the run.
struct DistinctPick {
  Unknown what;
  std::uint8_t options = 0, time = 0;
  bool operator==(const DistinctPick&) const = default;
};

List<Taken> taken(const List<Outcome>& outcomes, List<DistinctPick>& known) {
  List<Taken> all;
  for (const Outcome& outcome : outcomes) {
    Taken one;
    one.fund = outcome.settlement.sheet[Field::hifp_pay].fen();
    for (const Pick& pick : outcome.picks) {
      DistinctPick distinct{pick.what, pick.options, 0};
      for (const Pick* earlier = outcome.picks.begin(); earlier != &pick; ++earlier)
        distinct.time += earlier->what == pick.what && earlier->options == pick.options;
      std::size_t at = 0;
      while (at < known.size() && !(known[at] == distinct)) ++at;
      if (at == known.size()) known.push_back(distinct);
      // More than any real case asks; what is left out here only makes the bounds of a gain wider.
      if (at < Taken::most_picks && pick.options <= 16) one.take(at, pick.option);
    }
    all.push_back(one);
  }
  return all;
}

}  // namespace

Ends gain(const List<Outcome>& before, const List<Outcome>& after) {
  Ends ends;
  List<DistinctPick> known;
  List<Taken> now = taken(before, known), then = taken(after, known);
  constexpr std::size_t most_pairs = 4'000'000;
  if (now.size() * then.size() > most_pairs) {
    Ends old_ends = ends_of(before, Field::hifp_pay), new_ends = ends_of(after, Field::hifp_pay);
    ends.include(new_ends.least - old_ends.most);
    ends.include(new_ends.most - old_ends.least);
    return ends;
  }
  for (const Taken& one : now)
    for (const Taken& other : then)
      if (one.agrees(other)) ends.include(other.fund - one.fund);
  return ends;
}

}  // namespace yidi
