#include "core/explanation/type_words.hpp"

#include <string>
#include <vector>

#include "core/analyzer/locate_around.hpp"
#include "core/analyzer/syntax.hpp"

namespace core {
namespace {

constexpr int deepest = 4;

/// What stands inside wrappers that add nothing: `type`, annotations with their colon, lists of one.
TSNode bare_type(const Document& document, TSNode node) {
  const Language& language = *document.language();
  while (ts_node_named_child_count(node) == 1 && type_row(document, node) == nullptr) {
    const Role role = language.role(node);
    const TSNode child = ts_node_named_child(node, 0);
    const bool adds_nothing = Document::span_of(child) == Document::span_of(node) || document.text(node).front() == ':';
    if ((role != Role::none && role != Role::type_name && role != Role::parenthesized) || !adds_nothing) break;
    node = child;
  }
  return node;
}

std::vector<TSNode> named_children(TSNode node) {
  std::vector<TSNode> children;
  for (std::uint32_t i = 0; exists(node) && i < ts_node_named_child_count(node); ++i) {
    const TSNode child = ts_node_named_child(node, i);
    if (!ts_node_is_extra(child)) children.push_back(child);
  }
  return children;
}

std::vector<TSNode> arguments_of(const Language& language, TSNode node) {
  const TSNode list = language.part(node, Part::arguments);
  return named_children(exists(list) ? list : node);
}

/// The alternatives of `A | B`; empty when it is no union.
std::vector<TSNode> alternatives(const Document& document, TSNode node) {
  if (ts_node_named_child_count(node) != 2) return {};
  for (std::uint32_t i = 0; i < ts_node_child_count(node); ++i) {
    if (document.text(ts_node_child(node, i)) == "|") return named_children(node);
  }
  return {};
}

Prose words(const Document& document, TSNode node, int depth);

Prose shown(const Document& document, TSNode node, int depth) {
  const TSNode bare = bare_type(document, node);
  Prose inner = ts_node_child_count(bare) > 0 ? words(document, bare, depth - 1) : Prose();
  return inner.empty() ? Prose() << code(document.text(bare), 50) : inner;
}

/// Puts the arguments into a row's phrase: {0}, {1}, and {*} for all of them. Empty when one is missing.
Prose filled(const Document& document, std::string_view phrase, const std::vector<TSNode>& arguments, int depth) {
  Prose result;
  while (!phrase.empty()) {
    const std::size_t open = phrase.find('{');
    result << prose_from_table(phrase.substr(0, open));
    if (open == std::string_view::npos) break;
    const std::size_t close = phrase.find('}', open);
    if (close == std::string_view::npos) return {};
    const std::string_view place = phrase.substr(open + 1, close - open - 1);
    phrase.remove_prefix(close + 1);
    if (place == "*") {
      std::vector<Prose> all;
      for (const TSNode argument : arguments) all.push_back(shown(document, argument, depth));
      if (all.empty()) return {};
      result << listed(all, 6);
      continue;
    }
    const std::size_t index = static_cast<std::size_t>(place.empty() ? 0 : place[0] - '0');
    if (index >= arguments.size()) return {};
    result << shown(document, arguments[index], depth);
  }
  return result;
}

Prose words(const Document& document, TSNode node, int depth) {
  if (depth <= 0 || !exists(node) || ts_node_has_error(node)) return {};
  const Language& language = *document.language();
  node = bare_type(document, node);
  if (const std::vector<TSNode> all = alternatives(document, node); !all.empty()) {
    std::vector<Prose> items;
    for (const TSNode one : all) items.push_back(shown(document, one, depth));
    return listed(items, 6, "or");
  }
  const AnnotationRow* row = type_row(document, node);
  if (row == nullptr) return {};
  return filled(document, row->meaning, arguments_of(language, node), depth);
}

}  // namespace

Prose type_in_words(const Document& document, TSNode node) { return words(document, node, deepest); }

}  // namespace core
