#include "core/analyzer/references.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "core/analyzer/locate.hpp"
#include "core/analyzer/syntax.hpp"
#include "tests/core/analyzer/marked_source.hpp"

using namespace core;

namespace {

/// The line of the definition that the call behind the mark means, with "likely" when it is not certain; "none".
std::string resolved(std::string_view language, std::string source) {
  const test::MarkedSource marked = test::open_marked(language, std::move(source));
  const Subject subject = locate(*marked.document, marked.offset);
  REQUIRE(subject.kind == SubjectKind::call);
  const Resolution found = resolve_call(*marked.document, subject.node);
  if (!exists(found.definition)) return "none";
  const std::string line = std::to_string(marked.document->line(ts_node_start_byte(found.definition)));
  return found.certain ? line : "likely " + line;
}

/// The lines of the calls that mean the function behind the mark, each with that of the function around it.
std::string callers(std::string_view language, std::string source, std::size_t limit = 10) {
  const test::MarkedSource marked = test::open_marked(language, std::move(source));
  const Subject subject = locate(*marked.document, marked.offset);
  REQUIRE(subject.kind == SubjectKind::function);
  std::string result;
  for (const CallSite& site : find_calls_of(*marked.document, subject.node, limit)) {
    result += (result.empty() ? "" : ", ") + std::to_string(marked.document->line(ts_node_start_byte(site.call)));
    if (exists(site.caller)) result += " in " + std::to_string(marked.document->line(ts_node_start_byte(site.caller)));
  }
  return result;
}

}  // namespace

TEST_CASE("a bare call means the function of that name", "[references]") {
  CHECK(resolved("python", "def f(): pass\ndef g(): ‸f()\n") == "1");
  CHECK(resolved("c", "int f(void) { return 1; }\nint g(void) { return ‸f(); }\n") == "1");
  CHECK(resolved("javascript", "‸f();\nfunction f() {}\n") == "2");
  CHECK(resolved("typescript", "const f = (a: number) => a;\n‸f(1);\n") == "1");
  CHECK(resolved("go", "package a\nfunc f() {}\nfunc g() { ‸f() }\n") == "2");
}

TEST_CASE("a declaration without a body, a variable or a parameter is not meant", "[references]") {
  CHECK(resolved("c", "int f(void);\nint g(void) { return ‸f(); }\n") == "none");
  CHECK(resolved("python", "def f(): pass\ndef g(f): ‸f()\n") == "none");
  CHECK(resolved("python", "f = 1\n‸f()\n") == "none");
}

TEST_CASE("a name defined twice is not resolved", "[references]") {
  CHECK(resolved("python", "if a:\n  def f(): pass\nelse:\n  def f(): pass\n‸f()\n") == "none");
}

TEST_CASE("a method is found through its receiver", "[references]") {
  CHECK(resolved("python",
                 "class A:\n  def f(self): pass\n  def g(self): self.‸f()\nclass B:\n  def f(self): pass\n") == "2");
  CHECK(resolved("javascript", "class A {\n f() {}\n g() { this.‸f(); }\n}\nclass B {\n f() {}\n}\n") == "2");
  CHECK(resolved("go", "package a\nfunc (s *S) f() {}\nfunc (s *S) g() { s.‸f() }\nfunc (t *T) f() {}\n") == "2");
}

TEST_CASE("a method of an unknown object is at most likely", "[references]") {
  CHECK(resolved("python", "class A:\n  def fetch(self): pass\ndef g(a): a.‸fetch()\n") == "likely 2");
  CHECK(resolved("python",
                 "class A:\n  def fetch(self): pass\nclass B:\n  def fetch(self): pass\ndef g(a): a.‸fetch()\n") ==
        "none");
}

TEST_CASE("calls are listed in order with the functions around them", "[references]") {
  CHECK(callers("python", "def ‸f(): pass\ndef g():\n  f()\nf()\n") == "3 in 2, 4");
  CHECK(callers("c", "int ‸f(int n) { return n ? f(n - 1) : 0; }\nint g(void) { return f(1); }\n") == "1 in 1, 2 in 2");
  CHECK(callers("go", "package a\nfunc ‸f() {}\nfunc g() { f(); f() }\n") == "3 in 3, 3 in 3");
  CHECK(callers("python", "def ‸f(): pass\nf()\nf()\nf()\n", 2) == "2, 3");
  CHECK(callers("python", "def ‸f(): pass\n'f()'  # f()\nx.f\n").empty());
}

TEST_CASE("definitions have the name and a body", "[references]") {
  const DocumentPtr document =
      test::open_source("cpp", "int f();\nint f() { return 1; }\nvoid S::f() {}\nint f2() { return 2; }\n");
  CHECK(find_definitions(*document, "f", 10).size() == 2);
  CHECK(find_definitions(*document, "f", 1).size() == 1);
  CHECK(find_definitions(*document, "g", 10).empty());
  CHECK(find_definitions(*document, "", 10).empty());
}
