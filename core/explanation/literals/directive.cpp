#include "core/explanation/literals/directive.hpp"

#include <algorithm>
#include <iterator>

#include "core/analyzer/calls.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/explanation/literals/literal_place.hpp"
#include "core/explanation/phrases.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

constexpr std::size_t kMostTold = 12;
constexpr std::size_t kFewInOneLine = 3;

/// Of `"..." % (a, b)`; one value that is no tuple stands alone, but a name might hold a tuple.
FormatValues operand_values(const Document& document, TSNode operand) {
  const Language& language = *document.language();
  FormatValues values;
  if (language.role(operand) == Role::container) {
    values.known = true;
    for (std::uint32_t i = 0; i < ts_node_named_child_count(operand); ++i) {
      const TSNode child = ts_node_named_child(operand, i);
      if (ts_node_is_extra(child)) continue;
      const Role role = language.role(child);
      if (role == Role::spread_argument || role == Role::pair) values.known = false;
      values.texts.push_back(document.text(child));
    }
    if (!values.known) values.texts.clear();
  } else {
    values.texts.push_back(document.text(without_parentheses(language, operand)));
  }
  return values;
}

/// Whether a meaning says how a value is written without saying what it is: "right-aligned in 8 columns".
bool is_manner(std::string_view meaning) {
  constexpr std::string_view kManners[] = {"in ",    "with ",    "as ",    "right-aligned", "left-aligned", "centred",
                                           "padded", "at least", "always", "thousands",     "a space "};
  return std::any_of(std::begin(kManners), std::end(kManners),
                     [&](std::string_view manner) { return meaning.starts_with(manner); });
}

Prose told(const Directive& directive, const FormatValues& values, bool with_meaning) {
  Prose prose;
  const auto index = static_cast<std::size_t>(directive.value);
  const bool has_value = directive.value >= 0 && index < values.texts.size();
  if (has_value) {
    prose << code(values.texts[index], 40);
  } else if (!directive.name.empty()) {
    prose << code(directive.name, 40);
  }
  if (!with_meaning || directive.meaning.empty()) return prose;
  const bool manner = is_manner(directive.meaning);
  if (prose.empty()) return prose << (manner ? "a value " : "") << prose_from_table(directive.meaning);
  return prose << (manner ? " " : " as ") << prose_from_table(directive.meaning);
}

bool any_named(const FormatReading& reading, const FormatValues& values) {
  for (const Directive& directive : reading.directives) {
    const bool has_value = directive.value >= 0 && static_cast<std::size_t>(directive.value) < values.texts.size();
    if (has_value || !directive.name.empty()) return true;
  }
  return false;
}

Prose all_directives(const FormatReading& reading, const FormatValues& values) {
  Prose line;
  std::size_t count = 0;
  for (const Directive& directive : reading.directives) {
    if (count > 0) line << " · ";
    if (count++ == kMostTold) return line << "…";
    line << code(directive.written, 40) << " " << told(directive, values, true);
  }
  return line;
}

void add_mismatch(const FormatReading& reading, const FormatValues& values, const FormatVoice& voice,
                  LiteralAnswer& answer) {
  if (!values.known || !reading.by_position) return;
  const std::size_t given = values.texts.size();
  const std::size_t wanted = reading.values_wanted;
  if (given == wanted || (given > wanted && !voice.surplus_is_error)) return;
  Prose note;
  note << "the format takes " << counted(wanted, "value") << ", but " << std::to_string(given)
       << (given == 1 ? " is" : " are") << " given";
  answer.notes.push_back(std::move(note));
}

/// Whether `value` may be a macro, which may stand for several values or none: a name in capitals.
bool may_be_macro(std::string_view value) {
  const std::string_view name = value.substr(0, std::min(value.find('('), value.size()));
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return is_word(c) && !is_lower(c); }) &&
         is_upper(name.front());
}

/// Notes that the values cannot be counted because of `value`; false: nor can those behind it be told.
bool take_value(const Language& language, std::string_view value, FormatValues& values) {
  if (language.traits().has_preprocessor && may_be_macro(value)) {
    values.known = false;
    if (value.find('(') != std::string_view::npos) return false;
  }
  values.texts.push_back(value);
  return true;
}

/// The arguments of a macro behind the format, separated by commas.
FormatValues macro_values(const Document& document, TSNode tokens, TSNode format) {
  FormatValues values;
  values.known = true;
  constexpr std::uint32_t kMost = 200;
  Span value{};
  bool named = false;
  const auto finish = [&] {
    if (!value.empty() && !named) values.texts.push_back(document.text(value));
    value = {};
    named = false;
  };
  for (std::uint32_t i = 0; i < std::min(ts_node_child_count(tokens), kMost); ++i) {
    const TSNode child = ts_node_child(tokens, i);
    const Span span = Document::span_of(child);
    const std::string_view text = document.text(child);
    if (span.begin < ts_node_end_byte(format) || ts_node_is_extra(child)) continue;
    if (text == "," || text == ")" || text == "]" || text == "}") {
      finish();
    } else {
      named |= text == "=";
      value = {value.empty() ? span.begin : value.begin, span.end};
    }
  }
  return values;
}

}  // namespace

FormatValues values_of(const Literal& literal) {
  const Document& document = literal.document;
  const LiteralPlace place = place_of(document, literal.node);
  if (exists(place.operand) && !place.joined) return operand_values(document, place.operand);
  FormatValues values;
  if (!exists(place.call) || place.joined) return values;
  if (const TSNode list = ts_node_parent(literal.node); document.language()->role(list) == Role::macro_tokens)
    return macro_values(document, list, literal.node);
  values.known = !ts_node_has_error(place.call);
  const Call call = describe_call(document, place.call);
  const std::size_t first = place.context.argument < 0 ? 0 : static_cast<std::size_t>(place.context.argument) + 1;
  for (std::size_t i = first; i < call.arguments.size(); ++i) {
    if (call.arguments[i].spread) {
      values.known = false;
      break;
    }
    if (!call.arguments[i].name.empty()) continue;
    if (!take_value(*document.language(), document.text(call.arguments[i].value), values)) break;
  }
  return values;
}

LiteralAnswer tell(const FormatReading& reading, const FormatValues& values, const FormatVoice& voice) {
  LiteralAnswer answer;
  if (!reading.valid || reading.directives.empty()) return answer;
  const std::vector<Directive>& directives = reading.directives;
  if (directives.size() == 1) {
    answer.first_line << code(directives[0].written, 40) << " " << voice.one << " "
                      << told(directives[0], values, true);
  } else {
    const bool named = any_named(reading, values);
    std::vector<Prose> items;
    for (const Directive& directive : directives) {
      Prose item = told(directive, values, !named && directives.size() <= kFewInOneLine);
      if (item.empty()) {
        item << code(directive.written, 40);
      } else if (!named) {
        item = Prose() << code(directive.written, 40) << " " << item;
      }
      items.push_back(std::move(item));
    }
    answer.first_line << voice.many << " " << counted(directives.size(), "value") << ": "
                      << listed(items, named ? 4 : kFewInOneLine);
    if (named || directives.size() > kFewInOneLine) answer.details.push_back(all_directives(reading, values));
  }
  for (const Prose& note : reading.notes) answer.notes.push_back(note);
  add_mismatch(reading, values, voice, answer);
  return answer;
}

}  // namespace core
