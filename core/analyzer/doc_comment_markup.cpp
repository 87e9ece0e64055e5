#include "core/analyzer/doc_comment_markup.hpp"

#include <algorithm>
#include <utility>

#include "core/analyzer/doc_comment_html.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
/// What the path to an item in documentation is made of: `std::vec!`, `Vec::new()`.
constexpr std::string_view path_characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:!()";
/// How far the end of a piece of markup is looked for: keeps the work linear in the text.
constexpr std::size_t kReach = 400;

std::size_t find_within(std::string_view text, std::string_view what, std::size_t from) {
  const std::size_t found = text.substr(0, std::min(text.size(), from + kReach)).find(what, from);
  return found;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size() && is_word(text[at])) ++at;
  return at;
}

/// Reads a text from left to right; each method looks at one kind of markup at the place reached and returns whether it
/// was there.
class MarkupReader {
 public:
  MarkupReader(std::string_view text, InlineCommands commands) : text_(text), commands_(commands) {}

  std::string read() {
    while (at_ < text_.size()) {
      if (!markup()) add_word(text_.substr(at_++, 1));
    }
    while (!out_.empty() && out_.back() == ' ') out_.pop_back();
    return std::move(out_);
  }

 private:
  bool markup() {
    switch (text_[at_]) {
      case '`': return backticks();
      case ':': return role();
      case '{': return braces();
      case '!':
      case '[': return link();
      case '<': return html();
      case '&': return entity();
      case '*': return emphasis();
      case '@':
      case '\\': return command();
      case '%': return unlinked_word();
      default: return false;
    }
  }

  char before() const { return at_ > 0 ? text_[at_ - 1] : ' '; }

  void add_word(std::string_view words) {
    for (const char c : words) {
      if (!is_blank(c)) {
        out_ += c;
      } else if (!out_.empty() && out_.back() != ' ') {
        out_ += ' ';
      }
    }
  }

  void add_code(std::string_view code) {
    const std::string folded = fold_white_space(code);
    if (folded.empty()) return;
    if (folded.find("``") != kNone) return add_word(folded);
    if (!out_.empty() && out_.back() == '`') out_ += ' ';
    const bool holds_backtick = folded.find('`') != kNone;
    out_ += holds_backtick ? "`` " + folded + " ``" : "`" + folded + "`";
  }

  /// `x`, ``x``, and reStructuredText's `text <address>`_.
  bool backticks() {
    const std::size_t fence = std::min(text_.find_first_not_of('`', at_), text_.size()) - at_;
    const std::size_t begin = at_ + fence;
    const std::size_t end =
        fence <= 2 ? end_of_code(text_.substr(0, std::min(text_.size(), begin + kReach)), begin, fence) : kNone;
    if (end == kNone) {
      add_word(text_.substr(at_, fence));
      at_ = begin;
      return true;
    }
    std::string_view inner = text_.substr(begin, end - begin);
    at_ = end + fence;
    if (at_ < text_.size() && text_[at_] == '_' && end_of_word(text_, at_) - at_ <= 2) {
      at_ = end_of_word(text_, at_);
      add_word(trim(inner.substr(0, inner.find('<'))));
    } else {
      add_code(inner);
    }
    return true;
  }

