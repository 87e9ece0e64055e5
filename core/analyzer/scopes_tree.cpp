#include "core/analyzer/scopes_tree.hpp"

#include <algorithm>

namespace core {

void ScopeTree::follow(Path path, std::size_t shared) {
  scope_of_step_.resize(std::min(shared, scope_of_step_.size()));
  for (std::size_t step = scope_of_step_.size(); step < path.size(); ++step) {
    const std::int32_t around = step == 0 ? -1 : scope_around(path, step);
    Kind kind = Kind::block;
    if (!opens(path, step, kind)) {
      scope_of_step_.push_back(around);
      continue;
    }
    Scope scope;
    scope.kind = kind;
    scope.node = path[step].node;
    scope.parent = around;
    // A function that is one expression takes over the names around it.
    scope.closed = (isolated_ && kind == Kind::function &&
                    language_.role(language_.part(scope.node, Part::body)) == Role::block) ||
                   (language_.traits().bare_names_call && path[step].role == Role::function);
    const auto index = static_cast<std::int32_t>(scopes_.size());
    scope.function = kind == Kind::function ? index : around < 0 ? -1 : at(around).function;
    scopes_.push_back(scope);
    scope_of_step_.push_back(index);
  }
}

/// What the condition of an `if` binds by a pattern is unknown in its `else`.
std::int32_t ScopeTree::scope_around(Path path, std::size_t step) const {
  const std::int32_t around = scope_of_step_[step - 1];
  const bool leaves_test = language_.traits().patterns_bind && path[step].role == Role::else_ &&
                           path[step - 1].role == Role::if_ && around >= 0 && at(around).parent >= 0;
  return leaves_test ? at(around).parent : around;
}

bool ScopeTree::opens(Path path, std::size_t step, Kind& kind) const {
  switch (path[step].role) {
    case Role::function:
    case Role::lambda:
    case Role::function_signature: kind = Kind::function; return true;
    case Role::class_: kind = Kind::class_; return true;
    case Role::call_block: kind = Kind::block; return true;
    case Role::comprehension: kind = Kind::comprehension; return true;
    case Role::parameter_list: kind = Kind::function; return is_prototype(path, step);
    default: break;
  }
  kind = step == 0 ? Kind::file : Kind::block;
  return step == 0 || opens_block(path, step);
}

bool ScopeTree::opens_block(Path path, std::size_t step) const {
  if (!language_.traits().block_scope) return false;
  const Role around = path[step - 1].role;
  switch (path[step].role) {
    // The body of a function is one scope with its parameters; a list of statements is one with the braces around it.
    case Role::block: return around != Role::function && around != Role::lambda && around != Role::block;
    case Role::if_:
    case Role::for_:
    case Role::for_each:
    case Role::while_:
    case Role::do_while:
    case Role::switch_:
    case Role::case_:
    case Role::default_case:
    case Role::try_:
    case Role::catch_:
    case Role::with_:
    case Role::namespace_: return true;
    default: return false;
  }
}

/// Whether the parameters of a list are known nowhere else: those of a declaration or a type, not of a function around
/// them.
bool ScopeTree::is_prototype(Path path, std::size_t step) const {
  for (std::size_t above = step; above-- > 0;) {
    switch (path[above].role) {
      case Role::none:
      case Role::declarator:
      case Role::parenthesized: continue;
      case Role::call_block:
      case Role::catch_: return false;
      case Role::function:
      case Role::lambda:
      case Role::function_signature:
        return above + 1 != step && holds(language_, path[above], Part::type, path[above + 1]);
      default: return true;
    }
  }
  return true;
}

bool ScopeTree::is_call_block(std::int32_t scope) const { return language_.role(at(scope).node) == Role::call_block; }

/// Whether a lambda assigns to the variables around it.
bool ScopeTree::shares_names(std::int32_t scope) const {
  return language_.traits().bare_names_call && language_.role(at(scope).node) == Role::lambda && at(scope).parent >= 0;
}

/// Whether the function around `scope` knows the name already.
bool ScopeTree::is_declared_around(std::int32_t scope) const {
  for (bool within = true; within && at(scope).parent >= 0;) {
    within = at(scope).kind != Kind::function || shares_names(scope);
    scope = at(scope).parent;
    if (within && at(scope).declares && at(scope).kind != Kind::class_) return true;
  }
  return false;
}

/// The innermost function around `scope` that declares the name, else the file; -1 when the file is not seen.
std::int32_t ScopeTree::declaring_function(std::int32_t scope) const {
  for (; scope >= 0; scope = at(scope).parent) {
    if (at(scope).kind == Kind::function && at(scope).declares) return scope;
  }
  return at(0).kind == Kind::file ? 0 : -1;
}

std::int32_t ScopeTree::declare(std::int32_t scope, const Classified& use) {
  if (scope < 0) return -1;
  if (use.hoists) {
    while (at(scope).parent >= 0 && (at(scope).kind == Kind::block || at(scope).kind == Kind::comprehension)) {
      if (is_call_block(scope) && !is_declared_around(scope)) break;
      scope = at(scope).parent;
    }
  }
  if (shares_names(scope) && is_declared_around(scope)) return declare(at(scope).parent, use);
  if (use.to_file) scope = declaring_function(scope);
  if (scope < 0) return -1;
  if (at(scope).outer == OuterScope::file) scope = 0;
  if (at(scope).outer == OuterScope::function) return scope;
  Scope& home = scopes_[static_cast<std::size_t>(scope)];
  const bool hoisted = use.hoists || use.visible_from == 0;
  if (!home.declares || use.visible_from < home.visible_from) home.visible_from = use.visible_from;
  if (!home.declares) {
    home.declaration = use.occurrence.span;
    home.birth = use.occurrence.use;
  }
  home.hoisted |= hoisted;
  home.declares = true;
  return scope;
}

void ScopeTree::declare_outer(std::int32_t scope, OuterScope outer) {
  while (scope >= 0 && at(scope).kind != Kind::function && at(scope).parent >= 0) scope = at(scope).parent;
  if (scope >= 0) scopes_[static_cast<std::size_t>(scope)].outer = outer;
}

/// A declaration counts for the code behind it; other functions run later and see it in any case.
bool ScopeTree::sees(const Scope& scope, const Scope& from, const Classified& use) const {
  if (!scope.declares) return false;
  const bool later = use.occurrence.span.begin >= scope.visible_from || use.occurrence.span == scope.declaration;
  return scope.hoisted || later || scope.function != from.function;
}

std::int32_t ScopeTree::resolve(const Classified& use, std::int32_t scope) const {
  if (scope < 0) return -1;
  const Scope& from = at(scope);
  bool left_function = false;
  const bool members_in_scope = language_.traits().members_in_scope;
  for (std::int32_t here = scope; here >= 0; here = at(here).parent) {
    const Scope& candidate = at(here);
    if (candidate.outer == OuterScope::file) return at(0).kind == Kind::file && at(0).declares ? 0 : -1;
    const bool skipped = candidate.outer == OuterScope::function ||
                         (candidate.kind == Kind::class_ && left_function && !members_in_scope);
    if (!skipped && use.declares && here == scope) return here;
    if (!skipped && sees(candidate, from, use)) return here;
    if (candidate.closed && candidate.outer == OuterScope::none) return -1;
    left_function |= candidate.kind == Kind::function || candidate.kind == Kind::comprehension;
  }
  return -1;
}

std::int32_t ScopeTree::hidden_by(std::int32_t scope) const {
  const std::uint32_t begin = at(scope).declaration.begin;
  if (at(scope).closed) return -1;
  for (std::int32_t here = at(scope).parent; here >= 0; here = at(here).parent) {
    const Scope& candidate = at(here);
    if (candidate.closed) return -1;
    if (candidate.kind == Kind::class_ || !candidate.declares) continue;
    if (candidate.hoisted || candidate.visible_from <= begin) return here;
  }
  return -1;
}

}  // namespace core
