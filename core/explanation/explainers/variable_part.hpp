// The part a variable plays in its function: loop variable, counter, accumulator, flag... as proved by how it is given
// values. The parts are Sajaniemi's roles of variables (Sajaniemi, "An empirical analysis of roles of variables in
// novice-level procedural programs", HCC 2002). Pure; any thread.
#pragma once

#include "core/analyzer/scopes.hpp"
#include "core/explanation/prose.hpp"

namespace core {

/// What the binding is and where its values come from, as what follows its name: "counts: starts at `0` (L3), ...".
/// Empty when there is nothing to say. For bindings that are not parameters.
Prose part_played(const Document& document, const Binding& binding);

}  // namespace core
