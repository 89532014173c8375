#include "vocabulary.h"

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
    "resettled_retiree|异地安置退休人员|retired and resettled\n"
    "long_term_resident|异地长期居住人员|long-term resident\n"
    "stationed_worker|常驻异地工作人员|posted worker\n"
    "referred|异地转诊人员|referred\n"
    "emergency|异地急诊抢救人员|emergency\n"
    "other_temporary|其他临时外出就医人员|other temporary\n";
constexpr Terms filing_statuses = "valid\nmissing\nexpired\nwrong_place\nnot_needed\n";
constexpr Terms yes_no = "yes\nno\n";
constexpr Terms proofs = "documents\ncommitment\n";
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
    "disease\n"
    "recognised\n"
    "age\n"
    "nth_admission\n";
static_assert(dimension_ids.size() == dimension_count);

using enum DimensionKind;
constexpr DimensionInfo dimensions[] = {
    {terms, insutypes},  // insutype
    {terms, psn_types},  // psn_type
    {terms, med_types},  // med_type
    {terms, levels},  // level
    {classes, no_terms},  // institution_class
    {terms, places},  // place
    {terms, provinces},  // treatment_province
    {terms, categories},  // category
    {terms, filing_statuses},  // filing
    {terms, yes_no},  // referral
    {terms, yes_no},  // emergency
    {terms, proofs},  // proof
    {terms, traumas},  // trauma
    {terms, aid_identities},  // aid_identity
    {terms, yes_no},  // civil_servant
    {terms, yes_no},  // enterprise_supplement
    {terms, diseases},  // disease
    {terms, yes_no},  // recognised
    {number, no_terms},  // age
    {number, no_terms},  // nth_admission
};
static_assert(std::size(dimensions) == dimension_count);

constexpr Terms value_keys = "yuan\nratio\npoints\nfactor\nmonths\nworking_days\nnumber\nchoice\nbands\ncounts\nlist\n";
static_assert(value_keys.size() == value_kind_count);

constexpr std::uint16_t bits(ValueKind a) { return std::uint16_t(1 << int(a)); }
constexpr std::uint16_t bits(ValueKind a, ValueKind b) { return std::uint16_t(bits(a) | bits(b)); }
constexpr auto yuan = bits(ValueKind::yuan), ratio = bits(ValueKind::ratio), points = bits(ValueKind::points),
               months = bits(ValueKind::months), whole = bits(ValueKind::number), choice = bits(ValueKind::choice),
               months_or_choice = bits(ValueKind::months, ValueKind::choice), counts = bits(ValueKind::counts),
               list = bits(ValueKind::list),
               banded = bits(ValueKind::ratio, ValueKind::bands);

constexpr Terms positions = "before_deductible\nafter_deductible\n";
constexpr Terms periods = "per_admission\nper_year\n";
constexpr Terms band_bases = "after_deductible\nwith_deductible\n";
constexpr Terms cap_bases = "fund_paid\nin_scope\n";
constexpr Terms roundings = "per_band\nonce\n";
constexpr Terms benefits = "yes\nnone\n";
constexpr Terms yes_or_no = "yes\nno\n";
constexpr Terms account_uses = "yes\nno\nbank_account\n";
constexpr Terms triggers = "over_cap\npersonal_cost\n";
constexpr Terms requireds = "required\nnot_required\ndeemed\n";
constexpr Terms latests = "before_admission\nbefore_discharge\n";
constexpr Terms validities = "no_expiry\n";
constexpr Terms place_levels = "city\nprovince\n";
constexpr Terms commitments = "accepted\nnot_accepted\n";
constexpr Terms services = "open\nnot_open\n";

