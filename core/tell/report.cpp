#include "tell/report.h"

#include <algorithm>

#include "rules/names.h"
#include "tell/words.h"

namespace yidi {
namespace {

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string whole;
  for (std::string_view part : parts) whole += part;
  return whole;
}

std::string rule_id(const RuleRow& rule) {
  return joined({rule.policy->admdvs, "/", yidi::id(rule.parameter), "/", rule.row->id});
}

std::string cite(const RuleRow& rule) {
  return joined({rule.policy->admdvs, " ", rule.row->source, " ", rule.row->place});
}

// Several rows can fit a case that is not fully known, and list the same thing.
bool first_time(std::string_view id, List<std::string_view>& seen) {
  if (std::find(seen.begin(), seen.end(), id) != seen.end()) return false;
  seen.push_back(id);
  return true;
}

struct JsonReport {
  const Assessment& a;
  Lang lang;
  JsonWriter out;

  void key_text(Key key, std::string_view value) {
    out.key(key);
    out.text(value);
  }
  void key_text_or_null(Key key, std::string_view value) {
    out.key(key);
    out.text_or_null(value);
  }

  // --- Parts that recur ---

  void date_or_null(Key key, const std::optional<Date>& date) {
    out.key(key);
    date ? out.text(to_text(*date)) : out.null();
  }
  void rule_or_null(Key key, const RuleRow* rule) {
    out.key(key);
    rule ? out.text(rule_id(*rule)) : out.null();
  }
  void money(Money amount) { out.text(to_text(amount)); }
  // One of a dimension's terms; `otherwise` (nothing: null) where none is known.
  template <class Enum>
  void term(Key key, Dimension dimension, std::optional<Enum> value, std::string_view otherwise = {}) {
    term_at(key, dimension, value ? int(*value) : -1, otherwise);
  }
  void term_at(Key key, Dimension dimension, int index, std::string_view otherwise) {
    key_text_or_null(key, index < 0 ? otherwise : info(dimension).terms.id(index));
  }

  void items(const List<ListItem>& list, List<std::string_view>& seen) {
    for (const ListItem& item : list) {
      if (!first_time(item.id, seen)) continue;
      out.begin_object();
      key_text("id", item.id);
      key_text("name", item.name.in(lang));
      if (!item.kind.empty()) key_text("kind", item.kind);
      key_text_or_null("contact", item.contact);
      out.key("any_of");
      if (item.any_of.empty()) {
        out.null();
      } else {
        List<std::string_view> inner;
        out.begin_array();
        items(item.any_of, inner);
        out.end_array();
      }
      out.end_object();
    }
  }

