#include "settling.h"

namespace yidi {
namespace {

enum Rounding { per_band, once };
enum RoundedPart { fund, own };

ExactMoney minus(ExactMoney a, ExactMoney b) {
  return {a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator};
}

}  // namespace

Bands few(const List<Band>& bands) {
  Bands few;
  for (const Band& band : bands) few.add(band);
  return few;
}

Portions cut(const Bands& bands, Money start, ExactMoney cost) {
  Portions portions;
  for (const Band& band : bands) {
    if (!positive(cost)) break;
    if (band.to && *band.to <= start) continue;
    ExactMoney room = band.to ? exact(*band.to - start) : cost;
    ExactMoney rest = minus(cost, room);
    bool fills_band = band.to && positive(rest);
    portions.add({fills_band ? room : cost, band.ratio});
    if (!fills_band) break;
    cost = {divided(rest.numerator, room.denominator), rest.denominator / room.denominator};
    start = *band.to;
  }
  return portions;
}

namespace {

// Each portion's share by its own ratio, or by what that leaves of the whole; rounded each, or once for all.
Money sum_of_shares(const Portions& portions, RoundedPart part, Rounding rounding) {
  auto share = [&](const Portion& portion) { return part == own ? Ratio::whole() - portion.ratio : portion.ratio; };
  Money sum;
  if (rounding == per_band) {
    for (const Portion& portion : portions) sum += share_of(portion.cost, share(portion));
    return sum;
  }
  // Portions share one denominator: they are cut from one cost.
  Int128 parts = 0;
  std::int64_t denominator = 1;
  for (const Portion& portion : portions) denominator = std::max(denominator, portion.cost.denominator);
  for (const Portion& portion : portions)
    parts += portion.cost.numerator * (denominator / portion.cost.denominator) * share(portion).parts();
  return rounded(parts, Int128(denominator) * Ratio::whole_parts);
}

}  // namespace

Money fund_for(Settling& t, const Portions& portions) {
  const RuleRow* which = t.s.find(Parameter::rounded_part);
  auto part = which ? RoundedPart(which->row->value.least) : fund;
  auto rounding = per_band;
  if (portions.size > 1) rounding = Rounding(t.s.choice(Parameter::rounding, t.s.find(Parameter::rounding), 2));
  Money sum = sum_of_shares(portions, part, rounding);
  if (part == fund) return sum;
  // Where the patient's part is what is rounded, the fund pays the rest.
  Money cost;
  for (const Portion& portion : portions) cost += rounded(portion.cost);
  return cost - sum;
}

ExactMoney cost_beyond(const Portions& portions, Money paid) {
  Int128 left = Int128(paid.fen()) * Ratio::whole_parts;
  Money beyond;
  ExactMoney rest_of_band;
  bool used_up = false;
  for (const Portion& portion : portions) {
    Int128 worth = portion.cost.numerator * portion.ratio.parts();
    if (used_up) {
      beyond += Money::fen(std::int64_t(portion.cost.numerator));
    } else if (worth > left) {
      used_up = true;
      rest_of_band = {worth - left, portion.ratio.parts()};
    } else {
      left -= worth;
    }
  }
  return {rest_of_band.numerator + Int128(beyond.fen()) * rest_of_band.denominator, rest_of_band.denominator};
}
}  // namespace yidi
