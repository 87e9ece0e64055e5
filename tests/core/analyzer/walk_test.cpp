#include "core/analyzer/walk.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/core/analyzer/marked_source.hpp"

using namespace core;

namespace {

std::string_view type(TSNode node) { return ts_node_type(node); }

}  // namespace

TEST_CASE("a walk enters parents first and leaves them last", "[walk]") {
  const DocumentPtr document = test::open_source("python", "a = f(1)\n");
  std::string steps;
  walk(
      document->root(),
      [&](TSNode node, TSFieldId) {
        if (ts_node_is_named(node)) steps.append("<").append(type(node));
        return true;
      },
      [&](TSNode node) {
        if (ts_node_is_named(node)) steps += ">";
      });
  CHECK(steps == "<module<expression_statement<assignment<identifier><call<identifier><argument_list<integer>>>>>>");
}

TEST_CASE("where the visitor declines, the children are left out", "[walk]") {
  const DocumentPtr document = test::open_source("c", "int f(void) { return 1; }\nint g;\n");
  std::size_t entered = 0;
  std::size_t left = 0;
  bool inside = false;
  walk(
      document->root(),
      [&](TSNode node, TSFieldId) {
        ++entered;
        inside = inside || type(node) == "return_statement";
        return type(node) != "function_definition";
      },
      [&](TSNode) { ++left; });
  CHECK_FALSE(inside);
  CHECK(entered == left);
  CHECK(entered > 3);
}

TEST_CASE("a walk tells the field that a node hangs on", "[walk]") {
  const DocumentPtr document = test::open_source("go", "package a\nfunc f() {}\n");
  std::string name;
  walk(
      document->root(),
      [&](TSNode node, TSFieldId field) {
        const char* field_name = ts_language_field_name_for_id(ts_tree_language(document->tree()), field);
        if (field_name != nullptr && std::string_view(field_name) == "name") name = document->text(node);
        return true;
      },
      [](TSNode) {});
  CHECK(name == "f");
}

TEST_CASE("a walk stays below its root, and a null node has nothing to walk", "[walk]") {
  const DocumentPtr document = test::open_source("javascript", "a();\nb();\n");
  std::string text;
  const auto gather = [&](TSNode node, TSFieldId) {
    if (ts_node_child_count(node) == 0) text += document->text(node);
    return true;
  };
  walk(ts_node_named_child(document->root(), 0), gather, [](TSNode) {});
  CHECK(text == "a();");
  walk(TSNode{}, gather, [](TSNode) {});
  CHECK(text == "a();");
}
