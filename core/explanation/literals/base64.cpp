// Strings that are base64 of a text.
#include <algorithm>
#include <cstdint>

#include "core/explanation/literals/base64_text.hpp"
#include "core/explanation/literals/explainers.hpp"
#include "core/explanation/literals/place_words.hpp"
#include "core/support/characters.hpp"
#include "core/support/utf8.hpp"

namespace core {
namespace {

int value_of(char c) {
  if (is_upper(c)) return c - 'A';
  if (is_lower(c)) return c - 'a' + 26;
  if (is_digit(c)) return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  if (c == '/' || c == '_') return 63;
  return -1;
}

bool can_be_read(std::string_view text) {
  return is_valid_utf8(text) && std::ranges::all_of(text, [](char c) {
           return !is_blank(c) || c == ' ' || c == '\n' || c == '\t' || c == '\r';
         });
}

/// What begins like this is known by its first bytes.
std::string_view kind_of_bytes(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n")) return "a PNG image";
  if (bytes.starts_with("\xFF\xD8\xFF")) return "a JPEG image";
  if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a")) return "a GIF image";
  if (bytes.starts_with("%PDF-")) return "a PDF document";
  if (bytes.starts_with("PK\x03\x04")) return "a ZIP archive";
  if (bytes.starts_with("\x1F\x8B\x08")) return "data compressed by gzip";
  if (bytes.starts_with("wOF2")) return "a web font (WOFF2)";
  return {};
}

bool may_be_secret(const Literal& literal) {
  return place_says(literal.context, {"password", "passwd", "secret", "token", "auth", "authorization", "key",
                                      "credential", "credentials", "basic", "apikey", "signature"});
}

}  // namespace

std::optional<std::string> decode_base64(std::string_view text) {
  while (text.ends_with('=')) text.remove_suffix(1);
  if (text.size() % 4 == 1) return std::nullopt;
  std::string bytes;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    const int value = value_of(c);
    if (value < 0) return std::nullopt;
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 0xFF);
  }
  // Bits that are left over are zero in what an encoder wrote.
  if ((bits & ((1u << count) - 1)) != 0) return std::nullopt;
  return bytes;
}

bool is_url_alphabet(std::string_view text) { return text.find_first_of("-_") != std::string_view::npos; }

LiteralAnswer explain_base64(const Literal& literal) {
  if (literal.role != Role::string || !literal.exact) return {};
  const std::string_view text = literal.text;
  const bool told = place_says(literal.context, {"base64", "b64", "b64decode", "atob"});
  if (text.size() < (told ? 4 : 16) || text.size() > 60000 || (!told && text.size() % 4 != 0)) return {};
  if (text.find('=') < text.size() - 2) return {};
  const std::optional<std::string> bytes = decode_base64(text);
  if (!bytes || bytes->empty()) return {};
  if (const std::string_view kind = kind_of_bytes(*bytes); !kind.empty()) {
    return {Prose("base64 of ") << kind << ", " << static_cast<std::uint32_t>(bytes->size())
                                << " bytes or the beginning of more",
            {},
            {}};
  }
  // Twelve random bytes are readable by chance once in a hundred thousand times.
  if (!can_be_read(*bytes) || (!told && bytes->size() < 12)) return {};
  if (may_be_secret(literal)) {
    return {Prose("base64 of a text of ") << static_cast<std::uint32_t>(bytes->size()) << " bytes, not shown here",
            {},
            {"base64 hides nothing: anyone can decode it"}};
  }
  return {Prose("base64 of the text ") << code(*bytes, 80), {}, {}};
}

}  // namespace core
