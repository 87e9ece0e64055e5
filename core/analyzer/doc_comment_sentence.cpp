// Where a sentence ends: Grefenstette and Tapanainen, "What is a word, what is a sentence?" (1994), show that a list of
// abbreviations and a look at the next character settle nearly all cases; so it is done here.
#include <algorithm>
#include <array>
#include <string>

#include "core/analyzer/doc_comment.hpp"
#include "core/analyzer/doc_comment_draft.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

/// Abbreviations that something always follows.
constexpr std::array<std::string_view, 25> kOpenAbbreviations = {
    "e.g", "eg",  "i.e",  "ie",     "cf", "vs",   "fig",  "figs", "mr",  "mrs", "dr",  "viz", "sec",
    "eq",  "ref", "resp", "approx", "ca", "incl", "excl", "esp",  "vol", "ch",  "ver", "prof"};
/// Abbreviations that may also be the last word of a sentence.
constexpr std::array<std::string_view, 14> kAbbreviations = {"etc", "al", "inc", "ltd", "co",  "no",   "st",
                                                             "jr",  "p",  "pp",  "max", "min", "misc", "orig"};

/// Words that begin sentences and hardly ever follow an initial or stand inside a sentence with a capital.
constexpr std::array<std::string_view, 27> kSentenceOpeners = {
    "The",  "This",    "These",     "That",    "If",     "It",   "Its",  "In", "For",
    "When", "Returns", "Return",    "Note",    "Use",    "See",  "You",  "We", "As",
    "All",  "Any",     "Otherwise", "However", "Raises", "Also", "Each", "By", "There"};

std::string_view first_word(std::string_view text) {
  text = trim_left(text);
  return text.substr(0, text.find_first_of(" \t\r\n,.:;"));
}

/// The word that ends at `end`, with the full stops inside it.
std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < 12 && (is_letter_or_digit(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  return text.substr(begin, end - begin);
}

bool full_stop_ends_sentence(std::string_view text, std::size_t at, std::string_view rest) {
  std::string word(word_before(text, at));
  const bool capital_follows = !rest.empty() && (is_upper(rest.front()) || rest.front() == '`');
  if (word.size() == 1 && is_upper(word[0])) return contains(kSentenceOpeners, first_word(rest));  // an initial
  std::transform(word.begin(), word.end(), word.begin(), to_lower);
  if (contains(kOpenAbbreviations, word)) return false;
  if (contains(kAbbreviations, word)) return capital_follows;
  if (word.ends_with('.')) return capital_follows;                                                        // an ellipsis
  if (!word.empty() && word.find_first_not_of("0123456789") == kNone && word.size() == at) return false;  // "1. First"
  return true;
}

/// Whether the mark at `at` ends a sentence; what closes right behind it (quotes, brackets) is given in `behind`.
bool ends_sentence(std::string_view text, std::size_t at, std::size_t& behind) {
  behind = at + 1;
  while (behind < text.size() && std::string_view("\"')").find(text[behind]) != kNone) ++behind;
  if (behind >= text.size()) return true;
  if (!is_blank(text[behind])) return false;
  const std::string_view rest = trim_left(text.substr(behind, 40));
  return rest.empty() || text[at] != '.' || full_stop_ends_sentence(text, at, rest);
}

/// With `heed_parentheses`, marks inside them end nothing; kNone when no mark ends a sentence.
std::size_t find_end(std::string_view text, bool heed_parentheses) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '`') {
      const std::size_t fence = std::min(text.find_first_not_of('`', i), text.size()) - i;
      // Code is never long: looking no further keeps this linear.
      const std::size_t end = end_of_code(text.substr(0, i + fence + 400), i + fence, fence);
      i = (end == kNone ? i : end) + fence - 1;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && depth > 0) {
      --depth;
    } else if (std::size_t behind = 0; (c == '.' || c == '?' || c == '!') && (depth == 0 || !heed_parentheses)) {
      if (ends_sentence(text, i, behind)) return behind;
    }
  }
  return depth > 0 && heed_parentheses ? find_end(text, false) : kNone;
}

}  // namespace

std::size_t end_of_first_sentence(std::string_view text) { return std::min(find_end(text, true), text.size()); }

std::string first_sentence(std::string_view text) {
  text = trim_left(text);
  // The paragraph ends at a blank line.
  std::size_t end = text.find('\n');
  while (end != kNone) {
    const std::size_t next = std::min(text.find_first_not_of(" \t\r", end + 1), text.size());
    if (next == text.size() || text[next] == '\n' || is_list_item(text.substr(next, 8))) break;
    end = text.find('\n', next);
  }
  std::string paragraph = fold_white_space(text.substr(0, end));
  paragraph.resize(end_of_first_sentence(paragraph));
  return paragraph;
}

}  // namespace core
