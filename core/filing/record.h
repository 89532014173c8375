// What a filing on record is worth at this stay.
#pragma once

#include "case/scenario.h"

namespace yidi {

// How the filing stands: for the money, and on the days the stay began and ended (nothing where that is not known).
struct Standing {
  FilingStatus status = FilingStatus::missing;
  std::optional<FilingStatus> at_admission, at_discharge;
  static Standing always(FilingStatus status) { return {status, status, status}; }
};

struct Validity {
  const RuleRow* rule = nullptr;
  std::optional<Date> until;  // the last day, where a rule or the filing itself sets one
};

struct FilingRecord {
  Standing standing;
  Validity validity;
};

// Of a filing made on a known day, in the category it was made for. The day the stay begins decides.
FilingRecord judge_record(Scenario& run, Category filed_as);

}  // namespace yidi
