// Text as a terminal shows it: a Chinese character is two columns wide.
#pragma once

#include <string>
#include <string_view>

namespace yidi::kit {

std::size_t display_width(std::string_view text);
std::string padded(std::string_view text, std::size_t width);  // with blanks at the end

}  // namespace yidi::kit
