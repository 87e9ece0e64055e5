// Phrases for single characters. Pure; any thread.
#pragma once

#include <string>

#include "core/explanation/prose.hpp"

namespace core {

/// "U+2013 EN DASH"; the number alone when the character has no name in our table.
std::string character_phrase(char32_t character);

/// What a control character is called: "a tab", "a line feed"; empty for others.
std::string_view control_name(char32_t character);

/// Whether it can be shown: no control, no invisible character, no mark that combines with its neighbour.
bool is_showable(char32_t character);

}  // namespace core
