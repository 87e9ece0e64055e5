#include "protocol/position_encoding.hpp"

#include <algorithm>

namespace protocol {

PositionEncodingKind negotiate_position_encoding(const std::vector<std::string>& offered) {
  if (std::ranges::find(offered, to_string(PositionEncodingKind::utf8)) != offered.end()) {
    return PositionEncodingKind::utf8;
  }
  if (!offered.empty() && offered.front() == to_string(PositionEncodingKind::utf32)) {
    return PositionEncodingKind::utf32;
  }
  return PositionEncodingKind::utf16;
}

std::string_view to_string(PositionEncodingKind kind) {
  switch (kind) {
    case PositionEncodingKind::utf8: return "utf-8";
    case PositionEncodingKind::utf32: return "utf-32";
    case PositionEncodingKind::utf16: break;
  }
  return "utf-16";
}

}  // namespace protocol
