// The HTML that documentation comments use: which tags there are and what they do to the words, and entities. Pure; any
// thread.
#pragma once

#include <string>
#include <string_view>

namespace core {

/// Whether `tag`, in lower case, is one that documentation uses; `<T>` of a template is none.
bool is_html_tag(std::string_view tag);
/// Whether what the tag encloses is code.
bool html_means_code(std::string_view tag);
/// Whether the tag stands at words of a sentence; any other separates words as a space would.
bool html_marks_words(std::string_view tag);

struct HtmlEntity {
  std::string_view name;  ///< with its ampersand and semicolon
  std::string_view character;
};

/// The entity at the beginning of `text`; null when there is none.
const HtmlEntity* html_entity(std::string_view text);

/// `text` with the characters its entities stand for.
std::string without_html_entities(std::string_view text);

}  // namespace core
