#include "core/analyzer/scopes.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

#include "core/languages/registry.hpp"

using namespace core;

namespace {

constexpr std::string_view use_names[] = {
    "declared", "parameter",     "result",      "assigned", "augmented", "loop",    "caught",   "managed",
    "matched",  "captured",      "filled",      "imported", "defined",   "deleted", "part_set", "address",
    "called",   "member_called", "member_read", "element",  "argument",  "stored",  "returned", "yielded",
    "raised",   "awaited",       "walked",      "tested",   "index",     "read"};

/// Every use of the binding behind the mark `‸` with its line: "parameter 1, returned 2"; uses inside another function
/// in parentheses. "none" when there is no binding.
std::string uses(std::string_view language, std::string source) {
  constexpr std::string_view mark = "‸";
  const std::size_t at = source.find(mark);
  REQUIRE(at != std::string::npos);
  source.erase(at, mark.size());
  const DocumentPtr document = Document::open("", 1, source, language_by_id(language));
  REQUIRE(document->tree() != nullptr);
  const auto offset = static_cast<std::uint32_t>(at);
  const auto binding = find_binding(*document, ts_node_descendant_for_byte_range(document->root(), offset, offset + 1));
  if (!binding) return "none";
  std::string result;
  for (const Occurrence& occurrence : binding->occurrences) {
    std::string use(use_names[static_cast<std::size_t>(occurrence.use)]);
    use += " " + std::to_string(document->line(occurrence.span.begin));
    if (!occurrence.function.empty()) use = "(" + use + ")";
    result += (result.empty() ? "" : ", ") + use;
  }
  if (!binding->hides.empty()) result += "; hides " + std::to_string(document->line(binding->hides.begin));
  return result;
}

}  // namespace

TEST_CASE("python: a local name is found in its function only", "[scopes]") {
  CHECK(uses("python", "total = 1\ndef f(xs):\n  ‸total = 0\n  for x in xs:\n    total += x\n  return total\n") ==
        "assigned 3, augmented 5, returned 6");
  CHECK(uses("python", "‸total = 1\ndef f():\n  total = 0\n  return total\nprint(total)\n") ==
        "assigned 1, argument 5");
}

TEST_CASE("python: members, keywords and strings are other names", "[scopes]") {
  CHECK(uses("python", "def f(‸total):\n  x.total = g(total=total)  # total\n  return 'total', x.total\n") ==
        "parameter 1, argument 2");
  CHECK(uses("python", "def f(‸n):\n  return f'{n} n'\n") == "parameter 1, read 2");
}

TEST_CASE("python: global and nonlocal lead outwards", "[scopes]") {
  CHECK(uses("python", "count = 0\ndef f():\n  global count\n  ‸count += 1\ndef g():\n  count = 2\n") ==
        "assigned 1, (augmented 4)");
  CHECK(uses("python", "def f():\n  ‸n = 0\n  def g():\n    nonlocal n\n    n += 1\n  return g, n\n") ==
        "assigned 2, (augmented 5), returned 6");
}

TEST_CASE("python: class names are not seen in methods", "[scopes]") {
  CHECK(uses("python", "size = 1\nclass C:\n  size = 2\n  def f(self):\n    return ‸size\n") ==
        "assigned 1, (returned 5)");
}

TEST_CASE("python: a comprehension has names of its own", "[scopes]") {
  CHECK(uses("python", "def f(x):\n  return [‸x for x in x]\n") == "read 2, loop 2; hides 1");
  CHECK(uses("python", "def f(‸x):\n  return [x for x in x]\n") == "parameter 1, walked 2");
  CHECK(uses("python", "def f(xs):\n  [‸y := x for x in xs]\n  return y\n") == "assigned 2, returned 3");
}

TEST_CASE("python: defaults belong to the scope around", "[scopes]") {
  CHECK(uses("python", "def f(x):\n  def g(x=‸x):\n    return x\n  return g\n") == "parameter 1, read 2");
  CHECK(uses("python", "def f(x):\n  def g(‸x=x):\n    return x\n  return g\n") == "parameter 2, returned 3; hides 1");
}

TEST_CASE("python: with, except, for, del, import, match", "[scopes]") {
  CHECK(uses("python", "with open(p) as ‸f:\n  f.read()\n") == "managed 1, member_called 2");
  CHECK(uses("python", "try:\n  g()\nexcept E as ‸e:\n  raise e\n") == "caught 3, raised 4");
  CHECK(uses("python", "for i, ‸x in g():\n  del x\n") == "loop 1, deleted 2");
  CHECK(uses("python", "import a.b as ‸ab, c\nab.f(c)\n") == "imported 1, member_called 2");
  CHECK(uses("python", "import ‸a.b\na.b.f()\n") == "imported 1, member_called 2");
  CHECK(uses("python", "match g():\n  case [‸first, *_]:\n    print(first)\n") == "matched 2, argument 3");
}

