#include "words.h"

#include <initializer_list>

namespace yidi {
namespace {

// One sentence in each language, "zh|en": a table of four pointers each would be half as large again.
class Sentence {
 public:
  constexpr Sentence(const char* both) : both_(both) {}
  std::string_view in(Lang lang) const {
    std::string_view both = both_;
    auto bar = both.find('|');
    return lang == Lang::zh ? both.substr(0, bar) : both.substr(bar + 1);
  }

 private:
  const char* both_;
};

// Puts the values in place of {0}, {1} …
std::string fill(std::string_view pattern, std::initializer_list<std::string_view> values) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    bool slot = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
    if (!slot) {
      out += pattern[i];
      continue;
    }
    out += values.begin()[pattern[i + 1] - '0'];
    i += 2;
  }
  return out;
}

std::string digits(std::int64_t number) {
  std::string text;
  append_digits(text, std::uint64_t(number));
  return text;
}

// "1234567.00" -> "1,234,567.00"
std::string grouped(Money amount) {
  std::string plain = to_text(amount), out;
  std::size_t yuan_end = plain.size() - 3;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    bool after_digit = i > 0 && plain[i - 1] != '-';
    if (i < yuan_end && after_digit && (yuan_end - i) % 3 == 0) out += ',';
    out += plain[i];
  }
  return out;
}

std::string money(std::int64_t fen, Lang lang) {
  return grouped(Money::fen(fen)) + (lang == Lang::zh ? " 元" : " yuan");
}

// What is known, and what is said when only two ends are known.
struct StepSentences {
  Sentence known, between;
};

// {0} the amount, {1} what it was taken from.
constexpr StepSentences step_sentences[] = {
    // scope
    {{"这次总费用 {1}，其中能报销的是 {0}。|" "Of the bill of {1}, {0} is in scope."},
     {"这次总费用 {1}，其中能报销的在 {0}之间。|" "Of the bill of {1}, {0} is in scope."}},
    // own_share
    {{"到外地就医，这部分费用先由您自己负担 {0}，其余的再往下算。|" "Away from home, {0} of it is first your own."},
     {"到外地就医，先由您自己负担的在 {0}之间。|" "Away from home, {0} of it is first your own."}},
    // deductible
    {{"报销之前，先由您自己负担起付线 {0}。|" "The deductible: the first {0} is yours."},
     {"起付线要先由您自己负担，在 {0}之间。|" "The deductible: {0} is yours first."}},
    // ratio
    {{"剩下的 {1}，报销比例是 {0}。|" "Of the remaining {1}, the ratio is {0}."},
     {"支付比例没有写明，或者要看还不清楚的情况，在 {0} 之间。|" "The ratio is not stated, or depends on what is not known: {0}."}},
    // ratio_change
    {{"考虑异地就医的规定后，支付比例从 {1} 变为 {0}。|" "After the rule for treatment away from home, the ratio goes from {1} to {0}."},
     {"考虑异地就医的规定后，支付比例在 {0} 之间。|" "After the rule for treatment away from home, the ratio is {0}."}},
    // basic_fund
    {{"基本医保基金按这个比例算下来是 {0}。|" "At this ratio the basic fund's share is {0}."},
     {"基本医保基金按比例算下来在 {0}之间。|" "At its ratio the basic fund's share is {0}."}},
    // basic_cap
    {{"超过了今年的封顶线：按比例应付 {1}，封顶后只能付 {0}。|" "Above this year's cap: of {1} the basic fund pays only {0}."},
     {"还要看今年的封顶线还剩多少，基本医保基金支付在 {0}之间。|" "Depending on what is left of this year's cap, the basic fund pays {0}."}},
    // outpatient_cap
    {{"超过了今年的门诊限额：按比例应付 {1}，限额之内只能付 {0}。|" "Above this year's outpatient limit: of {1} the fund pays only {0}."},
     {"还要看今年的门诊限额还剩多少，基金支付在 {0}之间。|" "Depending on what is left of this year's outpatient limit, the fund pays {0}."}},
    // large
    {{"职工大额医疗费用补助支付 {0}。|" "The large-amount fund pays {0}."},
     {"职工大额补助支付多少，规定里没有写明，在 {0}之间。|" "What the large-amount fund pays is not stated: {0}."}},
    // critical
    {{"居民大病保险支付 {0}。|" "Critical illness insurance pays {0}."},
     {"居民大病保险支付多少，规定里没有写明，在 {0}之间。|" "What critical illness insurance pays is not stated: {0}."}},
    // civil
    {{"公务员医疗补助支付 {0}。|" "Civil servants' aid pays {0}."},
     {"公务员医疗补助支付多少还不清楚，在 {0}之间。|" "What civil servants' aid pays is not known: {0}."}},
    // enterprise
    {{"企业补充医疗保险支付 {0}。|" "The enterprise supplement pays {0}."},
     {"企业补充医疗保险支付多少还不清楚，在 {0}之间。|" "What the enterprise supplement pays is not known: {0}."}},
    // aid
    {{"医疗救助支付 {0}。|" "Medical aid pays {0}."},
     {"医疗救助支付多少还不清楚，在 {0}之间。|" "What medical aid pays is not known: {0}."}},
    // account
    {{"个人账户支付 {0}。|" "The personal account pays {0}."},
     {"个人账户支付在 {0}之间。|" "The personal account pays {0}."}},
    // cash
    {{"最后由您自己付 {0}。|" "You pay {0} in cash."},
     {"最后由您自己付的在 {0}之间。|" "You pay in cash: {0}."}},
};
static_assert(std::size(step_sentences) == step_count);

