// Patterns for functions of a known kind: constructors, functions that make functions, tests.
#include <algorithm>

#include "core/analyzer/calls.hpp"
#include "core/explanation/purpose_patterns.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

/// How a constructor fills its object.
struct Members {
  std::vector<Prose> kept;     ///< given as a parameter of the same value
  std::vector<Prose> started;  ///< `[]`, `0`, worked out
  std::vector<Prose> passed;   ///< what bases and other constructors get, as written
};

/// The value of an assignment; of an initializer what stands in its parentheses, if it is one thing.
TSNode value_given(const Function& function, TSNode assignment) {
  const TSNode value = function.language().part(assignment, Part::value);
  if (function.language().role(assignment) != Role::member_initializer) return value;
  return ts_node_named_child_count(value) == 1 ? ts_node_named_child(value, 0) : TSNode{};
}

/// The name of a parameter that `value` hands on as it is, or moves; empty when it is something else.
std::string_view given_parameter(const Function& function, TSNode value) {
  std::string_view text = function.document.text(value);
  const Call call = describe_call(function.document, value);
  if (call.arguments.size() == 1 && (function.text(call.name) == "move" || function.text(call.name) == "forward")) {
    text = function.text(call.arguments[0].value);
  }
  const std::vector<Parameter>& parameters = function.model.parameters;
  const bool given = std::any_of(parameters.begin(), parameters.end(),
                                 [&](const Parameter& p) { return !p.name.empty() && function.text(p.name) == text; });
  return given ? text : std::string_view();
}

void add_member(const Function& function, const Effect& effect, Members& members) {
  const TSNode assignment = function.expression(effect.span);
  const std::string_view target = function.text(effect.target);
  const std::size_t dot = target.find_last_of(".>");
  const std::string_view name = dot == std::string_view::npos ? target : target.substr(dot + 1);
  const TSNode value = value_given(function, assignment);
  if (!exists(value)) {
    if (function.language().role(assignment) == Role::member_initializer)
      members.started.push_back(Prose() << code(name));
    return;
  }
  const std::string_view text = function.document.text(value);
  if (const std::string_view given = given_parameter(function, value); !given.empty()) {
    members.kept.push_back(Prose() << code(given));
  } else if (text.size() <= 24) {
    members.started.push_back(Prose() << code(name) << " at " << code(text));
  } else {
    members.started.push_back(Prose() << code(name));
  }
}

/// The initializers of the constructor that set no member, and the constructors it calls: `super(x)`.
void add_passed(const Function& function, Members& members) {
  for (const Call& call : function.model.calls) {
    const TSNode callee = function.expression(call.callee);
    if (!call.name.empty() || function.language().role(callee) != Role::receiver_word) continue;
    std::string_view written = function.text(call.span);
    if (written.ends_with(';')) written.remove_suffix(1);  // where such a call is a statement of its own kind
    members.passed.push_back(Prose() << code(written, 40) << function.at(call.span));
  }
  const TSNode definition = function.node(function.model.span);
  for (std::uint32_t i = 0; i < ts_node_named_child_count(definition); ++i) {
    const TSNode list = ts_node_named_child(definition, i);
    for (std::uint32_t j = 0; j < ts_node_named_child_count(list); ++j) {
      const TSNode initializer = ts_node_named_child(list, j);
      if (function.language().role(initializer) != Role::member_initializer) continue;
      const Span span = Document::span_of(initializer);
      const bool is_member = std::any_of(function.model.effects.begin(), function.model.effects.end(),
                                         [&](const Effect& effect) { return effect.span == span; });
      if (!is_member) members.passed.push_back(Prose() << code(function.text(span), 40) << function.at(span));
    }
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

/// Whether a function is a test by its name, or by what decorates it: `#[test]`, `@Test`.
static bool is_test(const Function& function) {
  const auto says_test = [&](Span decorator) {
    std::string_view text = function.text(decorator);
    text = text.substr(0, text.find('('));
    while (!text.empty() && !is_word(text.back())) text.remove_suffix(1);
    return text.ends_with("test") || text.ends_with("Test");
  };
  const std::vector<Span>& decorators = function.model.decorators;
  return starts_with_word(function.text(function.model.name), "test") ||
         std::any_of(decorators.begin(), decorators.end(), says_test);
}

Purpose sets_up_object(const Function& function) {
  const FunctionModel& model = function.model;
  if (!model.is_constructor) return {};
  Members members;
  Purpose purpose;
  for (const Parameter& parameter : model.parameters) {
    if (parameter.becomes_member) members.kept.push_back(Prose() << code(function.text(parameter.name)));
  }
  for (const Effect& effect : model.effects) {
    // What holds for some objects only is told among the effects; so are elements of members.
    const bool is_element = function.text(effect.target).find_first_of("[(") != std::string_view::npos;
    if (effect.kind != EffectKind::sets_member || effect.block != 0 || is_element) continue;
    add_member(function, effect, members);
    purpose.said.push_back(effect.span);
  }
  add_passed(function, members);
  if (members.kept.empty() && members.started.empty() && members.passed.empty()) return {};
  std::vector<Prose> parts;
  if (!members.passed.empty()) parts.push_back(Prose("begins with ") << listed(members.passed, 2));
  if (!members.kept.empty()) parts.push_back(Prose("keeps ") << listed(members.kept, 4));
  if (!members.started.empty()) parts.push_back(Prose("starts ") << listed(members.started, 3));
  Prose& prose = purpose.sentence;
  prose << "Sets up a new " << code(function.text(model.container)) << ": ";
  for (std::size_t i = 0; i < parts.size(); ++i) prose << (i == 0 ? "" : "; ") << parts[i];
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

namespace {

/// `assertEqual(a, b)`, `expect(a)`, and `t.Errorf(...)` on what the test was given.
bool is_check(const Function& function, const Call& call) {
  const std::string_view name = function.text(call.name);
  if (starts_with_word(name, "assert") || starts_with_word(name, "expect") || name.starts_with("assert")) return true;
  const bool fails = name.starts_with("Error") || name.starts_with("Fatal") || name.starts_with("Fail");
  return fails && !call.object.empty() &&
         std::ranges::any_of(function.model.parameters, [&](const Parameter& parameter) {
           return function.text(parameter.name) == function.text(call.object);
         });
}

}  // namespace

Purpose checks_in_test(const Function& function) {
  const FunctionModel& model = function.model;
  if (!is_test(function)) return {};
  std::size_t checks = 0;
  std::vector<Prose> tried;
  std::vector<std::string_view> seen;
  std::vector<Span> said;
  for (const Call& call : model.calls) {
    if (call.name.empty()) continue;
    said.push_back(call.span);
    const std::string_view name = function.text(call.name);
    if (is_check(function, call)) {
      ++checks;
      continue;
    }
    const std::string_view callee = function.text(call.callee);
    const bool plumbing = call.use == ResultUse::argument && name.size() <= 3;
    if (plumbing || call.in_lambda || std::find(seen.begin(), seen.end(), callee) != seen.end()) continue;
    seen.push_back(callee);
    tried.push_back(Prose() << code(callee, 40) << function.at(call.span));
  }
  if (checks == 0 || tried.empty()) return {};
  Prose prose("Test: ");
  prose << "calls " << listed(tried, 3) << " and makes " << counted(checks, "check");
  return {.sentence = prose, .said = std::move(said)};
}

}  // namespace core
