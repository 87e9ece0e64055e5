// Hovers as an editor asks for them: while the text changes, in several encodings, cancelled, from the cache.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/sessions/session.hpp"

using session::error_of;
using session::Session;
using session::text_of;
namespace json = boost::json;

namespace {

const char* const python = "file:///work/sample.py";
const char* const add =
    "def add(first, second):\n"
    "    if first is None:\n"
    "        raise ValueError('first')\n"
    "    return first + second\n";

json::object with_markdown() {
  const json::array formats{"markdown", "plaintext"};
  return {{"capabilities", {{"textDocument", {{"hover", {{"contentFormat", formats}}}}}}}};
}

/// Lines that take some milliseconds to parse, so that a worker has to.
std::string filler() {
  std::string text;
  for (int i = 0; i < 2500; ++i) text += "value_" + std::to_string(i) + " = compute(" + std::to_string(i) + ")\n";
  return text;
}

std::string raising(const std::string& error) { return "def check(a):\n    if a:\n        raise " + error + "\n"; }

json::object edit(int line, int character, int length, const std::string& text) {
  return {{"range",
           {{"start", {{"line", line}, {"character", character}}},
            {"end", {{"line", line}, {"character", character + length}}}}},
          {"text", text}};
}

void change(Session& session, const char* uri, int version, json::array changes) {
  session.notify("textDocument/didChange", json::object{{"textDocument", {{"uri", uri}, {"version", version}}},
                                                        {"contentChanges", std::move(changes)}});
}

}  // namespace

TEST_CASE("a function's name is explained, with its range", "[hover]") {
  Session session;
  session.initialize(with_markdown());
  session.open(python, "python", add);
  const json::object reply = session.hover(python, 0, 5);
  CHECK(text_of(reply).find("ValueError") != std::string::npos);
  CHECK(reply.at("result").at("contents").at("kind") == "markdown");
  const json::value& range = reply.at("result").at("range");
  CHECK(range.at("start").at("line") == 0);
}

TEST_CASE("a client that names no format gets plain text", "[hover]") {
  Session session;
  session.initialize();
  session.open(python, "python", add);
  const json::object reply = session.hover(python, 0, 5);
  CHECK(reply.at("result").at("contents").at("kind") == "plaintext");
  CHECK(text_of(reply).find("**") == std::string::npos);
}

TEST_CASE("the detail of a hover is a setting", "[hover]") {
  Session session;
  session.initialize({{"initializationOptions", {{"hover.detail", "brief"}}}});
  session.open(python, "python", add);
  const std::string brief = text_of(session.hover(python, 0, 5));
  CHECK_FALSE(brief.empty());
  CHECK(brief.find('\n') == std::string::npos);
  session.notify("workspace/didChangeConfiguration", {{"settings", {{"codeExplainer", {{"hover.detail", "full"}}}}}});
  CHECK(text_of(session.hover(python, 0, 5)).size() > brief.size());
}

TEST_CASE("there is no hover, and no error, where there is nothing to explain", "[hover]") {
  Session session;
  session.initialize();
  const auto is_null = [&](const char* uri, int line, int character) {
    return session.hover(uri, line, character).at("result").is_null();
  };
  CHECK(is_null("file:///never/opened.py", 0, 0));
  session.open("file:///notes.unknown", "klingon", "def f(): pass\n");
  CHECK(is_null("file:///notes.unknown", 0, 5));
  session.open(python, "python", add + std::string("\n\n"));
  CHECK(is_null(python, 5, 0));
  session.open("file:///empty.py", "python", "");
  CHECK(is_null("file:///empty.py", 0, 0));
  session.notify("textDocument/didClose", {{"textDocument", {{"uri", python}}}});
  CHECK(is_null(python, 0, 5));
}

TEST_CASE("a position outside the text is answered", "[hover]") {
  Session session;
  session.initialize();
  session.open(python, "python", add);
  CHECK(error_of(session.hover(python, 1'000'000, 0)) == 0);
  CHECK(error_of(session.hover(python, 0, 1'000'000)) == 0);
  CHECK(error_of(session.hover(python, 2'000'000'000, 2'000'000'000)) == 0);
  CHECK(error_of(session.hover(python, -1, 0)) == -32602);
}

TEST_CASE("a request sees the text as it was when it arrived", "[hover]") {
  const std::string rest = GENERATE(std::string(), filler());
  Session session;
  session.initialize();
  const char* const other = "file:///work/other.py";
  session.open(python, "python", raising("Error0") + rest);
  session.open(other, "python", raising("Other0") + rest);
  std::vector<std::pair<std::string, std::int64_t>> asked;
  for (int version = 1; version <= 20; ++version) {
    const std::string number = std::to_string(version);
    asked.emplace_back("Error" + std::to_string(version - 1), session.request_hover(python, 0, 5));
    asked.emplace_back("Other" + std::to_string(version - 1), session.request_hover(other, 0, 5));
    session.change_all(python, raising("Error" + number) + rest, version + 1);
    session.change_all(other, raising("Other" + number) + rest, version + 1);
  }
  for (const auto& [error, id] : asked) {
    const std::string text = text_of(session.response(id));
    INFO(text);
    CHECK(text.find("Raises " + error + " ") != std::string::npos);
  }
}

