// The parameters of a function and where its name and class stand: what its head says, before any walk of the body.
// Pure; any thread.
#pragma once

#include "core/analyzer/document.hpp"
#include "core/analyzer/function_model.hpp"

namespace core {

/// Parameters in order, the receiver first where the language writes it in front of the name.
std::vector<Parameter> read_parameters(const Document& document, TSNode function);

/// Whether a call with these arguments can be meant for a function with these parameters: their number fits.
bool accepts(const std::vector<Parameter>& parameters, const Call& call);

}  // namespace core
