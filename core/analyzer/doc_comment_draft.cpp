#include "core/analyzer/doc_comment_draft.hpp"

#include <algorithm>

#include "core/analyzer/doc_comment.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

/// "- ", ": " and the like between a name and what is said about it.
std::string_view without_dash(std::string_view text) {
  for (const std::string_view dash : {"--", "—", "–", "-", ":"}) {
    if (text.starts_with(dash) && text.size() > dash.size() && is_blank(text[dash.size()]))
      return trim_left(text.substr(dash.size()));
  }
  return text;
}

/// Where the parenthesis that opens at 0 closes: behind it; 0 when it does not.
std::size_t end_of_parentheses(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')' && --depth == 0) return i + 1;
  }
  return 0;
}

bool ends_like_third_person(std::string_view word) {
  return word.size() > 2 && word.ends_with('s') && !word.ends_with("ss") &&
         std::all_of(word.begin(), word.end(), [](char c) { return is_lower(c); });
}

bool is_plain_word(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return is_lower(c); });
}

/// "Foo returns the bar" says "returns the bar" of Foo; "foo() - does" says "does".
std::string without_name(const std::string& text, std::string_view name) {
  std::string_view rest = text;
  const bool quoted = rest.starts_with('`') && rest.substr(1).starts_with(name) && !name.empty();
  if (name.empty() || !(quoted || rest.starts_with(name))) return text;
  rest.remove_prefix(name.size() + quoted);
  const bool called = rest.starts_with('(');
  if (called) rest.remove_prefix(end_of_parentheses(rest));
  if (quoted) rest.remove_prefix(rest.starts_with('`') ? 1 : 0);
  if (rest.starts_with(" -> ")) return text;
  const std::string_view words = trim_left(rest);
  const std::string_view explained = without_dash(words);
  if (explained.size() < words.size() && (rest.size() > words.size() || called || rest.starts_with(':')))
    return std::string(explained);
  if (rest.empty() || !is_blank(rest.front())) return text;
  const std::string_view verb = words.substr(0, words.find(' '));
  // "process items" may be an order, not a sentence about `process`: its first word must stay.
  const bool is_ordinary_word = is_plain_word(name) && !called && !quoted;
  if (is_ordinary_word && !ends_like_third_person(verb)) return text;
  const bool is_auxiliary = verb == "is" || verb == "was" || verb == "has" || verb == "does";
  const bool keeps_name = is_ordinary_word || is_auxiliary || !ends_like_third_person(verb);
  if (!keeps_name) return std::string(words);
  return "`" + std::string(name) + (called ? "()" : "") + "` " + std::string(words);
}

/// The signature that many docstrings of compiled modules begin with: "name(a, b) -> c".
bool is_signature(std::string_view line, std::string_view name) {
  if (name.empty() || !line.starts_with(name) || line.substr(name.size(), 1) != "(") return false;
  const std::string_view rest = line.substr(name.size());
  const std::size_t end = end_of_parentheses(rest);
  if (end == 0) return false;
  const std::string_view after = trim(rest.substr(end));
  return after.empty() || after == ":" || after.starts_with("->");
}

}  // namespace

bool is_list_item(std::string_view line) {
  if (line.size() > 2 && std::string_view("-*+").find(line[0]) != kNone && line[1] == ' ') return true;
  if (line.starts_with("•")) return true;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  return digits > 0 && digits < 3 && digits + 1 < line.size() && (line[digits] == '.' || line[digits] == ')') &&
         line[digits + 1] == ' ';
}

void DocDraft::begin(Part part, std::string_view name, std::string_view type) {
  part_ = part;
  if (part == Part::parameter) comment_.parameters.push_back({std::string(name), std::string(type), {}});
  if (part == Part::exception) comment_.raises.push_back({std::string(name), std::string(type), {}});
  if (part == Part::deprecated) deprecated_ = true;
  if (part == Part::text) paragraph_open_ = false;
}

