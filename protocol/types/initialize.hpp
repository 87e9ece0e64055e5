// LSP 3.17, "Lifecycle Messages": initialize, registration of capabilities, $/setTrace, $/cancelRequest.
// Plain data; see types.hpp.
#pragma once

#include "protocol/types/capabilities.hpp"
#include "protocol/types/synchronization.hpp"

namespace protocol {

struct ClientInfo {
  std::string name;
  std::optional<std::string> version;
};
BOOST_DESCRIBE_STRUCT(ClientInfo, (), (name, version))

struct ServerInfo {
  std::string name;
  std::optional<std::string> version;
};
BOOST_DESCRIBE_STRUCT(ServerInfo, (), (name, version))

struct WorkspaceFolder {
  DocumentUri uri;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(WorkspaceFolder, (), (uri, name))

enum class TraceValue : std::uint8_t { off, messages, verbose };
BOOST_DESCRIBE_ENUM(TraceValue, off, messages, verbose)
template <>
inline constexpr bool written_by_name<TraceValue> = true;

struct InitializeParams : WorkDoneProgressParams {
  std::optional<std::int32_t> processId;
  std::optional<ClientInfo> clientInfo;
  std::optional<std::string> locale;
  std::optional<std::string> rootPath;
  std::optional<DocumentUri> rootUri;
  boost::json::value initializationOptions;
  std::optional<ClientCapabilities> capabilities;  ///< required by the specification; read as empty when absent
  std::optional<TraceValue> trace;
  std::optional<std::vector<WorkspaceFolder>> workspaceFolders;
};
BOOST_DESCRIBE_STRUCT(InitializeParams, (WorkDoneProgressParams),
                      (processId, clientInfo, locale, rootPath, rootUri, initializationOptions, capabilities, trace,
                       workspaceFolders))

struct CodeActionOptions {
  std::optional<std::vector<std::string>> codeActionKinds;
  std::optional<bool> resolveProvider;
};
BOOST_DESCRIBE_STRUCT(CodeActionOptions, (), (codeActionKinds, resolveProvider))

struct CodeLensOptions {
  std::optional<bool> resolveProvider;
};
BOOST_DESCRIBE_STRUCT(CodeLensOptions, (), (resolveProvider))

struct ExecuteCommandOptions {
  std::vector<std::string> commands;
};
BOOST_DESCRIBE_STRUCT(ExecuteCommandOptions, (), (commands))

struct WorkspaceFoldersServerCapabilities {
  std::optional<bool> supported;
  std::optional<std::variant<bool, std::string>> changeNotifications;
};
BOOST_DESCRIBE_STRUCT(WorkspaceFoldersServerCapabilities, (), (supported, changeNotifications))

struct WorkspaceServerCapabilities {
  std::optional<WorkspaceFoldersServerCapabilities> workspaceFolders;
};
BOOST_DESCRIBE_STRUCT(WorkspaceServerCapabilities, (), (workspaceFolders))

struct ServerCapabilities {
  std::optional<std::string> positionEncoding;
  std::optional<TextDocumentSyncOptions> textDocumentSync;
  std::optional<bool> hoverProvider;
  std::optional<std::variant<bool, CodeActionOptions>> codeActionProvider;
  std::optional<CodeLensOptions> codeLensProvider;
  std::optional<ExecuteCommandOptions> executeCommandProvider;
  std::optional<bool> callHierarchyProvider;
  std::optional<bool> workspaceSymbolProvider;
  std::optional<WorkspaceServerCapabilities> workspace;
  boost::json::value experimental;
};
BOOST_DESCRIBE_STRUCT(ServerCapabilities, (),
                      (positionEncoding, textDocumentSync, hoverProvider, codeActionProvider, codeLensProvider,
                       executeCommandProvider, callHierarchyProvider, workspaceSymbolProvider, workspace, experimental))

struct InitializeResult {
  ServerCapabilities capabilities;
  std::optional<ServerInfo> serverInfo;
};
BOOST_DESCRIBE_STRUCT(InitializeResult, (), (capabilities, serverInfo))

/// `error.data` of an initialize that failed.
struct InitializeError {
  bool retry = false;
};
BOOST_DESCRIBE_STRUCT(InitializeError, (), (retry))

struct InitializedParams {};
BOOST_DESCRIBE_STRUCT(InitializedParams, (), ())

struct SetTraceParams {
  TraceValue value = TraceValue::off;
};
BOOST_DESCRIBE_STRUCT(SetTraceParams, (), (value))

struct LogTraceParams {
  std::string message;
  std::optional<std::string> verbose;
};
BOOST_DESCRIBE_STRUCT(LogTraceParams, (), (message, verbose))

struct CancelParams {
  std::variant<std::int64_t, std::string> id;
};
BOOST_DESCRIBE_STRUCT(CancelParams, (), (id))

struct Registration {
  std::string id;
  std::string method;
  boost::json::value registerOptions;
};
BOOST_DESCRIBE_STRUCT(Registration, (), (id, method, registerOptions))

struct RegistrationParams {
  std::vector<Registration> registrations;
};
BOOST_DESCRIBE_STRUCT(RegistrationParams, (), (registrations))

struct Unregistration {
  std::string id;
  std::string method;
};
BOOST_DESCRIBE_STRUCT(Unregistration, (), (id, method))

/// The misspelling is the protocol's.
struct UnregistrationParams {
  std::vector<Unregistration> unregisterations;
};
BOOST_DESCRIBE_STRUCT(UnregistrationParams, (), (unregisterations))

}  // namespace protocol
