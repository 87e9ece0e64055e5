#include "core/analyzer/parameters.hpp"

#include <algorithm>

#include "core/analyzer/syntax.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

bool is_name(Role role) { return role == Role::identifier || role == Role::receiver_word; }

class ParameterReader {
 public:
  ParameterReader(const Document& document, std::vector<Parameter>& parameters)
      : document_(document), language_(*document.language()), parameters_(parameters) {}

  void read(TSNode node) {
    switch (language_.role(node)) {
      case Role::keyword_only_mark: following_ = ParameterKind::keyword_only; return;
      case Role::positional_only_mark:
        for (Parameter& parameter : parameters_) parameter.kind = ParameterKind::positional_only;
        return;
      case Role::variadic_parameter:
        add(node, variable_of(declared_name(language_, language_.part(node, Part::name))), ParameterKind::variadic);
        if (language_.traits().receiver_is_first_parameter) following_ = ParameterKind::keyword_only;
        return;
      case Role::named_parameter: add(node, language_.part(node, Part::name), ParameterKind::keyword_only); return;
      case Role::block_parameter: add(node, language_.part(node, Part::name), ParameterKind::block); return;
      case Role::keywords_parameter: add(node, language_.part(node, Part::name), ParameterKind::keywords); return;
      case Role::declarator: add(node, declared_name(language_, node), following_); return;
      case Role::identifier:
      case Role::pattern: add(node, node, following_); return;
      case Role::parameter: read_declared(node); return;
      default: return;
    }
  }

 private:
  void read_declared(TSNode node) {
    const std::vector<TSNode> names = language_.parts(node, Part::name);
    if (names.empty() && takes_nothing(node)) return;
    if (names.empty()) add(node, {}, following_);
    for (const TSNode declarator : names) {
      const TSNode name = declared_name(language_, declarator);
      const Role role = language_.role(name);
      if (role == Role::variadic_parameter || role == Role::keywords_parameter) {
        read(name);
        parameters_.back().type = span_of(language_.part(node, Part::type));
      } else {
        add(node, name, role == Role::receiver_word ? ParameterKind::receiver : following_);
      }
    }
  }

  /// The name in a parameter that is built like the declaration of a variable.
  TSNode variable_of(TSNode name) const {
    return language_.role(name) == Role::declaration ? language_.part(name, Part::target) : name;
  }

  /// C's `(void)`: a type alone that says there are no parameters.
  bool takes_nothing(TSNode node) const { return document_.text(node) == "void"; }

  void add(TSNode node, TSNode name, ParameterKind kind) {
    Parameter parameter{.kind = kind, .span = Document::span_of(node)};
    if (is_name(language_.role(name))) parameter.name = span_of(name);
    const Role role = language_.role(node);
    if (role == Role::parameter || role == Role::variadic_parameter || role == Role::named_parameter) {
      parameter.type = span_of(language_.part(node, Part::type));
      parameter.default_value = span_of(language_.part(node, Part::value));
    }
    const LanguageTraits& traits = language_.traits();
    parameter.optional =
        traits.arguments_may_be_missing || !parameter.default_value.empty() || kind == ParameterKind::block;
    const std::string_view text = document_.text(parameter.span);
    const std::vector<std::string_view>& words = traits.member_parameter_words;
    parameter.becomes_member = contains(words, text.substr(0, text.find(' ')));
    parameter.by_reference = is_by_reference(parameter);
    parameters_.push_back(parameter);
  }

  /// Whether a word such as `ref` or `&` stands before the name, outside of the type.
  bool is_by_reference(const Parameter& parameter) const {
    const LanguageTraits& traits = language_.traits();
    if (traits.reference_words.empty() || parameter.name.empty()) return false;
    const Span type = parameter.type.empty() ? Span{parameter.span.begin, parameter.span.begin} : parameter.type;
    const Span places[] = {{parameter.span.begin, type.begin}, {type.end, parameter.name.begin}};
    return std::ranges::any_of(places, [&](Span place) {
      std::string_view text = place.begin < place.end ? trim(document_.text(place)) : std::string_view();
      if (text.ends_with("...")) text = trim_right(text.substr(0, text.size() - 3));
      const std::string_view word = text.substr(text.find_last_of(" \t\r\n") + 1);  // npos + 1 is 0
      return contains(traits.reference_words, word) || contains(traits.output_words, word);
    });
  }

  const Document& document_;
  const Language& language_;
  std::vector<Parameter>& parameters_;
  ParameterKind following_ = ParameterKind::ordinary;
};

void read_list(const Document& document, TSNode list, std::vector<Parameter>& parameters) {
  if (!exists(list)) return;
  ParameterReader reader(document, parameters);
  if (document.language()->role(list) != Role::parameter_list) return reader.read(list);
  for (std::uint32_t i = 0; i < ts_node_named_child_count(list); ++i) reader.read(ts_node_named_child(list, i));
}

}  // namespace

std::vector<Parameter> read_parameters(const Document& document, TSNode function) {
  const Language& language = *document.language();
  std::vector<Parameter> parameters;
  const TSNode receiver = language.part(function, Part::receiver);
  if (exists(receiver)) {
    read_list(document, receiver, parameters);
    for (Parameter& parameter : parameters) parameter.kind = ParameterKind::receiver;
  }
  read_list(document, parameters_of(language, function), parameters);
  if (language.traits().calls_are_commands) parameters.push_back({.kind = ParameterKind::variadic, .optional = true});
  return parameters;
}

bool accepts(const std::vector<Parameter>& parameters, const Call& call) {
  std::size_t most = 0;
  std::size_t least = 0;
  for (const Parameter& parameter : parameters) {
    if (parameter.kind == ParameterKind::receiver || parameter.kind == ParameterKind::block) continue;
    if (parameter.kind == ParameterKind::variadic || parameter.kind == ParameterKind::keywords) return true;
    ++most;
    if (!parameter.optional) ++least;
  }
  const bool spreads =
      std::any_of(call.arguments.begin(), call.arguments.end(), [](const Argument& a) { return a.spread; });
  return spreads || (least <= call.arguments.size() && call.arguments.size() <= most);
}

}  // namespace core
