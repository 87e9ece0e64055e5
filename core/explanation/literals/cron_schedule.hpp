// A cron schedule as its fields: sets of seconds, minutes, hours, days and months. A value; reading is pure.
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace core {

struct CronField {
  std::string_view source;
  bool any = false;        ///< `*`
  std::uint32_t step = 0;  ///< of `*/5`; 0: none
  bool numbers = false;    ///< some value is written as a number
  std::bitset<64> values = {};

  std::vector<std::uint32_t> list() const;
};

struct CronSchedule {
  std::optional<CronField> second;  ///< the sixth field, in front
  CronField minute, hour, day, month, weekday;
};

/// Five fields, or six with seconds first. Nothing when a field is out of its range.
std::optional<CronSchedule> read_cron(std::string_view text);

}  // namespace core
