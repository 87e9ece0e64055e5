// Which string, number, character or regular expression a position lies in, code interpolated into a string left out.
// Pure; any thread.
#pragma once

#include <tree_sitter/api.h>

#include <cstdint>

#include "core/analyzer/document.hpp"
#include "core/languages/language.hpp"

namespace core {

/// The whole literal at byte `offset`, strings that follow each other taken as one; null when there is none. A cursor
/// just behind a number counts as on it.
TSNode literal_at(const Document& document, std::uint32_t offset);

/// Whether `node` has a piece that is code: an interpolated expression.
bool holds_code(const Language& language, TSNode node);

}  // namespace core
