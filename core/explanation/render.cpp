#include "core/explanation/render.hpp"

#include <algorithm>
#include <string_view>

#include "core/support/characters.hpp"

namespace core {
namespace {

constexpr std::size_t kStandardLines = 8;

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::size_t longest_run_of_backticks(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

void append_code(std::string_view code, std::string& out) {
  // Two code spans that touch would be read as one.
  if (!out.empty() && out.back() == '`') out += ' ';
  const std::string fence(longest_run_of_backticks(code) + 1, '`');
  const std::string_view space = code.front() == '`' || code.back() == '`' ? " " : "";
  out.append(fence).append(space).append(code).append(space).append(fence);
}

/// Whether some character may act as Markdown where it stands, or where rules about its neighbours are too subtle to
/// rely on.
bool has_active_character(std::string_view word) {
  const bool may_hold_entity = contains(word, ";");
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char before = i > 0 ? word[i - 1] : ' ';
    const char next = i + 1 < word.size() ? word[i + 1] : ' ';
    bool active = false;
    switch (word[i]) {
      case '`':
      case '\\':
      case '*':
      case '~': active = true; break;
      case '_': active = !is_letter_or_digit(before) || !is_letter_or_digit(next); break;
      case '<': active = is_letter(next) || next == '/' || next == '!' || next == '?'; break;
      case ']': active = next == '(' || next == '[' || next == ':'; break;
      case '[': active = next == '^'; break;
      case '&': active = (is_letter(next) || next == '#') && may_hold_entity; break;
      default: break;
    }
    if (active) return true;
  }
  return contains(word, "://") || word.starts_with("www.");
}

/// What makes a list, heading, quotation, table or code block of a line that begins with it.
bool opens_block(std::string_view word) {
  constexpr std::string_view kMarks = "#>|";
  if (kMarks.find(word.front()) != std::string_view::npos) return true;
  if (word.find_first_not_of("-+*=_:|") == std::string_view::npos) return true;
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  return digits > 0 && digits + 1 == word.size() && (word.back() == '.' || word.back() == ')');
}

/// The punctuation around a word that need not become code with it: "(*args)," -> "(", "*args", "),".
std::string_view core_of(std::string_view word) {
  constexpr std::string_view kOpening = "(\"'";
  constexpr std::string_view kClosing = ".,;:!?\"'";
  std::string_view core = word;
  while (!core.empty() && kOpening.find(core.front()) != std::string_view::npos) core.remove_prefix(1);
  while (!core.empty()) {
    const bool closes = core.back() == ')' && core.find('(') == std::string_view::npos;
    if (!closes && kClosing.find(core.back()) == std::string_view::npos) break;
    core.remove_suffix(1);
  }
  return core.empty() ? word : core;
}

void append_word(std::string_view word, bool starts_line, std::string& out) {
  if (starts_line && opens_block(word)) return append_code(word, out);
  if (!has_active_character(word)) {
    out += word;
    return;
  }
  const std::string_view core = core_of(word);
  const std::size_t begin = static_cast<std::size_t>(core.data() - word.data());
  out += word.substr(0, begin);
  append_code(core, out);
  out += word.substr(begin + core.size());
}

/// Words with white space folded; `starts_line`: nothing stands before them on their line.
void append_words(std::string_view words, Markup markup, bool starts_line, std::string& out) {
  std::size_t at = 0;
  bool space = false;
  while (at < words.size()) {
    if (is_blank(words[at])) {
      space = true;
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < words.size() && !is_blank(words[at])) ++at;
    const std::string_view word = words.substr(begin, at - begin);
    if (space && !(starts_line && out.empty())) out += ' ';
    if (markup == Markup::markdown) {
      append_word(word, starts_line, out);
    } else {
      out += word;
    }
    space = starts_line = false;
  }
  if (space) out += ' ';
}

void append_piece(const Piece& piece, Markup markup, bool starts_line, std::string& out) {
  switch (piece.kind) {
    case Piece::Kind::words: return append_words(piece.text, markup, starts_line, out);
    case Piece::Kind::code:
      if (piece.text.empty()) return;
      if (markup == Markup::markdown) return append_code(piece.text, out);
      out += piece.text;
      return;
    case Piece::Kind::line: out.append("L").append(std::to_string(piece.first)); return;
    case Piece::Kind::lines:
      out.append("L").append(std::to_string(piece.first)).append("–").append(std::to_string(piece.last));
      return;
  }
}

/// One line, without the white space at its ends.
std::string line_of(std::string_view label, const Prose& text, Markup markup) {
  std::string line;
  if (!label.empty()) {
    const std::string_view mark = markup == Markup::markdown ? "**" : "";
    line.append(mark).append(label).append(mark).append(" ");
  }
  const std::size_t before = line.size();
  for (const Piece& piece : text.pieces()) append_piece(piece, markup, line.size() == before && label.empty(), line);
  line.resize(trim_right(line).size());
  return line;
}

}  // namespace

void render(const Explanation& explanation, Markup markup, Detail detail, std::string& out) {
  if (explanation.empty()) return;
  const std::size_t most = detail == Detail::brief ? 1 : detail == Detail::standard ? kStandardLines : SIZE_MAX;
  const std::string_view line_break = markup == Markup::markdown ? "  \n" : "\n";
  out += line_of("", sentence(explanation.first_line), markup);
  std::size_t lines = 1;
  const auto add = [&](std::string_view label, const Prose& text) {
    if (lines++ >= most) return;
    out.append(line_break).append(line_of(label, text, markup));
  };
  for (const Claim& claim : explanation.claims) {
    add(claim.label(), claim.label().empty() ? sentence(claim.text()) : claim.text());
  }
  for (const Prose& note : explanation.notes) add("Note", note);
}

void render(const Prose& prose, Markup markup, std::string& out) { out += line_of("", prose, markup); }

}  // namespace core
