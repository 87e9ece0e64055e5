// Comments without tags, as Go writes them ("Go Doc Comments", go.dev/doc/comment): paragraphs, indented code, a
// paragraph that begins with "Deprecated:".
#include "core/analyzer/doc_comment_draft.hpp"

namespace core {

void read_plain_comment(const std::vector<DocLine>& lines, DocDraft& draft) {
  constexpr std::string_view kDeprecated = "Deprecated:";
  bool starts_paragraph = true;
  for (const DocLine& line : lines) {
    if (starts_paragraph) draft.begin(DocDraft::Part::text);
    const bool is_code = line.indent > 0 && !is_list_item(line.text);
    if (starts_paragraph && line.text.starts_with(kDeprecated)) {
      draft.begin(DocDraft::Part::deprecated);
      const std::string_view reason = line.text.substr(kDeprecated.size());
      if (!reason.empty()) draft.add(reason.substr(1));
    } else if (!is_code && !line.text.starts_with("# ")) {
      draft.add(line.text);
    }
    starts_paragraph = line.blank();
  }
}

}  // namespace core
