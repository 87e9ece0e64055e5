// Errors that are ordinary values: which exits of a function only hand on what a call gave it. Such exits are told by
// the call, not by the check before them. Pure; any thread.
#pragma once

#include "core/analyzer/document.hpp"
#include "core/analyzer/function_model.hpp"

namespace core {

/// The call whose error `exit` returns unchanged; null when it returns anything else, or when another call may have set
/// it.
const Call* passed_error(const Document& document, const FunctionModel& model, const Exit& exit);

}  // namespace core
