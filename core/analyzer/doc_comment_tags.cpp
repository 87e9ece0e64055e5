// Comments with tags: JSDoc and TSDoc (@param), Doxygen (\param), and the two styles of C projects that name a
// parameter itself as the tag ("@x: text") and the result in words ("Returns: text"), kernel-doc and GTK-Doc.
#include <algorithm>
#include <string>

#include "core/analyzer/doc_comment_draft.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

using Part = DocDraft::Part;
constexpr std::size_t kNone = std::string_view::npos;

/// Tags of comments that document a file, a type or a group rather than the function below them.
bool is_about_something_else(std::string_view tag) {
  return is_one_of(tag, {"file", "fileoverview", "overview", "module", "typedef", "callback", "defgroup", "addtogroup",
                         "ingroup_begin", "mainpage", "packageDocumentation", "license", "page", "namespace", "dir"});
}

/// Tags that say something about the function in one word; the text goes on after them.
bool is_modifier(std::string_view tag) {
  return is_one_of(
      tag,
      {"public",          "private",     "protected", "internal", "static",    "async",        "export",   "inner",
       "method",          "function",    "func",      "fn",       "api",       "override",     "readonly", "abstract",
       "virtual",         "constructor", "class",     "final",    "generator", "ingroup",      "name",     "memberof",
       "hideinitializer", "inline",      "global",    "instance", "access",    "nosideeffects"});
}

/// Commands inside a sentence that may happen to begin a line.
bool is_inline(std::string_view tag) {
  return is_one_of(tag, {"c", "p", "a", "b", "e", "em", "ref", "link", "n", "f"});
}

std::string_view take_word(std::string_view& text) {
  const std::string_view word = text.substr(0, text.find_first_of(" \t"));
  text = trim_left(text.substr(word.size()));
  return word;
}

/// Takes what stands in the brackets that `text` begins with; empty when it begins with none.
std::string_view take_bracketed(std::string_view& text, char open, char close) {
  if (!text.starts_with(open)) return {};
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == open) ++depth;
    if (text[i] != close || --depth > 0) continue;
    const std::string_view inner = text.substr(1, i - 1);
    text = trim_left(text.substr(i + 1));
    return inner;
  }
  return {};
}

/// Takes a type, which may have blanks in its brackets: `array<int, string>|null`.
std::string_view take_type(std::string_view& text) {
  std::size_t depth = 0;
  std::size_t end = 0;
  for (; end < text.size(); ++end) {
    const char c = text[end];
    if (c == '<' || c == '(' || c == '{' || c == '[') ++depth;
    if ((c == '>' || c == ')' || c == '}' || c == ']') && depth > 0) --depth;
    if (depth == 0 && is_blank(c)) break;
  }
  if (depth > 0) end = std::min(text.find_first_of(" \t"), text.size());
  const std::string_view type = text.substr(0, end);
  text = trim_left(text.substr(end));
  return type;
}

std::string_view without_dash(std::string_view text) {
  for (const std::string_view dash : {"- ", "-- ", "– ", "— ", ": "}) {
    if (text.starts_with(dash)) return trim_left(text.substr(dash.size()));
  }
  return text == "-" ? std::string_view() : text;
}

bool is_direction(std::string_view text) {
  return text.find_first_not_of("inout, ") == kNone && (text.starts_with("in") || text.starts_with("out"));
}

class TagReader {
 public:
  TagReader(std::string_view name, DocDraft& draft, bool typed) : name_(name), draft_(draft), typed_(typed) {}

  bool read(const std::vector<DocLine>& lines) {
    for (const DocLine& line : lines) {
      if (example(line.text)) continue;
      if (line.blank()) {
        blank();
      } else if (!tag(line.text) && !heading(line.text)) {
        draft_.add(line.text);
      }
      after_blank_ = line.blank();
      if (about_something_else_) return false;
    }
    return true;
  }

 private:
  void blank() {
    draft_.add({});
    if (text_resumes_) draft_.begin(Part::text);
    const bool is_entry = !is_text() && draft_.part() != Part::ignored;
    if (is_entry && !text_resumes_) draft_.begin(Part::ignored);
    text_resumes_ = false;
  }

  /// Whether `line` belongs to an example: between ``` and ```, @code and @endcode.
  bool example(std::string_view line) {
    const bool mark = line.starts_with("```");
    const std::string_view command = line.starts_with('@') || line.starts_with('\\') ? line.substr(1) : "";
    const auto begins = [&](std::string_view word) { return command.starts_with(word); };
    const bool opens = begins("code") || begins("verbatim") || begins("dot ") || begins("msc ") || begins("startuml");
    const bool closes =
        begins("endcode") || begins("endverbatim") || begins("enddot") || begins("endmsc") || begins("enduml");
    const bool was_example = in_example_;
    in_example_ = mark ? !in_example_ : opens || (in_example_ && !closes);
    return was_example || in_example_ || closes;
  }

  bool is_text() const { return draft_.part() == Part::text; }

  bool tag(std::string_view line) {
    if (line[0] != '@' && line[0] != '\\') return false;
    std::size_t end = 1;
    while (end < line.size() && (is_word(line[end]) || (line[0] == '@' && line[end] == '-'))) ++end;
    const std::string_view tag = line.substr(1, end - 1);
    std::string_view rest = line.substr(end);
    if (tag.empty() || is_inline(tag)) return false;
    if (line[0] == '@' && rest.starts_with(':')) {
      named_parameter(tag, trim(rest.substr(1)));
      return true;
    }
    const bool separated = rest.empty() || is_blank(rest[0]) || rest[0] == '[' || rest[0] == '{' || rest[0] == '(';
    if (!separated) return false;
    rest = trim_left(rest);
    text_resumes_ = false;
    if (known_tag(tag, rest)) return true;
    if (line[0] == '\\' && !is_lower(tag[0])) return false;
    other_tag(tag);
    return true;
  }

