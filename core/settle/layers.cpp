// 6. and 7. The funds above the basic one. All five follow the same parameters (LayerPart), so there is one way of
// paying and no fund has code of its own.
#include "settle/personal_cost.h"
#include "settle/settling.h"

namespace yidi {
namespace {

// What lies above a cap, for the next layer that starts above one.
struct Flow {
  ExactMoney cost;              // what no such layer has taken up: with none before, all
  std::optional<Money> before;  // what lay above that cap before this stay, this year
};

// The layers paid so far.
struct Layers {
  Settling& settling;
  PersonalCost cost;
  Flow flow;
  Money paid_above_cap = {}, paid_on_personal_cost = {};
  std::uint8_t on_personal_cost = 0;  // bit per Layer that pays on the personal cost

  Scenario& run() const { return settling.run; }
  const Sheet& sheet() const { return settling.sheet(); }
  const Case& given() const { return settling.run.given(); }
};

struct LayerRules {
  Layer layer;
  const RuleRow *applies, *trigger, *threshold, *bands, *cap, *counts;
  bool above = false;  // starts above the cap below, and not from the personal cost

  bool is_banded() const { return bands && !bands->value().bands.empty(); }
  // One ratio, known within limits, is a band at either end.
  bool has_ratio() const { return is_banded() || (bands && bands->value().kind == ValueKind::ratio); }
  // The rule to name for what it pays.
  const RuleRow* main_rule() const { return bands ? bands : cap ? cap : applies; }
};

// What a layer pays, of which parts of the personal cost, and what flows on past it.
struct LayerPay {
  Money paid;
  PartSet counted = 0;
  Flow flow;
};

LayerRules find_layer(Scenario& run, Layer layer, const RuleRow* applies) {
  auto find = [&](LayerPart part) { return run.find(of_layer(layer, part)); };
  return {layer,
          applies,
          find(LayerPart::trigger),
          find(LayerPart::threshold),
          find(LayerPart::bands),
          find(LayerPart::cap),
          find(LayerPart::counts)};
}

// Where nobody says what starts it, either may; of a layer of which nothing else is stated either, all personal cost is
// the most that it could pay for.
bool starts_above_cap(Scenario& run, const LayerRules& rules) {
  Parameter trigger = of_layer(rules.layer, LayerPart::trigger);
  if (!rules.trigger && !rules.has_ratio() && !rules.threshold && !rules.counts) {
    run.note_missing(trigger);
    return false;
  }
  return run.choice<LayerPart::trigger>(rules.layer, rules.trigger) == Trigger::over_cap;
}

// What is left of the layer's own cap, of what it would pay. Where no cap is stated there may be any; an estimate
// supposes that it is not reached. `used` is what the layer has paid of it this year.
Money within_cap(Scenario& run, const LayerRules& rules, std::optional<Money> used, Money pay) {
  if (pay == nothing || (rules.cap && rules.cap->value().kind == ValueKind::choice)) return pay;
  Parameter parameter = of_layer(rules.layer, LayerPart::cap);
  if (!rules.cap && run.rules().tells_usual()) {
    run.note_missing(parameter);
    return pay;
  }
  if (!rules.cap) return run.money(parameter, nullptr, pay);
  Money cap = run.money(parameter, rules.cap);
  return std::min(pay, at_least_nothing(cap - run.amount(input_of(used_of(rules.layer)), used, nothing, cap)));
}

// --- A layer whose rules are not complete --------------------------------------------------------------------------

// Whether a run in which the person has no identity at all leaves this layer out, and no other layer is stated for that
// person that is not for this one: then that run pays as little as one in which this layer pays nothing.
bool left_out_without_identity(const Scenario& run, Parameter parameter) {
  if (run.given().insured.identity) return false;
  Possible facts = run.facts();
  facts[Dimension::aid_identity] = bit(AidIdentity::none);
  facts[Dimension::civil_servant] = bit(CivilServant::no);
  facts[Dimension::enterprise_supplement] = bit(EnterpriseSupplement::no);
  for (int layer = 0; layer < layer_count; ++layer)
    for (LayerPart part : {LayerPart::threshold, LayerPart::bands}) {
      const Parameter other = of_layer(Layer(layer), part);
      if (run.rules().find(other, facts).row && !run.rules().find(other, run.facts()).row) return false;
    }
  const RuleRow* row = run.rules().find(parameter, facts).row;
  return row && row->choice<YesNo>() == YesNo::no;
}

// Notes what is not stated, and gives one of it, which stands for the rest: the layer pays nothing, or all it could.
// Above a cap there need be no threshold, and which costs count is plain.
std::optional<Parameter> note_unstated(Scenario& run, const LayerRules& rules) {
  std::optional<Parameter> one;
  auto note = [&](LayerPart part, bool stated) {
    if (stated) return;
    one = of_layer(rules.layer, part);
    run.note_missing(*one);
  };
  if (!rules.above) note(LayerPart::threshold, rules.threshold);
  note(LayerPart::bands, rules.has_ratio());
  return one;
}

// --- What it counts ------------------------------------------------------------------------------------------------

// Which costs count, where that is not stated: none of the parts, or all; all where `most` is asked for.
Counts counted_parts(Scenario& run, const LayerRules& rules, bool most) {
  if (rules.counts) return rules.counts->value().counted;
  Parameter parameter = of_layer(rules.layer, LayerPart::counts);
  Counts counts;
  if (most) run.note_missing(parameter);
  counts.fill(most ? Ratio::whole() : run.ratio(parameter, nullptr));
  counts.back() = Ratio::whole();
  return counts;
}

// The personal cost that a layer counts, a share of each of its parts. What funds above have paid was paid of what lies
// above the cap, as far as they start there, and else of what the ratio leaves; but nothing counts that is paid for.
ExactMoney counted_cost(const Layers& layers, const Counts& counts) {
  Money by_ratio = Money{} - layers.paid_on_personal_cost, above = Money{} - layers.paid_above_cap;
  Int128 parts = 0;
  for (int i = 0; i < counted_count; ++i) {
    Money cost = layers.cost.whole(Counted(i));
    if (Counted(i) == Counted::prop_selfpay) cost += by_ratio;
    if (Counted(i) == Counted::over_cap) cost = at_least_nothing(cost + above);
    parts += Int128{cost.fen()} * counts[std::size_t(i)].parts();
  }
  parts = std::min(parts, layers.cost.most_left(counts));
  if (parts <= 0) return {};
  return in_lowest_terms({parts, Ratio::whole_parts});
}

// --- What came before this year --------------------------------------------------------------------------------------

// Whether threshold or bands go on from what this fund counted of the year's earlier visits.
bool counts_on(Scenario& run, const LayerRules& rules) {
  if (!is_choice(rules.trigger, Trigger::personal_cost)) return false;
  bool has_threshold = rules.threshold && !rules.threshold->value().is_nothing();
  bool has_bands = rules.bands && rules.bands->value().bands.size() > 1;
  auto period = run.chosen<LayerPart::period>(rules.layer, CountingPeriod::per_year);
  return (has_threshold || has_bands) && period == CountingPeriod::per_year;
}

// Of what is not stated nobody knows whether it is the same.
bool count_the_same(const RuleRow* one, const RuleRow* other) {
  return one && other && one->value().counted == other->value().counted;
}

// Whether one sum of the year can be meant for this fund alone: no other that has none of its own goes on from other
// costs.
bool one_sum_serves(const Layers& layers, const LayerRules& rules) {
  Scenario& run = layers.run();
  for (int other = 0; other < layer_count; ++other) {
    Layer layer{std::uint8_t(other)};
    if (layer == rules.layer || layers.given().used(counted_by(layer))) continue;
    const RuleRow* applies = run.find(of_layer(layer, LayerPart::applies));
    if (!is_choice(applies, YesNo::yes)) continue;
    LayerRules its = find_layer(run, layer, applies);
    if (counts_on(run, its) && !count_the_same(rules.counts, its.counts)) return false;
  }
  return true;
}

// Less what lower layers paid on the personal cost, which lies in the sum of the earlier visits.
Money less_lower_layers(const Layers& layers, Layer layer, Money before) {
  for (int lower = 0; lower < int(layer); ++lower)
    if (layers.on_personal_cost >> lower & 1)
      before -= layers.run().amount(input_of(used_of(Layer(lower))), layers.given().used(used_of(Layer(lower))),
                                    nothing, before);
  return at_least_nothing(before);
}

// What this fund has counted of the earlier visits, where it is told: by its own sum, or by one that can be meant for
// no other.
std::optional<Money> told_before(const Layers& layers, const LayerRules& rules) {
  const Case& given = layers.given();
  if (auto its_own = given.used(counted_by(rules.layer))) return its_own;
  auto shared = given.used(YearField::psn_inscp_amt);
  bool serves = shared && (*shared == nothing || one_sum_serves(layers, rules));
  return serves ? shared : std::nullopt;
}

// What to ask where nobody knows what came before. What lay above the cap says nothing of a second layer above it:
// there it matters what that one has paid.
Input asked_before(const Layers& layers, const LayerRules& rules) {
  if (rules.above)
    return layers.given().used(YearField::over_cap_amt) ? input_of(used_of(rules.layer)) : Input::year_over_cap_amt;
  return one_sum_serves(layers, rules) ? Input::year_psn_inscp_amt : input_of(counted_by(rules.layer));
}

// What of the same costs came before this year, from which threshold and bands are counted on. `scale`: the bands as
// they lie on all of that cost.
Money cost_before(const Layers& layers, const LayerRules& rules, const Flow& flow, const Bands& scale, Money cost) {
  Scenario& run = layers.run();
  if (scale.size() == 1) return nothing;
  if (run.chosen<LayerPart::period>(rules.layer, CountingPeriod::per_year) == CountingPeriod::per_admission)
    return nothing;
  if (rules.above) {
    if (flow.before) return at_least_nothing(*flow.before);
    // Who has been paid nothing yet of what is paid for from the first fen on had none.
    if (scale[0].ratio > Ratio{} && layers.given().used(used_of(rules.layer)) == nothing) return nothing;
  } else if (auto before = told_before(layers, rules)) {
    bool its_own = layers.given().used(counted_by(rules.layer)).has_value();
    return its_own ? *before : less_lower_layers(layers, rules.layer, *before);
  }
  return any_start(run, asked_before(layers, rules), scale, cost);
}

// What of the earlier visits flowed on past a layer whose own cap was not used up: over the year what lay below its
// threshold. Where that counts anew at each stay nobody knows.
std::optional<Money> flowed_before(const Layers& layers, const LayerRules& rules, const Flow& flow, Money before,
                                   Money threshold) {
  if (flow.before == nothing || threshold == nothing) return nothing;
  auto period = layers.run().chosen<LayerPart::period>(rules.layer, CountingPeriod::per_year);
  return period == CountingPeriod::per_year ? std::optional(std::min(before, threshold)) : std::nullopt;
}

// The bands as they lie on all the cost, with what is below the threshold as one of them.
Bands on_all_cost(const Bands& bands, Money threshold, bool cut_on_whole) {
  Bands scale;
  if (threshold > nothing) scale.add({threshold, {}});
  for (const Band& band : bands) {
    Band moved = band;
    if (moved.to && !cut_on_whole) *moved.to += threshold;
    if (!moved.to || *moved.to > threshold) scale.add(moved);
  }
  return scale;
}

// Whether the bill cannot reach the threshold, whatever of it counts.
bool stays_below_threshold(const Layers& layers, const LayerRules& rules) {
  const Value* threshold = rules.threshold ? &rules.threshold->value() : nullptr;
  if (!threshold || !threshold->stated() || threshold->worked_out.is) return false;
  std::optional<Money> before = told_before(layers, rules);
  if (!before) return false;
  return *before + layers.cost.left() <= threshold->money().least;
}

// What this stay adds above the threshold, band by band: of the cost above the cap below, or of the personal cost.
// Where something is not stated it pays nothing, or all it could; an estimate counts on nothing, and where another run
// leaves the layer out that need not be tried again.
LayerPay layer_pay(const Layers& layers, const LayerRules& rules) {
  Scenario& run = layers.run();
  Flow flow = layers.flow;
  if (rules.above ? !positive(flow.cost) : stays_below_threshold(layers, rules)) return {nothing, 0, flow};
  auto unstated = note_unstated(run, rules);
  if ((unstated || !rules.trigger) && run.rules().tells_usual()) return {nothing, 0, flow};
  bool pays = !unstated || left_out_without_identity(run, of_layer(rules.layer, LayerPart::applies)) ||
              run.either_way(*unstated);
  if (!pays && !rules.above) return {nothing, 0, flow};
  bool most = unstated && !rules.above;
  Counts counts = rules.above ? Counts{} : counted_parts(run, rules, most);
  ExactMoney cost = rules.above ? flow.cost : counted_cost(layers, counts);
  Money threshold;
  if (rules.threshold) threshold = run.money(of_layer(rules.layer, LayerPart::threshold), rules.threshold);
  Bands bands;
  if (rules.is_banded())
    bands = few(rules.bands->value().bands);
  else if (rules.has_ratio())
    bands.add({{}, run.ratio(of_layer(rules.layer, LayerPart::bands), rules.bands)});
  else
    bands.add({{}, pays ? Ratio::whole() : Ratio{}});
  bool cut_on_whole =
      bands.size() > 1 && threshold > nothing && run.choice<LayerPart::band_basis>(rules.layer) == FundBandBasis::whole;
  Bands scale = on_all_cost(bands, threshold, cut_on_whole);
  Money before = cost_before(layers, rules, flow, scale, rounded(cost));
  Portions portions = cut(scale, std::max(before, threshold), minus(cost, exact(at_least_nothing(threshold - before))));
  Money full = fund_for(run, portions);
  if (rules.above) flow.before = flowed_before(layers, rules, flow, before, threshold);
  if (portions.empty()) return {nothing, 0, flow};
  auto used = layers.given().used(used_of(rules.layer));
  if (most && !used) used = nothing;
  Money allowed = most && !rules.cap ? full : within_cap(run, rules, used, full);
  Money pay = std::min(allowed, layers.cost.left(rules.above ? only(Counted::over_cap) : all_parts));
  if (pay == full && full > nothing) tell_products(step_of(rules.layer), portions, pay, layers.settling.products);
  if (!rules.above) return {pay, counted_in(counts), flow};
  // What lies below its threshold, or above its own cap, from just where that was reached, flows on.
  flow.cost = allowed == full ? ExactMoney{} : cost_beyond(portions, allowed);
  flow.cost.numerator += at_least_nothing(threshold - before).fen() * flow.cost.denominator;
  if (allowed == nothing && full > nothing && layers.flow.before != nothing) flow.before = {};
  return {pay, only(Counted::over_cap), flow};
}

// --- Each layer in turn --------------------------------------------------------------------------------------------

void pay_layer(Layers& layers, Layer layer) {
  Settling& settling = layers.settling;
  Money before = layers.cost.left();
  if (before == nothing) return;
  const RuleRow* row = settling.run.find(of_layer(layer, LayerPart::applies));
  // Aid once more there is where a region has set it up, and nowhere else.
  if (!row && layer == Layer::further_aid) return;
  if (settling.run.choice<LayerPart::applies>(layer, row) == YesNo::no) return;
  LayerRules rules = find_layer(settling.run, layer, row);
  rules.above = starts_above_cap(settling.run, rules);
  auto [paid, counted, flow] = layer_pay(layers, rules);
  layers.flow = flow;
  layers.cost.pay(paid, counted);
  settling.sheet().add(paid_by(layer), paid);
  if (rules.above) {
    layers.paid_above_cap += paid;
  } else {
    layers.paid_on_personal_cost += paid;
    layers.on_personal_cost |= std::uint8_t(1 << int(layer));
  }
  settling.step(step_of(layer), paid, before, rules.main_rule());
}

// What the basic fund leaves to the person.
PersonalCost personal_cost(const Sheet& sheet, const Base& base, Money above_cap) {
  Parts parts;
  auto set = [&](Counted part, Money amount) { parts[std::size_t(part)] = amount; };
  set(Counted::preselfpay_amt, sheet[Field::preselfpay_amt]);
  set(Counted::overlmt_selfpay, sheet[Field::overlmt_selfpay]);
  set(Counted::deductible, sheet[Field::act_pay_dedc]);
  set(Counted::own_share, base.own_share);
  set(Counted::over_cap, above_cap);
  set(Counted::prop_selfpay, base.rest - sheet[Field::hifp_pay] - above_cap);
  return PersonalCost(parts);
}

}  // namespace

Money pay_layers(Settling& settling, const Base& base, const AboveCap& above) {
  Layers layers{settling, personal_cost(settling.sheet(), base, rounded(above.cost)), {above.cost, above.before}};
  for (int layer = 0; layer < layer_count; ++layer) pay_layer(layers, Layer(layer));
  return layers.cost.left_in_scope();
}

}  // namespace yidi