  void list(Key key, const List<const RuleRow*>& rules) {
    List<std::string_view> seen;
    out.key(key);
    out.begin_array();
    for (const RuleRow* rule : rules) items(rule->value().list, seen);
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
        out.text(cite(**rule));
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
  void days(Key exactly, Key between, const std::optional<DateBounds>& limit) {
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
  void number(Key key, const List<const RuleRow*>& rules) {
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
    const auto& chain = a.rules->chain();
    auto real = std::find_if(chain.begin(), chain.end(), [](const Policy* p) { return p->admdvs != assumed_admdvs; });
    out.key("policy");
    out.begin_object();
    key_text("admdvs", (*real)->admdvs);
    key_text("name", (*real)->name.in(lang));
    out.key("chain");
    out.begin_array();
    for (auto policy = real; policy != chain.end(); ++policy) out.text((*policy)->admdvs);
    out.end_array();
    key_text("grade", id(a.grade));
    key_text("checked_on", to_text((*real)->checked_on));
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
    out.key("sheet");
    out.begin_object();
    for (int i = 0; i < field_count; ++i) {
      out.name(id(Field(i)));
      value_or_null(a[Field(i)], Field(i) == Field::pool_prop_selfpay);
    }
    out.end_object();
    out.key("bounds");
    out.begin_object();
    for (int i = 0; i < field_count; ++i) {
      const Ends& ends = a[Field(i)];
      if (ends.exact() || ends.open) continue;
      out.name(id(Field(i)));
      bounds(ends, Field(i) == Field::pool_prop_selfpay);
    }
    out.end_object();
    missing();
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
      key_text_or_null("cite", step.rule && step.rule->row->grade != Grade::assumed ? cite(*step.rule) : "");
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
      key_text("text", alternative_words(alternative, lang));
      out.end_object();
    }
    out.end_array();
  }

  void notices() {
    out.key("notices");
    out.begin_array();
    List<std::string_view> seen;
    for (const RuleRow* rule : a.notices)
      for (const ListItem& item : rule->value().list) {
        if (!first_time(item.id, seen)) continue;
        out.begin_object();
        key_text("id", item.id);
        key_text("text", item.name.in(lang));
        key_text("cite", cite(*rule));
        out.end_object();
      }
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

  std::string whole() {
    out.begin_object();
    out.key("ok");
    out.boolean(true);
    policy();
    filing();
    route();
    settlement();
    steps();
    questions();
    alternatives();
    list("referral_hospitals", a.referral_hospitals);
    list("offices", a.offices);
    notices();
    sources();
    out.end_object();
    return out.take();
  }
};

}  // namespace

std::string answer_json(const Assessment& assessment, Lang lang) { return JsonReport{assessment, lang, {}}.whole(); }

namespace {

// "line:column" as two numbers.
void place(std::string_view detail, JsonWriter& out) {
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

std::string errors_json(const Errors& errors, Lang lang) {
  JsonWriter out;
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
    if (error.kind == ErrorKind::json_syntax) place(error.detail, out);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return out.take();
}

std::string errors_words(const Errors& errors, Lang lang) {
  std::string words;
  for (const Error& error : errors.list())
    words += joined({error.path.view().empty() ? "/" : error.path.view(), "  ", message(error, lang), "\n"});
  return words;
}

// --- In words ------------------------------------------------------------------------------------------------------

namespace {

struct Heading {
  std::string_view zh, en;
};

struct WordsReport {
  const Assessment& a;
  Lang lang;
  std::string out;

  bool zh() const { return lang.is_chinese(); }
  void line(std::string_view text) { out.append(text).append("\n"); }
  void heading(Heading words) { line(std::string("\n") + std::string(zh() ? words.zh : words.en)); }
  void bullet(std::string_view text, std::string_view mark = "·") {
    line("  " + std::string(mark) + " " + std::string(text));
  }

  void list(Heading words, const List<const RuleRow*>& rules) {
    bool first = true;
    List<std::string_view> seen;
    for (const RuleRow* rule : rules)
      for (const ListItem& item : rule->value().list) {
        if (!first_time(item.id, seen)) continue;
        if (first) line(std::string(zh() ? words.zh : words.en));
        first = false;
        std::string text(item.name.in(lang));
        if (!item.contact.empty()) text.append(" ").append(item.contact);
        for (std::size_t i = 0; i < item.any_of.size(); ++i)
          text.append(i == 0 ? (zh() ? "：" : ": ") : (zh() ? "，或 " : ", or ")).append(item.any_of[i].name.in(lang));
        bullet(text);
      }
  }

  void title() {
    const auto& chain = a.rules->chain();
    auto real = std::find_if(chain.begin(), chain.end(), [](const Policy* p) { return p->admdvs != assumed_admdvs; });
    std::string grade(names_of(a.grade).in(lang));
    std::string name((*real)->name.in(lang));
    if ((*real)->pool == Pool::nation)
      line(zh() ? "参保地自己的规定还没有收录，这里只能按全国规定回答；金额要问参保地。"
                : "The insured region's own rules are not at hand; only the national ones answer. Ask the region for "
                  "amounts.");
    std::string day = to_text(a.rules->day());
    line(zh() ? name + "的规定，按 " + day + " 有效的条文；依据等级：" + grade
              : "Rules of " + name + " in force on " + day + "; grade of the sources: " + grade);
  }

  static std::string number(const Value& value) {
    const auto [least, most] = value.number();
    return value.stated() ? std::to_string(least) : std::to_string(least) + "–" + std::to_string(most);
  }

  void institutions() {
    if (a.chosen_institutions.size() != 1) return;
    std::string count = number(a.chosen_institutions[0]->value());
    std::string text = zh() ? "备案时要选定 " + count + " 家医院" : "Hospitals to name when filing: " + count;
    if (a.institution_changes.size() == 1) {
      std::string changes = number(a.institution_changes[0]->value());
      text += zh() ? "，一年可以变更 " + changes + " 次" : "; changes a year: " + changes;
    }
    line(text + (zh() ? "。" : "."));
  }

  void what_to_do() {
    heading({"一、现在要做什么", "1. What to do now"});
    line(filing_words(a, lang));
    if (!(a.filing.status == FilingStatus::valid)) {
      list({"备案要带：", "Papers for filing:"}, a.materials);
      list({"别人代办还要带：", "If someone else files for you, also:"}, a.proxy_materials);
      institutions();
      list({"到哪里办：", "Where to file:"}, a.channels);
      list({"怎样办：", "How:"}, a.procedure);
    }
    line(route_words(a, lang));
    constexpr std::string_view marks[] = {"[✓]", "[✗]", "[?]"};
    for (const RouteCondition& condition : a.route.conditions)
      bullet(condition.item->name.in(lang), marks[int(condition.met)]);
    list({"就医时要带：", "Bring to the hospital:"}, a.treatment_materials);
    list({"要先问清的：", "Ask about first:"}, a.prior_review);
    list({"手工报销要带：", "Papers for a manual claim:"}, a.manual_materials);
    list({"经办时限：", "Handling times:"}, a.handling_times);
  }

  void amount(Field field) {
    const Ends& ends = a[field];
    bullet(std::string(names_of(field).in(lang)) + (zh() ? "：" : ": ") + money_words(ends, lang));
  }

  void how_much() {
    heading({"二、付多少钱", "2. How much"});
    amount(Field::medfee_sumamt);
    amount(Field::fund_pay_sumamt);
    amount(Field::psn_part_amt);
    if (a[Field::acct_pay].most > 0) amount(Field::acct_pay);
    amount(Field::psn_cash_pay);
  }

  // A document that speaks of a day long before the rules' day is told with it.
  std::string age_of(const RuleRow& rule) {
    const Source* source = rule.policy->source(rule.row->source);
    if (!source || !source->as_of || add_months(*source->as_of, 12) >= a.rules->day()) return {};
    std::string day = to_text(*source->as_of);
    return zh() ? "，说的是 " + day + " 的情况，请向参保地核实"
                : "; it speaks of " + day + ", please ask the insured region";
  }

  void why() {
    heading({"三、怎样算出来的", "3. How it was worked out"});
    for (const StepSummary& step : a.steps) {
      bullet(step_words(step, a.products, lang));
      if (!step.rule) continue;
      std::string grade(names_of(step.rule->row->grade).in(lang));
      line((zh() ? "      依据：" : "      from: ") + cite_words(*step.rule) + (zh() ? "（" : " (") + grade +
           (zh() ? "）" : ")") + age_of(*step.rule));
      if (zh() && !step.rule->row->reading.empty()) line(joined({"      理解：", step.rule->row->reading}));
    }
  }

  void what_would_change_it() {
    if (a.alternatives.empty() && a.questions.empty()) return;
    heading({"四、怎样会不一样", "4. What would change it"});
    for (const Alternative& alternative : a.alternatives) bullet(alternative_words(alternative, lang));
    for (const Question& question : a.questions) {
      std::string text = std::string(yidi::why(question.input, lang));
      if (question.spread && *question.spread > Money{}) {
        Ends spread;
        spread.include(question.spread->fen());
        text += (zh() ? "，最多相差 " : "; up to ") + money_words(spread, lang);
      }
      bullet(text, "?");
    }
  }

  void what_is_not_known() {
    if (a.missing.empty() && a.notices.empty()) return;
    heading({"五、还不清楚的", "5. What is not known"});
    std::string_view ask = whom_to_ask(a);
    for (Parameter missing : a.missing) {
      std::string text(names_of(missing).in(lang));
      bullet(text + (zh() ? "：没有查到写明的规定" : ": not stated"));
    }
    if (!a.missing.empty() && !ask.empty()) bullet(joined({zh() ? "可以问：" : "Ask: ", ask}));
    List<std::string_view> seen;
    for (const RuleRow* rule : a.notices)
      for (const ListItem& item : rule->value().list)
        if (first_time(item.id, seen)) bullet(item.name.in(lang));
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

std::string answer_words(const Assessment& assessment, Lang lang) { return WordsReport{assessment, lang, {}}.whole(); }

}  // namespace yidi
