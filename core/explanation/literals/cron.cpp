// A cron schedule in words. The five fields are those of POSIX crontab with the extensions of Vixie cron (names, steps,
// `@daily`); a sixth field in front holds seconds, as several schedulers have it.
#include <array>
#include <bitset>
#include <optional>
#include <vector>

#include "core/explanation/literals/cron_schedule.hpp"
#include "core/explanation/literals/explainers.hpp"
#include "core/explanation/literals/place_words.hpp"

namespace core {
namespace {

constexpr std::array<std::string_view, 6> field_names = {"second",           "minute", "hour",
                                                         "day of the month", "month",  "day of the week"};
constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 8> days = {"Sunday",   "Monday", "Tuesday",  "Wednesday",
                                                  "Thursday", "Friday", "Saturday", "Sunday"};

bool is_run(const std::vector<std::uint32_t>& values) {
  return values.size() > 2 && values.back() - values.front() + 1 == values.size();
}

std::string two_digits(std::uint32_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// "Monday to Friday", "1, 15 and 30".
template <class Name>
Prose named_values(const CronField& field, Name name) {
  const std::vector<std::uint32_t> values = field.list();
  if (is_run(values)) return Prose(name(values.front())) << " to " << name(values.back());
  if (values.size() > 8) return Prose() << code(field.source);
  std::vector<Prose> names;
  for (const std::uint32_t value : values) names.push_back(Prose(name(value)));
  return listed(names, names.size());
}

std::string ordinal(std::uint32_t number) {
  return std::to_string(number) + (number == 2 ? "nd" : number == 3 ? "rd" : "th");
}

std::string number_name(std::uint32_t value) { return std::to_string(value); }

constexpr std::size_t most_times = 6;

/// "at 02:30", "at 08:15, 08:45, 20:15 and 20:45".
Prose times_of_day(const std::vector<std::uint32_t>& hours, const std::vector<std::uint32_t>& minutes) {
  std::vector<Prose> times;
  for (const std::uint32_t hour : hours) {
    for (const std::uint32_t minute : minutes) times.emplace_back(two_digits(hour) + ":" + two_digits(minute));
  }
  return Prose("at ") << listed(times, times.size());
}

Prose hours_in_words(const CronField& hour) {
  if (hour.any) return {};
  const std::vector<std::uint32_t> hours = hour.list();
  if (hours.size() == 1 || is_run(hours)) {
    return Prose(" from ") << two_digits(hours.front()) + ":00" << " to " << two_digits(hours.back()) + ":59";
  }
  if (hour.step != 0) return Prose(" of every ") << ordinal(hour.step) << " hour, counted from midnight";
  return Prose(" of the hours ") << named_values(hour, number_name);
}

/// One minute of each of several hours.
Prose hourly(const CronField& hour, std::uint32_t minute) {
  if (hour.any)
    return minute == 0 ? Prose("at the start of every hour") : Prose("at minute ") << minute << " of every hour";
  const std::vector<std::uint32_t> hours = hour.list();
  const auto time = [&](std::uint32_t at) { return two_digits(at) + ":" + two_digits(minute); };
  if (is_run(hours)) return Prose("every hour from ") << time(hours.front()) << " to " << time(hours.back());
  if (hour.step != 0) return Prose("every ") << hour.step << " hours from " << time(hours.front());
  return Prose("at minute ") << minute << hours_in_words(hour);
}

Prose minutes_in_words(const CronSchedule& schedule) {
  const std::vector<std::uint32_t> minutes = schedule.minute.list();
  const std::vector<std::uint32_t> hours = schedule.hour.list();
  if (schedule.minute.any) return Prose("every minute") << hours_in_words(schedule.hour);
  const bool few_times = !schedule.hour.any && minutes.size() * hours.size() <= most_times;
  if (few_times && !(is_run(hours) && minutes.size() == 1)) return times_of_day(hours, minutes);
  if (minutes.size() == 1) return hourly(schedule.hour, minutes[0]);
  if (schedule.minute.step > 1) {
    Prose words = Prose("every ") << schedule.minute.step << " minutes";
    if (60 % schedule.minute.step != 0) words << " of an hour, from minute 0";
    return words << hours_in_words(schedule.hour);
  }
  Prose words = Prose("at minutes ") << named_values(schedule.minute, number_name);
  return words << (schedule.hour.any ? Prose(" of every hour") : hours_in_words(schedule.hour));
}

Prose seconds_in_words(const CronSchedule& schedule) {
  if (!schedule.second) return {};
  const CronField& second = *schedule.second;
  if (second.any) return "every second";
  if (second.step > 1) return Prose("every ") << second.step << " seconds";
  const std::vector<std::uint32_t> seconds = second.list();
  return seconds == std::vector<std::uint32_t>{0} ? Prose() : Prose("at second ") << named_values(second, number_name);
}

Prose weekdays_in_words(const CronSchedule& schedule) {
  CronField field = schedule.weekday;
  // Schedulers with seconds disagree whether the week begins with 0 or 1.
  if (schedule.second && field.numbers) return Prose("on days ") << code(field.source) << " of the week";
  if (field.values.test(7)) field.values.set(0);
  const bool weekdays = (field.values & std::bitset<64>(0x7F)) == std::bitset<64>(0x3E);
  if (weekdays) return "Monday to Friday";
  std::vector<Prose> names;
  for (std::uint32_t day = 0; day < 7; ++day) {
    if (field.values.test(day)) names.emplace_back(std::string(days[day]) + "s");
  }
  return Prose("on ") << listed(names, 7);
}

Prose days_in_words(const CronSchedule& schedule) {
  Prose words;
  const bool by_date = !schedule.day.any;
  const bool by_weekday = !schedule.weekday.any;
  if (by_date) {
    words << (schedule.day.list().size() == 1 ? "on day " : "on days ") << named_values(schedule.day, number_name)
          << (schedule.month.any ? " of the month" : "");
  }
  if (by_date && by_weekday) words << ", and also ";
  if (by_weekday) words << weekdays_in_words(schedule);
  if (!schedule.month.any) {
    const auto name = [](std::uint32_t month) { return std::string(months[month - 1]); };
    words << (words.empty() ? "" : " ") << (by_date && !by_weekday ? "of " : "in ")
          << named_values(schedule.month, name);
  }
  return words;
}

/// Whether the words name times of day, so that "every day" completes them.
bool has_fixed_time(const CronSchedule& schedule) {
  return !schedule.hour.any && !schedule.minute.any &&
         schedule.minute.list().size() * schedule.hour.list().size() <= most_times;
}

Prose schedule_in_words(const CronSchedule& schedule) {
  const bool all_seconds =
      schedule.second && schedule.minute.any && schedule.hour.any && schedule.second->list().size() != 1;
  Prose words = seconds_in_words(schedule);
  if (!all_seconds) words << (words.empty() ? "" : " ") << minutes_in_words(schedule);
  const Prose days_words = days_in_words(schedule);
  if (!days_words.empty()) return words << ", " << days_words;
  return has_fixed_time(schedule) ? words << " every day" : words;
}

Prose fields_in_order(const CronSchedule& schedule) {
  const std::array<const CronField*, 6> fields = {schedule.second ? &*schedule.second : nullptr,
                                                  &schedule.minute,
                                                  &schedule.hour,
                                                  &schedule.day,
                                                  &schedule.month,
                                                  &schedule.weekday};
  Prose line;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i] == nullptr) continue;
    if (!line.empty()) line << " · ";
    line << code(fields[i]->source) << " " << field_names[i];
  }
  return line;
}

