#include "core/explanation/explainers/function_claims.hpp"

#include <algorithm>

#include "core/analyzer/condition.hpp"
#include "core/analyzer/references.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/explanation/effect_phrases.hpp"
#include "core/explanation/passed_errors.hpp"
#include "core/explanation/phrases.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

constexpr std::uint32_t hard_to_read = 15;  // cognitive complexity above which people lose the thread (Campbell 2018)
constexpr std::size_t most_call_sites = 400;

}  // namespace

bool ClaimWriter::is_said(Span span) const { return contains(said_, span); }

void ClaimWriter::add(const char* label, Prose text, std::vector<Span> proofs) {
  if (!proofs.empty() && !text.empty()) claims_.emplace_back(label, std::move(text), std::move(proofs));
}

Prose ClaimWriter::caller_phrase(const CallSite& site) const {
  const Language& language = *document_.language();
  if (!exists(site.caller)) {
    if (language.traits().has_preprocessor) return {};  // no statement stands there: a function was not recognised
    const TSNode holder = enclosing_class(language, site.call);
    if (!exists(holder)) return "top-level code";
    const TSNode holder_name = language.part(holder, Part::name);
    return exists(holder_name) ? Prose("the fields of ") << code(document_.text(holder_name)) : Prose();
  }
  const TSNode name = full_name_of(language, site.caller);
  if (!exists(name)) return {};
  const TSNode scope = container_name(language, site.caller);
  const std::string_view container = exists(scope) ? document_.text(scope) : std::string_view();
  const bool is_elsewhere =
      !container.empty() && language.role(name) != Role::scoped_name && container != document_.text(model_.container);
  return Prose() << code(is_elsewhere ? std::string(container).append(".").append(document_.text(name))
                                      : std::string(document_.text(name)));
}

void ClaimWriter::collect_callers(const std::vector<CallSite>& sites, bool certain, std::vector<Prose>& items,
                                  std::vector<Span>& proofs) const {
  std::vector<std::string> seen;
  for (const CallSite& site : sites) {
    const Span span = Document::span_of(site.call);
    if (site.certain != certain || model_.span.contains(span)) continue;
    Prose caller = caller_phrase(site);
    if (caller.empty() || contains(seen, caller.pieces()[0].text)) continue;
    seen.push_back(caller.pieces()[0].text);
    proofs.push_back(span);
    items.push_back(caller << " " << in_brackets(line_of(document_, span)));
  }
}

void ClaimWriter::add_role() {
  std::vector<Prose> items;
  std::vector<Prose> likely;
  std::vector<Span> proofs;
  const std::vector<CallSite> sites = find_calls_of(document_, function_, most_call_sites);
  collect_callers(sites, true, items, proofs);
  collect_callers(sites, false, likely, proofs);
  Prose prose;
  if (!items.empty()) prose << "called by " << listed(items, 3) << " in this file";
  if (!likely.empty())
    prose << (items.empty() ? "likely called by " : "; likely by ") << listed(likely, 3)
          << (items.empty() ? " in this file" : "");
  for (const Call& call : model_.calls) {
    if (!call.recursive) continue;
    prose << (prose.empty() ? "calls itself " : "; calls itself ") << in_brackets(line_of(document_, call.span));
    proofs.push_back(call.span);
    break;
  }
  add("Role", std::move(prose), std::move(proofs));
}

/// Whether the exit leaves from a check among the first statements, before anything else has happened.
bool ClaimWriter::is_guard(const Exit& exit) const {
  if (exit.kind != ExitKind::raise || exit.block == 0) return false;
  const std::vector<Circumstance> around = circumstances(model_, exit.block);
  if (around.size() != 1) return false;
  if (around[0].kind != Circumstance::Kind::holds && around[0].kind != Circumstance::Kind::fails) return false;
  if (model_.blocks[static_cast<std::size_t>(exit.block)].kind == BlockKind::else_) return false;
  if (model_.blocks[static_cast<std::size_t>(exit.block)].parent != 0) return false;
  for (const Span statement : model_.statements) {
    if (statement.contains(exit.span)) return true;
    const bool is_check = std::any_of(model_.blocks.begin(), model_.blocks.end(), [&](const Block& block) {
      return block.kind == BlockKind::if_ && block.parent == 0 && statement.contains(block.span);
    });
    const bool leaves = std::any_of(model_.exits.begin(), model_.exits.end(),
                                    [&](const Exit& other) { return statement.contains(other.span); });
    const bool returns = std::any_of(model_.exits.begin(), model_.exits.end(), [&](const Exit& other) {
      return statement.contains(other.span) && other.kind != ExitKind::raise;
    });
    const bool calls = std::any_of(model_.effects.begin(), model_.effects.end(),
                                   [&](const Effect& effect) { return statement.contains(effect.span); });
    if (!is_check || !leaves || returns || calls) return false;
  }
  return false;
}

