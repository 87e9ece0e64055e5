#include "server/handlers/hover.hpp"

#include <optional>

#include "protocol/types/features.hpp"

namespace server {

namespace {

using HoverResult = std::optional<protocol::Hover>;

HoverResult to_result(const core::Document& document, const core::Explanation& explanation, HoverStyle style) {
  if (explanation.empty()) return std::nullopt;
  return to_hover(document, explanation, style);
}

Answer<HoverResult> hover(const Session& session, const protocol::HoverParams& params,
                          const core::DocumentPtr& document, const std::stop_token& stop) {
  if (document == nullptr || document->tree() == nullptr) return HoverResult();
  const HoverStyle style = session.hover_style();
  const std::uint32_t offset = document->lines().offset_of(document->text(), to_core(params.position), style.encoding);
  if (const core::ExplanationPtr known = session.engine.explain_if_cached(*document, offset)) {
    return to_result(*document, *known, style);
  }
  return Later<HoverResult>{[&engine = session.engine, document, offset, style, stop] {
    return Reply<HoverResult>(to_result(*document, *engine.explain(*document, offset, stop), style));
  }};
}

}  // namespace

void add_hover_handler(Router& router, Session& session) {
  router.on_document_request<protocol::HoverParams>(
      "textDocument/hover", [&](const protocol::HoverParams& params, const core::DocumentPtr& document,
                                const std::stop_token& stop) { return hover(session, params, document, stop); });
}

}  // namespace server
