// Kind (ix): decorators, annotations and attributes, directives to compilers and tools, macros: what they change about
// the thing they stand on.
#include <algorithm>
#include <string>

#include "core/analyzer/build_model.hpp"
#include "core/analyzer/imports.hpp"
#include "core/analyzer/locate_around.hpp"
#include "core/analyzer/references.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/explanation/explainers.hpp"
#include "core/explanation/explainers/class_summary.hpp"
#include "core/explanation/explainers/macro.hpp"
#include "core/explanation/phrases.hpp"
#include "core/explanation/purpose.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

TSNode around_with(const Language& language, TSNode leaf, Role role) {
  TSNode around = leaf;
  while (exists(around) && language.role(around) != role) around = ts_node_parent(around);
  return around;
}

std::string without_blanks(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    if (!is_blank(c)) kept += c;
  }
  return kept;
}

/// The name of a decorator without what it is called with: `app.route` of `@app.route("/")`.
std::string_view name_of_mark(const Document& document, TSNode decorator) {
  const Language& language = *document.language();
  TSNode name = language.part(decorator, Part::name);
  if (!exists(name)) name = ts_node_named_child(decorator, 0);
  if (language.role(name) == Role::call) name = language.part(name, Part::name);
  return exists(name) ? document.text(name) : std::string_view();
}

/// The row of a mark: as written with its arguments, by its full name, as a method of anything (".setter"), by its last
/// word when what stands before it is a standard module.
const AnnotationRow* row_of_mark(const Document& document, TSNode decorator) {
  const FactTables& facts = document.language()->facts();
  std::string whole = without_blanks(document.text(decorator));
  while (!whole.empty() && !is_word(whole.front())) whole.erase(0, 1);
  if (const AnnotationRow* row = facts.annotation(AnnotationForm::mark, whole)) return row;
  const std::string_view name = name_of_mark(document, decorator);
  if (const AnnotationRow* row = facts.annotation(AnnotationForm::mark, name)) return row;
  const std::size_t dot = name.find_last_of(".:\\");
  if (dot == std::string_view::npos) return nullptr;
  const std::string_view last = name.substr(dot + 1);
  if (const AnnotationRow* row = facts.annotation(AnnotationForm::mark, "." + std::string(last))) return row;
  const bool of_library = !standard_module(*document.language(), name.substr(0, dot), true).empty();
  return of_library ? facts.annotation(AnnotationForm::mark, last) : nullptr;
}

/// What a decorator that the document defines does.
Prose own_decorator(const Document& document, TSNode decorator) {
  std::string_view name = name_of_mark(document, decorator);
  if (name.find('.') != std::string_view::npos) return {};
  const std::vector<TSNode> definitions = find_definitions(document, name, 2);
  if (definitions.size() != 1) return summary_of_class_named(document, name);
  const Purpose purpose = purpose_of(document, build_model(document, definitions[0]));
  if (purpose.sentence.empty()) return {};
  return Prose("Wraps what follows with ")
         << code(name) << " " << in_brackets(line_of(document, Document::span_of(definitions[0]))) << ": "
         << purpose.sentence;
}

void tell(Explanation& explanation, const AnnotationRow& row) {
  explanation.first_line = prose_from_table(row.meaning);
  if (!row.trap.empty()) explanation.notes.push_back(prose_from_table(row.trap));
}

/// As if there were no decorator around the word.
Explanation as_ordinary_word(Question question) {
  const Language& language = question.language();
  const TSNode leaf = question.subject.node;
  if (!ts_node_is_named(leaf)) {
    question.subject.kind = SubjectKind::keyword;
    return explain_keyword(question);
  }
  if (const TSNode call = call_named_by(language, leaf); exists(call)) {
    question.subject.kind = SubjectKind::call;
    question.subject.node = call;
    return explain_call(question);
  }
  if (language.role(leaf) != Role::identifier) return {};
  question.subject.kind = SubjectKind::variable;
  return explain_variable(question);
}

/// Directives are named by their first word and what follows: "pragma once".
const AnnotationRow* row_of_directive(const Document& document, TSNode directive) {
  std::string text = fold_white_space(document.text(directive));
  text.erase(0, std::min(text.find_first_not_of("# "), text.size()));
  return document.language()->facts().annotation_at_start(AnnotationForm::directive, text);
}

}  // namespace

Explanation explain_annotation(const Question& question) {
  const Document& document = question.document;
  const Language& language = question.language();
  const TSNode leaf = question.subject.node;
  Explanation explanation;
  explanation.kind = SubjectKind::annotation;
  explanation.span = question.subject.span;
  explanation.name = question.text(explanation.span);
  if (language.role(leaf) == Role::comment) {
    if (const AnnotationRow* row = directive_in_comment(document, leaf)) tell(explanation, *row);
    return explanation;
  }
  if (const TSNode directive = around_with(language, leaf, Role::directive); exists(directive)) {
    explanation.span = Document::span_of(directive);
    if (const AnnotationRow* row = row_of_directive(document, directive)) tell(explanation, *row);
    return explanation;
  }
  const TSNode decorator = around_with(language, leaf, Role::decorator);
  if (!exists(decorator)) {
    const Prose line = macro_called(document, question.text(explanation.span));
    if (!line.empty()) explanation.first_line = sentence(line);
    return explanation;
  }
  if (const Prose own = own_decorator(document, decorator); !own.empty()) {
    explanation.first_line = sentence(own);
    return explanation;
  }
  const AnnotationRow* row = row_of_mark(document, decorator);
  // A list of attributes has no name of its own.
  if (row == nullptr && !exists(language.part(decorator, Part::name))) {
    row = language.facts().annotation(AnnotationForm::mark, document.text(leaf));
  }
  if (row != nullptr) {
    explanation.span = Document::span_of(decorator);
    tell(explanation, *row);
    return explanation;
  }
  return as_ordinary_word(question);
}

}  // namespace core
