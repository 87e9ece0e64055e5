// Patterns of a well-known shape: a date, an address, a colour. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "core/explanation/literals/regex/tree.hpp"

namespace core {

struct RegexShape {
  std::string_view shape;    ///< as shape_of writes it
  std::string_view words;    ///< "an ISO-like date"
  std::string_view example;  ///< verified before it is shown
  std::string_view beware;   ///< what it also accepts; empty: nothing surprising
};

/// The pattern without anchors and groups: "d{4}-d{2}" for `^(\d{4})-(\d\d)$`.
std::string shape_of(const RegexNode& node);

/// Null when the shape is none of the known ones.
const RegexShape* known_shape(const RegexTree& tree);

}  // namespace core
