#include "core/explanation/literals/regex/character_set.hpp"

#include <optional>
#include <vector>

#include "core/support/characters.hpp"

namespace core {
namespace {

struct NamedSet {
  std::string_view one, many;
  CharacterSet set;
};

CharacterSet range(char32_t first, char32_t last) {
  CharacterSet set;
  set.add(first, last);
  return set;
}

CharacterSet joined(std::initializer_list<CharacterSet> sets) {
  CharacterSet result;
  for (const CharacterSet& set : sets) result.add(set);
  return result;
}

const std::vector<NamedSet>& named_sets() {
  static const CharacterSet digits = range('0', '9'), lower = range('a', 'z'), upper = range('A', 'Z');
  static const CharacterSet letters = joined({lower, upper});
  static const std::vector<NamedSet> sets = {
      {"a digit", "digits", digits},
      {"a lower-case letter", "lower-case letters", lower},
      {"a capital letter", "capital letters", upper},
      {"a letter", "letters", letters},
      {"a letter or digit", "letters or digits", joined({letters, digits})},
      {"a lower-case letter or digit", "lower-case letters or digits", joined({lower, digits})},
      {"a capital letter or digit", "capital letters or digits", joined({upper, digits})},
      {"a word character", "word characters", joined({letters, digits, CharacterSet::of('_')})},
      {"a letter or `_`", "letters or `_`", joined({letters, CharacterSet::of('_')})},
      {"a hex digit", "hex digits", joined({digits, range('a', 'f'), range('A', 'F')})},
      {"a lower-case hex digit", "lower-case hex digits", joined({digits, range('a', 'f')})},
      {"a capital hex digit", "capital hex digits", joined({digits, range('A', 'F')})},
      {"an octal digit", "octal digits", range('0', '7')},
      {"a binary digit", "binary digits", range('0', '1')},
      {"a white-space character", "white-space characters", space_set(false)},
      {"a space or tab", "spaces or tabs", CharacterSet::of(" \t")},
      {"a line end character", "line end characters", CharacterSet::of("\r\n")},
  };
  return sets;
}

const NamedSet* named(const CharacterSet& set) {
  for (const NamedSet& candidate : named_sets()) {
    if (candidate.set.ascii == set.ascii) return &candidate;
  }
  return nullptr;
}

/// As code; empty for what cannot be shown.
Prose shown(char c) {
  switch (c) {
    case '\n': return Prose() << code("\\n");
    case '\r': return Prose() << code("\\r");
    case '\t': return Prose() << code("\\t");
    case '\f': return Prose() << code("\\f");
    case '\v': return Prose() << code("\\v");
    case ' ': return "a space";
    default: return is_blank(c) ? Prose() : Prose() << code(std::string_view(&c, 1));
  }
}

/// The characters left over when the named parts of a set are taken out: one by one, or as a range of letters or
/// digits. Nothing when there are too many to be read.
std::optional<std::vector<Prose>> listed_characters(const std::bitset<128>& characters) {
  constexpr std::size_t most_listed = 6;
  std::vector<Prose> list;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if (!characters.test(i)) continue;
    std::size_t last = i;
    while (last + 1 < characters.size() && characters.test(last + 1) &&
           is_letter_or_digit(static_cast<char>(last + 1))) {
      ++last;
    }
    const bool range = is_letter_or_digit(static_cast<char>(i)) && last >= i + 2;
    Prose words = shown(static_cast<char>(i));
    if (words.empty() || list.size() == most_listed) return std::nullopt;
    if (range) {
      words << " to " << shown(static_cast<char>(last));
      i = last;
    }
    list.push_back(std::move(words));
  }
  return list;
}

/// The parts of a set that have names, which are taken out of it, and the characters left over.
std::optional<SetWords> words_of_parts(CharacterSet set, std::string_view before_one, std::string_view before_many) {
  std::vector<Prose> one, many;
  const auto take = [&](const CharacterSet& part, std::string_view singular, std::string_view plural) {
    if ((set.ascii & part.ascii) != part.ascii) return;
    set.ascii &= ~part.ascii;
    one.push_back(prose_from_table(singular));
    many.push_back(prose_from_table(plural));
  };
  take(word_set(false), "a word character", "word characters");
  take(posix_set("alpha"), "a letter", "letters");
  take(posix_set("lower"), "a lower-case letter", "lower-case letters");
  take(posix_set("upper"), "a capital letter", "capital letters");
  take(posix_set("digit"), "a digit", "digits");
  take(space_set(false), "white space", "white space");
  const auto rest = listed_characters(set.ascii);
  if (!rest || one.size() + rest->size() > 7) return std::nullopt;
  for (const Prose& character : *rest) {
    one.push_back(character);
    many.push_back(character);
  }
  if (one.empty()) return std::nullopt;
  const bool others = !before_many.empty();
  if (many.size() > 1 && !others) before_many = "characters out of ";
  return SetWords{Prose(before_one) << listed(one, 7, "or"), Prose(before_many)
                                                                 << listed(many, 7, others ? "or" : "and")};
}

SetWords as_written(std::string_view source) {
  return {Prose("a character of ") << code(source), Prose("characters of ") << code(source)};
}

SetWords words_of_complement(const CharacterSet& set, std::string_view source) {
  CharacterSet missing;
  missing.ascii = ~set.ascii;
  if (missing.ascii.none()) return {"any character", "characters of any kind"};
  if (missing.ascii == CharacterSet::of("\n").ascii) {
    return {"any character but a line end", "characters other than line ends"};
  }
  if (auto words = words_of_parts(missing, "a character other than ", "characters other than "))
    return *std::move(words);
  return as_written(source);
}

}  // namespace

