// Which binding (variable, parameter, imported or defined name) an identifier stands for, and every place where that
// binding is used, by the scoping rules of the language. Only what the syntax proves: a name whose declaration is not
// in the document has no binding. Pure; any thread. No recursion: deep nesting costs time, never the stack.
#pragma once

#include <tree_sitter/api.h>

#include <cstdint>
#include <optional>
#include <vector>

#include "core/analyzer/document.hpp"
#include "core/support/span.hpp"

namespace core {

/// What happens to a binding at one place.
enum class Use : std::uint8_t {
  // It comes into being or gets a value.
  declared,  ///< without a value
  parameter,
  named_result,  ///< result parameter that has a name
  assigned,      ///< value: what it gets
  augmented,     ///< `+=` and the like, `++`; detail: the operator, value: the operand, if any
  loop_target,   ///< value: what is walked
  caught,        ///< value: what is caught, if written
  managed,       ///< name for what a context manager gives; value: the manager
  matched,       ///< bound by a pattern
  captured,      ///< copy of the variable of that name outside a function that lists it
  filled,        ///< the call it is passed to gives it its value; detail: the callee
  imported,      ///< value: the import
  defined,       ///< name of a function or class
  deleted,
  // Something of it changes.
  part_set,       ///< member, element or pointee is assigned to; detail: what, as written
  address_taken,  ///< detail: the callee that gets the address, if one does
  // It is used.
  called,
  member_called,  ///< detail: name of the member; value: the call
  member_read,    ///< detail: name of the member
  element_read,   ///< with an index
  argument,       ///< detail: the callee
  stored,         ///< assigned as it is to something; detail: to what
  returned,
  yielded,
  raised,
  awaited,
  walked,  ///< by a loop or comprehension
  tested,  ///< it is a condition, or part of one
  index,   ///< detail: what it is the index of
  read,    ///< any other use
};

/// Whether it gives the binding a value.
bool gives_value(Use use);
/// Whether it looks at the binding's value.
bool reads(Use use);

/// What the target of a loop gets.
enum class LoopGives : std::uint8_t { elements, keys, keys_and_values };

struct Occurrence {
  Span span;
  Use use = Use::read;
  Span value;                  ///< see Use; empty: none
  Span detail;                 ///< see Use; empty: none
  std::int32_t position = -1;  ///< place in a destructuring pattern, from 0; -1: the whole value
  std::uint32_t pattern_size = 0;
  Span statement;                         ///< the assignment, declaration, loop... that explains the use
  LoopGives gives = LoopGives::elements;  ///< of a loop_target
  Span loop;                              ///< innermost loop around it in its function; empty: none
  bool in_loop_header = false;            ///< in the `for (...; ...; ...)` part of that loop
  Span condition;                         ///< of the innermost `if` whose first branch it lies in; empty: none
  bool conditional = false;               ///< in some branch, case or handler inside its function
  Span function;       ///< function or lambda inside the binding's scope that it lies in; empty: none
  Span function_name;  ///< empty for a lambda
};

struct Binding {
  Span name;  ///< where it first comes into being
  Use birth = Use::declared;
  Span scope;                           ///< where the name means this binding
  Span function;                        ///< function or lambda it belongs to; empty: the file or a class
  bool global = false;                  ///< lives in the whole file
  bool in_prototype = false;            ///< parameter of a declaration or type without a body
  std::vector<Occurrence> occurrences;  ///< in order of the text
  Span hides;  ///< declaration of an outer binding of the same name inside the same function; empty: none
  bool hides_parameter = false;
  bool certain = true;  ///< false: a syntax error or a macro may hide uses
};

/// The binding that `identifier` stands for; nothing when it is declared elsewhere or cannot be told.
/// Requires: `identifier` is a leaf of the document's tree.
std::optional<Binding> find_binding(const Document& document, TSNode identifier);

}  // namespace core
