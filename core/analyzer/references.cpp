#include "core/analyzer/references.hpp"

#include <algorithm>
#include <string>

#include "core/analyzer/calls.hpp"
#include "core/analyzer/parameters.hpp"
#include "core/analyzer/scopes.hpp"
#include "core/analyzer/scopes_walk.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

/// More occurrences of one name than this are not looked at: such a name says little, and a hover must not wait.
constexpr std::size_t most_occurrences = 4000;
constexpr std::size_t most_candidates = 64;

/// Calls `visit` with every token of the document that spells `name` until it returns false.
template <class Visit>
void for_each_token(const Document& document, std::string_view name, Visit visit) {
  if (document.tree() == nullptr) return;
  const Span whole{0, static_cast<std::uint32_t>(document.text().size())};
  PathWalk walk(document, document.root(), find_words(document.text(), name, whole, most_occurrences));
  while (walk.next()) {
    if (!visit(walk.path().back().node)) return;
  }
}

std::string_view text_of(const Document& document, TSNode node) {
  return exists(node) ? document.text(node) : std::string_view();
}

/// The parameter list of the function that `name` declares or defines; null when it names none.
TSNode declared_parameters(const Language& language, TSNode name) {
  TSNode around = ts_node_parent(name);
  while (language.role(around) == Role::scoped_name && same(language.part(around, Part::name), name)) {
    name = around;
    around = ts_node_parent(around);
  }
  const Role role = language.role(around);
  if ((role == Role::function || role == Role::function_signature) && same(language.part(around, Part::name), name))
    return parameters_of(language, around);
  const bool declares = role == Role::declarator && same(language.part(around, Part::name), name);
  return declares ? language.part(around, Part::parameters) : TSNode{};
}

/// The class that the function whose name is `name` belongs to, be it defined or only declared there; empty: none.
std::string_view holder_of(const Document& document, TSNode name) {
  const Language& language = *document.language();
  if (const TSNode definition = definition_named_by(language, name); exists(definition)) {
    return text_of(document, container_name(language, definition));
  }
  const TSNode around = enclosing_class(language, name);
  return exists(around) ? text_of(document, language.part(around, Part::name)) : std::string_view();
}

/// The types of a parameter list without the names, to tell overloads apart.
std::string parameter_types(const Document& document, TSNode list) {
  const Language& language = *document.language();
  std::string types;
  for (std::uint32_t i = 0; i < ts_node_named_child_count(list); ++i) {
    const TSNode parameter = ts_node_named_child(list, i);
    if (ts_node_is_extra(parameter)) continue;
    types.append(text_of(document, language.part(parameter, Part::type))).append(",");
    for (TSNode layer = language.part(parameter, Part::name); language.role(layer) == Role::declarator;
         layer = language.part(layer, Part::name)) {
      types.append(ts_node_type(layer));
    }
  }
  return types;
}

class Resolver {
 public:
  /// `candidates`: the definitions of the name that is called.
  Resolver(const Document& document, TSNode call, Call parts, const std::vector<TSNode>& candidates)
      : document_(document),
        language_(*document.language()),
        call_(std::move(parts)),
        caller_(enclosing_function(language_, call)),
        innermost_(enclosing_function(language_, call, true)),
        candidates_(candidates) {}

  Resolution resolve() {
    if (candidates_.empty() || call_.creates || is_parameter()) return {};
    if (call_.object.empty()) return resolve_bare();
    const std::string_view object = document_.text(call_.object);
    if (is_receiver(object))
      return only([&](TSNode c) { return container(c) == container(caller_with_class()); }, true);
    const Resolution named = only([&](TSNode c) { return container(c) == object; }, true);
    if (exists(named.definition)) return named;
    if (is_module_or_global(object)) return {};
    // Many classes of libraries have a method of this name: that one of them is defined here says little.
    if (language_.known_call("." + std::string(document_.text(call_.name))) != nullptr) return {};
    return only([&](TSNode c) { return may_belong_to_object(c) && accepts(without_receiver(c), call_); }, false);
  }

 private:
  /// Whether an object whose class is unknown could have the method: not the caller's own class when the object is the
  /// base class, or a member, to which methods are often passed on under the same name.
  bool may_belong_to_object(TSNode method) const {
    if (!is_member_function(language_, method)) return false;
    const std::string_view object = document_.text(call_.object);
    const std::vector<std::string_view>& parents = language_.traits().parent_words;
    const TSNode root =
        root_name(language_, ts_node_descendant_for_byte_range(document_.root(), call_.object.begin, call_.object.end));
    const bool is_other =
        std::find(parents.begin(), parents.end(), object) != parents.end() || (exists(root) && is_receiver(text(root)));
    return !is_other || container(method).empty() || container(method) != container(caller_with_class());
  }