// Named where an answer can say that it is missing.
constexpr Terms parameter_terms =
    "class_b_share|乙类先行自付比例|first share of class-B items\n"
    "scope_own_share|异地就医先行自付比例|away-from-home own share\n"
    "scope_own_share_position|先行自付与起付线的先后|own share before or after the deductible\n"
    "deductible|起付线|deductible\n"
    "deductible_period|起付线按次还是按年|deductible per admission or per year\n"
    "nth_deductible_factor|再次住院的起付线比例|share of the deductible at a later admission\n"
    "ratio|支付比例|reimbursement ratio\n"
    "band_basis|分段从哪里算起|what the bands are measured on\n"
    "band_period|分段按次还是按年|bands per admission or per year\n"
    "ratio_plus|支付比例增加的百分点|points added to the ratio\n"
    "ratio_per_year_of_age|每一岁增加的百分点|points per year of age\n"
    "own_share_factor|个人自付部分的折算比例|factor on the own share\n"
    "ratio_change|异地就医支付比例的降低|reduction of the ratio away from home\n"
    "basic_cap|基本医保封顶线|cap of the basic fund\n"
    "basic_cap_basis|封顶线按什么计算|what the cap counts\n"
    "outpatient_cap|门诊年度限额|yearly outpatient cap\n"
    "rounding|按段还是一次取整|rounding per band or once\n"
    "benefit\n"
    "large_applies|是否有职工大额|large-amount fund applies\n"
    "large_trigger|职工大额从何时起付|what starts the large-amount fund\n"
    "large_threshold|职工大额起付标准|large-amount threshold\n"
    "large_bands|职工大额支付比例|large-amount ratio\n"
    "large_cap|职工大额封顶线|large-amount cap\n"
    "large_counts|职工大额计入哪些费用|costs counted by the large-amount fund\n"
    "critical_applies|是否有居民大病保险|critical illness insurance applies\n"
    "critical_trigger|大病保险从何时起付|what starts critical illness insurance\n"
    "critical_threshold|大病保险起付标准|critical illness threshold\n"
    "critical_bands|大病保险支付比例|critical illness ratio\n"
    "critical_cap|大病保险封顶线|critical illness cap\n"
    "critical_counts|大病保险计入哪些费用|costs counted by critical illness insurance\n"
    "civil_applies|是否有公务员医疗补助|civil servants' aid applies\n"
    "civil_trigger|公务员补助从何时起付|what starts civil servants' aid\n"
    "civil_threshold|公务员补助起付标准|civil servants' aid threshold\n"
    "civil_bands|公务员补助比例|civil servants' aid ratio\n"
    "civil_cap|公务员补助封顶线|civil servants' aid cap\n"
    "civil_counts|公务员补助计入哪些费用|costs counted by civil servants' aid\n"
    "enterprise_applies|是否有企业补充医疗保险|enterprise supplement applies\n"
    "enterprise_trigger|企业补充从何时起付|what starts the enterprise supplement\n"
    "enterprise_threshold|企业补充起付标准|enterprise supplement threshold\n"
    "enterprise_bands|企业补充支付比例|enterprise supplement ratio\n"
    "enterprise_cap|企业补充封顶线|enterprise supplement cap\n"
    "enterprise_counts|企业补充计入哪些费用|costs counted by the enterprise supplement\n"
    "aid_applies|是否有医疗救助|medical aid applies\n"
    "aid_trigger|医疗救助从何时起付|what starts medical aid\n"
    "aid_threshold|医疗救助起付标准|medical aid threshold\n"
    "aid_bands|医疗救助比例|medical aid ratio\n"
    "aid_cap|医疗救助封顶线|medical aid cap\n"
    "aid_counts|医疗救助计入哪些费用|costs counted by medical aid\n"
    "account_usable|个人账户能否支付|whether the personal account can pay\n"
    "filing_required\n"
    "filing_latest|最晚何时备案|latest time to file\n"
    "filing_deadline|备案期限（工作日）|filing deadline in working days\n"
    "filing_validity|备案有效期|validity of a filing\n"
    "filing_place_level\n"
    "filing_change_after\n"
    "filing_commitment\n"
    "may_file\n"
    "long_term_stay|住多久算长期居住|how long a stay counts as long-term\n"
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
    {ratio, no_terms},  // class_b_share
    {ratio, no_terms},  // scope_own_share
    {choice, positions},  // scope_own_share_position
    {yuan, no_terms},  // deductible
    {choice, periods},  // deductible_period
    {ratio, no_terms},  // nth_deductible_factor
    {banded, no_terms},  // ratio
    {choice, band_bases},  // band_basis
    {choice, periods},  // band_period
    {points, no_terms},  // ratio_plus
    {points, no_terms},  // ratio_per_year_of_age
    {ratio, no_terms},  // own_share_factor
    {bits(ValueKind::points, ValueKind::factor), no_terms},  // ratio_change
    {yuan, no_terms},  // basic_cap
    {choice, cap_bases},  // basic_cap_basis
    {yuan, no_terms},  // outpatient_cap
    {choice, roundings},  // rounding
    {choice, benefits},  // benefit
    {choice, yes_or_no},  // large_applies
    {choice, triggers},  // large_trigger
    {yuan, no_terms},  // large_threshold
    {banded, no_terms},  // large_bands
    {yuan, no_terms},  // large_cap
    {counts, no_terms},  // large_counts
    {choice, yes_or_no},  // critical_applies
    {choice, triggers},  // critical_trigger
    {yuan, no_terms},  // critical_threshold
    {banded, no_terms},  // critical_bands
    {yuan, no_terms},  // critical_cap
    {counts, no_terms},  // critical_counts
    {choice, yes_or_no},  // civil_applies
    {choice, triggers},  // civil_trigger
    {yuan, no_terms},  // civil_threshold
    {banded, no_terms},  // civil_bands
    {yuan, no_terms},  // civil_cap
    {counts, no_terms},  // civil_counts
    {choice, yes_or_no},  // enterprise_applies
    {choice, triggers},  // enterprise_trigger
    {yuan, no_terms},  // enterprise_threshold
    {banded, no_terms},  // enterprise_bands
    {yuan, no_terms},  // enterprise_cap
    {counts, no_terms},  // enterprise_counts
    {choice, yes_or_no},  // aid_applies
    {choice, triggers},  // aid_trigger
    {yuan, no_terms},  // aid_threshold
    {banded, no_terms},  // aid_bands
    {yuan, no_terms},  // aid_cap
    {counts, no_terms},  // aid_counts
    {choice, account_uses},  // account_usable
    {choice, requireds},  // filing_required
    {choice, latests},  // filing_latest
    {bits(ValueKind::working_days), no_terms},  // filing_deadline
    {months_or_choice, validities},  // filing_validity
    {choice, place_levels},  // filing_place_level
    {months, no_terms},  // filing_change_after
    {choice, commitments},  // filing_commitment
    {choice, yes_or_no},  // may_file
    {months, no_terms},  // long_term_stay
    {whole, no_terms},  // chosen_institutions
    {whole, no_terms},  // institution_changes_a_year
    {months_or_choice, validities},  // institution_choice_validity
    {choice, services},  // direct_service
    {list, no_terms},  // filing_materials
    {list, no_terms},  // proxy_materials
    {list, no_terms},  // filing_channels
    {list, no_terms},  // filing_procedure
    {list, no_terms},  // preconditions
    {list, no_terms},  // treatment_materials
    {list, no_terms},  // prior_review
    {list, no_terms},  // manual_materials
    {list, no_terms},  // handling_times
    {list, no_terms},  // referral_hospitals
    {list, no_terms},  // offices
    {list, no_terms},  // notices
};
static_assert(std::size(parameters) == parameter_count);

