// SQL inside strings, read just far enough to say which tables a statement touches: words, quoted names, strings,
// placeholders, parentheses; not a grammar, so that every dialect and half a statement are taken. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace core {

struct SqlToken {
  enum class Kind : std::uint8_t { word, quoted_name, string, number, placeholder, symbol };
  Kind kind = Kind::symbol;
  std::string_view text;
  std::uint32_t depth = 0;  ///< of parentheses around it
};

/// Comments are dropped. Nothing when there are too many tokens or parentheses do not match.
std::optional<std::vector<SqlToken>> read_sql(std::string_view text);

/// Whether the token is this keyword, written in capitals here and in any case there.
bool is_keyword(const SqlToken& token, std::string_view keyword);

}  // namespace core
