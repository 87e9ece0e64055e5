// One walk over the tree of a function gives its FunctionModel. Pure; any thread may call it. The walk keeps its own
// stack, so that no nesting of the source, however deep, can exhaust ours.
#pragma once

#include <vector>

#include "core/analyzer/document.hpp"
#include "core/analyzer/function_model.hpp"

namespace core {

/// Whether calls are looked up among the known library functions. Each costs a search of the document for its name;
/// without it the model lacks what library calls do: `known` of its calls and the effects that follow.
enum class LibraryCalls : bool { leave_out, look_up };

/// Requires: the role of `function` is function or lambda.
FunctionModel build_model(const Document& document, TSNode function,
                          LibraryCalls library_calls = LibraryCalls::look_up);

/// Every named function with a body in the document, in order of their text, nested ones included.
std::vector<TSNode> functions_of(const Document& document);

}  // namespace core
