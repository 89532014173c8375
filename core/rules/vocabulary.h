// The field's words: every dimension a rule may depend on, every parameter a rule may set, every field of the
// settlement sheet, each with its stable identifier and its Chinese and English name. The lists are closed; what is
// not here cannot be written in a policy, and the JSON Schema in policies/schema names the same identifiers.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/lang.h"
#include "base/terms.h"

namespace yidi {

// --- Dimensions: what a rule may depend on -----------------------------------------------------------------------

enum class Dimension : std::uint8_t {
  insutype,
  psn_type,
  med_type,
  level,
  institution_class,
  place,
  treatment_province,
  category,
  filing,
  referral,
  emergency,
  proof,
  trauma,
  aid_identity,
  civil_servant,
  enterprise_supplement,
  person_group,
  disease,
  recognised,
  transfer,
  age,
  nth_admission,
  insured_years,
};
inline constexpr int dimension_count = 23;

enum class DimensionKind : std::uint8_t {
  terms,   // a value out of a closed list
  own,     // one of the policy's own institution classes or person groups
  number,  // a whole number; rows give a range
};

struct DimensionInfo {
  DimensionKind kind;
  Terms terms;  // at most 64
};
const DimensionInfo& info(Dimension dimension);

// The numbers a case may hold: an age from 0, an admission from the first.
inline constexpr int oldest_age = 150, most_admissions = 366, longest_insured_years = 150;
// How many different limits one policy may set on one of them.
inline constexpr std::size_t most_cuts = 15;

std::string_view id(Dimension dimension);
int find_dimension(std::string_view id);  // index, or -1

// Values that the code itself speaks of. Their order is that of the term lists in vocabulary.cpp.
enum class Place { home, other_county, other_city, other_province };
enum class Category { resettled_retiree, long_term_resident, stationed_worker, referred, emergency, other_temporary };
enum class FilingStatus { valid, missing, expired, wrong_place, not_needed };
enum class YesNo { yes, no };
enum class PsnType { in_work, retired, veteran, minor, adult, elderly };
enum class Transfer { none, up, down, continued };
enum class Trauma { none, no_third_party, third_party };
enum class Proof { documents, commitment };
enum class MedType { outpatient, emergency, chronic, inpatient, pharmacy, local };

// Why a person is at the place of treatment, and who sent them there: from these follows the category to file in.
enum class Why { resettled, living, working, treatment, trip };
enum class SentBy { employer, hospital, nobody };
const Terms& why_terms();
const Terms& sent_by_terms();

inline bool is_long_term(Category category) { return category <= Category::stationed_worker; }

// --- Parameters: what a rule may set -----------------------------------------------------------------------------

enum class ValueKind : std::uint8_t {
  yuan,
  ratio,
  points,
  factor,
  months,
  working_days,
  number,
  choice,
  bands,
  counts,
  list,
};
inline constexpr int value_kind_count = 11;
std::string_view id(ValueKind kind);  // the key a row writes it under
const Terms& value_kind_terms();

// The funds above the basic fund, in the order in which they pay.
enum class Layer : std::uint8_t { large, critical, civil, enterprise, aid };
inline constexpr int layer_count = 5;

// Every layer is described by the same eight parameters, in this order.
enum class LayerPart : std::uint8_t { applies, trigger, threshold, bands, band_basis, period, cap, counts };
inline constexpr int layer_part_count = 8;

enum class Parameter : std::uint8_t {
  class_b_share,
  scope_rounding,
  bed_day_limit,
  scope_own_share,
  scope_own_share_position,
  deductible,
  deductible_period,
  nth_deductible_factor,
  transfer_deductible,
  deductible_yearly_max,
  ratio,
  band_basis,
  band_period,
  ratio_plus,
  ratio_per_year_of_age,
  own_share_factor,
  ratio_change,
  basic_cap,
  basic_cap_basis,
  basic_cap_pool,
  outpatient_cap,
  rounding,
  rounded_part,
  benefit,
  large_applies,
  large_trigger,
  large_threshold,
  large_bands,
  large_band_basis,
  large_period,
  large_cap,
  large_counts,
  critical_applies,
  critical_trigger,
  critical_threshold,
  critical_bands,
  critical_band_basis,
  critical_period,
  critical_cap,
  critical_counts,
  civil_applies,
  civil_trigger,
  civil_threshold,
  civil_bands,
  civil_band_basis,
  civil_period,
  civil_cap,
  civil_counts,
  enterprise_applies,
  enterprise_trigger,
  enterprise_threshold,
  enterprise_bands,
  enterprise_band_basis,
  enterprise_period,
  enterprise_cap,
  enterprise_counts,
  aid_applies,
  aid_trigger,
  aid_threshold,
  aid_bands,
  aid_band_basis,
  aid_period,
  aid_cap,
  aid_counts,
  hospital_share,
  account_usable,
  account_covers,
  shared_account,
  settlement_year,
  filing_required,
  filing_latest,
  filing_deadline,
  filing_validity,
  filing_place_level,
  filing_change_after,
  filing_commitment,
  may_file,
  long_term_stay,
  chosen_institutions,
  institution_changes_a_year,
  institution_choice_validity,
  direct_service,
  // Lists: told as they are, and never missing from an amount.
  filing_materials,
  proxy_materials,
  filing_channels,
  filing_procedure,
  preconditions,
  treatment_materials,
  prior_review,
  manual_materials,
  handling_times,
  referral_hospitals,
  offices,
  notices,
};
inline constexpr int parameter_count = 94;
// Those before the lists may be found missing.
inline constexpr int rule_parameter_count = int(Parameter::filing_materials);

class ParameterSet {
 public:
  void add(Parameter parameter) { words_[std::size_t(parameter) / 64] |= std::uint64_t{1} << int(parameter) % 64; }
  void add(const ParameterSet& others) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= others.words_[i];
  }
  bool has(Parameter parameter) const { return words_[std::size_t(parameter) / 64] >> int(parameter) % 64 & 1; }

