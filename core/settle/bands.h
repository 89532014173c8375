// A cost cut at the ends of bands, and what a fund pays for it.
#pragma once

#include "base/few.h"
#include "settle/settlement.h"

namespace yidi {

using Bands = Few<Band, most_bands + 1>;  // those of a rule, and what lies below a threshold
Bands few(const List<Band>& bands);

// A stretch of cost that lies in one band.
struct Portion {
  ExactMoney cost;
  Ratio ratio;
  std::size_t band = 0;  // which of the bands
};
using Portions = Few<Portion, most_bands + 1>;

ExactMoney minus(ExactMoney amount, ExactMoney less);
inline bool positive(const ExactMoney& amount) { return amount.numerator > 0; }

// What this year's visits so far fill of several bands, where nobody knows it: all that the extremes may lie at.
Money any_start(Scenario& run, Input asked, const Bands& bands, Money cost);
// Cuts the cost from `start` to `start` + `cost` at the band ends. `cost` may be unrounded, `start` may not.
Portions cut(const Bands& bands, Money start, ExactMoney cost);
// What a fund pays for the portions: rounded each, or once for all, as the rule says.
Money fund_for(Scenario& run, const Portions& portions);
// The cost beyond the point at which the fund had paid `paid`: that point is not rounded.
ExactMoney cost_beyond(const Portions& portions, Money paid);
// Keeps the terms of what a fund pays for whoever explains it, where they come to it; `products` may be nothing.
void tell_products(StepId step, const Portions& portions, Money fund, List<Product>* products);

}  // namespace yidi
