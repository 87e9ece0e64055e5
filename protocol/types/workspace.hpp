// LSP 3.17, "Workspace Features": symbols, commands, configuration, folders, watched files. Plain data; see types.hpp.
#pragma once

#include "protocol/types/initialize.hpp"

namespace protocol {

struct WorkspaceSymbolParams : WorkDoneProgressParams, PartialResultParams {
  std::string query;
};
BOOST_DESCRIBE_STRUCT(WorkspaceSymbolParams, (WorkDoneProgressParams, PartialResultParams), (query))

struct WorkspaceSymbol {
  std::string name;
  SymbolKind kind = SymbolKind::Function;
  std::optional<std::string> containerName;
  Location location;
  boost::json::value data;
};
BOOST_DESCRIBE_STRUCT(WorkspaceSymbol, (), (name, kind, containerName, location, data))

struct ExecuteCommandParams : WorkDoneProgressParams {
  std::string command;
  std::optional<std::vector<boost::json::value>> arguments;
};
BOOST_DESCRIBE_STRUCT(ExecuteCommandParams, (WorkDoneProgressParams), (command, arguments))

struct ApplyWorkspaceEditParams {
  std::optional<std::string> label;
  WorkspaceEdit edit;
};
BOOST_DESCRIBE_STRUCT(ApplyWorkspaceEditParams, (), (label, edit))

struct ApplyWorkspaceEditResult {
  bool applied = false;
  std::optional<std::string> failureReason;
};
BOOST_DESCRIBE_STRUCT(ApplyWorkspaceEditResult, (), (applied, failureReason))

struct DidChangeConfigurationParams {
  boost::json::value settings;
};
BOOST_DESCRIBE_STRUCT(DidChangeConfigurationParams, (), (settings))

struct ConfigurationItem {
  std::optional<DocumentUri> scopeUri;
  std::optional<std::string> section;
};
BOOST_DESCRIBE_STRUCT(ConfigurationItem, (), (scopeUri, section))

struct ConfigurationParams {
  std::vector<ConfigurationItem> items;
};
BOOST_DESCRIBE_STRUCT(ConfigurationParams, (), (items))

struct WorkspaceFoldersChangeEvent {
  std::vector<WorkspaceFolder> added;
  std::vector<WorkspaceFolder> removed;
};
BOOST_DESCRIBE_STRUCT(WorkspaceFoldersChangeEvent, (), (added, removed))

struct DidChangeWorkspaceFoldersParams {
  WorkspaceFoldersChangeEvent event;
};
BOOST_DESCRIBE_STRUCT(DidChangeWorkspaceFoldersParams, (), (event))

enum class FileChangeType : std::int32_t { Created = 1, Changed = 2, Deleted = 3 };
BOOST_DESCRIBE_ENUM(FileChangeType, Created, Changed, Deleted)

struct FileEvent {
  DocumentUri uri;
  FileChangeType type = FileChangeType::Changed;
};
BOOST_DESCRIBE_STRUCT(FileEvent, (), (uri, type))

struct DidChangeWatchedFilesParams {
  std::vector<FileEvent> changes;
};
BOOST_DESCRIBE_STRUCT(DidChangeWatchedFilesParams, (), (changes))

struct FileSystemWatcher {
  std::string globPattern;
  std::optional<std::uint32_t> kind;  ///< sum of 1 create, 2 change, 4 delete; all three when absent
};
BOOST_DESCRIBE_STRUCT(FileSystemWatcher, (), (globPattern, kind))

struct DidChangeWatchedFilesRegistrationOptions {
  std::vector<FileSystemWatcher> watchers;
};
BOOST_DESCRIBE_STRUCT(DidChangeWatchedFilesRegistrationOptions, (), (watchers))

}  // namespace protocol
