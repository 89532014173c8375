#include "yidi.h"

#include "tell/answer_json.h"
#include "tell/explanation.h"

namespace yidi {
namespace {

std::string errors_json(const Errors& errors, Lang lang) {
  JsonWriter out;
  write_errors(errors, lang, out);
  return out.take();
}

// {"ok":true}, with what was loaded where that has a name.
std::string loaded_json(std::optional<std::string_view> admdvs) {
  JsonWriter out;
  out.begin_object();
  out.key("ok");
  out.boolean(true);
  if (admdvs) {
    out.key("admdvs");
    out.text(*admdvs);
  }
  out.end_object();
  return out.take();
}

}  // namespace

std::string load_policy(Engine& engine, std::string_view json, Lang lang) {
  const Engine::Loaded loaded = engine.load_policy(json);
  return loaded.policy ? loaded_json(loaded.policy->admdvs) : errors_json(loaded.errors, lang);
}

std::string load_calendar(Engine& engine, std::string_view json, Lang lang) {
  const Errors errors = engine.load_calendar(json);
  return errors.none() ? loaded_json({}) : errors_json(errors, lang);
}

std::string answer_json(const Answer& answer, Lang lang) {
  if (!answer.ok()) return errors_json(answer.errors(), lang);
  JsonWriter out;
  write_answer(answer.assessment(), lang, out);
  return out.take();
}

std::string answer_words(const Answer& answer, Lang lang) {
  return answer.ok() ? explanation(answer.assessment(), lang) : explanation(answer.errors(), lang);
}

std::string settle(const Engine& engine, std::string_view case_json, Lang lang) {
  return answer_json(engine.assess(case_json), lang);
}

std::string explain(const Engine& engine, std::string_view case_json, Lang lang) {
  return answer_words(engine.assess(case_json), lang);
}

namespace {

void write_names(const Names& name, JsonWriter& out) {
  out.begin_object();
  out.key("zh");
  out.text(name.zh);
  out.key("en");
  out.text(name.en);
  out.end_object();
}

void write_own_terms(const List<OwnTerm>& terms, JsonWriter& out) {
  out.begin_array();
  for (const OwnTerm& term : terms) {
    out.begin_object();
    out.key("id");
    out.text(term.id);
    out.key("name");
    write_names(term.name, out);
    out.end_object();
  }
  out.end_array();
}

void write_region(const Policy& policy, JsonWriter& out) {
  out.begin_object();
  out.key("admdvs");
  out.text(policy.admdvs);
  out.key("name");
  write_names(policy.name, out);
  out.key("description");
  if (policy.description.zh.empty())
    out.null();
  else
    write_names(policy.description, out);
  out.key("pool");
  out.text(id(policy.pool));
  out.key("parent");
  out.text_or_null(policy.parent);
  out.key("checked_on");
  out.text(to_text(policy.checked_on));
  out.key("classes");
  write_own_terms(policy.classes, out);
  out.key("groups");
  write_own_terms(policy.groups, out);
  out.end_object();
}

}  // namespace

std::string regions(const Engine& engine) {
  JsonWriter out;
  out.begin_object();
  out.key("regions");
  out.begin_array();
  for (const auto& policy : engine.policies())
    if (policy->admdvs != typical_admdvs) write_region(*policy, out);
  out.end_array();
  out.end_object();
  return out.take();
}

}  // namespace yidi
