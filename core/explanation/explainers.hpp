// The table from kinds of subjects to the functions that explain them, and those functions. Each is pure: the same
// question gives the same explanation, on any thread. An empty explanation means there is nothing to add to what the
// screen already shows.
#pragma once

#include "core/explanation/explanation.hpp"
#include "core/explanation/question.hpp"

namespace core {

using Explainer = Explanation (*)(const Question&);

/// Null for kinds nobody explains.
Explainer explainer_for(SubjectKind kind);

Explanation explain_function(const Question& question);
Explanation explain_call(const Question& question);
Explanation explain_variable(const Question& question);
Explanation explain_keyword(const Question& question);
Explanation explain_literal(const Question& question);
Explanation explain_class(const Question& question);
Explanation explain_import(const Question& question);
Explanation explain_field(const Question& question);
Explanation explain_type(const Question& question);
Explanation explain_annotation(const Question& question);
Explanation explain_selection(const Question& question);

}  // namespace core
