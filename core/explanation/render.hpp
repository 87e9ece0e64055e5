// Explanation -> text. The only place that knows Markdown. Pure; any thread.
// Plain Markdown only: bold labels, inline code, no headings, tables, HTML or escapes (Neovim prints those raw). Words
// come from the workspace too and must not act as Markdown: a word with an active character (`*args`, `<b>`, `[x](y)`)
// is shown as code, the one form that needs no escapes. Code that holds backticks gets a longer fence (CommonMark
// 0.31, 6.1).
#pragma once

#include <cstdint>
#include <string>

#include "core/explanation/explanation.hpp"

namespace core {

enum class Markup : std::uint8_t { markdown, plain };
/// How much is said: 1 line, at most 8, or everything.
enum class Detail : std::uint8_t { brief, standard, full };

/// Appends the explanation to `out`: the first line as a sentence, then claims, then notes, each on a line of its own,
/// no line break at the end. In Markdown lines end with two spaces: editors that flow paragraphs would join them
/// otherwise.
void render(const Explanation& explanation, Markup markup, Detail detail, std::string& out);

/// Appends a single prose (a note, the text of a claim, `sentence(first_line)`) on one line.
void render(const Prose& prose, Markup markup, std::string& out);

}  // namespace core
