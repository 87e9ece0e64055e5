// Formats of dates and times: what each part of `%Y-%m-%d`, `yyyy-MM-dd` or `2006-01-02` stands for, with an example.
// The parts of each dialect are rows of date_formats.tsv. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/explanation/literals/literal.hpp"

namespace core {

struct DatePart {
  std::string_view written;
  std::string_view meaning;
};

struct DateReading {
  bool valid = true;
  std::vector<DatePart> parts;
  std::string example;  ///< 31 January 2024, 13:05:09.042 UTC
};

/// Whether `dialect` is one of those read here.
bool is_date_dialect(std::string_view dialect);

DateReading read_date_format(std::string_view dialect, std::string_view text);

/// `reads`: the format is for parsing.
LiteralAnswer tell_date_format(std::string_view dialect, std::string_view text, bool reads);

}  // namespace core
