// The worked cases of a folder, each settled and held against what it expects.
#pragma once

#include "engine.h"
#include "kit/reading.h"

namespace yidi::kit {

void check_cases(std::string_view text, const std::string& file, const Engine& engine, const Reading& reading,
                 Findings& findings);

}  // namespace yidi::kit
