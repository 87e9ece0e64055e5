#include "core/analyzer/scopes.hpp"

#include <algorithm>
#include <utility>

#include "core/analyzer/scopes_classify.hpp"
#include "core/analyzer/scopes_tree.hpp"
#include "core/analyzer/scopes_walk.hpp"

namespace core {
namespace {

/// A name that stands in more places than this is not followed: the answer would come too late and help nobody.
constexpr std::size_t most_occurrences = 4000;

/// Every occurrence of one name below one node, and the scopes around them.
struct Survey {
  struct Found {
    Classified use;
    std::int32_t scope = -1;  ///< where it is looked up or declared
  };
  ScopeTree scopes;
  std::vector<Found> found;
};

/// Nothing when the name stands in too many places.
std::optional<Survey> survey(const Document& document, TSNode root, std::string_view name) {
  std::vector<std::uint32_t> words = find_words(document.text(), name, Document::span_of(root), most_occurrences + 1);
  if (words.size() > most_occurrences) return std::nullopt;
  Survey result{ScopeTree(*document.language()), {}};
  PathWalk walk(document, root, std::move(words));
  while (walk.next()) {
    const Path path = walk.path();
    if (document.text(path.back().node) != name) continue;
    const Role role = path.back().role;
    if (role != Role::identifier && role != Role::type_name) continue;
    result.scopes.follow(path, walk.shared_steps());
    std::optional<Classified> use = classify(document, path);
    if (!use) continue;
    std::int32_t scope = result.scopes.scope_of(use->scope_step);
    if (use->outer != OuterScope::none) {
      result.scopes.declare_outer(scope, use->outer);
      continue;
    }
    if (use->declares) scope = result.scopes.declare(scope, *use);
    result.found.push_back({*use, scope});
  }
  return result;
}

/// The outermost function around a token, else the file: a local name needs no more than that.
TSNode outermost_function(const Document& document, TSNode token) {
  PathWalk walk(document, document.root(), {ts_node_start_byte(token)});
  if (!walk.next()) return document.root();
  for (const PathStep& step : walk.path()) {
    if (step.role == Role::function || step.role == Role::lambda) return step.node;
  }
  return document.root();
}

void describe(const Language& language, const Survey& survey, std::int32_t scope, Binding& binding) {
  const ScopeTree::Scope& home = survey.scopes.at(scope);
  binding.scope = Document::span_of(home.node);
  const Role role = language.role(home.node);
  binding.in_prototype = role == Role::parameter_list || role == Role::function_signature;
  binding.certain = !ts_node_has_error(home.node);
  const std::int32_t function = survey.scopes.function_of(scope);
  if (function >= 0) binding.function = Document::span_of(survey.scopes.at(function).node);
  binding.global = function < 0 && home.kind != ScopeTree::Kind::class_;
  for (Occurrence& occurrence : binding.occurrences) {
    if (occurrence.function == binding.function || binding.in_prototype)
      occurrence.function = occurrence.function_name = {};
  }
  const std::int32_t hidden = survey.scopes.hidden_by(scope);
  if (hidden < 0 || binding.in_prototype || survey.scopes.function_of(hidden) < 0) return;
  binding.hides = survey.scopes.at(hidden).declaration;
  binding.hides_parameter = survey.scopes.at(hidden).birth == Use::parameter;
}

std::optional<Binding> binding_below(const Document& document, TSNode root, TSNode identifier) {
  const std::optional<Survey> names = survey(document, root, document.text(identifier));
  if (!names) return std::nullopt;
  const Span wanted = Document::span_of(identifier);
  const auto us =
      std::ranges::find_if(names->found, [&](const Survey::Found& one) { return one.use.occurrence.span == wanted; });
  if (us == names->found.end()) return std::nullopt;
  const std::int32_t scope = names->scopes.resolve(us->use, us->scope);
  if (scope < 0) return std::nullopt;

  Binding binding;
  bool born = false;
  for (const Survey::Found& one : names->found) {
    if (names->scopes.resolve(one.use, one.scope) != scope) continue;
    binding.occurrences.push_back(one.use.occurrence);
    if (born || !one.use.declares) continue;
    born = true;
    binding.name = one.use.occurrence.span;
    binding.birth = one.use.occurrence.use;
  }
  if (!born) return std::nullopt;
  describe(*document.language(), *names, scope, binding);
  return binding;
}

}  // namespace

bool gives_value(Use use) { return use > Use::declared && use < Use::deleted; }

bool reads(Use use) { return use >= Use::part_set; }

std::optional<Binding> find_binding(const Document& document, TSNode identifier) {
  if (document.tree() == nullptr || ts_node_is_null(identifier) || ts_node_child_count(identifier) != 0)
    return std::nullopt;
  const TSNode function = outermost_function(document, identifier);
  if (!ts_node_eq(function, document.root())) {
    if (std::optional<Binding> local = binding_below(document, function, identifier)) return local;
  }
  return binding_below(document, document.root(), identifier);
}

}  // namespace core