  /// :class:`X`, :py:meth:`~module.X.y`, :ref:`words <target>`.
  bool role() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && end - at_ < 40 && (is_word(text_[end]) || text_[end] == ':' || text_[end] == '-'))
      ++end;
    if (end >= text_.size() || text_[end] != '`' || text_[end - 1] != ':' || end - at_ < 3) return false;
    const std::size_t close = find_within(text_, "`", end + 1);
    if (close == kNone) return false;
    const std::string_view name = text_.substr(at_ + 1, end - at_ - 2);
    std::string_view inner = trim(text_.substr(end + 1, close - end - 1));
    at_ = close + 1;
    const std::size_t target = inner.rfind('<');
    const bool has_words = target != kNone && target > 0 && inner.ends_with('>');
    if (has_words) inner = trim(inner.substr(0, target));
    if (inner.starts_with('~')) inner = inner.substr(inner.rfind('.') == kNone ? 1 : inner.rfind('.') + 1);
    if (inner.starts_with('!')) inner.remove_prefix(1);
    if (is_one_of(name, {"ref", "doc", "term", "emphasis", "strong", "abbr", "pep", "rfc"})) {
      if (name == "pep" || name == "rfc") add_word(name == "pep" ? "PEP " : "RFC ");
      add_word(inner);
    } else {
      add_code(inner);
    }
    return true;
  }

  /// {@link X}, {@link X|words}, {@code x}.
  bool braces() {
    if (!text_.substr(at_).starts_with("{@")) return false;
    const std::size_t close = find_within(text_, "}", at_);
    if (close == kNone) return false;
    const std::size_t end = end_of_word(text_, at_ + 2);
    const std::string_view tag = text_.substr(at_ + 2, end - at_ - 2);
    const std::string_view inner = trim(text_.substr(end, close - end));
    at_ = close + 1;
    if (tag == "inheritDoc" || tag == "inheritdoc") return true;
    constexpr std::string_view kSeparators = "| \t\r\n";
    std::string_view label = tag.starts_with("link") ? inner : "";
    label.remove_prefix(std::min(label.find_first_of(kSeparators), label.size()));
    label.remove_prefix(std::min(label.find_first_not_of(kSeparators), label.size()));
    if (!label.empty()) {
      add_word(label);
    } else if (tag == "literal") {
      add_word(inner);
    } else {
      add_code(inner.starts_with('#') ? inner.substr(1) : inner);
    }
    return true;
  }

  /// [words](address), ![words](address), [words]{@link X}, [words][key].
  bool link() {
    const std::size_t open = text_[at_] == '!' ? at_ + 1 : at_;
    if (open >= text_.size() || text_[open] != '[') return false;
    const std::size_t close = find_within(text_, "]", open);
    if (close == kNone || close + 1 >= text_.size() || close == open + 1) return false;
    const std::string_view rest = text_.substr(close + 1);
    if (commands_ == InlineCommands::markdown && open == at_ && !rest.starts_with('(')) return short_link(close);
    if (!rest.starts_with('(') && !rest.starts_with("{@link")) return false;
    const std::size_t end = find_within(text_, rest[0] == '(' ? ")" : "}", close);
    const std::string_view address = end == kNone ? "" : text_.substr(close + 2, end - close - 2);
    // `operator[](int)` and `a[i](x)` are code, not links.
    if (end == kNone || address.empty() || (open == at_ && is_word(before()))) return false;
    const std::string_view words = text_.substr(open + 1, close - open - 1);
    at_ = end + 1;
    const bool is_code = words.size() > 2 && words.front() == '`' && words.back() == '`';
    is_code ? add_code(words.substr(1, words.size() - 2)) : add_word(words);
    return true;
  }

  /// [words][key], and [`name`] or [a::name], which lead to an item by themselves; other brackets are text.
  bool short_link(std::size_t close) {
    const std::string_view words = text_.substr(at_ + 1, close - at_ - 1);
    const bool has_key = text_.substr(close + 1).starts_with('[');
    const std::size_t end = has_key ? find_within(text_, "]", close + 1) : close;
    const bool is_quoted = words.size() > 2 && words.front() == '`' && words.back() == '`';
    const bool is_path = is_letter(words.front()) && words.find_first_not_of(path_characters) == kNone;
    if (end == kNone || is_word(before()) || !(is_quoted || is_path || has_key)) return false;
    at_ = end + 1;
    if (is_quoted || (is_path && !has_key)) {
      add_code(is_quoted ? words.substr(1, words.size() - 2) : words);
    } else {
      add_word(words);
    }
    return true;
  }

  bool html() {
    const bool closing = at_ + 1 < text_.size() && text_[at_ + 1] == '/';
    const std::size_t begin = at_ + 1 + closing;
    const std::size_t end = end_of_word(text_, begin);
    const std::size_t close = find_within(text_, ">", end);
    if (end == begin || close == kNone) return false;
    std::string tag(text_.substr(begin, end - begin));
    std::transform(tag.begin(), tag.end(), tag.begin(), to_lower);
    const bool has_attributes = end < text_.size() && (is_blank(text_[end]) || text_[end] == '/');
    if (close != end && !has_attributes) return false;
    if (html_means_code(tag) && !closing && html_code(tag, close + 1)) return true;
    if (!is_html_tag(tag)) return false;
    if (!html_marks_words(tag)) add_word(" ");
    at_ = close + 1;
    return true;
  }

  bool html_code(const std::string& tag, std::size_t begin) {
    const std::size_t end = find_within(text_, "</" + tag + ">", begin);
    if (end == kNone) return false;
    add_code(without_html_entities(text_.substr(begin, end - begin)));
    at_ = end + tag.size() + 3;
    return true;
  }

  bool entity() {
    const HtmlEntity* found = html_entity(text_.substr(at_));
    if (found == nullptr) return false;
    add_word(found->character);
    at_ += found->name.size();
    return true;
  }

  /// *words*, **words**: the marks go. `*args` and `a * b` stay.
  bool emphasis() {
    const std::size_t marks = std::min(text_.find_first_not_of('*', at_), text_.size()) - at_;
    const std::size_t begin = at_ + marks;
    if (marks > 2 || begin >= text_.size() || is_blank(text_[begin]) ||
        !(is_blank(before()) || before() == '(' || before() == '"')) {
      add_word(text_.substr(at_, marks));
      at_ = begin;
      return true;
    }
    const std::size_t end = find_within(text_, "*", begin);
    const std::string_view after = end == kNone ? "" : text_.substr(end);
    const std::size_t closing = std::min(after.find_first_not_of('*'), after.size());
    const bool ends_word = closing == after.size() || !is_word(after[closing]);
    if (end == kNone || closing != marks || !ends_word || is_blank(text_[end - 1])) {
      add_word(text_.substr(at_, marks));
      at_ = begin;
      return true;
    }
    const std::string_view words = text_.substr(begin, end - begin);
    // A single word in asterisks is a parameter's name in many docstrings.
    const bool is_name = marks == 1 && end_of_word(words, 0) == words.size();
    is_name ? add_code(words) : add_word(words);
    at_ = end + marks;
    return true;
  }

  /// Doxygen's \c word, @p word, \ref name; and escaped \*, \_ of reStructuredText.
  bool command() {
    const std::size_t end = end_of_word(text_, at_ + 1);
    const std::string_view name = text_.substr(at_ + 1, end - at_ - 1);
    const bool escaped =
        text_[at_] == '\\' && at_ + 1 < text_.size() && (text_[at_ + 1] == '*' || text_[at_ + 1] == '_');
    if (escaped) {
      add_word(text_.substr(at_ + 1, 1));
      at_ += 2;
      return true;
    }
    if (commands_ != InlineCommands::doxygen) return false;
    const bool is_code = is_one_of(name, {"c", "p", "a", "ref", "link", "code"});
    const bool is_words = is_one_of(name, {"b", "e", "em"});
    if ((!is_code && !is_words) || is_word(before()) || end >= text_.size() || text_[end] != ' ') return false;
    std::size_t last = text_.find_first_of(" \t\r\n", end + 1);
    std::string_view word = text_.substr(end + 1, last == kNone ? kNone : last - end - 1);
    while (!word.empty() && std::string_view(".,;:!?)").find(word.back()) != kNone) {
      if (word.ends_with("()")) break;
      word.remove_suffix(1);
    }
    if (word.empty()) return false;
    is_code ? add_code(word) : add_word(word);
    at_ = end + 1 + word.size();
    return true;
  }

  /// Doxygen's %word is a word that must not become a link.
  bool unlinked_word() {
    const bool is_mark = commands_ == InlineCommands::doxygen && is_blank(before()) && at_ + 1 < text_.size() &&
                         is_letter(text_[at_ + 1]);
    if (is_mark) ++at_;
    return is_mark;
  }

  std::string_view text_;
  InlineCommands commands_;
  std::size_t at_ = 0;
  std::string out_;
};

}  // namespace

std::size_t end_of_code(std::string_view text, std::size_t from, std::size_t fence) {
  for (std::size_t at = text.find('`', from); at != kNone; at = text.find('`', at)) {
    const std::size_t run = std::min(text.find_first_not_of('`', at), text.size()) - at;
    if (run == fence) return at;
    at += run;
  }
  return kNone;
}

std::string plain_markup(std::string_view text, InlineCommands commands) { return MarkupReader(text, commands).read(); }

}  // namespace core
