#include "settle/bands.h"

#include <algorithm>

namespace yidi {
ExactMoney minus(ExactMoney amount, ExactMoney less) {
  return {amount.numerator * less.denominator - less.numerator * amount.denominator,
          amount.denominator * less.denominator};
}

Bands few(const List<Band>& bands) {
  Bands few;
  for (const Band& band : bands) few.add(band);
  return few;
}

namespace {

// Whether the ratios only rise or only fall from band to band.
bool is_steady(const Bands& bands) {
  bool rises = false, falls = false;
  for (std::size_t i = 1; i < bands.size(); ++i) {
    rises |= bands[i].ratio > bands[i - 1].ratio;
    falls |= bands[i].ratio < bands[i - 1].ratio;
  }
  return !(rises && falls);
}

}  // namespace

// A fund pays least or most at one of the two ends; where a band in between pays better or worse than both its
// neighbours, where the cost begins or ends with a band.
Money any_start(Scenario& run, Input asked, const Bands& bands, Money cost) {
  int limits = int(bands.size()) - 1;
  int option = run.pick(asked, is_steady(bands) ? 2 : 1 + 2 * limits) - 1;
  if (option < 0) return {};
  Money limit = bands[std::size_t(limits - 1 - option / 2)].to.value_or(Money{});
  return option % 2 == 0 ? limit : std::max(Money{}, limit - cost);
}

Portions cut(const Bands& bands, Money start, ExactMoney cost) {
  Portions portions;
  for (std::size_t i = 0; i < bands.size() && positive(cost); ++i) {
    const Band& band = bands[i];
    if (band.to && *band.to <= start) continue;
    ExactMoney room, rest;
    if (band.to) {
      room = exact(*band.to - start);
      rest = minus(cost, room);
    }
    bool fills_band = positive(rest);
    portions.add({fills_band ? room : cost, band.ratio, i});
    if (!fills_band) break;
    cost = {rest.numerator / room.denominator, rest.denominator / room.denominator};
    start = *band.to;
  }
  return portions;
}

namespace {

// Portions are cut from one cost, so that they share one denominator; where a band was filled it is 1.
Int128 common_denominator(const Portions& portions) {
  Int128 common = 1;
  for (const Portion& portion : portions) common = std::max(common, portion.cost.denominator);
  return common;
}

// The cost in parts of a fen, so many as the denominator says.
Int128 in_parts(ExactMoney cost, Int128 denominator) { return cost.numerator * (denominator / cost.denominator); }

// Each portion's share by its own ratio, or by what that leaves of the whole; rounded each, or once for all.
Money sum_of_shares(const Portions& portions, RoundedPart part, Rounding rounding, RoundTo to) {
  auto share = [&](const Portion& portion) {
    return part == RoundedPart::own ? Ratio::whole() - portion.ratio : portion.ratio;
  };
  Money sum;
  if (rounding == Rounding::per_band) {
    for (const Portion& portion : portions) sum += share_of(portion.cost, share(portion), to);
    return sum;
  }
  Int128 parts = 0;
  Int128 denominator = common_denominator(portions);
  for (const Portion& portion : portions) parts += in_parts(portion.cost, denominator) * share(portion).parts();
  return rounded(parts, denominator * Ratio::whole_parts, to);
}

RoundedTo unit_of(Scenario& run) { return run.chosen<Parameter::rounded_to>(RoundedTo::fen); }

// The choices stand in pairs, each unit half up and down.
RoundTo round_to(RoundedTo unit) {
  constexpr std::int64_t fen[] = {1, 10, 100};
  return {fen[int(unit) / 2], int(unit) % 2 == 1};
}

}  // namespace

void tell_products(StepId step, const Portions& portions, Money fund, List<Product>* products) {
  if (!products) return;
  // Where the person's part is what is rounded, or not to the fen, the fund's may be no sum of its own. Only the sums
  // are looked at: this run must ask nothing that the others did not.
  auto comes_to = [&](Rounding rounding) {
    return sum_of_shares(portions, RoundedPart::fund, rounding, round_to(RoundedTo::fen));
  };
  if (fund != comes_to(Rounding::per_band) && fund != comes_to(Rounding::once)) return;
  for (const Portion& portion : portions) {
    Money cost = rounded(portion.cost);
    products->push_back({step, cost, portion.ratio, minus(exact(cost), portion.cost).numerator != 0});
  }
}

Money fund_for(Scenario& run, const Portions& portions) {
  auto rounding = Rounding::per_band;
  if (portions.size() > 1) rounding = run.choice<Parameter::rounding>();
  Money cost;
  for (const Portion& portion : portions) cost += rounded(portion.cost);
  // Rounded up to a yuan a part may be more than the whole.
  auto part_of = [&](RoundedPart part) {
    return std::min(cost, sum_of_shares(portions, part, rounding, round_to(unit_of(run))));
  };
  // Where the patient's part is what is rounded, the fund pays the rest.
  Money by_fund = part_of(RoundedPart::fund), by_own = cost - part_of(RoundedPart::own);
  // Which of them is asked for only where a fen hangs on it.
  bool is_own = by_own != by_fund && run.choice<Parameter::rounded_part>() == RoundedPart::own;
  return is_own ? by_own : by_fund;
}

ExactMoney cost_beyond(const Portions& portions, Money paid) {
  Int128 denominator = common_denominator(portions);
  Int128 left = paid.fen() * denominator * Ratio::whole_parts;
  Int128 beyond = 0;
  Ratio used_up = Ratio::whole();  // of the band in which the fund was
  bool is_used_up = false;
  for (const Portion& portion : portions) {
    Int128 cost = in_parts(portion.cost, denominator);
    Int128 worth = cost * portion.ratio.parts();
    if (is_used_up) {
      beyond += cost * used_up.parts();
    } else if (worth > left) {
      is_used_up = true;
      used_up = portion.ratio;
      beyond = worth - left;
    } else {
      left -= worth;
    }
  }
  return in_lowest_terms({beyond, denominator * used_up.parts()});
}
}  // namespace yidi
