#include "core/analyzer/build_model.hpp"

#include <algorithm>

#include "core/analyzer/bare_names.hpp"
#include "core/analyzer/block_value.hpp"
#include "core/analyzer/calls.hpp"
#include "core/analyzer/control_flow.hpp"
#include "core/analyzer/documentation.hpp"
#include "core/analyzer/effects.hpp"
#include "core/analyzer/known_calls.hpp"
#include "core/analyzer/metrics.hpp"
#include "core/analyzer/model_walk.hpp"
#include "core/analyzer/parameters.hpp"
#include "core/analyzer/syntax_errors.hpp"
#include "core/analyzer/walk.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

/// Whether a definition has a list of parameters that is not itself in parentheses.
bool has_parameter_list(const Document& document, TSNode function) {
  const Language& language = *document.language();
  for (TSNode layer = language.part(function, Part::name); language.role(layer) == Role::declarator;
       layer = language.part(layer, Part::name)) {
    if (exists(language.part(layer, Part::parameters))) return true;
    if (document.text(layer).starts_with('(')) return false;
  }
  return false;
}

/// Whether a definition is truly one. Inside a function, `CASE (x) {` and `MACRO if (x) {` look like definitions before
/// macros are expanded: the one lacks a list of parameters, the other has a keyword for its name.
bool is_definition(const Document& document, TSNode function) {
  const Language& language = *document.language();
  if (!language.traits().has_preprocessor || !exists(enclosing_function(language, function))) return true;
  const TSNode name = full_name_of(language, function);
  return has_parameter_list(document, function) && exists(name) && language.keyword_rows(document.text(name)).empty();
}

class ModelBuilder {
 public:
  ModelBuilder(const Document& document, TSNode function)
      : language_(*document.language()), function_(function), walk_{document, language_, model_, function} {}

  FunctionModel build(LibraryCalls library_calls) {
    read_head();
    walk(
        function_, [this](TSNode node, TSFieldId) { return enter(node); },
        [this](TSNode node) {
          if (exists(walk_.around().node) && same(walk_.around().node, node)) walk_.path.pop_back();
        });
    finish(library_calls);
    return std::move(model_);
  }

 private:
  void read_head() {
    const Document& document = walk_.document;
    const TSNode full_name = full_name_of(language_, function_);
    model_.span = Document::span_of(function_);
    model_.full_name = span_of(full_name);
    model_.name = span_of(last_word(language_, full_name));
    body_ = language_.part(function_, Part::body);
    model_.body = span_of(body_);
    model_.container = span_of(container_name(language_, function_));
    model_.is_member = is_member_function(language_, function_);
    model_.documentation = read_documentation(document, function_);
    if (const TSNode results = language_.part(function_, Part::type); language_.role(results) == Role::parameter_list) {
      const TSNode first = ts_node_named_child(results, 0);
      if (exists(language_.part(first, Part::name))) model_.named_results = Document::span_of(results);
    }
    model_.blocks.push_back({.kind = BlockKind::body, .span = model_.body});
    read_modifiers();
    model_.parameters = read_parameters(document, function_);
    for (const TSNode value : final_values(document, function_)) walk_.final_values.push_back(value.id);
    std::ranges::sort(walk_.final_values);
    mark_receiver();
    read_statements();
  }

  /// Decorators, and words before the name such as `async` and `static`.
  void read_modifiers() {
    const TSNode around = ts_node_parent(function_);
    if (language_.role(around) == Role::decorated) {
      for (std::uint32_t i = 0; i < ts_node_named_child_count(around); ++i) {
        const TSNode child = ts_node_named_child(around, i);
        if (language_.role(child) != Role::decorator) continue;
        model_.decorators.push_back(Document::span_of(child));
        model_.is_static = model_.is_static || walk_.text(child) == "@staticmethod";
      }
    }
    for (TSNode before = decorator_before(language_, function_); exists(before);
         before = decorator_before(language_, before)) {
      model_.decorators.insert(model_.decorators.begin(), Document::span_of(before));
    }
    for (std::uint32_t i = 0; i < ts_node_child_count(function_); ++i) {
      const TSNode child = ts_node_child(function_, i);
      if (exists(body_) && same(child, body_)) break;
      read_modifier(child);
      if (language_.role(child) != Role::modifiers) continue;
      for (std::uint32_t j = 0; j < ts_node_child_count(child); ++j) read_modifier(ts_node_child(child, j));
    }
  }

  void read_modifier(TSNode node) {
    const std::string_view word = walk_.text(node);
    if (word == "async") model_.is_async = true;
    if (word == "static") model_.is_static = true;
    if (language_.role(node) == Role::decorator) model_.decorators.push_back(Document::span_of(node));
  }

