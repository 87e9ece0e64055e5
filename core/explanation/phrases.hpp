// Wordings that several explainers share: under which conditions something happens, what is raised, who calls. Pure;
// any thread.
#pragma once

#include <string_view>
#include <vector>

#include "core/analyzer/document.hpp"
#include "core/analyzer/function_model.hpp"
#include "core/explanation/prose.hpp"

namespace core {

/// " when `x` is …", " unless `a`", " for each `x` in `xs`", with a blank before it; empty when the block is always
/// reached. `handler_is_said`: that it happens in a handler has been told.
Prose circumstances_phrase(const Document& document, const FunctionModel& model, std::int32_t block,
                           bool handler_is_said = false);

/// The expression at `value` without parentheses around it.
Span bare(const Document& document, Span value);

/// Whether a call is bookkeeping that no reader asks for first: logging, or a built-in without effect such as a
/// conversion.
bool is_bookkeeping(const Document& document, const Call& call);

/// What an exit raises, without its arguments: `ValueError`; "the same exception" when it raises again.
Prose raised_thing(const Document& document, const FunctionModel& model, const Exit& exit);

/// The same with the circumstances: "`ValueError` when `size == 0`".
Prose raised_when(const Document& document, const FunctionModel& model, const Exit& exit);

/// " at the end" of a deferred call, " concurrently" of one that is spawned, else nothing.
std::string_view when_it_runs(const Call& call);

/// The verb of the language for leaving with an exception: "raises", "throws", "panics with".
std::string_view raise_verb(const Document& document);

/// "(L14)".
Prose in_brackets(const Piece& line);

/// "none", "one", "two" ... "nine", then digits.
std::string count_word(std::size_t count);

/// "1 line", "3 lines".
std::string counted(std::size_t count, std::string_view noun);

}  // namespace core
