// Where a name gets a value or comes into being: assignments, declarations, loops.
#include <algorithm>

#include "core/analyzer/scopes_climb.hpp"
#include "core/analyzer/scopes_context.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {

Climb::Step Climb::in_change() {
  const LanguageTraits& traits = language_.traits();
  switch (parent().role) {
    case Role::declarator: return in_declarator();
    case Role::declaration: return in_declaration();
    case Role::outer_names:
      if (!language_.traits().isolated_prefix.empty() && at_ + 1 == path_.size() &&
          !document_.text(parent().node).starts_with("global")) {
        result_.copies = true;
        return declare(Use::captured, false);
      }
      result_.outer = document_.text(parent().node).starts_with("global") ? OuterScope::file : OuterScope::function;
      return Step::done;
    case Role::delete_: return is_plain() ? use(Use::deleted) : part_set();
    case Role::update: return is_plain() ? change(Use::augmented, false) : part_set();
    case Role::assignment:
      if (ts_node_is_null(language_.part(parent().node, Part::target))) return Step::climb;
      if (!is(Part::target)) break;
      // It gives a member of a new object its value.
      if (at_ >= 2 && path_[at_ - 2].role == Role::object_initializer && at_ + 1 == path_.size()) return Step::no_use;
      // Before a command: a variable of that command alone.
      if (at_ >= 2 && path_[at_ - 2].role == Role::call) return Step::no_use;
      if (!is_plain()) return part_set();
      return is_augmented(document_, parent().node) ? change(Use::augmented, false) : assign();
    default:
      if (is(Part::target)) return is_plain() ? change(Use::augmented, traits.assignment_declares) : part_set();
  }
  const bool stores = parent().role == Role::assignment && is(Part::value) && reach_ == Reach::whole;
  return stores ? use(Use::stored, part(Part::target)) : Step::done;
}

Climb::Step Climb::part_set() {
  if (reach_ != Reach::part) return Step::done;
  return use(Use::part_set, part_);
}

Climb::Step Climb::change(Use kind, bool declares) {
  if (declares) declare(kind, !language_.traits().block_scope);
  use(kind, operator_span());
  if (parent().role != Role::update) found().value = part(Part::value);
  return Step::done;
}

Span Climb::operator_span() const {
  const Span field = part(Part::operator_);
  if (!field.empty()) return field;
  for (std::uint32_t index = 0; index < std::min(ts_node_child_count(parent().node), 8u); ++index) {
    const TSNode token = ts_node_child(parent().node, index);
    if (!ts_node_is_named(token)) return Document::span_of(token);
  }
  return {};
}

Climb::Step Climb::assign() {
  const LanguageTraits& traits = language_.traits();
  const Use kind = kind_of_assignment();
  if (traits.assignment_declares) declare(kind, !traits.block_scope);
  result_.to_file = traits.assigns_to_file && (at_ < 2 || !begins_with_local_word(path_[at_ - 2]));
  use(kind);
  value_from(language_.part(parent().node, Part::value));
  if (kind == Use::assigned && found().value.empty()) found().use = Use::declared;
  return Step::done;
}

Use Climb::kind_of_assignment() const {
  for (std::size_t step = at_ - 1; step-- > 0;) {
    switch (path_[step].role) {
      case Role::none:
      case Role::container:
      case Role::parenthesized: continue;
      case Role::catch_: return Use::caught;
      case Role::with_: return Use::managed;
      case Role::case_: return Use::matched;
      default: return Use::assigned;
    }
  }
  return Use::assigned;
}

void Climb::value_from(TSNode value) {
  if (ts_node_is_null(value)) return;
  const std::uint32_t count = ts_node_named_child_count(value);
  const Role role = language_.role(value);
  const bool is_list = role == Role::pattern || role == Role::container || role == Role::none;
  if (is_list && count == 1 && found().position < 0 && found().pattern_size == 0 && role != Role::container) {
    value = ts_node_named_child(value, 0);
  } else if (is_list && found().position >= 0 && count == found().pattern_size) {
    value = ts_node_named_child(value, static_cast<std::uint32_t>(found().position));
    found().position = -1;
    found().pattern_size = 0;
  }
  found().value = Document::span_of(value);
}

Climb::Step Climb::in_declarator() {
  if (is(Part::value)) return reach_ == Reach::whole ? use(Use::stored, part(Part::name)) : Step::done;
  const TSNode name = language_.part(parent().node, Part::name);
  if (!ts_node_is_null(name) && !ts_node_eq(name, child().node)) return Step::done;
  if (!ts_node_is_null(language_.part(parent().node, Part::parameters)) && at_ + 1 == path_.size()) is_function_ = true;
  const TSNode value = language_.part(parent().node, Part::value);
  if (!ts_node_is_null(value)) value_from(value);
  return Step::climb;
}

bool Climb::begins_with_local_word(const PathStep& statement) const {
  return statement.role == Role::declaration_statement &&
         contains(language_.traits().local_words, document_.text(ts_node_child(statement.node, 0)));
}

