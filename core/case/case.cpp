#include "case/case.h"

#include <algorithm>
#include <type_traits>

namespace yidi {
namespace {

std::string accepted(const Terms& terms) {
  std::string all;
  for (std::string_view term : terms) all.append(all.empty() ? "" : " ").append(term);
  return all;
}

template <Listed Type>
std::optional<Type> read_term(JsonCursor at) {
  auto text = at.text();
  if (!text) return {};
  auto term = find<Type>(*text);
  if (!term) at.fail(ErrorKind::bad_code, *text, accepted(terms_of<Type>()));
  return term;
}

std::optional<Date> read_date(JsonCursor at) { return at.date(); }

// The number of a text of nothing but digits, or -1.
int number_of(std::string_view digits) {
  int number = digits.empty() || digits.size() > 6 ? -1 : 0;
  for (char c : digits) number = number < 0 || c < '0' || c > '9' ? -1 : number * 10 + (c - '0');
  return number;
}

// Policies that no division code names, chosen by their description, stand under 99: no province has that code.
constexpr std::string_view described = "99";

// Six digits that begin with a province.
std::optional<int> read_admdvs(JsonCursor at, bool may_be_described) {
  auto text = at.text();
  if (!text) return {};
  int code = text->size() == 6 ? number_of(*text) : -1;
  bool is_described = may_be_described && text->substr(0, 2) == described;
  if (code < 0 || (!is_described && !find<Province>(text->substr(0, 2)))) {
    at.fail(ErrorKind::bad_code, *text);
    return {};
  }
  return code;
}

std::optional<int> read_place(JsonCursor at) { return read_admdvs(at, false); }
std::optional<int> read_insured_place(JsonCursor at) { return read_admdvs(at, true); }

// Longer codes refine those of two digits; the first two decide.
std::optional<PsnType> read_psn_type(JsonCursor at) {
  auto text = at.text();
  if (!text) return {};
  auto type = find<PsnType>(text->substr(0, 2));
  if (number_of(*text) < 0 || text->size() % 2 != 0 || !type) {
    at.fail(ErrorKind::bad_code, *text, accepted(terms_of<PsnType>()));
    return {};
  }
  return type;
}

// Of the national list what is settled by the rules of another kind: registration and the visit after an accident go
// with the outpatient visit, and all kinds of stay (after an injury, sent on, from the emergency room …) are stays.
// Childbirth is a kind of its own. Regions refine each by two more digits.
constexpr std::string_view as_outpatient = "12 19", stays = "2", childbirth = "5", local = "99";
constexpr std::string_view kinds_of_care = "11 12 13 14 19 21-29 41 51-59 99xx";

std::optional<MedType> read_med_type(JsonCursor at) {
  auto text = at.text();
  if (!text) return {};
  if (number_of(*text) > 0 && (text->size() == 2 || text->size() == 4)) {
    std::string_view kind = text->substr(0, 2);
    if (kind == local && text->size() == 4) return MedType::local;
    if (as_outpatient.find(kind) != kind.npos) return MedType::outpatient;
    if (kind.starts_with(stays) && kind > "20") return MedType::inpatient;
    if (kind.starts_with(childbirth) && kind > "50") return MedType::local;
    if (auto type = find<MedType>(kind)) return type;
  }
  at.fail(ErrorKind::bad_code, *text, kinds_of_care);
  return {};
}

// 1 to 4 and 11 are level 3, 5 to 7 and 12 level 2, 8 to 10 and 13 level 1, 14 has none.
std::optional<Level> read_hosp_lv(JsonCursor at) {
  using enum Level;
  constexpr Level levels[] = {third, third, third, third, second, second, second,
                              first, first, first, third, second, first,  none};
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
  return levels[code - 1];
}

std::optional<Identities> read_identity(JsonCursor at) {
  if (!at.present()) return {};
  Identities identities;
  for (JsonCursor& item : at.items()) {
    auto id = item.text();
    if (!id) continue;
    auto aid = find<AidIdentity>(*id);
    if (*id == "civil_servant")
      identities.civil_servant = true;
    else if (*id == "enterprise_supplement")
      identities.enterprise_supplement = true;
    else if (aid && aid != AidIdentity::none)
      identities.aid |= 1U << int(*aid);
    else
      item.fail(ErrorKind::bad_code, *id);
  }
  return identities;
}

// --- The groups of fields ------------------------------------------------------------------------------------------

// A field by its type.
std::optional<bool> read_as(std::type_identity<bool>, JsonCursor at) { return at.boolean(); }
std::optional<Money> read_as(std::type_identity<Money>, JsonCursor at) { return at.money(); }
std::optional<Date> read_as(std::type_identity<Date>, JsonCursor at) { return at.date(); }
std::optional<std::string_view> read_as(std::type_identity<std::string_view>, JsonCursor at) { return at.text(); }
template <Listed Type>
std::optional<Type> read_as(std::type_identity<Type>, JsonCursor at) {
  return read_term<Type>(at);
}

std::optional<int> read_whole(JsonCursor at, int least, int most) {
  auto number = at.integer(least, most);
  return number ? std::optional(int(*number)) : std::nullopt;
}

// A day that may not lie before another, where both are days.
std::optional<Date> read_until(JsonCursor at, const JsonCursor& begin_at) {
  auto day = at.date();
  auto begin = begin_at.present() ? parse_date(begin_at.node()->text) : std::nullopt;
  if (day && begin && *day < *begin) at.fail(ErrorKind::end_before_begin);
  return day;
}

std::optional<Services> read_services(JsonCursor at);

// void read(JsonCursor, Insured&), and so on.
#define YIDI_GROUP(Group, path)            \
  void read(JsonCursor at, Group& group) { \
    if (!at.is_object()) return;
#define YIDI_REQUIRED(field, Type, reader) group.field = reader(at.required(#field)).value_or(Type{});
#define YIDI_FIELD(field, Type) group.field = read_as(std::type_identity<Type>(), at.get(#field));
#define YIDI_FIELD_BY(field, Type, reader) group.field = reader(at.get(#field));
#define YIDI_NUMBER(field, least, most) group.field = read_whole(at.get(#field), least, most);
#define YIDI_UNTIL(field, begin) group.field = read_until(at.get(#field), at.get(#begin));
// clang-format off
#define YIDI_END at.close(); }
// clang-format on
#include "case/fields.inc"

std::optional<Services> read_services(JsonCursor at) {
  if (!at.present()) return {};
  Services services;
  read(at, services);
  return services;
}

// --- The bill ------------------------------------------------------------------------------------------------------

// One line of a bill. Over the limit first, then the line's own share of what is left.
struct Line {
  std::optional<Money> amount;
  std::optional<Price> price, price_limit;
  std::optional<Count> count;
  std::optional<ItemClass> kind;
  std::optional<Ratio> own_share;
  std::optional<bool> bed, lmt_used_flag, use_allowed;
};

Line read_line(JsonCursor& at) {
  Line line;
  at.text_at("name");
  at.read("amount", line.amount);
  line.price = at.get("pric").price();
  if (auto count = at.get("cnt").count()) line.count = Count::ten_thousandths(*count);
  line.kind = read_term<ItemClass>(at.get("chrgitm_lv"));
  line.own_share = at.get("selfpay_prop").ratio();
  line.price_limit = at.get("pric_uplmt_amt").price();
  at.read("bed", line.bed);
  at.read("lmt_used_flag", line.lmt_used_flag);
  at.read("use_allowed", line.use_allowed);
  at.close();
  return line;
}

// How many pieces, or days: as it is written, else what the amount holds of the price.
std::optional<Count> count_of(const Line& line, Money amount) {
  if (line.count || !line.price || line.price->millionths == 0) return line.count;
  return Count{amount.fen() * 10'000, line.price->millionths};
}

// What lies above the limit of so many pieces; nothing where nobody knows how many there are.
std::optional<Money> over_limit(const Line& line, Money amount, const std::optional<Count>& count) {
  if (!line.price_limit || amount == Money{}) return Money{};
  if (!count) return {};
  return std::max(amount - times(*line.price_limit, *count), Money{});
}

// Class C, and what is used outside the use it is limited to, is wholly the patient's own.
void add_line(const Line& line, Money amount, Costs& costs) {
  if (line.kind == ItemClass::c || line.use_allowed == false) {
    costs.fulamt_ownpay += amount;
    return;
  }
  auto count = count_of(line, amount);
  bool is_limited_bed = line.bed == true && !line.price_limit;
  costs.lines.push_back({amount, over_limit(line, amount, count), line.own_share, line.kind, is_limited_bed, count,
                         line.lmt_used_flag == true && !line.use_allowed});
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
    Money amount = line.amount ? *line.amount : times(*line.price, *line.count);
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
  };
  Part parts[] = {
      {"fulamt_ownpay_amt", costs.fulamt_ownpay, CostPart::fulamt_ownpay},
      {"overlmt_selfpay", costs.overlmt_selfpay, CostPart::overlmt_selfpay},
      {"preselfpay_amt", costs.preselfpay, CostPart::preselfpay},
  };
  JsonCursor total = at.get("medfee_sumamt");
  costs.medfee = total.money();
  Money rest = costs.medfee.value_or(Money{});
  OpenCost open;
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

// What is a part of another sum of the year is no more than that.
void check_parts_of_year(JsonCursor& at, const Case& one) {
  auto used = [&](YearField field) { return one.used(field).value_or(Money{}); };
  auto refuse = [&](YearField part, YearField whole) {
    at.get(id(part)).fail(ErrorKind::part_exceeds_year, id(whole));
  };
  using enum YearField;
  if (one.used(hifp_pay)) {
    for (YearField part : {otp_hifp_pay, opsp_hifp_pay, day_hifp_pay, month_hifp_pay})
      if (used(part) > used(hifp_pay)) refuse(part, hifp_pay);
    bool each_fits = used(otp_hifp_pay) <= used(hifp_pay) && used(opsp_hifp_pay) <= used(hifp_pay);
    if (each_fits && used(otp_hifp_pay) + used(opsp_hifp_pay) > used(hifp_pay)) refuse(opsp_hifp_pay, hifp_pay);
  }
  YearField chronic = one.used(opsp_hifp_pay) ? opsp_hifp_pay : hifp_pay;
  if (one.used(chronic) && used(disease_hifp_pay) > used(chronic)) refuse(disease_hifp_pay, chronic);
  if (one.used(act_pay_dedc) && used(period_act_pay_dedc) > used(act_pay_dedc))
    refuse(period_act_pay_dedc, act_pay_dedc);
}

void read_year(JsonCursor at, Case& one) {
  if (!at.is_object()) return;
  for (int i = 0; i < year_field_count; ++i) at.read(id(YearField(i)), one.year[std::size_t(i)]);
  check_parts_of_year(at, one);
  at.close();
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
    auto kind = read_term<ValueKind>(item.get("kind"));
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
    else if (auto said = read_assumed(Parameter(index), *text, kind))
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
  read(at.required("insured"), one.insured);
  JsonCursor visit = at.required("visit");
  read(visit, one.visit);
  one.med_type = visit.text_at("med_type").value_or("");
  one.unruled = one.med_type.starts_with(childbirth);
  read(at.get("circumstances"), one.circumstances);
  read(at.get("filing"), one.filing);
  read_costs(at.get("costs"), one);
  read_year(at.get("year"), one);
  read(at.get("account"), one.account);
  read(at.get("card"), one.card);
  one.asked_on = at.get("asked_on").date();
  one.reverse = at.get("reverse").boolean().value_or(false);
  read_assume(at.get("assume"), one);
  at.close();
  return one;
}

}  // namespace yidi
