#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/core/languages/grammar_facts.hpp"

using namespace core;

namespace {

using Table = const std::vector<SyntaxRow>*;

/// The languages that use a table: what a row names must exist in one of their grammars.
std::vector<const Language*> users_of(Table table) {
  std::vector<const Language*> users;
  for (const Language* language : test::all_languages()) {
    if (std::ranges::find(language->traits().syntax, table) != language->traits().syntax.end())
      users.push_back(language);
  }
  return users;
}

std::vector<Table> all_tables() {
  std::vector<Table> tables;
  for (const Language* language : test::all_languages()) {
    for (const Table table : language->traits().syntax) {
      if (std::ranges::find(tables, table) == tables.end()) tables.push_back(table);
    }
  }
  return tables;
}

bool is_child_number(std::string_view field) {
  return field == "#0" || field == "#1" || field == "#2" || field == "#3" || field == "#-1" || field == "#-2" ||
         field.starts_with('@') || field.starts_with('>') || field.starts_with('=');
}

}  // namespace

TEST_CASE("syntax tables: every language has rows", "[syntax_table]") {
  REQUIRE_FALSE(language_ids().empty());
  for (const Language* language : test::all_languages()) {
    INFO(language->traits().id);
    CHECK_FALSE(language->traits().syntax.empty());
    for (const Table table : language->traits().syntax) CHECK_FALSE(table->empty());
  }
}

TEST_CASE("syntax tables: every row names a node of the grammar", "[syntax_table]") {
  for (const Table table : all_tables()) {
    const auto users = users_of(table);
    for (const SyntaxRow& row : *table) {
      INFO(users.front()->traits().id << ": " << row.node);
      CHECK(std::ranges::any_of(users, [&row](const Language* user) { return test::has_symbol(*user, row.node); }));
    }
  }
}

TEST_CASE("syntax tables: every field of a row occurs on its node", "[syntax_table]") {
  for (const Table table : all_tables()) {
    const auto users = users_of(table);
    for (const SyntaxRow& row : *table) {
      for (const PartField& part : row.parts) {
        INFO(users.front()->traits().id << ": " << row.node << ", field " << part.field);
        CHECK((is_child_number(part.field) || std::ranges::any_of(users, [&](const Language* user) {
                 return test::node_has_field(*user, row.node, part.field);
               })));
      }
    }
  }
}

TEST_CASE("syntax tables: a table has one row for a node, and a row one place for a part", "[syntax_table]") {
  for (const Table table : all_tables()) {
    for (auto row = table->begin(); row != table->end(); ++row) {
      INFO(users_of(table).front()->traits().id << ": " << row->node);
      CHECK(std::none_of(table->begin(), row, [row](const SyntaxRow& earlier) { return earlier.node == row->node; }));
      for (auto part = row->parts.begin(); part != row->parts.end(); ++part) {
        CHECK(std::none_of(row->parts.begin(), part, [part](PartField earlier) { return earlier.part == part->part; }));
      }
    }
  }
}

TEST_CASE("syntax tables: every operator a language names is a token of its grammar", "[syntax_table]") {
  for (const Language* language : test::all_languages()) {
    const LanguageTraits& traits = language->traits();
    for (const auto* operators : {&traits.boolean_operators, &traits.not_operators, &traits.comparison_operators}) {
      for (const std::string_view token : *operators) {
        INFO(traits.id << ": " << token);
        CHECK(test::has_symbol(*language, token));
      }
    }
    for (const auto& [token, opposite] : traits.opposite_operators) {
      INFO(traits.id << ": " << token << " and " << opposite);
      CHECK(test::has_symbol(*language, token));
      CHECK(test::has_symbol(*language, opposite));
    }
  }
}
