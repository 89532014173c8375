#include "kit/around.h"

#include <algorithm>
#include <bit>
#include <cassert>

#include "kit/names.h"
#include "kit/plain.h"
#include "rules/rulebook.h"

namespace yidi::kit {
namespace {

template <Listed Term>
std::uint64_t bits(std::initializer_list<Term> terms) {
  std::uint64_t all = 0;
  for (Term term : terms) all |= bit(term);
  return all;
}

// Which values the plain cases have; all where they have each that the policies tell apart.
std::uint64_t plain_values(Dimension dimension) {
  switch (dimension) {
    case Dimension::insutype: return bits({Insutype::employees, Insutype::residents});
    case Dimension::psn_type: return ~bit(PsnType::veteran);
    case Dimension::med_type: return bit(MedType::inpatient);
    case Dimension::level: return ~bit(Level::none);
    case Dimension::category:
      return bits({Category::long_term_resident, Category::referred, Category::other_temporary});
    case Dimension::filing: return bits({FilingStatus::valid, FilingStatus::missing, FilingStatus::not_needed});
    case Dimension::referral: return bits({Referral::yes, Referral::no});
    case Dimension::proof: return bit(Proof::documents);
    case Dimension::designated: return bit(Designated::yes);
    case Dimension::treatment_province: return 0;
    case Dimension::place:
    case Dimension::institution_class:
    case Dimension::own_med_type:
    case Dimension::person_group: return ~std::uint64_t{0};
    default: break;
  }
  const auto plain = plain_value(dimension);
  assert(plain);  // else this dimension's plain values belong above
  return std::uint64_t{1} << *plain;
}

bool meets_plain_number(const When& when) {
  const auto has = [&](int number) { return when.at_least <= number && number < when.below; };
  switch (when.dimension) {
    case Dimension::age: return has(10) || has(45) || has(70);
    case Dimension::nth_admission: return has(1);
    default: return false;
  }
}

// The variation for one row, built condition by condition.
struct Varying {
  Lang lang;
  Variation variation = {.name = "", .begin = {}, .end = {}};
  std::string identities = {}, untried = {};
  std::array<std::uint64_t, dimension_count> met = {};  // the values set already

  void call(std::string_view name) {
    if (!variation.name.empty()) variation.name += lang.is_chinese() ? "，" : ", ";
    variation.name += name;
  }

  void set(std::string_view path, std::string_view value, bool as_text = true) {
    variation.fields.set(path, as_text ? "\"" + std::string(value) + "\"" : std::string(value));
  }

  void add_identity(std::string_view id) {
    identities.append(identities.empty() ? "\"" : ",\"").append(id).append("\"");
  }

  void vary_number(const When& when) {
    const int number = when.at_least > 0 ? when.at_least : when.below - 1;
    std::string group("range.");
    group.append(id(when.dimension)).append(".");
    const std::string text = std::to_string(number);
    call(fill(say(lang, group, "one"), {text}));
    if (when.dimension == Dimension::nth_admission)
      admit_again(text);
    else
      set(field_of(when.dimension), text, false);
  }

  // An earlier stay of the year has taken a deductible already.
  void admit_again(std::string_view nth) {
    set("visit.nth_admission", nth, false);
    set("year.act_pay_dedc", "500.00");
    call(said(lang, "typical.paid_before", {"500.00"}));
  }

  // The first value of the condition.
  void vary(const When& when) {
    const int value = std::countr_zero(when.values);
    const Dimension dimension = when.dimension;
    const std::string_view id = info(dimension).terms.id(value);
    const std::string name(name_of(dimension, id, lang));
    switch (dimension) {
      case Dimension::insutype: set("insured.insutype", id); break;
      case Dimension::psn_type: set("insured.psn_type", id); break;
      case Dimension::med_type: set("visit.med_type", id == "local" ? "9901" : id); break;
      case Dimension::level: set("visit.dedc_hosp_lv", id); break;
      case Dimension::category: variation.category = Category(value); break;
      case Dimension::designated: set("visit.designated", told_value(dimension, value), false); break;
      case Dimension::emergency: set("visit.emergency", told_value(dimension, value), false); break;
      case Dimension::aid_identity: add_identity(id); break;
      case Dimension::other_payer:
        if (OtherPayer(value) > OtherPayer::work_injury) {
          set("visit.other_payer", id);
          break;
        }
        set("visit.trauma", OtherPayer(value) == OtherPayer::work_injury ? id : "third_party");
        if (OtherPayer(value) != OtherPayer::work_injury)
          set("visit.third_party_pays", OtherPayer(value) == OtherPayer::third_party ? "true" : "false", false);
        break;
      case Dimension::civil_servant: add_identity("civil_servant"); break;
      case Dimension::enterprise_supplement: add_identity("enterprise_supplement"); break;
      default:
        if (field_of(dimension).empty()) {
          untried = name;
          return;
        }
        set(field_of(dimension), told_value(dimension, value), false);
    }
    if (dimension == Dimension::transfer) set("visit.transfer_act_pay_dedc", "500.00");
    call(name);
  }

