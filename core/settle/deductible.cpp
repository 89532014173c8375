// 3. The deductible: what is due of it at this visit.
#include "settle/settling.h"

namespace yidi {
namespace {

// What is due of the standard at this admission: the whole at the first, what the rule says later. A visit is none.
Ratio due_share(Settling& t) {
  const RuleRow* row = t.s.find(Parameter::nth_deductible_factor);
  if (!row) {
    auto med_type = MedType(t.s.given().med_type);
    if (med_type != MedType::inpatient && med_type != MedType::local) return Ratio::whole();
    auto nth = t.s.given().nth_admission;
    bool first = nth ? *nth == 1 : t.s.pick(Input::visit_nth_admission, 2) == 0;
    if (first) return Ratio::whole();
  }
  return Ratio::parts(t.s.number(Parameter::nth_deductible_factor, row, 0, Ratio::whole_parts));
}

// Moved to another hospital for the same illness: the whole again, what it has risen by, or nothing.
Money after_transfer(Settling& t, Money due) {
  const Case& one = t.s.given();
  const RuleRow* row = t.s.find(Parameter::transfer_deductible);
  if (!row) {
    bool moved = one.transfer && Transfer(*one.transfer) != Transfer::none;
    return moved ? Money::fen(t.s.number(Parameter::transfer_deductible, nullptr, 0, due.fen())) : due;
  }
  switch (row->choice<TransferDeductible>()) {
    case TransferDeductible::full: return due;
    case TransferDeductible::none: return nothing;
    case TransferDeductible::difference: break;
  }
  // Where the deductible is counted over a time, what was paid before the transfer is taken off with the rest of it.
  auto period = t.s.chosen<Parameter::deductible_period>(DeductiblePeriod::per_admission);
  bool over_a_time = period != DeductiblePeriod::per_admission && period != DeductiblePeriod::per_year_and_institution;
  if (over_a_time) return due;
  Money paid = t.s.amount(Input::visit_transfer_act_pay_dedc, one.transfer_act_pay_dedc, nothing, due);
  return at_least_nothing(due - paid);
}

// A deductible of a year, a quarter or a month is due only as far as it has not been paid in it. At a higher hospital
// that is what its standard lies above what was paid.
Money less_already_paid(Settling& t, Money due) {
  const Case& one = t.s.given();
  std::optional<Money> in_year = one.used(YearField::act_pay_dedc);
  const RuleRow* row = t.s.find(Parameter::deductible_period);
  if (!row && in_year == nothing) return due;
  auto period = t.s.choice<Parameter::deductible_period>(row, 2);
  if (period == DeductiblePeriod::per_admission) return due;
  bool whole_year = period == DeductiblePeriod::per_year;
  std::optional<Money> paid = whole_year ? in_year : one.used(YearField::period_act_pay_dedc);
  Input asked = input_of(whole_year ? YearField::act_pay_dedc : YearField::period_act_pay_dedc);
  return at_least_nothing(due - t.s.amount(asked, paid, nothing, due));
}

// Never more in a year than the rule allows.
Money within_yearly_max(Settling& t, Money due) {
  const RuleRow* row = t.s.find(Parameter::deductible_yearly_max);
  if (!row) return due;
  Money most = Money::fen(t.s.number(Parameter::deductible_yearly_max, row, 0, Money::limit_fen));
  Money paid = t.s.used(YearField::act_pay_dedc, most);
  return std::min(due, at_least_nothing(most - paid));
}

}  // namespace

void charge_deductible(Settling& t) {
  Sheet& sheet = t.sheet();
  const RuleRow* row = t.s.find(Parameter::deductible);
  Money standard = Money::fen(t.s.number(Parameter::deductible, row, 0, t.in_scope().fen()));
  if (!row) {
    sheet.set_open(Field::dedc_std);
    sheet.set_open(Field::crt_dedc);
  }
  Money due = standard;
  if (due > nothing) due = share_of(due, due_share(t));
  for (auto lower : {after_transfer, less_already_paid, within_yearly_max})
    if (due > nothing) due = lower(t, due);
  sheet.set(Field::dedc_std, standard);
  sheet.set(Field::crt_dedc, due);
  sheet.set(Field::act_pay_dedc, std::min(t.left_of_account(), due));
  t.step(StepId::deductible, sheet[Field::act_pay_dedc], due, row);
}

}  // namespace yidi
