#include "filing/filing.h"

#include <algorithm>

#include "case/facts.h"

namespace yidi {
namespace {

template <class Enum>
bool is(const RuleRow* row, Enum choice) {
  return row && row->row->value.kind == ValueKind::choice && row->choice<Enum>() == choice;
}

// Does the filed place cover the place of treatment? To the city, or to the province where the rule says so.
bool place_counts(Scenario& s) {
  const Case& one = s.given();
  const RuleRow* level = s.find(Parameter::filing_place_level);
  bool by_province = level && level->choice<PlaceLevel>() == PlaceLevel::province;
  if (!one.filed_admdvs) return s.pick(Input::filing_filed_admdvs, 2) == 0;
  if (by_province || !same_province(*one.filed_admdvs, one.mdtrtarea))
    return same_province(*one.filed_admdvs, one.mdtrtarea);
  if (same_city(*one.filed_admdvs, one.mdtrtarea)) return true;
  // Where either names the province only, it may yet be the same city.
  if (*one.filed_admdvs % 10000 == 0) return s.pick(Input::filing_filed_admdvs, 2) == 0;
  if (one.mdtrtarea % 10000 == 0) return s.pick(Input::visit_mdtrtarea_admvs, 2) == 0;
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
  return s.choice<Parameter::filing_latest>() == FilingLatest::before_discharge;
}

bool is_yes(Scenario& s, Dimension dimension) { return s.settled(dimension) == int(YesNo::yes); }

// When a filing ends: nothing where no rule ends it and it names no day itself. The day of the month on which it was
// made is its last.
std::optional<DateBounds> find_end(Scenario& s, Filing& filing, Category category) {
  const Case& one = s.given();
  s.set(Dimension::category, int(category));
  filing.validity = s.find(Parameter::filing_validity);
  std::optional<DateBounds> end;
  if (filing.validity && filing.validity->row->value.kind == ValueKind::months) {
    const Value& months = filing.validity->row->value;
    end = {add_months(*one.filed_on, int(months.least)), add_months(*one.filed_on, int(months.most))};
  }
  if (one.filed_until) {
    if (!end) end = {*one.filed_until, *one.filed_until};
    end = {std::min(end->earliest, *one.filed_until), std::min(end->latest, *one.filed_until)};
  }
  if (end && end->exact()) filing.valid_until = end->earliest;
  return end;
}

enum class Held { yes, no, perhaps };

Held held_on(Date day, const std::optional<DateBounds>& end) {
  if (!end || day <= end->earliest) return Held::yes;
  return day > end->latest ? Held::no : Held::perhaps;
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

bool may_file(Scenario& s, Category category) {
  s.set(Dimension::category, int(category));
  return !is(s.find(Parameter::may_file), YesNo::no);
}

// How a filing for the right place stands on a day of the stay, late ones not yet made.
std::optional<FilingStatus> standing_on(Date day, const Case& one, const std::optional<DateBounds>& end) {
  if (*one.filed_on > day) return FilingStatus::missing;
  switch (held_on(day, end)) {
    case Held::yes: return FilingStatus::valid;
    case Held::no: return FilingStatus::expired;
    case Held::perhaps: break;
  }
  return {};
}

// The status of a filing made on a known day, in the category it was made for. The day the stay begins decides.
FilingStatus status_of_filing(Scenario& s, Filing& filing, Category category) {
  const Case& one = s.given();
  if (!may_file(s, category)) {
    filing.at_admission = filing.at_discharge = FilingStatus::missing;
    return FilingStatus::missing;
  }
  if (!place_counts(s)) {
    filing.at_admission = filing.at_discharge = FilingStatus::wrong_place;
    return FilingStatus::wrong_place;
  }
  bool timely = in_time(s, category);
  auto end = find_end(s, filing, category);
  filing.at_admission = standing_on(one.begndate, one, end);
  filing.at_discharge = one.enddate ? standing_on(*one.enddate, one, end) : std::nullopt;
  if (!timely) return FilingStatus::missing;
  Held held = held_on(one.begndate, end);
  bool good = held == Held::perhaps ? s.number(Parameter::filing_validity, nullptr, 0, 1) == 1 : held == Held::yes;
  return good ? FilingStatus::valid : FilingStatus::expired;
}

// From when a valid filing may be changed or cancelled.
void find_change(Scenario& s, Filing& filing) {
  filing.change_after = s.find(Parameter::filing_change_after);
  if (!filing.change_after) return;
  const Value& months = filing.change_after->row->value;
  Date from = *s.given().filed_on;
  filing.changeable_from = DateBounds{add_months(from, int(months.least)), add_months(from, int(months.most))};
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
  std::optional<bool> referral = s.given().referral;
  if (!referral && s.given().circumstances.sent_by)
    referral = SentBy(*s.given().circumstances.sent_by) == SentBy::hospital;
  set_if_known(Dimension::referral, referral);
  set_if_known(Dimension::emergency, stated == Category::emergency ? std::optional(true) : s.given().emergency);
}

void find_act_by(Scenario& s, Filing& filing) {
  const Case& one = s.given();
  if (filing.category == Category::emergency) {
    filing.act_by = emergency_deadline(s, filing.act_by_rule);
    if (filing.act_by) return;
  }
  filing.act_by_rule = s.find(Parameter::filing_latest);
  if (is(filing.act_by_rule, FilingLatest::before_admission)) filing.act_by = DateBounds{one.begndate, one.begndate};
  if (is(filing.act_by_rule, FilingLatest::before_discharge) && one.enddate)
    filing.act_by = DateBounds{*one.enddate, *one.enddate};
}

// Long enough there to be a long-term resident? How long that is, the region says.
bool stays_long(Scenario& s) {
  auto months = s.given().circumstances.months;
  if (!months) return s.pick(Input::circumstances_months, 2) == 0;
  const RuleRow* row = s.find(Parameter::long_term_stay);
  std::int64_t least = row ? row->row->value.least : 1, most = row ? row->row->value.most : longest_stay_months;
  if (*months >= most) return true;
  return *months >= least && s.number(Parameter::long_term_stay, nullptr, 0, 1) == 1;
}

// Settled for good: the retired whose household register has moved are a category of their own.
Category category_of_settled(Scenario& s) {
  const Case& one = s.given();
  for (PsnType not_retired : {PsnType::in_work, PsnType::minor, PsnType::adult})
    if (one.psn_type == int(not_retired)) return Category::long_term_resident;
  bool moved = one.circumstances.register_moved ? *one.circumstances.register_moved
                                                : s.pick(Input::circumstances_register_moved, 2) == 0;
  return moved ? Category::resettled_retiree : Category::long_term_resident;
}

// Posted by the employer, or working there on one's own account.
Category category_of_working(Scenario& s) {
  auto sent_by = s.given().circumstances.sent_by;
  bool posted = sent_by ? SentBy(*sent_by) == SentBy::employer : s.pick(Input::circumstances_sent_by, 2) == 0;
  return posted ? Category::stationed_worker : Category::long_term_resident;
}

// The category to file in, from why a person is there, how long, and who sent them.
std::optional<Category> category_of_circumstances(Scenario& s) {
  const Circumstances& told = s.given().circumstances;
  bool sent_by_hospital = told.sent_by && SentBy(*told.sent_by) == SentBy::hospital;
  if (!told.why) return sent_by_hospital ? std::optional(Category::referred) : std::nullopt;
  switch (Why(*told.why)) {
    case Why::resettled: return category_of_settled(s);
    case Why::living: return stays_long(s) ? Category::long_term_resident : Category::other_temporary;
    case Why::working: return stays_long(s) ? category_of_working(s) : Category::other_temporary;
    case Why::treatment: return sent_by_hospital ? Category::referred : Category::other_temporary;
    case Why::trip: break;
  }
  return Category::other_temporary;
}

std::optional<Category> stated_category(Scenario& s) {
  const Case& one = s.given();
  if (one.category) return one.category;
  if (auto found = category_of_circumstances(s); found || !one.filed_on) return found;
  s.set_unknown(Dimension::category);
  return Category(s.settled(Dimension::category));
}

// A filing for elsewhere that holds on the day the stay begins.
bool is_away_on_record(const Case& one) {
  return one.filed_on && *one.filed_on <= one.begndate && !(one.filed_until && *one.filed_until < one.begndate);
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

  // At home there is nothing to file; but one who has filed for another place comes back as that category.
  Category at_home = is_away_on_record(one) ? *stated : Category::other_temporary;
  filing.category = place == Place::home ? at_home : effective_category(s, filing.status, stated);
  s.set(Dimension::category, int(filing.category));
  s.set(Dimension::filing, int(filing.status));
  filing.required = s.find(Parameter::filing_required);
  bool needs_none = is(filing.required, FilingRequired::not_required) || is(filing.required, FilingRequired::deemed);
  if (needs_none && filing.status != FilingStatus::valid) filing.status = FilingStatus::not_needed;
  s.set(Dimension::filing, int(filing.status));
  // A category nobody named is a fallback: that it may not file binds no one.
  if (stated || filing.category != Category::other_temporary) filing.may_file = s.find(Parameter::may_file);
  if (filing.status == FilingStatus::wrong_place) s.set(Dimension::category, int(*stated));
  if (filing.status == FilingStatus::valid || filing.status == FilingStatus::wrong_place) find_change(s, filing);
  s.set(Dimension::category, int(filing.category));
  if (filing.status == FilingStatus::not_needed) filing.at_admission = filing.at_discharge = FilingStatus::not_needed;
  if (!one.filed_on && filing.status == FilingStatus::missing)
    filing.at_admission = filing.at_discharge = FilingStatus::missing;
  bool can_file = !is(filing.may_file, YesNo::no);
  if (filing.is_required() && !filing.counts() && can_file) find_act_by(s, filing);
  return filing;
}

namespace {

Met met(std::optional<bool> known_yes) {
  if (!known_yes) return Met::unknown;
  return *known_yes ? Met::yes : Met::no;
}

// The three flags of the national enquiry say more than whether the hospital is networked at all.
std::optional<bool> networked(const Case& one) {
  if (one.networked == false) return false;
  const Services& open = one.services;
  switch (MedType(one.med_type)) {
    case MedType::inpatient: return open.inpatient ? open.inpatient : one.networked;
    case MedType::chronic: return open.chronic ? open.chronic : one.networked;
    case MedType::local: return one.networked;
    default: return open.outpatient ? open.outpatient : one.networked;
  }
}

Met met(Condition condition, const Case& one, Met filed) {
  switch (condition) {
    case Condition::filed: return filed;
    // The agency's own duty once one has filed; there is nothing for the patient to know or do.
    case Condition::filing_uploaded: return filed;
    case Condition::networked: return met(networked(one));
    case Condition::card_activated: return met(one.card_activated);
    case Condition::card_used_at_home: return met(one.card_used_at_home);
    case Condition::card_tested_out_of_province: return met(one.card_tested);
    case Condition::no_third_party: return one.trauma ? met(*one.trauma != int(Trauma::third_party)) : Met::unknown;
    case Condition::recognised: return met(one.recognised);
    case Condition::chosen: return met(one.institution_chosen);
    case Condition::papers_made_good: return one.proof ? met(*one.proof == int(Proof::documents)) : Met::unknown;
  }
  return Met::unknown;
}

// Of the chosen institutions one may be exchanged as often as the region allows.
bool can_change_choice(const Case& one, const Rulebook& rules, const Possible& facts) {
  auto changes = rules.all(Parameter::institution_changes_a_year, facts);
  return changes.empty() || !one.changes_used || *one.changes_used < changes[0]->row->value.most;
}

// A card can be seen to, papers brought, a filing made while there is time, and a choice changed; a hospital's network or
// a third party cannot be mended, nor can a disease be recognised after the visit.
bool can_be_mended(Condition condition, bool can_still_file, bool can_change_choice) {
  switch (condition) {
    case Condition::networked:
    case Condition::recognised:
    case Condition::no_third_party: return false;
    case Condition::chosen: return can_change_choice;
    case Condition::filed:
    case Condition::filing_uploaded: return can_still_file;
    default: return true;
  }
}

}  // namespace

Route decide_route(const Case& one, const Rulebook& rules, const Possible& facts, Met filed, bool can_still_file) {
  Route route;
  auto services = rules.all(Parameter::direct_service, facts);
  bool closed = services.size() == 1 && services[0]->choice<Service>() == Service::not_open;
  route.rules = services;
  bool hopeless = closed, all_met = true, can_change = can_change_choice(one, rules, facts);
  for (const RuleRow* row : rules.all(Parameter::preconditions, facts)) {
    route.rules.push_back(row);
    for (const ListItem& item : row->row->value.list) {
      bool listed = std::any_of(route.conditions.begin(), route.conditions.end(),
                                [&](const RouteCondition& earlier) { return earlier.item->id == item.id; });
      if (listed) continue;
      const Condition condition = *find<Condition>(item.id);
      Met is_met = met(condition, one, filed);
      route.conditions.push_back({&item, is_met});
      if (is_met != Met::yes) all_met = false;
      if (is_met == Met::no && !can_be_mended(condition, can_still_file, can_change)) hopeless = true;
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
