#include "core/engine.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <vector>

#include "core/analyzer/document.hpp"
#include "core/languages/registry.hpp"
#include "tests/core/analyzer/marked_source.hpp"
#include "tests/core/analyzer/samples.hpp"

using namespace core;

namespace {

DocumentPtr add() { return test::open_source("python", "def add(a, b):\n  return a + b\n"); }
constexpr std::uint32_t name_of_add = 4;

std::string shown(const Explanation& explanation) {
  std::string text;
  render(explanation, Markup::markdown, Detail::full, text);
  return text;
}

std::vector<DocumentPtr> sample_documents() {
  std::vector<DocumentPtr> documents;
  for (const test::Samples& samples : test::all_samples()) {
    std::string text(samples.opening);
    for (const std::string_view piece : samples.pieces) text += piece;
    documents.push_back(Document::open("/file", 1, std::move(text), language_by_id(samples.language)));
  }
  return documents;
}

/// What the engine says at every fifth byte of every document.
std::string everything(Engine& engine, const std::vector<DocumentPtr>& documents) {
  std::string all;
  for (const DocumentPtr& document : documents) {
    for (std::uint32_t offset = 0; offset <= document->text().size(); offset += 5) {
      all += shown(*engine.explain(*document, offset)) + '\n';
    }
  }
  return all;
}

}  // namespace

TEST_CASE("the second answer comes from the cache", "[engine]") {
  Engine engine;
  const DocumentPtr document = add();
  const ExplanationPtr first = engine.explain(*document, name_of_add);
  CHECK_FALSE(first->empty());
  CHECK(first->kind == SubjectKind::function);
  CHECK(engine.statistics().cache_misses == 1);
  CHECK(engine.statistics().cache_hits == 0);
  CHECK(engine.explain(*document, name_of_add) == first);
  CHECK(engine.statistics().cache_hits == 1);
  CHECK(engine.statistics().explanations == 1);
  CHECK(engine.statistics().cache_entries == 1);
  CHECK(engine.statistics().cache_bytes > sizeof(Explanation));
}

TEST_CASE("an equal document and any offset on the word share an answer, another text does not", "[engine]") {
  Engine engine;
  const ExplanationPtr first = engine.explain(*add(), name_of_add);
  CHECK(engine.explain(*add(), name_of_add + 2) == first);
  const DocumentPtr other = test::open_source("python", "def add(a, b):\n  return a - b\n");
  CHECK(engine.explain(*other, name_of_add) != first);
  CHECK(engine.statistics().explanations == 2);
}

TEST_CASE("an answer that is not in the cache is not made on the quick path", "[engine]") {
  Engine engine;
  const DocumentPtr document = add();
  CHECK(engine.explain_if_cached(*document, name_of_add) == nullptr);
  CHECK(engine.statistics().explanations == 0);
  const ExplanationPtr made = engine.explain(*document, name_of_add);
  CHECK(engine.explain_if_cached(*document, name_of_add) == made);
}

TEST_CASE("where nothing stands, nothing is said at once", "[engine]") {
  Engine engine;
  const DocumentPtr document = test::open_source("python", "a = 1\n\n\nb = 2\n");
  REQUIRE(engine.explain_if_cached(*document, 7) != nullptr);
  CHECK(engine.explain_if_cached(*document, 7)->empty());
  CHECK(engine.explain(*document, 7)->empty());
  CHECK(engine.statistics().cache_misses == 0);
}

TEST_CASE("a text without a language and offsets behind the end are answered", "[engine]") {
  Engine engine;
  const DocumentPtr unknown = Document::open("/notes", 1, "def add(a, b):", nullptr);
  CHECK(engine.explain(*unknown, name_of_add)->empty());
  CHECK(engine.explain(*Document::open("/file", 1, "", language_by_id("c")), 0)->empty());
  CHECK(engine.explain(*add(), 1'000)->empty());
  CHECK(engine.explain(*add(), 0xFFFFFFFF)->empty());
}

TEST_CASE("an answer that was stopped is not kept", "[engine]") {
  Engine engine;
  const DocumentPtr document = add();
  std::stop_source stop;
  stop.request_stop();
  REQUIRE(engine.explain(*document, name_of_add, stop.get_token()) != nullptr);
  CHECK(engine.statistics().cache_entries == 0);
  CHECK(engine.explain_if_cached(*document, name_of_add) == nullptr);
  CHECK_FALSE(engine.explain(*document, name_of_add)->empty());
}

TEST_CASE("a small cache forgets and answers all the same", "[engine]") {
  Engine small(EngineOptions{.explanation_cache_bytes = 8 << 10});
  Engine large;
  const std::vector<DocumentPtr> documents = sample_documents();
  CHECK(everything(small, documents) == everything(large, documents));
  CHECK(small.statistics().cache_evictions > 0);
  CHECK(small.statistics().cache_bytes <= 8 << 10);
}

TEST_CASE("the same bytes with one thread and with several", "[engine]") {
  const std::vector<DocumentPtr> documents = sample_documents();
  Engine alone;
  const std::string expected = everything(alone, documents);
  CHECK(expected.size() > 1'000);
  Engine shared;
  std::vector<std::string> results(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& result : results) {
      threads.emplace_back([&] { result = everything(shared, documents); });
    }
  }
  for (const std::string& result : results) CHECK(result == expected);
}
