#include "core/analyzer/block_value.hpp"

#include <string_view>

#include "core/analyzer/tail_values.hpp"
#include "core/analyzer/walk.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

bool ends_with_semicolon(TSNode node) {
  const std::uint32_t count = ts_node_child_count(node);
  return count > 0 && std::string_view(ts_node_type(ts_node_child(node, count - 1))) == ";";
}

/// The last child that is a statement or expression.
TSNode last_statement(const Language& language, TSNode block) {
  for (std::uint32_t i = ts_node_named_child_count(block); i-- > 0;) {
    const TSNode child = ts_node_named_child(block, i);
    if (!ts_node_is_extra(child) && language.role(child) != Role::comment) return child;
  }
  return {};
}

bool is_branch(Role role) {
  return role == Role::if_ || role == Role::elif_ || role == Role::else_ || role == Role::case_ ||
         role == Role::default_case;
}

/// Whether a block in such a node hands its value on.
bool takes_value(Role role) {
  return is_branch(role) || role == Role::function || role == Role::lambda || role == Role::block ||
         role == Role::statement || role == Role::declaration || role == Role::assignment ||
         role == Role::parenthesized;
}

bool has_alternative(const Language& language, TSNode branch) {
  return exists(language.part(branch, Part::alternative));
}

/// Expressions that have no value, or never come to have one.
bool gives_nothing(Role role) {
  return role == Role::return_ || role == Role::raise || role == Role::break_ || role == Role::continue_ ||
         role == Role::for_each || role == Role::for_ || role == Role::while_ || role == Role::do_while ||
         role == Role::assignment || role == Role::augmented_assignment || role == Role::none;
}

bool has_result(const Document& document, TSNode function) {
  const Language& language = *document.language();
  if (language.role(function) == Role::lambda) return true;
  const TSNode type = language.part(function, Part::type);
  return exists(type) && !contains(language.traits().types_without_value, document.text(type));
}

bool is_loop(Role role) {
  return role == Role::for_each || role == Role::for_ || role == Role::while_ || role == Role::do_while;
}

/// What the breaks of an endless loop give it for a value; those with labels, and those of loops inside, left out.
std::vector<TSNode> break_values(const Language& language, TSNode loop) {
  std::vector<TSNode> values;
  if (exists(language.part(loop, Part::condition))) return values;
  walk(
      loop,
      [&](TSNode node, TSFieldId) {
        const Role role = language.role(node);
        if (role == Role::break_ && ts_node_named_child_count(node) == 1) {
          const TSNode value = ts_node_named_child(node, 0);
          if (language.role(value) != Role::label) values.push_back(value);
        }
        return same(node, loop) || !(is_loop(role) || role == Role::function || role == Role::lambda);
      },
      [](TSNode) {});
  return values;
}

/// The pieces a node takes its value from; none when it is itself the value.
std::vector<TSNode> sources(const Language& language, TSNode node) {
  std::vector<TSNode> found;
  const auto add = [&](TSNode piece) {
    if (exists(piece)) found.push_back(piece);
  };
  switch (language.role(node)) {
    case Role::block: add(last_value(language, node)); break;
    case Role::statement:
      if (!ends_with_semicolon(node)) add(last_statement(language, node));
      break;
    case Role::if_:
      if (!has_alternative(language, node)) break;
      add(language.part(node, Part::body));
      add(language.part(node, Part::alternative));
      break;
    case Role::while_: return break_values(language, node);
    case Role::else_:
    case Role::case_: add(language.part(node, Part::body)); break;
    case Role::switch_: {
      const TSNode body = language.part(node, Part::body);
      if (!exists(body)) break;
      TSTreeCursor cursor = ts_tree_cursor_new(body);
      for (bool more = ts_tree_cursor_goto_first_child(&cursor); more; more = ts_tree_cursor_goto_next_sibling(&cursor))
        if (language.role(ts_tree_cursor_current_node(&cursor)) == Role::case_)
          add(ts_tree_cursor_current_node(&cursor));
      ts_tree_cursor_delete(&cursor);
      break;
    }
    default: break;
  }
  return found;
}

bool is_value(const Language& language, TSNode node) {
  switch (language.role(node)) {
    case Role::block:
    case Role::statement:
    case Role::if_:
    case Role::else_:
    case Role::case_:
    case Role::switch_: return false;
    default: return !gives_nothing(language.role(node)) && ts_node_is_named(node);
  }
}

}  // namespace

TSNode last_value(const Language& language, TSNode block) {
  if (language.traits().block_value != BlockValue::last_expression) return {};
  const TSNode last = last_statement(language, block);
  if (!exists(last) || ends_with_semicolon(last)) return {};
  return last;
}

bool passes_value(const Language& language, TSNode parent, TSNode child, Role above) {
  if (language.traits().block_value != BlockValue::last_expression) return false;
  switch (language.role(parent)) {
    case Role::block: {
      const TSNode last = last_value(language, parent);
      return takes_value(above) && exists(last) && same(last, child);
    }
    case Role::statement: return !ends_with_semicolon(parent);
    case Role::if_: return has_alternative(language, parent) && !same(language.part(parent, Part::condition), child);
    case Role::else_: return true;
    case Role::case_: return same(language.part(parent, Part::body), child);
    case Role::switch_: return same(language.part(parent, Part::body), child);
    case Role::none: return above == Role::switch_ && language.role(child) == Role::case_;
    default: return false;
  }
}

bool is_branching(const Language& language, TSNode expression) {
  const Role role = language.role(expression);
  return language.traits().block_value == BlockValue::last_expression &&
         (role == Role::if_ || role == Role::switch_ || is_loop(role));
}

std::vector<TSNode> final_values(const Document& document, TSNode function) {
  const Language& language = *document.language();
  if (language.traits().block_value == BlockValue::last_statement) return tail_values(document, function);
  std::vector<TSNode> values;
  const TSNode body = language.part(function, Part::body);
  const bool gives = language.traits().block_value == BlockValue::last_expression &&
                     (language.role(body) == Role::block || is_branching(language, body)) &&
                     has_result(document, function);
  if (!gives) return values;
  std::vector<TSNode> open{body};
  while (!open.empty()) {
    const TSNode node = open.back();
    open.pop_back();
    std::vector<TSNode> inner = sources(language, node);
    if (inner.empty() && is_value(language, node)) values.push_back(node);
    open.insert(open.end(), inner.rbegin(), inner.rend());
  }
  return values;
}

}  // namespace core
