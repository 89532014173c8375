// What a settlement sheet of this year implies for a case: rules that no document states, and what was used before.
//
//   implied(engine, case_text,
//           R"({"like": "same", "only": true, "sheet": {"inscp_scp_amt": "20000.00", "act_pay_dedc": "600.00",
//               "pool_prop_selfpay": "80%", "hifp_pay": "15520.00"}})", Lang::zh)
//   ->  {"ok":true,"change":{"visit":{"nth_admission":2},"year":{…},"assume":[…]},"contradictions":[],"doubts":[]}
//
// `change` is a JSON merge patch of the case. What the sheet only suggests comes as "about": an estimate uses it, and
// nothing is decided by it. What documents state, and what the case assumes already, goes before. core/contract.md has
// the sheet's format. The page does the same on its own (web/src/answers/earlier.ts); tests/web/earlier.test.ts holds
// both to the same.
#pragma once

#include <string>
#include <string_view>

#include "engine.h"

namespace yidi::kit {

std::string implied(const Engine& engine, std::string_view case_text, std::string_view sheet_text, Lang lang);

}  // namespace yidi::kit
