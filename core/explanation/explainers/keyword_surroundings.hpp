// What surrounds a keyword: its loop, function, switch, handlers. Questions that the facts about keywords have in
// common, each answered only where the syntax proves the answer. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/analyzer/syntax.hpp"
#include "core/analyzer/walk.hpp"
#include "core/explanation/explanation.hpp"
#include "core/explanation/question.hpp"

namespace core {

/// A keyword at its place: the token, the node it belongs to, and what there is to ask about them.
struct Place {
  const Question& question;
  TSNode token;
  TSNode node;

  const Language& language() const { return question.language(); }
  const Document& document() const { return question.document; }
  Role role(TSNode other) const { return language().role(other); }
  Piece line(TSNode other) const { return line_of(document(), Document::span_of(other)); }
  Piece lines(TSNode other) const { return lines_of(document(), Document::span_of(other)); }
  Piece text(TSNode other) const { return code(document().text(other), 40); }
  Piece first_word(TSNode other) const { return code(document().text(ts_node_child(other, 0))); }
};

inline bool is_loop(Role role) {
  return role == Role::for_each || role == Role::for_ || role == Role::while_ || role == Role::do_while;
}
inline bool is_function(Role role) { return role == Role::function || role == Role::lambda; }
/// Where the search for what surrounds a statement ends.
inline bool is_boundary(Role role) { return is_function(role) || role == Role::class_; }

/// The function or lambda around `node`; null at top level.
TSNode function_around(const Place& place, TSNode node);

/// "`name` (L3)" or "the function at L3".
Prose function_named(const Place& place, TSNode function);

/// The innermost loop whose body holds `node`, within the same function. An `else` branch of a loop is no part of its
/// rounds.
TSNode loop_around(const Place& place, TSNode node);

std::string_view label_of(const Place& place, TSNode node);

/// What a `break` or `continue` leads to the end of: a loop, a switch, a labelled statement. Null when that is not
/// certain.
TSNode jump_target(const Place& place, TSNode jump);

/// Whether `node` is a `break` that ends `loop`, itself or with what is around it.
bool breaks_out_of(const Place& place, TSNode node, TSNode loop);

TSNode child_with_role(const Place& place, TSNode node, Role role);

std::vector<TSNode> children_with_role(const Place& place, TSNode node, Role role);

/// The innermost `try` with handlers whose body, not a handler of it, holds `node`, within the same function.
TSNode guarding_try(const Place& place, TSNode node);

/// The handler around `node`, within the same function; null when there is none.
TSNode handler_around(const Place& place, TSNode node);

/// Adds a claim to the explanation; `label` may be empty.
void claim(Explanation& explanation, std::string label, Prose text, TSNode proof);

/// Calls `visit` for each node below `root` outside nested functions and classes, in order of the text.
template <typename Visit>
void visit_below(const Place& place, TSNode root, const Visit& visit) {
  const auto enter = [&](TSNode node, TSFieldId) {
    if (same(node, root)) return true;
    if (place.question.stop.stop_requested()) return false;
    visit(node);
    return !is_boundary(place.role(node));
  };
  walk(root, enter, [](TSNode) {});
}

}  // namespace core
