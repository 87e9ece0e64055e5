// LSP 3.17, "ClientCapabilities": the parts that change what we answer. Every member is optional. Plain data; see
// types.hpp.
#pragma once

#include "protocol/types/basic.hpp"

namespace protocol {

struct DynamicRegistrationCapability {
  std::optional<bool> dynamicRegistration;
};
BOOST_DESCRIBE_STRUCT(DynamicRegistrationCapability, (), (dynamicRegistration))

struct GeneralClientCapabilities {
  std::optional<std::vector<std::string>> positionEncodings;  ///< may hold encodings nobody knows yet
};
BOOST_DESCRIBE_STRUCT(GeneralClientCapabilities, (), (positionEncodings))

struct HoverClientCapabilities {
  std::optional<bool> dynamicRegistration;
  std::optional<std::vector<MarkupKind>> contentFormat;
};
BOOST_DESCRIBE_STRUCT(HoverClientCapabilities, (), (dynamicRegistration, contentFormat))

struct CodeActionKindSet {
  std::vector<std::string> valueSet;
};
BOOST_DESCRIBE_STRUCT(CodeActionKindSet, (), (valueSet))

struct CodeActionLiteralSupport {
  CodeActionKindSet codeActionKind;
};
BOOST_DESCRIBE_STRUCT(CodeActionLiteralSupport, (), (codeActionKind))

struct ResolveSupport {
  std::vector<std::string> properties;
};
BOOST_DESCRIBE_STRUCT(ResolveSupport, (), (properties))

struct CodeActionClientCapabilities {
  std::optional<bool> dynamicRegistration;
  std::optional<CodeActionLiteralSupport> codeActionLiteralSupport;
  std::optional<bool> isPreferredSupport;
  std::optional<bool> disabledSupport;
  std::optional<bool> dataSupport;
  std::optional<ResolveSupport> resolveSupport;
};
BOOST_DESCRIBE_STRUCT(CodeActionClientCapabilities, (),
                      (dynamicRegistration, codeActionLiteralSupport, isPreferredSupport, disabledSupport, dataSupport,
                       resolveSupport))

struct TextDocumentClientCapabilities {
  std::optional<HoverClientCapabilities> hover;
  std::optional<CodeActionClientCapabilities> codeAction;
  std::optional<DynamicRegistrationCapability> codeLens;
  std::optional<DynamicRegistrationCapability> callHierarchy;
};
BOOST_DESCRIBE_STRUCT(TextDocumentClientCapabilities, (), (hover, codeAction, codeLens, callHierarchy))

struct WorkspaceEditClientCapabilities {
  std::optional<bool> documentChanges;
  std::optional<std::vector<std::string>> resourceOperations;
};
BOOST_DESCRIBE_STRUCT(WorkspaceEditClientCapabilities, (), (documentChanges, resourceOperations))

struct DidChangeWatchedFilesClientCapabilities {
  std::optional<bool> dynamicRegistration;
  std::optional<bool> relativePatternSupport;
};
BOOST_DESCRIBE_STRUCT(DidChangeWatchedFilesClientCapabilities, (), (dynamicRegistration, relativePatternSupport))

struct WorkspaceSymbolClientCapabilities {
  std::optional<bool> dynamicRegistration;
  std::optional<ResolveSupport> resolveSupport;
};
BOOST_DESCRIBE_STRUCT(WorkspaceSymbolClientCapabilities, (), (dynamicRegistration, resolveSupport))

struct RefreshSupportCapability {
  std::optional<bool> refreshSupport;
};
BOOST_DESCRIBE_STRUCT(RefreshSupportCapability, (), (refreshSupport))

struct WorkspaceClientCapabilities {
  std::optional<bool> applyEdit;
  std::optional<WorkspaceEditClientCapabilities> workspaceEdit;
  std::optional<DynamicRegistrationCapability> didChangeConfiguration;
  std::optional<DidChangeWatchedFilesClientCapabilities> didChangeWatchedFiles;
  std::optional<WorkspaceSymbolClientCapabilities> symbol;
  std::optional<DynamicRegistrationCapability> executeCommand;
  std::optional<bool> workspaceFolders;
  std::optional<bool> configuration;
  std::optional<RefreshSupportCapability> codeLens;
};
BOOST_DESCRIBE_STRUCT(WorkspaceClientCapabilities, (),
                      (applyEdit, workspaceEdit, didChangeConfiguration, didChangeWatchedFiles, symbol, executeCommand,
                       workspaceFolders, configuration, codeLens))

struct ShowDocumentClientCapabilities {
  bool support = false;
};
BOOST_DESCRIBE_STRUCT(ShowDocumentClientCapabilities, (), (support))

struct WindowClientCapabilities {
  std::optional<bool> workDoneProgress;
  std::optional<ShowDocumentClientCapabilities> showDocument;
};
BOOST_DESCRIBE_STRUCT(WindowClientCapabilities, (), (workDoneProgress, showDocument))

struct ClientCapabilities {
  std::optional<WorkspaceClientCapabilities> workspace;
  std::optional<TextDocumentClientCapabilities> textDocument;
  std::optional<WindowClientCapabilities> window;
  std::optional<GeneralClientCapabilities> general;
  boost::json::value experimental;
};
BOOST_DESCRIBE_STRUCT(ClientCapabilities, (), (workspace, textDocument, window, general, experimental))

}  // namespace protocol
