#include "core/explanation/prose.hpp"

#include <algorithm>
#include <array>

#include "core/analyzer/doc_comment_markup.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

/// The longest prefix of at most `count` code points.
std::string_view first_characters(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (!is_continuation(text[at]) && count-- == 0) break;
    ++at;
  }
  return text.substr(0, at);
}

/// Whether `word` can take a capital without changing its meaning: no identifier, no name with its own capitals.
bool is_plain_lower_case(std::string_view word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char c) { return is_lower(c) || c == '-' || c == '\''; });
}

void capitalise_first_word(std::string& words) {
  std::string_view word = std::string_view(words).substr(0, words.find_first_of(" \t\n"));
  while (!word.empty() && std::string_view(",.;:!?").find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  if (is_plain_lower_case(word) && is_lower(words[0])) words[0] = to_upper(words[0]);
}

bool ends_sentence(const Piece& piece) {
  if (piece.kind != Piece::Kind::words) return false;
  std::string_view text = piece.text;
  while (!text.empty() && std::string_view(")\"'").find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("…");
}

}  // namespace

Prose& Prose::operator<<(std::string_view words) {
  if (words.empty()) return *this;
  if (!pieces_.empty() && pieces_.back().kind == Piece::Kind::words) {
    pieces_.back().text += words;
  } else {
    pieces_.push_back({Piece::Kind::words, std::string(words)});
  }
  return *this;
}

Prose& Prose::operator<<(const Prose& other) {
  if (this == &other) return *this << Prose(other);
  for (const Piece& piece : other.pieces_) *this << piece;
  return *this;
}

Prose& Prose::operator<<(Piece piece) {
  if (piece.kind == Piece::Kind::words) return *this << std::string_view(piece.text);
  if (piece.kind == Piece::Kind::code && piece.text.empty()) return *this;
  pieces_.push_back(std::move(piece));
  return *this;
}

Prose& Prose::operator<<(std::uint32_t number) { return *this << std::string_view(std::to_string(number)); }

std::vector<Span> Prose::spans() const {
  std::vector<Span> spans;
  for (const Piece& piece : pieces_) {
    if (piece.kind == Piece::Kind::line || piece.kind == Piece::Kind::lines) spans.push_back(piece.span);
  }
  return spans;
}

Piece code(std::string_view text, std::size_t limit) {
  std::string folded = fold_white_space(text);
  if (first_characters(folded, limit).size() < folded.size()) {
    folded.resize(first_characters(folded, limit == 0 ? 0 : limit - 1).size());
    while (!folded.empty() && folded.back() == ' ') folded.pop_back();
    folded += "…";
  }
  return {Piece::Kind::code, std::move(folded)};
}

Piece line_of(const Document& document, Span span) {
  const std::uint32_t line = document.line(span.begin);
  return {Piece::Kind::line, {}, span, line, line};
}

Piece lines_of(const Document& document, Span span) {
  const std::uint32_t first = document.line(span.begin);
  const std::uint32_t last = span.empty() ? first : document.line(span.end - 1);
  return {first == last ? Piece::Kind::line : Piece::Kind::lines, {}, span, first, last};
}

Prose prose_from_table(std::string_view text) {
  Prose prose;
  // Only fences of one or two backticks occur; a missing end is looked for once.
  std::array<bool, 3> has_end = {false, true, true};
  std::size_t words = 0;
  for (std::size_t at = 0; (at = text.find('`', at)) != std::string_view::npos;) {
    const std::size_t fence = std::min(text.find_first_not_of('`', at), text.size()) - at;
    const std::size_t end =
        fence <= 2 && has_end[fence] ? end_of_code(text, at + fence, fence) : std::string_view::npos;
    if (end == std::string_view::npos) {
      if (fence <= 2) has_end[fence] = false;
      at += fence;
      continue;
    }
    prose << text.substr(words, at - words) << code(text.substr(at + fence, end - at - fence), 120);
    words = at = end + fence;
  }
  return prose << text.substr(words);
}

Prose prose_from_workspace(std::string_view text) { return prose_from_table(plain_markup(text)); }

Prose sentence(const Prose& prose) {
  std::vector<Piece> pieces = prose.pieces();
  if (!pieces.empty() && pieces.back().kind == Piece::Kind::words) {
    std::string& words = pieces.back().text;
    while (!words.empty() && (is_blank(words.back()) || words.back() == ':')) words.pop_back();
  }
  if (!pieces.empty() && pieces.front().kind == Piece::Kind::words) capitalise_first_word(pieces.front().text);
  Prose result;
  for (Piece& piece : pieces) result << std::move(piece);
  if (!result.empty() && !ends_sentence(result.pieces().back())) result << ".";
  return result;
}

Prose listed(const std::vector<Prose>& items, std::size_t limit, std::string_view conjunction) {
  Prose result;
  const std::size_t shown = std::min(items.size(), std::max<std::size_t>(limit, 1));
  const std::size_t hidden = items.size() - shown;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0 && i + 1 == shown && hidden == 0) {
      result << " " << conjunction << " ";
    } else if (i > 0) {
      result << ", ";
    }
    result << items[i];
  }
  if (hidden > 0) result << " " << conjunction << " " << static_cast<std::uint32_t>(hidden) << " more";
  return result;
}

}  // namespace core
