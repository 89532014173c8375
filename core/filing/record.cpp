#include "filing/record.h"

#include <algorithm>

#include "case/facts.h"
#include "filing/deadline.h"

namespace yidi {
namespace {

bool may_file(Scenario& run, Category category) {
  return !is_choice(run.find_as<Dimension::category>(category, Parameter::may_file), YesNo::no);
}

// The cities of 兵团 (660000), which has no others, stand in 新疆 as 6590xx.
bool is_city_of_corps(int code) { return code / 100 == 6590; }

// Does the filed place cover the place of treatment? To the city, or to the province where the rule says so.
bool place_counts(Scenario& run, Category category) {
  const Case& given = run.given();
  const RuleRow* level = run.find_as<Dimension::category>(category, Parameter::filing_place_level);
  bool by_province = is_choice(level, PlaceLevel::province);
  if (!given.filing.filed_admdvs) return run.pick(Input::filing_filed_admdvs, 2) == 0;
  const int filed = *given.filing.filed_admdvs, treated = given.visit.mdtrtarea_admvs;
  if (filed == 660000 && is_city_of_corps(treated)) return true;
  if (by_province || !same_province(filed, treated)) return same_province(filed, treated);
  if (same_city(filed, treated)) return true;
  // Where nobody says what is filed it may be the province.
  if (!level && run.choice<Parameter::filing_place_level>(level) == PlaceLevel::province) return true;
  // Where either names the province only, it may yet be the same city.
  if (filed % 10000 == 0) return run.pick(Input::filing_filed_admdvs, 2) == 0;
  if (treated % 10000 == 0) return run.pick(Input::visit_mdtrtarea_admvs, 2) == 0;
  return false;
}

// Both ends of the last day; nothing where no rule ends the filing and it names no day itself. The day of the month on
// which it was made is its last.
std::optional<DateBounds> last_day(const Case& given, const RuleRow* validity) {
  std::optional<DateBounds> end;
  if (validity && validity->value().kind == ValueKind::months) {
    const auto months = validity->value().months();
    end = {add_months(*given.filing.filed_on, months.least), add_months(*given.filing.filed_on, months.most)};
  }
  if (!given.filing.valid_until) return end;
  if (!end) return DateBounds{*given.filing.valid_until, *given.filing.valid_until};
  return DateBounds{std::min(end->earliest, *given.filing.valid_until),
                    std::min(end->latest, *given.filing.valid_until)};
}

// Whether the filing holds on that day; nothing where its end is known to bounds only and the day lies between.
std::optional<bool> holds_on(Date day, const std::optional<DateBounds>& end) {
  if (!end || day <= end->earliest) return true;
  if (day > end->latest) return false;
  return {};
}

// How a filing for the right place stands on a day of the stay, late ones not yet made.
std::optional<FilingStatus> status_on(Date day, const Case& given, const std::optional<DateBounds>& end) {
  if (*given.filing.filed_on > day) return FilingStatus::missing;
  auto holds = holds_on(day, end);
  if (!holds) return {};
  return *holds ? FilingStatus::valid : FilingStatus::expired;
}

}  // namespace

FilingRecord judge_record(Scenario& run, Category filed_as) {
  const Case& given = run.given();
  if (!may_file(run, filed_as)) return {Standing::always(FilingStatus::missing), {}};
  if (!place_counts(run, filed_as)) return {Standing::always(FilingStatus::wrong_place), {}};
  FilingRecord record;
  bool timely = in_time(run, filed_as);
  record.validity.rule = run.find_as<Dimension::category>(filed_as, Parameter::filing_validity);
  auto end = last_day(given, record.validity.rule);
  if (end && end->exact()) record.validity.until = end->earliest;
  record.standing.at_admission = status_on(given.visit.begndate, given, end);
  if (given.visit.enddate) record.standing.at_discharge = status_on(*given.visit.enddate, given, end);
  if (!timely) return record;
  auto holds = holds_on(given.visit.begndate, end);
  bool good = holds ? *holds : run.either_way(Parameter::filing_validity);
  record.standing.status = good ? FilingStatus::valid : FilingStatus::expired;
  return record;
}

}  // namespace yidi
