#include "core/explanation/literals/sql.hpp"
#include "core/explanation/literals/text_reader.hpp"

namespace core {
namespace {

constexpr std::size_t most_tokens = 2000;

bool is_name_character(char c) { return is_word(c) || c == '$' || c == '#' || !(c >= 0); }

class SqlReader {
 public:
  explicit SqlReader(std::string_view text) : text_(text) {}

  std::optional<std::vector<SqlToken>> read() {
    while (at_ < text_.size()) {
      if (tokens_.size() == most_tokens) return std::nullopt;
      if (!step()) return std::nullopt;
    }
    if (depth_ != 0) return std::nullopt;
    return std::move(tokens_);
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  void add(SqlToken::Kind kind, std::size_t end) {
    tokens_.push_back({kind, text_.substr(at_, end - at_), depth_});
    at_ = end;
  }

  std::size_t end_of_name(std::size_t at) const {
    while (at < text_.size() && is_name_character(text_[at])) ++at;
    return at;
  }

  bool step() {
    const char c = peek();
    if (is_blank(c)) {
      ++at_;
    } else if (text_.substr(at_).starts_with("--")) {
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else if (text_.substr(at_).starts_with("/*")) {
      const std::size_t end = text_.find("*/", at_ + 2);
      if (end == std::string_view::npos) return false;
      at_ = end + 2;
    } else if (c == '\'') {
      return quoted('\'', SqlToken::Kind::string);
    } else if (c == '"' || c == '`') {
      return quoted(c, SqlToken::Kind::quoted_name);
    } else if (c == '(' || c == ')') {
      return parenthesis(c);
    } else {
      plain(c);
    }
    return true;
  }

  bool quoted(char quote, SqlToken::Kind kind) {
    std::size_t end = text_.find(quote, at_ + 1);
    while (end != std::string_view::npos && end + 1 < text_.size() && text_[end + 1] == quote) {
      end = text_.find(quote, end + 2);
    }
    if (end == std::string_view::npos) return false;
    add(kind, end + 1);
    return true;
  }

  bool parenthesis(char c) {
    if (c == ')' && depth_ == 0) return false;
    if (c == ')') --depth_;
    add(SqlToken::Kind::symbol, at_ + 1);
    if (c == '(') ++depth_;
    return true;
  }

  void plain(char c) {
    const char next = peek(1);
    if (c == '?') return add(SqlToken::Kind::placeholder, at_ + 1);
    const bool named = (c == ':' && is_letter(next)) || (c == '@' && is_letter(next));
    if (named || (c == '$' && is_digit(next))) return add(SqlToken::Kind::placeholder, end_of_name(at_ + 1));
    if (c == '%' && next == 's') return add(SqlToken::Kind::placeholder, at_ + 2);
    if (c == '%' && next == '(') {
      const std::size_t end = text_.find(")s", at_);
      if (end != std::string_view::npos && end - at_ < 60) return add(SqlToken::Kind::placeholder, end + 2);
    }
    if (c == ':' && next == ':') return add(SqlToken::Kind::symbol, at_ + 2);
    if (is_digit(c)) return add(SqlToken::Kind::number, end_of_name(at_));
    if (is_name_character(c)) return add(SqlToken::Kind::word, end_of_name(at_));
    add(SqlToken::Kind::symbol, at_ + 1);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t depth_ = 0;
  std::vector<SqlToken> tokens_ = {};
};

}  // namespace

std::optional<std::vector<SqlToken>> read_sql(std::string_view text) { return SqlReader(text).read(); }

bool is_keyword(const SqlToken& token, std::string_view keyword) {
  if (token.kind != SqlToken::Kind::word || token.text.size() != keyword.size()) return false;
  for (std::size_t i = 0; i < keyword.size(); ++i) {
    if (to_upper(token.text[i]) != keyword[i]) return false;
  }
  return true;
}

}  // namespace core
