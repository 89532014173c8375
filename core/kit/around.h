// What the typical cases must be varied by so that each changed row is for some of them: by the conditions that a plain
// stay does not meet (a second admission, an emergency, an age …), and by the days on which the row holds and the
// others do not.
#pragma once

#include "kit/typical.h"

namespace yidi::kit {

// A row of either version that the other does not have, or has in another form.
struct ChangedRow {
  Parameter parameter{};
  const Row* row = nullptr;
  const Policy* policy = nullptr;
  std::optional<Date> until = {};  // a day before which it differs, where that is not the end of its own period
};

struct Around {
  std::vector<Variation> variations;  // at most most_variations
  std::vector<std::string> untried;   // "支付比例 all（备案过期）": what is changed and tried by no case
};
inline constexpr std::size_t most_variations = 12;

// The plain cases are settled by the rules of `day`.
Around around(const std::vector<ChangedRow>& rows, Date day, Lang lang);

}  // namespace yidi::kit
