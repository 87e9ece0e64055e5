// Kind (i): the name of a function at its definition.
#include <algorithm>

#include "core/analyzer/build_model.hpp"
#include "core/analyzer/condition.hpp"
#include "core/explanation/explainers.hpp"
#include "core/explanation/explainers/function_claims.hpp"
#include "core/explanation/purpose.hpp"

namespace core {
namespace {

template <class Fact>
void drop_misread(const FunctionModel& model, std::vector<Fact>& facts) {
  std::erase_if(facts, [&](const Fact& fact) { return !model.is_read_well(fact.span.begin); });
}

/// The facts that stand before any syntax error.
FunctionModel well_read_part(const FunctionModel& model) {
  FunctionModel part = model;
  drop_misread(model, part.exits);
  drop_misread(model, part.calls);
  drop_misread(model, part.effects);
  return part;
}

/// Where nothing is returned and no pattern fits, the claim that tells most becomes the sentence.
Prose take_first_line(const Document& document, std::vector<Claim>& claims) {
  for (const auto& [label, opening] : {std::pair("Effects", ""), std::pair("Does", "calls ")}) {
    const auto found = std::ranges::find(claims, std::string(label), &Claim::label);
    if (found == claims.end()) continue;
    Prose prose = Prose(opening) << found->text();
    claims.erase(found);
    return sentence(prose);
  }
  return document.language()->traits().words.no_result;
}

void tell_syntax_error(const Document& document, Span error, Explanation& explanation) {
  Prose prose("From ");
  prose << line_of(document, error) << " on its syntax cannot be followed, because of an error or a macro there.";
  if (explanation.first_line.empty()) {
    explanation.first_line = std::move(prose);
  } else {
    explanation.notes.push_back(std::move(prose));
  }
}

}  // namespace

Explanation explain_function(const Question& question) {
  const Document& document = question.document;
  auto model = std::make_shared<FunctionModel>(build_model(document, question.subject.node));
  Explanation explanation;
  explanation.kind = SubjectKind::function;
  explanation.span = question.subject.span;
  explanation.name = document.text(model->full_name.empty() ? question.subject.span : model->full_name);
  if (question.stop.stop_requested()) return explanation;

  Purpose purpose = purpose_of(document, *model);
  const FunctionModel told = well_read_part(*model);
  ClaimWriter writer(document, question.subject.node, told, purpose.said, explanation.claims);
  writer.add_role();
  writer.add_guards();
  writer.add_calls();
  writer.add_effects();
  writer.add_returns();
  if (model->syntax_error.empty()) writer.add_hard_spots();
  explanation.first_line = std::move(purpose.sentence);
  if (!model->syntax_error.empty()) tell_syntax_error(document, model->syntax_error, explanation);
  if (explanation.first_line.empty() && !explanation.claims.empty()) {
    explanation.first_line = take_first_line(document, explanation.claims);
  }
  explanation.model = std::move(model);
  return explanation;
}

}  // namespace core