  void mark_receiver() {
    const LanguageTraits& traits = language_.traits();
    const bool in_class = exists(enclosing_class(language_, function_));
    const std::string_view name = walk_.document.text(model_.name);
    const std::string_view container = walk_.document.text(model_.container);
    const auto& names = traits.constructor_names;
    model_.is_constructor =
        !model_.container.empty() && (std::find(names.begin(), names.end(), name) != names.end() ||
                                      (traits.members_in_scope && name == container.substr(0, container.find('<'))));
    // `~Name`, where the tilde is no part of the name.
    const std::string_view before = walk_.document.text(Span{model_.span.begin, model_.name.begin});
    if (trim_right(before).ends_with('~')) model_.is_constructor = false;
    if (!traits.receiver_is_first_parameter || !in_class || model_.is_static || model_.parameters.empty()) return;
    Parameter& first = model_.parameters.front();
    const bool by_position = first.kind == ParameterKind::ordinary || first.kind == ParameterKind::positional_only;
    if (by_position && first.default_value.empty()) first.kind = ParameterKind::receiver;
  }

  void read_statements() {
    const TSNode docstring = docstring_of(language_, body_);
    if (language_.role(body_) == Role::parenthesized && language_.role(function_) == Role::function)
      model_.statements.push_back(span_of(without_parentheses(language_, body_)));
    if (language_.role(body_) != Role::block) return;
    TSNode list = body_;
    // Some grammars wrap the statements of a block once more.
    while (ts_node_named_child_count(list) == 1 && language_.role(ts_node_named_child(list, 0)) == Role::block &&
           Document::span_of(ts_node_named_child(list, 0)) != Document::span_of(list) && wraps(list)) {
      list = ts_node_named_child(list, 0);
    }
    for (std::uint32_t i = 0; i < ts_node_named_child_count(list); ++i) {
      const TSNode child = ts_node_named_child(list, i);
      if (language_.role(child) == Role::comment || language_.role(child) == Role::decorator ||
          (exists(docstring) && same(child, docstring)))
        continue;
      model_.statements.push_back(Document::span_of(child));
    }
  }

  /// A block whose only child is a block of another type only wraps it; of the same type it is a nested scope.
  static bool wraps(TSNode list) { return ts_node_symbol(list) != ts_node_symbol(ts_node_named_child(list, 0)); }

  bool enter(TSNode node) {
    const Role role = language_.role(node);
    if (!same(node, function_) && !belongs(node, role)) return false;
    const ModelWalk::Frame& around = walk_.around();
    ModelWalk::Frame frame{node, role, around.block, around.nesting, around.depth, around.in_lambda};
    frame.in_function = around.in_function;
    frame.captured = around.captured || is_output_taken(node);
    frame.detached = around.detached || (role == Role::subprocess && !is_body(node));
    if (!same(node, function_)) {
      frame.block = enter_block(walk_, node, role);
      if (role == Role::lambda) frame.in_lambda = frame.in_function = true;
      if (role == Role::call_block) enter_call_block(frame);
      count_complexity(walk_, node, frame);
      look_at(frame);
    }
    walk_.path.push_back(frame);
    return true;
  }

  /// Whether what the node prints is taken by the structure around it: `$(node)`, `node | other`.
  bool is_output_taken(TSNode node) const {
    if (walk_.around().role != Role::subprocess) return false;
    const TSNode around = walk_.around().node;
    const TSNode taker = language_.part(around, Part::operator_);
    if (!exists(taker)) return false;
    return same(taker, ts_node_child(around, 0)) || !walk_.is_part(node, Part::value);
  }

  bool is_body(TSNode node) const { return exists(body_) && same(node, body_); }

  /// Whether the call at hand only names what an assignment sets: `order.total = 3`.
  bool is_written(TSNode call) const {
    const Role role = walk_.around().role;
    return (role == Role::assignment || role == Role::augmented_assignment) && walk_.is_part(call, Part::target);
  }

  /// Code handed to a call runs when the call likes, unless the call is known to run it at once.
  void enter_call_block(ModelWalk::Frame& frame) const {
    if (walk_.around().role != Role::call) return;
    const LanguageTraits& traits = language_.traits();
    const std::string_view callee = callee_word(walk_.document, walk_.around().node);
    if (!contains(traits.iterating_calls, callee) && !contains(traits.yielding_calls, callee)) frame.in_lambda = true;
    if (contains(traits.block_keeping_calls, callee)) frame.in_function = true;
  }

  /// Whether a node is part of the function's own behaviour. Functions and classes inside are only noted by name.
  bool belongs(TSNode node, Role role) {
    const bool is_head = same(walk_.around().node, function_);
    const bool is_function = role == Role::function && is_definition(walk_.document, node);
    if (is_function || (role == Role::class_ && exists(language_.part(node, Part::body)))) {
      const TSNode name = full_name_of(language_, node);
      if (is_function && exists(name)) model_.nested.push_back(Document::span_of(name));
      effects_.look_at(walk_, {.node = node, .role = role});
      return false;
    }
    if (is_head && role == Role::parameter_list && language_.traits().defaults_evaluated_once) return false;
    return role != Role::comment;
  }

