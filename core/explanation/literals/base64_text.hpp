// Base64 as RFC 4648 defines it, in both alphabets. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// The bytes; nothing when `text` is not base64. Padding may be missing.
std::optional<std::string> decode_base64(std::string_view text);

/// Whether the text uses the alphabet of URLs: `-` or `_` occurs.
bool is_url_alphabet(std::string_view text);

}  // namespace core
