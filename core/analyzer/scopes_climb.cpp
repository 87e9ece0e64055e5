#include "core/analyzer/scopes_climb.hpp"

#include <utility>

#include "core/analyzer/block_value.hpp"
#include "core/support/contains.hpp"

namespace core {

std::optional<Classified> Climb::run() {
  if (!is_variable()) return std::nullopt;
  for (at_ = path_.size() - 1; at_ > 0; --at_) {
    const Step step = climb();
    if (step == Step::no_use) return std::nullopt;
    if (step == Step::done) break;
  }
  finish();
  return std::move(result_);
}

void Climb::finish() {
  if (!result_.declares) leave_header();
  if (!gives_value(found().use)) {
    found().position = -1;
    found().pattern_size = 0;
  }
  if (gives_value(found().use) && !key_.empty()) found().detail = key_;
}

void Climb::leave_header() {
  for (std::size_t step = path_.size() - 1; step-- > 0;) {
    const PathStep& around = path_[step];
    const PathStep& inside = path_[step + 1];
    if (around.role == Role::function || around.role == Role::lambda) {
      if (language_.traits().defaults_evaluated_once && !holds(language_, around, Part::body, inside)) {
        result_.scope_step = static_cast<std::ptrdiff_t>(step) - 1;
      }
      return;
    }
    if (around.role == Role::comprehension) return;
    if (around.role != Role::comprehension_for || !holds(language_, around, Part::value, inside)) continue;
    const Role before = language_.role(ts_node_prev_named_sibling(around.node));
    if (before != Role::comprehension_for && before != Role::comprehension_if) {
      result_.scope_step = static_cast<std::ptrdiff_t>(step) - 2;
    }
    return;
  }
}

Climb::Step Climb::use(Use kind, Span detail) {
  found().use = kind;
  found().detail = detail;
  found().statement = Document::span_of(parent().node);
  return Step::done;
}

Climb::Step Climb::declare(Use kind, bool hoists, std::uint32_t visible_from) {
  use(kind);
  result_.declares = true;
  result_.hoists = hoists;
  result_.visible_from = visible_from;
  return Step::done;
}

Climb::Step Climb::climb() {
  if (passes_value(language_, parent().node, child().node, at_ < 2 ? Role::none : path_[at_ - 2].role))
    return Step::climb;
  switch (parent().role) {
    case Role::borrow: return in_borrow();
    case Role::label: return Step::no_use;
    case Role::macro_tokens: return in_macro();
    case Role::guarded_pattern: return in_pattern();
    case Role::pattern_test: return in_pattern_test();
    case Role::none:
    case Role::parenthesized:
    case Role::decorated:
    case Role::type_name:
    case Role::generic_type:
    case Role::import_item:
    case Role::base_list:
    case Role::pass_error:
    case Role::modifiers:
    case Role::case_label:
    case Role::block_argument:
    case Role::spread_argument: return Step::climb;
    case Role::string: return is_only_content() ? Step::climb : in_statement();
    case Role::member:
    case Role::subscript:
    case Role::scoped_name:
    case Role::pointer_dereference: return in_path();
    case Role::call:
    case Role::new_:
    case Role::argument_list:
    case Role::named_argument: return in_call();
    case Role::unary:
    case Role::not_:
    case Role::binary:
    case Role::comparison:
    case Role::cast:
    case Role::conditional: return in_operation();
    case Role::pattern:
    case Role::container:
    case Role::pair: return in_list();
    case Role::object_initializer: return at_ + 1 == path_.size() && next_sign() == '=' ? Step::no_use : Step::done;
    case Role::binding_pattern: return in_binding_pattern();
    case Role::assignment:
    case Role::augmented_assignment:
    case Role::update:
    case Role::declaration:
    case Role::declarator:
    case Role::delete_:
    case Role::outer_names: return in_change();
    case Role::parameter:
    case Role::variadic_parameter:
    case Role::keywords_parameter:
    case Role::named_parameter:
    case Role::block_parameter:
    case Role::parameter_list: return in_parameter();
    case Role::function:
    case Role::function_signature:
    case Role::class_:
    case Role::namespace_:
    case Role::lambda: return in_definition();
    case Role::for_each:
    case Role::range_clause:
    case Role::comprehension_for: return in_walk();
    default: return in_statement();
  }
}

Climb::Step Climb::take_address() {
  if (reach_ != Reach::whole) return Step::done;
  is_address_ = true;
  use(Use::address_taken);
  reach_ = Reach::operand;
  return Step::climb;
}

Climb::Step Climb::in_path() {
  const Role role = parent().role;
  if (role == Role::pointer_dereference && document_.text(part(Part::operator_)) == "&") return take_address();
  if (role == Role::scoped_name && is(Part::name) && is_last_word_of_import()) return Step::climb;
  if (role == Role::scoped_name) return is(Part::name) || is(Part::object) ? Step::no_use : Step::climb;
  if (role == Role::member) {
    if (is(Part::name)) return in_own_member();
    if (!is(Part::object)) return Step::done;
    if (is_plain())
      use(Use::member_read, part(Part::name));
    else if (found().use == Use::member_read)
      found().detail.end = part(Part::name).end;
  } else if (role == Role::subscript) {
    if (is(Part::value)) return reach_ == Reach::whole ? use(Use::index, part(Part::object)) : Step::done;
    if (is_plain()) use(Use::element_read);
  }
  reach_ = Reach::part;
  part_ = Document::span_of(parent().node);
  return Step::climb;
}

Climb::Step Climb::in_call() {
  const Role role = parent().role;
  if (role == Role::named_argument) {
    if (is(Part::name) && !is(Part::value)) return Step::no_use;
    const LanguageTraits& traits = language_.traits();
    if (reach_ == Reach::whole) is_output_ = has_word_before(parent(), traits.output_words);
    if (reach_ == Reach::whole) is_address_ |= has_word_before(parent(), traits.reference_words);
    return Step::climb;
  }
  if (role == Role::argument_list) return in_arguments();
  if (is(Part::object)) return is_written_through() ? write_through() : called_on();
  if (is(Part::arguments)) return in_words();
  if (!is(Part::name)) return Step::done;
  if (exists(language_.part(parent().node, Part::object))) return Step::no_use;
  if (reach_ == Reach::whole) return use(Use::called);
  if (found().use != Use::member_read) return Step::done;
  const Span member = found().detail;
  found().value = Document::span_of(parent().node);
  return use(Use::member_called, member);
}

Climb::Step Climb::called_on() {
  Span member = part(Part::name);
  if (reach_ == Reach::part && found().use == Use::member_read) {
    member.begin = found().detail.begin;
  } else if (reach_ != Reach::whole) {
    return Step::done;
  }
  found().value = Document::span_of(parent().node);
  return use(Use::member_called, member);
}

bool Climb::has_word_before(const PathStep& argument, const std::vector<std::string_view>& words) const {
  if (words.empty()) return false;
  const TSNode first = ts_node_child(argument.node, 0);
  return !ts_node_is_named(first) && contains(words, document_.text(first));
}

Climb::Step Climb::in_arguments() {
  if (reach_ != Reach::whole && !is_address_) return Step::done;
  if (at_ < 2) return Step::done;
  const PathStep& caller = path_[at_ - 2];
  const Span callee = span_of(language_.part(caller.node, Part::name));
  if (caller.role == Role::call || caller.role == Role::new_) {
    if (is_output_) return use(Use::filled, callee);
    return use(is_address_ ? Use::address_taken : Use::argument, callee);
  }
  if (caller.role == Role::return_) return use(Use::returned);
  if (is_address_ || caller.role == Role::class_) return Step::done;
  const TSNode made = ts_node_named_child(caller.node, 0);
  return use(Use::stored, caller.role == Role::declarator ? callee : span_of(made));
}

Climb::Step Climb::in_operation() {
  const Role role = parent().role;
  if (role == Role::cast) return is(Part::type) ? Step::done : Step::climb;
  if (role == Role::conditional) {
    if (is(Part::condition)) return tested();
    if (reach_ == Reach::whole) reach_ = Reach::inside;
    return Step::climb;
  }
  if (role == Role::binary && is(Part::name)) return in_pattern();
  if (is_assigning_operation()) return is_plain() ? change(Use::augmented, false) : part_set();
  if (is_address_ || reach_ == Reach::part) return role == Role::unary && is_dereference() ? Step::climb : Step::done;
  if (role == Role::unary) {
    const std::string_view sign = document_.text(part(Part::operator_));
    if (sign == "*") return in_path();
    if (sign == "&") return take_address();
    if (sign == "delete" || sign == "typeof" || sign == "sizeof") return Step::done;
  }
  reach_ = Reach::operand;
  return Step::climb;
}

Climb::Step Climb::tested() {
  return reach_ == Reach::part || is_address_ ? Step::done
                                              : use(Use::tested, span_of(without_parentheses(language_, child().node)));
}

Climb::Step Climb::in_list() {
  if (parent().role == Role::pair && at_ >= 2 && path_[at_ - 2].role == Role::for_each) {
    // Key and value of a walk.
    const bool nested = found().pattern_size != 0;
    found().position = nested ? -1 : is(Part::name) ? 0 : 1;
    found().pattern_size = 2;
    if (!nested) found().gives = LoopGives::keys_and_values;
  } else if (parent().role == Role::pair) {
    const bool has_value = exists(language_.part(parent().node, Part::value));
    if (has_value && is(Part::name) && language_.traits().keys_may_be_members && !is_key_of_map()) return Step::no_use;
    key_ = part(Part::name);
  } else if (parent().role == Role::pattern && is(Part::type)) {
    return Step::done;
  } else if (adds_nothing()) {
    return Step::climb;
  } else if (is_plain()) {
    remember_position();
  }
  if (reach_ == Reach::whole) reach_ = Reach::inside;
  return Step::climb;
}

bool Climb::adds_nothing() const {
  return parent().role == Role::pattern && Document::span_of(parent().node) == Document::span_of(child().node);
}

bool Climb::is_key_of_map() const {
  for (std::size_t step = at_ - 1; step-- > 0 && at_ - step < 5;) {
    const TSNode type = language_.part(path_[step].node, Part::type);
    if (!ts_node_is_null(type)) return document_.text(type).starts_with("map[");
  }
  return false;
}

void Climb::remember_position() {
  const bool nested = found().pattern_size != 0;
  const std::string_view text = document_.text(parent().node);
  found().pattern_size = ts_node_named_child_count(parent().node);
  const bool is_object = text.starts_with('{');
  if (is_object && key_.empty() && at_ + 1 == path_.size()) key_ = found().span;
  if (nested || !is_object) key_ = {};
  const bool has_type = exists(language_.part(parent().node, Part::type));
  const bool irregular = nested || has_type || is_object || text.find_first_of("*.") != text.npos ||
                         text.find("=>") != text.npos || text.find(",,") != text.npos || text.starts_with("[,") ||
                         text.find(", ,") != text.npos;
  found().position = irregular || found().pattern_size > 16 ? -1 : position_of(child().node);
}

std::int32_t Climb::position_of(TSNode node) const {
  for (std::uint32_t index = 0; index < found().pattern_size; ++index) {
    if (ts_node_eq(ts_node_named_child(parent().node, index), node)) return static_cast<std::int32_t>(index);
  }
  return -1;
}

}  // namespace core
