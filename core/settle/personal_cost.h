// What the basic fund leaves to the person, part by part, and what the funds above it pay of that.
#pragma once

#include <array>

#include "base/few.h"
#include "base/money.h"
#include "rules/vocabulary.h"

namespace yidi {

// A cost, and a share, of each kind that a fund can count (Counted).
using Parts = std::array<Money, counted_count>;
using Counts = std::array<Ratio, counted_count>;

// Some of the parts: a bit a Counted.
using PartSet = std::uint8_t;
inline constexpr PartSet all_parts = (1 << counted_count) - 1;
constexpr PartSet only(Counted part) { return PartSet(1 << int(part)); }
PartSet counted_in(const Counts& counts);

class PersonalCost {
 public:
  explicit PersonalCost(const Parts& parts) : whole_(parts), left_(parts) {}

  // As the basic fund left it.
  Money whole(Counted part) const { return whole_[std::size_t(part)]; }
  // What no fund has paid of these parts, and of what lies in scope.
  Money left(PartSet parts = all_parts) const;
  Money left_in_scope() const;

  // A fund pays of the parts it counts, of what is in scope first: no rule says of which part a payment is.
  void pay(Money paid, PartSet counted);

  // A share of each part, in parts of a fen: no more of it can be left, whichever of the parts that it counts each fund
  // has paid.
  Int128 most_left(const Counts& shares) const;

 private:
  struct Payment {
    Money paid;
    PartSet counted = 0;
  };
  void pay_part(Money& paid, Counted part);

  Parts whole_, left_;
  Few<Payment, layer_count> payments_;
};

}  // namespace yidi
