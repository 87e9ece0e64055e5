#include "server/convert.hpp"

#include <utility>

#include "protocol/uri.hpp"

namespace server {

core::PositionEncoding to_core(protocol::PositionEncodingKind encoding) {
  switch (encoding) {
    case protocol::PositionEncodingKind::utf8: return core::PositionEncoding::utf8;
    case protocol::PositionEncodingKind::utf16: return core::PositionEncoding::utf16;
    case protocol::PositionEncodingKind::utf32: return core::PositionEncoding::utf32;
  }
  return core::PositionEncoding::utf16;
}

core::Position to_core(protocol::Position position) { return {position.line, position.character}; }

std::vector<core::TextEdit> to_core(std::vector<protocol::TextDocumentContentChangeEvent> changes) {
  std::vector<core::TextEdit> edits;
  edits.reserve(changes.size());
  for (protocol::TextDocumentContentChangeEvent& change : changes) {
    core::TextEdit& edit = edits.emplace_back();
    if (change.range) edit.range = core::TextEdit::Range{to_core(change.range->start), to_core(change.range->end)};
    edit.text = std::move(change.text);
  }
  return edits;
}

std::string to_path(const std::string& uri) {
  if (auto path = protocol::path_of_uri(uri)) return *std::move(path);
  const std::size_t scheme = protocol::scheme_of_uri(uri).size();
  return scheme == 0 ? uri : uri.substr(scheme + 1);
}

protocol::Range to_range(const core::Document& document, core::Span span, core::PositionEncoding encoding) {
  const auto place = [&](std::uint32_t offset) {
    const core::Position position = document.lines().position_of(document.text(), offset, encoding);
    return protocol::Position{position.line, position.character};
  };
  return {place(span.begin), place(span.end)};
}

core::Markup preferred_markup(const protocol::ClientCapabilities& capabilities) {
  if (!capabilities.textDocument || !capabilities.textDocument->hover) return core::Markup::plain;
  const auto& formats = capabilities.textDocument->hover->contentFormat;
  const bool markdown = formats && !formats->empty() && formats->front() == protocol::MarkupKind::markdown;
  return markdown ? core::Markup::markdown : core::Markup::plain;
}

protocol::Hover to_hover(const core::Document& document, const core::Explanation& explanation, HoverStyle style) {
  protocol::Hover hover;
  const bool markdown = style.markup == core::Markup::markdown;
  hover.contents.kind = markdown ? protocol::MarkupKind::markdown : protocol::MarkupKind::plaintext;
  core::render(explanation, style.markup, style.detail, hover.contents.value);
  hover.range = to_range(document, explanation.span, style.encoding);
  return hover;
}

}  // namespace server
