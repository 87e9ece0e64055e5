#include "core/explanation/explainers/keyword_place.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/support/characters.hpp"

namespace core {
namespace {

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

bool same(TSNode a, TSNode b) { return ts_node_eq(a, b); }
bool exists(TSNode node) { return !ts_node_is_null(node); }

bool is_loop(Role role) {
  return role == Role::for_each || role == Role::for_ || role == Role::while_ || role == Role::do_while;
}
bool is_function(Role role) { return role == Role::function || role == Role::lambda; }
/// Where the search for what surrounds a statement ends.
bool is_boundary(Role role) { return is_function(role) || role == Role::class_; }

/// An unfinished sentence of the parser beside `node` may be a loop hidden in a macro: then nothing around it is
/// certain.
bool follows_error(TSNode node) {
  const TSNode before = ts_node_prev_sibling(node);
  return exists(before) && ts_node_has_error(before);
}

/// "Raises", "Throws".
std::string capital(std::string_view word) {
  std::string result(word);
  if (!result.empty()) result[0] = to_upper(result[0]);
  return result;
}

void claim(Explanation& explanation, std::string label, Prose text, TSNode proof) {
  explanation.claims.emplace_back(std::move(label), std::move(text), Document::span_of(proof));
}

/// The function or lambda around `node`; null at top level.
TSNode function_around(const Place& place, TSNode node) {
  for (node = ts_node_parent(node); exists(node); node = ts_node_parent(node)) {
    if (is_function(place.role(node))) return node;
    if (place.role(node) == Role::class_) break;
  }
  return {};
}

/// "`name` (L3)" or "the function at L3".
Prose function_named(const Place& place, TSNode function) {
  TSNode name = place.language().part(function, Part::name);
  while (exists(name) && place.role(name) == Role::declarator) name = place.language().part(name, Part::name);
  if (exists(name)) return Prose() << place.text(name) << " (" << place.line(function) << ")";
  return Prose("the function at ") << place.line(function);
}

/// The innermost loop whose body holds `node`, within the same function. An `else` branch of a loop is no part of its
/// rounds.
TSNode loop_around(const Place& place, TSNode node) {
  for (TSNode child = node, up = ts_node_parent(node); exists(up); child = up, up = ts_node_parent(up)) {
    if (follows_error(child) || is_boundary(place.role(up))) return {};
    if (is_loop(place.role(up)) && same(child, place.language().part(up, Part::body))) return up;
  }
  return {};
}

std::string_view label_of(const Place& place, TSNode node) {
  const TSNode label = place.language().part(node, Part::label);
  return exists(label) ? place.document().text(label) : std::string_view();
}

/// What a `break` or `continue` leads to the end of: a loop, a switch, a labelled statement. Null when that is not
/// certain.
TSNode jump_target(const Place& place, TSNode jump) {
  const std::string_view label = label_of(place, jump);
  const bool leaves = place.role(jump) == Role::break_;
  for (TSNode child = jump, up = ts_node_parent(jump); exists(up); child = up, up = ts_node_parent(up)) {
    const Role role = place.role(up);
    if (follows_error(child) || is_boundary(role)) return {};
    if (!label.empty()) {
      if (role == Role::labeled && label_of(place, up) == label) return up;
      continue;
    }
    if (is_loop(role) && same(child, place.language().part(up, Part::body))) return up;
    if (leaves && role == Role::switch_ && place.language().traits().break_leaves_switch) return up;
  }
  return {};
}

/// Whether `node` is a `break` that ends `loop`, itself or with what is around it.
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

/// Calls `visit` for each node below `root` outside nested functions and classes, in order of the text.
template <typename Visit>
void walk(const Place& place, TSNode root, const Visit& visit) {
  TSTreeCursor cursor = ts_tree_cursor_new(root);
  bool more = ts_tree_cursor_goto_first_child(&cursor);
  while (more && !place.question.stop.stop_requested()) {
    const TSNode node = ts_tree_cursor_current_node(&cursor);
    visit(node);
    if (!is_boundary(place.role(node)) && ts_tree_cursor_goto_first_child(&cursor)) continue;
    while (more && !ts_tree_cursor_goto_next_sibling(&cursor)) more = ts_tree_cursor_goto_parent(&cursor);
  }
  ts_tree_cursor_delete(&cursor);
}

void explain_return(const Place& place, Explanation& explanation) {
  const TSNode function = function_around(place, place.node);
  if (!exists(function)) return;
  Prose text = Prose("Ends ") << function_named(place, function);
  const TSNode loop = loop_around(place, place.node);
  if (exists(loop)) text << ", and with it the loop at " << place.line(loop);
  claim(explanation, "", std::move(text), function);
}

void explain_jump(const Place& place, Explanation& explanation) {
  const TSNode target = jump_target(place, place.node);
  if (!exists(target)) return;
  const bool leaves = place.role(place.node) == Role::break_;
  const Role role = place.role(target);
  Prose text(leaves ? "Leaves " : "Goes on with the next round of ");
  if (role == Role::labeled) {
    const TSNode last = ts_node_named_child(target, ts_node_named_child_count(target) - 1);
    text << (is_loop(place.role(last)) ? "the loop" : "the statement") << " labelled "
         << code(label_of(place, place.node)) << " at " << place.line(target);
  } else if (role == Role::switch_) {
    text << place.first_word(target) << " at " << place.line(target);
    const TSNode loop = loop_around(place, target);
    if (exists(loop)) text << ", not the loop at " << place.line(loop);
  } else {
    text << "the loop at " << place.line(target);
    const TSNode otherwise = child_with_role(place, target, Role::else_);
    if (leaves && exists(otherwise))
      text << ", whose " << code("else") << " at " << place.line(otherwise) << " is skipped";
  }
  claim(explanation, "", std::move(text), target);
}

/// Whether `node` is where `if_node` goes on when its condition is false.
bool is_alternative_of(const Place& place, TSNode node, TSNode if_node) {
  return place.role(if_node) == Role::if_ &&
         (place.role(node) == Role::else_ || same(node, place.language().part(if_node, Part::alternative)));
}

/// The conditions that are false wherever the alternative of `if_node` that begins at `before` is reached, outermost
/// first.
std::vector<TSNode> false_conditions(const Place& place, TSNode if_node, std::uint32_t before) {
  std::vector<TSNode> conditions;
  for (TSNode owner = if_node; exists(owner);) {
    std::vector<TSNode> own = {place.language().part(owner, Part::condition)};
    for (const TSNode clause : children_with_role(place, owner, Role::elif_)) {
      if (ts_node_start_byte(clause) < before) own.push_back(place.language().part(clause, Part::condition));
    }
    conditions.insert(conditions.begin(), own.begin(), own.end());
    // "else if": this `if` is all there is in the alternative of another one.
    before = ts_node_start_byte(owner);
    TSNode alternative = owner;
    TSNode above = ts_node_parent(owner);
    if (exists(above) && place.role(above) == Role::else_) {
      alternative = above;
      above = ts_node_parent(above);
    }
    owner = exists(above) && is_alternative_of(place, alternative, above) ? above : TSNode{};
  }
  std::erase_if(conditions, [](TSNode node) { return !exists(node); });
  return conditions;
}

/// The condition without the parentheses that the grammar makes part of it.
TSNode bare(const Place& place, TSNode condition) {
  while (place.role(condition) == Role::parenthesized && exists(place.language().part(condition, Part::value))) {
    if (exists(place.language().part(condition, Part::initializer))) break;
    condition = place.language().part(condition, Part::value);
  }
  return condition;
}

void claim_conditions(const Place& place, const char* beginning, const std::vector<TSNode>& conditions,
                      Explanation& explanation) {
  if (conditions.empty()) return;
  std::vector<Prose> items;
  for (const TSNode condition : conditions) {
    items.push_back(Prose() << place.text(bare(place, condition)) << " (" << place.line(condition) << ")");
  }
  Prose text = Prose(beginning) << listed(items, 3)
                                << (conditions.size() == 1   ? " is false"
                                    : conditions.size() == 2 ? " are both false"
                                                             : " are all false");
  claim(explanation, "", std::move(text), conditions.front());
}

void explain_loop_else(const Place& place, TSNode loop, Explanation& explanation) {
  std::vector<Prose> breaks;
  walk(place, loop, [&](TSNode node) {
    if (breaks_out_of(place, node, loop)) breaks.push_back(Prose() << place.line(node));
  });
  Prose text = Prose("Runs when the loop at ") << place.line(loop) << " ends by itself; ";
  if (breaks.empty()) {
    text << "it has no " << code("break");
  } else {
    text << "skipped after " << code("break") << " at " << listed(breaks, 3);
  }
  claim(explanation, "", std::move(text), loop);
}

void explain_else(const Place& place, Explanation& explanation) {
  const TSNode owner = ts_node_parent(place.node);
  if (!exists(owner)) return;
  const Role role = place.role(owner);
  if (role == Role::if_) {
    claim_conditions(place, "Runs when ", false_conditions(place, owner, ts_node_start_byte(place.node)), explanation);
  } else if (is_loop(role)) {
    explain_loop_else(place, owner, explanation);
  } else if (role == Role::try_ && exists(place.language().part(owner, Part::body))) {
    const TSNode body = place.language().part(owner, Part::body);
    claim(explanation, "",
          Prose("Runs when ") << place.lines(body)
                              << " ends by itself, without an exception; the handlers do not guard this branch",
          body);
  }
}

void explain_elif(const Place& place, Explanation& explanation) {
  const TSNode owner = ts_node_parent(place.node);
  if (!exists(owner) || place.role(owner) != Role::if_) return;
  claim_conditions(place, "Tested only when ", false_conditions(place, owner, ts_node_start_byte(place.node)),
                   explanation);
}

void explain_if(const Place& place, Explanation& explanation) {
  const TSNode body = place.language().part(place.node, Part::body);
  const TSNode condition = place.language().part(place.node, Part::condition);
  if (!exists(body) || !exists(condition)) return;
  Prose text = Prose("Runs ") << place.lines(body) << " when " << place.text(bare(place, condition)) << " holds";
  const TSNode alternative = place.language().part(place.node, Part::alternative);
  if (exists(alternative)) text << "; otherwise goes on at " << place.line(alternative);
  claim(explanation, "", std::move(text), place.node);
}

/// What a handler catches: "`ValueError`", "everything".
Prose caught_by(const Place& place, TSNode handler) {
  TSNode value = place.language().part(handler, Part::value);
  if (exists(value) && place.role(value) == Role::assignment) value = place.language().part(value, Part::value);
  std::string_view text = exists(value) ? place.document().text(value) : "";
  if (place.role(value) == Role::parameter_list && text.size() > 2) text = text.substr(1, text.size() - 2);
  Prose result;
  if (text.empty() || text == "...") {
    result << "everything";
  } else {
    result << code(text, 40);
  }
  return result;
}

/// What the handlers of a `try` catch, each with its line.
Prose handlers_of(const Place& place, TSNode try_node) {
  std::vector<Prose> items;
  for (const TSNode handler : children_with_role(place, try_node, Role::catch_)) {
    items.push_back(Prose() << caught_by(place, handler) << " (" << place.line(handler) << ")");
  }
  return listed(items, 3);
}

void explain_try(const Place& place, Explanation& explanation) {
  Prose handlers = handlers_of(place, place.node);
  const TSNode last = child_with_role(place, place.node, Role::finally_);
  if (!handlers.empty()) claim(explanation, "Catches", std::move(handlers), place.node);
  if (exists(last)) claim(explanation, "", Prose("Runs ") << place.lines(last) << " in any case", last);
}

void explain_catch(const Place& place, Explanation& explanation) {
  const TSNode owner = ts_node_parent(place.node);
  const TSNode body = place.language().part(owner, Part::body);
  if (place.role(owner) != Role::try_ || !exists(body)) return;
  const TSNode first = child_with_role(place, owner, Role::catch_);
  Prose text = Prose("Catches ") << caught_by(place, place.node) << " coming out of " << place.lines(body);
  if (!same(first, place.node)) text << ", unless a handler above took it";
  claim(explanation, "", std::move(text), body);
}

void explain_finally(const Place& place, Explanation& explanation) {
  const TSNode owner = ts_node_parent(place.node);
  const TSNode body = place.language().part(owner, Part::body);
  if (place.role(owner) != Role::try_ || !exists(body)) return;
  claim(explanation, "",
        Prose("Belongs to ") << place.first_word(owner) << " at " << place.line(owner) << ", which guards "
                             << place.lines(body),
        body);
}

/// The innermost `try` with handlers whose body, not a handler of it, holds `node`, within the same function.
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

/// The handler around `node`, within the same function; null when there is none.
TSNode handler_around(const Place& place, TSNode node) {
  for (node = ts_node_parent(node); exists(node) && !is_boundary(place.role(node)); node = ts_node_parent(node)) {
    if (place.role(node) == Role::catch_) return node;
  }
  return {};
}

void explain_raise(const Place& place, Explanation& explanation) {
  const TSNode handler = handler_around(place, place.node);
  if (exists(handler) && !exists(place.language().part(place.node, Part::value))) {
    claim(explanation, "",
          Prose(capital(place.language().traits().words.raise))
              << " again what " << place.first_word(handler) << " at " << place.line(handler) << " caught",
          handler);
  }
  const TSNode guard = guarding_try(place, place.node);
  const TSNode function = function_around(place, place.node);
  if (exists(guard)) {
    Prose text = Prose("Stands inside ") << place.first_word(guard) << " at " << place.line(guard)
                                         << ", which catches ";
    claim(explanation, "", text << handlers_of(place, guard), guard);
  } else if (exists(function)) {
    claim(explanation, "", Prose("No handler around it in ") << function_named(place, function), function);
  }
}

void explain_yield(const Place& place, Explanation& explanation) {
  const TSNode function = function_around(place, place.node);
  if (exists(function))
    claim(explanation, "", Prose("Makes ") << function_named(place, function) << " a generator", function);
}

void explain_await(const Place& place, Explanation& explanation) {
  const TSNode loop = loop_around(place, place.node);
  if (exists(loop))
    claim(explanation, "",
          Prose("Waits in each round of the loop at ") << place.line(loop) << ", one round after the other", loop);
}

void explain_defer(const Place& place, Explanation& explanation) {
  const TSNode function = function_around(place, place.node);
  if (!exists(function)) return;
  Prose text = Prose("Runs when ") << function_named(place, function) << " ends";
  const TSNode loop = loop_around(place, place.node);
  if (exists(loop)) text << ", not when a round of the loop at " << place.line(loop) << " does";
  claim(explanation, "", std::move(text), function);
}

void explain_goto(const Place& place, Explanation& explanation) {
  const TSNode function = function_around(place, place.node);
  const std::string_view label = label_of(place, place.node);
  if (!exists(function) || label.empty()) return;
  TSNode target{};
  walk(place, function, [&](TSNode node) {
    if (!exists(target) && place.role(node) == Role::labeled && label_of(place, node) == label) target = node;
  });
  if (!exists(target)) return;
  const bool back = ts_node_start_byte(target) < ts_node_start_byte(place.node);
  claim(explanation, "", Prose(back ? "Jumps back to " : "Jumps on to ") << code(label) << " at " << place.line(target),
        target);
}

void explain_loop(const Place& place, Explanation& explanation) {
  const TSNode body = place.language().part(place.node, Part::body);
  if (!exists(body)) return;
  std::vector<Prose> exits;
  walk(place, body, [&](TSNode node) {
    const bool returns = place.role(node) == Role::return_ && ts_node_is_named(node);
    if (returns || breaks_out_of(place, node, place.node))
      exits.push_back(Prose() << place.first_word(node) << " " << place.line(node));
  });
  claim(explanation, "", Prose("Repeats ") << place.lines(body), body);
  if (!exits.empty()) claim(explanation, "Left early", Prose("by ") << listed(exits, 4, "or"), body);
}

void explain_switch(const Place& place, Explanation& explanation) {
  const TSNode body = place.language().part(place.node, Part::body);
  const TSNode holder = exists(body) ? body : place.node;
  std::uint32_t cases = 0;
  TSNode otherwise = child_with_role(place, holder, Role::default_case);
  for (const TSNode one : children_with_role(place, holder, Role::case_)) {
    const bool has_value = exists(place.language().part(one, Part::value));
    if (has_value) ++cases;
    if (!has_value && !exists(otherwise)) otherwise = one;
  }
  if (cases == 0) return;
  Prose text = Prose("Has ") << cases << (cases == 1 ? " case" : " cases");
  if (exists(otherwise)) text << " and " << place.first_word(otherwise) << " at " << place.line(otherwise);
  claim(explanation, "", std::move(text), place.node);
}

using Fact = void (*)(const Place&, Explanation&);

/// What there is to say about the keyword that begins a node of some role.
constexpr std::array kFacts = std::to_array<std::pair<Role, Fact>>({
    {Role::if_, explain_if},        {Role::elif_, explain_elif},       {Role::else_, explain_else},
    {Role::for_each, explain_loop}, {Role::for_, explain_loop},        {Role::while_, explain_loop},
    {Role::do_while, explain_loop}, {Role::switch_, explain_switch},   {Role::try_, explain_try},
    {Role::catch_, explain_catch},  {Role::finally_, explain_finally}, {Role::return_, explain_return},
    {Role::raise, explain_raise},   {Role::break_, explain_jump},      {Role::continue_, explain_jump},
    {Role::goto_, explain_goto},    {Role::yield_, explain_yield},     {Role::await_, explain_await},
    {Role::defer_, explain_defer},
});

}  // namespace

void explain_place(const Question& question, TSNode token, Explanation& explanation) {
  const Place place{question, token, ts_node_parent(token)};
  if (!exists(place.node)) return;
  const Role role = place.role(place.node);
  if (!same(ts_node_child(place.node, 0), token)) {
    // The word between the two branches of an `if` that has no node for its second one.
    const TSNode next = ts_node_next_sibling(token);
    if (role == Role::if_ && exists(next) && same(next, question.language().part(place.node, Part::alternative))) {
      claim_conditions(place, "Runs when ", false_conditions(place, place.node, ts_node_start_byte(token)),
                       explanation);
    }
    return;
  }
  const auto fact = std::find_if(kFacts.begin(), kFacts.end(), [&](const auto& entry) { return entry.first == role; });
  if (fact != kFacts.end()) fact->second(place, explanation);
}

}  // namespace core
