// Comments before Ruby methods: RDoc's plain paragraphs, and YARD's tags (yardoc.org, "Tags Overview"): "@param name
// [Type] text", "@return [Type] text", "@raise [Error] text", "@yield [names] text".
#include <string_view>

#include "core/analyzer/doc_comment_draft.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

using Part = DocDraft::Part;

std::string_view take_word(std::string_view& text) {
  const std::string_view word = text.substr(0, text.find_first_of(" \t"));
  text = trim_left(text.substr(word.size()));
  return word;
}

/// Takes a type in square brackets that `text` begins with; empty when there is none.
std::string_view take_type(std::string_view& text) {
  if (!text.starts_with('[')) return {};
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '[') ++depth;
    if (text[i] != ']' || --depth > 0) continue;
    const std::string_view type = text.substr(1, i - 1);
    text = trim_left(text.substr(i + 1));
    return type;
  }
  return {};
}

class YardReader {
 public:
  explicit YardReader(DocDraft& draft) : draft_(draft) {}

  void read(const std::vector<DocLine>& lines) {
    for (const DocLine& line : lines) {
      if (line.text.starts_with('@') && line.text.size() > 1 && is_letter(line.text[1])) {
        tag(line.text.substr(1));
      } else if (in_tag_ && line.indent == 0 && !line.blank()) {
        in_tag_ = false;
        draft_.begin(Part::text);
        text(line);
      } else {
        text(line);
      }
    }
  }

 private:
  void text(const DocLine& line) {
    // Indented lines are examples; "= Title" and "call-seq:" are marks of RDoc.
    const bool is_code = !in_tag_ && line.indent > 1 && !is_list_item(line.text);
    const bool is_mark = line.text.starts_with("= ") || line.text.starts_with("== ") || line.text == "call-seq:" ||
                         line.text.starts_with(":call-seq:");
    if (!is_code && !is_mark) draft_.add(line.text);
  }

  void begin(Part part, std::string_view text, std::string_view name = {}, std::string_view type = {}) {
    draft_.begin(part, name, type);
    if (!text.empty()) draft_.add(text);
  }

  void tag(std::string_view rest) {
    in_tag_ = true;
    const std::string_view word = take_word(rest);
    if (word == "param" || word == "option") {
      parameter(word, rest);
    } else if (word == "return" || word == "returns") {
      const std::string_view type = take_type(rest);
      begin(Part::returns, rest.empty() ? type : rest);
    } else if (word == "raise") {
      const std::string_view type = take_type(rest);
      begin(Part::exception, rest, type);
    } else if (word == "yield" || word == "yieldreturn") {
      take_type(rest);
      if (word == "yield") return begin(Part::yields, rest);
      draft_.begin(Part::ignored);
    } else if (word == "deprecated") {
      begin(Part::deprecated, rest);
    } else if (word == "overload") {
      draft_.begin(Part::ignored);
    } else {
      draft_.begin(Part::ignored);
    }
  }

  /// "name [Type] text" or "[Type] name text".
  void parameter(std::string_view word, std::string_view rest) {
    std::string_view type = take_type(rest);
    std::string_view name = take_word(rest);
    if (type.empty()) type = take_type(rest);
    while (name.starts_with('*') || name.starts_with('&')) name.remove_prefix(1);
    if (name.ends_with(':')) name.remove_suffix(1);
    if (name.empty() || word == "option") return draft_.begin(Part::ignored);
    if (rest.starts_with("- ")) rest.remove_prefix(2);
    begin(Part::parameter, rest, name, type);
  }

  DocDraft& draft_;
  bool in_tag_ = false;
};

}  // namespace

void read_yard_tags(const std::vector<DocLine>& lines, DocDraft& draft) { YardReader(draft).read(lines); }

}  // namespace core
