// JSON-RPC: what is a message, what is answered to everything else, and how messages are written.
#include "protocol/message.hpp"

#include <array>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/null_resource.hpp>
#include <boost/json/parse.hpp>
#include <catch2/catch.hpp>

#include "protocol/types.hpp"

namespace {

using namespace protocol;

ParseFailure failure_of(std::string_view text) {
  const Message message = parse_message(text);
  REQUIRE(std::holds_alternative<ParseFailure>(message));
  return std::get<ParseFailure>(message);
}

Request request_of(std::string_view text) {
  Message message = parse_message(text);
  REQUIRE(std::holds_alternative<Request>(message));
  return std::get<Request>(std::move(message));
}

const Id no_id;

}  // namespace

TEST_CASE("a request has an id, which may be an integer, a string or null") {
  struct Case {
    std::string text;
    Id id;
  };
  const Case one =
      GENERATE(Case{"1", std::int64_t{1}}, Case{"-3", std::int64_t{-3}}, Case{"\"a-1\"", std::string("a-1")},
               Case{"null", no_id}, Case{"9007199254740991", std::int64_t{9007199254740991}},
               Case{"2.0", std::int64_t{2}}, Case{"\"\"", std::string()});
  const Request request =
      request_of(R"({"jsonrpc":"2.0","id":)" + one.text + R"(,"method":"textDocument/hover","params":{"a":[1]}})");
  CHECK(request.id == one.id);
  CHECK(request.method == "textDocument/hover");
  CHECK(request.params == boost::json::parse(R"({"a":[1]})"));
}

TEST_CASE("parameters may be absent, null, an array or an object") {
  CHECK(request_of(R"({"jsonrpc":"2.0","id":1,"method":"shutdown"})").params.is_null());
  CHECK(request_of(R"({"jsonrpc":"2.0","id":1,"method":"shutdown","params":null})").params.is_null());
  CHECK(request_of(R"({"jsonrpc":"2.0","id":1,"method":"x","params":[]})").params.is_array());
  CHECK(request_of(R"( {"params":{}, "extra":1, "method":"x", "id":1, "jsonrpc":"2.0"} )").params.is_object());
}

TEST_CASE("a call without an id is a notification") {
  const Message message = parse_message(R"({"jsonrpc":"2.0","method":"exit"})");
  REQUIRE(std::holds_alternative<Notification>(message));
  CHECK(std::get<Notification>(message).method == "exit");
  CHECK(std::get<Notification>(message).params.is_null());
}

TEST_CASE("the client's answers to our requests") {
  const Message good = parse_message(R"({"jsonrpc":"2.0","id":"r1","result":[null]})");
  REQUIRE(std::holds_alternative<Response>(good));
  CHECK(std::get<Response>(good).id == Id("r1"));
  CHECK(std::get<Response>(good).result == boost::json::parse("[null]"));
  CHECK_FALSE(std::get<Response>(good).error);

  const Message bad =
      parse_message(R"({"jsonrpc":"2.0","id":4,"error":{"code":-32601,"message":"no","data":{"a":1}}})");
  REQUIRE(std::holds_alternative<Response>(bad));
  REQUIRE(std::get<Response>(bad).error);
  CHECK(std::get<Response>(bad).error->code == -32601);
  CHECK(std::get<Response>(bad).error->message == "no");
  CHECK(std::get<Response>(bad).error->data == boost::json::parse(R"({"a":1})"));
  CHECK(std::holds_alternative<Response>(parse_message(R"({"jsonrpc":"2.0","id":4,"error":7})")));
}

