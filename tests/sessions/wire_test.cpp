// What comes over the wire, good and bad: split, cut, garbled, too long. The conversation always goes on.
#include <catch2/catch.hpp>
#include <string>

#include "tests/sessions/session.hpp"

using session::error_of;
using session::Session;
namespace json = boost::json;

namespace {

std::string request(int id, const std::string& method, const json::value& params) {
  return Session::frame(
      json::serialize(json::object{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}}));
}

const json::object no_capabilities{{"processId", nullptr}, {"capabilities", json::object{}}};

/// True when the server still answers as it should.
bool is_well(Session& session) { return error_of(session.call("no/such/method", nullptr)) == -32601; }

}  // namespace

TEST_CASE("frames may come byte by byte", "[wire]") {
  Session session;
  const std::string bytes = request(1001, "initialize", no_capabilities) + request(1002, "no/such/method", nullptr);
  for (const char byte : bytes) session.send_bytes({&byte, 1});
  CHECK(session.response(1001).contains("result"));
  CHECK(error_of(session.response(1002)) == -32601);
}

TEST_CASE("many frames may come at once", "[wire]") {
  Session session;
  std::string bytes = request(1000, "initialize", no_capabilities);
  for (int id = 1001; id <= 1500; ++id) bytes += request(id, "no/such/method", nullptr);
  session.send_bytes(bytes);
  CHECK(session.response(1000).contains("result"));
  for (int id = 1001; id <= 1500; ++id) CHECK(error_of(session.response(id)) == -32601);
}

TEST_CASE("garbage between frames is skipped", "[wire]") {
  Session session;
  session.initialize();
  session.send_bytes("hello, is there anybody?\r\n\r\n");
  CHECK(is_well(session));
  session.send_bytes("Content-Length: none\r\n\r\n");
  CHECK(is_well(session));
  session.send_bytes("Content-Type: text/plain\r\nX-Whatever: 1\r\n\r\n");
  CHECK(is_well(session));
}

TEST_CASE("a body that is no JSON is answered with -32700", "[wire]") {
  Session session;
  session.initialize();
  for (const char* body : {"{", "{\"jsonrpc\":\"2.0\",", "nonsense"}) {
    session.send_bytes(Session::frame(body));
    CHECK(error_of(session.response_without_id()) == -32700);
  }
  CHECK(is_well(session));
}

TEST_CASE("a batch and what is no message are refused with -32600", "[wire]") {
  Session session;
  session.initialize();
  for (const char* body : {"[]", R"([{"jsonrpc":"2.0","id":1,"method":"shutdown"}])", "3", "{}"}) {
    session.send_bytes(Session::frame(body));
    CHECK(error_of(session.response_without_id()) == -32600);
  }
  CHECK(is_well(session));
}

TEST_CASE("bytes that are no UTF-8 do no harm", "[wire]") {
  Session session;
  session.initialize();
  session.send_bytes(Session::frame(
      "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"file:///a.py\","
      "\"languageId\":\"python\",\"version\":1,\"text\":\"x = '\xff\xfe\xc3'\"}}}"));
  CHECK(is_well(session));
}

TEST_CASE("a frame beyond the limit is answered with an error and skipped", "[wire]") {
  Session session({"--max-message-bytes", "10000"});
  session.initialize();
  const std::int64_t id = session.request("textDocument/hover", {{"padding", std::string(20'000, 'x')}});
  CHECK(error_of(session.response(id)) == -32600);
  session.open("file:///a.py", "python", std::string(20'000, '\n'));
  CHECK(error_of(session.response_without_id()) == -32600);
  CHECK(is_well(session));
}

TEST_CASE("a frame cut short by the end of the input ends the server in order", "[wire]") {
  Session session;
  session.initialize();
  session.send_bytes("Content-Length: 1000\r\n\r\n{\"jsonrpc\":");
  session.close_input();
  CHECK(session.exit_code() == 1);
  session.drain();
}

TEST_CASE("unknown notifications are ignored, unknown requests refused", "[wire]") {
  Session session;
  session.initialize();
  session.notify("no/such/notification", nullptr);
  session.notify("$/no/such/notification", nullptr);
  CHECK(error_of(session.call("$/no/such/request", nullptr)) == -32601);
  CHECK(is_well(session));
}

TEST_CASE("changes that make no sense are survived", "[wire]") {
  Session session({"--log-level", "warn"});
  session.initialize();
  const auto change = [&](const char* uri, std::int64_t version) { session.change_all(uri, "x = 1\n", version); };
  change("file:///never/opened.py", 1);
  session.notify("textDocument/didClose", {{"textDocument", {{"uri", "file:///never/opened.py"}}}});
  session.notify("textDocument/didChange", json::object{{"textDocument", 3}});
  session.open("file:///a.py", "python", "x = 1\n", 9);
  change("file:///a.py", 3);
  session.open("file:///a.py", "python", "x = 2\n", 1);
  CHECK(is_well(session));
  CHECK(session.log().find("version 3 follows version 9") != std::string::npos);
}

TEST_CASE("string ids come back as they were", "[wire]") {
  Session session;
  session.send_bytes(
      Session::frame(R"({"jsonrpc":"2.0","id":"first \"one\"","method":"initialize","params":{"capabilities":{}}})"));
  CHECK(session.response_to_text_id("first \"one\"").contains("result"));
}
