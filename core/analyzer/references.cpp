#include "core/analyzer/references.hpp"

#include <algorithm>

#include "core/analyzer/calls.hpp"
#include "core/analyzer/parameters.hpp"
#include "core/analyzer/scopes_walk.hpp"
#include "core/analyzer/syntax.hpp"

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

class Resolver {
 public:
  /// `candidates`: the definitions of the name that is called.
  Resolver(const Document& document, TSNode call, Call parts, const std::vector<TSNode>& candidates)
      : document_(document),
        language_(*document.language()),
        call_(std::move(parts)),
        caller_(enclosing_function(language_, call)),
        candidates_(candidates) {}

  Resolution resolve() {
    if (candidates_.empty() || call_.creates || is_parameter()) return {};
    if (call_.object.empty()) return resolve_bare();
    const std::string_view object = document_.text(call_.object);
    if (is_receiver(object)) return only([&](TSNode c) { return container(c) == container(caller_with_class()); }, true);
    const Resolution named = only([&](TSNode c) { return container(c) == object; }, true);
    if (exists(named.definition)) return named;
    return only([&](TSNode c) { return is_member_function(language_, c); }, false);
  }

 private:
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

  bool is_parameter() const {
    if (!exists(caller_) || !call_.object.empty()) return false;
    for (const Parameter& parameter : read_parameters(document_, caller_)) {
      if (document_.text(parameter.name) == document_.text(call_.name)) return true;
    }
    return false;
  }

  bool is_receiver(std::string_view object) const {
    const TSNode method = caller_with_class();
    if (!exists(method)) return false;
    const std::vector<std::string_view>& words = language_.traits().receiver_words;
    if (std::find(words.begin(), words.end(), object) != words.end()) return true;
    const std::vector<Parameter> parameters = read_parameters(document_, method);
    return !parameters.empty() && parameters[0].kind == ParameterKind::receiver && document_.text(parameters[0].name) == object;
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
      if (!accepts(read_parameters(document_, candidate), call_)) continue;
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
      if (!accepts(candidate)) continue;
      if (exists(found.definition)) return {};
      found = {candidate, certain};
    }
    return found;
  }

  const Document& document_;
  const Language& language_;
  Call call_;
  TSNode caller_;
  const std::vector<TSNode>& candidates_;
};

}  // namespace

std::vector<TSNode> find_definitions(const Document& document, std::string_view name, std::size_t limit) {
  std::vector<TSNode> found;
  for_each_token(document, name, [&](TSNode token) {
    const TSNode definition = definition_named_by(*document.language(), token);
    if (exists(definition) && exists(document.language()->part(definition, Part::body))) found.push_back(definition);
    return found.size() < limit;
  });
  return found;
}

Resolution resolve_call(const Document& document, TSNode call) {
  Call parts = describe_call(document, call);
  if (parts.name.empty()) return {};
  const std::vector<TSNode> candidates = find_definitions(document, document.text(parts.name), most_candidates);
  return Resolver(document, call, std::move(parts), candidates).resolve();
}

std::vector<CallSite> find_calls_of(const Document& document, TSNode definition, std::size_t limit) {
  const Language& language = *document.language();
  std::vector<CallSite> found;
  const TSNode full_name = full_name_of(language, definition);
  if (!exists(full_name)) return found;
  const std::string_view name = document.text(last_word(language, full_name));
  const std::vector<TSNode> candidates = find_definitions(document, name, most_candidates);
  for_each_token(document, name, [&](TSNode token) {
    const TSNode call = call_named_by(language, token);
    if (!exists(call)) return true;
    const TSNode meant = Resolver(document, call, describe_call(document, call), candidates).resolve().definition;
    if (exists(meant) && same(meant, definition)) found.push_back({call, enclosing_function(language, call)});
    return found.size() < limit;
  });
  return found;
}

}  // namespace core
