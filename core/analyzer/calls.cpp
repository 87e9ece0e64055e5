#include "core/analyzer/calls.hpp"

#include <algorithm>

#include "core/analyzer/parameters.hpp"
#include "core/analyzer/references.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

std::vector<Argument> arguments_of(const Language& language, TSNode call) {
  std::vector<Argument> arguments;
  const TSNode list = language.part(call, Part::arguments);
  if (!exists(list)) return arguments;
  if (language.role(list) != Role::argument_list) {  // a lone comprehension or template stands for the whole list
    const Span span = Document::span_of(list);
    arguments.push_back({.span = span, .name = {}, .value = span});
    return arguments;
  }
  for (std::uint32_t i = 0; i < ts_node_named_child_count(list); ++i) {
    const TSNode child = ts_node_named_child(list, i);
    if (ts_node_is_extra(child)) continue;
    const Role role = language.role(child);
    Argument argument{.span = Document::span_of(child), .name = {}, .value = Document::span_of(child)};
    argument.spread = role == Role::spread_argument;
    if (role == Role::named_argument) {
      argument.name = span_of(language.part(child, Part::name));
      argument.value = span_of(language.part(child, Part::value));
    }
    // Where the list is misread nobody knows what it holds.
    argument.spread = argument.spread || ts_node_has_error(list);
    arguments.push_back(argument);
  }
  return arguments;
}

/// What becomes of the value of the innermost node of a path: the nodes around it are asked from the inside out.
class ResultUseFinder {
 public:
  ResultUseFinder(const ModelWalk& walk, TSNode node) : walk_(walk), node_(node) {}

  void find(Call& call) {
    for (const ModelWalk::Frame* around = &walk_.around(up_); exists(around->node); around = &walk_.around(++up_)) {
      if (!passes_on(*around, call)) return;
      node_ = around->node;
    }
  }

 private:
  bool is(const ModelWalk::Frame& around, Part part) const {
    const TSNode found = walk_.language.part(around.node, part);
    return exists(found) && same(found, node_);
  }

  bool settle(Call& call, ResultUse use, Span target = {}) const {
    call.use = through_operator_ && use != ResultUse::condition ? ResultUse::operand : use;
    call.use_target = target;
    return false;
  }

  /// Whether the use is decided further out; else it has been noted in `call`.
  bool passes_on(const ModelWalk::Frame& around, Call& call) {
    switch (around.role) {
      case Role::parenthesized:
      case Role::cast:
      case Role::spread_argument: return true;
      case Role::await_: call.awaited = true; return true;
      case Role::defer_: call.deferred = true; return settle(call, ResultUse::unused);
      case Role::spawn: call.spawned = true; return settle(call, ResultUse::unused);
      case Role::return_: return settle(call, ResultUse::returned);
      case Role::raise: return settle(call, ResultUse::raised);
      case Role::yield_: return settle(call, ResultUse::yielded);
      case Role::declaration:
      case Role::assignment: return assigned(around, call);
      case Role::pattern: return single_of_list(around) || settle(call, ResultUse::operand);
      case Role::argument_list: return argument(call, walk_.around(up_ + 1));
      case Role::named_argument: return argument(call, walk_.around(up_ + 2));
      case Role::member: return settle(call, is(around, Part::object) ? ResultUse::receiver : ResultUse::operand);
      case Role::for_each:
      case Role::range_clause:
      case Role::comprehension_for:
        return settle(call, is(around, Part::value) ? ResultUse::iterated : ResultUse::operand);
      case Role::not_:
      case Role::unary:
      case Role::comparison:
      case Role::binary: through_operator_ = true; return true;
      default: return other(around, call);
    }
  }

  bool assigned(const ModelWalk::Frame& around, Call& call) const {
    if (!is(around, Part::value)) return settle(call, ResultUse::operand);
    const TSNode target = declared_name(walk_.language, walk_.language.part(around.node, Part::target));
    return settle(call, is_augmented(walk_.document, around.node) ? ResultUse::operand : ResultUse::assigned,
                  span_of(target));
  }

  bool argument(Call& call, const ModelWalk::Frame& taker) const {
    const bool is_call = taker.role == Role::call || taker.role == Role::new_;
    return settle(call, ResultUse::argument, is_call ? span_of(walk_.language.part(taker.node, Part::name)) : Span{});
  }

