#include "core/analyzer/syntax_errors.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/analyzer/syntax.hpp"
#include "core/analyzer/walk.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

/// Words that begin, part or end branches, loops and exits in one language or another.
constexpr std::array<std::string_view, 38> structural_words{
    "begin",   "break",  "case",  "catch", "continue", "default", "defer",  "do",     "done",    "elif",
    "else",    "elseif", "elsif", "end",   "ensure",   "esac",    "except", "fi",     "finally", "for",
    "foreach", "goto",   "if",    "loop",  "match",    "next",    "raise",  "rescue", "return",  "select",
    "switch",  "then",   "throw", "try",   "unless",   "until",   "while",  "yield"};

constexpr std::array<std::string_view, 6> brackets{"(", ")", "[", "]", "{", "}"};

/// The node that follows the statement which ends with `node`.
TSNode next_statement(TSNode node) {
  const std::uint32_t end = ts_node_end_byte(node);
  while (exists(node) && !exists(ts_node_next_sibling(node))) {
    node = ts_node_parent(node);
    if (exists(node) && ts_node_end_byte(node) != end) return {};
  }
  return exists(node) ? ts_node_next_sibling(node) : node;
}

/// A parser in trouble may take a keyword for a name: the text counts.
bool is_structural(const Document& document, TSNode leaf) {
  return ts_node_child_count(leaf) == 0 && contains(structural_words, document.text(leaf));
}

/// A statement that a macro ends may lack its semicolon. Before a block the macro may be a branch or a loop.
bool missing_breaks(const Document& document, TSNode node) {
  if (ts_node_type(node) != std::string_view(";")) return !ts_node_is_named(node);
  const TSNode before = ts_node_prev_sibling(node);
  return document.language()->role(next_statement(node)) == Role::block ||
         (exists(before) && is_structural(document, before));
}

}  // namespace

bool breaks_structure(const Document& document, TSNode node) {
  if (ts_node_is_missing(node)) return missing_breaks(document, node);
  if (!ts_node_is_error(node)) return false;
  std::array<int, brackets.size()> counts{};
  bool breaks = false;
  walk(
      node,
      [&](TSNode part, TSFieldId) {
        const std::string_view token = ts_node_type(part);
        const auto bracket = std::ranges::find(brackets, token);
        if (bracket != brackets.end()) ++counts[static_cast<std::size_t>(bracket - brackets.begin())];
        breaks = breaks || token == ";" || is_structural(document, part);
        return !breaks;
      },
      [](TSNode) {});
  return breaks || counts[0] != counts[1] || counts[2] != counts[3] || counts[4] != counts[5];
}

}  // namespace core
