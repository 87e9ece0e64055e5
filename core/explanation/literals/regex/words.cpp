#include "core/explanation/literals/regex/words.hpp"

#include <algorithm>

#include "core/explanation/literals/regex/example.hpp"
#include "core/explanation/phrases.hpp"
#include "core/support/utf8.hpp"

namespace core {
namespace {

constexpr std::size_t most_pieces = 7;

std::string_view source_of(const RegexNode& node, const RegexTree& tree) {
  return std::string_view(tree.pattern).substr(node.span.begin, node.span.size());
}

bool is_any_text(const RegexNode& node) {
  return node.kind == RegexKind::characters && node.character == 0 && node.set.all_beyond &&
         (~node.set.ascii == CharacterSet::of("\n").ascii || node.set.ascii.all());
}

/// A run of plain characters; those that code would not show have names.
Prose plain_words(std::string_view text, std::string_view source) {
  if (text == " ") return "a space";
  if (text == "\n") return "a line end";
  if (text == "\t") return "a tab";
  if (text == "\b") return "a backspace character";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.value > 127 && !is_visible(point.value)) return Prose() << exact_code(source, 80);
    at += point.size;
  }
  std::string escaped;
  constexpr std::string_view hex = "0123456789abcdef";
  for (const char c : text) {
    if (c == '\n') {
      escaped += "\\n";
    } else if (c == '\t') {
      escaped += "\\t";
    } else if (c == '\r') {
      escaped += "\\r";
    } else if ((c >= 0 && c < ' ') || c == 127) {
      escaped += {'\\', 'x', hex[(c >> 4) & 15], hex[c & 15]};
    } else {
      escaped += c;
    }
  }
  return Prose() << exact_code(escaped, 80);
}

Prose times_of_many(const RegexNode& repeat, const Prose& one, const Prose& many) {
  const auto count = [](std::uint32_t number) { return Prose(count_word(number)); };
  const bool white_space = many.pieces().size() == 1 && many.pieces()[0].text == "white-space characters";
  if (white_space && repeat.most == RegexNode::unbounded && repeat.least < 2) {
    return repeat.least == 0 ? "optional white space" : "white space";
  }
  if (repeat.least == 1 && repeat.most == 1) return one;
  if (repeat.most == 0) return "nothing";
  if (repeat.least == 0 && repeat.most == 1) return Prose("optionally ") << one;
  if (repeat.most == RegexNode::unbounded) {
    if (repeat.least == 0) return Prose("any number of ") << many;
    return count(repeat.least) << " or more " << many;
  }
  if (repeat.least == repeat.most) return count(repeat.least) << " " << many;
  if (repeat.least == 0) return Prose("up to ") << count(repeat.most) << " " << many;
  return count(repeat.least) << " to " << count(repeat.most) << " " << many;
}

Prose times_after(const RegexNode& repeat) {
  const auto count = [](std::uint32_t number) { return Prose(count_word(number)); };
  if (repeat.most == RegexNode::unbounded) {
    if (repeat.least == 0) return " any number of times";
    if (repeat.least == 1) return " once or more";
    return Prose(" ") << count(repeat.least) << " or more times";
  }
  if (repeat.least == repeat.most)
    return repeat.least == 1 ? Prose(" once") : Prose(" ") << count(repeat.least) << " times";
  if (repeat.least == 0) return Prose(" up to ") << count(repeat.most) << " times";
  return Prose(" ") << count(repeat.least) << " to " << count(repeat.most) << " times";
}

const RegexNode& inside_groups(const RegexNode& node) {
  const RegexNode* inner = &node;
  while ((inner->kind == RegexKind::group || inner->kind == RegexKind::plain_group ||
          inner->kind == RegexKind::sequence) &&
         inner->children.size() == 1) {
    inner = &inner->children[0];
  }
  return *inner;
}

bool holds_alternation(const RegexNode& node) {
  if (node.kind == RegexKind::alternation) return true;
  return std::ranges::any_of(node.children, holds_alternation);
}

/// In parentheses when it would run into its neighbours, as written when words would be too many.
Prose enclosed(const RegexNode& node, const RegexTree& tree) {
  const RegexNode& inner = inside_groups(node);
  const std::vector<RegexPiece> pieces = pieces_of(inner);
  if (pieces.size() > 3 || (pieces.size() > 1 && holds_alternation(inner)))
    return Prose() << exact_code(source_of(inner, tree), 40);
  const bool simple = pieces.size() <= 1 && inner.kind != RegexKind::alternation && inner.kind != RegexKind::repeat;
  return simple ? words_of(inner, tree) : Prose("(") << words_of(inner, tree) << ")";
}

Prose repeat_words(const RegexNode& repeat, const RegexTree& tree) {
  const RegexNode& inner = inside_groups(repeat.children[0]);
  if (inner.kind == RegexKind::characters && inner.character == 0) {
    if (is_any_text(inner) && repeat.most == RegexNode::unbounded && repeat.least < 2) {
      return Prose(repeat.least == 0 ? "any text" : "some text") << (inner.set.ascii.all() ? "" : " within a line");
    }
    const SetWords words = words_of(inner.set, source_of(inner, tree));
    return times_of_many(repeat, words.one, words.many);
  }
  if (inner.kind == RegexKind::characters) {
    const Prose one = words_of(inner, tree);
    return times_of_many(repeat, one, inner.character == ' ' ? Prose("spaces") : one);
  }
  if (repeat.least == 0 && repeat.most == 1) return Prose("optionally ") << enclosed(repeat.children[0], tree);
  return enclosed(repeat.children[0], tree) << times_after(repeat);
}

