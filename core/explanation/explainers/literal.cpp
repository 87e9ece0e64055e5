// Kind (iv): a literal, explained by the first explainer that recognises it.
#include "core/analyzer/syntax.hpp"
#include "core/explanation/explainers.hpp"
#include "core/explanation/literals/explainers.hpp"
#include "core/explanation/literals/read_literal.hpp"
#include "core/explanation/literals/text_traps.hpp"

namespace core {
namespace {

/// Longer strings are data: nobody asks what each of their characters means.
constexpr std::size_t kLongest = 64u << 10;

/// A string that stands alone documents something.
bool is_documentation(const Literal& literal) {
  return literal.role == Role::string &&
         literal.document.language()->role(ts_node_parent(literal.node)) == Role::statement;
}

}  // namespace

Explanation explain_literal(const Question& question) {
  Explanation explanation;
  explanation.kind = SubjectKind::literal;
  explanation.span = question.subject.span;
  explanation.name = question.text(explanation.span);
  if (explanation.span.size() > kLongest) return explanation;
  const Literal literal = read_literal(question.document, question.subject.node);
  if (is_documentation(literal)) return explanation;
  for (const LiteralExplainer explain : literal_explainers()) {
    if (question.stop.stop_requested()) return explanation;
    LiteralAnswer answer = explain(literal);
    if (answer.first_line.empty()) continue;
    explanation.first_line = sentence(answer.first_line);
    for (Prose& detail : answer.details) explanation.claims.emplace_back("", std::move(detail), literal.span);
    explanation.notes = std::move(answer.notes);
    if (explain != explain_characters) add_text_traps(literal, explanation.notes);
    break;
  }
  return explanation;
}

}  // namespace core
