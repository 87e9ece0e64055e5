// Names in patterns, in references and among the tokens of macros.
#include "core/analyzer/scopes_climb.hpp"
#include "core/support/characters.hpp"

namespace core {

Climb::Step Climb::in_borrow() {
  const std::string_view written = document_.text(parent().node);
  return written.starts_with("&mut ") || written.starts_with("&raw mut ") ? take_address() : Step::climb;
}

bool Climb::names_constant() const {
  return language_.traits().patterns_bind && is_upper(document_.text(path_.back().node).front());
}

Climb::Step Climb::bind(std::uint32_t visible_from, Span pattern) {
  if (!is_plain() || names_constant()) return Step::done;
  declare(Use::matched, false, visible_from);
  found().value = pattern;
  return Step::done;
}

Climb::Step Climb::in_pattern() {
  const bool is_guard = parent().role == Role::guarded_pattern && is(Part::condition);
  if (is_guard) return tested();
  if (parent().role == Role::guarded_pattern) return bind(found().span.begin, part(Part::target));
  if (!is(Part::name)) return Step::done;
  bind(found().span.begin, Document::span_of(parent().node));
  leave_negated_test();
  return Step::done;
}

void Climb::leave_negated_test() {
  bool negated = false;
  for (std::size_t step = at_ - 1; step-- > 0;) {
    const Role role = path_[step].role;
    if (role == Role::unary) negated = negated || document_.text(path_[step].node).starts_with('!');
    if (role == Role::if_ && negated) result_.scope_step = static_cast<std::ptrdiff_t>(step) - 1;
    if (role != Role::unary && role != Role::parenthesized && role != Role::binary) return;
  }
}

Climb::Step Climb::in_pattern_test() {
  if (is(Part::target)) return bind(ts_node_end_byte(parent().node), part(Part::target));
  return reach_ == Reach::whole ? use(Use::tested, Document::span_of(parent().node)) : Step::done;
}

Climb::Step Climb::in_macro() {
  const std::string_view text = document_.text();
  const std::string_view after = trim_left(text.substr(found_end()));
  const std::string_view before = trim_right(text.substr(0, ts_node_start_byte(path_.back().node)));
  const bool is_member = before.ends_with('.') && !before.ends_with("..");
  const bool is_path = before.ends_with("::") || after.starts_with(':');
  const bool is_macro = after.starts_with('!') && !after.starts_with("!=");
  const bool is_key = after.starts_with('=') && !after.starts_with("==") && !after.starts_with("=>");
  if (is_member || is_path || is_macro || is_key) return Step::no_use;
  if (after.starts_with('(')) return use(Use::called);
  const bool stands_alone = std::string_view(",([{").find(before.empty() ? ' ' : before.back()) != before.npos &&
                            std::string_view(",)]}").find(after.empty() ? ' ' : after.front()) != after.npos;
  std::size_t outermost = at_ - 1;
  while (outermost > 0 && path_[outermost].role == Role::macro_tokens) --outermost;
  const TSNode macro = path_[outermost].node;
  if (!stands_alone || path_[outermost].role != Role::call) return Step::done;
  Span callee = span_of(language_.part(macro, Part::name));
  ++callee.end;  // `!`
  return use(Use::argument, callee);
}

Climb::Step Climb::in_own_member() {
  const TSNode object = language_.part(parent().node, Part::object);
  if (!language_.traits().members_in_scope || language_.role(object) != Role::receiver_word) return Step::no_use;
  for (std::size_t step = at_ - 1; step-- > 0;) {
    if (path_[step].role != Role::class_) continue;
    result_.scope_step = static_cast<std::ptrdiff_t>(step);
    return Step::climb;
  }
  return Step::no_use;
}

}  // namespace core
