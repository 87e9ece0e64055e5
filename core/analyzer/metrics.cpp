#include "core/analyzer/metrics.hpp"

#include <algorithm>

#include "core/support/contains.hpp"

namespace core {
namespace {

bool is_loop(Role role) {
  return role == Role::for_each || role == Role::for_ || role == Role::while_ || role == Role::do_while;
}

/// `if` that is the whole alternative of another one: `else if`.
bool continues_chain(const ModelWalk& walk, TSNode node) {
  const ModelWalk::Frame& around = walk.around();
  if (around.role == Role::if_) return walk.is_part(node, Part::alternative);
  return around.role == Role::else_ && walk.around(1).role == Role::if_ && walk.is_part(node, Part::body);
}

bool follows_handler(const ModelWalk& walk, TSNode handler) {
  const TSNode before = ts_node_prev_named_sibling(handler);
  return exists(before) && walk.language.role(before) == Role::catch_;
}

/// Whether the block at hand is run by the call around it for each element.
bool is_loop_body(const ModelWalk& walk) {
  return walk.around().role == Role::call &&
         contains(walk.language.traits().iterating_calls, callee_word(walk.document, walk.around().node));
}

bool decides(const ModelWalk& walk, TSNode node, Role role) {
  const LanguageTraits& traits = walk.language.traits();
  if (role == Role::else_ && traits.else_of_loop_and_try_decides) {
    return is_loop(walk.around().role) || walk.around().role == Role::try_;
  }
  if (role == Role::catch_ && traits.handlers_decide_once && follows_handler(walk, node)) return false;
  if (role == Role::call_block) return is_loop_body(walk);
  if (role == Role::case_label) return walk.language.decides(node) && ts_node_named_child_count(node) > 0;
  if (role == Role::declaration)
    return walk.language.decides(node) && exists(walk.language.part(node, Part::alternative));
  if (role == Role::case_) return !is_default_case(walk.document, node) && walk.language.decides(node);
  if (role == Role::parameter) return walk.language.decides(node) && exists(walk.language.part(node, Part::value));
  // A case with a guard is one decision, also when its pattern matches everything.
  if (walk.around().role == Role::case_ && role == Role::comprehension_if) {
    return is_default_case(walk.document, walk.around().node);
  }
  return walk.language.decides(node) || is_boolean_operator(walk.document, node);
}

/// A run of equal short-circuit operators costs one; only its outermost operator is counted.
bool begins_boolean_sequence(const ModelWalk& walk, TSNode node) {
  if (!is_boolean_operator(walk.document, node)) return false;
  std::size_t up = 0;
  while (walk.around(up).role == Role::parenthesized) ++up;
  const TSNode around = walk.around(up).node;
  return !(exists(around) && is_boolean_operator(walk.document, around) &&
           operator_text(walk.document, around) == operator_text(walk.document, node));
}

struct Cost {
  std::uint32_t flat = 0;
  bool nests = false;    ///< costs one more for each level around it
  bool deepens = false;  ///< what is inside lies one level deeper
};

Cost cognitive_cost(const ModelWalk& walk, TSNode node, Role role) {
  switch (role) {
    case Role::if_: return continues_chain(walk, node) ? Cost{1, false, false} : Cost{1, true, true};
    case Role::elif_: return {1, false, false};
    case Role::else_: {
      if (walk.around().role != Role::if_ && walk.around().role != Role::elif_) return {};
      const TSNode body = walk.language.part(node, Part::body);
      return {walk.language.role(body) == Role::if_ ? 0u : 1u, false, false};
    }
    case Role::for_each:
    case Role::for_:
    case Role::while_:
    case Role::do_while:
    case Role::switch_:
    case Role::catch_:
    case Role::conditional: return {1, true, true};
    case Role::call_block:
    case Role::lambda: return {0, false, true};
    case Role::goto_: return {1, false, false};
    case Role::break_:
    case Role::continue_: return {exists(label_of(walk.language, node)) ? 1u : 0u, false, false};
    case Role::binary: return {begins_boolean_sequence(walk, node) ? 1u : 0u, false, false};
    default: {
      // A plain block as alternative of an `if` that has no `else` node of its own.
      const bool bare_else = walk.around().role == Role::if_ && walk.is_part(node, Part::alternative);
      return {bare_else ? 1u : 0u, false, false};
    }
  }
}

bool nests_control(const ModelWalk& walk, TSNode node, Role role) {
  if (role == Role::if_) return !continues_chain(walk, node);
  return is_loop(role) || role == Role::switch_ || role == Role::try_ || role == Role::with_;
}

}  // namespace

void count_complexity(ModelWalk& walk, TSNode node, ModelWalk::Frame& frame) {
  Metrics& metrics = walk.model.metrics;
  const Role role = frame.role;
  const bool counts = !frame.in_lambda || walk.language.traits().lambda_counts_inside;
  if (counts && decides(walk, node, role)) ++metrics.cyclomatic;

  const Cost cost = cognitive_cost(walk, node, role);
  const std::uint32_t added = cost.flat + (cost.nests ? frame.nesting : 0);
  metrics.cognitive += added;
  if (cost.deepens) ++frame.nesting;
  if (nests_control(walk, node, role)) metrics.nesting = std::max(metrics.nesting, ++frame.depth);
  if (cost.nests && added > walk.hardest_cost) {
    walk.hardest_cost = added;
    metrics.hardest = Document::span_of(node);
  }
}

}  // namespace core
