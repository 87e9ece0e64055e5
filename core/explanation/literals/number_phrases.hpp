// Phrases for numbers that mean something: durations, sizes, permissions, moments, sets of bits. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/explanation/prose.hpp"

namespace core {

/// "1 minute 30 seconds", "0.25 seconds", "2 days"; empty when it cannot be said briefly.
std::string duration_in_words(std::uint64_t count, std::uint64_t units_per_second);

/// "64 KiB"; empty when it is no multiple of 1024 or too many digits remain.
std::string size_in_words(std::uint64_t bytes);

/// "rwxr-xr-x", with the special bits.
std::string permission_letters(std::uint64_t mode);

/// "the owner may read and write, the group and others may read".
std::string permissions_in_words(std::uint64_t mode);

/// "2024-01-31 12:00:00 UTC" of the seconds since 1970.
std::string moment(std::int64_t seconds);

/// How many units make a second if `value` is a time between 2001 and 2065 counted in them; 0: it is none.
std::uint64_t units_of_unix_time(std::uint64_t value);

/// "bit 7", "bits 4–7", "the low 8 bits"; empty when too many to list.
std::string bits_in_words(std::uint64_t value);

/// The decimal digits of a floating-point value as it is stored, when they differ from `digits`; empty otherwise.
std::string stored_value(const std::string& digits, bool single_precision);

/// The cells of the row whose first cell is `key` in a table beside this file; empty when there is none.
std::vector<std::string_view> row_of(std::string_view table, std::uint64_t key, std::size_t columns);

}  // namespace core
