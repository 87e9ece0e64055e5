#include "core/explanation/explainers/keyword_surroundings.hpp"

#include <utility>

namespace core {
namespace {

/// An unfinished sentence of the parser beside `node` may be a loop hidden in a macro: then nothing around it is
/// certain.
bool follows_error(TSNode node) {
  const TSNode before = ts_node_prev_sibling(node);
  return exists(before) && ts_node_has_error(before);
}

}  // namespace

TSNode function_around(const Place& place, TSNode node) {
  for (node = ts_node_parent(node); exists(node); node = ts_node_parent(node)) {
    if (is_function(place.role(node))) return node;
    if (place.role(node) == Role::class_) break;
  }
  return {};
}

Prose function_named(const Place& place, TSNode function) {
  TSNode name = place.language().part(function, Part::name);
  while (exists(name) && place.role(name) == Role::declarator) name = place.language().part(name, Part::name);
  if (exists(name)) return Prose() << place.text(name) << " (" << place.line(function) << ")";
  return Prose("the function at ") << place.line(function);
}

TSNode loop_around(const Place& place, TSNode node) {
  for (TSNode child = node, up = ts_node_parent(node); exists(up); child = up, up = ts_node_parent(up)) {
    if (follows_error(child) || is_boundary(place.role(up))) return {};
    if (is_loop(place.role(up)) && same(child, place.language().part(up, Part::body))) return up;
  }
  return {};
}

std::string_view label_of(const Place& place, TSNode node) {
  const TSNode label = label_of(place.language(), node);
  return exists(label) ? place.document().text(label) : std::string_view();
}

TSNode jump_target(const Place& place, TSNode jump) {
  const std::string_view label = label_of(place, jump);
  const bool leaves = place.role(jump) == Role::break_;
  for (TSNode child = jump, up = ts_node_parent(jump); exists(up); child = up, up = ts_node_parent(up)) {
    const Role role = place.role(up);
    if (follows_error(child) || is_boundary(role)) return {};
    if (!label.empty()) {
      if ((role == Role::labeled || is_loop(role) || role == Role::block) && label_of(place, up) == label) return up;
      continue;
    }
    if (is_loop(role) && same(child, place.language().part(up, Part::body))) return up;
    if (leaves && role == Role::switch_ && place.language().traits().break_leaves_switch) return up;
  }
  return {};
}

bool breaks_out_of(const Place& place, TSNode node, TSNode loop) {
  if (place.role(node) != Role::break_ || !ts_node_is_named(node)) return false;
  const TSNode target = jump_target(place, node);
  return exists(target) && Document::span_of(target).contains(Document::span_of(loop));
}

TSNode child_with_role(const Place& place, TSNode node, Role role) {
  for (std::uint32_t i = 0; i < ts_node_child_count(node); ++i) {
    const TSNode child = ts_node_child(node, i);
    if (place.role(child) == role) return child;
  }
  return {};
}

std::vector<TSNode> children_with_role(const Place& place, TSNode node, Role role) {
  std::vector<TSNode> found;
  for (std::uint32_t i = 0; i < ts_node_child_count(node); ++i) {
    const TSNode child = ts_node_child(node, i);
    if (place.role(child) == role) found.push_back(child);
  }
  return found;
}

TSNode guarding_try(const Place& place, TSNode node) {
  for (TSNode child = node, up = ts_node_parent(node); exists(up); child = up, up = ts_node_parent(up)) {
    const Role role = place.role(up);
    if (is_boundary(role)) return {};
    if (role == Role::try_ && same(child, place.language().part(up, Part::body)) &&
        exists(child_with_role(place, up, Role::catch_)))
      return up;
  }
  return {};
}

TSNode handler_around(const Place& place, TSNode node) {
  for (node = ts_node_parent(node); exists(node) && !is_boundary(place.role(node)); node = ts_node_parent(node)) {
    if (place.role(node) == Role::catch_) return node;
  }
  return {};
}

void claim(Explanation& explanation, std::string label, Prose text, TSNode proof) {
  explanation.claims.emplace_back(std::move(label), std::move(text), Document::span_of(proof));
}

}  // namespace core
