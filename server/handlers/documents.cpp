#include "server/handlers/documents.hpp"

#include "protocol/types/synchronization.hpp"
#include "protocol/uri.hpp"

namespace server {

void add_document_handlers(Router& router, Session& session) {
  using namespace protocol;
  OpenDocuments& documents = session.documents;
  router.on_notification<DidOpenTextDocumentParams>("textDocument/didOpen", [&](DidOpenTextDocumentParams params) {
    TextDocumentItem& item = params.textDocument;
    documents.open(canonical_uri(item.uri),
                   {to_path(item.uri), std::move(item.languageId), item.version, std::move(item.text)});
  });
  router.on_notification<DidChangeTextDocumentParams>(
      "textDocument/didChange", [&](DidChangeTextDocumentParams params) {
        documents.change(canonical_uri(params.textDocument.uri),
                         {params.textDocument.version, to_core(std::move(params.contentChanges))});
      });
  router.on_notification<DidCloseTextDocumentParams>(
      "textDocument/didClose",
      [&](const DidCloseTextDocumentParams& params) { documents.close(canonical_uri(params.textDocument.uri)); });
  // The text of an open document is the client's; what lies on disk changes nothing.
  router.on_notification<DidSaveTextDocumentParams>("textDocument/didSave", [](const DidSaveTextDocumentParams&) {});
}

}  // namespace server
