#include "kit/typical.h"

#include <algorithm>

#include "kit/boxes.h"
#include "kit/names.h"
#include "kit/plain.h"
#include "kit/terminal.h"

namespace yidi::kit {
namespace {

// One way in which cases differ: what is said of it, and what it puts into the case.
struct Part {
  std::string name = {};
  Fields fields = {};
};

bool is_used(const Policy& policy, Dimension dimension) {
  for (const auto& table : policy.tables)
    for (const Row& row : table)
      for (const When& when : row.when)
        if (when.dimension == dimension) return true;
  return false;
}

std::string quoted(std::string_view value) { return "\"" + std::string(value) + "\""; }

// "visit.begndate" and the like, put into the groups of a case.
std::string case_text(const Fields& fields) {
  std::string text = "{";
  for (std::string_view group : {"insured", "visit", "filing", "costs", "year", "account"}) {
    std::string members;
    for (const auto& [path, value] : fields.all)
      if (path.starts_with(group) && path[group.size()] == '.')
        members += (members.empty() ? "" : ",") + quoted(path.substr(group.size() + 1)) + ":" + value;
    if (!members.empty()) text += (text.size() > 1 ? "," : "") + quoted(group) + ":{" + members + "}";
  }
  return text + "}";
}

Fields plain_fields() {
  Fields fields;
  fields.set("insured.identity", "[]");
  fields.set("visit.med_type", "\"21\"");
  fields.set("visit.networked", "true");
  for (const char* no : {"visit.emergency", "account.use"}) fields.set(no, "false");
  fields.set("visit.nth_admission", "1");
  for (int i = 0; i < dimension_count; ++i) {
    const auto plain = plain_value(Dimension(i));
    if (plain && !field_of(Dimension(i)).empty()) fields.set(field_of(Dimension(i)), told_value(Dimension(i), *plain));
  }
  for (const char* nothing : {"costs.fulamt_ownpay_amt", "costs.overlmt_selfpay", "costs.preselfpay_amt",
                              "year.act_pay_dedc", "year.hifp_pay", "year.inscp_scp_amt", "year.psn_inscp_amt",
                              "year.hifmi_pay", "year.hifob_pay", "account.balc"})
    fields.set(nothing, "\"0.00\"");
  return fields;
}

class Typical {
 public:
  Typical(const Policy& before, const Policy& after, const Variation& variation, Lang lang)
      : before_(before), after_(after), variation_(variation), lang_(lang) {}

  std::vector<TypicalCase> all(std::span<const char* const> amounts) const {
    std::vector<TypicalCase> cases;
    for (const Part& person : people())
      for (const Part& group : own(Dimension::person_group))
        for (const Part& institution : institutions())
          for (const Part& place : places())
            for (const char* yuan : amounts) cases.push_back(one({&person, &group, &institution, &place}, yuan));
    return cases;
  }

 private:
  bool is_used(Dimension dimension) const {
    return kit::is_used(before_, dimension) || kit::is_used(after_, dimension);
  }

  std::string named(Dimension dimension, std::string_view value) const {
    return std::string(name_of(dimension, value, lang_));
  }

  static Part part(std::string_view name, std::string_view path, std::string_view value) {
    Part part{std::string(name)};
    part.fields.set(path, quoted(value));
    return part;
  }

  Part person(std::string_view scheme, std::string_view type, std::string_view age, bool told) const {
    std::string name = named(Dimension::insutype, scheme);
    if (told) name.append(comma()).append(named(Dimension::psn_type, type));
    Part part{name};
    part.fields.set("insured.insutype", quoted(scheme));
    part.fields.set("insured.psn_type", quoted(type));
    part.fields.set("insured.age", std::string(age));
    return part;
  }

  std::vector<Part> people() const {
    if (variation_.fields.has("insured.insutype") || variation_.fields.has("insured.psn_type")) {
      Part one = person("310", "11", "45", false);
      if (variation_.fields.has("insured.insutype")) one.name.clear();
      return {one};
    }
    if (!is_used(Dimension::psn_type) && !is_used(Dimension::age))
      return {person("310", "11", "45", false), person("390", "15", "45", false)};
    return {person("310", "11", "45", true), person("310", "12", "70", true), person("390", "14", "10", true),
            person("390", "15", "45", true), person("390", "16", "70", true)};
  }

  // The classes or groups that either version has, each once.
  std::vector<Part> own(Dimension dimension) const {
    std::vector<Part> parts;
    std::vector<std::string_view> seen;
    for (const Policy* policy : {&before_, &after_})
      for (const OwnTerm& term : policy->own_terms(dimension)) {
        if (std::find(seen.begin(), seen.end(), term.id) != seen.end()) continue;
        seen.push_back(term.id);
        const bool group = dimension == Dimension::person_group;
        parts.push_back(part(term.name.in(lang_), group ? "insured.person_group" : "visit.institution_class", term.id));
      }
    if (parts.empty()) parts.push_back({});
    return parts;
  }

