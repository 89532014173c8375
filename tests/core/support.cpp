#include "support.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace yidi::test {

std::string file(const std::string& name) {
  std::ifstream in(std::string(YIDI_SOURCE_DIR) + "/" + name, std::ios::binary);
  EXPECT_TRUE(in) << name;
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::string> files_named(const std::string& name, const std::string& folder) {
  const std::filesystem::path root(YIDI_SOURCE_DIR);
  std::vector<std::string> found;
  for (const auto& entry : std::filesystem::directory_iterator(root / folder))
    if (std::filesystem::exists(entry.path() / name))
      found.push_back((folder / entry.path().filename() / name).string());
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace yidi::test
