// 8. What the funds leave: the hospital's part, the personal account, and cash.
#include "settle/settling.h"

namespace yidi {
namespace {

// What the account pays, and the rule that allows it.
struct AccountPay {
  Money paid;
  const RuleRow* rule = nullptr;
};

bool pays_first(const RuleRow* rule) { return rule && rule->choice<AccountUse>() == AccountUse::first; }
bool pays_by_account(const RuleRow& rule) { return rule.choice<AccountUse>() == AccountUse::yes || pays_first(&rule); }

// What is left to the person: all of it, and what of it lies in scope.
struct Rest {
  Money personal, in_scope;
};

// Some regions let the account pay the in-scope share only, and not what is wholly the patient's own.
Money what_account_covers(Settling& settling, const Rest& rest) {
  auto covers = settling.run.chosen<Parameter::account_covers>(AccountCovers::everything);
  const auto& [personal, in_scope] = rest;
  return covers == AccountCovers::in_scope ? std::min(personal, in_scope) : personal;
}

// What a relative's account pays of what one's own leaves.
Money shared_account_pay(Scenario& run, Money left) {
  const Case& given = run.given();
  if (left == nothing || given.account.shared_balc == nothing || given.account.use == false) return nothing;
  const RuleRow* rule = run.find(Parameter::shared_account);
  if (rule ? !is_choice(rule, SharedAccountUse::yes) : !given.account.shared_balc) return nothing;
  Money most = std::min(left, given.account.shared_balc.value_or(left));
  // Nobody says whether the balance that was told may be used.
  if (!rule) return run.money(Parameter::shared_account, nullptr, most);
  if (!given.account.use) return run.amount(Input::account_use, {}, nothing, most);
  return run.amount(Input::account_shared_balc, given.account.shared_balc ? std::optional(most) : std::nullopt, nothing,
                    most);
}

// Of the personal share. Whatever is not known of it, it pays nothing or all it may: the first thing not known stands
// for the rest.
AccountPay account_pay(Settling& settling, const Rest& rest) {
  Scenario& run = settling.run;
  const Case& given = run.given();
  if (rest.personal == nothing || given.account.balc == nothing || given.account.use == false) return {};
  const RuleRow* rule = run.find(Parameter::account_usable);
  if (rule && !pays_by_account(*rule)) return {nothing, rule};
  Money covered = what_account_covers(settling, rest);
  Money most = std::min(covered, given.account.balc.value_or(covered));
  if (!rule) run.note_missing(Parameter::account_usable);
  if (!given.account.use) return {run.amount(Input::account_use, {}, nothing, most), rule};
  if (!rule) return {run.money(Parameter::account_usable, rule, most), rule};
  return {run.amount(Input::account_balc, given.account.balc ? std::optional(most) : std::nullopt, nothing, most),
          rule};
}

}  // namespace

std::optional<Money> pay_by_account_first(Settling& settling) {
  if (!pays_first(settling.run.find(Parameter::account_usable))) return {};
  return account_pay(settling, {settling.in_scope(), settling.in_scope()}).paid;
}

void find_hospital_part(Settling& settling, Money left_in_scope) {
  Scenario& run = settling.run;
  const RuleRow* row = run.find(Parameter::hospital_share);
  if (!row) return;
  auto share = run.ratio(Parameter::hospital_share, row);
  Money part = share_of(left_in_scope, share);
  settling.sheet().set(Field::hosp_part_amt, part);
  if (part > nothing) settling.step(StepId::hospital, part, left_in_scope, row);
}

void share_the_rest(Settling& settling, Money in_scope, std::optional<Money> account_first) {
  const Case& given = settling.run.given();
  Sheet& sheet = settling.sheet();
  Money funds = paid_by_funds(sheet);
  Money personal = sheet[Field::medfee_sumamt] - funds - sheet[Field::hosp_part_amt];
  // Paid first and known, it may also pay what lies outside the scope; unknown, it is not asked for twice: who can pay
  // all that is in scope may have more.
  // Where nothing is in scope it has not been asked at all.
  bool is_asked = account_first && settling.in_scope() > nothing && !(given.account.balc && given.account.use);
  bool may_have_more = is_asked && *account_first == settling.in_scope();
  AccountPay own = is_asked ? AccountPay{*account_first} : account_pay(settling, {personal, in_scope});
  Money covered = what_account_covers(settling, {personal, in_scope});
  if (may_have_more) {
    Money most = std::max(own.paid, std::min(covered, given.account.balc.value_or(covered)));
    own.paid = given.account.balc ? most : settling.run.amount(Input::account_balc, {}, own.paid, most);
  }
  Money account = own.paid + shared_account_pay(settling.run, covered - own.paid);
  sheet.set(Field::fund_pay_sumamt, funds);
  sheet.set(Field::psn_part_amt, personal);
  sheet.set(Field::acct_pay, account);
  sheet.set(Field::psn_cash_pay, personal - account);
  if (given.account.balc)
    sheet.set(Field::balc, *given.account.balc - own.paid);
  else
    sheet.set_open(Field::balc);
  if (account > nothing || own.rule) settling.step(StepId::account, account, personal, own.rule);
  settling.step(StepId::cash, personal - account, personal, nullptr);
}

}  // namespace yidi
