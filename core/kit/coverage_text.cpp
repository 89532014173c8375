// A coverage for a terminal and for a page.
#include <algorithm>

#include "kit/coverage.h"
#include "kit/names.h"
#include "kit/terminal.h"

namespace yidi::kit {
namespace {

// --- What a row gives ------------------------------------------------------------------------------------------------

std::string words_of(Money amount, ValueKind, Lang lang) { return said(lang, "amount.yuan", {grouped(amount)}); }

std::string words_of(Ratio ratio, ValueKind kind, Lang lang) {
  std::string text = to_text(ratio);
  if (kind == ValueKind::factor) return said(lang, "amount.factor", {text});
  if (kind != ValueKind::points) return text;
  text.pop_back();
  return said(lang, "amount.points", {text});
}

std::string words_of(int whole, ValueKind kind, Lang lang) {
  std::string key("amount.");
  return said(lang, key.append(id(kind)), {std::to_string(whole)});
}

template <class Amount>
std::string words_between(const Between<Amount>& ends, const Value& value, Lang lang) {
  std::string least = words_of(ends.least, value.kind, lang), most = words_of(ends.most, value.kind, lang);
  if (value.stated()) return least;
  if (value.is_open_below()) return said(lang, "bounds.at_most", {most});
  if (value.is_open_above()) return said(lang, "bounds.at_least", {least});
  return said(lang, "bounds.between", {least, most});
}

// With what is usual; of bounds that bound nothing that alone.
template <class Amount>
std::string words_with_usual(const Between<Amount>& ends, Amount usual, const Value& value, Lang lang) {
  const std::string bounds = words_between(ends, value, lang);
  if (!value.has_usual()) return bounds;
  const std::string about = said(lang, "bounds.about", {words_of(usual, value.kind, lang)});
  return value.is_open_below() && value.is_open_above() ? about : said(lang, "bounds.and_about", {bounds, about});
}

// "800.00，按情况增减": how much, the file says.
std::string worked_out_words(const Value& value, Lang lang) {
  const std::string base = grouped(value.money().least);
  return value.is_share_of_cost() ? said(lang, "amount.share_of_cost", {to_text(value.worked_out.share)})
                                  : said(lang, "amount.worked_out", {base});
}

std::string number_words(const Value& value, Lang lang) {
  if (value.worked_out.is) return worked_out_words(value, lang);
  switch (value.kind) {
    case ValueKind::yuan: return words_with_usual(value.money(), value.money(ReadAs::usual).least, value, lang);
    case ValueKind::months: return words_between(value.months(), value, lang);
    case ValueKind::working_days: return words_between(value.working_days(), value, lang);
    case ValueKind::number: return words_between(value.number(), value, lang);
    default: return words_with_usual(value.ratio(), value.ratio(ReadAs::usual).least, value, lang);
  }
}

std::string bands_words(const Value& value, Lang lang) {
  std::string list;
  for (const Band& band : value.bands) {
    const std::string ratio = to_text(band.ratio);
    const std::string to = band.to ? grouped(*band.to) : "";
    const bool only = value.bands.size() == 1;
    append_to_list(list, only ? ratio : said(lang, band.to ? "band.to" : "band.above", {ratio, to}), lang);
  }
  return list;
}

std::string counts_words(const Value& value, Lang lang) {
  std::string list;
  for (int i = 0; i < counted_count; ++i) {
    const Ratio share = value.counted[std::size_t(i)];
    // What the ratio leaves counts in full unless the row says otherwise; of the others each one that counts is named.
    if (share == (Counted(i) == Counted::prop_selfpay ? Ratio::whole() : Ratio{})) continue;
    std::string cost(names_of(Counted(i)).in(lang));
    if (share != Ratio::whole()) cost = said(lang, "counted.share", {cost, to_text(share)});
    append_to_list(list, cost, lang);
  }
  return list.empty() ? std::string(say(lang, "counted.nothing")) : list;
}

}  // namespace

std::string value_words(const Row& row, Parameter parameter, Lang lang) {
  const Value& value = row.value;
  switch (value.kind) {
    case ValueKind::choice: return std::string(names_of(info(parameter).list, value.choice()).in(lang));
    case ValueKind::bands: return bands_words(value, lang);
    case ValueKind::counts: return counts_words(value, lang);
    case ValueKind::list: return said(lang, "amount.items", {std::to_string(value.list.size())});
    default: return number_words(value, lang);
  }
}

// --- The table -------------------------------------------------------------------------------------------------------

namespace {

std::string heading(Stage stage, Lang lang) { return said(lang, "coverage.stage", {names_of(stage).in(lang)}); }

std::string_view state_words(State state, Lang lang) {
  constexpr std::string_view states[] = {"state.stated", "state.bounded", "state.missing"};
  return say(lang, states[int(state)]);
}

bool nobody_states(const ParameterCoverage& one) {
  return std::all_of(one.lines.begin(), one.lines.end(), [](const CoverageLine& line) { return !line.rule; });
}

std::string rule_words(const RuleRow& rule, Lang lang) {
  return said(lang, "coverage.rule", {rule.row->id, rule.policy->name.in(lang)});
}

constexpr std::size_t most_missing_shown = 6, widest_where = 44;

void append_lines(std::string& text, const ParameterCoverage& one, Lang lang) {
  std::size_t width = 0, missing = 0;
  for (const CoverageLine& line : one.lines) width = std::max(width, std::min(display_width(line.where), widest_where));
  for (const CoverageLine& line : one.lines) {
    if (!line.rule && ++missing > most_missing_shown) continue;
    text.append("    ").append(state_words(line.state, lang)).append("  ");
    text +=
        line.rule ? padded(line.where, width) + "  " + line.value + "  " + rule_words(*line.rule, lang) : line.where;
    text += "\n";
  }
  if (missing > most_missing_shown)
    text.append("    ")
        .append(said(lang, "coverage.more", {std::to_string(missing - most_missing_shown)}))
        .append("\n");
}

std::string chain_words(const Rulebook& rules, Lang lang) {
  std::string words;
  for (const Policy* policy : rules.chain()) {
    if (!words.empty()) words += " → ";
    words.append(policy->name.in(lang)).append(" ").append(policy->admdvs);
  }
  return words;
}

}  // namespace

std::string coverage_text(const Coverage& coverage, Lang lang) {
  std::string text =
      said(lang, "coverage.head", {chain_words(*coverage.rules, lang), to_text(coverage.rules->day())}) + "\n";
  std::optional<Stage> stage;
  std::string nobody;
  for (const ParameterCoverage& one : coverage.parameters) {
    if (nobody_states(one)) {
      append_to_list(nobody, names_of(one.parameter).in(lang), lang);
      continue;
    }
    if (info(one.parameter).stage != stage) {
      stage = info(one.parameter).stage;
      text.append("\n").append(heading(*stage, lang)).append("\n");
    }
    text.append("  ").append(names_of(one.parameter).in(lang)).append("\n");
    append_lines(text, one, lang);
  }
  if (!nobody.empty()) text.append("\n").append(said(lang, "coverage.nobody", {nobody})).append("\n");
  return text;
}

std::string coverage_summary(const Coverage& coverage, Lang lang) {
  std::size_t throughout = 0, in_part = 0, nowhere = 0;
  for (const ParameterCoverage& one : coverage.parameters) {
    const bool missing =
        std::any_of(one.lines.begin(), one.lines.end(), [](const CoverageLine& line) { return !line.rule; });
    ++(nobody_states(one) ? nowhere : missing ? in_part : throughout);
  }
  return said(lang, "coverage.summary", {std::to_string(throughout), std::to_string(in_part), std::to_string(nowhere)});
}

void write_coverage(const Coverage& coverage, Lang lang, JsonWriter& out) {
  constexpr std::string_view states[] = {"stated", "bounded", "missing"};
  out.begin_array();
  for (const ParameterCoverage& one : coverage.parameters) {
    out.begin_object();
    out.key("parameter");
    out.text(id(one.parameter));
    out.key("name");
    out.text(names_of(one.parameter).in(lang));
    out.key("group");
    out.text(heading(info(one.parameter).stage, lang));
    out.key("rows");
    out.begin_array();
    for (const CoverageLine& line : one.lines) {
      out.begin_object();
      out.key("where");
      out.text(line.where);
      out.key("state");
      out.text(states[int(line.state)]);
      out.key("value");
      out.text_or_null(line.value);
      out.key("row");
      out.text_or_null(line.rule ? line.rule->row->id : std::string_view());
      out.key("policy");
      out.text_or_null(line.rule ? line.rule->policy->admdvs : std::string_view());
      out.end_object();
    }
    out.end_array();
    out.end_object();
  }
  out.end_array();
}

}  // namespace yidi::kit
