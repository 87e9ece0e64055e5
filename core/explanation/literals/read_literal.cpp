#include "core/explanation/literals/read_literal.hpp"

#include "core/analyzer/literal_at.hpp"
#include "core/explanation/literals/escapes.hpp"
#include "core/explanation/literals/literal_place.hpp"

namespace core {
namespace {

/// Adds one string as written, quotes included, to the text of the literal.
void add_string(const Language& language, TSNode node, Literal& literal) {
  const std::string_view source = literal.document.text(node);
  const WrittenString written = take_apart(language.literals(), source);
  if (written.form == nullptr || holds_code(language, node)) {
    literal.exact = false;
    literal.text += written.form == nullptr ? source : written.inside;
    return;
  }
  DecodedText decoded = decode(*written.form, written.inside);
  literal.raw |= written.form->raw;
  literal.bytes |= written.form->bytes;
  literal.exact &= decoded.exact;
  literal.text += decoded.text;
}

/// A string, or several that follow each other and are one.
void read_string(const Language& language, Literal& literal) {
  bool joined = false;
  for (std::uint32_t i = 0; i < ts_node_named_child_count(literal.node); ++i) {
    const TSNode part = ts_node_named_child(literal.node, i);
    if (language.role(part) != Role::string) continue;
    if (!joined && i > 0) literal.exact = false;  // a macro before it
    joined = true;
    add_string(language, part, literal);
  }
  if (!joined) return add_string(language, literal.node, literal);
  for (std::uint32_t i = 0; i < ts_node_named_child_count(literal.node); ++i) {
    const TSNode part = ts_node_named_child(literal.node, i);
    if (language.role(part) != Role::string && !ts_node_is_extra(part)) literal.exact = false;
  }
}

/// `/pattern/flags`, or `%r{pattern}flags`.
void read_regex(const Language& language, Literal& literal) {
  std::string_view source = literal.source;
  if (source.starts_with("%r")) source.remove_prefix(2);
  if (source.empty()) return;
  constexpr std::string_view kOpening = "([{<";
  constexpr std::string_view kClosing = ")]}>";
  const std::size_t bracket = kOpening.find(source.front());
  const char close = bracket == std::string_view::npos ? source.front() : kClosing[bracket];
  const std::size_t end = source.rfind(close);
  if (end == 0 || end == std::string_view::npos) return;
  literal.text = source.substr(1, end - 1);
  literal.flags = source.substr(end + 1);
  literal.raw = true;
  literal.exact = !holds_code(language, literal.node);
}

}  // namespace

std::vector<std::string_view> written_parts(const Literal& literal) {
  const Language& language = *literal.document.language();
  std::vector<std::string_view> parts;
  for (std::uint32_t i = 0; i < ts_node_named_child_count(literal.node); ++i) {
    const TSNode part = ts_node_named_child(literal.node, i);
    if (language.role(part) == Role::string) parts.push_back(literal.document.text(part));
  }
  if (parts.empty()) parts.push_back(literal.source);
  return parts;
}

Literal read_literal(const Document& document, TSNode node) {
  const Language& language = *document.language();
  Literal literal{.document = document,
                  .node = node,
                  .span = Document::span_of(node),
                  .source = document.text(node),
                  .text = {},
                  .role = language.role(node),
                  .flags = {},
                  .context = place_of(document, node).context};
  switch (literal.role) {
    case Role::string:
    case Role::character: read_string(language, literal); break;
    case Role::regex: read_regex(language, literal); break;
    default: literal.text = literal.source; break;
  }
  return literal;
}

}  // namespace core
