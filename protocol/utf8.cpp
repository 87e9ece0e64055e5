#include "protocol/utf8.hpp"

#include <cstdint>

namespace protocol {
namespace {

/// Length of a sequence with this first byte, and the bounds of its second byte; the others are 80..BF.
struct Lead {
  std::uint8_t length;
  std::uint8_t second_low;
  std::uint8_t second_high;
};

Lead lead_of(std::uint8_t byte) {
  if (byte >= 0xC2 && byte <= 0xDF) {
    return {2, 0x80, 0xBF};
  }
  if (byte >= 0xE0 && byte <= 0xEF) {
    // E0 would be overlong below A0; ED would be a surrogate above 9F.
    return {3, byte == 0xE0 ? std::uint8_t{0xA0} : std::uint8_t{0x80},
            byte == 0xED ? std::uint8_t{0x9F} : std::uint8_t{0xBF}};
  }
  if (byte >= 0xF0 && byte <= 0xF4) {
    // F0 would be overlong below 90; F4 would lie past U+10FFFF above 8F.
    return {4, byte == 0xF0 ? std::uint8_t{0x90} : std::uint8_t{0x80},
            byte == 0xF4 ? std::uint8_t{0x8F} : std::uint8_t{0xBF}};
  }
  return {0, 0, 0};
}

}  // namespace

std::size_t code_point_length(std::string_view text, std::size_t offset) {
  const auto byte_at = [&](std::size_t index) { return static_cast<std::uint8_t>(text[offset + index]); };
  if (byte_at(0) < 0x80) {
    return 1;
  }
  const Lead lead = lead_of(byte_at(0));
  if (lead.length == 0 || text.size() - offset < lead.length) {
    return 0;
  }
  if (byte_at(1) < lead.second_low || byte_at(1) > lead.second_high) {
    return 0;
  }
  for (std::size_t index = 2; index < lead.length; ++index) {
    if ((byte_at(index) & 0xC0) != 0x80) {
      return 0;
    }
  }
  return lead.length;
}

}  // namespace protocol
