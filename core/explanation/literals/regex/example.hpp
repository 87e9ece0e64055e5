// A text that a regular expression matches, made from its tree and shown only after PCRE2 has matched it. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/explanation/literals/regex/matcher.hpp"
#include "core/explanation/literals/regex/tree.hpp"

namespace core {

struct RegexExample {
  std::string text;   ///< what is matched
  std::string whole;  ///< the text in which it is, when something around it is looked at; else empty
};

/// A short, printable example that `matcher` matches; nothing when none was found.
std::optional<RegexExample> example_of(const RegexTree& tree, const RegexMatcher& matcher);

/// Some text that matches `node`, not verified; how often repetitions are repeated is the caller's wish.
struct ExampleWish {
  bool longer = true;  ///< repetitions more than their least
  bool last_alternative = false;
  std::size_t limit = 200;  ///< bytes
};
std::string text_matching(const RegexNode& node, const ExampleWish& wish);

/// Whether a reader sees the character: false for controls, formatting characters, surrogates, private use and what
/// lies beyond the first plane (where nobody here knows).
bool is_visible(char32_t c);

/// Whether `code(text)` shows it unchanged.
bool can_be_shown(std::string_view text, std::size_t limit);

}  // namespace core
