#include "core/analyzer/class_mentions.hpp"

#include "core/analyzer/class_parts.hpp"
#include "core/analyzer/scopes_walk.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

constexpr std::size_t most_mentions = 2000;

/// The class around the end of the path, or the one that its function belongs to; else the function.
Span user_of(const Language& language, Path path) {
  Span function{};
  for (std::size_t step = path.size() - 1; step-- > 0;) {
    const TSNode node = path[step].node;
    if (path[step].role == Role::class_ && exists(language.part(node, Part::body)))
      return span_of(class_name_leaf(language, node));
    if (path[step].role != Role::function && path[step].role != Role::lambda) continue;
    const TSNode name = full_name_of(language, node);
    if (!exists(name)) continue;
    const TSNode container = path[step].role == Role::function ? container_name(language, node) : TSNode{};
    function = span_of(exists(container) ? container : last_word(language, name));
  }
  return function;
}

bool is_path(Role role) {
  return role == Role::scoped_name || role == Role::member || role == Role::generic_type || role == Role::subscript;
}

/// The class whose list of bases the step lies in.
TSNode extended_by(const Language& language, Path path, std::size_t step) {
  while (step > 0 && (path[step].role == Role::base_list || path[step].role == Role::argument_list)) --step;
  const bool is_list = path[step + 1].role == Role::base_list || path[step + 1].role == Role::argument_list;
  return path[step].role == Role::class_ && is_list && exists(language.part(path[step].node, Part::body))
             ? path[step].node
             : TSNode{};
}

ClassMention describe(const Document& document, Path path) {
  const Language& language = *document.language();
  ClassMention mention{.kind = ClassMention::Kind::used, .span = Document::span_of(path.back().node), .user = {}};
  mention.user = user_of(language, path);
  std::size_t at = path.size() - 1;
  while (at > 0 && is_path(path[at - 1].role)) --at;
  if (at == 0) return mention;
  const PathStep& around = path[at - 1];
  const bool creates =
      around.role == Role::new_ || (around.role == Role::call && language.traits().calls_of_classes_create);
  if (creates && holds(language, around, Part::name, path[at])) mention.kind = ClassMention::Kind::created;
  if (around.role == Role::container && holds(language, around, Part::type, path[at]))
    mention.kind = ClassMention::Kind::created;
  if (const TSNode class_ = extended_by(language, path, at - 1); exists(class_)) {
    mention.kind = ClassMention::Kind::base;
    mention.user = span_of(class_name_leaf(language, class_));
  }
  return mention;
}

bool is_mention(Path path) {
  const Role role = path.back().role;
  if (role != Role::identifier && role != Role::type_name && role != Role::member_name) return false;
  for (const PathStep& step : path) {
    if (step.role == Role::import_ || step.role == Role::comment) return false;
  }
  return true;
}

}  // namespace

std::vector<ClassMention> find_mentions(const Document& document, const ClassModel& model) {
  std::vector<ClassMention> mentions;
  const Span whole{0, static_cast<std::uint32_t>(document.text().size())};
  const std::string_view name = document.text(model.name);
  PathWalk walk(document, document.root(), find_words(document.text(), name, whole, most_mentions));
  while (walk.next()) {
    const Path path = walk.path();
    const Span span = Document::span_of(path.back().node);
    if (model.span.contains(span) || !is_mention(path)) continue;
    ClassMention mention = describe(document, path);
    if (document.text(mention.user) == name) continue;  // its own methods, defined outside
    mentions.push_back(mention);
  }
  return mentions;
}

}  // namespace core
