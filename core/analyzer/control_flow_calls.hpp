// Control flow that is written as calls and operators: blocks of code handed to a call, `a && b` for `if a then b`,
// calls that leave the function. Pieces of control_flow, used during the walk of build_model, on its thread.
#pragma once

#include "core/analyzer/model_walk.hpp"

namespace core {

/// The block that `node`, code handed to a call, begins: a loop when the call runs it for each element, else code only
/// known to run when the call likes. `block` holds its span and parent.
Block handed_block(const ModelWalk& walk, TSNode node, Block block);

/// The block that `node` begins as the right side of `a && b` or `a || b`; kind body when it begins none.
Block joined_block(const ModelWalk& walk, TSNode node, Block block);

/// Records the exit that a call, or a word alone, is: `raise`, `return 1` in a shell.
void record_call_exit(ModelWalk& walk, const ModelWalk::Frame& frame);

}  // namespace core
