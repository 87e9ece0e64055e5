// Where loops, jumps and the ends of functions lead.
#include <utility>

#include "core/explanation/explainers/keyword_facts.hpp"

namespace core {

void explain_return(const Place& place, Explanation& explanation) {
  const TSNode function = function_around(place, place.node);
  if (!exists(function)) return;
  Prose text = Prose("Ends ") << function_named(place, function);
  const TSNode loop = loop_around(place, place.node);
  if (exists(loop)) text << ", and with it the loop at " << place.line(loop);
  claim(explanation, "", std::move(text), function);
}

void explain_jump(const Place& place, Explanation& explanation) {
  const TSNode target = jump_target(place, place.node);
  if (!exists(target)) return;
  const bool leaves = place.role(place.node) == Role::break_;
  const Role role = place.role(target);
  Prose text(leaves ? "Leaves " : "Goes on with the next round of ");
  if (role == Role::labeled || !label_of(place, place.node).empty()) {
    const TSNode last = ts_node_named_child(target, ts_node_named_child_count(target) - 1);
    const Role inner = role == Role::labeled ? place.role(last) : role;
    text << (is_loop(inner)         ? "the loop"
             : inner == Role::block ? "the block"
                                    : "the statement")
         << " labelled " << code(label_of(place, place.node)) << " at " << place.line(target);
  } else if (role == Role::switch_) {
    text << place.first_word(target) << " at " << place.line(target);
    const TSNode loop = loop_around(place, target);
    if (exists(loop)) text << ", not the loop at " << place.line(loop);
  } else {
    text << "the loop at " << place.line(target);
    const TSNode otherwise = child_with_role(place, target, Role::else_);
    if (leaves && exists(otherwise))
      text << ", whose " << code("else") << " at " << place.line(otherwise) << " is skipped";
  }
  claim(explanation, "", std::move(text), target);
}

void explain_yield(const Place& place, Explanation& explanation) {
  const TSNode function = function_around(place, place.node);
  if (exists(function))
    claim(explanation, "", Prose("Makes ") << function_named(place, function) << " a generator", function);
}

void explain_await(const Place& place, Explanation& explanation) {
  const TSNode loop = loop_around(place, place.node);
  if (exists(loop))
    claim(explanation, "",
          Prose("Waits in each round of the loop at ") << place.line(loop) << ", one round after the other", loop);
}

void explain_defer(const Place& place, Explanation& explanation) {
  const TSNode function = function_around(place, place.node);
  if (!exists(function)) return;
  Prose text = Prose("Runs when ") << function_named(place, function) << " ends";
  const TSNode loop = loop_around(place, place.node);
  if (exists(loop)) text << ", not when a round of the loop at " << place.line(loop) << " does";
  claim(explanation, "", std::move(text), function);
}

void explain_goto(const Place& place, Explanation& explanation) {
  const TSNode function = function_around(place, place.node);
  const std::string_view label = label_of(place, place.node);
  if (!exists(function) || label.empty()) return;
  TSNode target{};
  visit_below(place, function, [&](TSNode node) {
    if (!exists(target) && place.role(node) == Role::labeled && label_of(place, node) == label) target = node;
  });
  if (!exists(target)) return;
  const bool back = ts_node_start_byte(target) < ts_node_start_byte(place.node);
  claim(explanation, "", Prose(back ? "Jumps back to " : "Jumps on to ") << code(label) << " at " << place.line(target),
        target);
}

void explain_loop(const Place& place, Explanation& explanation) {
  const TSNode body = place.language().part(place.node, Part::body);
  if (!exists(body)) return;
  std::vector<Prose> exits;
  visit_below(place, body, [&](TSNode node) {
    const bool returns = place.role(node) == Role::return_ && ts_node_is_named(node);
    if (returns || breaks_out_of(place, node, place.node))
      exits.push_back(Prose() << place.first_word(node) << " " << place.line(node));
  });
  claim(explanation, "", Prose("Repeats ") << place.lines(body), body);
  if (!exits.empty()) claim(explanation, "Left early", Prose("by ") << listed(exits, 4, "or"), body);
}

}  // namespace core
