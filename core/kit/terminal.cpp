#include "kit/terminal.h"

namespace yidi::kit {

// Three bytes and more are wide: the Chinese characters and their punctuation.
std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80) width += byte >= 0xE0 ? 2 : 1;
  }
  return width;
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t shown = display_width(text);
  return std::string(text).append(shown < width ? width - shown : 0, ' ');
}

}  // namespace yidi::kit
