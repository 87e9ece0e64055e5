#include "core/explanation/purpose.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "core/explanation/purpose_patterns.hpp"

namespace core {
namespace {

/// In the order in which they are tried: the more special first.
constexpr std::array<Pattern, 14> patterns{
    sets_up_object,         does_nothing,   only_raises,          sets_one_member,    returns_nested_function,
    returns_one_expression, checks_in_test, yields_values,        searches,           gathers,
    answers_yes_or_no,      translates,     forwards_to_one_call, does_several_things};

std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0)
      letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return letters;
}

/// Whether a comment is a rule between parts of a file: it is about what follows as a whole.
bool is_banner(std::string_view summary) {
  const auto repeats = [&](char c) { return summary.find(std::string(4, c)) != std::string_view::npos; };
  return repeats('/') || repeats('#') || repeats('=') || repeats('-') || repeats('*');
}

}  // namespace

bool says_more_than(std::string_view summary, std::string_view name) {
  std::string rest = letters_of(summary);
  const std::string known = letters_of(name);
  if (rest.empty() || rest == known || is_banner(summary)) return false;
  std::string without_small_words;
  std::string word;
  const auto flush = [&] {
    static constexpr std::array<std::string_view, 12> small{"a",    "an",   "the", "of",  "to",     "is",
                                                            "this", "that", "it",  "for", "method", "function"};
    const std::string lower = letters_of(word);
    if (std::find(small.begin(), small.end(), lower) == small.end()) without_small_words += lower;
    word.clear();
  };
  for (const char c : summary) {
    if (c == ' ')
      flush();
    else
      word += c;
  }
  flush();
  const auto is_form_of = [&](const std::string& text) {
    return text == known || text == known + "s" || text + "s" == known;
  };
  return !without_small_words.empty() && !is_form_of(without_small_words);
}

Purpose purpose_from_body(const Document& document, const FunctionModel& model) {
  if (!model.syntax_error.empty()) return {};  // a sentence speaks of the whole body
  const Function function{document, model};
  for (const Pattern pattern : patterns) {
    Purpose purpose = pattern(function);
    if (!purpose.sentence.empty()) {
      purpose.sentence = sentence(purpose.sentence);
      return purpose;
    }
  }
  return {};
}

Purpose purpose_of(const Document& document, const FunctionModel& model) {
  const std::string& summary = model.documentation.summary;
  if (says_more_than(summary, document.text(model.name))) {
    return {.sentence = sentence(prose_from_workspace(summary)), .documented = true};
  }
  return purpose_from_body(document, model);
}

}  // namespace core
