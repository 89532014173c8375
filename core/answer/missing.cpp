#include "answer/missing.h"

namespace yidi {

List<Parameter> find_missing(const List<Outcome>& outcomes) {
  ParameterSet all;
  for (const Outcome& outcome : outcomes) all.add(outcome.missing);
  List<Parameter> missing;
  for (int i = 0; i < rule_parameter_count; ++i)
    if (all.has(Parameter(i))) missing.push_back(Parameter(i));
  return missing;
}

std::initializer_list<Field> affected(Parameter parameter) {
  static constexpr std::initializer_list<Field> by_layer[] = {
      {Field::hifob_pay}, {Field::hifmi_pay}, {Field::cvlserv_pay}, {Field::hifes_pay}, {Field::maf_pay}};
  static constexpr std::initializer_list<Field> scope = {Field::preselfpay_amt, Field::inscp_scp_amt};
  static constexpr std::initializer_list<Field> deductible = {Field::act_pay_dedc, Field::hifp_pay};
  static constexpr std::initializer_list<Field> ratio = {Field::pool_prop_selfpay, Field::hifp_pay};
  static constexpr std::initializer_list<Field> account = {Field::acct_pay};
  static constexpr std::initializer_list<Field> fund = {Field::hifp_pay};
  if (parameter >= Parameter::large_applies && parameter <= Parameter::aid_counts)
    return by_layer[(int(parameter) - int(Parameter::large_applies)) / layer_part_count];
  switch (parameter) {
    case Parameter::class_b_share: return scope;
    case Parameter::deductible:
    case Parameter::deductible_period:
    case Parameter::nth_deductible_factor: return deductible;
    case Parameter::ratio:
    case Parameter::ratio_change: return ratio;
    case Parameter::account_usable: return account;
    default: return fund;
  }
}

}  // namespace yidi
