#include "core/explanation/explainers.hpp"

namespace core {

Explainer explainer_for(SubjectKind kind) {
  switch (kind) {
    case SubjectKind::function: return explain_function;
    case SubjectKind::call: return explain_call;
    case SubjectKind::variable: return explain_variable;
    case SubjectKind::keyword: return explain_keyword;
    case SubjectKind::literal: return explain_literal;
    case SubjectKind::class_: return explain_class;
    case SubjectKind::import_: return explain_import;
    case SubjectKind::field: return explain_field;
    case SubjectKind::type: return explain_type;
    case SubjectKind::annotation: return explain_annotation;
    case SubjectKind::selection: return explain_selection;
    case SubjectKind::none: break;
  }
  return nullptr;
}

}  // namespace core
