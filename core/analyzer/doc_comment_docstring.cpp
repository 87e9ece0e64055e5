// Docstrings: sections of the Google style ("Args:" and an indented block), of NumPy (a title underlined with dashes)
// and of Sphinx (":param x: text"); Epytext writes "@" for Sphinx's first colon.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/analyzer/doc_comment_draft.hpp"
#include "core/analyzer/doc_comment_sections.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

using Part = DocDraft::Part;
constexpr std::size_t kNone = std::string_view::npos;

class DocstringReader {
 public:
  DocstringReader(const std::vector<DocLine>& lines, DocDraft& draft) : lines_(lines), draft_(draft) {}

  void read() {
    for (at_ = 0; at_ < lines_.size(); ++at_) {
      const DocLine& line = lines_[at_];
      if (line.text.starts_with("```")) {
        in_fence_ = !in_fence_;
      } else if (!in_fence_ && !(line.blank() ? blank() : special(line))) {
        ordinary(line);
      }
    }
  }

 private:
  enum class Style : std::uint8_t { text, google, numpy, field, skipped };

  bool blank() {
    draft_.add({});
    after_blank_ = true;
    if (in_doctest_) end_section();
    return true;
  }

  bool special(const DocLine& line) {
    const bool inside = (style_ == Style::google || style_ == Style::skipped) && line.indent > section_indent_;
    if (inside) return false;
    return numpy_section(line) || google_section(line) || field(line) || directive(line) || doctest(line);
  }

  void start(Style style, std::size_t indent, Part part) {
    style_ = style;
    section_indent_ = indent;
    section_part_ = part;
    item_indent_ = kNone;
    in_doctest_ = false;
    const bool has_items = part == Part::parameter || part == Part::exception;
    draft_.begin(has_items ? Part::ignored : part);
  }

  /// What follows a section is no longer the description.
  void end_section() {
    in_doctest_ = false;
    style_ = Style::text;
    draft_.begin(sections_ > 0 ? Part::ignored : Part::text);
  }

  bool numpy_section(const DocLine& line) {
    if (at_ + 1 >= lines_.size()) return false;
    const std::string_view stroke = lines_[at_ + 1].text;
    if (stroke.size() < 3 || (stroke.find_first_not_of('-') != kNone && stroke.find_first_not_of('=') != kNone))
      return false;
    ++at_;
    const std::optional<Part> part = section_named(line.text);
    if (!part && !draft_.has_text()) return true;  // a title
    ++sections_;
    start(part == Part::ignored || !part ? Style::text : Style::numpy, line.indent, part.value_or(Part::ignored));
    return true;
  }

  bool google_section(const DocLine& line) {
    const std::size_t colon = line.text.find(':');
    if (colon == kNone) return false;
    const std::optional<Part> part = section_named(line.text.substr(0, colon));
    if (!part) return false;
    const std::string_view rest = trim(line.text.substr(colon + 1));
    const bool has_items = part == Part::parameter || part == Part::exception;
    if (rest.empty() ? !indented_block_follows(line.indent) : has_items || *part == Part::ignored) return false;
    if (!rest.empty() && !after_blank_ && at_ > 0 && style_ == Style::text) return false;
    ++sections_;
    start(Style::google, line.indent, *part);
    if (!rest.empty()) draft_.add(without_type(rest));
    return true;
  }

  bool indented_block_follows(std::size_t indent) const {
    for (std::size_t i = at_ + 1; i < lines_.size() && i < at_ + 4; ++i) {
      if (!lines_[i].blank()) return lines_[i].indent > indent;
    }
    return false;
  }

  /// ":param int x: text", "@raise X: text".
  bool field(const DocLine& line) {
    if (line.text[0] != ':' && line.text[0] != '@') return false;
    const std::size_t colon = line.text.find(':', 1);
    if (colon == kNone || (colon + 1 < line.text.size() && !is_blank(line.text[colon + 1]))) return false;
    const std::string_view head = trim(line.text.substr(1, colon - 1));
    const std::string_view text = trim(line.text.substr(colon + 1));
    const std::size_t space = head.find(' ');
    const std::string_view kind = head.substr(0, space);
    if (kind.empty() || !is_item_name(kind)) return false;
    ++sections_;
    add_field(kind, space == kNone ? std::string_view() : trim(head.substr(space)), text, line.indent);
    return true;
  }

