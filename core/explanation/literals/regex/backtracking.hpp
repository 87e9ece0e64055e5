// Whether a pattern can take exponential time, said only when it is proved: a repetition whose body matches some text w
// and also w written twice (or whose alternatives share w) can divide w repeated n times in exponentially many ways,
// and the engine's steps on such a text, with an end that does not match, are counted and grow that fast. See J.
// Kirrage, A. Rathnayake, H. Thielecke, "Static Analysis for Regular Expression Denial-of-Service Attacks" (NSS 2013).
// Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/explanation/literals/regex/matcher.hpp"
#include "core/explanation/literals/regex/tree.hpp"

namespace core {

struct ExponentialBacktracking {
  Span repetition;   ///< the ambiguous one
  std::string pump;  ///< what, repeated, makes it slow
  std::string attack;
};

std::optional<ExponentialBacktracking> exponential_backtracking(const RegexTree& tree, const RegexMatcher& whole,
                                                                const RegexDialect& dialect);

}  // namespace core
