// The façade of core: everything the server and the command line ask for. Owns the explanation cache.
// Thread-safe: yes; documents are immutable, the cache locks for itself.
#pragma once

#include <cstdint>
#include <memory>
#include <stop_token>

#include "core/analyzer/document.hpp"
#include "core/explanation/explanation.hpp"
#include "core/explanation/full/full_explanation.hpp"
#include "core/explanation/render.hpp"

namespace core {

struct EngineOptions {
  std::size_t explanation_cache_bytes = 16u << 20;
};

struct EngineStatistics {
  std::uint64_t explanations = 0;  ///< made, not taken from the cache
  std::uint64_t cache_hits = 0;
  std::uint64_t cache_misses = 0;
  std::uint64_t cache_evictions = 0;
  std::uint64_t cache_bytes = 0;
  std::uint64_t cache_entries = 0;
};

class Engine {
 public:
  explicit Engine(EngineOptions options = {});
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  /// Explains what stands at byte `offset`; from the cache when it is there. Never null: an empty Explanation means
  /// there is nothing to say. When `stop` is requested the answer may be empty and is not kept.
  ExplanationPtr explain(const Document& document, std::uint32_t offset, std::stop_token stop = {});

  /// Explains selected text: the statements it touches, or the one expression or definition that it is.
  ExplanationPtr explain(const Document& document, Span selection, std::stop_token stop = {});

  /// The answer if it costs nothing: from the cache, or empty when there is no subject. Null when it would have to be
  /// made. Microseconds, for the event loop.
  ExplanationPtr explain_if_cached(const Document& document, std::uint32_t offset);
  ExplanationPtr explain_if_cached(const Document& document, Span selection);

  EngineStatistics statistics() const;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace core
