// The funds above the basic one. All five follow the same six parameters (LayerPart), so there is one way of paying and
// no fund has code of its own.
#include "settling.h"

namespace yidi {

Money paid_by_funds(Settling& t) {
  Money sum = t.sheet()[Field::hifp_pay] + t.sheet()[Field::oth_pay];
  for (int i = 0; i < layer_count; ++i) sum += t.sheet()[paid_by(Layer(i))];
  return sum;
}

namespace {

enum AppliesChoice { applies, does_not_apply };
enum Trigger { over_cap, personal_cost };
enum BandBasis { of_excess, of_whole };

// What any fund could still pay: all but what is wholly the patient's own.
Money still_open(Settling& t) {
  return t.sheet()[Field::medfee_sumamt] - t.sheet()[Field::fulamt_ownpay_amt] - paid_by_funds(t);
}

StepId step_of(Layer layer) { return StepId(int(StepId::large) + int(layer)); }

YearField year_field(Layer layer) { return YearField(int(YearField::hifob_pay) + int(layer)); }

struct LayerRules {
  Layer layer;
  const RuleRow *trigger, *threshold, *bands, *cap, *counts;
  bool starts_above_cap() const { return trigger && trigger->row->value.least == over_cap; }
};

LayerRules find_layer(Settling& t, Layer layer) {
  auto find = [&](LayerPart part) { return t.s.find(of_layer(layer, part)); };
  return {layer, find(LayerPart::trigger), find(LayerPart::threshold), find(LayerPart::bands), find(LayerPart::cap),
          find(LayerPart::counts)};
}

// What the layer may pay at most: what is left of its own cap, and of the bill.
Money layer_limit(Settling& t, const LayerRules& rules, std::optional<Money> used) {
  Money open = still_open(t);
  bool without = rules.cap && rules.cap->row->value.kind == ValueKind::choice;
  if (!rules.cap || without) return open;
  Parameter parameter = of_layer(rules.layer, LayerPart::cap);
  Money cap = Money::fen(t.s.number(parameter, rules.cap, 0, Money::limit_fen));
  return std::min(open, at_least_nothing(cap - t.s.amount(Input::year_layer_pay, used, nothing, cap)));
}

// The parts of the personal cost that a layer counts or not; what funds above have paid is taken off the whole.
Money counted_cost(Settling& t, std::uint8_t counted) {
  Sheet& sheet = t.sheet();
  auto counts = [&](Counted part) { return counted >> int(part) & 1; };
  Money above = at_least_nothing(rounded(t.above_cap) - t.paid_above_cap);
  Money cost = t.in_scope() - paid_by_funds(t);
  if (!counts(Counted::deductible)) cost -= sheet[Field::act_pay_dedc];
  if (!counts(Counted::over_cap)) cost -= above;
  if (!counts(Counted::own_share)) cost -= t.own_share;
  if (counts(Counted::preselfpay_amt)) cost += sheet[Field::preselfpay_amt];
  if (counts(Counted::overlmt_selfpay)) cost += sheet[Field::overlmt_selfpay];
  return at_least_nothing(cost);
}

constexpr std::uint8_t counts_everything = (1 << counted_count) - 1;

// Whether a run in which the person has no identity at all leaves this layer out.
bool left_out_without_identity(Settling& t, Parameter parameter) {
  if (t.s.given().identity) return false;
  Possible facts = t.s.facts();
  facts[std::size_t(Dimension::aid_identity)] = bit(0);
  facts[std::size_t(Dimension::civil_servant)] = bit(int(YesNo::no));
  facts[std::size_t(Dimension::enterprise_supplement)] = bit(int(YesNo::no));
  const RuleRow* row = t.s.rules().find(parameter, facts).row;
  return row && row->row->value.least == does_not_apply;
}

// The layer's rules are not complete: it pays nothing, or all it may. That it pays nothing need not be tried again where
// another run leaves it out; and if what it paid earlier this year is not known, it may be nothing.
Money unstated_layer_pay(Settling& t, const LayerRules& rules) {
  bool banded = rules.bands && !rules.bands->row->value.bands.empty();
  bool on_personal_cost = !rules.starts_above_cap();
  const std::pair<LayerPart, bool> lacking[] = {{LayerPart::trigger, !rules.trigger},
                                                {LayerPart::threshold, on_personal_cost && !rules.threshold},
                                                {LayerPart::bands, !banded},
                                                {LayerPart::counts, on_personal_cost && !rules.counts}};
  std::optional<Parameter> first;
  for (auto [part, lacks] : lacking) {
    if (!lacks) continue;
    t.s.note_missing(of_layer(rules.layer, part));
    first = first.value_or(of_layer(rules.layer, part));
  }
  Money most = layer_limit(t, rules, t.s.given().used(year_field(rules.layer)).value_or(nothing));
  if (left_out_without_identity(t, of_layer(rules.layer, LayerPart::applies))) return most;
  return Money::fen(t.s.number(*first, nullptr, 0, most.fen()));
}

// What was borne earlier this year. Unknown: nothing, or just the threshold, or so much that only the last band is left;
// among these lie the extremes, whether the bands rise or fall.
Money borne_before(Settling& t, Money threshold, const List<Band>& bands) {
  if (auto given = t.s.given().used(YearField::psn_inscp_amt)) return *given;
  Money past_bands = bands.size() > 1 ? *bands[bands.size() - 2].to : nothing;
  const Money ends[] = {nothing, threshold, threshold + past_bands};
  int options = past_bands > nothing ? 3 : threshold > nothing ? 2 : 1;
  return options == 1 ? nothing : ends[t.s.pick(Input::year_psn_inscp_amt, options)];
}

// Which costs count, where that is not stated: none of the parts, or all.
std::uint8_t counted_parts(Settling& t, const LayerRules& rules) {
  if (rules.counts) return rules.counts->row->value.counted;
  return t.s.number(of_layer(rules.layer, LayerPart::counts), nullptr, 0, 1) ? counts_everything : 0;
}

// On the yearly personal cost: what this stay adds above the threshold, band by band.
Money pay_on_personal_cost(Settling& t, const LayerRules& rules) {
  Money cost = counted_cost(t, counted_parts(t, rules));
  Parameter parameter = of_layer(rules.layer, LayerPart::threshold);
  Money threshold = Money::fen(t.s.number(parameter, rules.threshold, 0, Money::limit_fen));
  Money before = borne_before(t, threshold, rules.bands->row->value.bands);
  Money start = at_least_nothing(before - threshold);
  Money cost_above = at_least_nothing(before + cost - threshold) - start;
  const auto& bands = rules.bands->row->value.bands;
  // The bands may be cut on the whole personal cost, the part below the threshold in it.
  if (bands.size() > 1) {
    Parameter basis = of_layer(rules.layer, LayerPart::band_basis);
    if (t.s.choice(basis, t.s.find(basis), 2) == of_whole) start += threshold;
  }
  return fund_for(t, cut(few(bands), start, exact(cost_above)));
}

Money complete_layer_pay(Settling& t, const LayerRules& rules) {
  Money pay = rules.starts_above_cap() ? fund_for(t, cut(few(rules.bands->row->value.bands), nothing, t.above_cap))
                                       : pay_on_personal_cost(t, rules);
  return pay > nothing ? std::min(pay, layer_limit(t, rules, t.s.given().used(year_field(rules.layer)))) : nothing;
}

Money layer_pay(Settling& t, const LayerRules& rules) {
  if (rules.starts_above_cap() && !positive(t.above_cap)) return nothing;
  std::optional<Money> before = t.s.given().used(YearField::psn_inscp_amt);
  bool below_threshold = !rules.starts_above_cap() && rules.threshold && rules.threshold->row->value.stated() &&
                         before && *before + counted_cost(t, counts_everything) <= Money::fen(rules.threshold->row->value.least);
  if (below_threshold) return nothing;
  bool banded = rules.bands && !rules.bands->row->value.bands.empty();
  bool complete = banded && rules.trigger && (rules.starts_above_cap() || rules.threshold);
  return complete ? complete_layer_pay(t, rules) : unstated_layer_pay(t, rules);
}

void pay_layer(Settling& t, Layer layer) {
  if (still_open(t) == nothing) return;
  Parameter parameter = of_layer(layer, LayerPart::applies);
  const RuleRow* row = t.s.find(parameter);
  if (t.s.choice(parameter, row, 2) == does_not_apply) return;
  LayerRules rules = find_layer(t, layer);
  Money pay = layer_pay(t, rules);
  t.sheet().set(paid_by(layer), pay);
  if (rules.starts_above_cap()) t.paid_above_cap += pay;
  t.step(step_of(layer), pay, still_open(t) + pay, rules.bands ? rules.bands : rules.cap ? rules.cap : row);
}

}  // namespace

void pay_layers(Settling& t) {
  for (int layer = 0; layer < layer_count; ++layer) pay_layer(t, Layer(layer));
}

}  // namespace yidi
