// Where a name is defined as a function and where it is called, in one document: by searching the text for the name and
// looking only at the nodes found, so that a large file costs little. Pure; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "core/analyzer/document.hpp"

namespace core {

/// Functions (and lambdas bound to a name) called `name` that have a body, in order of the text; at most `limit`.
std::vector<TSNode> find_definitions(const Document& document, std::string_view name, std::size_t limit);

struct CallSite {
  TSNode call{};
  TSNode caller{};       ///< function around the call; null at top level
  bool certain = false;  ///< see Resolution
};

/// The definition a call most likely means.
struct Resolution {
  TSNode definition{};
  bool certain = false;  ///< false: the only function of that name, but nothing says that the object has it
};

/// The definition in this document of what `call` calls; a null definition when there is none or several could be
/// meant.
Resolution resolve_call(const Document& document, TSNode call);

/// Whether the name at `word` means a local variable, parameter or import rather than the definition named at
/// `definition`.
bool names_other_thing(const Document& document, Span word, Span definition);

/// Whether the document declares another function of the same name that takes as many arguments, of other types: a call
/// may mean either.
bool is_overloaded(const Document& document, TSNode definition);

/// The calls that most likely mean `definition`, in order of the text; at most `limit`.
std::vector<CallSite> find_calls_of(const Document& document, TSNode definition, std::size_t limit);

/// Whether `leaf` is a name that stands alone and is no variable, where that makes it a call without arguments.
bool is_bare_call(const Document& document, TSNode leaf);

}  // namespace core
