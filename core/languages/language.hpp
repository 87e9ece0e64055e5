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

#include "core/languages/fact_tables.hpp"
#include "core/languages/literal_tables.hpp"

namespace core {

/// The part a node plays, whatever its grammar calls it.
enum class Role : std::uint8_t {
  none,
  // Definitions.
  function,            ///< named function or method with a body: name, parameters, body, type, receiver
  lambda,              ///< function without a name of its own: parameters or sole_parameter, body
  call_block,          ///< code handed to the call around it, which shares the names around it: parameters, body
  function_signature,  ///< named function without a body (declaration, overload, abstract): name, parameters, type
  class_,              ///< class, struct, union, interface, enum: name, body
  base_list,           ///< child of a class that lists what it is based on
  field,               ///< declares fields of a class: name (may occur several times), type, value
  enumerator,          ///< one value of an enumeration: name, value
  visibility,          ///< mark in a class body for the members after it: `private:`
  type_alias,          ///< gives a type another name: name (may occur several times), type
  namespace_,          ///< namespace or module: name, body
  declarator,          ///< layer between a declaration and its name (C): name leads inwards; parameters
  decorated,           ///< definition with decorators before it: body is the definition
  decorator,           ///< one decorator, annotation or attribute: name (perhaps a call)
  // Parameters.
  parameter_list,
  parameter,             ///< name, type, value (its default)
  variadic_parameter,    ///< takes any number of positional arguments: name, type
  keywords_parameter,    ///< takes any number of named arguments: name, type
  named_parameter,       ///< takes an argument by name only: name, value (its default)
  block_parameter,       ///< takes the block of code that a call hands over: name
  keyword_only_mark,     ///< the mark after which parameters are passed by name only
  positional_only_mark,  ///< the mark before which parameters are passed by position only
  // Statements.
  block,            ///< sequence of statements
  statement,        ///< statement or wrapper of no special meaning
  if_,              ///< condition, body, alternative
  elif_,            ///< condition, body (a clause; "else if" built of two nodes needs no row of its own)
  else_,            ///< body
  for_each,         ///< target, value (what is walked), body, alternative
  for_,             ///< any other for: initializer, condition, update, body
  range_clause,     ///< child that makes a `for_` walk over something: target, value
  for_clause,       ///< child that holds initializer, condition, update of a `for_`
  while_,           ///< condition, body, alternative
  do_while,         ///< body, condition
  switch_,          ///< value, body; its cases may lie in the body
  case_,            ///< value (the pattern), body; no value: the default case
  default_case,     ///< the default case where it has a node of its own
  try_,             ///< body
  catch_,           ///< value (what is caught), name, body
  finally_,         ///< body
  with_,            ///< context manager: value
  labeled,          ///< label
  label,            ///< child of a loop, block or jump that is its label
  modifiers,        ///< child of a definition that holds its modifiers and annotations
  case_label,       ///< child of a case that names a pattern, several, or none (the default case)
  guarded_pattern,  ///< pattern of a case with an optional guard: target, condition
  subprocess,       ///< runs in a process of its own, which keeps what it changes to itself: value (what it gives),
                    ///< operator_ (what takes its output: at its front all, between its pieces all but the last)
  redirect,         ///< lets a command read from or write to a file: operator_, value (the file)
  // Exits and jumps.
  return_,    ///< value
  raise,      ///< value
  break_,     ///< label
  continue_,  ///< label
  goto_,      ///< label
  fallthrough,
  yield_,       ///< value
  pass_error,   ///< leaves the function with the error of its value, if that is one: value
  block_value,  ///< gives the switch around it its value: value
  await_,       ///< value
  defer_,       ///< value: run when the function ends
  spawn,        ///< value: run concurrently
  // Expressions.
  call,  ///< name (what is called), arguments
  new_,  ///< creation of an object: name (its type), arguments
  argument_list,
  named_argument,   ///< name, value
  spread_argument,  ///< argument that is unpacked
  block_argument,   ///< function handed over as the block of a call
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
  borrow,                 ///< reference to a value: value
  comprehension,          ///< body, and clauses as children
  comprehension_for,      ///< target, value
  comprehension_if,       ///< condition
  container,              ///< list, tuple, array, set, dictionary or object literal
  object_initializer,     ///< values for members of a new object, by assignments, or its elements
  pair,                   ///< name (key), value
  pattern,                ///< destructuring: holds several targets; type (what it takes apart)
  pattern_test,           ///< condition that a value matches a pattern, which binds names: target, value
  binding_pattern,        ///< pattern that binds one name: name, type
  macro_tokens,           ///< arguments of a macro, not parsed any further
  case_value,             ///< value that a case is compared with, where a pattern would bind names
  shell_text,             ///< text that a shell runs
  delete_,
  assert_,
  macro,        ///< definition of a macro: name, parameters, value
  directive,    ///< word to the compiler that defines nothing: name, value
  import_,      ///< object (the module)
  import_item,  ///< one of several things an import brings in: object (what), name (what it is called here)
  outer_names,  ///< declares that names belong to an outer scope (Python's global and nonlocal)
  // Words and literals.
  identifier,       ///< name that scoping decides
  receiver_member,  ///< name that by itself means a member of the receiver: `@count`
  global_name,      ///< name that by itself belongs to the whole program: `$stdout`
  word,             ///< bare word: text, or the name of a command
  symbol,           ///< literal that is a name: `:count`
  member_name,      ///< name that follows an object
  type_name,
  generic_type,   ///< type with arguments: name, arguments
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
/// ("#-1" the last one), "@0" its first token without a name, ">then" its first named child behind the
/// token `then` (the part goes on to the next clause), "=name" its first child of the type `name`, for grammars that
/// name no field there.
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
  /// The node plays the role only when one of its children is of one of these types (separated by blanks), for grammars
  /// that have one node for two things: `++x` and `-x`. Else it plays `otherwise`.
  std::string_view only_with = {};
  Role otherwise = Role::none;
  std::string_view effect = {};  ///< what it does to the world, as in known_calls.tsv: "prints"
};

/// How documentation is written.
enum class DocConvention : std::uint8_t {
  none,
  docstring,      ///< first string of the body: Google, NumPy or Sphinx sections
  block_tags,     ///< `/** ... */` or `///` before the definition with @tags or \tags: JSDoc, Doxygen, Javadoc
  markdown,       ///< `///` or `/** ... */` before the definition: Markdown with headings as sections: rustdoc
  typed_tags,     ///< `/** ... */` with @tags that name the type first: `@param int $count text`: PHPDoc
  xml,            ///< `///` with XML elements: `<summary>`, `<param name="x">`
  plain_comment,  ///< comment lines directly before the definition: Go
  yard,           ///< `#` lines before the definition with @tags: RDoc, YARD
  shell_comment,  ///< `#` lines before the function, with sections such as "Arguments:"
};

/// What a language says in words of its own.
struct Vocabulary {
  std::string_view raise = "raises";  ///< "throws", "panics"
  std::string_view null = "null";
  std::string_view true_ = "true";
  std::string_view false_ = "false";
  std::string_view and_ = "&&";
  std::string_view or_ = "||";
  std::string_view not_ = "!";                     ///< with a trailing space where one is written
  std::string_view no_result = "Gives no result";  ///< of a function of which nothing better is known
  std::string_view caught_by_default = {};         ///< what a handler that names nothing catches; empty: everything
  std::string_view address = "its address";        ///< what is passed where the callee may change the variable
};

/// Whether a block is an expression with a value.
enum class BlockValue : std::uint8_t {
  none,
  last_expression,  ///< of its last expression, when no semicolon follows; a function gives it when it has a result
                    ///< type
  last_statement,   ///< of its last statement; every function gives it
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
      {};                                               ///< before a constructor's parameter: it declares a member too
  std::vector<std::string_view> private_prefixes = {};  ///< of members that are private by convention: "_"
  std::vector<std::string_view> private_words = {};     ///< before a member or in a visibility mark: "private"
  std::vector<std::string_view> public_words = {};      ///< where members are private unless one of these stands there
  std::vector<std::string_view> private_until_marked = {};  ///< kinds of classes that begin with private members
  bool public_is_capital = false;                           ///< what begins with a capital is public, all else private
  std::vector<std::string_view> raising_calls = {};         ///< calls that leave like a raise: "panic"
  std::vector<std::string_view> conversions =
      {};  ///< what looks like a call but gives a value another type: "static_cast", "int"
  /// Calls that are statements of the language: {"raise", Role::raise}, {"return", Role::return_}.
  std::vector<std::pair<std::string_view, Role>> call_roles = {};
  std::vector<std::string_view> creating_methods = {};     ///< called on a class they make an object of it: "new"
  std::vector<std::string_view> inverting_words = {};      ///< their body runs when the condition fails: "unless"
  std::vector<std::string_view> default_patterns = {"_"};  ///< cases that match everything
  std::vector<std::string_view> iterating_calls = {};      ///< run their block for each element: "each"
  std::vector<std::string_view> yielding_calls = {};       ///< run their block before they return: "open"
  std::vector<std::string_view> block_keeping_calls = {};  ///< make a function of their block: "define_method"
  std::vector<std::string_view> assigning_operators = {};  ///< binary and unary ones that change their operand: "+="
  std::vector<std::string_view> naming_calls = {};         ///< assign to the variables they name: "read"
  std::vector<std::string_view> local_words = {};          ///< begin a declaration of names of the function: "local"
  /// What a redirection does to its file: {"<", "reads_file"}; and files for which that does not matter.
  std::vector<std::pair<std::string_view, std::string_view>> redirect_effects = {};
  std::vector<std::string_view> harmless_files = {};
  std::vector<std::string_view> valueless_calls = {};  ///< made for their effect: what they give is hardly meant
  std::vector<std::string_view> minor_calls = {};      ///< steps of the language rather than of the work: "true"
  bool calls_are_commands = false;           ///< a call is made for what it does, and takes any number of arguments
  bool strings_pass_values = false;          ///< a string that holds nothing but a variable is its value
  bool bare_names_call = false;              ///< a name that is no variable is a call without arguments
  bool pairs_name_arguments = false;         ///< `key: value` among the arguments is a named argument
  bool operators_join_statements = false;    ///< `a && b` is also a way to write `if a then b`
  bool assigns_to_file = false;              ///< a name assigned without declaration belongs to the whole file
  bool handlers_decide_once = false;         ///< several handlers of one `try` are one decision
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
  bool functions_rebind_receiver = false;     ///< `function` inside a method has a receiver of its own (`this`)
  bool classes_reopen = false;                ///< several class nodes of one name are one class
  bool calls_of_classes_create = false;       ///< calling a class by its name makes an object
  bool imports_bind_last_word = false;        ///< an import binds the last word of its path: "json" of "encoding/json"
  std::string_view exported_names = {};       ///< variable that lists the names a module exports: "__all__"
  BlockValue block_value = BlockValue::none;
  bool capital_calls_construct = false;  ///< calling a name that begins with a capital makes a value: `Some(x)`
  bool patterns_bind = false;            ///< a name in the pattern of a case or condition is a new variable, unless it
                                         ///< begins with a capital
  bool format_strings_name_variables = false;        ///< "{name}" in a string handed to a macro reads the variable
  std::vector<std::string_view> library_roots = {};  ///< paths of the standard library that imports leave out: "std::"
  /// Names that begin so are not visible in functions inside, unless those list them (`use ($x)`): "$".
  std::string_view isolated_prefix = {};
  std::vector<std::string_view> reference_words = {};      ///< before a parameter or argument: the callee may change it
  std::vector<std::string_view> output_words = {};         ///< ... the callee gives it its value: "out"
  std::vector<std::string_view> types_without_value = {};  ///< results of functions that return nothing: "void"
  std::vector<std::string_view> awaited_types_without_value = {};  ///< ... of asynchronous ones: "Task"
  std::vector<std::string_view> value_accessors = {};  ///< functions without a written result that have one: "get"
  bool members_share_object = false;  ///< where arguments are copied, an object is not: only the reference to it
  bool calls_may_assign = false;      ///< a call may assign to a variable it is given (references, macros)
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