std::string& DocDraft::target() {
  switch (part_) {
    case Part::brief: return brief_;
    case Part::parameter: return comment_.parameters.back().text;
    case Part::exception: return comment_.raises.back().text;
    case Part::returns: return comment_.returns;
    case Part::yields: return comment_.yields;
    case Part::deprecated: return comment_.deprecated;
    case Part::text:
      if (!paragraph_open_) paragraphs_.emplace_back();
      paragraph_open_ = true;
      return paragraphs_.back();
    case Part::ignored: break;
  }
  return ignored_;
}

void DocDraft::add(std::string_view line) {
  if (line.empty()) {
    paragraph_open_ = false;
    return;
  }
  if (part_ == Part::ignored) return;
  if (part_ == Part::text && is_list_item(line)) paragraph_open_ = false;
  std::string& text = target();
  if (!text.empty()) text += '\n';
  text += line;
}

void DocDraft::set_type(std::string_view parameter, std::string_view type) {
  for (DocEntry& entry : comment_.parameters) {
    if (entry.name == parameter) entry.type = type;
  }
}

void DocDraft::drop_titles() {
  const auto is_title = [](std::string_view text) {
    return std::count(text.begin(), text.end(), ' ') + std::count(text.begin(), text.end(), '\n') < 2 &&
           !text.ends_with('.');
  };
  paragraphs_.erase(paragraphs_.begin(), std::ranges::find_if_not(paragraphs_, is_title));
}

DocComment DocDraft::finish(std::string_view name, InlineCommands commands) {
  const auto make_plain = [&](std::string& text) { text = plain_markup(text, commands); };
  for (auto* entries : {&comment_.parameters, &comment_.raises}) {
    for (DocEntry& entry : *entries) {
      make_plain(entry.text);
      make_plain(entry.type);
    }
  }
  for (auto* text : {&comment_.returns, &comment_.yields, &comment_.deprecated, &brief_}) make_plain(*text);
  if (deprecated_ && comment_.deprecated.empty()) comment_.deprecated = "deprecated";

  if (!brief_.empty()) paragraphs_.insert(paragraphs_.begin(), brief_);
  if (!paragraphs_.empty()) {
    std::string& first = paragraphs_.front();
    const std::string_view line = std::string_view(first).substr(0, first.find('\n'));
    if (is_signature(line, name)) first.erase(0, line.size() + 1);
  }
  for (std::string& paragraph : paragraphs_) {
    if (is_list_item(paragraph)) paragraph.erase(0, paragraph.find(' ') + 1);
    make_plain(paragraph);
  }
  std::erase_if(paragraphs_, [](const std::string& paragraph) { return paragraph.empty(); });
  // A single word, an address, a number: nothing is said by it.
  const auto says_something = [](std::string_view paragraph) { return paragraph.find(' ') != kNone; };
  paragraphs_.erase(paragraphs_.begin(), std::ranges::find_if(paragraphs_, says_something));
  if (paragraphs_.empty() && !comment_.returns.empty()) {
    std::string result = first_sentence(comment_.returns);
    const bool begins_with_article =
        result.starts_with("The ") || result.starts_with("A ") || result.starts_with("An ");
    if (begins_with_article) result[0] = to_lower(result[0]);
    comment_.summary = "Returns " + result;
  }
  if (paragraphs_.empty()) return std::move(comment_);
  const std::string first = without_name(paragraphs_.front(), name);
  const std::size_t end = end_of_first_sentence(first);
  comment_.summary = trim(std::string_view(first).substr(0, end));
  comment_.description = trim(std::string_view(first).substr(end));
  for (std::size_t i = 1; i < paragraphs_.size(); ++i) {
    if (!comment_.description.empty()) comment_.description += ' ';
    comment_.description += paragraphs_[i];
  }
  return std::move(comment_);
}

}  // namespace core
