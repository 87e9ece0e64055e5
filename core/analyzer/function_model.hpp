// What a function is made of, in the words of no language: parameters, blocks, exits, calls, effects,
// metrics and documentation. Plain structs with spans into the document's text, never syntax nodes, so
// that a model may be cached and stored. Built by build_model; immutable afterwards.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/support/span.hpp"

namespace core {

struct KnownCall;

enum class ParameterKind : std::uint8_t {
  ordinary,
  positional_only,
  keyword_only,
  variadic,  ///< *args, ...rest
  keywords,  ///< **kwargs
  block,     ///< Ruby's &block: the code that a call hands over
  receiver,  ///< self, cls, Go's receiver
};

struct Parameter {
  ParameterKind kind = ParameterKind::ordinary;
  Span span{};                  ///< the whole parameter
  Span name{};                  ///< empty when it has none (C prototypes, destructuring)
  Span type{};                  ///< empty when not written
  Span default_value{};         ///< empty when there is none
  bool optional = false;        ///< a call may leave it out
  bool by_reference = false;    ///< assigning to it changes the caller's variable
  bool becomes_member = false;  ///< of a constructor: declares a member of the same name
};

enum class BlockKind : std::uint8_t {
  body,
  if_,
  else_,
  for_each,
  for_,
  while_,
  do_while,
  switch_,
  case_,
  default_case,
  try_,
  catch_,
  finally_,
  with_,
  conditional,
  comprehension,
  lambda,
};

/// A nested region of the function. An `elif` or `else if` is an `if_` whose parent is the `else_` before it.
struct Block {
  BlockKind kind = BlockKind::body;
  Span span{};
  Span condition{};          ///< condition; of for_each the thing walked; of case_ the pattern; of catch_ the type
  Span target{};             ///< loop variable of for_each; name bound by catch_ or with_
  std::int32_t parent = -1;  ///< index of the block around it; -1 for the body
  bool inverted = false;     ///< of if_ and while_: runs while `condition` does not hold
  std::int32_t opener = -1;  ///< of else_: the if_, loop or try_ it belongs to; of catch_ and finally_: the try_
};

enum class ExitKind : std::uint8_t {
  return_,
  raise,
  yield_,
  pass_error,  ///< hands on the error of `value`, if that is one (Rust's `?`)
};

struct Exit {
  ExitKind kind = ExitKind::return_;
  Span span{};
  Span value{};  ///< empty: nothing is returned
  std::int32_t block = 0;
  bool implicit = false;  ///< its value is returned without a keyword: an expression body, the last expression
  bool reraise = false;   ///< raise without a value inside a handler
};

enum class ResultUse : std::uint8_t {
  unused,
  returned,
  assigned,
  argument,
  condition,
  operand,
  receiver,
  raised,
  iterated,
  yielded,
  awaited_unused
};

struct Argument {
  Span span{};  ///< the whole argument
  Span name{};  ///< keyword of a named argument, else empty
  Span value{};
  bool spread = false;
};

struct Call {
  Span span{};
  Span callee{};  ///< as written: `json.loads`
  Span name{};    ///< its last word: `loads`
  Span object{};  ///< what stands before the last dot; empty when nothing does
  std::vector<Argument> arguments{};
  ResultUse use = ResultUse::unused;
  Span use_target{};  ///< of assigned: the target; of argument: the callee that takes it
  std::int32_t block = 0;
  const KnownCall* known =
      nullptr;           ///< its row in the language's table of library functions, which lives as long as the process
  bool creates = false;  ///< `new`
  bool awaited = false;
  bool deferred = false;    ///< runs when the function ends
  bool spawned = false;     ///< runs concurrently
  bool recursive = false;   ///< the function calls itself
  bool captured = false;    ///< what it prints is not seen outside the function
  bool only_walks = false;  ///< runs its block for each element, and gives nothing worth naming
  bool in_lambda = false;   ///< runs when the lambda runs, if ever
};

enum class EffectKind : std::uint8_t {
  sets_member,     ///< assigns to a field of the receiver
  sets_parameter,  ///< changes the object a parameter refers to
  sets_outer,      ///< assigns to a name of an outer scope
  deletes,
  opens_file,  ///< for reading or writing
  reads_file,
  writes_file,
  network,
  process,
  prints,
  reads_input,
  logs,
  time,
  random,
  environment,
  database,
  changes_receiver,  ///< a known method that changes the object it is called on
  changes_argument,  ///< a known function that changes its first argument
  allocates,
  frees,
  locks,
  unlocks,
  sleeps,
  exits_process,
};

struct Effect {
  EffectKind kind = EffectKind::sets_member;
  Span span{};
  Span target{};  ///< what is set, or the callee; empty where text by itself has the effect
  std::int32_t block = 0;
  bool certain = true;   ///< false: known by the callee's name only
  bool is_file = false;  ///< `target` is the file itself, not a callee
};

struct Metrics {
  std::uint32_t cyclomatic = 1;  ///< McCabe 1976, boolean operators counted
  std::uint32_t cognitive = 0;   ///< SonarSource's definition (Campbell 2018)
  std::uint32_t nesting = 0;     ///< deepest nesting of control structures
  std::uint32_t lines = 0;       ///< from the first line of the definition to its last
  std::uint32_t parameters = 0;  ///< without the receiver
  Span hardest{};                ///< the control structure that adds most to `cognitive`; empty when none does
};

struct DocEntry {
  std::string name;  ///< parameter or exception
  std::string type;
  std::string text;
};

/// A documentation comment, taken apart by the conventions of its language. Texts are plain, on one line.
struct DocComment {
  Span span{};              ///< empty: there is none
  std::string summary;      ///< first sentence
  std::string description;  ///< what follows it, before any section
  std::vector<DocEntry> parameters;
  std::vector<DocEntry> raises;
  std::string returns;
  std::string yields;
  std::string deprecated;  ///< the reason, or "deprecated" when none is given
  bool empty() const { return span.empty(); }
};

struct FunctionModel {
  Span span{};           ///< the whole definition, decorators left out
  Span name{};           ///< last word of the name; empty for a lambda
  Span full_name{};      ///< as written: `Foo::bar`
  Span body{};           ///< empty when it has none
  Span named_results{};  ///< results with names, in their parentheses: a bare return gives their values (Go); empty
                         ///< when they have none
  Span container{};      ///< name of the class or receiver type around it; empty when there is none
  std::vector<Parameter> parameters;
  std::vector<Block> blocks;  ///< blocks[0] is the body
  std::vector<Exit> exits;    ///< in order of the text, nested functions left out
  std::vector<Call> calls;    ///< in order of the text, nested named functions left out
  std::vector<Effect> effects;
  std::vector<Span> statements;  ///< the statements directly in the body, without documentation
  std::vector<Span> jumps;       ///< break, continue and goto
  std::vector<Span> nested;      ///< names of functions defined inside
  std::vector<Span> decorators;
  Span syntax_error{};  ///< in its body, empty when there is none: from its first statement with one that matters on,
                        ///< the tree may not say what the author meant
  Metrics metrics;
  DocComment documentation;
  /// Whether what stands at byte `offset` comes before any syntax error, so that its circumstances are as they seem.
  bool is_read_well(std::uint32_t offset) const { return syntax_error.empty() || offset < syntax_error.begin; }

  bool is_async = false;
  bool is_generator = false;
  bool is_constructor = false;
  bool is_member = false;  ///< called through an object or class
  bool is_static = false;
};

}  // namespace core
