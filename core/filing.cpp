#include "filing.h"

#include <algorithm>

#include "facts.h"

namespace yidi {
namespace {

template <class Enum>
bool is(const RuleRow* row, Enum choice) {
  return row && row->row->value.kind == ValueKind::choice && row->row->value.least == int(choice);
}

// Does the filed place cover the place of treatment? To the city, or to the province where the rule says so.
bool place_counts(Scenario& s) {
  const Case& one = s.given();
  const RuleRow* level = s.find(Parameter::filing_place_level);
  bool by_province = level && level->row->value.least == 1;
  if (!one.filed_admdvs) return s.pick(Input::filing_filed_admdvs, 2) == 0;
  if (by_province || !same_province(*one.filed_admdvs, one.mdtrtarea))
    return same_province(*one.filed_admdvs, one.mdtrtarea);
  if (same_city(*one.filed_admdvs, one.mdtrtarea)) return true;
  // Where either names the province only, it may yet be the same city.
  if (*one.filed_admdvs % 10000 == 0) return s.pick(Input::filing_filed_admdvs, 2) == 0;
  if (one.mdtrtarea % 10000 == 0) return s.pick(Input::visit_mdtrtarea, 2) == 0;
  return false;
}

std::optional<DateBounds> emergency_deadline(Scenario& s, const RuleRow*& rule) {
  s.set(Dimension::category, int(Category::emergency));
  rule = s.find(Parameter::filing_deadline);
  if (!rule || !rule->row->value.stated()) return {};
  return s.calendar().after_working_days(s.given().begndate, int(rule->row->value.least));
}

bool within(Scenario& s, Date day, DateBounds limit) {
  if (day <= limit.earliest) return true;
  if (day > limit.latest) return false;
  return s.number(Parameter::filing_deadline, nullptr, 0, 1) == 1;
}

// In time for an ordinary filing: before admission or before discharge, as the rule of the day has it.
bool in_ordinary_time(Scenario& s, Category category) {
  const Case& one = s.given();
  if (*one.filed_on <= one.begndate) return true;
  if (one.enddate && *one.filed_on > *one.enddate) return false;
  s.set(Dimension::category, int(category));
  const RuleRow* latest = s.find(Parameter::filing_latest);
  return s.choice(Parameter::filing_latest, latest, 2) == int(LatestChoice::before_discharge);
}

bool is_yes(Scenario& s, Dimension dimension) { return s.settled(dimension) == int(YesNo::yes); }

// Expired on the day the stay begins? A filing that no rule ends is good; the day of the month on which it was made
// is its last.
bool still_valid(Scenario& s, Filing& filing, Category category) {
  const Case& one = s.given();
  s.set(Dimension::category, int(category));
  filing.validity = s.find(Parameter::filing_validity);
  if (!filing.validity || filing.validity->row->value.kind == ValueKind::choice) return true;
  const Value& months = filing.validity->row->value;
  Date surely_until = add_months(*one.filed_on, int(months.least));
  if (months.stated()) filing.valid_until = surely_until;
  if (one.begndate <= surely_until) return true;
  if (one.begndate > add_months(*one.filed_on, int(months.most))) return false;
  return s.number(Parameter::filing_validity, nullptr, 0, 1) == 1;
}

// A filing for an emergency has a limit of its own where the region sets one; any other filing made too late may still
// be in time as one for an emergency.
bool in_time(Scenario& s, Category category) {
  bool temporary = category == Category::emergency || category == Category::other_temporary;
  if (!temporary && in_ordinary_time(s, category)) return true;
  if (is_yes(s, Dimension::emergency)) {
    const RuleRow* rule = nullptr;
    if (auto deadline = emergency_deadline(s, rule)) return within(s, *s.given().filed_on, *deadline);
  }
  return temporary && in_ordinary_time(s, category);
}

// The status of a filing made on a known day, in the category it was made for.
FilingStatus status_of_filing(Scenario& s, Filing& filing, Category category) {
  if (!place_counts(s)) return FilingStatus::wrong_place;
  if (!in_time(s, category)) return FilingStatus::missing;
  if (!still_valid(s, filing, category)) return FilingStatus::expired;
  return FilingStatus::valid;
}

// The category that counts; settles the referral and emergency facts on the way.
Category effective_category(Scenario& s, FilingStatus status, std::optional<Category> stated) {
  if (status == FilingStatus::valid && stated != Category::other_temporary) {
    if (stated == Category::referred) s.set(Dimension::referral, int(YesNo::yes));
    return *stated;
  }
  if (is_yes(s, Dimension::emergency)) return Category::emergency;
  bool referred = is_yes(s, Dimension::referral);
  if (status == FilingStatus::valid) return Category::other_temporary;
  if (referred) return Category::referred;
  return stated.value_or(Category::other_temporary);
}

// What the person said of referral and emergency; a filing as an emergency says it too.
void set_stated(Scenario& s, std::optional<Category> stated) {
  auto set_if_known = [&](Dimension dimension, std::optional<bool> yes) {
    if (yes) s.set(dimension, int(*yes ? YesNo::yes : YesNo::no));
  };
  set_if_known(Dimension::referral, s.given().referral);
  set_if_known(Dimension::emergency, stated == Category::emergency ? std::optional(true) : s.given().emergency);
}

void find_act_by(Scenario& s, Filing& filing) {
  const Case& one = s.given();
  if (filing.category == Category::emergency) {
    filing.act_by = emergency_deadline(s, filing.act_by_rule);
    if (filing.act_by) return;
  }
  filing.act_by_rule = s.find(Parameter::filing_latest);
  if (is(filing.act_by_rule, LatestChoice::before_admission)) filing.act_by = DateBounds{one.begndate, one.begndate};
  if (is(filing.act_by_rule, LatestChoice::before_discharge) && one.enddate)
    filing.act_by = DateBounds{*one.enddate, *one.enddate};
}

std::optional<Category> stated_category(Scenario& s) {
  const Case& one = s.given();
  if (one.category || !one.filed_on) return one.category;
  s.set_unknown(Dimension::category);
  return Category(s.settled(Dimension::category));
}

}  // namespace

Filing decide_filing(Scenario& s) {
  const Case& one = s.given();
  Filing filing;
  auto place = Place(s.settled(Dimension::place));
  std::optional<Category> stated = stated_category(s);
  set_stated(s, stated);
  if (place == Place::home)
    filing.status = FilingStatus::not_needed;
  else if (one.filed_on)
    filing.status = status_of_filing(s, filing, *stated);

  // At home there is nothing to file, and so no category to find.
  filing.category = place == Place::home ? stated.value_or(Category::other_temporary)
                                         : effective_category(s, filing.status, stated);
  s.set(Dimension::category, int(filing.category));
  s.set(Dimension::filing, int(filing.status));
  filing.required = s.find(Parameter::filing_required);
  bool needs_none = is(filing.required, RequiredChoice::not_required) || is(filing.required, RequiredChoice::deemed);
  if (needs_none && filing.status != FilingStatus::valid) filing.status = FilingStatus::not_needed;
  s.set(Dimension::filing, int(filing.status));
  if (filing.is_required() && !filing.counts()) find_act_by(s, filing);
  return filing;
}

namespace {

Met met(std::optional<bool> known_yes) {
  if (!known_yes) return Met::unknown;
  return *known_yes ? Met::yes : Met::no;
}

Met met(Condition condition, const Case& one, Met filed) {
  switch (condition) {
    case Condition::filed: return filed;
    // The agency's own duty once one has filed; there is nothing for the patient to know or do.
    case Condition::filing_uploaded: return filed;
    case Condition::networked: return met(one.networked);
    case Condition::card_activated: return met(one.card_activated);
    case Condition::card_used_at_home: return met(one.card_used_at_home);
    case Condition::card_tested_out_of_province: return met(one.card_tested);
    case Condition::no_third_party:
      return one.trauma ? met(*one.trauma != int(Trauma::third_party)) : Met::unknown;
  }
  return Met::unknown;
}

// A card can be seen to, and a filing made while there is time; a hospital's network or a third party cannot be mended.
bool can_be_mended(Condition condition, bool can_still_file) {
  switch (condition) {
    case Condition::networked:
    case Condition::no_third_party: return false;
    case Condition::filed:
    case Condition::filing_uploaded: return can_still_file;
    default: return true;
  }
}

}  // namespace

Route decide_route(const Case& one, const Rulebook& rules, const Possible& facts, Met filed, bool can_still_file) {
  Route route;
  auto services = rules.all(Parameter::direct_service, facts);
  bool closed = services.size() == 1 && services[0]->row->value.least == 1;
  route.rules = services;
  bool hopeless = closed, all_met = true;
  for (const RuleRow* row : rules.all(Parameter::preconditions, facts)) {
    route.rules.push_back(row);
    for (const ListItem& item : row->row->value.list) {
      bool listed = std::any_of(route.conditions.begin(), route.conditions.end(),
                                [&](const RouteCondition& earlier) { return earlier.item->id == item.id; });
      if (listed) continue;
      auto condition = Condition(find_condition(item.id));
      Met is_met = met(condition, one, filed);
      route.conditions.push_back({&item, is_met});
      if (is_met != Met::yes) all_met = false;
      if (is_met == Met::no && !can_be_mended(condition, can_still_file)) hopeless = true;
    }
  }
  if (hopeless)
    route.direct = Direct::no;
  else if (route.conditions.empty() || services.empty())
    route.direct = Direct::undetermined;
  else
    route.direct = all_met && services.size() == 1 ? Direct::yes : Direct::conditional;
  return route;
}

}  // namespace yidi
