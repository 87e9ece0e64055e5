// The blocks and exits of a function, found during the walk of build_model.
#pragma once

#include "core/analyzer/model_walk.hpp"

namespace core {

/// The block that the inside of `node` lies in: a new one when `node` begins one, else that of the node around it.
/// Called before `node` is put on the path.
std::int32_t enter_block(ModelWalk& walk, TSNode node, Role role);

/// Records the node of `frame` when it is an exit or a jump of the function itself, not of a lambda inside it.
void record_exit(ModelWalk& walk, const ModelWalk::Frame& frame);

}  // namespace core
