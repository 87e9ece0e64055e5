// LSP 3.17, "Document Synchronization": what the client tells of its open documents. Plain data; see types.hpp.
#pragma once

#include "protocol/types/basic.hpp"

namespace protocol {

struct DidOpenTextDocumentParams {
  TextDocumentItem textDocument;
};
BOOST_DESCRIBE_STRUCT(DidOpenTextDocumentParams, (), (textDocument))

/// Without `range`, `text` is the whole new text.
struct TextDocumentContentChangeEvent {
  std::optional<Range> range;
  std::optional<std::uint32_t> rangeLength;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(TextDocumentContentChangeEvent, (), (range, rangeLength, text))

struct DidChangeTextDocumentParams {
  VersionedTextDocumentIdentifier textDocument;
  std::vector<TextDocumentContentChangeEvent> contentChanges;  ///< each applies to the text that the one before left
};
BOOST_DESCRIBE_STRUCT(DidChangeTextDocumentParams, (), (textDocument, contentChanges))

struct DidSaveTextDocumentParams {
  TextDocumentIdentifier textDocument;
  std::optional<std::string> text;
};
BOOST_DESCRIBE_STRUCT(DidSaveTextDocumentParams, (), (textDocument, text))

struct DidCloseTextDocumentParams {
  TextDocumentIdentifier textDocument;
};
BOOST_DESCRIBE_STRUCT(DidCloseTextDocumentParams, (), (textDocument))

enum class TextDocumentSyncKind : std::int32_t { None = 0, Full = 1, Incremental = 2 };
BOOST_DESCRIBE_ENUM(TextDocumentSyncKind, None, Full, Incremental)

struct SaveOptions {
  std::optional<bool> includeText;
};
BOOST_DESCRIBE_STRUCT(SaveOptions, (), (includeText))

struct TextDocumentSyncOptions {
  std::optional<bool> openClose;
  std::optional<TextDocumentSyncKind> change;
  std::optional<SaveOptions> save;
};
BOOST_DESCRIBE_STRUCT(TextDocumentSyncOptions, (), (openClose, change, save))

}  // namespace protocol
