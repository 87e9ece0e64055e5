// On which conditions the branches of `if`, `else` and `switch` are reached.
#include <utility>
#include <vector>

#include "core/explanation/explainers/keyword_facts.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

/// Whether `node` is where `if_node` goes on when its condition is false.
bool is_alternative_of(const Place& place, TSNode node, TSNode if_node) {
  return place.role(if_node) == Role::if_ &&
         (place.role(node) == Role::else_ || same(node, place.language().part(if_node, Part::alternative)));
}

/// The conditions that are false wherever the alternative of `if_node` that begins at `before` is reached, outermost
/// first.
std::vector<TSNode> false_conditions(const Place& place, TSNode if_node, std::uint32_t before) {
  std::vector<TSNode> conditions;
  for (TSNode owner = if_node; exists(owner);) {
    std::vector<TSNode> own = {place.language().part(owner, Part::condition)};
    for (const TSNode clause : children_with_role(place, owner, Role::elif_)) {
      if (ts_node_start_byte(clause) < before) own.push_back(place.language().part(clause, Part::condition));
    }
    conditions.insert(conditions.begin(), own.begin(), own.end());
    // "else if": this `if` is all there is in the alternative of another one.
    before = ts_node_start_byte(owner);
    TSNode alternative = owner;
    TSNode above = ts_node_parent(owner);
    // Where each `elsif` lies in the one before it.
    if (place.role(owner) == Role::elif_) {
      owner = place.role(above) == Role::if_ || place.role(above) == Role::elif_ ? above : TSNode{};
      before = exists(owner) && place.role(owner) == Role::if_ ? ts_node_start_byte(owner) : before;
      continue;
    }
    if (exists(above) && place.role(above) == Role::else_) {
      alternative = above;
      above = ts_node_parent(above);
    }
    owner = exists(above) && is_alternative_of(place, alternative, above) ? above : TSNode{};
  }
  std::erase_if(conditions, [](TSNode node) { return !exists(node); });
  return conditions;
}

/// The condition without the parentheses that the grammar makes part of it.
TSNode bare(const Place& place, TSNode condition) {
  while (place.role(condition) == Role::parenthesized && exists(place.language().part(condition, Part::value))) {
    if (exists(place.language().part(condition, Part::initializer))) break;
    condition = place.language().part(condition, Part::value);
  }
  return condition;
}

void claim_conditions(const Place& place, const char* beginning, const std::vector<TSNode>& conditions,
                      Explanation& explanation) {
  if (conditions.empty()) return;
  std::vector<Prose> items;
  for (const TSNode condition : conditions) {
    items.push_back(Prose() << place.text(bare(place, condition)) << " (" << place.line(condition) << ")");
  }
  Prose text = Prose(beginning) << listed(items, 3)
                                << (conditions.size() == 1   ? " is false"
                                    : conditions.size() == 2 ? " are both false"
                                                             : " are all false");
  claim(explanation, "", std::move(text), conditions.front());
}

void explain_loop_else(const Place& place, TSNode loop, Explanation& explanation) {
  std::vector<Prose> breaks;
  visit_below(place, loop, [&](TSNode node) {
    if (breaks_out_of(place, node, loop)) breaks.push_back(Prose() << place.line(node));
  });
  Prose text = Prose("Runs when the loop at ") << place.line(loop) << " ends by itself; ";
  if (breaks.empty()) {
    text << "it has no " << code("break");
  } else {
    text << "skipped after " << code("break") << " at " << listed(breaks, 3);
  }
  claim(explanation, "", std::move(text), loop);
}

}  // namespace

void explain_if(const Place& place, Explanation& explanation) {
  const TSNode body = place.language().part(place.node, Part::body);
  const TSNode condition = place.language().part(place.node, Part::condition);
  if (!exists(body) || !exists(condition)) return;
  const Span branch = span_of_parts(place.language(), place.node, Part::body);
  const bool inverted = inverts_condition(place.document(), place.node);
  Prose text = Prose("Runs ") << lines_of(place.document(), branch) << " when " << place.text(bare(place, condition))
                              << (inverted ? " does not hold" : " holds");
  const TSNode alternative = place.language().part(place.node, Part::alternative);
  if (exists(alternative)) text << "; otherwise goes on at " << place.line(alternative);
  claim(explanation, "", std::move(text), place.node);
}

void explain_elif(const Place& place, Explanation& explanation) {
  const TSNode owner = ts_node_parent(place.node);
  if (!exists(owner) || (place.role(owner) != Role::if_ && place.role(owner) != Role::elif_)) return;
  claim_conditions(place, "Tested only when ", false_conditions(place, owner, ts_node_start_byte(place.node)),
                   explanation);
}

void explain_else(const Place& place, Explanation& explanation) {
  const TSNode owner = ts_node_parent(place.node);
  if (!exists(owner)) return;
  const Role role = place.role(owner);
  if (role == Role::if_ && inverts_condition(place.document(), owner)) {
    const TSNode condition = place.language().part(owner, Part::condition);
    claim(explanation, "",
          Prose("Runs when ") << place.text(bare(place, condition)) << " (" << place.line(condition) << ") holds",
          condition);
  } else if (role == Role::if_ || role == Role::elif_) {
    claim_conditions(place, "Runs when ", false_conditions(place, owner, ts_node_start_byte(place.node)), explanation);
  } else if (is_loop(role)) {
    explain_loop_else(place, owner, explanation);
  } else if (role == Role::try_ && exists(place.language().part(owner, Part::body))) {
    const TSNode body = place.language().part(owner, Part::body);
    claim(explanation, "",
          Prose("Runs when ") << place.lines(body)
                              << " ends by itself, without an exception; the handlers do not guard this branch",
          body);
  }
}

void explain_switch(const Place& place, Explanation& explanation) {
  const TSNode body = place.language().part(place.node, Part::body);
  const TSNode holder = exists(body) ? body : place.node;
  std::uint32_t cases = 0;
  TSNode otherwise = child_with_role(place, holder, Role::default_case);
  if (!exists(otherwise)) otherwise = child_with_role(place, holder, Role::else_);
  for (const TSNode one : children_with_role(place, holder, Role::case_)) {
    const TSNode label = place.language().part(one, Part::value);
    const bool is_told = place.role(label) == Role::case_label || place.role(label) == Role::guarded_pattern;
    const std::string_view patterns = place.document().text(span_of_parts(place.language(), one, Part::value));
    const bool is_default = contains(place.language().traits().default_patterns, patterns);
    const bool has_value = exists(label) && !is_default && !(is_told && is_default_case(place.document(), one));
    if (has_value) ++cases;
    if (!has_value && !exists(otherwise)) otherwise = one;
  }
  if (cases == 0) return;
  Prose text = Prose("Has ") << cases << (cases == 1 ? " case" : " cases");
  if (exists(otherwise)) text << " and " << place.first_word(otherwise) << " at " << place.line(otherwise);
  claim(explanation, "", std::move(text), place.node);
}

void explain_bare_else(const Place& place, Explanation& explanation) {
  claim_conditions(place, "Runs when ", false_conditions(place, place.node, ts_node_start_byte(place.token)),
                   explanation);
}

}  // namespace core
