// Cyclomatic and cognitive complexity and nesting, counted during the walk of build_model. Cyclomatic: T. J. McCabe, "A
// Complexity Measure" (1976), with short-circuit operators counted; which nodes decide is said by each language's
// table. Cognitive: G. A. Campbell, "Cognitive Complexity" (SonarSource, 2018).
#pragma once

#include "core/analyzer/model_walk.hpp"

namespace core {

/// Counts `node`; sets the nesting of `frame`, which describes it and is about to be put on the path.
void count_complexity(ModelWalk& walk, TSNode node, ModelWalk::Frame& frame);

}  // namespace core
