#include "core/analyzer/doc_comment_html.hpp"

#include <algorithm>
#include <initializer_list>

#include "core/support/contains.hpp"

namespace core {
namespace {

constexpr HtmlEntity entities[] = {{"&lt;", "<"},   {"&gt;", ">"},  {"&amp;", "&"}, {"&quot;", "\""},
                                   {"&nbsp;", " "}, {"&#39;", "'"}, {"&#64;", "@"}};

}  // namespace

bool is_html_tag(std::string_view tag) {
  return is_one_of(tag,
                   {"p",   "br",   "b",  "i",  "em",   "strong",     "ul",  "ol",   "li",    "dl",      "dt",   "dd",
                    "pre", "code", "tt", "a",  "span", "div",        "sup", "sub",  "table", "tr",      "td",   "th",
                    "hr",  "h1",   "h2", "h3", "h4",   "blockquote", "kbd", "samp", "var",   "summary", "para", "c"});
}

bool html_means_code(std::string_view tag) { return is_one_of(tag, {"code", "tt", "c", "kbd", "samp", "var"}); }

bool html_marks_words(std::string_view tag) {
  return is_one_of(tag, {"b", "i", "em", "strong", "code", "tt", "a", "span", "sup", "sub", "c"});
}

const HtmlEntity* html_entity(std::string_view text) {
  const auto* const found = std::find_if(std::begin(entities), std::end(entities),
                                         [&](const HtmlEntity& one) { return text.starts_with(one.name); });
  return found == std::end(entities) ? nullptr : found;
}

std::string without_html_entities(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const HtmlEntity* found = html_entity(text);
    result += found == nullptr ? text.substr(0, 1) : found->character;
    text.remove_prefix(found == nullptr ? 1 : found->name.size());
  }
  return result;
}

}  // namespace core
