// Where blocks are expressions: which expression a block, branch or case takes its value from, and which expressions a
// function gives by being last rather than by a `return`. Pure; any thread.
#pragma once

#include <tree_sitter/api.h>

#include <vector>

#include "core/analyzer/syntax.hpp"

namespace core {

/// The expression whose value a block has; null when it has none.
TSNode last_value(const Language& language, TSNode block);

/// Whether the value of `parent` is that of `child`, one of its children: the last expression of a block, a branch of
/// an `if`, a case. `above`: the role of the node around `parent`, whose body gives a value only in some of them.
bool passes_value(const Language& language, TSNode parent, TSNode child, Role above);

/// Whether an expression has the value of one of its branches, or none.
bool is_branching(const Language& language, TSNode expression);

/// The expressions that end the body of a function or lambda and give it its result, the branches of conditions and
/// cases each for itself; in order of the text. Empty where only `return` gives results.
std::vector<TSNode> final_values(const Document& document, TSNode function);

}  // namespace core
