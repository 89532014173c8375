#include "answer/assessment.h"

#include <algorithm>

namespace yidi {

void Ends::include(std::int64_t value) {
  least = started ? std::min(least, value) : value;
  most = started ? std::max(most, value) : value;
  started = true;
}

std::string_view id(AlternativeId alternative) {
  constexpr Terms ids =
      "file_before_discharge\nfile_emergency\nget_referral\nother_class\nchoose_institution\nbring_proof\n";
  return ids.id(int(alternative));
}

bool Assessment::exact() const {
  return std::all_of(fields.begin(), fields.end(), [](const Ends& ends) { return ends.exact(); });
}

std::initializer_list<Field> affected(Parameter parameter) {
  static constexpr std::initializer_list<Field> by_layer[] = {
      {Field::hifob_pay}, {Field::hifmi_pay}, {Field::cvlserv_pay}, {Field::hifes_pay}, {Field::maf_pay}};
  static constexpr std::initializer_list<Field> scope = {Field::preselfpay_amt, Field::inscp_scp_amt};
  static constexpr std::initializer_list<Field> deductible = {Field::act_pay_dedc, Field::hifp_pay};
  static constexpr std::initializer_list<Field> ratio = {Field::pool_prop_selfpay, Field::hifp_pay};
  static constexpr std::initializer_list<Field> account = {Field::acct_pay};
  static constexpr std::initializer_list<Field> fund = {Field::hifp_pay};
  if (parameter >= Parameter::large_applies && parameter <= Parameter::aid_counts)
    return by_layer[(int(parameter) - int(Parameter::large_applies)) / layer_part_count];
  switch (parameter) {
    case Parameter::class_b_share: return scope;
    case Parameter::deductible:
    case Parameter::deductible_period:
    case Parameter::nth_deductible_factor: return deductible;
    case Parameter::ratio:
    case Parameter::ratio_change: return ratio;
    case Parameter::account_usable: return account;
    default: return fund;
  }
}

List<const RuleRow*> Assessment::filing_rules() const {
  List<const RuleRow*> used;
  for (const RuleRow* rule : {filing.required_rule, filing.validity_rule, filing.change_rule, filing.act_by_rule})
    if (rule) used.push_back(rule);
  for (const auto* list : {&commitment, &materials, &proxy_materials, &channels, &procedure, &chosen_institutions,
                           &institution_changes, &institution_validity})
    for (const RuleRow* rule : *list) used.push_back(rule);
  return used;
}

List<const RuleRow*> Assessment::route_rules() const {
  List<const RuleRow*> used = route.rules;
  for (const auto* list : {&treatment_materials, &prior_review, &manual_materials, &handling_times})
    for (const RuleRow* rule : *list) used.push_back(rule);
  return used;
}

namespace {

// More runs than any real question needs; beyond it the answer falls back to what the bill alone allows.
constexpr std::size_t most_runs = 8192;

struct Exploration {
  List<Outcome> outcomes;
  bool complete = true;
};

enum class What { filing_only, everything };

// `products` are wanted of the first run.
Exploration explore(const Case& one, const Rulebook& rules, const Calendar& calendar, const Possible& facts,
                    What what = What::everything, List<Product>* products = nullptr) {
  Exploration all;
  Paths paths;
  do {
    if (all.outcomes.size() == most_runs) {
      all.complete = false;
      break;
    }
    Scenario scenario(one, rules, calendar, facts, paths);
    all.outcomes.push_back({});
    Outcome& outcome = all.outcomes.back();
    outcome.filing = decide_filing(scenario);
    if (what == What::everything) outcome.settlement = settle(scenario, all.outcomes.size() == 1 ? products : nullptr);
    outcome.missing = scenario.missing();
    outcome.facts = scenario.facts();
    outcome.picks = paths.picks();
  } while (paths.advance());
  return all;
}

// --- Amounts -------------------------------------------------------------------------------------------------------

Ends ends_of(const List<Outcome>& outcomes, Field field) {
  Ends ends;
  for (const Outcome& outcome : outcomes) {
    const Sheet& sheet = outcome.settlement.sheet;
    ends.include(sheet.values[std::size_t(field)]);
    ends.open |= sheet.is_open(field);
  }
  return ends;
}

// Not every way was seen: what the bill alone allows.
void widen(Ends& ends, Field field, Money bill) {
  switch (field) {
    case Field::medfee_sumamt:
    case Field::oth_pay:
    case Field::hosp_part_amt: return;
    case Field::dedc_std:
    case Field::crt_dedc:
    case Field::balc: ends.open = true; return;
    default: ends.include(0);
  }
  ends.include(field == Field::pool_prop_selfpay ? Ratio::whole_parts : bill.fen());
}

void find_fields(Assessment& a, const Exploration& all) {
  for (int i = 0; i < field_count; ++i) {
    Ends& ends = a.fields[std::size_t(i)] = ends_of(all.outcomes, Field(i));
    if (!all.complete && !ends.open) widen(ends, Field(i), a.given->costs.medfee.value_or(Money{}));
  }
}

// Without a bill only the deductible's standard and the ratio can be told.
void keep_standards(Assessment& a) {
  List<StepSummary> kept;
  for (StepSummary& step : a.steps) {
    step.basis.open = !changes_ratio(step.id);
    if (step.id == StepId::deductible) step.amount = a[Field::dedc_std];
    if (step.id >= StepId::deductible && step.id <= StepId::ratio_change) kept.push_back(step);
  }
  a.steps = kept;
}

// What a step that was not taken leaves as it was: a cap not reached what the ratio gave, a change not made the ratio.
const Step* left_unchanged(const Steps& steps, StepId skipped) {
  if (skipped == StepId::outpatient_cap)
    if (const Step* capped = steps.find(StepId::basic_cap)) return capped;
  if (skipped == StepId::basic_cap || skipped == StepId::outpatient_cap) return steps.find(StepId::basic_fund);
  if (skipped == StepId::ratio_change)
    if (const Step* raised = steps.find(StepId::ratio_raised)) return raised;
  if (changes_ratio(skipped)) return steps.find(StepId::ratio);
  return nullptr;
}

// One run's part in the summary of a step.
void add_run(StepSummary& summary, const Steps& steps) {
  if (const Step* step = steps.find(summary.id)) {
    summary.rule_varies = summary.rule_varies || (summary.taken && summary.rule != step->rule);
    summary.rule = summary.rule_varies ? nullptr : step->rule;
    summary.taken = true;
    summary.amount.include(step->amount);
    summary.basis.include(step->basis);
  } else if (const Step* before = left_unchanged(steps, summary.id)) {
    summary.amount.include(before->amount);
    summary.basis.include(before->amount);
  } else {
    summary.amount.include(0);
  }
}

void find_steps(Assessment& a, const List<Outcome>& outcomes) {
  for (int i = 0; i < step_count; ++i) {
    StepSummary summary;
    summary.id = StepId(i);
    for (const Outcome& outcome : outcomes) add_run(summary, outcome.settlement.steps);
    if (summary.taken) a.steps.push_back(summary);
  }
  if (!a.given->costs.medfee) keep_standards(a);
}

// --- What is not stated --------------------------------------------------------------------------------------------

void find_missing(Assessment& a, const List<Outcome>& outcomes) {
  ParameterSet missing;
  for (const Outcome& outcome : outcomes) missing.add(outcome.missing);
  for (int i = 0; i < rule_parameter_count; ++i)
    if (missing.has(Parameter(i))) a.missing.push_back(Parameter(i));
}

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
  bool category_varies = !f.category && f.required != int(RequiredChoice::not_required);
  return f.required_varies || !f.status || category_varies;
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

void ask_once(Assessment& a, Input input) {
  if (!asks(a, input)) a.questions.push_back({input, Money{}});
}

// The route's unknown conditions move no money but decide whether one must pay first.
void find_questions_of_route(Assessment& a) {
  for (const RouteCondition& condition : a.route.conditions) {
    if (condition.met != Met::unknown) continue;
    if (auto input = asked_for(Condition(find_condition(condition.item->id)))) ask_once(a, *input);
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

// --- Filing and route ----------------------------------------------------------------------------------------------

// What all runs say, where they agree.
std::optional<int> common(const List<Outcome>& outcomes, int (*get)(const Outcome&)) {
  int first = get(outcomes.front());
  for (const Outcome& outcome : outcomes)
    if (get(outcome) != first) return {};
  return first;
}

int required(const Outcome& o) { return o.filing.required ? int(o.filing.required->row->value.least) : -1; }
int status(const Outcome& o) { return int(o.filing.status); }
int category(const Outcome& o) { return int(o.filing.category); }
int counts(const Outcome& o) { return o.filing.counts(); }
int at_admission(const Outcome& o) { return o.filing.at_admission ? int(*o.filing.at_admission) : -1; }
int at_discharge(const Outcome& o) { return o.filing.at_discharge ? int(*o.filing.at_discharge) : -1; }
int may_file(const Outcome& o) { return o.filing.may_file ? int(o.filing.may_file->row->value.least) : -1; }

// What all runs say of a thing that may also be unknown in each (-1).
template <class Enum>
void tell_common(std::optional<Enum>& told, const List<Outcome>& outcomes, int (*get)(const Outcome&)) {
  if (auto same = common(outcomes, get); same && *same >= 0) told = Enum(*same);
}

void find_filing(Assessment& a, const List<Outcome>& outcomes, const Calendar& calendar) {
  FilingSummary& f = a.filing;
  const Filing& first = outcomes.front().filing;
  f.required = common(outcomes, required);
  f.required_varies = !f.required;
  if (f.required == -1) f.required.reset();
  tell_common(f.status, outcomes, status);
  tell_common(f.category, outcomes, category);
  tell_common(f.at_admission, outcomes, at_admission);
  tell_common(f.at_discharge, outcomes, at_discharge);
  tell_common(f.may_file, outcomes, may_file);
  f.on_record = a.given->filed_on.has_value();
  // Where nothing need be filed a category says something only of one who has filed for long.
  bool filed_for_long = f.on_record && f.category && is_long_term(*f.category);
  if (f.required == int(RequiredChoice::not_required) && !filed_for_long) f.category.reset();
  f.required_rule = first.required;
  bool same_validity = std::all_of(outcomes.begin(), outcomes.end(),
                                   [&](const Outcome& outcome) { return outcome.filing.validity == first.validity; });
  if (same_validity) {
    f.validity_rule = first.validity;
    f.valid_until = first.valid_until;
  }
  bool same_change = std::all_of(outcomes.begin(), outcomes.end(), [&](const Outcome& outcome) {
    return outcome.filing.change_after == first.change_after;
  });
  if (same_change && first.change_after) {
    f.change_rule = first.change_after;
    f.changeable_from = first.changeable_from;
  }
  bool same_limit = std::all_of(outcomes.begin(), outcomes.end(), [&](const Outcome& outcome) {
    return outcome.filing.act_by_rule == first.act_by_rule;
  });
  if (!same_limit) return;
  f.act_by_rule = first.act_by_rule;
  f.act_by = first.act_by;
  f.too_late = f.act_by && a.given->today() > f.act_by->latest;
  bool counted = f.act_by && f.act_by->exact() && !f.too_late && f.act_by_rule->parameter == Parameter::filing_deadline;
  if (counted) f.working_days_left = calendar.working_days_between(a.given->today(), f.act_by->latest);
}

Met filed(const List<Outcome>& outcomes) {
  auto same = common(outcomes, counts);
  if (!same) return Met::unknown;
  return *same ? Met::yes : Met::no;
}

// Everything that is possible in any run.
Possible all_facts(const List<Outcome>& outcomes) {
  Possible facts{};
  for (const Outcome& outcome : outcomes)
    for (std::size_t i = 0; i < dimension_count; ++i) facts[i] |= outcome.facts[i];
  return facts;
}

// --- What the person could still do --------------------------------------------------------------------------------

// The options a run took, packed so that two runs are compared in a few steps: four bits for each distinct pick.
struct Taken {
  using moves_as_bytes = void;
  static constexpr std::size_t most_picks = 64;
  std::array<std::uint64_t, most_picks / 16> options{}, asked{};
  std::int64_t fund = 0;

  void take(std::size_t pick, std::uint8_t option) {
    options[pick / 16] |= std::uint64_t(option) << pick % 16 * 4;
    asked[pick / 16] |= std::uint64_t{15} << pick % 16 * 4;
  }
  // No unknown that both asked for came out differently.
  bool agrees(const Taken& other) const {
    std::uint64_t differ = 0;
    for (std::size_t i = 0; i < options.size(); ++i)
      differ |= (options[i] ^ other.options[i]) & asked[i] & other.asked[i];
    return differ == 0;
  }
};

// A pick is the same before and after where the same was asked, with as many options, for the same time in the run.
struct DistinctPick {
  Unknown what;
  std::uint8_t options = 0, time = 0;
  bool operator==(const DistinctPick&) const = default;
};

List<Taken> taken(const List<Outcome>& outcomes, List<DistinctPick>& known) {
  List<Taken> all;
  for (const Outcome& outcome : outcomes) {
    Taken one;
    one.fund = outcome.settlement.sheet[Field::hifp_pay].fen();
    for (const Pick& pick : outcome.picks) {
      DistinctPick distinct{pick.what, pick.options, 0};
      for (const Pick* earlier = outcome.picks.begin(); earlier != &pick; ++earlier)
        distinct.time += earlier->what == pick.what && earlier->options == pick.options;
      std::size_t at = 0;
      while (at < known.size() && !(known[at] == distinct)) ++at;
      if (at == known.size()) known.push_back(distinct);
      // More than any real case asks; what is left out here only makes the bounds of a gain wider.
      if (at < Taken::most_picks && pick.options <= 16) one.take(at, pick.option);
    }
    all.push_back(one);
  }
  return all;
}

// What the change brings, run by run: what stays unknown is the same before and after.
Ends gain(const List<Outcome>& before, const List<Outcome>& after) {
  Ends ends;
  List<DistinctPick> known;
  List<Taken> now = taken(before, known), then = taken(after, known);
  constexpr std::size_t most_pairs = 4'000'000;
  if (now.size() * then.size() > most_pairs) {
    Ends old_ends = ends_of(before, Field::hifp_pay), new_ends = ends_of(after, Field::hifp_pay);
    ends.include(new_ends.least - old_ends.most);
    ends.include(new_ends.most - old_ends.least);
    return ends;
  }
  for (const Taken& one : now)
    for (const Taken& other : then)
      if (one.agrees(other)) ends.include(other.fund - one.fund);
  return ends;
}

struct Search {
  Assessment& a;
  const Calendar& calendar;
  const Possible& facts;
  const List<Outcome>& outcomes;
};

// The case with a filing made today for the place of treatment.
Case filed_today(const Case& one, Category category) {
  Case changed = one;
  changed.category = category;
  changed.filed_on = one.today();
  changed.filed_admdvs = one.mdtrtarea;
  return changed;
}

// Runs the changed case; it is worth telling when the filing then counts, or when the fund may pay more.
void try_alternative(Search& search, Alternative alternative, bool must_gain) {
  const Case& one = *search.a.given;
  Case changed = alternative.category ? filed_today(one, *alternative.category) : one;
  if (alternative.referral) changed.referral = true;
  if (alternative.choose_institution) changed.institution_chosen = true;
  if (alternative.bring_proof) changed.proof = int(Proof::documents);
  Possible facts = search.facts;
  if (alternative.other_class)
    facts[std::size_t(Dimension::institution_class)] =
        bit(int(alternative.other_class - search.a.rules->classes().data()));
  Exploration after = explore(changed, *search.a.rules, search.calendar, facts);
  if (!after.complete) return;
  if (alternative.category && filed(after.outcomes) != Met::yes) return;
  Ends ends = gain(search.outcomes, after.outcomes);
  if (must_gain && ends.most <= 0) return;
  alternative.filed_on = one.today();
  alternative.gain_least = Money::fen(ends.least);
  alternative.gain_most = Money::fen(ends.most);
  search.a.alternatives.push_back(alternative);
}

void try_filing(Search& search) {
  const FilingSummary& f = search.a.filing;
  const Case& one = *search.a.given;
  bool needs = f.required == int(RequiredChoice::required) && filed(search.outcomes) == Met::no;
  if (!needs || f.too_late) return;
  bool emergency = f.category == Category::emergency;
  bool discharged = one.enddate && *one.enddate < one.today();
  if (!emergency && discharged) return;
  Alternative alternative{emergency && f.act_by ? AlternativeId::file_emergency : AlternativeId::file_before_discharge};
  alternative.before_admission = f.act_by_rule &&
                                 f.act_by_rule->row->value.least == int(LatestChoice::before_admission) &&
                                 f.act_by_rule->parameter == Parameter::filing_latest;
  alternative.category =
      emergency ? Category::emergency : one.category.value_or(f.category.value_or(Category::other_temporary));
  try_alternative(search, alternative, false);
  bool told = !search.a.alternatives.empty();
  // Nobody said why this person is there: who lives or works there may file as such.
  if (emergency || one.category || alternative.category != Category::other_temporary) return;
  auto why = one.circumstances.why;
  if (why && (Why(*why) == Why::treatment || Why(*why) == Why::trip)) return;
  alternative.category = Category::long_term_resident;
  alternative.only_if_true = true;
  try_alternative(search, alternative, told);
}

bool not_yet_admitted(const Case& one) { return one.today() <= one.begndate; }

void try_referral(Search& search) {
  const FilingSummary& f = search.a.filing;
  const Case& one = *search.a.given;
  bool needs = f.required == int(RequiredChoice::required) && one.referral == false && one.emergency == false &&
               f.category != Category::referred &&
               !(f.status == FilingStatus::valid && f.category && is_long_term(*f.category));
  if (!needs || !not_yet_admitted(one)) return;
  Alternative alternative{AlternativeId::get_referral};
  alternative.referral = true;
  alternative.category = Category::referred;
  try_alternative(search, alternative, true);
}

void try_other_classes(Search& search) {
  const Case& one = *search.a.given;
  if (!one.institution_class || !not_yet_admitted(one) || one.emergency != false) return;
  if (search.facts[std::size_t(Dimension::place)] == bit(int(Place::other_province))) return;
  for (const OwnTerm& other : search.a.rules->classes()) {
    if (other.id == *one.institution_class) continue;
    Alternative alternative{AlternativeId::other_class};
    alternative.other_class = &other;
    try_alternative(search, alternative, true);
  }
}

bool unmet(const Assessment& a, Condition condition) {
  return std::any_of(a.route.conditions.begin(), a.route.conditions.end(), [&](const RouteCondition& one) {
    return one.met == Met::no && Condition(find_condition(one.item->id)) == condition;
  });
}

// What only the route asks for: this hospital among the chosen ones, the papers instead of the promise to bring them.
void try_mending_route(Search& search) {
  if (unmet(search.a, Condition::chosen) && search.a.route.direct != Direct::no) {
    Alternative alternative{AlternativeId::choose_institution};
    alternative.choose_institution = true;
    try_alternative(search, alternative, false);
  }
  if (search.a.given->proof == int(Proof::commitment)) {
    Alternative alternative{AlternativeId::bring_proof};
    alternative.bring_proof = true;
    try_alternative(search, alternative, !unmet(search.a, Condition::papers_made_good));
  }
}

void try_alternatives(Search& search) {
  try_filing(search);
  try_referral(search);
  try_other_classes(search);
  try_mending_route(search);
}

// Nobody said whether there is a filing: the answer counts none, and this is what a filing would have moved.
void ask_for_filing(Search& search) {
  const Case& one = *search.a.given;
  bool open =
      search.a.filing.required == int(RequiredChoice::required) && !one.filed_on && filed(search.outcomes) == Met::no;
  if (!open) return;
  Case changed = filed_today(one, one.category.value_or(Category::long_term_resident));
  changed.filed_on = one.begndate;
  Exploration after = explore(changed, *search.a.rules, search.calendar, search.facts);
  Ends now = ends_of(search.outcomes, Field::psn_part_amt), then = ends_of(after.outcomes, Field::psn_part_amt);
  std::int64_t spread = std::max({now.least - then.least, now.most - then.most, std::int64_t{0}});
  search.a.questions.push_back({Input::filing_filed_on, Money::fen(spread)});
  // As what to file, and so with which papers, hangs on it.
  bool nobody_says_why = !one.category && !one.circumstances.why && !one.circumstances.sent_by;
  if (nobody_says_why && search.a.filing.category != Category::emergency) ask_once(search.a, Input::circumstances_why);
}

// --- Which rules were used -----------------------------------------------------------------------------------------

void cite(Assessment& a, const RuleRow* rule) {
  if (!rule || std::find(a.cited.begin(), a.cited.end(), rule) != a.cited.end()) return;
  a.cited.push_back(rule);
  a.grade = std::max(a.grade, rule->row->grade);
}

void find_cited(Assessment& a, const List<Outcome>& outcomes) {
  for (const Outcome& outcome : outcomes)
    for (const RuleRow* rule : {outcome.filing.required, outcome.filing.may_file, outcome.filing.validity,
                                outcome.filing.change_after, outcome.filing.act_by_rule})
      cite(a, rule);
  for (const RuleRow* rule : a.route.rules) cite(a, rule);
  for (const Outcome& outcome : outcomes)
    for (const Step& step : outcome.settlement.steps) cite(a, step.rule);
  for (const auto* list :
       {&a.commitment, &a.materials, &a.proxy_materials, &a.channels, &a.procedure, &a.chosen_institutions,
        &a.institution_changes, &a.institution_validity, &a.treatment_materials, &a.prior_review, &a.manual_materials,
        &a.handling_times, &a.referral_hospitals, &a.offices, &a.notices})
    for (const RuleRow* rule : *list) cite(a, rule);
}

void find_lists(Assessment& a, const Possible& facts) {
  const Rulebook& rules = *a.rules;
  bool files = a.filing.required != int(RequiredChoice::not_required) && a.filing.may_file != YesNo::no;
  if (files) {
    a.materials = rules.all(Parameter::filing_materials, facts);
    if (a.given->by_proxy == true) a.proxy_materials = rules.all(Parameter::proxy_materials, facts);
    a.commitment = rules.all(Parameter::filing_commitment, facts);
    a.chosen_institutions = rules.all(Parameter::chosen_institutions, facts);
    a.institution_changes = rules.all(Parameter::institution_changes_a_year, facts);
    a.institution_validity = rules.all(Parameter::institution_choice_validity, facts);
    a.channels = rules.all(Parameter::filing_channels, facts);
    a.procedure = rules.all(Parameter::filing_procedure, facts);
    a.referral_hospitals = rules.all(Parameter::referral_hospitals, facts);
  }
  a.treatment_materials = rules.all(Parameter::treatment_materials, facts);
  a.prior_review = rules.all(Parameter::prior_review, facts);
  if (a.route.direct != Direct::yes) a.manual_materials = rules.all(Parameter::manual_materials, facts);
  if (a.route.direct != Direct::no) a.handling_times = rules.all(Parameter::handling_times, facts);
  a.offices = rules.all(Parameter::offices, facts);
  a.notices = rules.all(Parameter::notices, facts, Rulebook::Reach::whole_chain);
}

void mirror(Ends& ends) { ends = {-ends.most, -ends.least, ends.open, ends.started}; }

// A settlement that is taken back: every amount with the other sign, and nothing left to ask or to do.
void mirror(Assessment& a) {
  for (int i = 0; i < field_count; ++i)
    if (Field(i) != Field::pool_prop_selfpay && Field(i) != Field::balc) mirror(a.fields[std::size_t(i)]);
  // The account is again as the case says it was before.
  if (auto balc = a.given->balc) {
    Ends& ends = a.fields[std::size_t(Field::balc)];
    ends = {};
    ends.include(balc->fen());
  }
  for (StepSummary& step : a.steps) {
    if (!is_ratio(step.id)) mirror(step.amount);
    if (!changes_ratio(step.id)) mirror(step.basis);
  }
  for (Product& product : a.products) product.cost = Money{} - product.cost;
  a.questions = {};
  a.alternatives = {};
}

}  // namespace

Assessment assess(const Case& one, const Rulebook& rules, const Calendar& calendar, const Possible& facts) {
  Assessment a;
  a.given = &one;
  a.rules = &rules;
  Exploration all = explore(one, rules, calendar, facts, What::everything, &a.products);
  const auto& outcomes = all.outcomes;
  find_fields(a, all);
  if (all.complete) find_steps(a, outcomes);
  find_missing(a, outcomes);
  // Where not every way was seen the filing is worked out alone: it must not be told from those that happened to come first.
  Exploration alone;
  if (!all.complete) alone = explore(one, rules, calendar, facts, What::filing_only);
  const auto& decided = all.complete ? outcomes : alone.outcomes;
  find_filing(a, decided, calendar);
  Possible possible = all_facts(decided);
  bool can_still_file =
      !a.filing.too_late && a.filing.may_file != YesNo::no && !(one.enddate && *one.enddate < one.today());
  a.route = decide_route(one, rules, possible, filed(decided), can_still_file);

  find_questions_of_runs(a, outcomes);
  find_questions_of_route(a);
  if (!one.costs.medfee) a.questions.push_back({one.split ? Input::visit_enddate : Input::costs_medfee_sumamt, {}});
  Search search{a, calendar, facts, outcomes};
  if (all.complete) ask_for_filing(search);
  order_questions(a);
  if (all.complete) try_alternatives(search);
  find_lists(a, possible);
  find_cited(a, outcomes);
  if (one.reverse) mirror(a);
  return a;
}

}  // namespace yidi
