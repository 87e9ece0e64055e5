// One value that a variable gets, in words. Pure; any thread.
#pragma once

#include "core/analyzer/scopes.hpp"
#include "core/explanation/prose.hpp"

namespace core {

/// "(L3)".
Prose place_of(const Document& document, const Occurrence& occurrence);

/// The value of an assignment: "the second part of `f()`".
Prose value_of(const Document& document, const Occurrence& write);

/// What the target of a loop goes through: "takes each element of `xs` in turn (L3)".
Prose loop_variable(const Document& document, const Occurrence& write);

}  // namespace core
