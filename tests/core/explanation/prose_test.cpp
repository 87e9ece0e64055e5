#include "core/explanation/prose.hpp"

#include <catch2/catch.hpp>

#include "core/explanation/render.hpp"

using namespace core;

namespace {

std::string plain(const Prose& prose) {
  std::string out;
  render(prose, Markup::plain, out);
  return out;
}

}  // namespace

TEST_CASE("code is folded and cut at whole characters") {
  CHECK(code("a\n   b").text == "a b");
  CHECK(code("äöüß", 4).text == "äöüß");
  CHECK(code("äöüßx", 4).text == "äöü…");
  CHECK(code("abc def", 5).text == "abc…");
  CHECK(code("").text.empty());
}

TEST_CASE("appending nothing leaves prose empty") { CHECK((Prose() << "" << code("") << Prose()).empty()); }

TEST_CASE("lists") {
  CHECK(plain(listed({}, 3)).empty());
  CHECK(plain(listed({"a"}, 3)) == "a");
  CHECK(plain(listed({"a", "b"}, 3)) == "a and b");
  CHECK(plain(listed({"a", "b", "c"}, 3)) == "a, b and c");
  CHECK(plain(listed({"a", "b", "c", "d", "e"}, 2)) == "a, b and 3 more");
  CHECK(plain(listed({"a", "b"}, 3, "or")) == "a or b");
}

TEST_CASE("sentences") {
  CHECK(plain(sentence("loads it")) == "Loads it.");
  CHECK(plain(sentence("snake_case stays")) == "snake_case stays.");
  CHECK(plain(sentence("iPhone stays!")) == "iPhone stays!");
  CHECK(plain(sentence("one of these: ")) == "One of these.");
  CHECK(plain(sentence(Prose("ends with ") << code("x.y"))) == "Ends with x.y.");
  CHECK(sentence(Prose()).empty());
}

TEST_CASE("documentation and tables: code in backticks becomes code") {
  const Prose prose = prose_from_workspace("Calls :meth:`run` of {@link Job} with <code>a &lt; b</code>.");
  REQUIRE(prose.pieces().size() == 7);
  CHECK(prose.pieces()[1].text == "run");
  CHECK(prose.pieces()[3].text == "Job");
  CHECK(prose.pieces()[5].text == "a < b");
  CHECK(plain(prose_from_table("`a` and ` alone")) == "a and ` alone");
}

TEST_CASE("line references") {
  const DocumentPtr document = Document::open("x", 1, "a\nb\nc\n", nullptr);
  const Prose prose = Prose() << line_of(*document, {2, 3}) << ", " << lines_of(*document, {0, 3}) << ", "
                              << lines_of(*document, {4, 6});
  CHECK(plain(prose) == "L2, L1–2, L3");
  CHECK(prose.spans() == std::vector<Span>{{2, 3}, {0, 3}, {4, 6}});
}
