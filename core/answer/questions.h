// What to ask the person, the answer that narrows the amounts most first.
#pragma once

#include "answer/filing_summary.h"

namespace yidi {

struct Question {
  Input input;
  std::optional<Money> spread;  // the most this one answer can move the personal share; nothing: without limit
};

List<Question> find_questions(const Enquiry& enquiry, const Exploration& all, const FilingSummary& filing,
                              const Route& route);

}  // namespace yidi
