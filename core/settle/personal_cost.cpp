#include "settle/personal_cost.h"

#include <algorithm>

namespace yidi {
namespace {

constexpr Counted in_scope[] = {Counted::prop_selfpay, Counted::deductible, Counted::own_share, Counted::over_cap};
constexpr Counted beside_scope[] = {Counted::preselfpay_amt, Counted::overlmt_selfpay};
static_assert(std::size(in_scope) + std::size(beside_scope) == counted_count);

}  // namespace

PartSet counted_in(const Counts& counts) {
  PartSet set = 0;
  for (int part = 0; part < counted_count; ++part)
    if (counts[std::size_t(part)] > Ratio{}) set |= only(Counted(part));
  return set;
}

Money PersonalCost::left(PartSet parts) const {
  Money sum;
  for (int part = 0; part < counted_count; ++part)
    if (parts & only(Counted(part))) sum += left_[std::size_t(part)];
  return sum;
}

Money PersonalCost::left_in_scope() const {
  PartSet parts = 0;
  for (Counted part : in_scope) parts |= only(part);
  return left(parts);
}

void PersonalCost::pay_part(Money& paid, Counted part) {
  Money& left = left_[std::size_t(part)];
  Money taken = std::min(paid, left);
  left -= taken;
  paid -= taken;
}

void PersonalCost::pay(Money paid, PartSet counted) {
  payments_.add({paid, counted});
  // What the parts it counts cannot hold, once another fund has paid of them, is of the others.
  for (PartSet of : {counted, all_parts}) {
    for (Counted part : in_scope)
      if (of & only(part)) pay_part(paid, part);
    for (Counted part : beside_scope)
      if (of & only(part)) pay_part(paid, part);
  }
}

Int128 PersonalCost::most_left(const Counts& shares) const {
  std::array<Counted, counted_count> dearest_last;
  for (int part = 0; part < counted_count; ++part) dearest_last[std::size_t(part)] = Counted(part);
  std::stable_sort(dearest_last.begin(), dearest_last.end(),
                   [&](Counted a, Counted b) { return shares[std::size_t(a)] < shares[std::size_t(b)]; });
  PersonalCost least_taken(whole_);
  // Funds above the cap paid of what lies there alone, so that the others took none of that.
  for (bool above : {true, false})
    for (auto [paid, counted] : payments_)
      for (Counted part : dearest_last)
        if ((counted == only(Counted::over_cap)) == above && counted & only(part)) least_taken.pay_part(paid, part);
  Int128 left = 0;
  for (int part = 0; part < counted_count; ++part)
    left += Int128{least_taken.left_[std::size_t(part)].fen()} * shares[std::size_t(part)].parts();
  return left;
}

}  // namespace yidi
