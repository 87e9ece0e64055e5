// Patterns for functions of one statement.
#include <algorithm>

#include "core/analyzer/calls.hpp"
#include "core/analyzer/walk.hpp"
#include "core/explanation/purpose_patterns.hpp"
#include "core/support/contains.hpp"

namespace core {

TSNode Function::node(Span span) const {
  TSNode found = expression(span);
  for (TSNode around = ts_node_parent(found); exists(around) && Document::span_of(around) == span;
       around = ts_node_parent(around)) {
    found = around;
  }
  return found;
}

TSNode Function::expression(Span span) const { return expression_at(document, span); }

namespace {

/// Whether a literal takes in values of names: `"#{first} #{last}"`.
bool holds_names(const Language& language, TSNode literal) {
  bool found = false;
  const auto look = [&](TSNode node, TSFieldId) {
    const Role role = language.role(node);
    found = found || role == Role::identifier || role == Role::call || role == Role::receiver_member;
    return !found;
  };
  walk(literal, look, [](TSNode) {});
  return found;
}

bool is_literal(Role role) {
  return role == Role::symbol || role == Role::string || role == Role::number || role == Role::character ||
         role == Role::true_ || role == Role::false_ || role == Role::null || role == Role::regex;
}

bool is_receiver(const Function& function, TSNode node) {
  if (!exists(node)) return false;
  const std::vector<Parameter>& parameters = function.model.parameters;
  const std::string_view name = function.document.text(node);
  if (!parameters.empty() && parameters[0].kind == ParameterKind::receiver) {
    return !parameters[0].name.empty() && function.text(parameters[0].name) == name;
  }
  return !function.model.container.empty() && contains(function.language().traits().receiver_words, name);
}

const Parameter* parameter_named(const Function& function, std::string_view name) {
  for (const Parameter& parameter : function.model.parameters) {
    if (!parameter.name.empty() && function.text(parameter.name) == name) return &parameter;
  }
  return nullptr;
}

/// The exit that is the function's only statement; null when there is more to it.
const Exit* only_exit(const Function& function, ExitKind kind) {
  const FunctionModel& model = function.model;
  if (model.exits.size() != 1 || model.exits[0].kind != kind) return nullptr;
  if (model.exits[0].implicit && model.exits[0].span == model.body) return &model.exits[0];
  if (model.statements.size() != 1 || model.exits[0].block != 0) return nullptr;
  const Span statement = model.statements[0];
  return statement.contains(model.exits[0].span) && model.exits[0].span.begin == statement.begin ? &model.exits[0]
                                                                                                 : nullptr;
}

/// "for `a`, `b` and 2 more", of the arguments that are not plain literals of no interest; with a blank before it.
Prose arguments_phrase(const Function& function, TSNode call, const char* link = " for ") {
  std::vector<Prose> names;
  for (const Argument& argument : describe_call(function.document, call).arguments) {
    if (function.language().role(function.expression(argument.value)) == Role::lambda) {
      names.push_back("a function");
    } else {
      names.push_back(Prose() << code(function.text(argument.span), 30));
    }
  }
  return names.empty() ? Prose() : Prose(link) << listed(names, 3);
}

Prose comprehension_phrase(const Function& function, TSNode comprehension) {
  const Language& language = function.language();
  Prose prose;
  prose << code(function.document.text(language.part(comprehension, Part::body)), 40);
  for (std::uint32_t i = 0; i < ts_node_named_child_count(comprehension); ++i) {
    const TSNode clause = ts_node_named_child(comprehension, i);
    if (language.role(clause) == Role::comprehension_for) {
      prose << " for each " << code(function.document.text(language.part(clause, Part::target)), 30) << " in "
            << code(function.document.text(language.part(clause, Part::value)), 40);
    } else if (language.role(clause) == Role::comprehension_if) {
      prose << " where " << code(function.document.text(language.part(clause, Part::condition)), 50);
    }
  }
  return prose;
}

Prose call_phrase(const Function& function, TSNode call) {
  const Call parts = describe_call(function.document, call);
  Prose prose;
  if (parts.creates) {
    const TSNode list = function.language().part(call, Part::arguments);
    const bool sets_fields = exists(list) && function.document.text(list).starts_with('{');
    return prose << "a new " << code(function.text(parts.callee), 40)
                 << arguments_phrase(function, call, sets_fields ? " with " : " for ");
  }
  if (parts.name.empty() || is_conversion(function.document, parts))
    return prose << code(function.document.text(call), 60);
  return prose << "what " << code(function.text(parts.callee), 50) << " gives" << arguments_phrase(function, call);
}

}  // namespace

/// `async { ... }`, which has no parameters.
static bool document_begins_with_async(const Function& function, TSNode lambda) {
  const bool has_parameters = exists(parameters_of(function.language(), lambda));
  return !has_parameters && function.document.text(lambda).starts_with("async ");
}

/// "one of three values, by `kind`".
static Prose switch_phrase(const Function& function, TSNode node) {
  const Language& language = function.language();
  const TSNode body = language.part(node, Part::body);
  const TSNode subject = without_parentheses(language, language.part(node, Part::value));
  std::size_t cases = 0;
  walk(
      exists(body) ? body : node,
      [&](TSNode child, TSFieldId) {
        const Role role = language.role(child);
        const bool leaves = language.role(language.part(child, Part::body)) == Role::raise;
        if ((role == Role::case_ || role == Role::default_case) && !leaves) ++cases;
        return same(child, body) || same(child, node);
      },
      [](TSNode) {});
  if (cases < 2 || !exists(subject)) return Prose() << code(function.document.text(node), 60);
  if (function.document.text(subject) == language.traits().words.true_)
    return Prose("one of ") << count_word(cases) << " values, by the first condition that holds";
  return Prose("one of ") << count_word(cases) << " values, by " << code(function.document.text(subject), 50);
}

bool is_truth_value(const Document& document, TSNode expression) {
  const Language& language = *document.language();
  const LanguageTraits& traits = language.traits();
  std::vector<TSNode> open{expression};  // chains of operators nest deeply
  while (!open.empty()) {
    const TSNode node = without_parentheses(language, open.back());
    open.pop_back();
    const Role role = language.role(node);
    if (role == Role::true_ || role == Role::false_ || role == Role::not_ || role == Role::comparison) continue;
    const std::string_view word = operator_text(document, node);
    if (role == Role::unary && contains(traits.not_operators, word)) continue;
    if (role != Role::binary) return false;
    if (contains(traits.comparison_operators, word)) continue;
    // Short-circuit operators may give one of their operands: both must be truth values.
    if (!contains(traits.boolean_operators, word) || word == "??") return false;
    open.push_back(language.part(node, Part::target));
    open.push_back(language.part(node, Part::value));
  }
  return true;
}

Prose value_phrase(const Function& function, Span value) {
  const Language& language = function.language();
  TSNode node = without_parentheses(language, function.expression(value));
  if (language.role(node) == Role::await_) node = language.part(node, Part::value);
  switch (language.role(node)) {
    case Role::call:
    case Role::new_: return call_phrase(function, node);
    case Role::comprehension: return comprehension_phrase(function, node);
    case Role::lambda:
      // Without a list of parameters it may be a block that runs later.
      if (document_begins_with_async(function, node)) return "a future that runs the block when awaited";
      return "a new function";
    case Role::switch_: return switch_phrase(function, node);
    default: return Prose() << code(function.text(bare(function.document, value)), 60);
  }
}

Purpose does_nothing(const Function& function) {
  const FunctionModel& model = function.model;
  const bool has_more = std::any_of(model.statements.begin(), model.statements.end(), [&](Span statement) {
    const std::string_view text = function.text(statement);
    return text != "pass" && text != "..." && text != ";";
  });
  if (has_more || model.body.empty() || !model.exits.empty() || !model.calls.empty()) return {};
  for (const Span decorator : model.decorators) {
    if (function.text(decorator).find("abstract") != std::string_view::npos) {
      return {.sentence = Prose("Has no body of its own: it is abstract") << function.at(decorator)};
    }
    if (function.text(decorator).find("overload") != std::string_view::npos) {
      return {.sentence = Prose("Only declares a signature; the body is elsewhere") << function.at(decorator)};
    }
  }
  return {.sentence = Prose("Does nothing: its body is empty") << function.at(model.body)};
}

Purpose only_raises(const Function& function) {
  const Exit* exit = only_exit(function, ExitKind::raise);
  if (exit == nullptr || exit->implicit) return {};
  Prose prose;
  prose << "Always " << raise_verb(function.document) << " " << raised_thing(function.document, function.model, *exit)
        << function.at(exit->span);
  return {.sentence = prose, .said = {exit->span}};
}

Purpose sets_one_member(const Function& function) {
  const FunctionModel& model = function.model;
  const bool one =
      model.statements.size() == 1 && model.effects.size() == 1 && model.effects[0].kind == EffectKind::sets_member;
  if (!one || !model.exits.empty() || !model.calls.empty()) return {};
  const TSNode assignment = function.expression(model.effects[0].span);
  const TSNode value = function.language().part(assignment, Part::value);
  if (!exists(value) || function.language().role(assignment) != Role::assignment ||
      is_augmented(function.document, assignment))
    return {};
  Prose prose;
  prose << "Sets " << code(function.text(model.effects[0].target)) << " to " << code(function.document.text(value), 40)
        << function.at(model.effects[0].span);
  return {.sentence = prose, .said = {model.effects[0].span}};
}

Purpose returns_one_expression(const Function& function) {
  const Exit* exit = only_exit(function, ExitKind::return_);
  if (exit == nullptr || exit->value.empty()) return {};
  const Language& language = function.language();
  const TSNode value = without_parentheses(language, function.expression(exit->value));
  const Role role = language.role(value);
  const std::string_view text = function.document.text(value);
  Prose prose;
  const bool is_member = role == Role::member && is_receiver(function, language.part(value, Part::object));
  if (is_member || role == Role::receiver_member) {
    prose << "Returns " << code(text) << " as it is";
  } else if (role == Role::identifier && parameter_named(function, text) != nullptr) {
    prose << "Returns its argument " << code(text) << " unchanged";
  } else if (is_literal(role) && !holds_names(language, value)) {
    prose << "Always returns " << code(text);
  } else if (is_truth_value(function.document, value)) {
    prose << "Tells whether " << code(text, 80);
  } else {
    prose << "Returns " << value_phrase(function, exit->value);
  }
  return {.sentence = prose << function.at(exit->value), .said = {exit->span}};
}

Purpose forwards_to_one_call(const Function& function) {
  const FunctionModel& model = function.model;
  if (model.statements.size() != 1 || model.calls.empty() || !model.exits.empty()) return {};
  const bool walks =
      std::any_of(model.calls.begin(), model.calls.end(), [](const Call& call) { return call.only_walks; });
  if (walks) return {};
  const auto main = std::find_if(model.calls.begin(), model.calls.end(), [&](const Call& call) {
    return call.use == ResultUse::unused && call.block == 0 && !call.in_lambda && !call.name.empty();
  });
  if (main == model.calls.end()) return {};
  // Of several commands in one statement none is the main one.
  const bool is_alone = std::count_if(model.calls.begin(), model.calls.end(), [](const Call& call) {
                          return call.use == ResultUse::unused && !call.in_lambda;
                        }) == 1;
  if (!is_alone && function.language().traits().calls_are_commands) return {};
  const KnownCall* known = main->known;
  Prose prose;
  if (known != nullptr && !known->callee.starts_with('.')) {
    prose << prose_from_table(known->phrase) << ", with " << code(function.text(main->callee))
          << function.at(main->span);
    return {.sentence = prose, .said = {main->span}};
  }
  prose << "Calls " << code(function.text(main->callee)) << arguments_phrase(function, function.expression(main->span))
        << function.at(main->span);
  return {.sentence = prose, .said = {main->span}};
}

}  // namespace core
