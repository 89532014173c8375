// What is different between two versions of a policy: which rows and heads, and for typical cases how the money
// changes.
//
//   Diff diff = diff_of(read_policy_file(old_text, "old/policy.json"), read_policy_file(new_text, "new/policy.json"),
//                       engine_at_hand, Lang::zh);
//   diff.faults …        of a version that is not sound: nothing is compared
#pragma once

#include <string>
#include <vector>

#include "engine.h"
#include "kit/reading.h"

namespace yidi::kit {

// Replaced: a row ends where another of the same conditions begins; one change for the two.
enum class ChangeKind { added, removed, changed, replaced };

// A row of a table; or of the head, where `parameter` is its key ("checked_on", "sources").
struct Change {
  ChangeKind kind = ChangeKind::changed;
  std::string parameter, name, row;  // row: its id, "old → new" of a replaced one; empty where the key has no rows
  std::string before, after;         // what differs, in words; of an added or removed row all of it
};

// An amount of a settlement: both ends the same where it is determined; nothing where the case cannot be settled.
struct Amount {
  bool settled = false;
  std::int64_t least = 0, most = 0;
  bool operator==(const Amount&) const = default;
};

struct Paid {
  Amount fund, person;  // fund_pay_sumamt, psn_part_amt
  bool operator==(const Paid&) const = default;
};

struct CaseChange {
  std::string name;
  Paid before, after;
};

struct Diff {
  std::vector<Finding> faults;
  std::vector<Change> rows;
  std::vector<CaseChange> cases;  // those that change
  std::size_t cases_tried = 0;
  std::vector<std::string> untried;  // changed rows that no case is for
  Date day;                          // the rules compared are those of this day, and of those that a changed row needs
};

// `at_hand` holds the calendar, and the chain the versions lean on.
Diff diff_of(const Reading& before, const Reading& after, const Engine& at_hand, Lang lang);

std::string diff_text(const Diff& diff, Lang lang);
std::string diff_json(const Diff& diff);

}  // namespace yidi::kit
