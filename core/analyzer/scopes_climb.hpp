// The climb from one occurrence of a name up the nodes around it, to the first one that explains what the occurrence
// is: the work behind classify. What the climb passes on its way (a member access, an operator, a pattern) decides how
// much of the variable is left of it. Lives as long as one call of classify, on its thread.
#pragma once

#include <tree_sitter/api.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/analyzer/scopes_classify.hpp"
#include "core/analyzer/syntax.hpp"

namespace core {

class Climb {
 public:
  Climb(const Document& document, Path path) : document_(document), language_(*document.language()), path_(path) {
    result_.occurrence.span = Document::span_of(path.back().node);
    result_.scope_step = static_cast<std::ptrdiff_t>(path.size()) - 1;
  }

  /// Nothing when the token does not stand for a binding. To be called once.
  std::optional<Classified> run();

 private:
  /// How much of the value the climb from the token has left of it.
  enum class Reach : std::uint8_t {
    whole,    ///< the variable itself
    inside,   ///< one of several in a list or pattern
    part,     ///< a member, element or pointee of it
    operand,  ///< the result of an operator on it
  };

  enum class Step : std::uint8_t { climb, done, no_use };

  void finish();
  /// Defaults and types of parameters are looked up outside of the function where the language evaluates them there,
  /// and so is what the first clause of a comprehension walks.
  void leave_header();
  const PathStep& parent() const { return path_[at_ - 1]; }
  const PathStep& child() const { return path_[at_]; }
  bool is(Part part) const { return holds(language_, parent(), part, child()); }
  Span part(Part part) const { return span_of(language_.part(parent().node, part)); }
  Occurrence& found() { return result_.occurrence; }
  const Occurrence& found() const { return result_.occurrence; }
  bool is_plain() const { return reach_ == Reach::whole || reach_ == Reach::inside; }

  Step use(Use kind, Span detail = {});
  Step declare(Use kind, bool hoists, std::uint32_t visible_from = 0);
  Step climb();
  /// `&x`: the address of the variable itself.
  Step take_address();
  /// Whether the token names a variable: not every bare word does.
  bool is_variable() const;
  bool is_written_through() const;
  Step write_through();
  Step in_words();
  bool is_assigning_operation() const;
  bool is_only_content() const;
  /// Roles in which the climb leaves the variable for a piece of it.
  Step in_path();
  /// Callees and arguments.
  Step in_call();
  Step in_arguments();
  /// `x` of `x.f()`, where the call holds both.
  Step called_on();
  /// Whether an argument is handed over so that the callee may change or must set it, by the word before it.
  bool has_word_before(const PathStep& argument, const std::vector<std::string_view>& words) const;
  /// Operators, casts and the choice between two values.
  Step in_operation();
  bool is_dereference() const { return document_.text(part(Part::operator_)) == "*"; }

  Step tested();
  /// `&x` uses the variable as it is, `&mut x` lets others change it.
  Step in_borrow();
  /// Among the tokens of a macro only the neighbours tell a variable from a member, a key or a path.
  Step in_macro();
  /// Names in patterns that are new variables.
  Step in_pattern();
  Step in_pattern_test();
  Step bind(std::uint32_t visible_from, Span pattern);
  /// Whether the name in a pattern is that of a constant or variant.
  bool names_constant() const;
  /// Where a condition that is negated binds a name, it is known behind the `if`.
  void leave_negated_test();
  /// `this.name`: the member itself, also where a local variable of the same name hides it.
  Step in_own_member();
  /// Lists, patterns and the pairs in them.
  Step in_list();
  /// A list of one without brackets.
  bool adds_nothing() const;
  bool is_key_of_map() const;
  /// Place in the innermost pattern; in a nested one no place says anything, nor where elements are skipped or
  /// gathered.
  void remember_position();
  std::int32_t position_of(TSNode node) const;
  /// Assignments, declarations, deletions.
  Step in_change();
  Step part_set();
  Step change(Use kind, bool declares);
  /// The operator, which is the only token without a name in `x += 1` or `x++`.
  Span operator_span() const;
  Step assign();
  /// `x as y` has the shape of an assignment; what it stands in tells what it is.
  Use kind_of_assignment() const;
  /// The value, or of several the one at our place.
  void value_from(TSNode value);
  Step in_declarator();
  bool begins_with_local_word(const PathStep& statement) const;
  Step in_declaration();
  bool begins_with_function_scope_word() const;
  /// `out var x`, and `var x` in a list that is assigned to.
  Use kind_in_argument();
  /// A pattern that binds a name.
  Step in_binding_pattern();
  /// What the condition of an `if` declares lives on behind it.
  void leave_condition();
  /// Parameters, results and caught errors.
  Step in_parameter();
  Span caught_type() const;
  /// Whether an import brings in the last word of the path at hand.
  bool is_last_word_of_import() const;
  /// In C++ `Foo x(a);` reads like a function declaration whose parameter has the type `a`.
  Step vexing_argument();
  /// Functions, classes, lambdas.
  Step in_definition();
  /// Loops and comprehensions over something.
  Step in_walk();
  bool hoists_loop_target() const;
  std::string_view text_before_target() const;
  /// `for (x of xs)` walks with a variable that exists already.
  bool declares_loop_target() const;
  /// Conditions, exits, imports and the like.
  Step in_statement();
  Step declare_as(Use kind, Part value);
  char next_sign() const;
  char previous_sign() const;
  std::uint32_t found_end() const { return ts_node_end_byte(path_.back().node); }

  /// A lone name in a pattern is bound by it where assignment declares; elsewhere it is compared with.
  Step in_case();
  /// `import a.b` binds `a`, `import a as b` and `from m import a as b` bind `b`.
  Step in_import();
  static bool leads_to_alias(std::string_view after);

  const Document& document_;
  const Language& language_;
  Path path_;
  std::size_t at_ = 0;
  Reach reach_ = Reach::whole;
  bool is_address_ = false;
  bool is_output_ = false;
  bool is_function_ = false;
  Span part_;  ///< the largest member, element or pointee climbed to
  Span key_;   ///< of an object pattern: the name of the member that the variable gets
  Classified result_;
};

}  // namespace core