  /// Whether the object is something imported, or known from the language's library: no object of a class defined here.
  bool is_module_or_global(std::string_view object) const {
    if (language_.known_call(document_.text(call_.callee)) != nullptr) return true;
    const TSNode root = root_name(language_, expression_at(document_, call_.object));
    if (!exists(root) || language_.role(root) != Role::identifier || text(root) != object) return false;
    const auto binding = find_binding(document_, root);
    return binding && binding->birth == Use::imported;
  }

  /// The parameters that a call through an object fills.
  std::vector<Parameter> without_receiver(TSNode function) const {
    std::vector<Parameter> parameters = read_parameters(document_, function);
    const bool takes_receiver =
        language_.traits().receiver_is_first_parameter && exists(enclosing_class(language_, function));
    if (takes_receiver && !parameters.empty()) parameters.erase(parameters.begin());
    return parameters;
  }
  std::string_view container(TSNode function) const {
    return exists(function) ? text(container_name(language_, function)) : std::string_view();
  }
  std::string_view text(TSNode node) const { return exists(node) ? document_.text(node) : std::string_view(); }

  /// The innermost method around the call: `self` is known in the functions nested in it.
  TSNode caller_with_class() const {
    TSNode function = caller_;
    while (exists(function) && container(function).empty()) function = enclosing_function(language_, function);
    return function;
  }

  /// Where methods of one name differ by their number of parameters, those that cannot take the arguments are not
  /// meant.
  bool takes_arguments(TSNode candidate) const {
    return !language_.traits().members_in_scope || accepts(read_parameters(document_, candidate), call_);
  }

  /// Whether a function around the call has a parameter of the name, which hides any definition further out.
  bool is_parameter() const {
    if (!call_.object.empty()) return false;
    const std::string_view name = document_.text(call_.name);
    const auto is_candidate_inside = [&](TSNode function) {
      return std::any_of(candidates_.begin(), candidates_.end(), [&](TSNode candidate) {
        return !same(candidate, function) && Document::span_of(function).contains(Document::span_of(candidate));
      });
    };
    for (TSNode around = innermost_; exists(around) && !is_candidate_inside(around);
         around = enclosing_function(language_, around, true)) {
      for (const Parameter& parameter : read_parameters(document_, around)) {
        if (document_.text(parameter.name) == name) return true;
      }
    }
    return false;
  }

  bool is_receiver(std::string_view object) const {
    const TSNode method = caller_with_class();
    if (!exists(method)) return false;
    const std::vector<std::string_view>& words = language_.traits().receiver_words;
    if (contains(words, object)) return true;
    const std::vector<Parameter> parameters = read_parameters(document_, method);
    return !parameters.empty() && parameters[0].kind == ParameterKind::receiver &&
           document_.text(parameters[0].name) == object;
  }

  /// Whether a local variable or import of the same name stands between the call and the definition.
  bool is_hidden(TSNode candidate) const {
    return names_other_thing(document_, call_.name, span_of(last_word(language_, full_name_of(language_, candidate))));
  }

  /// Functions nested in others are visible only inside them; the innermost wins.
  Resolution resolve_bare() {
    const bool members_too = language_.traits().members_in_scope;
    TSNode best{};
    bool certain = true;
    for (const TSNode candidate : candidates_) {
      const TSNode around = enclosing_function(language_, candidate, true);
      const bool visible = !exists(around) || Document::span_of(around).contains(call_.span);
      const bool reachable = !is_member_function(language_, candidate) ||
                             (members_too && container(candidate) == container(caller_with_class()));
      if (!visible || !reachable) continue;
      if (!accepts(read_parameters(document_, candidate), call_) || is_hidden(candidate)) continue;
      const bool deeper = exists(best) && exists(around) && Document::span_of(best).begin < ts_node_start_byte(around);
      if (exists(best) && !deeper) certain = false;  // defined twice
      if (!exists(best) || deeper) best = candidate;
    }
    return certain ? Resolution{best, true} : Resolution{};
  }

  template <class Accepts>
  Resolution only(Accepts accepts, bool certain) const {
    Resolution found;
    for (const TSNode candidate : candidates_) {
      if (!accepts(candidate) || !takes_arguments(candidate)) continue;
      if (exists(found.definition)) return {};
      found = {candidate, certain};
    }
    return found;
  }

  const Document& document_;
  const Language& language_;
  Call call_;
  TSNode caller_;
  TSNode innermost_;  ///< a lambda counts
  const std::vector<TSNode>& candidates_;
};

