// Our own plain Markdown (core/explanation/render.hpp) as coloured text for a terminal. Pure but for the questions
// about the terminal; any thread.
#pragma once

#include <string>
#include <string_view>

namespace server {

/// Whether the standard output is a terminal whose user wants colour (https://no-color.org).
bool wants_colour();

/// Bold labels and coloured code in place of the marks.
std::string coloured(std::string_view markdown);

/// A heading above an explanation.
std::string coloured_heading(std::string_view text);

}  // namespace server