  std::vector<Part> institutions() const {
    if (!before_.classes.empty() || !after_.classes.empty()) return own(Dimension::institution_class);
    if (!is_used(Dimension::level)) return {part("", "visit.dedc_hosp_lv", "3")};
    std::vector<Part> parts;
    for (const char* level : {"3", "2", "1"})
      parts.push_back(part(named(Dimension::level, level), "visit.dedc_hosp_lv", level));
    return parts;
  }

  // A division that lies so to the insured one; nothing where there is none.
  std::string code_of(Place place) const {
    const int own = std::atoi(std::string(after_.admdvs).c_str()), province = own / 10000 * 10000,
              city = own / 100 * 100;
    switch (place) {
      case Place::home: return after_.home.empty() ? std::string(after_.admdvs) : std::to_string(after_.home[0]);
      case Place::other_county: return std::to_string(own == city + 21 ? city + 22 : city + 21);
      case Place::other_city: return std::to_string(city == province + 100 ? province + 200 : province + 100);
      case Place::other_province: break;
    }
    return province == 310000 ? "110101" : "310101";
  }

  Part at(Place place, std::string_view how, std::string_view category, bool filed, bool referred) const {
    const std::string code = quoted(code_of(place));
    std::string name = named(Dimension::place, info(Dimension::place).terms.id(int(place)));
    if (!how.empty()) name.append(comma()).append(how);
    Fields fields;
    fields.set("visit.mdtrtarea_admvs", code);
    fields.set("visit.referral", referred ? "true" : "false");
    if (!category.empty()) fields.set("filing.category", quoted(category));
    if (filed) {
      fields.set("filing.filed_on", quoted(to_text(variation_.begin)));
      fields.set("filing.filed_admdvs", code);
      fields.set("filing.proof", quoted("documents"));
    }
    return {name, fields};
  }

  std::vector<Part> places() const {
    std::vector<Part> parts;
    const std::uint64_t possible = possible_places(after_);
    // A code 99xxxx is no division: nothing lies beside it.
    const bool nowhere = after_.admdvs.starts_with("99") && after_.home.empty();
    if (!nowhere && !variation_.category) parts.push_back(at(Place::home, "", "", false, false));
    for (Place place : {Place::other_county, Place::other_city, Place::other_province}) {
      const bool apart = place == Place::other_province || (is_used(Dimension::place) && !nowhere);
      if (!apart || !(possible >> int(place) & 1)) continue;
      if (variation_.category) {
        parts.push_back(at(place, "", info(Dimension::category).terms.id(int(*variation_.category)), true, false));
        continue;
      }
      parts.push_back(at(place, say(lang_, "typical.long_term"), "long_term_resident", true, false));
      parts.push_back(at(place, say(lang_, "typical.referred"), "referred", true, true));
      parts.push_back(at(place, say(lang_, "typical.other"), "other_temporary", true, false));
      parts.push_back(at(place, say(lang_, "typical.not_filed"), "other_temporary", false, false));
    }
    return parts;
  }

  static void take(const Fields& from, Fields& into) {
    for (const auto& [path, value] : from.all) into.set(path, value);
  }

  TypicalCase one(std::initializer_list<const Part*> parts, std::string_view yuan) const {
    std::string name;
    Fields fields = plain_fields();
    for (const Part* part : parts) {
      if (!part->name.empty()) name.append(part->name).append(comma());
      take(part->fields, fields);
    }
    take(variation_.fields, fields);
    fields.set("insured.insu_admdvs", quoted(after_.admdvs));
    fields.set("visit.begndate", quoted(to_text(variation_.begin)));
    fields.set("visit.enddate", quoted(to_text(variation_.end)));
    fields.set("costs.medfee_sumamt", quoted(yuan));
    if (!variation_.name.empty()) name.append(variation_.name).append(comma());
    return {name + said(lang_, "amount.yuan", {grouped(std::get<Money>(parse_money(yuan)))}), case_text(fields)};
  }

  std::string_view comma() const { return lang_.is_chinese() ? "，" : ", "; }

  const Policy& before_;
  const Policy& after_;
  const Variation& variation_;
  Lang lang_;
};

}  // namespace

void Fields::set(std::string_view path, std::string value) {
  for (auto& one : all)
    if (one.first == path) return void(one.second = std::move(value));
  all.emplace_back(path, std::move(value));
}

bool Fields::has(std::string_view path) const {
  return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.first == path; });
}

std::vector<TypicalCase> typical_cases(const Policy& before, const Policy& after, const Variation& variation,
                                       std::span<const char* const> amounts, Lang lang) {
  return Typical(before, after, variation, lang).all(amounts);
}

std::vector<TypicalCase> typical_cases(const Policy& before, const Policy& after, Date day, Lang lang) {
  const Variation plain{.name = "", .begin = day, .end = day + typical_days};
  return typical_cases(before, after, plain, typical_amounts, lang);
}

}  // namespace yidi::kit
