#include "core/analyzer/class_fields.hpp"

#include <algorithm>

#include "core/analyzer/class_parts.hpp"
#include "core/analyzer/parameters.hpp"
#include "core/analyzer/scopes_classify.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

constexpr std::size_t most_occurrences = 2000;

/// The class that a method belongs to.
TSNode class_of(const Document& document, TSNode function) {
  const Language& language = *document.language();
  for (; exists(function); function = enclosing_function(language, function, true)) {
    if (const TSNode around = enclosing_class(language, function); exists(around)) return around;
    const TSNode container = container_name(language, function);
    if (exists(container)) return find_class(document, document.text(last_word(language, container)));
  }
  return {};
}

bool is_receiver(const Document& document, TSNode object, TSNode leaf) {
  const Language& language = *document.language();
  const std::string_view text = document.text(object);
  if (contains(language.traits().receiver_words, text)) return true;
  for (TSNode function = enclosing_function(language, leaf, true); exists(function);
       function = enclosing_function(language, function, true)) {
    if (!exists(language.part(function, Part::receiver))) continue;
    const std::vector<Parameter> parameters = read_parameters(document, function);
    return !parameters.empty() && document.text(parameters[0].name) == text;
  }
  return false;
}

/// The class in whose body the token at the end of the path declares a field.
TSNode declaring_class(const Document& document, Path path) {
  const Language& language = *document.language();
  for (std::size_t step = path.size() - 1; step-- > 0;) {
    const Role role = path[step].role;
    if (role == Role::function || role == Role::lambda || role == Role::member || role == Role::call) return {};
    if (role == Role::class_) return path[step].node;
    const bool is_declaration = role == Role::field || role == Role::declaration || role == Role::assignment ||
                                role == Role::enumerator || role == Role::declaration_statement;
    if (!is_declaration) continue;
    const Part names = role == Role::field || role == Role::enumerator ? Part::name : Part::target;
    if (!language.is_part(ts_node_symbol(path[step].node), path[step + 1].field, names) &&
        !holds(language, path[step], names, path[step + 1]))
      return {};
  }
  return {};
}

/// The only class that has a field of the name.
TSNode only_owner(const Document& document, std::string_view name) {
  const Language& language = *document.language();
  TSNode found{};
  const Span whole{0, static_cast<std::uint32_t>(document.text().size())};
  PathWalk walk(document, document.root(), find_words(document.text(), name, whole, most_occurrences));
  while (walk.next()) {
    const Path path = walk.path();
    TSNode class_ = declaring_class(document, path);
    const std::size_t size = path.size();
    if (!exists(class_) && size > 1 && path[size - 2].role == Role::member) {
      const TSNode object = language.part(path[size - 2].node, Part::object);
      if (exists(object) && is_receiver(document, object, path.back().node)) {
        const auto use = classify(document, path.first(size - 1));
        if (use && gives_value(use->occurrence.use)) class_ = class_of(document, enclosing_function(language, object));
      }
    }
    if (!exists(class_)) continue;
    if (exists(found) && !same(found, class_)) return {};
    found = class_;
  }
  return found;
}

}  // namespace

FieldOwner owner_of_field(const Document& document, TSNode leaf) {
  const Language& language = *document.language();
  PathWalk walk(document, document.root(), {ts_node_start_byte(leaf)});
  if (!walk.next()) return {};
  const Path path = walk.path();
  if (const TSNode class_ = declaring_class(document, path); exists(class_)) return {class_, true};
  const TSNode function = enclosing_function(language, leaf, true);
  const TSNode around = path.size() > 1 ? path[path.size() - 2].node : TSNode{};
  if (language.role(around) != Role::member) {
    if (language.role(leaf) == Role::identifier || language.role(around) == Role::member_initializer)
      return {class_of(document, function), true};
    return {only_owner(document, document.text(leaf)), false};
  }
  const TSNode object = language.part(around, Part::object);
  if (exists(object) && same(object, leaf)) return {class_of(document, function), true};
  if (exists(object) && is_receiver(document, object, leaf)) return {class_of(document, function), true};
  return {only_owner(document, document.text(leaf)), false};
}

std::vector<FieldUse> uses_through_objects(const Document& document, const ClassModel& model, const Field& field) {
  std::vector<FieldUse> found;
  const Span whole{0, static_cast<std::uint32_t>(document.text().size())};
  const std::string_view name = document.text(field.name);
  PathWalk walk(document, document.root(), find_words(document.text(), name, whole, most_occurrences));
  while (walk.next()) {
    const Path path = walk.path();
    const std::size_t size = path.size();
    if (size < 2 || path[size - 2].role != Role::member) continue;
    if (!same(document.language()->part(path[size - 2].node, Part::name), path.back().node)) continue;
    const Span span = Document::span_of(path[size - 2].node);
    const bool known =
        std::ranges::any_of(field.uses, [&](const FieldUse& use) { return use.occurrence.span == span; });
    if (known || model.span.contains(span)) continue;
    const TSNode object = document.language()->part(path[size - 2].node, Part::object);
    if (exists(object) && is_receiver(document, object, path.back().node)) continue;  // another class's field
    if (const auto use = classify(document, path.first(size - 1))) found.push_back({use->occurrence, -1});
  }
  return found;
}

Span function_around(const Document& document, Span span) {
  const TSNode node = expression_at(document, span);
  if (!exists(node)) return {};
  const Language& language = *document.language();
  const TSNode function = enclosing_function(language, node);
  return exists(function) ? span_of(last_word(language, full_name_of(language, function))) : Span{};
}

}  // namespace core
