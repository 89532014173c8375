// 1. The bill: what of it is in scope.
#include "settle/settling.h"

namespace yidi {
namespace {

// A share of what the lines cost. The region rounds it, or what it leaves in scope, the share being what then remains;
// line by line, or their sum once.
struct Shares {
  ScopeRounding rounding = ScopeRounding::per_line;
  Money cost, each;
  Int128 parts = 0;  // of fen, not yet rounded

  bool rounds_rest() const {
    return rounding == ScopeRounding::rest_per_line || rounding == ScopeRounding::rest_per_sum;
  }
  bool rounds_lines() const { return rounding == ScopeRounding::per_line || rounding == ScopeRounding::rest_per_line; }
  void add(Money line, Ratio share) {
    if (rounds_rest()) share = Ratio::whole() - share;
    cost += line;
    each += share_of(line, share);
    parts += Int128(line.fen()) * share.parts();
  }
  Money total() const {
    Money part = rounds_lines() ? each : rounded(parts, Ratio::whole_parts);
    return rounds_rest() ? cost - part : part;
  }
};

// What lies above the limit of so many pieces or days where nobody knows how many: they may be so few that all of it
// does (half a day, a tenth of a box), or so many that nothing does.
Money over_limit_of_any(Scenario& run, Money amount) { return run.amount(Input::costs_items, {}, nothing, amount); }

// What is the same for all lines of the bill, looked up where some line needs it.
struct Known {
  std::optional<Money> bed_limit;
  std::optional<Ratio> class_b_share;
  std::optional<bool> use_allowed;
};

// What a bed costs above the daily limit: where none is stated there may be any.
Money over_bed_limit(Scenario& run, const CoveredLine& line, Known& known) {
  const RuleRow* row = run.find(Parameter::bed_day_limit);
  if (row && row->value().kind == ValueKind::choice) return nothing;
  if (!known.bed_limit) known.bed_limit = run.money(Parameter::bed_day_limit, row);
  return line.days ? at_least_nothing(line.amount - times(*known.bed_limit, *line.days))
                   : over_limit_of_any(run, line.amount);
}

// A limit of the line's own counts, and not the region's daily one.
Money over_limit(Scenario& run, const CoveredLine& line, Known& known) {
  if (line.bed) return over_bed_limit(run, line, known);
  return line.over_limit ? *line.over_limit : over_limit_of_any(run, line.amount);
}

// The class of a line; where nobody says it, any. A share of its own says that it is in the catalogue. Of lines of
// limited use all may be within it, or none.
ItemClass class_of(Scenario& run, const CoveredLine& line, Known& known) {
  if (line.limited_use) {
    if (!known.use_allowed) known.use_allowed = run.pick(Input::costs_items, 2) == 0;
    if (!*known.use_allowed) return ItemClass::c;
  }
  if (line.kind) return *line.kind;
  return line.own_share ? ItemClass::b : ItemClass(run.pick(Input::costs_items, count_of<ItemClass>));
}

// The rule's share of class B.
Ratio class_b_share(Scenario& run, Known& known) {
  auto& share = known.class_b_share;
  if (!share) share = run.ratio(Parameter::class_b_share, run.find(Parameter::class_b_share));
  return *share;
}

// Of class A nothing is taken first, so that nothing is rounded.
bool takes_first_share(const CoveredLine& line) { return line.own_share || line.kind != ItemClass::a; }

void add_lines(Settling& settling) {
  const auto& lines = settling.run.given().costs.lines;
  if (lines.empty()) return;
  Sheet& sheet = settling.sheet();
  Known known;
  Shares shares;
  if (std::any_of(lines.begin(), lines.end(), takes_first_share))
    shares.rounding = settling.run.choice<Parameter::scope_rounding>();
  for (const CoveredLine& line : lines) {
    ItemClass kind = class_of(settling.run, line, known);
    if (kind == ItemClass::c) {
      sheet.add(Field::fulamt_ownpay_amt, line.amount);
      continue;
    }
    Money over = over_limit(settling.run, line, known);
    sheet.add(Field::overlmt_selfpay, over);
    bool takes_rule = kind == ItemClass::b && !line.own_share;
    shares.add(line.amount - over,
               takes_rule ? class_b_share(settling.run, known) : line.own_share.value_or(Ratio{}));
  }
  sheet.add(Field::preselfpay_amt, shares.total());
}

// An open cost is wholly in scope, or wholly one of the parts it may be.
void place_open_cost(Settling& settling, const OpenCost& open) {
  constexpr Field fields[] = {Field::fulamt_ownpay_amt, Field::overlmt_selfpay, Field::preselfpay_amt};
  int options = 1;
  for (int i = 0; i < 3; ++i) options += open.parts >> i & 1;
  if (open.amount == nothing || options == 1) return;
  int option = settling.run.pick(Input::costs_fulamt_ownpay_amt, options);
  for (int i = 0; i < 3 && option > 0; ++i)
    if (open.parts >> i & 1 && --option == 0) settling.sheet().add(fields[i], open.amount);
}

}  // namespace

void find_scope(Settling& settling) {
  const Costs& costs = settling.run.given().costs;
  Sheet& sheet = settling.sheet();
  // Without a total every amount stays open (open_all_amounts), so its parts need not be told either.
  if (!costs.medfee) return settling.step(StepId::scope, nothing, nothing, nullptr);
  sheet.set(Field::medfee_sumamt, *costs.medfee);
  sheet.set(Field::fulamt_ownpay_amt, costs.fulamt_ownpay);
  sheet.set(Field::overlmt_selfpay, costs.overlmt_selfpay);
  sheet.set(Field::preselfpay_amt, costs.preselfpay);
  add_lines(settling);
  for (const OpenCost& open : costs.open) place_open_cost(settling, open);
  Money outside = sheet[Field::fulamt_ownpay_amt] + sheet[Field::overlmt_selfpay] + sheet[Field::preselfpay_amt];
  sheet.set(Field::inscp_scp_amt, *costs.medfee - outside);
  settling.step(StepId::scope, settling.in_scope(), sheet[Field::medfee_sumamt], nullptr);
}

}  // namespace yidi
