#include "core/explanation/literals/sql_statement.hpp"

#include <algorithm>

#include "core/support/characters.hpp"

namespace core {

bool is_any_keyword(const SqlToken& token, std::initializer_list<std::string_view> keywords) {
  return std::ranges::any_of(keywords, [&](std::string_view keyword) { return is_keyword(token, keyword); });
}

bool is_symbol(const SqlToken& token, char symbol) {
  return token.kind == SqlToken::Kind::symbol && token.text.size() == 1 && token.text[0] == symbol;
}

SqlStatement::SqlStatement(std::vector<SqlToken> tokens, bool complete)
    : tokens_(std::move(tokens)), complete_(complete) {
  verb_ = 0;
  if (!tokens_.empty() && is_keyword(tokens_[0], "WITH")) skip_common_tables();
  find_tables();
}

/// Whether it can be nothing but SQL. `told`: the place says so already.
bool SqlStatement::is_sql(bool told) const {
  if (verb_ >= tokens_.size()) return false;
  const SqlToken& verb = tokens_[verb_];
  if (verb.kind != SqlToken::Kind::word) return false;
  const bool capitals = std::ranges::all_of(verb.text, is_upper);
  if (!capitals && !std::ranges::all_of(verb.text, is_lower)) return told && known_verb();
  if (told) return known_verb();
  return has_companion() && (capitals || has_sign());
}

bool SqlStatement::verb_is(std::string_view keyword) const {
  return verb_ < tokens_.size() && is_keyword(tokens_[verb_], keyword);
}

bool SqlStatement::known_verb() const {
  return is_any_keyword(tokens_[verb_], {"SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "TRUNCATE",
                                         "REPLACE", "MERGE"}) &&
         has_companion();
}

std::size_t SqlStatement::find_keyword(std::string_view keyword, std::size_t from) const {
  for (std::size_t i = from; i < tokens_.size(); ++i) {
    if (tokens_[i].depth == 0 && is_keyword(tokens_[i], keyword)) return i;
  }
  return tokens_.size();
}
bool SqlStatement::has(std::string_view keyword) const { return find_keyword(keyword, verb_) < tokens_.size(); }
bool SqlStatement::next_is(std::initializer_list<std::string_view> keywords) const {
  return verb_ + 1 < tokens_.size() && is_any_keyword(tokens_[verb_ + 1], keywords);
}

bool SqlStatement::has_companion() const {
  if (verb_is("SELECT")) return has("FROM") && find_keyword("FROM") > verb_ + 1 && !tables_.empty();
  if (verb_is("INSERT") || verb_is("REPLACE"))
    return next_is({"INTO", "OR", "IGNORE", "OVERWRITE"}) && !tables_.empty();
  if (verb_is("UPDATE")) return has("SET") && !tables_.empty() && has_symbol('=');
  if (verb_is("DELETE")) return next_is({"FROM"}) && !tables_.empty();
  if (verb_is("MERGE")) return next_is({"INTO"}) && has("USING");
  if (verb_is("TRUNCATE")) return next_is({"TABLE"}) && !tables_.empty();
  const bool object = std::ranges::any_of(tokens_, [](const SqlToken& token) {
    return is_any_keyword(token, {"TABLE", "INDEX", "VIEW", "DATABASE", "SCHEMA", "TRIGGER", "FUNCTION", "SEQUENCE",
                                  "TYPE", "EXTENSION", "USER", "ROLE"});
  });
  return (verb_is("CREATE") || verb_is("ALTER") || verb_is("DROP")) && object && tokens_.size() > verb_ + 2;
}

bool SqlStatement::has_symbol(char symbol) const {
  return std::ranges::any_of(tokens_, [&](const SqlToken& token) { return is_symbol(token, symbol); });
}

/// In small letters, a sentence may begin like a statement; these no sentence has.
bool SqlStatement::has_sign() const {
  const bool placeholder = std::ranges::any_of(tokens_, [](const SqlToken& token) {
    return token.kind == SqlToken::Kind::placeholder && token.text.size() > 1;
  });
  return has_symbol('*') || has_symbol('=') || has_symbol('(') || placeholder;
}

void SqlStatement::skip_common_tables() {
  for (std::size_t i = 1; i < tokens_.size(); ++i) {
    if (tokens_[i].depth != 0) continue;
    if (is_keyword(tokens_[i], "AS") && i > 0) common_.push_back(tokens_[i - 1].text);
    if (is_any_keyword(tokens_[i], {"SELECT", "INSERT", "UPDATE", "DELETE"})) {
      verb_ = i;
      return;
    }
  }
  verb_ = tokens_.size();
}

/// The name at `at`: `orders`, `shop.orders`, `"Orders"`; empty when none stands there.
std::string SqlStatement::name_at(std::size_t at) const {
  std::string name;
  while (at < tokens_.size() &&
         (tokens_[at].kind == SqlToken::Kind::word || tokens_[at].kind == SqlToken::Kind::quoted_name)) {
    const SqlToken& token = tokens_[at];
    name += token.kind == SqlToken::Kind::word ? token.text : token.text.substr(1, token.text.size() - 2);
    if (at + 1 >= tokens_.size() || !is_symbol(tokens_[at + 1], '.')) break;
    name += '.';
    at += 2;
  }
  return name;
}

void SqlStatement::add_table(std::size_t at) {
  while (at < tokens_.size() && is_any_keyword(tokens_[at], {"ONLY", "LATERAL", "IF", "NOT", "EXISTS", "TABLE"})) ++at;
  if (at + 1 < tokens_.size() && is_symbol(tokens_[at + 1], '(') && !verb_is("INSERT") && !verb_is("CREATE")) return;
  const std::string name = name_at(at);
  if (name.empty() || name.back() == '.') return;
  if (is_any_keyword(tokens_[at], {"SELECT", "WHERE", "SET", "VALUES"})) return;
  if (std::ranges::find(common_, std::string_view(name)) != common_.end()) return;
  if (std::ranges::find(tables_, name) == tables_.end()) tables_.push_back(name);
}

void SqlStatement::find_tables() {
  for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
    const SqlToken& token = tokens_[i];
    if (is_any_keyword(token, {"FROM", "JOIN", "INTO", "TABLE", "UPDATE", "USING"})) {
      // `EXTRACT(year FROM day)`, `ON CONFLICT DO UPDATE`, `FOR UPDATE`
      const bool inside_call = is_keyword(token, "FROM") && token.depth > 0 && !selects_at(token.depth, i);
      const bool no_table = i > 0 && is_any_keyword(tokens_[i - 1], {"DO", "FOR", "ON", "DISTINCT"});
      if (!inside_call && !no_table) add_table(i + 1);
    } else if (is_symbol(token, ',') && in_from_list(i)) {
      add_table(i + 1);
    }
  }
}

/// Whether a SELECT stands before token `at` in the same parentheses.
bool SqlStatement::selects_at(std::uint32_t depth, std::size_t at) const {
  while (at-- > 0 && tokens_[at].depth >= depth) {
    if (tokens_[at].depth == depth && is_keyword(tokens_[at], "SELECT")) return true;
  }
  return false;
}

bool SqlStatement::in_from_list(std::size_t comma) const {
  if (tokens_[comma].depth != 0) return false;
  for (std::size_t i = comma, steps = 0; i-- > 0 && steps < 12; ++steps) {
    if (tokens_[i].depth != 0) continue;
    if (is_keyword(tokens_[i], "FROM")) return true;
    if (is_any_keyword(tokens_[i], {"WHERE", "SET", "SELECT", "ON", "BY", "JOIN", "VALUES", "HAVING", "LIMIT", "INTO"}))
      return false;
  }
  return false;
}

bool SqlStatement::next_words(std::size_t at, std::string_view first, std::string_view second) const {
  return at + 1 < tokens_.size() && is_keyword(tokens_[at], first) && is_keyword(tokens_[at + 1], second);
}

}  // namespace core
