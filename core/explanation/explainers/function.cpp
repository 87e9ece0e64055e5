// Kind (i): the name of a function at its definition.
#include <algorithm>

#include "core/analyzer/build_model.hpp"
#include "core/analyzer/condition.hpp"
#include "core/explanation/explainers.hpp"
#include "core/explanation/explainers/function_claims.hpp"
#include "core/explanation/purpose.hpp"

namespace core {

Explanation explain_function(const Question& question) {
  const Document& document = question.document;
  auto model = std::make_shared<FunctionModel>(build_model(document, question.subject.node));
  Explanation explanation;
  explanation.kind = SubjectKind::function;
  explanation.span = question.subject.span;
  explanation.name = document.text(model->full_name.empty() ? question.subject.span : model->full_name);
  if (question.stop.stop_requested()) return explanation;

  Purpose purpose = purpose_of(document, *model);
  ClaimWriter writer(document, question.subject.node, *model, purpose.said, explanation.claims);
  writer.add_role();
  writer.add_guards();
  writer.add_calls();
  writer.add_effects();
  writer.add_returns();
  writer.add_hard_spots();
  explanation.first_line = std::move(purpose.sentence);
  if (explanation.first_line.empty() && !explanation.claims.empty()) {
    explanation.first_line = Prose("Gives no result");
  }
  explanation.model = std::move(model);
  return explanation;
}

}  // namespace core
