// The titles of a docstring's sections and the items listed in them, whatever the style. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/analyzer/doc_comment_draft.hpp"

namespace core {

/// The part that a title begins ("Args", "Raises"), in any case of letters; nothing when it is no title.
std::optional<DocDraft::Part> section_named(std::string_view title);

/// An entry of a section.
struct DocItem {
  std::string_view name, type, text;
};

/// Takes "name (type): text", "name: text" or "name -- text" apart.
std::optional<DocItem> item_from(std::string_view line);

/// Whether a text can be the name, or several names, of an item.
bool is_item_name(std::string_view text);

/// "bool: whether it worked" says "whether it worked" of a result.
std::string_view without_type(std::string_view text);

/// A name without the markup of links around it.
std::string plain_name(std::string_view name);

}  // namespace core
