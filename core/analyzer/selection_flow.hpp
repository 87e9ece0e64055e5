// The data and the jumps that cross the border of a selection. The work behind build_selection_model. Pure; any thread.
#pragma once

#include "core/analyzer/selection.hpp"

namespace core {

/// Fills in inputs, outputs and changes. Requires: span and statements of the model are known.
void find_flow(const Document& document, SelectionModel& selection);

/// Fills in the jumps whose loop, switch or label lies outside.
void find_leaving_jumps(const Document& document, SelectionModel& selection);

}  // namespace core
