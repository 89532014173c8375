#include "filing/route.h"

#include <algorithm>

namespace yidi {
namespace {

Met met(std::optional<bool> known_yes) {
  if (!known_yes) return Met::unknown;
  return *known_yes ? Met::yes : Met::no;
}

// The three flags of the national enquiry say more than whether the hospital is networked at all. The network is one of
// designated institutions.
std::optional<bool> networked(const Case& given) {
  if (given.visit.networked == false || given.visit.designated == false) return false;
  const Services open = given.visit.services.value_or(Services{});
  switch (given.visit.med_type) {
    case MedType::inpatient: return open.inpatient ? open.inpatient : given.visit.networked;
    case MedType::chronic: return open.chronic ? open.chronic : given.visit.networked;
    case MedType::local: return given.visit.networked;
    default: return open.outpatient ? open.outpatient : given.visit.networked;
  }
}

Met met(Condition condition, const Case& given, Met filed) {
  switch (condition) {
    // The upload is the agency's own duty once one has filed; there is nothing for the patient to know or do.
    case Condition::filed:
    case Condition::filing_uploaded: return filed;
    case Condition::networked: return met(networked(given));
    case Condition::card_activated: return met(given.card.activated);
    case Condition::card_used_at_home: return met(given.card.used_at_home);
    case Condition::card_tested_out_of_province: return met(given.card.tested_out_of_province);
    // Nor does the insurance settle what work injury insurance pays.
    case Condition::no_third_party:
      if (!given.visit.trauma) return Met::unknown;
      return met(*given.visit.trauma != Trauma::third_party && *given.visit.trauma != Trauma::work_injury);
    case Condition::recognised: return met(given.visit.recognised);
    case Condition::chosen: return met(given.filing.institution_chosen);
    case Condition::papers_made_good:
      return given.filing.proof ? met(*given.filing.proof == Proof::documents) : Met::unknown;
  }
  return Met::unknown;
}

// Of the chosen institutions one may be exchanged as often as the region allows.
bool can_change_choice(const Case& given, const Rulebook& rules, const Possible& facts) {
  auto changes = rules.all(Parameter::institution_changes_a_year, facts);
  return changes.empty() || !given.filing.changes_used ||
         *given.filing.changes_used < changes[0]->value().number().most;
}

// A card can be seen to, papers brought, a filing made while there is time, and a choice changed; a hospital's network
// or a third party cannot be mended, nor can a disease be recognised after the visit.
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

// Each condition that some rule names, once.
List<RouteCondition> find_conditions(const List<const RuleRow*>& rules, const Case& given, Met filed) {
  List<RouteCondition> conditions;
  for (const RuleRow* rule : rules)
    for (const ListItem& item : rule->value().list) {
      const Condition condition = *find<Condition>(item.id);
      bool is_listed = std::any_of(conditions.begin(), conditions.end(),
                                   [&](const RouteCondition& earlier) { return earlier.condition == condition; });
      if (!is_listed) conditions.push_back({&item, condition, met(condition, given, filed)});
    }
  return conditions;
}

}  // namespace

Route decide_route(const Case& given, const Rulebook& rules, const Possible& facts, Met filed, bool can_still_file) {
  Route route;
  auto services = rules.all(Parameter::direct_service, facts);
  auto preconditions = rules.all(Parameter::preconditions, facts);
  route.conditions = find_conditions(preconditions, given, filed);
  route.rules = services;
  for (const RuleRow* rule : preconditions) route.rules.push_back(rule);

  bool one_service = services.size() == 1;
  bool closed = one_service && services[0]->choice<Service>() == Service::not_open;
  bool can_change = can_change_choice(given, rules, facts);
  // What public health bears, care abroad, care in a waiting period: no hospital settles it with the insurance.
  bool is_outside = facts[Dimension::other_payer] >= bit(OtherPayer::public_health);
  bool hopeless =
      closed || is_outside || std::any_of(route.conditions.begin(), route.conditions.end(), [&](const RouteCondition& is) {
        return is.met == Met::no && !can_be_mended(is.condition, can_still_file, can_change);
      });
  bool all_met = std::all_of(route.conditions.begin(), route.conditions.end(),
                             [](const RouteCondition& is) { return is.met == Met::yes; });
  if (hopeless)
    route.direct = Direct::no;
  else if (route.conditions.empty() || services.empty())
    route.direct = Direct::undetermined;
  else
    route.direct = all_met && one_service ? Direct::yes : Direct::conditional;
  return route;
}

}  // namespace yidi
