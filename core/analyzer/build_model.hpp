// One walk over the tree of a function gives its FunctionModel. Pure; any thread may call it. The walk keeps its own stack, so
// that no nesting of the source, however deep, can exhaust ours.
#pragma once

#include <vector>

#include "core/analyzer/document.hpp"
#include "core/analyzer/function_model.hpp"

namespace core {

/// Requires: the role of `function` is function or lambda.
FunctionModel build_model(const Document& document, TSNode function);

/// Every named function with a body in the document, in order of their text, nested ones included.
std::vector<TSNode> functions_of(const Document& document);

}  // namespace core
