#include "kit/changes.h"

#include <algorithm>

#include "kit/boxes.h"
#include "kit/conditions.h"
#include "kit/coverage.h"
#include "kit/names.h"

namespace yidi::kit {
namespace {

std::string json_text(const Json* json) {
  if (!json) return {};
  JsonWriter out;
  out.json(*json);
  return out.take();
}

// What a row says, part by part, in words; the parts are the same for every row.
using Parts = std::vector<std::pair<std::string, std::string>>;

// A row that holds in several ways stands once for each, one after the other.
std::string conditions_of(const Policy& policy, Parameter parameter, const Row& first, Lang lang) {
  const Rulebook rules({&policy}, first.period.from);
  const Possible every = every_case(rules);
  std::string words;
  for (const Row& row : policy.table(parameter)) {
    if (row.id.data() != first.id.data() || !(row.period.from == first.period.from)) continue;
    Possible box = every;
    for (const When& when : row.when) box[when.dimension] &= values_of(when, rules);
    if (!words.empty()) words += say(lang, "conditions.or");
    words += conditions_words(box, every, rules, lang);
  }
  return words;
}

const Row* row_of(const Policy& policy, Parameter parameter, std::string_view id) {
  for (const Row& row : policy.table(parameter))
    if (row.id == id) return &row;
  return nullptr;
}

// Of a row tied to a figure or worked out, and of a list, the words are those of the file.
std::string value_of(const Json& written, const Row* row, Parameter parameter, Lang lang) {
  const Json* yuan = written.find("yuan");
  if (yuan && (yuan->find("of") || (row && row->value.worked_out.is))) return json_text(yuan);
  if (const Json* list = written.find("list")) return json_text(list);
  return row ? value_words(*row, parameter, lang) : std::string();
}

Parts parts_of(const Policy& policy, Parameter parameter, const Json& written, Lang lang) {
  const Row* row = row_of(policy, parameter, text_of(written, "id"));
  Parts parts = {{"part.value", value_of(written, row, parameter, lang)},
                 {"part.when", row ? conditions_of(policy, parameter, *row, lang) : json_text(written.find("when"))}};
  for (const char* key : {"as", "from", "until", "gap_before", "cite", "grade", "reading"})
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

const std::string& part(const Parts& parts, std::string_view key) {
  return std::find_if(parts.begin(), parts.end(), [&](const auto& one) { return one.first == key; })->second;
}

const Json* row_with(const List<Json>& rows, std::string_view id) {
  for (const Json& row : rows)
    if (text_of(row, "id") == id) return &row;
  return nullptr;
}

List<Json> rows_written(const Policy& policy, Parameter parameter) {
  const Json* table = policy.document.at_pointer(below("/tables", id(parameter)));
  return table ? whole_rows(*table) : List<Json>();
}

struct Comparing {
  const Policy& before;
  const Policy& after;
  Lang lang;
  std::vector<Change> changes = {};

  void compare_table(Parameter parameter) {
    const std::string name(names_of(parameter).in(lang));
    const List<Json> old_rows = rows_written(before, parameter), new_rows = rows_written(after, parameter);
    std::vector<const Json*> successors;
    const auto add = [&](ChangeKind kind, std::string row, std::string was, std::string is) {
      changes.push_back({kind, std::string(id(parameter)), name, std::move(row), std::move(was), std::move(is)});
    };
    for (const Json& row : old_rows) {
      const std::string row_id(text_of(row, "id"));
      const Json* other = row_with(new_rows, row_id);
      if (other && json_text(other) == json_text(&row)) continue;
      const Parts old_parts = parts_of(before, parameter, row, lang);
      if (!other) {
        add(ChangeKind::removed, row_id, words_of(old_parts, nullptr, lang), {});
        continue;
      }
      const Parts new_parts = parts_of(after, parameter, *other, lang);
      if (const Json* next = successor(parameter, old_parts, new_parts, old_rows, new_rows)) {
        successors.push_back(next);
        add(ChangeKind::replaced, row_id + " → " + std::string(text_of(*next, "id")), part(old_parts, "part.value"),
            replacement(old_parts, parts_of(after, parameter, *next, lang)));
        continue;
      }
      const std::string was = words_of(old_parts, &new_parts, lang), is = words_of(new_parts, &old_parts, lang);
      // Written in another order or way, and saying the same.
      if (!was.empty() || !is.empty()) add(ChangeKind::changed, row_id, was, is);
    }
    for (const Json& row : new_rows) {
      if (row_with(old_rows, text_of(row, "id")) ||
          std::find(successors.begin(), successors.end(), &row) != successors.end())
        continue;
      add(ChangeKind::added, std::string(text_of(row, "id")), {},
          words_of(parts_of(after, parameter, row, lang), nullptr, lang));
    }
  }

  // The new row of the same conditions that begins where the old one now ends, if that end is all that became of the
  // old one.
  const Json* successor(Parameter parameter, const Parts& was, const Parts& is, const List<Json>& old_rows,
                        const List<Json>& new_rows) const {
    for (std::size_t i = 0; i < was.size(); ++i)
      if ((was[i].second != is[i].second) != (was[i].first == "part.until")) return nullptr;
    for (const Json& row : new_rows) {
      if (row_with(old_rows, text_of(row, "id")) || text_of(row, "from") != part(is, "part.until")) continue;
      if (part(parts_of(after, parameter, row, lang), "part.when") == part(was, "part.when")) return &row;
    }
    return nullptr;
  }

  // "82.5%，2025-01-01 起", and what else is not as it was.
  std::string replacement(const Parts& was, const Parts& is) const {
    std::string words =
        part(is, "part.value") + (lang.is_chinese() ? "，" : ", ") + said(lang, "days.from", {part(is, "part.from")});
    Parts others_was, others_is;
    for (std::size_t i = 0; i < is.size(); ++i) {
      if (is[i].first == "part.value" || is[i].first == "part.from") continue;
      others_was.push_back(was[i]);
      others_is.push_back(is[i]);
    }
    const std::string others = words_of(others_is, &others_was, lang);
    return others.empty() ? words : words + (lang.is_chinese() ? "；" : "; ") + others;
  }

  void compare_entry(std::string_view key, std::string_view row, const Json* was, const Json* is) {
    if (json_text(was) == json_text(is)) return;
    const ChangeKind kind = !was ? ChangeKind::added : !is ? ChangeKind::removed : ChangeKind::changed;
    changes.push_back({kind, std::string(key), std::string(say(lang, "head.", key)), std::string(row), json_text(was),
                       json_text(is)});
  }

  // The entries of a list of the head go by their ids: a figure has one for each period, so their order tells them
  // apart.
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
        compare_entry(key, one, i < old_entries.size() ? old_entries[i] : nullptr,
                      i < new_entries.size() ? new_entries[i] : nullptr);
    }
  }

