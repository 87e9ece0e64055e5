// A place as people write it on the command line and as compilers and grep print it: FILE, FILE:LINE, FILE:LINE:COLUMN
// or, for several lines, FILE:FIRST-LAST. File names may hold colons themselves. Pure but for `exists`; any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace server {

/// Line and column count from 1; columns in code points.
struct Place {
  std::string path;
  std::optional<std::uint32_t> line;
  std::optional<std::uint32_t> column;
  std::optional<std::uint32_t> last_line;  ///< of several lines
};

/// Reads as many of the numbers at the end of `text` as leave the name of something that exists; when nothing does, all
/// of them, two at most.
Place parse_place(std::string_view text, const std::function<bool(const std::string& path)>& exists);

}  // namespace server
