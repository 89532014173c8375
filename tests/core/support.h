// What the tests of the core share: short ways to write a policy and a case as text, and to look into an answer.
//
//   Tables rules = plain_rules();  rules["deductible"] = R"("yuan":"800.00")";
//   Given given;                   given.costs = in_scope("20000.00");
//   Answer answer = settle(rules, given);
//   answer.sheet("hifp_pay")  ->  "16320.00", "null" where undetermined
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "yidi.h"

namespace yidi::test {

// A file of the project, named from its top folder.
std::string file(const std::string& name);
// Those of this name in the folders of a folder.
std::vector<std::string> files_named(const std::string& name, const std::string& folder);

inline Json parsed(std::string_view text) {
  Errors errors;
  Json json = parse_json(text, policy_limits, errors);
  EXPECT_TRUE(errors.none()) << text;
  return json;
}

// A text as it is, anything else as JSON; "nothing" where there is no such place.
inline std::string shown(const Json* json) {
  if (!json) return "nothing";
  if (json->type == Json::Type::text) return std::string(json->text);
  JsonWriter out;
  out.json(*json);
  return out.take();
}

// An answer, or a list of errors.
struct Answer {
  explicit Answer(std::string answer_text) : text(std::move(answer_text)), json(parsed(text)) {}

  std::string at(std::string_view pointer) const { return shown(json.at_pointer(pointer)); }
  std::string sheet(std::string_view field) const { return at("/settlement/sheet/" + std::string(field)); }
  // "0.00..23325.00"; a determined field as its one value.
  std::string range(std::string_view field) const {
    std::string bounds = "/settlement/bounds/" + std::string(field);
    const Json* ends = json.at_pointer(bounds);
    return ends ? at(bounds + "/0") + ".." + at(bounds + "/1") : sheet(field);
  }
  // The element of a list whose `key` is `id`.
  const Json* in_list(std::string_view list, std::string_view key, std::string_view id) const {
    const Json* items = json.at_pointer(list);
    if (!items) return nullptr;
    for (const Json& item : items->items)
      if (const Json* found = item.find(key); found && found->text == id) return &item;
    return nullptr;
  }
  const Json* step(std::string_view id) const { return in_list("/steps", "id", id); }
  bool misses(std::string_view parameter) const {
    return in_list("/settlement/missing", "parameter", parameter) != nullptr;
  }
  // "code path" of every error, in order.
  std::vector<std::string> errors() const {
    std::vector<std::string> list;
    if (const Json* errors = json.find("errors"))
      for (const Json& error : errors->items)
        list.push_back(shown(error.find("code")) + " " + shown(error.find("path")));
    return list;
  }

  std::string text;
  Json json;
};

// --- Policies ------------------------------------------------------------------------------------------------------

// A row: its value (and whatever else it has), when it holds, its id.
inline std::string row(const std::string& value, const std::string& when = "", const std::string& id = "only") {
  return R"({"id":")" + id + R"(","when":{)" + when + "}," + value + R"(,"from":"2020-01-01","cite":"notice 1"})";
}

// Parameter → the value of its only row, or a whole table "[…]".
using Tables = std::map<std::string, std::string>;

struct Head {
  std::string admdvs = "140830";
  std::string pool = "county";
  std::string parent = "null";
  std::string classes{};  // a whole list "[…]"
};

inline std::string policy_text(const Tables& tables, const Head& head = {}) {
  std::string rows;
  for (const auto& [parameter, value] : tables)
    rows += (rows.empty() ? "\"" : ",\"") + parameter + "\":" + (value[0] == '[' ? value : "[" + row(value) + "]");
  return R"({"admdvs":")" + head.admdvs + R"(","name":{"zh":"某地","en":"Somewhere"},"pool":")" + head.pool +
         R"(","parent":)" + head.parent + R"(,"checked_on":"2026-11-21","sources":[{"id":"notice","title":"某通知",)" +
         R"("grade":"official"}],)" + (head.classes.empty() ? "" : "\"classes\":" + head.classes + ",") +
         R"("tables":{)" + rows + "}}";
}

// Everything stated, nothing special: 85% of all, no deductible, a cap nobody reaches, no other fund.
inline Tables plain_rules() {
  Tables rules = {
      {"benefit", R"("choice":"yes")"},
      {"class_b_share", R"("ratio":"10%")"},
      {"deductible", R"("yuan":"0.00")"},
      {"deductible_period", R"("choice":"per_admission")"},
      {"nth_deductible_factor", R"("ratio":"100%")"},
      {"ratio", R"("ratio":"85%")"},
      {"ratio_change", R"("points":"0%")"},
      {"basic_cap", R"("yuan":"9000000.00")"},
      {"basic_cap_basis", R"("choice":"fund_paid")"},
      {"rounding", R"("choice":"per_band")"},
      {"band_basis", R"("choice":"after_deductible")"},
      {"band_period", R"("choice":"per_admission")"},
      {"account_usable", R"("choice":"no")"},
      {"filing_required", R"("choice":"not_required")"},
  };
  for (const char* layer : {"large", "critical", "civil", "enterprise", "aid"})
    rules[std::string(layer) + "_applies"] = R"("choice":"no")";
  return rules;
}

// --- Cases ---------------------------------------------------------------------------------------------------------

inline std::string in_scope(const std::string& amount) {
  return R"("medfee_sumamt":")" + amount +
         R"(","fulamt_ownpay_amt":"0.00","overlmt_selfpay":"0.00","preselfpay_amt":"0.00")";
}

