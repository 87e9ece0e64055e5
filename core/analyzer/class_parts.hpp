// Where the pieces of a class stand in the tree: its node by its name, the word for its kind, its bases, methods that
// are defined outside of its body. Pure; any thread.
#pragma once

#include <tree_sitter/api.h>

#include <string_view>
#include <vector>

#include "core/analyzer/document.hpp"

namespace core {

/// The class with a body, or the other name of a type, whose name `leaf` is; null when it names none.
TSNode class_named_by(const Language& language, TSNode leaf);

/// The leaf that names a class; null when it has no name.
TSNode class_name_leaf(const Language& language, TSNode class_);

/// The only class with a body called `name` in the document; null when there is none, or several.
TSNode find_class(const Document& document, std::string_view name);

/// "class", "struct", "interface" ... as the text says; "type" when it says none of them.
std::string_view class_kind(const Document& document, TSNode class_);

/// What the class is based on, each without type arguments.
std::vector<TSNode> class_bases(const Document& document, TSNode class_);

/// Appends the bases that a list of them holds.
void add_listed_bases(const Language& language, TSNode list, std::vector<TSNode>& bases);

/// The nodes that make up the class: itself, further parts of it, functions defined outside that belong to it.
std::vector<TSNode> class_pieces(const Document& document, TSNode class_);

}  // namespace core
