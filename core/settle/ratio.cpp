// 4. The ratio: stated, raised for the person, changed for the place.
#include "settle/settling.h"

namespace yidi {
namespace {

Ratio ratio_of(Scenario& run, Parameter parameter, const RuleRow* row) { return run.ratio(parameter, row); }

// A raise, or a floor, that no rule states is none.
Ratio stated_or(Scenario& run, Parameter parameter, Ratio otherwise) {
  const RuleRow* row = run.find(parameter);
  return row ? ratio_of(run, parameter, row) : otherwise;
}

Bands stated_bands(Scenario& run) {
  const RuleRow* row = run.find(Parameter::ratio);
  if (row && !row->value().bands.empty()) return few(row->value().bands);
  Bands single;
  single.add({{}, ratio_of(run, Parameter::ratio, row)});
  return single;
}

Ratio added_points(Scenario& run) {
  Ratio points = stated_or(run, Parameter::ratio_plus, {});
  Ratio per_year = stated_or(run, Parameter::ratio_per_year_of_age, {});
  if (per_year == Ratio{}) return points;
  auto given = run.given().insured.age;
  return points + Ratio::parts(per_year.parts() * (given ? *given : run.any_number(Dimension::age)));
}

// The last of the rules that raise it, to be named.
const RuleRow* raising_rule(Scenario& run) {
  const RuleRow* last = nullptr;
  for (Parameter raise : {Parameter::ratio_plus, Parameter::ratio_per_year_of_age, Parameter::own_share_factor})
    if (const RuleRow* row = run.find(raise)) last = row;
  return last;
}

// How the ratio is lowered away from home: by points, by a factor, or (no rule, not at home) by something unknown.
struct Change {
  const RuleRow* row = nullptr;
  Ratio points;
  Ratio factor = Ratio::whole();
  bool lowers() const { return points > Ratio{} || factor < Ratio::whole(); }
};

Change find_change(Scenario& run) {
  Change change;
  change.row = run.find(Parameter::ratio_change);
  if (!change.row && run.settled<Dimension::place>() == Place::home) return change;
  bool is_factor = change.row && change.row->value().kind == ValueKind::factor;
  (is_factor ? change.factor : change.points) = ratio_of(run, Parameter::ratio_change, change.row);
  return change;
}

}  // namespace

Ratios find_ratios(Scenario& run) {
  Ratios ratios;
  ratios.stated = stated_bands(run);
  // A settlement sheet has the ratio that is left after all that raises or lowers it.
  if (const RuleRow* row = run.find(Parameter::ratio); row && row->row->grade == Grade::earlier_sheet) {
    ratios.raised = ratios.applied = ratios.stated;
    return ratios;
  }
  Ratio plus = added_points(run);
  Ratio own_factor = stated_or(run, Parameter::own_share_factor, Ratio::whole());
  ratios.raised_by = raising_rule(run);
  Change change = find_change(run);
  Ratio floor = stated_or(run, Parameter::ratio_floor, {});
  // That nothing is lowered is worth saying away from home only.
  bool at_home = run.facts()[Dimension::place] == bit(Place::home);
  ratios.changed_by = change.lowers() || !at_home ? change.row : nullptr;
  for (const Band& band : ratios.stated) {
    Ratio more = std::min(band.ratio + plus, Ratio::whole());
    Ratio raised = Ratio::whole() - compose(Ratio::whole() - more, own_factor);
    ratios.raised.add({band.to, raised});
    // The floor is one of the lowering: it raises nothing.
    ratios.applied.add({band.to, std::max(compose(raised, change.factor) - change.points, std::min(raised, floor))});
  }
  return ratios;
}

}  // namespace yidi
