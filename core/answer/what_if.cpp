#include "answer/what_if.h"

#include <algorithm>

namespace yidi {
namespace {

// The options a run took, packed so that two runs are compared in a few steps: four bits for each distinct pick.
struct Taken {
  using moves_as_bytes = void;
  static constexpr std::size_t most_picks = 64, picks_a_word = 16;
  std::array<std::uint64_t, most_picks / picks_a_word> options{}, asked{};
  std::int64_t fund = 0;

  void take(std::size_t pick, std::uint8_t option) {
    options[pick / picks_a_word] |= std::uint64_t(option) << pick % picks_a_word * 4;
    asked[pick / picks_a_word] |= std::uint64_t{15} << pick % picks_a_word * 4;
  }
  // No unknown that both asked for came out differently; only the first `words` hold any.
  bool agrees(const Taken& other, std::size_t words) const {
    std::uint64_t differ = 0;
    for (std::size_t i = 0; i < words; ++i) differ |= (options[i] ^ other.options[i]) & asked[i] & other.asked[i];
    return differ == 0;
  }
};

// A pick is the same before and after where the same was asked, with as many options, for the same time in the run.
struct DistinctPick {
  Unknown what;
  std::uint8_t options = 0, time = 0;
  bool operator==(const DistinctPick&) const = default;
};

// Which of the known picks this one is; a new one becomes known.
std::size_t number_of(const Pick& pick, const List<Pick>& picks, List<DistinctPick>& known) {
  DistinctPick distinct{pick.what, pick.options, 0};
  for (const Pick* earlier = picks.begin(); earlier != &pick; ++earlier)
    distinct.time += earlier->what == pick.what && earlier->options == pick.options;
  auto number = std::size_t(std::find(known.begin(), known.end(), distinct) - known.begin());
  if (number == known.size()) known.push_back(distinct);
  return number;
}

List<Taken> taken(const List<Outcome>& outcomes, List<DistinctPick>& known) {
  List<Taken> all;
  for (const Outcome& outcome : outcomes) {
    Taken taken;
    taken.fund = outcome.settlement.sheet[Field::hifp_pay].fen();
    for (const Pick& pick : outcome.picks) {
      std::size_t number = number_of(pick, outcome.picks, known);
      // More than any real case asks; what is left out here only makes the bounds of a gain wider.
      if (number < Taken::most_picks && pick.options <= 16) taken.take(number, pick.option);
    }
    all.push_back(taken);
  }
  return all;
}

}  // namespace

Case filed_in(const Case& given, Category category, Date filed_on) {
  Case changed = given;
  changed.filing.category = category;
  changed.filing.filed_on = filed_on;
  changed.filing.filed_admdvs = given.visit.mdtrtarea_admvs;
  return changed;
}

Ends gain(const List<Outcome>& before, const List<Outcome>& after) {
  Ends gain;
  List<DistinctPick> known;
  List<Taken> now = taken(before, known), then = taken(after, known);
  constexpr std::size_t most_pairs = 4'000'000;
  if (now.size() * then.size() > most_pairs) {
    Ends old_ends = ends_of(before, Field::hifp_pay), new_ends = ends_of(after, Field::hifp_pay);
    gain.include(new_ends.least - old_ends.most);
    gain.include(new_ends.most - old_ends.least);
    return gain;
  }
  std::size_t words = std::min(known.size() / Taken::picks_a_word + 1, Taken::most_picks / Taken::picks_a_word);
  for (const Taken& run : now)
    for (const Taken& changed : then)
      if (run.agrees(changed, words)) gain.include(changed.fund - run.fund);
  return gain;
}

}  // namespace yidi
