// Described structs <-> JSON: what is tolerated, what is refused with which words, what is written.
#include "protocol/json.hpp"

#include <boost/json/parse.hpp>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "protocol/types.hpp"

namespace {

using namespace protocol;

template <typename T>
T read_as(std::string_view text) {
  T value{};
  const auto error = read_json(boost::json::parse(text), value);
  INFO(error.value_or(""));
  REQUIRE_FALSE(error);
  return value;
}

template <typename T>
std::string error_of(std::string_view text) {
  T value{};
  return read_json(boost::json::parse(text), value).value_or("no error");
}

template <typename T>
std::string written(const T& value) {
  std::string out;
  append_json(out, value);
  return out;
}

}  // namespace

TEST_CASE("unknown keys, absent optionals and nulls are tolerated; members of bases are read") {
  const auto params = read_as<HoverParams>(
      R"({"position":{"character":2,"line":1,"x":[]},"textDocument":{"uri":"file:///a","version":null},"workDoneToken":null,"y":{}})");
  CHECK(params.textDocument.uri == "file:///a");
  CHECK(params.position == Position{1, 2});
  CHECK_FALSE(params.workDoneToken);
  CHECK(read_as<HoverParams>(R"({"position":{"line":0,"character":0},"textDocument":{"uri":""},"workDoneToken":7})")
            .workDoneToken == ProgressToken(7));
}

TEST_CASE("initialize as editors send it") {
  const auto params = read_as<InitializeParams>(R"({
    "processId": null, "clientInfo": {"name": "Neovim"}, "rootUri": null, "trace": "off", "workDoneToken": "1",
    "initializationOptions": {"detail": "full"},
    "workspaceFolders": [{"uri": "file:///w", "name": "w"}],
    "capabilities": {
      "general": {"positionEncodings": ["utf-8", "utf-99"], "staleRequestSupport": {"cancel": true, "retryOnContentModified": []}},
      "textDocument": {"hover": {"contentFormat": ["html", "markdown", "plaintext"]},
                       "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "refactor"]}}}},
      "window": {"workDoneProgress": true, "showDocument": {"support": true}},
      "workspace": {"configuration": true, "didChangeWatchedFiles": {"dynamicRegistration": true}}}})");
  CHECK_FALSE(params.processId);
  CHECK(params.clientInfo->name == "Neovim");
  CHECK(params.trace == TraceValue::off);
  CHECK(params.initializationOptions.at("detail") == "full");
  CHECK(params.workspaceFolders->front().name == "w");
  CHECK(params.capabilities->general->positionEncodings->back() == "utf-99");
  CHECK(params.capabilities->textDocument->hover->contentFormat ==
        std::vector{MarkupKind::markdown, MarkupKind::plaintext});
  CHECK(params.capabilities->textDocument->codeAction->codeActionLiteralSupport->codeActionKind.valueSet.size() == 2);
  CHECK(params.capabilities->window->showDocument->support);
  CHECK(params.capabilities->workspace->didChangeWatchedFiles->dynamicRegistration == true);
  CHECK_FALSE(params.capabilities->experimental.is_object());
  CHECK_FALSE(read_as<InitializeParams>("{}").capabilities);
}

TEST_CASE("an error says where and what") {
  const std::string document = R"("textDocument":{"uri":"file:///a"})";
  CHECK(error_of<HoverParams>("{" + document + R"(,"position":{"line":"1","character":0}})") ==
        "params.position.line: expected an unsigned integer, got string");
  CHECK(error_of<HoverParams>("{" + document + R"(,"position":{"line":-1,"character":0}})") ==
        "params.position.line: expected an unsigned integer, got number -1");
  CHECK(error_of<HoverParams>("{" + document + R"(,"position":{"line":4294967296,"character":0}})") ==
        "params.position.line: expected an unsigned integer, got number 4294967296");
  CHECK(error_of<HoverParams>("{" + document + R"(,"position":{"line":1.5,"character":0}})") ==
        "params.position.line: expected an unsigned integer, got number 1.500000");
  CHECK(error_of<HoverParams>("{" + document + R"(,"position":{"line":1}})") == "params.position.character: missing");
  CHECK(error_of<HoverParams>("{" + document + "}") == "params.position: missing");
  CHECK(error_of<HoverParams>("{" + document + R"(,"position":null})") ==
        "params.position: expected an object, got null");
  CHECK(error_of<HoverParams>("[]") == "params: expected an object, got array");
  CHECK(error_of<CancelParams>(R"({"id":null})") == "params.id: expected one of several other types, got null");
  CHECK(error_of<InitializeParams>(R"({"workspaceFolders":[{"uri":"a","name":"b"},{"uri":true}]})") ==
        "params.workspaceFolders[1].uri: expected a string, got boolean");
  CHECK(error_of<WorkspaceEdit>(R"({"changes":{"a":[],"b":{}}})") == "params.changes.b: expected an array, got object");
  CHECK(error_of<ShowDocumentResult>(R"({"success":1})") == "params.success: expected a boolean, got number 1");
  CHECK(error_of<SetTraceParams>(R"({"value":"compact"})") == "params.value: expected a known enumerator, got string");
  CHECK(error_of<FileEvent>(R"({"uri":"a","type":9})") == "params.type: expected a known enumerator, got number 9");
}

TEST_CASE("numbers: whole doubles are integers, the limits are exact") {
  CHECK(read_as<std::uint32_t>("3.0") == 3);
  CHECK(read_as<std::uint32_t>("4294967295") == 4294967295u);
  CHECK(read_as<std::int32_t>("-2147483648") == std::numeric_limits<std::int32_t>::min());
  CHECK(error_of<std::int32_t>("2147483648") != "no error");
  CHECK(error_of<std::int32_t>("1e300") != "no error");
  CHECK(error_of<std::int64_t>("18446744073709551615") != "no error");
  CHECK(error_of<std::int64_t>("true") != "no error");
  CHECK(read_as<double>("3") == 3.0);
  CHECK(read_as<double>("-0.5") == -0.5);
  CHECK(error_of<double>("null") != "no error");
}

TEST_CASE("enumerators unknown to this version count as absent where that is allowed") {
  CHECK_FALSE(read_as<InitializeParams>(R"({"trace":"compact"})").trace);
  CHECK(read_as<std::vector<SymbolKind>>("[12,99,1]") == std::vector{SymbolKind::Function, SymbolKind::File});
  CHECK(error_of<InitializeParams>(R"({"trace":5})") == "params.trace: expected a string, got number 5");
  CHECK(error_of<std::vector<SymbolKind>>(R"([12,"x"])") == "params[1]: expected an integer, got string");
}

TEST_CASE("of a variant the first alternative that fits is taken") {
  const auto actions = read_as<std::vector<CommandOrCodeAction>>(
      R"([{"title":"a","command":"run"},{"title":"b","command":{"title":"b","command":"run","arguments":[1,null]}}])");
  CHECK(std::get<Command>(actions[0]).command == "run");
  CHECK(std::get<CodeAction>(actions[1]).command->arguments->size() == 2);
  CHECK(std::get<std::string>(read_as<CancelParams>(R"({"id":"7"})").id) == "7");
  CHECK(std::get<std::int64_t>(read_as<CancelParams>(R"({"id":7})").id) == 7);
  CHECK(std::holds_alternative<std::nullptr_t>(
      read_as<OptionalVersionedTextDocumentIdentifier>(R"({"uri":"a","version":null})").version));
}

TEST_CASE("absent members are left out, required nulls are written") {
  CHECK(written(InitializeParams()) == "{}");
  CHECK(written(InitializedParams()) == "{}");
  CHECK(written(OptionalVersionedTextDocumentIdentifier{"a", nullptr}) == R"({"uri":"a","version":null})");
  CHECK(written(boost::json::value()) == "null");
  InitializeResult result;
  result.capabilities.positionEncoding = "utf-8";
  result.capabilities.textDocumentSync = {true, TextDocumentSyncKind::Incremental, SaveOptions{false}};
  result.capabilities.codeActionProvider = CodeActionOptions{{{"refactor"}}, std::nullopt};
  result.serverInfo = {"code-explainer", "0.1.0"};
  CHECK(
      written(result) ==
      R"({"capabilities":{"positionEncoding":"utf-8","textDocumentSync":{"openClose":true,"change":2,"save":{"includeText":false}},)"
      R"("codeActionProvider":{"codeActionKinds":["refactor"]}},"serverInfo":{"name":"code-explainer","version":"0.1.0"}})");
}

TEST_CASE("members of bases, maps and progress are written") {
  HoverParams params;
  params.textDocument.uri = "file:///a";
  params.workDoneToken = "t";
  CHECK(written(params) ==
        R"({"textDocument":{"uri":"file:///a"},"position":{"line":0,"character":0},"workDoneToken":"t"})");
  WorkspaceEdit edit;
  edit.changes = {{"b\"", {{Range{}, "x"}}}, {"a", {}}};
  CHECK(
      written(edit) ==
      R"({"changes":{"a":[],"b\"":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"newText":"x"}]}})");
  CHECK(written(ProgressParams<WorkDoneProgressEnd>{7, {}}) == R"({"token":7,"value":{"kind":"end"}})");
}

