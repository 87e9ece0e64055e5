#include "core/languages/literal_tables.hpp"

#include <algorithm>
#include <optional>

#include "core/languages/table.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

/// The pieces of `text` between separators; an empty text is one empty piece.
std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (;;) {
    const std::size_t end = text.find(separator);
    pieces.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return pieces;
    text.remove_prefix(end + 1);
  }
}

/// "x2", "x1-4", "x+", "u{}": a letter and how many hexadecimal digits follow it.
std::optional<NumericEscape> numeric_escape(std::string_view word) {
  const std::string_view digits = word.substr(1);
  if (digits == "{}") return NumericEscape{word[0], 1, 8, true};
  if (digits == "+") return NumericEscape{word[0], 1, UINT8_MAX, false};
  if (digits.empty() || !std::all_of(digits.begin(), digits.end(), [](char c) { return is_digit(c) || c == '-'; }))
    return std::nullopt;
  return NumericEscape{word[0], static_cast<std::uint8_t>(digits.front() - '0'),
                       static_cast<std::uint8_t>(digits.back() - '0'), false};
}

void add_escape(std::string_view word, EscapeRules& rules) {
  if (word.size() == 1) {
    rules.letters += word;
  } else if (word == "octal") {
    rules.octal_digits = 3;
  } else if (word == "names") {
    rules.names = true;
  } else if (word == "newline" || word == "newline_and_indentation") {
    rules.line_break = true;
    rules.indentation = word.size() > 7;
  } else if (word == "bytes") {
    rules.high_are_bytes = true;
  } else if (word == "trap") {
    rules.unknown_is_trap = true;
  } else if (word == "keep" || word == "drop") {
    rules.unknown_is_trap = word == "drop";
    rules.unknown = word == "keep" ? EscapeRules::Unknown::keep_backslash : EscapeRules::Unknown::drop_backslash;
  } else if (const auto numeric = numeric_escape(word)) {
    rules.numeric.push_back(*numeric);
  }
}

StringForm string_form(const std::vector<std::string_view>& cells) {
  StringForm form;
  for (const std::string_view prefix : split(cells[0], ',')) {
    form.prefixes.push_back(prefix == "-" ? std::string_view() : prefix);
  }
  form.quotes = split(cells[1], ',');
  for (const std::string_view word : split(cells[2], ' ')) {
    if (!word.empty()) add_escape(word, form.escapes);
  }
  const std::vector<std::string_view> properties = split(cells[3], ' ');
  const auto has = [&](std::string_view word) {
    return std::find(properties.begin(), properties.end(), word) != properties.end();
  };
  form.raw = has("raw");
  form.bytes = has("bytes");
  form.any_case = has("any_case");
  form.delimited = has("delimited");
  form.hashes = has("hashes");
  form.doubled_quotes = has("doubled_quotes");
  form.doubled_braces = has("doubled_braces");
  form.strips_indent = has("strips_indentation");
  return form;
}

std::string path_of(std::string_view folder, std::string_view file) {
  return std::string(folder).append("/").append(file);
}

}  // namespace

LiteralTables::LiteralTables(std::string_view tables) {
  for (const auto& cells : parse_table(embedded_table(path_of(tables, "strings.tsv")), 4)) {
    string_forms_.push_back(string_form(cells));
  }
  for (const auto& cells : parse_table(embedded_table(path_of(tables, "literals.tsv")), 3)) {
    arguments_[cells[0]].push_back({cells[1], cells[2]});
  }
  for (const auto& cells : parse_table(embedded_table(path_of(tables, "numbers.tsv")), 3)) {
    if (cells[0] == "suffix") suffixes_.emplace(cells[1], cells[2]);
    if (cells[0] == "leading_zero") leading_zero_is_octal_ = cells[2] == "octal";
    if (cells[0] == "numbers") numbers_are_doubles_ = cells[2] == "double";
    if (cells[0] == "floats") floats_are_doubles_ = cells[2] == "double";
  }
}

std::string_view LiteralTables::dialect(std::string_view callee, std::string_view argument) const {
  const auto found = arguments_.find(callee);
  if (found == arguments_.end()) return {};
  for (const Argument& row : found->second) {
    if (row.argument == argument || (row.argument == "*" && argument != "object")) return row.dialect;
  }
  return {};
}

std::string_view LiteralTables::suffix(std::string_view suffix) const {
  const auto found = suffixes_.find(suffix);
  return found == suffixes_.end() ? std::string_view() : found->second;
}

}  // namespace core
