// A programming language as data: which grammar parses it, what part each node of the grammar plays
// (its Role), where the node keeps its pieces (its Parts), and what is particular about the language.
// The analyzer reads only this, so that no language's name appears outside core/languages/.
// A Language is built at its first use, then immutable: any thread may read it.
#pragma once

#include <tree_sitter/api.h>

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace core {

/// The part a node plays, whatever its grammar calls it.
enum class Role : std::uint8_t {
  none,
  // Definitions.
  function,            ///< named function or method with a body: name, parameters, body, type, receiver
  lambda,              ///< function without a name of its own: parameters or sole_parameter, body
  function_signature,  ///< named function without a body (declaration, overload, abstract): name, parameters, type
  class_,              ///< class, struct, union, interface, enum: name, body
  namespace_,          ///< namespace or module: name, body
  declarator,          ///< layer between a declaration and its name (C): name leads inwards; parameters
  decorated,           ///< definition with decorators before it: body is the definition
  decorator,           ///< one decorator or annotation
  // Parameters.
  parameter_list,
  parameter,             ///< name, type, value (its default)
  variadic_parameter,    ///< takes any number of positional arguments: name, type
  keywords_parameter,    ///< takes any number of named arguments: name, type
  keyword_only_mark,     ///< the mark after which parameters are passed by name only
  positional_only_mark,  ///< the mark before which parameters are passed by position only
  // Statements.
  block,         ///< sequence of statements
  statement,     ///< statement or wrapper of no special meaning
  if_,           ///< condition, body, alternative
  elif_,         ///< condition, body (a clause; "else if" built of two nodes needs no row of its own)
  else_,         ///< body
  for_each,      ///< target, value (what is walked), body, alternative
  for_,          ///< any other for: initializer, condition, update, body
  range_clause,  ///< child that makes a `for_` walk over something: target, value
  for_clause,    ///< child that holds initializer, condition, update of a `for_`
  while_,        ///< condition, body, alternative
  do_while,      ///< body, condition
  switch_,       ///< value, body; its cases may lie in the body
  case_,         ///< value (the pattern), body; no value: the default case
  default_case,  ///< the default case where it has a node of its own
  try_,          ///< body
  catch_,        ///< value (what is caught), name, body
  finally_,      ///< body
  with_,         ///< context manager: value
  labeled,       ///< label
  // Exits and jumps.
  return_,    ///< value
  raise,      ///< value
  break_,     ///< label
  continue_,  ///< label
  goto_,      ///< label
  fallthrough,
  yield_,  ///< value
  await_,  ///< value
  defer_,  ///< value: run when the function ends
  spawn,   ///< value: run concurrently
  // Expressions.
  call,  ///< name (what is called), arguments
  new_,  ///< creation of an object: name (its type), arguments
  argument_list,
  named_argument,   ///< name, value
  spread_argument,  ///< argument that is unpacked
  member,           ///< object, name, operator_
  subscript,        ///< object, value (the index)
  scoped_name,      ///< qualified name: object (the scope), name (the last word)
  conditional,      ///< ternary: condition, body (when it holds), alternative
  binary,           ///< target (left), operator_, value (right)
  comparison,       ///< chain of comparisons where it has a node of its own
  not_,             ///< negation where it has a node of its own: value
  unary,            ///< operator_, value
  parenthesized,
  assignment,             ///< target, value
  augmented_assignment,   ///< target, operator_, value
  update,                 ///< `++` or `--`: value
  member_initializer,     ///< gives a member its value before a constructor's body: target, value (in parentheses or
                          ///< braces)
  declaration,            ///< brings names into being: target (may occur several times), value, type
  declaration_statement,  ///< statement that holds declarations
  cast,                   ///< type, value
  pointer_dereference,    ///< value
  comprehension,          ///< body, and clauses as children
  comprehension_for,      ///< target, value
  comprehension_if,       ///< condition
  container,              ///< list, tuple, array, set, dictionary or object literal
  pair,                   ///< name (key), value
  pattern,                ///< destructuring: holds several targets
  delete_,
  assert_,
  import_,
  outer_names,  ///< declares that names belong to an outer scope (Python's global and nonlocal)
  // Words and literals.
  identifier,   ///< name that scoping decides
  member_name,  ///< name that follows an object
  type_name,
  receiver_word,  ///< `this`, `super` where they have nodes of their own
  string,
  number,
  character,
  regex,
  true_,
  false_,
  null,
  comment,
};

/// The pieces a node may have; which field of the grammar holds each is the table's business.
enum class Part : std::uint8_t {
  name,
  type,
  parameters,
  sole_parameter,
  receiver,
  body,
  condition,
  alternative,
  target,
  value,
  arguments,
  object,
  operator_,
  initializer,
  update,
  label,
  count_
};

/// A field name of the grammar for some parts. "#2" is the third named child instead of a field
/// ("#-1" the last one), for grammars that name no field there.
struct PartField {
  Part part;
  std::string_view field;
};

/// One line of a language's syntax table.
struct SyntaxRow {
  std::string_view node;
  Role role;
  std::vector<PartField> parts = {};
  bool decides = false;  ///< one more path through the function (cyclomatic complexity)
};

/// How documentation is written.
enum class DocConvention : std::uint8_t {
  none,
  docstring,      ///< first string of the body: Google, NumPy or Sphinx sections
  block_tags,     ///< `/** ... */` or `///` before the definition with @tags or \tags: JSDoc, Doxygen
  plain_comment,  ///< comment lines directly before the definition: Go
};

/// What a language says in words of its own.
struct Vocabulary {
  std::string_view raise = "raises";  ///< "throws", "panics"
  std::string_view null = "null";
  std::string_view true_ = "true";
  std::string_view false_ = "false";
  std::string_view and_ = "&&";
  std::string_view or_ = "||";
  std::string_view not_ = "!";  ///< with a trailing space where one is written
};

/// What is written by hand for each language: names, tables, particulars.
struct LanguageTraits {
  std::string_view id;    ///< folder and stable name: "python"
  std::string_view name;  ///< as people write it: "Python"
  const TSLanguage* (*grammar)();
  std::string_view tables;                            ///< folder of its .tsv files, when shared with another language
  std::vector<std::string_view> extensions;           ///< with the dot, lower case; a capital ".C" is matched first
  std::vector<std::string_view> file_names = {};      ///< whole names: "SConstruct"
  std::vector<std::string_view> language_ids;         ///< LSP languageId values
  std::vector<std::string_view> interpreters = {};    ///< as named on a `#!` line, without version: "python"
  std::vector<const std::vector<SyntaxRow>*> syntax;  ///< one or several tables
  Vocabulary words = {};
  DocConvention documentation = DocConvention::none;
  std::vector<std::string_view> boolean_operators;  ///< short-circuit operators, those that count as a decision
  std::vector<std::string_view> not_operators;      ///< as operator of a unary node
  std::vector<std::string_view> comparison_operators;
  /// Comparison operator and its exact opposite: {"==", "!="}. Orderings are left out where NaN exists.
  std::vector<std::pair<std::string_view, std::string_view>> opposite_operators;
  std::vector<std::string_view> receiver_words = {};     ///< "self", "this"
  std::vector<std::string_view> parent_words = {};       ///< objects that stand for the base class: "super"
  std::vector<std::string_view> constructor_names = {};  ///< "__init__", "constructor"
  std::vector<std::string_view> member_parameter_words =
      {};                                            ///< before a constructor's parameter: it declares a member too
  std::vector<std::string_view> raising_calls = {};  ///< calls that leave like a raise: "panic"
  std::vector<std::string_view> conversions =
      {};  ///< what looks like a call but gives a value another type: "static_cast", "int"
  bool arguments_may_be_missing = false;     ///< a call may pass fewer arguments than there are parameters
  bool receiver_is_first_parameter = false;  ///< the first parameter of a function in a class
  bool members_in_scope = false;             ///< methods name members of their object without a receiver
  bool passes_copies = false;                ///< an argument is copied unless its type is a pointer or reference
  bool errors_are_values = false;            ///< a failed call is known by the last of its results
  bool block_scope = true;                   ///< names live in blocks, not in whole functions
  bool assignment_declares = false;          ///< assigning to a new name brings it into being
  bool lambda_counts_inside = true;          ///< decisions of a lambda count for the function around it
  bool else_of_loop_and_try_decides = false;
  bool cases_fall_through = false;
  bool break_leaves_switch = true;            ///< `break` ends a switch; else only loops
  std::string_view function_scope_word = {};  ///< begins a declaration whose names live in the whole function: "var"
  bool visible_after_declaration = false;     ///< a new name is not yet visible in its own initial value
  bool defaults_evaluated_once = false;       ///< a parameter's default is evaluated where the function is defined
  bool keys_may_be_members = false;           ///< a name before the colon of a composite value may name a field
  bool has_preprocessor = false;              ///< macros stand in the text unexpanded
  bool declaring_constructs = false;          ///< declaring a variable of a class makes an object of it
  bool calls_may_assign = false;              ///< a call may assign to a variable it is given (references, macros)
};

/// A keyword or operator as the table keywords.tsv explains it.
struct KeywordRow {
  std::string_view token;
  std::string_view context;  ///< type of the node around it, several separated by commas, or "*"
  std::string_view meaning;  ///< empty: deliberately nothing to say (punctuation)
  std::string_view here;     ///< template: {field} stands for the text of that field of the node around it
  std::string_view trap;
};

/// What a well-known library function does, from known_calls.tsv.
struct KnownCall {
  std::string_view callee;  ///< "json.loads", ".append" (a method of anything), "open"
  std::string_view effect;  ///< see EffectKind in function_model.hpp; empty: none
  std::string_view phrase;  ///< third person: "parses JSON text"
};

class Language {
 public:
  explicit Language(LanguageTraits traits);
  Language(const Language&) = delete;
  Language& operator=(const Language&) = delete;

  const LanguageTraits& traits() const { return traits_; }
  const TSLanguage* grammar() const { return grammar_; }

  Role role(TSNode node) const { return ts_node_is_null(node) ? Role::none : role(ts_node_symbol(node)); }
  Role role(TSSymbol symbol) const { return symbol < entries_.size() ? entries_[symbol].role : Role::none; }
  bool decides(TSNode node) const;

  /// The piece `part` of `node`, a null node when it has none.
  TSNode part(TSNode node, Part part) const;
  /// All children that are the piece `part` (a declaration may have several targets), in order.
  std::vector<TSNode> parts(TSNode node, Part part) const;
  /// Whether the child reached under field `field` is the piece `part` of a node of type `symbol`.
  bool is_part(TSSymbol symbol, TSFieldId field, Part part) const;

  /// The row for a token inside a node of type `context`; null when the table has none.
  const KeywordRow* keyword(std::string_view token, std::string_view context) const;
  /// All rows for a token (tests).
  std::span<const KeywordRow> keyword_rows(std::string_view token) const;

  /// The row whose callee is exactly `callee`; null when there is none.
  const KnownCall* known_call(std::string_view callee) const;

 private:
  struct PartPlace {
    TSFieldId field = 0;
    std::int8_t child = 0;
    bool by_child = false;
  };
  struct Entry {
    Role role = Role::none;
    bool decides = false;
    std::array<PartPlace, static_cast<std::size_t>(Part::count_)> places{};
  };

  void add(const SyntaxRow& row);
  const PartPlace* place(TSSymbol symbol, Part part) const;

  LanguageTraits traits_;
  const TSLanguage* grammar_;
  std::vector<Entry> entries_;  // by symbol
  std::unordered_map<std::string_view, std::vector<KeywordRow>> keywords_;
  std::unordered_map<std::string_view, KnownCall> known_calls_;
};

}  // namespace core
