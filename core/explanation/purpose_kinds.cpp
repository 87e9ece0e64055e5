// Patterns for functions of a known kind: constructors, functions that make functions, tests.
#include <algorithm>

#include "core/explanation/purpose_patterns.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

/// How a constructor fills the members of its object.
struct Members {
  std::vector<Prose> kept;     ///< given as a parameter of the same value
  std::vector<Prose> started;  ///< `[]`, `0`, worked out
};

void add_member(const Function& function, const Effect& effect, Members& members) {
  const TSNode assignment = function.expression(effect.span);
  const TSNode value = function.language().part(assignment, Part::value);
  if (!exists(value)) return;
  const std::string_view target = function.text(effect.target);
  const std::string_view text = function.document.text(value);
  const std::size_t dot = target.find_last_of(".>");
  const std::string_view name = dot == std::string_view::npos ? target : target.substr(dot + 1);
  const bool given = std::any_of(function.model.parameters.begin(), function.model.parameters.end(),
                                 [&](const Parameter& p) { return !p.name.empty() && function.text(p.name) == text; });
  if (given) {
    members.kept.push_back(Prose() << code(text));
  } else if (text.size() <= 24) {
    members.started.push_back(Prose() << code(name) << " at " << code(text));
  } else {
    members.started.push_back(Prose() << code(name));
  }
}

bool starts_with_word(std::string_view name, std::string_view word) {
  if (name.size() < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (to_lower(name[i]) != word[i]) return false;
  }
  return name.size() == word.size() || !is_lower(name[word.size()]);
}

}  // namespace

Purpose sets_up_object(const Function& function) {
  const FunctionModel& model = function.model;
  if (!model.is_constructor) return {};
  Members members;
  Purpose purpose;
  for (const Effect& effect : model.effects) {
    if (effect.kind != EffectKind::sets_member) continue;
    add_member(function, effect, members);
    purpose.said.push_back(effect.span);
  }
  Prose& prose = purpose.sentence;
  prose << "Sets up a new " << code(function.text(model.container));
  if (!members.kept.empty()) prose << ": keeps " << listed(members.kept, 4);
  if (!members.started.empty()) {
    prose << (members.kept.empty() ? ": starts " : "; starts ") << listed(members.started, 3);
  }
  if (members.kept.empty() && members.started.empty()) return {};
  return purpose;
}

Purpose returns_nested_function(const Function& function) {
  const FunctionModel& model = function.model;
  for (const Exit& exit : model.exits) {
    if (exit.kind != ExitKind::return_ || exit.value.empty() || exit.block != 0) continue;
    for (const Span nested : model.nested) {
      if (function.text(nested) != function.text(exit.value)) continue;
      Prose prose;
      prose << "Makes the function " << code(function.text(nested)) << function.at(nested) << " and returns it";
      return {.sentence = prose, .said = {exit.span}};
    }
  }
  return {};
}

Purpose checks_in_test(const Function& function) {
  const FunctionModel& model = function.model;
  if (!starts_with_word(function.text(model.name), "test")) return {};
  std::size_t checks = 0;
  std::vector<Prose> tried;
  std::vector<std::string_view> seen;
  for (const Call& call : model.calls) {
    if (call.name.empty()) continue;
    const std::string_view name = function.text(call.name);
    if (starts_with_word(name, "assert") || starts_with_word(name, "expect") || name.starts_with("assert")) {
      ++checks;
      continue;
    }
    const std::string_view callee = function.text(call.callee);
    const bool plumbing = call.use == ResultUse::argument && name.size() <= 3;
    if (plumbing || call.in_lambda || std::find(seen.begin(), seen.end(), callee) != seen.end()) continue;
    seen.push_back(callee);
    tried.push_back(Prose() << code(callee, 40));
  }
  if (checks == 0 || tried.empty()) return {};
  Prose prose("Test: ");
  prose << "calls " << listed(tried, 3) << " and makes " << counted(checks, "check");
  return {.sentence = prose << function.at(model.body)};
}

}  // namespace core
