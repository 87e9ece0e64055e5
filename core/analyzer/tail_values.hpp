// The expressions a function gives its caller by ending with them, in languages where the last statement of a body is
// its value: found through branches, cases and handlers. Pure functions of an immutable tree; any thread.
#pragma once

#include <tree_sitter/api.h>

#include <vector>

#include "core/analyzer/document.hpp"
#include "core/languages/language.hpp"

namespace core {

/// Where the value of `function` comes from when it ends without a word for it, in order of the text. Loops, plain
/// assignments and calls made for their effect are left out: what they give is hardly meant.
std::vector<TSNode> tail_values(const Document& document, TSNode function);

}  // namespace core
