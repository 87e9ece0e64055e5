// Between the words of the protocol and those of the core: the only place where the two meet. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "core/analyzer/document.hpp"
#include "core/explanation/explanation.hpp"
#include "core/explanation/render.hpp"
#include "protocol/position_encoding.hpp"
#include "protocol/types.hpp"

namespace server {

core::PositionEncoding to_core(protocol::PositionEncodingKind encoding);
core::Position to_core(protocol::Position position);
std::vector<core::TextEdit> to_core(std::vector<protocol::TextDocumentContentChangeEvent> changes);

/// The path of a file URI; of any other URI what follows its scheme, so that an extension is still seen.
std::string to_path(const std::string& uri);

protocol::Range to_range(const core::Document& document, core::Span span, core::PositionEncoding encoding);

/// What the client prefers to show hovers in: the first format it lists that we write; plain text when it lists none.
core::Markup preferred_markup(const protocol::ClientCapabilities& capabilities);

/// How a client wants its hovers.
struct HoverStyle {
  core::PositionEncoding encoding = core::PositionEncoding::utf16;
  core::Markup markup = core::Markup::plain;
  core::Detail detail = core::Detail::standard;
};

protocol::Hover to_hover(const core::Document& document, const core::Explanation& explanation, HoverStyle style);

}  // namespace server
