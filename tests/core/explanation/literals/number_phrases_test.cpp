#include "core/explanation/literals/number_phrases.hpp"

#include <catch2/catch.hpp>

#include "core/explanation/literals/number_kind.hpp"

using namespace core;

TEST_CASE("durations are said in the largest units that fit", "[literals]") {
  CHECK(duration_in_words(30000, 1000) == "30 seconds");
  CHECK(duration_in_words(1500, 1000) == "1.5 seconds");
  CHECK(duration_in_words(1000, 1000) == "1 second");
  CHECK(duration_in_words(90, 1) == "1 minute 30 seconds");
  CHECK(duration_in_words(86400, 1) == "1 day");
  CHECK(duration_in_words(3601, 1) == "1 hour 1 second");
  CHECK(duration_in_words(0, 1).empty());
}

TEST_CASE("sizes are said in binary units", "[literals]") {
  CHECK(size_in_words(65536) == "64 KiB");
  CHECK(size_in_words(1u << 20) == "1 MiB");
  CHECK(size_in_words(1000).empty());
  CHECK(size_in_words(0).empty());
}

TEST_CASE("permissions are said as ls and people say them", "[literals]") {
  CHECK(permission_letters(0755) == "rwxr-xr-x");
  CHECK(permission_letters(04755) == "rwsr-xr-x");
  CHECK(permission_letters(01777) == "rwxrwxrwt");
  CHECK(permission_letters(02640) == "rw-r-S---");
  CHECK(permissions_in_words(0644) == "the owner may read and write; the group and others may read");
  CHECK(permissions_in_words(0777) == "everybody may read, write and execute");
  CHECK(permissions_in_words(0600) == "the owner may read and write; the group and others may do nothing");
  CHECK(permissions_in_words(0751) ==
        "the owner may read, write and execute; the group may read and execute; others may execute");
}

// Expected moments as `date -u -d @N` prints them.
TEST_CASE("seconds since 1970 are a moment", "[literals]") {
  CHECK(moment(0) == "1970-01-01 00:00:00 UTC");
  CHECK(moment(1700000000) == "2023-11-14 22:13:20 UTC");
  CHECK(moment(951782400) == "2000-02-29 00:00:00 UTC");
  CHECK(moment(-1) == "1969-12-31 23:59:59 UTC");
  CHECK(units_of_unix_time(1700000000) == 1);
  CHECK(units_of_unix_time(1700000000000) == 1000);
  CHECK(units_of_unix_time(42) == 0);
}

TEST_CASE("sets of bits are said", "[literals]") {
  CHECK(bits_in_words(0x80) == "bit 7");
  CHECK(bits_in_words(0xFF) == "the low 8 bits");
  CHECK(bits_in_words(0xF0) == "bits 4–7");
  CHECK(bits_in_words(0x05) == "bits 0 and 2");
  CHECK(bits_in_words(0).empty());
  CHECK(bits_in_words(0xFFFFFFFFFFFFFFFF) == "the low 64 bits");
}

// Expected values as Python's decimal.Decimal(0.1) and numpy.float32 print them.
TEST_CASE("the stored value of a decimal fraction is told where it differs", "[literals]") {
  CHECK(stored_value("0.1", false) == "0.100000000000000005551…");
  CHECK(stored_value("0.5", false).empty());
  CHECK(stored_value("1e22", false).empty());
  CHECK(stored_value("16777217.0", true) == "16777216");
  CHECK(stored_value("1e400", false) == "infinity, because it is too large");
}

TEST_CASE("names are split into words", "[literals]") {
  CHECK(words_of_name("timeout_ms") == std::vector<std::string>{"timeout", "ms"});
  CHECK(words_of_name("maxAge") == std::vector<std::string>{"max", "age"});
  CHECK(words_of_name("HTTPPort") == std::vector<std::string>{"http", "port"});
  CHECK(words_of_name("MAX_SIZE") == std::vector<std::string>{"max", "size"});
  CHECK(words_of_name("").empty());
}
