// Days that nobody speaks of: between two rows of the same conditions, and after the last of them.
#include <algorithm>
#include <optional>
#include <set>

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

// Conditions stand in any order, but for each in the same words; where the row stands and the other ways in which it
// holds as they are written.
std::string conditions_text(const Json& row) {
  std::string text(text_of(row, "as"));
  if (const Json* others = row.find("or")) {
    JsonWriter out;
    out.json(*others);
    text.append(out.take());
  }
  const Json* when = row.find("when");
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

// The rules of a chain on one day after the other. Many rows end on few days: the rules of a day are put together once,
// where the days are asked for in their order.
class RulesOfDays {
 public:
  explicit RulesOfDays(List<const Policy*> chain) : chain_(std::move(chain)) {}

  // Whether anybody of the chain speaks for these cases on that day.
  bool cover(Parameter parameter, const Row& row, Date day) {
    const Rulebook& rules = on(day);
    Possible box = every_case(rules);
    for (const When& when : row.when) box[when.dimension] = values_of(when, rules);
    std::vector<Possible> left = {box};
    for (const RuleRow* one : rules.all(parameter, box, Rulebook::Reach::whole_chain))
      left = subtract(left, rules.limits(*one));
    return left.empty();
  }

 private:
  const Rulebook& on(Date day) {
    if (!rules_ || rules_->day() != day) rules_.emplace(chain_, day);
    return *rules_;
  }

  List<const Policy*> chain_;
  std::optional<Rulebook> rules_;
};

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
  std::stable_sort(ends.begin(), ends.end(),
                   [](const End& a, const End& b) { return *a.one->period.until < *b.one->period.until; });
  return ends;
}

struct Dates {
  const Reading& reading;
  Findings& findings;
  const Policy& policy;
  RulesOfDays whole_chain, own;
  ReadRows rows;

  Dates(const Reading& of, const List<const Policy*>& chain, Findings& into)
      : reading(of), findings(into), policy(*of.policy), whole_chain(chain), own({of.policy.get()}), rows(policy) {}

  const Row* row_at(Parameter parameter, const Stretch& at) const {
    const Json* written = reading.document.root->at_pointer(at.path);
    return reading.sound() && written ? rows.find(parameter, *written) : nullptr;
  }

  // On these days, and on no others, rows of the table begin or end.
  std::set<std::string> days_of(Parameter parameter) const {
    std::set<std::string> days;
    for (const Row& row : policy.table(parameter)) {
      days.insert(to_text(row.period.from));
      if (row.period.until) days.insert(to_text(*row.period.until));
    }
    return days;
  }

  // Whether other rows of the table speak for these cases on every day in between.
  bool is_covered(Parameter parameter, const Row& row, Period between, const std::set<std::string>& days) {
    const std::string end = to_text(*between.until);
    bool covered = own.cover(parameter, row, between.from);
    for (auto day = days.upper_bound(to_text(between.from)); covered && day != days.end() && *day < end; ++day)
      covered = own.cover(parameter, row, *parse_date(*day));
    return covered;
  }

  void check_rows(Parameter of) {
    std::vector<Stretch> all;
    each_row(reading, of, [&](Parameter, const Json& written, const std::string& path) {
      const auto period = period_of(written);
      if (!period) return;
      all.push_back({conditions_text(written), *period, path, std::string(text_of(written, "id")),
                     !text_of(written, "gap_before").empty()});
    });
    const std::set<std::string> days = days_of(of);
    for (const End& end : ends_of(all)) {
      const Row* row = row_at(of, end.later ? *end.later : *end.one);
      if (end.later && !(row && is_covered(of, *row, end.between(), days)))
        tell_gap(Severity::error, is_one_day(end) ? "date_gap.last_day" : "date_gap", end);
      if (!end.later && has_ended(*end.one) && row && goes_on_as_a_rule(row->value.kind) &&
          !whole_chain.cover(of, *row, policy.checked_on))
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

  static bool is_one_day(const End& end) { return end.between().from + 1 == *end.between().until; }

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
  Dates dates(reading, chain, findings);
  for (int i = 0; i < parameter_count; ++i) dates.check_rows(Parameter(i));
  dates.check_figures();
}

}  // namespace yidi::kit
