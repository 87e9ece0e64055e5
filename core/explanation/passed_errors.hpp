// Errors that are ordinary values: which exits of a function only hand on what a call gave it. Such exits are told by
// the call, not by the check before them. Pure; any thread.
#pragma once

#include <vector>

#include "core/analyzer/document.hpp"
#include "core/analyzer/function_model.hpp"
#include "core/explanation/prose.hpp"

namespace core {

/// The call whose error `exit` returns unchanged; null when it returns anything else, or when another call may have set
/// it.
const Call* passed_error(const Document& document, const FunctionModel& model, const Exit& exit);

/// What the exits that hand on an error by an operator (`?`) name: the callees, each once with the line of the first.
/// `proofs` gets all these exits.
std::vector<Prose> passed_errors(const Document& document, const FunctionModel& model, std::vector<Span>& proofs);

}  // namespace core
