#include "core/explanation/literals/number_answers.hpp"

#include <array>
#include <bit>
#include <charconv>
#include <utility>

#include "core/explanation/literals/number_phrases.hpp"
#include "core/explanation/literals/unicode_names.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

/// "Likely" when only a name suggests it.
Prose begin(const NumberFacts& facts, std::string_view likely, std::string_view certain) {
  return Prose(facts.meaning.certain ? certain : likely);
}

Prose duration(const NumberFacts& facts, std::uint64_t units_per_second, std::string_view unit) {
  if (facts.negative) return {};
  const std::string words = duration_in_words(facts.value, units_per_second);
  // `5` seconds are five seconds: that is on the screen, unless only the callee knows the unit.
  const bool says_nothing = units_per_second == 1 && facts.value < 60 && !facts.meaning.certain;
  if (words.empty() || says_nothing) return {};
  Prose prose = begin(facts, "Likely ", "");
  prose << code(facts.source) << (facts.value == 1 ? " " : " ") << unit << (facts.value == 1 ? "" : "s");
  if (units_per_second == 1 && facts.value < 60) return prose;
  return prose << ": " << words;
}

/// Units longer than a second.
Prose long_duration(const NumberFacts& facts, std::uint64_t seconds, std::string_view unit) {
  if (facts.negative || facts.value > 1'000'000'000) return {};
  const std::string words = duration_in_words(facts.value * seconds, 1);
  const std::string plain = std::to_string(facts.value) + " " + std::string(unit) + (facts.value == 1 ? "" : "s");
  if (words.empty() || words == plain) return {};
  return begin(facts, "Likely ", "") << code(facts.source) << " " << unit << "s: " << words;
}

Prose bytes(const NumberFacts& facts) {
  const std::string words = size_in_words(facts.value);
  if (words.empty() || facts.negative) return {};
  Prose prose;
  prose << code(facts.source) << " is ";
  if (facts.is_expression) prose << grouped(facts.value) << ": ";
  return prose << words << (facts.meaning.certain ? "" : ", if it counts bytes");
}

Prose permissions(const NumberFacts& facts) {
  const bool fits = facts.written.base == 8 && facts.value <= 07777 && !facts.is_expression && !facts.negative;
  if (!fits || (facts.value < 8 && !facts.meaning.certain)) return {};
  return begin(facts, "Likely permissions ", "Permissions ")
         << code(permission_letters(facts.value)) << ": " << permissions_in_words(facts.value);
}

Prose umask(const NumberFacts& facts) {
  if (facts.value > 0777 || facts.negative || (facts.written.base != 8 && facts.value != 0)) return {};
  const std::uint64_t files = 0666 & ~facts.value;
  const std::uint64_t folders = 0777 & ~facts.value;
  return Prose("Rights that new files do not get: files become at most ")
         << code(permission_letters(files)) << ", folders " << code(permission_letters(folders));
}

Prose signal(const NumberFacts& facts) {
  if (facts.value == 0 && facts.meaning.certain && !facts.negative) {
    return "Signal 0 sends nothing: it only asks whether the process exists";
  }
  const auto row = row_of("signals.tsv", facts.value, 3);
  if (row.empty() || facts.negative || facts.is_expression) return {};
  Prose prose = begin(facts, "Likely signal ", "Signal ");
  return prose << code(facts.source) << ", " << row[1] << ": " << row[2];
}

Prose exit_status(const NumberFacts& facts) {
  if (facts.is_expression) return {};
  const std::uint64_t seen = facts.negative ? (256 - facts.value % 256) % 256 : facts.value % 256;
  Prose prose = begin(facts, "Likely exit status ", "Exit status ");
  if (facts.value == 0) return prose << code("0") << ": success";
  prose << (facts.negative ? Prose() << code("-" + std::to_string(facts.value)) : Prose() << code(facts.source));
  prose << ": failure";
  if (facts.negative || facts.value > 255) {
    prose << "; the caller sees " << std::to_string(seen);
  } else if (seen == 2) {
    prose << ", by convention wrong usage";
  } else if (seen == 126) {
    prose << ", by convention of shells a command that cannot be executed";
  } else if (seen == 127) {
    prose << ", by convention of shells a command that was not found";
  } else if (const auto row = row_of("signals.tsv", seen > 128 ? seen - 128 : 0, 3); !row.empty()) {
    prose << ", by convention of shells an end by " << row[1];
  }
  return prose;
}

Prose port(const NumberFacts& facts) {
  const auto row = row_of("ports.tsv", facts.value, 2);
  if (row.empty() || facts.negative || facts.is_expression) return {};
  return Prose("Port ") << code(facts.source) << ": " << row[1];
}

Prose http_status(const NumberFacts& facts) {
  const auto row = row_of("http_statuses.tsv", facts.value, 3);
  if (row.empty() || facts.negative || facts.is_expression) return {};
  Prose prose = begin(facts, "Likely HTTP status ", "HTTP status ");
  prose << std::to_string(facts.value) << " " << row[1];
  if (!row[2].empty()) prose << ": " << row[2];
  return prose;
}

Prose colour(const NumberFacts& facts) {
  const bool fits = facts.written.base == 16 && facts.written.digits.size() == 6 && !facts.is_expression;
  if (!fits) return {};
  const auto part = [&](int shift) { return std::to_string(facts.value >> shift & 0xFF); };
  return begin(facts, "Likely a colour: red ", "A colour: red ")
         << part(16) << ", green " << part(8) << ", blue " << part(0) << " of 255";
}

Prose bit_mask(const NumberFacts& facts) {
  const std::string words = bits_in_words(facts.value);
  if (words.empty() || facts.value < 4 || facts.negative) return {};
  Prose prose;
  prose << code(facts.source) << " is " << words;
  if (!std::has_single_bit(facts.value) && facts.written.base != 2 && facts.value <= 0xFFFF)
    prose << ": " << code(binary(facts.value));
  if (facts.written.base == 2) prose << ": " << code(hexadecimal(facts.value)) << " in hexadecimal";
  return facts.written.base == 10 && !facts.is_expression ? prose
                                                          : prose << ", " << grouped(facts.value) << " in decimal";
}

Prose time(const NumberFacts& facts) {
  const std::uint64_t units = units_of_unix_time(facts.value);
  if (units == 0 || facts.negative) return {};
  constexpr std::array<std::pair<std::uint64_t, std::string_view>, 4> kUnits = {
      {{1, "seconds"}, {1'000, "milliseconds"}, {1'000'000, "microseconds"}, {1'000'000'000, "nanoseconds"}}};
  Prose prose = begin(facts, "Likely ", "");
  prose << moment(static_cast<std::int64_t>(facts.value / units)) << " as Unix time";
  for (const auto& [count, name] : kUnits) {
    if (count == units && units > 1) prose << " in " << name;
  }
  return prose;
}

Prose character(const NumberFacts& facts) {
  const std::string name = facts.value > 0x10FFFF ? std::string() : character_name(static_cast<char32_t>(facts.value));
  if (name.empty() || facts.negative) return {};
  return Prose("Code point ") << code(facts.source) << " is " << name;
}

}  // namespace

