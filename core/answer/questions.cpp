#include "answer/questions.h"

#include <algorithm>

namespace yidi {
namespace {

// The runs that took the same options for one unknown (an identity settles several dimensions, so it may be picked
// several times), as one number; 1 where they never asked for it.
std::uint64_t options_taken(const Outcome& outcome, Unknown what) {
  std::uint64_t taken = 1;
  for (const Pick& pick : outcome.picks)
    if (pick.what == what) taken = taken * 64 + pick.option + 1;
  return taken;
}

// How far apart what the person pays can come out by this one answer: the ends of each answer's runs are compared.
Money spread_of(const List<Outcome>& outcomes, Input input) {
  Unknown what = Unknown::of(input);
  bool account = input >= Input::account_balc && input <= Input::account_use;
  Field field = account ? Field::psn_cash_pay : Field::psn_part_amt;
  std::int64_t spread = 0;
  Ends never_asked;
  auto paid = [&](const Outcome& outcome) { return outcome.settlement.sheet[field].fen(); };
  for (const Outcome& outcome : outcomes)
    if (options_taken(outcome, what) == 1) never_asked.include(paid(outcome));
  List<Ends> by_answer;
  List<std::uint64_t> answers;
  for (const Outcome& outcome : outcomes) {
    std::uint64_t taken = options_taken(outcome, what);
    if (taken == 1) continue;
    std::size_t at = 0;
    while (at < answers.size() && answers[at] != taken) ++at;
    if (at == answers.size()) {
      answers.push_back(taken);
      by_answer.push_back(never_asked);
    }
    by_answer[at].include(paid(outcome));
  }
  for (const Ends& one : by_answer)
    for (const Ends& other : by_answer) spread = std::max({spread, one.least - other.least, one.most - other.most});
  return Money::fen(spread);
}

bool asks(const Assessment& a, Input input) {
  return std::any_of(a.questions.begin(), a.questions.end(), [&](const Question& q) { return q.input == input; });
}

bool filing_varies(const FilingSummary& f) {
  bool category_varies = !f.category && f.required != int(FilingRequired::not_required);
  return f.required_varies || !f.status || category_varies;
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

}  // namespace

void find_missing(Assessment& a, const List<Outcome>& outcomes) {
  ParameterSet missing;
  for (const Outcome& outcome : outcomes) missing.add(outcome.missing);
  for (int i = 0; i < parameter_count; ++i)
    if (missing.has(Parameter(i))) a.missing.push_back(Parameter(i));
}

void find_questions_of_runs(Assessment& a, const List<Outcome>& outcomes) {
  for (int i = 0; i < input_count; ++i) {
    Unknown what = Unknown::of(Input(i));
    bool picked = std::any_of(outcomes.begin(), outcomes.end(), [&](const Outcome& outcome) {
      return std::any_of(outcome.picks.begin(), outcome.picks.end(),
                         [&](const Pick& pick) { return pick.what == what; });
    });
    Money spread = picked ? spread_of(outcomes, Input(i)) : Money{};
    if (spread > Money{} || (picked && filing_varies(a.filing))) a.questions.push_back({Input(i), spread});
  }
}

void ask_once(Assessment& a, Input input) {
  if (!asks(a, input)) a.questions.push_back({input, Money{}});
}

void find_questions_of_route(Assessment& a) {
  for (const RouteCondition& condition : a.route.conditions) {
    if (condition.met != Met::unknown) continue;
    if (auto input = asked_for(*find<Condition>(condition.item->id))) ask_once(a, *input);
  }
}

// The widest first, equals as they came. Few enough to be put in place one by one: a library sort is 4 KB of download.
void order_questions(Assessment& a) {
  auto comes_before = [](const Question& one, const Question& other) {
    if (!one.spread || !other.spread) return !one.spread && other.spread;
    return *one.spread > *other.spread;
  };
  auto& all = a.questions;
  for (std::size_t i = 1; i < all.size(); ++i)
    for (std::size_t k = i; k > 0 && comes_before(all[k], all[k - 1]); --k) std::swap(all[k], all[k - 1]);
}

}  // namespace yidi
