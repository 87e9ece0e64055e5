#include "core/analyzer/calls.hpp"

#include <algorithm>

#include "core/analyzer/block_value.hpp"
#include "core/analyzer/parameters.hpp"
#include "core/analyzer/references.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

/// What stands between the commas of a macro's arguments.
std::vector<Argument> arguments_of_macro(TSNode tokens) {
  std::vector<Argument> arguments;
  Span span{};
  const auto finish = [&] {
    if (!span.empty()) arguments.push_back({.span = span, .name = {}, .value = span});
    span = {};
  };
  const Span inside{ts_node_start_byte(tokens) + 1, ts_node_end_byte(tokens) - 1};  // without the brackets
  TSTreeCursor cursor = ts_tree_cursor_new(tokens);
  for (bool more = ts_tree_cursor_goto_first_child(&cursor); more; more = ts_tree_cursor_goto_next_sibling(&cursor)) {
    const TSNode token = ts_tree_cursor_current_node(&cursor);
    if (!inside.contains(Document::span_of(token)) || ts_node_is_extra(token)) continue;
    if (std::string_view(ts_node_type(token)) == ",") {
      finish();
    } else {
      span = {span.empty() ? ts_node_start_byte(token) : span.begin, ts_node_end_byte(token)};
    }
  }
  ts_tree_cursor_delete(&cursor);
  finish();
  return arguments;
}

