#include "core/explanation/literals/terminal_sequences.hpp"

#include <array>
#include <string>
#include <vector>

#include "core/support/characters.hpp"

namespace core {
namespace {

constexpr std::array<std::string_view, 8> kColours = {"black", "red",     "green", "yellow",
                                                      "blue",  "magenta", "cyan",  "white"};

/// One number of "select graphic rendition"; empty when it is unknown.
std::string rendition(unsigned number) {
  switch (number) {
    case 0: return "back to normal";
    case 1: return "bold";
    case 2: return "dim";
    case 3: return "italic";
    case 4: return "underlined";
    case 5: return "blinking";
    case 7: return "reversed colours";
    case 9: return "crossed out";
    case 22: return "neither bold nor dim";
    case 23: return "not italic";
    case 24: return "not underlined";
    case 27: return "colours not reversed";
    case 39: return "default text colour";
    case 49: return "default background";
    default: break;
  }
  const unsigned colour = number % 10;
  if (colour > 7) return {};
  const std::string name(kColours[colour]);
  switch (number / 10) {
    case 3: return name + " text";
    case 4: return name + " background";
    case 9: return "bright " + name + " text";
    case 10: return "bright " + name + " background";
    default: return {};
  }
}

std::vector<unsigned> numbers_of(std::string_view parameters) {
  std::vector<unsigned> numbers{0};
  for (const char c : parameters) {
    if (c == ';') {
      numbers.push_back(0);
    } else if (is_digit(c)) {
      numbers.back() = std::min(numbers.back() * 10 + static_cast<unsigned>(c - '0'), 100000u);
    } else {
      return {};
    }
  }
  return numbers;
}

std::string renditions(const std::vector<unsigned>& numbers) {
  if (numbers.size() == 3 && numbers[1] == 5 && (numbers[0] == 38 || numbers[0] == 48)) {
    return "colour " + std::to_string(numbers[2]) + " of 256 for the " + (numbers[0] == 38 ? "text" : "background");
  }
  std::string text;
  for (const unsigned number : numbers) {
    const std::string one = rendition(number);
    if (one.empty()) return {};
    text += (text.empty() ? "" : ", ") + one;
  }
  return text;
}

std::string meaning_of(std::string_view parameters, char final_byte) {
  const std::vector<unsigned> numbers = numbers_of(parameters);
  if (parameters == "?25") return final_byte == 'l' ? "hides the cursor" : final_byte == 'h' ? "shows the cursor" : "";
  if (parameters == "?1049")
    return final_byte == 'h'   ? "switches to the alternate screen"
           : final_byte == 'l' ? "leaves the alternate screen"
                               : "";
  if (numbers.empty()) return {};
  const std::string count = std::to_string(numbers[0] == 0 ? 1 : numbers[0]);
  switch (final_byte) {
    case 'm': return renditions(numbers);
    case 'A': return "cursor up by " + count;
    case 'B': return "cursor down by " + count;
    case 'C': return "cursor right by " + count;
    case 'D': return "cursor left by " + count;
    case 'H': return numbers.size() == 1 && numbers[0] == 0 ? "cursor to the top left" : "places the cursor";
    case 'J':
      return numbers[0] == 2 ? "clears the screen" : numbers[0] == 0 ? "clears the screen below the cursor" : "";
    case 'K': return numbers[0] == 2 ? "clears the line" : numbers[0] == 0 ? "clears the rest of the line" : "";
    default: return {};
  }
}

}  // namespace

Prose terminal_sequences(std::string_view text) {
  constexpr std::string_view kIntroducer = "\x1b[";
  constexpr std::size_t kMost = 4;
  std::vector<Prose> items;
  for (std::size_t at = text.find(kIntroducer); at != std::string_view::npos && items.size() <= kMost;
       at = text.find(kIntroducer, at + 2)) {
    const std::string_view rest = text.substr(at + 2, 32);
    const std::size_t end = rest.find_first_not_of("0123456789;?");
    if (end == std::string_view::npos) continue;
    const std::string meaning = meaning_of(rest.substr(0, end), rest[end]);
    if (meaning.empty()) continue;
    Prose item;
    items.push_back(item << code("ESC[" + std::string(rest.substr(0, end + 1))) << " " << meaning);
  }
  if (items.empty()) return {};
  return Prose("For the terminal: ") << listed(items, kMost);
}

}  // namespace core
