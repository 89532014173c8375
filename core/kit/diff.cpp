#include "kit/diff.h"

#include <algorithm>

#include "kit/boxes.h"
#include "kit/check.h"
#include "kit/conditions.h"
#include "kit/names.h"
#include "kit/trial.h"
#include "kit/typical.h"

namespace yidi::kit {
namespace {

std::string json_text(const Json* json) {
  if (!json) return {};
  JsonWriter out;
  out.json(*json);
  return out.take();
}

// --- Rows ------------------------------------------------------------------------------------------------------------

// What a row says, part by part, in words; the parts are the same for every row.
using Parts = std::vector<std::pair<std::string, std::string>>;

std::string conditions_of(const Policy& policy, const Row& row, Lang lang) {
  const Rulebook rules({&policy}, row.period.from);
  const Possible every = every_case(rules);
  Possible box = every;
  for (const When& when : row.when) box[std::size_t(when.dimension)] &= values_of(when, rules);
  return conditions_words(box, every, rules, lang);
}

const Row* row_of(const Policy& policy, Parameter parameter, std::string_view id) {
  for (const Row& row : policy.table(parameter))
    if (row.id == id) return &row;
  return nullptr;
}

// Of a row tied to a figure, and of a list, the words are those of the file.
std::string value_of(const Json& written, const Row* row, Parameter parameter, Lang lang) {
  const Json* yuan = written.find("yuan");
  if (yuan && yuan->find("of")) return json_text(yuan);
  if (const Json* list = written.find("list")) return json_text(list);
  return row ? value_words(*row, parameter, lang) : std::string();
}

Parts parts_of(const Policy& policy, Parameter parameter, const Json& written, Lang lang) {
  const Row* row = row_of(policy, parameter, text_of(written, "id"));
  Parts parts = {{"part.value", value_of(written, row, parameter, lang)},
                 {"part.when", row ? conditions_of(policy, *row, lang) : json_text(written.find("when"))}};
  for (const char* key : {"from", "until", "gap_before", "cite", "grade", "reading"})
    parts.emplace_back(std::string("part.") + key, text_of(written, key));
  return parts;
}

// "85%；条件：职工，三级；执行：2024-01-01": the parts that differ from the other row's, or all where there is none.
std::string words_of(const Parts& parts, const Parts* other, Lang lang) {
  std::string words;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto& [key, text] = parts[i];
    const bool same = other && (*other)[i].second == text;
    if (same || (text.empty() && !other)) continue;
    if (!words.empty()) words += lang.is_chinese() ? "；" : "; ";
    words += said(lang, key, {text.empty() ? say(lang, "diff.nothing") : std::string_view(text)});
  }
  return words;
}

const Json* row_with(const Json* table, std::string_view id) {
  if (table)
    for (const Json& row : table->items)
      if (text_of(row, "id") == id) return &row;
  return nullptr;
}

struct Comparing {
  const Policy& before;
  const Policy& after;
  Lang lang;
  std::vector<Change> changes = {};

  void compare_table(Parameter parameter) {
    const std::string path = below("/tables", id(parameter)), name(name_of(parameter, lang));
    const Json *old_table = before.document.at_pointer(path), *new_table = after.document.at_pointer(path);
    for (std::size_t i = 0; old_table && i < old_table->items.size(); ++i) {
      const Json& row = old_table->items[i];
      const std::string row_id(text_of(row, "id"));
      const Json* other = row_with(new_table, row_id);
      if (other && json_text(other) == json_text(&row)) continue;
      const Parts old_parts = parts_of(before, parameter, row, lang);
      if (!other) {
        changes.push_back({ChangeKind::removed, std::string(id(parameter)), name, row_id, words_of(old_parts, nullptr, lang), {}});
        continue;
      }
      const Parts new_parts = parts_of(after, parameter, *other, lang);
      const std::string was = words_of(old_parts, &new_parts, lang), is = words_of(new_parts, &old_parts, lang);
      // Written in another order or way, and saying the same.
      if (was.empty() && is.empty()) continue;
      changes.push_back({ChangeKind::changed, std::string(id(parameter)), name, row_id, was, is});
    }
    for (std::size_t i = 0; new_table && i < new_table->items.size(); ++i) {
      const Json& row = new_table->items[i];
      if (row_with(old_table, text_of(row, "id"))) continue;
      changes.push_back({ChangeKind::added, std::string(id(parameter)), name, std::string(text_of(row, "id")), {},
                         words_of(parts_of(after, parameter, row, lang), nullptr, lang)});
    }
  }

