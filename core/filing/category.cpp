#include "filing/category.h"

namespace yidi {
namespace {

// Long enough there to be a long-term resident? How long that is, the region says.
bool stays_long(Scenario& run) {
  auto months = run.given().circumstances.months;
  if (!months) return run.pick(Input::circumstances_months, 2) == 0;
  const RuleRow* stay = run.find(Parameter::long_term_stay);
  const auto long_is = stay ? stay->value().months() : Between<int>{0, longest_stay_months};
  if (*months >= long_is.most) return true;
  return *months >= long_is.least && run.either_way(Parameter::long_term_stay);
}

// Settled for good: the retired whose household register has moved are a category of their own.
Category category_of_settled(Scenario& run) {
  const Case& given = run.given();
  for (PsnType not_retired : {PsnType::in_work, PsnType::minor, PsnType::adult})
    if (given.insured.psn_type == not_retired) return Category::long_term_resident;
  auto register_moved = given.circumstances.register_moved;
  bool moved = register_moved ? *register_moved : run.pick(Input::circumstances_register_moved, 2) == 0;
  return moved ? Category::resettled_retiree : Category::long_term_resident;
}

// Posted by the employer, or working there on one's own account.
Category category_of_working(Scenario& run) {
  auto sent_by = run.given().circumstances.sent_by;
  bool posted = sent_by ? *sent_by == SentBy::employer : run.pick(Input::circumstances_sent_by, 2) == 0;
  return posted ? Category::stationed_worker : Category::long_term_resident;
}

// There for treatment, sent by a hospital or on one's own: where that is not said a referral tells it, known or not.
// Without a filing effective_category asks for that.
Category category_of_treated(Scenario& run, std::optional<SentBy> sent_by) {
  const Case& given = run.given();
  bool referral_tells = given.visit.referral || given.filing.filed_on;
  bool sent = sent_by ? *sent_by == SentBy::hospital : referral_tells && run.is_yes<Dimension::referral>();
  return sent ? Category::referred : Category::other_temporary;
}

std::optional<Category> category_of_circumstances(Scenario& run) {
  const Circumstances& told = run.given().circumstances;
  bool sent_by_hospital = told.sent_by && *told.sent_by == SentBy::hospital;
  if (!told.why) return sent_by_hospital ? std::optional(Category::referred) : std::nullopt;
  switch (*told.why) {
    case Why::resettled: return category_of_settled(run);
    case Why::living: return stays_long(run) ? Category::long_term_resident : Category::other_temporary;
    case Why::working: return stays_long(run) ? category_of_working(run) : Category::other_temporary;
    case Why::treatment: return category_of_treated(run, told.sent_by);
    case Why::trip: break;
  }
  return Category::other_temporary;
}

}  // namespace

std::optional<Category> stated_category(Scenario& run) {
  if (run.given().filing.category) return run.given().filing.category;
  auto category = category_of_circumstances(run);
  bool is_unknown = !category && run.given().filing.filed_on;
  return is_unknown ? run.settled<Dimension::category>() : category;
}

Category effective_category(Scenario& run, FilingStatus status, std::optional<Category> stated) {
  bool valid = status == FilingStatus::valid;
  if (valid && stated != Category::other_temporary) return *stated;
  if (run.is_yes<Dimension::emergency>()) return Category::emergency;
  bool referred = run.is_yes<Dimension::referral>();
  if (valid) return Category::other_temporary;
  return referred ? Category::referred : stated.value_or(Category::other_temporary);
}

Category category_at_home(const Case& given, std::optional<Category> stated) {
  if (!stated || !is_long_term(*stated)) return Category::other_temporary;
  bool holds_elsewhere = given.filing.filed_on && *given.filing.filed_on <= given.visit.begndate &&
                         !(given.filing.valid_until && *given.filing.valid_until < given.visit.begndate);
  return holds_elsewhere ? *stated : Category::other_temporary;
}

}  // namespace yidi
