// What the cursor rests on. Pure function of the document; any thread may call it.
#pragma once

#include <tree_sitter/api.h>

#include <cstdint>

#include "core/analyzer/document.hpp"
#include "core/support/span.hpp"

namespace core {

enum class SubjectKind : std::uint8_t {
  none,
  function,
  call,
  variable,
  keyword,
  literal,
  class_,
  import_,
  field,
  type,
  annotation,
  selection,
};

/// The name of a kind in JSON output: "function", "call", "class", "import" ...
const char* name_of(SubjectKind kind);

/// Valid as long as the document it was found in.
struct Subject {
  SubjectKind kind = SubjectKind::none;
  Span span;          ///< what the editor highlights: the name, the token
  TSNode node{};      ///< function, class: its definition; call: the call; import: the import; else: the token
  TSNode function{};  ///< innermost named function around `node` (of a function: itself); null at top level
};

/// The subject at byte `offset`; kind none when there is nothing to explain. A cursor just behind a word counts as on
/// it.
Subject locate(const Document& document, std::uint32_t offset);

}  // namespace core
