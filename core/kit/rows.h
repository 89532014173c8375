// The rows of a policy as they are written, each with its place.
#pragma once

#include "kit/reading.h"

namespace yidi::kit {

// A row tied to a figure stands once, whatever the figure's periods.
template <class Visit>
void each_row(const Reading& reading, Visit visit) {
  const Json* tables = reading.document.root->find("tables");
  if (!tables) return;
  for (const auto& member : tables->members) {
    const int parameter = find_parameter(member.first);
    for (std::size_t i = 0; parameter >= 0 && i < member.second.items.size(); ++i)
      visit(Parameter(parameter), member.second.items[i], below(below("/tables", member.first), i));
  }
}

// The same row as it was read; nothing where it could not be, or states nothing.
inline const Row* row_read(const Policy& policy, Parameter parameter, const Json& written) {
  for (const Row& row : policy.table(parameter))
    if (!row.id.empty() && row.id == text_of(written, "id")) return &row;
  return nullptr;
}

}  // namespace yidi::kit
