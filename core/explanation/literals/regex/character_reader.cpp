#include "core/explanation/literals/regex/character_reader.hpp"

#include <vector>

#include "core/support/characters.hpp"
#include "core/support/contains.hpp"
#include "core/support/utf8.hpp"

namespace core {
namespace {

bool is(TSNode node, std::string_view type) { return type == ts_node_type(node); }

char32_t hex_value(std::string_view digits) {
  char32_t value = 0;
  for (const char c : digits) {
    if (c == '{' || c == '}') continue;
    value = value * 16 + static_cast<char32_t>(is_digit(c) ? c - '0' : to_lower(c) - 'a' + 10);
  }
  return value;
}

}  // namespace

std::string_view RegexCharacterReader::text(TSNode node) const {
  return std::string_view(pattern_).substr(ts_node_start_byte(node), ts_node_end_byte(node) - ts_node_start_byte(node));
}

CharacterSet RegexCharacterReader::class_of(std::string_view written, RegexFlags flags) {
  if (!dialect_.escapes_of_classes && to_lower(written[1]) == 'd') refuse();
  CharacterSet set;
  switch (to_lower(written[1])) {
    case 'd': set = digit_set(dialect_.unicode_digits && !flags.ascii); break;
    case 'w': set = word_set(dialect_.unicode_words && !flags.ascii); break;
    case 's': set = space_set(dialect_.unicode_words && !flags.ascii); break;
    default: set = property(written); break;
  }
  if (is_upper(written[1])) {
    const bool property_beyond = to_lower(written[1]) == 'p';
    set.complement();
    if (!property_beyond) set.all_beyond = true;
  }
  return set;
}

CharacterSet RegexCharacterReader::property(std::string_view written) {
  const std::size_t open = written.find('{');
  std::string_view name = written.substr(open + 1, written.find('}') - open - 1);
  if (const std::size_t equals = name.find('='); equals != std::string_view::npos) name.remove_prefix(equals + 1);
  CharacterSet set;
  if (is_one_of(name, {"L", "Letter", "Alphabetic", "Alpha", "IsAlphabetic"})) set = posix_set("alpha");
  if (is_one_of(name, {"Lu", "Uppercase_Letter", "Upper", "Uppercase"})) set = posix_set("upper");
  if (is_one_of(name, {"Ll", "Lowercase_Letter", "Lower", "Lowercase"})) set = posix_set("lower");
  if (is_one_of(name, {"N", "Nd", "Number", "Digit", "Decimal_Number"})) set = posix_set("digit");
  if (set.empty() && !is_one_of(name, {"Greek", "Cyrillic", "Han", "Hiragana", "Katakana", "Hebrew", "Arabic"}))
    refuse();
  set.beyond = true;
  return set;
}

std::optional<char32_t> RegexCharacterReader::unicode_escape(std::string_view written, RegexFlags flags) {
  if (!written.starts_with("\\u")) return std::nullopt;
  // Without the flag u, ECMAScript reads `\u{2}` as two letters u.
  if (written[2] == '{' && !dialect_.absolute_ends && !flags.unicode) refuse();
  return hex_value(written.substr(2));
}
std::optional<char32_t> RegexCharacterReader::escaped_character(std::string_view written) const {
  if (written.size() < 2) return std::nullopt;
  switch (written[1]) {
    case 'n': return U'\n';
    case 'r': return U'\r';
    case 't': return U'\t';
    case 'f': return U'\f';
    case 'v': return U'\v';
    case 'a': return dialect_.absolute_ends ? std::optional<char32_t>(7) : std::nullopt;
    case 'e': return std::nullopt;
    case 'b': return U'\b';  // only inside a set; elsewhere it is a boundary
    case '0': return U'\0';
    case 'c': return static_cast<char32_t>(to_upper(written[2]) & 31);
    case 'x': return hex_value(written.substr(2));
    default: break;
  }
  const char32_t escaped = code_point_at(written, 1).value;
  if (escaped < 128 && is_letter_or_digit(static_cast<char>(escaped))) return std::nullopt;
  return escaped;
}

CharacterSet RegexCharacterReader::member(TSNode node, RegexFlags flags) {
  if (is(node, "class_range")) return range(node, flags);
  if (is(node, "posix_character_class")) {
    CharacterSet set = posix_set(text(ts_node_named_child(node, 0)));
    if (set.empty()) refuse();
    return set;
  }
  if (is(node, "character_class_escape") && !text(node).starts_with("\\u")) return class_of(text(node), flags);
  return CharacterSet::of(character(node, flags));
}

char32_t RegexCharacterReader::character(TSNode node, RegexFlags flags) {
  const std::string_view written = text(node);
  if (is(node, "class_character")) return code_point_at(written, 0).value;
  if (const std::optional<char32_t> value = unicode_escape(written, flags)) return *value;
  if (const std::optional<char32_t> value = escaped_character(written)) return *value;
  refuse();
  return 0;
}

CharacterSet RegexCharacterReader::range(TSNode node, RegexFlags flags) {
  CharacterSet set;
  std::vector<TSNode> ends;
  for (std::uint32_t i = 0; i < ts_node_named_child_count(node); ++i) ends.push_back(ts_node_named_child(node, i));
  const auto is_class = [&](TSNode end) { return is(end, "character_class_escape") && !text(end).starts_with("\\u"); };
  if (ends.size() != 2) {
    refuse();
  } else if (is_class(ends[0]) || is_class(ends[1])) {
    for (const TSNode end : ends)
      set.add(is_class(end) ? class_of(text(end), flags) : CharacterSet::of(character(end, flags)));
    set.add('-');
  } else {
    const char32_t first = character(ends[0], flags);
    const char32_t last = character(ends[1], flags);
    if (first > last) refuse();
    set.add(first, last);
  }
  return set;
}
}  // namespace core
