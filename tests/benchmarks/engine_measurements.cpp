#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <new>

#include "core/engine.hpp"
#include "core/explanation/render.hpp"
#include "tests/benchmarks/corpus.hpp"
#include "tests/benchmarks/measurements.hpp"
#include "tests/benchmarks/samples.hpp"

namespace {

std::atomic<std::size_t> allocations{0};

}  // namespace

// Every `new` of this executable is counted.
void* operator new(std::size_t size) {
  allocations.fetch_add(1, std::memory_order_relaxed);
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace bench {
namespace {

using core::SubjectKind;

void measure_kind(core::Engine& engine, const core::Document& document, SubjectKind kind) {
  const std::vector<std::uint32_t> places = places_of(document, kind, 300);
  Samples first;
  for (const std::uint32_t place : places) measure(first, [&] { engine.explain(document, place); });
  print_times(std::string("explain a ") + core::name_of(kind) + ", first time", first);
}

void measure_cached(core::Engine& engine, const core::Document& document) {
  std::vector<std::uint32_t> places;
  for (const SubjectKind kind : {SubjectKind::function, SubjectKind::call, SubjectKind::variable}) {
    const std::vector<std::uint32_t> some = places_of(document, kind, 50);
    places.insert(places.end(), some.begin(), some.end());
  }
  if (places.empty()) return;
  Samples cached;
  std::string rendered;
  std::size_t allocated = 0;
  for (int round = 0; round < 20; ++round) {
    const std::size_t before = allocations;
    for (const std::uint32_t place : places) {
      measure(cached, [&] {
        rendered.clear();
        core::render(*engine.explain(document, place), core::Markup::markdown, core::Detail::standard, rendered);
      });
    }
    allocated = allocations - before;
  }
  print_times("explain from the cache, and render", cached);
  std::printf("  %-44s %.1f each\n", "allocations for that",
              static_cast<double>(allocated) / static_cast<double>(places.size()));
}

}  // namespace

void measure_engine(const std::string& language) {
  const std::string text = source_of_size(language, 400'000);
  print_title("Without a server, " + std::to_string(text.size() >> 10) + " KB: " + language);
  Samples parsing;
  for (int i = 0; i < 5; ++i) measure(parsing, [&] { open_document(language, text); });
  std::printf("  %-44s %.1f MB/s\n", "open and parse", static_cast<double>(text.size()) / parsing.median());
  const core::DocumentPtr document = open_document(language, text);
  core::Engine engine;
  measure_kind(engine, *document, SubjectKind::function);
  measure_kind(engine, *document, SubjectKind::call);
  measure_kind(engine, *document, SubjectKind::variable);
  measure_kind(engine, *document, SubjectKind::keyword);
  measure_cached(engine, *document);
}

}  // namespace bench
