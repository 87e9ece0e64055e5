// What a language says about its literals, read from tables beside its grammar: how strings are written and which
// escapes they know (strings.tsv), what marks in numbers mean (numbers.tsv), and which arguments of which calls hold a
// little language or a number of a known kind (literals.tsv). Read with the language, then immutable: any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace core {

/// An escape that spells a character by its number: `\x` and two hexadecimal digits.
struct NumericEscape {
  char letter = 'x';
  std::uint8_t least = 0;
  std::uint8_t most = 0;
  bool braces = false;  ///< the digits stand in braces
};

/// Which characters may follow a backslash.
struct EscapeRules {
  enum class Unknown : std::uint8_t { error, keep_backslash, drop_backslash };

  std::string letters;  ///< that mean themselves or a control character: `n`, `"`
  std::vector<NumericEscape> numeric;
  std::uint8_t octal_digits = 0;  ///< the most digits of an octal escape; 0: there are none
  bool names = false;             ///< `\N{BULLET}`
  bool line_break = false;        ///< a backslash before a line break removes both
  bool indentation = false;       ///< ... and the white space that follows
  bool high_are_bytes = false;    ///< `\xE9` is that byte, not that code point
  Unknown unknown = Unknown::error;
  bool unknown_is_trap = true;  ///< false: it is usual to write a backslash before anything
};

/// One way of writing a string or character. Words of the column `properties` of strings.tsv.
struct StringForm {
  std::vector<std::string_view> prefixes;  ///< an empty one: none
  std::vector<std::string_view> quotes;    ///< longest first
  EscapeRules escapes;
  bool raw = false;             ///< a backslash is a backslash
  bool bytes = false;           ///< holds bytes, not characters
  bool any_case = false;        ///< prefixes may be written in capitals
  bool delimited = false;       ///< `"delimiter(` opens, `)delimiter"` closes
  bool hashes = false;          ///< any number of `#` between prefix and quote, and after the closing quote
  bool doubled_quotes = false;  ///< a quote is written twice inside
  bool doubled_braces = false;  ///< so are braces
  bool strips_indent = false;   ///< common indentation is removed
};

class LiteralTables {
 public:
  /// `tables` is the folder of the language's tables.
  explicit LiteralTables(std::string_view tables);

  const std::vector<StringForm>& string_forms() const { return string_forms_; }

  /// What is known about an argument, by its position ("0"), its name, "object" (the literal is what a method is called
  /// on) or "left" (of an operator); `callee` as in known_calls.tsv. Empty: nothing.
  std::string_view dialect(std::string_view callee, std::string_view argument) const;

  /// What a suffix of a number means, as a phrase: `ULL` is an "unsigned long long"; empty when there is none.
  std::string_view suffix(std::string_view suffix) const;
  /// A leading zero makes a number octal.
  bool leading_zero_is_octal() const { return leading_zero_is_octal_; }
  /// All numbers are 64-bit floating-point numbers.
  bool numbers_are_doubles() const { return numbers_are_doubles_; }
  /// Floating-point literals without a suffix are of 64 bits.
  bool floats_are_doubles() const { return floats_are_doubles_; }

 private:
  struct Argument {
    std::string_view argument;
    std::string_view dialect;
  };

  std::vector<StringForm> string_forms_;
  std::unordered_map<std::string_view, std::vector<Argument>> arguments_;
  std::unordered_map<std::string_view, std::string_view> suffixes_;
  bool leading_zero_is_octal_ = false;
  bool numbers_are_doubles_ = false;
  bool floats_are_doubles_ = true;
};

}  // namespace core