  void compare_entry(std::string_view key, std::string_view row, const Json* was, const Json* is) {
    if (json_text(was) == json_text(is)) return;
    const ChangeKind kind = !was ? ChangeKind::added : !is ? ChangeKind::removed : ChangeKind::changed;
    changes.push_back({kind, std::string(key), std::string(say(lang, "head.", key)), std::string(row), json_text(was), json_text(is)});
  }

  // The entries of a list of the head go by their ids: a figure has one for each period, so their order tells them apart.
  void compare_list(std::string_view key) {
    const Json *was = before.document.find(key), *is = after.document.find(key);
    std::vector<std::string> ids;
    for (const Json* list : {was, is})
      for (std::size_t i = 0; list && i < list->items.size(); ++i) {
        const std::string one(text_of(list->items[i], "id"));
        if (std::find(ids.begin(), ids.end(), one) == ids.end()) ids.push_back(one);
      }
    for (const std::string& one : ids) {
      const auto old_entries = entries(was, one), new_entries = entries(is, one);
      for (std::size_t i = 0; i < std::max(old_entries.size(), new_entries.size()); ++i)
        compare_entry(key, one, i < old_entries.size() ? old_entries[i] : nullptr, i < new_entries.size() ? new_entries[i] : nullptr);
    }
  }

  static std::vector<const Json*> entries(const Json* list, std::string_view id) {
    std::vector<const Json*> found;
    for (std::size_t i = 0; list && i < list->items.size(); ++i)
      if (text_of(list->items[i], "id") == id) found.push_back(&list->items[i]);
    return found;
  }
};

std::vector<Change> changes_between(const Policy& before, const Policy& after, Lang lang) {
  Comparing comparing{before, after, lang};
  for (const char* key : {"admdvs", "name", "description", "pool", "home", "parent", "checked_on"})
    comparing.compare_entry(key, "", before.document.find(key), after.document.find(key));
  for (const char* key : {"sources", "figures", "classes", "groups"}) comparing.compare_list(key);
  for (int i = 0; i < parameter_count; ++i) comparing.compare_table(Parameter(i));
  return std::move(comparing.changes);
}

// --- Money -----------------------------------------------------------------------------------------------------------

std::int64_t fen_of(const Json* json) {
  const auto money = parse_money(json ? json->text.view() : std::string_view());
  const Money* parsed = std::get_if<Money>(&money);
  return parsed ? parsed->fen() : 0;
}

Amount amount_of(const Json& answer, const std::string& field) {
  const Json* exact = answer.at_pointer("/settlement/sheet/" + field);
  if (!exact) return {};
  if (exact->type == Json::Type::text) return {true, fen_of(exact), fen_of(exact)};
  const Json* bounds = answer.at_pointer("/settlement/bounds/" + field);
  if (!bounds || bounds->items.size() != 2) return {};
  return {true, fen_of(&bounds->items[0]), fen_of(&bounds->items[1])};
}

Paid paid(const Engine& engine, const TypicalCase& one, Lang lang) {
  Errors errors;
  const Json answer = parse_json(engine.settle(one.text, lang), policy_limits, errors);
  return {amount_of(answer, "fund_pay_sumamt"), amount_of(answer, "psn_part_amt")};
}

// The day on which the newest rule of either version holds.
Date day_of(const Policy& before, const Policy& after) {
  std::optional<Date> day;
  for (const Policy* policy : {&before, &after})
    for (const auto& table : policy->tables)
      for (const Row& row : table)
        if (!day || *day < row.period.from) day = row.period.from;
  return day.value_or(after.checked_on);
}

}  // namespace

Diff diff_of(std::string_view before, std::string_view after, const Engine& at_hand, std::string_view calendar, Lang lang) {
  Diff diff;
  const auto old_engine = engine_with(before, at_hand, calendar, lang), new_engine = engine_with(after, at_hand, calendar, lang);
  Findings old_findings(lang), new_findings(lang);
  const Reading old_reading = read_for_check(before, "old/policy.json", old_findings);
  const Reading new_reading = read_for_check(after, "new/policy.json", new_findings);
  if (!old_reading.sound || !new_reading.sound) {
    diff.faults = old_findings.in_order();
    for (Finding& one : new_findings.in_order()) diff.faults.push_back(std::move(one));
    return diff;
  }
  const Policy &old_policy = *old_reading.policy, &new_policy = *new_reading.policy;
  diff.rows = changes_between(old_policy, new_policy, lang);
  diff.day = day_of(old_policy, new_policy);
  const auto cases = typical_cases(old_policy, new_policy, diff.day, lang);
  diff.cases_tried = cases.size();
  for (const TypicalCase& one : cases) {
    const Paid was = paid(*old_engine, one, lang), is = paid(*new_engine, one, lang);
    if (was != is) diff.cases.push_back({one.name, was, is});
  }
  return diff;
}

}  // namespace yidi::kit