constexpr Sentence unchanged_ratio = {"符合规定，异地就医不降低支付比例，仍是 {0}。|"
                                      "The ratio is not lowered away from home: it stays {0}."};

constexpr Sentence ratio_alone = {"超过起付线的部分，报销比例是 {0}。|" "Above the deductible the ratio is {0}."};

// What the rule takes away, where what it is taken from is not known. {0} points.
constexpr Sentence lowered_by = {"到外地就医，支付比例降低 {0} 个百分点。|" "Away from home the ratio is lowered by {0} percentage points."};
constexpr Sentence lowered_at_most = {"到外地就医，支付比例最多降低 {0} 个百分点，降多少请问参保地。|"
                                      "Away from home the ratio is lowered by at most {0} percentage points; ask the insured region how much."};
constexpr Sentence lowered_unknown = {"到外地就医，支付比例会降低，降多少请问参保地。|"
                                      "Away from home the ratio is lowered; ask the insured region by how much."};
constexpr Sentence not_lowered = {"符合规定，到外地就医不降低支付比例。|" "The ratio is not lowered away from home."};

constexpr Sentence account_in_cash = {"个人账户的钱打到您指定的银行账户，在医院不能刷卡支付。|"
                                      "Your account's money is paid to the bank account you named; it cannot be used at the hospital."};

bool is_ratio(StepId step) { return step == StepId::ratio || step == StepId::ratio_change; }

}  // namespace

std::string money_words(const Ends& ends, Lang lang) {
  if (ends.open) return lang == Lang::zh ? "还算不出来" : "not known";
  if (ends.exact()) return money(ends.least, lang);
  std::string least = grouped(Money::fen(ends.least));
  return least + (lang == Lang::zh ? " 到 " : " to ") + money(ends.most, lang);
}

std::string ratio_words(const Ends& ends, Lang lang) {
  std::string least = to_text(Ratio::parts(ends.least));
  if (ends.exact()) return least;
  return least + (lang == Lang::zh ? " 到 " : " to ") + to_text(Ratio::parts(ends.most));
}

