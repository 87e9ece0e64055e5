// Comparing two syntax trees node by node, without recursion: trees of broken text may be deep.
#pragma once

#include <string>

#include "core/analyzer/document.hpp"

namespace test {

/// Empty when both trees have the same nodes: type, field, bytes, points, and the marks of errors and of comments.
/// Otherwise the first difference in words.
std::string first_difference(const core::Document& left, const core::Document& right);

}  // namespace test
