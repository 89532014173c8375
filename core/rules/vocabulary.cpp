#include "rules/vocabulary.h"

#include <cassert>
#include <iterator>

namespace yidi {

namespace {

constexpr Terms insutypes = "310\n340\n350\n360\n380\n390\n391\n";
constexpr Terms psn_types = "11\n12\n13\n14\n15\n16\n";
constexpr Terms med_types = "11\n13\n14\n21\n41\nlocal\n";
constexpr Terms levels = "1\n2\n3\n9\n";
constexpr Terms places = "home\nother_county\nother_city\nother_province\n";
constexpr Terms provinces =
    "11\n12\n13\n14\n15\n21\n22\n23\n31\n32\n33\n34\n35\n36\n37\n41\n42\n43\n44\n45\n46\n50\n51\n52\n53\n54\n"
    "61\n62\n63\n64\n65\n66\n";
constexpr Terms categories =
    "resettled_retiree\n"
    "long_term_resident\n"
    "stationed_worker\n"
    "referred\n"
    "emergency\n"
    "other_temporary\n";
constexpr Terms filing_statuses = "valid\nmissing\nexpired\nwrong_place\nnot_needed\n";
constexpr Terms yes_no = "yes\nno\n";
constexpr Terms proofs = "documents\ncommitment\n";
constexpr Terms transfers = "none\nup\ndown\ncontinued\n";
constexpr Terms whys = "resettled\nliving\nworking\ntreatment\ntrip\n";
constexpr Terms senders = "employer\nhospital\nnobody\n";
constexpr Terms traumas = "none\nno_third_party\nthird_party\n";
constexpr Terms aid_identities =
    "none\ndestitute\norphan\nsubsistence\nreturned_poverty\nmarginal\nexpenditure_poverty\n";
constexpr Terms diseases =
    "none\nhypertension\ndiabetes\ncancer_outpatient\ndialysis\ntransplant_rejection\ncopd\n"
    "rheumatoid_arthritis\ncoronary_heart\nviral_hepatitis\nankylosing_spondylitis\nother\n";

constexpr Terms no_terms = "";

constexpr Terms dimension_ids =
    "insutype\n"
    "psn_type\n"
    "med_type\n"
    "level\n"
    "institution_class\n"
    "place\n"
    "treatment_province\n"
    "category\n"
    "filing\n"
    "referral\n"
    "emergency\n"
    "proof\n"
    "trauma\n"
    "aid_identity\n"
    "civil_servant\n"
    "enterprise_supplement\n"
    "person_group\n"
    "disease\n"
    "recognised\n"
    "transfer\n"
    "age\n"
    "nth_admission\n"
    "insured_years\n";
static_assert(dimension_ids.size() == dimension_count);

using enum DimensionKind;
constexpr DimensionInfo dimensions[] = {
    {terms, insutypes},        // insutype
    {terms, psn_types},        // psn_type
    {terms, med_types},        // med_type
    {terms, levels},           // level
    {own, no_terms},           // institution_class
    {terms, places},           // place
    {terms, provinces},        // treatment_province
    {terms, categories},       // category
    {terms, filing_statuses},  // filing
    {terms, yes_no},           // referral
    {terms, yes_no},           // emergency
    {terms, proofs},           // proof
    {terms, traumas},          // trauma
    {terms, aid_identities},   // aid_identity
    {terms, yes_no},           // civil_servant
    {terms, yes_no},           // enterprise_supplement
    {own, no_terms},           // person_group
    {terms, diseases},         // disease
    {terms, yes_no},           // recognised
    {terms, transfers},        // transfer
    {number, no_terms},        // age
    {number, no_terms},        // nth_admission
    {number, no_terms},        // insured_years
};
static_assert(std::size(dimensions) == dimension_count);

constexpr Terms value_keys = "yuan\nratio\npoints\nfactor\nmonths\nworking_days\nnumber\nchoice\nbands\ncounts\nlist\n";
static_assert(value_keys.size() == value_kind_count);

constexpr std::uint16_t bits(ValueKind a) { return std::uint16_t(1 << int(a)); }
constexpr std::uint16_t bits(ValueKind a, ValueKind b) { return std::uint16_t(bits(a) | bits(b)); }
constexpr auto yuan = bits(ValueKind::yuan), ratio = bits(ValueKind::ratio), points = bits(ValueKind::points),
               months = bits(ValueKind::months), whole = bits(ValueKind::number), choice = bits(ValueKind::choice),
               months_or_choice = bits(ValueKind::months, ValueKind::choice), counts = bits(ValueKind::counts),
               list = bits(ValueKind::list), banded = bits(ValueKind::ratio, ValueKind::bands),
               capped = bits(ValueKind::yuan, ValueKind::choice);

constexpr Terms positions = "before_deductible\nafter_deductible\n";
constexpr Terms periods = "per_admission\nper_year\n";
constexpr Terms band_bases = "after_deductible\nwith_deductible\n";
constexpr Terms cap_bases = "fund_paid\nin_scope\n";
constexpr Terms roundings = "per_band\nonce\n";
constexpr Terms benefits = "yes\nnone\n";
constexpr Terms yes_or_no = "yes\nno\n";
constexpr Terms account_uses = "yes\nno\nbank_account\nfirst\n";
constexpr Terms shared_uses = "yes\nno\nbank_account\n";
constexpr Terms account_covers = "everything\nin_scope\n";
constexpr Terms settlement_years = "discharge\nadmission\nsplit\n";
constexpr Terms scope_roundings = "per_line\nper_sum\nrest_per_line\nrest_per_sum\n";
constexpr Terms deductible_periods = "per_admission\nper_year\nper_year_and_institution\nper_quarter\nper_month\n";
constexpr Terms transfer_deductibles = "full\ndifference\nnone\n";
constexpr Terms no_caps = "none\n";
constexpr Terms cap_pools = "all\ninpatient\ninpatient_and_chronic\n";
constexpr Terms rounded_parts = "fund\nown\n";
constexpr Terms layer_band_bases = "excess\nwhole\n";
constexpr Terms triggers = "over_cap\npersonal_cost\n";
constexpr Terms requireds = "required\nnot_required\ndeemed\n";
constexpr Terms latests = "before_admission\nbefore_discharge\n";
constexpr Terms validities = "no_expiry\n";
constexpr Terms place_levels = "city\nprovince\n";
constexpr Terms commitments = "accepted\nnot_accepted\n";
constexpr Terms services = "open\nnot_open\n";

// Named where an answer can say that it is missing.
constexpr Terms parameter_terms =
    "class_b_share\n"
    "scope_rounding\n"
    "bed_day_limit\n"
    "scope_own_share\n"
    "scope_own_share_position\n"
    "deductible\n"
    "deductible_period\n"
    "nth_deductible_factor\n"
    "transfer_deductible\n"
    "deductible_yearly_max\n"
    "ratio\n"
    "band_basis\n"
    "band_period\n"
    "ratio_plus\n"
    "ratio_per_year_of_age\n"
    "own_share_factor\n"
    "ratio_change\n"
    "basic_cap\n"
    "basic_cap_basis\n"
    "basic_cap_pool\n"
    "outpatient_cap\n"
    "rounding\n"
    "rounded_part\n"
    "benefit\n"
    "large_applies\n"
    "large_trigger\n"
    "large_threshold\n"
    "large_bands\n"
    "large_band_basis\n"
    "large_period\n"
    "large_cap\n"
    "large_counts\n"
    "critical_applies\n"
    "critical_trigger\n"
    "critical_threshold\n"
    "critical_bands\n"
    "critical_band_basis\n"
    "critical_period\n"
    "critical_cap\n"
    "critical_counts\n"
    "civil_applies\n"
    "civil_trigger\n"
    "civil_threshold\n"
    "civil_bands\n"
    "civil_band_basis\n"
    "civil_period\n"
    "civil_cap\n"
    "civil_counts\n"
    "enterprise_applies\n"
    "enterprise_trigger\n"
    "enterprise_threshold\n"
    "enterprise_bands\n"
    "enterprise_band_basis\n"
    "enterprise_period\n"
    "enterprise_cap\n"
    "enterprise_counts\n"
    "aid_applies\n"
    "aid_trigger\n"
    "aid_threshold\n"
    "aid_bands\n"
    "aid_band_basis\n"
    "aid_period\n"
    "aid_cap\n"
    "aid_counts\n"
    "hospital_share\n"
    "account_usable\n"
    "account_covers\n"
    "shared_account\n"
    "settlement_year\n"
    "filing_required\n"
    "filing_latest\n"
    "filing_deadline\n"
    "filing_validity\n"
    "filing_place_level\n"
    "filing_change_after\n"
    "filing_commitment\n"
    "may_file\n"
    "long_term_stay\n"
    "chosen_institutions\n"
    "institution_changes_a_year\n"
    "institution_choice_validity\n"
    "direct_service\n"
    "filing_materials\n"
    "proxy_materials\n"
    "filing_channels\n"
    "filing_procedure\n"
    "preconditions\n"
    "treatment_materials\n"
    "prior_review\n"
    "manual_materials\n"
    "handling_times\n"
    "referral_hospitals\n"
    "offices\n"
    "notices\n";
static_assert(parameter_terms.size() == parameter_count);

constexpr ParameterInfo parameters[] = {
    {ratio, no_terms},                                       // class_b_share
    {choice, scope_roundings},                               // scope_rounding
    {yuan, no_terms},                                        // bed_day_limit
    {ratio, no_terms},                                       // scope_own_share
    {choice, positions},                                     // scope_own_share_position
    {yuan, no_terms},                                        // deductible
    {choice, deductible_periods},                            // deductible_period
    {ratio, no_terms},                                       // nth_deductible_factor
    {choice, transfer_deductibles},                          // transfer_deductible
    {yuan, no_terms},                                        // deductible_yearly_max
    {banded, no_terms},                                      // ratio
    {choice, band_bases},                                    // band_basis
    {choice, periods},                                       // band_period
    {points, no_terms},                                      // ratio_plus
    {points, no_terms},                                      // ratio_per_year_of_age
    {ratio, no_terms},                                       // own_share_factor
    {bits(ValueKind::points, ValueKind::factor), no_terms},  // ratio_change
    {capped, no_caps},                                       // basic_cap
    {choice, cap_bases},                                     // basic_cap_basis
    {choice, cap_pools},                                     // basic_cap_pool
    {yuan, no_terms},                                        // outpatient_cap
    {choice, roundings},                                     // rounding
    {choice, rounded_parts},                                 // rounded_part
    {choice, benefits},                                      // benefit
    {choice, yes_or_no},                                     // large_applies
    {choice, triggers},                                      // large_trigger
    {yuan, no_terms},                                        // large_threshold
    {banded, no_terms},                                      // large_bands
    {choice, layer_band_bases},                              // large_band_basis
    {choice, periods},                                       // large_period
    {capped, no_caps},                                       // large_cap
    {counts, no_terms},                                      // large_counts
    {choice, yes_or_no},                                     // critical_applies
    {choice, triggers},                                      // critical_trigger
    {yuan, no_terms},                                        // critical_threshold
    {banded, no_terms},                                      // critical_bands
    {choice, layer_band_bases},                              // critical_band_basis
    {choice, periods},                                       // critical_period
    {capped, no_caps},                                       // critical_cap
    {counts, no_terms},                                      // critical_counts
    {choice, yes_or_no},                                     // civil_applies
    {choice, triggers},                                      // civil_trigger
    {yuan, no_terms},                                        // civil_threshold
    {banded, no_terms},                                      // civil_bands
    {choice, layer_band_bases},                              // civil_band_basis
    {choice, periods},                                       // civil_period
    {capped, no_caps},                                       // civil_cap
    {counts, no_terms},                                      // civil_counts
    {choice, yes_or_no},                                     // enterprise_applies
    {choice, triggers},                                      // enterprise_trigger
    {yuan, no_terms},                                        // enterprise_threshold
    {banded, no_terms},                                      // enterprise_bands
    {choice, layer_band_bases},                              // enterprise_band_basis
    {choice, periods},                                       // enterprise_period
    {capped, no_caps},                                       // enterprise_cap
    {counts, no_terms},                                      // enterprise_counts
    {choice, yes_or_no},                                     // aid_applies
    {choice, triggers},                                      // aid_trigger
    {yuan, no_terms},                                        // aid_threshold
    {banded, no_terms},                                      // aid_bands
    {choice, layer_band_bases},                              // aid_band_basis
    {choice, periods},                                       // aid_period
    {capped, no_caps},                                       // aid_cap
    {counts, no_terms},                                      // aid_counts
    {ratio, no_terms},                                       // hospital_share
    {choice, account_uses},                                  // account_usable
    {choice, account_covers},                                // account_covers
    {choice, shared_uses},                                   // shared_account
    {choice, settlement_years},                              // settlement_year
    {choice, requireds},                                     // filing_required
    {choice, latests},                                       // filing_latest
    {bits(ValueKind::working_days), no_terms},               // filing_deadline
    {months_or_choice, validities},                          // filing_validity
    {choice, place_levels},                                  // filing_place_level
    {months, no_terms},                                      // filing_change_after
    {choice, commitments},                                   // filing_commitment
    {choice, yes_or_no},                                     // may_file
    {months, no_terms},                                      // long_term_stay
    {whole, no_terms},                                       // chosen_institutions
    {whole, no_terms},                                       // institution_changes_a_year
    {months_or_choice, validities},                          // institution_choice_validity
    {choice, services},                                      // direct_service
    {list, no_terms},                                        // filing_materials
    {list, no_terms},                                        // proxy_materials
    {list, no_terms},                                        // filing_channels
    {list, no_terms},                                        // filing_procedure
    {list, no_terms},                                        // preconditions
    {list, no_terms},                                        // treatment_materials
    {list, no_terms},                                        // prior_review
    {list, no_terms},                                        // manual_materials
    {list, no_terms},                                        // handling_times
    {list, no_terms},                                        // referral_hospitals
    {list, no_terms},                                        // offices
    {list, no_terms},                                        // notices
};
static_assert(std::size(parameters) == parameter_count);

constexpr Terms counted = "preselfpay_amt\noverlmt_selfpay\ndeductible\nover_cap\nown_share\nprop_selfpay\n";
static_assert(counted.size() == counted_count);

constexpr Terms conditions =
    "filed\nfiling_uploaded\nnetworked\ncard_activated\ncard_used_at_home\ncard_tested_out_of_province\nno_third_"
    "party\n"
    "recognised\nchosen\npapers_made_good\n";

// Named where the answer in words lists them.
constexpr Terms fields =
    "medfee_sumamt\n"
    "fulamt_ownpay_amt\n"
    "overlmt_selfpay\n"
    "preselfpay_amt\n"
    "inscp_scp_amt\n"
    "dedc_std\n"
    "crt_dedc\n"
    "act_pay_dedc\n"
    "pool_prop_selfpay\n"
    "hifp_pay\n"
    "cvlserv_pay\n"
    "hifes_pay\n"
    "hifmi_pay\n"
    "hifob_pay\n"
    "maf_pay\n"
    "oth_pay\n"
    "hosp_part_amt\n"
    "fund_pay_sumamt\n"
    "psn_part_amt\n"
    "acct_pay\n"
    "psn_cash_pay\n"
    "balc\n";
static_assert(fields.size() == field_count);

constexpr Terms inputs =
    "insured.psn_type\n"
    "insured.age\n"
    "insured.identity\n"
    "insured.person_group\n"
    "insured.insured_years\n"
    "visit.mdtrtarea_admvs\n"
    "visit.hosp_lv\n"
    "visit.institution_class\n"
    "visit.emergency\n"
    "visit.referral\n"
    "visit.disease\n"
    "visit.recognised\n"
    "visit.transfer\n"
    "visit.nth_admission\n"
    "visit.trauma\n"
    "visit.networked\n"
    "visit.enddate\n"
    "circumstances.why\n"
    "circumstances.months\n"
    "circumstances.sent_by\n"
    "circumstances.register_moved\n"
    "filing.category\n"
    "filing.filed_on\n"
    "filing.filed_admdvs\n"
    "filing.proof\n"
    "filing.institution_chosen\n"
    "costs.medfee_sumamt\n"
    "costs.fulamt_ownpay_amt\n"
    "costs.items\n"
    "visit.transfer_act_pay_dedc\n"
    "year.act_pay_dedc\n"
    "year.period_act_pay_dedc\n"
    "year.hifp_pay\n"
    "year.otp_hifp_pay\n"
    "year.opsp_hifp_pay\n"
    "year.inscp_scp_amt\n"
    "year.psn_inscp_amt\n"
    "year.over_cap_amt\n"
    "year.hifob_pay\n"
    "year.hifmi_pay\n"
    "year.cvlserv_pay\n"
    "year.hifes_pay\n"
    "year.maf_pay\n"
    "account.balc\n"
    "account.shared_balc\n"
    "account.use\n"
    "card\n";
static_assert(inputs.size() == input_count);

constexpr Terms grades =
    "official\n"
    "reported\n"
    "interpreted\n"
    "assumed\n";

}  // namespace

const DimensionInfo& info(Dimension dimension) { return dimensions[int(dimension)]; }
std::string_view id(Dimension dimension) { return dimension_ids.id(int(dimension)); }
int find_dimension(std::string_view id) { return dimension_ids.find(id); }

std::string_view id(ValueKind kind) { return value_keys.id(int(kind)); }
const Terms& value_kind_terms() { return value_keys; }

const ParameterInfo& info(Parameter parameter) { return parameters[int(parameter)]; }
std::string_view id(Parameter parameter) { return parameter_terms.id(int(parameter)); }
int find_parameter(std::string_view id) { return parameter_terms.find(id); }

const Terms& counted_terms() { return counted; }
int find_condition(std::string_view id) { return conditions.find(id); }

std::string_view id(Field field) { return fields.id(int(field)); }
std::string_view name(Field field, Lang lang) { return lang.say("field.", id(field)); }

std::string_view id(Input input) { return inputs.id(int(input)); }
std::string_view why(Input input, Lang lang) { return lang.say("input.", id(input)); }

const Terms& why_terms() { return whys; }
const Terms& sent_by_terms() { return senders; }
const Terms& grade_terms() { return grades; }

Field paid_by(Layer layer) {
  constexpr Field paid[] = {Field::hifob_pay, Field::hifmi_pay, Field::cvlserv_pay, Field::hifes_pay, Field::maf_pay};
  return paid[int(layer)];
}

Input input_of(Dimension dimension) {
  switch (dimension) {
    case Dimension::psn_type: return Input::insured_psn_type;
    case Dimension::level: return Input::visit_hosp_lv;
    case Dimension::institution_class: return Input::visit_institution_class;
    case Dimension::place: return Input::visit_mdtrtarea;
    case Dimension::category: return Input::filing_category;
    case Dimension::referral: return Input::visit_referral;
    case Dimension::emergency: return Input::visit_emergency;
    case Dimension::proof: return Input::filing_proof;
    case Dimension::trauma: return Input::visit_trauma;
    case Dimension::aid_identity:
    case Dimension::civil_servant:
    case Dimension::enterprise_supplement: return Input::insured_identity;
    case Dimension::disease: return Input::visit_disease;
    case Dimension::recognised: return Input::visit_recognised;
    case Dimension::person_group: return Input::insured_person_group;
    case Dimension::transfer: return Input::visit_transfer;
    case Dimension::insured_years: return Input::insured_insured_years;
    case Dimension::age: return Input::insured_age;
    case Dimension::nth_admission: return Input::visit_nth_admission;
    // Always known: required inputs, or worked out from them.
    case Dimension::insutype:
    case Dimension::med_type:
    case Dimension::treatment_province:
    case Dimension::filing: break;
  }
  assert(false && "this dimension is always known");
  return Input::visit_mdtrtarea;
}

}  // namespace yidi
