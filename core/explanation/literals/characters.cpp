// Characters, and the escapes in strings: which characters they stand for. An ordinary text gets no answer.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "core/explanation/literals/character_phrases.hpp"
#include "core/explanation/literals/escapes.hpp"
#include "core/explanation/literals/explainers.hpp"
#include "core/explanation/literals/read_literal.hpp"
#include "core/explanation/literals/terminal_sequences.hpp"
#include "core/explanation/literals/text_traps.hpp"
#include "core/explanation/phrases.hpp"
#include "core/support/characters.hpp"
#include "core/support/utf8.hpp"

namespace core {
namespace {

constexpr std::size_t kMostEscapes = 4;
constexpr std::size_t kMostBytes = 16;

std::string glyph(char32_t character) {
  std::string text;
  if (is_showable(character) && character > 0x20) append_utf8(character, text);
  return text;
}

/// "`\u2013` is – (U+2013 EN DASH)".
Prose escape_phrase(std::string_view written, char32_t value) {
  Prose prose;
  prose << code(written) << " is ";
  if (const std::string_view control = control_name(value); !control.empty()) return prose << control;
  const std::string shown = glyph(value);
  if (shown.empty()) return prose << character_phrase(value);
  return prose << code(shown) << " (" << character_phrase(value) << ")";
}

LiteralAnswer explain_character(const Literal& literal) {
  const CodePoint character = code_point_at(literal.text, 0);
  if (!literal.exact || !character.valid || character.size != literal.text.size()) return {};
  LiteralAnswer answer;
  const std::string_view control = control_name(character.value);
  answer.first_line << code(literal.source) << " is ";
  answer.first_line << (control.empty() ? character_phrase(character.value) : std::string(control));
  answer.first_line << ", number " << std::to_string(static_cast<std::uint32_t>(character.value));
  return answer;
}

/// What the first bytes of a file say about its kind.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kMagic = {{
    {"\x89PNG", "PNG images"},
    {"\xFF\xD8\xFF", "JPEG images"},
    {"GIF8", "GIF images"},
    {"PK\x03\x04", "ZIP archives"},
    {"\x7F"
     "ELF",
     "ELF executables"},
    {"\x1F\x8B", "gzip data"},
    {"\xEF\xBB\xBF", "UTF-8 text with a byte order mark"},
    {"\xFF\xFE", "little-endian UTF-16 text with a byte order mark"},
    {"\xFE\xFF", "big-endian UTF-16 text with a byte order mark"},
    {"%PDF", "PDF documents"},
    {"\xFD"
     "7zXZ",
     "xz data"},
    {"BZh", "bzip2 data"},
    {"\x28\xB5\x2F\xFD", "Zstandard data"},
    {"SQLite format 3", "SQLite databases"},
}};

std::string bytes_in_hexadecimal(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (!text.empty()) text += ' ';
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

LiteralAnswer explain_bytes(const Literal& literal, bool has_numbers) {
  LiteralAnswer answer;
  for (const auto& [magic, kind] : kMagic) {
    if (!literal.text.starts_with(magic) || (!has_numbers && literal.text.size() > 16)) continue;
    answer.first_line << "The bytes " << code(bytes_in_hexadecimal(literal.text.substr(0, kMostBytes)))
                      << ", as at the start of " << kind;
    return answer;
  }
  if (!has_numbers || literal.text.size() > kMostBytes || literal.text.empty()) return answer;
  answer.first_line << counted(literal.text.size(), "byte") << ": " << code(bytes_in_hexadecimal(literal.text), 80);
  return answer;
}

struct NamedText {
  std::string_view text;
  std::string_view meaning;
};

constexpr NamedText kNamedTexts[] = {
    {"\n", "A line feed: ends a line"},
    {"\r\n", "Carriage return and line feed: the line end of Windows and of Internet protocols"},
    {"\r\n\r\n", "Two line ends of Internet protocols: the empty line that ends a header"},
    {"\n\n", "Two line feeds: an empty line"},
    {"\r", "A carriage return: back to the start of the line"},
    {"\t", "A tab"},
    {std::string_view("\0", 1), "The character NUL, number 0"},
    {"\xEF\xBB\xBF", "U+FEFF, the byte order mark that some texts begin with"},
};

bool is_worth_naming(const Escape& escape) {
  if (escape.kind == Escape::Kind::code_point) return true;
  return escape.kind == Escape::Kind::letter && escape.value < 0x20 && escape.value != '\n' && escape.value != '\t' &&
         escape.value != '\r';
}

/// The escapes worth naming, each once.
std::vector<Prose> named_escapes(const Literal& literal) {
  std::vector<Prose> items;
  std::set<std::string_view> seen;
  for (const std::string_view part : written_parts(literal)) {
    const WrittenString written = take_apart(literal.document.language()->literals(), part);
    if (written.form == nullptr || written.form->raw) continue;
    for (const Escape& escape : find_escapes(*written.form, written.inside)) {
      const std::string_view text = written.inside.substr(escape.span.begin, escape.span.size());
      if (is_worth_naming(escape) && seen.insert(text).second) items.push_back(escape_phrase(text, escape.value));
    }
  }
  return items;
}

/// The characters beyond ASCII of a short text.
std::vector<Prose> named_characters(std::string_view text) {
  constexpr std::size_t kLongest = 4;
  if (count_code_points(text) > kLongest) return {};
  std::vector<Prose> items;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = code_point_at(text, at);
    at += character.size;
    if (character.value <= 0x7F) continue;
    const std::string shown = glyph(character.value);
    Prose item;
    if (!shown.empty()) item << code(shown) << " is ";
    items.push_back(item << character_phrase(character.value));
  }
  return items;
}

LiteralAnswer explain_text(const Literal& literal) {
  LiteralAnswer answer;
  if (literal.exact) {
    for (const NamedText& named : kNamedTexts) {
      if (literal.text == named.text) answer.first_line << named.meaning;
    }
    if (!answer.first_line.empty()) return answer;
    if (Prose sequence = terminal_sequences(literal.text); !sequence.empty()) {
      answer.first_line = std::move(sequence);
      return answer;
    }
  }
  std::vector<Prose> items = named_escapes(literal);
  if (literal.bytes && literal.exact) {
    const bool has_numbers = !items.empty() || !is_valid_utf8(literal.text);
    return explain_bytes(literal, has_numbers);
  }
  if (items.empty() && literal.exact) items = named_characters(literal.text);
  if (!items.empty()) answer.first_line = listed(items, kMostEscapes);
  return answer;
}

}  // namespace

LiteralAnswer explain_characters(const Literal& literal) {
  LiteralAnswer answer;
  if (literal.role == Role::character) answer = explain_character(literal);
  if (literal.role == Role::string) answer = explain_text(literal);
  // A text of one character has been named already.
  if (answer.first_line.empty() || count_code_points(literal.text) > 1) add_text_traps(literal, answer.notes);
  if (answer.first_line.empty() && !answer.notes.empty()) {
    answer.first_line = answer.notes.front();
    answer.notes.erase(answer.notes.begin());
  }
  return answer;
}

}  // namespace core
