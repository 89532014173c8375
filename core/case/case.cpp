#include "case/case.h"

#include <algorithm>

namespace yidi {
namespace {

const Terms& terms_of(Dimension dimension) { return info(dimension).terms; }

std::string accepted(const Terms& terms) {
  std::string all;
  for (int i = 0; i < terms.size(); ++i) all.append(all.empty() ? "" : " ").append(terms.id(i));
  return all;
}

std::optional<int> read_term(JsonCursor at, const Terms& terms) {
  auto text = at.text();
  if (!text) return {};
  int index = terms.find(*text);
  if (index < 0) {
    at.fail(ErrorKind::bad_code, *text, accepted(terms));
    return {};
  }
  return index;
}

// The number of a text of nothing but digits, or -1.
int number_of(std::string_view digits) {
  int number = digits.empty() || digits.size() > 6 ? -1 : 0;
  for (char c : digits) number = number < 0 || c < '0' || c > '9' ? -1 : number * 10 + (c - '0');
  return number;
}

// Policies that no division code names, chosen by their description, stand under 99: no province has that code.
constexpr std::string_view described = "99";

// Six digits that begin with a province; an insured region may also be a described one.
std::optional<int> read_admdvs(JsonCursor at, bool may_be_described = false) {
  auto text = at.text();
  if (!text) return {};
  int code = text->size() == 6 ? number_of(*text) : -1;
  bool is_described = may_be_described && text->substr(0, 2) == described;
  if (code < 0 || (!is_described && terms_of(Dimension::treatment_province).find(text->substr(0, 2)) < 0)) {
    at.fail(ErrorKind::bad_code, *text);
    return {};
  }
  return code;
}

// Codes of four digits refine those of two; the first two decide.
std::optional<int> read_psn_type(JsonCursor at) {
  auto text = at.text();
  if (!text) return {};
  int index = terms_of(Dimension::psn_type).find(text->substr(0, 2));
  if (number_of(*text) < 0 || (text->size() != 2 && text->size() != 4) || index < 0) {
    at.fail(ErrorKind::bad_code, *text, accepted(terms_of(Dimension::psn_type)));
    return {};
  }
  return index;
}

std::optional<int> read_med_type(JsonCursor at) {
  auto text = at.text();
  if (text && text->size() == 4 && text->substr(0, 2) == "99") return int(MedType::local);
  if (text && *text == "local") {
    at.fail(ErrorKind::bad_code, *text);
    return {};
  }
  return read_term(at, terms_of(Dimension::med_type));
}

// 1 to 4 and 11 are level 3, 5 to 7 and 12 level 2, 8 to 10 and 13 level 1, 14 has none.
std::optional<int> level_of_hosp_lv(JsonCursor at) {
  constexpr std::string_view level_ids = "33332221113219";
  auto text = at.text();
  if (!text) return {};
  std::string_view digits = *text;
  if (digits.size() == 2 && digits[0] == '0') digits.remove_prefix(1);
  int code = 0;
  for (char c : digits) code = c >= '0' && c <= '9' && code < 100 ? code * 10 + (c - '0') : 1000;
  if (digits.empty() || digits[0] == '0' || code < 1 || code > 14) {
    at.fail(ErrorKind::bad_code, *text, "1-14");
    return {};
  }
  return terms_of(Dimension::level).find(level_ids.substr(std::size_t(code - 1), 1));
}

std::optional<std::uint32_t> read_identity(JsonCursor at) {
  if (!at.present()) return {};
  std::uint32_t bits = 0;
  for (JsonCursor& item : at.items()) {
    auto id = item.text();
    if (!id) continue;
    int aid = terms_of(Dimension::aid_identity).find(*id);
    if (*id == "civil_servant")
      bits |= civil_servant_bit;
    else if (*id == "enterprise_supplement")
      bits |= enterprise_supplement_bit;
    else if (aid > 0)
      bits |= 1U << aid;
    else
      item.fail(ErrorKind::bad_code, *id);
  }
  return bits;
}

void read_insured(JsonCursor at, Case& one) {
  if (!at.is_object()) return;
  one.insu_admdvs = read_admdvs(at.required("insu_admdvs"), true).value_or(0);
  one.insutype = read_term(at.required("insutype"), terms_of(Dimension::insutype)).value_or(0);
  one.psn_type = read_psn_type(at.get("psn_type"));
  at.read("age", one.age, 0, oldest_age);
  one.identity = read_identity(at.get("identity"));
  one.person_group = at.text_at("person_group");
  at.read("insured_years", one.insured_years, 0, longest_insured_years);
  at.close();
}

void read_services(JsonCursor at, Services& services) {
  if (!at.is_object()) return;
  at.read("inpatient", services.inpatient);
  at.read("outpatient", services.outpatient);
  at.read("chronic", services.chronic);
  at.close();
}

void read_circumstances(JsonCursor at, Circumstances& circumstances) {
  if (!at.is_object()) return;
  circumstances.why = read_term(at.get("why"), why_terms());
  circumstances.sent_by = read_term(at.get("sent_by"), sent_by_terms());
  at.read("months", circumstances.months, 0, longest_stay_months);
  at.read("register_moved", circumstances.register_moved);
  at.close();
}

void read_visit(JsonCursor at, Case& one) {
  if (!at.is_object()) return;
  one.mdtrtarea = read_admdvs(at.required("mdtrtarea_admvs")).value_or(0);
  one.med_type = read_med_type(at.required("med_type")).value_or(0);
  one.level = level_of_hosp_lv(at.get("hosp_lv"));
  if (auto level = read_term(at.get("dedc_hosp_lv"), terms_of(Dimension::level))) one.level = level;
  one.institution_class = at.text_at("institution_class");
  one.institution = at.text_at("institution");
  at.read("networked", one.networked);
  JsonCursor end = at.get("enddate");
  auto begin = at.required("begndate").date();
  one.begndate = begin.value_or(Date{});
  one.enddate = end.date();
  if (begin && one.enddate && *one.enddate < *begin) end.fail(ErrorKind::end_before_begin);
  at.read("emergency", one.emergency);
  at.read("referral", one.referral);
  at.read("recognised", one.recognised);
  read_services(at.get("services"), one.services);
  one.disease = read_term(at.get("disease"), terms_of(Dimension::disease));
  at.read("transfer_act_pay_dedc", one.transfer_act_pay_dedc);
  at.read("nth_admission", one.nth_admission, 1, most_admissions);
  one.transfer = read_term(at.get("transfer"), terms_of(Dimension::transfer));
  one.trauma = read_term(at.get("trauma"), terms_of(Dimension::trauma));
  at.close();
}

void read_filing(JsonCursor at, Case& one) {
  if (!at.is_object()) return;
  if (auto category = read_term(at.get("category"), terms_of(Dimension::category))) one.category = Category(*category);
  at.read("filed_on", one.filed_on);
  JsonCursor until = at.get("valid_until");
  one.filed_until = until.date();
  if (one.filed_on && one.filed_until && *one.filed_until < *one.filed_on) until.fail(ErrorKind::end_before_begin);
  one.filed_admdvs = read_admdvs(at.get("filed_admdvs"));
  one.proof = read_term(at.get("proof"), terms_of(Dimension::proof));
  at.read("institution_chosen", one.institution_chosen);
  at.read("changes_used", one.changes_used, 0, most_changes);
  at.read("by_proxy", one.by_proxy);
  at.close();
}

// One line of a bill. Over the limit first, then the line's own share of what is left.
struct Line {
  std::optional<Money> amount;
  std::optional<std::int64_t> price, price_limit, count;
  std::optional<int> kind;  // 0 class A, 1 class B, 2 class C
  std::optional<Ratio> own_share;
  std::optional<bool> bed, use_allowed;
};

Line read_line(JsonCursor& at) {
  constexpr Terms kinds = "01\n02\n03\n";
  Line line;
  at.text_at("name");
  at.read("amount", line.amount);
  line.price = at.get("pric").price();
  line.count = at.get("cnt").count();
  line.kind = read_term(at.get("chrgitm_lv"), kinds);
  line.own_share = at.get("selfpay_prop").ratio();
  line.price_limit = at.get("pric_uplmt_amt").price();
  at.read("bed", line.bed);
  at.read("use_allowed", line.use_allowed);
  at.close();
  return line;
}

constexpr std::int64_t one_piece = 1000;  // a count is in thousandths

Money over_limit(const Line& line, Money amount) {
  if (!line.price_limit) return {};
  Money limit = price_times_thousandths(*line.price_limit, line.count.value_or(one_piece));
  return std::max(amount - limit, Money{});
}

// Class C, and what is used outside the use it is limited to, is wholly the patient's own.
void add_line(const Line& line, Money amount, Costs& costs) {
  if (line.kind == 2 || line.use_allowed == false) {
    costs.fulamt_ownpay += amount;
    return;
  }
  Money over = over_limit(line, amount);
  constexpr auto any_part = std::uint8_t(CostPart::fulamt_ownpay) | std::uint8_t(CostPart::preselfpay);
  if (!line.kind && !line.own_share) {
    costs.open.push_back({amount, std::uint8_t(any_part | int(CostPart::overlmt_selfpay)), Input::costs_items});
    return;
  }
  costs.overlmt_selfpay += over;
  std::int64_t bed_days = line.bed == true && !line.price_limit ? line.count.value_or(unknown_days) : 0;
  costs.lines.push_back({amount - over, line.own_share, line.kind == 1, bed_days});
}

void read_items(JsonCursor at, Costs& costs) {
  Money total;
  for (JsonCursor& item : at.items()) {
    if (!item.is_object()) continue;
    Line line = read_line(item);
    if (!line.amount && !(line.price && line.count)) {
      item.fail(ErrorKind::missing_key, "amount");
      continue;
    }
    Money amount = line.amount ? *line.amount : price_times_thousandths(*line.price, *line.count);
    total += amount;
    add_line(line, amount, costs);
  }
  if (total.fen() > Money::limit_fen)
    at.fail(ErrorKind::out_of_range, "0.00.." + to_text(Money::fen(Money::limit_fen)));
  costs.medfee = total;
}

// The parts that are given are taken off the total; what remains may belong to any part that is not given.
void read_sums(JsonCursor& at, Costs& costs) {
  struct Part {
    std::string_view name;
    Money& amount;
    CostPart part;
    Input asked;
  };
  Part parts[] = {
      {"fulamt_ownpay_amt", costs.fulamt_ownpay, CostPart::fulamt_ownpay, Input::costs_fulamt_ownpay_amt},
      {"overlmt_selfpay", costs.overlmt_selfpay, CostPart::overlmt_selfpay, Input::costs_fulamt_ownpay_amt},
      {"preselfpay_amt", costs.preselfpay, CostPart::preselfpay, Input::costs_fulamt_ownpay_amt},
  };
  JsonCursor total = at.get("medfee_sumamt");
  costs.medfee = total.money();
  Money rest = costs.medfee.value_or(Money{});
  OpenCost open;
  open.asked = Input::costs_fulamt_ownpay_amt;
  for (Part& part : parts) {
    JsonCursor given = at.get(part.name);
    auto amount = given.money();
    if (amount)
      part.amount = *amount;
    else
      open.parts |= std::uint8_t(part.part);
    rest -= part.amount;
  }
  if (costs.medfee && rest < Money{}) total.fail(ErrorKind::parts_exceed_total, to_text(*costs.medfee));
  open.amount = rest;
  if (open.parts && rest > Money{}) costs.open.push_back(open);
}

void read_costs(JsonCursor at, Case& one) {
  if (!at.is_object()) return;
  JsonCursor items = at.get("items");
  bool has_items = items.present();
  if (has_items) {
    read_items(items, one.costs);
    for (std::string_view sum : {"fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt"})
      if (JsonCursor given = at.get(sum); given.present()) given.fail(ErrorKind::both_items_and_sums);
    JsonCursor total = at.get("medfee_sumamt");
    if (auto amount = total.money(); amount && *amount != one.costs.medfee)
      total.fail(ErrorKind::items_differ_from_total, to_text(*one.costs.medfee));
  } else {
    read_sums(at, one.costs);
  }
  at.close();
}

void read_year(JsonCursor at, Case& one) {
  constexpr std::string_view names[] = {"act_pay_dedc",  "period_act_pay_dedc", "hifp_pay",      "otp_hifp_pay",
                                        "opsp_hifp_pay", "inscp_scp_amt",       "psn_inscp_amt", "over_cap_amt",
                                        "hifob_pay",     "hifmi_pay",           "cvlserv_pay",   "hifes_pay",
                                        "maf_pay"};
  static_assert(std::size(names) == year_field_count);
  if (!at.is_object()) return;
  for (std::size_t i = 0; i < year_field_count; ++i) at.read(names[i], one.year[i]);
  at.close();
}

void read_account_and_card(JsonCursor account, JsonCursor card, Case& one) {
  if (account.is_object()) {
    account.read("balc", one.balc);
    account.read("shared_balc", one.shared_balc);
    account.read("use", one.use_account);
    account.close();
  }
  if (card.is_object()) {
    card.read("activated", one.card_activated);
    card.read("used_at_home", one.card_used_at_home);
    card.read("tested_out_of_province", one.card_tested);
    card.close();
  }
}

// How a value can be said for a parameter; nothing for lists, which nobody is told over the telephone.
std::string kinds_that_can_be_said(Parameter parameter) {
  std::string kinds;
  for (int i = 0; i < int(ValueKind::list); ++i)
    if (info(parameter).takes(ValueKind(i))) kinds.append(kinds.empty() ? "" : " / ").append(id(ValueKind(i)));
  return kinds;
}

void read_assume(JsonCursor at, Case& one) {
  for (JsonCursor& item : at.items()) {
    if (!item.is_object()) continue;
    JsonCursor parameter = item.required("parameter"), value = item.required("value");
    auto name = parameter.text(), text = value.text();
    auto kind = read_term(item.get("kind"), value_kind_terms());
    item.close();
    if (!name || !text) continue;
    int index = find_parameter(*name);
    if (index < 0) {
      parameter.fail(ErrorKind::bad_code, *name);
      continue;
    }
    bool twice = std::any_of(one.assume.begin(), one.assume.end(),
                             [&](const Assumption& earlier) { return int(earlier.parameter) == index; });
    if (twice)
      parameter.fail(ErrorKind::duplicate_id, *name);
    else if (auto said = read_assumed(Parameter(index), *text, kind ? std::optional(ValueKind(*kind)) : std::nullopt))
      one.assume.push_back({Parameter(index), std::move(*said)});
    else
      value.fail(ErrorKind::bad_value, kinds_that_can_be_said(Parameter(index)));
  }
}

}  // namespace

Case read_case(const Json& json, Errors& errors) {
  Case one;
  JsonCursor at(json, errors);
  if (!at.is_object()) return one;
  read_insured(at.required("insured"), one);
  read_visit(at.required("visit"), one);
  read_circumstances(at.get("circumstances"), one.circumstances);
  read_filing(at.get("filing"), one);
  read_costs(at.get("costs"), one);
  read_year(at.get("year"), one);
  read_account_and_card(at.get("account"), at.get("card"), one);
  at.read("asked_on", one.asked_on);
  one.reverse = at.get("reverse").boolean().value_or(false);
  read_assume(at.get("assume"), one);
  at.close();
  return one;
}

}  // namespace yidi
