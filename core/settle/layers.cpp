// The funds above the basic one. All five follow the same parameters (LayerPart), so there is one way of paying and
// no fund has code of its own.
#include "settle/settling.h"

namespace yidi {

Money paid_by_funds(Settling& t) {
  Money sum = t.sheet()[Field::hifp_pay] + t.sheet()[Field::oth_pay];
  for (int i = 0; i < layer_count; ++i) sum += t.sheet()[paid_by(Layer(i))];
  return sum;
}

namespace {

// What any fund could still pay: all but what is wholly the patient's own.
Money still_open(Settling& t) {
  return t.sheet()[Field::medfee_sumamt] - t.sheet()[Field::fulamt_ownpay_amt] - paid_by_funds(t);
}

struct LayerRules {
  Layer layer;
  const RuleRow *trigger, *threshold, *bands, *cap, *counts;
  bool is_banded() const { return bands && !bands->row->value.bands.empty(); }
  bool starts_above_cap() const { return trigger && trigger->choice<Trigger>() == Trigger::over_cap; }
};

LayerRules find_layer(Settling& t, Layer layer) {
  auto find = [&](LayerPart part) { return t.s.find(of_layer(layer, part)); };
  return {layer,
          find(LayerPart::trigger),
          find(LayerPart::threshold),
          find(LayerPart::bands),
          find(LayerPart::cap),
          find(LayerPart::counts)};
}

// What the layer may pay at most: what is left of its own cap, and of the bill. Where no cap is stated there may be any.
Money layer_limit(Settling& t, const LayerRules& rules, std::optional<Money> used, Money pay) {
  Money most = std::min(still_open(t), pay);
  if (rules.cap && rules.cap->row->value.kind == ValueKind::choice) return most;
  Parameter parameter = of_layer(rules.layer, LayerPart::cap);
  if (!rules.cap) return Money::fen(t.s.number(parameter, nullptr, 0, most.fen()));
  Money cap = Money::fen(t.s.number(parameter, rules.cap, 0, Money::limit_fen));
  return std::min(most, at_least_nothing(cap - t.s.amount(input_of(used_of(rules.layer)), used, nothing, cap)));
}

using Counts = std::array<Ratio, counted_count>;

// The personal cost that a layer counts, a share of each of its parts. What funds above have paid was paid of what lies
// above the cap, as far as they start there, and else of what the ratio leaves.
ExactMoney counted_cost(Settling& t, const Counts& counts) {
  Sheet& sheet = t.sheet();
  Money above = at_least_nothing(rounded(t.above_cap) - t.paid_above_cap);
  // Of a bill too small for both, the deductible is what the own share taken before it leaves.
  Money deductible = std::min(sheet[Field::act_pay_dedc], t.left_of_account() - t.own_share);
  Money by_ratio = t.left_of_account() - paid_by_funds(t) - deductible - above - t.own_share;
  const Money costs[] = {
      sheet[Field::preselfpay_amt], sheet[Field::overlmt_selfpay], deductible, above, t.own_share, by_ratio};
  static_assert(std::size(costs) == counted_count);
  std::int64_t parts = 0;
  for (std::size_t i = 0; i < counted_count; ++i) parts += costs[i].fen() * counts[i].parts();
  if (parts <= 0) return {};
  bool whole = parts % Ratio::whole_parts == 0;
  return whole ? exact(Money::fen(parts / Ratio::whole_parts)) : ExactMoney{parts, Ratio::whole_parts};
}

// Whether a run in which the person has no identity at all leaves this layer out.
bool left_out_without_identity(Settling& t, Parameter parameter) {
  if (t.s.given().identity) return false;
  Possible facts = t.s.facts();
  facts[std::size_t(Dimension::aid_identity)] = bit(0);
  facts[std::size_t(Dimension::civil_servant)] = bit(int(YesNo::no));
  facts[std::size_t(Dimension::enterprise_supplement)] = bit(int(YesNo::no));
  const RuleRow* row = t.s.rules().find(parameter, facts).row;
  return row && row->choice<YesNo>() == YesNo::no;
}

// The layer's rules are not complete: it pays nothing, or all it may. That it pays nothing need not be tried again where
// another run leaves it out; and if what it paid earlier this year is not known, it may be nothing.
Money unstated_layer_pay(Settling& t, const LayerRules& rules) {
  // Above a cap there need be no threshold, and which costs count is plain.
  constexpr LayerPart parts[] = {LayerPart::trigger, LayerPart::bands, LayerPart::threshold, LayerPart::counts};
  const RuleRow* const rows[] = {rules.trigger, rules.is_banded() ? rules.bands : nullptr, rules.threshold,
                                 rules.counts};
  std::optional<Parameter> first;
  for (int i = rules.starts_above_cap() ? 1 : 3; i >= 0; --i) {
    if (rows[i]) continue;
    first = of_layer(rules.layer, parts[i]);
    t.s.note_missing(*first);
  }
  bool capped = rules.cap && rules.cap->row->value.stated();
  Money most = still_open(t);
  if (capped) most = layer_limit(t, rules, t.s.given().used(used_of(rules.layer)).value_or(nothing), most);
  Money pay = most;
  if (!left_out_without_identity(t, of_layer(rules.layer, LayerPart::applies)))
    pay = Money::fen(t.s.number(*first, nullptr, 0, most.fen()));
  if (rules.starts_above_cap()) {
    t.flows_on = minus(t.flows_on, exact(pay));
    t.flow_unknown = first;
  }
  return pay;
}

// Which costs count, where that is not stated: none of the parts, or all.
Counts counted_parts(Settling& t, const LayerRules& rules) {
  if (rules.counts) return rules.counts->row->value.counted;
  Counts counts;
  counts.fill(Ratio::parts(t.s.number(of_layer(rules.layer, LayerPart::counts), nullptr, 0, Ratio::whole_parts)));
  counts.back() = Ratio::whole();
  return counts;
}

// What of the same costs came before this year, from which threshold and bands are counted on. Unknown: nothing, or just
// the threshold, or so much that only the last band is left; among these lie the extremes, whether the bands rise or fall.
Money cost_before(Settling& t, const LayerRules& rules, Money threshold) {
  const auto& bands = rules.bands->row->value.bands;
  Money past_bands = bands.size() > 1 ? *bands[bands.size() - 2].to : nothing;
  int options = past_bands > nothing ? 3 : threshold > nothing ? 2 : 1;
  if (options == 1) return nothing;
  if (t.s.chosen<LayerPart::period>(rules.layer, CountingPeriod::per_year) == CountingPeriod::per_admission)
    return nothing;
  const Case& one = t.s.given();
  bool above = rules.starts_above_cap();
  std::optional<Money> given = above ? t.above_before : one.used(YearField::psn_inscp_amt);
  if (!given && above && threshold == nothing && one.used(used_of(rules.layer)) == nothing) return nothing;
  const Money ends[] = {nothing, threshold, threshold + past_bands};
  // What lay above the cap says nothing of a second layer above it: there it matters what that one has paid.
  Input asked = !above                              ? Input::year_psn_inscp_amt
                : one.used(YearField::over_cap_amt) ? input_of(used_of(rules.layer))
                                                    : Input::year_over_cap_amt;
  if (!given) return ends[t.s.pick(asked, options)];
  Money before = *given;
  for (int lower = 0; lower < int(rules.layer) && !above; ++lower)
    if (t.on_personal_cost >> lower & 1)
      before -= t.s.amount(input_of(used_of(Layer(lower))), one.used(used_of(Layer(lower))), nothing, before);
  return at_least_nothing(before);
}

// What this stay adds above the threshold, band by band: of the cost above the cap below, or of the personal cost.
Money complete_layer_pay(Settling& t, const LayerRules& rules) {
  bool above = rules.starts_above_cap();
  ExactMoney cost = above ? t.flows_on : counted_cost(t, counted_parts(t, rules));
  Money threshold;
  if (rules.threshold)
    threshold =
        Money::fen(t.s.number(of_layer(rules.layer, LayerPart::threshold), rules.threshold, 0, Money::limit_fen));
  Money before = cost_before(t, rules, threshold);
  ExactMoney below = exact(at_least_nothing(threshold - before));
  cost = minus(cost, below);
  Money start = at_least_nothing(before - threshold);
  const auto& bands = rules.bands->row->value.bands;
  // The bands may be cut on the whole cost, the part below the threshold in it.
  if (bands.size() > 1 && threshold > nothing) {
    if (t.s.choice<LayerPart::band_basis>(rules.layer) == FundBandBasis::whole) start += threshold;
  }
  auto portions = cut(few(bands), start, cost);
  Money full = fund_for(t, portions);
  if (full == nothing) return nothing;
  Money pay = layer_limit(t, rules, t.s.given().used(used_of(rules.layer)), full);
  if (pay == full) tell_products(t, step_of(rules.layer), portions);
  // What lies below this layer's threshold, or above its own cap, flows on to the next that starts above one: from just where
  // the cap was reached.
  if (above) {
    if (pay == full)
      t.flows_on = {};
    else
      t.flows_on = cost_beyond(portions, pay);
    t.flows_on.numerator += below.numerator * t.flows_on.denominator;
    t.above_before = pay > nothing ? std::optional(std::min(before, threshold)) : std::nullopt;
  }
  return pay;
}

Money layer_pay(Settling& t, const LayerRules& rules) {
  bool above = rules.starts_above_cap();
  // A layer of which the ratio or the cap is not known may have used up all of the cost, whatever it paid of it.
  if (above && t.flow_unknown && positive(t.flows_on) && t.s.number(*t.flow_unknown, nullptr, 0, 1) == 0)
    t.flows_on = {};
  if (above && !positive(t.flows_on)) return nothing;
  std::optional<Money> before = t.s.given().used(YearField::psn_inscp_amt);
  bool below_threshold = !above && rules.threshold && rules.threshold->row->value.stated() && before &&
                         *before + still_open(t) <= Money::fen(rules.threshold->row->value.least);
  if (below_threshold) return nothing;
  bool complete = rules.is_banded() && rules.trigger && (above || rules.threshold);
  return complete ? complete_layer_pay(t, rules) : unstated_layer_pay(t, rules);
}

void pay_layer(Settling& t, Layer layer) {
  if (still_open(t) == nothing) return;
  const RuleRow* row = t.s.find(of_layer(layer, LayerPart::applies));
  if (t.s.choice<LayerPart::applies>(layer, row) == YesNo::no) return;
  LayerRules rules = find_layer(t, layer);
  Money pay = layer_pay(t, rules);
  t.sheet().set(paid_by(layer), pay);
  if (rules.starts_above_cap())
    t.paid_above_cap += pay;
  else
    t.on_personal_cost |= std::uint8_t(1 << int(layer));
  t.step(step_of(layer), pay, still_open(t) + pay, rules.bands ? rules.bands : rules.cap ? rules.cap : row);
}

}  // namespace

void pay_layers(Settling& t) {
  for (int layer = 0; layer < layer_count; ++layer) pay_layer(t, Layer(layer));
}

}  // namespace yidi
