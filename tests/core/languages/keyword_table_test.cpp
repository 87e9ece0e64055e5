#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "core/languages/table.hpp"
#include "tests/core/languages/grammar_facts.hpp"

using namespace core;

namespace {

using Words = std::vector<std::string_view>;

std::string_view folder_of(const Language& language) {
  const LanguageTraits& traits = language.traits();
  return traits.tables.empty() ? traits.id : traits.tables;
}

std::string_view table_of(std::string_view folder) { return embedded_table(std::string(folder) + "/keywords.tsv"); }

std::set<std::string_view> all_folders() {
  std::set<std::string_view> folders;
  for (const Language* language : test::all_languages()) folders.insert(folder_of(*language));
  return folders;
}

/// The languages that use the table of `folder`: what a row names must exist in one of their grammars.
std::vector<const Language*> users_of(std::string_view folder) {
  std::vector<const Language*> users;
  for (const Language* language : test::all_languages()) {
    if (folder_of(*language) == folder) users.push_back(language);
  }
  return users;
}

Words split(std::string_view text, char separator) {
  Words parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

/// The names in curly brackets.
Words placeholders(std::string_view text) {
  Words names;
  for (std::size_t begin = text.find('{'); begin != std::string_view::npos; begin = text.find('{', begin)) {
    const std::size_t end = text.find('}', begin);
    REQUIRE(end != std::string_view::npos);
    names.push_back(text.substr(begin + 1, end - begin - 1));
    begin = end;
  }
  return names;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Keywords; operators and punctuation are not words.
bool is_word(std::string_view token) { return !token.empty() && is_letter(token.front()) && is_letter(token.back()); }

/// Line ends are tokens to some grammars, but nothing a cursor can rest on.
bool is_blank(std::string_view token) { return token.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool is_sentence(std::string_view text) {
  return text.ends_with('.') && !text.starts_with(' ') && text.find("  ") == std::string_view::npos;
}

/// Whether some grammar has `field` on the node `context`, or on any node for "*".
bool is_field_of(const std::vector<const Language*>& users, std::string_view context, std::string_view field) {
  if (field.starts_with('#')) return field.size() == 2 && field[1] >= '0' && field[1] <= '9';
  return std::ranges::any_of(users, [=](const Language* user) {
    if (context != "*") return test::node_has_field(*user, context, field);
    return ts_language_field_id_for_name(user->grammar(), field.data(), static_cast<std::uint32_t>(field.size())) != 0;
  });
}

/// Calls `check` with each row of each table and the languages that use it.
template <typename Check>
void for_each_row(const Check& check) {
  for (const std::string_view folder : all_folders()) {
    const auto users = users_of(folder);
    for (const Words& row : parse_table(table_of(folder), 5)) {
      INFO(folder << ": " << row[0] << " in " << row[1]);
      check(users, KeywordRow{row[0], row[1], row[2], row[3], row[4]});
    }
  }
}

}  // namespace

TEST_CASE("keyword tables: every line has the five columns", "[keyword_table]") {
  for (const std::string_view folder : all_folders()) {
    INFO(folder);
    Words lines = split(table_of(folder), '\n');
    CHECK(lines.front() == "token\tcontext\tmeaning\there\ttrap");
    for (const std::string_view line : lines) {
      INFO(line);
      CHECK((line.empty() || split(line, '\t').size() == 5));
    }
  }
}

TEST_CASE("keyword tables: every token of a grammar has a row", "[keyword_table]") {
  for (const Language* language : test::all_languages()) {
    const TSLanguage* grammar = language->grammar();
    const auto count = static_cast<TSSymbol>(ts_language_symbol_count(grammar));
    for (TSSymbol symbol = 0; symbol < count; ++symbol) {
      if (ts_language_symbol_type(grammar, symbol) != TSSymbolTypeAnonymous) continue;
      const std::string_view token = ts_language_symbol_name(grammar, symbol);
      if (is_blank(token)) continue;
      INFO(language->traits().id << ": " << token);
      CHECK_FALSE(language->keyword_rows(token).empty());
    }
  }
}

TEST_CASE("keyword tables: every row's token and contexts exist in the grammar", "[keyword_table]") {
  for_each_row([](const auto& users, const KeywordRow& row) {
    CHECK(std::ranges::any_of(users, [&row](const Language* user) { return test::has_symbol(*user, row.token); }));
    if (row.context == "*") return;
    for (const std::string_view context : split(row.context, ',')) {
      INFO(context);
      CHECK(std::ranges::any_of(users, [context](const Language* user) { return test::has_node(*user, context); }));
    }
  });
}

TEST_CASE("keyword tables: every placeholder is a field of the node around the token", "[keyword_table]") {
  for_each_row([](const auto& users, const KeywordRow& row) {
    for (const std::string_view field : placeholders(row.here)) {
      for (const std::string_view context : split(row.context, ',')) {
        INFO(context << " {" << field << "}");
        CHECK(is_field_of(users, context, field));
      }
    }
  });
}

TEST_CASE("keyword tables: cells are sentences", "[keyword_table]") {
  for_each_row([](const auto&, const KeywordRow& row) {
    for (const std::string_view cell : {row.meaning, row.here, row.trap}) {
      INFO(cell);
      CHECK((cell.empty() || is_sentence(cell)));
    }
    CHECK((!row.meaning.empty() || (row.here.empty() && row.trap.empty())));
  });
}

TEST_CASE("keyword tables: every word means something in some context", "[keyword_table]") {
  for_each_row([](const auto& users, const KeywordRow& row) {
    const auto rows = users.front()->keyword_rows(row.token);
    CHECK((!is_word(row.token) || std::ranges::any_of(rows, [](const KeywordRow& r) { return !r.meaning.empty(); })));
  });
}

TEST_CASE("keyword tables: a token has one row for a context", "[keyword_table]") {
  for (const std::string_view folder : all_folders()) {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const Words& row : parse_table(table_of(folder), 5)) {
      for (const std::string_view context : split(row[1], ',')) {
        INFO(folder << ": " << row[0] << " in " << context);
        CHECK(seen.emplace(row[0], context).second);
      }
    }
  }
}

TEST_CASE("keyword tables: a row is found by token and context", "[keyword_table]") {
  for (const Language* language : test::all_languages()) {
    for (const Words& row : parse_table(table_of(folder_of(*language)), 5)) {
      for (const std::string_view context : split(row[1], ',')) {
        INFO(language->traits().id << ": " << row[0] << " in " << context);
        const KeywordRow* found = language->keyword(row[0], context);
        REQUIRE(found != nullptr);
        CHECK(found->context == row[1]);
        CHECK(found->meaning == row[2]);
      }
    }
    CHECK(language->keyword("no such token", "*") == nullptr);
  }
}

TEST_CASE("tables: cells, empty cells and line ends", "[table]") {
  const auto rows = parse_table("head\tline\r\n-\t-\tx\r\n\nonly\na\tb\tc\td", 3);
  const std::vector<Words> expected = {{"-", "", "x"}, {"only", "", ""}, {"a", "b", "c"}};
  CHECK(rows == expected);
  CHECK(parse_table("", 2).empty());
  CHECK(parse_table("head", 2).empty());
  CHECK(embedded_table("nonsense/keywords.tsv").empty());
}
