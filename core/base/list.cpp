#include "base/list.h"

#include <algorithm>

namespace yidi {

void AnyList::grow(std::size_t element_bytes, std::size_t wanted) {
  std::size_t capacity = std::max(std::size_t(capacity_) * 2, wanted);
  data_ = std::realloc(data_, capacity * element_bytes);
  if (!data_) std::abort();
  capacity_ = std::uint32_t(capacity);
}

}  // namespace yidi
