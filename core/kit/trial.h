// An engine for one trial: a policy that is not loaded anywhere, before the chain it leans on.
#pragma once

#include "engine.h"
#include "kit/reading.h"

namespace yidi::kit {

// The chain and the calendar are those of the engine at hand. Without any policy where the one on trial is not sound.
Engine engine_with(const Reading& policy, const Engine& at_hand);

}  // namespace yidi::kit
