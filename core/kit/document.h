// A file of a policy folder as it was read, so that a finding can name the line of any place in it.
//
//   document.line_of("/tables/ratio/3")          -> 41
//   document.line_of("/tables/ratio/3/missing")  -> 41, the line of what should hold it
#pragma once

#include <string>
#include <string_view>

#include "base/json.h"

namespace yidi::kit {

struct Document {
  std::string file;            // "policy.json", with its folder where several are checked
  const Json* root = nullptr;  // nothing where the file is no JSON
  int line_of(std::string_view pointer) const;
  // Of "/tables/ratio/rows/3/from", which the table says for all of its rows, "/tables/ratio/from"; else the place
  // itself.
  std::string place_of(std::string_view pointer) const;
};

// The rows of a table of a policy, each whole: with the conditions, the first day and the cite that the table says once
// for all of them.
List<Json> whole_rows(const Json& table);

// One more step of a JSON Pointer.
std::string below(std::string_view pointer, std::string_view key);
std::string below(std::string_view pointer, std::size_t index);

// Its last step, as it is written in the file.
std::string last_step(std::string_view pointer);

// Whether the place is `pointer` itself or inside it.
bool is_within(std::string_view place, std::string_view pointer);

// The text of a member; empty where it is absent or no text.
std::string_view text_of(const Json& object, std::string_view key);

}  // namespace yidi::kit
