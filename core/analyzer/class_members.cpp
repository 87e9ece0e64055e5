#include "core/analyzer/class_members.hpp"

#include <algorithm>

#include "core/analyzer/class_parts.hpp"
#include "core/analyzer/parameters.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/analyzer/walk.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

/// A declarator that is a function, not a pointer to one: its list of parameters stands directly behind the name.
bool declares_function(const Language& language, TSNode declarator) {
  TSNode innermost{};
  for (TSNode layer = declarator; language.role(layer) == Role::declarator; layer = language.part(layer, Part::name)) {
    innermost = layer;
  }
  return exists(innermost) && exists(language.part(innermost, Part::parameters));
}

bool has_word(std::string_view text, const std::vector<std::string_view>& words) {
  while (!text.empty()) {
    std::size_t end = 0;
    while (end < text.size() && is_word(text[end])) ++end;
    if (end > 0 && contains(words, text.substr(0, end))) return true;
    text.remove_prefix(end == 0 ? 1 : end);
  }
  return false;
}

bool is_lambda(Role role) { return role == Role::lambda; }

}  // namespace

void ClassMembers::add(TSNode piece) {
  mark_ = {};
  if (language_.role(piece) == Role::function) return add_method(piece);
  walk(piece, [&](TSNode node, TSFieldId) { return enter(node, piece); }, [](TSNode) {});
}

bool ClassMembers::enter(TSNode node, TSNode piece) {
  if (same(node, piece)) return true;
  const TSNode around = ts_node_is_named(node) ? ts_node_parent(node) : TSNode{};
  switch (language_.role(node)) {
    case Role::class_: return is_nameless_member(node, around);
    case Role::base_list:
      if (!same(around, piece)) add_embedded(node);
      return false;
    case Role::argument_list:
    case Role::comment:
    case Role::decorator:
    case Role::type_alias:
    case Role::lambda: return false;
    case Role::visibility: mark_ = document_.text(node); return false;
    case Role::function:
    case Role::function_signature: add_method(node); return false;
    case Role::field: add_declared(node, Part::name); return !exists(language_.part(node, Part::name));
    case Role::enumerator: add_field(language_.part(node, Part::name), node, {}, true); return false;
    case Role::declaration:
    case Role::assignment:
      add_declared(node, Part::target);
      return language_.role(language_.part(node, Part::value)) == Role::assignment;  // `a = b = 1`
    case Role::declaration_statement: return !add_declared(node, Part::target);
    case Role::identifier:
      // `private` alone on its line, as a call without arguments.
      if (contains(language_.traits().private_words, document_.text(node)) || document_.text(node) == "public")
        mark_ = document_.text(node);
      return false;
    case Role::member_name:
      // An enumeration may list its values as bare names.
      if (model_.kind == "enum" && same(language_.part(piece, Part::body), around)) add_field(node, node, {}, true);
      return false;
    default: return true;
  }
}

void ClassMembers::add_embedded(TSNode declaration) {
  const TSNode type = language_.part(declaration, Part::type);
  std::vector<TSNode> bases;
  if (!exists(type)) {
    if (ts_node_named_child_count(declaration) == 1) add_listed_bases(language_, declaration, bases);
  } else if (language_.role(type) != Role::class_) {
    bases.push_back(type);
  }
  for (const TSNode base : bases) model_.bases.push_back(Document::span_of(base));
}

/// A structure without a name, in a field without one, lends its fields to what is around it.
bool ClassMembers::is_nameless_member(TSNode class_, TSNode around) const {
  return language_.role(around) == Role::field && !exists(language_.part(around, Part::name)) &&
         !exists(language_.part(class_, Part::name));
}

bool ClassMembers::add_declared(TSNode declaration, Part names) {
  const bool is_field = language_.role(declaration) == Role::field;
  if (is_field && !exists(language_.part(declaration, names))) add_embedded(declaration);
  bool added = false;
  for (const TSNode declarator : language_.parts(declaration, names)) {
    if (language_.role(declarator) == Role::declaration) continue;
    added = true;
    const TSNode name = declared_name(language_, declarator);
    const Role role = language_.role(name);
    const bool is_plain = role == Role::identifier || role == Role::member_name;
    if (declares_function(language_, declarator)) {
      model_.methods.push_back({.name = Document::span_of(name),
                                .span = Document::span_of(declaration),
                                .has_body = false,
                                .is_public = is_public(declaration, name)});
      const std::string_view text = document_.text(name);
      model_.methods.back().is_constructor = text == document_.text(model_.name) || text.starts_with('~');
    } else if (is_lambda(language_.role(language_.part(declaration, Part::value))) && is_plain) {
      methods_.push_back({language_.part(declaration, Part::value), static_cast<std::int32_t>(model_.methods.size())});
      model_.methods.push_back({.name = Document::span_of(name),
                                .span = Document::span_of(declaration),
                                .has_body = true,
                                .is_public = is_public(declaration, name)});
    } else if (is_plain) {
      add_field(name, declaration, declarator, false);
    }
  }
  return added;
}

