// Texts to measure with: real source files of this machine, one after the other, until a text is as large as wanted.
// Where a language has no sources installed, the sources in the explanation cases of this project serve. Also the
// places in a text where a cursor may rest. The same machine gives the same texts and places. One thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/analyzer/document.hpp"
#include "core/analyzer/locate.hpp"

namespace bench {

/// Languages measured, by the ids of LSP.
const std::vector<std::string>& languages();

/// About `bytes` of source, whole files but the last, which ends at a line's end.
std::string source_of_size(const std::string& language, std::size_t bytes);
/// The same, cut after `lines` lines.
std::string source_of_length(const std::string& language, std::size_t lines);

core::DocumentPtr open_document(const std::string& language, std::string text);

/// At most `count` places of one kind, evenly spread over the document.
std::vector<std::uint32_t> places_of(const core::Document& document, core::SubjectKind kind, std::size_t count);

/// At most `count` places behind a name inside a function, evenly spread over the document: where people type.
std::vector<std::uint32_t> typing_places(const core::Document& document, std::size_t count);

}  // namespace bench
