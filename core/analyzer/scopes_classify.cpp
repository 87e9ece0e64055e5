#include "core/analyzer/scopes_classify.hpp"

#include <algorithm>
#include <utility>

#include "core/analyzer/scopes_context.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

/// How much of the value the climb from the token has left of it.
enum class Reach : std::uint8_t {
  whole,    ///< the variable itself
  inside,   ///< one of several in a list or pattern
  part,     ///< a member, element or pointee of it
  operand,  ///< the result of an operator on it
};

enum class Step : std::uint8_t { climb, done, no_use };

/// Climbs from the token to the node that explains its use.
class Climb {
 public:
  Climb(const Document& document, Path path) : document_(document), language_(*document.language()), path_(path) {
    result_.occurrence.span = Document::span_of(path.back().node);
    result_.scope_step = static_cast<std::ptrdiff_t>(path.size()) - 1;
  }

  std::optional<Classified> run() {
    for (at_ = path_.size() - 1; at_ > 0; --at_) {
      const Step step = climb();
      if (step == Step::no_use) return std::nullopt;
      if (step == Step::done) break;
    }
    finish();
    return std::move(result_);
  }

 private:
  void finish() {
    if (!result_.declares) leave_header();
    if (!gives_value(found().use)) {
      found().position = -1;
      found().pattern_size = 0;
    }
    if (gives_value(found().use) && !key_.empty()) found().detail = key_;
  }

