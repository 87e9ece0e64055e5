// Questions about the cases of a switch, about labels, and about what decorates a definition.
#include "core/analyzer/syntax.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

/// The patterns in a label, or the one with its guard.
void add_patterns(const Language& language, TSNode label, std::vector<Span>& patterns) {
  const std::uint32_t count = ts_node_named_child_count(label);
  if (count == 0) return;
  const TSNode first = ts_node_named_child(label, 0);
  const TSNode last = ts_node_named_child(label, count - 1);
  if (language.role(last) == Role::comprehension_if) {
    patterns.push_back({ts_node_start_byte(first), ts_node_end_byte(last)});
    return;
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    const TSNode pattern = ts_node_named_child(label, i);
    if (language.role(pattern) != Role::comment) patterns.push_back(Document::span_of(pattern));
  }
}

/// Whether one of the labels of a case is `default`.
bool has_default_label(const Language& language, TSNode case_node) {
  for (std::uint32_t i = 0; i < ts_node_named_child_count(case_node); ++i) {
    const TSNode child = ts_node_named_child(case_node, i);
    if (ts_node_is_extra(child)) continue;
    if (language.role(child) != Role::case_label) break;
    if (ts_node_named_child_count(child) == 0) return true;
  }
  return false;
}

}  // namespace

std::vector<Span> case_patterns(const Language& language, TSNode case_node) {
  std::vector<Span> patterns;
  for (std::uint32_t i = 0; i < ts_node_named_child_count(case_node); ++i) {
    const TSNode child = ts_node_named_child(case_node, i);
    if (ts_node_is_extra(child)) continue;
    if (language.role(child) != Role::case_label) break;  // the labels stand first
    add_patterns(language, child, patterns);
  }
  if (patterns.empty()) patterns.push_back(span_of_parts(language, case_node, Part::value));
  return patterns;
}

TSNode decorator_before(const Language& language, TSNode node) {
  TSNode before = ts_node_prev_named_sibling(node);
  while (exists(before) && language.role(before) == Role::comment) before = ts_node_prev_named_sibling(before);
  // Without a name it decorates what is around it.
  const bool decorates = language.role(before) == Role::decorator && exists(language.part(before, Part::name));
  return decorates ? before : TSNode{};
}

TSNode label_of(const Language& language, TSNode node) {
  const TSNode first = ts_node_named_child(node, 0);
  return language.role(first) == Role::label ? first : language.part(node, Part::label);
}

TSNode without_type_arguments(const Language& language, TSNode type) {
  while (language.role(type) == Role::generic_type && exists(language.part(type, Part::name)))
    type = language.part(type, Part::name);
  return type;
}

bool is_default_case(const Document& document, TSNode case_node) {
  const Language& language = *document.language();
  if (language.role(case_node) == Role::default_case || has_default_label(language, case_node)) return true;
  const TSNode pattern = language.part(case_node, Part::value);
  // Several patterns, or one of several pieces, are no default because their first is.
  const Span whole = span_of_parts(language, case_node, Part::value);
  return !exists(pattern) || contains(language.traits().default_patterns, document.text(whole));
}

}  // namespace core
