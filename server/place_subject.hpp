// What a line of a file, or a line and a column, means: the byte offsets whose subject is worth trying, the likeliest
// first. Pure functions; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/analyzer/document.hpp"

namespace server {

/// A named function of a document. Valid as long as the document.
struct FunctionAt {
  TSNode node;
  core::Span name;
};

/// Every named function with a body, in order of the text.
std::vector<FunctionAt> functions_with_names(const core::Document& document);

/// Lines as an editor counts them: the empty rest behind a final line break is none.
std::uint32_t lines_to_see(const core::Document& document);

/// With a column: the character there. Without: the first function named on the line, the innermost function around the
/// line, then everything on the line from left to right. Requires: 1 <= line <= lines_to_see(document); column >= 1.
std::vector<std::uint32_t> offsets_meant(const core::Document& document, std::uint32_t line,
                                         std::optional<std::uint32_t> column);

}  // namespace server
