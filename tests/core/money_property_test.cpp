// Properties over random amounts; RapidCheck exists natively only, so this file is left out of the WebAssembly tests.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/money.h"

namespace yidi {
namespace {

Money any_money() { return Money::fen(*rc::gen::inRange<std::int64_t>(0, Money::limit_fen + 1)); }
Ratio any_ratio() { return Ratio::parts(*rc::gen::inRange<std::int64_t>(0, Ratio::whole_parts + 1)); }

RC_GTEST_PROP(MoneyProperty, TextComesBackAsTheSameMoney, ()) {
  const Money money = any_money();
  const auto parsed = parse_money(to_text(money));
  RC_ASSERT(std::get<Money>(parsed) == money);
}

RC_GTEST_PROP(MoneyProperty, TextComesBackAsTheSameRatio, ()) {
  const Ratio ratio = Ratio::parts(*rc::gen::inRange<std::int64_t>(0, 1'000'001) * 1'000'000);
  RC_ASSERT(std::get<Ratio>(parse_ratio(to_text(ratio))) == ratio);
}

RC_GTEST_PROP(MoneyProperty, AnyTextIsReadOrRefused, (const std::string& text)) {
  const auto parsed = parse_money(text);
  if (const Money* money = std::get_if<Money>(&parsed)) {
    const std::string written = to_text(*money);
    RC_ASSERT(written == text || written == text + ".00");
  }
}

RC_GTEST_PROP(MoneyProperty, ShareStaysBetweenNothingAndTheWhole, ()) {
  const Money money = any_money();
  const Money share = share_of(money, any_ratio());
  RC_ASSERT(share >= Money{} && share <= money);
}

RC_GTEST_PROP(MoneyProperty, ShareIsTheNearestFen, ()) {
  const Money money = any_money();
  const Ratio ratio = any_ratio();
  const Int128 exact_parts = Int128{money.fen()} * ratio.parts();
  const Int128 error = Int128{share_of(money, ratio).fen()} * Ratio::whole_parts - exact_parts;
  RC_ASSERT(2 * error <= Ratio::whole_parts && 2 * error > -Ratio::whole_parts);
}

RC_GTEST_PROP(MoneyProperty, ReversalCancelsToTheFen, ()) {
  const Money money = any_money();
  const Ratio ratio = any_ratio();
  RC_ASSERT(share_of(money, ratio) + share_of(Money{} - money, ratio) == Money{});
}

RC_GTEST_PROP(MoneyProperty, MoreMoneyNeverGivesASmallerShare, ()) {
  const Money one = any_money();
  const Money other = any_money();
  const Ratio ratio = any_ratio();
  RC_ASSERT(share_of(std::min(one, other), ratio) <= share_of(std::max(one, other), ratio));
}

RC_GTEST_PROP(MoneyProperty, AnExactAmountOverOneIsTheAmount, ()) {
  const Money money = any_money();
  const Ratio ratio = any_ratio();
  RC_ASSERT(share_of(exact(money), ratio) == share_of(money, ratio));
  RC_ASSERT(rounded(exact(money)) == money);
}

}  // namespace
}  // namespace yidi
