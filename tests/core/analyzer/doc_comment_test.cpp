#include "core/analyzer/doc_comment.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace core;

namespace {

DocComment docstring(std::string_view text) { return parse_doc_comment(text, DocConvention::docstring, "load"); }
DocComment tags(std::string_view text) { return parse_doc_comment(text, DocConvention::block_tags, "load"); }
DocComment plain(std::string_view text, std::string_view name) {
  return parse_doc_comment(text, DocConvention::plain_comment, name);
}

}  // namespace

TEST_CASE("first sentence: a full stop ends it unless something goes on") {
  CHECK(first_sentence("Reads it. Then more.") == "Reads it.");
  CHECK(first_sentence("Splits, e.g. on tabs. More.") == "Splits, e.g. on tabs.");
  CHECK(first_sentence("Needs version 3.14 of foo.bar to run. More") == "Needs version 3.14 of foo.bar to run.");
  CHECK(first_sentence("By J. Smith. More") == "By J. Smith.");
  CHECK(first_sentence("Tabs, etc. The rest") == "Tabs, etc.");
  CHECK(first_sentence("Tabs, etc. are split. More") == "Tabs, etc. are split.");
  CHECK(first_sentence("Is it set? Yes.") == "Is it set?");
  CHECK(first_sentence("Does (see x. y) this. More") == "Does (see x. y) this.");
  CHECK(first_sentence("Calls `a. b` here. More") == "Calls `a. b` here.");
  CHECK(first_sentence("On two\n   lines\n\nNext paragraph.") == "On two lines");
  CHECK(first_sentence("One of:\n- a. b\n- c") == "One of:");
  CHECK(first_sentence("") == "");
}

