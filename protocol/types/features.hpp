// LSP 3.17, "Language Features": hover, code actions, code lenses, call hierarchy. Plain data; see types.hpp.
#pragma once

#include "protocol/types/basic.hpp"

namespace protocol {

struct HoverParams : TextDocumentPositionParams, WorkDoneProgressParams {};
BOOST_DESCRIBE_STRUCT(HoverParams, (TextDocumentPositionParams, WorkDoneProgressParams), ())

/// textDocument/hover as clients send it that can also ask about a selection. The specification knows a position only;
/// in the wild a range stands either in its place (as rust-analyzer's protocol extensions describe it) or beside it.
struct HoverOrSelectionParams : WorkDoneProgressParams {
  TextDocumentIdentifier textDocument;
  std::optional<std::variant<Position, Range>> position;
  std::optional<Range> range;
};
BOOST_DESCRIBE_STRUCT(HoverOrSelectionParams, (WorkDoneProgressParams), (textDocument, position, range))

struct Hover {
  MarkupContent contents;
  std::optional<Range> range;
};
BOOST_DESCRIBE_STRUCT(Hover, (), (contents, range))

enum class CodeActionTriggerKind : std::int32_t { Invoked = 1, Automatic = 2 };
BOOST_DESCRIBE_ENUM(CodeActionTriggerKind, Invoked, Automatic)

struct CodeActionContext {
  std::vector<Diagnostic> diagnostics;
  std::optional<std::vector<std::string>> only;
  std::optional<CodeActionTriggerKind> triggerKind;
};
BOOST_DESCRIBE_STRUCT(CodeActionContext, (), (diagnostics, only, triggerKind))

struct CodeActionParams : WorkDoneProgressParams, PartialResultParams {
  TextDocumentIdentifier textDocument;
  Range range;
  CodeActionContext context;
};
BOOST_DESCRIBE_STRUCT(CodeActionParams, (WorkDoneProgressParams, PartialResultParams), (textDocument, range, context))

struct CodeActionDisabled {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(CodeActionDisabled, (), (reason))

struct CodeAction {
  std::string title;
  std::optional<std::string> kind;
  std::optional<std::vector<Diagnostic>> diagnostics;
  std::optional<bool> isPreferred;
  std::optional<CodeActionDisabled> disabled;
  std::optional<WorkspaceEdit> edit;
  std::optional<Command> command;
  boost::json::value data;
};
BOOST_DESCRIBE_STRUCT(CodeAction, (), (title, kind, diagnostics, isPreferred, disabled, edit, command, data))

/// The result of textDocument/codeAction. A Command holds a command that is text, so it is tried first.
using CommandOrCodeAction = std::variant<Command, CodeAction>;

struct CodeLensParams : WorkDoneProgressParams, PartialResultParams {
  TextDocumentIdentifier textDocument;
};
BOOST_DESCRIBE_STRUCT(CodeLensParams, (WorkDoneProgressParams, PartialResultParams), (textDocument))

struct CodeLens {
  Range range;
  std::optional<Command> command;
  boost::json::value data;
};
BOOST_DESCRIBE_STRUCT(CodeLens, (), (range, command, data))

struct CallHierarchyPrepareParams : TextDocumentPositionParams, WorkDoneProgressParams {};
BOOST_DESCRIBE_STRUCT(CallHierarchyPrepareParams, (TextDocumentPositionParams, WorkDoneProgressParams), ())

struct CallHierarchyItem {
  std::string name;
  SymbolKind kind = SymbolKind::Function;
  std::optional<std::string> detail;
  DocumentUri uri;
  Range range;
  Range selectionRange;
  boost::json::value data;
};
BOOST_DESCRIBE_STRUCT(CallHierarchyItem, (), (name, kind, detail, uri, range, selectionRange, data))

struct CallHierarchyIncomingCallsParams : WorkDoneProgressParams, PartialResultParams {
  CallHierarchyItem item;
};
BOOST_DESCRIBE_STRUCT(CallHierarchyIncomingCallsParams, (WorkDoneProgressParams, PartialResultParams), (item))

struct CallHierarchyIncomingCall {
  CallHierarchyItem from;
  std::vector<Range> fromRanges;
};
BOOST_DESCRIBE_STRUCT(CallHierarchyIncomingCall, (), (from, fromRanges))

struct CallHierarchyOutgoingCallsParams : WorkDoneProgressParams, PartialResultParams {
  CallHierarchyItem item;
};
BOOST_DESCRIBE_STRUCT(CallHierarchyOutgoingCallsParams, (WorkDoneProgressParams, PartialResultParams), (item))

struct CallHierarchyOutgoingCall {
  CallHierarchyItem to;
  std::vector<Range> fromRanges;
};
BOOST_DESCRIBE_STRUCT(CallHierarchyOutgoingCall, (), (to, fromRanges))

}  // namespace protocol
