#include "core/support/line_map.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <string>

using namespace core;

namespace {

constexpr PositionEncoding utf8 = PositionEncoding::utf8;
constexpr PositionEncoding utf16 = PositionEncoding::utf16;
constexpr PositionEncoding utf32 = PositionEncoding::utf32;

std::vector<std::string> lines_of(std::string_view text) {
  const LineMap map(text);
  std::vector<std::string> lines;
  for (std::uint32_t line = 0; line < map.line_count(); ++line) {
    const Span span = map.line_span(text, line);
    lines.emplace_back(text.substr(span.begin, span.size()));
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("line map: lines end with LF, CRLF or a lone CR", "[line_map]") {
  CHECK(lines_of("") == Lines{""});
  CHECK(lines_of("a") == Lines{"a"});
  CHECK(lines_of("a\n") == Lines{"a", ""});
  CHECK(lines_of("a\r") == Lines{"a", ""});
  CHECK(lines_of("a\r\n") == Lines{"a", ""});
  CHECK(lines_of("a\nb\r\nc\rd") == Lines{"a", "b", "c", "d"});
  CHECK(lines_of("\r\r\n\n\n\r") == Lines{"", "", "", "", "", ""});
  CHECK(lines_of("a\n\rb") == Lines{"a", "", "b"});
}

TEST_CASE("line map: the line of an offset", "[line_map]") {
  const LineMap map("ab\r\nc\rd\n");
  const std::uint32_t lines[] = {0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 3};
  for (std::uint32_t offset = 0; offset < std::size(lines); ++offset) {
    INFO(offset);
    CHECK(map.line_of(offset) == lines[offset]);
  }
}

TEST_CASE("line map: positions in three encodings", "[line_map]") {
  //                              0    1  3    6   10 11 13        bytes of the first line
  const std::string_view text =
      "a"
      "é"
      "€"
      "😀"
      "b\r\n"
      "😀\rz";
  const LineMap map(text);
  struct Case {
    Position position;
    PositionEncoding encoding;
    std::uint32_t offset;
  };
  const Case cases[] = {
      {{0, 0}, utf8, 0},   {{0, 1}, utf8, 1},   {{0, 3}, utf8, 3},   {{0, 6}, utf8, 6},   {{0, 10}, utf8, 10},
      {{0, 11}, utf8, 11}, {{1, 0}, utf8, 13},  {{1, 4}, utf8, 17},  {{2, 0}, utf8, 18},  {{2, 1}, utf8, 19},
      {{0, 0}, utf16, 0},  {{0, 2}, utf16, 3},  {{0, 3}, utf16, 6},  {{0, 5}, utf16, 10}, {{0, 6}, utf16, 11},
      {{1, 0}, utf16, 13}, {{1, 2}, utf16, 17}, {{2, 0}, utf16, 18}, {{2, 1}, utf16, 19}, {{0, 0}, utf32, 0},
      {{0, 2}, utf32, 3},  {{0, 3}, utf32, 6},  {{0, 4}, utf32, 10}, {{0, 5}, utf32, 11}, {{1, 0}, utf32, 13},
      {{1, 1}, utf32, 17}, {{2, 0}, utf32, 18}, {{2, 1}, utf32, 19},
  };
  for (const Case& each : cases) {
    INFO("line " << each.position.line << " character " << each.position.character << " encoding "
                 << static_cast<int>(each.encoding));
    CHECK(map.offset_of(text, each.position, each.encoding) == each.offset);
    CHECK(map.position_of(text, each.offset, each.encoding) == each.position);
  }
}

TEST_CASE("line map: positions that do not exist are clamped", "[line_map]") {
  const std::string_view text = "a😀b\r\ncd";
  const LineMap map(text);
  constexpr std::uint32_t huge = 0xFFFFFFFFu;
  for (const PositionEncoding encoding : {utf8, utf16, utf32}) {
    CHECK(map.offset_of(text, {0, 99}, encoding) == 6);  // the end of the line, before its break
    CHECK(map.offset_of(text, {0, huge}, encoding) == 6);
    CHECK(map.offset_of(text, {1, huge}, encoding) == 10);
    CHECK(map.offset_of(text, {2, 0}, encoding) == 10);  // behind the last line
    CHECK(map.offset_of(text, {huge, huge}, encoding) == 10);
    CHECK(map.position_of(text, huge, encoding) == Position{1, 2});
    CHECK(map.offset_of("", {3, 3}, encoding) == 0);
  }
  CHECK(map.offset_of(text, {0, 2}, utf16) == 1);  // between the surrogates
  for (std::uint32_t character = 2; character < 5; ++character) CHECK(map.offset_of(text, {0, character}, utf8) == 1);
  for (std::uint32_t offset = 2; offset < 5; ++offset) CHECK(map.position_of(text, offset, utf16) == Position{0, 1});
  CHECK(map.position_of(text, 7, utf16) == Position{0, 4});  // between "\r" and "\n"
}

TEST_CASE("line map: an edit at the borders of a line break", "[line_map]") {
  struct Case {
    std::string before;
    std::uint32_t begin, end;
    std::string replacement;
  };
  const Case cases[] = {
      {"a\r\nb", 2, 2, "x"},  // CRLF is split: two breaks
      {"a\r\nb", 2, 3, ""},   // LF goes: a lone CR stays
      {"a\r\nb", 1, 2, ""},   // CR goes: LF stays
      {"a\rb", 2, 2, "\n"},   // CR becomes CRLF
      {"a\nb", 1, 1, "\r"},   // LF becomes CRLF
      {"a\rx\nb", 2, 3, ""},  // CR and LF come together
      {"a\rb", 2, 3, "\n"},   // ... at the end of the text
      {"a\r", 2, 2, "\n"},      {"\n", 0, 0, "\r"},        {"\r\n", 0, 2, ""},
      {"", 0, 0, "a\r\n\rb\n"}, {"a\nb\nc\nd", 0, 7, "x"}, {"a\nb\nc\nd", 2, 4, "1\n2\n3\n"},
  };
  for (const Case& each : cases) {
    std::string text = each.before;
    LineMap map(text);
    text.replace(each.begin, each.end - each.begin, each.replacement);
    map.apply_edit(text, each.begin, each.end, static_cast<std::uint32_t>(each.begin + each.replacement.size()));
    INFO(Catch::Detail::stringify(each.before) << " -> " << Catch::Detail::stringify(text));
    CHECK(map == LineMap(text));
  }
}

TEST_CASE("line map: following edits gives the same as a fresh map", "[line_map]") {
  std::mt19937 random(20261123);
  const auto below = [&random](std::size_t limit) { return static_cast<std::uint32_t>(random() % limit); };
  const std::string_view alphabet = "\r\n\r\nab";  // breaks are as likely as letters
  std::string text;
  LineMap map(text);
  for (int edit = 0; edit < 50'000; ++edit) {
    const std::uint32_t begin = below(text.size() + 1);
    const std::uint32_t limit = text.size() > 60 ? 20 : 4;
    const std::uint32_t end = std::min(begin + below(limit), static_cast<std::uint32_t>(text.size()));
    std::string replacement;
    for (std::uint32_t left = below(6); left > 0; --left) replacement += alphabet[below(alphabet.size())];
    text.replace(begin, end - begin, replacement);
    map.apply_edit(text, begin, end, static_cast<std::uint32_t>(begin + replacement.size()));
    REQUIRE(map == LineMap(text));
  }
}
