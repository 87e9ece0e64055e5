#include "core/analyzer/effects.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "core/analyzer/build_model.hpp"
#include "tests/core/analyzer/marked_source.hpp"

using namespace core;

namespace {

std::string name_of(EffectKind kind) {
  switch (kind) {
    case EffectKind::sets_member: return "sets member";
    case EffectKind::sets_parameter: return "sets parameter";
    case EffectKind::sets_outer: return "sets outer";
    case EffectKind::deletes: return "deletes";
    case EffectKind::opens_file: return "opens file";
    case EffectKind::reads_file: return "reads file";
    case EffectKind::prints: return "prints";
    case EffectKind::changes_receiver: return "changes receiver";
    case EffectKind::exits_process: return "exits";
    default: return "another";
  }
}

/// The effects of the first function: "sets member self.a, prints print".
std::string effects(std::string_view language, std::string source) {
  const DocumentPtr document = test::open_source(language, std::move(source));
  const FunctionModel model = build_model(*document, functions_of(*document).front());
  std::string result;
  for (const Effect& effect : model.effects) {
    result.append(result.empty() ? "" : ", ")
        .append(name_of(effect.kind))
        .append(" ")
        .append(document->text(effect.target));
  }
  return result;
}

}  // namespace

TEST_CASE("members of the receiver", "[effects]") {
  CHECK(effects("python", "class A:\n  def f(self, v):\n    self.a = v\n    self.b[0] += 1\n") ==
        "sets member self.a, sets member self.b[0]");
  CHECK(effects("javascript", "class A { f(v) { this.a = v; } }") == "sets member this.a");
  CHECK(effects("cpp", "void A::f(int v) { this->a = v; }") == "sets member this->a");
  CHECK(effects("go", "package a\nfunc (s *S) f() { s.a = 1 }") == "sets member s.a");
}

TEST_CASE("a receiver passed by value is a copy", "[effects]") {
  CHECK(effects("go", "package a\nfunc (s S) f() { s.a = 1 }").empty());
}

TEST_CASE("what a parameter refers to", "[effects]") {
  CHECK(effects("python", "def f(a):\n  a.x = 1\n") == "sets parameter a.x");
  CHECK(effects("c", "void f(int *a) { *a = 1; }") == "sets parameter *a");
  CHECK(effects("cpp", "void f(S& a) { a.x = 1; }") == "sets parameter a.x");
  CHECK(effects("typescript", "function f(a: A) { a.x = 1; }") == "sets parameter a.x");
  CHECK(effects("go", "package a\nfunc f(a map[string]int) { a[\"x\"] = 1 }") == "sets parameter a[\"x\"]");
}

TEST_CASE("a copy or a parameter that was replaced is the function's own", "[effects]") {
  CHECK(effects("python", "def f(a):\n  a = 1\n").empty());
  CHECK(effects("python", "def f(a):\n  a = g(a)\n  a.x = 1\n").empty());
  CHECK(effects("c", "void f(struct s a) { a.x = 1; }").empty());
}

TEST_CASE("names of outer scopes", "[effects]") {
  CHECK(effects("python", "def f():\n  global n\n  n = 1\n") == "sets outer n");
  CHECK(effects("python", "def f():\n  n = 1\n").empty());
  CHECK(effects("c", "int n; void f(void) { n = 1; }") == "sets outer n");
  CHECK(effects("c", "void f(void) { int n; n = 1; }").empty());
  CHECK(effects("javascript", "let n; function f() { n++; }") == "sets outer n");
  CHECK(effects("go", "package a\nvar n int\nfunc f() { n = 1 }") == "sets outer n");
  CHECK(effects("go", "package a\nfunc f() { n := 1; n = 2 }").empty());
}

TEST_CASE("calls of the library", "[effects]") {
  CHECK(effects("python", "def f():\n  print(1)\n") == "prints print");
  CHECK(effects("c", "void f(void) { exit(1); }") == "exits exit");
  CHECK(effects("python", "def print(x): pass\n").empty());
}

TEST_CASE("the words of the tables are effects", "[effects]") {
  EffectKind kind{};
  CHECK(effect_of_word("reads_file", kind));
  CHECK(kind == EffectKind::reads_file);
  CHECK(effect_of_word("exits_process", kind));
  CHECK(kind == EffectKind::exits_process);
  CHECK_FALSE(effect_of_word("", kind));
  CHECK_FALSE(effect_of_word("reads", kind));
}