TEST_CASE("strings are escaped and always valid UTF-8") {
  CHECK(written(std::string("\"\\/\b\t\n\r\x01\x1f\x7f é🙂\u2028")) ==
        "\"\\\"\\\\/\\u0008\\t\\n\\r\\u0001\\u001f\\u007f é🙂\u2028\"");
  CHECK(written(std::string("a\0b", 3)) == R"("a\u0000b")");
  CHECK(written(std::string("caf\xE9 \xED\xA0\x80 \xF0\x9F")) == "\"caf\uFFFD \uFFFD\uFFFD\uFFFD \uFFFD\uFFFD\"");
  CHECK(written(std::string("")) == "\"\"");
}

TEST_CASE("numbers are written so that they read back the same") {
  CHECK(written(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
  CHECK(written(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
  CHECK(written(0.1) == "0.1");
  CHECK(written(std::nan("")) == "null");
  for (const double number : {1e300, -1.0 / 3.0, 5e-324, 123456789.0}) {
    CHECK(read_as<double>(written(number)) == number);
  }
}

TEST_CASE("any JSON value survives reading and writing") {
  const auto value =
      boost::json::parse(R"({"a":[1,-2,3.5,18446744073709551615,true,false,null,"x\ny"],"b":{},"c":[],"é":{"d":{}}})");
  CHECK(boost::json::parse(written(value)) == value);
}

TEST_CASE("a described struct survives writing and reading") {
  const DidChangeTextDocumentParams params{
      {"file:///a b", -7}, {{Range{{1, 2}, {3, 4}}, 5, "x\r\ny"}, {std::nullopt, std::nullopt, "whole"}}};
  const auto back = read_as<DidChangeTextDocumentParams>(written(params));
  CHECK(back.textDocument.version == -7);
  CHECK(back.contentChanges[0].range == Range{{1, 2}, {3, 4}});
  CHECK(back.contentChanges[0].rangeLength == 5u);
  CHECK(back.contentChanges[0].text == "x\r\ny");
  CHECK_FALSE(back.contentChanges[1].range);
  CHECK(written(back) == written(params));
}
