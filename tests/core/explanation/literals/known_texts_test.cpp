// Texts that show by themselves what they are: addresses, identifiers, tokens, dates. No password is ever shown.
#include <catch2/catch.hpp>
#include <string>

#include "tests/core/explanation/literals/told.hpp"

using namespace core;
using Catch::Matchers::Contains;
using test::told;

TEST_CASE("URLs are taken apart", "[url]") {
  CHECK(told(explain_url, "https://ann@example.com:8443/a%20b?q=%C3%BC+y#top") ==
        "a web address on example.com\n"
        "user ann · port 8443 · path /a b · query q = ü y · fragment top");
  CHECK_THAT(told(explain_url, "http://localhost:3000"), Contains("this machine") && !Contains("TLS"));
  CHECK_THAT(told(explain_url, "http://example.com/x"), Contains("without TLS"));
  CHECK_THAT(told(explain_url, "https://good.com@evil.com/"), Contains("the host is evil.com"));
  CHECK_THAT(told(explain_url, "s3://bucket/a/b.txt"), Contains("bucket bucket, key a/b.txt"));
  CHECK_THAT(told(explain_url, "jdbc:postgresql://h:5432/db"), Contains("PostgreSQL") && Contains("JDBC"));
  CHECK_THAT(told(explain_url, "data:image/png;base64,iVBORw0KGgo="), Contains("8 bytes"));
  CHECK_THAT(told(explain_url, "mailto:a@b.de?subject=Hi%20you"), Contains("subject = Hi you"));
  for (const std::string_view text :
       {"see http://a b", "://x", "data: yes", "mailto:nobody", "http://{host}/x", "a://"}) {
    INFO(text);
    CHECK(told(explain_url, text).empty());
  }
}

TEST_CASE("passwords and tokens are never shown", "[url]") {
  for (const std::string_view text : {"postgres://u:hunter2@db/shop", "https://x.y/?token=hunter2",
                                      "redis://:hunter2@h:6379/0", "https://x.y/?a=1&password=hunter2&b=2"}) {
    INFO(text);
    CHECK_FALSE(told(explain_url, text).empty());
    CHECK_THAT(told(explain_url, text), !Contains("hunter2"));
  }
  // "user:hunter2hunter2" in base64
  CHECK_THAT(told(explain_base64, "dXNlcjpodW50ZXIyaHVudGVyMg==", {.target = "basic_auth"}),
             Contains("not shown") && !Contains("hunter2"));
}

TEST_CASE("UUIDs by version, with the time inside", "[uuid]") {
  CHECK(told(explain_uuid, "550e8400-e29b-41d4-a716-446655440000") == "a random UUID (version 4)");
  CHECK_THAT(told(explain_uuid, "c232ab00-9414-11ec-b3c8-9f6bdeced846"),
             Contains("version 1") && Contains("2022-02-22 19:22:22 UTC"));
  CHECK_THAT(told(explain_uuid, "1ec9414c-232a-6b00-b3c8-9f6bdeced846"),
             Contains("version 6") && Contains("2022-02-22 19:22:22 UTC"));
  CHECK_THAT(told(explain_uuid, "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"),
             Contains("version 7") && Contains("2022-02-22 19:22:22 UTC"));
  CHECK_THAT(told(explain_uuid, "6ba7b811-9dad-11d1-80b4-00c04fd430c8"), Contains("namespace for URLs"));
  CHECK_THAT(told(explain_uuid, "00000000-0000-0000-0000-000000000000"), Contains("nil"));
  CHECK(told(explain_uuid, "550e8400-e29b-41d4-a716-44665544000g").empty());
}

TEST_CASE("JSON Web Tokens show names of claims, not their values", "[token]") {
  // {"alg":"HS256","typ":"JWT"} . {"sub":"hunter2","iat":1516239022}
  const std::string token =
      "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJodW50ZXIyIiwiaWF0IjoxNTE2MjM5MDIyfQ.c2lnbmF0dXJl";
  CHECK_THAT(told(explain_json_web_token, token), Contains("shared secret (HS256)") &&
                                                      Contains("sub and iat (issued 2018-01-18 01:30:22 UTC)") &&
                                                      !Contains("hunter2"));
  CHECK(told(explain_json_web_token, "ey.ey.ey").empty());
  CHECK(told(explain_json_web_token, "eyes.wide.shut").empty());
}

