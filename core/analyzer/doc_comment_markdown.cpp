// Comments in Markdown, as rustdoc reads them ("How to write documentation", the rustdoc book): the first paragraph
// sums up, headings such as "# Errors" and "# Panics" begin sections of a known meaning.
#include "core/analyzer/doc_comment_draft.hpp"
#include "core/analyzer/doc_comment_sections.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

using Part = DocDraft::Part;

/// The words of a heading; empty when the line is none.
std::string_view heading(std::string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  if (marks == 0 || marks > 6 || marks == line.size() || line[marks] != ' ') return {};
  return trim(line.substr(marks));
}

/// "[name]: address" says where links of that name lead.
bool is_link_address(std::string_view line) {
  const std::size_t close = line.find("]:");
  return line.starts_with('[') && close != line.npos && line.find(']') == close;
}

class MarkdownReader {
 public:
  explicit MarkdownReader(DocDraft& draft) : draft_(draft) {}

  void read(const DocLine& line) {
    if (line.text.starts_with("```") || line.text.starts_with("~~~")) {
      in_example_ = !in_example_;
    } else if (in_example_ || is_link_address(line.text) || (line.indent >= 4 && !is_list_item(line.text))) {
      return;
    } else if (const std::string_view title = heading(line.text); !title.empty()) {
      begin_section(title);
    } else if (in_parameters_ && is_list_item(line.text)) {
      parameter(trim_left(line.text.substr(2)));
    } else {
      draft_.add(line.text);
    }
  }

 private:
  void begin_section(std::string_view title) {
    in_parameters_ = false;
    if (title == "Errors") {
      draft_.begin(Part::exception);
    } else if (title == "Panics") {
      draft_.begin(Part::exception, "panic");
    } else if (title == "Returns" || title == "Return value") {
      draft_.begin(Part::returns);
    } else {
      in_parameters_ = title == "Arguments" || title == "Parameters";
      draft_.begin(Part::ignored);
    }
  }

  /// "`name` - what it is".
  void parameter(std::string_view item) {
    const std::optional<DocItem> found = item_from(item);
    if (!found) return draft_.begin(Part::ignored);
    draft_.begin(Part::parameter, plain_name(found->name), found->type);
    draft_.add(found->text);
  }

  DocDraft& draft_;
  bool in_example_ = false;
  bool in_parameters_ = false;
};

}  // namespace

void read_markdown(const std::vector<DocLine>& lines, DocDraft& draft) {
  MarkdownReader reader(draft);
  for (const DocLine& line : lines) reader.read(line);
}

}  // namespace core
