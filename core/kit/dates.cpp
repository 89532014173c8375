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

// Conditions stand in any order, but for each in the same words.
std::string conditions_text(const Json* when) {
  std::string text;
  for (int i = 0; when && i < dimension_count; ++i)
    if (const Json* one = when->find(id(Dimension(i)))) {
      JsonWriter out;
      out.json(*one);
      text.append(id(Dimension(i))).append(out.take());
    }
  return text;
}

std::optional<Period> period_of(const Json& written) {
  const auto from = parse_date(text_of(written, "from"));
  if (!from) return {};
  return Period{*from, parse_date(text_of(written, "until"))};
}

// Whether anybody of the chain speaks for these cases on that day.
bool is_covered(const List<const Policy*>& chain, Parameter parameter, const Row& row, Date day) {
  const Rulebook rules(chain, day);
  Possible box = every_case(rules);
  for (const When& when : row.when) box[when.dimension] = values_of(when, rules);
  std::vector<Possible> left = {box};
  for (const RuleRow* one : rules.all(parameter, box, Rulebook::Reach::whole_chain))
    left = subtract(left, rules.limits(*one));
  return left.empty();
}

// Whether other rows of the table speak for these cases on every day in between: rows begin and end on a few days only.
bool is_covered(const Policy& policy, Parameter parameter, const Row& row, Period between) {
  std::vector<Date> days = {between.from};
  for (const Row& other : policy.table(parameter))
    for (std::optional<Date> day : {std::optional(other.period.from), other.period.until})
      if (day && between.contains(*day)) days.push_back(*day);
  return std::all_of(days.begin(), days.end(), [&](Date day) { return is_covered({&policy}, parameter, row, day); });
}

// Two neighbours of the same conditions between which days are left out, or the last of them, which ends.
struct End {
  const Stretch *one, *later = nullptr;
  Period between() const { return {*one->period.until, later->period.from}; }
};

std::vector<End> ends_of(const std::vector<Stretch>& all) {
  std::vector<const Stretch*> sorted;
  sorted.reserve(all.size());
  for (const Stretch& stretch : all) sorted.push_back(&stretch);
  std::stable_sort(sorted.begin(), sorted.end(), [](const Stretch* a, const Stretch* b) {
    return a->conditions != b->conditions ? a->conditions < b->conditions : a->period.from < b->period.from;
  });
  std::vector<End> ends;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const Stretch& one = *sorted[i];
    if (!one.period.until) continue;
    End end{&one};
    if (i + 1 < sorted.size() && sorted[i + 1]->conditions == one.conditions) end.later = sorted[i + 1];
    const bool is_gap = end.later && *one.period.until < end.later->period.from && !end.later->explained;
    if (is_gap || !end.later) ends.push_back(end);
  }
  return ends;
}

struct Dates {
  const Reading& reading;
  const List<const Policy*>& chain;
  Findings& findings;
  const Policy& policy = *reading.policy;

  const Row* row_at(Parameter parameter, const Stretch& at) const {
    const Json* written = reading.document.root->at_pointer(at.path);
    return reading.sound() && written ? row_read(policy, parameter, *written) : nullptr;
  }

  void check_rows(Parameter of) const {
    std::vector<Stretch> all;
    each_row(reading, of, [&](Parameter, const Json& written, const std::string& path) {
      const auto period = period_of(written);
      if (!period) return;
      all.push_back({conditions_text(written.find("when")), *period, path, std::string(text_of(written, "id")),
                     !text_of(written, "gap_before").empty()});
    });
    for (const End& end : ends_of(all)) {
      const Row* row = row_at(of, end.later ? *end.later : *end.one);
      if (end.later && !(row && is_covered(policy, of, *row, end.between())))
        tell_gap(Severity::error, "date_gap", end);
      if (!end.later && has_ended(*end.one) && row && goes_on_as_a_rule(row->value.kind) &&
          !is_covered(chain, of, *row, policy.checked_on))
        tell_end("ended", *end.one);
    }
  }

  void check_figures() const {
    std::vector<Stretch> all;
    for (std::size_t i = 0; i < policy.figures.size(); ++i) {
      const Figure& one = policy.figures[i];
      all.push_back({std::string(one.id), one.period, below("/figures", i), std::string(one.id), false});
    }
    // A figure that was not published leaves rows that say nothing, which is no fault.
    for (const End& end : ends_of(all)) {
      if (end.later)
        tell_gap(Severity::advice, "date_gap.figure", end);
      else if (reading.sound() && has_ended(*end.one))
        tell_end("ended.figure", *end.one);
    }
  }

  void tell_gap(Severity severity, std::string_view code, const End& end) const {
    findings.add(severity, code, reading.document, end.later->path,
                 {end.one->id, end.later->id, to_text(end.between().from), to_text(*end.between().until + -1)});
  }

  // Amounts and ratios are set anew; a service or a paper that was asked for is often given up for good.
  static bool goes_on_as_a_rule(ValueKind kind) {
    for (ValueKind one : {ValueKind::yuan, ValueKind::ratio, ValueKind::bands, ValueKind::points, ValueKind::factor})
      if (kind == one) return true;
    return false;
  }

  bool has_ended(const Stretch& one) const { return *one.period.until <= policy.checked_on; }

  void tell_end(std::string_view code, const Stretch& last) const {
    findings.advice(
        code, reading.document, last.path,
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
