#include "server/router.hpp"

#include <boost/json.hpp>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "protocol/types.hpp"
#include "tests/server/manual_executors.hpp"

namespace {

namespace json = boost::json;
using protocol::HoverParams;
using server::Answer;
using server::Later;
using server::Phase;
using server::Reply;
using server::Router;
using Anything = json::value;

protocol::ResponseError failure() {
  return {static_cast<std::int64_t>(protocol::ErrorCode::RequestFailed), "no", nullptr};
}

/// A router whose messages are collected, with a handler of each kind.
struct Bench {
  ManualExecutors executors;
  std::vector<json::value> sent;
  server::OpenDocuments documents{executors.executors(), no_hurry};
  Router router{{[this](const std::string& body) { sent.push_back(json::parse(body)); }, [] { return std::string(); }},
                executors.executors(),
                documents};
  int runs = 0;  // of work on the worker

  Bench() {
    router.set_phase(Phase::running);
    router.on_request<Anything>("value", [](const Anything&) { return 42; });
    router.on_request<Anything>("error", [](const Anything&) { return Answer<int>(failure()); });
    router.on_request<Anything>("throw", [](const Anything&) -> int { throw std::runtime_error("broken"); });
    router.on_request<Anything>("throw a number", [](const Anything&) -> int { throw 1; });
    router.on_request<HoverParams>("typed", [](const HoverParams& params) { return params.position.line; });
    add_later("later", [] { return Reply<int>(42); });
    add_later("later error", [] { return Reply<int>(failure()); });
    add_later("later throw", []() -> Reply<int> { throw std::runtime_error("broken"); });
    router.on_document_request<HoverParams>(
        "document", [](const HoverParams&, const core::DocumentPtr& document, const std::stop_token&) {
          return Answer<std::string>(document ? std::string(document->text().substr(0, 1)) : "none");
        });
  }

  template <typename Work>
  void add_later(const std::string& method, Work work) {
    router.on_request<Anything>(method, [this, work](const Anything&) {
      return Answer<int>(Later<int>{[this, work] {
        ++runs;
        return work();
      }});
    });
  }

  void request(int id, const std::string& method, const json::value& params = nullptr) {
    router.receive(
        json::serialize(json::object{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}}));
  }

  /// The result of the only reply there is, or the code of its error. Forgets it.
  std::int64_t only_reply(int id) {
    REQUIRE(sent.size() == 1);
    const json::object reply = sent.front().as_object();
    sent.clear();
    CHECK(reply.at("id") == id);
    if (reply.contains("error")) return reply.at("error").at("code").to_number<std::int64_t>();
    return reply.at("result").to_number<std::int64_t>();
  }
};

json::value place(const std::string& uri, int line) {
  return {{"textDocument", {{"uri", uri}}}, {"position", {{"line", line}, {"character", 0}}}};
}

}  // namespace

TEST_CASE("each request gets exactly one reply, whatever its handler does", "[router]") {
  Bench bench;
  const auto reply_to = [&](const std::string& method, const json::value& params = nullptr) {
    bench.request(7, method, params);
    bench.executors.run_all();
    return bench.only_reply(7);
  };
  CHECK(reply_to("value") == 42);
  CHECK(reply_to("error") == -32803);
  CHECK(reply_to("throw") == -32603);
  CHECK(reply_to("throw a number") == -32603);
  CHECK(reply_to("later") == 42);
  CHECK(reply_to("later error") == -32803);
  CHECK(reply_to("later throw") == -32603);
  CHECK(reply_to("typed", place("file:///a", 3)) == 3);
  CHECK(reply_to("typed", json::object{{"position", "here"}}) == -32602);
  CHECK(reply_to("typed") == -32602);
  CHECK(reply_to("document", json::object{}) == -32602);
  CHECK(reply_to("no such method") == -32601);
  CHECK(reply_to("$/no such method") == -32601);
  CHECK(bench.router.idle());
  CHECK(bench.router.context_statistics().in_use == 0);
}

TEST_CASE("an error of parameters says where and what", "[router]") {
  Bench bench;
  bench.request(1, "typed", json::object{{"textDocument", {{"uri", "a"}}}, {"position", {{"line", "x"}}}});
  const std::string message(bench.sent.at(0).at("error").at("message").as_string());
  CHECK(message.find("position.line") != std::string::npos);
}

TEST_CASE("a request cancelled before its work runs is answered at once and costs no work", "[router]") {
  Bench bench;
  bench.request(1, "later");
  bench.router.cancel(std::int64_t{1});
  CHECK(bench.only_reply(1) == -32800);
  CHECK(bench.router.idle());
  bench.executors.run_all();
  CHECK(bench.sent.empty());
  CHECK(bench.runs == 0);
}

TEST_CASE("a request cancelled while its work runs has no second reply", "[router]") {
  Bench bench;
  bench.router.on_request<Anything>("cancelled", [&](const Anything&) {
    return Answer<int>(Later<int>{[&] {
      bench.router.cancel(std::int64_t{1});  // as if the notification came meanwhile
      return Reply<int>(1);
    }});
  });
  bench.request(1, "cancelled");
  bench.executors.run_all();
  CHECK(bench.only_reply(1) == -32800);
}

