#include "kit/trial.h"

#include "kit/check.h"

namespace yidi::kit {

std::unique_ptr<Engine> engine_with(std::string_view policy, const Engine& at_hand, std::string_view calendar,
                                    Lang lang) {
  auto engine = std::make_unique<Engine>();
  if (!calendar.empty()) engine->load_calendar(calendar, lang);
  engine->load_policy(policy, lang);
  if (engine->policies().empty()) return engine;
  const Policy* parent = policy_of(at_hand, engine->policies().front()->parent);
  while (parent && !policy_of(*engine, parent->admdvs)) {
    JsonWriter text;
    text.json(parent->document);
    engine->load_policy(text.take(), lang);
    parent = policy_of(at_hand, parent->parent);
  }
  return engine;
}

}  // namespace yidi::kit
