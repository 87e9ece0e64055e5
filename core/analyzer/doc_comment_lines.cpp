#include "core/analyzer/doc_comment_lines.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/support/characters.hpp"

namespace core {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

/// Takes the next line off `text`, which ends with "\n", "\r\n" or "\r".
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
  const std::string_view line = text.substr(0, end);
  const std::size_t length = text.substr(end).starts_with("\r\n") ? 2 : 1;
  text.remove_prefix(std::min(end + length, text.size()));
  return line;
}

DocLine line_from(std::string_view raw) {
  DocLine line{trim(raw)};
  for (const char c : raw.substr(0, raw.size() - trim_left(raw).size()))
    line.indent += c == '\t' ? 8 - line.indent % 8 : 1;
  return line;
}

/// Makes indentation relative to the least indented line from line `first` on.
void dedent(std::vector<DocLine>& lines, std::size_t first) {
  std::size_t least = kNone;
  for (std::size_t i = first; i < lines.size(); ++i) {
    if (!lines[i].blank()) least = std::min(least, lines[i].indent);
  }
  for (DocLine& line : lines) line.indent -= std::min(line.indent, least);
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view b) { return text.starts_with(b); });
}

/// Words for a tool, not for a reader. `text` stands directly behind the mark of the comment when `close` is true.
bool is_directive(std::string_view text, bool close) {
  if (begins_with_any(text, {"eslint",
                             "istanbul ",
                             "c8 ignore",
                             "v8 ignore",
                             "@ts-",
                             "prettier-ignore",
                             "clang-format ",
                             "NOLINT",
                             "nolint",
                             "noqa",
                             "pylint:",
                             "type: ignore",
                             "mypy:",
                             "pragma: ",
                             "jshint ",
                             "jslint ",
                             "tslint:",
                             "biome-ignore",
                             "cppcheck-suppress",
                             "-*-",
                             "vim:",
                             "vi:",
                             "ex:",
                             "LINTED",
                             "ARGSUSED",
                             "FALLTHROUGH",
                             "fallthrough",
                             "SPDX-",
                             "GCOV_EXCL",
                             "LCOV_EXCL",
                             "NOSONAR",
                             "nosec",
                             "#__PURE__",
                             "@__PURE__",
                             "@flow",
                             "$FlowFixMe",
                             "webpack",
                             "sourceMappingURL",
                             "#region",
                             "#endregion",
                             "coverity[",
                             "lint:",
                             "lint -",
                             "+build",
                             "codespell",
                             "spell-checker",
                             "cspell:",
                             "deno-lint",
                             "oxlint-"})) {
    return true;
  }
  if (!close) return false;
  // Go's directives: lower-case words, a colon, no space on either side.
  const std::size_t word = std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789"), text.size());
  const bool has_colon = word > 0 && word + 1 < text.size() && text[word] == ':' && is_letter_or_digit(text[word + 1]);
  return has_colon || text.starts_with("export ") || text.starts_with("line ");
}

/// Words for tools in comments that begin with `#`.
bool is_hash_directive(std::string_view text) {
  return text.starts_with('!') ||
         begins_with_any(trim_left(text),
                         {"shellcheck ", "rubocop:", "frozen_string_literal:", "encoding:", "coding:", "typed:",
                          "steep:", "standard:", ":nodoc:", ":stopdoc:", ":startdoc:", ":doc:", "warn_indent:"});
}

/// A line drawn with punctuation, with or without a title in it: "----", "//===--- x ---===", "* * *".
bool is_separator(std::string_view text) {
  if (text.empty()) return false;
  constexpr std::string_view kStrokes = "-=*#~+_/<>. ";
  if (text.find_first_not_of(kStrokes) == kNone) return text.size() > 2;
  const auto is_stroke = [](std::string_view part) {
    return part.size() == 3 && std::string_view("-=*#~").find(part[0]) != kNone && part[1] == part[0] &&
           part[2] == part[0];
  };
  return is_stroke(text.substr(0, 3)) || (text.size() > 3 && is_stroke(text.substr(text.size() - 3)));
}

bool is_identifier_path(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_word(c) || c == '.' || c == '[' || c == ']'; });
}

/// Whether a line reads like a statement rather than like a sentence.
bool looks_like_code(std::string_view text) {
  if (text.ends_with('{') || text == "}" || text.ends_with("};") || text.starts_with("} ")) return true;
  if (text.ends_with(';'))
    return text.find_first_of("(=.[-") != kNone || begins_with_any(text, {"return", "break", "continue"});
  if (begins_with_any(text, {"#if ", "#ifdef ", "#else", "#endif", "#include ", "const ", "let ", "var "}))
    return text.find(" = ") != kNone || text[0] == '#';
  const std::size_t assignment = text.find('=');
  if (assignment != kNone && assignment > 1 && text.substr(assignment).starts_with("= ")) {
    std::string_view target = text.substr(0, assignment);
    if (target.ends_with(':') || target.ends_with('+')) target.remove_suffix(1);
    return is_identifier_path(trim(target));
  }
  const std::size_t open = text.find('(');
  return open != kNone && text.ends_with(')') && text.find(')') == text.size() - 1 &&
         is_identifier_path(text.substr(0, open)) && text.find('.') < open;
}

std::string lower_case(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), to_lower);
  return result;
}

