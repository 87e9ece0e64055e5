// Questions about single syntax nodes that several analyses ask: what a function is called, where its parameters are,
// what stands behind parentheses. Pure functions of an immutable tree; any thread.
#pragma once

#include <tree_sitter/api.h>

#include <vector>

#include "core/analyzer/document.hpp"
#include "core/languages/language.hpp"

namespace core {

inline bool same(TSNode left, TSNode right) { return ts_node_eq(left, right); }
inline bool exists(TSNode node) { return !ts_node_is_null(node); }
inline Span span_of(TSNode node) { return exists(node) ? Document::span_of(node) : Span{}; }

/// The name of a definition as written (`Foo::bar`), found through the layers of declarators. Of a lambda: the name it
/// is bound to by the declaration, assignment or pair around it. A null node when there is none.
TSNode full_name_of(const Language& language, TSNode definition);
/// The last word of a possibly qualified name: `bar` of `Foo::bar`, `name` of `a.b.name`.
TSNode last_word(const Language& language, TSNode name);
/// The identifier inside layers of declarators, patterns left as they are: `argv` of `*argv[]`.
TSNode declared_name(const Language& language, TSNode declarator);

/// The parameter list of a function or lambda, or its sole parameter; null when it has none.
TSNode parameters_of(const Language& language, TSNode function);

/// What stands inside parentheses, however many.
TSNode without_parentheses(const Language& language, TSNode node);

/// The innermost function (`lambdas`: or lambda) around `node`, not `node` itself; null at top level.
TSNode enclosing_function(const Language& language, TSNode node, bool lambdas = false);
/// The innermost class around `node`, unless a function stands between; null when there is none.
TSNode enclosing_class(const Language& language, TSNode node);

/// The name of the class a method belongs to: the class around it, its receiver's type, or the scope of its qualified
/// name.
TSNode container_name(const Language& language, TSNode function);

/// Whether a function is called through an object or class: a method, or a lambda kept under a key.
bool is_member_function(const Language& language, TSNode function);

/// Whether `node` is a name that belongs to an object or scope: `total` in `order.total`.
bool is_member_name(const Language& language, TSNode node);

/// Text of the operator of a binary, unary, update or assignment node; empty when it has none.
std::string_view operator_text(const Document& document, TSNode node);
bool is_boolean_operator(const Document& document, TSNode node);
/// Whether an assignment also reads its target: `+=`. A plain or declaring one (`=`, `:=`) does not.
bool is_augmented(const Document& document, TSNode assignment);

/// Whether a case is the one taken when no other is.
bool is_default_case(const Document& document, TSNode case_node);
/// The patterns of a case, a guard with the pattern it guards; never empty, but the span of what a default case has.
std::vector<Span> case_patterns(const Language& language, TSNode case_node);
/// The decorator or attribute that stands as a sibling right before `node`; null when there is none.
TSNode decorator_before(const Language& language, TSNode node);
/// The label of a loop, a labelled statement or a jump; null when it has none.
TSNode label_of(const Language& language, TSNode node);
/// The type itself: `Map` of `Map<String, V>`.
TSNode without_type_arguments(const Language& language, TSNode type);

/// The definition of a function (or lambda bound to a name) whose name `leaf` is the last word of; null when it names
/// none.
TSNode definition_named_by(const Language& language, TSNode leaf);
/// The call whose callee `leaf` is the last word of; null when it is no callee.
TSNode call_named_by(const Language& language, TSNode leaf);

/// Whether the body of `node` runs when its condition fails: `unless`, `until`.
bool inverts_condition(const Document& document, TSNode node);
/// Whether a node is a clause of the structure around it: `elif`, `else`, a handler.
bool is_clause(Role role);
/// Whether a block of statements ends with clauses that handle what fails in it, without a node of its own around what
/// they guard.
bool has_handlers(const Language& language, TSNode block);
/// Whether `child` belongs to the loose piece `part` of `node`: it stands behind its token and is no clause.
bool lies_in_loose(const Language& language, TSNode node, Part part, TSNode child);
/// From the first to the last child that is the piece `part`; a loose piece up to the next clause.
Span span_of_parts(const Language& language, TSNode node, Part part);
/// The name of the function that a call calls, its last word; empty when it has none.
std::string_view callee_word(const Document& document, TSNode call);

/// Whether a function or lambda whose body is an expression gives its value: not when its result type says that there
/// is none.
bool gives_value_of_body(const Document& document, TSNode function);

/// The smallest node that holds the span: an expression, found again by its span.
TSNode expression_at(const Document& document, Span span);
/// The smallest node with exactly this span whose role is `role`; null when there is none.
TSNode node_at(const Document& document, Span span, Role role);

/// The name an expression starts from: `order` of `order.items[0].price`, `*order`; null when it starts from a call or
/// a literal.
TSNode root_name(const Language& language, TSNode expression);

}  // namespace core