std::vector<Argument> arguments_of(const Language& language, TSNode call) {
  std::vector<Argument> arguments;
  const TSNode list = language.part(call, Part::arguments);
  if (!exists(list)) return arguments;
  if (language.role(list) == Role::macro_tokens) return arguments_of_macro(list);
  if (language.role(list) != Role::argument_list) {
    // A lone comprehension or template stands for the whole list; the words behind a command have none around them.
    for (const TSNode argument : language.parts(call, Part::arguments)) {
      const Span span = Document::span_of(argument);
      arguments.push_back({.span = span, .name = {}, .value = span});
    }
    return arguments;
  }
  for (std::uint32_t i = 0; i < ts_node_named_child_count(list); ++i) {
    const TSNode child = ts_node_named_child(list, i);
    if (ts_node_is_extra(child)) continue;
    const Role role = language.role(child);
    if (role == Role::block_argument || role == Role::decorator) continue;
    Argument argument{.span = Document::span_of(child), .name = {}, .value = Document::span_of(child)};
    argument.spread = role == Role::spread_argument;
    const bool is_key = role == Role::pair && language.traits().pairs_name_arguments &&
                        language.role(language.part(child, Part::name)) == Role::member_name;
    if (role == Role::named_argument || is_key) {
      argument.name = span_of(language.part(child, Part::name));
      argument.value = span_of(language.part(child, Part::value));
      argument.spread = language.role(language.part(child, Part::value)) == Role::spread_argument;
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
    if (passes_value(walk_.language, around.node, node_, walk_.around(up_ + 1).role)) return true;
    if (around.role == Role::block_value || is_value_of_case(around)) return settle(call, ResultUse::operand);
    switch (around.role) {
      case Role::borrow:
      case Role::pass_error:
      case Role::parenthesized:
      case Role::cast:
      case Role::spread_argument: return true;
      case Role::await_: call.awaited = true; return true;
      case Role::subprocess: return is(around, Part::value) || settle(call, ResultUse::unused);
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
      case Role::call:
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

  /// Whether a statement is the value of a case, in a switch that stands where a value is expected: `case A -> f();`.
  bool is_value_of_case(const ModelWalk::Frame& statement) const {
    if (statement.role != Role::statement || walk_.around(up_ + 1).role != Role::case_) return false;
    if (walk_.around(up_ + 3).role != Role::switch_) return false;
    const Role holder = walk_.around(up_ + 4).role;
    return holder == Role::return_ || holder == Role::declaration || holder == Role::assignment ||
           holder == Role::argument_list || holder == Role::block_value || holder == Role::lambda;
  }

  bool assigned(const ModelWalk::Frame& around, Call& call) const {
    if (is(around, Part::alternative)) return settle(call, ResultUse::unused);
    if (!is(around, Part::value)) return settle(call, ResultUse::operand);
    const TSNode target = declared_name(walk_.language, walk_.language.part(around.node, Part::target));
    return settle(call, is_augmented(walk_.document, around.node) ? ResultUse::operand : ResultUse::assigned,
                  span_of(target));
  }

  bool argument(Call& call, const ModelWalk::Frame& taker) const {
    if (taker.role == Role::return_) return settle(call, ResultUse::returned);
    const bool is_call = taker.role == Role::call || taker.role == Role::new_;
    return settle(call, ResultUse::argument, is_call ? span_of(walk_.language.part(taker.node, Part::name)) : Span{});
  }

  /// Whether a function whose body is a block gives the value of that block.
  bool gives_result(const ModelWalk::Frame& function) const {
    return function.role == Role::lambda || !final_values(walk_.document, function.node).empty();
  }

  static bool single_of_list(const ModelWalk::Frame& around) { return ts_node_named_child_count(around.node) == 1; }

  bool other(const ModelWalk::Frame& around, Call& call) const {
    const bool is_condition = is(around, Part::condition) && around.role != Role::assert_;
    const bool is_subject = around.role == Role::switch_ && is(around, Part::value);
    if (is_condition || is_subject) return settle(call, ResultUse::condition);
    const bool is_expression_body =
        (around.role == Role::lambda || around.role == Role::function) && is(around, Part::body);
    if (is_expression_body && walk_.language.role(node_) == Role::block && !gives_result(around))
      return settle(call, ResultUse::unused);
    const bool gives = around.role == Role::lambda || walk_.language.role(node_) != Role::parenthesized ||
                       gives_value_of_body(walk_.document, around.node);
    if (is_expression_body) return settle(call, gives ? ResultUse::returned : ResultUse::unused);
    const bool joined = walk_.language.traits().operators_join_statements;
    const bool stands_alone = around.role == Role::statement || around.role == Role::block ||
                              around.role == Role::labeled || around.role == Role::case_ ||
                              around.role == Role::default_case || around.role == Role::else_ ||
                              around.role == Role::if_ || around.role == Role::for_clause || around.role == Role::for_;
    const bool is_result = std::ranges::binary_search(walk_.final_values, node_.id);
    const bool is_unused = stands_alone && !(is_result && through_operator_) && (joined || !through_operator_);
    if (!is_unused) return settle(call, ResultUse::operand);
    call.use = ResultUse::unused;
    return false;
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

bool is_callable_name(Role role) {
  return role == Role::identifier || role == Role::member_name || role == Role::type_name || role == Role::word;
}

bool is_class_name(const Language& language, TSNode object) {
  return language.role(last_word(language, object)) == Role::type_name;
}

/// Whether a call is that of a macro, whose name ends with a mark of its own: `println!`.
bool is_macro(const Language& language, TSNode call) {
  return language.role(language.part(call, Part::arguments)) == Role::macro_tokens;
}

/// `items.collect` of `items.collect::<Vec<_>>`.
TSNode path_of(const Language& language, TSNode callee) {
  const TSNode inner = language.part(callee, Part::name);
  const bool only_wraps = language.role(callee) == Role::scoped_name && !exists(language.part(callee, Part::object)) &&
                          (language.role(inner) == Role::member || language.role(inner) == Role::scoped_name);
  return only_wraps ? inner : callee;
}

/// A name that stands alone and is no variable, where that makes it a call.
Call bare_call(TSNode name) {
  const Span span = Document::span_of(name);
  return {.span = span, .callee = span, .name = span};
}

}  // namespace

Call describe_call(const Document& document, TSNode node) {
  const Language& language = *document.language();
  if (language.role(node) == Role::identifier && language.traits().bare_names_call) return bare_call(node);
  Call call{.span = Document::span_of(node)};
  const TSNode callee = language.part(node, Part::name);
  TSNode word = last_word(language, callee);
  if (language.role(word) == Role::generic_type) word = last_word(language, language.part(word, Part::name));
  const Role role = language.role(word);
  call.callee = span_of(callee);
  if (is_callable_name(role) || (exists(word) && !ts_node_is_named(word))) call.name = span_of(word);
  if (is_macro(language, node)) call.name.end = ++call.callee.end;
  const TSNode path = path_of(language, callee);
  const Role shape = language.role(path);
  if (shape == Role::member || shape == Role::scoped_name) call.object = span_of(language.part(path, Part::object));
  if (const TSNode object = language.part(node, Part::object); exists(object) && call.object.empty()) {
    call.object = span_of(object);
    // Of a chain over several lines the last word says most.
    const std::string_view whole = document.text(Span{call.object.begin, call.callee.end});
    if (whole.find('\n') == std::string_view::npos) call.callee.begin = call.object.begin;
  }
  call.creates = language.role(node) == Role::new_;
  call.arguments = arguments_of(language, node);
  if (contains(language.traits().creating_methods, document.text(call.name)) && !call.object.empty() &&
      is_class_name(language, expression_at(document, call.object))) {
    call.creates = true;
    call.callee = call.object;
  }
  return call;
}

bool is_conversion(const Document& document, const Call& call) {
  const std::vector<std::string_view>& words = document.language()->traits().conversions;
  const bool is_constructor = document.language()->traits().capital_calls_construct && !call.creates &&
                              !call.name.empty() && is_upper(document.text(call.name).front());
  if (is_constructor) return true;
  const bool is_qualified = !call.object.empty();
  return !is_qualified && !call.name.empty() && contains(words, document.text(call.name));
}

Call call_at(const ModelWalk& walk, const ModelWalk::Frame& frame) {
  Call call = describe_call(walk.document, frame.node);
  call.block = frame.block;
  call.in_lambda = frame.in_lambda;
  call.captured = frame.captured;
  ResultUseFinder(walk, frame.node).find(call);
  const bool is_result = std::ranges::binary_search(walk.final_values, frame.node.id);
  if (is_result && call.use == ResultUse::unused) call.use = ResultUse::returned;
  const LanguageTraits& traits = walk.language.traits();
  call.only_walks = call.use == ResultUse::unused && !call.object.empty() &&
                    contains(traits.iterating_calls, walk.document.text(call.name));
  return call;
}

void record_call(ModelWalk& walk, const ModelWalk::Frame& frame) {
  Call call = call_at(walk, frame);
  if (!is_conversion(walk.document, call)) walk.model.calls.push_back(std::move(call));
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
