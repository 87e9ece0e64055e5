#include "core/explanation/literals/regex/flags.hpp"

#include "core/analyzer/syntax.hpp"
#include "core/explanation/literals/literal_place.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

struct FlagFact {
  char letter;
  std::string_view words;
};

constexpr FlagFact facts[] = {
    {'i', "ignores case"},
    {'m', "lets `^` and `$` stand at every line"},
    {'s', "lets `.` match line ends too"},
    {'x', "ignores white space and `#` comments in the pattern"},
    {'u', "matches whole code points"},
    {'v', "matches whole code points and lets sets nest"},
    {'g', "finds every match; `test` and `exec` continue at `lastIndex`"},
    {'y', "matches only where `lastIndex` points"},
    {'d', "records where each group begins and ends"},
    {'a', "keeps `\\d`, `\\w` and `\\s` to ASCII"},
};

/// Names of flags as the libraries spell them; the last word of a qualified name.
struct FlagName {
  std::string_view name;
  char letter;
};

constexpr FlagName names[] = {
    {"I", 'i'},
    {"IGNORECASE", 'i'},
    {"CASE_INSENSITIVE", 'i'},
    {"IgnoreCase", 'i'},
    {"icase", 'i'},
    {"IGNORE_CASE", 'i'},
    {"REG_ICASE", 'i'},
    {"M", 'm'},
    {"MULTILINE", 'm'},
    {"Multiline", 'm'},
    {"REG_NEWLINE", 'm'},
    {"S", 's'},
    {"DOTALL", 's'},
    {"Singleline", 's'},
    {"DOT_MATCHES_ALL", 's'},
    {"X", 'x'},
    {"VERBOSE", 'x'},
    {"COMMENTS", 'x'},
    {"EXTENDED", 'x'},
    {"A", 'a'},
    {"ASCII", 'a'},
    {"IgnorePatternWhitespace", 'x'},
    {"multiline", 'm'},
};

/// Names that change nothing of what is said here.
bool is_harmless(std::string_view name) {
  return is_one_of(name, {"U", "UNICODE", "Compiled", "CultureInvariant", "RegexOptions", "None", "ECMAScript",
                          "optimize", "regex", "std", "re", "Pattern", "UNICODE_CASE", "regex_constants", "Regexp",
                          "REG_EXTENDED", "REG_NOSUB", "nosubs"});
}

void apply(char letter, RegexFlags& flags) {
  switch (letter) {
    case 'i': flags.ignore_case = true; break;
    case 'm': flags.multiline = true; break;
    case 's': flags.dot_all = true; break;
    case 'x': flags.extended = true; break;
    case 'a': flags.ascii = true; break;
    case 'u':
    case 'v': flags.unicode = true; break;
    default: break;
  }
}

void add(char letter, std::string_view written, const RegexDialect& dialect, FoundFlags& found) {
  // Where `^` and `$` always stand at lines, "m" means what others call "s".
  if (dialect.anchors_of_lines && letter == 'm') letter = 's';
  apply(letter, found.flags);
  for (const FlagFact& fact : facts) {
    if (fact.letter == letter) found.words.push_back(Prose() << code(written) << " " << prose_from_table(fact.words));
  }
}

void add_letters(std::string_view letters, const RegexDialect& dialect, FoundFlags& found) {
  for (std::size_t i = 0; i < letters.size(); ++i) add(letters[i], letters.substr(i, 1), dialect, found);
}

/// `re.I | re.M`, `"gi"`.
void add_argument(std::string_view argument, const RegexDialect& dialect, FoundFlags& found) {
  const bool string = argument.size() >= 2 && (argument.front() == '"' || argument.front() == '\'');
  if (string) {
    const std::string_view inside = argument.substr(1, argument.size() - 2);
    const bool letters = inside.find_first_not_of("dgimsuvyx") == std::string_view::npos;
    return letters ? add_letters(inside, dialect, found) : void();
  }
  for (std::size_t at = 0; at < argument.size();) {
    if (!is_letter(argument[at]) && argument[at] != '_') {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < argument.size() && is_word(argument[at])) ++at;
    const std::string_view word = argument.substr(begin, at - begin);
    bool known = false;
    for (const FlagName& name : names) {
      if (name.name != word) continue;
      add(name.letter, word, dialect, found);
      known = true;
    }
    if (!known && !is_harmless(word)) found.certain = false;
  }
}

/// `std::regex::extended` and its like choose another grammar.
bool names_other_syntax(std::string_view argument) {
  for (const std::string_view name :
       {"::extended", "::basic", "::awk", "::grep", "::egrep", ".LITERAL", "NonBacktracking"}) {
    if (argument.find(name) != std::string_view::npos) return true;
  }
  return false;
}

bool names_flags(std::string_view argument) {
  if (argument.starts_with("flags")) return true;
  for (const FlagName& name : names) {
    // A qualified name: a lone `I` may be anything.
    const std::size_t at = argument.find(name.name);
    if (at != std::string_view::npos && at > 0 &&
        (argument[at - 1] == '.' || argument[at - 1] == ':' || name.name.size() > 4)) {
      return true;
    }
  }
  return false;
}

}  // namespace

FoundFlags flags_of(const Literal& literal, const RegexDialect& dialect) {
  FoundFlags found;
  if (literal.role == Role::regex) {
    add_letters(literal.flags, dialect, found);
    return found;
  }
  const TSNode call = place_of(literal.document, literal.node).call;
  if (!exists(call)) return found;
  const std::string_view whole_call = literal.document.text(call);
  if (!dialect.required_flag.empty() && whole_call.find(dialect.required_flag) == std::string_view::npos) {
    found.understood = false;
  }
  const Language& language = *literal.document.language();
  const TSNode arguments = language.part(call, Part::arguments);
  const std::uint32_t count = exists(arguments) ? ts_node_named_child_count(arguments) : 0;
  for (std::uint32_t i = 0; i < count && i < 8; ++i) {
    const TSNode argument = ts_node_named_child(arguments, i);
    if (Document::span_of(argument).contains(literal.span) || ts_node_is_extra(argument)) continue;
    std::string_view text = literal.document.text(argument);
    if (text.size() > 200) continue;
    // ECMAScript's constructor takes the letters as a string, second.
    const bool letters = !dialect.absolute_ends && language.role(argument) == Role::string && i == 1;
    if (names_other_syntax(text)) found.understood = false;
    if (!letters && !names_flags(text)) continue;
    if (text.starts_with("flags")) text.remove_prefix(std::min(text.find('=') + 1, text.size()));
    add_argument(text, dialect, found);
  }
  return found;
}

}  // namespace core
