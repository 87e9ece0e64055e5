// What a function changes outside itself: members of its object, what its parameters refer to, names of outer scopes,
// the world. Found during the walk of build_model.
#pragma once

#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/analyzer/model_walk.hpp"

namespace core {

class EffectFinder {
 public:
  /// Looks at one node of the walk.
  void look_at(const ModelWalk& walk, const ModelWalk::Frame& frame);
  /// Writes the effects to the model, in order of the text. Requires: its parameters and calls are known.
  void finish(ModelWalk& walk);

  /// Every name that the function assigns or declares.
  std::unordered_set<std::string_view> local_names() const;

 private:
  struct Write {
    TSNode target;
    Span span;
    std::int32_t block;
    bool deletes;
    bool later;  ///< inside a lambda, or in a process of its own
  };

  void add_targets(const ModelWalk& walk, TSNode target, const Write& write);
  void add_declared(const ModelWalk& walk, TSNode target);
  void add_local_declaration(const ModelWalk& walk, TSNode node);
  void add_redirect(const ModelWalk& walk, const ModelWalk::Frame& frame);
  bool is_declared(std::string_view name) const;
  bool is_outer(std::string_view name) const;
  void judge(ModelWalk& walk, const Write& write) const;
  void judge_call(ModelWalk& walk, const Call& call) const;

  std::vector<Write> writes_;
  std::vector<Effect> own_;  ///< of nodes that do something to the world by themselves
  std::vector<std::string_view> declared_;
  std::vector<std::string_view> outer_;
  std::vector<std::string_view> replaced_;  ///< names that are given another value
};

/// The word of a table of known calls for an effect, and back; false when the word is unknown. The word "acts" is none:
/// such a call does something worth telling that is no effect of these kinds.
bool effect_of_word(std::string_view word, EffectKind& effect);

}  // namespace core
