// The names of characters in the Unicode Character Database, for those that people meet in source code, and what is
// treacherous about some: letters that look like others, characters that are invisible. The table of names is generated
// (make_unicode_names.py) and indexed at the first use; thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// "BULLET"; empty when the table has no name for it.
std::string character_name(char32_t character);

/// The character of that name, in any case; nothing when the table does not have it.
std::optional<char32_t> character_named(std::string_view name);

/// Whether it leaves no mark of its own on the screen: zero-width, direction and variation marks, odd spaces.
bool is_invisible(char32_t character);

/// Whether it changes the direction of the text around it, which can make code read otherwise than it runs (Boucher
/// and Anderson, "Trojan Source", 2021).
bool changes_direction(char32_t character);

/// The ASCII character that looks the same: `a` of the Cyrillic letter; 0 when there is none.
char look_alike(char32_t character);

}  // namespace core
