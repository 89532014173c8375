// The steps that together are settle(): each enters its amounts in the sheet and returns what later steps need of it.
// settlement.cpp has their order, the other files a step each; bands.h cuts a cost at the band ends. Nobody else needs
// it.
#pragma once

#include <algorithm>
#include <optional>

#include "settle/bands.h"
#include "settle/settlement.h"

namespace yidi {

inline constexpr Money nothing{};
// Not a visit: kinds of a region's own count as stays.
inline bool is_stay(MedType med_type) { return med_type == MedType::inpatient || med_type == MedType::local; }
inline Money at_least_nothing(Money amount) { return std::max(amount, nothing); }

// The sheet being filled in, and the run that says what is so.
struct Settling {
  Scenario& run;
  List<Product>* products = nullptr;
  Settlement out = {};

  Sheet& sheet() { return out.sheet; }
  Money in_scope() { return sheet()[Field::inscp_scp_amt]; }
  void step(StepId id, Money amount, Money basis, const RuleRow* rule) {
    out.steps.add({id, amount.fen(), basis.fen(), rule});
  }
};

// What the basic fund and the funds above it have paid so far.
Money paid_by_funds(const Sheet& sheet);

// --- 1. scope.cpp ---

// The bill cut into what is wholly the patient's own, above limits, the patient's own first share, and in scope.
void find_scope(Settling& settling);

// --- 2. and 3. base.cpp, deductible.cpp ---

// What the ratio is applied to, and how it came about.
struct Base {
  Money cost;       // in scope, less what the account has paid before everything else
  Money own_share;  // away from home, taken before the usual ratio
  Money rest;       // of the cost, after own share and deductible
};
Base find_base(Settling& settling, Money cost);

// What is due of the deductible at this visit, and what of it is charged on the cost that is there.
Money charge_deductible(Settling& settling, Money cost);

// --- 4. ratio.cpp ---

// The bands as the rule has them, raised for this person, and as they apply at this place.
struct Ratios {
  Bands stated, raised, applied;
  const RuleRow *raised_by = nullptr, *changed_by = nullptr;
};
Ratios find_ratios(Scenario& run);

// --- 5. basic_fund.cpp ---

// The in-scope cost for which the basic fund was used up.
struct AboveCap {
  ExactMoney cost;              // unrounded
  std::optional<Money> before;  // what lay above that cap before this stay, this year; nothing where it is not known
};
AboveCap pay_basic_fund(Settling& settling, const Base& base, const Ratios& ratios);

// --- 6. and 7. layers.cpp ---

// 职工大额, 居民大病, 公务员补助, 企业补充, 医疗救助, in this order. Gives what they leave of the in-scope cost.
Money pay_layers(Settling& settling, const Base& base, const AboveCap& above);

// --- 8. account.cpp ---

// What the account pays of the in-scope cost before everything else; nothing where it does not come first.
std::optional<Money> pay_by_account_first(Settling& settling);
// Of what the funds leave in scope the hospital may bear a share.
void find_hospital_part(Settling& settling, Money left_in_scope);
// What nobody else has paid is the person's: out of the account, and in cash. `in_scope` is what of it lies in scope.
void share_the_rest(Settling& settling, Money in_scope, std::optional<Money> account_first);

}  // namespace yidi