TEST_CASE("javascript: let lives in its block, var in its function", "[scopes]") {
  CHECK(uses("javascript", "function f(x) {\n  let ‸y = x;\n  if (x) { let y = 2; g(y); }\n  return y;\n}\n") ==
        "assigned 2, returned 4");
  CHECK(uses("javascript", "function f(x) {\n  if (x) { var ‸y = 2; }\n  return y;\n}\n") == "assigned 2, returned 3");
  CHECK(uses("javascript", "function f() { return ‸limit; }\nconst limit = 3;\n") == "(returned 1), assigned 2");
}

TEST_CASE("javascript: destructuring, keys and shorthands", "[scopes]") {
  CHECK(uses("javascript", "const {a, b: ‸c = 1} = o;\ng({b: 1, c});\n") == "assigned 1, read 2");
  CHECK(uses("javascript", "const f = ({‸a}) => a.a;\n") == "parameter 1, member_read 1");
  CHECK(uses("javascript", "xs.map(‸x => x + 1);\n") == "parameter 1, read 1");
  CHECK(uses("javascript", "for (const ‸k in o) g(o[k]);\n") == "loop 1, index 1");
  CHECK(uses("javascript", "try { g(); } catch (‸e) { throw e; }\n") == "caught 1, raised 1");
}

TEST_CASE("javascript: closures capture", "[scopes]") {
  CHECK(uses("javascript", "function f() {\n  let ‸n = 0;\n  return () => { n++; return n; };\n}\n") ==
        "assigned 2, (augmented 3), (returned 3)");
}

TEST_CASE("typescript: types are other names", "[scopes]") {
  CHECK(uses("typescript", "function f(‸User: User): User { return User; }\n") == "parameter 1, returned 1");
  CHECK(uses("typescript", "type F = (‸x: number) => void;\nfunction g(x: number) { return x; }\n") == "parameter 1");
  CHECK(uses("typescript", "function f(a: T, ‸b = a) { return b as T; }\n") == "parameter 1, returned 1");
}

TEST_CASE("c: declarators, members and blocks", "[scopes]") {
  CHECK(uses("c", "int f(const char *‸s) {\n  p->s = s;\n  return *s;\n}\n") == "parameter 1, stored 2, read 3");
  CHECK(uses("c", "void f(void) {\n  int ‸fd;\n  get(&fd);\n  close(fd);\n}\n") == "declared 2, address 3, argument 4");
  CHECK(uses("c", "void f(int i) {\n  for (int ‸i = 0; i < 3; i++) a[i] = 0;\n  g(i);\n}\n") ==
        "assigned 2, tested 2, augmented 2, index 2; hides 1");
  CHECK(uses("c", "int f(int (*g)(int ‸x), int x) { return g(x); }\n") == "parameter 1");
  CHECK(uses("c", "static int ‸n = 1;\nint f(void) { return n; }\n") == "assigned 1, (returned 2)");
}

TEST_CASE("cpp: references, structured bindings, captures", "[scopes]") {
  CHECK(uses("cpp", "void f(M& m) {\n  for (auto& [k, ‸v] : m) v.g(k);\n}\n") == "loop 2, member_called 2");
  CHECK(uses("cpp", "int f(int ‸n) {\n  auto g = [n](int x) { return n + x; };\n  return g(1);\n}\n") ==
        "parameter 1, (read 2), (read 2)");
  CHECK(uses("cpp", "void f(int ‸n) {\n  std::vector<int> v(n);\n}\n") == "parameter 1, read 2");
  CHECK(uses("cpp", "struct C { int n; C(int ‸n) : n(n) {} };\n") == "parameter 1, stored 1");
  CHECK(uses("cpp", "void f() { try { g(); } catch (const E& ‸e) { h(e); } }\n") == "caught 1, argument 1");
}

TEST_CASE("go: a new name is not visible in its own value", "[scopes]") {
  CHECK(uses("go", "package p\nfunc f(x int) {\n\tif x := g(‸x); x > 0 {\n\t\th(x)\n\t}\n}\n") ==
        "parameter 2, argument 3");
  CHECK(uses("go", "package p\nfunc f() error {\n\ta, ‸err := g()\n\tb, err := h(a)\n\tuse(b)\n\treturn err\n}\n") ==
        "assigned 3, assigned 4, returned 6");
  CHECK(uses("go", "package p\nfunc f(xs []int) {\n\tfor i, ‸v := range xs {\n\t\tg(T{v: i}, v)\n\t}\n}\n") ==
        "loop 3, argument 4");
  CHECK(uses("go", "package p\nfunc f() (‸n int, err error) {\n\tn++\n\treturn\n}\n") == "result 2, augmented 3");
}

TEST_CASE("a name that is declared elsewhere has no binding", "[scopes]") {
  CHECK(uses("python", "def f():\n  return ‸len\n") == "none");
  CHECK(uses("c", "int f(void) { return ‸errno; }\n") == "none");
}

TEST_CASE("deep nesting costs no stack", "[scopes]") {
  const std::string source = "def f(‸x):\n  return " + std::string(20000, '(') + "x" + std::string(20000, ')') + "\n";
  CHECK(uses("python", source) == "parameter 1, returned 2");
}