TEST_CASE("docstring in Google style") {
  const DocComment doc = docstring(R"(r"""Load a file.

    It may be large.

    Args:
        path (str): where it
            lies
        *rest: more of them

    Returns:
        dict: the settings

    Raises:
        OSError: if it is not there
    """)");
  CHECK(doc.summary == "Load a file.");
  CHECK(doc.description == "It may be large.");
  REQUIRE(doc.parameters.size() == 2);
  CHECK(doc.parameters[0].name == "path");
  CHECK(doc.parameters[0].type == "str");
  CHECK(doc.parameters[0].text == "where it lies");
  CHECK(doc.parameters[1].name == "*rest");
  CHECK(doc.returns == "the settings");
  REQUIRE(doc.raises.size() == 1);
  CHECK(doc.raises[0].name == "OSError");
  CHECK(doc.raises[0].text == "if it is not there");
}

TEST_CASE("docstring in NumPy style") {
  const DocComment doc = docstring(R"("""
    Load a file.

    Parameters
    ----------
    path : str
        Where it lies.
    mode, kind : int, optional
        How.

    Yields
    ------
    line : str
        Each line.

    Notes
    -----
    Not this.
    """)");
  CHECK(doc.summary == "Load a file.");
  CHECK(doc.description.empty());
  REQUIRE(doc.parameters.size() == 2);
  CHECK(doc.parameters[0].type == "str");
  CHECK(doc.parameters[1].name == "mode, kind");
  CHECK(doc.yields == "Each line.");
}

TEST_CASE("docstring in Sphinx style") {
  const DocComment doc = docstring(R"('''Load a :class:`~a.b.File` of ``bytes``.

    :param int size: how many
    :type path: str
    :raises ValueError: when *size* is negative
    :returns: the bytes

    .. deprecated:: 3.8
       Use :func:`read`.
    ''')");
  CHECK(doc.summary == "Load a `File` of `bytes`.");
  REQUIRE(doc.parameters.size() == 1);
  CHECK(doc.parameters[0].name == "size");
  CHECK(doc.parameters[0].type == "int");
  CHECK(doc.returns == "the bytes");
  CHECK(doc.raises.at(0).text == "when `size` is negative");
  CHECK(doc.deprecated == "since 3.8: Use `read`.");
}

TEST_CASE("JSDoc and TSDoc") {
  const DocComment doc = tags(R"(/**
 * Loads a {@link File}. See [the guide](https://example.org/x).
 * @param {string} [path="a.txt"] - where it lies
 *   on disk
 * @param {{a: number}} options
 * @returns {Promise<string>} the text
 * @throws {TypeError} when there is none
 * @deprecated
 */)");
  CHECK(doc.summary == "Loads a `File`.");
  CHECK(doc.description == "See the guide.");
  REQUIRE(doc.parameters.size() == 2);
  CHECK(doc.parameters[0].name == "path");
  CHECK(doc.parameters[0].text == "where it lies on disk");
  CHECK(doc.parameters[1].type == "{a: number}");
  CHECK(doc.returns == "the text");
  CHECK(doc.raises.at(0).name == "TypeError");
  CHECK(doc.deprecated == "deprecated");
}

TEST_CASE("Doxygen") {
  const DocComment doc = tags(
      "/// \\brief Loads \\p path.\n///\n/// Details follow.\n/// \\param[in] path where it lies\n/// \\return the "
      "text\n");
  CHECK(doc.summary == "Loads `path`.");
  CHECK(doc.description == "Details follow.");
  CHECK(doc.parameters.at(0).name == "path");
  CHECK(doc.returns == "the text");
  CHECK(tags("/*!\n * Loads it.\n * @code\n * load();\n * @endcode\n */").summary == "Loads it.");
}

TEST_CASE("kernel-doc: the name, parameters as tags") {
  const DocComment doc = tags(
      "/**\n * load() - read the settings\n * @path: where they lie\n *\n * Slow.\n *\n * Return: 0 or an error\n */");
  CHECK(doc.summary == "read the settings");
  CHECK(doc.description == "Slow.");
  CHECK(doc.parameters.at(0).name == "path");
  CHECK(doc.returns == "0 or an error");
}

TEST_CASE("Go: the name goes, a deprecation is found") {
  const DocComment doc =
      plain("// LoadAll reads every file, e.g. those below.\n// More.\n//\n// Deprecated: Use Walk.\n", "LoadAll");
  CHECK(doc.summary == "reads every file, e.g. those below.");
  CHECK(doc.description == "More.");
  CHECK(doc.deprecated == "Use Walk.");
  CHECK(plain("// Run is the entry point.\n", "Run").summary == "`Run` is the entry point.");
  CHECK(plain("// process items in order\n", "process").summary == "`process` items in order");
}

TEST_CASE("Markdown with headings: sections, links, examples") {
  const DocComment doc = parse_doc_comment(
      "/// Reads a [`Packet`] from [the wire](http://x) or [Vec::new], see [there][1] and a[0].\n///\n/// More about "
      "it.\n///\n/// # Arguments\n///\n/// * `bytes` - what was received\n///\n/// # Errors\n///\n/// Returns an error "
      "if "
      "there are too few bytes.\n///\n/// # Panics\n/// If `bytes` is huge.\n///\n/// # Examples\n///\n/// ```\n/// # "
      "Errors\n/// read(b);\n/// ```\n",
      DocConvention::markdown, "read");
  CHECK(doc.summary == "Reads a `Packet` from the wire or `Vec::new`, see there and a[0].");
  CHECK(doc.description == "More about it.");
  REQUIRE(doc.parameters.size() == 1);
  CHECK(doc.parameters[0].name == "bytes");
  CHECK(doc.parameters[0].text == "what was received");
  REQUIRE(doc.raises.size() == 2);
  CHECK(doc.raises[0].text == "Returns an error if there are too few bytes.");
  CHECK(doc.raises[1].name == "panic");
  CHECK(doc.raises[1].text == "If `bytes` is huge.");
}

TEST_CASE("what is no documentation") {
  CHECK(plain("//go:noinline\n//nolint:errcheck\n", "f").summary.empty());
  CHECK(plain("// x := foo()\n// return x;\n", "f").summary.empty());
  CHECK(plain("// TODO: write this better\n// one day\n", "f").summary.empty());
  CHECK(tags("/*\n * Copyright (c) 2020 Somebody. All rights reserved.\n */").summary.empty());
  CHECK(tags("// eslint-disable-next-line no-console\n").summary.empty());
  CHECK(tags("/* istanbul ignore next */").summary.empty());
  CHECK(tags("/**********/\n// ---- Helpers ----\n").summary.empty());
  CHECK(tags("/** @file The whole file. */").summary.empty());
  CHECK(tags("/* if (a) {\n * b();\n * } */").summary.empty());
}

TEST_CASE("torn and hostile comments are read to their end") {
  for (const char* text : {"", "\"", "\"\"\"", "/*", "/**", "///", "@", "/** @param", "/** @param {", "/** @param [",
                           "\"\"\":param", "r'"}) {
    for (const auto convention :
         {DocConvention::docstring, DocConvention::block_tags, DocConvention::plain_comment, DocConvention::markdown}) {
      for (const char* name : {"", "load"}) CHECK_NOTHROW(parse_doc_comment(text, convention, name));
    }
  }
  // Linear: each of these takes minutes when it is quadratic.
  for (const char* unit : {"`", "* ", "*a ", "[", "(", "{@link ", "<a ", ":a:`", "@a ", "\n@param {", ". ", "``a` ",
                           "Args:\n ", "\"\"\"", "/** "}) {
    std::string text = "\"\"\"/** ";
    while (text.size() < 400'000) text += unit;
    for (const auto convention :
         {DocConvention::docstring, DocConvention::block_tags, DocConvention::plain_comment, DocConvention::markdown}) {
      CHECK_NOTHROW(parse_doc_comment(text, convention, "load"));
    }
  }
}
