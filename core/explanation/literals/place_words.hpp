// What the names around a literal suggest: `retry_timeout`, `setTimeout` and `TIMEOUT` all say "timeout". Pure; any
// thread.
#pragma once

#include <initializer_list>
#include <string_view>

#include "core/explanation/literals/literal.hpp"

namespace core {

/// Whether one of the words of `name` (its parts between `_`, `-` and capitals) is one of `words`, written in lower
/// case.
bool name_says(std::string_view name, std::initializer_list<std::string_view> words);

/// Whether the variable, key or argument the literal is given to, or the call it is an argument of, says so.
bool place_says(const LiteralContext& context, std::initializer_list<std::string_view> words);

}  // namespace core
