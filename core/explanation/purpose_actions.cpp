// The sentence for a function of no special shape: at most three of the things it does, in the order of its text.
#include <algorithm>

#include "core/analyzer/scopes.hpp"
#include "core/explanation/passed_errors.hpp"
#include "core/explanation/purpose_patterns.hpp"

namespace core {
namespace {

constexpr std::int32_t nowhere = -1;

struct Action {
  int weight = 0;           ///< what matters more to the reader
  std::uint32_t place = 0;  ///< byte where it happens
  Prose prose;
  std::vector<Span> said;
  std::int32_t block = nowhere;  ///< whose circumstances are still to be said; nowhere: they are said, or differ
};

std::vector<const Exit*> returns_with_value(const FunctionModel& model) {
  std::vector<const Exit*> found;
  for (const Exit& exit : model.exits) {
    if (exit.kind == ExitKind::return_ && !exit.value.empty()) found.push_back(&exit);
  }
  return found;
}

/// The call whose result a returned name holds: "what `f` gives" says more than the name. Null when it may hold
/// anything else.
const Call* maker_of(const Function& function, Span value) {
  const TSNode name = function.expression(value);
  if (function.language().role(name) != Role::identifier) return nullptr;
  const auto binding = find_binding(function.document, name);
  if (!binding || !binding->certain) return nullptr;
  const Occurrence* only = nullptr;
  for (const Occurrence& occurrence : binding->occurrences) {
    if (!gives_value(occurrence.use) || occurrence.use == Use::declared) continue;
    if (only != nullptr || occurrence.use != Use::assigned || occurrence.position >= 0) return nullptr;
    only = &occurrence;
  }
  if (only == nullptr) return nullptr;
  // A branch of what is assigned is not the whole of it.
  const Role shape = function.language().role(function.expression(only->value));
  if (shape == Role::if_ || shape == Role::switch_ || shape == Role::block) return nullptr;
  const auto call = std::find_if(function.model.calls.begin(), function.model.calls.end(), [&](const Call& candidate) {
    return candidate.use == ResultUse::assigned && !candidate.in_lambda && candidate.use_target == only->span;
  });
  return call == function.model.calls.end() ? nullptr : &*call;
}

Prose returned(const Function& function, const Exit& exit) {
  const Call* maker = maker_of(function, exit.value);
  if (maker != nullptr && !maker->name.empty()) {
    return Prose() << code(function.text(exit.value)) << (maker->creates ? ", a new " : " from ")
                   << code(function.text(maker->callee), 50) << function.at(maker->span);
  }
  return value_phrase(function, exit.value) << function.at(exit.span);
}

Prose returned_when(const Function& function, const Exit& exit) {
  return returned(function, exit) << circumstances_phrase(function.document, function.model, exit.block);
}

/// Whether `other` is the `else` of the branch `block`, with nothing around the two.
bool is_other_branch(const FunctionModel& model, std::int32_t block, std::int32_t other) {
  const auto first = circumstances(model, block);
  const auto second = circumstances(model, other);
  return first.size() == 1 && second.size() == 1 && first[0].kind == Circumstance::Kind::holds &&
         second[0].kind == Circumstance::Kind::fails && first[0].expression == second[0].expression;
}

/// Takes those exits from `exits` that hand on the error of a call, and names these calls. The last exit stays.
std::vector<Prose> take_passed_errors(const Function& function, std::vector<const Exit*>& exits) {
  std::vector<Prose> errors;
  std::vector<const Exit*> others;
  for (const Exit* exit : exits) {
    const Call* source = exit == exits.back() ? nullptr : passed_error(function.document, function.model, *exit);
    if (source == nullptr) {
      others.push_back(exit);
    } else {
      errors.push_back(Prose() << code(function.text(source->callee), 40) << function.at(exit->span));
    }
  }
  exits = std::move(others);
  return errors;
}

void add_named_results(const Function& function, std::vector<Action>& actions) {
  if (function.model.named_results.empty() || function.model.body.empty()) return;
  std::string_view names = function.text(function.model.named_results);
  names = names.substr(1, names.size() - 2);  // without the parentheses
  actions.push_back({.weight = 5,
                     .place = function.model.span.end,
                     .prose = Prose("returns ") << code(names) << " as set in its body",
                     .said = {}});
}

/// The values when they are at most four plain ones; else none.
std::vector<Prose> few_short_values(const Function& function, const std::vector<const Exit*>& exits) {
  std::vector<Prose> values;
  std::vector<std::string_view> seen;
  for (const Exit* exit : exits) {
    const std::string_view text = function.text(bare(function.document, exit->value));
    if (std::find(seen.begin(), seen.end(), text) != seen.end()) continue;
    if (text.size() > 20 || text.find('(') != std::string_view::npos || seen.size() == 4) return {};
    seen.push_back(text);
    values.push_back(Prose() << code(text));
  }
  return values;
}

/// What a function that returns no value hands on all the same: the errors of calls.
void add_errors_alone(std::vector<Prose> errors, const std::vector<Span>& places, std::vector<Action>& actions) {
  if (errors.empty()) return;
  actions.push_back({.weight = 1,
                     .place = places.back().end,
                     .prose = Prose("hands on the error of ") << listed(errors, 3, "or"),
                     .said = places});
}

/// How many of the values are written differently.
std::size_t different_values(const Function& function, const std::vector<const Exit*>& exits) {
  std::vector<std::string_view> seen;
  for (const Exit* exit : exits) {
    const std::string_view text = function.text(bare(function.document, exit->value));
    if (std::find(seen.begin(), seen.end(), text) == seen.end()) seen.push_back(text);
  }
  return seen.size();
}

/// The values other than the last: the only one as it is, several counted.
Prose earlier_values(const Function& function, const std::vector<const Exit*>& exits) {
  const std::size_t others = different_values(function, exits) - 1;
  if (others > 1) return Prose("one of ") << counted(others, "other value");
  const auto text_of = [&](const Exit* exit) { return function.text(bare(function.document, exit->value)); };
  const auto other =
      std::ranges::find_if(exits, [&](const Exit* exit) { return text_of(exit) != text_of(exits.back()); });
  return Prose() << code(text_of(*other), 40);
}

void add_returns(const Function& function, std::vector<Action>& actions) {
  auto exits = returns_with_value(function.model);
  std::vector<Span> passed;
  const std::vector<Prose> passed_on = passed_errors(function.document, function.model, passed);
  if (exits.empty()) {
    add_errors_alone(passed_on, passed, actions);
    return add_named_results(function, actions);
  }
  Action action{.weight = 5, .place = exits.back()->span.begin, .prose = Prose("returns "), .said = {}};
  const Exit& last = *exits.back();
  for (const Exit* exit : exits) action.said.push_back(exit->span);
  if (const Call* maker = maker_of(function, last.value); maker != nullptr) action.said.push_back(maker->span);
  std::vector<Prose> errors = take_passed_errors(function, exits);
  errors.insert(errors.end(), passed_on.begin(), passed_on.end());
  action.said.insert(action.said.end(), passed.begin(), passed.end());
  const auto first_differs = [&](const Exit* exit) {
    return function.text(exit->value) != function.text(exits[0]->value);
  };
  if (exits.size() == 1) {
    action.prose << returned(function, last);
    action.block = last.block;
  } else if (std::none_of(exits.begin(), exits.end(), first_differs)) {
    action.prose << code(function.text(bare(function.document, last.value))) << " in every case";
  } else if (exits.size() == 2 && ((last.block == 0 && exits[0]->block != 0) ||
                                   is_other_branch(function.model, exits[0]->block, last.block))) {
    action.prose << returned_when(function, *exits[0]) << ", otherwise " << returned(function, last);
  } else if (exits.size() == 2) {
    action.prose << returned_when(function, *exits[0]) << ", or " << returned_when(function, last);
  } else if (const std::vector<Prose> few = few_short_values(function, exits); !few.empty()) {
    action.prose << listed(few, 4, "or") << ", by case";
    action.said.clear();
  } else if (last.block == 0) {
    action.prose << returned(function, last) << ", or earlier " << earlier_values(function, exits);
    action.said = {last.span};
  } else {
    action.prose << "one of " << counted(different_values(function, exits), "value") << ", by case";
    action.said.clear();
  }
  if (!errors.empty()) {
    if (action.block > 0) action.prose << circumstances_phrase(function.document, function.model, action.block);
    action.prose << ", or the error of " << listed(errors, 3, "or");
    action.block = nowhere;
  }
  actions.push_back(std::move(action));
}

/// Notes that something happens in `block`: its circumstances are said when everything in the action shares them.
void note_block(Action& action, bool is_first, std::int32_t block) {
  if (is_first) action.block = block;
  if (action.block != block) action.block = nowhere;
}

void add_members(const Function& function, std::vector<Action>& actions) {
  Action action{.weight = 4, .place = 0, .prose = Prose("sets "), .said = {}};
  std::vector<Prose> targets;
  std::vector<std::string_view> seen;
  for (const Effect& effect : function.model.effects) {
    if (effect.kind != EffectKind::sets_member && effect.kind != EffectKind::sets_outer) continue;
    action.said.push_back(effect.span);
    const std::string_view target = function.text(effect.target);
    if (seen.empty()) action.place = effect.span.begin;
    note_block(action, seen.empty(), effect.block);
    if (std::find(seen.begin(), seen.end(), target) != seen.end()) continue;
    seen.push_back(target);
    targets.push_back(Prose() << code(target, 40) << function.at(effect.span));
  }
  if (targets.empty()) return;
  action.prose << listed(targets, 3);
  actions.push_back(std::move(action));
}

bool is_own_statement(const Call& call) {
  return call.use == ResultUse::unused && !call.in_lambda && !call.name.empty() && !call.recursive;
}

/// Whether a call is made for an effect that matters outside: changing a local variable does not.
bool has_outer_effect(const Function& function, const Call& call) {
  const KnownCall* known = call.known;
  if (known != nullptr && (known->effect == "locks" || known->effect == "unlocks"))
    return false;  // the manner, not the matter
  if (known == nullptr || (known->effect != "frees" && known->effect != "changes_receiver")) return true;
  return known->effect != "frees" && std::any_of(function.model.effects.begin(), function.model.effects.end(),
                                                 [&](const Effect& effect) { return effect.span == call.span; });
}

bool same_callee(const Function& function, const Call& one, const Call& other) {
  return function.text(one.callee) == function.text(other.callee);
}

/// Whether every call of the same function stands in the same block: only then the circumstances of one are those of
/// all.
bool happens_in_one_block(const Function& function, const Call& call) {
  return std::all_of(function.model.calls.begin(), function.model.calls.end(), [&](const Call& other) {
    return other.block == call.block || !same_callee(function, call, other);
  });
}

void add_calls(const Function& function, std::vector<Action>& actions) {
  Action action{.weight = 3, .place = 0, .prose = Prose("calls "), .said = {}};
  std::vector<const Call*> calls;
  for (const Call& call : function.model.calls) {
    if (!is_own_statement(call) || !has_outer_effect(function, call) || is_bookkeeping(function.document, call))
      continue;
    note_block(action, calls.empty(), call.block);
    const bool is_known =
        std::any_of(calls.begin(), calls.end(), [&](const Call* other) { return same_callee(function, *other, call); });
    if (is_known) continue;
    calls.push_back(&call);
    action.said.push_back(call.span);
  }
  if (calls.empty()) return;
  action.place = calls[0]->span.begin;
  std::vector<Prose> callees;
  for (const Call* call : calls) {
    callees.push_back(Prose() << code(function.text(call->callee), 40) << function.at(call->span)
                              << when_it_runs(*call));
    if (action.block == nowhere && happens_in_one_block(function, *call)) {
      callees.back() << circumstances_phrase(function.document, function.model, call->block);
    }
  }
  action.prose << listed(callees, 2);
  actions.push_back(std::move(action));
}

/// A function that only computes and passes on: its assigned calls are what it does.
void add_steps(const Function& function, std::vector<Action>& actions) {
  std::vector<Prose> callees;
  std::vector<std::string_view> seen;
  std::vector<Span> said;
  std::uint32_t place = 0;
  for (const Call& call : function.model.calls) {
    if (call.use != ResultUse::assigned || call.in_lambda || call.creates || call.name.empty()) continue;
    const std::string_view callee = function.text(call.callee);
    if (is_bookkeeping(function.document, call) || std::find(seen.begin(), seen.end(), callee) != seen.end()) continue;
    seen.push_back(callee);
    if (callees.empty()) place = call.span.begin;
    callees.push_back(Prose() << code(function.text(call.callee), 40) << function.at(call.span));
    if (callees.size() <= 2) said.push_back(call.span);
  }
  if (callees.empty()) return;
  actions.push_back({.weight = 2, .place = place, .prose = Prose("uses ") << listed(callees, 2), .said = said});
}

bool changes_given(EffectKind kind) {
  return kind == EffectKind::deletes || kind == EffectKind::frees || kind == EffectKind::changes_receiver ||
         kind == EffectKind::changes_argument;
}

/// What an effect changes; of a call that frees something its argument.
Span changed_thing(const FunctionModel& model, const Effect& effect) {
  if (effect.kind != EffectKind::frees) return effect.target;
  const auto call = std::find_if(model.calls.begin(), model.calls.end(),
                                 [&](const Call& other) { return other.span == effect.span; });
  return call == model.calls.end() || call->arguments.empty() ? effect.target : call->arguments[0].value;
}

/// What a function changes of its arguments or gives back, where no call, result or member says what it is for.
void add_changes(const Function& function, std::vector<Action>& actions) {
  std::vector<Prose> targets;
  std::vector<std::string_view> seen;
  Action action{.weight = 2, .place = 0, .prose = {}, .said = {}};
  const auto is_set = [](const Effect& effect) { return effect.kind == EffectKind::sets_parameter; };
  const bool sets = std::any_of(function.model.effects.begin(), function.model.effects.end(), is_set);
  if (!sets && !actions.empty()) return;
  for (const Effect& effect : function.model.effects) {
    if (sets ? !is_set(effect) : !changes_given(effect.kind) || !effect.certain) continue;
    action.said.push_back(effect.span);
    const std::string_view target = function.text(changed_thing(function.model, effect));
    if (seen.empty()) action.place = effect.span.begin;
    note_block(action, seen.empty(), effect.block);
    if (std::find(seen.begin(), seen.end(), target) != seen.end()) continue;
    seen.push_back(target);
    const char* verb = sets                                 ? ""
                       : effect.kind == EffectKind::deletes ? "deletes "
                       : effect.kind == EffectKind::frees   ? "frees "
                                                            : "changes ";
    targets.push_back(Prose(verb) << code(target, 40) << function.at(effect.span));
  }
  if (targets.empty()) return;
  action.prose << (sets ? "sets " : "") << listed(targets, 3);
  if (targets.size() > 3) action.said.clear();
  actions.push_back(std::move(action));
}

void add_loop(const Function& function, std::vector<Action>& actions) {
  for (const Block& block : function.model.blocks) {
    if (block.kind != BlockKind::for_each || block.parent != 0 || block.condition.empty()) continue;
    const bool is_told = std::any_of(actions.begin(), actions.end(), [&](const Action& action) {
      const auto around = circumstances(function.model, std::max(action.block, 0));
      return !around.empty() && around[0].kind == Circumstance::Kind::iterating &&
             around[0].expression == block.condition;
    });
    if (is_told) return;
    Prose prose("goes through ");
    prose << code(function.text(block.condition), 50) << " (" << lines_of(function.document, block.span) << ")";
    actions.push_back({.weight = 2, .place = block.span.begin, .prose = prose, .said = {}});
    return;
  }
}

void add_guard(const Function& function, std::vector<Action>& actions) {
  for (const Exit& exit : function.model.exits) {
    if (exit.kind != ExitKind::raise || exit.reraise || !handlers_around(function.model, exit.block).empty()) continue;
    Prose prose;
    prose << raise_verb(function.document) << " " << raised_thing(function.document, function.model, exit)
          << function.at(exit.span);
    actions.push_back(
        {.weight = 1, .place = exit.span.begin, .prose = prose, .said = {exit.span}, .block = exit.block});
    return;
  }
}

/// The block all actions happen in; 0 when they share none.
std::int32_t common_block(const std::vector<Action>& actions) {
  const std::int32_t block = actions[0].block;
  const bool all =
      std::all_of(actions.begin(), actions.end(), [&](const Action& action) { return action.block == block; });
  return all && block != nowhere ? block : 0;
}

Prose without_blank(const Prose& prose) {
  Prose result;
  for (Piece piece : prose.pieces()) {
    if (result.empty() && piece.text.starts_with(' ')) piece.text.erase(0, 1);
    result << std::move(piece);
  }
  return result;
}

std::string words_of(const Prose& prose) {
  std::string words;
  for (const Piece& piece : prose.pieces()) words += piece.text;
  return words;
}

/// The circumstances of an action, which need not be repeated where the sentence has just ended with them.
Prose when_it_happens(const Function& function, const Action& action, const Prose* before) {
  if (action.block <= 0) return {};
  const Prose when = circumstances_phrase(function.document, function.model, action.block);
  const bool is_said = before != nullptr && !when.empty() && words_of(*before).ends_with(words_of(when));
  return is_said ? Prose(" there") : when;
}

/// The actions in the order of the text, circumstances said once where they share them.
Prose told(const Function& function, const std::vector<Action>& actions) {
  const std::int32_t common = common_block(actions);
  std::vector<Prose> parts;
  for (const Action& action : actions) {
    Prose part = action.prose;
    if (common == 0) part << when_it_happens(function, action, parts.empty() ? nullptr : &parts.back());
    parts.push_back(std::move(part));
  }
  Prose prose = listed(parts, 3);
  if (common == 0) return prose;
  const Prose when = circumstances_phrase(function.document, function.model, common);
  return actions.size() == 1 ? prose << when : when.empty() ? prose : Prose() << without_blank(when) << ", " << prose;
}

}  // namespace

Purpose does_several_things(const Function& function) {
  std::vector<Action> actions;
  add_returns(function, actions);
  add_members(function, actions);
  add_calls(function, actions);
  if (actions.size() < 2) add_changes(function, actions);
  if (actions.size() < 2) add_steps(function, actions);
  add_loop(function, actions);
  if (actions.empty()) add_guard(function, actions);
  if (actions.empty()) return {};
  std::stable_sort(actions.begin(), actions.end(),
                   [](const Action& a, const Action& b) { return a.weight > b.weight; });
  actions.resize(std::min<std::size_t>(actions.size(), 3));
  std::stable_sort(actions.begin(), actions.end(), [](const Action& a, const Action& b) { return a.place < b.place; });
  Purpose purpose;
  for (const Action& action : actions) purpose.said.insert(purpose.said.end(), action.said.begin(), action.said.end());
  purpose.sentence = told(function, actions);
  return purpose;
}

}  // namespace core
