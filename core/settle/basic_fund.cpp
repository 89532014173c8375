// 5. The basic fund: its ratio of the base, band by band, up to what is left of its cap.
#include "settle/settling.h"

namespace yidi {
namespace {

// --- Where in the bands the cost starts ----------------------------------------------------------------------------

Money band_start(Scenario& run, const Sheet& sheet, const Bands& bands, Money cost) {
  if (bands.size() == 1) return nothing;
  bool with_deductible = run.choice<Parameter::band_basis>() == BandBasis::with_deductible;
  Money deductible = with_deductible ? sheet[Field::act_pay_dedc] : nothing;
  if (run.choice<Parameter::band_period>() == CountingPeriod::per_admission) return deductible;
  auto before = run.given().used(YearField::inscp_scp_amt);
  if (!before) return std::max(deductible, any_start(run, Input::year_inscp_scp_amt, bands, cost));
  // Of what came before, the deductibles lie in no band, whatever this visit's is.
  if (!with_deductible) *before -= run.used(YearField::act_pay_dedc, *before);
  return deductible + at_least_nothing(*before);
}

// --- Its cap -------------------------------------------------------------------------------------------------------

// Which payments a cap counts, by the kind of care they were for. Emergencies and local kinds of care count as stays,
// purchases in a pharmacy as outpatient visits.
struct Pool {
  bool stays = true, outpatient = true, chronic = true;
  bool has(MedType kind) const {
    if (kind == MedType::chronic) return chronic;
    return kind == MedType::outpatient || kind == MedType::pharmacy ? outpatient : stays;
  }
};

// The kinds of care that a row names in its condition; without one every kind.
Pool named_by(std::span<const Limit> limits) {
  for (const Limit& limit : limits) {
    if (limit.dimension != Dimension::med_type) continue;
    std::uint64_t outpatient = bit(MedType::outpatient) | bit(MedType::pharmacy), chronic = bit(MedType::chronic);
    return {(limit.values & ~(outpatient | chronic)) != 0, (limit.values & outpatient) != 0,
            (limit.values & chronic) != 0};
  }
  return {};
}

Pool pool_of(CapPool choice, Pool named) {
  switch (choice) {
    case CapPool::all: return {};
    case CapPool::inpatient: return {true, false, false};
    case CapPool::inpatient_and_chronic: return {true, false, true};
    case CapPool::named: break;
  }
  return named;
}

struct Cap {
  const RuleRow* row = nullptr;
  CapBasis basis = CapBasis::fund_paid;
  Pool pool = {}, named = {};
  bool pool_is_open = false;  // everything, until it matters
  bool binds = true;          // this visit; an unstated cap may
  bool limits_cost() const { return row && binds && basis == CapBasis::in_scope; }
};

Cap find_cap(Scenario& run) {
  Cap cap;
  cap.row = run.find(Parameter::basic_cap);
  if (!cap.row) return cap;
  cap.named = named_by(run.rules().limits(*cap.row));
  const RuleRow* pool = run.find(Parameter::basic_cap_pool);
  // A cap of visits alone counts what it is of.
  cap.pool_is_open = !pool && cap.named.stays;
  if (!cap.pool_is_open) cap.pool = pool_of(pool ? pool->choice<CapPool>() : CapPool::named, cap.named);
  bool without = cap.row->value().kind == ValueKind::choice;
  cap.binds = !without && cap.pool.has(run.given().visit.med_type);
  if (cap.binds) cap.basis = run.choice<Parameter::basic_cap_basis>();
  return cap;
}

// Where nobody says which payments count, and all of them together leave too little of the cap: it may be each. Of a
// stay it matters only where payments for visits are told apart.
bool asks_for_pool(Scenario& run, Cap& cap) {
  const Case& given = run.given();
  auto is_told = [&](YearField visits) { return given.used(visits).value_or(nothing) > nothing; };
  bool is_same = Pool{true, false, false}.has(given.visit.med_type) && !is_told(YearField::otp_hifp_pay) &&
                 !is_told(YearField::opsp_hifp_pay);
  if (!cap.pool_is_open || is_same) return false;
  cap.pool = pool_of(run.choice<Parameter::basic_cap_pool>(nullptr), cap.named);
  cap.binds = cap.pool.has(given.visit.med_type);
  return true;
}

// What the fund paid this year at most of a part of its payments, where that is not known: no more than of all of them.
Money most_paid(const Case& given, Money most) {
  return std::min(most, given.used(YearField::hifp_pay).value_or(most));
}

// What the cap still leaves, of fund money or of in-scope cost.
Money cap_left(Scenario& run, Money cap, YearField field) { return at_least_nothing(cap - run.used(field, cap)); }

// What the fund paid this year of what a cap counts; where nobody knows, what to ask for first.
struct Paid {
  std::optional<Money> amount;
  Input ask;
};
Paid paid_of(const Case& given, Pool pool) {
  auto all = given.used(YearField::hifp_pay), outpatient = given.used(YearField::otp_hifp_pay),
       chronic = given.used(YearField::opsp_hifp_pay);
  if (all == nothing) return {nothing, Input::year_hifp_pay};
  if (pool.stays && (!all || (pool.outpatient && pool.chronic))) return {all, Input::year_hifp_pay};
  // Of visits alone what was paid for them; of stays the sum less what was paid for other visits.
  bool counts_outpatient = pool.outpatient != pool.stays, counts_chronic = pool.chronic != pool.stays;
  if (counts_outpatient && !outpatient) return {std::nullopt, Input::year_otp_hifp_pay};
  if (counts_chronic && !chronic) return {std::nullopt, Input::year_opsp_hifp_pay};
  Money visits = (counts_outpatient ? *outpatient : nothing) + (counts_chronic ? *chronic : nothing);
  return {pool.stays ? at_least_nothing(*all - visits) : visits, Input::year_hifp_pay};
}

// Without a stated cap nobody knows how much of the fund is left.
Money fund_left(Scenario& run, Cap& cap, Money fund) {
  if (!cap.row) return run.money(Parameter::basic_cap, nullptr, fund);
  Money most = run.money(Parameter::basic_cap, cap.row);
  auto left = [&] {
    Paid paid = paid_of(run.given(), cap.pool);
    return at_least_nothing(most - run.amount(paid.ask, paid.amount, nothing, most_paid(run.given(), most)));
  };
  Money of_all = left();
  if (of_all >= fund || !asks_for_pool(run, cap)) return of_all;
  return cap.binds ? left() : fund;
}

// What of the base lies above a cap on the in-scope cost: what is left of the cap holds all of this visit that comes
// before the base, as it held those of earlier visits.
AboveCap above_cost_cap(Scenario& run, const Cap& cap, Money in_scope, Money base) {
  Money most = run.money(Parameter::basic_cap, cap.row);
  Money left = cap_left(run, most, YearField::inscp_scp_amt);
  Money below = std::min(base, at_least_nothing(left - (in_scope - base)));
  AboveCap above{exact(base - below), run.given().used(YearField::over_cap_amt)};
  if (auto used = run.given().used(YearField::inscp_scp_amt)) above.before = at_least_nothing(*used - most);
  return above;
}

// --- Limits on what it pays a visit, a day, a month, a quarter -------------------------------------------------------

struct PayLimit {
  Parameter parameter;
  YearField used;
};
constexpr PayLimit pay_limits[] = {{Parameter::visit_limit, {}},
                                   {Parameter::day_limit, YearField::day_hifp_pay},
                                   {Parameter::month_limit, YearField::month_hifp_pay},
                                   {Parameter::quarter_limit, YearField::quarter_hifp_pay}};

// A stay has as many days as nights; anything else, and a stay of one day, is one. Of a stay whose end nobody knows the
// days may be any.
Money times_days(Scenario& run, Money a_day, Money fund) {
  const Visit& visit = run.given().visit;
  if (visit.enddate) return times(a_day, Count{std::max(visit.enddate->days() - visit.begndate.days(), 1)});
  return is_stay(visit.med_type) ? run.amount(Input::visit_enddate, {}, a_day, std::max(a_day, fund)) : a_day;
}

// Whatever the fund pays by its ratio and cap, no more than each limit leaves; the lowest is told.
Money within_pay_limits(Settling& settling, const Money fund) {
  Scenario& run = settling.run;
  Money paid = fund;
  const RuleRow* lowest = nullptr;
  for (auto [parameter, used] : pay_limits) {
    const RuleRow* row = paid > nothing ? run.find(parameter) : nullptr;
    if (!row) continue;
    Money most = run.money(parameter, row, paid);
    if (parameter == Parameter::day_limit) most = times_days(run, most, paid);
    if (parameter != Parameter::visit_limit)
      most = at_least_nothing(most - run.used(used, most_paid(run.given(), most)));
    if (most >= paid) continue;
    paid = most;
    lowest = row;
  }
  if (lowest) settling.step(StepId::pay_limit, paid, fund, lowest);
  return paid;
}

// What was paid this year for the diseases that a limit is stated for: no more than for all chronic visits.
Money paid_for_disease(Scenario& run, Money most) {
  const Case& given = run.given();
  most = std::min(most_paid(given, most), given.used(YearField::opsp_hifp_pay).value_or(most));
  if (most == nothing) return nothing;
  return run.amount(Input::year_disease_hifp_pay, given.used(YearField::disease_hifp_pay), nothing, most);
}

// Outpatient payments may have a yearly limit of their own, whatever the fund paid for stays: of the kinds of care, or
// the chronic diseases, that it is stated for. What lies above it no fund's cap has used up, so nothing flows on from
// there.
Money within_outpatient_cap(Settling& settling, const RuleRow* row, Money fund) {
  if (!row || fund == nothing || row->value().kind == ValueKind::choice) return fund;
  Scenario& run = settling.run;
  Money most = run.money(Parameter::outpatient_cap, row);
  auto limits = run.rules().limits(*row);
  bool is_of_diseases =
      std::any_of(limits.begin(), limits.end(), [](const Limit& one) { return one.dimension == Dimension::disease; });
  bool chronic = run.given().visit.med_type == MedType::chronic;
  Money used;
  if (chronic && is_of_diseases)
    used = paid_for_disease(run, most);
  else if (chronic)
    used = run.used(YearField::opsp_hifp_pay, most_paid(run.given(), most));
  else
    used = run.used(YearField::otp_hifp_pay, most_paid(run.given(), most));
  Money left = at_least_nothing(most - used);
  if (left >= fund) return fund;
  settling.step(StepId::outpatient_cap, left, fund, row);
  return left;
}

// --- Payment -------------------------------------------------------------------------------------------------------

// Of several bands the ratio of the one that the last of the cost fell into, as the sheet has it, and how it came
// about.
void tell_ratio(Settling& settling, const Ratios& ratios, const Portions& portions, Money base) {
  std::size_t band = portions.empty() ? 0 : portions.back().band;
  auto parts = [band](const Bands& bands) { return bands[band].ratio.parts(); };
  Steps& steps = settling.out.steps;
  settling.sheet().values[std::size_t(Field::pool_prop_selfpay)] = parts(ratios.applied);
  steps.add({StepId::ratio, parts(ratios.stated), base.fen(), settling.run.find(Parameter::ratio)});
  auto changed = [&](StepId id, std::int64_t after, std::int64_t before, const RuleRow* row) {
    if (row || after != before) steps.add({id, after, before, row});
  };
  changed(StepId::ratio_raised, parts(ratios.raised), parts(ratios.stated), ratios.raised_by);
  changed(StepId::ratio_change, parts(ratios.applied), parts(ratios.raised), ratios.changed_by);
}

// The ratio's share of the cost, before any cap on what the fund pays.
Money pay_by_ratio(Settling& settling, const Portions& portions, Money cost) {
  Scenario& run = settling.run;
  Money fund = fund_for(run, portions);
  tell_products(StepId::basic_fund, portions, fund, settling.products);
  settling.step(StepId::basic_fund, fund, cost, run.find(Parameter::ratio));
  return fund;
}

}  // namespace

AboveCap pay_basic_fund(Settling& settling, const Base& base, const Ratios& ratios) {
  Scenario& run = settling.run;
  Cap cap = find_cap(run);
  const RuleRow* outpatient_cap = run.find(Parameter::outpatient_cap);
  AboveCap above{{}, run.given().used(YearField::over_cap_amt)};
  if (cap.limits_cost() && base.rest > nothing) {
    above = above_cost_cap(run, cap, settling.in_scope(), base.rest);
    if (positive(above.cost) && asks_for_pool(run, cap) && !cap.binds) above.cost = {};
  }
  Money cost = base.rest - rounded(above.cost);
  auto portions = cut(ratios.applied, band_start(run, settling.sheet(), ratios.applied, cost), exact(cost));
  tell_ratio(settling, ratios, portions, base.rest);
  Money fund = pay_by_ratio(settling, portions, cost);

  // Where only the outpatient limit is stated, that one binds.
  bool limits_fund = cap.binds && cap.basis == CapBasis::fund_paid && (cap.row || !outpatient_cap);
  if (limits_fund && fund > nothing) {
    Money left = fund_left(run, cap, fund);
    // With something left of it nothing lay above, unless somebody says so: it may have been raised since.
    if (left > nothing && !above.before) above.before = nothing;
    if (left < fund) {
      above.cost = cost_beyond(portions, left);
      settling.step(StepId::basic_cap, left, fund, cap.row);
      fund = left;
    }
  } else if (positive(above.cost)) {
    settling.step(StepId::basic_cap, fund, base.rest, cap.row);
  }
  fund = within_pay_limits(settling, fund);
  // A cap that does not count this kind of care leaves open what limits it; an estimate supposes that nothing does.
  bool is_unlimited =
      cap.row && !cap.binds && !cap.pool_is_open && !outpatient_cap && cap.row->value().kind != ValueKind::choice;
  if (is_unlimited && !run.rules().tells_usual()) fund = run.money(Parameter::outpatient_cap, nullptr, fund);
  settling.sheet().set(Field::hifp_pay, within_outpatient_cap(settling, outpatient_cap, fund));
  return above;
}

}  // namespace yidi
