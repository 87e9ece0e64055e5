#include "core/explanation/passed_errors.hpp"

#include <algorithm>

#include "core/analyzer/calls.hpp"
#include "core/analyzer/condition.hpp"
#include "core/analyzer/scopes.hpp"
#include "core/analyzer/syntax.hpp"

namespace core {
namespace {

/// The variable of a condition that says it is set; a null node when the condition says anything else.
TSNode variable_found_set(const Document& document, TSNode condition) {
  const Language& language = *document.language();
  const TSNode left = language.part(condition, Part::target);
  const TSNode right = language.part(condition, Part::value);
  const bool says_so = language.role(condition) == Role::binary && operator_text(document, condition) == "!=" &&
                       language.role(left) == Role::identifier && language.role(right) == Role::null;
  return says_so ? left : TSNode{};
}

/// Of several returned values the last is the error.
TSNode last_value(const Document& document, Span value) {
  TSNode node = expression_at(document, value);
  if (document.language()->role(node) == Role::pattern)
    node = ts_node_named_child(node, ts_node_named_child_count(node) - 1);
  return node;
}

/// Where the variable got the value it has at `place`, as far as the order of the text tells; empty: nowhere.
Span last_setting(const Document& document, TSNode variable, std::uint32_t place) {
  Span found{};
  const auto binding = find_binding(document, variable);
  if (!binding || !binding->certain) return found;
  for (const Occurrence& occurrence : binding->occurrences) {
    const bool counts = gives_value(occurrence.use) && occurrence.use != Use::declared;
    if (counts && occurrence.span.begin < place) found = occurrence.use == Use::assigned ? occurrence.span : Span{};
  }
  return found;
}

bool lies_in(const FunctionModel& model, std::int32_t block, std::int32_t outer) {
  while (block > outer) block = model.blocks[static_cast<std::size_t>(block)].parent;
  return block == outer;
}

}  // namespace

std::vector<Prose> passed_errors(const Document& document, const FunctionModel& model, std::vector<Span>& proofs) {
  const Language& language = *document.language();
  std::vector<Prose> errors;
  std::vector<std::string_view> seen;
  for (const Exit& exit : model.exits) {
    if (exit.kind != ExitKind::pass_error) continue;
    proofs.push_back(exit.span);
    TSNode value = without_parentheses(language, expression_at(document, exit.value));
    if (language.role(value) == Role::await_) value = language.part(value, Part::value);
    const bool is_call = language.role(value) == Role::call;
    const Span callee = is_call ? describe_call(document, value).callee : Span{};
    const std::string_view text = document.text(callee.empty() ? exit.value : callee);
    if (std::ranges::find(seen, text) != seen.end()) continue;
    seen.push_back(text);
    errors.push_back(Prose() << code(text, 40) << " (" << line_of(document, exit.span) << ")");
  }
  return errors;
}

const Call* passed_error(const Document& document, const FunctionModel& model, const Exit& exit) {
  if (!document.language()->traits().errors_are_values || exit.kind != ExitKind::return_ || exit.value.empty())
    return nullptr;
  const std::vector<Circumstance> around = circumstances(model, exit.block);
  if (around.empty() || around[0].kind != Circumstance::Kind::holds) return nullptr;
  const TSNode variable = variable_found_set(document, expression_at(document, around[0].expression));
  if (!exists(variable) || document.text(variable) != document.text(last_value(document, exit.value))) return nullptr;
  const Span setting = last_setting(document, variable, exit.span.begin);
  const auto call = std::find_if(model.calls.begin(), model.calls.end(), [&](const Call& candidate) {
    return candidate.use == ResultUse::assigned && !candidate.in_lambda && !setting.empty() &&
           candidate.use_target.contains(setting);
  });
  const bool is_sure = call != model.calls.end() && !call->name.empty() && call->block != exit.block &&
                       lies_in(model, exit.block, call->block);
  return is_sure ? &*call : nullptr;
}

}  // namespace core
