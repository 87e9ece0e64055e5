// XML documentation, and tags that name the type first (PHPDoc).
#include <catch2/catch.hpp>

#include "core/analyzer/doc_comment.hpp"

using namespace core;

namespace {

DocComment xml(std::string_view text) { return parse_doc_comment(text, DocConvention::xml, "Load"); }
DocComment typed(std::string_view text) { return parse_doc_comment(text, DocConvention::typed_tags, "load"); }

}  // namespace

TEST_CASE("XML documentation: its elements") {
  const DocComment doc = xml(R"(/// <summary>
/// Loads a <see cref="T:System.IO.Stream"/> of <paramref name="path"/>. It may be large.
/// </summary>
/// <typeparam name="T">left out</typeparam>
/// <param name="path">Where it lies, as in <c>a/b</c>.</param>
/// <param name='mode'>How to open it.</param>
/// <returns>The stream, or <see langword="null"/>.</returns>
/// <exception cref="IOException">It is not there.</exception>
/// <remarks>
/// <para>One.</para>
/// <code>Load("x");</code>
/// </remarks>)");
  CHECK(doc.summary == "Loads a `System.IO.Stream` of `path`.");
  CHECK(doc.description == "It may be large. One.");
  REQUIRE(doc.parameters.size() == 2);
  CHECK(doc.parameters[0].name == "path");
  CHECK(doc.parameters[0].text == "Where it lies, as in `a/b`.");
  CHECK(doc.parameters[1].name == "mode");
  CHECK(doc.returns == "The stream, or `null`.");
  REQUIRE(doc.raises.size() == 1);
  CHECK(doc.raises[0].name == "IOException");
  CHECK(doc.raises[0].text == "It is not there.");
}

TEST_CASE("XML documentation: not well formed") {
  CHECK(xml("/// <summary>Loads the file").summary == "Loads the file");
  CHECK(xml("/// Loads the <b>whole</b> file.").summary == "Loads the whole file.");
  CHECK(xml("/// <summary>Compares a < b and b > c.</summary>").summary == "Compares a < b and b > c.");
  CHECK(xml("/// <inheritdoc/>").summary.empty());
  CHECK(xml("/// <summary></summary>").summary.empty());
  CHECK(xml("/// <").summary.empty());
  CHECK(xml("// Loads the whole file. Slowly.").summary == "Loads the whole file.");
}

TEST_CASE("tags with the type first") {
  const DocComment doc = typed(R"(/**
 * Loads the file. It may be large.
 *
 * @param string                    $path  where it lies
 * @param array<int, string>|null   &$names filled with names
 * @param  $mode  how to open it
 * @param Foo ...$rest
 *
 * @return int|false the size
 * @throws IOException when it is not there
 */)");
  CHECK(doc.summary == "Loads the file.");
  REQUIRE(doc.parameters.size() == 4);
  CHECK(doc.parameters[0].name == "$path");
  CHECK(doc.parameters[0].type == "string");
  CHECK(doc.parameters[0].text == "where it lies");
  CHECK(doc.parameters[1].name == "$names");
  CHECK(doc.parameters[1].type == "array<int, string>|null");
  CHECK(doc.parameters[2].name == "$mode");
  CHECK(doc.parameters[2].text == "how to open it");
  CHECK(doc.parameters[3].name == "$rest");
  CHECK(doc.returns == "the size");
  REQUIRE(doc.raises.size() == 1);
  CHECK(doc.raises[0].name == "IOException");
  CHECK(doc.raises[0].text == "when it is not there");
}

TEST_CASE("tags with the type first: without text") {
  CHECK(typed("/** @return int */").summary.empty());
  CHECK(typed("/** @return int the size */").summary == "Returns the size");
  CHECK(typed("/** @param array<int $broken the text */").parameters.size() == 1);
}
