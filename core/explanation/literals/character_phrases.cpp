#include "core/explanation/literals/character_phrases.hpp"

#include <array>
#include <cstdio>

#include "core/explanation/literals/unicode_names.hpp"

namespace core {

std::string character_phrase(char32_t character) {
  std::array<char, 16> number{};
  const int size = std::snprintf(number.data(), number.size(), "U+%04X", static_cast<unsigned>(character));
  std::string phrase(number.data(), static_cast<std::size_t>(size));
  const std::string name = character_name(character);
  return name.empty() ? phrase : phrase + " " + name;
}

std::string_view control_name(char32_t character) {
  switch (character) {
    case 0: return "NUL, the zero byte";
    case 7: return "a bell";
    case 8: return "a backspace";
    case 9: return "a tab";
    case 10: return "a line feed";
    case 11: return "a vertical tab";
    case 12: return "a form feed";
    case 13: return "a carriage return";
    case 27: return "the escape character";
    case 127: return "the delete character";
    default: return {};
  }
}

bool is_showable(char32_t c) {
  const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0xD800 && c <= 0xDFFF) || c >= 0xE0000;
  const bool combines = (c >= 0x0300 && c <= 0x036F) || (c >= 0x0483 && c <= 0x0489) || (c >= 0x0591 && c <= 0x05BD) ||
                        (c >= 0x0610 && c <= 0x065F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
                        (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE20 && c <= 0xFE2F);
  return !is_control && !combines && !is_invisible(c) && c != 0xFFFD;
}

}  // namespace core
