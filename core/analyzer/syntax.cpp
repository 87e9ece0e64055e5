#include "core/analyzer/syntax.hpp"

#include <algorithm>

#include "core/support/contains.hpp"

namespace core {
namespace {

/// Calls `visit` with every node around `node`, the outermost first. Each ts_node_parent would start from the root
/// again: a climb through deep nesting takes the square of its depth.
template <class Visit>
void for_each_around(TSNode node, Visit visit) {
  if (!exists(node)) return;
  for (TSNode around = ts_tree_root_node(node.tree); exists(around) && !same(around, node);
       around = ts_node_child_with_descendant(around, node)) {
    visit(around);
  }
}

/// The name that a declaration, assignment or pair around a lambda gives it.
TSNode bound_name(const Language& language, TSNode lambda) {
  const TSNode around = ts_node_parent(lambda);
  if (!exists(around) || !same(language.part(around, Part::value), lambda)) return {};
  switch (language.role(around)) {
    case Role::declaration:
    case Role::assignment: {
      const TSNode target = declared_name(language, language.part(around, Part::target));
      const Role role = language.role(target);
      return role == Role::identifier || role == Role::member_name || role == Role::member ? target : TSNode{};
    }
    case Role::pair: {
      const TSNode key = language.part(around, Part::name);
      const Role role = language.role(key);
      return role == Role::member_name || role == Role::identifier ? key : TSNode{};
    }
    default: return {};
  }
}

}  // namespace

TSNode declared_name(const Language& language, TSNode declarator) {
  while (exists(declarator) && language.role(declarator) == Role::declarator) {
    declarator = language.part(declarator, Part::name);
  }
  return declarator;
}

TSNode full_name_of(const Language& language, TSNode definition) {
  const TSNode name = declared_name(language, language.part(definition, Part::name));
  return exists(name) || language.role(definition) != Role::lambda ? name : bound_name(language, definition);
}

TSNode last_word(const Language& language, TSNode name) {
  for (;;) {
    const Role role = language.role(name);
    if (role != Role::scoped_name && role != Role::member) return name;
    const TSNode inner = language.part(name, Part::name);
    if (!exists(inner)) return name;
    name = inner;
  }
}

TSNode parameters_of(const Language& language, TSNode function) {
  TSNode found = language.part(function, Part::parameters);
  for (TSNode layer = language.part(function, Part::name); !exists(found) && language.role(layer) == Role::declarator;
       layer = language.part(layer, Part::name)) {
    found = language.part(layer, Part::parameters);
  }
  if (language.role(found) == Role::declarator) found = language.part(found, Part::parameters);
  return exists(found) ? found : language.part(function, Part::sole_parameter);
}

TSNode without_parentheses(const Language& language, TSNode node) {
  while (language.role(node) == Role::parenthesized) {
    const TSNode inner = language.part(node, Part::value);
    if (!exists(inner)) break;
    node = inner;
  }
  return node;
}

TSNode enclosing_function(const Language& language, TSNode node, bool lambdas) {
  std::vector<TSNode> functions;
  for_each_around(node, [&](TSNode around) {
    const Role role = language.role(around);
    if (role == Role::function || role == Role::lambda) functions.push_back(around);
  });
  for (; !functions.empty(); functions.pop_back()) {
    const bool is_lambda = language.role(functions.back()) == Role::lambda;
    if (!is_lambda || lambdas || exists(full_name_of(language, functions.back()))) return functions.back();
  }
  return {};
}

TSNode enclosing_class(const Language& language, TSNode node) {
  TSNode innermost{};
  for_each_around(node, [&](TSNode around) {
    const Role role = language.role(around);
    if (role == Role::class_ || role == Role::function || role == Role::lambda) innermost = around;
  });
  return language.role(innermost) == Role::class_ ? innermost : TSNode{};
}

/// The first type name in a receiver: `Tree` of `(t *Tree[T])`.
static TSNode receiver_type(const Language& language, TSNode receiver) {
  for (TSNode node = receiver; exists(node);) {
    TSNode next{};
    for (std::uint32_t i = 0; i < ts_node_named_child_count(node); ++i) {
      const TSNode child = ts_node_named_child(node, i);
      if (language.role(child) == Role::type_name) return child;
      if (language.role(child) != Role::identifier && !exists(next)) next = child;
    }
    node = next;
  }
  return {};
}

TSNode container_name(const Language& language, TSNode function) {
  const TSNode around = enclosing_class(language, function);
  if (exists(around)) return without_type_arguments(language, language.part(around, Part::name));
  const TSNode receiver = language.part(function, Part::receiver);
  if (exists(receiver)) return receiver_type(language, receiver);
  TSNode name = full_name_of(language, function);
  TSNode scope{};
  while (language.role(name) == Role::scoped_name && exists(language.part(name, Part::object))) {
    scope = language.part(name, Part::object);
    name = language.part(name, Part::name);
  }
  return scope;
}

bool is_member_function(const Language& language, TSNode function) {
  if (exists(container_name(language, function))) return true;
  const TSNode name = full_name_of(language, function);
  const bool is_plain = language.role(name) == Role::identifier || language.role(name) == Role::word;
  return exists(name) && (!is_plain || language.role(ts_node_parent(name)) == Role::pair);
}

bool is_member_name(const Language& language, TSNode node) {
  const Role role = language.role(node);
  if (role == Role::member_name) return true;
  const TSNode parent = ts_node_parent(node);
  const Role around = language.role(parent);
  if (around == Role::call && exists(language.part(parent, Part::object)))
    return same(language.part(parent, Part::name), node);
  return (around == Role::member || around == Role::scoped_name || around == Role::named_argument ||
          around == Role::call) &&
         same(language.part(parent, Part::name), node) &&
         exists(language.part(parent, around == Role::named_argument ? Part::value : Part::object));
}

std::string_view operator_text(const Document& document, TSNode node) {
  const TSNode token = document.language()->part(node, Part::operator_);
  return exists(token) ? document.text(token) : std::string_view();
}

bool is_boolean_operator(const Document& document, TSNode node) {
  const Role role = document.language()->role(node);
  return (role == Role::binary || role == Role::augmented_assignment) &&
         contains(document.language()->traits().boolean_operators, operator_text(document, node));
}

bool is_augmented(const Document& document, TSNode assignment) {
  const Role role = document.language()->role(assignment);
  if (role == Role::augmented_assignment) return true;
  if (role != Role::assignment) return false;
  const std::string_view text = operator_text(document, assignment);
  return !text.empty() && text != "=" && text != ":=";
}

bool inverts_condition(const Document& document, TSNode node) {
  const Language& language = *document.language();
  const std::vector<std::string_view>& words = language.traits().inverting_words;
  if (words.empty() || !exists(language.part(node, Part::condition))) return false;
  for (std::uint32_t i = 0; i < std::min(ts_node_child_count(node), 2u); ++i) {
    const TSNode child = ts_node_child(node, i);
    if (!ts_node_is_named(child) && contains(words, std::string_view(ts_node_type(child)))) return true;
  }
  return false;
}

bool is_clause(Role role) {
  return role == Role::elif_ || role == Role::else_ || role == Role::catch_ || role == Role::finally_;
}

bool has_handlers(const Language& language, TSNode block) {
  if (language.role(block) != Role::block) return false;
  for (std::uint32_t i = ts_node_named_child_count(block); i-- > 0;) {
    const TSNode child = ts_node_named_child(block, i);
    if (ts_node_is_extra(child)) continue;
    const Role role = language.role(child);
    return role == Role::catch_ || role == Role::finally_ || role == Role::else_;
  }
  return false;
}

bool lies_in_loose(const Language& language, TSNode node, Part part, TSNode child) {
  if (!language.is_loose(node, part) || is_clause(language.role(child))) return false;
  const TSNode first = language.part(node, part);
  return exists(first) && ts_node_start_byte(first) <= ts_node_start_byte(child);
}

Span span_of_parts(const Language& language, TSNode node, Part part) {
  if (!language.is_loose(node, part)) {
    const std::vector<TSNode> pieces = language.parts(node, part);
    return pieces.empty() ? Span{} : Span{ts_node_start_byte(pieces.front()), ts_node_end_byte(pieces.back())};
  }
  Span span = span_of(language.part(node, part));
  for (std::uint32_t i = ts_node_named_child_count(node); i-- > 0;) {
    const TSNode child = ts_node_named_child(node, i);
    if (ts_node_is_extra(child) || !lies_in_loose(language, node, part, child)) continue;
    span.end = ts_node_end_byte(child);
    break;
  }
  return span;
}

std::string_view callee_word(const Document& document, TSNode call) {
  const Language& language = *document.language();
  const TSNode word = last_word(language, language.part(call, Part::name));
  return exists(word) ? document.text(word) : std::string_view();
}

static bool has_word(TSNode node, const Document& document, std::string_view word) {
  for (std::uint32_t i = 0; i < ts_node_child_count(node); ++i) {
    const TSNode child = ts_node_child(node, i);
    if (document.text(child) == word) return true;
    if (document.language()->role(child) == Role::parameter_list) break;
  }
  return false;
}

bool gives_value_of_body(const Document& document, TSNode function) {
  const Language& language = *document.language();
  if (language.role(function) == Role::lambda) return true;
  const LanguageTraits& traits = language.traits();
  if (language.role(language.part(function, Part::body)) == Role::block) return false;
  const TSNode type = language.part(function, Part::type);
  const TSNode name = language.part(function, Part::name);
  if (!exists(type)) return exists(name) && contains(traits.value_accessors, document.text(name));
  if (contains(traits.types_without_value, document.text(type))) return false;
  return !contains(traits.awaited_types_without_value, document.text(type)) || !has_word(function, document, "async");
}

TSNode expression_at(const Document& document, Span span) {
  return ts_node_descendant_for_byte_range(document.root(), span.begin, span.end);
}

TSNode node_at(const Document& document, Span span, Role role) {
  TSNode node = expression_at(document, span);
  while (exists(node) && Document::span_of(node) == span) {
    if (document.language()->role(node) == role) return node;
    node = ts_node_parent(node);
  }
  return {};
}

TSNode root_name(const Language& language, TSNode expression) {
  for (;;) {
    switch (language.role(expression)) {
      case Role::member:
      case Role::subscript: expression = language.part(expression, Part::object); break;
      case Role::parenthesized:
      case Role::pointer_dereference:
      case Role::borrow:
      case Role::cast:
      case Role::unary: expression = language.part(expression, Part::value); break;
      case Role::identifier:
      case Role::receiver_member:
      case Role::global_name:
      case Role::receiver_word: return expression;
      // Reading an attribute is a call in some languages.
      case Role::call:
        if (exists(language.part(expression, Part::arguments))) return {};
        expression = language.part(expression, Part::object);
        break;
      default: return {};
    }
  }
}

TSNode definition_named_by(const Language& language, TSNode leaf) {
  for (TSNode around = ts_node_parent(leaf); exists(around); around = ts_node_parent(around)) {
    const Role role = language.role(around);
    if (role == Role::function) {
      return same(last_word(language, full_name_of(language, around)), leaf) ? around : TSNode{};
    }
    if (role == Role::declaration || role == Role::assignment || role == Role::pair) {
      const TSNode value = language.part(around, Part::value);
      if (language.role(value) != Role::lambda) return {};
      return same(last_word(language, full_name_of(language, value)), leaf) ? value : TSNode{};
    }
    if (role == Role::lambda) return same(language.part(around, Part::name), leaf) ? around : TSNode{};
    if (role != Role::declarator && role != Role::scoped_name && role != Role::member) return {};
  }
  return {};
}

TSNode call_named_by(const Language& language, TSNode leaf) {
  TSNode callee = leaf;
  for (TSNode around = ts_node_parent(leaf); exists(around); around = ts_node_parent(around)) {
    const Role role = language.role(around);
    if (role == Role::call || role == Role::new_) {
      return same(language.part(around, Part::name), callee) ? around : TSNode{};
    }
    const bool is_name = role == Role::member || role == Role::scoped_name || role == Role::generic_type;
    if (!is_name || !same(language.part(around, Part::name), callee)) return {};
    callee = around;
  }
  return {};
}

}  // namespace core
