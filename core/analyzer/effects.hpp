// What a function changes outside itself: members of its object, what its parameters refer to, names of outer scopes,
// the world. Found during the walk of build_model.
#pragma once

#include "core/analyzer/model_walk.hpp"

namespace core {

class EffectFinder {
 public:
  /// Looks at one node of the walk.
  void look_at(const ModelWalk& walk, const ModelWalk::Frame& frame);
  /// Writes the effects to the model, in order of the text. Requires: its parameters and calls are known.
  void finish(ModelWalk& walk);

 private:
  struct Write {
    TSNode target;
    Span span;
    std::int32_t block;
    bool deletes;
    bool later;  ///< inside a lambda
  };

  void add_targets(const ModelWalk& walk, TSNode target, const Write& write);
  void add_declared(const ModelWalk& walk, TSNode target);
  bool is_declared(std::string_view name) const;
  bool is_outer(std::string_view name) const;
  void judge(ModelWalk& walk, const Write& write) const;
  void judge_call(ModelWalk& walk, const Call& call) const;

  std::vector<Write> writes_;
  std::vector<std::string_view> declared_;
  std::vector<std::string_view> outer_;
  std::vector<std::string_view> replaced_;  ///< names that are given another value
};

/// The word of a table of known calls for an effect, and back; false when the word is unknown.
bool effect_of_word(std::string_view word, EffectKind& effect);

}  // namespace core
