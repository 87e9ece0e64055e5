// Lengths of time: ISO 8601 (`PT1H30M`) wherever it stands, and numbers with units (`1h30m`, as Go's ParseDuration
// reads them) where the place says that a duration is meant.
#include <optional>

#include "core/explanation/literals/explainers.hpp"
#include "core/explanation/literals/place_words.hpp"
#include "core/explanation/literals/text_reader.hpp"
#include "core/explanation/literals/time_words.hpp"
#include "core/explanation/literals/written_number.hpp"

namespace core {
namespace {

constexpr std::uint64_t second = 1'000'000'000;
/// Longer durations are not told: their nanoseconds would not fit.
constexpr std::uint64_t most_seconds = 9'000'000'000;

/// "1.5" of `unit` nanoseconds; nothing when a part of a nanosecond is left.
std::optional<std::uint64_t> amount(TextReader& reader, std::uint64_t unit_size) {
  const auto whole = reader.number(0, 10);
  if (!whole || *whole > most_seconds * second / unit_size) return std::nullopt;
  std::uint64_t result = *whole * unit_size;
  if (reader.take('.') || reader.take(',')) {
    std::uint64_t part = unit_size;
    const std::string_view digits = reader.take_while(is_digit);
    if (digits.empty() || digits.size() > 9) return std::nullopt;
    for (const char c : digits) {
      if (part % 10 != 0) return std::nullopt;
      part /= 10;
      result += part * static_cast<std::uint64_t>(c - '0');
    }
  }
  return result;
}

/// The length of "2.5h" and such at the front of `reader`; the unit is looked up before the number is read.
std::optional<std::uint64_t> part_with_unit(TextReader& reader) {
  struct Unit {
    std::string_view name;
    std::uint64_t size;
  };
  constexpr Unit units[] = {
      {"ns", 1},           {"us", 1'000},        {"µs", 1'000},         {"ms", 1'000'000},         {"s", second},
      {"m", 60 * second},  {"h", 3600 * second}, {"d", 86400 * second}, {"w", 7 * 86400 * second}, {"sec", second},
      {"min", 60 * second}};
  TextReader ahead = reader;
  if (!is_digit(ahead.peek())) return std::nullopt;
  ahead.take_while([](char c) { return is_digit(c) || c == '.'; });
  const std::string_view name = ahead.take_while([](char c) { return !is_digit(c); });
  for (const Unit& unit : units) {
    if (unit.name != name) continue;
    const auto result = amount(reader, unit.size);
    reader.take(name);
    return result;
  }
  return std::nullopt;
}

std::optional<std::uint64_t> length_with_units(std::string_view text) {
  TextReader reader(text);
  std::uint64_t total = 0;
  do {
    const auto part = part_with_unit(reader);
    if (!part || total + *part > most_seconds * second) return std::nullopt;
    total += *part;
  } while (!reader.done());
  return total;
}

struct IsoDuration {
  std::string words;
  std::uint64_t nanoseconds = 0;
  bool exact = true;  ///< has no years or months
};

/// One letter of `PnYnMnWnDTnHnMnS` after its number.
struct IsoUnit {
  char letter;
  bool time;
  std::string_view name;
  std::uint64_t size;  ///< 0: depends on the calendar
};
constexpr IsoUnit iso_units[] = {
    {'Y', false, "year", 0},
    {'M', false, "month", 0},
    {'W', false, "week", 7 * 86400 * second},
    {'D', false, "day", 86400 * second},
    {'H', true, "hour", 3600 * second},
    {'M', true, "minute", 60 * second},
    {'S', true, "second", second},
};

std::optional<IsoDuration> read_iso(std::string_view text) {
  TextReader reader(text);
  if (!reader.take('P')) return std::nullopt;
  IsoDuration result;
  bool time = false;
  std::size_t next_unit = 0;
  while (!reader.done()) {
    if (!time && reader.take('T')) {
      time = true;
      if (reader.done()) return std::nullopt;
    }
    const std::string_view written = reader.take_while([](char c) { return is_digit(c) || c == '.' || c == ','; });
    if (written.empty() || !is_digit(written.front()) || !is_digit(written.back()) || written.size() > 12)
      return std::nullopt;
    while (next_unit < std::size(iso_units) &&
           (iso_units[next_unit].letter != reader.peek() || iso_units[next_unit].time != time)) {
      ++next_unit;
    }
    if (next_unit == std::size(iso_units)) return std::nullopt;
    const IsoUnit& unit = iso_units[next_unit++];
    reader.take(unit.letter);
    TextReader number(written);
    const auto size = unit.size == 0 ? std::optional<std::uint64_t>(0) : amount(number, unit.size);
    if (!size) return std::nullopt;
    result.exact = result.exact && unit.size != 0;
    result.nanoseconds += *size;
    if (!result.words.empty()) result.words += ' ';
    result.words.append(written).append(" ").append(unit.name).append(written == "1" ? "" : "s");
  }
  if (result.words.empty()) return std::nullopt;
  return result;
}

Prose in_seconds(std::uint64_t nanoseconds) {
  if (nanoseconds < 60 * second || nanoseconds % second != 0) return {};
  return Prose(" (") << grouped(nanoseconds / second) << " seconds)";
}

LiteralAnswer explain_iso(std::string_view text) {
  const std::optional<IsoDuration> duration = read_iso(text);
  if (!duration) return {};
  LiteralAnswer answer;
  answer.first_line = Prose("an ISO 8601 duration of ") << duration->words;
  if (duration->exact) answer.first_line << in_seconds(duration->nanoseconds);
  const std::size_t time = std::min(text.find('T'), text.size());
  if (text.substr(0, time).find('M') != std::string_view::npos) {
    answer.notes.push_back(Prose("before ")
                           << code("T") << ", " << code("M") << " means months; minutes stand behind it");
  }
  return answer;
}

}  // namespace

LiteralAnswer explain_duration(const Literal& literal) {
  if (literal.role != Role::string || !literal.exact || literal.text.size() < 2 || literal.text.size() > 40) return {};
  if (literal.text.starts_with('P') && literal.text.size() > 2) return explain_iso(literal.text);
  const bool told = literal.context.dialect == "duration";
  if (!told && !place_says(literal.context,
                           {"timeout", "interval", "duration", "delay", "ttl", "period", "wait", "expiry", "expires",
                            "age", "lifetime", "backoff", "deadline", "grace", "retention", "debounce", "throttle"})) {
    return {};
  }
  const std::optional<std::uint64_t> length = length_with_units(literal.text);
  if (!length) return {};
  return {Prose(told ? "a duration of " : "likely a duration of ") << duration_words(*length) << in_seconds(*length),
          {},
          {}};
}

}  // namespace core