// Of a ratio that is not known only what is taken away can be told; nothing where even that is not points.
std::optional<std::string> reduction_words(const StepSummary& step, Lang lang) {
  if (step.id != StepId::ratio_change || step.basis.exact() || !step.rule) return {};
  const Value& change = step.rule->row->value;
  if (change.kind != ValueKind::points) return {};
  std::string most = to_text(Ratio::parts(change.most));
  most.pop_back();
  if (change.most == 0) return std::string(not_lowered.in(lang));
  if (change.stated()) return fill(lowered_by.in(lang), {most});
  return fill((change.most < Ratio::whole_parts ? lowered_at_most : lowered_unknown).in(lang), {most});
}

std::string step_words(const StepSummary& step, Lang lang) {
  if (auto reduction = reduction_words(step, lang)) return *reduction;
  bool known = step.amount.exact();
  bool basis_is_ratio = step.id == StepId::ratio_change;
  std::string amount = is_ratio(step.id) ? ratio_words(step.amount, lang) : money_words(step.amount, lang);
  std::string basis = basis_is_ratio ? ratio_words(step.basis, lang) : money_words(step.basis, lang);
  if (step.id == StepId::ratio_change && known && step.basis.exact() && step.amount.least == step.basis.least)
    return fill(unchanged_ratio.in(lang), {amount});
  if (step.id == StepId::ratio && known && step.basis.open) return fill(ratio_alone.in(lang), {amount});
  if (step.id == StepId::account && step.rule && step.rule->row->value.least == int(AccountChoice::to_bank_account))
    return std::string(account_in_cash.in(lang));
  const StepSentences& sentences = step_sentences[int(step.id)];
  return fill((known ? sentences.known : sentences.between).in(lang), {amount, basis});
}

std::string cite_words(const RuleRow& rule) {
  const Source* source = rule.policy->source(rule.row->source);
  std::string words;
  if (source) words.append(source->title).append(" ");
  if (source && !source->number.empty()) words.append(source->number).append(" ");
  return words.append(rule.row->place);
}

std::string_view whom_to_ask(const Assessment& a) {
  for (const RuleRow* rule : a.offices)
    for (const ListItem& item : rule->row->value.list)
      if (!item.contact.empty()) return item.contact;
  return {};
}

// --- Filing --------------------------------------------------------------------------------------------------------

