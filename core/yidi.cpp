#include "yidi.h"

#include <algorithm>

#include "case/facts.h"
#include "tell/report.h"

namespace yidi {
namespace {

constexpr std::string_view nation = "100000";

// What the person was told over the telephone, as the nearest policy of the chain.
Policy assumed_policy(const Case& one, const Policy& nearest) {
  Policy policy;
  policy.admdvs = assumed_admdvs;
  policy.pool = nearest.pool;
  policy.home = nearest.home;
  for (const Assumption& assumption : one.assume) {
    Row row;
    row.id = "assumed";
    row.value = assumption.value;
    row.grade = Grade::assumed;
    policy.tables[std::size_t(assumption.parameter)].push_back(std::move(row));
  }
  return policy;
}

List<Date> days_of(JsonCursor from, JsonCursor to) {
  List<Date> days;
  auto first = from.date(), last = to.date();
  if (!first || !last) return days;
  if (*last < *first || *last > *first + 31) {
    to.fail(ErrorKind::out_of_range, "0..31");
    return days;
  }
  for (Date day = *first; day <= *last; day = day + 1) days.push_back(day);
  return days;
}

void read_year(JsonCursor at, Calendar& calendar) {
  if (!at.is_object()) return;
  List<Date> off, worked;
  auto year = at.required("year").integer(1949, 2199);
  at.required("notice").text();
  at.date_at("date");
  for (JsonCursor& holiday : at.required("holidays").items()) {
    if (!holiday.is_object()) continue;
    holiday.required("name").text();
    for (Date day : days_of(holiday.required("from"), holiday.required("to"))) off.push_back(day);
    for (JsonCursor& day : holiday.get("worked").items())
      if (auto date = day.date()) worked.push_back(*date);
    holiday.close();
  }
  at.close();
  if (year) calendar.announce(int(*year), off, worked);
}

std::string loaded(std::optional<Key> key, std::string_view what) {
  JsonWriter out;
  out.begin_object();
  out.key("ok");
  out.boolean(true);
  if (key) {
    out.key(*key);
    out.text(what);
  }
  out.end_object();
  return out.take();
}

}  // namespace

std::string Engine::load_policy(std::string_view json, Lang lang) {
  Errors errors;
  Json root = parse_json(json, policy_limits, errors);
  if (!errors.none()) return errors_json(errors, lang);
  auto read = std::make_unique<Policy>(read_policy(std::move(root), errors));
  if (!errors.none()) return errors_json(errors, lang);
  std::string answer = loaded("admdvs", read->admdvs);
  for (auto& policy : policies_)
    if (policy->admdvs == read->admdvs) {
      policy = std::move(read);
      return answer;
    }
  policies_.push_back(std::move(read));
  for (std::size_t i = policies_.size() - 1; i > 0 && policies_[i]->admdvs < policies_[i - 1]->admdvs; --i)
    std::swap(policies_[i], policies_[i - 1]);
  return answer;
}

std::string Engine::load_calendar(std::string_view json, Lang lang) {
  Errors errors;
  Json root = parse_json(json, policy_limits, errors);
  Calendar calendar;
  if (errors.none()) {
    JsonCursor at(root, errors);
    if (at.is_object()) {
      at.text_at("$schema");
      for (JsonCursor& year : at.required("years").items()) read_year(year, calendar);
      at.close();
    }
  }
  if (!errors.none()) return errors_json(errors, lang);
  calendar_ = std::move(calendar);
  return loaded({}, {});
}

const Policy* Engine::policy(std::string_view admdvs) const {
  for (const auto& policy : policies_)
    if (policy->admdvs == admdvs) return policy.get();
  return nullptr;
}

List<const Policy*> Engine::chain_for(int admdvs) const {
  if (admdvs % 100 == 99) admdvs -= 99;
  const Policy* nearest = nullptr;
  for (int level : {1, 100, 10000}) {
    std::string code;
    append_digits(code, std::uint64_t(admdvs / level * level));
    if (!nearest) nearest = policy(code);
  }
  if (!nearest) nearest = policy(nation);
  List<const Policy*> chain;
  while (nearest && std::find(chain.begin(), chain.end(), nearest) == chain.end()) {
    chain.push_back(nearest);
    nearest = policy(nearest->parent);
  }
  return chain;
}

namespace {

// A stay over the turn of the year is settled by the rules of the discharge, unless the region says of the admission, or
// of each year for its own part.
SettlementYear settlement_year(const Case& one, const Rulebook& rules, const Possible& facts) {
  bool over_new_year = one.visit.enddate && one.visit.enddate->year() != one.visit.begndate.year();
  const RuleRow* row = over_new_year ? rules.find(Parameter::settlement_year, facts).row : nullptr;
  return row ? row->choice<SettlementYear>() : SettlementYear::discharge;
}

}  // namespace

template <class Report, class Fail>
std::string Engine::answer(std::string_view case_json, Lang lang, Report report, Fail fail) const {
  Errors errors;
  Json root = parse_json(case_json, case_limits, errors);
  // A text that could be read, but for repeated keys, is read on: every fault in one answer.
  if (!errors.none() && root.type == Json::Type::null) return fail(errors, lang);
  Case one = read_case(root, errors);
  if (!errors.none()) return fail(errors, lang);
  auto chain = chain_for(one.insured.insu_admdvs);
  if (chain.empty()) {
    errors.add(ErrorKind::unknown_parent, "/insured/insu_admdvs", nation);
    return fail(errors, lang);
  }
  Policy assumed = assumed_policy(one, *chain.front());
  if (!one.assume.empty()) {
    chain.push_back(&assumed);
    for (std::size_t i = chain.size() - 1; i > 0; --i) std::swap(chain[i], chain[i - 1]);
  }
  Rulebook rules(chain, one.rules_day());
  Possible facts = possible_facts(one, rules, errors);
  if (!errors.none()) return fail(errors, lang);
  SettlementYear year = settlement_year(one, rules, facts);
  one.split = year == SettlementYear::split;
  if (one.split) one.costs = {};
  if (year == SettlementYear::admission) {
    rules = Rulebook(std::move(chain), one.visit.begndate);
    facts = possible_facts(one, rules, errors);
  }
  return report(assess(one, rules, calendar_, facts), lang);
}

std::string Engine::settle(std::string_view case_json, Lang lang) const {
  return answer(case_json, lang, answer_json, errors_json);
}

std::string Engine::explain(std::string_view case_json, Lang lang) const {
  return answer(case_json, lang, answer_words, errors_words);
}

std::string Engine::regions() const {
  JsonWriter out;
  auto names = [&](const Names& name) {
    out.begin_object();
    out.key("zh");
    out.text(name.zh);
    out.key("en");
    out.text(name.en);
    out.end_object();
  };
  auto own = [&](Key key, const List<OwnTerm>& terms) {
    out.key(key);
    out.begin_array();
    for (const OwnTerm& one : terms) {
      out.begin_object();
      out.key("id");
      out.text(one.id);
      out.key("name");
      names(one.name);
      out.end_object();
    }
    out.end_array();
  };
  out.begin_object();
  out.key("regions");
  out.begin_array();
  for (const auto& policy : policies_) {
    out.begin_object();
    out.key("admdvs");
    out.text(policy->admdvs);
    out.key("name");
    names(policy->name);
    out.key("description");
    if (policy->description.zh.empty())
      out.null();
    else
      names(policy->description);
    out.key("pool");
    out.text(id(policy->pool));
    out.key("parent");
    out.text_or_null(policy->parent);
    out.key("checked_on");
    out.text(to_text(policy->checked_on));
    own("classes", policy->classes);
    own("groups", policy->groups);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return out.take();
}

}  // namespace yidi
