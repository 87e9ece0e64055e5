// The calls of a function: what is called with which arguments, and what becomes of the result. Found during the walk
// of build_model.
#pragma once

#include "core/analyzer/model_walk.hpp"

namespace core {

/// A call or `new` node taken apart, without its surroundings.
Call describe_call(const Document& document, TSNode node);

/// Whether what looks like a call only gives a value another type.
bool is_conversion(const Document& document, const Call& call);

/// The call at the node of `frame`, with the use of its result.
Call call_at(const ModelWalk& walk, const ModelWalk::Frame& frame);
/// Records the node of `frame`, a call or `new`, with the use of its result.
void record_call(ModelWalk& walk, const ModelWalk::Frame& frame);

/// Notes in all calls whether the function `definition` calls itself. Requires: parameters and names of the model are
/// known.
void mark_recursion(ModelWalk& walk, TSNode definition);

}  // namespace core
