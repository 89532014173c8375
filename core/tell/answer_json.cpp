#include "tell/answer_json.h"

#include <algorithm>

#include "rules/names.h"
#include "tell/listed.h"
#include "tell/words.h"

namespace yidi {
namespace {

template <class Out>
struct AnswerJson {
  const Assessment& a;
  Lang lang;
  Out& out;

  void key_text(std::string_view key, std::string_view value) {
    out.key(key);
    out.text(value);
  }
  void key_text_or_null(std::string_view key, std::string_view value) {
    out.key(key);
    out.text_or_null(value);
  }

  // --- Parts that recur ---

  void date_or_null(std::string_view key, const std::optional<Date>& date) {
    out.key(key);
    date ? out.text(to_text(*date)) : out.null();
  }
  void rule_or_null(std::string_view key, const RuleRow* rule) {
    out.key(key);
    if (!rule) return out.null();
    out.joined({rule->policy->admdvs, "/", yidi::id(rule->parameter), "/", rule->row->id});
  }
  // Where the rule stands.
  void cite(const RuleRow& rule) { out.joined({rule.policy->admdvs, " ", rule.row->source, " ", rule.row->place}); }
  // What a person put in stands nowhere.
  void cite_or_null(const RuleRow* rule) {
    out.key("cite");
    if (rule && !rule->row->source.empty())
      cite(*rule);
    else
      out.null();
  }
  void money(Money amount) { out.text(to_text(amount)); }
  // One of a dimension's terms; `otherwise` (nothing: null) where none is known.
  template <class Enum>
  void term(std::string_view key, Dimension dimension, std::optional<Enum> value, std::string_view otherwise = {}) {
    term_at(key, dimension, value ? int(*value) : -1, otherwise);
  }
  void term_at(std::string_view key, Dimension dimension, int index, std::string_view otherwise) {
    key_text_or_null(key, index < 0 ? otherwise : info(dimension).terms.id(index));
  }

  void item(const ListItem& item) {
    out.begin_object();
    key_text("id", item.id);
    key_text("name", item.name.in(lang));
    if (!item.kind.empty()) key_text("kind", item.kind);
    key_text_or_null("contact", item.contact);
    out.key("any_of");
    if (item.any_of.empty()) {
      out.null();
    } else {
      out.begin_array();
      for (const ListItem& choice : item.any_of) this->item(choice);
      out.end_array();
    }
    out.end_object();
  }

  void list(std::string_view key, const List<const RuleRow*>& rules) {
    out.key(key);
    out.begin_array();
    each_item(rules, [&](const ListItem& listed, const RuleRow&) { item(listed); });
    out.end_array();
  }

  // Where these rules stand, each place once.
  void cites(const List<const RuleRow*>& rules) {
    auto same_place = [](const RuleRow* one, const RuleRow* other) {
      return one->policy == other->policy && one->row->source == other->row->source &&
             one->row->place == other->row->place;
    };
    out.key("cite");
    out.begin_array();
    for (auto rule = rules.begin(); rule != rules.end(); ++rule)
      if (std::none_of(rules.begin(), rule, [&](const RuleRow* earlier) { return same_place(earlier, *rule); }))
        cite(**rule);
    out.end_array();
  }

  void scalar(bool is_ratio, std::int64_t value) {
    out.text(is_ratio ? to_text(Ratio::parts(value)) : to_text(Money::fen(value)));
  }

  void value_or_null(const Ends& ends, bool is_ratio) {
    if (ends.exact())
      scalar(is_ratio, ends.least);
    else
      out.null();
  }

  void bounds(const Ends& ends, bool is_ratio) {
    out.begin_array();
    scalar(is_ratio, ends.least);
    scalar(is_ratio, ends.most);
    out.end_array();
  }

  // A day, or the two days between which it lies.
  void days(std::string_view exactly, std::string_view between, const std::optional<DateBounds>& limit) {
    bool exact = limit && limit->exact();
    date_or_null(exactly, exact ? std::optional(limit->earliest) : std::nullopt);
    out.key(between);
    if (!limit || exact) return out.null();
    out.begin_array();
    out.text(to_text(limit->earliest));
    out.text(to_text(limit->latest));
    out.end_array();
  }