 private:
  std::array<std::uint64_t, 2> words_{};
};
static_assert(rule_parameter_count <= 128);
inline bool is_list(Parameter parameter) { return int(parameter) >= rule_parameter_count; }

constexpr Parameter of_layer(Layer layer, LayerPart part) {
  return Parameter(int(Parameter::large_applies) + int(layer) * layer_part_count + int(part));
}

struct ParameterInfo {
  std::uint16_t kinds;  // bit per ValueKind
  Terms choices;
  bool takes(ValueKind kind) const { return kinds >> int(kind) & 1; }
};
const ParameterInfo& info(Parameter parameter);
std::string_view id(Parameter parameter);
// What it is called (words.cpp); a parameter of a fund above the basic one after that fund: "大病保险封顶线".
std::string name(Parameter parameter, Lang lang);
int find_parameter(std::string_view id);  // index, or -1

// Choices the code speaks of, in the order of their lists.
enum class RequiredChoice { required, not_required, deemed };
enum class LatestChoice { before_admission, before_discharge };
enum class AccountChoice { usable, not_usable, to_bank_account, usable_first };
enum class AccountCovers { everything, in_scope };
enum class SettlementYear { discharge, admission, split };

// The personal costs of which a layer counts a share. The last is what the basic fund's ratio leaves within its cap: a
// list of the others counts it too.
enum class Counted : std::uint8_t { preselfpay_amt, overlmt_selfpay, deductible, over_cap, own_share, prop_selfpay };
inline constexpr int counted_count = 6;
const Terms& counted_terms();

// Preconditions of direct settlement that can be held against a case.
enum class Condition : std::uint8_t {
  filed,
  filing_uploaded,
  networked,
  card_activated,
  card_used_at_home,
  card_tested_out_of_province,
  no_third_party,
  recognised,
  chosen,
  papers_made_good,
};
int find_condition(std::string_view id);  // index, or -1

// --- The settlement sheet ----------------------------------------------------------------------------------------

enum class Field : std::uint8_t {
  medfee_sumamt,
  fulamt_ownpay_amt,
  overlmt_selfpay,
  preselfpay_amt,
  inscp_scp_amt,
  dedc_std,
  crt_dedc,
  act_pay_dedc,
  pool_prop_selfpay,
  hifp_pay,
  cvlserv_pay,
  hifes_pay,
  hifmi_pay,
  hifob_pay,
  maf_pay,
  oth_pay,
  hosp_part_amt,
  fund_pay_sumamt,
  psn_part_amt,
  acct_pay,
  psn_cash_pay,
  balc,
};
inline constexpr int field_count = 22;
std::string_view id(Field field);
std::string_view name(Field field, Lang lang);  // of the fields a person is told
Field paid_by(Layer layer);                     // the sheet field of a layer's payment

// --- Inputs that may be unknown ----------------------------------------------------------------------------------

// The questions that can still be put to a person: the field's path with dots, and why it matters.
enum class Input : std::uint8_t {
  insured_psn_type,
  insured_age,
  insured_identity,
  insured_person_group,
  insured_insured_years,
  visit_mdtrtarea,
  visit_hosp_lv,
  visit_institution_class,
  visit_emergency,
  visit_referral,
  visit_disease,
  visit_recognised,
  visit_transfer,
  visit_nth_admission,
  visit_trauma,
  visit_networked,
  visit_enddate,
  circumstances_why,
  circumstances_months,
  circumstances_sent_by,
  circumstances_register_moved,
  filing_category,
  filing_filed_on,
  filing_filed_admdvs,
  filing_proof,
  filing_institution_chosen,
  costs_medfee_sumamt,
  costs_fulamt_ownpay_amt,
  costs_items,
  visit_transfer_act_pay_dedc,
  year_act_pay_dedc,
  year_period_act_pay_dedc,
  year_hifp_pay,
  year_otp_hifp_pay,
  year_opsp_hifp_pay,
  year_inscp_scp_amt,
  year_psn_inscp_amt,
  year_over_cap_amt,
  year_hifob_pay,
  year_hifmi_pay,
  year_cvlserv_pay,
  year_hifes_pay,
  year_maf_pay,
  account_balc,
  account_shared_balc,
  account_use,
  card,
};
inline constexpr int input_count = 47;
std::string_view id(Input input);
std::string_view why(Input input, Lang lang);
Input input_of(Dimension dimension);  // whom to ask when a rule depends on an unknown dimension

enum class Grade : std::uint8_t { official, reported, interpreted, assumed };
const Terms& grade_terms();

}  // namespace yidi
