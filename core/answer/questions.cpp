#include "answer/questions.h"

#include <algorithm>

#include "answer/what_if.h"

namespace yidi {
namespace {

// The options that a run took for one unknown (an identity settles several dimensions, so it may be picked several
// times), as one number; 1 where it never asked for it.
std::uint64_t options_taken(const Outcome& outcome, Unknown what) {
  std::uint64_t taken = 1;
  for (const Pick& pick : outcome.picks)
    if (pick.what == what) taken = taken * 64 + pick.option + 1;
  return taken;
}

// What the person pays in the runs that took the same options for one unknown.
struct Answered {
  std::uint64_t options;
  Ends paid;
};

Ends& paid_with(std::uint64_t options, List<Answered>& answers) {
  for (Answered& answer : answers)
    if (answer.options == options) return answer.paid;
  answers.push_back({options, {}});
  return answers.back().paid;
}

// How far apart what the person pays can come out by this one answer: the ends of each answer's runs are compared, and
// runs that never asked are among those of every answer.
Money spread_of(const List<Outcome>& outcomes, Input input) {
  bool of_account = input >= Input::account_balc && input <= Input::account_use;
  Field field = of_account ? Field::psn_cash_pay : Field::psn_part_amt;
  List<Answered> answers;
  Ends never_asked;
  for (const Outcome& outcome : outcomes) {
    std::uint64_t options = options_taken(outcome, Unknown::of(input));
    Ends& paid = options == 1 ? never_asked : paid_with(options, answers);
    paid.include(outcome.settlement.sheet[field].fen());
  }
  for (Answered& answer : answers) answer.paid.include(never_asked);
  std::int64_t spread = 0;
  for (const auto& [options, paid] : answers)
    for (const auto& [other_options, other] : answers)
      spread = std::max({spread, paid.least - other.least, paid.most - other.most});
  return Money::fen(spread);
}

bool filing_varies(const FilingSummary& filing) {
  bool category_varies = !filing.category && filing.required != FilingRequired::not_required;
  return filing.required_varies || !filing.status || category_varies;
}

// What some run asked for, as far as it moves the personal share, or may decide on the filing.
List<Question> questions_of_runs(const List<Outcome>& outcomes, const FilingSummary& filing) {
  List<Question> questions;
  Inputs picked = picked_inputs(outcomes);
  for (int i = 0; i < input_count; ++i) {
    if (!picked[std::size_t(i)]) continue;
    Money spread = spread_of(outcomes, Input(i));
    if (spread > Money{} || filing_varies(filing)) questions.push_back({Input(i), spread});
  }
  return questions;
}

// What to ask where a condition of the route is unknown; nothing where the filing itself is in question.
std::optional<Input> asked_for(Condition condition) {
  switch (condition) {
    case Condition::filed:
    case Condition::filing_uploaded: return {};
    case Condition::networked: return Input::visit_networked;
    case Condition::no_third_party: return Input::visit_trauma;
    case Condition::recognised: return Input::visit_recognised;
    case Condition::chosen: return Input::filing_institution_chosen;
    case Condition::papers_made_good: return Input::filing_proof;
    default: return Input::card;
  }
}

void ask_once(List<Question>& questions, Input input) {
  bool asked = std::any_of(questions.begin(), questions.end(),
                           [&](const Question& question) { return question.input == input; });
  if (!asked) questions.push_back({input, Money{}});
}

// The route's unknown conditions move no money but decide whether one must pay first.
void ask_for_route(List<Question>& questions, const Route& route) {
  for (const RouteCondition& condition : route.conditions) {
    if (condition.met != Met::unknown) continue;
    if (auto input = asked_for(condition.condition)) ask_once(questions, *input);
  }
}

// Nobody said whether there is a filing: the answer counts none, and this is what a filing would have moved.
void ask_for_filing(List<Question>& questions, const Enquiry& enquiry, const List<Outcome>& outcomes,
                    const FilingSummary& filing) {
  const Case& given = enquiry.given;
  bool is_open = filing.required == FilingRequired::required && !given.filing.filed_on && filed(outcomes) == Met::no;
  if (!is_open) return;
  Case with_filing =
      filed_in(given, given.filing.category.value_or(Category::long_term_resident), given.visit.begndate);
  Exploration after = explore({with_filing, enquiry.rules, enquiry.calendar, enquiry.facts});
  Ends now = ends_of(outcomes, Field::psn_part_amt), then = ends_of(after.outcomes, Field::psn_part_amt);
  std::int64_t spread = std::max({now.least - then.least, now.most - then.most, std::int64_t{0}});
  questions.push_back({Input::filing_filed_on, Money::fen(spread)});
  // As what to file, and so with which papers, hangs on it.
  bool nobody_says_why = !given.filing.category && !given.circumstances.why && !given.circumstances.sent_by;
  if (nobody_says_why && filing.category != Category::emergency) ask_once(questions, Input::circumstances_why);
}

bool is_wider(const Question& question, const Question& other) {
  if (!question.spread || !other.spread) return !question.spread && other.spread;
  return *question.spread > *other.spread;
}

}  // namespace

List<Question> find_questions(const Enquiry& enquiry, const Exploration& all, const FilingSummary& filing,
                              const Route& route) {
  const Case& given = enquiry.given;
  List<Question> questions = questions_of_runs(all.outcomes, filing);
  ask_for_route(questions, route);
  if (!given.costs.medfee) questions.push_back({given.split ? Input::visit_enddate : Input::costs_medfee_sumamt, {}});
  if (all.complete) ask_for_filing(questions, enquiry, all.outcomes, filing);
  // Each goes behind those that are as wide: stable, and of a few questions no slower than a sort of 1 KB of code.
  for (auto at = questions.begin(); at != questions.end(); ++at)
    std::rotate(std::upper_bound(questions.begin(), at, *at, is_wider), at, at + 1);
  return questions;
}

}  // namespace yidi
