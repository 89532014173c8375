#include "kit/typical.h"

#include <algorithm>

#include "kit/boxes.h"
#include "kit/names.h"
#include "kit/terminal.h"

namespace yidi::kit {
namespace {

// One way in which cases differ: what is said of it, and what it puts into the case.
struct Part {
  std::string name;
  std::string insured, visit, filing;
};

bool is_used(const Policy& policy, Dimension dimension) {
  for (const auto& table : policy.tables)
    for (const Row& row : table)
      for (const When& when : row.when)
        if (when.dimension == dimension) return true;
  return false;
}

std::string member(std::string_view key, std::string_view value) {
  return std::string("\"").append(key).append("\":\"").append(value).append("\",");
}

class Typical {
 public:
  Typical(const Policy& before, const Policy& after, Date day, Lang lang)
      : before_(before), after_(after), day_(day), lang_(lang) {}

  std::vector<TypicalCase> all() const {
    std::vector<TypicalCase> cases;
    for (const Part& person : people())
      for (const Part& group : own(Dimension::person_group))
        for (const Part& institution : institutions())
          for (const Part& place : places())
            for (const char* yuan : {"5000.00", "20000.00", "100000.00", "300000.00"})
              cases.push_back(one({&person, &group, &institution, &place}, yuan));
    return cases;
  }

 private:
  bool is_used(Dimension dimension) const { return kit::is_used(before_, dimension) || kit::is_used(after_, dimension); }

  std::string named(Dimension dimension, std::string_view value) const { return std::string(name_of(dimension, value, lang_)); }

  Part person(std::string_view scheme, std::string_view type, std::string_view age, bool told) const {
    std::string name = named(Dimension::insutype, scheme);
    if (told) name.append(comma()).append(named(Dimension::psn_type, type));
    return {name, member("insutype", scheme) + member("psn_type", type) + "\"age\":" + std::string(age) + ",", "", ""};
  }

  std::vector<Part> people() const {
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
        parts.push_back({std::string(term.name.in(lang_)), group ? member("person_group", term.id) : "",
                         group ? "" : member("institution_class", term.id), ""});
      }
    if (parts.empty()) parts.push_back({});
    return parts;
  }

  std::vector<Part> institutions() const {
    if (!before_.classes.empty() || !after_.classes.empty()) return own(Dimension::institution_class);
    if (!is_used(Dimension::level)) return {{"", "", member("dedc_hosp_lv", "3"), ""}};
    std::vector<Part> parts;
    for (const char* level : {"3", "2", "1"}) parts.push_back({named(Dimension::level, level), "", member("dedc_hosp_lv", level), ""});
    return parts;
  }

  // A division that lies so to the insured one; nothing where there is none.
  std::string code_of(Place place) const {
    const int own = std::atoi(std::string(after_.admdvs).c_str()), province = own / 10000 * 10000, city = own / 100 * 100;
    switch (place) {
      case Place::home: return after_.home.empty() ? std::string(after_.admdvs) : std::to_string(after_.home[0]);
      case Place::other_county: return std::to_string(own == city + 21 ? city + 22 : city + 21);
      case Place::other_city: return std::to_string(city == province + 100 ? province + 200 : province + 100);
      case Place::other_province: break;
    }
    return province == 310000 ? "110101" : "310101";
  }

  Part at(Place place, std::string_view how, std::string_view category, bool filed, bool referred) const {
    const std::string code = code_of(place);
    std::string name = named(Dimension::place, info(Dimension::place).terms.id(int(place)));
    if (!how.empty()) name.append(comma()).append(how);
    std::string visit = member("mdtrtarea_admvs", code) + (referred ? "\"referral\":true," : "\"referral\":false,");
    std::string filing = category.empty() ? "" : "\"category\":\"" + std::string(category) + "\"";
    if (filed) filing += ",\"filed_on\":\"" + to_text(day_) + "\",\"filed_admdvs\":\"" + code + "\",\"proof\":\"documents\"";
    return {name, "", visit, filing};
  }

  std::vector<Part> places() const {
    std::vector<Part> parts;
    const std::uint64_t possible = possible_places(after_);
    // A code 99xxxx is no division: nothing lies beside it.
    const bool nowhere = after_.admdvs.starts_with("99") && after_.home.empty();
    if (!nowhere) parts.push_back(at(Place::home, "", "", false, false));
    for (Place place : {Place::other_county, Place::other_city, Place::other_province}) {
      const bool apart = place == Place::other_province || (is_used(Dimension::place) && !nowhere);
      if (!apart || !(possible >> int(place) & 1)) continue;
      parts.push_back(at(place, say(lang_, "typical.long_term"), "long_term_resident", true, false));
      parts.push_back(at(place, say(lang_, "typical.referred"), "referred", true, true));
      parts.push_back(at(place, say(lang_, "typical.other"), "other_temporary", true, false));
      parts.push_back(at(place, say(lang_, "typical.not_filed"), "other_temporary", false, false));
    }
    return parts;
  }

  TypicalCase one(std::initializer_list<const Part*> parts, std::string_view yuan) const {
    std::string name, insured, visit, filing;
    for (const Part* part : parts) {
      if (!part->name.empty()) name.append(part->name).append(comma());
      insured += part->insured;
      visit += part->visit;
      filing += part->filing;
    }
    name += said(lang_, "amount.yuan", {grouped(std::get<Money>(parse_money(yuan)))});
    std::string text = "{\"insured\":{" + insured + "\"insu_admdvs\":\"" + std::string(after_.admdvs) + "\",\"identity\":[]},";
    text += "\"visit\":{" + visit + "\"med_type\":\"21\",\"begndate\":\"" + to_text(day_) + "\",\"enddate\":\"" + to_text(day_ + 9) +
            "\",\"networked\":true,\"emergency\":false,\"nth_admission\":1,\"trauma\":\"none\",\"transfer\":\"none\",\"disease\":\"none\"},";
    if (!filing.empty()) text += "\"filing\":{" + filing + "},";
    text += "\"costs\":{\"medfee_sumamt\":\"" + std::string(yuan) +
            "\",\"fulamt_ownpay_amt\":\"0.00\",\"overlmt_selfpay\":\"0.00\",\"preselfpay_amt\":\"0.00\"},\"year\":{";
    for (const char* used : {"act_pay_dedc", "hifp_pay", "inscp_scp_amt", "psn_inscp_amt", "hifmi_pay", "hifob_pay"})
      text += member(used, "0.00");
    text.back() = '}';
    return {name, text + ",\"account\":{\"balc\":\"0.00\",\"use\":false}}"};
  }

  std::string_view comma() const { return lang_.is_chinese() ? "，" : ", "; }

  const Policy& before_;
  const Policy& after_;
  Date day_;
  Lang lang_;
};

}  // namespace

std::vector<TypicalCase> typical_cases(const Policy& before, const Policy& after, Date day, Lang lang) {
  return Typical(before, after, day, lang).all();
}

}  // namespace yidi::kit
