// Patterns for functions whose heart is a loop, and for those that answer yes or no.
#include <algorithm>
#include <optional>

#include "core/analyzer/scopes.hpp"
#include "core/explanation/purpose_patterns.hpp"

namespace core {
namespace {

const Block& block_at(const FunctionModel& model, std::int32_t index) {
  return model.blocks[static_cast<std::size_t>(index)];
}

std::vector<const Exit*> exits_of(const FunctionModel& model, ExitKind kind) {
  std::vector<const Exit*> found;
  for (const Exit& exit : model.exits) {
    if (exit.kind == kind) found.push_back(&exit);
  }
  return found;
}

Prose each_element(const Function& function, const Block& loop) {
  return Prose(" for each ") << code(function.text(loop.target), 30) << " in "
                             << code(function.text(loop.condition), 50);
}

/// The innermost loop over something around a block; null when there is none.
const Block* walking_loop(const FunctionModel& model, std::int32_t block) {
  for (; block > 0; block = block_at(model, block).parent) {
    if (block_at(model, block).kind == BlockKind::for_each) return &block_at(model, block);
  }
  return nullptr;
}

Role role_of(const Function& function, Span value) { return function.language().role(function.expression(value)); }

/// A variable that the function starts, changes in a loop over something, and returns.
struct Gatherer {
  Span name;
  Occurrence start;
  Occurrence change;
};

/// `list[] = value`.
bool appends(const Function& function, const Occurrence& occurrence) {
  return occurrence.use == Use::part_set &&
         function.text(occurrence.detail) == std::string(function.text(occurrence.span)).append("[]");
}

std::optional<Gatherer> find_gatherer(const Function& function, Span returned) {
  const TSNode identifier = function.expression(returned);
  if (function.language().role(identifier) != Role::identifier) return std::nullopt;
  const auto binding = find_binding(function.document, identifier);
  if (!binding || !binding->certain || binding->global) return std::nullopt;
  Gatherer gatherer{.name = returned, .start = {}, .change = {}};
  std::size_t starts = 0;
  std::size_t changes = 0;
  for (const Occurrence& occurrence : binding->occurrences) {
    const bool in_walk = !occurrence.loop.empty() && occurrence.function.empty();
    if (occurrence.use == Use::assigned && !in_walk) {
      gatherer.start = occurrence;
      ++starts;
    } else if ((occurrence.use == Use::augmented || occurrence.use == Use::member_called ||
                appends(function, occurrence)) &&
               in_walk) {
      gatherer.change = occurrence;
      ++changes;
    } else if (gives_value(occurrence.use) || occurrence.use == Use::part_set) {
      return std::nullopt;
    }
  }
  if (starts != 1 || changes != 1) return std::nullopt;
  return gatherer;
}

/// The block a place lies in.
std::int32_t block_around(const FunctionModel& model, Span place) {
  std::int32_t found = 0;
  for (std::size_t i = 1; i < model.blocks.size(); ++i) {
    if (model.blocks[i].span.contains(place)) found = static_cast<std::int32_t>(i);
  }
  return found;
}

bool has_jump_in(const FunctionModel& model, Span span) {
  return std::any_of(model.jumps.begin(), model.jumps.end(), [&](Span jump) { return span.contains(jump); });
}

/// Whether the loop variable keeps its value through the body.
bool keeps_target(const Function& function, const Block& loop) {
  const TSNode target = function.expression(loop.target);
  if (function.language().role(target) != Role::identifier) return true;
  const auto binding = find_binding(function.document, target);
  if (!binding) return true;
  return std::none_of(binding->occurrences.begin(), binding->occurrences.end(), [&](const Occurrence& occurrence) {
    return gives_value(occurrence.use) && loop.span.contains(occurrence.span);
  });
}

/// A change that happens once for each element of a loop, or for those a condition selects, and nothing else decides
/// about it.
struct Selection {
  const Block* loop = nullptr;
  Span condition;
};

Selection selection_of(const Function& function, Span change) {
  const FunctionModel& model = function.model;
  const auto around = circumstances(model, block_around(model, change));
  const bool selects = around.size() == 2 && around[0].kind == Circumstance::Kind::holds;
  if (around.empty() || around.size() > (selects ? 2u : 1u) || around.back().kind != Circumstance::Kind::iterating)
    return {};
  const Block& loop = block_at(model, around.back().block);
  const bool plain = loop.kind == BlockKind::for_each && !loop.target.empty() && !has_jump_in(model, loop.span);
  if (!plain || !keeps_target(function, loop)) return {};
  return {&loop, selects ? around[0].expression : Span{}};
}

Prose each_selected(const Function& function, const Selection& selection) {
  Prose prose = each_element(function, *selection.loop);
  return selection.condition.empty() ? prose : prose << " where " << code(function.text(selection.condition), 50);
}

Purpose add_up(const Function& function, const Gatherer& gatherer, const Selection& selection) {
  const std::string_view word = function.text(gatherer.change.detail);
  const Role start = role_of(function, gatherer.start.value);
  if (word != "+=" || gatherer.change.value.empty() || start != Role::number) return {};
  Prose prose("Adds up ");
  prose << code(function.text(gatherer.change.value), 40) << each_selected(function, selection) << ", from "
        << code(function.text(gatherer.start.value)) << ", and returns " << code(function.text(gatherer.name))
        << function.at(gatherer.change.span);
  return {.sentence = prose};
}

Prose gathered(const Function& function, Span value, const Gatherer& gatherer, const Selection& selection) {
  return Prose("Gathers ") << code(function.text(value), 40) << each_selected(function, selection) << " and returns "
                           << code(function.text(gatherer.name)) << function.at(gatherer.change.span);
}

Purpose collect(const Function& function, const Gatherer& gatherer, const Selection& selection) {
  if (gatherer.change.use == Use::part_set) {
    const TSNode value = function.language().part(function.expression(gatherer.change.statement), Part::value);
    if (!exists(value) || function.language().role(value) == Role::lambda) return {};
    return {.sentence = gathered(function, Document::span_of(value), gatherer, selection)};
  }
  const auto call = std::find_if(function.model.calls.begin(), function.model.calls.end(), [&](const Call& candidate) {
    return candidate.object == gatherer.change.span && candidate.arguments.size() == 1;
  });
  if (call == function.model.calls.end()) return {};
  const KnownCall* known = call->known;
  if (known == nullptr || known->effect != "changes_receiver" || !known->callee.starts_with('.')) return {};
  return {.sentence = gathered(function, call->arguments[0].value, gatherer, selection)};
}

}  // namespace

Purpose yields_values(const Function& function) {
  const auto yields = exits_of(function.model, ExitKind::yield_);
  if (yields.empty()) return {};
  const Exit& first = *yields.front();
  Prose prose("Yields ");
  if (first.value.empty()) {
    prose << "without a value";
  } else {
    prose << value_phrase(function, first.value);
  }
  Purpose purpose{.sentence = {}, .said = {first.span}};
  if (yields.size() == 1) {
    const Block* loop = walking_loop(function.model, first.block);
    if (loop != nullptr) prose << each_element(function, *loop);
    const auto around = circumstances(function.model, first.block);
    if (!around.empty() && (loop == nullptr || around[0].kind != Circumstance::Kind::iterating)) {
      prose << "," << circumstances_phrase(function.document, function.model, first.block);
    }
  } else {
    prose << ", then more: " << counted(yields.size(), "yield") << " in all";
  }
  purpose.sentence = prose << function.at(first.span);
  return purpose;
}

/// for x in xs: if condition: return x — and something else after the loop.
Purpose searches(const Function& function) {
  const FunctionModel& model = function.model;
  const auto returns = exits_of(model, ExitKind::return_);
  if (returns.size() != 2 || returns[1]->block != 0) return {};
  const auto around = circumstances(model, returns[0]->block);
  const bool shape = around.size() == 2 && around[0].kind == Circumstance::Kind::holds &&
                     around[1].kind == Circumstance::Kind::iterating;
  if (!shape || around[1].subject.empty() || returns[0]->value.empty()) return {};
  const Block& loop = block_at(model, around[1].block);
  // Whatever else the loop does could change what is found.
  const TSNode body = function.node(loop.span);
  if (ts_node_named_child_count(body) != 1 || !keeps_target(function, loop)) return {};
  if (function.text(returns[0]->value) != function.text(around[1].subject)) return {};
  Prose prose("Returns the first ");
  prose << code(function.text(around[1].subject)) << " of " << code(function.text(around[1].expression), 50)
        << " for which " << code(function.text(around[0].expression), 60) << function.at(returns[0]->span) << ", or ";
  if (returns[1]->value.empty()) {
    prose << "nothing";
  } else {
    prose << code(function.text(returns[1]->value), 40);
  }
  return {.sentence = prose << " if there is none", .said = {returns[0]->span, returns[1]->span}};
}

Purpose gathers(const Function& function) {
  const auto returns = exits_of(function.model, ExitKind::return_);
  if (returns.empty() || returns.back()->value.empty() || returns.back()->block != 0) return {};
  const auto gatherer = find_gatherer(function, returns.back()->value);
  if (!gatherer) return {};
  const Selection selection = selection_of(function, gatherer->change.span);
  if (selection.loop == nullptr) return {};
  Purpose purpose = gatherer->change.use == Use::augmented ? add_up(function, *gatherer, selection)
                                                           : collect(function, *gatherer, selection);
  purpose.said = {returns.back()->span};
  return purpose;
}

/// switch (x) { case a: return 1; case b: return 2; ... }, and perhaps a return after it.
Purpose translates(const Function& function) {
  const FunctionModel& model = function.model;
  const auto returns = exits_of(model, ExitKind::return_);
  if (returns.size() < 3 || !model.calls.empty() || !model.effects.empty()) return {};
  Span subject{};
  const Exit* fallback = nullptr;
  std::vector<std::string_view> values;
  for (const Exit* exit : returns) {
    const auto around = circumstances(model, exit->block);
    const bool matches =
        around.size() == 1 && around[0].kind == Circumstance::Kind::matches && !around[0].subject.empty();
    const bool is_rest = around.empty() || (around.size() == 1 && around[0].kind == Circumstance::Kind::otherwise);
    if (exit->value.empty() || (!matches && !(is_rest && exit == returns.back()))) return {};
    if (matches && !subject.empty() && subject != around[0].subject) return {};
    if (matches) subject = around[0].subject;
    const bool is_new = std::find(values.begin(), values.end(), function.text(exit->value)) == values.end();
    if (matches && is_new) values.push_back(function.text(exit->value));
    if (!matches) fallback = exit;
  }
  Prose prose("Translates ");
  prose << code(function.text(subject), 40) << " into one of " << counted(values.size(), "value")
        << function.at(returns[0]->span);
  if (fallback != nullptr)
    prose << ", otherwise " << code(function.text(fallback->value), 40) << function.at(fallback->span);
  return {.sentence = prose};  // which value for which case is told below
}

/// Every return gives true or false.
Purpose answers_yes_or_no(const Function& function) {
  const FunctionModel& model = function.model;
  const auto returns = exits_of(model, ExitKind::return_);
  if (returns.size() < 2) return {};
  const bool all = std::all_of(returns.begin(), returns.end(), [&](const Exit* exit) {
    return !exit->value.empty() && is_truth_value(function.document, function.expression(exit->value));
  });
  const bool differ = std::any_of(returns.begin(), returns.end(), [&](const Exit* exit) {
    return function.text(exit->value) != function.text(returns.front()->value);
  });
  if (!all || !differ) return {};
  Prose prose("Answers yes or no: ");
  std::vector<Prose> cases;
  Purpose purpose;
  for (const Exit* exit : returns) {
    Prose one;
    one << code(function.text(exit->value), 40);
    const Prose when = circumstances_phrase(function.document, model, exit->block);
    one << (exit == returns.back() && exit->block == 0 ? Prose(" otherwise") : when) << function.at(exit->span);
    cases.push_back(one);
    purpose.said.push_back(exit->span);
  }
  purpose.sentence = prose << listed(cases, 3);
  return purpose;
}

}  // namespace core
