// What is known of the conversation with one client, shared by the handlers. Only the event loop may touch it; work for
// other threads takes copies of what it needs.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>

#include "core/engine.hpp"
#include "protocol/types.hpp"
#include "server/convert.hpp"
#include "server/open_documents.hpp"
#include "server/outbox.hpp"
#include "server/settings.hpp"

namespace server {

struct Session {
  core::Engine& engine;
  OpenDocuments& documents;
  Outbox outbox;
  /// Watches a process whose end is the end of this one.
  std::function<void(std::int64_t process)> watch;
  /// Ends the server with an exit code, once all that was asked has been answered.
  std::function<void(int exit_code)> leave;

  core::PositionEncoding encoding = core::PositionEncoding::utf16;
  core::Markup hover_markup = core::Markup::plain;
  protocol::TraceValue trace = protocol::TraceValue::off;
  Settings initial_settings = {};  ///< of `initialize`, what later ones are read on top of
  Settings settings = {};
  std::set<std::string> reported_problems = {};  ///< each is told once

  HoverStyle hover_style() const { return {encoding, hover_markup, settings.hover_detail}; }
};

}  // namespace server