constexpr Terms counted = "preselfpay_amt\noverlmt_selfpay\ndeductible\nover_cap\nown_share\n";
static_assert(counted.size() == counted_count);

constexpr Terms conditions =
    "filed\nfiling_uploaded\nnetworked\ncard_activated\ncard_used_at_home\ncard_tested_out_of_province\nno_third_party\n"
    "recognised\nchosen\npapers_made_good\n";

// Named where the answer in words lists them.
constexpr Terms fields =
    "medfee_sumamt|医疗费总额|total bill\n"
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
    "fund_pay_sumamt|基金支付合计|all funds pay\n"
    "psn_part_amt|个人负担合计|you pay in all\n"
    "acct_pay|个人账户支付|from the personal account\n"
    "psn_cash_pay|个人现金支付|you pay in cash\n"
    "balc\n";
static_assert(fields.size() == field_count);

constexpr Terms inputs =
    "insured.psn_type|在职还是退休等，规则不同|the rule differs by person type\n"
    "insured.age|规则与年龄有关|the rule depends on age\n"
    "insured.identity|有低保、特困、公务员等身份时，还有别的基金可能支付|with an aid or civil servant's identity other funds may pay\n"
    "visit.mdtrtarea_admvs|就医地要到区县才能确定规则|the rule depends on the county of treatment\n"
    "visit.hosp_lv|医院等级决定起付线和比例|the hospital's level decides deductible and ratio\n"
    "visit.institution_class|医疗机构类别决定起付线和比例|the institution's class decides deductible and ratio\n"
    "visit.emergency|急诊抢救另有规定|emergencies have a rule of their own\n"
    "visit.referral|有没有办转诊，影响支付比例|a referral changes the ratio\n"
    "visit.disease|规则与病种有关|the rule depends on the disease\n"
    "visit.recognised|门诊慢特病要先由参保地认定|a chronic disease must first be recognised by the insured region\n"
    "visit.nth_admission|本年第几次住院，影响起付线|later admissions may have another deductible\n"
    "visit.trauma|外伤要看有没有第三方责任|an injury depends on who is responsible\n"
    "visit.networked|医院没有联网就不能直接结算|only a networked hospital settles directly\n"
    "visit.enddate|出院日期决定还来不来得及备案|the day of discharge decides whether filing still helps\n"
    "circumstances.why|为什么在那里，决定按哪一类人员备案|why you are there decides the category to file in\n"
    "circumstances.months|在那里住多久，决定算不算长期居住|how long you stay decides whether it is long-term\n"
    "circumstances.sent_by|是单位派去的还是自己去的，备案的类别不同|who sent you decides the category to file in\n"
    "circumstances.register_moved|户口有没有迁过去，备案的类别不同|whether your household register moved decides the category\n"
    "filing.category|以哪一类人员备案，影响支付比例|the filing category changes the ratio\n"
    "filing.filed_on|是否已经备案，影响能否直接结算和支付比例|a filing decides direct settlement and the ratio\n"
    "filing.filed_admdvs|备案到哪里，决定备案是否有效|a filing counts only for its own place\n"
    "filing.proof|备案凭据影响规则|the rule depends on the proof\n"
    "filing.institution_chosen|这家医院是不是备案时选定的|whether this hospital is among those chosen when filing\n"
    "costs.medfee_sumamt|没有总费用就算不出金额|without the total no amount can be worked out\n"
    "costs.fulamt_ownpay_amt|自费、超限价和先行自付的部分不进入报销|own costs are outside the reimbursement\n"
    "costs.items|有的项目没有写明类别或自付比例|some items lack their class or own share\n"
    "year.act_pay_dedc|今年已经付过的起付线|deductible already paid this year\n"
    "year.hifp_pay|今年基金已经支付的金额，影响封顶线还剩多少|what the fund paid this year counts towards the cap\n"
    "year.otp_hifp_pay|今年门诊基金已经支付的金额，影响门诊限额还剩多少|what the fund paid for outpatient visits this year counts towards the cap\n"
    "year.inscp_scp_amt|今年已经发生的政策范围内费用|in-scope costs of this year so far\n"
    "year.psn_inscp_amt|今年个人已经负担的政策范围内费用|own in-scope costs of this year so far\n"
    "year.hifmi_pay|今年大病保险或大额已经支付的金额|what the upper funds paid this year\n"
    "account.balc|个人账户余额|balance of the personal account\n"
    "account.use|是否用个人账户支付|whether the personal account is to be used\n"
    "card|社保卡的状态决定能否直接结算|the card's state decides direct settlement\n";
