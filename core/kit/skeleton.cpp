#include "kit/skeleton.h"

#include <algorithm>
#include <cassert>
#include <initializer_list>
#include <span>
#include <utility>

#include "base/json.h"
#include "rules/vocabulary.h"

namespace yidi::kit {
namespace {

// No digit may stand in this text: each would be a witness for a number of the policy.
constexpr std::string_view sources_template = R"(# @zh@：来源与理解

每份文件先在下表写一行，再照它填 policy.json。policy.json 里的每个数、每个执行日期，也都要在这里写一遍：
金额、百分比、百分点、月数照文件写，日期写成“年-月-日起”“到年-月-日”。两处都有，抄错才查得出来。
不要照抄原文的句子，用自己的话写。

## 来源

| 标识 | 文件（标题、文号、发文机关、日期） | 等级 | 内容（自己的话，带上数字和执行日期） |
|---|---|---|---|
| notice |  |  |  |

等级：official 亲眼看过原文；reported 报道或别人转述；interpreted 原文不明确，下面写了怎么理解。

## 理解（原文不明确处）

| 处 | 选定的理解 | 为什么 |
|---|---|---|

## 文中没有写的

文件没有写的参数，把 policy.json 里准备好的那一行删去，在这里记一笔，便于以后去问。不要猜，也不要照别处填。
到外地少报的，文件写“降低几个百分点”“打几折”用 ratio_change，写“先自付百分之几”用 scope_own_share，另一张表删去。
比例只有一个、不分段的，各张 band 开头或者带 band 的“怎样分段”的表（band_basis、band_period 等）也删去。
)";

constexpr std::string_view policy_template = R"({
  "$schema": "../schema/policy.schema.json",
  "admdvs": "@admdvs@",
  "name": {"zh": @zh_json@, "en": @en_json@},@description@
  "pool": "@pool@",
  "parent": @parent@,
  "checked_on": "@today@",
  "sources": [
    {"id": "notice", "title": "", "issuer": "", "number": "", "date": "", "grade": "official", "read_in": ""}
  ],
  "tables": {
    "benefit": [{"id": "inpatient", "when": {"med_type": "21"}, "choice": "yes", "from": "", "cite": "notice "}],
    "class_b_share": [{"id": "inpatient", "when": {"med_type": "21"}, "ratio": "", "from": "", "cite": "notice "}],
    "deductible": {"when": {"med_type": "21"}, "from": "", "cite": "notice ", "rows": [
@deductible@
    ]},
    "deductible_period": [{"id": "inpatient", "when": {"med_type": "21"}, "choice": "", "from": "", "cite": "notice "}],
    "nth_deductible_factor": {"when": {"med_type": "21"}, "from": "", "cite": "notice ", "rows": [
      {"id": "first", "when": {"nth_admission": {"below": 2}}, "ratio": "100%"},
      {"id": "later", "when": {"nth_admission": {"at_least": 2}}, "ratio": ""}
    ]},
    "ratio": {"when": {"med_type": "21"}, "from": "", "cite": "notice ", "rows": [
@ratio@
    ]},
    "band_basis": [{"id": "inpatient", "when": {"med_type": "21"}, "choice": "", "from": "", "cite": "notice "}],
    "band_period": [{"id": "inpatient", "when": {"med_type": "21"}, "choice": "", "from": "", "cite": "notice "}],
    "scope_own_share": [{"id": "other-province", "when": {"place": "other_province"}, "ratio": "", "from": "", "cite": "notice "}],
    "scope_own_share_position": [{"id": "other-province", "when": {"place": "other_province"}, "choice": "", "from": "", "cite": "notice "}],
    "ratio_change": {"when": {"place": {"not": ["home"]}}, "from": "", "cite": "notice ", "rows": [
      {"id": "long-term-filed", "when": {"category": ["resettled_retiree", "long_term_resident", "stationed_worker"], "filing": "valid"}, "points": ""},
      {"id": "long-term-not-filed", "when": {"category": ["resettled_retiree", "long_term_resident", "stationed_worker"], "filing": {"not": ["valid", "not_needed"]}}, "points": ""},
      {"id": "referred-or-emergency", "when": {"category": ["referred", "emergency"]}, "points": ""},
      {"id": "other-temporary", "when": {"category": "other_temporary"}, "points": ""}
    ]},
    "basic_cap": {"from": "", "cite": "notice ", "rows": [
      {"id": "employee", "when": {"insutype": "310"}, "yuan": ""},
      {"id": "resident", "when": {"insutype": "390"}, "yuan": ""}
    ]},
    "basic_cap_basis": [{"id": "all", "when": {}, "choice": "", "from": "", "cite": "notice "}],
@large@
@critical@
@civil@
@aid@
    "account_usable": [{"id": "all", "when": {}, "choice": "", "from": "", "cite": "notice "}],
    "settlement_year": [{"id": "inpatient", "when": {"med_type": "21"}, "choice": "", "from": "", "cite": "notice "}],
    "transfer_deductible": [{"id": "inpatient", "when": {"med_type": "21"}, "choice": "", "from": "", "cite": "notice "}],
    "offices": [
      {"id": "main", "when": {}, "list": [{"id": "office", "name": {"zh": "", "en": ""}, "contact": ""}], "from": "", "cite": "notice "}
    ]
  }
}
)";

