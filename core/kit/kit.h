// The kit's one door for text: what a person who writes a policy asks of it, answered as JSON.
//
//   load_policy(engine, nation, lang);                          // the chain that is leant on (yidi.h)
//   check_json(engine, policy_text, sources, cases, lang);      // {"ok":…,"findings":[…],"coverage":[…]}
//
// The text under check is not loaded: the engine answers as before.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine.h"

namespace yidi::kit {

// Sources and cases: nothing where they are not to be proved.
std::string check_json(const Engine& engine, std::string_view policy, std::optional<std::string> sources,
                       std::optional<std::string> cases, Lang lang);

// {"admdvs","zh","en","parent","pool","today"}  ->  {"policy","sources","cases"}: three texts to fill in.
std::string skeleton_json(std::string_view request_json, Lang lang);

// {"ok","findings","rows":[…],"day","cases_tried","cases":[…]}
std::string diff_json(const Engine& engine, std::string_view before, std::string_view after, Lang lang);

}  // namespace yidi::kit
