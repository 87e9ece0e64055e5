// The purpose sentence of a function: its documentation's first sentence when that says more than the name, else a
// sentence made from its body. Which statements matter follows G. Sridhara et al., "Towards automatically generating
// summary comments for Java methods" (ASE 2010): what is returned, effects, calls made for their own sake, guards;
// never bookkeeping. Pure; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "core/analyzer/document.hpp"
#include "core/analyzer/function_model.hpp"
#include "core/explanation/prose.hpp"

namespace core {

struct Purpose {
  Prose sentence;               ///< empty: nothing can be said
  std::vector<Span> said = {};  ///< spans of exits, effects and calls it tells of, so that claims need not repeat them
  bool documented = false;      ///< it is the author's own sentence
};

Purpose purpose_of(const Document& document, const FunctionModel& model);

/// Whether a documentation's first sentence says more than the name it documents: "Get the name." does not, of
/// `get_name`.
bool says_more_than(std::string_view summary, std::string_view name);

/// What the body does, documentation left aside.
Purpose purpose_from_body(const Document& document, const FunctionModel& model);

}  // namespace core
