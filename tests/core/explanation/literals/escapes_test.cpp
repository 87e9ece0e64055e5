#include "core/explanation/literals/escapes.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "core/languages/registry.hpp"

using namespace core;

namespace {

/// The text a string literal stands for; "(inexact)" when it cannot be told.
std::string decoded(std::string_view language, std::string_view source) {
  const WrittenString written = take_apart(language_by_id(language)->literals(), source);
  if (written.form == nullptr) return "(no form)";
  const DecodedText text = decode(*written.form, written.inside);
  return text.exact ? text.text : "(inexact)";
}

std::size_t unknown_escapes(std::string_view language, std::string_view source) {
  const WrittenString written = take_apart(language_by_id(language)->literals(), source);
  REQUIRE(written.form != nullptr);
  std::size_t count = 0;
  for (const Escape& escape : find_escapes(*written.form, written.inside)) {
    count += escape.kind == Escape::Kind::unknown;
  }
  return count;
}

}  // namespace

TEST_CASE("prefixes and quotes of strings are told from their content", "[literals]") {
  CHECK(decoded("python", R"("plain")") == "plain");
  CHECK(decoded("python", R"("""three "quotes" inside""")") == "three \"quotes\" inside");
  CHECK(decoded("python", R"(Rb'\d')") == R"(\d)");
  CHECK(decoded("python", "f'{{a}}'") == "{a}");
  CHECK(decoded("cpp", R"~(LR"x(a"b\n)x")~") == R"(a"b\n)");
  CHECK(decoded("cpp", R"~(R"(a)b)")~") == "a)b");
  CHECK(decoded("rust", R"~(r##"a"#b"##)~") == R"(a"#b)");
  CHECK(decoded("go", "`a\\n`") == "a\\n");
  CHECK(decoded("csharp", R"(@"a""b\n")") == R"(a"b\n)");
  CHECK(decoded("bash", R"($'a\tb')") == "a\tb");
  CHECK(decoded("bash", R"('a\tb')") == R"(a\tb)");
  CHECK(decoded("python", "nothing") == "(no form)");
  CHECK(decoded("python", "q\"x\"") == "(no form)");
}

TEST_CASE("escapes are replaced by the rules of their language", "[literals]") {
  CHECK(decoded("python", R"("a\tb\x41\u00e9\U0001F600\101\N{BULLET}")") == "a\tbA\u00e9\U0001F600A\u2022");
  CHECK(decoded("python", "'a\\\nb'") == "ab");
  CHECK(decoded("c", R"("\x41\102\e")") == "AB\x1b");
  CHECK(decoded("javascript", R"("\uD83D\uDE00\u{1F600}\x41\q")") == "\U0001F600\U0001F600Aq");
  CHECK(decoded("java", R"("\uD83D\uDE00\s\7")") == "\U0001F600 \a");
  CHECK(decoded("rust", R"("\u{1F600}\x41\0")") == std::string("\U0001F600A\0", 6));
  CHECK(decoded("ruby", R"('a\n\'b')") == R"(a\n'b)");
  CHECK(decoded("php", R"("\u{e9}\$x")") == "\u00e9$x");
  CHECK(decoded("csharp", R"("\x41\u00e9")") == "A\u00e9");
}

TEST_CASE("what cannot be replaced leaves the text as written", "[literals]") {
  CHECK(decoded("go", R"("\q")") == "(inexact)");
  CHECK(decoded("javascript", R"("\uD83D alone")") == "(inexact)");
  CHECK(decoded("c", R"("\xE9 is no text")") == "(inexact)");
  CHECK(decoded("python", R"("\N{NO SUCH CHARACTER}")") == "(inexact)");
  CHECK(decoded("python", R"(b"\xE9\xff")") == "\xE9\xff");
  CHECK(decoded("c", R"("\xC3\xA9")") == "\u00e9");
}

TEST_CASE("escapes that mean nothing are found", "[literals]") {
  CHECK(unknown_escapes("python", R"("\d+\.\n")") == 2);
  CHECK(unknown_escapes("python", R"(r"\d+\.\n")") == 0);
  CHECK(unknown_escapes("javascript", R"("\d\/")") == 2);
  CHECK(unknown_escapes("java", R"("\d")") == 1);
  CHECK(unknown_escapes("python", R"("\x4")") == 1);
}

TEST_CASE("a backslash at the end of an unfinished string is left alone", "[literals]") {
  CHECK(decoded("python", "\"abc\\") == "abc\\");
  CHECK(decoded("python", "\"\\x") == "\\x");
  CHECK(decoded("python", "\"\\N{") == "\\N{");
  CHECK(decoded("python", "\"") == "");
}

TEST_CASE("code points become UTF-8", "[literals]") {
  std::string text;
  for (const char32_t value : {U'a', U'\u00e9', U'\u20ac', U'\U0001F600'}) append_utf8(value, text);
  append_utf8(0xD800, text);
  append_utf8(0x110000, text);
  CHECK(text == "a\u00e9\u20ac\U0001F600");
}
