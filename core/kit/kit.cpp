#include "kit/kit.h"

#include "kit/check.h"
#include "kit/diff.h"
#include "kit/skeleton.h"
#include "kit/trial.h"
#include "tell/report.h"

namespace yidi::kit {
namespace {

bool is_ok(std::string_view answer) { return answer.starts_with("{\"ok\":true"); }

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
  const Findings findings =
      check_folder({"", std::string(policy), std::move(sources), std::move(cases)}, "", *engine, known, lang);
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

std::string Kit::skeleton(std::string_view request_json, Lang lang) const {
  Errors errors;
  const Json root = parse_json(request_json, case_limits, errors);
  SkeletonRequest request;
  if (errors.none()) {
    JsonCursor at(root, errors);
    const auto read = [&](Key key, std::string& into) { into = at.text_at(key).value_or(std::string_view()); };
    read("admdvs", request.admdvs);
    read("zh", request.zh);
    read("en", request.en);
    read("parent", request.parent);
    read("pool", request.pool);
    read("today", request.today);
    at.close();
  }
  if (errors.none()) errors = faults_of(request);
  if (!errors.none()) return errors_json(errors, lang);
  const Skeleton texts = kit::skeleton(request);
  JsonWriter out;
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

std::string Kit::diff(std::string_view before, std::string_view after, Lang lang) const {
  return diff_json(diff_of({before, "old/policy.json"}, {after, "new/policy.json"}, engine_, calendar_, lang));
}

}  // namespace yidi::kit
