#include "kit/reading.h"

#include <algorithm>

#include "kit/names.h"
#include "kit/steps.h"
#include "kit/told.h"
#include "rules/reading.h"

namespace yidi::kit {
namespace {

// A cite is filled where a place follows the source.
bool is_to_fill(const Json& node, std::string_view key) {
  return node.type == Json::Type::text &&
         (node.text.view().empty() || (key == "cite" && node.text.view().ends_with(" ")));
}

// "yuan"（金额，例如 "1500.00"）; of a choice the words it may be.
std::string place_words(std::string_view key, const Steps& steps, Lang lang) {
  std::string words = "\"" + std::string(key) + "\"";
  std::string what(say(lang, "key.", key));
  if (key == "choice" && steps.parameter() >= 0) what = accepted_choices(Parameter(steps.parameter()), lang);
  if (what != key) words.append(lang.is_chinese() ? "：" : ": ").append(what);
  return words;
}

// The places of one object are told together: a row is filled in at one go.
void find_places(const Json& node, const std::string& path, const Document& document, Findings& findings) {
  std::string places, only;
  int count = 0;
  for (const auto& member : node.members) {
    const std::string below_it = below(path, member.first);
    if (is_to_fill(member.second, member.first)) {
      if (count++ > 0) places += findings.lang().is_chinese() ? "；" : "; ";
      places += place_words(member.first, Steps(path), findings.lang());
      only = below_it;
    }
    find_places(member.second, below_it, document, findings);
  }
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    if (is_to_fill(node.items[i], "")) findings.error("to_fill", document, below(path, i), {"\"\""});
    find_places(node.items[i], below(path, i), document, findings);
  }
  if (count == 0) return;
  const int parameter = Steps(path).parameter();
  const std::string place = count == 1 ? only : path;
  if (parameter < 0) return findings.error("to_fill", document, place, {places});
  findings.error("to_fill.of", document, place, {places, names_of(Parameter(parameter)).in(findings.lang())});
}

}  // namespace

void find_places_to_fill(const Document& document, Findings& findings) {
  if (document.root) find_places(*document.root, "", document, findings);
}

bool Reading::has_fault_within(std::string_view row) const {
  const std::string_view table = row.substr(0, std::min(row.find("/rows/"), row.size()));
  const auto is_shared = [&](std::string_view fault) {
    return table != row && is_within(fault, table) && !is_within(fault, std::string(table) + "/rows");
  };
  return std::any_of(faults.list().begin(), faults.list().end(),
                     [&](const Error& fault) { return is_within(fault.path, row) || is_shared(fault.path); });
}

namespace {

// Who says otherwise than a source: of no use to the engine, and so read here alone.
void read_disputed(const Policy& policy, Errors& errors) {
  JsonCursor root(policy.document, errors);
  for (JsonCursor& source : root.get("sources").items())
    for (JsonCursor& one : source.get("disputed").items()) {
      if (!one.is_object()) continue;
      std::string_view other, place;
      reading::read_cite(one.get("by"), policy, other, place);
      reading::read_names(one.required("what"));
      one.close();
    }
}

}  // namespace

Reading read_policy_file(std::string_view text, std::string file) {
  Reading reading{text, {std::move(file), nullptr}, nullptr};
  Json root = parse_json(text, policy_limits, reading.faults);
  if (!reading.faults.none() && root.type == Json::Type::null) return reading;
  reading.policy = std::make_shared<const Policy>(read_policy(std::move(root), reading.faults));
  read_disputed(*reading.policy, reading.faults);
  reading.document.root = &reading.policy->document;
  return reading;
}

void tell_faults(const Reading& reading, Findings& findings) {
  if (reading.sound()) findings.pass();
  tell(reading.faults, reading.text, reading.document, reading.policy.get(), findings);
  find_places_to_fill(reading.document, findings);
}

Json json_for_check(std::string_view text, const std::string& file, Findings& findings) {
  Errors errors;
  Json root = parse_json(text, policy_limits, errors);
  const Document document{file, &root};
  tell(errors, text, document, nullptr, findings);
  return root;
}

}  // namespace yidi::kit
