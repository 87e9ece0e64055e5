// Makes a Literal of a node. Pure; any thread.
#pragma once

#include <tree_sitter/api.h>

#include <string_view>
#include <vector>

#include "core/explanation/literals/literal.hpp"

namespace core {

/// Requires: `node` is a string, number, character or regex of the document's tree.
Literal read_literal(const Document& document, TSNode node);

/// The strings a literal consists of, as written: one, or several that follow each other.
std::vector<std::string_view> written_parts(const Literal& literal);

}  // namespace core
