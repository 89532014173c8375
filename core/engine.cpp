#include "engine.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "answer/new_year.h"
#include "base/calendar.h"
#include "case/facts.h"

namespace yidi {
namespace {

constexpr std::string_view nation = "100000";

// What the person was told over the telephone, as the nearest policy of the chain.
Policy told_policy(const Case& given, const Policy& nearest) {
  Policy policy;
  policy.admdvs = assumed_admdvs;
  policy.pool = nearest.pool;
  policy.home = nearest.home;
  for (const Assumption& assumption : given.assume) {
    Row row;
    row.id = "assumed";
    row.value = assumption.value;
    row.grade = Grade::assumed;
    policy.tables[std::size_t(assumption.parameter)].push_back(std::move(row));
  }
  return policy;
}

List<const Policy*> with_first(const Policy& first, const List<const Policy*>& rest) {
  List<const Policy*> chain = {&first};
  for (const Policy* policy : rest) chain.push_back(policy);
  return chain;
}

// The code today of a division that is no more. Known is the year in which it ended; from the next on that one holds.
int code_today(int code, Date day, const Engine& engine) {
  std::string ended, year;
  append_digits(ended, std::uint64_t(code));
  append_digits(year, std::uint64_t(day.year()));
  ended += ':';
  if (const Policy* of = engine.policy(nation))
    for (std::string_view codes : of->former)
      if (auto at = codes.find(ended); at != codes.npos && codes < year) {
        code = 0;
        for (char c : codes.substr(at + ended.size(), 6)) code = code * 10 + (c - '0');
        break;
      }
  return code;
}

// A code xx9900 is the provincial unit's (省直). As a place it is the city where its policy says that its people are at
// home; else that of the province which nobody named.
int city_of_unit(int code, const Engine& engine) {
  if (code / 100 % 100 != 99) return code;
  const int whole_unit = code / 100 * 100;
  std::string digits;
  append_digits(digits, std::uint64_t(whole_unit));
  const Policy* unit = engine.policy(digits);
  return unit && unit->home.size() == 1 ? unit->home[0] : code / 10000 * 10000;
}

// The month in which the insurance year begins: January, unless a region says otherwise. Where that hangs on something
// that is not known, the month whose turn the stay runs over, if any does: nobody knows that it is none.
Month first_month(const Rulebook& rules, const Possible& facts, const Visit& visit) {
  Lookup found = rules.find(Parameter::insurance_year_start, facts);
  if (found.row) return found.row->choice<Month>();
  if (found.undecided)
    for (const RuleRow* row : rules.all(Parameter::insurance_year_start, facts))
      if (is_over_new_year(visit, row->choice<Month>())) return row->choice<Month>();
  return Month::january;
}

bool is_over_a_month(const Visit& visit) {
  for (int month = 0; month < count_of<Month>; ++month)
    if (is_over_new_year(visit, Month(month))) return true;
  return false;
}

// Of a stay over the turn of the year: whether it is settled by the rules of the discharge, of the admission, or each
// year for its own part. Nothing where no rule says it.
std::optional<SettlementYear> settlement_year(const Rulebook& rules, const Possible& facts) {
  const RuleRow* row = rules.find(Parameter::settlement_year, facts).row;
  return row ? std::optional(row->choice<SettlementYear>()) : std::nullopt;
}

// A long stay is settled each time so many days have gone by.
bool is_settled_in_parts(const Rulebook& rules, const Possible& facts, const Visit& visit) {
  const RuleRow* row = rules.find(Parameter::settlement_days, facts).row;
  return row && visit.enddate && visit.enddate->days() - visit.begndate.days() > row->value().number().least;
}

}  // namespace

// A text that could be read, but for repeated keys, is read on: every fault in one answer.
Answer::Answer(std::string_view case_text, const Engine& engine) : json_(parse_json(case_text, case_limits, errors_)) {
  if (errors_.none() || json_.type != Json::Type::null) read(json_, engine);
}

Answer::Answer(const Json& given, const Engine& engine) { read(given, engine); }

void Answer::read(const Json& json, const Engine& engine) {
  case_ = read_case(json, errors_);
  if (!errors_.none()) return;
  auto today = [&](int code) { return code_today(code, case_.rules_day(), engine); };
  case_.insured.insu_admdvs = today(case_.insured.insu_admdvs);
  case_.visit.mdtrtarea_admvs = city_of_unit(today(case_.visit.mdtrtarea_admvs), engine);
  if (auto& filed = case_.filing.filed_admdvs) filed = city_of_unit(today(*filed), engine);
  if (const auto unsound = engine.left_out_of(case_.insured.insu_admdvs); !unsound.empty())
    return errors_.add(ErrorKind::unsound_policy, "/insured/insu_admdvs", unsound);
  List<const Policy*> chain = engine.chain_for(case_.insured.insu_admdvs);
  if (chain.empty()) return errors_.add(ErrorKind::unknown_parent, "/insured/insu_admdvs", nation);
  if (!case_.assume.empty()) {
    told_ = told_policy(case_, *chain.front());
    chain = with_first(told_, chain);
  }
  answer(engine, std::move(chain));
}

void Answer::answer(const Engine& engine, List<const Policy*> chain) {
  rules_.emplace(chain, case_.rules_day());
  Possible facts = possible_facts(case_, *rules_, errors_);
  if (!errors_.none()) return;
  Month first = first_month(*rules_, facts, case_.visit);
  auto year = is_over_new_year(case_.visit, first) ? settlement_year(*rules_, facts) : SettlementYear::discharge;
  case_.split = year == SettlementYear::split || is_settled_in_parts(*rules_, facts, case_.visit);
  case_.unruled &= facts[Dimension::own_med_type] == bit(int(rules_->own_terms(Dimension::own_med_type).size()));
  if (case_.split) case_.costs = {};
  if (year == SettlementYear::admission) {
    rules_.emplace(std::move(chain), case_.visit.begndate);
    facts = possible_facts(case_, *rules_, errors_);
  }
  assessment_.emplace(assess(case_, *rules_, engine.calendar(), facts));
  // Who rules by the year of admission, and not when that begins, may rule so of the turn of any month.
  if (year == SettlementYear::discharge && is_over_a_month(case_.visit) &&
      rules_->all(Parameter::insurance_year_start, facts).empty() &&
      settlement_year(*rules_, facts) == SettlementYear::admission) {
    const Rulebook by_admission(rules_->chain(), case_.visit.begndate);
    const Possible its = possible_facts(case_, by_admission, errors_);
    settle_by_either_day(*assessment_, {case_, by_admission, engine.calendar(), its});
  }
  if (!year) settle_either_way(*assessment_, {case_, *rules_, engine.calendar(), facts}, first);
  if (!assessment_->exact()) estimate(engine);
  if (case_.reverse) take_back(*assessment_);
}

void Answer::estimate(const Engine& engine) {
  if (!case_.costs.medfee) return;
  auto chain = rules_->chain();
  if (const Policy* typical = engine.policy(typical_admdvs)) chain.push_back(typical);
  usual_ = with_usual(case_);
  usual_rules_.emplace(std::move(chain), rules_->day(), ReadAs::usual);
  const Possible facts = possible_facts(usual_, *usual_rules_, errors_);
  assessment_->estimate = find_estimate(*assessment_, {usual_, *usual_rules_, engine.calendar(), facts});
}

Engine::Loaded Engine::load_policy(std::string_view json) {
  Errors errors;
  Json root = parse_json(json, policy_limits, errors);
  if (!errors.none()) return {nullptr, errors};
  auto policy = std::make_shared<const Policy>(read_policy(std::move(root), errors));
  if (!errors.none()) return {nullptr, errors};
  hold(policy);
  return {std::move(policy)};
}

void Engine::hold(std::shared_ptr<const Policy> policy) {
  auto place = policies_.begin();
  while (place != policies_.end() && (*place)->admdvs < policy->admdvs) ++place;
  if (place != policies_.end() && (*place)->admdvs == policy->admdvs)
    *place = std::move(policy);
  else
    policies_.insert(place, std::move(policy));
}

Errors Engine::load_calendar(std::string_view json) {
  Errors errors;
  Json root = parse_json(json, policy_limits, errors);
  if (!errors.none()) return errors;
  Calendar calendar = read_calendar(root, errors);
  if (errors.none()) hold(std::move(calendar));
  return errors;
}

std::shared_ptr<const Policy> Engine::shared_policy(std::string_view admdvs) const {
  for (const auto& policy : policies_)
    if (policy->admdvs == admdvs) return policy;
  return nullptr;
}

namespace {

// The codes under which an insured place may have its policy, the longest prefix first.
std::array<std::string, 4> codes_for(int admdvs) {
  constexpr int whole_city = 99;  // the last two digits of a city's own people
  if (admdvs % 100 == whole_city) admdvs -= whole_city;
  std::array<std::string, 4> codes;
  codes[3] = nation;
  for (std::size_t i = 0, level = 1; i < 3; ++i, level *= 100)
    append_digits(codes[i], std::uint64_t(admdvs) / level * level);
  return codes;
}

}  // namespace

List<const Policy*> Engine::chain_for(int admdvs) const {
  for (const std::string& code : codes_for(admdvs))
    if (const Policy* nearest = policy(code)) return chain_of(*nearest);
  return {};
}

std::string_view Engine::left_out_of(int admdvs) const {
  if (left_out_.empty()) return {};
  for (const std::string& code : codes_for(admdvs)) {
    const Policy* nearest = policy(code);
    const std::string_view wanted = nearest ? chain_of(*nearest).back()->parent : std::string_view(code);
    for (const Text& one : left_out_)
      if (one.view() == wanted && !policy(wanted)) return one;
    if (nearest) break;
  }
  return {};
}

List<const Policy*> Engine::chain_of(const Policy& nearest) const {
  List<const Policy*> chain;
  for (const Policy* at = &nearest; at && std::find(chain.begin(), chain.end(), at) == chain.end();
       at = policy(at->parent))
    chain.push_back(at);
  return chain;
}

}  // namespace yidi