  void meet(const Row& row) {
    for (const When& when : row.when) {
      if (info(when.dimension).kind == DimensionKind::number) {
        if (!meets_plain_number(when)) vary_number(when);
      } else if (when.values && !(when.values & (plain_values(when.dimension) | met[std::size_t(when.dimension)]))) {
        vary(when);
        met[std::size_t(when.dimension)] = when.values & ~(when.values - 1);
      }
    }
  }

  // Who has the fund that a row of it is about: civil servants, people with an aid identity …
  void meet_layer(const ChangedRow& changed) {
    const std::optional<Layer> layer = layer_of(changed.parameter);
    if (!layer || changed.parameter == of_layer(*layer, LayerPart::applies)) return;
    for (const Row& row : changed.policy->table(of_layer(*layer, LayerPart::applies)))
      if (row.value.choice<YesNo>() == YesNo::yes) return meet(row);
  }

  void meet(const ChangedRow& changed) {
    meet(*changed.row);
    meet_layer(changed);
    if (variation.category == Category::emergency) set("visit.emergency", "true", false);
    if (!identities.empty()) set("insured.identity", "[" + identities + "]", false);
    const bool of_later_stays =
        changed.parameter == Parameter::deductible_period || changed.parameter == Parameter::deductible_yearly_max;
    if (of_later_stays && !variation.fields.has("visit.nth_admission"))
      vary_number({Dimension::nth_admission, 0, 2, 3});
    if (changed.parameter == Parameter::transfer_deductible && !variation.fields.has("visit.transfer"))
      vary({Dimension::transfer, bit(Transfer::up)});
  }

  // The last days of the row, or those of the plain cases where it holds on them.
  void date(const ChangedRow& changed, Date day) {
    const Period& period = changed.row->period;
    const Date plain_end = day + typical_days;
    variation.begin = day;
    variation.end = plain_end;
    const auto until = changed.until ? changed.until : period.until;
    if (!changed.until && period.contains(plain_end)) return;
    variation.end = until ? *until + -1 : period.from + typical_days;
    variation.begin = std::max(period.from, variation.end + -typical_days);
    call(said(lang, "typical.on", {to_text(variation.end)}));
  }
};

bool is_same(const Variation& a, const Variation& b) {
  return a.fields == b.fields && a.category == b.category && a.begin == b.begin && a.end == b.end;
}

}  // namespace

Around around(const std::vector<ChangedRow>& rows, Date day, Lang lang) {
  Around all;
  for (const ChangedRow& changed : rows) {
    if (is_list(changed.parameter)) continue;  // it moves no money
    Varying varying{lang};
    varying.meet(changed);
    varying.date(changed, day);
    const Variation& one = varying.variation;
    const bool is_plain = one.fields.all.empty() && !one.category && one.begin == day;
    const bool is_known = std::any_of(all.variations.begin(), all.variations.end(),
                                      [&](const Variation& other) { return is_same(one, other); });
    if (varying.untried.empty() && (is_plain || is_known)) continue;
    if (varying.untried.empty() && all.variations.size() < most_variations) {
      all.variations.push_back(one);
      continue;
    }
    const std::string& why = varying.untried.empty() ? one.name : varying.untried;
    std::string what = said(lang, "diff.untried_row", {names_of(changed.parameter).in(lang), changed.row->id, why});
    if (std::find(all.untried.begin(), all.untried.end(), what) == all.untried.end())
      all.untried.push_back(std::move(what));
  }
  return all;
}

}  // namespace yidi::kit
