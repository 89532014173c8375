#include "kit/kit.h"

#include <algorithm>
#include <memory>

#include "kit/check.h"

namespace yidi::kit {
namespace {

bool is_ok(std::string_view answer) { return answer.starts_with("{\"ok\":true"); }

// An engine of a moment: the text under check before the chain it leans on, which is copied from the engine at hand.
std::unique_ptr<Engine> engine_with(std::string_view policy, const Engine& at_hand, std::string_view calendar, Lang lang) {
  auto engine = std::make_unique<Engine>();
  if (!calendar.empty()) engine->load_calendar(calendar, lang);
  if (!is_ok(engine->load_policy(policy, lang))) return engine;
  const Policy* parent = policy_of(at_hand, engine->policies().front()->parent);
  while (parent && !policy_of(*engine, parent->admdvs)) {
    JsonWriter text;
    text.json(parent->document);
    engine->load_policy(text.take(), lang);
    parent = policy_of(at_hand, parent->parent);
  }
  return engine;
}

std::string admdvs_of(std::string_view policy) {
  Errors errors;
  const Json root = parse_json(policy, policy_limits, errors);
  return std::string(text_of(root, "admdvs"));
}

}  // namespace

std::string Kit::load_calendar(std::string_view json, Lang lang) {
  std::string answer = engine_.load_calendar(json, lang);
  if (is_ok(answer)) calendar_ = json;
  return answer;
}

std::string Kit::check(std::string_view policy, std::optional<std::string> sources, std::optional<std::string> cases,
                       Lang lang) const {
  const auto engine = engine_with(policy, engine_, calendar_, lang);
  const std::string admdvs = admdvs_of(policy);
  KnownPolicies known = known_of(engine_);
  known.erase(admdvs);
  const Policy* sound = policy_of(*engine, admdvs);
  const Findings findings = check_folder({"", std::string(policy), std::move(sources), std::move(cases)}, "", *engine, known, lang);
  JsonWriter out;
  out.begin_object();
  out.key("ok");
  out.boolean(!findings.has_error());
  out.key("findings");
  write_findings(findings.in_order(), out);
  out.key("coverage");
  if (sound) {
    const Rulebook rules(chain_of(*engine, *sound), sound->checked_on);
    write_coverage(coverage_of(rules, lang), lang, out);
  } else {
    out.begin_array();
    out.end_array();
  }
  out.end_object();
  return out.take();
}

}  // namespace yidi::kit