namespace {

constexpr Sentence filing_undetermined = {"需不需要备案，手头的规定没有写明，请先问参保地医保部门。|"
                                      "The rules at hand do not say whether you must file; please ask the insured region's agency."};
constexpr Sentence filing_depends = {"需不需要备案，要看下面还没有弄清的情况。|"
                                      "Whether you must file depends on what is not yet known below."};
constexpr Sentence filing_not_needed = {"不需要备案。|" "No filing is needed."};
constexpr Sentence filing_deemed = {"急诊抢救视同已经备案，请医院在结算时标明急诊。|"
                                      "An emergency counts as filed; ask the hospital to mark it as an emergency."};
constexpr Sentence filing_needed_by_status[] = {
    {"已经备案，这次可以用。|" "You have filed, and the filing counts for this visit."},
    {"需要备案，现在还没有有效的备案。|" "You must file; there is no valid filing yet."},
    {"原来的备案已经过期，需要重新备案。|" "Your filing has expired; you must file again."},
    {"备案的不是这次就医的地方，这次用不上，需要重新备案或变更。|"
     "Your filing is for another place and does not serve here; file again or change it."},
    {"不需要备案。|" "No filing is needed."},
};
constexpr Sentence filing_varies = {"需要备案；您的备案这次能不能用，还要看下面没有弄清的情况。|"
                                      "Filing is required; whether yours counts depends on what is not yet known."};
constexpr Sentence none_on_record = {"没有填备案日期，这里按没有备案计算。|"
                                     "No day of filing was given, so none is counted here."};
constexpr Sentence may_not_file = {"按手头的规定，这一类人员在参保地不能办理备案，请问参保地医保部门。|"
                                   "By the rules at hand the insured region takes no filing in this category; ask its agency."};
constexpr Sentence changeable = {"{0} 以后可以变更或取消。|" "It may be changed or cancelled from {0}."};
constexpr Sentence changeable_by = {"最迟 {0} 以后可以变更或取消，准确日期请问参保地。|"
                                    "It may be changed or cancelled from {0} at the latest; ask the insured region."};
constexpr Sentence expires_during = {"备案在住院期间到期，请在出院前续办或问清参保地。|"
                                     "The filing ends during the stay: renew it before discharge, or ask the insured region."};
constexpr Sentence category_is = {"人员类别：{0}。|" "Category: {0}."};
constexpr Sentence until_day = {"最晚 {0} 办好才算数。|" "It counts if done by {0}."};
constexpr Sentence until_day_counted = {"最晚 {0} 办好才算数，还有 {1} 个工作日。|" "It counts if done by {0}; {1} working days are left."};
constexpr Sentence until_between = {"最晚期限在 {0} 到 {1} 之间（那一年的放假安排还没有公布），请在前一个日子之前办好。|"
                                    "The last day is between {0} and {1} (that year's holidays are not announced); act before the earlier one."};
constexpr Sentence until_discharge = {"出院结算之前办好，就能直接结算。|" "Done before the discharge settlement, it still allows direct settlement."};
constexpr Sentence day_passed = {"可以备案的最后一天是 {0}，已经过了，只能回参保地手工报销。|"
                                 "The last day for filing was {0}; a manual claim at home is what remains."};
constexpr Sentence valid_to = {"这份备案到 {0} 为止有效。|" "The filing is valid until {0}."};
constexpr Sentence no_expiry = {"这份备案长期有效，直到您变更或取消。|" "The filing has no expiry until you change or cancel it."};
constexpr Sentence at_least_months = {"这份备案至少 {0} 个月有效，准确期限请问参保地。|"
                                      "The filing is valid for at least {0} months; ask the insured region for the exact term."};

std::string deadline_words(const FilingSummary& f, Lang lang) {
  if (!f.act_by) return f.act_by_rule ? std::string(until_discharge.in(lang)) : std::string();
  std::string earliest = to_text(f.act_by->earliest), latest = to_text(f.act_by->latest);
  if (f.too_late) return fill(day_passed.in(lang), {latest});
  if (f.working_days_left) return fill(until_day_counted.in(lang), {earliest, digits(*f.working_days_left)});
  if (f.act_by->exact()) return fill(until_day.in(lang), {earliest});
  return fill(until_between.in(lang), {earliest, latest});
}

std::string validity_words(const FilingSummary& f, Lang lang) {
  if (f.valid_until) return fill(valid_to.in(lang), {to_text(*f.valid_until)});
  if (!f.validity_rule) return {};
  const Value& value = f.validity_rule->row->value;
  if (value.kind == ValueKind::choice) return std::string(no_expiry.in(lang));
  return fill(at_least_months.in(lang), {digits(value.least)});
}

std::string change_words(const FilingSummary& f, Lang lang) {
  if (!f.changeable_from) return {};
  const Sentence& sentence = f.changeable_from->exact() ? changeable : changeable_by;
  return fill(sentence.in(lang), {to_text(f.changeable_from->latest)});
}

std::string joined(std::initializer_list<std::string> sentences, Lang lang) {
  std::string all;
  for (const std::string& sentence : sentences) {
    if (sentence.empty()) continue;
    if (!all.empty() && lang == Lang::en) all += " ";
    all += sentence;
  }
  return all;
}

}  // namespace

