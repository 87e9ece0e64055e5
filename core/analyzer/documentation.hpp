// Finds the documentation of a definition in the text: a docstring inside it, or the comment directly before it. Pure;
// any thread.
#pragma once

#include "core/analyzer/document.hpp"
#include "core/analyzer/function_model.hpp"

namespace core {

/// The documentation of the function or lambda `definition`, taken apart; empty when it has none.
DocComment read_documentation(const Document& document, TSNode definition);

/// The first statement of a body when it is a documentation string, else a null node.
TSNode docstring_of(const Language& language, TSNode body);

}  // namespace core
