#include "core/support/utf8.hpp"

#include <catch2/catch.hpp>

using namespace core;

TEST_CASE("utf8: the borders of every length are valid", "[utf8]") {
  const char* texts[] = {"",
                         "a",
                         "\x7F",
                         "\xC2\x80",
                         "\xDF\xBF",
                         "\xE0\xA0\x80",
                         "\xED\x9F\xBF",
                         "\xEE\x80\x80",
                         "\xEF\xBF\xBF",
                         "\xF0\x90\x80\x80",
                         "\xF4\x8F\xBF\xBF",
                         "ASCII of more than eight bytes, é, 😀"};
  for (const char* text : texts) {
    INFO(text);
    CHECK(is_valid_utf8(text));
    CHECK(make_valid_utf8(text) == text);
  }
}

TEST_CASE("utf8: what is not UTF-8 becomes U+FFFD, one for each maximal subpart", "[utf8]") {
  struct Case {
    std::string bytes;
    std::string expected;
  };
  const Case cases[] = {
      {"a\x80z", "a\uFFFDz"},                            // a continuation byte alone
      {"\xC0\xAF", "\uFFFD\uFFFD"},                      // overlong "/"
      {"\xE0\x80\xAF", "\uFFFD\uFFFD\uFFFD"},            // overlong, three bytes
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},            // a surrogate
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},  // above U+10FFFF
      {"\xF5", "\uFFFD"},
      {"\xE2\x82", "\uFFFD"},    // cut off at the end
      {"\xE2\x82z", "\uFFFDz"},  // cut off before a letter
      {"\xF0\x9F\x98", "\uFFFD"},
      {"\xF0\x9F\x98\xF0\x9F\x98\x80", "\uFFFD😀"},
      {std::string("12345678") + "\xFF", "12345678\uFFFD"},
      {std::string("nul\0\xFFstays", 10), std::string("nul\0", 4) + "\uFFFDstays"},
  };
  for (const Case& each : cases) {
    INFO(each.expected);
    CHECK_FALSE(is_valid_utf8(each.bytes));
    CHECK(make_valid_utf8(each.bytes) == each.expected);
    CHECK(is_valid_utf8(make_valid_utf8(each.bytes)));
  }
}

TEST_CASE("utf8: code points are read with their size", "[utf8]") {
  const std::string_view text = "aé€😀";
  CHECK(code_point_at(text, 0).value == U'a');
  CHECK(code_point_at(text, 1).value == U'é');
  CHECK(code_point_at(text, 3).value == U'€');
  CHECK(code_point_at(text, 6).value == U'😀');
  CHECK(code_point_at(text, 6).size == 4);
  CHECK(code_point_at(text, 6).utf16_units() == 2);
  CHECK(code_point_at(text, 3).utf16_units() == 1);
  CHECK(code_point_at(text, text.size()).size == 0);
  CHECK(code_point_at("", 5).size == 0);
  CHECK(count_code_points(text) == 4);
}

TEST_CASE("utf8: the middle of a code point leads to its start", "[utf8]") {
  const std::string_view text = "a😀b";
  const std::size_t starts[] = {0, 1, 1, 1, 1, 5, 6, 6, 6};
  for (std::size_t offset = 0; offset < std::size(starts); ++offset) {
    INFO(offset);
    CHECK(code_point_start(text, offset) == starts[offset]);
  }
  CHECK(inside_code_point(text, 2));
  CHECK_FALSE(inside_code_point(text, 1));
  CHECK_FALSE(inside_code_point(text, 6));
  CHECK(code_point_start("", 3) == 0);
}