constexpr std::string_view cases_template = R"({
  "$schema": "../schema/cases.schema.json",
  "base": {
    "insured": {"insu_admdvs": "@admdvs@", "insutype": "310", "psn_type": "11", "identity": []},
    "visit": {
      "mdtrtarea_admvs": "@admdvs@",
      "med_type": "21",
      "dedc_hosp_lv": "3",
      "networked": true,
      "begndate": "",
      "enddate": "",
      "emergency": false,
      "referral": false,
      "nth_admission": 1,
      "trauma": "none"
    },
    "costs": {"fulamt_ownpay_amt": "0.00", "overlmt_selfpay": "0.00", "preselfpay_amt": "0.00"},
    "year": {"act_pay_dedc": "0.00", "hifp_pay": "0.00", "inscp_scp_amt": "0.00", "psn_inscp_amt": "0.00", "hifmi_pay": "0.00", "hifob_pay": "0.00", "cvlserv_pay": "0.00", "maf_pay": "0.00"},
    "account": {"balc": "0.00", "use": false}
  },
  "cases": [
    {"name": "职工，在职，三级医院，本地住院", "change": {"costs": {"medfee_sumamt": ""}}, "expect": {"act_pay_dedc": "", "hifp_pay": ""}, "why": ""}
  ]
}
)";

using Values = std::initializer_list<std::pair<std::string_view, std::string>>;

// Puts each value in place of its @name@.
std::string filled(std::string_view text, const Values& values) {
  std::string out;
  while (!text.empty()) {
    const std::size_t start = std::min(text.find('@'), text.size());
    out += text.substr(0, start);
    text.remove_prefix(start);
    if (text.empty()) break;
    const std::size_t end = text.find('@', 1);
    for (const auto& [name, value] : values)
      if (text.substr(1, end - 1) == name) out += value;
    text.remove_prefix(end + 1);
  }
  return out;
}

std::string quoted(std::string_view text) {
  JsonWriter out;
  out.text(text);
  return out.take();
}

struct People {
  const char *id, *when;
};
constexpr People by_scheme[] = {{"employee", R"("insutype": "310")"}, {"resident", R"("insutype": "390")"}};
constexpr People by_work[] = {{"in-work", R"("insutype": "310", "psn_type": "11")"},
                              {"retired", R"("insutype": "310", "psn_type": "12")"},
                              {"resident", R"("insutype": "390")"}};

// A row for each of these and each level of hospital.
std::string rows_by_level(std::span<const People> people, std::string_view value_key) {
  std::string rows;
  for (const People& one : people)
    for (const char* level : {"3", "2", "1"}) {
      if (!rows.empty()) rows += ",\n";
      rows += filled(R"(      {"id": "@id@-level-@level@", "when": {@when@, "level": "@level@"}, "@value@": ""})",
                     {{"id", one.id}, {"level", level}, {"when", one.when}, {"value", std::string(value_key)}});
    }
  return rows;
}

