#include "server/convert.hpp"

#include <catch2/catch.hpp>

#include "core/languages/registry.hpp"

TEST_CASE("paths come from file URIs; other URIs keep what follows their scheme", "[convert]") {
  CHECK(server::to_path("file:///home/a%20b/c.py") == "/home/a b/c.py");
  CHECK(server::to_path("untitled:Untitled-1") == "Untitled-1");
  CHECK(server::to_path("vscode-notebook-cell:/home/n.py#1") == "/home/n.py#1");
  CHECK(server::to_path("plain.py") == "plain.py");
}

TEST_CASE("a hover's range counts in the encoding of the client", "[convert]") {
  const auto document = core::Document::open("/a.py", 1, "s = '\xF0\x9F\x98\x80'\n", core::language_by_id("python"));
  const auto end = [&](core::PositionEncoding encoding) {
    return server::to_range(*document, {4, 10}, encoding).end.character;
  };
  CHECK(end(core::PositionEncoding::utf8) == 10);
  CHECK(end(core::PositionEncoding::utf16) == 8);
  CHECK(end(core::PositionEncoding::utf32) == 7);
}

TEST_CASE("the client's first format is used; plain text when it says nothing", "[convert]") {
  using protocol::MarkupKind;
  const auto preferred = [](std::optional<std::vector<MarkupKind>> formats) {
    protocol::ClientCapabilities capabilities;
    capabilities.textDocument.emplace().hover.emplace().contentFormat = std::move(formats);
    return server::preferred_markup(capabilities);
  };
  CHECK(server::preferred_markup({}) == core::Markup::plain);
  CHECK(preferred(std::nullopt) == core::Markup::plain);
  CHECK(preferred({{}}) == core::Markup::plain);
  CHECK(preferred({{MarkupKind::markdown, MarkupKind::plaintext}}) == core::Markup::markdown);
  CHECK(preferred({{MarkupKind::plaintext, MarkupKind::markdown}}) == core::Markup::plain);
}

TEST_CASE("changes become edits, with and without a range", "[convert]") {
  const auto edits =
      server::to_core({{protocol::Range{{1, 2}, {3, 4}}, std::nullopt, "a"}, {std::nullopt, std::nullopt, "b"}});
  REQUIRE(edits.size() == 2);
  REQUIRE(edits[0].range);
  CHECK(edits[0].range->start == core::Position{1, 2});
  CHECK(edits[0].range->end == core::Position{3, 4});
  CHECK(edits[0].text == "a");
  CHECK_FALSE(edits[1].range);
  CHECK(edits[1].text == "b");
}
