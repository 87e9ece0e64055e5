// A documentation comment while it is read, whatever its convention: texts as written, gathered line by line into the
// part that is being read, and made plain at the end. Used by one call of parse_doc_comment only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/analyzer/doc_comment_lines.hpp"
#include "core/analyzer/doc_comment_markup.hpp"
#include "core/analyzer/function_model.hpp"

namespace core {

class DocDraft {
 public:
  enum class Part : std::uint8_t { text, brief, parameter, exception, returns, yields, deprecated, ignored };

  /// From now on lines belong to `part`; of parameters and exceptions, to a new entry.
  void begin(Part part, std::string_view name = {}, std::string_view type = {});
  Part part() const { return part_; }

  /// Adds a line to the current part. A blank line ends a paragraph of the text.
  void add(std::string_view line);
  /// A paragraph of the text ends here, without a blank line.
  void end_paragraph() { paragraph_open_ = false; }
  bool has_text() const { return !paragraphs_.empty() || !brief_.empty(); }

  void set_type(std::string_view parameter, std::string_view type);

  /// Leaves out paragraphs at the start that are no sentences but titles of the code below: "Helpers", "Import
  /// declarations".
  void drop_titles();

  /// The comment made plain. `name` is the function's.
  DocComment finish(std::string_view name, InlineCommands commands);

 private:
  std::string& target();

  Part part_ = Part::text;
  DocComment comment_;
  std::vector<std::string> paragraphs_;
  std::string brief_;
  std::string ignored_;
  bool paragraph_open_ = false;
  bool deprecated_ = false;
};

/// The readers of the conventions: each puts `lines` into `draft`. `name` is the function's. False: it documents
/// something else.
void read_docstring(const std::vector<DocLine>& lines, DocDraft& draft);
/// `typed`: tags name the type before the parameter or text.
bool read_block_tags(const std::vector<DocLine>& lines, std::string_view name, DocDraft& draft, bool typed = false);
void read_xml(const std::vector<DocLine>& lines, DocDraft& draft);
void read_plain_comment(const std::vector<DocLine>& lines, DocDraft& draft);
void read_markdown(const std::vector<DocLine>& lines, DocDraft& draft);
void read_yard_tags(const std::vector<DocLine>& lines, DocDraft& draft);
void read_shell_comment(const std::vector<DocLine>& lines, std::string_view name, DocDraft& draft);

/// Whether a line begins an item of a list: "- x", "* x", "1. x".
bool is_list_item(std::string_view line);

/// Where the first sentence of `text`, a paragraph on one line, ends: behind its full stop.
std::size_t end_of_first_sentence(std::string_view text);

}  // namespace core
