// The contract of the purpose sentence; its wording is the business of the explanation cases.
#include "core/explanation/purpose.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "core/analyzer/build_model.hpp"
#include "core/explanation/render.hpp"
#include "tests/core/analyzer/marked_source.hpp"

using namespace core;

namespace {

struct Found {
  DocumentPtr document;
  FunctionModel model;
  Purpose purpose;

  std::string sentence() const {
    std::string text;
    render(purpose.sentence, Markup::plain, text);
    return text;
  }
};

Found purpose(std::string_view language, std::string source) {
  const DocumentPtr document = test::open_source(language, std::move(source));
  FunctionModel model = build_model(*document, functions_of(*document).front());
  Purpose found = purpose_of(*document, model);
  return {document, std::move(model), std::move(found)};
}

}  // namespace

TEST_CASE("the author's own first sentence comes first", "[purpose]") {
  const Found python = purpose("python", "def f():\n  '''Saves the order. More.'''\n  return 1\n");
  CHECK(python.purpose.documented);
  CHECK(python.sentence() == "Saves the order.");
  CHECK(purpose("go", "package a\n\n// F saves the order.\nfunc F() {}\n").sentence() == "Saves the order.");
  CHECK(purpose("javascript", "/** Saves the order. */\nfunction f() { g(); }\n").sentence() == "Saves the order.");
}

TEST_CASE("documentation that only repeats the name says nothing", "[purpose]") {
  const Found found = purpose("python", "def get_name(self):\n  '''Get the name.'''\n  return compute(1)\n");
  CHECK_FALSE(found.purpose.documented);
  CHECK(found.sentence() != "Get the name.");
}

TEST_CASE("a sentence from the body is a sentence and names what it tells of", "[purpose]") {
  for (const auto& [language, source] :
       {std::pair{"python", "def f(a):\n  return g(a)\n"}, std::pair{"c", "int f(int a) { return g(a); }"},
        std::pair{"cpp", "int f(int a) { return g(a); }"}, std::pair{"javascript", "function f(a) { return g(a); }"},
        std::pair{"typescript", "function f(a: number) { return g(a); }"},
        std::pair{"go", "package a\nfunc f(a int) int { return g(a) }"}}) {
    INFO(language);
    const Found found = purpose(language, source);
    CHECK_FALSE(found.purpose.documented);
    CHECK(found.sentence().ends_with("."));
    CHECK(found.sentence().find('g') != std::string::npos);
    CHECK_FALSE(found.purpose.said.empty());
    CHECK(std::ranges::all_of(found.purpose.said, [&](Span said) { return found.model.span.contains(said); }));
  }
}

TEST_CASE("the body's sentence is to be had beside the documentation", "[purpose]") {
  const Found found = purpose("python", "def f(a):\n  '''Saves the order.'''\n  return g(a)\n");
  const Purpose body = purpose_from_body(*found.document, found.model);
  CHECK_FALSE(body.documented);
  CHECK_FALSE(body.sentence.empty());
  CHECK_FALSE(body.said.empty());
}