void ClaimWriter::add_guards() {
  std::vector<Prose> needed;
  std::vector<Prose> refused;
  std::vector<Span> proofs;
  for (const Exit& exit : model_.exits) {
    if (!is_guard(exit)) continue;
    const Circumstance check = circumstances(model_, exit.block)[0];
    const Span condition = check.expression;
    const auto other = check.kind == Circumstance::Kind::fails
                           ? std::optional(std::string(document_.text(condition)))
                           : opposite(document_, expression_at(document_, condition));
    Prose item;
    item << code(other ? *other : document_.text(condition)) << " (else " << raise_verb(document_) << " "
         << raised_thing(document_, model_, exit) << ", " << line_of(document_, exit.span) << ")";
    if (!other) {
      item = Prose() << code(document_.text(condition)) << " (" << raise_verb(document_) << " "
                     << raised_thing(document_, model_, exit) << ", " << line_of(document_, exit.span) << ")";
    }
    (other ? needed : refused).push_back(item);
    proofs.push_back(exit.span);
    said_.push_back(exit.span);
  }
  Prose prose;
  if (!needed.empty()) prose << listed(needed, 3);
  if (!refused.empty()) prose << (needed.empty() ? "" : "; refuses ") << listed(refused, 3);
  add(needed.empty() ? "Refuses" : "Needs", std::move(prose), std::move(proofs));
}

/// Calls worth a place in the list: of each callee the first, without those whose result only feeds something else.
std::vector<const Call*> ClaimWriter::steps() const {
  std::vector<const Call*> steps;
  std::vector<std::string_view> seen;
  for (const Call& call : model_.calls) {
    const bool minor = call.use == ResultUse::argument || call.use == ResultUse::raised ||
                       call.use == ResultUse::operand || call.use == ResultUse::condition ||
                       call.use == ResultUse::receiver;
    const bool is_value = call.use == ResultUse::returned || call.use == ResultUse::yielded ||
                          (call.creates && call.use == ResultUse::assigned);
    if (call.name.empty() || call.recursive || call.in_lambda || minor || is_value || is_bookkeeping(document_, call))
      continue;
    if (call.known != nullptr && call.known->effect == "changes_receiver")
      continue;  // told among the effects, if it matters
    const std::string_view callee = document_.text(call.callee);
    if (contains(seen, callee)) continue;
    seen.push_back(callee);
    steps.push_back(&call);
  }
  return steps;
}

void ClaimWriter::add_calls() {
  constexpr std::size_t most = 4;
  std::vector<const Call*> calls = steps();
  if (std::all_of(calls.begin(), calls.end(), [&](const Call* call) { return is_said(call->span); })) return;
  if (calls.size() > most) {  // what a library function works out tells least
    std::erase_if(calls, [](const Call* call) { return call->known != nullptr && call->known->effect.empty(); });
  }
  Prose prose;
  std::vector<Span> proofs;
  for (std::size_t i = 0; i < std::min(calls.size(), most); ++i) {
    const Call& call = *calls[i];
    const char* link = i == 0 ? "" : exclude_each_other(model_, calls[i - 1]->block, call.block) ? ", or " : ", then ";
    prose << link << code(document_.text(call.callee), 50) << when_it_runs(call) << " "
          << in_brackets(line_of(document_, call.span));
    proofs.push_back(call.span);
  }
  if (calls.size() > most) prose << " and " << std::to_string(calls.size() - most) << " more";
  add("Does", std::move(prose), std::move(proofs));
}

namespace {

bool is_change(EffectKind kind) {
  return kind == EffectKind::sets_member || kind == EffectKind::sets_parameter || kind == EffectKind::sets_outer;
}

}  // namespace

void ClaimWriter::collect_changes(std::vector<Prose>& items, std::vector<Span>& proofs) const {
  std::vector<Prose> targets;
  std::vector<std::string_view> seen;
  for (const Effect& effect : model_.effects) {
    const std::string_view target = document_.text(effect.target);
    if (!is_change(effect.kind) || is_said(effect.span) || contains(seen, target)) continue;
    seen.push_back(target);
    targets.push_back(Prose() << code(target, 40) << " " << in_brackets(line_of(document_, effect.span)));
    proofs.push_back(effect.span);
  }
  if (!targets.empty()) items.push_back(Prose("sets ") << listed(targets, 4));
}

void ClaimWriter::collect_world(std::vector<Prose>& items, std::vector<Span>& proofs) const {
  std::vector<std::pair<EffectKind, std::string_view>> seen;
  for (const Effect& effect : model_.effects) {
    if (is_change(effect.kind) || effect.kind == EffectKind::logs) continue;
    // A sentence that names a call tells what the call does only when that is all there is to the function.
    const bool changes = effect.kind == EffectKind::changes_receiver || effect.kind == EffectKind::changes_argument ||
                         effect.kind == EffectKind::deletes || effect.kind == EffectKind::frees;
    if (is_said(effect.span) && (changes || model_.statements.size() <= 1)) continue;
    const auto key = std::make_pair(effect.kind, document_.text(effect.target));
    if (contains(seen, key)) continue;
    seen.push_back(key);
    Prose item;
    if (!effect.certain) item << "likely ";
    items.push_back(item << effect_phrase(document_, effect) << " " << in_brackets(line_of(document_, effect.span)));
    proofs.push_back(effect.span);
  }
}

