// What is said of a number once its meaning is known. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/explanation/literals/literal.hpp"
#include "core/explanation/literals/number_kind.hpp"
#include "core/explanation/literals/written_number.hpp"

namespace core {

struct NumberFacts {
  const Literal& literal;
  const WrittenNumber& written;
  std::string_view source;     ///< the number, or the expression it is a piece of
  std::uint64_t value = 0;     ///< of `source`, without a sign before it
  bool is_expression = false;  ///< `64 * 1024`
  bool negative = false;
  NumberMeaning meaning;
};

/// A sentence that says what the number stands for; empty when the value does not fit or nothing is known.
Prose answer_for_kind(const NumberFacts& facts);

/// A decimal number of many digits, grouped, with its hexadecimal form; empty for small ones.
Prose large_decimal(const NumberFacts& facts);

/// " (64 KiB)" of a multiple of 1024, else empty.
std::string size_note(const NumberFacts& facts);

/// The moment it would be as Unix time, when nothing else is known of a number in that range; else empty.
Prose unix_time_note(const NumberFacts& facts);

/// "one millionth" of `1e-6`; empty for other numbers.
std::string power_of_ten_in_words(std::string_view digits);

/// "π to 5 decimals"; empty for other numbers.
std::string known_fraction(std::string_view digits);

}  // namespace core
