// What is said of a name that is no variable of the document's scopes: a class, macro or field of that name that the
// document defines. Pure; any thread.
#pragma once

#include "core/explanation/explanation.hpp"
#include "core/explanation/question.hpp"

namespace core {

/// Empty when the document defines nothing of the kind. The explanation keeps the kind of the question's subject.
Explanation explain_name_elsewhere(const Question& question);

}  // namespace core
