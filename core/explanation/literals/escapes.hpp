// Escapes inside strings and characters: what is written between the quotes, and what it stands for, by the rules of
// the language's table strings.tsv. Pure functions; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/languages/literal_tables.hpp"
#include "core/support/span.hpp"

namespace core {

/// One string as written, taken apart.
struct WrittenString {
  const StringForm* form = nullptr;  ///< null: no form of the language begins like this
  std::string_view prefix;
  std::string_view inside;  ///< between the quotes
};

WrittenString take_apart(const LiteralTables& tables, std::string_view source);

struct Escape {
  enum class Kind : std::uint8_t {
    letter,      ///< `\n`, `\\`
    code_point,  ///< a character by its number or name
    byte,        ///< a byte by its number
    nothing,     ///< a joined line
    doubled,     ///< a quote or brace written twice
    unknown,     ///< means nothing in this language
    unresolved,  ///< a character by a name that is not in our table
  };
  Kind kind = Kind::letter;
  Span span;           ///< inside the quotes
  char32_t value = 0;  ///< code point or byte; of an unknown escape: the character behind the backslash
};

/// The escapes in `inside`, in order. A pair of surrogates is one escape.
std::vector<Escape> find_escapes(const StringForm& form, std::string_view inside);

struct DecodedText {
  std::string text;
  bool exact = true;  ///< false: some escape cannot be replaced, or the bytes are no text though the form promises text
};

DecodedText decode(const StringForm& form, std::string_view inside);

/// Adds a code point to a text; nothing when it is none.
void append_utf8(char32_t value, std::string& out);

}  // namespace core
