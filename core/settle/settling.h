// The working state of one settlement, shared by the files that together are settle(): settlement.cpp has the order of
// the steps, bands.cpp cuts a cost at the band ends, layers.cpp pays the funds above the basic one. Nobody else needs it.
#pragma once

#include <algorithm>
#include <optional>

#include "settle/settlement.h"

namespace yidi {

inline constexpr Money nothing{};
inline Money at_least_nothing(Money amount) { return std::max(amount, nothing); }

// A few things of one kind in a row, without allocating.
template <class T>
struct Few {
  std::array<T, most_bands> all{};
  std::size_t size = 0;
  void add(const T& one) { all[size++] = one; }
  T* begin() { return all.data(); }
  T* end() { return all.data() + size; }
  const T* begin() const { return all.data(); }
  const T* end() const { return all.data() + size; }
  const T& back() const { return all[size - 1]; }
};
using Bands = Few<Band>;

struct Settling {
  Scenario& s;
  List<Product>* products = nullptr;
  Settlement out = {};
  Money own_share = {};       // away from home, taken before the usual ratio
  Money base = {};            // what the ratio is applied to
  ExactMoney above_cap = {};  // the in-scope cost for which the basic fund was used up, unrounded
  ExactMoney flows_on = {};   // what of it no layer that starts above a cap has taken up: with none, all
  std::optional<Parameter> flow_unknown = {};  // what keeps it open how much of it a layer used up
  std::optional<Money> above_before = {};      // what lay above that cap before this stay, this year
  std::uint8_t on_personal_cost = 0;           // bit per Layer that pays on the personal cost
  Money paid_above_cap = {};                   // what other funds paid of it
  Bands stated = {}, raised = {}, bands = {};  // as the rule has them, for this person, and for this place
  const RuleRow *raised_by = nullptr, *changed_by = nullptr;
  bool account_is_first = false;  // it pays before everything else
  Money account_first = {};

  Money left_of_account() { return in_scope() - account_first; }

  Sheet& sheet() { return out.sheet; }
  Money in_scope() { return sheet()[Field::inscp_scp_amt]; }
  void step(StepId id, Money amount, Money basis, const RuleRow* rule) {
    out.steps.add({id, amount.fen(), basis.fen(), rule});
  }
};

// --- scope.cpp ---

// 1. The bill cut into what is wholly the patient's own, above limits, the patient's own first share, and in scope.
void find_scope(Settling& t);

// --- deductible.cpp ---

// 3. What is due of the deductible at this visit, and what of it is charged.
void charge_deductible(Settling& t);

// --- bands.cpp ---

Bands few(const List<Band>& bands);

// A stretch of cost that lies in one band.
struct Portion {
  ExactMoney cost;
  Ratio ratio;
  std::size_t band = 0;  // which of the bands
};
using Portions = Few<Portion>;

ExactMoney minus(ExactMoney a, ExactMoney b);
inline bool positive(const ExactMoney& amount) { return amount.numerator > 0; }

// Keeps the terms of a fund's amount for whoever explains it.
void tell_products(Settling& t, StepId step, const Portions& portions);
// Cuts the cost from `start` to `start` + `cost` at the band ends. `cost` may be unrounded, `start` may not.
Portions cut(const Bands& bands, Money start, ExactMoney cost);
// What a fund pays for the portions: rounded each, or once for all, as the rule says.
Money fund_for(Settling& t, const Portions& portions);
// The cost beyond the point at which the fund had paid `paid`: that point is not rounded.
ExactMoney cost_beyond(const Portions& portions, Money paid);

// --- layers.cpp ---

// What the basic fund and the layers have paid so far.
Money paid_by_funds(Settling& t);
// 职工大额, 居民大病, 公务员补助, 企业补充, 医疗救助, in this order.
void pay_layers(Settling& t);

}  // namespace yidi
