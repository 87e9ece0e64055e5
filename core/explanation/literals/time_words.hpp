// Dates and lengths of time in words. The calendar is the proleptic Gregorian one, as in ISO 8601. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace core {

struct CalendarDate {
  std::int64_t year = 1970;
  std::uint32_t month = 1, day = 1;
};

std::uint32_t days_in_month(std::int64_t year, std::uint32_t month);
/// Days since 1970-01-01.
std::int64_t days_since_epoch(CalendarDate date);
CalendarDate date_of_day(std::int64_t days);
std::string_view weekday_name(CalendarDate date);
std::string_view month_name(std::uint32_t month);

/// "2024-01-31 09:30:05 UTC", of seconds since 1970.
std::string utc_text(std::int64_t seconds);

/// "1 hour 30 minutes", of a whole number of nanoseconds; "0 seconds" for none.
std::string duration_words(std::uint64_t nanoseconds);

}  // namespace core
