// Names that stand alone and are no variable: in some languages that makes them calls without arguments. Which names
// are variables is known only when the whole function has been walked. Lives as long as one build_model, on its thread.
#pragma once

#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/analyzer/model_walk.hpp"

namespace core {

class BareNames {
 public:
  /// Looks at an identifier of the walk.
  void look_at(const ModelWalk& walk, const ModelWalk::Frame& frame);
  /// Adds a call to the model for each name that is none of `local_names` and no parameter, in order of the text.
  void add_calls(ModelWalk& walk, std::unordered_set<std::string_view> local_names);

 private:
  std::vector<Call> calls_;
  std::vector<std::string_view> bound_;  ///< by patterns
};

}  // namespace core
