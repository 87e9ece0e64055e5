#include "core/analyzer/document.hpp"

#include <catch2/catch.hpp>

#include "core/languages/registry.hpp"

using namespace core;

namespace {

const Language* python() { return language_by_id("python"); }

DocumentPtr opened(std::string text) { return Document::open("/a.py", 1, std::move(text), python()); }

TextEdit replacement(Position start, Position end, std::string text) {
  return {TextEdit::Range{start, end}, std::move(text)};
}

DocumentPtr edited(const DocumentPtr& document, const std::vector<TextEdit>& edits,
                   PositionEncoding encoding = PositionEncoding::utf16) {
  return document->edited(document->version() + 1, edits, encoding);
}

std::string syntax_of(const Document& document) {
  char* text = ts_node_string(document.root());
  std::string copy = text;
  free(text);
  return copy;
}

/// Whether the document is what opening its text anew gives.
void check_equals_fresh(const Document& document) {
  const DocumentPtr fresh = Document::open(document.path(), 1, std::string(document.text()), document.language());
  CHECK(document.lines() == fresh->lines());
  CHECK(document.content_hash() == fresh->content_hash());
  CHECK(syntax_of(document) == syntax_of(*fresh));
}

}  // namespace

TEST_CASE("document: opened", "[document]") {
  const DocumentPtr document = opened("def f(a):\n    return a\n");
  CHECK(document->path() == "/a.py");
  CHECK(document->version() == 1);
  CHECK(document->language() == python());
  CHECK(document->lines().line_count() == 3);
  CHECK(document->line(0) == 1);
  CHECK(document->line(10) == 2);
  REQUIRE(document->tree() != nullptr);
  const TSNode function = ts_node_named_child(document->root(), 0);
  CHECK(ts_node_type(function) == std::string("function_definition"));
  CHECK(document->text(python()->part(function, Part::name)) == "f");
  CHECK(document->parse_time().count() > 0);
}

TEST_CASE("document: empty", "[document]") {
  const DocumentPtr document = opened("");
  REQUIRE(document->tree() != nullptr);
  CHECK(ts_node_child_count(document->root()) == 0);
  CHECK(edited(document, {replacement({5, 5}, {9, 9}, "a = 1\n")})->text() == "a = 1\n");
  CHECK(edited(document, {})->text().empty());
}

TEST_CASE("document: without a language there is text but no tree", "[document]") {
  const DocumentPtr document = Document::open("/a.txt", 1, "a\nb", nullptr);
  CHECK(document->tree() == nullptr);
  CHECK(ts_node_is_null(document->root()));
  CHECK(document->lines().line_count() == 2);
  const DocumentPtr next = edited(document, {replacement({1, 0}, {1, 1}, "c")});
  CHECK(next->text() == "a\nc");
  CHECK(next->tree() == nullptr);
  CHECK(next->content_hash() != document->content_hash());
}

TEST_CASE("document: an edit makes a new one and leaves the old one as it was", "[document]") {
  const DocumentPtr old = opened("def f(a):\n    return a\n");
  const std::string old_syntax = syntax_of(*old);
  const DocumentPtr next = edited(old, {replacement({1, 11}, {1, 12}, "a + 1")});
  CHECK(next->version() == 2);
  CHECK(next->path() == "/a.py");
  CHECK(next->text() == "def f(a):\n    return a + 1\n");
  check_equals_fresh(*next);
  CHECK(old->text() == "def f(a):\n    return a\n");
  CHECK(syntax_of(*old) == old_syntax);
  check_equals_fresh(*old);
}

TEST_CASE("document: every edit sees the text after the one before it", "[document]") {
  const DocumentPtr old = opened("a = 1\nb = 2\n");
  const DocumentPtr next = edited(
      old, {replacement({0, 0}, {0, 0}, "# first\n"),  // "b = 2" is now line 2
            replacement({2, 4}, {2, 5}, "30"), replacement({2, 5}, {2, 6}, "1"), replacement({0, 0}, {1, 0}, "")});
  CHECK(next->text() == "a = 1\nb = 31\n");
  check_equals_fresh(*next);
}

TEST_CASE("document: an edit without a range replaces everything", "[document]") {
  const DocumentPtr old = opened("a = 1\n");
  const std::vector<TextEdit> edits = {
      replacement({0, 0}, {0, 1}, "lost"), {std::nullopt, "x = 2\n"}, replacement({0, 4}, {0, 5}, "3")};
  CHECK(edited(old, edits)->text() == "x = 3\n");
  check_equals_fresh(*edited(old, edits));
  CHECK(edited(old, {{std::nullopt, "y"}, {std::nullopt, "z"}})->text() == "z");
  CHECK(edited(old, {{std::nullopt, ""}})->text().empty());
}

TEST_CASE("document: positions are clamped and ranges may be reversed", "[document]") {
  const DocumentPtr old = opened("ab\ncd");
  CHECK(edited(old, {replacement({0, 2}, {0, 1}, "x")})->text() == "ax\ncd");
  CHECK(edited(old, {replacement({1, 1}, {0, 1}, "x")})->text() == "axd");
  CHECK(edited(old, {replacement({0, 99}, {0, 99}, "x")})->text() == "abx\ncd");
  CHECK(edited(old, {replacement({99, 0}, {99, 9}, "x")})->text() == "ab\ncdx");
  CHECK(edited(old, {replacement({0, 0}, {0xFFFFFFFF, 0xFFFFFFFF}, "")})->text().empty());
}

