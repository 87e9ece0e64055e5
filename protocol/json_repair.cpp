#include "protocol/json_repair.hpp"

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "protocol/utf8.hpp"

namespace protocol {
namespace {

constexpr std::size_t escape_length = 6;  // of "\ud83d"

/// The code unit of the escape "\uXXXX" that begins at `offset`, if one does.
std::optional<std::uint32_t> unicode_escape(std::string_view text, std::size_t offset) {
  if (text.size() < offset + escape_length || text[offset] != '\\' || text[offset + 1] != 'u') {
    return std::nullopt;
  }
  const char* const digits = text.data() + offset + 2;
  const char* const end = text.data() + offset + escape_length;
  std::uint32_t unit = 0;
  const auto [stop, error] = std::from_chars(digits, end, unit, 16);
  return error == std::errc() && stop == end ? std::optional(unit) : std::nullopt;
}

bool is_leading(std::optional<std::uint32_t> unit) { return unit && *unit >= 0xD800 && *unit <= 0xDBFF; }
bool is_trailing(std::optional<std::uint32_t> unit) { return unit && *unit >= 0xDC00 && *unit <= 0xDFFF; }

/// Copies the escape at `offset`; returns its length in the source.
std::size_t repair_escape(std::string_view text, std::size_t offset, std::string& out) {
  const auto unit = unicode_escape(text, offset);
  if (!unit) {
    const std::size_t length = offset + 1 < text.size() && static_cast<unsigned char>(text[offset + 1]) < 0x80 ? 2 : 1;
    out.append(text, offset, length);
    return length;
  }
  if (is_leading(unit) && is_trailing(unicode_escape(text, offset + escape_length))) {
    out.append(text, offset, 2 * escape_length);
    return 2 * escape_length;
  }
  if (is_leading(unit) || is_trailing(unit)) {
    out += "\\ufffd";
  } else {
    out.append(text, offset, escape_length);
  }
  return escape_length;
}

}  // namespace

std::string repair_json(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t offset = 0;
  while (offset < text.size()) {
    if (text[offset] == '\\') {
      offset += repair_escape(text, offset, out);
    } else if (const std::size_t length = code_point_length(text, offset); length > 0) {
      out.append(text, offset, length);
      offset += length;
    } else {
      out += replacement_character;
      ++offset;
    }
  }
  return out;
}

}  // namespace protocol
