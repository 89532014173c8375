// The settlement sheet: a fixed order of steps, each an amount with the rule that gave it. This is domain.md §3 as
// code; read settle() first.
//
// Nothing here allocates but for `products`. One call settles one run, so every amount is a single number here; bounds
// arise from several runs (scenario.h). Identities, to the fen, in every sheet:
//   I1 medfee = fulamt_ownpay + overlmt_selfpay + preselfpay + inscp_scp
//   I2 fund_pay_sumamt = the sum of the funds
//   I3 psn_part = acct_pay + psn_cash_pay
//   I4 medfee = fund_pay_sumamt + psn_part + hosp_part
//
// Example (芮城, resident, other province, filed, in scope 50,000.00):
//   act_pay_dedc 1,500.00; (50,000.00 − 1,500.00) × 55% = hifp_pay 26,675.00
#pragma once

#include "base/few.h"
#include "case/scenario.h"

namespace yidi {

struct Sheet {
  std::array<std::int64_t, field_count> values{};  // fen; the ratio in parts
  std::uint32_t open = 0;                          // bit per Field of which nothing is known

  Money operator[](Field field) const { return Money::fen(values[std::size_t(field)]); }
  void set(Field field, Money amount) { values[std::size_t(field)] = amount.fen(); }
  void add(Field field, Money amount) { values[std::size_t(field)] += amount.fen(); }
  void set_open(Field field) { open |= std::uint32_t{1} << int(field); }
  void set_known(Field field, Money amount) {
    set(field, amount);
    open &= ~(std::uint32_t{1} << int(field));
  }
  bool is_open(Field field) const { return open >> int(field) & 1; }
};

// Steps whose amount is a ratio; of the last two the basis is one too.
constexpr bool is_ratio(StepId step) { return step >= StepId::ratio && step <= StepId::ratio_change; }
constexpr bool changes_ratio(StepId step) { return is_ratio(step) && step != StepId::ratio; }

struct Step {
  StepId id{};
  std::int64_t amount = 0;        // fen, or ratio parts for ratio, ratio_raised and ratio_change
  std::int64_t basis = 0;         // what it was taken from: fen, or ratio parts for ratio_raised and ratio_change
  const RuleRow* rule = nullptr;  // nothing where no rule states it
};

// Each step is taken at most once, in the order of StepId.
class Steps {
 public:
  void add(const Step& step) { all_.add(step); }
  const Step* begin() const { return all_.begin(); }
  const Step* end() const { return all_.end(); }
  const Step* find(StepId id) const;  // nothing where it was not taken

 private:
  Few<Step, step_count> all_;
};

struct Settlement {
  Sheet sheet;
  Steps steps;
};

// One term of what a fund pays: so much cost, all in one band, at the band's ratio. Not rounded: that is fund_for()'s
// (bands.cpp).
struct Product {
  StepId step{};
  Money cost;
  Ratio ratio;
  bool is_cut = false;  // the cost began or ended between two fen and is shown rounded
};

// Filing must have been decided in this run: ratio and deductible depend on it. The terms of each fund's amount
// are added to `products`, where that is wanted.
Settlement settle(Scenario& run, List<Product>* products = nullptr);

}  // namespace yidi
