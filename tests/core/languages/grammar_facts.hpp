// What tests of the language tables need to know about the grammars: their names, and which fields a node may have
// according to the node-types.json of the fetched package.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/languages/registry.hpp"

namespace test {

/// The languages of core, in the order of the registry.
std::vector<const core::Language*> all_languages();

/// Fields by named node, of one grammar.
using NodeTypes = std::map<std::string, std::set<std::string>, std::less<>>;

/// Throws when the package of the language's grammar cannot be found.
const NodeTypes& node_types(const core::Language& language);

/// Whether `node` has `field` in the grammar of `language`. Nodes made of other nodes by aliases have no fields of
/// their own.
bool node_has_field(const core::Language& language, std::string_view node, std::string_view field);

/// Whether the grammar has a named node `name`.
bool has_node(const core::Language& language, std::string_view name);

/// Whether the grammar has a token or node written `name`.
bool has_symbol(const core::Language& language, std::string_view name);

}  // namespace test
