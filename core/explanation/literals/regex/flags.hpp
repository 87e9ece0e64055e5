// The flags a regular expression runs with: those written behind a literal and those given as arguments beside a
// string. Pure; any thread.
#pragma once

#include "core/explanation/literals/literal.hpp"
#include "core/explanation/literals/regex/dialect.hpp"
#include "core/explanation/literals/regex/tree.hpp"
#include "core/explanation/prose.hpp"

namespace core {

struct FoundFlags {
  RegexFlags flags;
  std::vector<Prose> words;  ///< what each does: "`i` ignores case"
  bool understood = true;    ///< false: the call asks for another syntax
  bool certain = true;       ///< false: an argument could hold flags that are not visible here
};

FoundFlags flags_of(const Literal& literal, const RegexDialect& dialect);

}  // namespace core