  Role role(TSNode node) const;
  bool decides(TSNode node) const;
  /// What the node does to the world by itself, in the words of known_calls.tsv; empty: nothing.
  std::string_view effect(TSNode node) const;

  /// The piece `part` of `node`, a null node when it has none.
  TSNode part(TSNode node, Part part) const;
  /// Whether the piece `part` of such a node begins behind a token and goes on to the next clause.
  bool is_loose(TSNode node, Part part) const;
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

  /// How its literals are written and what they mean where they stand.
  const LiteralTables& literals() const { return literals_; }
  /// What is known of its standard modules, annotations and types.
  const FactTables& facts() const { return facts_; }

 private:
  struct PartPlace {
    TSFieldId field = 0;
    std::int8_t child = 0;
    bool by_child = false;
    bool by_token = false;
    std::string_view after = {};  ///< the first named child behind this token
    std::string_view type = {};   ///< the first child that is a node of this type
  };
  struct Entry {
    Role role = Role::none;
    bool decides = false;
    std::vector<TSSymbol> only_with = {};  ///< empty: no condition
    Role otherwise = Role::none;
    std::string_view effect = {};
    std::array<PartPlace, static_cast<std::size_t>(Part::count_)> places{};
  };

  void add(const SyntaxRow& row);
  const PartPlace* place(TSSymbol symbol, Part part) const;

  LanguageTraits traits_;
  const TSLanguage* grammar_;
  std::vector<Entry> entries_;  // by symbol
  std::unordered_map<std::string_view, std::vector<KeywordRow>> keywords_;
  std::unordered_map<std::string_view, KnownCall> known_calls_;
  LiteralTables literals_;
  FactTables facts_;
};

}  // namespace core
