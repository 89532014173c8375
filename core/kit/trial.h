// An engine for one trial: a policy that is not loaded anywhere, before the chain it leans on.
#pragma once

#include <memory>
#include <string_view>

#include "yidi.h"

namespace yidi::kit {

// The chain is copied from the engine at hand. Without the policy where it is not sound.
std::unique_ptr<Engine> engine_with(std::string_view policy, const Engine& at_hand, std::string_view calendar,
                                    Lang lang);

}  // namespace yidi::kit
