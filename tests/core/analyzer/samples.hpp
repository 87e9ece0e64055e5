// Pieces of source text with multi-byte characters, for tests that put documents together. Each piece is a complete
// item at the top level of its language, so that pieces in any order and number make a text without syntax errors.
#pragma once

#include <string_view>
#include <vector>

namespace test {

struct Samples {
  std::string_view language;
  std::string_view opening;  ///< always first: a Go file begins with its package
  std::vector<std::string_view> pieces;
};

const std::vector<Samples>& all_samples();

}  // namespace test
