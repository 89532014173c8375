// A person's case as data: what contract.md calls the input. An absent or null field is unknown, and stays unknown
// here; nothing is filled in. Only a filing without a date is not unknown: it is no filing on record.
//
//   Errors errors;
//   Json json = parse_json(text, case_limits, errors);   // outlives the case, which holds views into it
//   Case one = read_case(json, errors);
//   {"costs": {"medfee_sumamt": 100}}  ->  wrong_type at /costs/medfee_sumamt (money is text), and every other fault
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "rules/policy.h"

namespace yidi {

// Where a part of the bill whose nature is unknown may belong besides the in-scope cost: bits.
enum class CostPart : std::uint8_t { fulamt_ownpay = 1, overlmt_selfpay = 2, preselfpay = 4 };

// An amount that is in scope or wholly one of the parts; all that is known is which parts are possible.
struct OpenCost {
  Money amount;
  std::uint8_t parts = 0;  // bits of CostPart
};

// A line of the bill that the fund may cover in part: what of it is the patient's own, the rules say.
struct CoveredLine {
  Money amount;
  std::optional<Money> over_limit;  // above its own price limit; nothing: how many pieces is not known
  std::optional<Ratio> own_share;   // the line's own; else class B has the rule's, class A none
  std::optional<ItemClass> kind;    // nothing: not known
  bool bed = false;                 // a bed fee without a price limit of its own
  std::optional<Count> days;        // of a bed fee; nothing: not known
  bool limited_use = false;         // of which nobody says whether the use is within the limits
};

struct Costs {
  std::optional<Money> medfee;
  Money fulamt_ownpay, overlmt_selfpay, preselfpay;  // what is known of each part
  List<OpenCost> open;
  List<CoveredLine> lines;
};

struct Assumption {
  using moves_as_bytes = void;
  Parameter parameter;
  Value value;
};

// Which aid identities a person has, a bit an AidIdentity, and what else makes a fund pay.
struct Identities {
  std::uint32_t aid = 0;
  bool civil_servant = false, enterprise_supplement = false;
};

inline constexpr int longest_stay_months = 1200, most_changes = 100;

// struct Insured, Services, Visit, Circumstances, GivenFiling, Account, Card.
// clang-format off
#define YIDI_GROUP(Group, path) struct Group {
#define YIDI_REQUIRED(field, Type, ...) Type field{};
#define YIDI_FIELD(field, Type) std::optional<Type> field;
#define YIDI_END };
#include "case/fields.inc"
// clang-format on

struct Case {
  Insured insured;
  Visit visit;
  Circumstances circumstances;
  GivenFiling filing;
  Costs costs;
  bool split = false;         // the bill is of two years that are settled apart: none of its amounts can be told
  std::string_view med_type;  // the kind of care by its whole code
  // A kind of care that rules of treatment do not speak of, unless a policy names it (childbirth): nor can its amounts.
  bool unruled = false;
  std::array<std::optional<Money>, year_field_count> year;
  Account account;
  Card card;
  std::optional<Date> asked_on;
  bool reverse = false;  // the settlement is taken back: every amount with the other sign
  List<Assumption> assume;

  std::optional<Level> level() const { return visit.dedc_hosp_lv ? visit.dedc_hosp_lv : visit.hosp_lv; }
  std::optional<Money> used(YearField field) const { return year[std::size_t(field)]; }
  Date today() const { return asked_on.value_or(visit.begndate); }
  // Rules are those in force on the day of settlement: the discharge, or the beginning where it is not known.
  Date rules_day() const { return visit.enddate.value_or(visit.begndate); }
};

Case read_case(const Json& json, Errors& errors);

}  // namespace yidi
