#include "core/explanation/literals/time_words.hpp"

#include <array>

#include "core/explanation/phrases.hpp"

namespace core {
namespace {

bool is_leap(std::int64_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

std::string padded(std::int64_t number, std::size_t width) {
  std::string text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

}  // namespace

std::uint32_t days_in_month(std::int64_t year, std::uint32_t month) {
  constexpr std::array<std::uint32_t, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

// Years begin in March here, so that the leap day is the last of its year; 400 years are 146097 days.
std::int64_t days_since_epoch(CalendarDate date) {
  const std::int64_t year = date.month > 2 ? date.year : date.year - 1;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t month = (date.month + 9) % 12;
  const std::int64_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

CalendarDate date_of_day(std::int64_t days) {
  const std::int64_t shifted = days + 719468;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const std::int64_t day_of_era = shifted - era * 146097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month = (5 * day_of_year + 2) / 153;
  CalendarDate date;
  date.day = static_cast<std::uint32_t>(day_of_year - (153 * month + 2) / 5 + 1);
  date.month = static_cast<std::uint32_t>(month < 10 ? month + 3 : month - 9);
  date.year = year_of_era + era * 400 + (date.month <= 2 ? 1 : 0);
  return date;
}

std::string_view weekday_name(CalendarDate date) {
  constexpr std::array<std::string_view, 7> names = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                     "Friday", "Saturday", "Sunday"};
  const std::int64_t since_monday = days_since_epoch(date) + 3;  // 1970-01-01 was a Thursday
  return names[static_cast<std::size_t>(((since_monday % 7) + 7) % 7)];
}

std::string_view month_name(std::uint32_t month) {
  constexpr std::array<std::string_view, 12> names = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
  return month >= 1 && month <= 12 ? names[month - 1] : std::string_view();
}

std::string utc_text(std::int64_t seconds) {
  std::int64_t days = seconds / 86400;
  std::int64_t rest = seconds % 86400;
  if (rest < 0) {
    rest += 86400;
    --days;
  }
  const CalendarDate date = date_of_day(days);
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2) + " " + padded(rest / 3600, 2) +
         ":" + padded(rest / 60 % 60, 2) + ":" + padded(rest % 60, 2) + " UTC";
}

std::string duration_words(std::uint64_t nanoseconds) {
  struct Unit {
    std::uint64_t size;
    std::string_view name;
  };
  constexpr std::array<Unit, 7> units = {{{86'400'000'000'000, "day"},
                                          {3'600'000'000'000, "hour"},
                                          {60'000'000'000, "minute"},
                                          {1'000'000'000, "second"},
                                          {1'000'000, "millisecond"},
                                          {1'000, "microsecond"},
                                          {1, "nanosecond"}}};
  std::string words;
  for (const Unit& unit : units) {
    const std::uint64_t number = nanoseconds / unit.size;
    nanoseconds %= unit.size;
    if (number == 0) continue;
    if (!words.empty()) words += ' ';
    words += counted(number, unit.name);
  }
  return words.empty() ? "0 seconds" : words;
}

}  // namespace core
