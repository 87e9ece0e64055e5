#include "core/analyzer/doc_comment_sections.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/support/characters.hpp"

namespace core {
namespace {

using Part = DocDraft::Part;
constexpr std::size_t kNone = std::string_view::npos;

constexpr std::array<std::pair<std::string_view, Part>, 42> kSections = {{
    {"args", Part::parameter},
    {"arguments", Part::parameter},
    {"parameters", Part::parameter},
    {"params", Part::parameter},
    {"keyword args", Part::parameter},
    {"keyword arguments", Part::parameter},
    {"other parameters", Part::parameter},
    {"returns", Part::returns},
    {"return", Part::returns},
    {"return value", Part::returns},
    {"yields", Part::yields},
    {"yield", Part::yields},
    {"raises", Part::exception},
    {"raise", Part::exception},
    {"exceptions", Part::exception},
    {"throws", Part::exception},
    {"deprecated", Part::deprecated},
    {"attributes", Part::ignored},
    {"example", Part::ignored},
    {"examples", Part::ignored},
    {"note", Part::ignored},
    {"notes", Part::ignored},
    {"warning", Part::ignored},
    {"warnings", Part::ignored},
    {"warns", Part::ignored},
    {"see also", Part::ignored},
    {"references", Part::ignored},
    {"todo", Part::ignored},
    {"usage", Part::ignored},
    {"methods", Part::ignored},
    {"side effects", Part::ignored},
    {"receives", Part::ignored},
    {"caution", Part::ignored},
    {"tip", Part::ignored},
    {"hint", Part::ignored},
    {"important", Part::ignored},
    {"danger", Part::ignored},
    {"error", Part::ignored},
    {"attention", Part::ignored},
    {"doctest", Part::ignored},
    {"doctests", Part::ignored},
    {"implementation notes", Part::ignored},
}};

/// Where the bracket that opens at `open` closes; kNone when it does not.
std::size_t closing_bracket(std::string_view text, std::size_t open) {
  std::size_t depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    if (text[i] == '(' || text[i] == '[' || text[i] == '{') ++depth;
    if ((text[i] == ')' || text[i] == ']' || text[i] == '}') && --depth == 0) return i;
  }
  return kNone;
}

}  // namespace

std::optional<DocDraft::Part> section_named(std::string_view title) {
  if (title.size() > 30) return std::nullopt;
  std::string name(title);
  std::transform(name.begin(), name.end(), name.begin(), to_lower);
  const auto found =
      std::find_if(kSections.begin(), kSections.end(), [&](const auto& section) { return section.first == name; });
  return found == kSections.end() ? std::nullopt : std::optional(found->second);
}

bool is_item_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_word(c) || std::string_view("*.,`~:\\ ").find(c) != kNone || static_cast<unsigned char>(c) >= 0x80;
  });
}

std::optional<DocItem> item_from(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size() && (is_word(line[end]) || std::string_view("*.`\\").find(line[end]) != kNone)) ++end;
  if (end == 0) return std::nullopt;
  DocItem item{line.substr(0, end), {}, {}};
  std::string_view rest = trim_left(line.substr(end));
  if (rest.starts_with('(')) {
    const std::size_t close = closing_bracket(rest, 0);
    if (close == kNone) return std::nullopt;
    item.type = rest.substr(1, close - 1);
    rest = trim_left(rest.substr(close + 1));
  }
  if (rest.starts_with(':')) {
    item.text = trim_left(rest.substr(1));
  } else if (rest.starts_with("- ") || rest.starts_with("-- ")) {
    item.text = trim_left(rest.substr(rest.find(' ')));
  } else {
    return std::nullopt;
  }
  return item;
}

std::string_view without_type(std::string_view text) {
  const std::size_t colon = text.find(": ");
  if (colon == kNone || colon > 40 || !is_letter(text[0])) return text;
  const std::string_view type = text.substr(0, colon);
  const std::size_t bracket = type.find('[');
  return type.substr(0, bracket).find(' ') == kNone ? trim_left(text.substr(colon + 1)) : text;
}

std::string plain_name(std::string_view name) {
  std::string result;
  for (const char c : name) {
    if (c != '`' && c != '\\') result += c;
  }
  // :class:`X` and ~module.X name X.
  if (result.starts_with(':') && result.find(':', 1) != std::string::npos) result.erase(0, result.find(':', 1) + 1);
  if (result.starts_with('~')) result.erase(0, result.rfind('.') == std::string::npos ? 1 : result.rfind('.') + 1);
  return result;
}

}  // namespace core
