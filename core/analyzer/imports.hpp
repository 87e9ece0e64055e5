// What an import brings into a document and where it is used there: modules, names, their uses. Spans, never syntax
// nodes. What cannot be told from one file (what a wildcard brings, who else uses a name) is left open. Pure; any
// thread.
#pragma once

#include <tree_sitter/api.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/analyzer/document.hpp"

namespace core {

/// One place where an imported name is used.
struct ImportUse {
  Span span{};
  Span member{};  ///< `loads` of `json.loads`; empty: the name itself is used
};

struct ImportedName {
  Span name{};                  ///< what it is called here; empty: it is told by the end of the module's path
  std::string_view text;        ///< its spelling
  Span original{};              ///< what the module calls it, when that differs
  bool is_module = false;       ///< stands for the whole module
  bool exported = false;        ///< the module lists it among the names it exports
  bool surely_counted = true;   ///< false: there may be uses that were not recognised
  std::vector<ImportUse> uses;  ///< in order of the text
};

/// One module and what is taken from it.
struct ImportedModule {
  Span span{};              ///< the part of the import that is about it
  Span path{};              ///< as written, with its quotes
  std::string_view module;  ///< without quotes
  bool quoted = false;      ///< in quotes, as opposed to angle brackets
  bool wildcard = false;    ///< brings in all names
  bool effects = false;     ///< named `_`: only for what its initialisation does
  std::vector<ImportedName> names;
};

/// With a `focus`, a word of the import, only what is about it; else everything up to some tens of names.
/// Requires: the role of `import` is import_.
std::vector<ImportedModule> read_import(const Document& document, TSNode import, Span focus = {});

/// What the standard library's table says of a module; empty: not known. `by_name`: it is written as a name, not as a
/// string or file, so that a longer one means the nearest module it belongs to.
std::string_view standard_module(const Language& language, std::string_view module, bool by_name);

/// Whether the path starts from the importing file itself.
bool is_relative(std::string_view module);

}  // namespace core