CharacterSet CharacterSet::of(char32_t character) {
  CharacterSet set;
  set.add(character);
  return set;
}

CharacterSet CharacterSet::of(std::string_view ascii_characters) {
  CharacterSet set;
  for (const char c : ascii_characters) set.add(static_cast<unsigned char>(c));
  return set;
}

void CharacterSet::add(char32_t character) { add(character, character); }

void CharacterSet::add(char32_t first, char32_t last) {
  for (char32_t c = first; c <= last && c < 128; ++c) ascii.set(c);
  if (last >= 128 && last >= first) {
    beyond = true;
    sample = std::max<char32_t>(first, 128);
  }
}

void CharacterSet::add(const CharacterSet& other) {
  ascii |= other.ascii;
  beyond = beyond || other.beyond;
  all_beyond = all_beyond || other.all_beyond;
  if (sample == 0) sample = other.sample;
}

void CharacterSet::complement() {
  ascii.flip();
  // Of a partial set beyond ASCII something is left; which characters, nobody recorded.
  const bool all = all_beyond;
  all_beyond = !beyond;
  beyond = !all;
  sample = 0;
}

void CharacterSet::ignore_case() {
  for (std::size_t c = 'a'; c <= 'z'; ++c) {
    const std::size_t capital = c - 'a' + 'A';
    if (ascii.test(c) || ascii.test(capital)) ascii.set(c).set(capital);
  }
}

CharacterSet digit_set(bool beyond) {
  CharacterSet set = range('0', '9');
  set.beyond = beyond;
  return set;
}

CharacterSet word_set(bool beyond) {
  CharacterSet set = joined({range('a', 'z'), range('A', 'Z'), range('0', '9'), CharacterSet::of('_')});
  set.beyond = beyond;
  return set;
}

CharacterSet space_set(bool beyond) {
  CharacterSet set = CharacterSet::of(" \t\n\r\f\v");
  set.beyond = beyond;
  return set;
}

CharacterSet posix_set(std::string_view name) {
  if (name == "digit") return digit_set(false);
  if (name == "space") return space_set(false);
  if (name == "blank") return CharacterSet::of(" \t");
  if (name == "lower") return range('a', 'z');
  if (name == "upper") return range('A', 'Z');
  if (name == "alpha") return joined({range('a', 'z'), range('A', 'Z')});
  if (name == "alnum") return joined({range('a', 'z'), range('A', 'Z'), range('0', '9')});
  if (name == "word") return word_set(false);
  if (name == "xdigit") return joined({range('0', '9'), range('a', 'f'), range('A', 'F')});
  if (name == "punct") return joined({range('!', '/'), range(':', '@'), range('[', '`'), range('{', '~')});
  if (name == "print") return range(' ', '~');
  if (name == "graph") return range('!', '~');
  if (name == "cntrl") return joined({range(0, 31), CharacterSet::of(char32_t{127})});
  return {};
}

SetWords words_of(const CharacterSet& set, std::string_view source) {
  if (set.all_beyond) return words_of_complement(set, source);
  // Ranges beyond ASCII are shown as written; that `\d` and its like may accept more is told by a note.
  if (set.sample != 0 || set.ascii.none()) return as_written(source);
  if (const NamedSet* name = named(set)) return {prose_from_table(name->one), prose_from_table(name->many)};
  if (auto words = words_of_parts(set, "", "")) return *std::move(words);
  return as_written(source);
}

}  // namespace core
