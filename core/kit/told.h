// What the engine's reader says of a text, made into findings: each fault once, where it stands, and none that only
// follows from another.
#pragma once

#include "kit/findings.h"
#include "rules/policy.h"

namespace yidi::kit {

// The policy: nothing where the text is none, or no JSON.
void tell(const Errors& errors, std::string_view text, const Document& document, const Policy* policy,
          Findings& findings);

}  // namespace yidi::kit
