// textDocument/hover: the explanation of what stands at a position. On the event loop when the answer is in the cache,
// else on a worker.
#pragma once

#include "server/router.hpp"
#include "server/session.hpp"

namespace server {

/// Both outlive the handlers.
void add_hover_handler(Router& router, Session& session);

}  // namespace server