Prose alternation_words(const RegexNode& node, const RegexTree& tree) {
  std::vector<Prose> alternatives;
  for (const RegexNode& child : node.children) {
    if (child.children.empty()) {
      alternatives.push_back("nothing");
    } else {
      const RegexNode& inner = inside_groups(child);
      const bool simple = pieces_of(inner).size() <= 1 && !holds_alternation(inner);
      alternatives.push_back(simple ? words_of(inner, tree) : Prose() << exact_code(source_of(child, tree), 40));
    }
  }
  return listed(alternatives, alternatives.size() > 5 ? 4 : 5, "or");
}

Prose look_words(const RegexNode& node, const RegexTree& tree) {
  Prose words = node.negated ? "not " : "";
  words << (node.ahead ? "followed by " : "preceded by ");
  return words << enclosed(node.children[0], tree);
}

Prose anchor_words(RegexKind kind, const RegexTree& tree) {
  switch (kind) {
    case RegexKind::line_start: return tree.flags.multiline ? "the start of a line" : "the start";
    case RegexKind::line_end: return tree.flags.multiline ? "the end of a line" : "the end";
    case RegexKind::text_start: return "the start of the text";
    case RegexKind::text_end: return "the end of the text";
    case RegexKind::text_or_line_end: return "the end of the text, or before its last line end";
    case RegexKind::boundary: return "a word boundary";
    case RegexKind::not_boundary: return "no word boundary";
    default: return {};
  }
}

}  // namespace

Piece exact_code(std::string_view text, std::size_t limit) {
  std::string shown(text.substr(0, text.size() > limit ? code_point_start(text, limit - 1) : text.size()));
  if (shown.size() < text.size()) shown += "…";
  return {Piece::Kind::code, std::move(shown)};
}

std::vector<RegexPiece> pieces_of(const RegexNode& node) {
  if (node.kind != RegexKind::sequence) return {{node.span, {&node}, {}}};
  std::vector<RegexPiece> pieces;
  for (const RegexNode& child : node.children) {
    if (child.kind == RegexKind::flags) continue;
    const bool plain = child.kind == RegexKind::characters && child.character != 0;
    const bool set = child.kind == RegexKind::characters && !plain;
    if (set && !pieces.empty() && pieces.back().text.empty() && pieces.back().nodes[0]->kind == child.kind &&
        pieces.back().nodes[0]->set == child.set) {
      pieces.back().span.end = child.span.end;
      pieces.back().nodes.push_back(&child);
      continue;
    }
    if (plain && !pieces.empty() && !pieces.back().text.empty()) {
      pieces.back().span.end = child.span.end;
      pieces.back().nodes.push_back(&child);
    } else {
      pieces.push_back({child.span, {&child}, {}});
    }
    if (plain) pieces.back().text += text_matching(child, {});
  }
  return pieces;
}

Prose words_of(const RegexPiece& piece, const RegexTree& tree) {
  if (!piece.text.empty())
    return plain_words(piece.text, std::string_view(tree.pattern).substr(piece.span.begin, piece.span.size()));
  if (piece.nodes.size() == 1) return words_of(*piece.nodes[0], tree);
  const SetWords words = words_of(piece.nodes[0]->set, source_of(*piece.nodes[0], tree));
  return Prose(count_word(piece.nodes.size())) << " " << words.many;
}

Prose words_of(const RegexNode& node, const RegexTree& tree) {
  switch (node.kind) {
    case RegexKind::sequence: return words_of(pieces_of(node), tree);
    case RegexKind::alternation: return alternation_words(node, tree);
    case RegexKind::characters:
      if (node.character != 0) return plain_words(text_matching(node, {}), source_of(node, tree));
      return words_of(node.set, source_of(node, tree)).one;
    case RegexKind::group:
    case RegexKind::plain_group: return words_of(node.children[0], tree);
    case RegexKind::look: return look_words(node, tree);
    case RegexKind::backreference:
      return Prose("the same text as group ")
             << (node.name.empty() ? Prose(node.number == 0 ? "" : std::to_string(node.number))
                                   : Prose() << code(node.name));
    case RegexKind::repeat: return repeat_words(node, tree);
    case RegexKind::flags: return {};
    default: return anchor_words(node.kind, tree);
  }
}

Prose words_of(const std::vector<RegexPiece>& pieces, const RegexTree& tree) {
  if (pieces.empty()) return "nothing";
  Prose words;
  const std::size_t shown = pieces.size() > most_pieces ? most_pieces - 1 : pieces.size();
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) words << (i + 1 == pieces.size() ? ", then " : ", ");
    words << words_of(pieces[i], tree);
  }
  if (shown < pieces.size()) words << ", and " << static_cast<std::uint32_t>(pieces.size() - shown) << " more parts";
  return words;
}

}  // namespace core
