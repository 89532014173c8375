// The typical cases by which two versions of a policy are compared: inpatient stays, of all the people, institutions and
// places that the versions tell apart, at four amounts, everything else plain.
#pragma once

#include <string>
#include <vector>

#include "policy.h"

namespace yidi::kit {

struct TypicalCase {
  std::string name;  // "职工，在职，三级，省外，异地转诊，20,000.00 元"
  std::string text;  // as a case
};

// For people of this region, by the rules of a stay that begins on the day.
std::vector<TypicalCase> typical_cases(const Policy& before, const Policy& after, Date day, Lang lang);

}  // namespace yidi::kit