  // The number a rule gives, as its two ends; null where none does or where the case leaves open which.
  void number(std::string_view key, const List<const RuleRow*>& rules) {
    out.key(key);
    if (rules.size() != 1 || rules[0]->value().kind == ValueKind::choice) return out.null();
    out.begin_array();
    const Value& value = rules[0]->value();
    const auto number = value.kind == ValueKind::months ? value.months() : value.number();
    out.integer(number.least);
    out.integer(number.most);
    out.end_array();
  }

  // How many institutions one names when filing, where the insured region asks for it.
  void institutions() {
    out.key("institutions");
    if (a.chosen_institutions.empty()) return out.null();
    out.begin_object();
    number("number", a.chosen_institutions);
    number("changes_a_year", a.institution_changes);
    number("valid_months", a.institution_validity);
    out.end_object();
  }

  // --- The answer, part by part ---

  void policy() {
    const Policy& region = regional_policy(*a.rules);
    out.key("policy");
    out.begin_object();
    key_text("admdvs", region.admdvs);
    key_text("name", region.name.in(lang));
    out.key("chain");
    out.begin_array();
    for (const Policy* policy : a.rules->chain())
      if (policy->admdvs != assumed_admdvs) out.text(policy->admdvs);
    out.end_array();
    key_text("grade", id(a.grade));
    key_text("checked_on", to_text(region.checked_on));
    key_text("rules_of", to_text(a.rules->day()));
    out.end_object();
  }

  void filing() {
    const FilingSummary& f = a.filing;
    out.key("filing");
    out.begin_object();
    key_text("required", f.required ? info(Parameter::filing_required).choices.id(int(*f.required)) : "undetermined");
    term("category", Dimension::category, f.category);
    term("status", Dimension::filing, f.status, "undetermined");
    term("at_admission", Dimension::filing, f.at_admission);
    term("at_discharge", Dimension::filing, f.at_discharge);
    term("may_file", Dimension::referral, f.may_file, "undetermined");
    date_or_null("valid_until", f.valid_until);
    days("changeable_from", "changeable_from_bounds", f.changeable_from);
    days("act_by", "act_by_bounds", f.act_by);
    out.key("working_days_left");
    if (f.working_days_left)
      out.integer(*f.working_days_left);
    else
      out.null();
    rule_or_null("act_by_rule", f.act_by_rule);
    out.key("act_by_passed");
    out.boolean(f.too_late);
    std::string_view commitment = "undetermined";
    if (a.commitment.size() == 1) commitment = id(a.commitment[0]->choice<Commitment>());
    key_text("commitment", commitment);
    list("materials", a.materials);
    list("proxy_materials", a.proxy_materials);
    institutions();
    list("channels", a.channels);
    list("procedure", a.procedure);
    key_text("text", filing_words(a, lang));
    cites(a.filing_rules());
    out.end_object();
  }

  void route() {
    out.key("route");
    out.begin_object();
    key_text("direct", id(a.route.direct));
    out.key("conditions");
    out.begin_array();
    for (const RouteCondition& condition : a.route.conditions) {
      out.begin_object();
      key_text("id", condition.item->id);
      key_text("name", condition.item->name.in(lang));
      key_text("met", id(condition.met));
      out.end_object();
    }
    out.end_array();
    list("materials", a.treatment_materials);
    list("prior_review", a.prior_review);
    out.key("manual");
    out.begin_object();
    list("materials", a.manual_materials);
    out.end_object();
    list("handling_times", a.handling_times);
    key_text("text", route_words(a, lang));
    cites(a.route_rules());
    out.end_object();
  }

  void settlement() {
    out.key("settlement");
    out.begin_object();
    out.key("exact");
    out.boolean(a.exact());
    sheet(a.fields, "bounds");
    missing();
    out.end_object();
  }

  // Every field, null where it has two ends; and those that have, by another name.
  void sheet(const FieldEnds& fields, std::string_view with_two_ends) {
    out.key("sheet");
    out.begin_object();
    for (int i = 0; i < field_count; ++i) {
      out.name(id(Field(i)));
      value_or_null(fields[std::size_t(i)], Field(i) == Field::pool_prop_selfpay);
    }
    out.end_object();
    out.key(with_two_ends);
    out.begin_object();
    for (int i = 0; i < field_count; ++i) {
      const Ends& ends = fields[std::size_t(i)];
      if (ends.exact() || ends.open) continue;
      out.name(id(Field(i)));
      bounds(ends, Field(i) == Field::pool_prop_selfpay);
    }
    out.end_object();
  }