TEST_CASE("several edits in one notification apply one after the other", "[hover]") {
  Session session;
  session.initialize();
  session.open(python, "python", raising("Old"));
  json::array changes;
  changes.push_back(edit(2, 14, 3, "Middle"));
  changes.push_back(edit(2, 14, 6, "Newest"));
  changes.push_back(edit(0, 0, 0, "\n\n"));
  change(session, python, 2, changes);
  const std::string text = text_of(session.hover(python, 2, 5));
  CHECK(text.find("Newest") != std::string::npos);
  CHECK(text.find("Old") == std::string::npos);
}

TEST_CASE("an edit that splits a surrogate pair does no harm", "[hover]") {
  Session session;
  session.initialize();  // utf-16
  session.open(python, "python", "s = '\xF0\x9F\x98\x80'\n" + raising("Boom"));
  json::array changes;
  changes.push_back(edit(0, 6, 0, "x"));
  change(session, python, 2, changes);
  session.send_bytes(
      Session::frame(R"({"jsonrpc":"2.0","method":"textDocument/didChange","params":{)"
                     R"("textDocument":{"uri":"file:///work/sample.py","version":3},"contentChanges":[{"range":{)"
                     R"("start":{"line":0,"character":5},"end":{"line":0,"character":6}},"text":"\ud83d"}]}})"));
  CHECK(text_of(session.hover(python, 1, 5)).find("Boom") != std::string::npos);
}

TEST_CASE("positions count in the negotiated encoding", "[hover]") {
  const auto [encoding, character] =
      GENERATE(std::pair<const char*, int>{"utf-8", 13}, std::pair<const char*, int>{"utf-16", 11},
               std::pair<const char*, int>{"utf-32", 10});
  Session session;
  session.initialize({{"capabilities", {{"general", {{"positionEncodings", json::array{encoding}}}}}}});
  session.open("file:///a.js", "javascript", "s = '\xF0\x9F\x98\x80'; throw s\n");
  const json::object reply = session.hover("file:///a.js", 0, character);  // the second letter of "throw"
  INFO(encoding);
  REQUIRE_FALSE(reply.at("result").is_null());
  const json::value& range = reply.at("result").at("range");
  const int start = range.at("start").at("character").to_number<int>();
  CHECK(range.at("end").at("character").to_number<int>() - start == 5);
  CHECK(start == character - 1);
}

TEST_CASE("an unknown extension is helped by the languageId, and that by the first line", "[hover]") {
  Session session;
  session.initialize();
  session.open("file:///bin/tool", "plaintext", "#!/usr/bin/env python3\n" + raising("Boom"));
  CHECK(text_of(session.hover("file:///bin/tool", 1, 5)).find("Boom") != std::string::npos);
  session.open("untitled:Untitled-1", "python", raising("Boom"));
  CHECK(text_of(session.hover("untitled:Untitled-1", 0, 5)).find("Boom") != std::string::npos);
  session.open("file:///odd.xyz", "c++", "int twice(int a) {\n  return a * 2;\n}\n");
  CHECK_FALSE(text_of(session.hover("file:///odd.xyz", 0, 5)).empty());
}

TEST_CASE("two spellings of one URI are one document", "[hover]") {
  Session session;
  session.initialize();
  session.open("file:///c%3A/a%20b.py", "python", raising("Boom"));
  CHECK(text_of(session.hover("file:///C:/a b.py", 0, 5)).find("Boom") != std::string::npos);
}

TEST_CASE("an answer in the cache comes from the event loop", "[hover]") {
  Session session;
  session.initialize({{"trace", "verbose"}});
  session.notification("$/logTrace");  // of initialize
  session.open(python, "python", add);
  const auto traced_hover = [&] {
    session.hover(python, 0, 5);
    const json::object trace = session.notification("$/logTrace");
    return std::string(trace.at("params").at("verbose").as_string());
  };
  CHECK(traced_hover() == "by a worker");
  CHECK(traced_hover() == "by the event loop");
  session.change_all(python, std::string(add) + "\n", 2);
  session.change_all(python, add, 3);
  CHECK(traced_hover() == "by the event loop");  // the same text again
  session.notify("$/setTrace", {{"value", "messages"}});
  session.hover(python, 0, 5);
  CHECK_FALSE(session.notification("$/logTrace").at("params").as_object().contains("verbose"));
}

TEST_CASE("a cancelled request is answered once, as cancelled or with its result", "[hover]") {
  Session session;
  session.initialize();
  session.open(python, "python", raising("Boom") + filler());
  std::vector<std::int64_t> ids;
  int cancelled = 0;
  for (int round = 0; round < 20; ++round) {
    session.change_all(python, raising("Boom" + std::to_string(round)) + filler(), round + 2);
    ids.push_back(session.request_hover(python, 0, 5));
    session.notify("$/cancelRequest", {{"id", ids.back()}});
  }
  for (const std::int64_t id : ids) {
    const std::int64_t error = error_of(session.response(id));
    CHECK((error == 0 || error == -32800));
    cancelled += error == -32800;
  }
  CHECK(cancelled > 0);
  session.notify("$/cancelRequest", {{"id", ids.front()}});
  session.notify("$/cancelRequest", {{"id", "never asked"}});
  session.call("shutdown", nullptr);
  session.notify("exit", nullptr);
  CHECK(session.exit_code() == 0);
  session.drain();  // a second reply would be seen here
}
