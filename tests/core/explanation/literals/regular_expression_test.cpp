// What is said of patterns and, as important, what is not: no example that does not match, no slowness that is not
// proved, nothing of a pattern that is not understood.
#include <catch2/catch.hpp>
#include <string>

#include "core/explanation/literals/regex/backtracking.hpp"
#include "core/explanation/literals/regex/dialect.hpp"
#include "core/explanation/literals/regex/example.hpp"
#include "core/explanation/literals/regex/matcher.hpp"
#include "core/explanation/literals/regex/tree.hpp"
#include "tests/core/explanation/literals/told.hpp"

using namespace core;
using Catch::Matchers::Contains;

namespace {

std::string said(std::string_view pattern, std::string_view dialect = "regex-ecmascript",
                 std::string_view callee = {}) {
  return test::told(explain_regular_expression, pattern, {.dialect = dialect, .callee = callee});
}

std::string first(std::string_view pattern, std::string_view dialect = "regex-ecmascript") {
  return test::first_line(explain_regular_expression, pattern, {.dialect = dialect});
}

bool is_exponential(std::string_view pattern, std::string_view dialect = "regex-ecmascript") {
  const RegexDialect& engine = *regex_dialect(dialect);
  const auto tree = read_regex(pattern, engine, {});
  const auto matcher = RegexMatcher::compile(pattern, engine, {});
  REQUIRE(tree);
  REQUIRE(matcher);
  return exponential_backtracking(*tree, *matcher, engine).has_value();
}

}  // namespace

TEST_CASE("a regular expression in words", "[regex]") {
  CHECK(first("^\\d+$") == "matches as the whole text: one or more digits; such as 123");
  CHECK(first("[a-z]+\\s*=") == "matches one or more lower-case letters, optional white space, then =; such as abc=");
  CHECK(first("foo|bar") == "matches foo or bar; such as foo");
  CHECK(first("colou?r") == "matches colo, optionally u, then r; such as colour");
  CHECK(first("\\$\\{[^}]*\\}") == "matches ${, any number of characters other than }, then }; such as ${a}");
  CHECK(first("a{2,4}") == "matches two to four a; such as aa");
  CHECK(first("(?<=\\$)\\d+") == "matches preceded by $, then one or more digits; such as 123 in $123");
  CHECK(first("(['\"]).*?\\1") ==
        "matches \" or ', any text within a line, then the same text as group 1; such as \"\"");
  CHECK(first("\\bfoo\\b") == "matches a word boundary, foo, then a word boundary; such as foo");
}

TEST_CASE("well-known shapes have names, if their example matches", "[regex]") {
  CHECK(first("^(\\d{4})-(\\d{2})-(\\d{2})$") == "matches as the whole text: an ISO-like date such as 2024-01-31");
  CHECK(first("\\d\\d:\\d\\d") == "matches a time of day such as 09:30");
  CHECK(first("^#(?:[0-9a-f]{3}|[0-9a-f]{6})$") ==
        "matches as the whole text: a hex colour of three or six digits such as #1e90ff");
  // The letters of the shape itself are no digits.
  CHECK_THAT(first("d{4}-d{2}-d{2}"), !Contains("date"));
}

TEST_CASE("piece by piece, with groups by number or name", "[regex]") {
  const std::string text = said("^(?P<year>\\d{4})/(x)?$", "regex-sre");
  CHECK_THAT(text, Contains("captures year"));
  CHECK_THAT(text, Contains("^ start · (?P<year>\\d{4}) group year · / · (x)? group 2, optional · $ end"));
}

TEST_CASE("traps of regular expressions", "[regex]") {
  CHECK_THAT(said("^a|b$"), Contains("^ belongs only to ^a, $ only to b$"));
  CHECK_THAT(said("^\\s+|\\s+$"), !Contains("belongs only"));
  CHECK_THAT(said("[A-z]"), Contains("A-z also accepts"));
  CHECK_THAT(said("example.com"), Contains("the . before com accepts any character"));
  CHECK_THAT(said("example\\.com"), !Contains("accepts any character"));
  CHECK_THAT(said("\\d+.\\d+"), Contains("between the digits"));
  CHECK_THAT(said("<.*>"), Contains(".* is greedy"));
  CHECK_THAT(said("<.*?>"), !Contains("greedy"));
  CHECK_THAT(said("a|"), Contains("one alternative is empty"));
  CHECK_THAT(said("[a|b]"), Contains("ordinary character"));
  CHECK_THAT(said("\bfoo\b", "regex-sre"), Contains("became a backspace"));
  CHECK_THAT(said("^\\d+$", "regex-sre"), Contains("digits of every script"));
  CHECK_THAT(said("^\\d+$", "regex-re2"), !Contains("every script"));
  CHECK_THAT(said("^\\w+$", "regex-onigmo"), Contains("stand at every line"));
  CHECK_THAT(said("ab+", "regex-sre", "match"), Contains("match does not look at what follows"));
}

