// FILE:LINE:COLUMN as it is written on the command line, also with colons in the file's name.
#include "server/place.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "core/analyzer/locate.hpp"
#include "core/languages/registry.hpp"
#include "server/place_subject.hpp"

namespace {

server::Place parse(std::string_view text, const std::set<std::string>& files) {
  return server::parse_place(text, [&](const std::string& path) { return files.contains(path); });
}

void check_place(const server::Place& place, const std::string& path, std::optional<std::uint32_t> line,
                 std::optional<std::uint32_t> column) {
  CHECK(place.path == path);
  CHECK(place.line == line);
  CHECK(place.column == column);
}

core::DocumentPtr open(std::string text) {
  return core::Document::open("example.py", 1, std::move(text), core::language_by_id("python"));
}

/// The word at the offset tried first.
std::string first_meant(const core::Document& document, std::uint32_t line, std::optional<std::uint32_t> column = {}) {
  const auto offsets = server::offsets_meant(document, line, column);
  if (offsets.empty()) return "";
  return std::string(document.text(core::locate(document, offsets.front()).span));
}

}  // namespace

TEST_CASE("a place is a file, a line and a column") {
  check_place(parse("a.py", {"a.py"}), "a.py", {}, {});
  check_place(parse("a.py:12", {"a.py"}), "a.py", 12, {});
  check_place(parse("a.py:12:3", {"a.py"}), "a.py", 12, 3);
  check_place(parse("a.py:99999999999999999999", {"a.py"}), "a.py", UINT32_MAX, {});
}

TEST_CASE("colons may belong to the name of the file") {
  check_place(parse("a:1", {"a:1"}), "a:1", {}, {});
  check_place(parse("a:1:2", {"a:1"}), "a:1", 2, {});
  check_place(parse("a:1:2:3", {"a:1"}), "a:1", 2, 3);
  check_place(parse("a:1:2", {"a", "a:1"}), "a", 1, 2);
  check_place(parse("C:\\x.py:7", {"C:\\x.py"}), "C:\\x.py", 7, {});
}

TEST_CASE("of a file that does not exist the name is what is left of the numbers") {
  check_place(parse("a.py:12:3", {}), "a.py", 12, 3);
  check_place(parse("a.py:", {}), "a.py:", {}, {});
  check_place(parse(":3", {}), ":3", {}, {});
  check_place(parse("", {}), "", {}, {});
}

TEST_CASE("a line without a column means the function named there, or the one around it") {
  const auto document =
      open("def outer(a):\n    def inner(b):\n        return b\n    return inner(a)\n\nprint(outer)\n");
  CHECK(first_meant(*document, 1) == "outer");
  CHECK(first_meant(*document, 2) == "inner");
  CHECK(first_meant(*document, 3) == "inner");
  CHECK(first_meant(*document, 4) == "outer");
  CHECK(first_meant(*document, 6) == "print");
  CHECK(first_meant(*document, 5) == "");
}

TEST_CASE("a column counts code points") {
  const auto document = open("def f(é, 𝒳x, name):\n    return name\n");
  CHECK(first_meant(*document, 1, 7) == "é");
  CHECK(first_meant(*document, 1, 14) == "name");
}

TEST_CASE("the empty rest behind the last line break is no line") {
  CHECK(server::lines_to_see(*open("a\nb\n")) == 2);
  CHECK(server::lines_to_see(*open("a\nb")) == 2);
  CHECK(server::lines_to_see(*open("")) == 1);
}
