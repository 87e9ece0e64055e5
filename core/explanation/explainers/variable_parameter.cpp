#include "core/explanation/explainers/variable_parameter.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/analyzer/doc_comment.hpp"
#include "core/analyzer/documentation.hpp"
#include "core/analyzer/syntax.hpp"

namespace core {
namespace {

TSNode parameter_node(const Document& document, const Binding& binding) {
  TSNode node = expression_at(document, binding.name);
  const Language& language = *document.language();
  for (int layers = 0; layers < 6 && exists(node) && language.role(node) != Role::parameter_list; ++layers) {
    const Role role = language.role(node);
    if (role == Role::parameter || role == Role::variadic_parameter || role == Role::keywords_parameter) return node;
    node = ts_node_parent(node);
  }
  return {};
}

TSNode function_node(const Document& document, const Binding& binding) {
  const Span span = binding.function;
  if (span.empty()) return {};
  TSNode node = expression_at(document, binding.name);
  while (exists(node) && span_of(node) != span) node = ts_node_parent(node);
  return node;
}

}  // namespace

Span default_value_of(const Document& document, const Binding& binding) {
  return span_of(document.language()->part(parameter_node(document, binding), Part::value));
}

bool becomes_member(const Document& document, const Binding& binding) {
  const TSNode node = parameter_node(document, binding);
  if (!exists(node)) return false;
  const std::string_view written = document.text(node);
  constexpr std::string_view modifiers[] = {"private ", "public ", "protected ", "readonly ", "override "};
  return std::ranges::any_of(modifiers, [&](std::string_view word) { return written.starts_with(word); });
}

bool is_receiver(const Document& document, const Binding& binding) {
  const Language& language = *document.language();
  const TSNode function = function_node(document, binding);
  if (!exists(function)) return false;
  if (const TSNode receiver = language.part(function, Part::receiver); exists(receiver)) {
    return span_of(receiver).contains(binding.name);
  }
  if (!language.traits().receiver_is_first_parameter || !exists(enclosing_class(language, function))) return false;
  const auto& words = language.traits().receiver_words;
  return std::ranges::find(words, document.text(binding.name)) != words.end() &&
         span_of(ts_node_named_child(parameters_of(language, function), 0)) == binding.name;
}

Prose documentation_of(const Document& document, const Binding& binding) {
  const TSNode function = function_node(document, binding);
  if (!exists(function)) return {};
  const Role role = document.language()->role(function);
  if (role != Role::function && role != Role::lambda) return {};
  const DocComment documentation = read_documentation(document, function);
  for (const DocEntry& entry : documentation.parameters) {
    std::string_view entry_name = entry.name;
    while (entry_name.starts_with('*')) entry_name.remove_prefix(1);
    if (entry_name != document.text(binding.name)) continue;
    std::string first = first_sentence(entry.text);
    while (first.ends_with('.')) first.pop_back();
    return first.size() > 120 ? Prose() : prose_from_workspace(first);
  }
  return {};
}

}  // namespace core
