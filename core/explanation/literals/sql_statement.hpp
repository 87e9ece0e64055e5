// One SQL statement as its tokens, with the tables it touches. A value; immutable after construction.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/explanation/literals/sql.hpp"

namespace core {

bool is_any_keyword(const SqlToken& token, std::initializer_list<std::string_view> keywords);
bool is_symbol(const SqlToken& token, char symbol);

class SqlStatement {
 public:
  /// `complete`: nothing is joined to the text, so that what is missing is missing.
  SqlStatement(std::vector<SqlToken> tokens, bool complete);

  /// Whether it can be nothing but SQL. `told`: the place says so already.
  bool is_sql(bool told) const;

  const std::vector<SqlToken>& tokens() const { return tokens_; }
  /// The place of the verb: behind the common tables of a WITH.
  std::size_t verb() const { return verb_; }
  /// In the order in which they are named; those that a WITH defines are none.
  const std::vector<std::string>& tables() const { return tables_; }
  bool complete() const { return complete_; }

  bool verb_is(std::string_view keyword) const;
  /// The first such keyword outside parentheses; the number of tokens when there is none.
  std::size_t find_keyword(std::string_view keyword, std::size_t from = 0) const;
  bool has(std::string_view keyword) const;
  bool has_symbol(char symbol) const;
  bool next_words(std::size_t at, std::string_view first, std::string_view second) const;
  /// The name at `at`: `orders`, `shop.orders`, `"Orders"`; empty when none stands there.
  std::string name_at(std::size_t at) const;

 private:
  bool known_verb() const;
  bool next_is(std::initializer_list<std::string_view> keywords) const;
  bool has_companion() const;
  bool has_sign() const;
  void skip_common_tables();
  void find_tables();
  void add_table(std::size_t at);
  bool selects_at(std::uint32_t depth, std::size_t at) const;
  bool in_from_list(std::size_t comma) const;

  std::vector<SqlToken> tokens_;
  bool complete_;
  std::size_t verb_ = 0;
  std::vector<std::string_view> common_ = {};
  std::vector<std::string> tables_ = {};
};

}  // namespace core
