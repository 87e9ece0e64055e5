// SQL in a string: what the statement does to which tables, its parameters, and what is dangerous about it.
#include <algorithm>
#include <string>

#include "core/analyzer/syntax.hpp"
#include "core/explanation/literals/explainers.hpp"
#include "core/explanation/literals/place_words.hpp"
#include "core/explanation/literals/sql_statement.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

/// Says what a statement does.
class SqlTeller {
 public:
  explicit SqlTeller(const SqlStatement& statement) : statement_(statement) {}

  LiteralAnswer answer() const {
    LiteralAnswer answer;
    answer.first_line = Prose("SQL that ") << action();
    if (Prose clauses = clauses_in_order(); !clauses.empty()) answer.details.push_back(std::move(clauses));
    if (Prose parameters = placeholders(); !parameters.empty()) answer.details.push_back(std::move(parameters));
    answer.notes = notes();
    return answer;
  }

 private:
  Prose table_names(std::size_t first = 0) const {
    std::vector<Prose> names;
    for (std::size_t i = first; i < statement_.tables().size(); ++i)
      names.push_back(Prose() << code(statement_.tables()[i]));
    return listed(names, 4);
  }

  Prose others() const { return statement_.tables().size() > 1 ? Prose(", reading ") << table_names(1) : Prose(); }

  Prose action() const {
    const Prose first = statement_.tables().empty() ? Prose() : Prose() << code(statement_.tables()[0]);
    if (statement_.verb_is("SELECT")) return Prose("reads ") << table_names();
    if (statement_.verb_is("INSERT")) return Prose("inserts into ") << first << others() << on_conflict();
    if (statement_.verb_is("REPLACE"))
      return Prose("inserts into ") << first << ", deleting rows with the same key first";
    if (statement_.verb_is("UPDATE")) return Prose("changes ") << changed_columns() << " of " << first << others();
    if (statement_.verb_is("DELETE")) return Prose("deletes rows of ") << first << others();
    if (statement_.verb_is("TRUNCATE")) return Prose("empties ") << first;
    if (statement_.verb_is("MERGE")) return Prose("merges into ") << first << others();
    return definition();
  }

  Prose on_conflict() const {
    for (std::size_t i = 0; i + 1 < statement_.tokens().size(); ++i) {
      if (!is_keyword(statement_.tokens()[i], "CONFLICT") && !is_keyword(statement_.tokens()[i], "KEY")) continue;
      if (statement_.has("DUPLICATE")) return ", or changes the row that has the same key";
      for (std::size_t j = i; j + 1 < statement_.tokens().size(); ++j) {
        if (!is_keyword(statement_.tokens()[j], "DO")) continue;
        if (is_keyword(statement_.tokens()[j + 1], "NOTHING")) return ", unless such a row exists";
        if (is_keyword(statement_.tokens()[j + 1], "UPDATE")) return ", or changes the row that exists";
      }
    }
    return {};
  }

  Prose changed_columns() const {
    std::vector<Prose> columns;
    const std::size_t end = statement_.find_keyword("WHERE");
    for (std::size_t i = statement_.find_keyword("SET"); i + 2 < end; ++i) {
      const bool begins = is_keyword(statement_.tokens()[i], "SET") || is_symbol(statement_.tokens()[i], ',');
      if (statement_.tokens()[i].depth == 0 && begins && is_symbol(statement_.tokens()[i + 2], '='))
        columns.push_back(Prose() << code(statement_.name_at(i + 1)));
    }
    return columns.empty() ? Prose("columns") : listed(columns, 4);
  }

  Prose definition() const {
    Prose words = statement_.verb_is("CREATE")  ? "creates the "
                  : statement_.verb_is("ALTER") ? "alters the "
                                                : "drops the ";
    for (std::size_t i = statement_.verb() + 1; i + 1 < statement_.tokens().size(); ++i) {
      if (!is_any_keyword(statement_.tokens()[i], {"TABLE", "INDEX", "VIEW", "DATABASE", "SCHEMA", "TRIGGER",
                                                   "FUNCTION", "SEQUENCE", "TYPE", "EXTENSION", "USER", "ROLE"})) {
        continue;
      }
      for (const char c : statement_.tokens()[i].text) words << std::string(1, to_lower(c));
      std::size_t name = i + 1;
      while (name < statement_.tokens().size() &&
             is_any_keyword(statement_.tokens()[name], {"IF", "NOT", "EXISTS", "CONCURRENTLY"}))
        ++name;
      words << " " << code(statement_.name_at(name));
      if (statement_.next_words(i + 1, "IF", "NOT")) words << ", unless it exists";
      if (statement_.next_words(i + 1, "IF", "EXISTS")) words << ", if it exists";
      break;
    }
    return words;
  }

  /// "where `a = ?` · order by `name` · limit `10`"
  Prose clauses_in_order() const {
    if (statement_.verb_is("CREATE") || statement_.verb_is("ALTER") || statement_.verb_is("DROP") ||
        statement_.verb_is("TRUNCATE"))
      return {};
    Prose line;
    if (statement_.verb_is("SELECT"))
      line << "columns " << text_between(statement_.verb() + 1, statement_.find_keyword("FROM"), 60);
    for (std::size_t i = statement_.verb() + 1; i < statement_.tokens().size(); ++i) {
      const std::string words = clause_words(i);
      if (words.empty()) continue;
      std::size_t begin = i + 1;
      while (begin < statement_.tokens().size() && is_any_keyword(statement_.tokens()[begin], {"BY", "JOIN", "OUTER"}))
        ++begin;
      std::size_t end = begin;
      while (end < statement_.tokens().size() && clause_words(end).empty() && !is_symbol(statement_.tokens()[end], ';'))
        ++end;
      if (end == begin) continue;
      line << (line.empty() ? "" : " · ") << words << " " << text_between(begin, end, 50);
      i = end - 1;
    }
    return line;
  }

