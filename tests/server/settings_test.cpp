#include "server/settings.hpp"

#include <boost/json/parse.hpp>
#include <catch2/catch.hpp>

namespace {

server::ReadSettings read(const char* text, server::Settings base = {}) {
  return server::read_settings(boost::json::parse(text), base);
}

}  // namespace

TEST_CASE("settings are read nested, dotted, and within their section", "[settings]") {
  for (const char* text : {R"({"hover": {"detail": "full"}})", R"({"hover.detail": "full"})",
                           R"({"codeExplainer": {"hover": {"detail": "full"}}, "other": {"x": 1}})",
                           R"({"codeExplainer": {"hover.detail": "full"}})"}) {
    const auto settings = read(text);
    CHECK(settings.settings.hover_detail == core::Detail::full);
    CHECK(settings.problems.empty());
  }
  CHECK(read(R"({"hover.detail": "brief"})").settings.hover_detail == core::Detail::brief);
  CHECK(read(R"({"hover.detail": "standard"})").settings.hover_detail == core::Detail::standard);
}

TEST_CASE("what is not set keeps its value", "[settings]") {
  const server::Settings base{core::Detail::brief};
  for (const char* text :
       {"null", "{}", "[]", "3", R"({"codeExplainer": null})", R"({"codeExplainer": {}})", R"({"hover": {}})"}) {
    CHECK(read(text, base).settings == base);
    CHECK(read(text, base).problems.empty());
  }
}

TEST_CASE("a value that does not fit is told with the values that do", "[settings]") {
  for (const char* text :
       {R"({"hover.detail": "loud"})", R"({"hover.detail": 3})", R"({"hover": {"detail": {"a": 1}}})"}) {
    const auto settings = read(text);
    CHECK(settings.settings == server::Settings{});
    REQUIRE(settings.problems.size() == 1);
    CHECK(settings.problems.front().find("codeExplainer.hover.detail") == 0);
    CHECK(settings.problems.front().find("\"brief\", \"standard\" or \"full\"") != std::string::npos);
  }
}

TEST_CASE("an unknown setting is told with those there are, and the others count", "[settings]") {
  const auto settings = read(R"({"hover": {"colour": "red", "detail": "full"}, "speed": 9})");
  CHECK(settings.settings.hover_detail == core::Detail::full);
  REQUIRE(settings.problems.size() == 2);
  CHECK(settings.problems[0].find("codeExplainer.hover.colour is no setting") == 0);
  CHECK(settings.problems[1].find("codeExplainer.speed is no setting") == 0);
  CHECK(settings.problems[1].find("hover.detail") != std::string::npos);
}
