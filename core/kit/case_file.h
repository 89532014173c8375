// A case file (cases.json) as it is meant: a base is said once, and each case says in a line what differs from it.
//
//   {"base":  {"insured": {…}, "visit": {…}, "costs": {…}},
//    "bases": {"outpatient": {"visit": {"med_type": "11"}}},                      further ones by name, as changes of `base`
//    "cases": [{"name": "二次住院", "change": {"visit": {"nth_admission": 2}}, "expect": {"dedc_std": "400.00"}, "why": "800÷2"},
//              {"name": "门诊", "base": "outpatient", "change": {}, "expect": {"exact": true}, "why": "…"},
//              {"name": "照旧写法", "case": {…}, "expect": {"/settlement/sheet/hifp_pay": "1.00"}, "why": "…"}]}
//
// A change is a JSON merge patch (RFC 7386). What is expected: policies/README.md, "Case files".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "kit/document.h"

namespace yidi::kit {

// `whole` with the change made: members replace those of the same name, null takes one away, objects are gone into, and
// whatever is no object (a list too) stands in place of what was there.
void make_change(Json& whole, const Json& change);

struct Expectation {
  std::string pointer;  // into the answer; empty where the file's short name is none
  Json wanted;
  std::string place;  // where the file says so
};

// One value of `expect` may say several things: each of them, in the order written.
std::vector<Expectation> expectations_of(const Json& expect, const std::string& place);

// An entry of "cases" with its case made whole. Holds views into the file, which must outlive it.
class WorkedCase {
 public:
  WorkedCase(const Json& file, std::size_t index);

  const Json* given() const { return whole_ ? &*whole_ : nullptr; }  // nothing where it says neither change nor case
  std::optional<std::string_view> unknown_base() const { return unknown_base_; }  // named but not among the bases
  // Where the file says what stands at this place of the case: in the case, the change, or the base it is made from.
  std::string place_of(std::string_view pointer) const;
  bool is_of_base(std::string_view pointer) const;  // the base says it, for every case that starts there

 private:
  struct Layer {
    const Json* json;
    std::string at;  // "/base"
  };
  const Layer* layer_of(std::string_view pointer) const;

  std::vector<Layer> layers_;  // each changes those before it; the last is the entry's own
  std::optional<Json> whole_;
  std::optional<std::string_view> unknown_base_;
};

}  // namespace yidi::kit
