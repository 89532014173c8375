#include "base/terms.h"

#include <algorithm>
#include <string>

namespace yidi {

// The lines stand in the order of their keys: halved again and again, a line of the middle decides which half.
std::string_view Lang::say(std::string_view group, std::string_view id, std::string_view form) const {
  std::string key(group);
  key.append(id).append(form);
  for (std::string_view rest = catalogue_; !rest.empty();) {
    std::size_t middle = rest.size() / 2;
    std::size_t start = middle == 0 ? 0 : rest.rfind('\n', middle - 1) + 1;  // npos + 1 is the beginning
    std::string_view line = rest.substr(start, rest.find('\n', start) - start);
    std::size_t bar = std::min(line.find('|'), line.size());
    int order = line.substr(0, bar).compare(key);
    if (order == 0) return line.substr(std::min(bar + 1, line.size()));
    rest = order > 0 ? rest.substr(0, start) : rest.substr(std::min(start + line.size() + 1, rest.size()));
  }
  return id.empty() ? group : id;
}

int Terms::find(std::string_view wanted) const {
  for (int i = 0; i < size(); ++i)
    if (id(i) == wanted) return i;
  return -1;
}

}  // namespace yidi
