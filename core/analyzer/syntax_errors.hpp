// Which syntax errors leave the rest of a function readable. A parser that recovers from an error guesses where
// statements end; a stray type name or attribute does not matter to that, a stray brace or `return` does. Pure; any
// thread.
#pragma once

#include <tree_sitter/api.h>

#include "core/analyzer/document.hpp"

namespace core {

/// Whether `node` is a syntax error after which branches and blocks may be other than they seem.
bool breaks_structure(const Document& document, TSNode node);

}  // namespace core
