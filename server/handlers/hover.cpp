#include "server/handlers/hover.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "protocol/types/features.hpp"

namespace server {

namespace {

using HoverResult = std::optional<protocol::Hover>;

HoverResult to_result(const core::Document& document, const core::Explanation& explanation, HoverStyle style) {
  if (explanation.empty()) return std::nullopt;
  return to_hover(document, explanation, style);
}

using Params = protocol::HoverOrSelectionParams;

/// The range that is asked about; a position is an empty one.
std::optional<protocol::Range> range_of(const Params& params) {
  if (params.range && params.range->start != params.range->end) return params.range;
  if (!params.position) return params.range;
  if (const auto* range = std::get_if<protocol::Range>(&*params.position)) return *range;
  const auto& position = std::get<protocol::Position>(*params.position);
  return protocol::Range{position, position};
}

/// Explains `place`, a byte offset or the span of a selection.
template <typename Place>
Answer<HoverResult> explain_place(const Session& session, const core::DocumentPtr& document, Place place,
                                  HoverStyle style, const std::stop_token& stop) {
  if (const core::ExplanationPtr known = session.engine.explain_if_cached(*document, place)) {
    return to_result(*document, *known, style);
  }
  return Later<HoverResult>{[&engine = session.engine, document, place, style, stop] {
    return Reply<HoverResult>(to_result(*document, *engine.explain(*document, place, stop), style));
  }};
}

Answer<HoverResult> hover(const Session& session, const Params& params, const core::DocumentPtr& document,
                          const std::stop_token& stop) {
  const std::optional<protocol::Range> range = range_of(params);
  if (!range) {
    return protocol::ResponseError{static_cast<std::int64_t>(protocol::ErrorCode::InvalidParams),
                                   "params.position: missing", nullptr};
  }
  if (document == nullptr || document->tree() == nullptr) return HoverResult();
  const HoverStyle style = session.hover_style();
  const auto offset_of = [&](protocol::Position position) {
    return document->lines().offset_of(document->text(), to_core(position), style.encoding);
  };
  const std::uint32_t begin = offset_of(range->start);
  const std::uint32_t end = offset_of(range->end);
  if (begin == end) return explain_place(session, document, begin, style, stop);
  return explain_place(session, document, core::Span{std::min(begin, end), std::max(begin, end)}, style, stop);
}

}  // namespace

void add_hover_handler(Router& router, Session& session) {
  router.on_document_request<Params>(
      "textDocument/hover", [&](const Params& params, const core::DocumentPtr& document, const std::stop_token& stop) {
        return hover(session, params, document, stop);
      });
}

}  // namespace server
