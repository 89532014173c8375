// The typical cases by which two versions of a policy are compared: inpatient stays, of all the people, institutions
// and places that the versions tell apart, at four amounts, everything else plain; and the same varied for what a
// changed row asks for besides (around.h).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/policy.h"

namespace yidi::kit {

struct TypicalCase {
  std::string name;  // "职工，在职，三级，省外，异地转诊，20,000.00 元"
  std::string text;  // as a case
};

// Places in a case, "visit.nth_admission", and what stands there, as JSON.
struct Fields {
  std::vector<std::pair<std::string_view, std::string>> all;
  void set(std::string_view path, std::string value);
  bool has(std::string_view path) const;
  bool operator==(const Fields&) const = default;
};

// What all cases of a set have in common, besides what is plain.
struct Variation {
  std::string name;                       // "第2次住院，2022-12-31 出院"; empty: nothing besides
  Fields fields = {};                     // a person's scheme or type among them: for one person only
  std::optional<Category> category = {};  // filed as this, instead of the usual ways to go elsewhere
  Date begin, end;
};

inline constexpr const char* typical_amounts[] = {"5000.00", "20000.00", "100000.00", "300000.00"};

std::vector<TypicalCase> typical_cases(const Policy& before, const Policy& after, const Variation& variation,
                                       std::span<const char* const> amounts, Lang lang);

// For people of this region, by the rules of a stay that begins on the day.
std::vector<TypicalCase> typical_cases(const Policy& before, const Policy& after, Date day, Lang lang);
inline constexpr int typical_days = 9;  // from admission to discharge

}  // namespace yidi::kit
