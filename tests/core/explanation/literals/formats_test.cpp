// Readings of format strings. What is expected of dates was printed by the C library, Python, and the JVM's formatter;
// `tests/core/explanation/literals` repeats it.
#include <catch2/catch.hpp>
#include <string>

#include "core/explanation/literals/brace_format.hpp"
#include "core/explanation/literals/date_format.hpp"
#include "core/explanation/literals/percent_format.hpp"

using namespace core;

namespace {

/// "%-5d an integer, left-aligned in 5 columns | ...": every directive with its meaning.
std::string told(const FormatReading& reading) {
  if (!reading.valid) return "(invalid)";
  std::string text;
  for (const Directive& directive : reading.directives) {
    text += (text.empty() ? "" : " | ") + directive.written + " " + directive.meaning;
  }
  return text;
}

std::string percent(std::string_view dialect, std::string_view text) {
  return told(read_percent_format(dialect, text));
}
std::string braces(std::string_view dialect, std::string_view text) { return told(read_brace_format(dialect, text)); }
std::string date(std::string_view dialect, std::string_view text) {
  const DateReading reading = read_date_format(dialect, text);
  return reading.valid ? reading.example : "(invalid)";
}

std::size_t wanted(const FormatReading& reading) { return reading.values_wanted; }

}  // namespace

TEST_CASE("per cent directives are read with flags, width, precision and length", "[literals]") {
  CHECK(percent("printf_format", "%s") == "%s text");
  CHECK(percent("printf_format", "%-5d") == "%-5d an integer, left-aligned in 5 columns");
  CHECK(percent("printf_format", "%+08.3f") ==
        "%+08.3f a number with 3 decimals, always with its sign, padded with zeros to 8 columns");
  CHECK(percent("printf_format", "%.3d") == "%.3d an integer of at least 3 digits");
  CHECK(percent("printf_format", "%.10s") == "%.10s text, at most 10 characters");
  CHECK(percent("printf_format", "%#llx") ==
        "%#llx an integer in hexadecimal (`unsigned long long`), with `0x` before it");
  CHECK(percent("printf_format", "%g") == "%g a number in the shorter of decimal and scientific notation");
  CHECK(percent("printf_format", "100%%").empty());
}

TEST_CASE("what is no directive makes the text no format", "[literals]") {
  CHECK(percent("printf_format", "100% sure") == "% s text");  // a blank is a flag
  CHECK(percent("printf_format", "50%") == "(invalid)");
  CHECK(percent("printf_format", "%y") == "(invalid)");
  CHECK(percent("printf_format", "%5") == "(invalid)");
  CHECK(percent("console_format", "%5d") == "(invalid)");
}

TEST_CASE("stars, positions and names decide which value is taken", "[literals]") {
  CHECK(wanted(read_percent_format("printf_format", "%*.*f")) == 3);
  CHECK(percent("printf_format", "%*d") ==
        "* the width of the next value | %*d an integer, right-aligned in the given number of columns");
  const FormatReading positions = read_percent_format("printf_format", "%2$s %1$d");
  REQUIRE(positions.directives.size() == 2);
  CHECK(positions.directives[0].value == 1);
  CHECK_FALSE(positions.by_position);
  const FormatReading names = read_percent_format("percent_operator", "%(user)s");
  REQUIRE(names.directives.size() == 1);
  CHECK(names.directives[0].name == "user");
  CHECK(read_percent_format("percent_named", "%<total>.2f").directives[0].name == "total");
  CHECK(read_percent_format("value_verbs", "%[2]d").directives[0].value == 1);
}

TEST_CASE("dialects have letters of their own", "[literals]") {
  CHECK(percent("value_verbs", "%+v %q %w") ==
        "%+v with the names of its fields | %q text in quotes, escaped | %w an error, which stays reachable with "
        "`errors.Is` and `errors.As`");
  CHECK(percent("formatter", "%,d%n%08.2f") ==
        "%,d an integer, thousands grouped | %08.2f a number with 2 decimals, padded with zeros to 8 columns");
  CHECK(percent("formatter", "%1$tY") == "%1$tY a part of a date or time");
  CHECK(percent("percent_operator", "%r") == "%r its `repr()`");
  CHECK(percent("shell_format", "%b") == "%b text whose backslash escapes are replaced");
  CHECK(percent("sprintf_letters", "%'*10s") == "%'*10s text, padded to 10 columns");
}

TEST_CASE("scanning reads sets and leaves values out", "[literals]") {
  CHECK(percent("scan_format", "%*d %9[^,]") ==
        "%*d an integer, left out | %9[^,] the characters up to one of those listed, at most 9 characters");
  CHECK(wanted(read_percent_format("scan_format", "%*d %d")) == 1);
  CHECK(percent("scan_format", "%[") == "(invalid)");
  CHECK(percent("scan_format", "%[]a]") == "%[]a] the characters that are listed");
}

