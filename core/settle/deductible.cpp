// 3. The deductible: what is due of it at this visit.
#include "settle/settling.h"

namespace yidi {
namespace {

// What is due of the standard at this admission: the whole at the first, what the rule says later. A visit is none.
Ratio due_share(Scenario& run) {
  const RuleRow* row = run.find(Parameter::nth_deductible_factor);
  if (!row) {
    if (!is_stay(run.given().visit.med_type)) return Ratio::whole();
    auto nth = run.given().visit.nth_admission;
    bool first = nth ? *nth == 1 : run.pick(Input::visit_nth_admission, 2) == 0;
    if (first) return Ratio::whole();
  }
  return run.ratio(Parameter::nth_deductible_factor, row);
}

// Moved to another hospital for the same illness: the whole again, what it has risen by, or nothing.
Money after_transfer(Scenario& run, Money due, DeductiblePeriod period) {
  const Case& given = run.given();
  const RuleRow* row = run.find(Parameter::transfer_deductible);
  if (!row) {
    bool moved = given.visit.transfer && *given.visit.transfer != Transfer::none;
    return moved ? run.money(Parameter::transfer_deductible, nullptr, due) : due;
  }
  switch (row->choice<TransferDeductible>()) {
    case TransferDeductible::full: return due;
    case TransferDeductible::none: return nothing;
    case TransferDeductible::difference: break;
  }
  // Where the deductible is counted over a time, what was paid before the transfer is taken off with the rest of it.
  bool over_a_time = period != DeductiblePeriod::per_admission && period != DeductiblePeriod::per_year_and_institution;
  if (over_a_time) return due;
  Money paid = run.amount(Input::visit_transfer_act_pay_dedc, given.visit.transfer_act_pay_dedc, nothing, due);
  return at_least_nothing(due - paid);
}

// Over which time it is counted; where no rule says so, and something was paid this year, at each admission or over the
// year.
DeductiblePeriod period_of(Scenario& run) {
  const RuleRow* row = run.find(Parameter::deductible_period);
  if (!row && run.given().used(YearField::act_pay_dedc) == nothing) return DeductiblePeriod::per_admission;
  return run.choice<Parameter::deductible_period>(row, 2);
}

// A deductible of a year, a quarter or a month is due only as far as it has not been paid in it. At a higher hospital
// that is what its standard lies above what was paid.
Money less_already_paid(Scenario& run, Money due, DeductiblePeriod period) {
  if (period == DeductiblePeriod::per_admission) return due;
  YearField paid = period == DeductiblePeriod::per_year ? YearField::act_pay_dedc : YearField::period_act_pay_dedc;
  return at_least_nothing(due - run.used(paid, due));
}

// Never more in a year than the rule allows.
Money within_yearly_max(Scenario& run, Money due, DeductiblePeriod) {
  const RuleRow* row = run.find(Parameter::deductible_yearly_max);
  if (!row) return due;
  Money most = run.money(Parameter::deductible_yearly_max, row);
  Money paid = run.used(YearField::act_pay_dedc, most);
  return std::min(due, at_least_nothing(most - paid));
}

}  // namespace

Money charge_deductible(Settling& settling, Money cost) {
  Scenario& run = settling.run;
  Sheet& sheet = settling.sheet();
  const RuleRow* row = run.find(Parameter::deductible);
  // However high: a share of it may be due.
  Money standard = run.money(Parameter::deductible, row, Money::fen(Money::limit_fen), cost);
  if (!row || (row->value().is_share_of_cost() && !run.given().costs.medfee)) {
    sheet.set_open(Field::dedc_std);
    sheet.set_open(Field::crt_dedc);
  }
  Money due = standard;
  if (due > nothing) due = share_of(due, due_share(run));
  if (due > nothing) {
    DeductiblePeriod period = period_of(run);
    for (auto lower : {after_transfer, less_already_paid, within_yearly_max})
      if (due > nothing) due = lower(run, due, period);
  }
  Money charged = std::min(cost, due);
  sheet.set(Field::dedc_std, standard);
  sheet.set(Field::crt_dedc, due);
  sheet.set(Field::act_pay_dedc, charged);
  settling.step(StepId::deductible, charged, due, row);
  return charged;
}

}  // namespace yidi
