// The lines of a comment or docstring without its marks, and the judgement which comments are no documentation:
// directives to tools, licences, separators, commented-out code. Pure, linear in the text; any thread.
#pragma once

#include <string_view>
#include <vector>

namespace core {

/// A line of the comment's text: views into the comment.
struct DocLine {
  std::string_view text;   ///< without indentation and trailing white space
  std::size_t indent = 0;  ///< columns beyond the least indented line
  bool blank() const { return text.empty(); }
};

/// The lines of a string literal's content: prefix and quotes go, the common indentation too (PEP 257).
std::vector<DocLine> docstring_lines(std::string_view literal);

struct CommentText {
  std::vector<DocLine> lines;
  bool formal = false;  ///< its marks say that it documents: `/** */`, `///`
};

/// The lines of one or several comments; of several `/** */` blocks the last. Directives and separators are blank
/// lines. Empty when the comment documents nothing: a licence, commented-out code.
CommentText comment_text(std::string_view comment);
/// The same for lines that begin with `#`, and for the text between `=begin` and `=end`.
CommentText hash_comment_text(std::string_view comment);

}  // namespace core
