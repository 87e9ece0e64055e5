// A number as written, taken apart: base, digits, suffix and value; and the constant expression it is a piece of
// (`64 * 1024`). Pure functions; any thread.
#pragma once

#include <tree_sitter/api.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/analyzer/document.hpp"
#include "core/languages/literal_tables.hpp"

namespace core {

struct WrittenNumber {
  int base = 10;
  bool leading_zero = false;             ///< a zero alone makes it octal
  bool separators = false;               ///< `1_000`
  bool floating = false;                 ///< a point or an exponent
  std::string digits;                    ///< without prefix, separators and suffix; with point and exponent
  std::string_view suffix;               ///< `ULL`
  std::optional<std::uint64_t> integer;  ///< when it is an integer below 2^64
};

/// Nothing when `source` is no number in a form known here.
std::optional<WrittenNumber> read_number(const LiteralTables& tables, std::string_view source);

/// The largest expression of literals around a number, and its value.
struct ConstantExpression {
  TSNode node;
  std::uint64_t value = 0;
};

/// Nothing when the number stands alone or the value is none below 2^63.
std::optional<ConstantExpression> constant_expression(const Document& document, TSNode number);

/// "1,234,567".
std::string grouped(std::uint64_t number);
/// "0xFF".
std::string hexadecimal(std::uint64_t number);
/// "1111 0000", without leading zeros beyond whole groups of four.
std::string binary(std::uint64_t number);

}  // namespace core
