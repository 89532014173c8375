#include "base/json.h"

#include <algorithm>

namespace yidi {
namespace {

// One step of a pointer, ~0 and ~1 undone; nothing where another ~ stands.
std::optional<std::string> unescaped(std::string_view step) {
  std::string key;
  for (std::size_t i = 0; i < step.size(); ++i) {
    if (step[i] != '~') {
      key += step[i];
      continue;
    }
    if (++i == step.size() || (step[i] != '0' && step[i] != '1')) return std::nullopt;
    key += step[i] == '0' ? '~' : '/';
  }
  return key;
}

const Json* item_at(const List<Json>& items, std::string_view step) {
  if (step.empty() || (step.size() > 1 && step[0] == '0')) return nullptr;
  std::size_t index = 0;
  for (char c : step) {
    if (c < '0' || c > '9') return nullptr;
    index = index * 10 + static_cast<std::size_t>(c - '0');
    if (index >= items.size()) return nullptr;
  }
  return &items[index];
}

}  // namespace

const Json* Json::find(std::string_view key) const {
  for (const auto& member : members)
    if (member.first == key) return &member.second;
  return nullptr;
}

const Json* Json::at_pointer(std::string_view pointer) const {
  const Json* json = this;
  while (json && !pointer.empty()) {
    if (pointer[0] != '/') return nullptr;
    pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    const auto step = unescaped(pointer.substr(0, end));
    if (!step) return nullptr;
    json = json->type == Type::array ? item_at(json->items, *step) : json->find(*step);
    pointer.remove_prefix(end);
  }
  return json;
}

bool Json::operator==(const Json& other) const {
  if (type != other.type) return false;
  switch (type) {
    case Type::null: return true;
    case Type::boolean: return boolean == other.boolean;
    case Type::integer: return integer == other.integer;
    case Type::number:
    case Type::text: return text.view() == other.text.view();
    case Type::array: return std::equal(items.begin(), items.end(), other.items.begin(), other.items.end());
    case Type::object:
      return std::equal(
          members.begin(), members.end(), other.members.begin(), other.members.end(),
          [](const Member& a, const Member& b) { return a.first.view() == b.first.view() && a.second == b.second; });
  }
  return false;
}

void append_step(std::string& pointer, std::string_view key) {
  pointer += '/';
  for (char c : key) {
    if (c == '~')
      pointer += "~0";
    else if (c == '/')
      pointer += "~1";
    else
      pointer += c;
  }
}

void append_step(std::string& pointer, std::size_t index) {
  pointer += '/';
  append_digits(pointer, index);
}

}  // namespace yidi
