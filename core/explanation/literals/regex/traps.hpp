// What surprises people in a regular expression: only what its tree proves. Pure; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "core/explanation/literals/regex/dialect.hpp"
#include "core/explanation/literals/regex/tree.hpp"
#include "core/explanation/prose.hpp"

namespace core {

struct RegexUse {
  std::string_view callee;  ///< of the call it is given to; empty: unknown
  bool bytes = false;       ///< matches bytes
};

/// Notes, the gravest first.
std::vector<Prose> regex_traps(const RegexTree& tree, const RegexDialect& dialect, const RegexUse& use);

}  // namespace core
