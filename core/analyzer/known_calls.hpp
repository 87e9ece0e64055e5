// Looks calls up in the language's table of well-known library functions. Pure; any thread.
#pragma once

#include <vector>

#include "core/analyzer/document.hpp"
#include "core/analyzer/function_model.hpp"

namespace core {

/// Sets `known` of each call: by its callee as written (`json.loads`, `open`), else by its method's name (`.append`).
/// It stays null when the table has no row, or when the document gives the name another meaning.
void look_up_known_calls(const Document& document, std::vector<Call>& calls);

/// The row for a call that means no function defined in the document; null when the table has none.
const KnownCall* known_outside(const Document& document, const Call& call);

}  // namespace core
