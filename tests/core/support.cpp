#include "support.h"

#include <fstream>
#include <iterator>

namespace yidi::test {

std::string file(const std::string& name) {
  std::ifstream in(std::string(YIDI_SOURCE_DIR) + "/" + name, std::ios::binary);
  EXPECT_TRUE(in) << name;
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace yidi::test
