// A source text for tests in which the mark `‸` says where the cursor stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/analyzer/document.hpp"

namespace test {

struct MarkedSource {
  core::DocumentPtr document;
  std::uint32_t offset = 0;  ///< of the byte behind the mark

  /// The leaf of the tree behind the mark.
  TSNode leaf() const;
};

/// Takes the mark out of `source`, which has exactly one, and opens the rest.
MarkedSource open_marked(std::string_view language, std::string source);

/// Opens a source without a mark.
core::DocumentPtr open_source(std::string_view language, std::string source);

}  // namespace test
