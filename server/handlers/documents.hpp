// textDocument/didOpen, didChange, didSave and didClose (LSP 3.17, "Document Synchronization"). On the event loop.
#pragma once

#include "server/router.hpp"
#include "server/session.hpp"

namespace server {

/// Both outlive the handlers.
void add_document_handlers(Router& router, Session& session);

}  // namespace server
