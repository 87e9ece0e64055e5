#include "core/analyzer/scopes_context.hpp"

#include "core/analyzer/syntax.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

void add_loop(const Language& language, const PathStep& loop, const PathStep& child, bool in_header,
              Occurrence& occurrence) {
  if (!occurrence.loop.empty()) return;
  // What is walked and what initialises the loop happen before it.
  if (holds(language, loop, Part::initializer, child) || child.role == Role::else_) return;
  if (loop.role == Role::for_each && holds(language, loop, Part::value, child)) return;
  occurrence.loop = Document::span_of(loop.node);
  occurrence.in_loop_header = in_header;
}

void add_branch(const Language& language, const PathStep& branch, const PathStep& child, Occurrence& occurrence) {
  if (holds(language, branch, Part::condition, child) || holds(language, branch, Part::initializer, child)) return;
  const bool first_branch = holds(language, branch, Part::body, child);
  if (!occurrence.conditional && first_branch) {
    occurrence.condition = span_of(without_parentheses(language, language.part(branch.node, Part::condition)));
  }
  occurrence.conditional = true;
}

}  // namespace

std::ptrdiff_t function_step(Path path) {
  for (std::ptrdiff_t step = static_cast<std::ptrdiff_t>(path.size()) - 2; step >= 0; --step) {
    const Role role = path[step].role;
    if (role == Role::function || role == Role::lambda) return step;
  }
  return -1;
}

void add_context(const Document& document, Path path, Path within, Occurrence& occurrence) {
  const Language& language = *document.language();
  const std::ptrdiff_t function = function_step(within);
  if (function >= 0) {
    occurrence.function = Document::span_of(path[function].node);
    occurrence.function_name = span_of(last_word(language, full_name_of(language, path[function].node)));
  }
  bool before_loop = false;
  for (std::ptrdiff_t step = static_cast<std::ptrdiff_t>(path.size()) - 1; step - 1 > function; --step) {
    const PathStep& child = path[step];
    const PathStep& parent = path[step - 1];
    const bool in_update =
        holds(language, parent, Part::update, child) || holds(language, parent, Part::condition, child);
    switch (parent.role) {
      case Role::for_clause: before_loop = holds(language, parent, Part::initializer, child); break;
      case Role::for_:
        if (!before_loop) add_loop(language, parent, child, in_update || child.role == Role::for_clause, occurrence);
        before_loop = false;
        break;
      case Role::for_each:
      case Role::while_:
      case Role::do_while: add_loop(language, parent, child, false, occurrence); break;
      case Role::call_block:
        if (step >= 2 && path[step - 2].role == Role::call &&
            contains(language.traits().iterating_calls, callee_word(document, path[step - 2].node)))
          add_loop(language, parent, child, false, occurrence);
        break;
      case Role::if_:
      case Role::elif_: add_branch(language, parent, child, occurrence); break;
      case Role::else_:
      case Role::case_:
      case Role::default_case:
      case Role::catch_:
      case Role::finally_:
      case Role::conditional: occurrence.conditional = true; break;
      default: break;
    }
  }
}

}  // namespace core
