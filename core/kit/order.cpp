#include "kit/order.h"

#include <algorithm>

namespace yidi::kit {

// Runs of one, two, four … merged pair by pair.
std::vector<std::size_t> in_order(std::size_t count, const void* all, IsBefore is_before) {
  std::vector<std::size_t> order(count), merged(count);
  for (std::size_t i = 0; i < count; ++i) order[i] = i;
  for (std::size_t run = 1; run < count; run *= 2) {
    for (std::size_t start = 0; start < count; start += 2 * run) {
      const std::size_t middle = std::min(start + run, count), end = std::min(start + 2 * run, count);
      for (std::size_t left = start, right = middle, to = start; to < end; ++to) {
        const bool takes_right = right < end && (left == middle || is_before(all, order[right], order[left]));
        merged[to] = order[takes_right ? right++ : left++];
      }
    }
    order.swap(merged);
  }
  return order;
}

}  // namespace yidi::kit
