// Whether a ".h" file is C or C++, from its text: the file name does not say. Pure; any thread may call it.
#pragma once

#include <string_view>

namespace core {

/// True when the first 16 kB of `text` hold a line of code that only C++ has (`class`, `namespace`, `template`, an
/// access label …) outside of comments and outside of what C compilers do not see (`#ifdef __cplusplus`). When in doubt
/// it is C.
bool is_cpp_header(std::string_view text);

}  // namespace core
