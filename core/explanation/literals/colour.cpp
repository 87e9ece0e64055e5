// Colours as CSS writes them: `#1e90ff` (CSS Color 4, section 5.2).
#include <algorithm>
#include <array>
#include <optional>

#include "core/explanation/literals/explainers.hpp"
#include "core/explanation/literals/place_words.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

struct Colour {
  std::uint32_t red = 0, green = 0, blue = 0;
  std::optional<std::uint32_t> alpha;
};

std::optional<std::uint32_t> hex_digit(char c) {
  if (is_digit(c)) return static_cast<std::uint32_t>(c - '0');
  const char lower = to_lower(c);
  if (lower < 'a' || lower > 'f') return std::nullopt;
  return static_cast<std::uint32_t>(lower - 'a' + 10);
}

std::optional<Colour> read_colour(std::string_view text) {
  if (!text.starts_with('#')) return std::nullopt;
  text.remove_prefix(1);
  const bool short_form = text.size() == 3 || text.size() == 4;
  if (!short_form && text.size() != 6 && text.size() != 8) return std::nullopt;
  const std::size_t width = short_form ? 1 : 2;
  std::array<std::uint32_t, 4> parts{};
  for (std::size_t i = 0; i < text.size(); i += width) {
    const auto high = hex_digit(text[i]);
    const auto low = hex_digit(text[i + width - 1]);
    if (!high || !low) return std::nullopt;
    parts[i / width] = *high * 16 + *low;
  }
  Colour colour{parts[0], parts[1], parts[2], {}};
  if (text.size() / width == 4) colour.alpha = parts[3];
  return colour;
}

/// "dark blue", "light grey": by hue and lightness of the HSL model.
std::string name_of(const Colour& colour) {
  const auto most = std::max({colour.red, colour.green, colour.blue});
  const auto least = std::min({colour.red, colour.green, colour.blue});
  const std::uint32_t lightness = (most + least) / 2;
  const std::uint32_t spread = most - least;
  if (most == 0) return "black";
  if (least == 255) return "white";
  const std::string shade = lightness < 85 ? "dark " : lightness > 185 ? "light " : "";
  if (spread < 24) return shade + "grey";
  double hue = 0;
  const auto difference = [&](std::uint32_t a, std::uint32_t b) {
    return (static_cast<double>(a) - static_cast<double>(b)) / spread;
  };
  if (most == colour.red) {
    hue = 60 * difference(colour.green, colour.blue);
  } else if (most == colour.green) {
    hue = 60 * difference(colour.blue, colour.red) + 120;
  } else {
    hue = 60 * difference(colour.red, colour.green) + 240;
  }
  if (hue < 0) hue += 360;
  struct Hue {
    double end;
    std::string_view name;
  };
  constexpr Hue hues[] = {{15, "red"},   {45, "orange"},  {70, "yellow"}, {165, "green"}, {200, "cyan"},
                          {260, "blue"}, {290, "violet"}, {345, "pink"},  {361, "red"}};
  for (const Hue& candidate : hues) {
    if (hue < candidate.end) return shade + std::string(candidate.name);
  }
  return {};
}

}  // namespace

LiteralAnswer explain_colour(const Literal& literal) {
  if (literal.role != Role::string || !literal.exact || literal.text.size() < 4 || literal.text.size() > 9) return {};
  const std::optional<Colour> colour = read_colour(literal.text);
  if (!colour) return {};
  const bool told = place_says(
      literal.context, {"color", "colour", "colors", "colours", "background", "bg", "fg", "fill", "stroke", "border",
                        "theme", "foreground", "tint", "palette", "shadow", "accent", "primary", "secondary"});
  // "#123" may be the number of an issue, "#cafe" a fragment.
  if (!told && literal.text.size() != 7) return {};
  LiteralAnswer answer;
  answer.first_line = told ? "the colour " : "likely the colour ";
  answer.first_line << name_of(*colour) << ": red " << colour->red << ", green " << colour->green << ", blue "
                    << colour->blue;
  if (colour->alpha) answer.first_line << ", " << (*colour->alpha * 100 + 127) / 255 << " % opaque";
  return answer;
}

}  // namespace core
