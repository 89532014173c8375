// yidi's one door: policies in, a case in, an answer out, all as JSON text (contract.md; schemas in policies/schema).
// The command line, the WebAssembly module and the page call these functions and nothing else, so that all give the
// same bytes. No I/O, no clock, no exception; an engine is never harmed by what it is given.
//
//   Engine engine;
//   engine.load_calendar(text);                 // policies/calendar/holidays.json
//   engine.load_policy(text);                   // {"ok":true,"admdvs":"140830"}
//   engine.settle(case_text, Lang::zh);         // {"ok":true, …} or {"ok":false,"errors":[…]}
//   engine.settle("{", Lang::en);               // {"ok":false,"errors":[{"code":"json_syntax","path":"","message":…}]}
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/policy.h"

namespace yidi {

class Engine {
 public:
  // A policy for the same region replaces the earlier one. A faulty text changes nothing.
  std::string load_policy(std::string_view json, Lang lang);
  std::string load_calendar(std::string_view json, Lang lang);

  std::string settle(std::string_view case_json, Lang lang) const;
  std::string explain(std::string_view case_json, Lang lang) const;

  // {"regions":[{"admdvs","name":{"zh","en"},"pool","parent","checked_on","classes":[{"id","name"}]}]}, by code.
  std::string regions() const;

  const std::vector<std::unique_ptr<Policy>>& policies() const { return policies_; }
  // The chain for an insured place: its own policy by longest prefix, then parent by parent. Empty where nothing fits.
  List<const Policy*> chain_for(int admdvs) const;

 private:
  template <class Report, class Fail>
  std::string answer(std::string_view case_json, Lang lang, Report report, Fail fail) const;
  const Policy* policy(std::string_view admdvs) const;

  std::vector<std::unique_ptr<Policy>> policies_;  // by code
  Calendar calendar_;
};

}  // namespace yidi
