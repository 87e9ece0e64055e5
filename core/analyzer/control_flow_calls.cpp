#include "core/analyzer/control_flow_calls.hpp"

#include <algorithm>

#include "core/analyzer/calls.hpp"
#include "core/support/contains.hpp"

namespace core {

Block handed_block(const ModelWalk& walk, TSNode node, Block block) {
  const TSNode call = walk.around().node;
  if (walk.around().role != Role::call) return block;
  const std::string_view callee = callee_word(walk.document, call);
  const LanguageTraits& traits = walk.language.traits();
  block.kind = contains(traits.yielding_calls, callee) ? BlockKind::with_ : BlockKind::lambda;
  if (!contains(traits.iterating_calls, callee)) return block;
  const TSNode object = walk.language.part(call, Part::object);
  block.kind = exists(object) ? BlockKind::for_each : BlockKind::while_;
  if (exists(object)) block.condition = span_of(object);
  // `each` walks over its object, others over what they make of it: `list.each_with_index`.
  const TSNode name = walk.language.part(call, Part::name);
  const TSNode arguments = walk.language.part(call, Part::arguments);
  if (exists(object) && callee != traits.iterating_calls.front())
    block.condition.end = ts_node_end_byte(exists(arguments) ? arguments : name);
  const TSNode parameters = walk.language.part(node, Part::parameters);
  if (exists(parameters) && ts_node_named_child_count(parameters) == 1)
    block.target = span_of(ts_node_named_child(parameters, 0));
  return block;
}

Block joined_block(const ModelWalk& walk, TSNode node, Block block) {
  const TSNode around = walk.around().node;
  const bool joins = walk.language.traits().operators_join_statements && is_boolean_operator(walk.document, around);
  if (!joins || !walk.is_part(node, Part::value)) return block;
  const std::string_view word = operator_text(walk.document, around);
  block.kind = BlockKind::if_;
  block.condition = span_of(without_parentheses(walk.language, walk.language.part(around, Part::target)));
  block.inverted = word.find('|') != word.npos || word == "or";
  return block;
}

void record_call_exit(ModelWalk& walk, const ModelWalk::Frame& frame) {
  const auto& roles = walk.language.traits().call_roles;
  if (roles.empty() || (frame.role == Role::identifier && walk.around().role == Role::call)) return;
  const bool is_call = frame.role == Role::call;
  if (is_call && exists(walk.language.part(frame.node, Part::object))) return;
  const std::string_view word = is_call ? callee_word(walk.document, frame.node) : walk.text(frame.node);
  const auto found = std::find_if(roles.begin(), roles.end(), [&](const auto& pair) { return pair.first == word; });
  if (found == roles.end()) return;
  Exit exit{.span = Document::span_of(frame.node), .block = frame.block};
  if (found->second == Role::break_ || found->second == Role::continue_) return walk.model.jumps.push_back(exit.span);
  if (is_call) {
    const Call call = describe_call(walk.document, frame.node);
    if (!call.arguments.empty()) exit.value = call.arguments[0].value;
  }
  if (found->second == Role::raise) {
    if (frame.in_lambda) return;  // happens when that runs, if ever
    exit.kind = ExitKind::raise;
    exit.reraise = exit.value.empty();
  }
  walk.model.exits.push_back(exit);
}

}  // namespace core
