// Schedules, versions, durations, globs and SQL in strings: what is said, and which ordinary texts are left alone.
#include <catch2/catch.hpp>
#include <string>

#include "tests/core/explanation/literals/told.hpp"

using namespace core;
using Catch::Matchers::Contains;

namespace {

std::string cron(std::string_view text) { return test::first_line(explain_cron, text, {.dialect = "cron"}); }
std::string version(std::string_view text) {
  return test::first_line(explain_version_range, text, {.dialect = "version-range"});
}
std::string duration(std::string_view text) {
  return test::first_line(explain_duration, text, {.dialect = "duration"});
}
std::string sql(std::string_view text) { return test::told(explain_sql, text); }

}  // namespace

TEST_CASE("cron schedules in words", "[cron]") {
  CHECK(cron("30 2 * * 1-5") == "a cron schedule: at 02:30, Monday to Friday");
  CHECK(cron("*/15 * * * *") == "a cron schedule: every 15 minutes");
  CHECK(cron("0 */6 * * *") == "a cron schedule: at 00:00, 06:00, 12:00 and 18:00 every day");
  CHECK(cron("0 9-17 * * mon-fri") == "a cron schedule: every hour from 09:00 to 17:00, Monday to Friday");
  CHECK(cron("0 0 1,15 * *") == "a cron schedule: at 00:00, on days 1 and 15 of the month");
  CHECK(cron("15,45 8,20 * * *") == "a cron schedule: at 08:15, 08:45, 20:15 and 20:45 every day");
  CHECK(cron("0 22 * jan,jul *") == "a cron schedule: at 22:00, in January and July");
  CHECK(cron("30 6 * * 6,7") == "a cron schedule: at 06:30, on Sundays and Saturdays");
  CHECK(cron("*/10 * * * * *") == "a cron schedule: every 10 seconds");
  CHECK(cron("@weekly") == "a cron schedule: at 00:00 on Sundays");
  CHECK_THAT(test::told(explain_cron, "5 4 13 * 5", {.dialect = "cron"}), Contains("either of them"));
  CHECK_THAT(test::told(explain_cron, "*/7 * * * *", {.dialect = "cron"}), Contains("begins anew"));
}

TEST_CASE("what is no cron schedule", "[cron]") {
  for (const std::string_view text :
       {"60 * * * *", "* * 0 * *", "* * * 13 *", "5-1 * * * *", "*/0 * * * *", "* * *", "a b c d e"}) {
    CHECK(cron(text).empty());
  }
  CHECK(test::told(explain_cron, "1 * 2 * 3").empty());
  CHECK_THAT(test::told(explain_cron, "*/5 * * * *"), Contains("likely"));
  CHECK(test::told(explain_cron, "0 0 12 * * ?").empty());
}

TEST_CASE("version ranges as intervals", "[version]") {
  CHECK(version("^1.2.3") == "accepts versions from 1.2.3 to below 2.0.0");
  CHECK(version("^0.2.3") == "accepts versions from 0.2.3 to below 0.3.0");
  CHECK(version("^0.0.3") == "accepts versions from 0.0.3 to below 0.0.4");
  CHECK(version("~1.4") == "accepts versions from 1.4.0 to below 1.5.0");
  CHECK(version("1.x") == "accepts versions from 1.0.0 to below 2.0.0");
  CHECK(version(">=1.2.7 <1.3.0") == "accepts versions from 1.2.7 to below 1.3.0");
  CHECK(version("1.2.3 - 2.3") == "accepts versions from 1.2.3 to below 2.4.0");
  CHECK(version("~=1.4") == "accepts versions from 1.4.0 to below 2.0.0");
  CHECK(version("~=1.4.2") == "accepts versions from 1.4.2 to below 1.5.0");
  CHECK(version("!=1.5.0") == "accepts versions other than 1.5.0");
  CHECK(version("requests[socks]>=2.8.1,<3") == "accepts requests versions from 2.8.1 to below 3.0.0");
  CHECK(version("1.2.3").empty());
  CHECK(version("hello").empty());
  CHECK(version("1.2.3.4").empty());
  CHECK(test::told(explain_version_range, "a<b").empty());
  CHECK(test::told(explain_version_range, "~1.5").empty());
  CHECK(test::told(explain_version_range, "<5").empty());
}

