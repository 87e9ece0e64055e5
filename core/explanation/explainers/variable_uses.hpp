// What is done with a variable, in words with lines: "passed to `open` (L14)". Shared by the explanations of variables
// and parameters. Pure; any thread.
#pragma once

#include <vector>

#include "core/analyzer/scopes.hpp"
#include "core/explanation/prose.hpp"

namespace core {

using Occurrences = std::vector<const Occurrence*>;

/// "L9, L12 and 7 more": each line once.
Prose lines_of(const Document& document, const Occurrences& occurrences, std::size_t limit = 6);

/// The most telling uses of the binding, at most `limit` of them, in order of the text: "passed to `open` (L14)".
std::vector<Prose> uses_of(const Document& document, const Binding& binding, std::size_t limit);

/// One use in words without its line, for the place under the cursor: "passed to `open`".
Prose phrase_of(const Document& document, const Occurrence& occurrence);

/// Phrases with commas between them.
Prose with_commas(const std::vector<Prose>& phrases);

}  // namespace core
