// Hovers over a selection, in the two dialects in which clients ask for them.
#include <catch2/catch.hpp>
#include <string>

#include "tests/sessions/session.hpp"

using session::error_of;
using session::Session;
using session::text_of;
namespace json = boost::json;

namespace {

const char* const python = "file:///work/sample.py";
const char* const summarize =
    "def summarize(users, now):\n"
    "    total = 0\n"
    "    for user in users:\n"
    "        if user.expires < now:\n"
    "            continue\n"
    "        total += user.price\n"
    "    return total\n";

json::object place(int line, int character) { return {{"line", line}, {"character", character}}; }
json::object range(int first_line, int first, int last_line, int last) {
  return {{"start", place(first_line, first)}, {"end", place(last_line, last)}};
}
json::object document() { return {{"uri", python}}; }

json::object ask(Session& session, const json::object& params) { return session.call("textDocument/hover", params); }

}  // namespace

TEST_CASE("a selection is explained when a range stands beside the position", "[hover]") {
  Session session;
  session.initialize();
  session.open(python, "python", summarize);
  const json::object reply =
      ask(session, {{"textDocument", document()}, {"position", place(1, 4)}, {"range", range(1, 4, 5, 27)}});
  const std::string text = text_of(reply);
  CHECK(text.find("In users and now") != std::string::npos);
  CHECK(text.find("Out total (used L7)") != std::string::npos);
  CHECK(reply.at("result").at("range").at("start").at("line") == 1);
  CHECK(reply.at("result").at("range").at("end").at("line") == 5);
}

TEST_CASE("a selection is explained when a range stands in place of the position", "[hover]") {
  Session session;
  session.initialize();
  session.open(python, "python", summarize);
  const std::string text = text_of(ask(session, {{"textDocument", document()}, {"position", range(3, 0, 4, 20)}}));
  CHECK(text.find("In user and now") != std::string::npos);
  CHECK(text.find("Exits continue L5") != std::string::npos);
}

TEST_CASE("an empty range is a position", "[hover]") {
  Session session;
  session.initialize();
  session.open(python, "python", summarize);
  const json::object plain = session.hover(python, 0, 5);
  const json::object empty =
      ask(session, {{"textDocument", document()}, {"position", place(0, 5)}, {"range", range(0, 5, 0, 5)}});
  CHECK(text_of(plain) == text_of(empty));
}

TEST_CASE("a selection is taken from the cache the second time, and either way round", "[hover]") {
  Session session;
  session.initialize();
  session.open(python, "python", summarize);
  const std::string first = text_of(ask(session, {{"textDocument", document()}, {"position", range(1, 4, 5, 27)}}));
  const std::string again = text_of(ask(session, {{"textDocument", document()}, {"position", range(5, 27, 1, 4)}}));
  CHECK_FALSE(first.empty());
  CHECK(first == again);
}

TEST_CASE("a selection of nothing has no hover, one without a place is an error", "[hover]") {
  Session session;
  session.initialize();
  session.open(python, "python", summarize + std::string("\n\n\n"));
  CHECK(ask(session, {{"textDocument", document()}, {"position", range(7, 0, 9, 0)}}).at("result").is_null());
  CHECK(error_of(ask(session, {{"textDocument", document()}})) == -32602);
  CHECK(error_of(ask(session, {{"textDocument", document()}, {"position", {{"line", 1}}}})) == -32602);
}