/// Whether the functions around a call hold its name as anything but a callee: else they cannot declare it. Saves the
/// look at all scopes.
bool may_be_declared_around(const Document& document, TSNode leaf) {
  const Language& language = *document.language();
  TSNode outermost = enclosing_function(language, leaf, true);
  for (TSNode around = outermost; exists(around); around = enclosing_function(language, around, true))
    outermost = around;
  if (!exists(outermost)) return false;
  const std::string_view name = document.text(leaf);
  const std::string_view text = document.text(outermost);
  for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + name.size())) {
    const std::size_t next = text.find_first_not_of(" \t", at + name.size());
    if (next != text.npos && text[next] != '(') return true;
  }
  return false;
}

}  // namespace

bool names_other_thing(const Document& document, Span word, Span definition) {
  const TSNode leaf = expression_at(document, word);
  if (document.language()->role(leaf) != Role::identifier || !may_be_declared_around(document, leaf)) return false;
  const auto binding = find_binding(document, leaf);
  return binding && !binding->global && std::ranges::none_of(binding->occurrences, [&](const Occurrence& occurrence) {
           return occurrence.span == definition;
         });
}

std::vector<TSNode> find_definitions(const Document& document, std::string_view name, std::size_t limit) {
  std::vector<TSNode> found;
  for_each_token(document, name, [&](TSNode token) {
    const TSNode definition = definition_named_by(*document.language(), token);
    if (exists(definition) && exists(document.language()->part(definition, Part::body))) found.push_back(definition);
    return found.size() < limit;
  });
  return found;
}

/// `Order.new(1)` runs the constructor of `Order`, where that is defined here.
static Resolution resolve_creation(const Document& document, const Call& call) {
  const Language& language = *document.language();
  const std::vector<std::string_view>& constructors = language.traits().constructor_names;
  Resolution found;
  if (constructors.empty()) return found;
  for (const TSNode candidate : find_definitions(document, constructors.front(), most_candidates)) {
    if (text_of(document, container_name(language, candidate)) != document.text(call.object)) continue;
    if (exists(found.definition) || !accepts(read_parameters(document, candidate), call)) return {};
    found = {candidate, true};
  }
  return found;
}

bool is_bare_call(const Document& document, TSNode leaf) {
  const Language& language = *document.language();
  if (!language.traits().bare_names_call || language.role(leaf) != Role::identifier || is_member_name(language, leaf))
    return false;
  const auto binding = find_binding(document, leaf);
  return !binding || binding->birth == Use::defined;
}

Resolution resolve_call(const Document& document, TSNode call) {
  Call parts = describe_call(document, call);
  if (parts.name.empty()) return {};
  if (parts.creates && contains(document.language()->traits().creating_methods, document.text(parts.name)))
    return resolve_creation(document, parts);
  const std::vector<TSNode> candidates = find_definitions(document, document.text(parts.name), most_candidates);
  const Resolution found = Resolver(document, call, std::move(parts), candidates).resolve();
  return exists(found.definition) && is_overloaded(document, found.definition) ? Resolution{} : found;
}

bool is_overloaded(const Document& document, TSNode definition) {
  const Language& language = *document.language();
  if (!language.traits().members_in_scope) return false;
  const TSNode own_list = parameters_of(language, definition);
  if (!exists(own_list)) return false;
  const std::string own = parameter_types(document, own_list);
  bool found = false;
  const TSNode name = last_word(language, full_name_of(language, definition));
  for_each_token(document, text_of(document, name), [&](TSNode token) {
    const TSNode list = declared_parameters(language, token);
    if (!exists(list) || same(list, own_list) || holder_of(document, token) != holder_of(document, name)) return true;
    found = ts_node_named_child_count(list) == ts_node_named_child_count(own_list) &&
            parameter_types(document, list) != own;
    return !found;
  });
  return found;
}

std::vector<CallSite> find_calls_of(const Document& document, TSNode definition, std::size_t limit) {
  const Language& language = *document.language();
  std::vector<CallSite> found;
  const TSNode full_name = full_name_of(language, definition);
  if (!exists(full_name)) return found;
  const std::string_view name = document.text(last_word(language, full_name));
  if (is_overloaded(document, definition)) return found;
  const std::vector<TSNode> candidates = find_definitions(document, name, most_candidates);
  int most_bare = 64;  // each takes a look at the function around it
  for_each_token(document, name, [&](TSNode token) {
    TSNode call = call_named_by(language, token);
    if (!exists(call) && most_bare-- > 0 && !exists(definition_named_by(language, token)) &&
        is_bare_call(document, token))
      call = token;
    if (!exists(call)) return true;
    const Resolution meant = Resolver(document, call, describe_call(document, call), candidates).resolve();
    if (exists(meant.definition) && same(meant.definition, definition)) {
      found.push_back({call, enclosing_function(language, call), meant.certain});
    }
    return found.size() < limit;
  });
  return found;
}

}  // namespace core