void ClaimWriter::collect_raises(std::vector<Prose>& items, std::vector<Span>& proofs) const {
  for (const Exit& exit : model_.exits) {
    const bool may_stay = !handlers_around(model_, exit.block).empty();  // a handler of the function's own may catch it
    if (exit.kind != ExitKind::raise || is_said(exit.span) || may_stay) continue;
    items.push_back(Prose(raise_verb(document_)) << " " << raised_when(document_, model_, exit) << " "
                                                 << in_brackets(line_of(document_, exit.span)));
    proofs.push_back(exit.span);
  }
}

void ClaimWriter::add_effects() {
  std::vector<Prose> items;
  std::vector<Span> proofs;
  collect_changes(items, proofs);
  collect_world(items, proofs);
  collect_raises(items, proofs);
  Prose prose;
  constexpr std::size_t most = 5;
  for (std::size_t i = 0; i < std::min(items.size(), most); ++i) prose << (i == 0 ? "" : "; ") << items[i];
  if (items.size() > most) prose << "; and " << std::to_string(items.size() - most) << " more";
  add("Effects", std::move(prose), std::move(proofs));
}

/// Whether a value says nothing more than the name of a local variable.
bool ClaimWriter::is_plain_name(Span value) const {
  const TSNode node = expression_at(document_, value);
  return document_.language()->role(node) == Role::identifier &&
         std::none_of(model_.parameters.begin(), model_.parameters.end(), [&](const Parameter& parameter) {
           return document_.text(parameter.name) == document_.text(value);
         });
}

void ClaimWriter::add_returns() {
  std::vector<Prose> items;
  std::vector<Span> proofs;
  std::size_t unsaid = 0;
  for (const Exit& exit : model_.exits) {
    if (exit.kind != ExitKind::return_ || (exit.implicit && exit.span == model_.body)) continue;
    const bool is_end =
        exit.value.empty() && exit.block == 0 && !model_.statements.empty() && model_.statements.back() == exit.span;
    if (is_end) continue;
    if (!is_said(exit.span)) ++unsaid;
    Prose item;
    if (const Call* source = passed_error(document_, model_, exit); source != nullptr) {
      items.push_back(Prose("the error of ")
                      << code(document_.text(source->callee), 40) << " " << in_brackets(line_of(document_, exit.span)));
      proofs.push_back(exit.span);
      continue;
    }
    if (exit.value.empty()) {
      item << (model_.named_results.empty() ? "early" : "the named results as they are");
    } else {
      item << code(document_.text(bare(document_, exit.value)), 40);
    }
    items.push_back(item << circumstances_phrase(document_, model_, exit.block) << " "
                         << in_brackets(line_of(document_, exit.span)));
    proofs.push_back(exit.span);
  }
  std::vector<Span> passed;
  const std::vector<Prose> errors = passed_errors(document_, model_, passed);
  if (!errors.empty()) {
    items.push_back(Prose("the error of ") << listed(errors, 4, "or"));
    proofs.insert(proofs.end(), passed.begin(), passed.end());
    if (std::any_of(passed.begin(), passed.end(), [&](Span span) { return !is_said(span); })) ++unsaid;
  }
  const auto is_return = [](const Exit& exit) { return exit.kind == ExitKind::return_; };
  const auto only = std::find_if(model_.exits.begin(), model_.exits.end(), is_return);
  if (unsaid == 0 || items.empty() ||
      (items.size() == 1 && only != model_.exits.end() && only->block == 0 && is_plain_name(only->value)))
    return;
  Prose prose;
  constexpr std::size_t most = 4;
  for (std::size_t i = 0; i < std::min(items.size(), most); ++i) prose << (i == 0 ? "" : "; ") << items[i];
  if (items.size() > most) prose << "; and " << std::to_string(items.size() - most) << " more";
  add("Returns", std::move(prose), std::move(proofs));
}

void ClaimWriter::add_hard_spots() {
  const Metrics& metrics = model_.metrics;
  if (metrics.cognitive <= hard_to_read) return;
  Prose prose("cognitive complexity ");
  prose << metrics.cognitive << ", cyclomatic " << metrics.cyclomatic << ", nested " << metrics.nesting << " deep";
  std::vector<Span> proofs{model_.span};
  if (!metrics.hardest.empty()) {
    prose << "; hardest at " << lines_of(document_, metrics.hardest);
    proofs = {metrics.hardest};
  }
  add("Hard spots", std::move(prose), std::move(proofs));
}

}  // namespace core
