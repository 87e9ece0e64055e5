// The life of a server, seen from outside: initialize, shutdown, exit and all the ways to leave.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <string>

#include "tests/sessions/session.hpp"

using session::error_of;
using session::Session;
namespace json = boost::json;

namespace {

json::object offering(std::initializer_list<json::value_ref> encodings) {
  return {{"capabilities", {{"general", {{"positionEncodings", json::array(encodings)}}}}}};
}

}  // namespace

TEST_CASE("initialize tells what the server can do", "[lifecycle]") {
  Session session;
  const json::object result = session.initialize();
  const json::value& capabilities = result.at("capabilities");
  CHECK(capabilities.at("hoverProvider") == true);
  CHECK(capabilities.at("positionEncoding") == "utf-16");
  CHECK(capabilities.at("textDocumentSync").at("openClose") == true);
  CHECK(capabilities.at("textDocumentSync").at("change") == 2);
  CHECK(result.at("serverInfo").at("name") == "code-explainer");
  CHECK_FALSE(result.at("serverInfo").at("version").as_string().empty());
}

TEST_CASE("the position encoding is negotiated", "[lifecycle]") {
  const auto negotiated = [](const json::object& more) {
    Session session;
    return std::string(session.initialize(more).at("capabilities").at("positionEncoding").as_string());
  };
  CHECK(negotiated(offering({"utf-16", "utf-8"})) == "utf-8");
  CHECK(negotiated(offering({"utf-32", "utf-16"})) == "utf-32");
  CHECK(negotiated(offering({"utf-16", "utf-32"})) == "utf-16");
}

TEST_CASE("shutdown and exit end the server with 0", "[lifecycle]") {
  Session session;
  session.initialize();
  const json::object reply = session.call("shutdown", nullptr);
  CHECK(reply.at("result").is_null());
  session.notify("exit", nullptr);
  CHECK(session.exit_code() == 0);
  session.drain();
}

TEST_CASE("exit without shutdown ends the server with 1, at any time", "[lifecycle]") {
  Session early;
  early.notify("exit", nullptr);
  CHECK(early.exit_code() == 1);
  Session late;
  late.initialize();
  late.notify("exit", nullptr);
  CHECK(late.exit_code() == 1);
}

TEST_CASE("the end of the input ends the server", "[lifecycle]") {
  Session sudden;
  sudden.initialize();
  sudden.close_input();
  CHECK(sudden.exit_code() == 1);
  Session polite;
  polite.initialize();
  polite.call("shutdown", nullptr);
  polite.close_input();
  CHECK(polite.exit_code() == 0);
}

TEST_CASE("what was asked before the input ended is answered", "[lifecycle]") {
  Session session;
  session.initialize();
  session.open("file:///a.py", "python", "def f(a):\n  return a\n" + std::string(200'000, '\n'));
  const std::int64_t id = session.request_hover("file:///a.py", 0, 4);
  session.close_input();
  CHECK(error_of(session.response(id)) == 0);
  CHECK(session.exit_code() == 1);
}

TEST_CASE("a reader that is gone ends the server", "[lifecycle]") {
  Session session;
  session.initialize();
  session.close_output();
  session.request("shutdown", nullptr);
  CHECK(session.exit_code() >= 0);  // it ends by itself, not by SIGPIPE
}

TEST_CASE("the server ends with the process that started it", "[lifecycle]") {
  const pid_t editor = ::fork();
  if (editor == 0) {
    ::pause();
    ::_exit(0);
  }
  Session session;
  session.initialize({{"processId", editor}});
  session.call("textDocument/hover",
               {{"textDocument", {{"uri", "file:///a.py"}}}, {"position", {{"line", 0}, {"character", 0}}}});
  ::kill(editor, SIGKILL);
  ::waitpid(editor, nullptr, 0);
  CHECK(session.exit_code() == 1);
}

TEST_CASE("before initialize only initialize is answered", "[lifecycle]") {
  Session session;
  CHECK(error_of(session.hover("file:///a.py", 0, 0)) == -32002);
  CHECK(error_of(session.call("shutdown", nullptr)) == -32002);
  session.open("file:///a.py", "python", "x = 1\n");  // dropped
  session.initialize();
  CHECK(error_of(session.call("initialize", {{"processId", nullptr}, {"capabilities", json::object{}}})) == -32600);
  CHECK(session.hover("file:///a.py", 0, 0).at("result").is_null());
}

TEST_CASE("an initialize that does not fit may be repeated", "[lifecycle]") {
  Session session;
  CHECK(error_of(session.call("initialize", json::array{1, 2})) == -32602);
  CHECK(session.initialize().contains("capabilities"));
}

TEST_CASE("after shutdown nothing is answered any more", "[lifecycle]") {
  Session session;
  session.initialize();
  session.call("shutdown", nullptr);
  CHECK(error_of(session.hover("file:///a.py", 0, 0)) == -32600);
  CHECK(error_of(session.call("shutdown", nullptr)) == -32600);
  CHECK(error_of(session.call("initialize", {{"processId", nullptr}})) == -32600);
}

TEST_CASE("the log goes to stderr and obeys its level", "[lifecycle]") {
  Session silent({"--log-level", "off"});
  silent.initialize();
  silent.notify("exit", nullptr);
  silent.exit_code();
  CHECK(silent.log().empty());
  Session talking({"--log-level", "info"});
  talking.initialize({{"clientInfo", {{"name", "an editor"}}}});
  talking.notify("exit", nullptr);
  talking.exit_code();
  CHECK(talking.log().find("an editor") != std::string::npos);
}

TEST_CASE("settings that cannot be used are told once", "[lifecycle]") {
  Session session;
  session.initialize({{"initializationOptions", {{"hover", {{"detail", "loud"}}}}}});
  const json::object first = session.notification("window/logMessage");
  CHECK(first.at("params").at("message").as_string().find("hover.detail") != json::string::npos);
  session.notify("workspace/didChangeConfiguration", {{"settings", {{"codeExplainer", {{"hover.detail", "loud"}}}}}});
  session.notify("workspace/didChangeConfiguration", {{"settings", {{"codeExplainer", {{"speed", 3}}}}}});
  const json::object second = session.notification("window/logMessage");
  CHECK(second.at("params").at("message").as_string().find("speed") != json::string::npos);
}
