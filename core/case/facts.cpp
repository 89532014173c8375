#include "case/facts.h"

#include <algorithm>
#include <bit>

namespace yidi {
namespace {

int province_of(int code) { return code / 10000; }
// Counties that a province runs itself (xx90xx) are each a city of their own: 仙桃 429004 is not in one with 潜江 429005.
bool is_province_run(int code) { return code / 100 % 100 == 90; }
int city_of(int code) { return is_province_run(code) ? code : code / 100; }

bool is_municipality(int code) {
  int province = province_of(code);
  return province == 11 || province == 12 || province == 31 || province == 50;
}

bool names_city_only(int code) { return !is_province_run(code) && (code % 100 == 0 || code % 100 == 99); }
bool names_province_only(int code) {
  bool of_all_its_counties = is_province_run(code) && code % 100 == 0;
  return code / 100 % 100 == 0 || of_all_its_counties || (is_municipality(code) && code % 100 % 99 == 0);
}

std::uint64_t bits(std::initializer_list<Place> places) {
  std::uint64_t set = 0;
  for (Place place : places) set |= bit(int(place));
  return set;
}

// 410100 covers 410105, and 410000 may be 410105.
bool covers(int area, int code) {
  int size = area % 100 ? 1 : area % 10000 ? 100 : 10000;
  return area / size == code / size;
}

std::uint64_t possible_places_of_areas(const List<int>& areas, int to) {
  auto any = [&](auto matches) { return std::any_of(areas.begin(), areas.end(), matches); };
  if (any([&](int area) { return covers(area, to); })) return bits({Place::home});
  if (any([&](int area) { return covers(to, area); })) return bits({Place::home, Place::other_city});
  return bits({any([&](int area) { return same_province(area, to); }) ? Place::other_city : Place::other_province});
}

// A region without a policy of its own may be pooled by county or by city.
std::uint64_t possible_places(const Case& one, const Rulebook& rules) {
  int from = one.insured.insu_admdvs, to = one.visit.mdtrtarea_admvs;
  const Policy& nearest = *rules.chain().front();
  Pool pool = nearest.pool;
  bool by_county = pool == Pool::county || pool == Pool::nation;
  bool by_city = pool == Pool::city || pool == Pool::nation;
  // A code that no division has (99xxxx) lies where its home does.
  if (!nearest.home.empty()) return possible_places_of_areas(nearest.home, to);
  if (!same_province(from, to)) return bits({Place::other_province});
  if (pool == Pool::province || (is_municipality(from) && !by_county)) return bits({Place::home});
  if ((names_province_only(to) || names_province_only(from)) && !is_municipality(to)) {
    std::uint64_t inside = bits({Place::home, Place::other_city});
    return by_county ? inside | bits({Place::other_county}) : inside;
  }
  if (!same_city(from, to)) return bits({Place::other_city});
  if (by_city && !by_county) return bits({Place::home});
  if (is_municipality(from) && pool == Pool::nation) return bits({Place::home});
  if (from == to && !names_city_only(to)) return bits({Place::home});
  if (by_city || names_city_only(to) || names_city_only(from)) return bits({Place::home, Place::other_county});
  return bits({Place::other_county});
}

std::uint64_t yes_or_no(bool yes) { return bit(yes ? YesNo::yes : YesNo::no); }

// A person may have several identities; the strongest counts, in the vocabulary's order.
std::uint64_t strongest_aid(std::uint32_t aid) { return aid ? aid & ~(aid - 1) : bit(AidIdentity::none); }

std::uint64_t possible_own(const std::optional<std::string_view>& named, std::span<const OwnTerm> own,
                           std::string_view path, std::uint64_t all, Errors& errors) {
  if (!named) return all;
  for (std::size_t i = 0; i < own.size(); ++i)
    if (own[i].id == *named) return bit(int(i));
  std::string accepted;
  for (const OwnTerm& known : own) accepted.append(accepted.empty() ? "" : " ").append(known.id);
  errors.add(ErrorKind::bad_code, path, *named, accepted);
  return all;
}

// An institution that a class names is in it; otherwise its level keeps it out of the classes of other levels, and in
// one where some are of its own.
std::uint64_t class_of_institution(const Case& one, std::span<const OwnTerm> classes, std::uint64_t all) {
  std::uint64_t possible = all;
  for (std::size_t i = 0; i < classes.size(); ++i) {
    for (std::string_view member : classes[i].members)
      if (one.visit.institution && member == *one.visit.institution) return bit(int(i));
    if (!one.level() || !classes[i].levels) continue;
    const bool is_of_its_level = (classes[i].levels & bit(*one.level())) != 0;
    possible &= ~bit(int(is_of_its_level ? classes.size() : i));
  }
  return possible;
}

// The level of an institution of the class that a person named: one of the class's, whatever level was told, unless the
// class names members.
std::uint64_t level_in_class(const Possible& facts, std::span<const OwnTerm> classes) {
  const std::uint64_t told = facts[Dimension::level];
  const auto index = std::size_t(std::countr_zero(facts[Dimension::institution_class]));
  if (index >= classes.size() || !classes[index].levels || !classes[index].members.empty()) return told;
  return told & classes[index].levels ? told & classes[index].levels : classes[index].levels;
}

// The kind of care that has this code; else the one behind them, which has no name.
std::uint64_t own_med_type(const Case& one, std::span<const OwnTerm> own) {
  auto has_it = [&](const OwnTerm& kind) {
    return std::find(kind.members.begin(), kind.members.end(), one.med_type) != kind.members.end();
  };
  return bit(int(std::find_if(own.begin(), own.end(), has_it) - own.begin()));
}

// Who is not named is one of those the scheme is for: employees work or are retired, residents are of three ages.
std::uint64_t psn_types_of(Insutype scheme) {
  auto from_to = [](PsnType first, PsnType last) { return bit(int(last) + 1) - bit(first); };
  if (scheme == Insutype::employees) return from_to(PsnType::in_work, PsnType::retired);
  if (scheme == Insutype::residents) return from_to(PsnType::minor, PsnType::elderly);
  return from_to(PsnType::in_work, PsnType::elderly);
}

// Whether a third party pays is asked only where one was told of.
std::uint64_t possible_other_payers(const Case& one) {
  if (one.visit.other_payer) return bit(*one.visit.other_payer);
  if (one.visit.trauma == Trauma::work_injury) return bit(OtherPayer::work_injury);
  if (one.visit.trauma != Trauma::third_party) return bit(OtherPayer::none);
  std::uint64_t pays = bit(OtherPayer::third_party), unpaid = bit(OtherPayer::third_party_unpaid);
  if (!one.visit.third_party_pays) return pays | unpaid;
  return *one.visit.third_party_pays ? pays : unpaid;
}

// What a field of the case says of a dimension: one of its terms, or yes or no.
template <Listed Term>
void set_if_told(Possible& facts, Dimension dimension, std::optional<Term> term) {
  if (term) facts[dimension] = bit(*term);
}
void set_if_told(Possible& facts, Dimension dimension, std::optional<bool> yes) {
  if (yes) facts[dimension] = yes_or_no(*yes);
}

void set_what_is_told(Possible& facts, const Case& one, const Rulebook& rules) {
#define YIDI_TOLD_DIMENSION(dimension, List, group, field, ...) \
  set_if_told(facts, Dimension::dimension, one.group.field);
#define YIDI_NUMBER_DIMENSION(dimension, least, most, group, field, ...) \
  if (one.group.field) facts[Dimension::dimension] = rules.values_of_number(Dimension::dimension, *one.group.field);
#include "rules/dimensions.inc"
}

}  // namespace

bool same_province(int a, int b) { return province_of(a) == province_of(b); }

bool same_city(int a, int b) { return same_province(a, b) && (is_municipality(a) || city_of(a) == city_of(b)); }

Possible possible_facts(const Case& one, const Rulebook& rules, Errors& errors) {
  Possible facts;
  for (int i = 0; i < dimension_count; ++i) facts[Dimension(i)] = rules.all_values(Dimension(i));
  set_what_is_told(facts, one, rules);

  facts[Dimension::insutype] = bit(one.insured.insutype);
  facts[Dimension::psn_type] = one.insured.psn_type ? bit(*one.insured.psn_type) : psn_types_of(one.insured.insutype);
  if (auto identities = one.insured.identity) {
    facts[Dimension::aid_identity] = strongest_aid(identities->aid);
    facts[Dimension::civil_servant] = yes_or_no(identities->civil_servant);
    facts[Dimension::enterprise_supplement] = yes_or_no(identities->enterprise_supplement);
  }
  facts[Dimension::med_type] = bit(one.visit.med_type);
  facts[Dimension::own_med_type] = own_med_type(one, rules.own_terms(Dimension::own_med_type));
  facts[Dimension::place] = possible_places(one, rules);
  facts[Dimension::designated] = yes_or_no(one.visit.designated.value_or(true));
  // Where nobody speaks of an injury there is none: a heart attack asks no one who was to blame.
  facts[Dimension::trauma] = bit(one.visit.trauma.value_or(Trauma::none));
  facts[Dimension::other_payer] = possible_other_payers(one);
  std::string province;
  append_digits(province, std::uint64_t(province_of(one.visit.mdtrtarea_admvs)));
  facts[Dimension::treatment_province] = bit(*find<Province>(province));
  set_if_told(facts, Dimension::level, one.level());

  std::uint64_t classes = class_of_institution(one, rules.classes(), facts[Dimension::institution_class]);
  facts[Dimension::institution_class] =
      possible_own(one.visit.institution_class, rules.classes(), "/visit/institution_class", classes, errors);
  if (one.visit.institution_class) facts[Dimension::level] = level_in_class(facts, rules.classes());
  facts[Dimension::person_group] = possible_own(one.insured.person_group, rules.own_terms(Dimension::person_group),
                                                "/insured/person_group", facts[Dimension::person_group], errors);
  return facts;
}

}  // namespace yidi
