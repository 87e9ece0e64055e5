// Selected statements as if they were to become a function of their own: what they need, what they give, what they
// change, how they may leave. By the scopes analysis, so only for names whose declaration the document shows. Pure;
// any thread.
#pragma once

#include <string_view>
#include <vector>

#include "core/analyzer/document.hpp"
#include "core/analyzer/function_model.hpp"
#include "core/analyzer/locate.hpp"

namespace core {

/// What a selection means: whole statements (kind selection), the one definition or expression it covers, or nothing.
Subject locate_selection(const Document& document, Span selection);

/// A name that crosses the border of the selection.
struct FlowingName {
  std::string_view name;
  Span inside{};   ///< first place in the selection where it counts
  Span outside{};  ///< of an output: where it is read first; of a change: how; else empty
};

struct SelectionModel {
  Span span{};
  FunctionModel model;  ///< of the code around it, cut down to the selection
  std::vector<FlowingName> inputs;
  std::vector<FlowingName> outputs;
  std::vector<FlowingName> changes;  ///< objects made outside of which something is changed here
  std::vector<Span> jumps;           ///< break, continue and goto that leave it
};

/// Requires: `span` is that of a subject of kind selection.
SelectionModel build_selection_model(const Document& document, Span span);

}  // namespace core