  std::string clause_words(std::size_t at) const {
    const SqlToken& token = statement_.tokens()[at];
    if (token.depth != 0) return {};
    const bool before_join =
        at + 1 < statement_.tokens().size() && is_any_keyword(statement_.tokens()[at + 1], {"JOIN", "OUTER"});
    if (before_join && is_any_keyword(token, {"LEFT", "RIGHT", "FULL", "INNER", "CROSS"}))
      return lower(token.text) + " join";
    if (is_keyword(token, "JOIN")) return "join";
    if (is_any_keyword(token, {"WHERE", "HAVING", "LIMIT", "OFFSET", "RETURNING"})) return lower(token.text);
    const bool by = at + 1 < statement_.tokens().size() && is_keyword(statement_.tokens()[at + 1], "BY");
    if (by && is_any_keyword(token, {"GROUP", "ORDER"})) return lower(token.text) + " by";
    if (is_keyword(token, "UNION")) return "union with";
    return {};
  }

  static std::string lower(std::string_view text) {
    std::string result;
    for (const char c : text) result += to_lower(c);
    return result;
  }

  Prose text_between(std::size_t first, std::size_t end, std::size_t limit) const {
    if (first >= end || end > statement_.tokens().size()) return {};
    const char* begin = statement_.tokens()[first].text.data();
    const std::string_view last = statement_.tokens()[end - 1].text;
    return Prose() << code(std::string_view(begin, static_cast<std::size_t>(last.data() + last.size() - begin)), limit);
  }

  Prose placeholders() const {
    std::vector<Prose> names;
    std::uint32_t nameless = 0;
    std::string_view sign;
    for (const SqlToken& token : statement_.tokens()) {
      if (token.kind != SqlToken::Kind::placeholder) continue;
      if (token.text == "?" || token.text == "%s") {
        ++nameless;
        sign = token.text;
      } else if (std::ranges::none_of(names, [&](const Prose& name) { return name.pieces()[0].text == token.text; })) {
        names.push_back(Prose() << code(token.text));
      }
    }
    if (nameless > 0)
      return Prose(nameless == 1 ? "one parameter " : std::to_string(nameless) + " parameters ") << code(sign);
    if (names.empty()) return {};
    return Prose(names.size() == 1 ? "parameter " : "parameters ") << listed(names, 6);
  }

  std::vector<Prose> notes() const {
    std::vector<Prose> notes;
    if (statement_.complete() && !statement_.has("WHERE") &&
        (statement_.verb_is("UPDATE") || statement_.verb_is("DELETE")) && !statement_.has("LIMIT") &&
        !statement_.has("USING")) {
      notes.push_back(Prose("without ") << code("WHERE") << ", it "
                                        << (statement_.verb_is("UPDATE") ? "changes" : "deletes") << " every row");
    }
    for (std::size_t i = 0; i + 1 < statement_.tokens().size(); ++i) {
      const bool null = is_keyword(statement_.tokens()[i + 1], "NULL") && is_symbol(statement_.tokens()[i], '=');
      if (null && statement_.find_keyword("WHERE") < i) {
        notes.push_back(Prose() << code("= NULL") << " is never true; " << code("IS NULL") << " is meant");
        break;
      }
    }
    const bool star = statement_.verb_is("SELECT") && statement_.verb() + 2 < statement_.tokens().size() &&
                      is_symbol(statement_.tokens()[statement_.verb() + 1], '*') &&
                      is_keyword(statement_.tokens()[statement_.verb() + 2], "FROM");
    if (star) notes.push_back(Prose() << code("*") << " also returns columns that are added later");
    for (std::size_t i = 1; i < statement_.tokens().size(); ++i) {
      if (is_any_keyword(statement_.tokens()[i - 1], {"LIKE", "ILIKE"}) &&
          statement_.tokens()[i].text.starts_with("'%")) {
        notes.push_back(Prose("a pattern that begins with ") << code("%") << " cannot use an ordinary index");
        break;
      }
    }
    return notes;
  }

  const SqlStatement& statement_;
};

bool is_part_of_a_longer_text(const Literal& literal) {
  const TSNode around = ts_node_parent(literal.node);
  const Role role = literal.document.language()->role(around);
  return role == Role::binary || role == Role::augmented_assignment;
}

}  // namespace

LiteralAnswer explain_sql(const Literal& literal) {
  if (literal.role != Role::string || literal.text.size() < 10 || literal.text.size() > 20000) return {};
  const bool told = literal.context.dialect == "sql" || place_says(literal.context, {"sql"});
  std::optional<std::vector<SqlToken>> tokens = read_sql(literal.text);
  if (!tokens || tokens->size() < 3) return {};
  const SqlStatement statement(*std::move(tokens), literal.exact && !is_part_of_a_longer_text(literal));
  if (!statement.is_sql(told)) return {};
  LiteralAnswer answer = SqlTeller(statement).answer();
  if (!literal.exact && literal.text.find_first_of("{$#") != std::string::npos) {
    answer.notes.insert(answer.notes.begin(),
                        "values are put into the text itself; parameters would keep them apart from the SQL");
  }
  return answer;
}

}  // namespace core