  static std::vector<const Json*> entries(const Json* list, std::string_view id) {
    std::vector<const Json*> found;
    for (std::size_t i = 0; list && i < list->items.size(); ++i)
      if (text_of(list->items[i], "id") == id) found.push_back(&list->items[i]);
    return found;
  }
};

// Whether the change is of the row, or of the figure it is tied to.
bool is_of(const Change& change, Parameter parameter, const Row& row) {
  if (change.parameter == "figures") return change.row == row.figure;
  if (change.parameter != id(parameter)) return false;
  return change.kind == ChangeKind::replaced ? change.row.ends_with(" → " + std::string(row.id)) : change.row == row.id;
}

}  // namespace

std::vector<ChangedRow> rows_of(const std::vector<Change>& changes, const Policy& before, const Policy& after) {
  std::vector<ChangedRow> rows;
  for (const Change& change : changes)
    for (const Policy* policy : {&before, &after})
      for (int i = 0; i < parameter_count; ++i)
        for (const Row& row : policy->table(Parameter(i)))
          if (is_of(change, Parameter(i), row)) rows.push_back({Parameter(i), &row, policy});
  const std::size_t whole = rows.size();
  // Of a row that begins on another day also the days between the two.
  for (std::size_t a = 0; a < whole; ++a)
    for (std::size_t b = 0; b < whole; ++b)
      if (rows[a].parameter == rows[b].parameter && rows[a].row->id == rows[b].row->id && rows[a].row->figure.empty() &&
          rows[a].row->period.from < rows[b].row->period.from)
        rows.push_back({rows[a].parameter, rows[a].row, rows[a].policy, rows[b].row->period.from});
  return rows;
}

std::vector<Change> changes_between(const Policy& before, const Policy& after, Lang lang) {
  Comparing comparing{before, after, lang};
  for (const char* key : {"admdvs", "name", "description", "pool", "home", "parent", "checked_on"})
    comparing.compare_entry(key, "", before.document.find(key), after.document.find(key));
  for (const char* key : {"sources", "figures", "classes", "groups", "med_types"}) comparing.compare_list(key);
  for (int i = 0; i < parameter_count; ++i) comparing.compare_table(Parameter(i));
  return std::move(comparing.changes);
}

}  // namespace yidi::kit
