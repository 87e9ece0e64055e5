#include <algorithm>

#include "core/explanation/full/sections.hpp"
#include "core/explanation/phrases.hpp"

namespace core {
namespace {

Prose kind_phrase(const Document& document, const FunctionModel& model) {
  Prose prose;
  if (model.is_async) prose << "asynchronous ";
  if (model.is_static && !model.container.empty()) prose << "static ";
  if (model.is_generator) prose << "generator ";
  if (model.is_constructor) {
    prose << "constructor";
  } else {
    prose << (model.container.empty() ? "function" : "method");
  }
  if (!model.container.empty()) prose << " of " << code(document.text(model.container), 40);
  return prose;
}

const char* manner(ParameterKind kind) {
  switch (kind) {
    case ParameterKind::positional_only: return ", by position only";
    case ParameterKind::keyword_only: return ", by name only";
    case ParameterKind::variadic: return ", any number of further arguments";
    case ParameterKind::keywords: return ", any number of further named arguments";
    case ParameterKind::block: return ", the block handed over";
    case ParameterKind::ordinary:
    case ParameterKind::receiver: break;
  }
  return "";
}

Span without_default(const Parameter& parameter) {
  if (parameter.default_value.empty() || parameter.name.empty()) return parameter.span;
  return {parameter.span.begin, std::max(parameter.name.end, parameter.type.end)};
}

Prose parameter_phrase(const Document& document, const Parameter& parameter) {
  Prose prose;
  // Where the type stands first, pieces of it may stand around the name: `const char *names[]`.
  const bool type_first = !parameter.type.empty() && parameter.type.begin < parameter.name.begin;
  prose << code(document.text(parameter.name.empty() || type_first ? without_default(parameter) : parameter.name), 60);
  if (!parameter.type.empty() && !type_first) prose << ", of type " << code(document.text(parameter.type), 50);
  prose << manner(parameter.kind);
  if (!parameter.default_value.empty()) {
    prose << ", " << code(document.text(parameter.default_value), 40) << " when left out";
  } else if (parameter.optional) {
    prose << ", may be left out";
  }
  if (parameter.by_reference) prose << ", the caller's own variable";
  return prose;
}

}  // namespace

FullLines signature_in_words(const Document& document, const FunctionModel& model) {
  std::size_t taken = 0;
  for (const Parameter& parameter : model.parameters) taken += parameter.kind != ParameterKind::receiver;
  Prose head = kind_phrase(document, model);
  head << (taken == 0 ? " without parameters" : " of ");
  if (taken > 0) head << counted(taken, "parameter");
  FullLines lines{{0, sentence(head)}};
  for (const Parameter& parameter : model.parameters) {
    if (parameter.kind != ParameterKind::receiver) lines.push_back({1, parameter_phrase(document, parameter)});
  }
  return lines;
}

}  // namespace core
