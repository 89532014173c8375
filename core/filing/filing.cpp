#include "filing/filing.h"

#include "filing/category.h"

namespace yidi {
namespace {

// What the person said of a referral; who sent them says it too.
std::optional<bool> stated_referral(const Case& given) {
  if (given.visit.referral || !given.circumstances.sent_by) return given.visit.referral;
  return *given.circumstances.sent_by == SentBy::hospital;
}

// What the person said of an emergency; a filing as one says it too.
std::optional<bool> stated_emergency(const Case& given, std::optional<Category> stated) {
  return stated == Category::emergency ? std::optional(true) : given.visit.emergency;
}

template <Dimension dimension>
void set_if_known(Scenario& run, std::optional<bool> yes) {
  if (yes) run.set<dimension>(*yes ? TermOf<dimension>::yes : TermOf<dimension>::no);
}

FilingRecord find_record(Scenario& run, bool at_home, std::optional<Category> stated) {
  if (at_home) return {Standing::always(FilingStatus::not_needed), {}};
  if (run.given().filing.filed_on) return judge_record(run, *stated);
  return {Standing::always(FilingStatus::missing), {}};
}

ChangeOfFiling find_change(Scenario& run, Category category) {
  ChangeOfFiling change{run.find_as<Dimension::category>(category, Parameter::filing_change_after), {}};
  if (!change.rule) return change;
  const auto months = change.rule->value().months();
  Date filed_on = *run.given().filing.filed_on;
  change.from = DateBounds{add_months(filed_on, months.least), add_months(filed_on, months.most)};
  return change;
}

bool needs_none(const RuleRow* required) {
  return is_choice(required, FilingRequired::not_required) || is_choice(required, FilingRequired::deemed);
}

}  // namespace

Filing decide_filing(Scenario& run) {
  bool at_home = run.settled<Dimension::place>() == Place::home;
  set_if_known<Dimension::referral>(run, stated_referral(run.given()));
  std::optional<Category> stated = stated_category(run);
  set_if_known<Dimension::emergency>(run, stated_emergency(run.given(), stated));

  Filing filing;
  auto [standing, validity] = find_record(run, at_home, stated);
  filing.category = at_home ? category_at_home(run.given(), stated) : effective_category(run, standing.status, stated);
  filing.validity = validity;
  // A valid filing as referred says it, whatever the person said.
  if (standing.status == FilingStatus::valid && filing.category == Category::referred)
    run.set<Dimension::referral>(Referral::yes);
  run.set<Dimension::category>(filing.category);

  filing.required = run.find_as<Dimension::filing>(standing.status, Parameter::filing_required);
  bool counts_already = standing.status == FilingStatus::valid;
  if (needs_none(filing.required) && !counts_already) standing = Standing::always(FilingStatus::not_needed);
  run.set<Dimension::filing>(standing.status);
  filing.standing = standing;

  // A category nobody named is a fallback: that it may not file binds no one.
  if (stated || filing.category != Category::other_temporary) filing.may_file = run.find(Parameter::may_file);
  if (standing.status == FilingStatus::valid) filing.change = find_change(run, filing.category);
  if (standing.status == FilingStatus::wrong_place) filing.change = find_change(run, *stated);
  bool can_file = !is_choice(filing.may_file, YesNo::no);
  if (filing.is_required() && !filing.counts() && can_file) filing.act_by = act_by(run, filing.category);
  return filing;
}

}  // namespace yidi
