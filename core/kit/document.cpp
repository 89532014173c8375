#include "kit/document.h"

#include <algorithm>

namespace yidi::kit {
namespace {

// The step undone: ~1 is /, ~0 is ~.
std::string unescaped(std::string_view step) {
  std::string key;
  for (std::size_t i = 0; i < step.size(); ++i) {
    const bool escaped = step[i] == '~' && i + 1 < step.size();
    key += !escaped ? step[i] : step[++i] == '1' ? '/' : '~';
  }
  return key;
}

// Of a key that is written twice the last one: the repetition is what has to go.
const Json* child(const Json& from, const std::string& key) {
  const Json* found = nullptr;
  for (const auto& member : from.members)
    if (member.first.view() == key) found = &member.second;
  return from.type == Json::Type::array ? from.at_pointer("/" + key) : found;
}

}  // namespace

int Document::line_of(std::string_view pointer) const {
  const Json* at = root;
  int line = at ? int(at->line) : 0;
  while (at && !pointer.empty()) {
    pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    at = child(*at, unescaped(pointer.substr(0, end)));
    if (at) line = int(at->line);
    pointer.remove_prefix(end);
  }
  return line;
}

std::string Document::place_of(std::string_view pointer) const {
  const std::size_t rows = pointer.find("/rows/"), part = rows == pointer.npos ? rows : pointer.find('/', rows + 6);
  if (!root || part == pointer.npos || root->at_pointer(pointer)) return std::string(pointer);
  const std::string shared = std::string(pointer.substr(0, rows)).append(pointer.substr(part));
  return root->at_pointer(shared) ? shared : std::string(pointer);
}

namespace {

// Of a member of a row and the same of its table; conditions add up.
void share(Json& row, const Json& table, std::string_view key) {
  const Json* shared = table.find(key);
  if (!shared || shared->type == Json::Type::null) return;
  for (auto& own : row.members)
    if (own.first.view() == key && own.second.type != Json::Type::null) {
      for (std::size_t i = 0; key == "when" && i < shared->members.size(); ++i)
        own.second.members.push_back(shared->members[i]);
      return;
    }
  row.members.push_back({key, *shared});
}

}  // namespace

List<Json> whole_rows(const Json& table) {
  if (table.type != Json::Type::object) return table.items;
  List<Json> rows;
  if (const Json* list = table.find("rows")) rows = list->items;
  for (Json& row : rows)
    for (const char* key : {"when", "from", "cite"}) share(row, table, key);
  return rows;
}

std::string below(std::string_view pointer, std::string_view key) {
  std::string path(pointer);
  path += '/';
  for (char c : key) {
    if (c == '~')
      path += "~0";
    else if (c == '/')
      path += "~1";
    else
      path += c;
  }
  return path;
}

std::string below(std::string_view pointer, std::size_t index) {
  return std::string(pointer).append("/").append(std::to_string(index));
}

std::string last_step(std::string_view pointer) {
  const std::size_t slash = pointer.rfind('/');
  return unescaped(slash == pointer.npos ? pointer : pointer.substr(slash + 1));
}

bool is_within(std::string_view place, std::string_view pointer) {
  return place.starts_with(pointer) && (place.size() == pointer.size() || place[pointer.size()] == '/');
}

std::string_view text_of(const Json& object, std::string_view key) {
  const Json* found = object.find(key);
  return found ? found->text.view() : std::string_view();
}

}  // namespace yidi::kit
