// The characters one place of a regular expression accepts: exactly for ASCII, summarily beyond it. That is enough to
// say in words what it is, to choose an example, and to prove that two places accept a common character. A value.
#pragma once

#include <bitset>
#include <string>
#include <string_view>

#include "core/explanation/prose.hpp"

namespace core {

struct CharacterSet {
  std::bitset<128> ascii;
  bool beyond = false;      ///< accepts some characters that are not ASCII
  bool all_beyond = false;  ///< accepts (nearly) all of them, like a negated set
  char32_t sample = 0;      ///< one that it accepts beyond ASCII; 0: none known

  static CharacterSet of(char32_t character);
  static CharacterSet of(std::string_view ascii_characters);

  void add(char32_t character);
  void add(char32_t first, char32_t last);
  void add(const CharacterSet& other);
  void complement();
  /// Letters of the other case too.
  void ignore_case();

  bool empty() const { return ascii.none() && !beyond; }
  friend bool operator==(const CharacterSet&, const CharacterSet&) = default;
};

/// What `\d`, `\w`, `\s` stand for in ASCII; beyond: whether they also accept Unicode's.
CharacterSet digit_set(bool beyond);
CharacterSet word_set(bool beyond);
CharacterSet space_set(bool beyond);
/// `[:name:]` of POSIX; empty for an unknown name.
CharacterSet posix_set(std::string_view name);

struct SetWords {
  Prose one;   ///< "a digit"
  Prose many;  ///< "digits"
};

/// In words when it is a well-known set or the complement of a few characters; else as it is written: `source`.
SetWords words_of(const CharacterSet& set, std::string_view source);

}  // namespace core
