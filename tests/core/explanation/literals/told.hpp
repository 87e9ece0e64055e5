// A literal made of its text, for tests of the explainers of little languages, and what they say as plain lines.
#pragma once

#include <string>
#include <string_view>

#include "core/explanation/literals/explainers.hpp"
#include "core/explanation/literals/literal.hpp"

namespace test {

struct TextPlace {
  std::string_view dialect = {};
  std::string_view target = {};
  std::string_view callee = {};
  std::string_view flags = {};
};

/// First line, details and notes ("Note ..."), one a line; empty when the explainer does not recognise the text.
std::string told(core::LiteralExplainer explain, std::string_view text, TextPlace place = {});

/// The first line alone.
std::string first_line(core::LiteralExplainer explain, std::string_view text, TextPlace place = {});

}  // namespace test