  /// Defaults and types of parameters are looked up outside of the function where the language evaluates them there,
  /// and so is what the first clause of a comprehension walks.
  void leave_header() {
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

  const PathStep& parent() const { return path_[at_ - 1]; }
  const PathStep& child() const { return path_[at_]; }
  bool is(Part part) const { return holds(language_, parent(), part, child()); }
  Span part(Part part) const { return span(language_.part(parent().node, part)); }
  static Span span(TSNode node) { return ts_node_is_null(node) ? Span{} : Document::span_of(node); }
  Occurrence& found() { return result_.occurrence; }
  const Occurrence& found() const { return result_.occurrence; }
  bool is_plain() const { return reach_ == Reach::whole || reach_ == Reach::inside; }

  Step use(Use kind, Span detail = {}) {
    found().use = kind;
    found().detail = detail;
    found().statement = Document::span_of(parent().node);
    return Step::done;
  }

  Step declare(Use kind, bool hoists, std::uint32_t visible_from = 0) {
    use(kind);
    result_.declares = true;
    result_.hoists = hoists;
    result_.visible_from = visible_from;
    return Step::done;
  }

  Step climb() {
    switch (parent().role) {
      case Role::none:
      case Role::parenthesized:
      case Role::decorated:
      case Role::type_name:
      case Role::spread_argument:
        return Step::climb;
      case Role::member:
      case Role::subscript:
      case Role::scoped_name:
      case Role::pointer_dereference:
        return in_path();
      case Role::call:
      case Role::new_:
      case Role::argument_list:
      case Role::named_argument:
        return in_call();
      case Role::unary:
      case Role::not_:
      case Role::binary:
      case Role::comparison:
      case Role::cast:
      case Role::conditional:
        return in_operation();
      case Role::pattern:
      case Role::container:
      case Role::pair:
        return in_list();
      case Role::assignment:
      case Role::augmented_assignment:
      case Role::update:
      case Role::declaration:
      case Role::declarator:
      case Role::delete_:
      case Role::outer_names:
        return in_change();
      case Role::parameter:
      case Role::variadic_parameter:
      case Role::keywords_parameter:
      case Role::parameter_list:
        return in_parameter();
      case Role::function:
      case Role::function_signature:
      case Role::class_:
      case Role::namespace_:
      case Role::lambda:
        return in_definition();
      case Role::for_each:
      case Role::range_clause:
      case Role::comprehension_for:
        return in_walk();
      default:
        return in_statement();
    }
  }

  /// `&x`: the address of the variable itself.
  Step take_address() {
    if (reach_ != Reach::whole) return Step::done;
    is_address_ = true;
    use(Use::address_taken);
    reach_ = Reach::operand;
    return Step::climb;
  }

  /// Roles in which the climb leaves the variable for a piece of it.
  Step in_path() {
    const Role role = parent().role;
    if (role == Role::pointer_dereference && document_.text(part(Part::operator_)) == "&") return take_address();
    if (role == Role::scoped_name) return is(Part::name) || is(Part::object) ? Step::no_use : Step::climb;
    if (role == Role::member) {
      if (is(Part::name)) return Step::no_use;
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

  Step in_call() {
    const Role role = parent().role;
    if (role == Role::named_argument) return is(Part::name) && !is(Part::value) ? Step::no_use : Step::climb;
    if (role == Role::argument_list) return in_arguments();
    if (!is(Part::name)) return Step::done;
    if (reach_ == Reach::whole) return use(Use::called);
    if (found().use != Use::member_read) return Step::done;
    const Span member = found().detail;
    found().value = Document::span_of(parent().node);
    return use(Use::member_called, member);
  }

  Step in_arguments() {
    if (reach_ != Reach::whole && !is_address_) return Step::done;
    if (at_ < 2) return Step::done;
    const PathStep& caller = path_[at_ - 2];
    const Span callee = span(language_.part(caller.node, Part::name));
    if (caller.role == Role::call || caller.role == Role::new_) {
      return use(is_address_ ? Use::address_taken : Use::argument, callee);
    }
    if (is_address_ || caller.role == Role::class_) return Step::done;
    const TSNode made = ts_node_named_child(caller.node, 0);
    return use(Use::stored, caller.role == Role::declarator ? callee : span(made));
  }

  Step in_operation() {
    const Role role = parent().role;
    if (role == Role::cast) return is(Part::type) ? Step::done : Step::climb;
    if (role == Role::conditional) {
      if (is(Part::condition)) return tested();
      if (reach_ == Reach::whole) reach_ = Reach::inside;
      return Step::climb;
    }
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

  bool is_dereference() const { return document_.text(part(Part::operator_)) == "*"; }

  Step tested() {
    return reach_ == Reach::part || is_address_ ? Step::done
                                                : use(Use::tested, span(without_parentheses(language_, child().node)));
  }

  Step in_list() {
    if (parent().role == Role::pair) {
      if (is(Part::name) && language_.traits().keys_may_be_members && !is_key_of_map()) return Step::no_use;
      key_ = part(Part::name);
    } else if (adds_nothing()) {
      return Step::climb;
    } else if (is_plain()) {
      remember_position();
    }
    if (reach_ == Reach::whole) reach_ = Reach::inside;
    return Step::climb;
  }

  /// A list of one without brackets.
  bool adds_nothing() const {
    return parent().role == Role::pattern && Document::span_of(parent().node) == Document::span_of(child().node);
  }

  bool is_key_of_map() const {
    for (std::size_t step = at_ - 1; step-- > 0 && at_ - step < 5;) {
      const TSNode type = language_.part(path_[step].node, Part::type);
      if (!ts_node_is_null(type)) return document_.text(type).starts_with("map[");
    }
    return false;
  }

  /// Place in the innermost pattern; in a nested one no place says anything, nor where elements are skipped or
  /// gathered.
  void remember_position() {
    const bool nested = found().pattern_size != 0;
    const std::string_view text = document_.text(parent().node);
    found().pattern_size = ts_node_named_child_count(parent().node);
    const bool is_object = text.starts_with('{');
    if (is_object && key_.empty() && at_ + 1 == path_.size()) key_ = found().span;
    if (nested || !is_object) key_ = {};
    const bool irregular = nested || is_object || text.find_first_of("*.") != text.npos ||
                           text.find(",,") != text.npos || text.starts_with("[,") || text.find(", ,") != text.npos;
    found().position = irregular || found().pattern_size > 16 ? -1 : position_of(child().node);
  }

  std::int32_t position_of(TSNode node) const {
    for (std::uint32_t index = 0; index < found().pattern_size; ++index) {
      if (ts_node_eq(ts_node_named_child(parent().node, index), node)) return static_cast<std::int32_t>(index);
    }
    return -1;
  }

  Step in_change() {
    const LanguageTraits& traits = language_.traits();
    switch (parent().role) {
      case Role::declarator:
        return in_declarator();
      case Role::declaration:
        return in_declaration();
      case Role::outer_names:
        result_.outer = document_.text(parent().node).starts_with("global") ? OuterScope::file : OuterScope::function;
        return Step::done;
      case Role::delete_:
        return is_plain() ? use(Use::deleted) : part_set();
      case Role::update:
        return is_plain() ? change(Use::augmented, false) : part_set();
      case Role::assignment:
        if (ts_node_is_null(language_.part(parent().node, Part::target))) return Step::climb;
        if (!is(Part::target)) break;
        if (!is_plain()) return part_set();
        return is_augmented(document_, parent().node) ? change(Use::augmented, false) : assign();
      default:
        if (is(Part::target)) return is_plain() ? change(Use::augmented, traits.assignment_declares) : part_set();
    }
    const bool stores = parent().role == Role::assignment && is(Part::value) && reach_ == Reach::whole;
    return stores ? use(Use::stored, part(Part::target)) : Step::done;
  }

  Step part_set() {
    if (reach_ != Reach::part) return Step::done;
    return use(Use::part_set, part_);
  }

  Step change(Use kind, bool declares) {
    if (declares) declare(kind, !language_.traits().block_scope);
    use(kind, operator_span());
    if (parent().role != Role::update) found().value = part(Part::value);
    return Step::done;
  }

  /// The operator, which is the only token without a name in `x += 1` or `x++`.
  Span operator_span() const {
    const Span field = part(Part::operator_);
    if (!field.empty()) return field;
    for (std::uint32_t index = 0; index < std::min(ts_node_child_count(parent().node), 8u); ++index) {
      const TSNode token = ts_node_child(parent().node, index);
      if (!ts_node_is_named(token)) return Document::span_of(token);
    }
    return {};
  }

  Step assign() {
    const LanguageTraits& traits = language_.traits();
    const Use kind = kind_of_assignment();
    if (traits.assignment_declares) declare(kind, !traits.block_scope);
    use(kind);
    value_from(language_.part(parent().node, Part::value));
    if (kind == Use::assigned && found().value.empty()) found().use = Use::declared;
    return Step::done;
  }

  /// `x as y` has the shape of an assignment; what it stands in tells what it is.
  Use kind_of_assignment() const {
    for (std::size_t step = at_ - 1; step-- > 0;) {
      switch (path_[step].role) {
        case Role::none:
        case Role::container:
        case Role::parenthesized:
          continue;
        case Role::catch_:
          return Use::caught;
        case Role::with_:
          return Use::managed;
        case Role::case_:
          return Use::matched;
        default:
          return Use::assigned;
      }
    }
    return Use::assigned;
  }

  /// The value, or of several the one at our place.
  void value_from(TSNode value) {
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

  Step in_declarator() {
    if (is(Part::value)) return reach_ == Reach::whole ? use(Use::stored, part(Part::name)) : Step::done;
    const TSNode name = language_.part(parent().node, Part::name);
    if (!ts_node_is_null(name) && !ts_node_eq(name, child().node)) return Step::done;
    if (!ts_node_is_null(language_.part(parent().node, Part::parameters)) && at_ + 1 == path_.size())
      is_function_ = true;
    const TSNode value = language_.part(parent().node, Part::value);
    if (!ts_node_is_null(value)) value_from(value);
    return Step::climb;
  }

  Step in_declaration() {
    const std::vector<TSNode> targets = language_.parts(parent().node, Part::target);
    const auto us = std::ranges::find_if(targets, [&](TSNode target) { return ts_node_eq(target, child().node); });
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
    const Use kind = is_function_ && !local ? Use::defined : found().value.empty() ? Use::declared : Use::assigned;
    const std::uint32_t here =
        traits.visible_after_declaration ? Document::span_of(parent().node).end : found().span.begin;
    if (kind == Use::declared) found().position = -1;
    return declare(kind, !traits.block_scope || begins_with_function_scope_word(), here);
  }

  bool begins_with_function_scope_word() const {
    const std::string_view word = language_.traits().function_scope_word;
    if (word.empty()) return false;
    const auto begins = [&](TSNode node) { return document_.text(node).starts_with(word); };
    return begins(parent().node) ||
           (at_ >= 2 && path_[at_ - 2].role == Role::declaration_statement && begins(path_[at_ - 2].node));
  }

  Step in_parameter() {
    if (parent().role != Role::parameter_list) {
      if (!is(Part::value) && !is(Part::type)) return Step::climb;
      return vexing_argument();
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

  Span caught_type() const {
    for (std::size_t step = at_; step < path_.size(); ++step) {
      const TSNode type = language_.part(path_[step].node, Part::type);
      if (!ts_node_is_null(type)) return Document::span_of(type);
    }
    return {};
  }

  /// In C++ `Foo x(a);` reads like a function declaration whose parameter has the type `a`.
  Step vexing_argument() {
    if (path_.back().role != Role::type_name || at_ < 3) return Step::done;
    const bool declared_inside = path_[at_ - 3].role == Role::declarator && function_step(path_) >= 0;
    result_.is_vexing = path_[at_ - 2].role == Role::parameter_list && declared_inside;
    return Step::done;
  }

  Step in_definition() {
    const std::ptrdiff_t step = static_cast<std::ptrdiff_t>(at_) - 1;
    if (parent().role == Role::lambda) {
      if (is(Part::name)) return declare(Use::defined, false);
      if (is(Part::body)) return is_plain() && child().role != Role::block ? use(Use::returned) : Step::done;
      return at_ + 1 == path_.size() ? declare(Use::parameter, false) : Step::done;
    }
    if (is(Part::name)) {
      if (parent().role == Role::namespace_) return Step::no_use;
      result_.scope_step = step - 1;
      return declare(Use::defined, false);
    }
    return Step::done;
  }

  Step in_walk() {
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

  bool hoists_loop_target() const {
    const LanguageTraits& traits = language_.traits();
    return !traits.block_scope ||
           (!traits.function_scope_word.empty() && text_before_target().ends_with(traits.function_scope_word));
  }

  std::string_view text_before_target() const {
    const std::uint32_t begin = ts_node_start_byte(parent().node);
    return trim(document_.text(Span{begin, ts_node_start_byte(child().node)}));
  }

  /// `for (x of xs)` walks with a variable that exists already.
  bool declares_loop_target() const {
    if (language_.traits().assignment_declares) return true;
    if (parent().role != Role::range_clause) return !text_before_target().ends_with('(');
    return document_.text(Span{ts_node_end_byte(child().node), ts_node_end_byte(parent().node)}).find(":=") < 4;
  }

  Step in_statement() {
    switch (parent().role) {
      case Role::if_:
      case Role::elif_:
      case Role::while_:
      case Role::do_while:
      case Role::for_:
      case Role::for_clause:
      case Role::comprehension_if:
        return is(Part::condition) ? tested() : Step::done;
      case Role::switch_:
        if (is(Part::target)) return declare_as(Use::assigned, Part::value);
        return is(Part::value) ? tested() : Step::done;
      case Role::assert_:
        return reach_ == Reach::operand || is_plain() ? tested() : Step::done;
      case Role::return_:
        return is_plain() ? use(Use::returned) : Step::done;
      case Role::yield_:
        return is_plain() ? use(Use::yielded) : Step::done;
      case Role::raise:
        return is_plain() && is(Part::value) ? use(Use::raised) : Step::done;
      case Role::await_:
        return reach_ == Reach::whole ? use(Use::awaited) : Step::climb;
      case Role::case_:
        return in_case();
      case Role::catch_:
        return is(Part::name) ? declare_as(Use::caught, Part::value) : Step::done;
      case Role::import_:
        return in_import();
      case Role::labeled:
      case Role::break_:
      case Role::continue_:
      case Role::goto_:
        return is(Part::label) ? Step::no_use : Step::done;
      case Role::declaration_statement:
        return in_declaration();
      default:
        return Step::done;
    }
  }

  Step declare_as(Use kind, Part value) {
    declare(kind, !language_.traits().block_scope);
    found().value = part(value);
    return Step::done;
  }

  char next_sign() const {
    const std::string_view after = trim_left(document_.text().substr(found_end()));
    return after.empty() ? '\0' : after.front();
  }
  char previous_sign() const {
    const std::string_view before = trim_right(document_.text().substr(0, ts_node_start_byte(path_.back().node)));
    return before.empty() ? '\0' : before.back();
  }
  std::uint32_t found_end() const { return ts_node_end_byte(path_.back().node); }

  /// A lone name in a pattern is bound by it where assignment declares; elsewhere it is compared with.
  Step in_case() {
    if (!is(Part::value) && child().role != Role::none && child().role != Role::pattern) return Step::done;
    if (!language_.traits().assignment_declares) return Step::done;
    if (child().role == Role::block || reach_ == Reach::part) return Step::done;
    const char next = next_sign();
    if (next == '=') return Step::no_use;
    if (next == '(' || next == '.' || previous_sign() == '.') return Step::done;
    return declare(Use::matched, true);
  }

  /// `import a.b` binds `a`, `import a as b` and `from m import a as b` bind `b`.
  Step in_import() {
    const std::string_view text = document_.text();
    const std::string_view after = trim_left(text.substr(found_end()));
    const std::string_view before = trim_right(text.substr(0, ts_node_start_byte(path_.back().node)));
    const bool renamed = after.starts_with("as ");
    const bool in_path = previous_sign() == '.' || before.ends_with("from") || is(Part::object);
    if (renamed || in_path || leads_to_alias(after)) return Step::no_use;
    declare(Use::imported, true);
    found().value = Document::span_of(parent().node);
    return Step::done;
  }

  static bool leads_to_alias(std::string_view after) {
    while (!after.empty() && after.front() == '.') {
      after = trim_left(after.substr(1));
      while (!after.empty() && is_word(after.front())) after.remove_prefix(1);
      after = trim_left(after);
    }
    return after.starts_with("as ");
  }

  const Document& document_;
  const Language& language_;
  Path path_;
  std::size_t at_ = 0;
  Reach reach_ = Reach::whole;
  bool is_address_ = false;
  bool is_function_ = false;
  Span part_;  ///< the largest member, element or pointee climbed to
  Span key_;   ///< of an object pattern: the name of the member that the variable gets
  Classified result_;
};

}  // namespace

std::optional<Classified> classify(const Document& document, Path path) {
  std::optional<Classified> found = Climb(document, path).run();
  if (!found || (path.back().role == Role::type_name && !found->is_vexing)) return std::nullopt;
  // What is looked up outside of a function does not lie in it.
  const std::size_t steps = std::min(path.size(), static_cast<std::size_t>(found->scope_step + 2));
  add_context(document, path, path.first(steps), found->occurrence);
  return found;
}

}  // namespace core
