// What one occurrence of a name is, from the path of nodes down to it: nothing of the sort (a member, a key, a label),
// a use, or the place where a binding comes into being, and then in which scope. Pure; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "core/analyzer/scopes.hpp"
#include "core/analyzer/scopes_walk.hpp"

namespace core {

/// Where a statement such as Python's `global` says that a name lives.
enum class OuterScope : std::uint8_t { none, file, function };

struct Classified {
  Occurrence occurrence;
  bool declares = false;                ///< brings the name into being
  bool hoists = false;                  ///< ... in the whole function, not in the innermost block
  std::uint32_t visible_from = 0;       ///< ... for the code behind this byte
  bool is_vexing = false;               ///< a value that reads like the type of a parameter: C++'s `Foo x(a);`
  bool to_file = false;                 ///< ... in the function that declared it, else in the whole file
  bool copies = false;                  ///< reads the variable around a function and declares one inside it
  OuterScope outer = OuterScope::none;  ///< no use, but a statement that the name belongs to an outer scope
  std::ptrdiff_t scope_step =
      0;  ///< the step of the path in whose scope the name is looked up or declared; -1: outside
};

/// Nothing when the token does not stand for a binding. Requires: `path` ends with the token.
std::optional<Classified> classify(const Document& document, Path path);

}  // namespace core