std::vector<Prose> traps_of(const CronSchedule& schedule) {
  std::vector<Prose> notes;
  const auto uneven = [](const CronField& field, std::uint32_t size) {
    return field.step > 1 && size % field.step != 0;
  };
  if (uneven(schedule.minute, 60)) {
    notes.push_back(Prose() << code(schedule.minute.source) << " begins anew at minute 0 of each hour");
  }
  if (uneven(schedule.hour, 24)) notes.push_back(Prose() << code(schedule.hour.source) << " begins anew at midnight");
  const bool both = !schedule.day.any && !schedule.weekday.any && schedule.day.step == 0 && schedule.weekday.step == 0;
  if (both && !schedule.second) notes.push_back("with both days given, it runs when either of them is right");
  if (schedule.minute.any && !schedule.hour.any)
    notes.push_back("a star for the minute: it runs 60 times in such an hour");
  return notes;
}

LiteralAnswer explain_nickname(std::string_view text, bool told) {
  struct Nickname {
    std::string_view name, words;
  };
  constexpr Nickname nicknames[] = {
      {"@hourly", "at the start of every hour"},
      {"@daily", "at 00:00 every day"},
      {"@midnight", "at 00:00 every day"},
      {"@weekly", "at 00:00 on Sundays"},
      {"@monthly", "at 00:00 on day 1 of the month"},
      {"@yearly", "at 00:00 on January 1"},
      {"@annually", "at 00:00 on January 1"},
      {"@reboot", "once, when the scheduler starts"},
  };
  for (const Nickname& nickname : nicknames) {
    if (text != nickname.name) continue;
    return {Prose(told ? "a cron schedule: " : "likely a cron schedule: ") << nickname.words, {}, {}};
  }
  return {};
}

/// Without a name that says so, only what can hardly be anything else.
bool has_shape_of_cron(const CronSchedule& schedule) {
  return !schedule.second && schedule.month.any && (schedule.day.any || schedule.weekday.any);
}

}  // namespace

LiteralAnswer explain_cron(const Literal& literal) {
  if (literal.role != Role::string || !literal.exact || literal.text.size() > 100) return {};
  const bool told = literal.context.dialect == "cron" ||
                    place_says(literal.context, {"cron", "crontab", "schedule", "crontabs", "cronjob"});
  if (literal.text.starts_with('@')) return explain_nickname(literal.text, told);
  const std::optional<CronSchedule> schedule = read_cron(literal.text);
  if (!schedule || (!told && !has_shape_of_cron(*schedule))) return {};
  LiteralAnswer answer;
  answer.first_line = Prose(told ? "a cron schedule: " : "likely a cron schedule: ") << schedule_in_words(*schedule);
  answer.details.push_back(fields_in_order(*schedule));
  answer.notes = traps_of(*schedule);
  return answer;
}

}  // namespace core
