// All languages, and how the language of a document is found. Languages are built at first use and live
// until the process ends. Thread-safe: yes.
#pragma once

#include <span>
#include <string_view>

#include "core/languages/language.hpp"

namespace core {

/// The language of a document: by file name or extension, then by the client's `language_id` ("c++" too), then by
/// the `#!` line at the start of `text`; null when none is known. Any argument may be empty. An explicit
/// language_id that is known wins over an extension that several languages share (".h").
const Language* find_language(std::string_view path, std::string_view language_id, std::string_view text);

/// The language whose id is `id`; null when there is none.
const Language* language_by_id(std::string_view id);

/// The ids of all languages, in a fixed order.
std::span<const std::string_view> language_ids();

}  // namespace core
