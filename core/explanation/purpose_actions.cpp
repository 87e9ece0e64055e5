// The sentence for a function of no special shape: at most three of the things it does, in the order of its text.
#include <algorithm>

#include "core/explanation/purpose_patterns.hpp"

namespace core {
namespace {

struct Action {
  int weight = 0;          ///< what matters more to the reader
  std::uint32_t place = 0; ///< byte where it happens
  Prose prose;
  std::vector<Span> said;
};

std::vector<const Exit*> returns_with_value(const FunctionModel& model) {
  std::vector<const Exit*> found;
  for (const Exit& exit : model.exits) {
    if (exit.kind == ExitKind::return_ && !exit.value.empty()) found.push_back(&exit);
  }
  return found;
}

/// The call whose result a returned name holds: "what `f` gives" says more than the name. Null when it was not assigned exactly once.
const Call* maker_of(const Function& function, Span value) {
  const std::string_view name = function.text(value);
  const Call* maker = nullptr;
  for (const Call& call : function.model.calls) {
    if (call.use != ResultUse::assigned || call.in_lambda || function.text(call.use_target) != name) continue;
    if (maker != nullptr) return nullptr;
    maker = &call;
  }
  return maker;
}

Prose returned(const Function& function, const Exit& exit) {
  const Call* maker = maker_of(function, exit.value);
  if (maker != nullptr && !maker->name.empty()) {
    return Prose() << code(function.text(exit.value)) << ", set from " << code(function.text(maker->callee), 50)
                   << function.at(maker->span);
  }
  return value_phrase(function, exit.value) << function.at(exit.span);
}

void add_returns(const Function& function, std::vector<Action>& actions) {
  const auto exits = returns_with_value(function.model);
  if (exits.empty()) return;
  Action action{.weight = 5, .place = exits.back()->span.begin, .prose = Prose("returns "), .said = {}};
  const Exit& last = *exits.back();
  for (const Exit* exit : exits) action.said.push_back(exit->span);
  if (exits.size() == 1) {
    action.prose << returned(function, last) << circumstances_phrase(function.document, function.model, last.block);
  } else if (exits.size() == 2 && last.block == 0) {
    action.prose << returned(function, *exits[0]) << circumstances_phrase(function.document, function.model, exits[0]->block)
                 << ", otherwise " << returned(function, last);
  } else if (last.block == 0) {
    action.prose << returned(function, last) << ", or earlier one of " << counted(exits.size() - 1, "other value");
    action.said = {last.span};
  } else {
    action.prose << "one of " << counted(exits.size(), "value") << ", by case";
    action.said.clear();
  }
  actions.push_back(std::move(action));
}

void add_members(const Function& function, std::vector<Action>& actions) {
  Action action{.weight = 4, .place = 0, .prose = Prose("sets "), .said = {}};
  std::vector<Prose> targets;
  std::vector<std::string_view> seen;
  for (const Effect& effect : function.model.effects) {
    if (effect.kind != EffectKind::sets_member && effect.kind != EffectKind::sets_outer) continue;
    action.said.push_back(effect.span);
    const std::string_view target = function.text(effect.target);
    if (std::find(seen.begin(), seen.end(), target) != seen.end()) continue;
    if (seen.empty()) action.place = effect.span.begin;
    seen.push_back(target);
    targets.push_back(Prose() << code(target, 40));
  }
  if (targets.empty()) return;
  action.prose << listed(targets, 3);
  actions.push_back(std::move(action));
}

bool is_own_statement(const Call& call) {
  return call.use == ResultUse::unused && !call.in_lambda && !call.name.empty() && !call.recursive;
}

void add_calls(const Function& function, std::vector<Action>& actions) {
  Action action{.weight = 3, .place = 0, .prose = Prose("calls "), .said = {}};
  std::vector<Prose> callees;
  std::vector<std::string_view> seen;
  for (const Call& call : function.model.calls) {
    if (!is_own_statement(call)) continue;
    const KnownCall* known = call.known;
    if (known != nullptr && (known->effect == "frees" || known->effect == "changes_receiver")) continue;
    if (is_bookkeeping(function.document, call)) continue;
    const std::string_view callee = function.text(call.callee);
    if (std::find(seen.begin(), seen.end(), callee) != seen.end()) continue;
    if (seen.empty()) action.place = call.span.begin;
    seen.push_back(callee);
    callees.push_back(Prose() << code(callee, 40));
    action.said.push_back(call.span);
  }
  if (callees.empty()) return;
  action.prose << listed(callees, 2);
  actions.push_back(std::move(action));
}

/// A function that only computes and passes on: its assigned calls are what it does.
void add_steps(const Function& function, std::vector<Action>& actions) {
  std::vector<Prose> callees;
  std::vector<std::string_view> seen;
  std::uint32_t place = 0;
  for (const Call& call : function.model.calls) {
    if (call.use != ResultUse::assigned || call.in_lambda || call.name.empty()) continue;
    const std::string_view callee = function.text(call.callee);
    if (is_bookkeeping(function.document, call) || std::find(seen.begin(), seen.end(), callee) != seen.end()) continue;
    seen.push_back(callee);
    if (callees.empty()) place = call.span.begin;
    callees.push_back(Prose() << code(function.text(call.callee), 40));
  }
  if (callees.empty()) return;
  actions.push_back({.weight = 2, .place = place, .prose = Prose("uses ") << listed(callees, 2), .said = {}});
}

void add_loop(const Function& function, std::vector<Action>& actions) {
  for (const Block& block : function.model.blocks) {
    if (block.kind != BlockKind::for_each || block.parent != 0 || block.condition.empty()) continue;
    Prose prose("goes through ");
    prose << code(function.text(block.condition), 50) << " (" << lines_of(function.document, block.span) << ")";
    actions.push_back({.weight = 2, .place = block.span.begin, .prose = prose, .said = {}});
    return;
  }
}

void add_guard(const Function& function, std::vector<Action>& actions) {
  for (const Exit& exit : function.model.exits) {
    if (exit.kind != ExitKind::raise || exit.reraise) continue;
    Prose prose;
    prose << raise_verb(function.document) << " " << raised_thing(function.document, function.model, exit)
          << circumstances_phrase(function.document, function.model, exit.block);
    actions.push_back({.weight = 1, .place = exit.span.begin, .prose = prose << function.at(exit.span), .said = {exit.span}});
    return;
  }
}

}  // namespace

Purpose does_several_things(const Function& function) {
  std::vector<Action> actions;
  add_returns(function, actions);
  add_members(function, actions);
  add_calls(function, actions);
  if (actions.size() < 2) add_steps(function, actions);
  add_loop(function, actions);
  add_guard(function, actions);
  if (actions.empty()) return {};
  std::stable_sort(actions.begin(), actions.end(), [](const Action& a, const Action& b) { return a.weight > b.weight; });
  actions.resize(std::min<std::size_t>(actions.size(), 3));
  std::stable_sort(actions.begin(), actions.end(), [](const Action& a, const Action& b) { return a.place < b.place; });
  Purpose purpose;
  std::vector<Prose> parts;
  for (const Action& action : actions) {
    parts.push_back(action.prose);
    purpose.said.insert(purpose.said.end(), action.said.begin(), action.said.end());
  }
  purpose.sentence = listed(parts, 3);
  return purpose;
}

}  // namespace core
