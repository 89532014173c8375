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
  Input asked{};           // the input that would settle it
};

// A line of the bill that the fund covers in part: what of it is the patient's own, the rules say.
struct CoveredLine {
  Money amount;                    // above its own price limit already taken off
  std::optional<Ratio> own_share;  // the line's own; else class B has the rule's, class A none
  bool class_b = false;
  std::int64_t bed_days = 0;  // of a bed fee without a price limit of its own: thousandths of a day, or not known
};
inline constexpr std::int64_t unknown_days = -1;

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

// Bits of `identity`: those of the aid_identity terms, then these.
inline constexpr std::uint32_t civil_servant_bit = 1 << 16, enterprise_supplement_bit = 1 << 17;

// What an institution's entry in the national enquiry says is open there: it shows three flags.
struct Services {
  std::optional<bool> inpatient, outpatient, chronic;  // outpatient: pharmacies and emergencies too
};

// From these follows the category to file in, where nobody names it.
struct Circumstances {
  std::optional<int> why, sent_by;  // Why, SentBy
  std::optional<int> months;        // how long the person has been there or means to stay
  std::optional<bool> register_moved;
};
inline constexpr int longest_stay_months = 1200, most_changes = 100;

struct Case {
  int insu_admdvs = 0, mdtrtarea = 0;
  int insutype = 0;  // indexes of the vocabulary's terms, here and below
  int med_type = 0;
  std::optional<int> psn_type, level, disease, trauma, transfer, age, nth_admission, insured_years;
  std::optional<std::string_view> institution_class, institution, person_group;
  std::optional<std::uint32_t> identity;
  std::optional<bool> networked, emergency, referral, recognised;
  Services services;
  Circumstances circumstances;
  Date begndate;
  std::optional<Date> enddate, asked_on;

  std::optional<Category> category;  // of the filing
  std::optional<Date> filed_on;
  std::optional<Date> filed_until;  // the last day that the person's own filing names
  std::optional<int> filed_admdvs;
  std::optional<int> proof;
  std::optional<bool> institution_chosen;
  std::optional<int> changes_used;  // of the chosen institutions, this year
  std::optional<bool> by_proxy;

  Costs costs;
  bool split = false;  // the bill is of two years that are settled apart: none of its amounts can be told
  std::array<std::optional<Money>, year_field_count> year;
  std::optional<Money> balc, shared_balc;
  std::optional<Money> transfer_act_pay_dedc;  // paid for this illness before a transfer
  bool reverse = false;                        // the settlement is taken back: every amount with the other sign
  std::optional<bool> use_account;
  std::optional<bool> card_activated, card_used_at_home, card_tested;
  List<Assumption> assume;

  std::optional<Money> used(YearField field) const { return year[std::size_t(field)]; }
  Date today() const { return asked_on.value_or(begndate); }
  // Rules are those in force on the day of settlement: the discharge, or the beginning where it is not known.
  Date rules_day() const { return enddate.value_or(begndate); }
};

Case read_case(const Json& json, Errors& errors);

}  // namespace yidi
