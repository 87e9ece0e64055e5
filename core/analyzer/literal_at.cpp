#include "core/analyzer/literal_at.hpp"

#include "core/analyzer/syntax.hpp"

namespace core {
namespace {

constexpr int kDeepest = 4;

bool is_literal(Role role) {
  return role == Role::string || role == Role::number || role == Role::character || role == Role::regex;
}

/// `depth` bounds the search: code in an interpolation lies near its surface.
bool has_code(const Language& language, TSNode node, int depth) {
  for (std::uint32_t i = 0; i < ts_node_named_child_count(node); ++i) {
    const TSNode child = ts_node_named_child(node, i);
    const Role role = language.role(child);
    if (role != Role::none && role != Role::string && role != Role::comment) return true;
    if (depth > 0 && has_code(language, child, depth - 1)) return true;
  }
  return false;
}

/// A literal names a module there, and the import is the subject.
bool is_imported(const Language& language, TSNode literal) {
  TSNode around = ts_node_parent(literal);
  for (int step = 0; step < 3 && exists(around); ++step, around = ts_node_parent(around)) {
    const Role role = language.role(around);
    if (role != Role::none) return role == Role::import_ || role == Role::import_item;
  }
  return false;
}

/// The literal that `leaf` is a piece of.
TSNode literal_around(const Language& language, TSNode leaf) {
  TSNode node = leaf;
  for (int step = 0; exists(node) && step < kDeepest; ++step, node = ts_node_parent(node)) {
    const Role role = language.role(node);
    if (is_literal(role)) {
      const TSNode around = ts_node_parent(node);
      const bool is_part = role == Role::string && language.role(around) == Role::string;
      return is_part ? around : node;
    }
    const bool is_code = role != Role::none || (!ts_node_is_named(leaf) && holds_code(language, node));
    if (is_code) return {};
  }
  return {};
}

}  // namespace

bool holds_code(const Language& language, TSNode node) { return has_code(language, node, kDeepest); }

TSNode literal_at(const Document& document, std::uint32_t offset) {
  if (document.tree() == nullptr || offset > document.text().size()) return {};
  const Language& language = *document.language();
  const std::uint32_t end = offset + (offset < document.text().size() ? 1 : 0);
  const TSNode on = ts_node_descendant_for_byte_range(document.root(), offset, end);
  TSNode literal = Document::span_of(on).contains(offset) ? literal_around(language, on) : TSNode{};
  if (!exists(literal) && offset > 0 && !ts_node_is_named(on)) {
    const TSNode before = ts_node_descendant_for_byte_range(document.root(), offset - 1, offset);
    if (language.role(before) == Role::number && ts_node_end_byte(before) == offset) literal = before;
  }
  return exists(literal) && !is_imported(language, literal) ? literal : TSNode{};
}

}  // namespace core