void ClassMembers::add_field(TSNode name, TSNode declaration, TSNode declarator, bool enumerator) {
  if (!exists(name)) return;
  const std::string_view text = document_.text(name);
  const bool known =
      std::ranges::any_of(model_.fields, [&](const Field& field) { return document_.text(field.name) == text; });
  if (known || (!enumerator && text.starts_with("__") && text.ends_with("__"))) return;
  Field field{.name = Document::span_of(name),
              .type = span_of(language_.part(declaration, Part::type)),
              .declarator = language_.role(declarator) == Role::declarator ? span_of(declarator) : Span{},
              .value = span_of(language_.part(declaration, Part::value)),
              .declared = true,
              .enumerator = enumerator,
              .uses = {}};
  FieldUse use;
  use.occurrence.span = field.name;
  use.occurrence.use = field.value.empty() ? Use::declared : Use::assigned;
  use.occurrence.value = field.value;
  use.occurrence.statement = Document::span_of(declaration);
  field.uses.push_back(use);
  model_.fields.push_back(std::move(field));
}

void ClassMembers::add_method(TSNode function) {
  const TSNode name = last_word(language_, full_name_of(language_, function));
  const Span name_span = span_of(name);
  const bool has_body = exists(language_.part(function, Part::body));
  const std::string_view text = document_.text(name_span);
  const bool is_constructor = contains(language_.traits().constructor_names, text) ||
                              (language_.traits().members_in_scope && text == document_.text(model_.name)) ||
                              text.starts_with('~');
  const auto declared = std::ranges::find_if(
      model_.methods, [&](const Method& method) { return !method.has_body && document_.text(method.name) == text; });
  const bool defined_outside = declared != model_.methods.end() && has_body && !model_.span.contains(name_span);
  if (defined_outside) {
    declared->has_body = true;
    methods_.push_back({function, static_cast<std::int32_t>(declared - model_.methods.begin())});
  } else {
    if (has_body) methods_.push_back({function, static_cast<std::int32_t>(model_.methods.size())});
    model_.methods.push_back({.name = name_span,
                              .span = Document::span_of(function),
                              .has_body = has_body,
                              .is_public = is_public(function, name),
                              .is_constructor = is_constructor});
  }
  if (is_constructor) add_constructor_members(function);
}

void ClassMembers::add_constructor_members(TSNode function) {
  for (const Parameter& parameter : read_parameters(document_, function)) {
    if (!parameter.becomes_member || parameter.name.empty()) continue;
    Field field{.name = parameter.name, .type = parameter.type, .declared = true, .uses = {}};
    FieldUse use;
    use.occurrence.span = parameter.name;
    use.occurrence.use = Use::assigned;
    use.occurrence.value = parameter.name;
    use.occurrence.statement = parameter.span;
    field.uses.push_back(use);
    model_.fields.push_back(std::move(field));
  }
}

bool ClassMembers::begins_private() const {
  return contains(language_.traits().private_until_marked, model_.kind) || !language_.traits().public_words.empty();
}

bool ClassMembers::is_public(TSNode member, TSNode name) const {
  const LanguageTraits& traits = language_.traits();
  const std::string_view text = exists(name) ? document_.text(name) : std::string_view();
  if (traits.public_is_capital) return !text.empty() && !is_lower(text.front()) && text.front() != '_';
  const bool is_special = text.starts_with("__") && text.ends_with("__");
  if (!is_special &&
      std::ranges::any_of(traits.private_prefixes, [&](auto prefix) { return text.starts_with(prefix); }))
    return false;
  if (model_.kind == "interface" || model_.kind == "trait") return true;
  const std::uint32_t begin = ts_node_start_byte(member);
  const std::string_view before =
      exists(name) ? document_.text(Span{begin, std::max(begin, ts_node_start_byte(name))}) : std::string_view();
  if (has_word(before, traits.private_words)) return false;
  if (!mark_.empty()) return !has_word(mark_, traits.private_words);
  return !begins_private() || has_word(before, traits.public_words);
}

}  // namespace core
