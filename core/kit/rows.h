// The rows of a policy as they are written, each with its place.
#pragma once

#include "kit/reading.h"

namespace yidi::kit {

// A row tied to a figure stands once, whatever the figure's periods. `row` is whole, with what its table says for all
// of its rows; `path` is where it stands, "/tables/ratio/3" or "/tables/ratio/rows/3".
template <class Visit>
void each_row(const Reading& reading, Parameter parameter, Visit visit) {
  const std::string path = below("/tables", id(parameter));
  const Json* table = reading.document.root->at_pointer(path);
  if (!table) return;
  const std::string list = table->type == Json::Type::object ? path + "/rows" : path;
  const List<Json> rows = whole_rows(*table);
  for (std::size_t i = 0; i < rows.size(); ++i) visit(parameter, rows[i], below(list, i));
}

// In the order of the file.
template <class Visit>
void each_row(const Reading& reading, Visit visit) {
  const Json* tables = reading.document.root->find("tables");
  if (!tables) return;
  for (const auto& member : tables->members)
    if (const int parameter = find_parameter(member.first); parameter >= 0)
      each_row(reading, Parameter(parameter), visit);
}

// The same row as it was read; nothing where it could not be, or states nothing.
inline const Row* row_read(const Policy& policy, Parameter parameter, const Json& written) {
  for (const Row& row : policy.table(parameter))
    if (!row.id.empty() && row.id == text_of(written, "id")) return &row;
  return nullptr;
}

}  // namespace yidi::kit
