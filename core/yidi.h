// yidi's one door for text: policies in, a case in, an answer out, all as JSON (docs in policies/schema). What the
// program and the WebAssembly module print is what these functions return, so that both give the same bytes.
//
//   Engine engine;
//   load_calendar(engine, text, Lang::zh);       // policies/calendar/holidays.json
//   load_policy(engine, text, Lang::zh);         // {"ok":true,"admdvs":"140830"}
//   settle(engine, case_text, Lang::zh);         // {"ok":true, …} or {"ok":false,"errors":[…]}
//   settle(engine, "{", Lang::en);               // {"ok":false,"errors":[{"code":"json_syntax","path":"","message":…}]}
#pragma once

#include <string>
#include <string_view>

#include "engine.h"

namespace yidi {

std::string load_policy(Engine& engine, std::string_view json, Lang lang);
std::string load_calendar(Engine& engine, std::string_view json, Lang lang);

// An answer that is there already.
std::string answer_json(const Answer& answer, Lang lang);
std::string answer_words(const Answer& answer, Lang lang);

std::string settle(const Engine& engine, std::string_view case_json, Lang lang);
std::string explain(const Engine& engine, std::string_view case_json, Lang lang);

// {"regions":[{"admdvs","name":{"zh","en"},"pool","parent","checked_on","classes":[{"id","name"}]}]}, by code.
std::string regions(const Engine& engine);

}  // namespace yidi