TEST_CASE("digests by length", "[digest]") {
  CHECK_THAT(told(explain_digest, "9e107d9d372bb6826bd81d3542a419d6"), Contains("likely an MD5"));
  CHECK_THAT(told(explain_digest, "d41d8cd98f00b204e9800998ecf8427e"), Contains("empty input"));
  CHECK_THAT(told(explain_digest, "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12"), Contains("likely a SHA-1"));
  CHECK(told(explain_digest, "12345678901234567890123456789012").empty());
  CHECK(told(explain_digest, "deadbeefdeadbeef").empty());
}

TEST_CASE("base64 of readable text", "[base64]") {
  CHECK(told(explain_base64, "aGVsbG8gd29ybGQsIGhvdyBhcmUgeW91") == "base64 of the text hello world, how are you");
  for (const std::string_view text : {"authentication12", "averylongidentifiername1", "aGVsbG8=", "0123456789012345"}) {
    INFO(text);
    CHECK(told(explain_base64, text).empty());
  }
}

TEST_CASE("dates and times", "[date]") {
  CHECK(told(explain_date_time, "2024-01-31") == "Wednesday, 31 January 2024");
  CHECK(told(explain_date_time, "2024-01-31T09:30:00+02:00") ==
        "Wednesday, 31 January 2024 at 09:30:00, +02:00 from UTC\n2024-01-31 07:30:00 UTC; Unix time 1706686200");
  CHECK_THAT(told(explain_date_time, "2023-02-29"), Contains("February 2023 has 28 days"));
  CHECK_THAT(told(explain_date_time, "2024-01-31 09:30"), Contains("without a time zone"));
  for (const std::string_view text : {"2024-13-01", "2024-01-31x", "0024-01-01", "YYYY-MM-DD"})
    CHECK(told(explain_date_time, text).empty());
}

TEST_CASE("internet addresses", "[address]") {
  CHECK_THAT(told(explain_address, "10.0.0.5/24"),
             Contains("256 addresses, 10.0.0.0 to 10.0.0.255") && Contains("10.0.0.0/24"));
  CHECK(told(explain_address, "127.0.0.1") == "an IPv4 address of this machine itself");
  CHECK(told(explain_address, "8.8.8.8:53") == "a public IPv4 address, port 53");
  CHECK_THAT(told(explain_address, "a+b@example.com"), Contains("reserved for examples"));
  for (const std::string_view text : {"1.2.3.4", "256.1.1.1", "1.2.3", "10.0.0.0/33", "somebody@somewhere.de"}) {
    INFO(text);
    CHECK(told(explain_address, text).empty());
  }
}

TEST_CASE("colours, media types and file modes", "[colour]") {
  CHECK(told(explain_colour, "#1e90ff") == "likely the colour blue: red 30, green 144, blue 255");
  CHECK(told(explain_colour, "#fff", {.target = "background"}) == "the colour white: red 255, green 255, blue 255");
  CHECK(told(explain_colour, "#123").empty());
  CHECK(told(explain_media_type, "application/json; charset=utf-8") == "the media type of JSON, encoded in utf-8");
  CHECK(told(explain_media_type, "text/whatever").empty());
  CHECK(told(explain_media_type, "application/json is what we want").empty());
  CHECK_THAT(told(explain_file_mode, "rb+", {.dialect = "file-mode"}),
             Contains("reading and writing") && Contains("as bytes"));
  CHECK(told(explain_file_mode, "rb+").empty());
}

TEST_CASE("ordinary sentences are none of these", "[literal]") {
  for (const std::string_view text :
       {"", " ", "Hello, world!", "Please select a file from the list.", "a.b.c", "error: %s at line %d", "1.5", "10",
        "x = y * 2", "What? Where? (here)", "key=value&other=1", "C:\\Users\\me", "../etc/passwd", "{name}: {value}",
        "foo/bar", "end of file"}) {
    for (const LiteralExplainer explain :
         {explain_url, explain_sql, explain_json_web_token, explain_uuid, explain_media_type, explain_date_time,
          explain_address, explain_duration, explain_cron, explain_version_range, explain_colour, explain_digest,
          explain_glob, explain_base64, explain_file_mode, explain_regular_expression}) {
      INFO(text);
      CHECK(told(explain, text).empty());
    }
  }
}
