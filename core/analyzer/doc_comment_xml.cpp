// XML documentation: `<summary>`, `<param name="x">`, `<returns>`, `<exception cref="T">` and, inside their texts,
// `<see cref="T"/>`, `<paramref name="x"/>`, `<c>`. Elements need not be well formed: a comment is read as far as it
// goes.
#include <string>

#include "core/analyzer/doc_comment_draft.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

using Part = DocDraft::Part;
constexpr std::size_t none = std::string_view::npos;

/// A tag: `<name attribute="value">`, `</name>`, `<name/>`.
struct Tag {
  std::string_view name;
  std::string_view attributes;
  bool closes = false;    ///< `</name>`
  bool is_empty = false;  ///< `<name/>`
  std::size_t end = 0;    ///< behind its `>`
};

/// The tag at the beginning of `text`; one without a name when there is none.
Tag tag_at(std::string_view text) {
  Tag tag;
  if (!text.starts_with('<')) return tag;
  const std::size_t close = text.find('>');
  if (close == none || close < 2) return tag;
  std::string_view inner = text.substr(1, close - 1);
  tag.closes = inner.starts_with('/');
  if (tag.closes) inner.remove_prefix(1);
  tag.is_empty = inner.ends_with('/');
  if (tag.is_empty) inner.remove_suffix(1);
  std::size_t length = 0;
  while (length < inner.size() && is_word(inner[length])) ++length;
  const bool separated = length == inner.size() || is_blank(inner[length]);
  if (length == 0 || !separated) return {};
  tag.name = inner.substr(0, length);
  tag.attributes = inner.substr(length);
  tag.end = close + 1;
  return tag;
}

/// The value of an attribute, without its quotes; empty when there is none.
std::string_view attribute(const Tag& tag, std::string_view name) {
  for (std::size_t at = tag.attributes.find(name); at != none; at = tag.attributes.find(name, at + 1)) {
    std::string_view rest = trim_left(tag.attributes.substr(at + name.size()));
    if (at == 0 || !is_blank(tag.attributes[at - 1]) || !rest.starts_with('=')) continue;
    rest = trim_left(rest.substr(1));
    if (!rest.starts_with('"') && !rest.starts_with('\'')) return {};
    const std::size_t end = rest.find(rest.front(), 1);
    return end == none ? std::string_view() : rest.substr(1, end - 1);
  }
  return {};
}

/// A reference as written in code: "System.IO.Stream" of "T:System.IO.Stream".
std::string_view referred(std::string_view reference) {
  return reference.size() > 2 && reference[1] == ':' ? reference.substr(2) : reference;
}

/// What a `<see/>` or `<paramref/>` stands for; empty for other tags.
std::string_view mentioned(const Tag& tag) {
  if (is_one_of(tag.name, {"paramref", "typeparamref"})) return attribute(tag, "name");
  if (!is_one_of(tag.name, {"see", "seealso"})) return {};
  for (const std::string_view name : {"langword", "cref"}) {
    if (const std::string_view value = attribute(tag, name); !value.empty()) return referred(value);
  }
  return {};
}

class XmlReader {
 public:
  explicit XmlReader(DocDraft& draft) : draft_(draft) {}

  void read(std::string_view text) {
    while (!text.empty()) {
      const Tag tag = tag_at(text);
      if (tag.name.empty()) {
        take(text);
      } else {
        if (!section(tag)) inside(tag, text.substr(0, tag.end));
        text.remove_prefix(tag.end);
      }
    }
    flush();
  }

 private:
  /// Takes the text up to what may be the next tag.
  void take(std::string_view& text) {
    const std::size_t end = std::min(text.find('<', 1), text.size());
    if (!skips_) text_ += text.substr(0, end);
    text.remove_prefix(end);
  }

  /// Whether the tag begins or ends a part of the documentation.
  bool section(const Tag& tag) {
    if (is_one_of(tag.name, {"example", "code", "typeparam", "seealso", "permission", "include"})) {
      if (!tag.is_empty) skips_ = !tag.closes;
      return true;
    }
    const bool known =
        is_one_of(tag.name, {"summary", "remarks", "param", "returns", "value", "exception", "inheritdoc"});
    if (!known) return false;
    flush();
    if (tag.closes || tag.is_empty) {
      part_ = Part::text;
      draft_.end_paragraph();
      return true;
    }
    name_ = attribute(tag, tag.name == "exception" ? "cref" : "name");
    part_ = tag.name == "param"       ? Part::parameter
            : tag.name == "exception" ? Part::exception
            : tag.name == "returns"   ? Part::returns
            : tag.name == "summary"   ? Part::brief
                                      : Part::text;
    return true;
  }

  /// A tag inside a text.
  void inside(const Tag& tag, std::string_view written) {
    if (skips_) return;
    const bool refers = is_one_of(tag.name, {"see", "paramref", "typeparamref"});
    if (!refers) {
      text_ += written;
    } else if (tag.is_empty) {
      text_.append("`").append(mentioned(tag)).append("`");
    }
  }

  void flush() {
    const std::string folded = fold_white_space(text_);
    text_.clear();
    if (folded.empty()) return;
    draft_.begin(part_, part_ == Part::exception ? referred(name_) : name_);
    draft_.add(folded);
  }

  DocDraft& draft_;
  Part part_ = Part::text;
  std::string_view name_;
  std::string text_;
  bool skips_ = false;
};

}  // namespace

void read_xml(const std::vector<DocLine>& lines, DocDraft& draft) {
  std::string text;
  for (const DocLine& line : lines) text.append(line.text).append("\n");
  XmlReader(draft).read(text);
}

}  // namespace core
