// The tables of modules and annotations: well formed, and looked up as they are written.
#include "core/languages/fact_tables.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "core/languages/registry.hpp"
#include "core/languages/table.hpp"
#include "tests/core/languages/grammar_facts.hpp"

using namespace core;

namespace {

std::string folder_of(const Language& language) {
  return std::string(language.traits().tables.empty() ? language.traits().id : language.traits().tables);
}

}  // namespace

TEST_CASE("module tables: every row says what a module is for, once", "[fact_tables]") {
  for (const Language* language : test::all_languages()) {
    std::set<std::string_view> seen;
    for (const auto& cells : parse_table(embedded_table(folder_of(*language) + "/modules.tsv"), 2)) {
      INFO(language->traits().id << ": " << cells[0]);
      CHECK_FALSE(cells[1].empty());
      CHECK_FALSE(cells[1].ends_with('.'));
      CHECK(seen.insert(cells[0]).second);
    }
  }
}

TEST_CASE("annotation tables: every row has a known form, a name of its own and a meaning", "[fact_tables]") {
  const std::set<std::string_view> forms{"mark", "comment", "directive", "type"};
  for (const Language* language : test::all_languages()) {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const auto& cells : parse_table(embedded_table(folder_of(*language) + "/annotations.tsv"), 4)) {
      INFO(language->traits().id << ": " << cells[0] << " " << cells[1]);
      CHECK(forms.contains(cells[0]));
      CHECK_FALSE(cells[2].empty());
      // What is said of a type stands inside a sentence, all else is one.
      CHECK(cells[2].ends_with('.') == (cells[0] != "type"));
      CHECK(seen.insert({cells[0], cells[1]}).second);
    }
  }
}

TEST_CASE("fact tables: the longest name at the start of a text is found, whole words only", "[fact_tables]") {
  const FactTables python("python");
  const auto found = [&](std::string_view text) {
    const AnnotationRow* row = python.annotation_at_start(AnnotationForm::comment, text);
    return row == nullptr ? std::string_view() : row->name;
  };
  CHECK(found("noqa") == "noqa");
  CHECK(found("noqa: E501, W291") == "noqa: E501");
  CHECK(found("noqa: X999") == "noqa");
  CHECK(found("noqable") == "");
  CHECK(found("a noqa") == "");
  CHECK(python.annotation(AnnotationForm::mark, "property") != nullptr);
  CHECK(python.annotation(AnnotationForm::comment, "property") == nullptr);
}
