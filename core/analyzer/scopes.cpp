#include "core/analyzer/scopes.hpp"

#include <algorithm>
#include <utility>

#include "core/analyzer/scopes_classify.hpp"
#include "core/analyzer/scopes_tree.hpp"
#include "core/analyzer/scopes_walk.hpp"
#include "core/analyzer/syntax.hpp"

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

/// Whether names of such a role belong to the class or program around every function.
bool lives_outside(Role role) { return role == Role::receiver_member || role == Role::global_name; }

/// The step of the scope that a name of such a role belongs to.
std::ptrdiff_t home_step(Path path) {
  if (path.back().role == Role::global_name) return 0;
  for (std::size_t step = path.size(); step-- > 0;) {
    if (path[step].role == Role::class_) return static_cast<std::ptrdiff_t>(step);
  }
  return 0;
}

bool may_be_variable(const Language& language, Path path) {
  const Role role = path.back().role;
  if (role == Role::identifier || role == Role::type_name || role == Role::word || lives_outside(role)) return true;
  // `f(x:)` is short for `f(x: x)`.
  if (role != Role::member_name || !language.traits().pairs_name_arguments || path.size() < 2) return false;
  const PathStep& parent = path[path.size() - 2];
  return parent.role == Role::pair && !exists(language.part(parent.node, Part::value));
}

/// Nothing when the name stands in too many places.
std::optional<Survey> survey(const Document& document, TSNode root, std::string_view name) {
  std::vector<std::uint32_t> words = find_words(document.text(), name, Document::span_of(root), most_occurrences + 1);
  if (words.size() > most_occurrences) return std::nullopt;
  const std::string_view isolated = document.language()->traits().isolated_prefix;
  Survey result{ScopeTree(*document.language(), !isolated.empty() && name.starts_with(isolated)), {}};
  PathWalk walk(document, root, std::move(words));
  while (walk.next()) {
    const Path path = walk.path();
    if (document.text(path.back().node) != name) continue;
    const Role role = path.back().role;
    if (!may_be_variable(*document.language(), path)) continue;
    result.scopes.follow(path, walk.shared_steps());
    std::optional<Classified> use = classify(document, path);
    if (!use) continue;
    std::int32_t scope = result.scopes.scope_of(lives_outside(role) ? home_step(path) : use->scope_step);
    if (use->copies) {
      // The function lists the variable: it reads it where the function is made, and keeps the value in its own.
      Classified read = *use;
      read.declares = false;
      read.occurrence.use = Use::read;
      result.found.push_back({std::move(read), result.scopes.around(scope)});
    }
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
  // Another object may change the members of this one.
  binding.certain = !ts_node_has_error(home.node) && home.kind != ScopeTree::Kind::class_;
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

/// Whether a byte lies in a string among the arguments of a macro.
bool is_in_format_string(const Document& document, std::uint32_t offset) {
  const Language& language = *document.language();
  TSNode node = ts_node_descendant_for_byte_range(document.root(), offset, offset + 1);
  if (language.role(node) != Role::string) node = ts_node_parent(node);
  return language.role(node) == Role::string && language.role(ts_node_parent(node)) == Role::macro_tokens;
}

/// Where another declaration of the name hides the one of `scope`.
std::vector<Span> hidden_ranges(const Language& language, const Survey& names, std::int32_t scope) {
  std::vector<Span> ranges;
  for (const Survey::Found& one : names.found) {
    const std::int32_t home = one.use.declares ? names.scopes.resolve(one.use, one.scope) : -1;
    if (home < 0 || home == scope) continue;
    const TSNode node = names.scopes.at(home).node;
    if (!span_of(names.scopes.at(scope).node).contains(span_of(node))) continue;  // an outer one hides nothing
    const TSNode body = language.role(node) == Role::if_ ? language.part(node, Part::body) : node;
    ranges.push_back({one.use.occurrence.span.end, span_of(exists(body) ? body : node).end});
  }
  return ranges;
}

/// `{name}` in a format string reads the variable.
void add_format_strings(const Document& document, const Survey& names, std::int32_t scope, Binding& binding) {
  if (!document.language()->traits().format_strings_name_variables || binding.scope.empty()) return;
  const std::vector<Span> hidden = hidden_ranges(*document.language(), names, scope);
  const std::string_view name = document.text(binding.name);
  for (const std::uint32_t at : find_words(document.text(), name, binding.scope, most_occurrences)) {
    const std::uint32_t end = at + static_cast<std::uint32_t>(name.size());
    const std::string_view text = document.text();
    const bool is_named = at > 0 && text[at - 1] == '{' && end < text.size() && (text[end] == '}' || text[end] == ':');
    const bool is_hidden = std::ranges::any_of(hidden, [at](Span range) { return range.contains(at); });
    if (!is_named || is_hidden || at < binding.name.end || !is_in_format_string(document, at)) continue;
    Occurrence read;
    read.span = {at, end};
    read.use = Use::read;
    binding.occurrences.insert(
        std::ranges::upper_bound(binding.occurrences, at, {}, [](const Occurrence& one) { return one.span.begin; }),
        std::move(read));
  }
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
  if (lives_outside(document.language()->role(identifier))) binding.global = true;
  add_format_strings(document, *names, scope, binding);
  return binding;
}

}  // namespace

bool gives_value(Use use) { return use > Use::declared && use < Use::deleted; }

bool reads(Use use) { return use >= Use::part_set; }

std::optional<Binding> find_binding(const Document& document, TSNode identifier) {
  if (document.tree() == nullptr || ts_node_is_null(identifier)) return std::nullopt;
  if (ts_node_child_count(identifier) != 0 && document.language()->role(identifier) != Role::identifier)
    return std::nullopt;
  const TSNode function =
      lives_outside(document.language()->role(identifier)) ? document.root() : outermost_function(document, identifier);
  if (!ts_node_eq(function, document.root())) {
    std::optional<Binding> local = binding_below(document, function, identifier);
    // Where functions do not see the variables around them, a name that is none of theirs is no variable.
    const bool is_closed =
        document.language()->traits().bare_names_call && document.language()->role(function) == Role::function;
    if (local || is_closed) return local;
  }
  return binding_below(document, document.root(), identifier);
}

}  // namespace core
