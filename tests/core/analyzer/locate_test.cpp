#include "core/analyzer/locate.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/core/analyzer/marked_source.hpp"

using namespace core;

namespace {

/// "function f in f": kind, text of the span, and the line on which the function around begins.
std::string located(std::string_view language, std::string source) {
  const test::MarkedSource marked = test::open_marked(language, std::move(source));
  const Subject subject = locate(*marked.document, marked.offset);
  std::string result = name_of(subject.kind);
  if (subject.kind == SubjectKind::none) return result;
  result.append(" ").append(marked.document->text(subject.span));
  if (!ts_node_is_null(subject.function)) {
    result += " in line " + std::to_string(marked.document->line(ts_node_start_byte(subject.function)));
  }
  return result;
}

}  // namespace

TEST_CASE("the name of a definition is its function", "[locate]") {
  CHECK(located("python", "x = 1\ndef lo‸ad(path):\n  return path\n") == "function load in line 2");
  CHECK(located("c", "static int ‸*load(char *path) { return 0; }\n") == "keyword * in line 1");
  CHECK(located("c", "static int *‸load(char *path) { return 0; }\n") == "function load in line 1");
  CHECK(located("cpp", "int Store::‸load(int a) { return a; }\n") == "function load in line 1");
  CHECK(located("javascript", "const ‸load = (path) => path;\n") == "function load in line 1");
  CHECK(located("typescript", "class Store { ‸load(path: string) { return path; } }\n") == "function load in line 1");
  CHECK(located("go", "package a\nfunc (s *Store) ‸Load() {}\n") == "function Load in line 2");
}

TEST_CASE("the last word of a callee is its call", "[locate]") {
  CHECK(located("python", "def f():\n  return store.‸load(1)\n") == "call load in line 1");
  CHECK(located("c", "int f(void) { return ‸load(1); }\n") == "call load in line 1");
  CHECK(located("cpp", "int a = std::‸max(1, 2);\n") == "call max");
  CHECK(located("javascript", "‸load();\n") == "call load");
  CHECK(located("go", "package a\nfunc f() { os.‸Exit(1) }\n") == "call Exit in line 2");
}

TEST_CASE("the object of a call is a variable, and so is a parameter", "[locate]") {
  CHECK(located("python", "def f(store):\n  return st‸ore.load(1)\n") == "variable store in line 1");
  CHECK(located("go", "package a\nfunc f(‸n int) {}\n") == "variable n in line 2");
  CHECK(located("c", "int f(int ‸n) { return n; }\n") == "variable n in line 1");
}

TEST_CASE("words and operators of the language are keywords", "[locate]") {
  CHECK(located("python", "‸if a: pass\n") == "keyword if");
  CHECK(located("javascript", "a ‸?? b;\n") == "keyword ??");
  CHECK(located("typescript", "let a = ‸null;\n") == "keyword null");
}

TEST_CASE("a cursor just behind a word is on it", "[locate]") {
  CHECK(located("python", "def load‸(path):\n  pass\n") == "function load in line 1");
  CHECK(located("python", "print(value‸)\n") == "variable value");
}

TEST_CASE("white space, comments and texts without a tree hold nothing", "[locate]") {
  CHECK(located("python", "a = 1\n\n‸\nb = 2\n") == "none");
  CHECK(located("c", "// no‸thing\nint a;\n") == "none");
  CHECK(located("python", "‸") == "none");
  const DocumentPtr unknown = Document::open("/file", 1, "words", nullptr);
  CHECK(locate(*unknown, 2).kind == SubjectKind::none);
}

TEST_CASE("an offset behind the text holds nothing that lies before its end", "[locate]") {
  const DocumentPtr document = test::open_source("python", "value\n");
  CHECK(locate(*document, 6).kind == SubjectKind::none);
  CHECK(locate(*document, 7).kind == SubjectKind::none);
  CHECK(locate(*document, 4'000'000'000).kind == SubjectKind::none);
}
