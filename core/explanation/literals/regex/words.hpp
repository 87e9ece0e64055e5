// What a piece of a regular expression accepts, in words. Pure; any thread.
#pragma once

#include <vector>

#include "core/explanation/literals/regex/tree.hpp"
#include "core/explanation/prose.hpp"

namespace core {

/// Neighbouring nodes that are spoken of together: a run of plain characters, a run of equal sets, or
/// one other node.
struct RegexPiece {
  Span span;
  std::vector<const RegexNode*> nodes;
  std::string text;  ///< of a run of plain characters: what it stands for; else empty
};

/// The pieces of a sequence, in order; of any other node, itself.
std::vector<RegexPiece> pieces_of(const RegexNode& node);

/// "two digits", "`-`", "optionally `s`", "`GET` or `POST`".
Prose words_of(const RegexPiece& piece, const RegexTree& tree);
Prose words_of(const RegexNode& node, const RegexTree& tree);

/// The pieces one after the other: "`v`, one or more digits, then `.`".
Prose words_of(const std::vector<RegexPiece>& pieces, const RegexTree& tree);

/// Code whose blanks at the ends count; cut to `limit` bytes at a whole character.
Piece exact_code(std::string_view text, std::size_t limit);

}  // namespace core
