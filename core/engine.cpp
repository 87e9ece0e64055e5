#include "core/engine.hpp"

#include <atomic>

#include "core/analyzer/locate.hpp"
#include "core/analyzer/selection.hpp"
#include "core/cache/fingerprint.hpp"
#include "core/cache/lru_cache.hpp"
#include "core/explanation/explainers.hpp"

namespace core {
namespace {

Fingerprint fingerprint(const Document& document, const Subject& subject) {
  return Fingerprint()
      .add(document.content_hash())
      .add(static_cast<std::uint64_t>(subject.kind))
      .add((static_cast<std::uint64_t>(subject.span.begin) << 32) | subject.span.end);
}

std::size_t cost_of(const Prose& prose) {
  std::size_t bytes = sizeof(Prose) + prose.pieces().capacity() * sizeof(Piece);
  for (const Piece& piece : prose.pieces()) bytes += piece.text.capacity();
  return bytes;
}

/// About how many bytes an explanation takes, the model it carries included.
std::size_t cost_of(const Explanation& explanation) {
  std::size_t bytes = sizeof(Explanation) + cost_of(explanation.first_line);
  for (const Claim& claim : explanation.claims)
    bytes += sizeof(Claim) + cost_of(claim.text()) + claim.proofs().size() * sizeof(Span);
  for (const Prose& note : explanation.notes) bytes += cost_of(note);
  if (explanation.model != nullptr) {
    const FunctionModel& model = *explanation.model;
    bytes += sizeof(FunctionModel) + model.calls.capacity() * sizeof(Call) + model.blocks.capacity() * sizeof(Block) +
             model.exits.capacity() * sizeof(Exit) + model.effects.capacity() * sizeof(Effect) +
             model.parameters.capacity() * sizeof(Parameter) + model.statements.capacity() * sizeof(Span);
    for (const Call& call : model.calls) bytes += call.arguments.capacity() * sizeof(Argument);
  }
  return bytes;
}

const ExplanationPtr& nothing() {
  static const ExplanationPtr empty = std::make_shared<const Explanation>();
  return empty;
}

}  // namespace

struct Engine::Implementation {
  explicit Implementation(const EngineOptions& options) : cache(options.explanation_cache_bytes) {}

  ExplanationPtr explain(const Document& document, const Subject& subject, std::stop_token stop);
  ExplanationPtr explain_if_cached(const Document& document, const Subject& subject);

  LruCache<ExplanationPtr> cache;
  std::atomic<std::uint64_t> explanations{0};
};

Engine::Engine(EngineOptions options) : implementation_(std::make_unique<Implementation>(options)) {}
Engine::~Engine() = default;

ExplanationPtr Engine::Implementation::explain(const Document& document, const Subject& subject, std::stop_token stop) {
  const Explainer explainer = explainer_for(subject.kind);
  if (explainer == nullptr || stop.stop_requested()) return nothing();
  const Fingerprint key = fingerprint(document, subject);
  if (auto cached = cache.find(key)) return *cached;
  auto explanation = std::make_shared<const Explanation>(explainer({document, subject, stop}));
  explanations.fetch_add(1, std::memory_order_relaxed);
  if (!stop.stop_requested()) cache.insert(key, explanation, cost_of(*explanation));
  return explanation;
}

ExplanationPtr Engine::Implementation::explain_if_cached(const Document& document, const Subject& subject) {
  if (explainer_for(subject.kind) == nullptr) return nothing();
  return cache.peek(fingerprint(document, subject)).value_or(nullptr);
}

ExplanationPtr Engine::explain(const Document& document, std::uint32_t offset, std::stop_token stop) {
  return implementation_->explain(document, locate(document, offset), std::move(stop));
}

ExplanationPtr Engine::explain(const Document& document, Span selection, std::stop_token stop) {
  return implementation_->explain(document, locate_selection(document, selection), std::move(stop));
}

ExplanationPtr Engine::explain_if_cached(const Document& document, std::uint32_t offset) {
  return implementation_->explain_if_cached(document, locate(document, offset));
}

ExplanationPtr Engine::explain_if_cached(const Document& document, Span selection) {
  return implementation_->explain_if_cached(document, locate_selection(document, selection));
}

EngineStatistics Engine::statistics() const {
  const CacheStatistics cache = implementation_->cache.statistics();
  EngineStatistics statistics;
  statistics.explanations = implementation_->explanations.load(std::memory_order_relaxed);
  statistics.cache_hits = cache.hits;
  statistics.cache_misses = cache.misses;
  statistics.cache_evictions = cache.evictions;
  statistics.cache_bytes = cache.bytes;
  statistics.cache_entries = cache.entries;
  return statistics;
}

}  // namespace core