  void add_field(std::string_view kind, std::string_view subject, std::string_view text, std::size_t indent) {
    start(Style::field, indent, Part::ignored);
    const auto is = [&](std::initializer_list<std::string_view> names) {
      return std::find(names.begin(), names.end(), kind) != names.end();
    };
    if (is({"param", "parameter", "arg", "argument", "key", "keyword", "kwarg"}) && !subject.empty()) {
      const std::size_t space = subject.rfind(' ');
      draft_.begin(Part::parameter, plain_name(space == kNone ? subject : subject.substr(space + 1)),
                   space == kNone ? std::string_view() : trim(subject.substr(0, space)));
    } else if (is({"type"})) {
      draft_.set_type(plain_name(subject), text);
    } else if (is({"return", "returns"})) {
      draft_.begin(Part::returns);
    } else if (is({"yield", "yields"})) {
      draft_.begin(Part::yields);
    } else if (is({"raise", "raises", "except", "exception", "throws"}) && !subject.empty()) {
      draft_.begin(Part::exception, plain_name(subject));
    } else if (is({"deprecated"})) {
      draft_.begin(Part::deprecated);
    }
    if (!text.empty()) draft_.add(text);
  }

  /// ".. deprecated:: 3.8" and the block indented below it; other directives are left out with their blocks.
  bool directive(const DocLine& line) {
    if (!line.text.starts_with(".. ")) return false;
    constexpr std::string_view kDeprecated = ".. deprecated::";
    const bool deprecated = line.text.starts_with(kDeprecated);
    const std::size_t sections_before = sections_;
    start(Style::skipped, line.indent, deprecated ? Part::deprecated : Part::ignored);
    sections_ = sections_before;
    const std::string_view version = deprecated ? trim(line.text.substr(kDeprecated.size())) : "";
    if (!version.empty())
      draft_.add("since " + std::string(version) + (indented_block_follows(line.indent) ? ":" : ""));
    return true;
  }

  bool doctest(const DocLine& line) {
    if (!line.text.starts_with(">>> ")) return false;
    start(Style::text, line.indent, Part::ignored);
    in_doctest_ = true;
    return true;
  }

  void ordinary(const DocLine& line) {
    const bool was_after_blank = std::exchange(after_blank_, false);
    if (in_doctest_) return;
    const bool left = line.indent <= section_indent_ && (style_ == Style::google || style_ == Style::skipped);
    const bool field_ended = style_ == Style::field && was_after_blank && line.indent <= section_indent_;
    if (left || field_ended) end_section();
    if (style_ == Style::google || style_ == Style::numpy) return section_line(line);
    if (skips_literal_block(line, was_after_blank)) return;
    draft_.add(line.text);
  }

  /// An indented block after a paragraph that ends with "::" is not prose.
  bool skips_literal_block(const DocLine& line, bool was_after_blank) {
    if (style_ != Style::text) return false;
    if (was_after_blank) in_literal_ = literal_announced_ && line.indent > 0;
    if (in_literal_ && line.indent == 0) in_literal_ = false;
    if (!in_literal_) literal_announced_ = line.text.ends_with("::");
    return in_literal_;
  }

  void section_line(const DocLine& line) {
    const bool has_items = section_part_ == Part::parameter || section_part_ == Part::exception;
    if (style_ == Style::numpy) return numpy_line(line, has_items);
    if (!has_items) {
      const bool first = item_indent_ == kNone;
      item_indent_ = line.indent;
      const bool result = section_part_ == Part::returns || section_part_ == Part::yields;
      return draft_.add(first && result ? without_type(line.text) : line.text);
    }
    if (item_indent_ == kNone) item_indent_ = line.indent;
    const std::optional<DocItem> item = line.indent <= item_indent_ ? item_from(line.text) : std::nullopt;
    if (item) {
      draft_.begin(section_part_, plain_name(item->name), item->type);
      draft_.add(item->text);
    } else if (line.indent <= item_indent_ && section_part_ == Part::exception && line.text.find(' ') == kNone) {
      draft_.begin(section_part_, plain_name(line.text));
    } else {
      draft_.add(line.text);
    }
  }

  void numpy_line(const DocLine& line, bool has_items) {
    if (line.indent > section_indent_) return draft_.add(line.text);
    if (!has_items) {
      // "name : type" heads an indented text; without one the line itself is the text.
      if (!indented_block_follows(line.indent)) draft_.add(line.text);
      return;
    }
    const std::size_t colon = line.text.find(" :");
    const std::string_view name = trim(line.text.substr(0, colon));
    if (!is_item_name(name)) return draft_.begin(Part::ignored);
    draft_.begin(section_part_, plain_name(name),
                 colon == kNone ? std::string_view() : trim(line.text.substr(colon + 2)));
  }

  const std::vector<DocLine>& lines_;
  DocDraft& draft_;
  std::size_t at_ = 0;
  Style style_ = Style::text;
  Part section_part_ = Part::text;
  std::size_t section_indent_ = 0;
  std::size_t item_indent_ = kNone;
  std::size_t sections_ = 0;
  bool after_blank_ = true;
  bool in_fence_ = false;
  bool in_doctest_ = false;
  bool in_literal_ = false;
  bool literal_announced_ = false;
};

}  // namespace

void read_docstring(const std::vector<DocLine>& lines, DocDraft& draft) { DocstringReader(lines, draft).read(); }

}  // namespace core