// The members of each part of a case; an empty part is left out.
struct Given {
  std::string insured = R"("insu_admdvs":"140830","insutype":"310","identity":[])";
  std::string visit = R"("mdtrtarea_admvs":"140830","med_type":"21","begndate":"2024-03-01","nth_admission":1,)"
                      R"("emergency":false,"referral":false)";
  std::string circumstances{};
  std::string filing{};
  std::string costs = in_scope("20000.00");
  std::string year =
      R"("act_pay_dedc":"0.00","hifp_pay":"0.00","inscp_scp_amt":"0.00","psn_inscp_amt":"0.00",)"
      R"("hifmi_pay":"0.00","hifob_pay":"0.00","cvlserv_pay":"0.00","hifes_pay":"0.00","maf_pay":"0.00")";
  std::string account = R"("balc":"0.00","use":false)";
  std::string more{};

  std::string text() const {
    std::string out = "{\"insured\":{" + insured + "},\"visit\":{" + visit + "}";
    const std::pair<const char*, const std::string*> parts[] = {{"circumstances", &circumstances},
                                                                {"filing", &filing},
                                                                {"costs", &costs},
                                                                {"year", &year},
                                                                {"account", &account}};
    for (auto [name, members] : parts)
      if (!members->empty()) out += ",\"" + std::string(name) + "\":{" + *members + "}";
    return out + (more.empty() ? "" : "," + more) + "}";
  }
};

inline void load(Engine& engine, const std::string& policy) {
  std::string answer = load_policy(engine, policy, Lang::en);
  ASSERT_TRUE(answer.starts_with(R"({"ok":true)")) << answer;
}

inline void load_project(Engine& engine) {
  load_calendar(engine, file("policies/calendar/holidays.json"), Lang::en);
  load(engine, file("policies/nation/policy.json"));
  load(engine, file("policies/typical/policy.json"));
  load(engine, file("policies/140830-ruicheng/policy.json"));
}

// --- The identities, seen from outside -----------------------------------------------------------------------------

struct Interval {
  std::int64_t least = 0, most = 0;
  bool known = false;
};

// Of a field of a sheet, or of what bounds it: "/settlement/sheet/", "/settlement/bounds/".
inline Interval interval_in(const Answer& answer, const std::string& sheet, const std::string& ends,
                            std::string_view field) {
  auto fen = [&](const std::string& pointer) {
    const Json* at = answer.json.at_pointer(pointer);
    auto money = parse_money(at ? at->text.view() : "");
    return std::holds_alternative<Money>(money) ? std::get<Money>(money).fen() : -1;
  };
  std::string name(field);
  if (auto value = fen(sheet + name); value >= 0) return {value, value, true};
  auto least = fen(ends + name + "/0"), most = fen(ends + name + "/1");
  return {least, most, least >= 0 && least < most};
}
inline Interval interval(const Answer& answer, std::string_view field) {
  return interval_in(answer, "/settlement/sheet/", "/settlement/bounds/", field);
}
inline Interval usual_interval(const Answer& answer, std::string_view field) {
  return interval_in(answer, "/estimate/sheet/", "/estimate/range/", field);
}

// Does total = the sum of the parts hold, and can it hold with any one of them at either of its ends?
inline bool sums_up(const Answer& answer, std::string_view total_name, const std::vector<std::string_view>& names) {
  Interval total = interval(answer, total_name), sum{0, 0, true};
  for (std::string_view name : names) {
    Interval part = interval(answer, name);
    sum = {sum.least + part.least, sum.most + part.most, sum.known && part.known};
  }
  if (!total.known && !sum.known) return true;  // no bill, no amounts
  if (!total.known || !sum.known || total.least < sum.least || total.most > sum.most) return false;
  for (std::string_view name : names) {
    Interval part = interval(answer, name);
    if (part.most > total.most - (sum.least - part.least) || part.least < total.least - (sum.most - part.most))
      return false;
  }
  return true;
}

// The first of I1–I4 that is broken; empty where all hold.
inline std::string broken_identity(const Answer& answer) {
  if (!sums_up(answer, "medfee_sumamt", {"fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt"}))
    return "I1";
  if (!sums_up(answer, "fund_pay_sumamt",
               {"hifp_pay", "cvlserv_pay", "hifes_pay", "hifmi_pay", "hifob_pay", "maf_pay", "oth_pay"}))
    return "I2";
  if (!sums_up(answer, "psn_part_amt", {"acct_pay", "psn_cash_pay"})) return "I3";
  if (!sums_up(answer, "medfee_sumamt", {"fund_pay_sumamt", "psn_part_amt", "hosp_part_amt"})) return "I4";
  return {};
}

inline Answer settle(const Engine& engine, const Given& given, Lang lang = Lang::en) {
  Answer answer(settle(engine, given.text(), lang));
  EXPECT_EQ(answer.at("/ok"), "true") << answer.text;
  EXPECT_EQ(broken_identity(answer), "") << answer.text;
  return answer;
}

inline Answer settle(const Tables& rules, const Given& given, const Head& head = {}) {
  Engine engine;
  load(engine, policy_text(rules, head));
  return settle(engine, given);
}

}  // namespace yidi::test
