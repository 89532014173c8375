#include "kit/trial.h"

namespace yidi::kit {

Engine engine_with(const Reading& policy, const Engine& at_hand) {
  Engine engine;
  engine.hold(at_hand.calendar());
  if (!policy.sound()) return engine;
  engine.hold(policy.policy);
  auto parent = at_hand.shared_policy(policy.policy->parent);
  while (parent && !engine.policy(parent->admdvs)) {
    engine.hold(parent);
    parent = at_hand.shared_policy(parent->parent);
  }
  return engine;
}

}  // namespace yidi::kit
