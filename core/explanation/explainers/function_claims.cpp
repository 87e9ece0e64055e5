#include "core/explanation/explainers/function_claims.hpp"

#include <algorithm>

#include "core/analyzer/condition.hpp"
#include "core/analyzer/references.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/explanation/phrases.hpp"

namespace core {
namespace {

constexpr std::uint32_t hard_to_read = 15;  // cognitive complexity above which people lose the thread (Campbell 2018)
constexpr std::size_t most_call_sites = 400;

template <class List, class Item>
bool contains(const List& list, const Item& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

bool ClaimWriter::is_said(Span span) const { return contains(said_, span); }

/// Whether the purpose sentence names the call, by itself or as what is returned.
bool ClaimWriter::is_told(const Call& call) const {
  return is_said(call.span) || (call.use == ResultUse::returned && std::any_of(said_.begin(), said_.end(), [&](Span span) {
                                  return span.contains(call.span);
                                }));
}

void ClaimWriter::add(const char* label, Prose text, std::vector<Span> proofs) {
  if (!proofs.empty() && !text.empty()) claims_.emplace_back(label, std::move(text), std::move(proofs));
}

void ClaimWriter::add_role() {
  std::vector<Prose> items;
  std::vector<Span> proofs;
  std::vector<std::string> callers;
  bool outside = false;
  const Language& language = *document_.language();
  for (const CallSite& site : find_calls_of(document_, function_, most_call_sites)) {
    if (model_.span.contains(Document::span_of(site.call))) continue;
    const Span span = Document::span_of(site.call);
    if (!exists(site.caller)) {
      if (!outside) items.push_back(Prose("the top level of the file ") << in_brackets(line_of(document_, span)));
      outside = true;
      proofs.push_back(span);
      continue;
    }
    const TSNode name = full_name_of(language, site.caller);
    const std::string caller(exists(name) ? document_.text(name) : "");
    if (contains(callers, caller)) continue;
    callers.push_back(caller);
    proofs.push_back(span);
    items.push_back(Prose() << code(caller) << " " << in_brackets(line_of(document_, span)));
  }
  Prose prose;
  if (!items.empty()) prose << "called by " << listed(items, 3) << " in this file";
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
  if (around.size() != 1 || around[0].kind != Circumstance::Kind::holds) return false;
  if (model_.blocks[static_cast<std::size_t>(exit.block)].parent != 0) return false;
  for (const Span statement : model_.statements) {
    if (statement.contains(exit.span)) return true;
    const bool is_check = std::any_of(model_.blocks.begin(), model_.blocks.end(), [&](const Block& block) {
      return block.kind == BlockKind::if_ && block.parent == 0 && statement.contains(block.span);
    });
    const bool leaves = std::any_of(model_.exits.begin(), model_.exits.end(),
                                    [&](const Exit& other) { return statement.contains(other.span); });
    const bool calls = std::any_of(model_.effects.begin(), model_.effects.end(),
                                   [&](const Effect& effect) { return statement.contains(effect.span); });
    if (!is_check || !leaves || calls) return false;
  }
  return false;
}

void ClaimWriter::add_guards() {
  std::vector<Prose> needed;
  std::vector<Prose> refused;
  std::vector<Span> proofs;
  for (const Exit& exit : model_.exits) {
    if (!is_guard(exit)) continue;
    const Span condition = circumstances(model_, exit.block)[0].expression;
    const auto other = opposite(document_, ts_node_descendant_for_byte_range(document_.root(), condition.begin, condition.end));
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

void ClaimWriter::add_calls() {
  constexpr std::size_t most = 4;
  Prose prose;
  std::vector<Span> proofs;
  std::vector<std::string_view> seen;
  std::size_t unsaid = 0;
  for (const Call& call : model_.calls) {
    const bool minor = call.use == ResultUse::argument || call.use == ResultUse::raised || call.use == ResultUse::operand ||
                       call.use == ResultUse::condition || call.use == ResultUse::receiver;
    if (call.name.empty() || call.recursive || call.in_lambda || minor) continue;
    if (is_bookkeeping(document_, call)) continue;
    const std::string_view callee = document_.text(call.callee);
    if (contains(seen, callee)) continue;
    seen.push_back(callee);
    if (!is_told(call)) ++unsaid;
    if (seen.size() > most) continue;
    prose << (proofs.empty() ? "" : ", then ") << code(callee, 50) << " " << in_brackets(line_of(document_, call.span));
    proofs.push_back(call.span);
  }
  if (seen.size() > most) prose << " and " << std::to_string(seen.size() - most) << " more";
  if (unsaid > 0) add("Does", std::move(prose), std::move(proofs));
}

Prose ClaimWriter::effect_phrase(const Effect& effect) const {
  const Prose target = Prose() << code(document_.text(effect.target), 40);
  switch (effect.kind) {
    case EffectKind::sets_member:
    case EffectKind::sets_parameter:
    case EffectKind::sets_outer: return Prose("sets ") << target;
    case EffectKind::deletes: return Prose("deletes ") << target;
    case EffectKind::reads_file: return Prose("reads a file with ") << target;
    case EffectKind::writes_file: return Prose("writes to the file system with ") << target;
    case EffectKind::network: return Prose("uses the network with ") << target;
    case EffectKind::process: return Prose("runs or controls a process with ") << target;
    case EffectKind::prints: return Prose("prints with ") << target;
    case EffectKind::reads_input: return Prose("reads input with ") << target;
    case EffectKind::time: return Prose("asks the time with ") << target;
    case EffectKind::random: return Prose("depends on chance: ") << target;
    case EffectKind::environment: return Prose("uses the environment: ") << target;
    case EffectKind::database: return Prose("uses a database: ") << target;
    case EffectKind::changes_receiver:
    case EffectKind::changes_argument: return Prose("changes ") << target;
    case EffectKind::allocates: return Prose("allocates with ") << target;
    case EffectKind::frees: return Prose("frees with ") << target;
    case EffectKind::locks: return Prose("takes a lock with ") << target;
    case EffectKind::unlocks: return Prose("releases a lock with ") << target;
    case EffectKind::sleeps: return Prose("sleeps with ") << target;
    case EffectKind::exits_process: return Prose("can end the process with ") << target;
    case EffectKind::logs: return Prose("logs with ") << target;
  }
  return {};
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
    if (is_change(effect.kind) || effect.kind == EffectKind::logs || is_said(effect.span)) continue;
    const auto key = std::make_pair(effect.kind, document_.text(effect.target));
    if (contains(seen, key)) continue;
    seen.push_back(key);
    Prose item;
    if (!effect.certain) item << "likely ";
    items.push_back(item << effect_phrase(effect) << " " << in_brackets(line_of(document_, effect.span)));
    proofs.push_back(effect.span);
  }
}

void ClaimWriter::collect_raises(std::vector<Prose>& items, std::vector<Span>& proofs) const {
  for (const Exit& exit : model_.exits) {
    if (exit.kind != ExitKind::raise || is_said(exit.span)) continue;
    items.push_back(Prose(raise_verb(document_)) << " " << raised_thing(document_, model_, exit)
                                                 << circumstances_phrase(document_, model_, exit.block) << " "
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

void ClaimWriter::add_returns() {
  std::vector<Prose> items;
  std::vector<Span> proofs;
  std::size_t unsaid = 0;
  for (const Exit& exit : model_.exits) {
    if (exit.kind != ExitKind::return_ || exit.implicit) continue;
    if (!is_said(exit.span)) ++unsaid;
    Prose item;
    if (exit.value.empty()) {
      item << "early";
    } else {
      item << code(document_.text(exit.value), 40);
    }
    items.push_back(item << circumstances_phrase(document_, model_, exit.block) << " " << in_brackets(line_of(document_, exit.span)));
    proofs.push_back(exit.span);
  }
  if (unsaid == 0) return;
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
