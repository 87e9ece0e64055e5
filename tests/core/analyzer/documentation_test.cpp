#include "core/analyzer/documentation.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "core/analyzer/build_model.hpp"
#include "core/analyzer/syntax.hpp"
#include "tests/core/analyzer/marked_source.hpp"

using namespace core;

namespace {

/// The summary of the first function's documentation; "none" when it has none.
std::string summary(std::string_view language, std::string source) {
  const DocumentPtr document = test::open_source(language, std::move(source));
  const auto functions = functions_of(*document);
  REQUIRE_FALSE(functions.empty());
  const DocComment documentation = read_documentation(*document, functions.front());
  if (documentation.empty()) return "none";
  CHECK(documentation.span.end <= document->text().size());
  return documentation.summary;
}

}  // namespace

TEST_CASE("a docstring is the first string of the body", "[documentation]") {
  CHECK(summary("python", "def f():\n  '''Says why.'''\n  pass\n") == "Says why.");
  CHECK(summary("python", "def f():\n  # first\n  \"Says why.\"\n") == "Says why.");
  CHECK(summary("python", "def f():\n  pass\n  '''Too late.'''\n") == "none");
  CHECK(summary("python", "# Not this.\ndef f():\n  x = 'nor this'\n") == "none");
}

TEST_CASE("a comment directly before the definition documents it", "[documentation]") {
  CHECK(summary("c", "/** Says why. */\nint f(void) { return 1; }\n") == "Says why.");
  CHECK(summary("cpp", "/// Says why,\n/// at length.\ntemplate <class T>\nint f(T t) { return 1; }\n") ==
        "Says why, at length.");
  CHECK(summary("javascript", "/** Says why. */\nexport const f = () => { g(); };\n") == "Says why.");
  CHECK(summary("typescript", "class A {\n  /** Says why. */\n  f() { g(); }\n}\n") == "Says why.");
  CHECK(summary("go", "package a\n\n// F says why.\nfunc F() {}\n") == "says why.");
}

TEST_CASE("a comment with a gap, or behind other code, documents nothing", "[documentation]") {
  CHECK(summary("go", "package a\n\n// F says why.\n\nfunc F() {}\n") == "none");
  CHECK(summary("c", "int a; // Says nothing of f.\nint f(void) { return 1; }\n") == "none");
  CHECK(summary("c", "int f(void) { return 1; }\n") == "none");
}

TEST_CASE("only the language with docstrings has them", "[documentation]") {
  const DocumentPtr document = test::open_source("javascript", "function f() { 'use strict'; }\n");
  const TSNode body = document->language()->part(functions_of(*document).front(), Part::body);
  CHECK_FALSE(exists(docstring_of(*document->language(), body)));
}
