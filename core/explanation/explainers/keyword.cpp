// Keywords and operators: what the table of the language says about the token, with the pieces of this place filled in,
// and what the token does here.
#include <charconv>
#include <string>

#include "core/explanation/explainers.hpp"
#include "core/explanation/explainers/keyword_place.hpp"

namespace core {
namespace {

constexpr std::size_t kLongestPiece = 40;

/// The named child number `index`, comments not counted.
TSNode named_child(TSNode node, std::uint32_t index) {
  for (std::uint32_t i = 0; i < ts_node_named_child_count(node); ++i) {
    const TSNode child = ts_node_named_child(node, i);
    if (!ts_node_is_extra(child) && index-- == 0) return child;
  }
  return {};
}

/// The piece of `node` that a template calls `name`: a field of the grammar, or "#2", the third named child.
TSNode piece_named(TSNode node, std::string_view name) {
  if (!name.starts_with('#'))
    return ts_node_child_by_field_name(node, name.data(), static_cast<std::uint32_t>(name.size()));
  std::uint32_t index = 0;
  const auto result = std::from_chars(name.data() + 1, name.data() + name.size(), index);
  return result.ec == std::errc() ? named_child(node, index) : TSNode{};
}

/// The text of a piece when it can be quoted inside a sentence, else empty.
std::string_view quotable(const Question& question, TSNode node) {
  if (ts_node_is_null(node) || ts_node_is_missing(node) || ts_node_has_error(node)) return {};
  const std::string_view text = question.document.text(node);
  return text.size() <= kLongestPiece && text.find_first_of("\r\n") == std::string_view::npos ? text
                                                                                              : std::string_view();
}

/// Replaces each {piece} in `text`; false when one of them cannot be quoted.
bool fill(const Question& question, TSNode context, std::string& text) {
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string::npos) return false;
    const std::string name = text.substr(open + 1, close - open - 1);
    const std::string_view piece = quotable(question, piece_named(context, name));
    if (piece.empty()) return false;
    text.replace(open, close - open + 1, piece);
    open += piece.size();  // braces in the piece are the reader's
  }
  return true;
}

/// The template with the pieces of `context`; empty when it cannot be filled.
Prose filled(const Question& question, std::string_view sentence_template, TSNode context) {
  Prose result;
  const Prose pattern = prose_from_table(sentence_template);
  for (Piece piece : pattern.pieces()) {
    if (!fill(question, context, piece.text)) return {};
    result << std::move(piece);
  }
  return result;
}

}  // namespace

Explanation explain_keyword(const Question& question) {
  const TSNode token = question.subject.node;
  const TSNode context = ts_node_is_null(token) ? TSNode{} : ts_node_parent(token);
  Explanation explanation;
  if (ts_node_is_null(context)) return explanation;
  explanation.kind = question.subject.kind;
  explanation.span = question.subject.span;
  explanation.name = question.text(explanation.span);

  const KeywordRow* row = question.language().keyword(ts_node_type(token), ts_node_type(context));
  if (row == nullptr || row->meaning.empty()) return explanation;
  explanation.first_line = prose_from_table(row->meaning);
  Prose here = filled(question, row->here, context);
  if (!here.empty()) explanation.claims.emplace_back("", std::move(here), Document::span_of(context));
  explain_place(question, token, explanation);
  if (!row->trap.empty()) explanation.notes.push_back(prose_from_table(row->trap));
  return explanation;
}

}  // namespace core
