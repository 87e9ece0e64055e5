#include "core/explanation/explainers/name_elsewhere.hpp"

#include "core/analyzer/syntax.hpp"
#include "core/explanation/explainers.hpp"
#include "core/explanation/explainers/class_summary.hpp"
#include "core/explanation/explainers/macro.hpp"

namespace core {

Explanation explain_name_elsewhere(const Question& question) {
  const Document& document = question.document;
  const std::string_view name = question.text(question.subject.span);
  Explanation explanation;
  explanation.kind = question.subject.kind;
  explanation.span = question.subject.span;
  explanation.name = name;
  Prose line = macro_called(document, name);
  if (line.empty()) line = summary_of_class_named(document, name);
  if (!line.empty()) explanation.first_line = sentence(line);
  if (!explanation.empty() || !question.language().traits().members_in_scope) return explanation;
  const TSNode leaf = ts_node_descendant_for_byte_range(document.root(), explanation.span.begin, explanation.span.end);
  if (!exists(leaf) || ts_node_child_count(leaf) != 0) return explanation;
  Question about_field{document, question.subject, question.stop};
  about_field.subject.node = leaf;
  return explain_field(about_field);
}

}  // namespace core
