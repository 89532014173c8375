// One sort for all of the kit: std::stable_sort brings a copy of itself with each kind of thing, 2 KB of the download.
#pragma once

#include <cstddef>
#include <vector>

namespace yidi::kit {

// The places of `count` things in their order, the first of equals first. `all` is handed to `is_before`.
using IsBefore = bool (*)(const void* all, std::size_t a, std::size_t b);
std::vector<std::size_t> in_order(std::size_t count, const void* all, IsBefore is_before);

}  // namespace yidi::kit
