#include "core/analyzer/calls.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "core/analyzer/build_model.hpp"
#include "tests/core/analyzer/marked_source.hpp"

using namespace core;

namespace {

struct Found {
  DocumentPtr document;
  FunctionModel model;
  std::string text(Span span) const { return std::string(document->text(span)); }
};

Found first_function(std::string_view language, std::string source) {
  const DocumentPtr document = test::open_source(language, std::move(source));
  const auto functions = functions_of(*document);
  REQUIRE_FALSE(functions.empty());
  return {document, build_model(*document, functions.front())};
}

/// The first call of the function.
Call first_call(const Found& found) {
  REQUIRE_FALSE(found.model.calls.empty());
  return found.model.calls.front();
}

ResultUse use_in(std::string_view language, std::string source) {
  return first_call(first_function(language, std::move(source))).use;
}

/// What becomes of the result of `g()` in a statement.
ResultUse python(const std::string& statement) { return use_in("python", "def f():\n  " + statement + "\n"); }
ResultUse c(const std::string& statement) { return use_in("c", "int f(void) { " + statement + " }"); }
ResultUse javascript(const std::string& statement) {
  return use_in("javascript", "async function f() { " + statement + " }");
}
ResultUse go(const std::string& statement) { return use_in("go", "package a\nfunc f() { " + statement + " }"); }

}  // namespace

TEST_CASE("a call is taken apart", "[calls]") {
  const Found python = first_function("python", "def f():\n  a.b.g(1, *xs, key=2)\n");
  const Call call = first_call(python);
  CHECK(python.text(call.callee) == "a.b.g");
  CHECK(python.text(call.name) == "g");
  CHECK(python.text(call.object) == "a.b");
  REQUIRE(call.arguments.size() == 3);
  CHECK(python.text(call.arguments[0].value) == "1");
  CHECK(call.arguments[1].spread);
  CHECK(python.text(call.arguments[2].name) == "key");
  CHECK(python.text(call.arguments[2].value) == "2");
}

TEST_CASE("the last word of a callee is its name in every language", "[calls]") {
  for (const auto& [language, source] :
       {std::pair{"c", "void f(void) { s->g(1); }"}, std::pair{"cpp", "void f() { s::g(1); }"},
        std::pair{"javascript", "function f() { s.g(1); }"}, std::pair{"go", "package a\nfunc f() { s.g(1) }"}}) {
    INFO(language);
    const Found found = first_function(language, source);
    CHECK(found.text(first_call(found).name) == "g");
    CHECK(found.text(first_call(found).object) == "s");
    CHECK(first_call(found).arguments.size() == 1);
  }
}

TEST_CASE("what becomes of the result", "[calls]") {
  CHECK(python("g()") == ResultUse::unused);
  CHECK(python("return g()") == ResultUse::returned);
  CHECK(python("x = g()") == ResultUse::assigned);
  CHECK(python("if g(): pass") == ResultUse::condition);
  CHECK(python("for x in g(): pass") == ResultUse::iterated);
  CHECK(python("raise g()") == ResultUse::raised);
  CHECK(python("yield g()") == ResultUse::yielded);
  CHECK(python("x = g() + 1") == ResultUse::operand);
  CHECK(c("return g();") == ResultUse::returned);
  CHECK(c("int x = g();") == ResultUse::assigned);
  CHECK(c("while (g()) {}") == ResultUse::condition);
  CHECK(javascript("const x = await g();") == ResultUse::assigned);
  CHECK(javascript("throw g();") == ResultUse::raised);
  CHECK(javascript("g();") == ResultUse::unused);
  CHECK(go("x := g()") == ResultUse::assigned);
  CHECK(go("for range g() {}") == ResultUse::iterated);
}

TEST_CASE("the taker of a result is remembered", "[calls]") {
  const Found assigned = first_function("c", "void f(void) { int *x = g(); }");
  CHECK(assigned.text(first_call(assigned).use_target) == "x");
  const Found argument = first_function("python", "def f():\n  h(g())\n");
  REQUIRE(argument.model.calls.size() == 2);
  CHECK(argument.model.calls[1].use == ResultUse::argument);
  CHECK(argument.text(argument.model.calls[1].use_target) == "h");
}

TEST_CASE("calls that run at another time are marked", "[calls]") {
  CHECK(first_call(first_function("javascript", "async function f() { await g(); }")).awaited);
  CHECK(first_call(first_function("go", "package a\nfunc f() { defer g() }")).deferred);
  CHECK(first_call(first_function("go", "package a\nfunc f() { go g() }")).spawned);
  CHECK(first_call(first_function("python", "def f():\n  h = lambda: g()\n")).in_lambda);
  CHECK(first_call(first_function("javascript", "function f() { new G(); }")).creates);
}

TEST_CASE("recursion is seen inside expressions, not through other objects", "[calls]") {
  CHECK(first_call(first_function("python", "def f(n):\n  return n * f(n - 1)\n")).recursive);
  CHECK(first_call(first_function("c", "int f(int n) { return n ? f(n - 1) : 0; }")).recursive);
  CHECK(first_call(first_function("python", "class A:\n  def f(self):\n    self.f()\n")).recursive);
  CHECK(first_call(first_function("go", "package a\nfunc (s *S) f() { s.f() }")).recursive);
  CHECK_FALSE(first_call(first_function("python", "class A:\n  def f(self):\n    f()\n")).recursive);
  CHECK_FALSE(first_call(first_function("python", "class A:\n  def f(self):\n    self.next.f()\n")).recursive);
  CHECK_FALSE(first_call(first_function("python", "def f(f):\n  f()\n")).recursive);
}
