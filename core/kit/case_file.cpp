#include "kit/case_file.h"

#include "rules/vocabulary.h"

namespace yidi::kit {
namespace {

Json* member(Json& object, std::string_view key) {
  for (auto& one : object.members)
    if (one.first.view() == key) return &one.second;
  return nullptr;
}

void take_away(Json& object, std::string_view key) {
  List<Json::Member> left;
  for (auto& one : object.members)
    if (one.first.view() != key) left.push_back(std::move(one));
  object.members = std::move(left);
}

bool is_field(std::string_view name) {
  for (int i = 0; i < field_count; ++i)
    if (id(Field(i)) == name) return true;
  return false;
}

struct Expecting {
  std::vector<Expectation> all = {};

  // An object says a few of the things that stand there: each of them.
  void add(const std::string& pointer, const Json& wanted, const std::string& place) {
    if (wanted.type != Json::Type::object) return all.push_back({pointer, wanted, place});
    for (const auto& one : wanted.members) add(below(pointer, one.first), one.second, below(place, one.first.view()));
  }

  // Two ends are those of an amount that is not determined.
  void add_field(std::string_view field, const Json& wanted, const std::string& place) {
    const bool two_ends = wanted.type == Json::Type::array && wanted.items.size() == 2;
    const std::string bounds = below("/settlement/bounds", field);
    add(below("/settlement/sheet", field), two_ends ? Json{} : wanted, place);
    for (std::size_t end = 0; two_ends && end < 2; ++end) add(below(bounds, end), wanted.items[end], place);
  }
};

}  // namespace

void make_change(Json& whole, const Json& change) {
  if (change.type != Json::Type::object) {
    whole = change;
    return;
  }
  if (whole.type != Json::Type::object) {
    whole = Json{};
    whole.type = Json::Type::object;
  }
  for (const auto& [key, value] : change.members) {
    if (value.type == Json::Type::null) {
      take_away(whole, key);
      continue;
    }
    if (!member(whole, key)) whole.members.push_back({key, {}});
    make_change(*member(whole, key), value);
  }
}

std::vector<Expectation> expectations_of(const Json& expect, const std::string& place) {
  Expecting expecting;
  for (const auto& [key, wanted] : expect.members) {
    const std::string at = below(place, key.view());
    if (key.view().starts_with("/"))
      expecting.add(std::string(key.view()), wanted, at);
    else if (key.view() == "exact")
      expecting.add("/settlement/exact", wanted, at);
    else if (is_field(key))
      expecting.add_field(key, wanted, at);
    else
      expecting.all.push_back({"", wanted, at});
  }
  return std::move(expecting.all);
}

WorkedCase::WorkedCase(const Json& file, std::size_t index) {
  const std::string at = below("/cases", index);
  const Json& entry = *file.at_pointer(at);
  const Json *whole = entry.find("case"), *change = entry.find("change");
  if (!whole == !change) return;
  const auto add = [&](const Json* json, std::string place) {
    if (json) layers_.push_back({json, std::move(place)});
  };
  if (const Json* name = whole ? nullptr : entry.find("base")) {
    const std::string place = below("/bases", name->text.view());
    add(file.find("base"), "/base");
    const Json* base = file.at_pointer(place);
    if (!base) unknown_base_ = name->text;
    add(base, place);
  } else if (change) {
    add(file.find("base"), "/base");
  }
  add(whole ? whole : change, at + (whole ? "/case" : "/change"));
  whole_.emplace();
  if (whole)
    *whole_ = *whole;
  else
    for (const Layer& layer : layers_) make_change(*whole_, *layer.json);
}

const WorkedCase::Layer* WorkedCase::layer_of(std::string_view pointer) const {
  for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer)
    if (layer->json->at_pointer(pointer)) return &*layer;
  return layers_.empty() ? nullptr : &layers_.back();
}

std::string WorkedCase::place_of(std::string_view pointer) const {
  const Layer* layer = layer_of(pointer);
  return layer ? layer->at + std::string(pointer) : std::string();
}

bool WorkedCase::is_of_base(std::string_view pointer) const { return layer_of(pointer) != &layers_.back(); }

}  // namespace yidi::kit
