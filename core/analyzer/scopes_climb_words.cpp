// Names where calls are also a way to write other things: bare words that are variables, members set through a call,
// operators that assign.
#include "core/analyzer/scopes_climb.hpp"
#include "core/support/contains.hpp"

namespace core {

/// `order.total = 3` names a call of `order`, but sets a member of it.
bool Climb::is_written_through() const {
  if (at_ < 2 || exists(language_.part(parent().node, Part::arguments))) return false;
  const Role role = path_[at_ - 2].role;
  return (role == Role::assignment || role == Role::augmented_assignment) &&
         holds(language_, path_[at_ - 2], Part::target, parent());
}

Climb::Step Climb::write_through() {
  if (is_plain()) use(Use::member_read, part(Part::name));
  reach_ = Reach::part;
  part_ = Document::span_of(parent().node);
  return Step::climb;
}

/// The words behind a command are its arguments; some commands assign to the variables they name.
Climb::Step Climb::in_words() {
  if (reach_ != Reach::whole) return Step::done;
  const Span callee = part(Part::name);
  if (path_.back().role != Role::word) return use(Use::argument, callee);
  declare(Use::filled, !language_.traits().block_scope);
  result_.to_file = language_.traits().assigns_to_file;
  return use(Use::filled, callee);
}

bool Climb::is_variable() const {
  if (path_.back().role != Role::word) return true;
  for (std::size_t step = path_.size() - 1; step-- > 0;) {
    switch (path_[step].role) {
      case Role::binary:
      case Role::unary:
      case Role::update:
      case Role::assignment:
      case Role::parenthesized: continue;
      case Role::for_: return true;
      case Role::call:
        return step + 2 == path_.size() &&
               contains(language_.traits().naming_calls, callee_word(document_, path_[step].node)) &&
               holds(language_, path_[step], Part::arguments, path_[step + 1]);
      default: return false;
    }
  }
  return false;
}

/// `(( x += 1 ))`, `(( ++x ))`.
bool Climb::is_assigning_operation() const {
  const std::vector<std::string_view>& operators = language_.traits().assigning_operators;
  if (operators.empty() || !contains(operators, document_.text(part(Part::operator_)))) return false;
  return parent().role == Role::unary || (parent().role == Role::binary && is(Part::target));
}

/// Whether a string holds nothing but the variable, whose value it is.
bool Climb::is_only_content() const {
  return language_.traits().strings_pass_values && ts_node_named_child_count(parent().node) == 1 &&
         Document::span_of(parent().node).size() == Document::span_of(child().node).size() + 2;
}

}  // namespace core
