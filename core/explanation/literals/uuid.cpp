// UUIDs: version, variant and, where one is inside, the time (RFC 9562).
#include <optional>

#include "core/explanation/literals/explainers.hpp"
#include "core/explanation/literals/time_words.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

std::optional<std::uint64_t> hex_number(std::string_view digits) {
  std::uint64_t value = 0;
  for (const char c : digits) {
    const char lower = to_lower(c);
    if (!is_digit(c) && (lower < 'a' || lower > 'f')) return std::nullopt;
    value = value << 4 | static_cast<std::uint64_t>(is_digit(c) ? c - '0' : lower - 'a' + 10);
  }
  return value;
}

bool has_shape(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : !hex_number(text.substr(i, 1))) return false;
  }
  return true;
}

/// Versions 1 and 6 count 100 ns since 1582-10-15.
std::int64_t seconds_of_gregorian(std::uint64_t ticks) {
  constexpr std::int64_t seconds_between_epochs = 12219292800;
  return static_cast<std::int64_t>(ticks / 10'000'000) - seconds_between_epochs;
}

std::optional<std::int64_t> time_in(std::string_view text, std::uint64_t version) {
  const std::uint64_t low = *hex_number(text.substr(0, 8));
  const std::uint64_t middle = *hex_number(text.substr(9, 4));
  const std::uint64_t high = *hex_number(text.substr(15, 3));
  if (version == 1) return seconds_of_gregorian(high << 48 | middle << 32 | low);
  if (version == 6) return seconds_of_gregorian(low << 28 | middle << 12 | high);
  if (version == 7) return static_cast<std::int64_t>((low << 16 | middle) / 1000);
  return std::nullopt;
}

std::string_view version_words(std::uint64_t version) {
  constexpr std::string_view words[] = {
      "",
      "a UUID made from time and network address (version 1)",
      "a UUID of DCE security (version 2)",
      "a UUID made from a name by MD5 (version 3)",
      "a random UUID (version 4)",
      "a UUID made from a name by SHA-1 (version 5)",
      "a UUID made from the time, in sortable order (version 6)",
      "a UUID that begins with its time of creation (version 7)",
      "a UUID of the maker's own layout (version 8)",
  };
  return version < std::size(words) ? words[version] : std::string_view();
}

std::string_view well_known(std::string_view lower) {
  constexpr std::string_view rest = "-9dad-11d1-80b4-00c04fd430c8";
  if (!lower.ends_with(rest)) return {};
  const std::string_view first = lower.substr(0, 8);
  if (first == "6ba7b810") return "the namespace for domain names of UUIDs made from names (RFC 9562)";
  if (first == "6ba7b811") return "the namespace for URLs of UUIDs made from names (RFC 9562)";
  if (first == "6ba7b812") return "the namespace for object identifiers of UUIDs made from names (RFC 9562)";
  if (first == "6ba7b814") return "the namespace for X.500 names of UUIDs made from names (RFC 9562)";
  return {};
}

}  // namespace

LiteralAnswer explain_uuid(const Literal& literal) {
  if (literal.role != Role::string || !literal.exact) return {};
  std::string_view text = literal.text;
  if (text.starts_with("urn:uuid:")) text.remove_prefix(9);
  if (text.starts_with('{') && text.ends_with('}')) text = text.substr(1, text.size() - 2);
  if (!has_shape(text)) return {};
  std::string lower;
  for (const char c : text) lower += to_lower(c);
  if (lower.find_first_not_of("0-") == std::string::npos) return {"the nil UUID: all bits are zero", {}, {}};
  if (lower.find_first_not_of("f-") == std::string::npos) return {"the max UUID: all bits are one", {}, {}};
  if (const std::string_view known = well_known(lower); !known.empty()) return {Prose(known), {}, {}};
  const std::uint64_t version = *hex_number(lower.substr(14, 1));
  const std::uint64_t variant = *hex_number(lower.substr(19, 1));
  const bool standard = (variant & 0xC) == 0x8;
  if (!standard || version_words(version).empty())
    return {"a UUID by its form, but of no version that RFC 9562 defines", {}, {}};
  LiteralAnswer answer;
  answer.first_line = version_words(version);
  if (const auto time = time_in(lower, version)) answer.first_line << ": made at " << utc_text(*time);
  return answer;
}

}  // namespace core
