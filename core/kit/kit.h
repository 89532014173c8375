// The kit's one door for JavaScript: an engine, and what a person who writes a policy asks of it. Text in, JSON text out.
//
//   Kit kit;
//   kit.load_policy(nation, lang);                        // the chain that is leant on
//   kit.check(policy_text, sources, cases, lang);         // {"ok":…,"findings":[…],"coverage":[…]}
//
// The text under check is not loaded: the engine answers as before.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "yidi.h"

namespace yidi::kit {

class Kit {
 public:
  std::string load_policy(std::string_view json, Lang lang) { return engine_.load_policy(json, lang); }
  std::string load_calendar(std::string_view json, Lang lang);
  std::string settle(std::string_view case_json, Lang lang) const { return engine_.settle(case_json, lang); }
  std::string regions() const { return engine_.regions(); }

  // Sources and cases: nothing where they are not to be proved.
  std::string check(std::string_view policy, std::optional<std::string> sources, std::optional<std::string> cases,
                    Lang lang) const;

  // {"admdvs","zh","en","parent","pool","today"}  ->  {"policy","sources","cases"}: three texts to fill in.
  std::string skeleton(std::string_view request_json, Lang lang) const;

  // {"ok","findings","rows":[…],"day","cases_tried","cases":[…]}
  std::string diff(std::string_view before, std::string_view after, Lang lang) const;

 private:
  Engine engine_;
  std::string calendar_;  // as it was loaded, for the engines of a moment
};

}  // namespace yidi::kit