TEST_CASE("durations", "[duration]") {
  CHECK(duration("1h30m") == "a duration of 1 hour 30 minutes (5,400 seconds)");
  CHECK(duration("1.5h") == "a duration of 1 hour 30 minutes (5,400 seconds)");
  CHECK(duration("250ms") == "a duration of 250 milliseconds");
  CHECK(duration("PT15M") == "an ISO 8601 duration of 15 minutes (900 seconds)");
  CHECK_THAT(test::told(explain_duration, "P1M"), Contains("M means months"));
  CHECK(test::told(explain_duration, "30s").empty());
  CHECK_THAT(test::told(explain_duration, "30s", {.target = "retryTimeout"}),
             Contains("likely a duration of 30 seconds"));
  for (const std::string_view text : {"POST", "P1", "PT", "P1S", "PTM", "P1DT"})
    CHECK(test::told(explain_duration, text).empty());
  CHECK(duration("99999999999999999999h").empty());
}

TEST_CASE("globs", "[glob]") {
  const auto glob = [](std::string_view text) { return test::first_line(explain_glob, text); };
  CHECK(glob("*.py") == "likely a file pattern: names that end in .py");
  CHECK(glob("src/**/*.ts") == "likely a file pattern: names that end in .ts in src and its subfolders");
  CHECK(glob("node_modules/**") == "likely a file pattern: everything in node_modules, at any depth");
  for (const std::string_view text : {"5 * 3", "*", "**kwargs", "*args", "[a-z]*", "a? b", "https://x/*.js"}) {
    INFO(text);
    CHECK(glob(text).empty());
  }
  CHECK_THAT(test::told(explain_glob, "**/*.x", {.dialect = "glob-flat"}),
             Contains("one folder, not for several") && !Contains("any depth"));
}

TEST_CASE("SQL: tables, clauses, parameters", "[sql]") {
  CHECK(sql("SELECT a, b FROM users u LEFT JOIN orders o ON o.u = u.id WHERE a = ? ORDER BY b") ==
        "SQL that reads users and orders\n"
        "columns a, b · left join orders o ON o.u = u.id · where a = ? · order by b\n"
        "one parameter ?");
  CHECK_THAT(sql("WITH r AS (SELECT 1 FROM a) SELECT * FROM r, b"), Contains("reads a and b"));
  CHECK_THAT(sql("SELECT EXTRACT(year FROM born) FROM people"), Contains("reads people"));
  CHECK_THAT(sql("INSERT INTO t (a) VALUES ($1) ON CONFLICT DO NOTHING"), Contains("unless such a row exists"));
  CHECK_THAT(sql("UPDATE t SET a = :a WHERE id = :id"), Contains("changes a of t"));
}

TEST_CASE("SQL: what is dangerous", "[sql]") {
  CHECK_THAT(sql("DELETE FROM sessions"), Contains("it deletes every row"));
  CHECK_THAT(sql("UPDATE t SET a = 1"), Contains("it changes every row"));
  CHECK_THAT(sql("DELETE FROM sessions WHERE id = 1"), !Contains("every row"));
  CHECK_THAT(sql("SELECT a FROM t WHERE b = NULL"), Contains("never true"));
  CHECK_THAT(sql("UPDATE t SET a = NULL WHERE id = 1"), !Contains("never true"));
  CHECK_THAT(sql("SELECT * FROM t"), Contains("added later"));
}

TEST_CASE("sentences that begin like SQL are no SQL", "[sql]") {
  for (const std::string_view text :
       {"Select one item from the list", "select the file from the list", "delete from the list what you like",
        "UPDATE THE MANUAL AND SET IT ASIDE", "Insert into the slot", "create a new table for it", "SELECT 1",
        "Drop the table at the door", "merge into one", "with a table as follows"}) {
    INFO(text);
    CHECK(sql(text).empty());
  }
}
