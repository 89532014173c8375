#include "kit/earlier_sheet.h"

#include <algorithm>
#include <vector>

#include "tell/answer_json.h"

namespace yidi::kit {
namespace {

using Maybe = std::optional<Money>;

struct Sheet {
  Maybe total, in_scope, deductible, fund, extra;
  std::optional<Ratio> ratio;
  std::optional<Date> day;
  std::string_view like;  // "same", "filing", "other"; empty: not known
  bool only = false;      // the one payment of this year
};

struct Told {
  Parameter parameter;
  std::string value;
  bool about = false;
};

// A figure that cannot be as it stands, and the amount it is measured by.
struct Contradiction {
  std::string_view path, why;
  Maybe amount = {};
};

struct Implied {
  std::vector<Told> rules;
  std::vector<Contradiction> contradictions;
  std::vector<std::string_view> doubts;
  bool of_year = false;
  bool is_wrong(std::string_view path) const {
    return std::any_of(contradictions.begin(), contradictions.end(), [&](const auto& one) { return one.path == path; });
  }
};

constexpr std::string_view at_day = "/setl_date", at_total = "/sheet/medfee_sumamt", at_scope = "/sheet/inscp_scp_amt",
                           at_deductible = "/sheet/act_pay_dedc", at_ratio = "/sheet/pool_prop_selfpay",
                           at_fund = "/sheet/hifp_pay";

std::string_view last_key(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool pays_large(const Case& given) { return given.insured.insutype == Insutype::employees; }
std::string_view extra_path(const Case& given) { return pays_large(given) ? "/sheet/hifob_pay" : "/sheet/hifmi_pay"; }

Sheet read_sheet(const Json& json, const Case& given, Errors& errors) {
  Sheet sheet;
  JsonCursor at(json, errors);
  if (!at.is_object()) return sheet;
  JsonCursor like = at.get("like");
  sheet.like = like.text().value_or(std::string_view{});
  if (!sheet.like.empty() && sheet.like != "same" && sheet.like != "filing" && sheet.like != "other")
    like.fail(ErrorKind::bad_code, sheet.like, "same filing other");
  sheet.only = at.get("only").boolean().value_or(false);
  sheet.day = at.date_at(last_key(at_day));
  JsonCursor figures = at.required("sheet");
  if (figures.is_object()) {
    sheet.total = figures.money_at(last_key(at_total));
    sheet.in_scope = figures.money_at(last_key(at_scope));
    sheet.deductible = figures.money_at(last_key(at_deductible));
    sheet.ratio = figures.get(last_key(at_ratio)).ratio();
    sheet.fund = figures.money_at(last_key(at_fund));
    sheet.extra = figures.money_at(last_key(extra_path(given)));
    for (int i = 0; i < field_count; ++i) figures.get(id(Field(i)));  // the rest of a sheet implies nothing
    figures.close();
  }
  at.close();
  return sheet;
}

// The same to the fen, whichever part was rounded.
bool is_same(Money one, Money other) { return one - other <= Money::fen(1) && other - one <= Money::fen(1); }

void find_contradictions(const Sheet& sheet, const Case& given, Implied& out) {
  auto fail = [&](std::string_view path, std::string_view why, Maybe amount = {}) {
    out.contradictions.push_back({path, why, amount});
  };
  auto at_most = [&](std::string_view path, const Maybe& most, const Maybe& amount, std::string_view why) {
    if (amount && most && *amount > *most) fail(path, why, std::max(*most, Money{}));
  };
  const Date begin = given.visit.begndate;
  if (sheet.day && *sheet.day > begin)
    fail(at_day, "later");
  else if (sheet.day && to_text(*sheet.day).substr(0, 4) != to_text(begin).substr(0, 4))
    fail(at_day, "other_year");
  const Maybe all = sheet.total ? sheet.total : sheet.in_scope, scope = sheet.in_scope ? sheet.in_scope : sheet.total;
  at_most(at_scope, sheet.total, sheet.in_scope, "above_total");
  at_most(at_deductible, scope, sheet.deductible, "above_in_scope");
  Maybe rest = scope;
  if (sheet.in_scope && sheet.deductible && !out.is_wrong(at_deductible)) rest = *sheet.in_scope - *sheet.deductible;
  at_most(at_fund, rest, sheet.fund, "above_rest");
  if (all) at_most(extra_path(given), *all - sheet.fund.value_or(Money{}), sheet.extra, "above_rest");
  const bool complete = sheet.ratio && sheet.fund && sheet.in_scope && sheet.deductible;
  if (!complete || out.is_wrong(at_fund) || out.is_wrong(at_deductible)) return;
  const Money base = *sheet.in_scope - *sheet.deductible, most = share_of(base, *sheet.ratio);
  if (*sheet.fund <= most + Money::fen(1)) return;
  const bool is_own = is_same(share_of(base, Ratio::whole() - *sheet.ratio), *sheet.fund);
  fail(at_ratio, is_own ? "own_ratio" : "above_ratio", most);
}

// The ratio by which the fund paid, and what of the costs went first.
struct Paid {
  Ratio ratio, first;
  std::string_view position;
  bool banded = false, proven = false;
};

// A whole percentage that goes first, where only that explains what the fund paid.
std::optional<Paid> with_first(Money in_scope, Money base, Money fund, Ratio ratio) {
  constexpr int most_first = 30;
  for (int percent = 1; percent <= most_first; ++percent) {
    const Ratio first = Ratio::percent(percent);
    if (is_same(share_of(base - share_of(in_scope, first), ratio), fund))
      return Paid{ratio, first, "before_deductible", false, true};
    if (is_same(share_of(base - share_of(base, first), ratio), fund))
      return Paid{ratio, first, "after_deductible", false, true};
  }
  return {};
}

// fund ⁄ base, to a multiple of `step`.
Ratio quotient(Money fund, Money base, std::int64_t step) {
  const Int128 parts = Int128(fund.fen()) * Ratio::whole_parts, whole_step = Int128(base.fen()) * step;
  return Ratio::parts(std::int64_t((2 * parts + whole_step) / (2 * whole_step)) * step);
}

std::optional<Paid> find_ratio(const Sheet& sheet, const Implied& out) {
  const Ratio* printed = sheet.ratio && !out.is_wrong(at_ratio) ? &*sheet.ratio : nullptr;
  std::optional<Paid> alone;
  if (printed) alone = Paid{*printed, {}, {}};
  for (std::string_view path : {at_scope, at_deductible, at_fund, at_ratio})
    if (out.is_wrong(path)) return alone;
  if (!sheet.in_scope || !sheet.deductible || !sheet.fund) return alone;
  const Money base = *sheet.in_scope - *sheet.deductible, fund = *sheet.fund;
  if (base <= Money{} || fund == Money{}) return alone;
  if (printed && is_same(share_of(base, *printed), fund)) return Paid{*printed, {}, {}, false, true};
  if (printed && *printed > Ratio{})
    if (auto found = with_first(*sheet.in_scope, base, fund, *printed)) return found;
  // A tenth of a percent is much beside the fen of a large amount, and no chance result; of a small one a percent is.
  constexpr Money large = Money::fen(5000'00), small = Money::fen(500'00);
  constexpr std::int64_t percent = Ratio::whole_parts / 100;
  const Ratio near = quotient(fund, base, base >= large ? percent / 10 : percent);
  if (!printed && base >= small && is_same(share_of(base, near), fund)) return Paid{near, {}, {}, false, true};
  return Paid{quotient(fund, base, percent / 100), {}, {}, true, false};
}

Implied find_implied(const Sheet& sheet, const Case& given) {
  Implied out;
  find_contradictions(sheet, given, out);
  if (out.is_wrong(at_day)) return out;
  out.of_year = sheet.only && out.contradictions.empty();
  const bool is_like = sheet.like == "same", files_otherwise = sheet.like == "filing";
  if (sheet.like == "other") {
    out.doubts.push_back("other");
    return out;
  }
  if (!is_like) out.doubts.push_back(files_otherwise ? "filing" : "like_unknown");
  // What was charged is the deductible where the bill was larger; of nothing at a later stay nobody knows why.
  const bool is_charged = sheet.deductible && (!sheet.in_scope || *sheet.deductible < *sheet.in_scope);
  if (is_charged && !out.is_wrong(at_deductible) && (*sheet.deductible > Money{} || sheet.only)) {
    out.rules.push_back({Parameter::deductible, to_text(*sheet.deductible), !is_like || !sheet.only});
    if (!sheet.only) out.doubts.push_back("not_first");
  }
  const auto paid = files_otherwise ? std::nullopt : find_ratio(sheet, out);
  if (!paid) return out;
  const bool is_larger = sheet.in_scope && given.costs.medfee && *given.costs.medfee > *sheet.in_scope;
  out.rules.push_back({Parameter::ratio, to_text(paid->ratio), !is_like || !paid->proven || is_larger});
  out.rules.push_back({Parameter::scope_own_share, to_text(paid->first)});
  if (!paid->position.empty()) out.rules.push_back({Parameter::scope_own_share_position, std::string(paid->position)});
  if (paid->banded || is_larger) out.doubts.push_back(paid->banded ? "bands" : "larger");
  return out;
}

// --- The change of the case ------------------------------------------------------------------------------------------

void write_year(const Sheet& sheet, const Case& given, JsonTree& out) {
  auto money = [&](std::string_view key, const Maybe& amount) {
    if (!amount) return;
    out.key(key);
    out.text(to_text(*amount));
  };
  out.begin_object();
  money("act_pay_dedc", sheet.deductible);
  money("hifp_pay", sheet.fund);
  money("otp_hifp_pay", Money{});
  money("opsp_hifp_pay", Money{});
  money("inscp_scp_amt", sheet.in_scope);
  if (sheet.in_scope && sheet.fund && sheet.extra) money("psn_inscp_amt", *sheet.in_scope - *sheet.fund - *sheet.extra);
  money(last_key(extra_path(given)), sheet.extra);
  out.end_object();
}

void put(Json& object, std::string_view key, Json value) {
  for (Json::Member& member : object.members)
    if (member.first.view() == key) {
      member.second = std::move(value);
      return;
    }
  object.members.push_back({Text(key), std::move(value)});
}

// Those that fill a gap: the ratio and what goes first only together, and only where no ratio was told.
std::vector<Told> filling(const std::vector<Told>& rules, const Assessment& without) {
  using enum Parameter;
  auto is_missing = [&](Parameter one) {
    return std::find(without.missing.begin(), without.missing.end(), one) != without.missing.end();
  };
  auto is_told = [&](Parameter one) {
    const auto& told = without.given->assume;
    return std::any_of(told.begin(), told.end(), [&](const Assumption& each) { return each.parameter == one; });
  };
  const bool lacks_ratio = !is_told(ratio) && (is_missing(ratio) || is_missing(ratio_change) ||
                                               is_missing(scope_own_share) || is_missing(scope_own_share_position));
  std::vector<Told> used;
  for (const Told& rule : rules) {
    const bool lacks = rule.parameter == deductible ? is_missing(deductible) : lacks_ratio;
    if (lacks && !is_told(rule.parameter)) used.push_back(rule);
  }
  return used;
}

void write_told(const Told& rule, JsonWriter& out) {
  out.begin_object();
  out.key("parameter");
  out.text(id(rule.parameter));
  out.key("value");
  out.text(rule.value);
  out.key("grade");
  out.text(id(Grade::earlier_sheet));
  if (rule.about) {
    out.key("about");
    out.boolean(true);
  }
  out.end_object();
}

std::string refused(const Errors& errors, Lang lang) {
  JsonWriter out;
  write_errors(errors, lang, out);
  return out.take();
}

}  // namespace

std::string implied(const Engine& engine, std::string_view case_text, std::string_view sheet_text, Lang lang) {
  Errors errors;
  Json json = parse_json(case_text, case_limits, errors), sheet_json = parse_json(sheet_text, case_limits, errors);
  if (!errors.none()) return refused(errors, lang);
  const Case given = read_case(json, errors);
  if (!errors.none()) return refused(errors, lang);
  const Sheet sheet = read_sheet(sheet_json, given, errors);
  if (!errors.none()) return refused(errors, lang);
  const Implied found = find_implied(sheet, given);

  const Json* told_year = json.find("year");
  const bool tells_year = found.of_year && (!told_year || told_year->type == Json::Type::null);
  const bool counts_stay = tells_year && given.visit.med_type == MedType::inpatient && !given.visit.nth_admission;
  Json changed = json;
  JsonTree year;
  if (tells_year) {
    write_year(sheet, given, year);
    put(changed, "year", year.take());
  }
  const Json year_then = tells_year ? *changed.find("year") : Json{};
  if (counts_stay)
    for (Json::Member& member : changed.members)
      if (member.first.view() == "visit") {
        Json second;
        second.type = Json::Type::integer;
        second.integer = 2;
        put(member.second, "nth_admission", std::move(second));
      }
  const Answer without = engine.assess(changed);
  if (!without.ok()) return refused(without.errors(), lang);
  const auto used = filling(found.rules, without.assessment());

  JsonWriter out;
  out.begin_object();
  out.key("ok");
  out.boolean(true);
  out.key("change");
  out.begin_object();
  if (counts_stay) {
    out.key("visit");
    out.begin_object();
    out.key("nth_admission");
    out.integer(2);
    out.end_object();
  }
  if (tells_year) {
    out.key("year");
    out.json(year_then);
  }
  if (!used.empty()) {
    out.key("assume");
    out.begin_array();
    if (const Json* before = json.find("assume"))
      for (const Json& one : before->items) out.json(one);
    for (const Told& rule : used) write_told(rule, out);
    out.end_array();
  }
  out.end_object();
  out.key("contradictions");
  out.begin_array();
  for (const Contradiction& one : found.contradictions) {
    out.begin_object();
    out.key("path");
    out.text(one.path);
    out.key("why");
    out.text(one.why);
    out.key("amount");
    out.text_or_null(one.amount ? to_text(*one.amount) : std::string());
    out.end_object();
  }
  out.end_array();
  out.key("doubts");
  out.begin_array();
  for (std::string_view doubt : found.doubts) out.text(doubt);
  out.end_array();
  out.end_object();
  return out.take();
}

}  // namespace yidi::kit
