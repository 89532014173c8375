// How the unknown is dealt with: settlement and filing are written for a case in which everything is known, and run
// once for every way in which the unknown could turn out. What differs between the runs is the answer's bounds.
//
// A run asks for what it needs. Where the answer is unknown it takes the first possibility, and the next run takes
// the next one; only what a run really asks for multiplies the runs, and a fully known case is one run. An unknown
// amount is tried at its two ends: every field of the sheet rises or falls steadily with each amount, so its extremes
// lie at ends, and each run is a whole consistent sheet (I1–I4 hold at the ends of the bounds because they hold in
// every run).
//
//   Paths paths;
//   do { Scenario scenario(one, rules, calendar, facts, paths);  settle(scenario …); … } while (paths.advance());
#pragma once

#include <cassert>

#include "case/case.h"
#include "rules/rulebook.h"

namespace yidi {

// Something that can be unknown: an input of the person, or a parameter no policy states.
struct Unknown {
  bool is_parameter = false;
  std::uint8_t index = 0;
  static Unknown of(Input input) { return {false, std::uint8_t(input)}; }
  static Unknown of(Parameter parameter) { return {true, std::uint8_t(parameter)}; }
  bool operator==(const Unknown&) const = default;
};

struct Pick {
  Unknown what;
  std::uint8_t option = 0;
  std::uint8_t options = 0;
};

class Paths {
 public:
  // The option this run takes for its next unknown; options ≥ 2.
  int pick(Unknown what, int options);
  // Sets out on the next run; false when all have been seen.
  bool advance();
  const List<Pick>& picks() const { return picks_; }

 private:
  List<Pick> picks_;
  std::size_t next_ = 0;
};

// Whether the row states this choice.
template <Listed Choice>
bool is_choice(const RuleRow* row, Choice choice) {
  return row && row->value().kind == ValueKind::choice && row->choice<Choice>() == choice;
}

class Scenario {
 public:
  Scenario(const Case& one, const Rulebook& rules, const Calendar& calendar, const Possible& facts, Paths& paths)
      : one_(one), rules_(rules), calendar_(calendar), facts_(facts), paths_(paths) {}

  const Case& given() const { return one_; }
  const Rulebook& rules() const { return rules_; }
  const Calendar& calendar() const { return calendar_; }
  const Possible& facts() const { return facts_; }
  const ParameterSet& missing() const { return missing_; }  // needed, and not stated

  // A fact that has been worked out.
  template <Dimension dimension>
  void set(TermOf<dimension> term) {
    facts_[dimension] = bit(term);
  }

  // The one value of a dimension, settled if it was open.
  template <Dimension dimension>
  TermOf<dimension> settled() {
    return static_cast<TermOf<dimension>>(settled(dimension));
  }
  template <Dimension dimension>
  bool is_yes() {
    return settled<dimension>() == TermOf<dimension>::yes;
  }
  // The row for this parameter, facts settled as far as the rows need; nothing where none states it. Where those away
  // are treated as at home (as_at_home), the row for home stands in for one that nobody states.
  const RuleRow* find(Parameter parameter);
  // The row that there would be if the dimension had this value; what is known of the dimension stays as it is.
  template <Dimension dimension>
  const RuleRow* find_as(TermOf<dimension> term, Parameter parameter) {
    return find_as(dimension, bit(term), parameter);
  }
  // What the row states; else one end of what it says of it, or of nothing and `most`, and the parameter counts as
  // missing.
  // Of an amount that is worked out, `cost` is what a share of it is taken of.
  Money money(Parameter parameter, const RuleRow* row, Money most = Money::fen(Money::limit_fen), Money cost = {});
  Ratio ratio(Parameter parameter, const RuleRow* row);
  // The stated choice; else each of the first `options` in turn, and the parameter counts as missing.
  template <Parameter parameter>
  ChoiceOf<parameter> choice(const RuleRow* row, int options = count_of<ChoiceOf<parameter>>) {
    return static_cast<ChoiceOf<parameter>>(choice(parameter, row, options));
  }
  template <Parameter parameter>
  ChoiceOf<parameter> choice() {
    return choice<parameter>(find(parameter));
  }
  template <LayerPart part>
  ChoiceOfPart<part> choice(Layer layer, const RuleRow* row) {
    return static_cast<ChoiceOfPart<part>>(choice(of_layer(layer, part), row, count_of<ChoiceOfPart<part>>));
  }
  template <LayerPart part>
  ChoiceOfPart<part> choice(Layer layer) {
    return choice<part>(layer, find(of_layer(layer, part)));
  }
  // What is stated leaves it open: no, then yes, and the parameter counts as missing.
  bool either_way(Parameter parameter) { return end_of(parameter, 0, 1) == 1; }
  // The stated choice, else what it is where nothing is said.
  template <Parameter parameter>
  ChoiceOf<parameter> chosen(ChoiceOf<parameter> otherwise) {
    const RuleRow* row = find(parameter);
    return row ? row->choice<ChoiceOf<parameter>>() : otherwise;
  }
  template <LayerPart part>
  ChoiceOfPart<part> chosen(Layer layer, ChoiceOfPart<part> otherwise) {
    const RuleRow* row = find(of_layer(layer, part));
    return row ? row->choice<ChoiceOfPart<part>>() : otherwise;
  }
  // What the person said; else one of the two ends.
  Money amount(Input input, std::optional<Money> given, Money least, Money most);
  // What was used this year, up to `most` where it is not known.
  Money used(YearField field, Money most);
  // Of a number that nobody told: least or most of what rows may yet tell apart.
  int any_number(Dimension dimension);
  int pick(Input input, int options) { return paths_.pick(Unknown::of(input), options); }
  void note_missing(Parameter parameter) {
    assert(!is_list(parameter));
    missing_.add(parameter);
  }

 private:
  int settled(Dimension dimension);
  // A number as told, else the least or the most that it may be.
  int number(Dimension dimension);
  Money worked_out(const Value& value, Money cost);
  const RuleRow* find_stated(Parameter parameter);
  const RuleRow* find_as(Dimension dimension, std::uint64_t values, Parameter parameter);
  int choice(Parameter parameter, const RuleRow* row, int options);
  // One end of what is not stated.
  std::int64_t end_of(Parameter parameter, std::int64_t least, std::int64_t most);

  const Case& one_;
  const Rulebook& rules_;
  const Calendar& calendar_;
  Possible facts_;
  Paths& paths_;
  ParameterSet missing_;
};

}  // namespace yidi
