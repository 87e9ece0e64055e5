// Where a name is a parameter, names a definition, or is used by a statement.
#include "core/analyzer/block_value.hpp"
#include "core/analyzer/scopes_climb.hpp"
#include "core/analyzer/scopes_context.hpp"
#include "core/support/characters.hpp"

namespace core {

Climb::Step Climb::in_parameter() {
  if (parent().role != Role::parameter_list) {
    if (is(Part::value) || is(Part::type)) return vexing_argument();
    if (at_ < 2 || path_[at_ - 2].role != Role::catch_) return Step::climb;
    declare(Use::caught, !language_.traits().block_scope);
    found().value = part(Part::type);
    return Step::done;
  }
  const std::size_t step = at_ - 1;
  const PathStep& owner = path_[step == 0 ? 0 : step - 1];
  if (owner.role == Role::catch_) {
    declare(Use::caught, false);
    found().value = caught_type();
    return Step::done;
  }
  const bool is_result = owner.role != Role::none && holds(language_, owner, Part::type, parent());
  declare(is_result ? Use::named_result : Use::parameter, false);
  found().position = -1;
  return Step::done;
}

Span Climb::caught_type() const {
  for (std::size_t step = at_; step < path_.size(); ++step) {
    const TSNode type = language_.part(path_[step].node, Part::type);
    if (!ts_node_is_null(type)) return Document::span_of(type);
  }
  return {};
}

Climb::Step Climb::vexing_argument() {
  if (path_.back().role != Role::type_name || at_ < 3) return Step::done;
  const bool declared_inside = path_[at_ - 3].role == Role::declarator && function_step(path_) >= 0;
  result_.is_vexing = path_[at_ - 2].role == Role::parameter_list && declared_inside;
  return Step::done;
}

Climb::Step Climb::in_definition() {
  const std::ptrdiff_t step = static_cast<std::ptrdiff_t>(at_) - 1;
  if (parent().role == Role::lambda) {
    if (is(Part::name)) return declare(Use::defined, false);
    const bool is_value = child().role != Role::block || language_.traits().block_value != BlockValue::none;
    if (is(Part::body)) return is_plain() && is_value ? use(Use::returned) : Step::done;
    return at_ + 1 == path_.size() ? declare(Use::parameter, false) : Step::done;
  }
  if (is(Part::name)) {
    if (parent().role == Role::namespace_) return Step::no_use;
    result_.scope_step = step - 1;
    return declare(Use::defined, false);
  }
  // Only the last expression of a body leads up to here.
  const bool is_result = parent().role == Role::function && child().role == Role::block && is(Part::body);
  if (is_result && is_plain() && !final_values(document_, parent().node).empty()) return use(Use::returned);
  return Step::done;
}

Climb::Step Climb::in_statement() {
  switch (parent().role) {
    case Role::if_:
    case Role::elif_:
    case Role::while_:
    case Role::do_while:
    case Role::for_:
    case Role::for_clause:
    case Role::comprehension_if: return is(Part::condition) ? tested() : Step::done;
    case Role::switch_:
      if (is(Part::target)) return declare_as(Use::assigned, Part::value);
      return is(Part::value) ? tested() : Step::done;
    case Role::assert_: return reach_ == Reach::operand || is_plain() ? tested() : Step::done;
    case Role::return_: return is_plain() ? use(Use::returned) : Step::done;
    case Role::yield_: return is_plain() ? use(Use::yielded) : Step::done;
    case Role::raise: return is_plain() && is(Part::value) ? use(Use::raised) : Step::done;
    case Role::await_: return reach_ == Reach::whole ? use(Use::awaited) : Step::climb;
    case Role::case_: return in_case();
    case Role::catch_: return is(Part::name) ? declare_as(Use::caught, Part::value) : Step::done;
    case Role::import_: return in_import();
    case Role::labeled:
    case Role::break_:
    case Role::continue_:
    case Role::goto_: return is(Part::label) ? Step::no_use : Step::done;
    case Role::declaration_statement: return in_declaration();
    default: return Step::done;
  }
}

Climb::Step Climb::declare_as(Use kind, Part value) {
  declare(kind, !language_.traits().block_scope);
  found().value = part(value);
  return Step::done;
}

char Climb::next_sign() const {
  const std::string_view after = trim_left(document_.text().substr(found_end()));
  return after.empty() ? '\0' : after.front();
}

char Climb::previous_sign() const {
  const std::string_view before = trim_right(document_.text().substr(0, ts_node_start_byte(path_.back().node)));
  return before.empty() ? '\0' : before.back();
}

Climb::Step Climb::in_case() {
  if (!is(Part::value) && child().role != Role::none && child().role != Role::pattern) return Step::done;
  if (!language_.traits().assignment_declares) return Step::done;
  if (child().role == Role::block || reach_ == Reach::part) return Step::done;
  const char next = next_sign();
  if (next == '=') return Step::no_use;
  if (next == '(' || next == '.' || previous_sign() == '.') return Step::done;
  return declare(Use::matched, true);
}

Climb::Step Climb::in_import() {
  const std::string_view text = document_.text();
  const std::string_view after = trim_left(text.substr(found_end()));
  const std::string_view before = trim_right(text.substr(0, ts_node_start_byte(path_.back().node)));
  const bool renamed = after.starts_with("as ");
  const bool in_path = previous_sign() == '.' || before.ends_with("from") || is(Part::object);
  if (language_.traits().imports_bind_last_word && next_sign() == '\\') return Step::no_use;
  if (renamed || in_path || leads_to_alias(after)) return Step::no_use;
  declare(Use::imported, true);
  found().value = Document::span_of(parent().node);
  return Step::done;
}

bool Climb::is_last_word_of_import() const {
  if (!language_.traits().imports_bind_last_word) return false;
  for (std::size_t step = at_ - 1; step-- > 0;) {
    const Role role = path_[step].role;
    if (role == Role::import_) return true;
    if (role != Role::import_item && role != Role::none) return false;
  }
  return false;
}

bool Climb::leads_to_alias(std::string_view after) {
  while (!after.empty() && after.front() == '.') {
    after = trim_left(after.substr(1));
    while (!after.empty() && is_word(after.front())) after.remove_prefix(1);
    after = trim_left(after);
  }
  return after.starts_with("as ");
}

}  // namespace core
