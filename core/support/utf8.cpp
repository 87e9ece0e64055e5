#include "core/support/utf8.hpp"

#include <algorithm>
#include <cstring>

namespace core {
namespace {

/// What the first byte says: how many bytes follow, and which values the second one may have (table 3-7).
struct LeadByte {
  std::uint32_t size;
  unsigned char second_low = 0x80;
  unsigned char second_high = 0xBF;
};

LeadByte lead_byte(unsigned char byte) {
  if (byte < 0x80) return {1};
  if (byte < 0xC2) return {0};  // continuation bytes, and overlong forms of ASCII
  if (byte < 0xE0) return {2};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};  // above lie the surrogates
  if (byte < 0xF0) return {3};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0};
}

/// How many bytes from `offset` on are ASCII, looked at eight at a time.
std::size_t ascii_length(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  for (std::uint64_t eight = 0; end + sizeof eight <= text.size(); end += sizeof eight) {
    std::memcpy(&eight, text.data() + end, sizeof eight);
    if ((eight & 0x8080808080808080u) != 0) break;
  }
  while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80) ++end;
  return end - offset;
}

/// Where the first byte that is not UTF-8 stands, from `offset` on; the size of the text when there is none.
std::size_t find_invalid(std::string_view text, std::size_t offset) {
  while (true) {
    offset += ascii_length(text, offset);
    if (offset >= text.size()) return text.size();
    const CodePoint point = code_point_at(text, offset);
    if (!point.valid) return offset;
    offset += point.size;
  }
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  const auto first = static_cast<unsigned char>(text[offset]);
  const LeadByte lead = lead_byte(first);
  if (lead.size == 0) return {replacement_character, 1, false};
  if (lead.size == 1) return {first, 1, true};
  char32_t value = first & (0xFFu >> (lead.size + 1));
  for (std::uint32_t index = 1; index < lead.size; ++index) {
    const auto byte = offset + index < text.size() ? static_cast<unsigned char>(text[offset + index]) : 0;
    const unsigned char low = index == 1 ? lead.second_low : 0x80;
    const unsigned char high = index == 1 ? lead.second_high : 0xBF;
    if (byte < low || byte > high) return {replacement_character, index, false};
    value = (value << 6) | (byte & 0x3Fu);
  }
  return {value, lead.size, true};
}

std::size_t code_point_start(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  while (offset > 0 && inside_code_point(text, offset)) --offset;
  return offset;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

bool is_valid_utf8(std::string_view text) { return find_invalid(text, 0) == text.size(); }

std::string make_valid_utf8(std::string text) {
  std::size_t invalid = find_invalid(text, 0);
  if (invalid == text.size()) return text;
  std::string valid;
  valid.reserve(text.size() + 2);
  std::size_t copied = 0;
  while (invalid < text.size()) {
    valid.append(text, copied, invalid - copied).append("\xEF\xBF\xBD");
    copied = invalid + code_point_at(text, invalid).size;
    invalid = find_invalid(text, copied);
  }
  return valid.append(text, copied);
}

}  // namespace core
