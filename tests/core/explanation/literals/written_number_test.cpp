#include "core/explanation/literals/written_number.hpp"

#include <catch2/catch.hpp>

#include "core/analyzer/syntax.hpp"
#include "core/languages/registry.hpp"
#include "tests/core/analyzer/marked_source.hpp"

using namespace core;

namespace {

/// "16:255:u": base, value and suffix; "float" with its digits.
std::string read(std::string_view language, std::string_view source) {
  const auto number = read_number(language_by_id(language)->literals(), source);
  if (!number) return "none";
  if (number->floating) return "float " + number->digits;
  const std::string value = number->integer ? std::to_string(*number->integer) : "large";
  return std::to_string(number->base) + ":" + value + ":" + std::string(number->suffix);
}

std::uint64_t constant(std::string_view language, const char* source) {
  const test::MarkedSource marked = test::open_marked(language, source);
  const auto expression = constant_expression(*marked.document, marked.leaf());
  return expression ? expression->value : 0;
}

}  // namespace

TEST_CASE("numbers are read in every base", "[literals]") {
  CHECK(read("python", "0xFF") == "16:255:");
  CHECK(read("python", "0o755") == "8:493:");
  CHECK(read("python", "0b1010") == "2:10:");
  CHECK(read("python", "1_000_000") == "10:1000000:");
  CHECK(read("c", "0755") == "8:493:");
  CHECK(read("rust", "0755") == "10:755:");
  CHECK(read("c", "10ULL") == "10:10:ULL");
  CHECK(read("c", "0xFFu") == "16:255:u");
  CHECK(read("cpp", "1'000'000") == "10:1000000:");
  CHECK(read("javascript", "5n") == "10:5:n");
  CHECK(read("rust", "1_u8") == "10:1:u8");
  CHECK(read("python", "18446744073709551615") == "10:18446744073709551615:");
  CHECK(read("python", "18446744073709551616") == "10:large:");
}

TEST_CASE("fractions and exponents make floating-point numbers", "[literals]") {
  CHECK(read("c", "1e-9f") == "float 1e-9");
  CHECK(read("python", "3.") == "float 3.");
  CHECK(read("python", ".5") == "float .5");
  CHECK(read("c", "1.5f") == "float 1.5");
  CHECK(read("python", "1_0.5e+3") == "float 10.5e+3");
  CHECK(read("c", "0x1p4") == "float 1p4");
  CHECK(read("c", "0xE+1") == "none");
}

TEST_CASE("what is no number of the language is none", "[literals]") {
  CHECK(read("python", "10q") == "none");
  CHECK(read("python", "0x") == "none");
  CHECK(read("python", "") == "none");
  CHECK(read("c", "09") == "10:9:");
}

TEST_CASE("expressions of whole numbers have a value", "[literals]") {
  CHECK(constant("python", "a = ‸64 * 1024\n") == 65536);
  CHECK(constant("python", "a = 60 * ‸60 * 24\n") == 86400);
  CHECK(constant("c", "int a = (‸1 << 20) + 1;") == 1048577);
  CHECK(constant("python", "a = ‸5\n") == 0);
  CHECK(constant("python", "a = ‸5 * b\n") == 0);
  CHECK(constant("python", "a = ‸1 << 200\n") == 0);
}

TEST_CASE("numbers are written for people", "[literals]") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1234567) == "1,234,567");
  CHECK(hexadecimal(255) == "0xFF");
  CHECK(binary(0) == "0000");
  CHECK(binary(0xF0) == "1111 0000");
  CHECK(binary(5) == "0101");
}
