// The rows of a policy as they are written, each with its place.
#pragma once

#include <array>
#include <map>

#include "kit/reading.h"

namespace yidi::kit {

// A row tied to a figure stands once, whatever the figure's periods. `row` is whole, with what its table says for all
// of its rows; `path` is where it stands, "/tables/ratio/3" or "/tables/ratio/rows/3".
template <class Visit>
void each_row(const Reading& reading, Parameter parameter, Visit visit) {
  const std::string path = below("/tables", id(parameter));
  const Json* table = reading.document.root->at_pointer(path);
  if (!table) return;
  const bool shares = table->type == Json::Type::object;
  const std::string list = shares ? path + "/rows" : path;
  const List<Json> whole = shares ? whole_rows(*table) : List<Json>();
  const List<Json>& rows = shares ? whole : table->items;
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

// The rows as they were read, by what is written.
class ReadRows {
 public:
  explicit ReadRows(const Policy& policy) {
    for (std::size_t i = 0; i < by_id_.size(); ++i)
      for (const Row& row : policy.tables[i])
        if (!row.id.empty()) by_id_[i].emplace(row.id, &row);
  }
  // Nothing where it could not be read, or states nothing.
  const Row* find(Parameter parameter, const Json& written) const {
    const auto& rows = by_id_[std::size_t(parameter)];
    const auto found = rows.find(text_of(written, "id"));
    return found == rows.end() ? nullptr : found->second;
  }

 private:
  std::array<std::map<std::string_view, const Row*>, parameter_count> by_id_;
};

}  // namespace yidi::kit
