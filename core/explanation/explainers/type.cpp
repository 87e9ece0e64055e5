// Kind (ix): a type where it is written: the class of this document it names, or what the type of the language or its
// library means, with its arguments.
#include "core/analyzer/locate_around.hpp"
#include "core/analyzer/scopes.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/explanation/explainers.hpp"
#include "core/explanation/explainers/class_summary.hpp"
#include "core/explanation/explainers/name_elsewhere.hpp"
#include "core/explanation/type_words.hpp"

namespace core {
namespace {

/// A type parameter is declared where the name stands in a list of them: nothing but its constraint is worth saying.
Explanation with_line(const Question& question, Span span, const Prose& line) {
  Explanation explanation;
  explanation.kind = SubjectKind::type;
  explanation.span = span;
  explanation.name = question.text(span);
  if (!line.empty()) explanation.first_line = sentence(line);
  return explanation;
}

}  // namespace

Explanation explain_type(const Question& question) {
  const Document& document = question.document;
  const TSNode leaf = question.subject.node;
  Explanation elsewhere = explain_name_elsewhere(question);
  if (!elsewhere.empty()) return elsewhere;
  const TSNode type = type_named_by(question.language(), leaf);
  const Prose words = type_in_words(document, type);
  if (words.empty()) {
    if (question.language().role(leaf) == Role::identifier) return explain_variable(question);
    return with_line(question, question.subject.span, {});
  }
  const Span span = Document::span_of(type);
  Explanation explanation = with_line(question, span, Prose() << code(question.text(span), 60) << " is " << words);
  const AnnotationRow* row = type_row(document, type);
  if (row != nullptr && !row->trap.empty()) explanation.notes.push_back(prose_from_table(row->trap));
  return explanation;
}

}  // namespace core
