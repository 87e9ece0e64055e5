// LSP 3.17, "Basic JSON Structures". Plain data; see types.hpp.
#pragma once

#include <boost/describe.hpp>
#include <boost/json/value.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "protocol/json_traits.hpp"

namespace protocol {

using DocumentUri = std::string;
using ProgressToken = std::variant<std::int32_t, std::string>;

struct Position {
  std::uint32_t line = 0;
  std::uint32_t character = 0;  ///< in units of the negotiated position encoding
  friend bool operator==(const Position&, const Position&) = default;
};
BOOST_DESCRIBE_STRUCT(Position, (), (line, character))

struct Range {
  Position start;
  Position end;  ///< exclusive
  friend bool operator==(const Range&, const Range&) = default;
};
BOOST_DESCRIBE_STRUCT(Range, (), (start, end))

struct Location {
  DocumentUri uri;
  Range range;
};
BOOST_DESCRIBE_STRUCT(Location, (), (uri, range))

struct TextDocumentIdentifier {
  DocumentUri uri;
};
BOOST_DESCRIBE_STRUCT(TextDocumentIdentifier, (), (uri))

struct VersionedTextDocumentIdentifier {
  DocumentUri uri;
  std::int32_t version = 0;
};
BOOST_DESCRIBE_STRUCT(VersionedTextDocumentIdentifier, (), (uri, version))

/// Null stands for the version on disk.
struct OptionalVersionedTextDocumentIdentifier {
  DocumentUri uri;
  std::variant<std::nullptr_t, std::int32_t> version;
};
BOOST_DESCRIBE_STRUCT(OptionalVersionedTextDocumentIdentifier, (), (uri, version))

struct TextDocumentItem {
  DocumentUri uri;
  std::string languageId;
  std::int32_t version = 0;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(TextDocumentItem, (), (uri, languageId, version, text))

struct TextDocumentPositionParams {
  TextDocumentIdentifier textDocument;
  Position position;
};
BOOST_DESCRIBE_STRUCT(TextDocumentPositionParams, (), (textDocument, position))

struct WorkDoneProgressParams {
  std::optional<ProgressToken> workDoneToken;
};
BOOST_DESCRIBE_STRUCT(WorkDoneProgressParams, (), (workDoneToken))

struct PartialResultParams {
  std::optional<ProgressToken> partialResultToken;
};
BOOST_DESCRIBE_STRUCT(PartialResultParams, (), (partialResultToken))

enum class MarkupKind : std::uint8_t { plaintext, markdown };
BOOST_DESCRIBE_ENUM(MarkupKind, plaintext, markdown)
template <>
inline constexpr bool written_by_name<MarkupKind> = true;

struct MarkupContent {
  MarkupKind kind = MarkupKind::plaintext;
  std::string value;
};
BOOST_DESCRIBE_STRUCT(MarkupContent, (), (kind, value))

struct Command {
  std::string title;
  std::string command;
  std::optional<std::vector<boost::json::value>> arguments;
};
BOOST_DESCRIBE_STRUCT(Command, (), (title, command, arguments))

struct TextEdit {
  Range range;
  std::string newText;
};
BOOST_DESCRIBE_STRUCT(TextEdit, (), (range, newText))

struct TextDocumentEdit {
  OptionalVersionedTextDocumentIdentifier textDocument;
  std::vector<TextEdit> edits;
};
BOOST_DESCRIBE_STRUCT(TextDocumentEdit, (), (textDocument, edits))

/// Only edits of text; we never create, rename or delete files.
struct WorkspaceEdit {
  std::optional<std::map<DocumentUri, std::vector<TextEdit>>> changes;
  std::optional<std::vector<TextDocumentEdit>> documentChanges;
};
BOOST_DESCRIBE_STRUCT(WorkspaceEdit, (), (changes, documentChanges))

enum class DiagnosticSeverity : std::int32_t { Error = 1, Warning = 2, Information = 3, Hint = 4 };
BOOST_DESCRIBE_ENUM(DiagnosticSeverity, Error, Warning, Information, Hint)

struct Diagnostic {
  Range range;
  std::optional<DiagnosticSeverity> severity;
  std::optional<std::variant<std::int64_t, std::string>> code;
  std::optional<std::string> source;
  std::string message;
  boost::json::value data;
};
BOOST_DESCRIBE_STRUCT(Diagnostic, (), (range, severity, code, source, message, data))

enum class SymbolKind : std::int32_t {
  File = 1,
  Module,
  Namespace,
  Package,
  Class,
  Method,
  Property,
  Field,
  Constructor,
  Enum,
  Interface,
  Function,
  Variable,
  Constant,
  String,
  Number,
  Boolean,
  Array,
  Object,
  Key,
  Null,
  EnumMember,
  Struct,
  Event,
  Operator,
  TypeParameter
};
BOOST_DESCRIBE_ENUM(SymbolKind, File, Module, Namespace, Package, Class, Method, Property, Field, Constructor, Enum,
                    Interface, Function, Variable, Constant, String, Number, Boolean, Array, Object, Key, Null,
                    EnumMember, Struct, Event, Operator, TypeParameter)

}  // namespace protocol
