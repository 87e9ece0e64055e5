#include "core/explanation/literals/number_phrases.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "core/explanation/literals/written_number.hpp"
#include "core/explanation/phrases.hpp"
#include "core/languages/table.hpp"

namespace core {
namespace {

/// "1 second", "0.25 seconds".
std::string fraction_of_second(std::uint64_t count, std::uint64_t units_per_second) {
  std::array<char, 40> text{};
  const int size = std::snprintf(text.data(), text.size(), "%.9f",
                                 static_cast<double>(count) / static_cast<double>(units_per_second));
  std::string number(text.data(), static_cast<std::size_t>(size));
  number.erase(number.find_last_not_of('0') + 1);
  if (number.ends_with('.')) number.pop_back();
  return number + (number == "1" ? " second" : " seconds");
}

/// What three bits of a mode let somebody do.
std::string rights(std::uint64_t bits) {
  std::vector<Prose> items;
  if ((bits & 4) != 0) items.emplace_back("read");
  if ((bits & 2) != 0) items.emplace_back("write");
  if ((bits & 1) != 0) items.emplace_back("execute");
  if (items.empty()) return "may do nothing";
  std::string text = "may ";
  const Prose list = listed(items, 3);
  for (const Piece& piece : list.pieces()) text += piece.text;
  return text;
}

struct Date {
  std::int64_t year;
  unsigned month;
  unsigned day;
};

/// The civil date of a day since 1970 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
Date date_of_day(std::int64_t days) {
  days += 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const auto day_of_era = static_cast<unsigned>(days - era * 146097);
  const unsigned year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const unsigned day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const unsigned shifted_month = (5 * day_of_year + 2) / 153;
  const unsigned month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  return {static_cast<std::int64_t>(year_of_era) + era * 400 + (month <= 2 ? 1 : 0), month,
          day_of_year - (153 * shifted_month + 2) / 5 + 1};
}

/// The significant digits of a decimal number, without point, exponent and zeros at its ends.
std::string significant_digits(std::string_view number) {
  std::string digits;
  for (const char c : number) {
    if (c == 'e' || c == 'E') break;
    if (c >= '0' && c <= '9') digits += c;
  }
  digits.erase(digits.find_last_not_of('0') + 1);
  digits.erase(0, digits.find_first_not_of('0'));
  return digits;
}

}  // namespace

std::string duration_in_words(std::uint64_t count, std::uint64_t units_per_second) {
  if (units_per_second == 0 || count == 0) return {};
  if (count % units_per_second != 0) {
    return count / units_per_second < 60 ? fraction_of_second(count, units_per_second) : std::string();
  }
  std::uint64_t rest = count / units_per_second;
  constexpr std::array<std::pair<std::uint64_t, std::string_view>, 4> kUnits = {
      {{86400, "day"}, {3600, "hour"}, {60, "minute"}, {1, "second"}}};
  std::string text;
  for (const auto& [size, name] : kUnits) {
    if (rest < size) continue;
    text += (text.empty() ? "" : " ") + counted(rest / size, name);
    rest %= size;
  }
  return text;
}

std::string size_in_words(std::uint64_t bytes) {
  constexpr std::array<std::string_view, 5> kUnits = {"", " KiB", " MiB", " GiB", " TiB"};
  std::size_t unit = 0;
  while (bytes >= 1024 && bytes % 1024 == 0 && unit + 1 < kUnits.size()) {
    bytes /= 1024;
    ++unit;
  }
  return unit == 0 || bytes > 9999 ? std::string() : grouped(bytes).append(kUnits[unit]);
}

std::string permission_letters(std::uint64_t mode) {
  std::string letters = "rwxrwxrwx";
  for (int bit = 0; bit < 9; ++bit) {
    if ((mode >> (8 - bit) & 1) == 0) letters[static_cast<std::size_t>(bit)] = '-';
  }
  if ((mode & 04000) != 0) letters[2] = letters[2] == 'x' ? 's' : 'S';
  if ((mode & 02000) != 0) letters[5] = letters[5] == 'x' ? 's' : 'S';
  if ((mode & 01000) != 0) letters[8] = letters[8] == 'x' ? 't' : 'T';
  return letters;
}

std::string permissions_in_words(std::uint64_t mode) {
  const std::uint64_t owner = mode >> 6 & 7;
  const std::uint64_t group = mode >> 3 & 7;
  const std::uint64_t others = mode & 7;
  std::string text;
  if (owner == group && group == others) {
    text = "everybody " + rights(owner);
  } else if (group == others) {
    text = "the owner " + rights(owner) + "; the group and others " + rights(group);
  } else if (owner == group) {
    text = "the owner and the group " + rights(owner) + "; others " + rights(others);
  } else {
    text = "the owner " + rights(owner) + "; the group " + rights(group) + "; others " + rights(others);
  }
  if ((mode & 04000) != 0) text += "; runs as its owner (setuid)";
  if ((mode & 02000) != 0) text += "; runs as its group, or hands its group on (setgid)";
  if ((mode & 01000) != 0) text += "; only owners may delete in it (sticky)";
  return text;
}

std::string moment(std::int64_t seconds) {
  std::int64_t days = seconds / 86400;
  std::int64_t rest = seconds % 86400;
  if (rest < 0) {
    rest += 86400;
    --days;
  }
  const Date date = date_of_day(days);
  std::array<char, 64> text{};
  const int size = std::snprintf(text.data(), text.size(), "%04lld-%02u-%02u %02d:%02d:%02d UTC",
                                 static_cast<long long>(date.year), date.month, date.day, static_cast<int>(rest / 3600),
                                 static_cast<int>(rest / 60 % 60), static_cast<int>(rest % 60));
  return std::string(text.data(), static_cast<std::size_t>(size));
}

std::uint64_t units_of_unix_time(std::uint64_t value) {
  constexpr std::uint64_t kFirst = 1'000'000'000;
  constexpr std::uint64_t kLast = 3'000'000'000;
  for (const std::uint64_t units : {1ull, 1'000ull, 1'000'000ull, 1'000'000'000ull}) {
    if (value / units >= kFirst && value / units < kLast) return units;
  }
  return 0;
}

std::string bits_in_words(std::uint64_t value) {
  if (value == 0) return {};
  const int low = std::countr_zero(value);
  const int high = 63 - std::countl_zero(value);
  const int count = std::popcount(value);
  if (count == 1) return "bit " + std::to_string(low);
  if (count == high - low + 1) {
    if (low == 0) return "the low " + std::to_string(count) + " bits";
    return "bits " + std::to_string(low) + "–" + std::to_string(high);
  }
  if (count > 3) return {};
  std::vector<Prose> items;
  for (int bit = low; bit <= high; ++bit) {
    if ((value >> bit & 1) != 0) items.emplace_back(std::to_string(bit));
  }
  std::string text = "bits ";
  const Prose list = listed(items, 6);
  for (const Piece& piece : list.pieces()) text += piece.text;
  return text;
}

std::string stored_value(const std::string& digits, bool single_precision) {
  const double value = single_precision ? static_cast<double>(std::strtof(digits.c_str(), nullptr))
                                        : std::strtod(digits.c_str(), nullptr);
  if (std::isinf(value)) return "infinity, because it is too large";
  std::array<char, 1200> exact{};
  const int size = std::snprintf(exact.data(), exact.size(), "%.1100g", value);
  const std::string stored(exact.data(), static_cast<std::size_t>(size));
  if (significant_digits(stored) == significant_digits(digits) || value == 0) return {};
  std::array<char, 64> shown{};
  const int shown_size = std::snprintf(shown.data(), shown.size(), "%.21g", value);
  std::string text(shown.data(), static_cast<std::size_t>(shown_size));
  if (significant_digits(text) != significant_digits(stored)) {
    const std::size_t exponent = text.find('e');
    text.insert(exponent == std::string::npos ? text.size() : exponent, "…");
  }
  return text;
}

std::vector<std::string_view> row_of(std::string_view table, std::uint64_t key, std::size_t columns) {
  const std::string name = std::to_string(key);
  for (auto& cells : parse_table(embedded_table(std::string("literals/").append(table)), columns)) {
    if (cells[0] == name) return cells;
  }
  return {};
}

}  // namespace core
