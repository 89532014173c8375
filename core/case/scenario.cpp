#include "case/scenario.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <utility>

namespace yidi {

namespace {

std::optional<int> number_told(const Case& one, Dimension wanted) {
#define YIDI_NUMBER_DIMENSION(dimension, least, most, group, field, ...) \
  if (wanted == Dimension::dimension) return one.group.field;
#include "rules/dimensions.inc"
  return {};
}

}  // namespace

int Paths::pick(Unknown what, int options) {
  assert(options >= 2 && options < 256);
  if (next_ == picks_.size()) picks_.push_back({what, 0, std::uint8_t(options)});
  assert(picks_[next_].what == what);
  return picks_[next_++].option;
}

bool Paths::advance() {
  next_ = 0;
  while (!picks_.empty()) {
    if (++picks_.back().option < picks_.back().options) return true;
    picks_.pop_back();
  }
  return false;
}

int Scenario::settled(Dimension dimension) {
  std::uint64_t& possible = facts_[dimension];
  assert(possible != 0);
  if (int options = std::popcount(possible); options > 1) {
    int wanted = paths_.pick(Unknown::of(input_of(dimension)), options);
    for (; wanted > 0; --wanted) possible &= possible - 1;
    possible &= ~(possible - 1);
  }
  return std::countr_zero(possible);
}

int Scenario::any_number(Dimension dimension) {
  const int stretch = settled(dimension);
  return rules_.end_of_stretch(dimension, stretch, pick(input_of(dimension), 2));
}

const RuleRow* Scenario::find(Parameter parameter) {
  const RuleRow* row = find_stated(parameter);
  const Stage stage = info(parameter).stage;
  if (row || stage < Stage::deductible || stage > Stage::cap) return row;
  if (!is_choice(find_stated(Parameter::as_at_home), YesNo::yes)) return nullptr;
  return find_as<Dimension::place>(Place::home, parameter);
}

const RuleRow* Scenario::find_stated(Parameter parameter) {
  while (true) {
    Lookup found = rules_.find(parameter, facts_);
    if (!found.undecided) return found.row;
    std::uint64_t& possible = facts_[found.dimension];
    bool inside = paths_.pick(Unknown::of(input_of(found.dimension)), 2) == 0;
    possible &= inside ? found.values : ~found.values;
  }
}

const RuleRow* Scenario::find_as(Dimension dimension, std::uint64_t values, Parameter parameter) {
  std::uint64_t as_known = std::exchange(facts_[dimension], values);
  const RuleRow* row = find_stated(parameter);
  facts_[dimension] = as_known;
  return row;
}

std::int64_t Scenario::end_of(Parameter parameter, std::int64_t least, std::int64_t most) {
  note_missing(parameter);
  if (least == most) return least;
  return paths_.pick(Unknown::of(parameter), 2) == 0 ? least : most;
}

int Scenario::number(Dimension dimension) {
  if (auto told = number_told(one_, dimension)) return *told;
  const DimensionInfo& of = info(dimension);
  auto may_be = [&](int number) { return rules_.values_of_number(dimension, number) & facts_[dimension]; };
  int least = of.least, most = of.most;
  while (!may_be(least)) ++least;
  while (!may_be(most)) --most;
  return least == most || paths_.pick(Unknown::of(input_of(dimension)), 2) == 0 ? least : most;
}

Money Scenario::worked_out(const Value& value, Money cost) {
  const WorkedOut& how = value.worked_out;
  Money amount = value.money().least + share_of(cost, how.share);
  for (std::size_t i = 0; i < how.steps.size(); ++i) {
    const AmountStep& step = how.steps[i];
    if (step.each == Money{}) continue;
    const int times = std::max(number(number_dimension(i)) - step.above, 0);
    const Money by = std::min(Money::fen(step.each.fen() * times), step.most);
    amount = step.less ? amount - by : amount + by;
  }
  return std::clamp(amount, how.floor, how.ceiling);
}

Money Scenario::money(Parameter parameter, const RuleRow* row, Money most, Money cost) {
  if (!row) return Money::fen(end_of(parameter, 0, most.fen()));
  if (row->value().worked_out.is) return worked_out(row->value(), cost);
  const Between<Money> said = row->value().money(rules_.read_as());
  if (said.exact()) return said.least;
  return Money::fen(end_of(parameter, said.least.fen(), std::max(said.least, std::min(most, said.most)).fen()));
}

Ratio Scenario::ratio(Parameter parameter, const RuleRow* row) {
  const Between<Ratio> said = row ? row->value().ratio(rules_.read_as()) : Between<Ratio>{{}, Ratio::whole()};
  return said.exact() ? said.least : Ratio::parts(end_of(parameter, said.least.parts(), said.most.parts()));
}

int Scenario::choice(Parameter parameter, const RuleRow* row, int options) {
  if (row) return row->value().choice();
  note_missing(parameter);
  return paths_.pick(Unknown::of(parameter), options);
}

Money Scenario::used(YearField field, Money most) { return amount(input_of(field), one_.used(field), {}, most); }

Money Scenario::amount(Input input, std::optional<Money> given, Money least, Money most) {
  if (given) return *given;
  if (least == most) return least;
  return paths_.pick(Unknown::of(input), 2) == 0 ? least : most;
}

}  // namespace yidi
