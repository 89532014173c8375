// The two ends of an amount over all ways in which the unknown could turn out.
#pragma once

#include <algorithm>
#include <cstdint>

namespace yidi {

struct Ends {
  std::int64_t least = 0;
  std::int64_t most = 0;
  bool open = false;     // nothing is known
  bool started = false;  // something was included

  bool exact() const { return !open && least == most; }
  void include(std::int64_t value) {
    least = started ? std::min(least, value) : value;
    most = started ? std::max(most, value) : value;
    started = true;
  }
  void include(const Ends& other) {
    if (!other.started) return;
    include(other.least);
    include(other.most);
  }
};

}  // namespace yidi
