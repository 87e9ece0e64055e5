// Patterns of file names: what `*`, `**`, `?`, `[…]` and `{…}` accept.
#include <algorithm>
#include <optional>
#include <vector>

#include "core/analyzer/syntax.hpp"
#include "core/explanation/literals/explainers.hpp"
#include "core/explanation/literals/literal_place.hpp"
#include "core/explanation/literals/place_words.hpp"
#include "core/explanation/literals/text_reader.hpp"

namespace core {
namespace {

struct GlobPart {
  enum class Kind : std::uint8_t { text, star, double_star, question, set, choice };
  Kind kind = Kind::text;
  std::string_view source;
};

/// The parts of a pattern, in order; `flat`: two stars mean no more than one. Nothing when a bracket or brace has no
/// end.
std::optional<std::vector<GlobPart>> read_glob(std::string_view pattern, bool flat) {
  std::vector<GlobPart> parts;
  std::size_t at = 0;
  const auto add = [&](GlobPart::Kind kind, std::size_t size) {
    parts.push_back({kind, pattern.substr(at, size)});
    at += size;
  };
  while (at < pattern.size()) {
    const std::string_view rest = pattern.substr(at);
    if (rest.starts_with("**") && flat) {
      add(GlobPart::Kind::star, 2);
    } else if (rest.starts_with("**")) {
      add(GlobPart::Kind::double_star, rest.starts_with("**/") ? 3 : 2);
    } else if (rest[0] == '*') {
      add(GlobPart::Kind::star, 1);
    } else if (rest[0] == '?') {
      add(GlobPart::Kind::question, 1);
    } else if (rest[0] == '[' || rest[0] == '{') {
      const std::size_t end = rest.find(rest[0] == '[' ? ']' : '}', 2);
      if (end == std::string_view::npos) return std::nullopt;
      add(rest[0] == '[' ? GlobPart::Kind::set : GlobPart::Kind::choice, end + 1);
    } else {
      add(GlobPart::Kind::text, std::min(rest.find_first_of("*?[{"), rest.size()));
    }
  }
  return parts;
}

/// `*` crosses `/` in fnmatch and in LIKE patterns of shells' `case`; in paths it does not.
bool star_crosses_folders(const Literal& literal) { return literal.context.dialect == "glob-names"; }

/// Where `**` searches no subfolders: never, or only when the call asks for it.
bool stars_stay_in_folder(const Literal& literal) {
  if (literal.context.dialect != "glob-recursive") return literal.context.dialect == "glob-flat";
  const TSNode call = place_of(literal.document, literal.node).call;
  return exists(call) && literal.document.text(call).find("recursive") == std::string_view::npos;
}

/// The alternatives of `{a,b}`, each behind `before`.
Prose choice_words(std::string_view source, std::string_view before = {}) {
  std::vector<Prose> choices;
  TextReader reader(source.substr(1, source.size() - 2));
  while (!reader.done()) {
    const std::string one = std::string(before).append(reader.take_while([](char c) { return c != ','; }));
    choices.push_back(one.empty() ? Prose("nothing") : Prose() << code(one));
    reader.take(',');
  }
  return listed(choices, 8, "or");
}

Prose part_words(const GlobPart& part, bool crosses) {
  switch (part.kind) {
    case GlobPart::Kind::text: return Prose() << code(part.source);
    case GlobPart::Kind::star: return crosses ? "anything" : "anything within one name";
    case GlobPart::Kind::double_star: return part.source.ends_with('/') ? "any folders, or none" : "everything below";
    case GlobPart::Kind::question: return "one character";
    case GlobPart::Kind::set: {
      const bool negated = part.source.size() > 3 && (part.source[1] == '!' || part.source[1] == '^');
      return Prose(negated ? "one character not in " : "one character of ") << code(part.source);
    }
    case GlobPart::Kind::choice: return choice_words(part.source);
  }
  return {};
}

bool is(const std::vector<GlobPart>& parts, std::initializer_list<GlobPart::Kind> kinds) {
  return std::ranges::equal(parts, kinds, {}, &GlobPart::kind);
}

Prose ending(const GlobPart& part) {
  return part.kind == GlobPart::Kind::choice ? choice_words(part.source) : Prose() << code(part.source);
}

/// The common forms as a whole: `*.py`, `src/**/*.ts`, `build/**`.
Prose whole_words(const std::vector<GlobPart>& all) {
  using Kind = GlobPart::Kind;
  std::vector<GlobPart> parts = all;
  Prose place;
  if (parts.size() > 1 && parts[0].kind == Kind::text && parts[0].source.ends_with('/')) {
    const std::string_view folder = parts[0].source;
    place = Prose(" in ") << code(folder.size() > 1 ? folder.substr(0, folder.size() - 1) : folder);
    parts.erase(parts.begin());
  }
  const bool deep = !parts.empty() && parts[0].kind == Kind::double_star && parts[0].source.ends_with('/');
  if (deep) parts.erase(parts.begin());
  const Prose where = deep ? (place.empty() ? Prose(" at any depth") : place << " and its subfolders") : place;
  if (is(parts, {Kind::star})) return Prose("all names") << where;
  if (is(parts, {Kind::double_star}) && !place.empty()) return Prose("everything") << place << ", at any depth";
  if (is(parts, {Kind::text}) && deep && parts[0].source.find('/') == std::string_view::npos) {
    return Prose("names equal to ") << code(parts[0].source) << where;
  }
  const auto plain = [](const GlobPart& part) { return part.source.find('/') == std::string_view::npos; };
  if (!std::ranges::all_of(parts, plain)) return {};
  if (is(parts, {Kind::star, Kind::text})) return Prose("names that end in ") << ending(parts[1]) << where;
  if (is(parts, {Kind::text, Kind::star})) return Prose("names that begin with ") << ending(parts[0]) << where;
  if (is(parts, {Kind::star, Kind::text, Kind::choice})) {
    return Prose("names that end in ") << choice_words(parts[2].source, parts[1].source) << where;
  }
  if (is(parts, {Kind::star, Kind::text, Kind::star})) return Prose("names that contain ") << ending(parts[1]) << where;
  return {};
}

Prose piece_by_piece(const std::vector<GlobPart>& parts, bool crosses) {
  Prose line;
  for (const GlobPart& part : parts) {
    if (!line.empty()) line << " · ";
    line << code(part.source);
    if (part.kind != GlobPart::Kind::text) line << " " << part_words(part, crosses);
  }
  return line;
}

/// Whether the text alone shows that it is a pattern of files: `**/` or `*.ext` and no blanks.
bool has_shape(std::string_view text) {
  if (std::ranges::any_of(text, is_blank) || text.find("://") != std::string_view::npos) return false;
  if (text.find("**/") != std::string_view::npos || text.ends_with("/**")) return true;
  const std::size_t star = text.rfind("*.");
  if (star == std::string_view::npos || (star > 0 && text[star - 1] != '/')) return false;
  const std::string_view extension = text.substr(star + 2);
  if (extension.starts_with('{') && extension.ends_with('}')) return true;
  return extension.size() > 0 && extension.size() < 6 && std::ranges::all_of(extension, is_letter_or_digit) &&
         is_letter(extension[0]);
}

}  // namespace

LiteralAnswer explain_glob(const Literal& literal) {
  if (literal.role != Role::string || !literal.exact || literal.text.empty() || literal.text.size() > 200) return {};
  std::string_view text = literal.text;
  if (text.find_first_of("*?[{") == std::string_view::npos) return {};
  const bool told = literal.context.dialect.starts_with("glob") ||
                    (place_says(literal.context, {"glob", "globs", "ignore", "ignored", "gitignore", "include",
                                                  "exclude", "minimatch", "micromatch", "fnmatch"}) &&
                     text.find('*') != std::string_view::npos && std::ranges::none_of(text, is_blank));
  if (!told && !has_shape(text)) return {};
  const bool negated = text.starts_with('!');
  if (negated) text.remove_prefix(1);
  const bool flat = stars_stay_in_folder(literal);
  const std::optional<std::vector<GlobPart>> parts = read_glob(text, flat);
  if (!parts || parts->size() > 20) return {};
  const bool crosses = star_crosses_folders(literal);
  LiteralAnswer answer;
  answer.first_line = told ? "a file pattern: " : "likely a file pattern: ";
  if (negated) answer.first_line << "takes back ";
  if (const Prose whole = whole_words(*parts); !whole.empty()) {
    answer.first_line << whole;
  } else {
    std::vector<Prose> words;
    for (const GlobPart& part : *parts) words.push_back(part_words(part, crosses));
    for (std::size_t i = 0; i < words.size(); ++i) answer.first_line << (i == 0 ? "" : ", then ") << words[i];
  }
  if (parts->size() > 2) answer.details.push_back(piece_by_piece(*parts, crosses));
  if (flat && text.find("**") != std::string_view::npos) {
    answer.notes.push_back(Prose() << code("**") << " means no more than " << code("*")
                                   << " here: it stands for one folder, not for several");
  }
  if (literal.context.dialect == "glob-names" && text.find('/') != std::string_view::npos) {
    answer.notes.push_back(Prose() << code("*") << " also accepts " << code("/") << " here");
  }
  return answer;
}

}  // namespace core
