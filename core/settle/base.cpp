// 2. The own share away from home, taken of the cost before the deductible or after it.
#include "settle/settling.h"

namespace yidi {

Base find_base(Settling& settling, Money cost) {
  Scenario& run = settling.run;
  const RuleRow* row = run.find(Parameter::scope_own_share);
  Ratio share = row ? run.ratio(Parameter::scope_own_share, row) : Ratio{};
  auto position = OwnSharePosition::before_deductible;
  if (share > Ratio{}) position = run.choice<Parameter::scope_own_share_position>();
  auto take_own_share = [&](Money from) {
    Money own_share = share_of(from, share);
    if (share > Ratio{}) settling.step(StepId::own_share, own_share, from, row);
    return own_share;
  };
  Money own_share;
  if (position == OwnSharePosition::before_deductible) own_share = take_own_share(cost);
  // Of a bill too small for both, the deductible is what the own share taken before it leaves.
  Money charged = charge_deductible(settling, cost - own_share);
  if (position == OwnSharePosition::after_deductible) own_share = take_own_share(cost - charged);
  return {cost, own_share, cost - own_share - charged};
}

}  // namespace yidi
