#include "core/explanation/literals/text_traps.hpp"

#include <string>

#include "core/explanation/literals/character_phrases.hpp"
#include "core/explanation/literals/escapes.hpp"
#include "core/explanation/literals/read_literal.hpp"
#include "core/explanation/literals/unicode_names.hpp"
#include "core/support/characters.hpp"
#include "core/support/utf8.hpp"

namespace core {
namespace {

/// Characters that join others are at home between those: in emoji, in scripts other than Latin.
bool is_at_home(char32_t character, char32_t before, char32_t after) {
  const bool joins = character == 0x200C || character == 0x200D || (character >= 0xFE00 && character <= 0xFE0F);
  return joins && (before > 0x2FF || after > 0x2FF);
}

/// Walks over the characters as they are written.
class TrapFinder {
 public:
  explicit TrapFinder(std::string_view source) : source_(source) {}

  void find() {
    char32_t before = 0;
    CodePoint current = code_point_at(source_, 0);
    for (std::size_t at = 0; current.size > 0;) {
      const CodePoint next = code_point_at(source_, at + current.size);
      if (current.value > 0x7F) look_at(current.value, before, next.size > 0 ? next.value : 0, at);
      before = current.value;
      at += current.size;
      current = next;
    }
  }

  char32_t direction = 0;
  char32_t invisible = 0;
  char32_t disguised = 0;
  std::string_view word;  ///< the one with the disguised letter

 private:
  void look_at(char32_t character, char32_t before, char32_t after, std::size_t at) {
    if (direction == 0 && changes_direction(character)) {
      direction = character;
    } else if (invisible == 0 && is_invisible(character) && !is_at_home(character, before, after)) {
      invisible = character;
    } else if (disguised == 0 && look_alike(character) != '\0') {
      word = word_around(at);
      bool has_ascii = false;
      for (const char c : word) has_ascii |= is_letter(c);
      if (has_ascii) disguised = character;
    }
  }

  static bool is_part_of_word(char c) { return is_word(c) || (static_cast<unsigned char>(c) & 0x80) != 0; }

  std::string_view word_around(std::size_t at) const {
    constexpr std::size_t kLongest = 60;
    std::size_t begin = at;
    std::size_t end = at;
    while (begin > 0 && at - begin < kLongest && is_part_of_word(source_[begin - 1])) --begin;
    while (end < source_.size() && end - at < kLongest && is_part_of_word(source_[end])) ++end;
    begin = code_point_start(source_, begin);
    return source_.substr(begin, code_point_start(source_, end) - begin);
  }

  std::string_view source_;
};

/// The first escape in `source` that is none; empty when there is no such.
Prose escape_trap(const Language& language, std::string_view source) {
  const WrittenString written = take_apart(language.literals(), source);
  if (written.form == nullptr || !written.form->escapes.unknown_is_trap) return {};
  for (const Escape& escape : find_escapes(*written.form, written.inside)) {
    if (escape.kind != Escape::Kind::unknown) continue;
    // A backslash before punctuation is a harmless habit where it vanishes.
    const bool drops = written.form->escapes.unknown == EscapeRules::Unknown::drop_backslash;
    if (drops && (escape.value > 0x7F || !is_letter_or_digit(static_cast<char>(escape.value)))) continue;
    const std::string_view text = written.inside.substr(escape.span.begin, escape.span.size());
    Prose note;
    note << code(text) << " is no escape";
    if (drops) {
      note << ": the backslash is dropped, what remains is " << code(text.substr(1));
    } else if (written.form->escapes.unknown == EscapeRules::Unknown::keep_backslash) {
      note << ": the backslash stays, and newer versions warn; a raw string says what is meant";
    } else {
      note << " of " << language.traits().name;
    }
    return note;
  }
  return {};
}

}  // namespace

void add_text_traps(const Literal& literal, std::vector<Prose>& notes) {
  if (literal.role != Role::string && literal.role != Role::character) return;
  TrapFinder finder(literal.source);
  finder.find();
  if (finder.direction != 0) {
    notes.push_back(Prose("holds ") << character_phrase(finder.direction)
                                    << ", which can make the text read otherwise than it is stored");
  }
  if (finder.invisible != 0) {
    notes.push_back(Prose("holds ") << character_phrase(finder.invisible)
                                    << ", which cannot be told from a space or nothing");
  }
  if (finder.disguised != 0) {
    notes.push_back(Prose() << code(finder.word) << " holds " << character_phrase(finder.disguised)
                            << ", which looks like the letter " << code(std::string(1, look_alike(finder.disguised))));
  }
  for (const std::string_view part : written_parts(literal)) {
    Prose trap = escape_trap(*literal.document.language(), part);
    if (trap.empty()) continue;
    notes.push_back(std::move(trap));
    break;
  }
}

}  // namespace core