std::string filing_words(const Assessment& a, Lang lang) {
  const FilingSummary& f = a.filing;
  if (!f.required) return std::string((f.required_varies ? filing_depends : filing_undetermined).in(lang));
  if (*f.required == int(RequiredChoice::deemed)) return std::string(filing_deemed.in(lang));
  if (*f.required == int(RequiredChoice::not_required)) return std::string(filing_not_needed.in(lang));
  const Sentence& status = f.status ? filing_needed_by_status[int(*f.status)] : filing_varies;
  bool valid = f.status == FilingStatus::valid;
  std::string record = f.on_record ? "" : std::string(none_on_record.in(lang));
  std::string category;
  if (f.category)
    category = fill(category_is.in(lang), {info(Dimension::category).terms.name(int(*f.category), lang)});
  if (!valid && f.may_file == YesNo::no)
    return joined({std::string(status.in(lang)), category, std::string(may_not_file.in(lang))}, lang);
  bool ends_early = valid && f.at_discharge == FilingStatus::expired;
  return joined({std::string(status.in(lang)), record, category, valid ? validity_words(f, lang) : deadline_words(f, lang),
                 ends_early ? std::string(expires_during.in(lang)) : "", change_words(f, lang)},
                lang);
}

// --- Route and alternatives ----------------------------------------------------------------------------------------

namespace {

constexpr Sentence direct_sentences[] = {
    {"可以在医院直接结算，出院时只付您自己负担的部分。|" "The hospital can settle directly; you pay only your own share at discharge."},
    {"不能直接结算：先自己付全款，再带材料到参保地手工报销。|" "Direct settlement is not possible: pay in full, then claim by hand at home."},
    {"下面的条件都满足，就可以在医院直接结算；有一条不满足，就要先付全款，再回参保地手工报销。|"
     "If all the conditions below are met the hospital settles directly; otherwise pay in full and claim at home."},
    {"能不能直接结算，手头的规定没有写明，请先问医院医保办或参保地医保部门。|"
     "The rules at hand do not say whether the hospital can settle directly; ask its insurance office or the agency at home."},
};

constexpr Sentence alternative_starts[] = {
    {"出院结算之前办好备案（{0}），|" "File before the discharge settlement ({0}): "},
    {"在期限内按急诊补办备案，|" "File the emergency within the time allowed: "},
    {"先在参保地办好转诊和备案再去，|" "Get the referral and file before you go: "},
    {"改去{0}，|" "Choose {0} instead: "},
    {"到参保地把这家医院加进选定的医院，|" "Have this hospital added to the chosen ones: "},
    {"把承诺书换成证明材料，|" "Bring the papers in place of the commitment letter: "},
};
constexpr Sentence if_living_there = {"如果您是长期在那里居住或工作，出院结算之前按{0}备案，|"
                                      "If you live or work there for long, file before discharge ({0}): "};
constexpr Sentence gains_exact = {"医保可以多付 {0}。|" "the fund pays {0} more."};
constexpr Sentence gains_between = {"医保可能多付 {0}。|" "the fund may pay {0} more."};
constexpr Sentence gains_nothing = {"就能在医院直接结算，不用先垫付全款；报销金额不变。|"
                                    "the hospital can settle directly and you need not pay in full first; the amount stays the same."};

}  // namespace

std::string route_words(const Assessment& a, Lang lang) {
  return std::string(direct_sentences[int(a.route.direct)].in(lang));
}

std::string alternative_words(const Alternative& alternative, Lang lang) {
  std::string_view what;
  if (alternative.other_class) what = alternative.other_class->name.in(lang);
  if (alternative.category) what = info(Dimension::category).terms.name(int(*alternative.category), lang);
  const Sentence& opening = alternative.only_if_true ? if_living_there : alternative_starts[int(alternative.id)];
  std::string start = fill(opening.in(lang), {what});
  Ends gain;
  gain.include(alternative.gain_least.fen());
  gain.include(alternative.gain_most.fen());
  if (gain.exact() && gain.least == 0) return start + std::string(gains_nothing.in(lang));
  return start + fill((gain.exact() ? gains_exact : gains_between).in(lang), {money_words(gain, lang)});
}

}  // namespace yidi
