// Conditions as text: their exact opposite, and on which conditions a block of a function is reached. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analyzer/document.hpp"
#include "core/analyzer/function_model.hpp"

namespace core {

/// The text of the exact opposite of an expression: `a` of `not a`, `x is not None` of `x is None`, `a and b` of `not a
/// or not b`. Nothing when none can be written that is true for every value: the opposite of `x < 0` is not `x >= 0`
/// when x may be NaN.
std::optional<std::string> opposite(const Document& document, TSNode expression);

/// One thing that must hold for a block to be reached, from its innermost surroundings outwards.
struct Circumstance {
  enum class Kind : std::uint8_t { holds, fails, iterating, matches, otherwise, caught, finally_, loop_ended };
  Kind kind = Kind::holds;
  Span expression{};  ///< condition; what is walked; pattern; exception type
  Span subject{};     ///< of matches: what is matched
  std::int32_t block = 0;
};

/// The circumstances of `block`, innermost first; empty for the body itself.
std::vector<Circumstance> circumstances(const FunctionModel& model, std::int32_t block);

/// Whether at most one of two blocks runs: an `if` and its `else`, two cases of a `switch`, `left` and what follows
/// when it leaves the function; what contains them counts. Requires: `left` comes first in the text.
bool exclude_each_other(const FunctionModel& model, std::int32_t left, std::int32_t right);

/// The handlers that can catch what is raised in `block`, innermost first.
std::vector<const Block*> handlers_around(const FunctionModel& model, std::int32_t block);

}  // namespace core
