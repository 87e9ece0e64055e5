// *Explain in full*: all that can be said about a function, as a document of several sections. Made on request, never
// for a hover. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "core/analyzer/document.hpp"
#include "core/explanation/explanation.hpp"
#include "core/explanation/prose.hpp"
#include "core/explanation/render.hpp"

namespace core {

struct FullLine {
  std::uint32_t depth = 0;  ///< how deep it is nested
  Prose text;
};

struct FullSection {
  std::string title;  ///< "Step by step"
  std::vector<FullLine> lines;
};

using FullExplanation = std::vector<FullSection>;

/// `explanation`: what a hover says of a function of `document`. Sections with nothing to say are left out; empty for
/// anything that is no function.
FullExplanation explain_in_full(const Document& document, const Explanation& explanation);

/// Titles in bold, lines as nested lists; plain: titles on lines of their own, lines indented.
void render(const FullExplanation& explanation, Markup markup, std::string& out);

}  // namespace core
