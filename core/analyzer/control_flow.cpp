#include "core/analyzer/control_flow.hpp"

#include <algorithm>

#include "core/analyzer/control_flow_calls.hpp"

namespace core {
namespace {

std::int32_t add_block(ModelWalk& walk, Block block) {
  walk.model.blocks.push_back(block);
  return static_cast<std::int32_t>(walk.model.blocks.size() - 1);
}

/// The block that `block` continues or lies in, `else` branches skipped: an `elif` belongs where its first `if` does.
std::int32_t home_of(const FunctionModel& model, std::int32_t block) {
  std::int32_t parent = model.blocks[static_cast<std::size_t>(block)].parent;
  while (parent > 0 && model.blocks[static_cast<std::size_t>(parent)].kind == BlockKind::else_) {
    parent = model.blocks[static_cast<std::size_t>(parent)].parent;
  }
  return parent;
}

/// The youngest block of one of `kinds` that is a piece of the node around the one at hand: what an `else` or a handler
/// belongs to.
std::int32_t opener(const ModelWalk& walk, std::initializer_list<BlockKind> kinds) {
  const Span around = Document::span_of(walk.around().node);
  for (std::size_t i = walk.model.blocks.size(); i-- > 1;) {
    const Block& block = walk.model.blocks[i];
    if (!around.contains(block.span)) break;
    const auto index = static_cast<std::int32_t>(i);
    const bool own = block.parent == walk.around().block || home_of(walk.model, index) == walk.around().block;
    if (own && std::find(kinds.begin(), kinds.end(), block.kind) != kinds.end()) return index;
  }
  return -1;
}

Span condition_of(const ModelWalk& walk, TSNode node) {
  return span_of(without_parentheses(walk.language, walk.language.part(node, Part::condition)));
}

/// The name for the elements in the target of a range clause: of `_, item` the second. One name alone may stand for
/// indices or keys.
Span element_target(const ModelWalk& walk, TSNode target) {
  if (!exists(target) || ts_node_named_child_count(target) != 2) return {};
  const bool is_only_element = walk.text(ts_node_named_child(target, 0)) == "_";
  return Document::span_of(is_only_element ? ts_node_named_child(target, 1) : target);
}

/// The body of any loop. A `for` may walk over something by a clause of its own, or hold a bare condition.
Block loop_block(const ModelWalk& walk, TSNode loop, Role role, TSNode body) {
  const Language& language = walk.language;
  Block block{.kind = BlockKind::while_,
              .span = Document::span_of(body),
              .condition = condition_of(walk, loop),
              .parent = walk.around().block,
              .inverted = inverts_condition(walk.document, loop)};
  if (role == Role::do_while) block.kind = BlockKind::do_while;
  if (role == Role::for_each) {
    block.kind = BlockKind::for_each;
    const TSNode walked = language.part(loop, Part::value);
    block.condition = language.role(walked) == Role::parenthesized ? span_of(without_parentheses(language, walked))
                                                                   : span_of_parts(language, loop, Part::value);
    block.target = span_of(declared_name(language, language.part(loop, Part::target)));
  }
  if (role != Role::for_) return block;
  block.kind = BlockKind::for_;
  const TSNode clause = ts_node_named_child(loop, 0);
  switch (language.role(clause)) {
    case Role::range_clause:
      block.kind = BlockKind::for_each;
      block.condition = span_of(language.part(clause, Part::value));
      block.target = element_target(walk, language.part(clause, Part::target));
      break;
    case Role::for_clause: block.condition = condition_of(walk, clause); break;
    default:
      if (!exists(language.part(loop, Part::initializer)) && exists(clause) && !same(clause, body) &&
          block.condition.empty() && language.role(clause) != Role::comment) {
        block.kind = BlockKind::while_;
        block.condition = Document::span_of(clause);
      }
  }
  return block;
}

/// The block that `node` begins as a piece of the control structure around it; kind body when it begins none.
Block block_of_piece(const ModelWalk& walk, TSNode node, Role role) {
  const ModelWalk::Frame& around = walk.around();
  Block block{.span = Document::span_of(node), .parent = around.block};
  const bool is_body = walk.is_part(node, Part::body);
  switch (around.role) {
    case Role::if_:
    case Role::elif_:
    case Role::conditional:
      if (is_body) {
        block.kind = around.role == Role::conditional ? BlockKind::conditional : BlockKind::if_;
        block.condition = condition_of(walk, around.node);
        block.inverted = inverts_condition(walk.document, around.node);
        if (walk.language.is_loose(around.node, Part::body))
          block.span = span_of_parts(walk.language, around.node, Part::body);
      } else if (role != Role::else_ && role != Role::elif_ && walk.is_part(node, Part::alternative)) {
        block.kind = BlockKind::else_;
        block.opener = opener(walk, {BlockKind::if_, BlockKind::conditional});
      }
      return block;
    case Role::for_each:
    case Role::for_:
    case Role::while_:
    case Role::do_while: return is_body ? loop_block(walk, around.node, around.role, node) : block;
    case Role::try_:
      if (is_body) block.kind = BlockKind::try_;
      if (walk.is_part(node, Part::alternative)) {
        block.kind = BlockKind::catch_;
        block.opener = opener(walk, {BlockKind::try_});
      }
      return block;
    case Role::binary: return joined_block(walk, node, block);
    case Role::declaration:  // the block that runs when its pattern does not match
      if (walk.is_part(node, Part::alternative)) {
        block.kind = BlockKind::else_;
        block.condition = {ts_node_start_byte(around.node),
                           ts_node_end_byte(walk.language.part(around.node, Part::value))};
      }
      return block;
    case Role::with_:
      if (is_body) {
        block.kind = BlockKind::with_;
        block.condition = span_of(walk.language.part(around.node, Part::value));
      }
      return block;
    default: return block;
  }
}

/// What stands in a list of one thing in parentheses; nothing in a list without any, which catches everything (C++).
TSNode inside_list(const Language& language, TSNode caught) {
  return language.role(caught) == Role::parameter_list ? ts_node_named_child(caught, 0) : caught;
}

/// What a handler catches and the name it gives it; some grammars hold both in one node.
void set_caught(const Language& language, TSNode handler, Block& block) {
  const TSNode caught = language.part(handler, Part::value);
  if (language.role(caught) == Role::parameter) {
    block.condition = span_of(language.part(caught, Part::type));
    block.target = span_of(language.part(caught, Part::name));
    return;
  }
  const bool holds_name = language.role(caught) == Role::assignment;
  block.condition = span_of(holds_name ? language.part(caught, Part::value) : inside_list(language, caught));
  block.target = span_of(holds_name ? language.part(caught, Part::target)
                                    : declared_name(language, language.part(handler, Part::name)));
}

/// The block that a clause (a node of its own in its control structure) begins; kind body when it begins none.
Block block_of_clause(const ModelWalk& walk, TSNode node, Role role) {
  const Language& language = walk.language;
  Block block{.span = Document::span_of(node), .parent = walk.around().block};
  switch (role) {
    case Role::else_:
      if (walk.around().role == Role::switch_) {
        block.kind = BlockKind::default_case;
        break;
      }
      block.kind = BlockKind::else_;
      block.opener =
          opener(walk, {BlockKind::if_, BlockKind::for_each, BlockKind::for_, BlockKind::while_, BlockKind::try_});
      break;
    case Role::switch_:
      block.kind = BlockKind::switch_;
      block.condition = span_of(without_parentheses(language, language.part(node, Part::value)));
      break;
    case Role::case_:
    case Role::default_case: {
      const bool is_default = is_default_case(walk.document, node);
      block.kind = is_default ? BlockKind::default_case : BlockKind::case_;
      if (!is_default) block.condition = case_patterns(language, node).front();
      break;
    }
    case Role::catch_:
    case Role::finally_:
      block.kind = role == Role::catch_ ? BlockKind::catch_ : BlockKind::finally_;
      set_caught(language, node, block);
      block.opener = opener(walk, {BlockKind::try_});
      break;
    case Role::comprehension: block.kind = BlockKind::comprehension; break;
    case Role::lambda: block.kind = BlockKind::lambda; break;
    case Role::call_block: return handed_block(walk, node, block);
    default: break;
  }
  return block;
}

/// `elif` reads as an `if` inside an `else` of the condition before it.
std::int32_t enter_elif(ModelWalk& walk, TSNode node) {
  Block block{.kind = BlockKind::else_, .span = Document::span_of(node), .parent = walk.around().block};
  block.opener = opener(walk, {BlockKind::if_});
  if (block.opener >= 0) block.parent = walk.model.blocks[static_cast<std::size_t>(block.opener)].parent;
  return add_block(walk, block);
}

/// The statements of a block before the clauses that handle what fails in them.
std::int32_t enter_guarded(ModelWalk& walk, TSNode node, std::int32_t parent) {
  Span guarded = Document::span_of(node);
  for (std::uint32_t i = 0; i < ts_node_named_child_count(node); ++i) {
    const TSNode child = ts_node_named_child(node, i);
    if (is_clause(walk.language.role(child))) break;
    guarded.end = ts_node_end_byte(child);
  }
  return add_block(walk, {.kind = BlockKind::try_, .span = guarded, .parent = parent});
}

/// Whether `role` is that of a clause that stands beside the statements it handles.
bool is_clause_of_block(const ModelWalk& walk, Role role) {
  const ModelWalk::Frame& around = walk.around();
  return (role == Role::catch_ || role == Role::finally_ || role == Role::else_) && around.role == Role::block &&
         walk.model.blocks[static_cast<std::size_t>(around.block)].kind == BlockKind::try_;
}

/// The last block of an `elif` chain is where a following `else` belongs.
void attach_else_to_chain(const ModelWalk& walk, Block& block) {
  if (walk.around().role != Role::if_ || block.opener < 0) return;
  block.parent = walk.model.blocks[static_cast<std::size_t>(block.opener)].parent;
}

}  // namespace

std::int32_t enter_block(ModelWalk& walk, TSNode node, Role role) {
  if (role == Role::elif_) return enter_elif(walk, node);
  Block block = block_of_clause(walk, node, role);
  if (is_clause_of_block(walk, role)) {
    block.opener = walk.around().block;
    block.parent = walk.model.blocks[static_cast<std::size_t>(block.opener)].parent;
    return add_block(walk, block);
  }
  if (block.kind == BlockKind::else_) attach_else_to_chain(walk, block);
  std::int32_t home = walk.around().block;
  if (const Block piece = block_of_piece(walk, node, role); piece.kind != BlockKind::body) {
    home = add_block(walk, piece);
    if (walk.language.is_loose(walk.around().node, Part::body)) walk.path.back().loose_block = home;
  } else if (walk.around().loose_block >= 0 && !is_clause(role)) {
    home = walk.around().loose_block;
  }
  if (block.kind != BlockKind::body) {
    // The body of one structure may itself be another, without braces between: then both blocks begin here.
    if (home != walk.around().block) block.parent = home;
    home = add_block(walk, block);
  }
  return has_handlers(walk.language, node) ? enter_guarded(walk, node, home) : home;
}

void record_exit(ModelWalk& walk, const ModelWalk::Frame& frame) {
  if (frame.in_function || frame.detached) return;
  Exit exit{.span = Document::span_of(frame.node),
            .value = span_of(walk.language.part(frame.node, Part::value)),
            .block = frame.block};
  switch (frame.role) {
    case Role::call:
    case Role::identifier: return record_call_exit(walk, frame);
    case Role::return_: exit.kind = ExitKind::return_; break;
    case Role::yield_: exit.kind = ExitKind::yield_; break;
    case Role::pass_error: exit.kind = ExitKind::pass_error; break;
    case Role::raise:
      exit.kind = ExitKind::raise;
      exit.reraise = exit.value.empty();
      break;
    case Role::break_:
    case Role::continue_:
    case Role::goto_: walk.model.jumps.push_back(exit.span); return;
    default: return;
  }
  walk.model.exits.push_back(exit);
}

}  // namespace core
