// A literal as its explainers see it: its text with the escapes replaced, and what stands around it, because the same
// characters mean a file mode in one place and a number in another. Made once for each question by read_literal; an
// explainer is a pure function of it, on any thread.
#pragma once

#include <tree_sitter/api.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/analyzer/document.hpp"
#include "core/explanation/prose.hpp"
#include "core/languages/language.hpp"
#include "core/support/span.hpp"

namespace core {

/// Where a literal stands: what suggests its meaning.
struct LiteralContext {
  std::string_view callee;         ///< last word of the call whose argument it is: `compile`; empty: none
  std::string_view full_callee;    ///< as written: `re.compile`
  std::int32_t argument = -1;      ///< its position among the arguments, from 0
  std::string_view argument_name;  ///< of a named argument
  std::string_view target;         ///< last word of the variable, field or key it is given to, or is compared with:
                                   ///< `timeout_ms`
  std::string_view dialect;        ///< what the language's table literals.tsv says about this argument: `strftime`
};

struct Literal {
  const Document& document;
  TSNode node;  ///< the whole literal
  Span span;
  std::string_view source;  ///< as written, quotes and prefix included
  std::string text;    ///< of a string: its content, escapes replaced, if `exact`; else as written between the quotes
  bool exact = true;   ///< false: interpolated or escapes that could not be replaced
  bool raw = false;    ///< escapes are not replaced
  bool bytes = false;  ///< a byte string
  Role role = Role::none;  ///< string, number, character, regex
  std::string flags;       ///< of a regular expression literal: `gi`
  LiteralContext context;
};

/// What an explainer says; an empty first line: it does not recognise the literal.
struct LiteralAnswer {
  Prose first_line;
  std::vector<Prose> details;  ///< further lines without label, most important first
  std::vector<Prose> notes;    ///< traps
};

using LiteralExplainer = LiteralAnswer (*)(const Literal&);

}  // namespace core
