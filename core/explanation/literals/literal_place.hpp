// Where a literal stands: the argument of which call, the value of which name. Found by climbing a bounded number of
// nodes. Pure; any thread.
#pragma once

#include <tree_sitter/api.h>

#include "core/explanation/literals/literal.hpp"

namespace core {

struct LiteralPlace {
  LiteralContext context;
  TSNode call{};     ///< the call whose argument or object it is; null: none
  TSNode operand{};  ///< right of the operator whose left side it is: the values of a format; null: none
  bool negative = false;
  bool joined = false;  ///< an operator joins it with other texts: it is but a part of what is given
};

LiteralPlace place_of(const Document& document, TSNode literal);

/// The last word of what a value is given to or compared with: `timeout` of `self.timeout`, `$timeout` and
/// `options["timeout"]`; empty when it has none.
std::string_view last_word_of(const Document& document, TSNode target);

}  // namespace core
