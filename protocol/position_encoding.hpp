// Which unit the client and we count characters in (LSP 3.17, "PositionEncodingKind"). Stateless; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace protocol {

enum class PositionEncodingKind : std::uint8_t { utf8, utf16, utf32 };

/// utf-8 when offered, for then no position has to be converted; utf-32 when the client lists it first; otherwise
/// utf-16, which every client understands, also when it offers nothing.
PositionEncodingKind negotiate_position_encoding(const std::vector<std::string>& offered);

/// "utf-8", "utf-16" or "utf-32".
std::string_view to_string(PositionEncodingKind kind);

}  // namespace protocol
