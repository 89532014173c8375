#include "tell/explanation.h"

#include <algorithm>

#include "tell/listed.h"
#include "tell/words.h"

namespace yidi {
namespace {

struct Explanation {
  const Assessment& a;
  Lang lang;
  std::string out;

  std::string said(std::string_view key, std::initializer_list<std::string_view> values = {}) const {
    return fill(explanation_words(lang).say("explain.", key), values);
  }
  void line(std::string_view text) { out.append(text).append("\n"); }
  void heading(std::string_view key) { out.append("\n").append(said(key)).append("\n"); }
  void bullet(std::string_view text, std::string_view mark = "·") {
    out.append("  ").append(mark).append(" ").append(text).append("\n");
  }

  void title() {
    const Policy& region = regional_policy(*a.rules);
    if (region.pool == Pool::nation) line(said("nation_only"));
    line(said("rules", {region.name.in(lang), to_text(a.rules->day()), grade_words(a.grade, lang)}));
  }

  // "身份证原件", with whom to ring, and what may stand in its place.
  std::string item_words(const ListItem& item) const {
    std::string words(item.name.in(lang));
    if (!item.contact.empty()) words.append(" ").append(item.contact);
    for (std::size_t i = 0; i < item.any_of.size(); ++i)
      words += said(i == 0 ? "any_of" : "or", {item.any_of[i].name.in(lang)});
    return words;
  }

  void list(std::string_view opening, const List<const RuleRow*>& rules) {
    bool first = true;
    each_item(rules, [&](const ListItem& item, const RuleRow&) {
      if (first) line(said(opening));
      first = false;
      bullet(item_words(item));
    });
  }

  // "2", or "2–3" where only the two ends are stated.
  static std::string number(const Value& value) {
    const auto [least, most] = value.number();
    return value.stated() ? std::to_string(least) : std::to_string(least) + "–" + std::to_string(most);
  }

  void institutions() {
    if (a.chosen_institutions.size() != 1) return;
    std::string changes;
    if (a.institution_changes.size() == 1)
      changes = said("changes_a_year", {number(a.institution_changes[0]->value())});
    line(said("institutions", {number(a.chosen_institutions[0]->value()), changes}));
  }

  void what_to_do() {
    heading("to_do");
    line(filing_words(a, lang));
    if (!(a.filing.status == FilingStatus::valid)) {
      list("materials", a.materials);
      list("proxy_materials", a.proxy_materials);
      institutions();
      list("channels", a.channels);
      list("procedure", a.procedure);
    }
    line(route_words(a, lang));
    constexpr std::string_view marks[] = {"[✓]", "[✗]", "[?]"};
    for (const RouteCondition& condition : a.route.conditions)
      bullet(condition.item->name.in(lang), marks[int(condition.met)]);
    list("treatment_materials", a.treatment_materials);
    list("prior_review", a.prior_review);
    list("manual_materials", a.manual_materials);
    list("handling_times", a.handling_times);
  }

  void amount(Field field) { bullet(said("amount", {names_of(field).in(lang), money_words(a[field], lang)})); }

  void how_much() {
    heading("how_much");
    amount(Field::medfee_sumamt);
    amount(Field::fund_pay_sumamt);
    amount(Field::psn_part_amt);
    if (a[Field::acct_pay].most > 0) amount(Field::acct_pay);
    amount(Field::psn_cash_pay);
    if (a.estimate) usually(*a.estimate);
  }

  void usually(const Estimate& estimate) {
    line(estimate_words(estimate, lang));
    for (const Supposition& supposition : estimate.suppositions) {
      bullet(supposition_words(supposition, lang), "~");
      if (!supposition.rules.empty()) {
        const RuleRow& rule = *supposition.rules[0];
        line(said("cite", {cite_words(rule), grade_words(rule.row->grade, lang), age_of(rule)}));
      }
    }
    if (estimate.per_thousand_outside)
      bullet(said("per_thousand", {money_words(*estimate.per_thousand_outside, lang)}), "~");
  }

  // A document that speaks of a day long before the rules' day is told with it.
  std::string age_of(const RuleRow& rule) const {
    const Source* source = rule.policy->source(rule.row->source);
    if (!source || !source->as_of || add_months(*source->as_of, 12) >= a.rules->day()) return {};
    return said("as_of", {to_text(*source->as_of)});
  }

  void why() {
    heading("why");
    bool is_open = std::find(a.missing.begin(), a.missing.end(), Parameter::settlement_year) != a.missing.end();
    if (is_open) line(said("either_year"));
    if (a.given->unruled) line(said("no_rule"));
    for (const StepSummary& step : a.steps) {
      bullet(step_words(step, a.products, lang));
      if (!step.rule) continue;
      line(said("cite", {cite_words(*step.rule), grade_words(step.rule->row->grade, lang), age_of(*step.rule)}));
      if (lang.is_chinese() && !step.rule->row->reading.empty()) line(said("reading", {step.rule->row->reading}));
    }
  }

  void what_would_change_it() {
    if (a.alternatives.empty() && a.questions.empty()) return;
    heading("otherwise");
    for (const Alternative& alternative : a.alternatives) bullet(alternative_words(alternative, lang));
    for (const Question& question : a.questions) {
      std::string words(yidi::why(question.input, lang));
      if (question.spread && *question.spread > Money{}) {
        Ends spread;
        spread.include(question.spread->fen());
        words += said("spread", {money_words(spread, lang)});
      }
      bullet(words, "?");
    }
  }

  void what_is_not_known() {
    if (a.missing.empty() && a.notices.empty()) return;
    heading("not_known");
    for (Parameter missing : a.missing) bullet(said("not_stated", {names_of(missing).in(lang)}));
    const std::string_view office = whom_to_ask(a);
    if (!a.missing.empty() && !office.empty()) bullet(said("ask", {office}));
    each_item(a.notices, [&](const ListItem& notice, const RuleRow&) { bullet(notice.name.in(lang)); });
  }

  std::string whole() {
    title();
    what_to_do();
    how_much();
    why();
    what_would_change_it();
    what_is_not_known();
    return std::move(out);
  }
};

}  // namespace

std::string explanation(const Assessment& assessment, Lang lang) { return Explanation{assessment, lang, {}}.whole(); }

std::string explanation(const Errors& errors, Lang lang) {
  std::string words;
  for (const Error& error : errors.list())
    words.append(error.path.view().empty() ? "/" : error.path.view()).append("  ").append(message(error, lang)) += '\n';
  return words;
}

}  // namespace yidi
