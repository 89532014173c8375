// Days that nobody speaks of: between two rows of the same conditions, and after the last of them.
#include <algorithm>

#include "kit/boxes.h"
#include "kit/rows.h"
#include "kit/rules.h"

namespace yidi::kit {
namespace {

struct Stretch {
  std::string conditions;  // the same text for the same conditions, whatever their order
  Period period;
  std::string path, id;
  bool explained = false;
};

std::string conditions_text(const Json* when) {
  std::vector<std::string> all;
  for (std::size_t i = 0; when && i < when->members.size(); ++i) {
    JsonWriter out;
    out.json(when->members[i].second);
    all.push_back(std::string(when->members[i].first) + "=" + out.take());
  }
  std::sort(all.begin(), all.end());
  std::string text;
  for (const std::string& one : all) text += one + ";";
  return text;
}

std::optional<Period> period_of(const Json& written) {
  const auto from = parse_date(text_of(written, "from"));
  if (!from) return {};
  return Period{*from, parse_date(text_of(written, "until"))};
}

// Whether other rows of the table speak for these cases on every day in between: rows begin and end on a few days only.
bool is_covered(const Policy& policy, Parameter parameter, const Row& row, Period between) {
  std::vector<Date> days = {between.from};
  for (const Row& other : policy.table(parameter))
    for (std::optional<Date> day : {std::optional(other.period.from), other.period.until})
      if (day && between.contains(*day)) days.push_back(*day);
  return std::all_of(days.begin(), days.end(), [&](Date day) {
    const Rulebook rules({&policy}, day);
    Possible box = every_case(rules);
    for (const When& when : row.when) box[std::size_t(when.dimension)] = values_of(when, rules);
    std::vector<Possible> left = {box};
    for (const RuleRow& one : rules.nearest(parameter)) left = subtract(left, rules.limits(one));
    return left.empty();
  });
}

// Whether anybody of the chain speaks for these cases on that day.
bool is_covered(const List<const Policy*>& chain, Parameter parameter, const Row& row, Date day) {
  const Rulebook rules(chain, day);
  Possible box = every_case(rules);
  for (const When& when : row.when) box[std::size_t(when.dimension)] = values_of(when, rules);
  std::vector<Possible> left = {box};
  for (const RuleRow* one : rules.all(parameter, box, Rulebook::Reach::whole_chain)) left = subtract(left, rules.limits(*one));
  return left.empty();
}

// Calls `tell_gap` with two neighbours of the same conditions between which days are left out, `tell_last` with the last of each.
void check_stretches(std::vector<Stretch> all, auto tell_gap, auto tell_last) {
  std::stable_sort(all.begin(), all.end(), [](const Stretch& a, const Stretch& b) {
    return a.conditions != b.conditions ? a.conditions < b.conditions : a.period.from < b.period.from;
  });
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Stretch& one = all[i];
    if (!one.period.until) continue;
    if (i + 1 == all.size() || all[i + 1].conditions != one.conditions) {
      tell_last(one);
      continue;
    }
    const Stretch& later = all[i + 1];
    const Period between{*one.period.until, later.period.from};
    if (between.from < *between.until && !later.explained) tell_gap(one, later, between);
  }
}

struct Dates {
  const Reading& reading;
  const List<const Policy*>& chain;
  Findings& findings;
  const Policy& policy = *reading.policy;

  const Row* row_at(Parameter parameter, const Stretch& at) const {
    const Json* written = reading.document.root->at_pointer(at.path);
    return reading.sound && written ? row_read(policy, parameter, *written) : nullptr;
  }

  void check_rows(Parameter of) const {
    std::vector<Stretch> all;
    each_row(reading, [&](Parameter parameter, const Json& written, const std::string& path) {
      const auto period = period_of(written);
      if (parameter != of || !period) return;
      all.push_back({conditions_text(written.find("when")), *period, path, std::string(text_of(written, "id")),
                     !text_of(written, "gap_before").empty()});
    });
    const auto tell_gap = [&](const Stretch& earlier, const Stretch& later, Period between) {
      const Row* row = row_at(of, later);
      if (row && is_covered(policy, of, *row, between)) return;
      findings.error("date_gap", reading.document, later.path, {earlier.id, later.id, to_text(between.from), to_text(*between.until + -1)});
    };
    check_stretches(std::move(all), tell_gap, [&](const Stretch& last) {
      const Row* row = row_at(of, last);
      if (has_ended(last) && row && goes_on_as_a_rule(row->value.kind) && !is_covered(chain, of, *row, policy.checked_on)) tell_end("ended", last);
    });
  }

  void check_figures() const {
    std::vector<Stretch> all;
    for (std::size_t i = 0; i < policy.figures.size(); ++i) {
      const Figure& one = policy.figures[i];
      all.push_back({std::string(one.id), one.period, below("/figures", i), std::string(one.id), false});
    }
    // A figure that was not published leaves rows that say nothing, which is no fault.
    const auto tell_gap = [&](const Stretch& earlier, const Stretch& later, Period between) {
      findings.advice("date_gap.figure", reading.document, later.path, {earlier.id, to_text(between.from), to_text(*between.until + -1)});
    };
    check_stretches(std::move(all), tell_gap, [&](const Stretch& last) {
      if (reading.sound && has_ended(last)) tell_end("ended.figure", last);
    });
  }

  // Amounts and ratios are set anew; a service or a paper that was asked for is often given up for good.
  static bool goes_on_as_a_rule(ValueKind kind) {
    for (ValueKind one : {ValueKind::yuan, ValueKind::ratio, ValueKind::bands, ValueKind::points, ValueKind::factor})
      if (kind == one) return true;
    return false;
  }

  bool has_ended(const Stretch& one) const { return *one.period.until <= policy.checked_on; }

  void tell_end(std::string_view code, const Stretch& last) const {
    findings.advice(code, reading.document, last.path,
                    {last.id, to_text(*last.period.until + -1), to_text(policy.checked_on), to_text(*last.period.until)});
  }
};

}  // namespace

void check_dates(const Reading& reading, const List<const Policy*>& chain, Findings& findings) {
  const Dates dates{reading, chain, findings};
  for (int i = 0; i < parameter_count; ++i) dates.check_rows(Parameter(i));
  dates.check_figures();
}

}  // namespace yidi::kit
