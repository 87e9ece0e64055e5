// UTF-8 as the Unicode Standard defines it (16.0, section 3.9, table 3-7): no surrogates, no overlong forms, nothing
// above U+10FFFF. Texts are made valid where they enter the program; behind that, every function may rely on it. Pure
// functions; any thread may call them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace core {

inline constexpr char32_t replacement_character = 0xFFFD;

struct CodePoint {
  char32_t value = replacement_character;
  std::uint32_t size = 0;  ///< bytes it takes; 0 only at the end of the text
  bool valid = false;
  /// How many units of UTF-16 it takes.
  std::uint32_t utf16_units() const { return value > 0xFFFF ? 2 : 1; }
};

/// The code point that begins at byte `offset`. Where the bytes are not UTF-8 it is U+FFFD for the longest prefix of a
/// code point found there, or for one byte, as the Unicode Standard recommends (3.9, "maximal subpart").
CodePoint code_point_at(std::string_view text, std::size_t offset);

/// Whether byte `offset` of a valid text lies inside a code point, not at its start. The end of the text does not.
inline bool inside_code_point(std::string_view text, std::size_t offset) {
  return offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80;
}

/// `offset` or, when it lies inside a code point, where that one begins; the end of the text when it lies beyond.
std::size_t code_point_start(std::string_view text, std::size_t offset);

/// Number of code points in a valid text.
std::size_t count_code_points(std::string_view text);

bool is_valid_utf8(std::string_view text);

/// `text` with U+FFFD in place of what is not UTF-8; unchanged, and not copied, when all of it is.
std::string make_valid_utf8(std::string text);

}  // namespace core
