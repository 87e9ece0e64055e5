// Reads what stands for characters in the tree of tree-sitter-regex: escapes, classes and sets. Part of read_regex;
// what it does not understand it remembers, and the whole pattern is given up. Not shared between threads.
#pragma once

#include <tree_sitter/api.h>

#include <optional>
#include <string>
#include <string_view>

#include "core/explanation/literals/regex/character_set.hpp"
#include "core/explanation/literals/regex/dialect.hpp"
#include "core/explanation/literals/regex/tree.hpp"

namespace core {

class RegexCharacterReader {
 public:
  RegexCharacterReader(const std::string& pattern, const RegexDialect& dialect)
      : pattern_(pattern), dialect_(dialect) {}

  bool understood() const { return understood_; }

  /// `\d`, `\w`, `\s`, `\p{...}` and their opposites.
  CharacterSet class_of(std::string_view written, RegexFlags flags);
  /// `\u0041`, `\u{1F600}`; nothing for any other escape.
  std::optional<char32_t> unicode_escape(std::string_view written, RegexFlags flags);
  /// `\n`, `\x41`, `\.`; nothing for an escape that does not stand for one character.
  std::optional<char32_t> escaped_character(std::string_view written) const;
  /// One item between brackets.
  CharacterSet member(TSNode node, RegexFlags flags);

 private:
  std::string_view text(TSNode node) const;
  void refuse() { understood_ = false; }
  CharacterSet property(std::string_view written);
  CharacterSet range(TSNode node, RegexFlags flags);
  char32_t character(TSNode node, RegexFlags flags);

  const std::string& pattern_;
  const RegexDialect& dialect_;
  bool understood_ = true;
};

}  // namespace core
