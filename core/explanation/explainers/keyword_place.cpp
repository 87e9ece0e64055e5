#include "core/explanation/explainers/keyword_place.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/explanation/explainers/keyword_facts.hpp"

namespace core {
namespace {

using Fact = void (*)(const Place&, Explanation&);

/// What there is to say about the keyword that begins a node of some role.
constexpr std::array kFacts = std::to_array<std::pair<Role, Fact>>({
    {Role::if_, explain_if},        {Role::elif_, explain_elif},       {Role::else_, explain_else},
    {Role::for_each, explain_loop}, {Role::for_, explain_loop},        {Role::while_, explain_loop},
    {Role::do_while, explain_loop}, {Role::switch_, explain_switch},   {Role::try_, explain_try},
    {Role::catch_, explain_catch},  {Role::finally_, explain_finally}, {Role::return_, explain_return},
    {Role::raise, explain_raise},   {Role::break_, explain_jump},      {Role::continue_, explain_jump},
    {Role::goto_, explain_goto},    {Role::yield_, explain_yield},     {Role::await_, explain_await},
    {Role::defer_, explain_defer},
});

}  // namespace

void explain_place(const Question& question, TSNode token, Explanation& explanation) {
  const Place place{question, token, ts_node_parent(token)};
  if (!exists(place.node)) return;
  const Role role = place.role(place.node);
  if (!same(ts_node_child(place.node, 0), token)) {
    const TSNode next = ts_node_next_sibling(token);
    if (role == Role::if_ && exists(next) && same(next, question.language().part(place.node, Part::alternative))) {
      explain_bare_else(place, explanation);
    }
    return;
  }
  const auto fact = std::find_if(kFacts.begin(), kFacts.end(), [&](const auto& entry) { return entry.first == role; });
  if (fact != kFacts.end()) fact->second(place, explanation);
}

}  // namespace core