TEST_CASE("directives in braces are read", "[literals]") {
  CHECK(braces("str_format", "{0:>10.2f}") == "{0:>10.2f} a number with 2 decimals, right-aligned in 10 columns");
  CHECK(braces("str_format", "{!r:*^9}") == "{!r:*^9} its `repr()`, centred in 9 columns, filled with `*`");
  CHECK(braces("str_format", "{:08b}") == "{:08b} an integer in binary, padded with zeros to 8 columns");
  CHECK(braces("str_format", "{:,}") == "{:,} thousands grouped by `,`");
  CHECK(braces("str_format", "{:.1%}") == "{:.1%} a percentage with 1 decimal");
  CHECK(braces("str_format", "{:%Y-%m}") == "{:%Y-%m} a date such as `2024-01`");
  CHECK(braces("macro_format", "{name:#?}") == "{name:#?} its debugging form, over several lines");
  CHECK(braces("macro_format", "{:>width$.2}") ==
        "{:>width$.2} a number with 2 decimals, or at most as many characters of text, right-aligned in the given "
        "number of columns");
  CHECK(braces("std_format", "{:#o}") == "{:#o} an integer in octal, with `0` before it");
  CHECK(braces("composite", "{0,-10:N2}") ==
        "{0,-10:N2} a number with groups of thousands with 2 decimals, left-aligned in 10 columns");
  CHECK(braces("composite", "{0:yyyy-MM-dd}") == "{0:yyyy-MM-dd} a date such as `2024-01-31`");
}

TEST_CASE("doubled braces are text and broken ones no format", "[literals]") {
  CHECK(braces("str_format", "{{}}").empty());
  CHECK(braces("str_format", "{") == "(invalid)");
  CHECK(braces("str_format", "}") == "(invalid)");
  CHECK(braces("str_format", "{a b}") == "(invalid)");
  CHECK(braces("str_format", "{:q}") == "(invalid)");
}

TEST_CASE("values of braces are counted", "[literals]") {
  CHECK(wanted(read_brace_format("str_format", "{} {}")) == 2);
  CHECK(wanted(read_brace_format("composite", "{0} {2}")) == 3);
  CHECK_FALSE(read_brace_format("str_format", "{name}").by_position);
  CHECK_FALSE(read_brace_format("str_format", "{:{}}").by_position);
}

TEST_CASE("interpolated expressions are told only with a specification", "[literals]") {
  const FormatReading reading = read_brace_format("str_format", "{a['x']:>5} {b} {c!r} {d != e}", true);
  REQUIRE(reading.directives.size() == 2);
  CHECK(reading.directives[0].name == "a['x']");
  CHECK(reading.directives[1].name == "c");
}

TEST_CASE("dates are shown by an example", "[literals]") {
  CHECK(date("strftime", "%a, %d %b %Y %H:%M:%S %z") == "Wed, 31 Jan 2024 13:05:09 +0000");
  CHECK(date("strftime", "%-I:%M %p, week %V") == "1:05 PM, week 05");
  CHECK(date("strftime", "%j%%") == "031%");
  CHECK(date("strftime", "%3N") == "042");
  CHECK(date("strftime", "%Q") == "(invalid)");
  CHECK(date("time_layout", "Mon Jan _2 15:04:05.000 MST 2006") == "Wed Jan 31 13:05:09.042 UTC 2024");
  CHECK(date("time_layout", "2006-01-02T15:04:05Z07:00") == "2024-01-31T13:05:09Z");
  CHECK(date("time_layout", "Month") == "Month");
  CHECK(date("date_letters", "D, d M Y H:i:s") == "Wed, 31 Jan 2024 13:05:09");
  CHECK(date("date_letters", "\\D\\a\\y j") == "Day 31");
  CHECK(date("date_pattern", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX") == "2024-01-31T13:05:09.042Z");
  CHECK(date("date_pattern", "h 'o''clock' a") == "1 o'clock PM");
  CHECK(date("date_pattern", "'open") == "(invalid)");
  CHECK(date("custom_date", "dddd, d MMMM yyyy HH:mm") == "Wednesday, 31 January 2024 13:05");
}

TEST_CASE("mistaken parts of dates are pointed out", "[literals]") {
  CHECK(tell_date_format("strftime", "%Y-%M-%d", false).notes.size() == 1);
  CHECK(tell_date_format("strftime", "%Y-%m-%d %H:%M", false).notes.empty());
  CHECK(tell_date_format("date_pattern", "YYYY-MM-dd", false).notes.size() == 1);
  CHECK(tell_date_format("date_pattern", "yyyy-mm-dd", false).notes.size() == 1);
  CHECK(tell_date_format("date_pattern", "yyyy-MM-dd HH:mm", false).notes.empty());
  CHECK_FALSE(tell_date_format("time_layout", "yyyy-MM-dd", false).first_line.empty());
  CHECK(tell_date_format("time_layout", "plain", false).first_line.empty());
}
