#include "answer/new_year.h"

#include <algorithm>

#include "case/facts.h"

namespace yidi {
namespace {

// --- The costs of some of the days ---------------------------------------------------------------------------------

// So many of all days of the stay.
struct Days {
  int part, all;
};

Money share_of(Money amount, Days days) { return rounded(Int128{amount.fen()} * days.part, days.all); }

// What falls on the days before a day, and so by difference on any stretch between two days: together the whole.
Costs costs_before(const Costs& all, Days days) {
  Costs part = all;
  Money in_scope = *all.medfee - all.fulamt_ownpay - all.overlmt_selfpay - all.preselfpay;
  part.medfee = Money{};
  auto share = [&](Money& amount) {
    in_scope -= amount;
    amount = share_of(amount, days);
    *part.medfee += amount;
  };
  for (OpenCost& open : part.open) share(open.amount);
  for (CoveredLine& line : part.lines) {
    share(line.amount);
    if (line.over_limit) line.over_limit = share_of(*line.over_limit, days);
    if (line.days) *line.days = {line.days->numerator * days.part, line.days->denominator * days.all};
  }
  for (Money* amount : {&part.fulamt_ownpay, &part.overlmt_selfpay, &part.preselfpay}) {
    *amount = share_of(*amount, days);
    *part.medfee += *amount;
  }
  *part.medfee += share_of(in_scope, days);
  return part;
}

Costs minus(Costs costs, const Costs& less) {
  *costs.medfee -= *less.medfee;
  costs.fulamt_ownpay -= less.fulamt_ownpay;
  costs.overlmt_selfpay -= less.overlmt_selfpay;
  costs.preselfpay -= less.preselfpay;
  for (std::size_t i = 0; i < costs.open.size(); ++i) costs.open[i].amount -= less.open[i].amount;
  for (std::size_t i = 0; i < costs.lines.size(); ++i) {
    CoveredLine& line = costs.lines[i];
    line.amount -= less.lines[i].amount;
    if (line.over_limit) *line.over_limit -= *less.lines[i].over_limit;
    // Both are counted in the same parts of a day.
    if (line.days) line.days->numerator -= less.lines[i].days->numerator;
  }
  return costs;
}

// --- The ways of settling it -----------------------------------------------------------------------------------------

// Nothing was used yet in a year that began with this stay under way.
void forget_earlier_visits(Case& of) {
  for (auto& used : of.year) used = Money{};
}

bool adds_up(Field field) {
  return field != Field::dedc_std && field != Field::pool_prop_selfpay && field != Field::balc;
}

// The sheets of two parts as one.
void add(FieldEnds& sum, const FieldEnds& part) {
  for (int i = 0; i < field_count; ++i) {
    Ends &ends = sum[std::size_t(i)], more = part[std::size_t(i)];
    if (Field(i) == Field::balc) {
      ends = more;
    } else if (adds_up(Field(i))) {
      ends = {ends.least + more.least, ends.most + more.most, ends.open || more.open, true};
    } else {
      ends.include(more);
      ends.open = ends.open || more.open;
    }
  }
}

bool is_same(const Alternative& one, const Alternative& other) {
  return one.id == other.id && one.category == other.category && one.other_class == other.other_class;
}

// What a way of settling comes to.
struct Way {
  FieldEnds fields;
  ParameterSet missing;
  List<Alternative> alternatives;  // each as in the answer, with what it brings in this way
};

void add_part(Way& way, const Assessment& part, bool is_first) {
  if (is_first)
    way.fields = part.fields;
  else
    add(way.fields, part.fields);
  for (Parameter missing : part.missing) way.missing.add(missing);
  for (Alternative& whole : way.alternatives)
    for (const Alternative& its : part.alternatives)
      if (is_same(whole, its)) {
        whole.gain_least += its.gain_least;
        whole.gain_most += its.gain_most;
      }
}

Way way_of(const Assessment& answer) {
  Way way;
  way.alternatives = answer.alternatives;
  for (Alternative& alternative : way.alternatives) alternative.gain_least = alternative.gain_most = {};
  return way;
}

// Every year by its own rules and its own totals. The day of discharge may count as one of the stay, or not.
Way split(const Assessment& answer, const Enquiry& enquiry, Month first, int discharge_counts) {
  const Case& given = enquiry.given;
  const Date begin = given.visit.begndate, end = *given.visit.enddate + discharge_counts;
  Way way = way_of(answer);
  Costs before = costs_before(given.costs, {0, end.days() - begin.days()});
  std::optional<Money> balc = given.account.balc;
  for (Date from = begin; from <= *given.visit.enddate; from = next_year(from, first)) {
    const Date turn = next_year(from, first), next = std::min(turn, end);
    Case part = given;
    Costs until_next = costs_before(given.costs, {next.days() - begin.days(), end.days() - begin.days()});
    part.costs = minus(until_next, before);
    before = until_next;
    part.account.balc = balc;
    bool is_first = from == begin;
    if (!is_first) {
      forget_earlier_visits(part);
      part.visit.transfer = Transfer::continued;
      part.visit.nth_admission = {};
    }
    Rulebook rules(enquiry.rules.chain(), std::min(turn - 1, *given.visit.enddate));
    Errors none;
    Assessment settled = assess(part, rules, enquiry.calendar, possible_facts(part, rules, none));
    add_part(way, settled, is_first);
    const Ends& left = settled[Field::balc];
    balc = left.exact() ? std::optional(Money::fen(left.least)) : std::nullopt;
  }
  return way;
}

// As in the answer, but that nothing was used of the year in which it is settled.
Way whole_in_new_year(const Assessment& answer, const Enquiry& enquiry) {
  Case part = enquiry.given;
  forget_earlier_visits(part);
  Way way = way_of(answer);
  add_part(way, assess(part, enquiry.rules, enquiry.calendar, enquiry.facts), true);
  return way;
}

void include(Assessment& answer, const Way& way, ParameterSet& missing) {
  for (int i = 0; i < field_count; ++i) {
    Ends& ends = answer.fields[std::size_t(i)];
    ends.include(way.fields[std::size_t(i)]);
    ends.open = ends.open || way.fields[std::size_t(i)].open;
  }
  missing.add(way.missing);
  for (std::size_t i = 0; i < answer.alternatives.size(); ++i) {
    Alternative& alternative = answer.alternatives[i];
    alternative.gain_least = std::min(alternative.gain_least, way.alternatives[i].gain_least);
    alternative.gain_most = std::max(alternative.gain_most, way.alternatives[i].gain_most);
    alternative.psn_part = {};
  }
}

}  // namespace

Date next_year(Date day, Month first) {
  const int month = int(first) + 1;
  const Date turn = Date::of(day.year(), month, 1);
  return day < turn ? turn : Date::of(day.year() + 1, month, 1);
}

bool is_over_new_year(const Visit& visit, Month first) {
  return visit.enddate && next_year(visit.begndate, first) <= *visit.enddate;
}

namespace {

// The answer, for one of several ways: what is missing, in its order, this too.
void become_one_of_several(Assessment& answer, ParameterSet missing, Parameter decides) {
  for (Parameter parameter : answer.missing) missing.add(parameter);
  missing.add(decides);
  answer.missing = {};
  for (int i = 0; i < parameter_count; ++i)
    if (missing.has(Parameter(i))) answer.missing.push_back(Parameter(i));
  if (!answer.given->costs.medfee) return;
  answer.steps = {};
  answer.products = {};
}

}  // namespace

void settle_either_way(Assessment& answer, const Enquiry& enquiry, Month first) {
  ParameterSet missing;
  if (enquiry.given.costs.medfee) {
    include(answer, whole_in_new_year(answer, enquiry), missing);
    for (int discharge_counts : {0, 1}) include(answer, split(answer, enquiry, first, discharge_counts), missing);
  }
  become_one_of_several(answer, missing, Parameter::settlement_year);
}

void settle_by_either_day(Assessment& answer, const Enquiry& by_admission) {
  const Assessment other = assess(by_admission.given, by_admission.rules, by_admission.calendar, by_admission.facts);
  bool is_same = true;
  for (std::size_t i = 0; i < field_count; ++i)
    is_same = is_same && answer.fields[i].least == other.fields[i].least && answer.fields[i].most == other.fields[i].most;
  if (is_same) return;
  Way way = way_of(answer);
  ParameterSet missing;
  add_part(way, other, true);
  include(answer, way, missing);
  become_one_of_several(answer, missing, Parameter::insurance_year_start);
}

}  // namespace yidi
