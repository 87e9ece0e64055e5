// What the aspects of build_model share during its walk: the document, the model that grows, and the path from the
// function to the node at hand. Lives as long as one walk, on its thread.
#pragma once

#include <vector>

#include "core/analyzer/document.hpp"
#include "core/analyzer/function_model.hpp"
#include "core/analyzer/syntax.hpp"

namespace core {

struct ModelWalk {
  /// A node on the path from the function to the node at hand.
  struct Frame {
    TSNode node{};
    Role role = Role::none;
    std::int32_t block = 0;     ///< the block its children lie in
    std::uint32_t nesting = 0;  ///< cognitive nesting inside it
    std::uint32_t depth = 0;    ///< control structures around its children
    bool in_lambda = false;
    bool in_function = false;       ///< in a function inside, whose exits are its own
    bool detached = false;          ///< in a process of its own
    bool captured = false;          ///< what it prints becomes text, or the input of something else
    std::int32_t loose_block = -1;  ///< the block of the children from here to the next clause; -1: none
  };

  const Document& document;
  const Language& language;
  FunctionModel& model;
  TSNode function{};
  std::vector<Frame> path = {};
  std::vector<const void*> final_values = {};  ///< ids of the nodes that give the function its result by being last
  std::uint32_t hardest_cost = 0;              ///< what the structure Metrics::hardest adds to the cognitive complexity

  /// The node around the one at hand, `up` levels higher; a frame without a node above the function.
  const Frame& around(std::size_t up = 0) const {
    static const Frame none;
    return path.size() > up ? path[path.size() - 1 - up] : none;
  }
  /// Whether `node` is the piece `part` of the node around it.
  bool is_part(TSNode node, Part part) const {
    const TSNode found = language.part(around().node, part);
    return exists(found) && same(found, node);
  }
  std::string_view text(TSNode node) const { return exists(node) ? document.text(node) : std::string_view(); }
};

}  // namespace core
