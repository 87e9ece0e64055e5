// What differs between the engines that run regular expressions, as facts. An engine is named by the tables
// literals.tsv of the languages ("regex-re2"); nothing here knows a language. Constant data; any thread.
#pragma once

#include <span>
#include <string_view>

namespace core {

struct RegexDialect {
  std::string_view id;          ///< as in literals.tsv
  std::string_view name;        ///< as people call the engine
  bool unicode_digits = false;  ///< `\d` accepts the digits of all scripts
  bool unicode_words = false;   ///< `\w` and `\s` accept those of all scripts
  bool lookaround = true;
  bool lookbehind = true;
  bool backreferences = true;
  bool escapes_of_classes = true;          ///< `\d` means a digit
  bool lazy_quantifiers = true;            ///< `*?`
  bool exponential = false;                ///< tries every way of dividing a text, without memory of failures
  bool dollar_before_line_end = false;     ///< `$` also stands before a line end that ends the text
  bool anchors_of_lines = false;           ///< `^` and `$` always stand at lines
  bool sets_nest = false;                  ///< `[` inside a set begins another, `&&` intersects
  bool count_may_lack_least = false;       ///< `{,3}` is `{0,3}`, not plain characters
  bool bracket_may_come_first = true;      ///< `[]a]` is a set with `]`, not an empty one
  bool absolute_ends = true;               ///< `\A` and `\z` exist
  bool capital_z_is_absolute = false;      ///< `\Z` accepts no line end behind it
  bool small_z = true;                     ///< `\z` exists
  std::string_view anchoring_callee = {};  ///< of this call: it looks only at the start of the text
  std::string_view required_flag = {};     ///< a call without it means another syntax
  std::string_view whole_callees = {};     ///< of these calls, separated by blanks: the whole text must match
};

/// Null when `id` names no dialect of regular expressions.
const RegexDialect* regex_dialect(std::string_view id);
std::span<const RegexDialect> regex_dialects();

}  // namespace core
