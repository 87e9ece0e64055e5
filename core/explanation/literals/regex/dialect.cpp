#include "core/explanation/literals/regex/dialect.hpp"

namespace core {

// The references of the engines: CPython `re`, ECMA-262 "RegExp", RE2 "Syntax", PCRE2 "pcre2pattern", Onigmo "RE",
// java.util.regex.Pattern, the .NET regular expression reference, the crate `regex`, POSIX.1-2017 chapter 9.
std::span<const RegexDialect> regex_dialects() {
  static constexpr RegexDialect dialects[] = {
      {.id = "regex-sre",
       .name = "the module `re`",
       .unicode_digits = true,
       .unicode_words = true,
       .exponential = true,
       .dollar_before_line_end = true,
       .count_may_lack_least = true,
       .capital_z_is_absolute = true,
       .small_z = false,
       .anchoring_callee = "match",
       .whole_callees = "fullmatch"},
      {.id = "regex-ecmascript",
       .name = "ECMAScript",
       .exponential = true,
       .bracket_may_come_first = false,
       .absolute_ends = false,
       .small_z = false},
      {.id = "regex-std",
       .name = "`std::regex`",
       .lookbehind = false,
       .bracket_may_come_first = false,
       .absolute_ends = false,
       .small_z = false,
       .whole_callees = "regex_match"},
      {.id = "regex-re2", .name = "RE2", .lookaround = false, .lookbehind = false, .backreferences = false},
      {.id = "regex-automata",
       .name = "the crate `regex`",
       .unicode_digits = true,
       .unicode_words = true,
       .lookaround = false,
       .lookbehind = false,
       .backreferences = false,
       .sets_nest = true},
      {.id = "regex-pcre", .name = "PCRE", .exponential = true, .dollar_before_line_end = true},
      {.id = "regex-jdk",
       .name = "`Pattern`",
       .dollar_before_line_end = true,
       .sets_nest = true,
       .whole_callees = "matches"},
      {.id = "regex-dotnet",
       .name = ".NET",
       .unicode_digits = true,
       .unicode_words = true,
       .exponential = true,
       .dollar_before_line_end = true},
      {.id = "regex-onigmo",
       .name = "Onigmo",
       .dollar_before_line_end = true,
       .anchors_of_lines = true,
       .sets_nest = true,
       .count_may_lack_least = true},
      {.id = "regex-posix",
       .name = "POSIX",
       .lookaround = false,
       .lookbehind = false,
       .escapes_of_classes = false,
       .lazy_quantifiers = false,
       .absolute_ends = false,
       .small_z = false,
       .required_flag = "REG_EXTENDED"},
  };
  return dialects;
}

const RegexDialect* regex_dialect(std::string_view id) {
  for (const RegexDialect& dialect : regex_dialects()) {
    if (dialect.id == id) return &dialect;
  }
  return nullptr;
}

}  // namespace core
