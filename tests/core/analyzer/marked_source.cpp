#include "tests/core/analyzer/marked_source.hpp"

#include <catch2/catch.hpp>
#include <utility>

#include "core/languages/registry.hpp"

namespace test {

TSNode MarkedSource::leaf() const { return ts_node_descendant_for_byte_range(document->root(), offset, offset + 1); }

MarkedSource open_marked(std::string_view language, std::string source) {
  constexpr std::string_view mark = "‸";
  const std::size_t at = source.find(mark);
  REQUIRE(at != std::string::npos);
  source.erase(at, mark.size());
  return {open_source(language, std::move(source)), static_cast<std::uint32_t>(at)};
}

core::DocumentPtr open_source(std::string_view language, std::string source) {
  core::DocumentPtr document = core::Document::open("/file", 1, std::move(source), core::language_by_id(language));
  REQUIRE(document->tree() != nullptr);
  return document;
}

}  // namespace test
