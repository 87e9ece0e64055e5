// Well-formedness of UTF-8 (Unicode 15, table 3-7). Stateless; any thread.
#pragma once

#include <cstddef>
#include <string_view>

namespace protocol {

/// U+FFFD REPLACEMENT CHARACTER: stands for bytes that are no UTF-8.
inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// Bytes of the code point that begins at `offset`; 0 when no well-formed one does. Requires: offset < text.size().
std::size_t code_point_length(std::string_view text, std::size_t offset);

}  // namespace protocol