static_assert(inputs.size() == input_count);

constexpr Terms grades =
    "official|政策原文|official\n"
    "reported|报道转述|reported\n"
    "interpreted|我们的理解|interpreted\n"
    "assumed|您填写的|assumed\n";

}  // namespace

const DimensionInfo& info(Dimension dimension) { return dimensions[int(dimension)]; }
std::string_view id(Dimension dimension) { return dimension_ids.id(int(dimension)); }
int find_dimension(std::string_view id) { return dimension_ids.find(id); }

std::string_view id(ValueKind kind) { return value_keys.id(int(kind)); }
const Terms& value_kind_terms() { return value_keys; }

const ParameterInfo& info(Parameter parameter) { return parameters[int(parameter)]; }
std::string_view id(Parameter parameter) { return parameter_terms.id(int(parameter)); }
std::string_view name(Parameter parameter, Lang lang) { return parameter_terms.name(int(parameter), lang); }
int find_parameter(std::string_view id) { return parameter_terms.find(id); }

const Terms& counted_terms() { return counted; }
int find_condition(std::string_view id) { return conditions.find(id); }

std::string_view id(Field field) { return fields.id(int(field)); }
std::string_view name(Field field, Lang lang) { return fields.name(int(field), lang); }

std::string_view id(Input input) { return inputs.id(int(input)); }
std::string_view why(Input input, Lang lang) { return inputs.name(int(input), lang); }

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
