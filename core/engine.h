// The engine's face for programs: policies, a calendar and a case in; an assessment, or what is wrong with what came
// in, out. Everything is a value; whoever wants text takes yidi.h, which stands on this. No I/O, no clock, no
// exception; an engine is never harmed by what it is given.
//
//   Engine engine;
//   if (Errors faults = engine.load_calendar(text); !faults.none()) …     // policies/calendar/holidays.json
//   if (Engine::Loaded loaded = engine.load_policy(text); !loaded.policy) … loaded.errors …
//   const Answer answer = engine.assess(case_text);
//   if (answer.ok()) … answer.assessment()[Field::hifp_pay] …
//   else             … answer.errors() …
//
// An engine may be copied: the copies share their policies, which nobody changes.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "answer/assessment.h"

namespace yidi {

class Engine;

// One case answered: the case as it was read, what the person was told, the rules in force, and the assessment, which
// refers to all of them. So it stays where it was made, and must not outlive the engine's policies.
class Answer {
 public:
  Answer(const Answer&) = delete;
  Answer& operator=(const Answer&) = delete;

  bool ok() const { return errors_.none(); }
  const Errors& errors() const { return errors_; }
  const Assessment& assessment() const { return *assessment_; }  // only where ok()

 private:
  friend class Engine;
  Answer(std::string_view case_text, const Engine& engine);
  Answer(const Json& given, const Engine& engine);
  void read(const Json& json, const Engine& engine);
  void answer(const Engine& engine, List<const Policy*> chain);
  void estimate(const Engine& engine);

  Errors errors_;
  Json json_;
  Case case_;
  Policy told_;
  std::optional<Rulebook> rules_;
  std::optional<Assessment> assessment_;
  // The usual case and its rules, to which the estimate refers.
  Case usual_;
  std::optional<Rulebook> usual_rules_;
};

class Engine {
 public:
  // The policy as the engine now holds it; or nothing, and all that is wrong with it.
  struct Loaded {
    std::shared_ptr<const Policy> policy = nullptr;
    Errors errors = {};
  };
  // A policy for the same region replaces the earlier one. A faulty text changes nothing.
  Loaded load_policy(std::string_view json);
  // One that was read without a fault elsewhere.
  void hold(std::shared_ptr<const Policy> policy);
  // Of a region whose policy is there and has faults: a case that needs it is refused (unsound_policy), where the
  // policies above it alone would answer something else. No matter where a sound one is held.
  void leave_out(std::string_view admdvs) { left_out_.push_back(admdvs); }
  // Replaces the earlier calendar; a faulty text changes nothing.
  Errors load_calendar(std::string_view json);
  void hold(Calendar calendar) { calendar_ = std::move(calendar); }

  Answer assess(std::string_view case_json) const { return {case_json, *this}; }
  // Of a case that was parsed already and outlives the answer.
  Answer assess(const Json& given) const { return {given, *this}; }

  const std::vector<std::shared_ptr<const Policy>>& policies() const { return policies_; }     // by code
  const Policy* policy(std::string_view admdvs) const { return shared_policy(admdvs).get(); }  // or nothing
  std::shared_ptr<const Policy> shared_policy(std::string_view admdvs) const;
  const Calendar& calendar() const { return calendar_; }

  // The chain for an insured place: its own policy by longest prefix, then parent by parent. Empty where nothing fits.
  List<const Policy*> chain_for(int admdvs) const;
  // The policy that its chain lacks because it was left out; empty where none does.
  std::string_view left_out_of(int admdvs) const;
  // The policy and those behind it, nearest first; a parent that is not there, or was met already, ends it.
  List<const Policy*> chain_of(const Policy& nearest) const;

 private:
  std::vector<std::shared_ptr<const Policy>> policies_;
  List<Text> left_out_;
  Calendar calendar_;
};

}  // namespace yidi
