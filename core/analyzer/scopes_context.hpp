// What stands around an occurrence inside its function: loops, branches, the function itself. Pure; any thread.
#pragma once

#include <cstddef>

#include "core/analyzer/scopes.hpp"
#include "core/analyzer/scopes_walk.hpp"

namespace core {

/// The step of the innermost function or lambda around the end of the path, not that end itself; -1 when there is none.
std::ptrdiff_t function_step(Path path);

/// Fills in loop, condition and function of `occurrence`, to which `path` leads. Its function is the innermost one on
/// `within`.
void add_context(const Document& document, Path path, Path within, Occurrence& occurrence);

}  // namespace core