  static bool single_of_list(const ModelWalk::Frame& around) { return ts_node_named_child_count(around.node) == 1; }

  bool other(const ModelWalk::Frame& around, Call& call) const {
    const bool is_condition = is(around, Part::condition) && around.role != Role::assert_;
    const bool is_subject = around.role == Role::switch_ && is(around, Part::value);
    if (is_condition || is_subject) return settle(call, ResultUse::condition);
    const bool is_expression_body =
        (around.role == Role::lambda || around.role == Role::function) && is(around, Part::body);
    if (is_expression_body) return settle(call, ResultUse::returned);
    const bool stands_alone = around.role == Role::statement || around.role == Role::block ||
                              around.role == Role::labeled || around.role == Role::case_ ||
                              around.role == Role::default_case || around.role == Role::else_ ||
                              around.role == Role::if_ || around.role == Role::for_clause || around.role == Role::for_;
    return settle(call,
                  stands_alone ? (through_operator_ ? ResultUse::operand : ResultUse::unused) : ResultUse::operand);
  }

  const ModelWalk& walk_;
  TSNode node_;
  std::size_t up_ = 0;
  bool through_operator_ = false;
};

bool is_receiver(const ModelWalk& walk, std::string_view object) {
  const std::vector<std::string_view>& words = walk.language.traits().receiver_words;
  if (contains(words, object)) return true;
  const std::vector<Parameter>& parameters = walk.model.parameters;
  return !parameters.empty() && parameters[0].kind == ParameterKind::receiver &&
         walk.document.text(parameters[0].name) == object;
}

bool calls_itself(const ModelWalk& walk, const Call& call) {
  const FunctionModel& model = walk.model;
  const std::string_view name = walk.document.text(model.name);
  if (model.name.empty() || call.creates || walk.document.text(call.name) != name || !accepts(model.parameters, call))
    return false;
  for (const Parameter& parameter : model.parameters) {
    if (call.object.empty() && walk.document.text(parameter.name) == name) return false;
  }
  if (!call.object.empty()) {
    if (!model.container.empty() && is_receiver(walk, walk.document.text(call.object))) return true;
    return walk.document.text(call.callee) == walk.document.text(model.full_name);
  }
  return !model.is_member || walk.language.traits().members_in_scope;
}

}  // namespace

Call describe_call(const Document& document, TSNode node) {
  const Language& language = *document.language();
  Call call{.span = Document::span_of(node)};
  const TSNode callee = language.part(node, Part::name);
  const TSNode word = last_word(language, callee);
  const Role role = language.role(word);
  call.callee = span_of(callee);
  if (role == Role::identifier || role == Role::member_name || role == Role::type_name) call.name = span_of(word);
  const Role shape = language.role(callee);
  if (shape == Role::member || shape == Role::scoped_name) call.object = span_of(language.part(callee, Part::object));
  call.creates = language.role(node) == Role::new_;
  call.arguments = arguments_of(language, node);
  return call;
}

bool is_conversion(const Document& document, const Call& call) {
  const std::vector<std::string_view>& words = document.language()->traits().conversions;
  const bool is_qualified = !call.object.empty();
  return !is_qualified && !call.name.empty() && contains(words, document.text(call.name));
}

void record_call(ModelWalk& walk, const ModelWalk::Frame& frame) {
  Call call = describe_call(walk.document, frame.node);
  if (is_conversion(walk.document, call)) return;
  call.block = frame.block;
  call.in_lambda = frame.in_lambda;
  ResultUseFinder(walk, frame.node).find(call);
  walk.model.calls.push_back(std::move(call));
}

void mark_recursion(ModelWalk& walk, TSNode definition) {
  bool any = std::any_of(walk.model.calls.begin(), walk.model.calls.end(),
                         [&](const Call& call) { return calls_itself(walk, call); });
  if (any && is_overloaded(walk.document, definition)) any = false;
  for (Call& call : walk.model.calls) {
    call.recursive = any && calls_itself(walk, call) &&
                     (!call.object.empty() || !names_other_thing(walk.document, call.name, walk.model.name));
  }
  any = std::any_of(walk.model.calls.begin(), walk.model.calls.end(), [](const Call& call) { return call.recursive; });
  if (any) ++walk.model.metrics.cognitive;
}

}  // namespace core
