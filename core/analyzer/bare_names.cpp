#include "core/analyzer/bare_names.hpp"

#include <algorithm>
#include <utility>

#include "core/analyzer/calls.hpp"

namespace core {
namespace {

/// Whether the identifier at hand is bound by the pattern of a case around it.
bool is_in_pattern(const ModelWalk& walk, TSNode node) {
  constexpr std::size_t deepest = 8;
  for (std::size_t up = 0; up < deepest; ++up) {
    const ModelWalk::Frame& around = walk.around(up);
    if (around.role == Role::pattern) return true;
    if (around.role == Role::case_) {
      const TSNode pattern = walk.language.part(around.node, Part::value);
      return exists(pattern) && same(pattern, node);
    }
    if (around.role != Role::none && around.role != Role::pair && around.role != Role::assignment) return false;
    node = around.node;
  }
  return false;
}

/// Whether the identifier names something other than a value: the method of a call, a parameter.
bool is_only_name(const ModelWalk& walk, TSNode node) {
  switch (walk.around().role) {
    case Role::scoped_name:
    case Role::parameter_list:
    case Role::variadic_parameter:
    case Role::keywords_parameter:
    case Role::block_parameter:
    case Role::member_name: return true;
    case Role::call:
    case Role::parameter:
    case Role::named_parameter:
    case Role::function: return walk.is_part(node, Part::name);
    default: return !ts_node_is_named(node);
  }
}

void collect_names(const ModelWalk& walk, TSNode root, std::unordered_set<std::string_view>& names) {
  std::vector<TSNode> open{root};
  while (!open.empty()) {
    const TSNode node = open.back();
    open.pop_back();
    if (walk.language.role(node) == Role::identifier) names.insert(walk.text(node));
    for (std::uint32_t i = 0; i < ts_node_named_child_count(node); ++i) open.push_back(ts_node_named_child(node, i));
  }
}

}  // namespace

void BareNames::look_at(const ModelWalk& walk, const ModelWalk::Frame& frame) {
  if (!walk.language.traits().bare_names_call || is_only_name(walk, frame.node)) return;
  if (is_in_pattern(walk, frame.node)) {
    bound_.push_back(walk.text(frame.node));
    return;
  }
  calls_.push_back(call_at(walk, frame));
}

void BareNames::add_calls(ModelWalk& walk, std::unordered_set<std::string_view> local_names) {
  // A lambda sees the variables around it.
  if (calls_.empty() || walk.language.role(walk.function) != Role::function) return;
  if (const TSNode list = parameters_of(walk.language, walk.function); exists(list))
    collect_names(walk, list, local_names);
  local_names.insert(bound_.begin(), bound_.end());
  for (Call& call : calls_) {
    if (!local_names.contains(walk.document.text(call.name))) walk.model.calls.push_back(std::move(call));
  }
  std::stable_sort(walk.model.calls.begin(), walk.model.calls.end(),
                   [](const Call& a, const Call& b) { return a.span.begin < b.span.begin; });
}

}  // namespace core
