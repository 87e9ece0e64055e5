#include "core/explanation/literals/literal_place.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "core/analyzer/literal_at.hpp"
#include "tests/core/analyzer/marked_source.hpp"

using namespace core;

namespace {

/// "callee#argument name target": what the literal at the mark is given to.
std::string place(std::string_view language, std::string source) {
  const test::MarkedSource marked = test::open_marked(language, std::move(source));
  const TSNode literal = literal_at(*marked.document, marked.offset);
  REQUIRE_FALSE(ts_node_is_null(literal));
  const LiteralContext context = place_of(*marked.document, literal).context;
  std::string text(context.full_callee);
  if (context.argument >= 0) text += "#" + std::to_string(context.argument);
  if (!context.argument_name.empty()) text += " " + std::string(context.argument_name);
  if (!context.target.empty()) text += " = " + std::string(context.target);
  return text;
}

std::string literal(std::string_view language, std::string source) {
  const test::MarkedSource marked = test::open_marked(language, std::move(source));
  const TSNode node = literal_at(*marked.document, marked.offset);
  return ts_node_is_null(node) ? "none" : std::string(marked.document->text(node));
}

}  // namespace

TEST_CASE("an argument knows its call and position", "[literals]") {
  CHECK(place("python", "a(b, ‸1)\n") == "a#1");
  CHECK(place("python", "a.b(c=‸1)\n") == "a.b#0 c");
  CHECK(place("c", "int f(void) { return g(a, -‸1); }") == "g#1");
  CHECK(place("javascript", "new Thing(‸'x');") == "Thing#0");
  CHECK(place("go", "package a\nfunc f() { b.C(d, ‸`x`) }\n") == "b.C#1");
  CHECK(place("python", "a([‸1])\n") == "");
}

TEST_CASE("a value knows the name it is given to", "[literals]") {
  CHECK(place("python", "self.timeout_ms = ‸1\n") == " = timeout_ms");
  CHECK(place("python", "a, port = 1, ‸2\n") == " = port");
  CHECK(place("python", "d = {'timeout': ‸1}\n") == " = timeout");
  CHECK(place("python", "d['timeout'] = ‸1\n") == " = timeout");
  CHECK(place("python", "def f(port=‸1): pass\n") == " = port");
  CHECK(place("python", "if a.status == ‸1: pass\n") == " = status");
  CHECK(place("c", "static const int *limits = ‸1;") == " = limits");
  CHECK(place("c", "enum a { first = ‸1 };") == " = first");
  CHECK(place("javascript", "switch (e.status) { case ‸1: }") == " = status");
  CHECK(place("typescript", "class A { private size: number = ‸1; }") == " = size");
  CHECK(place("go", "package a\nvar a, port = 1, ‸2\n") == " = port");
}

TEST_CASE("a part of a sum or product means nothing by itself", "[literals]") {
  CHECK(place("python", "timeout = b * ‸1\n") == "");
  CHECK(place("python", "flags = b | ‸1\n") == " = flags");
}

TEST_CASE("a literal is found from anywhere inside of it", "[literals]") {
  CHECK(literal("python", "a = 'wo‸rd'\n") == "'word'");
  CHECK(literal("python", "a = ‸'word'\n") == "'word'");
  CHECK(literal("python", "a = ('x' '‸y')\n") == "'x' 'y'");
  CHECK(literal("python", "a = 'x\\‸n'\n") == "'x\\n'");
  CHECK(literal("python", "f(42‸)\n") == "42");
  CHECK(literal("javascript", "a = /b‸c/g;") == "/bc/g");
  CHECK(literal("c", "int a = '‸x';") == "'x'");
}

TEST_CASE("code inside a string and imported names are no literals", "[literals]") {
  CHECK(literal("python", "a = f'{‸b}'\n") == "none");
  CHECK(literal("python", "a = f'{b} ‸c'\n") == "f'{b} c'");
  CHECK(literal("python", "a = f'{b:>‸5}'\n") == "f'{b:>5}'");
  CHECK(literal("javascript", "a = `x ${‸b}`;") == "none");
  CHECK(literal("javascript", "import a from './‸b';") == "none");
  CHECK(literal("go", "package a\nimport \"f‸mt\"\n") == "none");
}