  void look_at(const ModelWalk::Frame& frame) {
    note_syntax_error(frame.node);
    if (std::ranges::binary_search(walk_.final_values, frame.node.id)) {
      const Span span = Document::span_of(frame.node);
      model_.exits.push_back({.span = span, .value = span, .block = frame.block, .implicit = true});
    }
    record_exit(walk_, frame);
    const bool is_call = frame.role == Role::call || frame.role == Role::new_;
    if (is_call && !is_written(frame.node)) record_call(walk_, frame);
    if (frame.role == Role::identifier) bare_names_.look_at(walk_, frame);
    const bool is_own_list =
        frame.role == Role::parameter_list && !frame.in_lambda && walk_.around().role != Role::call_block;
    const bool holds_results = is_own_list && same(frame.node, language_.part(function_, Part::type));
    if (!is_own_list || holds_results) effects_.look_at(walk_, frame);
  }

  /// The first syntax error of the body that matters, from the begin of the statement that holds it.
  void note_syntax_error(TSNode node) {
    const Span error = Document::span_of(node);
    if (!model_.syntax_error.empty() || !model_.body.contains(error)) return;
    // What looks like a definition but is none is a macro before a block: a branch or a loop.
    const bool is_macro_block = language_.role(node) == Role::function;
    if (!is_macro_block && !breaks_structure(walk_.document, node)) return;
    const auto holder = std::ranges::find_if(model_.statements, [&](Span each) { return each.contains(error); });
    const std::uint32_t begin = holder == model_.statements.end() ? error.begin : holder->begin;
    model_.syntax_error = {begin, std::max(error.end, begin + 1)};
  }

  /// A body that is an expression returns its value.
  void add_implicit_return() {
    if (!exists(body_) || language_.role(body_) == Role::block) return;
    const TSNode value = without_parentheses(language_, body_);
    if (!gives_value_of_body(walk_.document, function_) || is_branching(language_, body_)) return;
    model_.exits.insert(model_.exits.begin(),
                        {.span = model_.body, .value = Document::span_of(value), .block = 0, .implicit = true});
  }

  /// Calls that leave the function like a raise count as one.
  void add_raising_calls() {
    const auto& words = language_.traits().raising_calls;
    for (const Call& call : model_.calls) {
      const bool raises = call.object.empty() && !call.in_lambda && contains(words, walk_.document.text(call.name));
      if (!raises) continue;
      // Such a call has no value, also where it stands last.
      std::erase_if(model_.exits, [&](const Exit& exit) { return exit.implicit && exit.span == call.span; });
      const Span value = call.arguments.empty() ? Span{} : call.arguments[0].value;
      model_.exits.push_back({.kind = ExitKind::raise, .span = call.span, .value = value, .block = call.block});
    }
    std::stable_sort(model_.exits.begin(), model_.exits.end(),
                     [](const Exit& a, const Exit& b) { return a.span.begin < b.span.begin; });
  }

  void finish(LibraryCalls library_calls) {
    const Document& document = walk_.document;
    add_implicit_return();
    add_raising_calls();
    bare_names_.add_calls(walk_, effects_.local_names());
    mark_recursion(walk_, function_);
    if (library_calls == LibraryCalls::look_up) look_up_known_calls(document, model_.calls);
    effects_.finish(walk_);
    model_.metrics.lines = document.line(model_.span.end) - document.line(model_.span.begin) + 1;
    model_.metrics.parameters = static_cast<std::uint32_t>(
        std::count_if(model_.parameters.begin(), model_.parameters.end(), [](const Parameter& parameter) {
          return parameter.kind != ParameterKind::receiver && !parameter.span.empty();
        }));
    model_.is_generator = std::any_of(model_.exits.begin(), model_.exits.end(),
                                      [](const Exit& exit) { return exit.kind == ExitKind::yield_; });
  }

  const Language& language_;
  TSNode function_;
  TSNode body_{};
  FunctionModel model_;
  EffectFinder effects_;
  BareNames bare_names_;
  ModelWalk walk_;
};

}  // namespace

FunctionModel build_model(const Document& document, TSNode function, LibraryCalls library_calls) {
  return ModelBuilder(document, function).build(library_calls);
}

std::vector<TSNode> functions_of(const Document& document) {
  std::vector<TSNode> functions;
  if (document.tree() == nullptr) return functions;
  const Language& language = *document.language();
  walk(
      document.root(),
      [&](TSNode node, TSFieldId) {
        const Role role = language.role(node);
        const bool named = (role == Role::function && is_definition(document, node)) ||
                           (role == Role::lambda && exists(full_name_of(language, node)));
        if (named && exists(language.part(node, Part::body))) functions.push_back(node);
        return true;
      },
      [](TSNode) {});
  return functions;
}

}  // namespace core
