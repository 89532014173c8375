// What a row of a policy gives: an amount, a ratio, a number, a choice, bands, costs that count, a list.
//
//   row.value().money().least            of a row that says "yuan": "1500.00", both ends 1500.00
//   row.value().months()                 of "months": {"at_least": 6}: 6 and the most there can be
//   row.choice<DeductiblePeriod>()       of "choice": "per_year"
// A value asserts that it is asked for its own kind.
#pragma once

#include <array>
#include <cassert>
#include <optional>

#include "base/json.h"
#include "rules/names.h"

namespace yidi {

// Up to `to` (exclusive) the fund pays `ratio`; the last band has no `to`.
struct Band {
  std::optional<Money> to;
  Ratio ratio;
};

struct ListItem {
  using moves_as_bytes = void;
  std::string_view id;
  Names name;
  std::string_view kind, contact;  // empty where not given
  List<ListItem> any_of;           // one of these serves
};

inline constexpr std::size_t most_bands = 16;

// The most that a value of this kind may be: fen, ratio parts, months, working days, a count.
std::int64_t largest(ValueKind kind);

// How a row that only bounds its value is read: by its bounds, or by what it says is usual ("about 10 points").
enum class ReadAs : bool { bounds, usual };

// Both ends of what a row says of an amount or a number: the same where the value is stated.
template <class Amount>
struct Between {
  Amount least, most;
  bool exact() const { return least == most; }
};

// An amount that is worked out of the case: a base, a share of the cost, and for each of a number beyond some first
// ones so much more or less, up to a most; at last no less than a floor and no more than a ceiling.
//
//   {"base": "800.00", "steps": [{"per": "nth_admission", "above": 1, "less": "100.00"}], "floor": "500.00"}
//   {"share": "10%", "floor": "1000.00"}
struct AmountStep {
  int above = 0;
  bool less = false;
  Money each, most;  // nothing each: the number does not matter
};
struct WorkedOut {
  bool is = false;
  Ratio share;
  std::array<AmountStep, number_dimension_count> steps;  // one of a number: the amount only rises, or falls, with it
  Money floor, ceiling;
};

// What a row gives, of one kind. A row that only bounds an amount or a number gives two ends, and may say what is usual
// between them, which decides nothing: it is for estimates.
class Value {
 public:
  using moves_as_bytes = void;
  static constexpr std::int64_t none = -1;  // of what is usual: nothing is said
  Value() = default;
  explicit Value(ValueKind of) : kind(of) {}
  // Fen, ratio parts, months, working days, a count, or which of a parameter's choices.
  Value(ValueKind of, std::int64_t least, std::int64_t most, std::int64_t about = none)
      : kind(of), least_(least), most_(most), about_(about) {}

  ValueKind kind = ValueKind::choice;
  List<Band> bands = {};                          // at most most_bands; a single ratio is one band without end
  std::array<Ratio, counted_count> counted = {};  // how much of each cost counts
  List<ListItem> list = {};
  WorkedOut worked_out = {};  // of an amount that is; its base is then the value

  bool stated() const { return least_ == most_; }
  // Of bounds: nothing is said of the one end or the other. Nothing at all: the value is none, or not said.
  bool is_open_below() const { return least_ == 0; }
  bool is_open_above() const;
  bool is_nothing() const { return most_ == 0 && !worked_out.is; }
  bool has_usual() const { return about_ != none; }
  bool is_share_of_cost() const { return worked_out.share > Ratio{}; }
  // Of a stated amount or ratio: that it is about as much, which bounds nothing. Nothing of any other kind.
  std::optional<Value> about() const;
  // Each of its own kind only.
  Between<Money> money(ReadAs as = ReadAs::bounds) const;
  Between<Ratio> ratio(ReadAs as = ReadAs::bounds) const;  // of a ratio, points or a factor
  Between<int> months() const { return whole(ValueKind::months); }
  Between<int> working_days() const { return whole(ValueKind::working_days); }
  Between<int> number() const { return whole(ValueKind::number); }
  template <Listed Type>
  Type choice() const {
    return static_cast<Type>(choice());
  }
  int choice() const;  // which of the parameter's list

 private:
  Between<std::int64_t> ends(ReadAs as) const;
  Between<int> whole(ValueKind expected) const;
  std::int64_t least_ = 0;
  std::int64_t most_ = 0;
  std::int64_t about_ = none;
};

// What a person was told for one parameter: "1500.00", "55%", "yes", "6" (months, days), "deductible over_cap" or
// "none" (costs that count), by the kinds the parameter takes; by one of them where `only` names it: "90%" as a
// factor. `is_about`: an amount or a ratio that is only about as much.
std::optional<Value> read_assumed(Parameter parameter, std::string_view text, std::optional<ValueKind> only = {},
                                  bool is_about = false);

}  // namespace yidi
