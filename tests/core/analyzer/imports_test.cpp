// What imports bring in and where it is used.
#include "core/analyzer/imports.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "core/languages/registry.hpp"
#include "tests/core/analyzer/marked_source.hpp"

using namespace core;

namespace {

/// The first statement of the document.
TSNode first(const Document& document) { return ts_node_named_child(document.root(), 0); }

/// "module: name*2 other*0?": names with how often they are used; "?" when that is not sure, "!" when handed on.
std::string summary(const Document& document, TSNode import) {
  std::string text;
  for (const ImportedModule& module : read_import(document, import)) {
    text.append(text.empty() ? "" : "; ").append(module.module).append(":");
    if (module.wildcard) text.append(" *");
    for (const ImportedName& name : module.names) {
      text.append(" ").append(name.text).append("*").append(std::to_string(name.uses.size()));
      if (!name.surely_counted) text.append("?");
      if (name.exported) text.append("!");
    }
  }
  return text;
}

std::string summary(std::string_view language, const std::string& source) {
  const auto document = test::open_source(language, source);
  return summary(*document, first(*document));
}

}  // namespace

TEST_CASE("imports: names and their uses", "[imports]") {
  CHECK(summary("python", "from m import a, b as c\nprint(a, a)\n") == "m: a*2 c*0");
  CHECK(summary("python", "import a.b, c as d\na.b.f(d)\n") == "a.b: a*1; c: d*1");
  CHECK(summary("python", "from m import *\n") == "m: *");
  CHECK(summary("python", "from m import a, b\n__all__ = ['a']\n") == "m: a*0! b*0");
  CHECK(summary("python", "from m import a as a\n") == "m: a*0!");
  CHECK(summary("javascript", "import d, { a as b } from './m';\nd(b);\n") == "./m: d*1 b*1");
  CHECK(summary("javascript", "import * as n from 'm';\nn.f();\n") == "m: n*1");
  CHECK(summary("typescript", "import type { T } from 'm';\nlet x: T;\n") == "m: T*1");
  CHECK(summary("c", "#include <stdio.h>\n") == "stdio.h:");
}

TEST_CASE("imports: a name in a string may be a use", "[imports]") {
  CHECK(summary("python", "from m import A\nx: 'A' = 1\n") == "m: A*0?");
  CHECK(summary("python", "from m import A\n# A in a comment\n") == "m: A*0");
}

TEST_CASE("imports: a package is called by the last word of its path", "[imports]") {
  const auto document = test::open_source("go",
                                          "package p\nimport (\n\"encoding/json\"\ny \"gopkg.in/yaml.v3\"\n"
                                          "_ \"x/y\"\n)\nfunc f() { json.Marshal(1); y.A() }\n");
  CHECK(summary(*document, ts_node_named_child(document->root(), 1)) ==
        "encoding/json: json*1; gopkg.in/yaml.v3: y*1; x/y:");
}

TEST_CASE("imports: members used of a module", "[imports]") {
  const auto document = test::open_source("python", "import os.path\nos.path.join(os.getcwd())\n");
  const auto modules = read_import(*document, first(*document));
  REQUIRE(modules.size() == 1);
  REQUIRE(modules[0].names.size() == 1);
  REQUIRE(modules[0].names[0].uses.size() == 2);
  CHECK(document->text(modules[0].names[0].uses[0].member) == "join");
  CHECK(document->text(modules[0].names[0].uses[1].member) == "getcwd");
}

TEST_CASE("imports: modules of the standard library", "[imports]") {
  const Language& python = *language_by_id("python");
  CHECK(standard_module(python, "json", true) == "reads and writes JSON text");
  CHECK(standard_module(python, "xml.etree.cElementTree", true) == standard_module(python, "xml.etree", true));
  CHECK(standard_module(python, "numpy", true).empty());
  CHECK(standard_module(*language_by_id("javascript"), "node:fs", false) == "files and folders");
  CHECK(standard_module(*language_by_id("c"), "string.hpp", false).empty());
  CHECK(standard_module(*language_by_id("go"), "fmt/other", false).empty());
}
