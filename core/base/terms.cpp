#include "base/terms.h"

namespace yidi {

int Terms::find(std::string_view wanted) const {
  int index = 0;
  for (std::string_view id : *this) {
    if (id == wanted) return index;
    ++index;
  }
  return -1;
}

}  // namespace yidi