Prose answer_for_kind(const NumberFacts& facts) {
  switch (facts.meaning.kind) {
    case NumberKind::nanoseconds: return duration(facts, 1'000'000'000, "nanosecond");
    case NumberKind::microseconds: return duration(facts, 1'000'000, "microsecond");
    case NumberKind::milliseconds: return duration(facts, 1'000, "millisecond");
    case NumberKind::seconds: return duration(facts, 1, "second");
    case NumberKind::minutes: return long_duration(facts, 60, "minute");
    case NumberKind::hours: return long_duration(facts, 3600, "hour");
    case NumberKind::bytes: return bytes(facts);
    case NumberKind::permissions: return permissions(facts);
    case NumberKind::umask: return umask(facts);
    case NumberKind::signal: return signal(facts);
    case NumberKind::exit_status: return exit_status(facts);
    case NumberKind::port: return port(facts);
    case NumberKind::http_status: return http_status(facts);
    case NumberKind::colour: return colour(facts);
    case NumberKind::bit_mask: return bit_mask(facts);
    case NumberKind::time: return time(facts);
    case NumberKind::character: return character(facts);
    case NumberKind::plain: break;
  }
  return {};
}

Prose large_decimal(const NumberFacts& facts) {
  const std::uint64_t value = facts.value;
  Prose prose;
  const bool is_power_of_two = std::has_single_bit(value) && value >= 1024;
  const std::string size = value >= 4096 ? size_in_words(value) : std::string();
  if (value < 100000 && !is_power_of_two && size.empty()) return prose;
  prose << code(facts.source) << " is ";
  if (value >= 10000) {
    prose << grouped(value);
    if (!is_power_of_two && size.empty()) return prose << ", " << code(hexadecimal(value)) << " in hexadecimal";
    prose << ", ";
  }
  if (is_power_of_two) {
    prose << "2^" << std::to_string(std::countr_zero(value));
    if (!size.empty()) prose << " (" << size << " if bytes)";
    return prose;
  }
  return prose << grouped(value / 1024) << " × 1024 (" << size << " if bytes)";
}

std::string size_note(const NumberFacts& facts) {
  if (facts.written.base != 10) return {};
  const std::string size = size_in_words(facts.value);
  return size.empty() ? std::string() : ": " + size;
}

Prose unix_time_note(const NumberFacts& facts) {
  if (facts.meaning.kind != NumberKind::plain || facts.written.base != 10 || facts.is_expression) return {};
  const std::uint64_t units = units_of_unix_time(facts.value);
  const bool is_round = facts.value % 100'000 == 0 || facts.value % 1024 == 0;
  if (units == 0 || is_round || !row_of("known_numbers.tsv", facts.value, 2).empty()) return {};
  return Prose("As Unix time it would be ") << moment(static_cast<std::int64_t>(facts.value / units));
}

std::string power_of_ten_in_words(std::string_view digits) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kWords = {{
      {"-12", "one trillionth (pico)"},
      {"-9", "one billionth (nano)"},
      {"-6", "one millionth (micro)"},
      {"-3", "one thousandth (milli)"},
      {"3", "one thousand"},
      {"6", "one million"},
      {"9", "one billion (10^9)"},
      {"12", "one trillion (10^12)"},
      {"15", "10^15"},
      {"18", "10^18"},
  }};
  const std::size_t e = digits.find('e');
  if (e == std::string_view::npos) return {};
  const std::string_view mantissa = digits.substr(0, e);
  if (mantissa != "1" && mantissa != "1.0" && mantissa != "1.") return {};
  std::string exponent(digits.substr(e + 1));
  if (exponent.starts_with('+')) exponent.erase(0, 1);
  const bool negative = exponent.starts_with('-');
  exponent.erase(negative ? 1 : 0, exponent.find_first_not_of('0', negative ? 1 : 0) - (negative ? 1 : 0));
  for (const auto& [power, words] : kWords) {
    if (power == exponent) return std::string(words);
  }
  return {};
}

std::string known_fraction(std::string_view digits) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kConstants = {{
      {"3.14159265358979323846264338327950288", "π"},
      {"6.28318530717958647692528676655900577", "2π"},
      {"1.57079632679489661923132169163975144", "π/2"},
      {"2.71828182845904523536028747135266250", "e, the base of the natural logarithm"},
      {"1.41421356237309504880168872420969808", "the square root of 2"},
      {"1.61803398874989484820458683436563812", "the golden ratio"},
      {"0.69314718055994530941723212145817657", "the natural logarithm of 2"},
      {"0.57721566490153286060651209008240243", "Euler's constant γ"},
  }};
  const std::size_t point = digits.find('.');
  if (point == std::string_view::npos || digits.size() < point + 4) return {};
  for (const auto& [value, name] : kConstants) {
    // The last digit may be rounded.
    const std::string_view shown = digits.substr(0, digits.size() - 1);
    const int last = digits.back() - '0';
    if (digits.size() >= value.size() || !value.starts_with(shown)) continue;
    const int exact = value[shown.size()] - '0';
    const bool rounds_up = value[shown.size() + 1] >= '5';
    if (last != exact && !(rounds_up && last == exact + 1)) continue;
    return std::string(name) + " to " + std::to_string(digits.size() - point - 1) + " decimals";
  }
  return {};
}

}  // namespace core
