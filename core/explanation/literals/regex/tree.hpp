// A regular expression as a tree of its own: tree-sitter-regex parses, this gives the pieces their meaning in a
// dialect. What the grammar or the dialect leaves in doubt makes no tree: nothing is said rather than something false.
// A value; read_regex is pure, any thread may call it.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/explanation/literals/regex/character_set.hpp"
#include "core/explanation/literals/regex/dialect.hpp"
#include "core/support/span.hpp"

namespace core {

enum class RegexKind : std::uint8_t {
  sequence,
  alternation,
  characters,        ///< one character out of a set
  line_start,        ///< `^`
  line_end,          ///< `$`
  text_start,        ///< `\A`
  text_end,          ///< `\z`, or `\Z` where it means the same
  text_or_line_end,  ///< `\Z` before a last line end
  boundary,
  not_boundary,
  group,        ///< captures
  plain_group,  ///< does not capture
  look,
  backreference,
  repeat,
  flags,  ///< `(?i)`
};

struct RegexNode {
  static constexpr std::uint32_t unbounded = std::numeric_limits<std::uint32_t>::max();

  RegexKind kind = RegexKind::sequence;
  Span span;  ///< in RegexTree::pattern
  std::vector<RegexNode> children = {};
  CharacterSet set = {};
  char32_t character = 0;    ///< the one a literal stands for; 0: a set
  std::uint32_t number = 0;  ///< of a group, or the group a backreference means
  std::string name = {};
  std::uint32_t least = 1, most = 1;
  bool lazy = false;
  bool ahead = false;  ///< of a look: ahead, else behind
  bool negated = false;
};

struct RegexFlags {
  bool ignore_case = false, multiline = false, dot_all = false, extended = false, unicode = false, ascii = false;
};

struct RegexTree {
  std::string pattern;  ///< what the spans point into: white space and comments of extended syntax taken out
  RegexNode root;
  RegexFlags flags;          ///< those that hold from the start
  std::uint32_t groups = 0;  ///< that capture
};

/// Nothing for a pattern that is too long, malformed, or beyond what is understood.
std::optional<RegexTree> read_regex(std::string_view pattern, const RegexDialect& dialect, RegexFlags flags);

/// `pattern` as the grammar can read it, with the same meaning: line ends escaped, comments and the white space of
/// extended syntax taken out, octal and braced escapes written as `\uXXXX`. Nothing when that cannot be done.
std::optional<std::string> normalised_regex(std::string_view pattern, const RegexDialect& dialect, bool extended);

}  // namespace core
