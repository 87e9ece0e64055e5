// What a number stands for, as far as the place it stands in says: a port, a duration, permissions. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/explanation/literals/literal.hpp"

namespace core {

enum class NumberKind : std::uint8_t {
  plain,
  nanoseconds,
  microseconds,
  milliseconds,
  seconds,
  minutes,
  hours,
  bytes,
  permissions,
  umask,
  signal,
  exit_status,
  port,
  http_status,
  colour,
  bit_mask,
  time,
  character,
};

struct NumberMeaning {
  NumberKind kind = NumberKind::plain;
  bool certain = false;  ///< a call of the language's library takes it; else only a name suggests it
};

/// By the table of the language, then by the words of the name the number is given to.
NumberMeaning meaning_of_number(const LiteralTables& tables, const LiteralContext& context);

/// The words of an identifier in lower case: `maxAge_MS` is max, age, ms.
std::vector<std::string> words_of_name(std::string_view name);

}  // namespace core
