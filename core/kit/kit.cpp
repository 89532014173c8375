#include "kit/kit.h"

#include "kit/check.h"
#include "kit/diff.h"
#include "kit/skeleton.h"
#include "kit/trial.h"
#include "tell/answer_json.h"

namespace yidi::kit {

std::string check_json(const Engine& at_hand, std::string_view policy, std::optional<std::string> sources,
                       std::optional<std::string> cases, Lang lang) {
  const Reading reading = read_policy_file(policy, "policy.json");
  const Engine engine = engine_with(reading, at_hand);
  KnownPolicies known = known_of(at_hand);
  if (reading.document.root) known.erase(std::string(text_of(*reading.document.root, "admdvs")));
  const PolicyFolder folder{"", std::string(policy), std::move(sources), std::move(cases)};
  const Findings findings = check_folder(folder, reading, "", engine, known, lang);
  JsonWriter out;
  out.begin_object();
  out.key("ok");
  out.boolean(!findings.has_error());
  out.key("findings");
  write_findings(findings.in_order(), out);
  out.key("coverage");
  if (reading.sound()) {
    const Rulebook rules(engine.chain_of(*reading.policy), reading.policy->checked_on);
    write_coverage(coverage_of(rules, lang), lang, out);
  } else {
    out.begin_array();
    out.end_array();
  }
  out.end_object();
  return out.take();
}

std::string skeleton_json(std::string_view request_json, Lang lang) {
  Errors errors;
  const Json root = parse_json(request_json, case_limits, errors);
  SkeletonRequest request;
  if (errors.none()) {
    JsonCursor at(root, errors);
    const auto read = [&](std::string_view key, std::string& into) {
      into = at.text_at(key).value_or(std::string_view());
    };
    read("admdvs", request.admdvs);
    read("zh", request.zh);
    read("en", request.en);
    read("parent", request.parent);
    read("pool", request.pool);
    read("today", request.today);
    at.close();
  }
  if (errors.none()) errors = faults_of(request);
  JsonWriter out;
  if (!errors.none()) {
    write_errors(errors, lang, out);
    return out.take();
  }
  const Skeleton texts = kit::skeleton(request);
  out.begin_object();
  out.key("policy");
  out.text(texts.policy);
  out.key("sources");
  out.text(texts.sources);
  out.key("cases");
  out.text(texts.cases);
  out.end_object();
  return out.take();
}

std::string diff_json(const Engine& engine, std::string_view before, std::string_view after, Lang lang) {
  return diff_json(
      diff_of(read_policy_file(before, "old/policy.json"), read_policy_file(after, "new/policy.json"), engine, lang));
}

}  // namespace yidi::kit
