// What a parameter's declaration and its function say about it. Pure; any thread.
#pragma once

#include "core/analyzer/scopes.hpp"
#include "core/explanation/prose.hpp"

namespace core {

/// Empty when there is none.
Span default_value_of(const Document& document, const Binding& binding);

/// `constructor(private name)`.
bool becomes_member(const Document& document, const Binding& binding);

/// Whether it is the object that the method is called on.
bool is_receiver(const Document& document, const Binding& binding);

/// What the function's documentation says about this parameter.
Prose documentation_of(const Document& document, const Binding& binding);

}  // namespace core
