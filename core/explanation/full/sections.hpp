// The sections of a full explanation, one function each; every one may come out empty. Pure; any thread.
#pragma once

#include "core/analyzer/document.hpp"
#include "core/analyzer/function_model.hpp"
#include "core/explanation/full/full_explanation.hpp"

namespace core {

using FullLines = std::vector<FullLine>;

/// The head of the function in words: parameters, their defaults and types, what kind of function it is.
FullLines signature_in_words(const Document& document, const FunctionModel& model);

/// The statements of the body, indented as the code is nested, up to the first syntax error.
FullLines step_by_step(const Document& document, const FunctionModel& model);

/// Every exit with the conditions on which it is taken.
FullLines conditions_and_exits(const Document& document, const FunctionModel& model);

/// Every change it makes outside itself.
FullLines all_effects(const Document& document, const FunctionModel& model);

/// Whom it calls, and who calls it in this document.
FullLines calls_and_callers(const Document& document, TSNode function, const FunctionModel& model);

/// Its metrics, its loops, and how the work grows where the loops alone tell.
FullLines complexity(const Document& document, const FunctionModel& model);

/// What the syntax alone shows to be odd.
FullLines worth_a_look(const Document& document, TSNode function);

}  // namespace core