// What a fund for some people only has to say: from where it pays, how much of what, and how far.
std::string tables_of(std::string_view fund, std::string_view row) {
  constexpr std::pair<std::string_view, std::string_view> parts[] = {
      {"trigger", R"("choice": "")"},    {"threshold", R"("yuan": "")"},  {"bands", R"("ratio": "")"},
      {"band_basis", R"("choice": "")"}, {"counts", R"("counts": [""])"}, {"cap", R"("yuan": "")"}};
  std::string tables;
  for (const auto& [part, value] : parts)
    tables += filled(R"(    "@fund@_@part@": [{@row@, @value@, "from": "", "cite": "notice "}],)",
                     {{"fund", std::string(fund)},
                      {"part", std::string(part)},
                      {"row", std::string(row)},
                      {"value", std::string(value)}}) +
              "\n";
  tables.pop_back();
  return tables;
}

std::string pool_of(const SkeletonRequest& request) {
  if (!request.pool.empty()) return request.pool;
  if (request.admdvs.ends_with("0000")) return "province";
  return request.admdvs.ends_with("00") ? "city" : "county";
}

bool is_code(std::string_view code) {
  return code.size() == 6 && std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

constexpr std::string_view nation = "100000";

}  // namespace

Errors faults_of(const SkeletonRequest& request) {
  Errors errors;
  if (!is_code(request.admdvs) || request.admdvs == nation) errors.add(ErrorKind::bad_code, "/admdvs", request.admdvs);
  // No policy is looked up under a code that ends so: that is the city's own pool, and stands under the city's code.
  else if (request.admdvs.ends_with("99"))
    errors.add(ErrorKind::bad_code, "/admdvs", request.admdvs, std::string(request.admdvs.substr(0, 4)) + "00");
  if (!request.parent.empty() && (!is_code(request.parent) || request.parent == request.admdvs))
    errors.add(ErrorKind::bad_code, "/parent", request.parent);
  if (!request.pool.empty() && (request.pool == id(Pool::nation) || !find<Pool>(request.pool)))
    errors.add(ErrorKind::bad_code, "/pool", request.pool, "county city province");
  if (!parse_date(request.today)) errors.add(ErrorKind::bad_date, "/today", request.today);
  return errors;
}

Skeleton skeleton(const SkeletonRequest& request) {
  assert(faults_of(request).none());
  const std::string parent(request.parent.empty() ? nation : request.parent);
  const bool unnamed = request.admdvs.starts_with("99");
  const Values values = {
      {"admdvs", request.admdvs},
      {"zh", request.zh.empty() ? std::string("本地政策") : request.zh},
      {"zh_json", quoted(request.zh)},
      {"en_json", quoted(request.en)},
      {"description", unnamed ? "\n  \"description\": {\"zh\": \"\", \"en\": \"\"}," : ""},
      {"pool", pool_of(request)},
      {"parent", quoted(parent)},
      {"today", request.today},
      {"deductible", rows_by_level(by_scheme, "yuan")},
      {"ratio", rows_by_level(by_work, "ratio")},
      {"large", tables_of("large", R"("id": "employee", "when": {"insutype": "310"})")},
      {"critical", tables_of("critical", R"("id": "resident", "when": {"insutype": "390"})")},
      {"civil", tables_of("civil", R"("id": "civil-servant", "when": {"civil_servant": "yes"})")},
      {"aid", tables_of("aid", R"("id": "aided", "when": {"aid_identity": {"not": ["none"]}})")},
  };
  return {filled(policy_template, values), filled(sources_template, values), filled(cases_template, values)};
}

std::string folder_name(const SkeletonRequest& request) {
  std::string slug;
  for (char c : request.en) {
    const char small = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9'))
      slug += small;
    else if (!slug.empty() && slug.back() != '-')
      slug += '-';
  }
  slug.resize(std::min<std::size_t>(slug.size(), 60));  // a file system's names have an end
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug.empty() ? request.admdvs : request.admdvs + "-" + slug;
}

}  // namespace yidi::kit
