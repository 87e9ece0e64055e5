// Cyclomatic numbers are those of the tools named in each test; cognitive ones follow SonarSource's white paper (2018).
#include <catch2/catch.hpp>

#include <string>
#include <string_view>

#include "core/analyzer/build_model.hpp"
#include "core/languages/registry.hpp"

using namespace core;

namespace {

Metrics metrics(std::string_view language, std::string source) {
  const DocumentPtr document = Document::open("", 1, std::move(source), language_by_id(language));
  const auto functions = functions_of(*document);
  REQUIRE_FALSE(functions.empty());
  return build_model(*document, functions.front()).metrics;
}

std::uint32_t cyclomatic(std::string_view language, std::string source) {
  return metrics(language, std::move(source)).cyclomatic;
}

}  // namespace

TEST_CASE("python: cyclomatic complexity is radon's", "[metrics]") {
  CHECK(cyclomatic("python", "def f():\n  pass\n") == 1);
  CHECK(cyclomatic("python", "def f(a, b):\n  if a and b or c:\n    pass\n  elif d:\n    pass\n  else:\n    pass\n") ==
        5);
  CHECK(cyclomatic("python", "def f(a):\n  for x in a:\n    pass\n  else:\n    pass\n  while a:\n    pass\n") == 4);
  CHECK(cyclomatic("python",
                   "def f():\n  try:\n    pass\n  except A:\n    pass\n  except B:\n    pass\n  else:\n    pass\n") ==
        4);
  CHECK(cyclomatic("python", "def f(a):\n  return [x if x else 1 for x in a if x]\n") == 4);
  CHECK(cyclomatic("python", "def f(a):\n  assert a\n  with a:\n    pass\n") == 2);
  CHECK(cyclomatic("python", "def f(a):\n  return lambda x: x and a\n") == 2);
  CHECK(cyclomatic("python", "def f(a):\n  def g():\n    if a:\n      pass\n  return g\n") == 1);
}

TEST_CASE("python: a case is one decision, guarded or not", "[metrics]") {
  CHECK(cyclomatic("python", "def f(a):\n  match a:\n    case 1 | 2:\n      pass\n    case _:\n      pass\n") == 2);
  CHECK(cyclomatic("python", "def f(a):\n  match a:\n    case x if x > 3:\n      pass\n") == 2);
  CHECK(cyclomatic("python", "def f(a):\n  match a:\n    case _ if a:\n      pass\n") == 2);
}

TEST_CASE("c: cyclomatic complexity is pmccabe's traditional one", "[metrics]") {
  CHECK(cyclomatic("c", "int f(int a) { return a ? 1 : 2; }") == 2);
  CHECK(cyclomatic("c", "int f(int a) { do {} while (a); for (;;) {} while (a && 1 || a) {} }") == 6);
  CHECK(cyclomatic("c", "int f(int a) { switch (a) { case 1: case 2: return 1; default: return 3; } }") == 3);
  CHECK(cyclomatic("c", "int f(int a) { if (a) {} else if (!a) {} else {} }") == 3);
}

TEST_CASE("c: a macro with a block is no function inside the function", "[metrics]") {
  CHECK(cyclomatic("c", "int f(int a) { OPCODE(a) { if (a) return 1; } CASE (b) { if (b) return 2; } return 3; }") ==
        3);
  CHECK(cyclomatic("c", "int f(int a) { DISPATCH (OPCODE(a)) { CASE(b) { if (b) return 2; } } return 3; }") == 2);
}

TEST_CASE("cpp: pmccabe counts no handlers, and a lambda's decisions with the function around it", "[metrics]") {
  CHECK(cyclomatic("cpp", "int f() { try { g(); } catch (int) { } catch (...) { } }") == 1);
  CHECK(cyclomatic("cpp", "int f() { auto g = [](int b) { if (b) return 1; return 2; }; }") == 2);
  CHECK(cyclomatic("cpp", "int f() { for (auto a : b) { } if constexpr (x) { } }") == 3);
  CHECK(cyclomatic("cpp", "template <class... T> bool f(T... a) { return (a && ...); }") == 2);
}

TEST_CASE("javascript and typescript: cyclomatic complexity is eslint's", "[metrics]") {
  for (const std::string_view language : {"javascript", "typescript"}) {
    CHECK(cyclomatic(language, "function f(a) { return a?.b?.c ?? 1; }") == 4);
    CHECK(cyclomatic(language, "function f(a = 1) { a ||= 2; return a ? 1 : 2; }") == 4);
    CHECK(cyclomatic(language, "function f(a) { for (const x of a) {} for (const y in a) {} try {} catch {} }") == 4);
    CHECK(cyclomatic(language, "function f(a) { switch (a) { case 1: case 2: break; default: } }") == 3);
    CHECK(cyclomatic(language, "function f(a) { return a.map((x) => (x ? 1 : 2)); }") == 1);
  }
}

TEST_CASE("go: cases, loops and boolean operators decide", "[metrics]") {
  CHECK(cyclomatic("go", "package p\nfunc f(a int) { if a > 1 && a < 3 { }\nfor range a { } }") == 4);
  CHECK(cyclomatic("go", "package p\nfunc f(a int) { switch a { case 1, 2:\n case 3:\n default: } }") == 3);
  CHECK(cyclomatic("go", "package p\nfunc f(c chan int) { select { case <-c:\n default: } }") == 2);
  CHECK(cyclomatic("go", "package p\nfunc f() { defer func() { if r := recover(); r != nil { } }() }") == 2);
}

TEST_CASE("cognitive complexity: nesting costs, a chain and a run of equal operators cost once", "[metrics]") {
  CHECK(metrics("c", "int f(int a) { for (;;) { if (a) { while (a) { } } } }").cognitive == 6);
  CHECK(metrics("c", "int f(int a) { if (a && b && c) { } else if (a || b) { } else { } }").cognitive == 5);
  CHECK(metrics("python", "def f(a):\n  if a:\n    pass\n  elif b:\n    pass\n  else:\n    pass\n").cognitive == 3);
}

TEST_CASE("lines and parameters are counted as written", "[metrics]") {
  const Metrics method = metrics("python", "class A:\n  def f(self, a, /, *b, c=1, **d):\n    pass\n    pass\n");
  CHECK(method.parameters == 4);
  CHECK(method.lines == 3);
  CHECK(metrics("c", "int f(void) { return 1; }").parameters == 0);
  CHECK(metrics("go", "package p\nfunc (t *T) f(a, b int, c ...string) { }").parameters == 3);
  CHECK(metrics("typescript", "function f(this: A, a?: number, ...b: string[]) { }").parameters == 2);
}
