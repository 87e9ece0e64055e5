// Comments before shell functions: paragraphs, the sections of Google's shell style guide ("Globals:", "Arguments:",
// "Outputs:", "Returns:"), and the tags of shdoc ("@description", "@arg $1 text", "@exitcode 0 text").
#include <string>
#include <string_view>

#include "core/analyzer/doc_comment_draft.hpp"
#include "core/analyzer/doc_comment_sections.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

using Part = DocDraft::Part;

class ShellCommentReader {
 public:
  ShellCommentReader(std::string_view name, DocDraft& draft) : name_(name), draft_(draft) {}

  void read(const std::vector<DocLine>& lines) {
    for (const DocLine& line : lines) {
      if (line.blank()) {
        if (!in_section_) draft_.add({});
        continue;
      }
      if (!section(line) && !tag(line.text)) text(line);
    }
  }

 private:
  bool section(const DocLine& line) {
    const std::size_t colon = line.text.find(':');
    if (colon == std::string_view::npos || colon > 20) return false;
    const std::string_view title = line.text.substr(0, colon);
    const std::string_view rest = trim(line.text.substr(colon + 1));
    if (title == name_ && rest.empty()) return true;
    if (is_one_of(title, {"Returns", "Return", "Return value", "Exit status", "Exit code"})) {
      begin(Part::returns, rest);
    } else if (is_one_of(title, {"Arguments", "Args", "Parameters", "Params"})) {
      begin(Part::ignored, rest);
      in_arguments_ = true;
    } else if (is_one_of(title, {"Globals", "Outputs", "Output", "Usage", "Example", "Examples", "Environment", "Note",
                                 "Notes", "See also", "Author", "Stdout", "Stdin", "Stderr", "Prints"})) {
      begin(Part::ignored, rest);
    } else {
      return false;
    }
    in_section_ = true;
    return true;
  }

  bool tag(std::string_view line) {
    if (!line.starts_with('@') || line.size() < 2 || !is_letter(line[1])) return false;
    const std::string_view word = line.substr(1, line.find_first_of(" \t") - 1);
    const std::string_view rest = trim_left(line.substr(std::min(word.size() + 1, line.size())));
    if (is_one_of(word, {"description", "brief"})) {
      begin(Part::text, rest);
    } else if (is_one_of(word, {"return", "returns"})) {
      begin(Part::returns, rest);
    } else {
      begin(Part::ignored, {});
    }
    in_section_ = true;
    return true;
  }

  void text(const DocLine& line) {
    if (in_arguments_ && line.text.starts_with('$')) return argument(line.text);
    const bool is_code = !in_section_ && line.indent > 2 && !is_list_item(line.text);
    if (!is_code && !(in_section_ && line.text == "None")) draft_.add(line.text);
  }

  /// "$1 - text", "$1: text".
  void argument(std::string_view line) {
    const std::string_view name = line.substr(0, line.find_first_of(" \t:-,"));
    std::string_view rest = line.substr(name.size());
    const std::size_t text = rest.find_first_not_of(" \t:-,");
    rest = text == std::string_view::npos ? std::string_view() : rest.substr(text);
    draft_.begin(Part::parameter, name);
    if (!rest.empty()) draft_.add(rest);
  }

  void begin(Part part, std::string_view text) {
    in_arguments_ = false;
    draft_.begin(part);
    if (!text.empty() && text != "None") draft_.add(text);
  }

  std::string_view name_;
  DocDraft& draft_;
  bool in_section_ = false;
  bool in_arguments_ = false;
};

}  // namespace

void read_shell_comment(const std::vector<DocLine>& lines, std::string_view name, DocDraft& draft) {
  ShellCommentReader(name, draft).read(lines);
}

}  // namespace core
