#include "terms.h"

#include <algorithm>

namespace yidi {

std::string_view Lang::say(std::string_view group, std::string_view id, std::string_view form) const {
  for (std::string_view rest = catalogue_; !rest.empty();) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    bool found = true;
    for (std::string_view part : {group, id, form}) {
      found = found && line.starts_with(part);
      if (found) line.remove_prefix(part.size());
    }
    if (found && line.starts_with("|")) return line.substr(1);
  }
  return id.empty() ? group : id;
}

// One text instead of a table of pointers: a third of the download, and still a line a term.
std::string_view Terms::id(int index) const {
  std::string_view rest = rows_;
  for (; index > 0; --index) rest.remove_prefix(rest.find('\n') + 1);
  return rest.substr(0, rest.find('\n'));
}

int Terms::find(std::string_view wanted) const {
  for (int i = 0; i < size_; ++i)
    if (id(i) == wanted) return i;
  return -1;
}

}  // namespace yidi
