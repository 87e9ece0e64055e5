// Where the lines of a text begin, and conversion between byte offsets and (line, character)
// positions in the three encodings of LSP 3.17 ("Position", section PositionEncodingKind).
// Lines end with "\n", "\r\n" or a lone "\r". Immutable but for `apply_edit`, which its owner calls
// before the map is shared; afterwards any thread may read it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/support/span.hpp"

namespace core {

/// The unit in which the character of a position is counted.
enum class PositionEncoding : std::uint8_t { utf8, utf16, utf32 };

/// A place in a text; line and character count from 0, the character in units of some encoding.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t character = 0;
  friend constexpr bool operator==(Position, Position) = default;
};

class LineMap {
 public:
  LineMap() : line_starts_{0} {}
  explicit LineMap(std::string_view text);

  /// Number of lines; a text that ends with a line break has an empty last line. At least 1.
  std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts_.size()); }

  /// The line (from 0) that holds byte `offset`; past the end it is the last line.
  std::uint32_t line_of(std::uint32_t offset) const;

  /// Bytes of line `line` without its line break. Requires: line < line_count().
  Span line_span(std::string_view text, std::uint32_t line) const;

  /// Byte offset of a position. Clamped: a character past the end of its line gives the end of the line,
  /// a line past the end gives the end of the text, the middle of a code point gives its start.
  std::uint32_t offset_of(std::string_view text, Position position, PositionEncoding encoding) const;

  /// Position of a byte offset, clamped to the text and to the start of its code point.
  Position position_of(std::string_view text, std::uint32_t offset, PositionEncoding encoding) const;

  /// Follows the replacement of the bytes [begin, old_end) of the old text; `text` is the new text, in
  /// which the replacement is [begin, new_end). Costs the lines touched plus one addition a later line.
  void apply_edit(std::string_view text, std::uint32_t begin, std::uint32_t old_end, std::uint32_t new_end);

  friend bool operator==(const LineMap&, const LineMap&) = default;

 private:
  std::vector<std::uint32_t> line_starts_;
};

}  // namespace core
