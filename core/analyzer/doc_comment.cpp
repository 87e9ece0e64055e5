#include "core/analyzer/doc_comment.hpp"

#include "core/analyzer/doc_comment_draft.hpp"

namespace core {

DocComment parse_doc_comment(std::string_view comment, DocConvention convention, std::string_view name) {
  DocDraft draft;
  switch (convention) {
    case DocConvention::docstring:
      read_docstring(docstring_lines(comment), draft);
      return draft.finish(name, InlineCommands::none);
    case DocConvention::block_tags: {
      const CommentText text = comment_text(comment);
      if (!read_block_tags(text.lines, name, draft)) return {};
      if (!text.formal) draft.drop_titles();
      return draft.finish(name, InlineCommands::doxygen);
    }
    case DocConvention::typed_tags: {
      const CommentText text = comment_text(comment);
      if (!read_block_tags(text.lines, name, draft, true)) return {};
      if (!text.formal) draft.drop_titles();
      return draft.finish(name, InlineCommands::none);
    }
    case DocConvention::xml: {
      const CommentText text = comment_text(comment);
      text.formal ? read_xml(text.lines, draft) : read_plain_comment(text.lines, draft);
      if (!text.formal) draft.drop_titles();
      return draft.finish(name, InlineCommands::none);
    }
    case DocConvention::markdown: {
      const CommentText text = comment_text(comment);
      read_markdown(text.lines, draft);
      if (!text.formal) draft.drop_titles();
      return draft.finish(name, InlineCommands::markdown);
    }
    case DocConvention::plain_comment:
      read_plain_comment(comment_text(comment).lines, draft);
      draft.drop_titles();
      return draft.finish(name, InlineCommands::none);
    case DocConvention::yard: {
      const CommentText text = hash_comment_text(comment);
      read_yard_tags(text.lines, draft);
      draft.drop_titles();
      return draft.finish(name, InlineCommands::none);
    }
    case DocConvention::shell_comment: {
      const CommentText text = hash_comment_text(comment);
      read_shell_comment(text.lines, name, draft);
      draft.drop_titles();
      return draft.finish(name, InlineCommands::none);
    }
    case DocConvention::none: break;
  }
  return {};
}

}  // namespace core
