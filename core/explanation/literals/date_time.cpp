// Dates and times as ISO 8601 and RFC 3339 write them, with the day of the week.
#include <optional>

#include "core/explanation/literals/explainers.hpp"
#include "core/explanation/literals/text_reader.hpp"
#include "core/explanation/literals/time_words.hpp"

namespace core {
namespace {

struct ReadTime {
  std::uint64_t hour = 0, minute = 0, second = 0;
  bool has_seconds = false;
  std::string_view zone;  ///< as written; empty: none
  std::int64_t offset_minutes = 0;
};

std::optional<CalendarDate> read_date(TextReader& reader) {
  const auto year = reader.number(4, 4);
  if (!year || *year < 1000 || !reader.take('-')) return std::nullopt;
  const auto month = reader.number(2, 2);
  if (!month || *month < 1 || *month > 12 || !reader.take('-')) return std::nullopt;
  const auto day = reader.number(2, 2);
  if (!day || *day < 1 || *day > 31) return std::nullopt;
  return CalendarDate{static_cast<std::int64_t>(*year), static_cast<std::uint32_t>(*month),
                      static_cast<std::uint32_t>(*day)};
}

bool read_zone(TextReader& reader, ReadTime& time) {
  const std::string_view written = reader.rest();
  if (written.empty()) return true;
  time.zone = written;
  if (reader.take('Z') || reader.take('z')) return reader.done();
  const bool west = reader.take('-');
  if (!west && !reader.take('+')) return false;
  const auto hours = reader.number(2, 2);
  reader.take(':');
  const auto minutes = reader.number(2, 2);
  if (!hours || *hours > 14 || !minutes || *minutes > 59 || !reader.done()) return false;
  time.offset_minutes = static_cast<std::int64_t>(*hours * 60 + *minutes) * (west ? -1 : 1);
  return true;
}

std::optional<ReadTime> read_time(TextReader& reader) {
  ReadTime time;
  const auto hour = reader.number(2, 2);
  if (!hour || *hour > 23 || !reader.take(':')) return std::nullopt;
  const auto minute = reader.number(2, 2);
  if (!minute || *minute > 59) return std::nullopt;
  time.hour = *hour;
  time.minute = *minute;
  if (reader.take(':')) {
    const auto second = reader.number(2, 2);
    if (!second || *second > 60) return std::nullopt;
    time.second = *second;
    time.has_seconds = true;
    if ((reader.take('.') || reader.take(',')) && reader.take_while(is_digit).empty()) return std::nullopt;
  }
  if (!read_zone(reader, time)) return std::nullopt;
  return time;
}

Prose date_words(CalendarDate date) {
  Prose words(weekday_name(date));
  return words << ", " << date.day << " " << month_name(date.month) << " " << std::to_string(date.year);
}

std::string clock(const ReadTime& time) {
  const auto two = [](std::uint64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(time.hour) + ":" + two(time.minute) + (time.has_seconds ? ":" + two(time.second) : "");
}

}  // namespace

LiteralAnswer explain_date_time(const Literal& literal) {
  if (literal.role != Role::string || !literal.exact || literal.text.size() < 10 || literal.text.size() > 40) return {};
  TextReader reader(literal.text);
  const std::optional<CalendarDate> date = read_date(reader);
  if (!date) return {};
  const std::uint32_t last_day = days_in_month(date->year, date->month);
  std::optional<ReadTime> time;
  if (!reader.done()) {
    if (!reader.take('T') && !reader.take(' ')) return {};
    time = read_time(reader);
    if (!time) return {};
  }
  if (date->day > last_day) {
    return {Prose("not a date of the calendar: ")
                << month_name(date->month) << " " << std::to_string(date->year) << " has " << last_day << " days",
            {},
            {}};
  }
  LiteralAnswer answer;
  answer.first_line = date_words(*date);
  if (!time) return answer;
  answer.first_line << " at " << clock(*time);
  const bool utc = time->zone == "Z" || time->zone == "z" || (!time->zone.empty() && time->offset_minutes == 0);
  if (time->zone.empty()) {
    answer.notes.push_back("without a time zone: which moment it means depends on where it is read");
  } else if (utc) {
    answer.first_line << " UTC";
  } else {
    answer.first_line << ", " << code(time->zone) << " from UTC";
  }
  if (!time->zone.empty() && time->second < 60) {
    const std::int64_t seconds = days_since_epoch(*date) * 86400 +
                                 static_cast<std::int64_t>(time->hour * 3600 + time->minute * 60 + time->second) -
                                 time->offset_minutes * 60;
    answer.details.push_back((utc ? Prose() : Prose(utc_text(seconds)) << "; ")
                             << "Unix time " << std::to_string(seconds));
  }
  return answer;
}

}  // namespace core
