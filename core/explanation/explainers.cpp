#include "core/explanation/explainers.hpp"

namespace core {

Explainer explainer_for(SubjectKind kind) {
  switch (kind) {
    case SubjectKind::function: return explain_function;
    case SubjectKind::call: return explain_call;
    case SubjectKind::variable: return explain_variable;
    case SubjectKind::keyword: return explain_keyword;
    case SubjectKind::none: break;
  }
  return nullptr;
}

}  // namespace core
