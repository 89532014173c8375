#include "base/lang.h"

#include <algorithm>

namespace yidi {

void Catalogue::add(std::string_view text) {
  parts_.push_back(text);
  for (std::string_view rest = parts_.back(); !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const std::size_t bar = std::min(line.find('|'), line.size());
    lines_.push_back({line.substr(0, bar), line.substr(std::min(bar + 1, line.size()))});
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  index();
}

// FNV-1a, over the parts as if they were one.
std::uint32_t Catalogue::hash(std::initializer_list<std::string_view> key) {
  std::uint32_t hash = 2166136261;
  for (std::string_view part : key)
    for (char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619;
  return hash;
}

void Catalogue::index() {
  std::size_t places = 2;
  while (places < lines_.size() * 2) places *= 2;
  table_ = {};
  for (std::size_t i = 0; i < places; ++i) table_.push_back(0);
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    std::size_t at = hash({lines_[i].key}) & (places - 1);
    while (table_[at]) at = (at + 1) & (places - 1);
    table_[at] = std::uint32_t(i + 1);
  }
}

namespace {

bool is_made_of(std::string_view key, std::initializer_list<std::string_view> parts) {
  for (std::string_view part : parts) {
    if (!key.starts_with(part)) return false;
    key.remove_prefix(part.size());
  }
  return key.empty();
}

}  // namespace

const std::string_view* Catalogue::find(std::initializer_list<std::string_view> key) const {
  if (table_.empty()) return nullptr;
  for (std::size_t at = hash(key);; ++at) {
    const std::uint32_t number = table_[at & (table_.size() - 1)];
    if (!number) return nullptr;
    if (is_made_of(lines_[number - 1].key, key)) return &lines_[number - 1].words;
  }
}

std::string_view Lang::say(std::string_view group, std::string_view id, std::string_view form) const {
  const std::string_view* words = catalogue_->find({group, id, form});
  if (words) return *words;
  return id.empty() ? group : id;
}

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> values) {
  std::string out;
  for (std::size_t brace = pattern.find('{'); brace != pattern.npos; brace = pattern.find('{')) {
    const bool slot = brace + 2 < pattern.size() && pattern[brace + 2] == '}';
    const auto value = slot ? std::size_t(pattern[brace + 1] - '0') : values.size();
    const bool filled = value < values.size();
    out += pattern.substr(0, filled ? brace : brace + 1);
    if (filled) out += values.begin()[value];
    pattern.remove_prefix(brace + (filled ? 3 : 1));
  }
  return out += pattern;
}

}  // namespace yidi
