#include "tell/words.h"

#include <initializer_list>

namespace yidi {
namespace {

std::string digits(std::int64_t number) {
  std::string text;
  append_digits(text, std::uint64_t(number));
  return text;
}

std::string money(std::int64_t fen, Lang lang) { return grouped(Money::fen(fen)).append(lang.say("amount.yuan")); }

std::string_view category_name(Category category, Lang lang) {
  return lang.say("category.", info(Dimension::category).terms.id(int(category)));
}

}  // namespace

std::string_view why(Input input, Lang lang) { return lang.say("input.", id(input)); }

std::string money_words(const Ends& ends, Lang lang) {
  if (ends.open) return std::string(lang.say("amount.unknown"));
  if (ends.exact()) return money(ends.least, lang);
  std::string least = grouped(Money::fen(ends.least));
  return least.append(lang.say("amount.to")) + money(ends.most, lang);
}

std::string ratio_words(const Ends& ends, Lang lang) {
  std::string least = to_text(Ratio::parts(ends.least));
  if (ends.exact()) return least;
  return least.append(lang.say("amount.to")) + to_text(Ratio::parts(ends.most));
}

// Of a ratio that is not known only what is taken away can be told; nothing where even that is not points.
std::optional<std::string> reduction_words(const StepSummary& step, Lang lang) {
  if (step.id != StepId::ratio_change || step.basis.exact() || !step.rule) return {};
  if (step.rule->value().kind != ValueKind::points) return {};
  const Between<Ratio> change = step.rule->value().ratio();
  std::string most = to_text(change.most);
  most.pop_back();
  std::string_view sentence = change.most == Ratio{}         ? "step.not_lowered"
                              : change.exact()               ? "step.lowered_by"
                              : change.most < Ratio::whole() ? "step.lowered_at_most"
                                                             : "step.lowered_unknown";
  return fill(lang.say(sentence), {most});
}

namespace {

// "4,200.00×80% + 15,000.00×85%": what the step's amount is the sum of; empty where it is no such sum.
std::string sum_words(const StepSummary& step, const List<Product>& products) {
  std::string sum;
  for (const Product& product : products) {
    if (product.step != step.id || !step.is_same()) continue;
    if (!sum.empty()) sum += " + ";
    if (product.is_cut) sum += "≈";
    (sum += grouped(product.cost)).append("×") += to_text(product.ratio);
  }
  return sum;
}

std::string bare_step_words(const StepSummary& step, Lang lang) {
  if (auto reduction = reduction_words(step, lang)) return *reduction;
  bool known = step.amount.exact();
  bool basis_is_ratio = changes_ratio(step.id);
  std::string amount = is_ratio(step.id) ? ratio_words(step.amount, lang) : money_words(step.amount, lang);
  std::string basis = basis_is_ratio ? ratio_words(step.basis, lang) : money_words(step.basis, lang);
  if (step.id == StepId::ratio_change && known && step.basis.exact() && step.amount.least == step.basis.least)
    return fill(lang.say("step.unchanged_ratio"), {amount});
  if (step.id == StepId::ratio && known) {
    bool banded = step.rule && step.rule->value().bands.size() > 1;
    if (step.basis.open) return fill(lang.say(banded ? "step.ratio_first" : "step.ratio_alone"), {amount});
    if (banded) return fill(lang.say("step.ratio_last"), {amount, basis});
  }
  if (step.id == StepId::account && step.rule && step.rule->choice<AccountUse>() == AccountUse::bank_account)
    return std::string(lang.say("step.account_in_cash"));
  if (step.id == StepId::basic_fund && step.rule && step.rule->parameter == Parameter::excluded)
    return std::string(lang.say("step.excluded"));
  if (step.id == StepId::basic_fund && step.rule && step.rule->parameter == Parameter::benefit)
    return std::string(lang.say("step.no_benefit"));
  return fill(lang.say("step.", id(step.id), known ? "" : ".between"), {amount, basis});
}

}  // namespace

std::string step_words(const StepSummary& step, const List<Product>& products, Lang lang) {
  std::string words = bare_step_words(step, lang), sum = sum_words(step, products);
  return sum.empty() ? words : words + fill(lang.say("step.sum"), {sum});
}

std::string_view grade_words(Grade grade, Lang lang) { return names_of(grade).in(lang); }

const Policy& regional_policy(const Rulebook& rules) {
  const bool told_first = rules.chain().front()->admdvs == assumed_admdvs;
  return *rules.chain()[told_first ? 1 : 0];
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
    for (const ListItem& item : rule->value().list)
      if (!item.contact.empty()) return item.contact;
  return {};
}

// --- Estimate ------------------------------------------------------------------------------------------------------

Ends usual_ends(const List<const RuleRow*>& rules) {
  Ends ends;
  for (const RuleRow* rule : rules) {
    const Value& value = rule->value();
    const bool is_money = value.kind == ValueKind::yuan;
    const auto money = is_money ? value.money(ReadAs::usual) : Between<Money>{};
    const auto ratio = is_money ? Between<Ratio>{} : value.ratio(ReadAs::usual);
    ends.include(is_money ? money.least.fen() : ratio.least.parts());
    ends.include(is_money ? money.most.fen() : ratio.most.parts());
  }
  return ends;
}

std::string supposition_words(const Supposition& supposition, Lang lang) {
  if (!supposition.what.is_parameter) {
    const auto input = Input(supposition.what.index);
    return std::string(lang.say("usual.", is_of_year(input) ? "year" : id(input)));
  }
  const auto parameter = Parameter(supposition.what.index);
  if (supposition.rules.empty()) {
    const bool of_cap = info(parameter).takes(ValueKind::yuan) && info(parameter).takes(ValueKind::choice);
    return fill(lang.say(of_cap ? "usual.cap" : "usual.fund"), {names_of(paid_by(*layer_of(parameter))).in(lang)});
  }
  if (supposition.rules[0]->value().kind == ValueKind::choice) return std::string(lang.say("usual.", id(parameter)));
  const Ends ends = usual_ends(supposition.rules);
  const bool is_money = supposition.rules[0]->value().kind == ValueKind::yuan;
  const bool open_above = is_money && ends.most == Money::limit_fen;
  const bool open_below = is_money && !open_above && ends.least == 0 && ends.most > 0;
  const std::string words = open_above   ? money(ends.least, lang)
                            : open_below ? money(ends.most, lang)
                            : is_money   ? money_words(ends, lang)
                                         : ratio_words(ends, lang);
  return fill(lang.say(open_above   ? "usual.at_least"
                       : open_below ? "usual.at_most"
                                    : "usual.rule"),
              {names_of(parameter).in(lang), words});
}

namespace {

// Rounded to what a supposition is worth: above ten thousand yuan to hundreds, below to tens.
Ends roughly(Ends ends) {
  for (std::int64_t* end : {&ends.least, &ends.most}) {
    const std::int64_t worth = *end >= 10'000'00 ? 100'00 : 10'00;
    *end = (*end + worth / 2) / worth * worth;
  }
  return ends;
}

}  // namespace

std::string estimate_words(const Estimate& estimate, Lang lang) {
  const auto amount = [&](Field field) { return money_words(roughly(estimate.fields[std::size_t(field)]), lang); };
  return fill(lang.say("usual.estimate"), {amount(Field::fund_pay_sumamt), amount(Field::psn_part_amt)});
}

// --- Filing --------------------------------------------------------------------------------------------------------

namespace {

std::string deadline_words(const FilingSummary& f, Lang lang) {
  if (!f.act_by) return f.act_by_rule ? std::string(lang.say("filing.until_discharge")) : std::string();
  std::string earliest = to_text(f.act_by->earliest), latest = to_text(f.act_by->latest);
  if (f.too_late) return fill(lang.say("filing.day_passed"), {latest});
  if (f.working_days_left) return fill(lang.say("filing.until_day_counted"), {earliest, digits(*f.working_days_left)});
  if (f.act_by->exact()) return fill(lang.say("filing.until_day"), {earliest});
  return fill(lang.say("filing.until_between"), {earliest, latest});
}

std::string validity_words(const FilingSummary& f, Lang lang) {
  if (f.valid_until) return fill(lang.say("filing.valid_to"), {to_text(*f.valid_until)});
  if (!f.validity_rule) return {};
  const Value& value = f.validity_rule->value();
  if (value.kind == ValueKind::choice) return std::string(lang.say("filing.no_expiry"));
  return fill(lang.say("filing.at_least_months"), {digits(value.months().least)});
}

std::string change_words(const FilingSummary& f, Lang lang) {
  if (!f.changeable_from) return {};
  return fill(lang.say(f.changeable_from->exact() ? "filing.changeable" : "filing.changeable_by"),
              {to_text(f.changeable_from->latest)});
}

std::string joined(std::initializer_list<std::string> sentences, Lang lang) {
  std::string all;
  for (const std::string& sentence : sentences) {
    if (sentence.empty()) continue;
    if (!all.empty() && !lang.is_chinese()) all += " ";
    all += sentence;
  }
  return all;
}

}  // namespace

std::string filing_words(const Assessment& a, Lang lang) {
  const FilingSummary& f = a.filing;
  if (!f.required) return std::string(lang.say(f.required_varies ? "filing.depends" : "filing.undetermined"));
  if (f.required == FilingRequired::deemed) return std::string(lang.say("filing.deemed"));
  if (f.required == FilingRequired::not_required) return std::string(lang.say("filing.not_needed"));
  std::string status(f.status ? lang.say("filing.", info(Dimension::filing).terms.id(int(*f.status)))
                              : lang.say("filing.varies"));
  bool valid = f.status == FilingStatus::valid;
  std::string record = f.on_record ? "" : std::string(lang.say("filing.none_on_record"));
  std::string category;
  if (f.category) category = fill(lang.say("filing.category_is"), {category_name(*f.category, lang)});
  if (!valid && f.may_file == YesNo::no)
    return joined({status, category, std::string(lang.say("filing.may_not_file"))}, lang);
  bool ends_early = valid && f.at_discharge == FilingStatus::expired;
  return joined({status, record, category, valid ? validity_words(f, lang) : deadline_words(f, lang),
                 ends_early ? std::string(lang.say("filing.expires_during")) : "", change_words(f, lang)},
                lang);
}

// --- Route and alternatives ----------------------------------------------------------------------------------------

std::string route_words(const Assessment& a, Lang lang) { return std::string(lang.say("route.", id(a.route.direct))); }

std::string alternative_words(const Alternative& alternative, Lang lang) {
  std::string_view what;
  if (alternative.other_class) what = alternative.other_class->name.in(lang);
  if (alternative.category) what = category_name(*alternative.category, lang);
  std::string_view opening = alternative.only_if_true       ? lang.say("alternative.if_living_there")
                             : alternative.before_admission ? lang.say("alternative.file_before_admission")
                                                            : lang.say("alternative.", id(alternative.id));
  std::string start = fill(opening, {what});
  Ends gain;
  gain.include(alternative.gain_least.fen());
  gain.include(alternative.gain_most.fen());
  if (gain.exact() && gain.least == 0) return start + std::string(lang.say("alternative.gains_nothing"));
  std::string_view more = gain.exact() ? "alternative.gains_exact" : "alternative.gains_between";
  if (!gain.exact() && gain.least <= 0) {
    more = "alternative.gains_at_most";
    gain.least = gain.most;
  }
  return start + fill(lang.say(more), {money_words(gain, lang)});
}

}  // namespace yidi
