#include "settle/settlement.h"

#include <cassert>

#include "settle/settling.h"

namespace yidi {

const Step* Steps::find(StepId id) const {
  for (const Step& step : *this)
    if (step.id == id) return &step;
  return nullptr;
}

namespace {

// --- 2. The away-from-home own share, around the deductible --------------------------------------------------------

void find_base(Settling& t) {
  const RuleRow* row = t.s.find(Parameter::scope_own_share);
  Ratio share = row ? Ratio::parts(t.s.number(Parameter::scope_own_share, row, 0, Ratio::whole_parts)) : Ratio{};
  auto position = OwnSharePosition::before_deductible;
  if (share > Ratio{}) position = t.s.choice<Parameter::scope_own_share_position>();
  auto take_own_share = [&](Money from) {
    t.own_share = share_of(from, share);
    if (share > Ratio{}) t.step(StepId::own_share, t.own_share, from, row);
  };
  if (position == OwnSharePosition::before_deductible) take_own_share(t.left_of_account());
  charge_deductible(t);
  Money charged = t.sheet()[Field::act_pay_dedc];
  if (position == OwnSharePosition::after_deductible) take_own_share(t.left_of_account() - charged);
  t.base = at_least_nothing(t.left_of_account() - t.own_share - charged);
}

// --- 4. The ratio --------------------------------------------------------------------------------------------------

std::int64_t stated_or_zero(Settling& t, Parameter parameter) {
  const RuleRow* row = t.s.find(parameter);
  return row ? t.s.number(parameter, row, 0, Ratio::whole_parts) : 0;
}

Ratio added_points(Settling& t) {
  std::int64_t points = stated_or_zero(t, Parameter::ratio_plus);
  std::int64_t per_year = stated_or_zero(t, Parameter::ratio_per_year_of_age);
  if (per_year == 0) return Ratio::parts(points);
  int age = t.s.given().age ? *t.s.given().age : t.s.pick(Input::insured_age, 2) * oldest_age;
  return Ratio::parts(points + per_year * age);
}

// How the ratio is lowered away from home: by points, by a factor, or (no rule, not at home) by something unknown.
struct Change {
  const RuleRow* row = nullptr;
  Ratio points;
  Ratio factor = Ratio::whole();
};

Change find_change(Settling& t) {
  Change change;
  change.row = t.s.find(Parameter::ratio_change);
  if (!change.row && t.s.settled(Dimension::place) == int(Place::home)) return change;
  auto amount = Ratio::parts(t.s.number(Parameter::ratio_change, change.row, 0, Ratio::whole_parts));
  bool is_factor = change.row && change.row->row->value.kind == ValueKind::factor;
  (is_factor ? change.factor : change.points) = amount;
  return change;
}

void find_ratio(Settling& t) {
  const RuleRow* row = t.s.find(Parameter::ratio);
  if (row && !row->row->value.bands.empty())
    t.stated = few(row->row->value.bands);
  else
    t.stated.add({{}, Ratio::parts(t.s.number(Parameter::ratio, row, 0, Ratio::whole_parts))});
  Ratio plus = added_points(t);
  const RuleRow* own = t.s.find(Parameter::own_share_factor);
  Ratio own_factor =
      own ? Ratio::parts(t.s.number(Parameter::own_share_factor, own, 0, Ratio::whole_parts)) : Ratio::whole();
  for (Parameter raise : {Parameter::ratio_plus, Parameter::ratio_per_year_of_age, Parameter::own_share_factor})
    if (const RuleRow* raised_by = t.s.find(raise)) t.raised_by = raised_by;
  Change change = find_change(t);
  // That nothing is lowered is worth saying away from home only.
  bool lowers = change.points > Ratio{} || change.factor < Ratio::whole();
  bool at_home = t.s.facts()[std::size_t(Dimension::place)] == bit(int(Place::home));
  t.changed_by = lowers || !at_home ? change.row : nullptr;
  t.raised = t.bands = t.stated;
  for (std::size_t i = 0; i < t.bands.size; ++i) {
    Ratio raised = std::min(t.stated.all[i].ratio + plus, Ratio::whole());
    raised = Ratio::whole() - compose(Ratio::whole() - raised, own_factor);
    t.raised.all[i].ratio = raised;
    t.bands.all[i].ratio = std::max(compose(raised, change.factor) - change.points, Ratio{});
  }
}

// Of several bands the ratio of the one that the last of the cost fell into, as the sheet has it, and how it came about.
void tell_ratio(Settling& t, const Portions& portions) {
  std::size_t band = portions.size > 0 ? portions.back().band : 0;
  auto parts = [band](const Bands& bands) { return bands.all[band].ratio.parts(); };
  t.sheet().values[std::size_t(Field::pool_prop_selfpay)] = parts(t.bands);
  t.out.steps.add({StepId::ratio, parts(t.stated), t.base.fen(), t.s.find(Parameter::ratio)});
  auto changed = [&](StepId id, std::int64_t after, std::int64_t before, const RuleRow* row) {
    if (row || after != before) t.out.steps.add({id, after, before, row});
  };
  changed(StepId::ratio_raised, parts(t.raised), parts(t.stated), t.raised_by);
  changed(StepId::ratio_change, parts(t.bands), parts(t.raised), t.changed_by);
}

// --- 5. The basic fund ---------------------------------------------------------------------------------------------

// What the cap still leaves, of fund money or of in-scope cost.
Money cap_left(Settling& t, Money cap, YearField field) { return at_least_nothing(cap - t.s.used(field, cap)); }

struct Cap {
  const RuleRow* row = nullptr;
  CapBasis basis = CapBasis::fund_paid;
  CapPool pool = CapPool::all;
  bool binds = true;  // this visit; an unstated cap may
};

// A cap of the stays alone, or of stays and chronic outpatient visits, leaves other visits free.
bool is_in_pool(CapPool pool, int med_type) {
  bool chronic = med_type == int(MedType::chronic);
  bool outpatient = chronic || med_type == int(MedType::outpatient) || med_type == int(MedType::pharmacy);
  return pool == CapPool::all || !outpatient || (chronic && pool == CapPool::inpatient_and_chronic);
}

Cap find_cap(Settling& t) {
  Cap cap;
  cap.row = t.s.find(Parameter::basic_cap);
  if (!cap.row) return cap;
  cap.pool = t.s.chosen<Parameter::basic_cap_pool>(CapPool::all);
  bool without = cap.row->row->value.kind == ValueKind::choice;
  cap.binds = !without && is_in_pool(cap.pool, t.s.given().med_type);
  if (cap.binds) cap.basis = t.s.choice<Parameter::basic_cap_basis>();
  return cap;
}

// What the fund paid this year outside the cap's pool is no part of what it used up.
std::optional<Money> used_of_pool(const Case& one, CapPool pool) {
  auto used = one.used(YearField::hifp_pay);
  if (pool == CapPool::all || !used) return used;
  auto outpatient = one.used(YearField::otp_hifp_pay), chronic = one.used(YearField::opsp_hifp_pay);
  if (!outpatient || (pool == CapPool::inpatient && !chronic)) return used == nothing ? used : std::nullopt;
  Money outside = *outpatient + (pool == CapPool::inpatient ? *chronic : nothing);
  return at_least_nothing(*used - outside);
}

// Without a stated cap nobody knows how much of the fund is left.
Money fund_left(Settling& t, const Cap& cap, Money fund) {
  if (!cap.row) return Money::fen(t.s.number(Parameter::basic_cap, nullptr, 0, fund.fen()));
  Money most = Money::fen(t.s.number(Parameter::basic_cap, cap.row, 0, Money::limit_fen));
  const Case& one = t.s.given();
  Input asked = !one.used(YearField::hifp_pay)       ? Input::year_hifp_pay
                : !one.used(YearField::otp_hifp_pay) ? Input::year_otp_hifp_pay
                                                     : Input::year_opsp_hifp_pay;
  Money used = t.s.amount(asked, used_of_pool(one, cap.pool), nothing, most);
  return at_least_nothing(most - used);
}

// Whether the ratios only rise or only fall from band to band.
bool is_steady(const Bands& bands) {
  bool rises = false, falls = false;
  for (std::size_t i = 1; i < bands.size; ++i) {
    rises |= bands.all[i].ratio > bands.all[i - 1].ratio;
    falls |= bands.all[i].ratio < bands.all[i - 1].ratio;
  }
  return !(rises && falls);
}

// What this year's visits so far fill of the bands, where nobody knows it. The fund pays least or most at one of the two
// ends; where a band in between pays better or worse than both its neighbours, where the cost begins or ends with a band.
Money any_start(Settling& t, Money cost) {
  int limits = int(t.bands.size) - 1;
  int option = t.s.pick(Input::year_inscp_scp_amt, is_steady(t.bands) ? 2 : 1 + 2 * limits) - 1;
  if (option < 0) return nothing;
  Money limit = t.bands.all[std::size_t(limits - 1 - option / 2)].to.value_or(nothing);
  return option % 2 == 0 ? limit : at_least_nothing(limit - cost);
}

Money band_start(Settling& t, Money cost) {
  if (t.bands.size == 1) return nothing;
  bool with_deductible = t.s.choice<Parameter::band_basis>() == BandBasis::with_deductible;
  Money deductible = with_deductible ? t.sheet()[Field::act_pay_dedc] : nothing;
  if (t.s.choice<Parameter::band_period>() == CountingPeriod::per_admission) return deductible;
  auto before = t.s.given().used(YearField::inscp_scp_amt);
  if (!before) return std::max(deductible, any_start(t, cost));
  // Of what came before, the deductibles lie in no band; where there is none, none was paid.
  if (!with_deductible && t.sheet()[Field::dedc_std] > nothing) *before -= t.s.used(YearField::act_pay_dedc, *before);
  return deductible + at_least_nothing(*before);
}

// Outpatient payments may have a yearly limit of their own, whatever the fund paid for stays. What lies above it no
// fund's cap has used up, so nothing flows on from there.
Money within_outpatient_cap(Settling& t, const RuleRow* row, Money fund) {
  if (!row || fund == nothing) return fund;
  Money most = Money::fen(t.s.number(Parameter::outpatient_cap, row, 0, Money::limit_fen));
  bool chronic = t.s.given().med_type == int(MedType::chronic);
  Money left = chronic ? cap_left(t, most, YearField::opsp_hifp_pay) : cap_left(t, most, YearField::otp_hifp_pay);
  if (left >= fund) return fund;
  t.step(StepId::outpatient_cap, left, fund, row);
  return left;
}

void pay_basic_fund(Settling& t) {
  t.above_before = t.s.given().used(YearField::over_cap_amt);
  Cap cap = find_cap(t);
  const RuleRow* outpatient_cap = t.s.find(Parameter::outpatient_cap);
  bool has_cap =
      cap.binds && (cap.row || !outpatient_cap);  // where only the outpatient limit is stated, that one binds
  Money base = t.base;
  if (cap.row && cap.binds && cap.basis == CapBasis::in_scope && base > nothing) {
    Money most = Money::fen(t.s.number(Parameter::basic_cap, cap.row, 0, Money::limit_fen));
    // What is left of the cap holds all of this visit that comes before the base, as it held those of earlier visits.
    Money left = cap_left(t, most, YearField::inscp_scp_amt);
    if (auto used = t.s.given().used(YearField::inscp_scp_amt)) t.above_before = at_least_nothing(*used - most);
    base = std::min(base, at_least_nothing(left - (t.in_scope() - t.base)));
    t.above_cap = exact(t.base - base);
  }
  auto portions = cut(t.bands, band_start(t, base), exact(base));
  tell_ratio(t, portions);
  Money fund = fund_for(t, portions);
  tell_products(t, StepId::basic_fund, portions);
  t.step(StepId::basic_fund, fund, base, t.s.find(Parameter::ratio));
  if (has_cap && fund > nothing && cap.basis == CapBasis::fund_paid) {
    Money left = fund_left(t, cap, fund);
    // With something left of it nothing lay above, unless somebody says so: it may have been raised since.
    if (left > nothing && !t.above_before) t.above_before = nothing;
    if (left < fund) {
      t.above_cap = cost_beyond(portions, left);
      t.step(StepId::basic_cap, left, fund, cap.row);
      fund = left;
    }
  } else if (positive(t.above_cap)) {
    t.step(StepId::basic_cap, fund, t.base, cap.row);
  }
  t.flows_on = t.above_cap;
  t.sheet().set(Field::hifp_pay, within_outpatient_cap(t, outpatient_cap, fund));
}

// Of what the funds leave in scope the hospital may bear a share.
void find_hospital_part(Settling& t) {
  const RuleRow* row = t.s.find(Parameter::hospital_share);
  if (!row) return;
  auto share = Ratio::parts(t.s.number(Parameter::hospital_share, row, 0, Ratio::whole_parts));
  Money left = at_least_nothing(t.left_of_account() - paid_by_funds(t));
  Money part = share_of(left, share);
  t.sheet().set(Field::hosp_part_amt, part);
  if (part > nothing) t.step(StepId::hospital, part, left, row);
}

// --- 8. The personal account -----------------------------------------------------------------------------------------

// Some regions let the account pay the in-scope share only, and not what is wholly the patient's own.
Money what_account_covers(Settling& t, Money personal) {
  bool in_scope_only = t.s.chosen<Parameter::account_covers>(AccountCovers::everything) == AccountCovers::in_scope;
  return in_scope_only ? std::min(personal, t.in_scope() - paid_by_funds(t) - t.sheet()[Field::hosp_part_amt])
                       : personal;
}

// What a relative's account pays of what one's own leaves.
Money shared_account_pay(Settling& t, Money left) {
  const Case& one = t.s.given();
  if (left == nothing || one.shared_balc == nothing || one.use_account == false) return nothing;
  bool usable = t.s.chosen<Parameter::shared_account>(SharedAccountUse::no) == SharedAccountUse::yes;
  if (!usable) return nothing;
  Money most = std::min(left, one.shared_balc.value_or(left));
  return t.s.amount(Input::account_shared_balc, one.shared_balc ? std::optional(most) : std::nullopt, nothing, most);
}

bool pays_first(const RuleRow& rule) { return rule.choice<AccountUse>() == AccountUse::first; }
bool pays_by_account(const RuleRow& rule) { return rule.choice<AccountUse>() == AccountUse::yes || pays_first(rule); }

// What the account pays of the personal share, and the rule that allows it. Whatever is not known of it, it pays nothing
// or all it may: the first thing not known stands for the rest.
Money account_pay(Settling& t, Money personal, const RuleRow*& rule) {
  const Case& one = t.s.given();
  if (personal == nothing || one.balc == nothing || one.use_account == false) return nothing;
  rule = t.s.find(Parameter::account_usable);
  if (rule && !pays_by_account(*rule)) return nothing;
  personal = what_account_covers(t, personal);
  Money most = std::min(personal, one.balc.value_or(personal));
  if (!rule) t.s.note_missing(Parameter::account_usable);
  if (!one.use_account) return t.s.amount(Input::account_use, {}, nothing, most);
  if (!rule) return Money::fen(t.s.number(Parameter::account_usable, rule, 0, most.fen()));
  return t.s.amount(Input::account_balc, one.balc ? std::optional(most) : std::nullopt, nothing, most);
}

// Where the account comes before everything else, the rest of the settlement is of what it leaves.
void pay_by_account_first(Settling& t) {
  const RuleRow* rule = t.s.find(Parameter::account_usable);
  t.account_is_first = rule && pays_first(*rule);
  if (t.account_is_first) t.account_first = account_pay(t, t.in_scope(), rule);
}

// --- and cash ----------------------------------------------------------------------------------------------------------

void share_the_rest(Settling& t) {
  Sheet& sheet = t.sheet();
  Money funds = paid_by_funds(t);
  Money personal = sheet[Field::medfee_sumamt] - funds - sheet[Field::hosp_part_amt];
  const RuleRow* rule = nullptr;
  // Paid first and known, it may also pay what lies outside the scope; unknown, it is not asked for twice.
  bool is_known = t.s.given().balc && t.s.given().use_account;
  Money own_account = t.account_is_first && !is_known ? t.account_first : account_pay(t, personal, rule);
  Money account = own_account + shared_account_pay(t, what_account_covers(t, personal) - own_account);
  sheet.set(Field::fund_pay_sumamt, funds);
  sheet.set(Field::psn_part_amt, personal);
  sheet.set(Field::acct_pay, account);
  sheet.set(Field::psn_cash_pay, personal - account);
  if (t.s.given().balc)
    sheet.set(Field::balc, *t.s.given().balc - own_account);
  else
    sheet.set_open(Field::balc);
  if (account > nothing || rule) t.step(StepId::account, account, personal, rule);
  t.step(StepId::cash, personal - account, personal, nullptr);
}

void check_identities(const Sheet& sheet) {
  [[maybe_unused]] auto amount = [&](Field field) { return sheet[field].fen(); };
  assert(amount(Field::medfee_sumamt) == amount(Field::fulamt_ownpay_amt) + amount(Field::overlmt_selfpay) +
                                             amount(Field::preselfpay_amt) + amount(Field::inscp_scp_amt));
  assert(amount(Field::fund_pay_sumamt) ==
         amount(Field::hifp_pay) + amount(Field::cvlserv_pay) + amount(Field::hifes_pay) + amount(Field::hifmi_pay) +
             amount(Field::hifob_pay) + amount(Field::maf_pay) + amount(Field::oth_pay));
  assert(amount(Field::psn_part_amt) == amount(Field::acct_pay) + amount(Field::psn_cash_pay));
  assert(amount(Field::medfee_sumamt) ==
         amount(Field::fund_pay_sumamt) + amount(Field::psn_part_amt) + amount(Field::hosp_part_amt));
  assert(amount(Field::psn_cash_pay) >= 0 && amount(Field::hifp_pay) >= 0);
}

// Without a total no amount is known; the deductible's standard and the ratio still are.
void open_all_amounts(Sheet& sheet) {
  for (int i = 0; i < field_count; ++i) {
    auto field = Field(i);
    if (field != Field::dedc_std && field != Field::crt_dedc && field != Field::pool_prop_selfpay)
      sheet.set_open(field);
  }
}

}  // namespace

Settlement settle(Scenario& scenario, List<Product>* products) {
  Settling t{scenario, products};
  find_scope(t);
  const RuleRow* benefit = t.s.find(Parameter::benefit);
  if (benefit && benefit->choice<Benefit>() == Benefit::none) {
    t.step(StepId::basic_fund, nothing, t.in_scope(), benefit);
  } else {
    pay_by_account_first(t);
    find_base(t);
    find_ratio(t);
    pay_basic_fund(t);
    pay_layers(t);
    find_hospital_part(t);
  }
  share_the_rest(t);
  check_identities(t.sheet());
  if (!scenario.given().costs.medfee) open_all_amounts(t.sheet());
  return t.out;
}

}  // namespace yidi
