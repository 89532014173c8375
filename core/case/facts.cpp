#include "case/facts.h"

#include <algorithm>

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
  return bits({Place::other_city});
}

// A region without a policy of its own may be pooled by county or by city.
std::uint64_t possible_places(const Case& one, const Rulebook& rules) {
  int from = one.insu_admdvs, to = one.mdtrtarea;
  const Policy& nearest = *rules.chain().front();
  Pool pool = nearest.pool;
  bool by_county = pool == Pool::county || pool == Pool::nation;
  bool by_city = pool == Pool::city || pool == Pool::nation;
  if (!same_province(from, to)) return bits({Place::other_province});
  if (!nearest.home.empty()) return possible_places_of_areas(nearest.home, to);
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

// A person may have several identities; the strongest counts, in the vocabulary's order.
std::uint64_t possible_aid(const Case& one, std::uint64_t all) {
  if (!one.identity) return all;
  std::uint32_t aid = *one.identity & ~(civil_servant_bit | enterprise_supplement_bit);
  return aid ? aid & ~(aid - 1) : bit(0);
}

std::uint64_t possible_yes(const Case& one, std::uint32_t identity, std::uint64_t all) {
  if (!one.identity) return all;
  return bit(int(*one.identity & identity ? YesNo::yes : YesNo::no));
}

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

// An institution that a class names is in it; otherwise its level keeps it out of the classes of other levels.
std::uint64_t class_of_institution(const Case& one, std::span<const OwnTerm> classes, std::uint64_t all) {
  std::uint64_t possible = all;
  for (std::size_t i = 0; i < classes.size(); ++i) {
    for (std::string_view member : classes[i].members)
      if (one.institution && member == *one.institution) return bit(int(i));
    if (one.level && classes[i].levels && !(classes[i].levels & bit(*one.level))) possible &= ~bit(int(i));
  }
  return possible ? possible : all;
}

// Who is not named is one of those the scheme is for: employees work or are retired, residents are of three ages.
std::uint64_t psn_types_of(int insutype) {
  auto bits = [](PsnType first, PsnType last) { return bit(int(last) + 1) - bit(int(first)); };
  std::string_view scheme = info(Dimension::insutype).terms.id(insutype);
  if (scheme == "310") return bits(PsnType::in_work, PsnType::retired);
  if (scheme == "390") return bits(PsnType::minor, PsnType::elderly);
  return bits(PsnType::in_work, PsnType::elderly);
}

}  // namespace

bool same_province(int a, int b) { return province_of(a) == province_of(b); }

bool same_city(int a, int b) { return same_province(a, b) && (is_municipality(a) || city_of(a) == city_of(b)); }

Possible possible_facts(const Case& one, const Rulebook& rules, Errors& errors) {
  Possible facts;
  for (int i = 0; i < dimension_count; ++i) facts[std::size_t(i)] = rules.all_values(Dimension(i));
  auto set = [&](Dimension dimension, std::uint64_t values) { facts[std::size_t(dimension)] = values; };
  auto set_known = [&](Dimension dimension, std::optional<int> value) {
    if (value) set(dimension, bit(*value));
  };
  auto all = [&](Dimension dimension) { return rules.all_values(dimension); };

  set(Dimension::insutype, bit(one.insutype));
  set(Dimension::med_type, bit(one.med_type));
  set(Dimension::place, possible_places(one, rules));
  std::string province;
  append_digits(province, std::uint64_t(province_of(one.mdtrtarea)));
  set(Dimension::treatment_province, bit(info(Dimension::treatment_province).terms.find(province)));
  std::uint64_t classes = class_of_institution(one, rules.classes(), all(Dimension::institution_class));
  set(Dimension::institution_class,
      possible_own(one.institution_class, rules.classes(), "/visit/institution_class", classes, errors));
  set(Dimension::person_group, possible_own(one.person_group, rules.own_terms(Dimension::person_group),
                                            "/insured/person_group", all(Dimension::person_group), errors));
  set_known(Dimension::transfer, one.transfer);
  if (one.insured_years)
    set(Dimension::insured_years, rules.values_of_number(Dimension::insured_years, *one.insured_years));
  set(Dimension::aid_identity, possible_aid(one, all(Dimension::aid_identity)));
  set(Dimension::civil_servant, possible_yes(one, civil_servant_bit, all(Dimension::civil_servant)));
  set(Dimension::enterprise_supplement,
      possible_yes(one, enterprise_supplement_bit, all(Dimension::enterprise_supplement)));
  set(Dimension::psn_type, one.psn_type ? bit(*one.psn_type) : psn_types_of(one.insutype));
  set_known(Dimension::level, one.level);
  set_known(Dimension::proof, one.proof);
  set_known(Dimension::trauma, one.trauma);
  set_known(Dimension::disease, one.disease);
  if (one.recognised) set(Dimension::recognised, bit(int(*one.recognised ? YesNo::yes : YesNo::no)));
  if (one.age) set(Dimension::age, rules.values_of_number(Dimension::age, *one.age));
  if (one.nth_admission)
    set(Dimension::nth_admission, rules.values_of_number(Dimension::nth_admission, *one.nth_admission));
  return facts;
}

}  // namespace yidi
