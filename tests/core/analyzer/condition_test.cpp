#include "core/analyzer/condition.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "core/analyzer/build_model.hpp"
#include "core/analyzer/syntax.hpp"
#include "tests/core/analyzer/marked_source.hpp"

using namespace core;

namespace {

/// The opposite of the condition of the first `if` in the source; "none" when it has none.
std::string opposite_in(std::string_view language, std::string source) {
  const DocumentPtr document = test::open_source(language, std::move(source));
  const auto functions = functions_of(*document);
  REQUIRE_FALSE(functions.empty());
  const FunctionModel model = build_model(*document, functions.front());
  REQUIRE(model.blocks.size() > 1);
  const Span condition = model.blocks[1].condition;
  const TSNode expression = ts_node_descendant_for_byte_range(document->root(), condition.begin, condition.end);
  return opposite(*document, expression).value_or("none");
}

std::string python(const std::string& condition) {
  return opposite_in("python", "def f():\n  if " + condition + ":\n    pass\n");
}
std::string c(const std::string& condition) { return opposite_in("c", "void f() { if (" + condition + ") g(); }"); }
std::string javascript(const std::string& condition) {
  return opposite_in("javascript", "function f() { if (" + condition + ") g(); }");
}
std::string go(const std::string& condition) {
  return opposite_in("go", "package a\nfunc f() { if " + condition + " { g() } }");
}

std::string name_of(Circumstance::Kind kind) {
  constexpr const char* names[] = {"holds",     "fails",  "iterating", "matches",
                                   "otherwise", "caught", "finally",   "loop ended"};
  return names[static_cast<std::size_t>(kind)];
}

/// The circumstances of the block in which the first return lies, innermost first.
std::string circumstances_of_return(std::string_view language, std::string source) {
  const DocumentPtr document = test::open_source(language, std::move(source));
  const FunctionModel model = build_model(*document, functions_of(*document).front());
  REQUIRE_FALSE(model.exits.empty());
  std::string result;
  for (const Circumstance& one : circumstances(model, model.exits.front().block)) {
    result += (result.empty() ? "" : ", ") + name_of(one.kind);
    if (!one.expression.empty()) result.append(" ").append(document->text(one.expression));
  }
  return result;
}

}  // namespace

TEST_CASE("a negation loses its mark", "[condition]") {
  CHECK(python("not a") == "a");
  CHECK(c("!a") == "a");
  CHECK(javascript("!(a)") == "a");
  CHECK(go("!ok") == "ok");
}

TEST_CASE("a name, call or member gets one", "[condition]") {
  CHECK(python("a") == "not a");
  CHECK(python("a.b(c)") == "not a.b(c)");
  CHECK(c("a->b") == "!a->b");
  CHECK(javascript("a[0]") == "!a[0]");
  CHECK(go("a.b()") == "!a.b()");
}

TEST_CASE("equality and membership are turned round", "[condition]") {
  CHECK(python("a is None") == "a is not None");
  CHECK(python("a not in b") == "a in b");
  CHECK(python("a == 1") == "a != 1");
  CHECK(c("a != 1") == "a == 1");
  CHECK(javascript("a === b") == "a !== b");
  CHECK(go("err != nil") == "err == nil");
}

TEST_CASE("an ordering has no opposite where NaN exists", "[condition]") {
  CHECK(python("a < 0") == "none");
  CHECK(javascript("a >= b") == "none");
  CHECK(c("a < 0") == "none");
  CHECK(go("a < 0") == "none");
}

TEST_CASE("a chain of comparisons has no simple opposite", "[condition]") { CHECK(python("a == b == c") == "none"); }

TEST_CASE("one level of and/or follows De Morgan", "[condition]") {
  CHECK(python("not a or not b") == "a and b");
  CHECK(python("a and b is None") == "not a or b is not None");
  CHECK(c("!a && b == 1") == "a || b != 1");
  CHECK(python("a < 1 and b") == "none");
  CHECK(python("a and b and c") == "none");
}

TEST_CASE("what must hold for a block is told from the inside out", "[circumstances]") {
  CHECK(circumstances_of_return("python", "def f(xs):\n  for x in xs:\n    if x:\n      return x\n") ==
        "holds x, iterating xs");
  CHECK(circumstances_of_return("c", "int f(int a) { if (a == 1) g(); else return 2; }") == "fails a == 1");
  CHECK(circumstances_of_return("python", "def f():\n  try:\n    g()\n  except KeyError:\n    return 1\n") ==
        "caught KeyError");
  CHECK(circumstances_of_return("python", "def f(xs):\n  for x in xs:\n    g()\n  else:\n    return 1\n") ==
        "loop ended xs");
  CHECK(circumstances_of_return("go", "package a\nfunc f(a int) int { switch a { case 1: return 2 }; g() }") ==
        "matches 1");
  CHECK(circumstances_of_return("javascript", "function f() { return 1; }").empty());
}
