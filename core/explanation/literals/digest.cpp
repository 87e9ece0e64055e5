// Digests by their length: hexadecimal digits say nothing else about themselves, so that it stays "likely".
#include <algorithm>

#include "core/explanation/literals/explainers.hpp"
#include "core/explanation/literals/place_words.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

std::string_view digest_of(std::size_t digits) {
  switch (digits) {
    case 32: return "an MD5 digest (128 bits)";
    case 40: return "a SHA-1 digest or Git object name (160 bits)";
    case 56: return "a SHA-224 digest (224 bits)";
    case 64: return "a SHA-256 digest (256 bits)";
    case 96: return "a SHA-384 digest (384 bits)";
    case 128: return "a SHA-512 digest (512 bits)";
    default: return {};
  }
}

/// Digests of nothing are met as placeholders and in tests.
std::string_view digest_of_nothing(std::string_view lower) {
  if (lower == "d41d8cd98f00b204e9800998ecf8427e") return "the MD5 digest of an empty input";
  if (lower == "da39a3ee5e6b4b0d3255bfef95601890afd80709") return "the SHA-1 digest of an empty input";
  if (lower == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855") {
    return "the SHA-256 digest of an empty input";
  }
  return {};
}

}  // namespace

LiteralAnswer explain_digest(const Literal& literal) {
  if (literal.role != Role::string || !literal.exact) return {};
  std::string_view text = literal.text;
  for (const std::string_view prefix : {"sha256:", "sha512:", "sha1:", "md5:", "sha384:"}) {
    if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
  }
  const bool prefixed = text.size() < literal.text.size();
  if (digest_of(text.size()).empty()) return {};
  const auto is_hex = [](char c) { return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'f'); };
  if (!std::ranges::all_of(text, is_hex)) return {};
  std::string lower;
  for (const char c : text) lower += to_lower(c);
  if (const std::string_view nothing = digest_of_nothing(lower); !nothing.empty()) return {Prose(nothing), {}, {}};
  const bool mixed = std::ranges::any_of(text, is_digit) && std::ranges::any_of(text, is_letter);
  const bool varied = lower.find_first_not_of(lower.substr(0, 2)) != std::string::npos;
  const bool told =
      prefixed || place_says(literal.context, {"hash", "digest", "checksum", "md5", "sha1", "sha256", "sha512", "sha",
                                               "commit", "fingerprint", "etag", "integrity"});
  if (!varied || (!mixed && !told)) return {};
  if (!told && place_says(literal.context, {"key", "secret", "token", "salt", "nonce", "iv"})) {
    return {
        Prose("likely ") << static_cast<std::uint32_t>(text.size() * 4) << " bits of a key or token, in hex", {}, {}};
  }
  return {Prose("likely ") << digest_of(text.size()) << ", to judge by its length", {}, {}};
}

}  // namespace core