  void other_tag(std::string_view tag) {
    if (is_about_something_else(tag)) about_something_else_ = true;
    const bool text_goes_on = is_modifier(tag) && is_text();
    if (!text_goes_on) draft_.begin(Part::ignored);
  }

  void begin(Part part, std::string_view text, std::string_view name = {}, std::string_view type = {}) {
    draft_.begin(part, name, type);
    if (!text.empty()) draft_.add(text);
  }

  bool known_tag(std::string_view tag, std::string_view rest) {
    if (is_one_of(tag, {"param", "arg", "argument"})) {
      parameter(rest);
    } else if (is_one_of(tag, {"returns", "return", "result"})) {
      take_bracketed(rest, '{', '}');
      if (typed_) take_type(rest);
      begin(Part::returns, without_dash(rest));
    } else if (tag == "retval") {
      const std::string_view value = take_word(rest);
      begin(Part::returns, "`" + std::string(value) + "` " + std::string(without_dash(rest)));
    } else if (is_one_of(tag, {"throws", "throw", "exception", "raises"})) {
      exception(rest);
    } else if (is_one_of(tag, {"yields", "yield"})) {
      take_bracketed(rest, '{', '}');
      begin(Part::yields, without_dash(rest));
    } else if (tag == "deprecated") {
      begin(Part::deprecated, rest);
    } else if (is_one_of(tag, {"brief", "short", "summary"})) {
      begin(Part::brief, rest);
      text_resumes_ = true;
    } else if (is_one_of(tag, {"description", "desc", "details", "par"})) {
      begin(Part::text, tag == "par" ? "" : rest);
    } else {
      return false;
    }
    return true;
  }

  /// {type} [name=default] - text; [in] name text.
  void parameter(std::string_view rest) {
    if (typed_) return typed_parameter(rest);
    std::string_view after = rest;
    if (is_direction(take_bracketed(after, '[', ']'))) rest = after;
    const std::string_view type = take_bracketed(rest, '{', '}');
    std::string_view name = take_bracketed(rest, '[', ']');
    if (name.empty()) {
      name = take_word(rest);
    } else {
      name = trim(name.substr(0, name.find('=')));
    }
    while (name.ends_with(',') || name.ends_with(':')) name.remove_suffix(1);
    if (name.size() > 1 && name.front() == '`' && name.back() == '`') name = name.substr(1, name.size() - 2);
    if (name.empty()) return draft_.begin(Part::ignored);
    begin(Part::parameter, without_dash(rest), name, type);
  }

  /// type $name text; $name text.
  void typed_parameter(std::string_view rest) {
    const std::string_view type = rest.starts_with('$') ? std::string_view() : take_type(rest);
    while (rest.starts_with('&') || rest.starts_with('.')) rest.remove_prefix(1);
    const std::string_view name = take_word(rest);
    if (!name.starts_with('$')) return draft_.begin(Part::ignored);
    begin(Part::parameter, without_dash(rest), name, type);
  }

  /// {type} text; type text.
  void exception(std::string_view rest) {
    std::string_view type = typed_ ? take_type(rest) : take_bracketed(rest, '{', '}');
    if (type.empty()) {
      const std::string_view word = rest.substr(0, rest.find_first_of(" \t"));
      const bool is_type =
          !word.empty() && (word.find("::") != kNone || word.find('_') != kNone || word.ends_with("Error") ||
                            word.ends_with("Exception") || word.ends_with("exception"));
      if (is_type) type = take_word(rest);
    }
    begin(Part::exception, without_dash(rest), type);
  }

  /// kernel-doc and GTK-Doc: "@x: text"; the description follows the parameters after a blank line.
  void named_parameter(std::string_view tag, std::string_view text) {
    if (is_one_of(tag, {"return", "returns"})) {
      begin(Part::returns, text);
    } else if (tag != "short_description" && tag != "title") {
      begin(Part::parameter, text, tag);
    }
    text_resumes_ = true;
  }

  /// "Returns: text" at the start of a paragraph, and the function's own name as a heading.
  bool heading(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == kNone || colon > 60) return false;
    const std::string_view title = line.substr(0, colon);
    const std::string_view rest = trim(line.substr(colon + 1));
    if (!name_.empty() && title == name_ && rest.empty()) return true;
    if (!after_blank_ && is_text()) return false;
    if (is_one_of(title, {"Returns", "Return", "Return value", "Return Value", "Return Values"})) {
      begin(Part::returns, rest);
      text_resumes_ = true;
      return true;
    }
    return false;
  }

  std::string_view name_;
  DocDraft& draft_;
  bool typed_;
  bool in_example_ = false;
  bool after_blank_ = true;
  bool text_resumes_ = false;  ///< after a blank line the lines are description again
  bool about_something_else_ = false;
};

}  // namespace

bool read_block_tags(const std::vector<DocLine>& lines, std::string_view name, DocDraft& draft, bool typed) {
  return TagReader(name, draft, typed).read(lines);
}

}  // namespace core