TEST_CASE("document: characters are counted as the client counts them", "[document]") {
  const std::string text = "é = '😀x'\n";
  const auto without_x = [&text](std::uint32_t character, PositionEncoding encoding) {
    return std::string(edited(opened(text), {replacement({0, character}, {0, character + 1}, "")}, encoding)->text());
  };
  CHECK(without_x(10, PositionEncoding::utf8) == "é = '😀'\n");
  CHECK(without_x(7, PositionEncoding::utf16) == "é = '😀'\n");
  CHECK(without_x(6, PositionEncoding::utf32) == "é = '😀'\n");
}

TEST_CASE("document: no edit can split a code point", "[document]") {
  const DocumentPtr old = opened("'😀😀'");
  // From between the surrogates of the first to between those of the second.
  CHECK(edited(old, {replacement({0, 2}, {0, 4}, "x")})->text() == "'x😀'");
  CHECK(edited(old, {replacement({0, 2}, {0, 2}, "x")})->text() == "'x😀😀'");
  CHECK(edited(old, {replacement({0, 3}, {0, 6}, "x")}, PositionEncoding::utf8)->text() == "'x😀'");
}

TEST_CASE("document: line ends of all kinds", "[document]") {
  const DocumentPtr old = opened("a = 1\r\nb = 2\rc = 3\n");
  CHECK(edited(old, {replacement({1, 0}, {2, 0}, "")})->text() == "a = 1\r\nc = 3\n");
  CHECK(edited(old, {replacement({0, 99}, {1, 0}, "\n")})->text() == "a = 1\nb = 2\rc = 3\n");
  check_equals_fresh(*edited(old, {replacement({2, 4}, {2, 5}, "4"), replacement({1, 5}, {2, 0}, "\r\n")}));
}

TEST_CASE("document: a parse that takes too long leaves no tree, and the next one is not disturbed", "[document]") {
  std::string text;
  for (int line = 0; line < 20'000; ++line) text += "value = compute(1, [2, 3], {'a': 4})\n";
  const ParseBudget nothing{std::chrono::milliseconds(0)};
  const DocumentPtr hurried = Document::open("/a.py", 1, text, python(), nothing);
  CHECK(hurried->tree() == nullptr);
  CHECK(ts_node_is_null(hurried->root()));
  CHECK(hurried->text() == text);
  check_equals_fresh(*opened("a = 1\n"));

  const DocumentPtr next = edited(hurried, {replacement({0, 0}, {0, 5}, "other")});
  REQUIRE(next->tree() != nullptr);
  check_equals_fresh(*next);
  const DocumentPtr hurried_again =
      next->edited(3, std::vector<TextEdit>{{std::nullopt, text}}, PositionEncoding::utf8, nothing);
  CHECK(hurried_again->tree() == nullptr);
}

TEST_CASE("document: a text beyond the budget is not parsed", "[document]") {
  const ParseBudget ten_bytes{std::chrono::milliseconds(1000), 10};
  CHECK(Document::open("/a.py", 1, "a = 12345\n", python(), ten_bytes)->tree() != nullptr);
  const DocumentPtr large = Document::open("/a.py", 1, "a = 123456\n", python(), ten_bytes);
  CHECK(large->tree() == nullptr);
  const std::vector<TextEdit> shorten = {replacement({0, 4}, {0, 5}, "")};
  CHECK(large->edited(2, shorten, PositionEncoding::utf8, ten_bytes)->tree() != nullptr);
  const std::vector<TextEdit> lengthen = {replacement({0, 4}, {0, 4}, "0")};
  CHECK(opened("a = 12345\n")->edited(2, lengthen, PositionEncoding::utf8, ten_bytes)->tree() == nullptr);
}

TEST_CASE("document: the hash depends on text and language only", "[document]") {
  const auto hash = [](const char* path, const char* text, const char* language) {
    return Document::open(path, 7, text, language_by_id(language))->content_hash();
  };
  CHECK(hash("/a", "x", "c") == hash("/b", "x", "c"));
  CHECK(hash("/a", "x", "c") != hash("/a", "y", "c"));
  CHECK(hash("/a", "x", "c") != hash("/a", "x", "cpp"));
  CHECK(hash("/a", "", "c") != hash("/a", "", "go"));
  const DocumentPtr document = opened("a = 1\n");
  const DocumentPtr there_and_back =
      edited(edited(document, {replacement({0, 0}, {0, 1}, "b")}), {replacement({0, 0}, {0, 1}, "a")});
  CHECK(there_and_back->content_hash() == document->content_hash());
}

TEST_CASE("document: deep nesting and broken text are no danger", "[document]") {
  for (const Language* language :
       {python(), language_by_id("cpp"), language_by_id("javascript"), language_by_id("go")}) {
    for (const std::string& text : {std::string(50'000, '('), std::string(50'000, '{'), std::string(50'000, '\\'),
                                    std::string("\0\x01\x02", 3), std::string(5'000, '"')}) {
      const DocumentPtr document = Document::open("/a", 1, text, language, {std::chrono::milliseconds(500)});
      CHECK(document->text() == text);
      CHECK(edited(document, {replacement({0, 0}, {0, 1}, "")})->text() == std::string_view(text).substr(1));
    }
  }
}
