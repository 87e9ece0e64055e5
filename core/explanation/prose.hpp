// A short text that remembers which parts are code and which point at lines, so that it can be rendered as Markdown or
// as plain text, and so that a claim can prove where it stands. Words may hold any characters: render keeps them from
// acting as Markdown. A value.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/analyzer/document.hpp"
#include "core/support/span.hpp"

namespace core {

struct Piece {
  enum class Kind : std::uint8_t { words, code, line, lines };
  Kind kind = Kind::words;
  std::string text;         ///< words or code; empty for line references
  Span span{};              ///< what a line reference points at
  std::uint32_t first = 0;  ///< line numbers, from 1
  std::uint32_t last = 0;
};

class Prose {
 public:
  Prose() = default;
  Prose(std::string_view words) { *this << words; }  // NOLINT: a string is prose
  Prose(const char* words) : Prose(std::string_view(words)) {}

  /// Appending nothing (no words, empty code) leaves the prose as it is.
  Prose& operator<<(std::string_view words);
  Prose& operator<<(const char* words) { return *this << std::string_view(words); }
  Prose& operator<<(const Prose& other);
  Prose& operator<<(Piece piece);
  Prose& operator<<(std::uint32_t number);

  const std::vector<Piece>& pieces() const { return pieces_; }
  bool empty() const { return pieces_.empty(); }
  /// Spans of its line references, in order.
  std::vector<Span> spans() const;

 private:
  std::vector<Piece> pieces_;
};

/// Text of the workspace, shown as code: white space folded, cut to `limit` characters at most, the last one "…" then.
Piece code(std::string_view text, std::size_t limit = 60);

/// The line where `span` begins: "L14".
Piece line_of(const Document& document, Span span);

/// The lines of `span`: "L33–41", or "L33" when it lies on one.
Piece lines_of(const Document& document, Span span);

/// A text of ours in which `code` stands in backticks, as in the tables of facts.
Prose prose_from_table(std::string_view text);

/// A documentation text of the workspace: what its markup calls code becomes code, other markup is dropped.
Prose prose_from_workspace(std::string_view text);

/// `prose` as a sentence: it begins with a capital, if it begins with a word, and ends with a full stop.
Prose sentence(const Prose& prose);

/// `items` as "a", "a and b", "a, b and c"; with more than `limit`: "a, b and 3 more".
Prose listed(const std::vector<Prose>& items, std::size_t limit, std::string_view conjunction = "and");

}  // namespace core
