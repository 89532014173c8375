#include "base/terms.h"

namespace yidi {

int Terms::find(std::string_view wanted) const {
  for (int i = 0; i < size(); ++i)
    if (id(i) == wanted) return i;
  return -1;
}

}  // namespace yidi
