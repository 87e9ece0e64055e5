// Takes documentation comments apart: Google, NumPy and Sphinx docstrings, JSDoc and TSDoc, Doxygen, Go.
// Pure functions of their arguments; any thread may call them. Never throws on any text.
#pragma once

#include <string>
#include <string_view>

#include "core/analyzer/function_model.hpp"
#include "core/languages/language.hpp"

namespace core {

/// Reads `comment`, the text of a comment or docstring with its marks (`/** */`, `///`, `//`, quotes with prefix and
/// all). `name` is the documented function's name (Go repeats it as the first word). The result's span is left empty.
DocComment parse_doc_comment(std::string_view comment, DocConvention convention, std::string_view name);

/// The first sentence of a paragraph: up to a full stop, question or exclamation mark that ends a sentence (not one in
/// `e.g.`, `3.14`, `foo.bar` or an initial), white space folded, on one line.
std::string first_sentence(std::string_view text);

}  // namespace core
