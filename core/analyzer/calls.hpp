// The calls of a function: what is called with which arguments, and what becomes of the result. Found during the walk of build_model.
#pragma once

#include "core/analyzer/model_walk.hpp"

namespace core {

/// A call or `new` node taken apart, without its surroundings.
Call describe_call(const Document& document, TSNode node);

/// Records the node of `frame`, a call or `new`, with the use of its result.
void record_call(ModelWalk& walk, const ModelWalk::Frame& frame);

/// Notes in all calls whether the function calls itself. Requires: parameters and names of the model are known.
void mark_recursion(ModelWalk& walk);

}  // namespace core
