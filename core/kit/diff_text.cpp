// A comparison for a terminal and for a page.
#include "kit/diff.h"
#include "kit/terminal.h"
#include "kit/words.h"

namespace yidi::kit {
namespace {

std::string amount_words(const Amount& amount, Lang lang) {
  if (!amount.settled) return std::string(say(lang, "diff.not_settled"));
  if (amount.least == amount.most) return grouped(Money::fen(amount.least));
  return said(lang, "bounds.between", {grouped(Money::fen(amount.least)), grouped(Money::fen(amount.most))});
}

// "+1,000.00" where both are determined.
std::string difference(const Amount& before, const Amount& after, Lang lang) {
  if (!before.settled || !after.settled || before.least != before.most || after.least != after.most) return {};
  const std::int64_t fen = after.least - before.least;
  return said(lang, "diff.by", {(fen > 0 ? "+" : "") + grouped(Money::fen(fen))});
}

std::string amounts(std::string_view key, const Amount& before, const Amount& after, Lang lang) {
  return said(lang, key, {amount_words(before, lang), amount_words(after, lang), difference(before, after, lang)});
}

std::string_view kind_words(ChangeKind kind, Lang lang) {
  constexpr std::string_view kinds[] = {"diff.added", "diff.removed", "diff.changed", "diff.replaced"};
  return say(lang, kinds[int(kind)]);
}

void append_change(std::string& text, const Change& change, Lang lang) {
  text.append("  ").append(kind_words(change.kind, lang)).append("  ").append(change.name);
  if (!change.row.empty()) text.append("  ").append(change.row);
  text += "\n";
  if (change.kind == ChangeKind::replaced) {
    text.append("    ").append(change.before).append(" → ").append(change.after).append("\n");
    return;
  }
  if (!change.before.empty()) text.append("    ").append(said(lang, "diff.was", {change.before})).append("\n");
  if (!change.after.empty()) text.append("    ").append(said(lang, "diff.is", {change.after})).append("\n");
}

void write_amount(const Amount& amount, JsonWriter& out) {
  if (!amount.settled) return out.null();
  if (amount.least == amount.most) return out.text(to_text(Money::fen(amount.least)));
  out.begin_array();
  out.text(to_text(Money::fen(amount.least)));
  out.text(to_text(Money::fen(amount.most)));
  out.end_array();
}

void write_paid(std::string_view key, const Paid& paid, JsonWriter& out) {
  out.key(key);
  out.begin_object();
  out.key("fund_pay_sumamt");
  write_amount(paid.fund, out);
  out.key("psn_part_amt");
  write_amount(paid.person, out);
  out.end_object();
}

void write_change(const Change& change, JsonWriter& out) {
  constexpr std::string_view kinds[] = {"added", "removed", "changed", "changed"};
  out.begin_object();
  out.key("change");
  out.text(kinds[int(change.kind)]);
  out.key("parameter");
  out.text(change.parameter);
  out.key("name");
  out.text(change.name);
  out.key("row");
  out.text_or_null(change.row);
  out.key("before");
  out.text_or_null(change.before);
  out.key("after");
  out.text_or_null(change.after);
  out.end_object();
}

}  // namespace

std::string diff_text(const Diff& diff, Lang lang) {
  if (!diff.faults.empty()) return std::string(say(lang, "diff.faulty")) + "\n" + findings_text(diff.faults, lang);
  std::string text = said(lang, "diff.rows", {std::to_string(diff.rows.size())}) + "\n";
  for (const Change& change : diff.rows) append_change(text, change, lang);
  text += "\n" +
          said(lang, "diff.cases",
               {to_text(diff.day), std::to_string(diff.cases_tried), std::to_string(diff.cases.size())}) +
          "\n";
  for (const CaseChange& one : diff.cases) {
    text.append("  ").append(one.name).append("\n    ").append(
        amounts("diff.fund", one.before.fund, one.after.fund, lang));
    text.append("  ").append(amounts("diff.person", one.before.person, one.after.person, lang)).append("\n");
  }
  text.append("\n").append(say(lang, "diff.samples")).append("\n");
  if (!diff.untried.empty()) text.append(say(lang, "diff.untried")).append("\n");
  for (const std::string& one : diff.untried) text.append("  ").append(one).append("\n");
  return text;
}

std::string diff_json(const Diff& diff) {
  JsonWriter out;
  out.begin_object();
  out.key("ok");
  out.boolean(diff.faults.empty());
  out.key("findings");
  write_findings(diff.faults, out);
  out.key("rows");
  out.begin_array();
  for (const Change& change : diff.rows) write_change(change, out);
  out.end_array();
  out.key("day");
  if (diff.faults.empty())
    out.text(to_text(diff.day));
  else
    out.null();
  out.key("cases_tried");
  out.integer(std::int64_t(diff.cases_tried));
  out.key("untried");
  out.begin_array();
  for (const std::string& one : diff.untried) out.text(one);
  out.end_array();
  out.key("cases");
  out.begin_array();
  for (const CaseChange& one : diff.cases) {
    out.begin_object();
    out.key("name");
    out.text(one.name);
    write_paid("before", one.before, out);
    write_paid("after", one.after, out);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return out.take();
}

}  // namespace yidi::kit
