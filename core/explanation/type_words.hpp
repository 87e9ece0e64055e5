// Types in words: "a dictionary from `str` to a list of `int`". What a shape means stands in the rows of the language's
// annotations.tsv whose form is `type`: by the name of a generic type, or by the grammar's node. Pure; any thread.
#pragma once

#include "core/analyzer/document.hpp"
#include "core/explanation/prose.hpp"

namespace core {

/// The type at `node` as a phrase; empty when no row knows it.
Prose type_in_words(const Document& document, TSNode node);

}  // namespace core