TEST_CASE("the work of a cancelled request sees its stop token", "[router]") {
  Bench bench;
  bench.documents.open("file:///a.py", {"/a.py", "python", 1, "a\n"});
  bool stopped = false;
  bench.router.on_document_request<HoverParams>(
      "patient", [&](const HoverParams&, const core::DocumentPtr&, const std::stop_token& stop) {
        return Answer<int>(Later<int>{[&, stop] {
          bench.router.cancel(std::int64_t{1});
          stopped = stop.stop_requested();
          return Reply<int>(1);
        }});
      });
  bench.request(1, "patient", place("file:///a.py", 0));
  bench.executors.run_all();
  CHECK(stopped);
}

TEST_CASE("cancelling what is answered, or was never asked, does nothing", "[router]") {
  Bench bench;
  bench.request(1, "value");
  bench.sent.clear();
  bench.router.cancel(std::int64_t{1});
  bench.router.cancel(std::int64_t{99});
  bench.router.cancel(std::string("1"));
  CHECK(bench.sent.empty());
  CHECK(bench.router.statistics().cancelled == 0);
}

TEST_CASE("two requests with one id are both answered", "[router]") {
  Bench bench;
  bench.request(1, "later");
  bench.request(1, "value");
  bench.executors.run_all();
  CHECK(bench.sent.size() == 2);
  CHECK(bench.router.idle());
}

TEST_CASE("a request about a document waits for it and is given its text", "[router]") {
  Bench bench;
  const std::string uri = "file:///a.py";
  bench.documents.open(uri, {"/a.py", "python", 1, "a" + std::string(100'000, '\n')});
  bench.request(1, "document", place(uri, 0));
  bench.documents.change(uri, {2, {{std::nullopt, "b"}}});
  bench.request(2, "document", place(uri, 0));
  bench.request(3, "document", place("file:///unknown", 0));
  REQUIRE(bench.sent.size() == 1);
  CHECK(bench.sent.at(0).at("result") == "none");
  bench.executors.run_all();
  REQUIRE(bench.sent.size() == 3);
  CHECK(bench.sent.at(1).at("result") == "a");
  CHECK(bench.sent.at(2).at("result") == "b");
}

TEST_CASE("a request cancelled while it waits for its document has one reply", "[router]") {
  Bench bench;
  const std::string uri = "file:///a.py";
  bench.documents.open(uri, {"/a.py", "python", 1, std::string(100'000, '\n')});
  bench.request(1, "document", place(uri, 0));
  bench.router.cancel(std::int64_t{1});
  CHECK(bench.only_reply(1) == -32800);
  bench.executors.run_all();
  CHECK(bench.sent.empty());
}

TEST_CASE("before initialize and after shutdown requests are refused and notifications dropped", "[router]") {
  Bench bench;
  int told = 0;
  int ended = 0;
  bench.router.on_notification<Anything>("tell", [&](const Anything&) { ++told; });
  bench.router.on_notification<Anything>("exit", [&](const Anything&) { ++ended; });
  bench.router.on_request<Anything>("initialize", [](const Anything&) { return 1; });
  const auto notify = [&](const std::string& method) {
    bench.router.receive(R"({"jsonrpc":"2.0","method":")" + method + R"("})");
  };

  bench.router.set_phase(Phase::before_initialize);
  notify("tell");
  bench.request(1, "value");
  CHECK(bench.only_reply(1) == -32002);
  bench.request(2, "initialize");
  CHECK(bench.only_reply(2) == 1);

  bench.router.set_phase(Phase::running);
  notify("tell");
  bench.request(3, "initialize");
  CHECK(bench.only_reply(3) == -32600);

  bench.router.set_phase(Phase::after_shutdown);
  notify("tell");
  bench.request(4, "value");
  CHECK(bench.only_reply(4) == -32600);
  notify("exit");
  CHECK(told == 1);
  CHECK(ended == 1);
}

TEST_CASE("a notification is never answered, whatever happens", "[router]") {
  Bench bench;
  bench.router.on_notification<HoverParams>("typed", [](const HoverParams&) {});
  bench.router.on_notification<Anything>("throw", [](const Anything&) { throw std::runtime_error("broken"); });
  bench.router.receive(R"({"jsonrpc":"2.0","method":"typed","params":{}})");
  bench.router.receive(R"({"jsonrpc":"2.0","method":"throw"})");
  bench.router.receive(R"({"jsonrpc":"2.0","method":"unknown"})");
  CHECK(bench.sent.empty());
}

TEST_CASE("what is no message is answered with an error", "[router]") {
  Bench bench;
  bench.router.receive("{");
  bench.router.receive("[]");
  REQUIRE(bench.sent.size() == 2);
  CHECK(bench.sent.at(0).at("error").at("code") == -32700);
  CHECK(bench.sent.at(1).at("error").at("code") == -32600);
}

TEST_CASE("replies are counted by who made them", "[router]") {
  Bench bench;
  bench.request(1, "value");
  bench.request(2, "later");
  bench.request(3, "throw");
  bench.request(4, "later");
  bench.router.cancel(std::int64_t{4});
  bench.executors.run_all();
  const auto& statistics = bench.router.statistics();
  CHECK(statistics.requests == 4);
  CHECK(statistics.answered_on_loop == 1);
  CHECK(statistics.answered_by_worker == 1);
  CHECK(statistics.errors == 1);
  CHECK(statistics.cancelled == 1);
}

TEST_CASE("contexts are used again", "[router]") {
  Bench bench;
  for (int id = 0; id < 100; ++id) bench.request(id, "value");
  const auto statistics = bench.router.context_statistics();
  CHECK(statistics.acquired == 100);
  CHECK(statistics.reused == 99);
  CHECK(statistics.peak == 1);
}
