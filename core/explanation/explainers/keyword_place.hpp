// What a keyword does at its very place: which loop a `break` leaves, which handlers a `try` has, what ends with a
// `return`. By the Role of the node it begins, so that every language gets it from its syntax table. Pure; any thread.
#pragma once

#include "core/explanation/explanation.hpp"
#include "core/explanation/question.hpp"

namespace core {

/// Appends to `explanation` what the syntax proves about `token`; nothing when it proves nothing worth saying.
void explain_place(const Question& question, TSNode token, Explanation& explanation);

}  // namespace core
