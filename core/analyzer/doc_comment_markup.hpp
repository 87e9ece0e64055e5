// The markup inside documentation: reStructuredText roles, JSDoc and Doxygen inline tags, HTML, Markdown. Reduced to
// one form, plain words with code in backticks, whatever it was written in. Pure, linear in the text; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace core {

/// Whether a backslash begins a command (`\c word`), as in Doxygen, or stands for itself, as in most docstrings; and
/// whether brackets alone make a link, as in rustdoc.
enum class InlineCommands : std::uint8_t { none, doxygen, markdown };

/// `text` on one line, what its markup calls code in backticks, links reduced to their words, other markup dropped.
std::string plain_markup(std::string_view text, InlineCommands commands = InlineCommands::none);

/// Where the next run of exactly `fence` backticks begins at or after `from`; npos when there is none.
std::size_t end_of_code(std::string_view text, std::size_t from, std::size_t fence);

}  // namespace core