TEST_CASE("what a dialect does not have is not explained", "[regex]") {
  CHECK(said("(?=a)b", "regex-re2").empty());
  CHECK(said("(a)\\1", "regex-automata").empty());
  CHECK(said("\\d+", "regex-posix").empty());
  CHECK(said("[a-z&&[^b]]", "regex-jdk").empty());
  CHECK(said("(").empty());
  CHECK(said("a**").empty());
  CHECK(said("").empty());
  CHECK(said("[z-a]").empty());
}

TEST_CASE("flags of a literal and white space of extended syntax", "[regex]") {
  const std::string text =
      test::told(explain_regular_expression, "a b  # comment\n[ x]", {.dialect = "regex-pcre", .flags = "xi"});
  CHECK_THAT(text, Contains("matches ab, then a space, X or x"));
  CHECK_THAT(text, Contains("i ignores case"));
  CHECK_THAT(test::told(explain_regular_expression, "/^a/i", {.dialect = "regex-pcre delimited"}),
             Contains("at the start of the text: a"));
  CHECK(test::told(explain_regular_expression, "no delimiters", {.dialect = "regex-pcre delimited"}).empty());
}

TEST_CASE("every example is matched by the engine before it is shown", "[regex]") {
  for (const std::string_view pattern :
       {"(?!a)\\w", "a(?=b)", "(a|b)\\1", "[^a-zA-Z]x", "\\D\\W", "(?<!x)y", "x{3}$"}) {
    const RegexDialect& dialect = *regex_dialect("regex-pcre");
    const auto tree = read_regex(pattern, dialect, {});
    const auto matcher = RegexMatcher::compile(pattern, dialect, {});
    REQUIRE(tree);
    REQUIRE(matcher);
    if (const auto example = example_of(*tree, *matcher)) {
      const std::string& whole = example->whole.empty() ? example->text : example->whole;
      const auto found = matcher->find(whole);
      INFO(pattern);
      REQUIRE(found);
      CHECK(whole.substr(found->begin, found->size()) == example->text);
    }
  }
  CHECK_THAT(first("a\\bb"), !Contains("such as"));
}

TEST_CASE("exponential backtracking is said only when proved", "[regex]") {
  CHECK(is_exponential("^(a+)+$"));
  CHECK(is_exponential("^(a|a)*$"));
  CHECK(is_exponential("(\\w+\\s?)*$"));
  CHECK(is_exponential("^([a-z]|[a-c])*x"));
  CHECK_FALSE(is_exponential("^(a+)+"));
  CHECK_FALSE(is_exponential("^(ab+)+$"));
  CHECK_FALSE(is_exponential("^a+b+$"));
  CHECK_FALSE(is_exponential("\\s+$"));
  CHECK_FALSE(is_exponential("^(a|b)*$"));
  // These engines remember what failed.
  CHECK_FALSE(is_exponential("^(a+)+$", "regex-re2"));
  CHECK_FALSE(is_exponential("^(a+)+$", "regex-onigmo"));
}

TEST_CASE("patterns of any shape end in time", "[regex]") {
  std::string nested, alternatives, sets;
  for (int i = 0; i < 1500; ++i) nested += '(';
  CHECK(said(nested).empty());
  for (int i = 0; i < 300; ++i) alternatives += "(a*|b*)*|";
  said(alternatives);
  for (int i = 0; i < 500; ++i) sets += "[^a]+?";
  said(sets);
  said(std::string(3000, '.') + "*");
  for (int i = 0; i < 55; ++i) nested = "(?:" + (i == 0 ? std::string("a") : nested) + "+)+";
  said(nested);
}
