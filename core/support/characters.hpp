// What kind of character a byte is, by ASCII alone: <cctype> asks the locale and misbehaves on negative bytes. Bytes of
// multi-byte code points are none of these kinds. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace core {

constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter(char c) { return is_lower(c) || is_upper(c); }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter_or_digit(char c) { return is_letter(c) || is_digit(c); }
/// A character of an identifier.
constexpr bool is_word(char c) { return is_letter_or_digit(c) || c == '_'; }
/// White space or any other control character: nothing of it is ever shown.
constexpr bool is_blank(char c) { return (c >= 0 && c <= ' ') || c == '\x7f'; }
/// A byte inside a UTF-8 code point that is not its first.
constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

constexpr std::string_view trim_left(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  return text;
}
constexpr std::string_view trim_right(std::string_view text) {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}
constexpr std::string_view trim(std::string_view text) { return trim_left(trim_right(text)); }

/// The text on one line: each run of white space is one space, none at the ends.
inline std::string fold_white_space(std::string_view text) {
  std::string folded;
  for (const char c : trim(text)) {
    if (!is_blank(c)) {
      folded += c;
    } else if (folded.back() != ' ') {
      folded += ' ';
    }
  }
  return folded;
}

}  // namespace core