  void bounds_or_null(std::string_view key, const std::optional<Ends>& ends) {
    out.key(key);
    if (ends && !ends->open)
      bounds(*ends, false);
    else
      out.null();
  }

  // A text, or two; the second null where nothing bounds it above; null of a fund that is left out.
  void usual_value(const Supposition& supposition) {
    if (!supposition.what.is_parameter) return key_text("value", usual_of(Input(supposition.what.index)));
    out.key("value");
    if (supposition.rules.empty()) return out.null();
    if (const Value& value = supposition.rules[0]->value(); value.kind == ValueKind::choice)
      return out.text(info(Parameter(supposition.what.index)).choices.id(value.choice()));
    const Ends ends = usual_ends(supposition.rules);
    const bool is_money = supposition.rules[0]->value().kind == ValueKind::yuan;
    if (ends.exact()) return scalar(!is_money, ends.least);
    out.begin_array();
    scalar(!is_money, ends.least);
    if (is_money && ends.most == Money::limit_fen)
      out.null();
    else
      scalar(!is_money, ends.most);
    out.end_array();
  }

  void estimate() {
    out.key("estimate");
    if (!a.estimate) return out.null();
    out.begin_object();
    sheet(a.estimate->fields, "range");
    out.key("suppositions");
    out.begin_array();
    for (const Supposition& supposition : a.estimate->suppositions) {
      const RuleRow* rule = supposition.rules.empty() ? nullptr : supposition.rules[0];
      const bool is_rule = supposition.what.is_parameter;
      const std::string_view path = is_rule ? id(Parameter(supposition.what.index)) : id(Input(supposition.what.index));
      out.begin_object();
      key_text(is_rule ? "parameter" : "input", path);
      usual_value(supposition);
      key_text("grade", rule && rule->row->grade >= Grade::earlier_sheet ? id(rule->row->grade) : "usual");
      cite_or_null(rule);
      out.key("replaced_by");
      out.joined({is_rule ? "assume." : "", path});
      key_text("text", supposition_words(supposition, lang));
      out.end_object();
    }
    out.end_array();
    bounds_or_null("per_1000_outside", a.estimate->per_thousand_outside);
    key_text("text", estimate_words(*a.estimate, lang));
    out.end_object();
  }

  void missing() {
    std::string_view ask = whom_to_ask(a);
    out.key("missing");
    out.begin_array();
    for (Parameter one : a.missing) {
      out.begin_object();
      key_text("parameter", id(one));
      key_text("name", names_of(one).in(lang));
      out.key("affects");
      out.begin_array();
      for (int field = 0; field < field_count; ++field)
        if (info(one).affects.has(Field(field))) out.text(id(Field(field)));
      out.end_array();
      key_text_or_null("ask", ask);
      out.end_object();
    }
    out.end_array();
  }

  void steps() {
    out.key("steps");
    out.begin_array();
    for (const StepSummary& step : a.steps) {
      bool as_ratio = is_ratio(step.id);
      out.begin_object();
      key_text("id", id(step.id));
      out.key("amount");
      value_or_null(step.amount, as_ratio);
      out.key("bounds");
      if (step.amount.exact() || step.amount.open)
        out.null();
      else
        bounds(step.amount, as_ratio);
      rule_or_null("rule", step.rule);
      cite_or_null(step.rule);
      key_text_or_null("grade", step.rule ? id(step.rule->row->grade) : "");
      key_text_or_null("reading", step.rule ? step.rule->row->reading : "");
      key_text("text", step_words(step, a.products, lang));
      out.end_object();
    }
    out.end_array();
  }

  void questions() {
    out.key("questions");
    out.begin_array();
    for (const Question& question : a.questions) {
      out.begin_object();
      key_text("field", id(question.input));
      key_text("why", why(question.input, lang));
      out.key("spread");
      question.spread ? money(*question.spread) : out.null();
      out.end_object();
    }
    out.end_array();
  }

  // A JSON merge patch of the case.
  void change(const Alternative& alternative) {
    out.begin_object();
    if (alternative.referral || alternative.other_class) {
      out.key("visit");
      out.begin_object();
      if (alternative.other_class) key_text("institution_class", alternative.other_class->id);
      if (alternative.referral) {
        out.key("referral");
        out.boolean(true);
      }
      out.end_object();
    }
    if (alternative.choose_institution || alternative.bring_proof) {
      out.key("filing");
      out.begin_object();
      if (alternative.bring_proof) key_text("proof", id(Proof::documents));
      if (alternative.choose_institution) {
        out.key("institution_chosen");
        out.boolean(true);
      }
      out.end_object();
    }
    if (alternative.category) {
      out.key("filing");
      out.begin_object();
      key_text("category", info(Dimension::category).terms.id(int(*alternative.category)));
      key_text("filed_on", to_text(alternative.filed_on));
      std::string code;
      append_digits(code, std::uint64_t(a.given->visit.mdtrtarea_admvs));
      key_text("filed_admdvs", code);
      out.end_object();
    }
    out.end_object();
  }

