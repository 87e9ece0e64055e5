// What all format strings have in common, whatever their dialect: directives in order, the values that fill them, and
// how that is told. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/explanation/literals/literal.hpp"

namespace core {

struct Directive {
  std::string written;      ///< `%-5d`
  std::string meaning;      ///< "an integer, left-aligned in 5 columns"
  std::int32_t value = -1;  ///< which of the values fills it, from 0; -1: none or by name
  std::string name;         ///< of a value taken by name, or the expression written inside
};

struct FormatReading {
  bool valid = true;  ///< false: the text is no format of this dialect
  std::vector<Directive> directives;
  std::size_t values_wanted = 0;  ///< how many values by position the directives take
  bool by_position = true;        ///< every value is taken in order: their number can be compared
  std::vector<Prose> notes;
};

/// The values a call gives to a format.
struct FormatValues {
  std::vector<std::string_view> texts;
  bool known = false;  ///< false: there is no call, or it unpacks a list
};

/// The arguments of the call behind the format, the operand of `%`, or nothing.
FormatValues values_of(const Literal& literal);

/// How a dialect speaks of itself.
struct FormatVoice {
  std::string_view one = "is replaced by";  ///< "`%d` is replaced by `count`: an integer"
  std::string_view many = "A format for";   ///< "... 3 values"
  bool surplus_is_error = true;             ///< more values than directives are a mistake
};

LiteralAnswer tell(const FormatReading& reading, const FormatValues& values, const FormatVoice& voice);

}  // namespace core
