// What a selection means, and what crosses its border.
#include "core/analyzer/selection.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/core/analyzer/marked_source.hpp"

using namespace core;

namespace {

struct Selected {
  DocumentPtr document;
  Span span;
  Subject subject() const { return locate_selection(*document, span); }
};

/// The selection stands between two marks.
Selected select(std::string_view language, std::string source) {
  constexpr std::string_view mark = "‸";
  const auto begin = source.find(mark);
  source.erase(begin, mark.size());
  const auto end = source.find(mark);
  REQUIRE(end != std::string::npos);
  source.erase(end, mark.size());
  return {test::open_source(language, std::move(source)),
          {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
}

std::string meant(std::string_view language, std::string source) {
  const Selected selected = select(language, std::move(source));
  const Subject subject = selected.subject();
  return std::string(name_of(subject.kind)) + ": " + std::string(selected.document->text(subject.span));
}

std::string names(const std::vector<FlowingName>& list) {
  std::string text;
  for (const FlowingName& one : list) text.append(text.empty() ? "" : " ").append(one.name);
  return text;
}

/// "in > out ! changed"
std::string flow(std::string_view language, std::string source) {
  const Selected selected = select(language, std::move(source));
  const Subject subject = selected.subject();
  REQUIRE(subject.kind == SubjectKind::selection);
  const SelectionModel model = build_selection_model(*selected.document, subject.span);
  return names(model.inputs) + " > " + names(model.outputs) + " ! " + names(model.changes);
}

}  // namespace

TEST_CASE("selections snap to whole statements", "[selection]") {
  CHECK(meant("python", "a = ‸1\nb =‸ 2\nc = 3\n") == "selection: a = 1\nb = 2");
  CHECK(meant("python", "‸\n\na = 1\n‸\n") == "selection: a = 1");
  CHECK(meant("c", "int f(void) { ‸int a = 1‸; return a; }") == "selection: int a = 1;");
  CHECK(meant("go", "package p\nfunc f() { // note\n‸a := 1\n}‸\n") == "selection: a := 1");
}

TEST_CASE("a selection of one definition or expression means that", "[selection]") {
  CHECK(meant("python", "‸def f():\n    pass\n‸") == "function: f");
  CHECK(meant("python", "@d\n‸class A:\n    pass‸\n") == "class: A");
  CHECK(meant("python", "x = a + ‸f(1)‸\n") == "call: f");
  CHECK(meant("python", "x = a + ‸b‸\n") == "variable: b");
  CHECK(meant("python", "x = ‸a + b‸ + c\n") == "none: ");
  CHECK(meant("python", "‸# only words‸\n") == "none: # only words");
}

TEST_CASE("names that cross the border of a selection", "[selection]") {
  CHECK(flow("python", "def f(a, b):\n    ‸x = a\n    y = x + 1‸\n    return y\n") == "a > y ! ");
  CHECK(flow("python", "def f(a):\n    x = 1\n    ‸x = a‸\n    x = 2\n    return x\n") == "a >  ! ");
  CHECK(flow("python", "def f(a):\n    x = 0\n    for i in a:\n        ‸x += i‸\n    return x\n") == "x i > x ! ");
  CHECK(flow("python", "def f(a):\n    last = 0\n    for i in a:\n        g(last)\n        ‸last = i‸\n") ==
        "i > last ! ");
  CHECK(flow("python", "def f(a):\n    ‸a.append(1)\n    a[0] = 2‸\n") == "a >  ! a");
  CHECK(flow("python", "def f(a):\n    x = 1\n    ‸if a:\n        x = 2\n    g(x)‸\n") == "a x >  ! ");
  CHECK(flow("javascript", "function f(a) { ‸const n = []; n.push(a);‸ return n; }") == "a > n ! ");
  CHECK(flow("go", "package p\nfunc f(a int) int {\n‸b := a\nb++‸\nreturn b\n}\n") == "a > b ! ");
}

TEST_CASE("jumps that leave a selection", "[selection]") {
  const auto jumps = [](std::string_view language, std::string source) {
    const Selected selected = select(language, std::move(source));
    return build_selection_model(*selected.document, selected.subject().span).jumps.size();
  };
  CHECK(jumps("python", "for a in b:\n    ‸if a:\n        continue‸\n") == 1);
  CHECK(jumps("python", "‸for a in b:\n    if a:\n        continue‸\n") == 0);
  CHECK(jumps("c", "void f(int a) { for (;;) { ‸switch (a) { case 1: break; default: continue; }‸ } }") == 1);
  CHECK(jumps("c", "void f(int a) { ‸if (a) goto end;‸ a = 1; end: return; }") == 1);
}