  void alternatives() {
    out.key("alternatives");
    out.begin_array();
    for (const Alternative& alternative : a.alternatives) {
      out.begin_object();
      key_text("id", id(alternative.id));
      out.key("change");
      change(alternative);
      out.key("fund_gain");
      out.begin_array();
      money(alternative.gain_least);
      money(alternative.gain_most);
      out.end_array();
      bounds_or_null("psn_part_amt", alternative.psn_part);
      out.key("estimate");
      if (alternative.usual_psn_part) {
        out.begin_object();
        bounds_or_null("psn_part_amt", alternative.usual_psn_part);
        bounds_or_null("psn_cash_pay", alternative.usual_psn_cash);
        out.end_object();
      } else {
        out.null();
      }
      key_text("text", alternative_words(alternative, lang));
      out.end_object();
    }
    out.end_array();
  }

  void notices() {
    out.key("notices");
    out.begin_array();
    each_item(a.notices, [&](const ListItem& notice, const RuleRow& rule) {
      out.begin_object();
      key_text("id", notice.id);
      key_text("text", notice.name.in(lang));
      out.key("cite");
      cite(rule);
      out.end_object();
    });
    out.end_array();
  }

  void sources() {
    out.key("sources");
    out.begin_array();
    for (auto at = a.cited.begin(); at != a.cited.end(); ++at) {
      const RuleRow* rule = *at;
      const Source* source = rule->policy->source(rule->row->source);
      bool written = std::any_of(a.cited.begin(), at, [&](const RuleRow* earlier) {
        return earlier->policy == rule->policy && earlier->row->source == rule->row->source;
      });
      if (!source || written) continue;
      out.begin_object();
      key_text("admdvs", rule->policy->admdvs);
      key_text("id", source->id);
      key_text("title", source->title);
      key_text_or_null("issuer", source->issuer);
      key_text_or_null("number", source->number);
      key_text_or_null("date", source->date);
      date_or_null("as_of", source->as_of);
      key_text("grade", id(source->grade));
      out.end_object();
    }
    out.end_array();
  }

  void whole() {
    out.begin_object();
    out.key("ok");
    out.boolean(true);
    policy();
    filing();
    route();
    settlement();
    estimate();
    steps();
    questions();
    alternatives();
    list("referral_hospitals", a.referral_hospitals);
    list("offices", a.offices);
    notices();
    sources();
    out.end_object();
  }
};

}  // namespace

template <class Out>
void write_answer(const Assessment& assessment, Lang lang, Out& out) {
  AnswerJson<Out>{assessment, lang, out}.whole();
}

namespace {

// "line:column" as two numbers.
template <class Out>
void write_place(std::string_view detail, Out& out) {
  std::int64_t numbers[2] = {0, 0};
  int part = 0;
  for (char c : detail)
    if (c == ':')
      part = 1;
    else
      numbers[part] = numbers[part] * 10 + (c - '0');
  out.key("line");
  out.integer(numbers[0]);
  out.key("column");
  out.integer(numbers[1]);
}

}  // namespace

template <class Out>
void write_errors(const Errors& errors, Lang lang, Out& out) {
  out.begin_object();
  out.key("ok");
  out.boolean(false);
  out.key("errors");
  out.begin_array();
  for (const Error& error : errors.list()) {
    out.begin_object();
    out.key("code");
    out.text(code(error.kind));
    out.key("path");
    out.text(error.path);
    out.key("message");
    out.text(message(error, lang));
    if (code(error.kind) == "json_syntax") write_place(error.detail, out);
    out.end_object();
  }
  out.end_array();
  out.end_object();
}

template void write_answer(const Assessment&, Lang, JsonWriter&);
template void write_answer(const Assessment&, Lang, JsonTree&);
template void write_errors(const Errors&, Lang, JsonWriter&);
template void write_errors(const Errors&, Lang, JsonTree&);

}  // namespace yidi
