#include "core/analyzer/documentation.hpp"

#include "core/analyzer/doc_comment.hpp"
#include "core/analyzer/syntax.hpp"

namespace core {
namespace {

std::uint32_t line_after(const Document& document, TSNode node) {
  const std::uint32_t end = ts_node_end_byte(node);
  // Some grammars count the line break as the end of a comment.
  const bool holds_break = end > ts_node_start_byte(node) && document.text()[end - 1] == '\n';
  return document.line(holds_break ? end - 1 : end) + 1;
}

/// The outermost node that begins on the definition's own line of syntax: export, declaration; decorators stand above
/// it. A comment before a call is about the call, not about a function handed to it.
TSNode whole_declaration(const Language& language, TSNode node) {
  const bool is_definition = language.role(node) == Role::function;
  for (TSNode around = ts_node_parent(node); exists(around) && exists(ts_node_parent(around));
       around = ts_node_parent(around)) {
    const Role role = language.role(around);
    // `private def f` hands a whole definition to a call: the comment is about that.
    const bool is_handed_over = role == Role::call || role == Role::new_ || role == Role::argument_list;
    if (is_handed_over && !is_definition) break;
    const bool same_line = ts_node_start_point(around).row == ts_node_start_point(node).row;
    if (!same_line && role != Role::decorated) break;
    node = around;
  }
  return node;
}

/// The comments that end on the line before `node`, without a gap between them.
Span comment_before(const Document& document, TSNode node) {
  const Language& language = *document.language();
  Span span{};
  // Attributes may stand between the comment and what it documents.
  while (language.role(ts_node_prev_sibling(node)) == Role::decorator) node = ts_node_prev_sibling(node);
  std::uint32_t line = document.line(ts_node_start_byte(node));
  for (TSNode before = ts_node_prev_sibling(node); language.role(before) == Role::comment;
       before = ts_node_prev_sibling(before)) {
    if (line_after(document, before) != line) break;
    const TSNode earlier = ts_node_prev_sibling(before);
    const bool trails_code = exists(earlier) && ts_node_end_point(earlier).row == ts_node_start_point(before).row &&
                             language.role(earlier) != Role::comment;
    if (trails_code) break;
    if (span.empty()) span.end = ts_node_end_byte(before);
    span.begin = ts_node_start_byte(before);
    line = document.line(span.begin);
    if (document.text(before).starts_with("/*")) break;  // a block comment is the whole documentation
  }
  return span;
}

}  // namespace

TSNode docstring_of(const Language& language, TSNode body) {
  if (language.traits().documentation != DocConvention::docstring || !exists(body)) return {};
  for (std::uint32_t i = 0; i < ts_node_named_child_count(body); ++i) {
    const TSNode statement = ts_node_named_child(body, i);
    if (language.role(statement) == Role::comment) continue;
    const bool is_string = language.role(statement) == Role::statement && ts_node_named_child_count(statement) == 1 &&
                           language.role(ts_node_named_child(statement, 0)) == Role::string;
    return is_string ? statement : TSNode{};
  }
  return {};
}

DocComment read_documentation(const Document& document, TSNode definition) {
  const Language& language = *document.language();
  Span span;
  if (language.traits().documentation == DocConvention::docstring) {
    span = span_of(docstring_of(language, language.part(definition, Part::body)));
  } else {
    span = comment_before(document, whole_declaration(language, definition));
  }
  if (span.empty()) return {};
  const TSNode name = last_word(language, full_name_of(language, definition));
  DocComment documentation =
      parse_doc_comment(document.text(span), language.traits().documentation, exists(name) ? document.text(name) : "");
  documentation.span = span;
  return documentation;
}

}  // namespace core