bool is_licence(const std::vector<DocLine>& lines) {
  for (const DocLine& line : lines) {
    const std::string text = lower_case(line.text.substr(0, 200));
    for (const char* sign :
         {"copyright (c)", "copyright ©", "spdx-license", "licensed under", "all rights reserved", "@license",
          "permission is hereby granted", "redistribution and use", "free software;", "@preserve"}) {
      if (text.find(sign) != std::string::npos) return true;
    }
    if (text.starts_with("copyright") || text.starts_with("(c) copyright") || text.starts_with("@copyright"))
      return true;
  }
  return false;
}

bool is_mostly_code(const std::vector<DocLine>& lines) {
  std::size_t code = 0;
  std::size_t text = 0;
  for (const DocLine& line : lines) {
    if (!line.blank()) ++(looks_like_code(line.text) ? code : text);
  }
  return code > 0 && code >= text;
}

/// Reads comments line by line.
class CommentReader {
 public:
  void read(std::string_view comment) {
    while (!comment.empty()) read_line(take_line(comment));
  }
  void read_hashes(std::string_view comment) {
    while (!comment.empty()) read_hash_line(take_line(comment));
  }
  CommentText finish() {
    dedent(text_.lines, 0);
    if (is_licence(text_.lines) || (!text_.formal && is_mostly_code(text_.lines))) text_.lines.clear();
    return std::move(text_);
  }

 private:
  void read_line(std::string_view line) {
    if (in_block_) return add(without_star(without_end(line)), false);
    const std::string_view mark = trim_left(line);
    if (mark.starts_with("/*")) return open_block(mark.substr(2));
    if (mark.starts_with("//")) {
      // "////" and longer draws a line; "///" and "//!" document.
      const std::size_t slashes = std::min(mark.find_first_not_of('/'), mark.size());
      const std::string_view rest = mark.substr(slashes);
      const bool formal = slashes == 3 || (slashes == 2 && rest.starts_with('!'));
      text_.formal = text_.formal || formal;
      return add(rest.starts_with('!') || (formal && rest.starts_with('<')) ? rest.substr(1) : rest, slashes == 2);
    }
    add(line, false);
  }

  void read_hash_line(std::string_view line) {
    const std::string_view mark = trim_left(line);
    if (mark.starts_with("=begin") || mark.starts_with("=end")) return add("", false);
    if (!mark.starts_with('#')) return add(line, false);
    const std::size_t hashes = std::min(mark.find_first_not_of('#'), mark.size());
    const std::string_view text = mark.substr(hashes);
    add(is_hash_directive(text) ? std::string_view() : text, false);
  }

  void open_block(std::string_view rest) {
    in_block_ = true;
    const bool formal =
        (rest.starts_with("*") && !rest.starts_with("**") && !rest.starts_with("*/")) || rest.starts_with('!');
    if (formal) text_.lines.clear();  // what came before was about something else
    if (!text_.lines.empty()) text_.lines.emplace_back();
    text_.formal = text_.formal || formal;
    rest = without_end(rest);
    if (rest.starts_with('!')) rest.remove_prefix(1);
    rest.remove_prefix(std::min(rest.find_first_not_of('*'), rest.size()));
    if (formal && rest.starts_with('<')) rest.remove_prefix(1);
    add(rest, false);
  }

  std::string_view without_end(std::string_view line) {
    const std::size_t end = line.find("*/");
    if (end == kNone) return line;
    in_block_ = false;
    line = trim_right(line.substr(0, end));
    while (line.ends_with("**") || line.ends_with(" *")) line.remove_suffix(1);
    return line;
  }

  /// Without the asterisks that draw the left edge of a block.
  static std::string_view without_star(std::string_view line) {
    const std::string_view text = trim_left(line);
    const std::size_t stars = std::min(text.find_first_not_of('*'), text.size());
    if (stars == 0) return line;
    const bool is_edge = stars == 1 || stars == text.size() || is_blank(text[stars]);
    return is_edge ? text.substr(stars) : line;
  }

  void add(std::string_view raw, bool close) {
    DocLine line = line_from(raw);
    const bool is_reminder = begins_with_any(line.text, {"TODO", "FIXME", "XXX", "HACK"});
    in_reminder_ = is_reminder || (in_reminder_ && !line.blank());
    const bool directive = is_directive(line.text, close && line.indent == 0);
    if (directive || in_reminder_ || is_separator(line.text)) line = {};
    text_.lines.push_back(line);
  }

  CommentText text_;
  bool in_block_ = false;
  bool in_reminder_ = false;  ///< inside a paragraph that says what is left to do
};

}  // namespace

std::vector<DocLine> docstring_lines(std::string_view literal) {
  std::string_view text = trim(literal);
  const std::size_t quote = text.find_first_of("\"'");
  if (quote != kNone && quote <= 2 && text.substr(0, quote).find_first_not_of("rRuUbBfF") == kNone) {
    const std::string triple(3, text[quote]);
    text.remove_prefix(quote);
    const std::size_t length = text.starts_with(triple) ? 3 : 1;
    const std::string_view end = text.substr(0, length);
    const bool closed = text.size() >= 2 * length && text.ends_with(end);
    text = text.substr(length, text.size() - length - (closed ? length : 0));
  }
  if (text.starts_with("\\\n") || text.starts_with("\\\r\n")) text.remove_prefix(1);
  std::vector<DocLine> lines;
  while (!text.empty()) lines.push_back(line_from(take_line(text)));
  if (lines.empty()) return lines;
  lines[0].indent = 0;
  dedent(lines, 1);
  return lines;
}

CommentText hash_comment_text(std::string_view comment) {
  CommentReader reader;
  reader.read_hashes(comment);
  return reader.finish();
}

CommentText comment_text(std::string_view comment) {
  CommentReader reader;
  reader.read(comment);
  return reader.finish();
}

}  // namespace core