Climb::Step Climb::in_declaration() {
  if (!language_.traits().local_words.empty()) {
    return begins_with_local_word(parent()) ? declare(Use::declared, !language_.traits().block_scope) : Step::done;
  }
  const std::vector<TSNode> targets = language_.parts(parent().node, Part::target);
  const auto us = std::ranges::find_if(targets, [&](TSNode target) { return ts_node_eq(target, child().node); });
  if (us != targets.end() && at_ >= 2 && path_[at_ - 2].role == Role::variadic_parameter) return Step::climb;
  if (us != targets.end() && reach_ == Reach::inside && names_constant()) return Step::done;
  if (us == targets.end())
    return is(Part::value) && reach_ == Reach::whole ? use(Use::stored, part(Part::target)) : Step::done;
  if (targets.size() > 1 && found().pattern_size == 0 && found().value.empty()) {
    found().position = static_cast<std::int32_t>(us - targets.begin());
    found().pattern_size = static_cast<std::uint32_t>(targets.size());
  }
  const bool has_declarator_value = !found().value.empty();
  if (!has_declarator_value) value_from(language_.part(parent().node, Part::value));
  const LanguageTraits& traits = language_.traits();
  const bool local = function_step(path_.first(at_)) >= 0;
  Use kind = is_function_ && !local ? Use::defined : found().value.empty() ? Use::declared : Use::assigned;
  if (kind == Use::declared) kind = kind_in_argument();
  const std::uint32_t here =
      traits.visible_after_declaration ? Document::span_of(parent().node).end : found().span.begin;
  if (kind == Use::declared) found().position = -1;
  if (kind == Use::filled) {
    leave_condition();
    const Span callee = span_of(language_.part(path_[at_ - 4].node, Part::name));
    declare(kind, !traits.block_scope, here);
    return use(kind, callee);
  }
  return declare(kind, !traits.block_scope || begins_with_function_scope_word(), here);
}

Use Climb::kind_in_argument() {
  if (at_ < 4 || path_[at_ - 2].role != Role::named_argument) return Use::declared;
  const PathStep& user = path_[at_ - 4];
  if (user.role == Role::call || user.role == Role::new_)
    return has_word_before(path_[at_ - 2], language_.traits().output_words) ? Use::filled : Use::declared;
  if (user.role != Role::assignment) return Use::declared;
  const TSNode list = path_[at_ - 3].node;
  found().pattern_size = ts_node_named_child_count(list);
  for (std::uint32_t index = 0; index < found().pattern_size; ++index) {
    if (ts_node_eq(ts_node_named_child(list, index), path_[at_ - 2].node))
      found().position = static_cast<std::int32_t>(index);
  }
  value_from(language_.part(user.node, Part::value));
  return Use::assigned;
}

Climb::Step Climb::in_binding_pattern() {
  if (is(Part::type) || !is(Part::name)) return Step::done;
  leave_condition();
  return declare(Use::matched, false, found().span.begin);
}

void Climb::leave_condition() {
  for (std::size_t step = at_; step-- > 0;) {
    const Role role = path_[step].role;
    if (role == Role::if_ && holds(language_, path_[step], Part::condition, path_[step + 1])) {
      result_.scope_step = static_cast<std::ptrdiff_t>(step) - 1;
    }
    if (role == Role::block || role == Role::function || role == Role::lambda || role == Role::if_) return;
  }
}

bool Climb::begins_with_function_scope_word() const {
  const std::string_view word = language_.traits().function_scope_word;
  if (word.empty()) return false;
  const auto begins = [&](TSNode node) { return document_.text(node).starts_with(word); };
  return begins(parent().node) ||
         (at_ >= 2 && path_[at_ - 2].role == Role::declaration_statement && begins(path_[at_ - 2].node));
}

Climb::Step Climb::in_walk() {
  if (is(Part::target)) {
    if (reach_ == Reach::part) return part_set();
    const bool hoists = parent().role != Role::comprehension_for && hoists_loop_target();
    if (parent().role == Role::comprehension_for || declares_loop_target()) {
      declare(Use::loop_target, hoists, parent().role == Role::comprehension_for ? 0 : found().span.begin);
    }
    use(Use::loop_target);
    found().value = part(Part::value);
    if (parent().role == Role::range_clause) found().gives = LoopGives::keys_and_values;
    if (document_.text(part(Part::operator_)) == "in") found().gives = LoopGives::keys;
    return Step::done;
  }
  if (!is(Part::value)) return Step::done;
  return reach_ == Reach::whole ? use(Use::walked) : Step::done;
}

bool Climb::hoists_loop_target() const {
  const LanguageTraits& traits = language_.traits();
  return !traits.block_scope ||
         (!traits.function_scope_word.empty() && text_before_target().ends_with(traits.function_scope_word));
}

std::string_view Climb::text_before_target() const {
  const std::uint32_t begin = ts_node_start_byte(parent().node);
  return trim(document_.text(Span{begin, ts_node_start_byte(child().node)}));
}

bool Climb::declares_loop_target() const {
  if (language_.traits().assignment_declares) return true;
  if (parent().role != Role::range_clause) return !text_before_target().ends_with('(');
  return document_.text(Span{ts_node_end_byte(child().node), ts_node_end_byte(parent().node)}).find(":=") < 4;
}

}  // namespace core
