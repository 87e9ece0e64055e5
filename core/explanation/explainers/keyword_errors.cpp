// What is caught where, and where an error that is raised arrives.
#include <string>
#include <utility>

#include "core/explanation/explainers/keyword_facts.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

/// What a handler catches: "`ValueError`", "everything".
Prose caught_by(const Place& place, TSNode handler) {
  TSNode value = place.language().part(handler, Part::value);
  if (exists(value) && place.role(value) == Role::assignment) value = place.language().part(value, Part::value);
  if (place.role(value) == Role::parameter) value = place.language().part(value, Part::type);
  std::string_view text = exists(value) ? place.document().text(value) : "";
  if (place.role(value) == Role::parameter_list && text.size() > 2) text = text.substr(1, text.size() - 2);
  Prose result;
  const std::string_view usual = place.language().traits().words.caught_by_default;
  if (text.empty() && !usual.empty()) {
    result << code(usual);
  } else if (text.empty() || text == "...") {
    result << "everything";
  } else {
    result << code(text, 40);
  }
  return result;
}

/// What the handlers in `owner` guard: the body of a `try`, or the statements beside them; empty when that is not seen.
Span guarded_by(const Place& place, TSNode owner) {
  if (place.role(owner) == Role::try_) return span_of(place.language().part(owner, Part::body));
  Span span{};
  if (place.role(owner) != Role::block) return span;
  for (std::uint32_t i = 0; i < ts_node_named_child_count(owner); ++i) {
    const TSNode child = ts_node_named_child(owner, i);
    if (is_clause(place.role(child))) break;
    if (span.empty()) span.begin = ts_node_start_byte(child);
    span.end = ts_node_end_byte(child);
  }
  return span;
}

/// What the handlers of a `try` catch, each with its line.
Prose handlers_of(const Place& place, TSNode try_node) {
  std::vector<Prose> items;
  for (const TSNode handler : children_with_role(place, try_node, Role::catch_)) {
    items.push_back(Prose() << caught_by(place, handler) << " (" << place.line(handler) << ")");
  }
  return listed(items, 3);
}

/// "Raises", "Throws".
std::string capital(std::string_view word) {
  std::string result(word);
  if (!result.empty()) result[0] = to_upper(result[0]);
  return result;
}

}  // namespace

void explain_try(const Place& place, Explanation& explanation) {
  Prose handlers = handlers_of(place, place.node);
  const TSNode last = child_with_role(place, place.node, Role::finally_);
  if (!handlers.empty()) claim(explanation, "Catches", std::move(handlers), place.node);
  if (exists(last)) claim(explanation, "", Prose("Runs ") << place.lines(last) << " in any case", last);
}

void explain_catch(const Place& place, Explanation& explanation) {
  const TSNode owner = ts_node_parent(place.node);
  const Span body = guarded_by(place, owner);
  if (body.empty()) return;
  const TSNode first = child_with_role(place, owner, Role::catch_);
  Prose text = Prose("Catches ") << caught_by(place, place.node) << " coming out of "
                                 << lines_of(place.document(), body);
  if (!same(first, place.node)) text << ", unless a handler above took it";
  explanation.claims.emplace_back("", std::move(text), body);
}

void explain_finally(const Place& place, Explanation& explanation) {
  const TSNode owner = ts_node_parent(place.node);
  const TSNode body = place.language().part(owner, Part::body);
  if (const Span guarded = guarded_by(place, owner); place.role(owner) == Role::block && !guarded.empty()) {
    explanation.claims.emplace_back(
        "", Prose("Runs after ") << lines_of(place.document(), guarded) << ", however that ends", guarded);
    return;
  }
  if (place.role(owner) != Role::try_ || !exists(body)) return;
  claim(explanation, "",
        Prose("Belongs to ") << place.first_word(owner) << " at " << place.line(owner) << ", which guards "
                             << place.lines(body),
        body);
}

void explain_raise(const Place& place, Explanation& explanation) {
  const TSNode handler = handler_around(place, place.node);
  if (exists(handler) && !exists(place.language().part(place.node, Part::value))) {
    claim(explanation, "",
          Prose(capital(place.language().traits().words.raise))
              << " again what " << place.first_word(handler) << " at " << place.line(handler) << " caught",
          handler);
  }
  const TSNode guard = guarding_try(place, place.node);
  const TSNode function = function_around(place, place.node);
  if (exists(guard)) {
    Prose text = Prose("Stands inside ") << place.first_word(guard) << " at " << place.line(guard)
                                         << ", which catches ";
    claim(explanation, "", text << handlers_of(place, guard), guard);
  } else if (exists(function)) {
    claim(explanation, "", Prose("No handler around it in ") << function_named(place, function), function);
  }
}

}  // namespace core
