#include "core/explanation/literals/unicode_names.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <utility>
#include <vector>

#include "core/languages/table.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

/// Consecutive code points that have names.
struct Run {
  char32_t first = 0;
  std::vector<std::string_view> names;
};

const std::vector<Run>& runs() {
  static const std::vector<Run> all = [] {
    std::vector<Run> read;
    for (const auto& cells : parse_table(embedded_table("literals/unicode_names.tsv"), 1)) {
      const std::string_view line = cells[0];
      if (line.starts_with('@')) {
        std::uint32_t first = 0;
        std::from_chars(line.data() + 1, line.data() + line.size(), first, 16);
        read.push_back({first, {}});
      } else if (!read.empty()) {
        read.back().names.push_back(line);
      }
    }
    return read;
  }();
  return all;
}

bool is_ideograph(char32_t c) {
  return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x2A6DF);
}

/// Letters of other scripts whose usual shape is that of an ASCII letter, from their names and shapes (Cyrillic, Greek,
/// Armenian).
constexpr std::array<std::pair<char32_t, char>, 48> kLookAlikes = {{
    {0x0391, 'A'}, {0x0392, 'B'}, {0x0395, 'E'}, {0x0396, 'Z'}, {0x0397, 'H'}, {0x0399, 'I'}, {0x039A, 'K'},
    {0x039C, 'M'}, {0x039D, 'N'}, {0x039F, 'O'}, {0x03A1, 'P'}, {0x03A4, 'T'}, {0x03A5, 'Y'}, {0x03A7, 'X'},
    {0x03BF, 'o'}, {0x037E, ';'}, {0x0405, 'S'}, {0x0406, 'I'}, {0x0408, 'J'}, {0x0410, 'A'}, {0x0412, 'B'},
    {0x0415, 'E'}, {0x041A, 'K'}, {0x041C, 'M'}, {0x041D, 'H'}, {0x041E, 'O'}, {0x0420, 'P'}, {0x0421, 'C'},
    {0x0422, 'T'}, {0x0425, 'X'}, {0x0430, 'a'}, {0x0435, 'e'}, {0x043E, 'o'}, {0x0440, 'p'}, {0x0441, 'c'},
    {0x0443, 'y'}, {0x0445, 'x'}, {0x0455, 's'}, {0x0456, 'i'}, {0x0458, 'j'}, {0x04BB, 'h'}, {0x04CF, 'l'},
    {0x0501, 'd'}, {0x051B, 'q'}, {0x051D, 'w'}, {0x0585, 'o'}, {0x0578, 'n'}, {0x057D, 'u'},
}};

}  // namespace

std::string character_name(char32_t character) {
  const std::vector<Run>& all = runs();
  const auto after =
      std::upper_bound(all.begin(), all.end(), character, [](char32_t c, const Run& run) { return c < run.first; });
  if (after != all.begin()) {
    const Run& run = *std::prev(after);
    if (character - run.first < run.names.size()) return std::string(run.names[character - run.first]);
  }
  if (!is_ideograph(character)) return {};
  std::array<char, 40> name{};
  const int size =
      std::snprintf(name.data(), name.size(), "CJK UNIFIED IDEOGRAPH-%04X", static_cast<unsigned>(character));
  return std::string(name.data(), static_cast<std::size_t>(size));
}

std::optional<char32_t> character_named(std::string_view name) {
  std::string upper(name);
  std::transform(upper.begin(), upper.end(), upper.begin(), to_upper);
  for (const Run& run : runs()) {
    const auto found = std::find(run.names.begin(), run.names.end(), upper);
    if (found != run.names.end()) return run.first + static_cast<char32_t>(found - run.names.begin());
  }
  return std::nullopt;
}

bool is_invisible(char32_t c) {
  return c == 0x00A0 || c == 0x00AD || c == 0x034F || c == 0x061C || c == 0x115F || c == 0x1160 || c == 0x180E ||
         (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0x3164 ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || c == 0xFFA0 || (c >= 0xE0000 && c <= 0xE01EF);
}

bool changes_direction(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

char look_alike(char32_t character) {
  const auto found =
      std::find_if(kLookAlikes.begin(), kLookAlikes.end(), [&](const auto& pair) { return pair.first == character; });
  return found == kLookAlikes.end() ? '\0' : found->second;
}

}  // namespace core