TEST_CASE("text that is no JSON is a parse error, with the id where it is plainly a request") {
  struct Case {
    std::string text;
    Id id;
  };
  const Case one =
      GENERATE(Case{"", no_id}, Case{"garbage", no_id}, Case{"{", no_id}, Case{"\xFF\xFE", no_id}, Case{"{} {}", no_id},
               Case{R"({"jsonrpc":"2.0","id":5,"method":"x",})", std::int64_t{5}},
               Case{R"({"jsonrpc":"2.0","method":"x","params":{"id":9},"id":"abc","x":)", std::string("abc")},
               Case{R"({"id" : 5 , "method":"x","params":{)", std::int64_t{5}},
               Case{R"({"id":5,"method":"x","text":"unended)", std::int64_t{5}},
               Case{R"({"jsonrpc":"2.0","id":5,"result":{)", no_id},  // an answer: 5 is an id of ours
               Case{R"({"method":"x","params":{"id":5},)", no_id}, Case{R"({"method":"x","id":12)", no_id},
               Case{R"({"method":"x","id":1.5,)", no_id}, Case{R"({"method":"x","id":"a\n",)", no_id},
               Case{R"({"a":"\"id\":1,","method":"x",)", no_id}, Case{R"({"method":"x","id)", no_id},
               Case{R"({"method":"x","id")", no_id}, Case{R"({"method":"x","id":)", no_id},
               Case{R"({"method":"x","id":"\)", no_id});
  CAPTURE(one.text);
  const ParseFailure failure = failure_of(one.text);
  CHECK(failure.code == ErrorCode::ParseError);
  CHECK(failure.id == one.id);
}

TEST_CASE("JSON that is no message is an invalid request") {
  struct Case {
    std::string text;
    Id id;
  };
  const Case one = GENERATE(Case{"[]", no_id}, Case{R"([{"jsonrpc":"2.0","id":1,"method":"x"}])", no_id},
                            Case{"1", no_id}, Case{"null", no_id}, Case{"\"x\"", no_id}, Case{"{}", no_id},
                            Case{R"({"id":1,"method":"x"})", std::int64_t{1}},
                            Case{R"({"jsonrpc":"1.0","id":"a","method":"x"})", std::string("a")},
                            Case{R"({"jsonrpc":2.0,"id":1,"method":"x"})", std::int64_t{1}},
                            Case{R"({"jsonrpc":"2.0","id":1})", std::int64_t{1}},
                            Case{R"({"jsonrpc":"2.0","id":1,"method":7})", std::int64_t{1}},
                            Case{R"({"jsonrpc":"2.0","id":1,"method":"x","params":7})", std::int64_t{1}},
                            Case{R"({"jsonrpc":"2.0","method":"x","params":"no"})", no_id},
                            Case{R"({"jsonrpc":"2.0","id":1.5,"method":"x"})", no_id},
                            Case{R"({"jsonrpc":"2.0","id":{},"method":"x"})", no_id},
                            Case{R"({"jsonrpc":"2.0","id":true,"method":"x"})", no_id},
                            Case{R"({"jsonrpc":"2.0","result":1})", no_id}, Case{R"({"id":3,"result":1})", no_id});
  CAPTURE(one.text);
  const ParseFailure failure = failure_of(one.text);
  CHECK(failure.code == ErrorCode::InvalidRequest);
  CHECK(failure.id == one.id);
}

TEST_CASE("lone surrogates and bytes that are no UTF-8 lose only themselves") {
  const auto text_of = [](std::string_view text) {
    const Request request =
        request_of(R"({"jsonrpc":"2.0","id":1,"method":"x","params":{"text":")" + std::string(text) + "\"}}");
    return std::string(request.params.at("text").as_string());
  };
  CHECK(text_of(R"(a\ud83db)") == "a\uFFFDb");
  CHECK(text_of(R"(\ude42)") == "\uFFFD");
  CHECK(text_of(R"(\ud83d\ud83d\ude42)") == "\uFFFD🙂");
  CHECK(text_of(R"(\ud83d\n\ude42\uD83D\uDE42)") == "\uFFFD\n\uFFFD🙂");
  CHECK(text_of(R"(\\ud83d \ud83d)") == "\\ud83d \uFFFD");
  CHECK(text_of("caf\xE9 \xED\xA0\x80 \xC0\xAF é") == "caf\uFFFD \uFFFD\uFFFD\uFFFD \uFFFD\uFFFD é");
  CHECK(text_of("\xF0\x9F\x99") == "\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("deep nesting is refused, not a crash") {
  const std::size_t depth = GENERATE(300, 100'000, 3'000'000);
  const std::string open(depth, '[');
  CHECK(failure_of(open).code == ErrorCode::ParseError);
  const ParseFailure failure =
      failure_of(R"({"jsonrpc":"2.0","id":3,"method":"x","params":)" + open + std::string(depth, ']') + "}");
  CHECK(failure.code == ErrorCode::ParseError);
  CHECK(failure.id == Id(std::int64_t{3}));
  const Request fine = request_of(R"({"jsonrpc":"2.0","id":3,"method":"x","params":)" + std::string(200, '[') +
                                  std::string(200, ']') + "}");
  CHECK(fine.params.is_array());
}

TEST_CASE("a parser is used again, after failures too, and the message lives in the caller's memory") {
  MessageParser parser;
  std::array<unsigned char, 8192> memory{};
  for (int round = 0; round < 3; ++round) {
    CHECK(std::holds_alternative<ParseFailure>(parser.parse(R"({"a":[1,2,)")));
    boost::json::monotonic_resource arena(memory.data(), memory.size(), boost::json::get_null_resource());
    Message message = parser.parse(
        R"({"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"position":{"line":1}}})", &arena);
    REQUIRE(std::holds_alternative<Request>(message));
    const Request& request = std::get<Request>(message);
    CHECK(request.method == "textDocument/hover");
    CHECK(request.params.storage().get() == &arena);
    CHECK(request.params.at("position").at("line") == 1);
  }
}

TEST_CASE("messages are written as the specification shows them") {
  std::string out;
  write_response(out, std::int64_t{1}, Hover{{MarkupKind::markdown, "**x**"}, std::nullopt});
  CHECK(out == R"({"jsonrpc":"2.0","id":1,"result":{"contents":{"kind":"markdown","value":"**x**"}}})");
  out.clear();
  write_response(out, std::string("a\""), std::optional<Hover>());
  CHECK(out == R"({"jsonrpc":"2.0","id":"a\"","result":null})");
  out.clear();
  write_error(out, Id(), ErrorCode::ParseError, "line\nbreak");
  CHECK(out == R"({"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"line\nbreak"}})");
  out.clear();
  write_notification(out, "window/logMessage", LogMessageParams{MessageType::Info, "hi"});
  CHECK(out == R"({"jsonrpc":"2.0","method":"window/logMessage","params":{"type":3,"message":"hi"}})");
  out.clear();
  write_request(out, std::int64_t{2}, "workspace/configuration",
                ConfigurationParams{{{std::nullopt, "codeExplainer"}}});
  CHECK(
      out ==
      R"({"jsonrpc":"2.0","id":2,"method":"workspace/configuration","params":{"items":[{"section":"codeExplainer"}]}})");
}

TEST_CASE("what is written is read back") {
  std::string out;
  write_request(out, std::string("r"), "window/showDocument",
                ShowDocumentParams{"file:///é", true, std::nullopt, Range{{1, 2}, {3, 4}}});
  const Request request = request_of(out);
  ShowDocumentParams params;
  REQUIRE_FALSE(read_json(request.params, params));
  CHECK(params.uri == "file:///é");
  CHECK(params.external == true);
  CHECK_FALSE(params.takeFocus);
  CHECK(params.selection == Range{{1, 2}, {3, 4}});
}
