// initialize, initialized, shutdown, exit, $/setTrace, $/cancelRequest and workspace/didChangeConfiguration
// (LSP 3.17, "Lifecycle Messages"). On the event loop.
#pragma once

#include "server/router.hpp"
#include "server/session.hpp"

namespace server {

/// Both outlive the handlers.
void add_lifecycle_handlers(Router& router, Session& session);

}  // namespace server
