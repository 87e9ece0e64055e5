#include "server/handlers/lifecycle.hpp"

#include <boost/json/value.hpp>
#include <variant>

#include "protocol/position_encoding.hpp"
#include "server/log.hpp"

namespace server {

namespace {

using protocol::InitializeParams;
using protocol::InitializeResult;

/// Takes over settings and tells the person, once each, of those that cannot be used.
Settings take_settings(Session& session, const boost::json::value& options, const Settings& base) {
  ReadSettings read = read_settings(options, base);
  for (std::string& problem : read.problems) {
    if (!session.reported_problems.insert(problem).second) continue;
    log_warning(problem);
    session.outbox.log_message(protocol::MessageType::Warning, std::move(problem));
  }
  return read.settings;
}

InitializeResult describe_server(protocol::PositionEncodingKind encoding) {
  InitializeResult result;
  protocol::ServerCapabilities& offered = result.capabilities;
  offered.positionEncoding = std::string(protocol::to_string(encoding));
  offered.textDocumentSync.emplace();
  offered.textDocumentSync->openClose = true;
  offered.textDocumentSync->change = protocol::TextDocumentSyncKind::Incremental;
  offered.textDocumentSync->save = protocol::SaveOptions{false};
  offered.hoverProvider = true;
  result.serverInfo = protocol::ServerInfo{"code-explainer", CODE_EXPLAINER_VERSION};
  return result;
}

InitializeResult initialize(Session& session, const InitializeParams& params) {
  const protocol::ClientCapabilities capabilities = params.capabilities.value_or(protocol::ClientCapabilities{});
  std::vector<std::string> offered;
  if (capabilities.general) offered = capabilities.general->positionEncodings.value_or(offered);
  const protocol::PositionEncodingKind encoding = protocol::negotiate_position_encoding(offered);

  session.encoding = to_core(encoding);
  session.documents.set_encoding(session.encoding);
  session.hover_markup = preferred_markup(capabilities);
  session.trace = params.trace.value_or(protocol::TraceValue::off);
  session.initial_settings = take_settings(session, params.initializationOptions, {});
  session.settings = session.initial_settings;
  if (params.processId) session.watch(*params.processId);
  log_info("initialized for " + (params.clientInfo ? params.clientInfo->name : std::string("a client without name")));
  return describe_server(encoding);
}

}  // namespace

void add_lifecycle_handlers(Router& router, Session& session) {
  router.on_request<InitializeParams>("initialize", [&](const InitializeParams& params) {
    InitializeResult result = initialize(session, params);
    router.set_phase(Phase::running);
    return result;
  });
  router.on_request<boost::json::value>("shutdown", [&](const boost::json::value&) {
    router.set_phase(Phase::after_shutdown);
    return nullptr;
  });
  router.on_notification<boost::json::value>(
      "exit", [&](const boost::json::value&) { session.leave(router.phase() == Phase::after_shutdown ? 0 : 1); });
  router.on_notification<protocol::SetTraceParams>(
      "$/setTrace", [&](const protocol::SetTraceParams& params) { session.trace = params.value; });
  router.on_notification<protocol::CancelParams>("$/cancelRequest", [&](const protocol::CancelParams& params) {
    std::visit([&](const auto& id) { router.cancel(id); }, params.id);
  });
  router.on_notification<protocol::DidChangeConfigurationParams>(
      "workspace/didChangeConfiguration", [&](const protocol::DidChangeConfigurationParams& params) {
        // Other sections belong to other servers.
        const auto* sections = params.settings.if_object();
        if (sections == nullptr || !sections->contains(settings_section)) return;
        session.settings = take_settings(session, params.settings, session.initial_settings);
      });
}

}  // namespace server
