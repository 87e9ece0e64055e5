// The shapes of functions that the purpose sentence knows. Each pattern looks at a function and either recognises it
// and writes the sentence, or gives an empty Purpose. Pure; any thread.
#pragma once

#include "core/analyzer/condition.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/explanation/phrases.hpp"
#include "core/explanation/purpose.hpp"

namespace core {

/// A function under the eyes of the patterns.
struct Function {
  const Document& document;
  const FunctionModel& model;

  const Language& language() const { return *document.language(); }
  std::string_view text(Span span) const { return document.text(span); }
  /// The outermost node that begins and ends exactly with `span`.
  TSNode node(Span span) const;
  /// The innermost one.
  TSNode expression(Span span) const;
  Prose at(Span span) const { return Prose(" ") << in_brackets(line_of(document, span)); }
};

using Pattern = Purpose (*)(const Function&);

// Functions of one statement.
Purpose does_nothing(const Function& function);
Purpose only_raises(const Function& function);
Purpose sets_one_member(const Function& function);
Purpose returns_one_expression(const Function& function);
Purpose forwards_to_one_call(const Function& function);
// Functions of a known kind.
Purpose sets_up_object(const Function& function);
Purpose returns_nested_function(const Function& function);
Purpose checks_in_test(const Function& function);
// Functions around a loop.
Purpose yields_values(const Function& function);
Purpose searches(const Function& function);
Purpose gathers(const Function& function);
Purpose translates(const Function& function);
Purpose answers_yes_or_no(const Function& function);
// Any other.
Purpose does_several_things(const Function& function);

/// What a returned expression is, after "returns": "what `f` gives for `a`", "`x + 1`".
Prose value_phrase(const Function& function, Span value);

/// Whether an expression can only be true or false.
bool is_truth_value(const Document& document, TSNode expression);

}  // namespace core
