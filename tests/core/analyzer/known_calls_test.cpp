#include "core/analyzer/known_calls.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "core/analyzer/build_model.hpp"
#include "tests/core/analyzer/marked_source.hpp"

using namespace core;

namespace {

/// The row of the library's table that explains the first call of the first function; "none" when no row does.
std::string known(std::string_view language, std::string source) {
  const DocumentPtr document = test::open_source(language, std::move(source));
  const FunctionModel model = build_model(*document, functions_of(*document).front());
  REQUIRE_FALSE(model.calls.empty());
  const KnownCall* row = model.calls.front().known;
  return row == nullptr ? "none" : std::string(row->callee);
}

}  // namespace

TEST_CASE("a library function is known by its name as written", "[known calls]") {
  CHECK(known("python", "def f():\n  open('a')\n") == "open");
  CHECK(known("python", "import json\ndef f():\n  json.loads('1')\n") == "json.loads");
  CHECK(known("c", "void f(void) { malloc(1); }") == "malloc");
  CHECK(known("javascript", "function f() { JSON.parse('1'); }") == "JSON.parse");
  CHECK(known("go", "package a\nimport \"os\"\nfunc f() { os.Exit(1) }") == "os.Exit");
}

TEST_CASE("a method of any object is known by its last word", "[known calls]") {
  CHECK(known("python", "def f(xs):\n  xs.append(1)\n") == ".append");
}

TEST_CASE("a name that the document gives another meaning is not the library's", "[known calls]") {
  CHECK(known("python", "def f():\n  open('a')\ndef open(path):\n  pass\n") == "none");
  CHECK(known("python", "def f(json):\n  json.loads('1')\n") == "none");
  CHECK(known("c", "void f(void) { malloc(1); }\nstatic void *malloc(int n) { return 0; }") == "none");
}

TEST_CASE("an unknown name has no row", "[known calls]") {
  CHECK(known("python", "def f():\n  no_such_function()\n") == "none");
  CHECK(known("go", "package a\nfunc f() { noSuchFunction() }") == "none");
}
