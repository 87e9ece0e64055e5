#include "core/analyzer/known_calls.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "core/analyzer/references.hpp"
#include "core/analyzer/scopes.hpp"
#include "core/analyzer/syntax.hpp"

namespace core {
namespace {

/// Whether the first name of an expression is a variable of the document rather than an imported module.
bool starts_from_variable(const Document& document, Span object) {
  const TSNode root = root_name(*document.language(), expression_at(document, object));
  if (!exists(root) || document.language()->role(root) != Role::identifier) return false;
  const auto binding = find_binding(document, root);
  return binding && binding->birth != Use::imported;
}

const KnownCall* find_known_call(const Document& document, const Call& call) {
  const KnownCall* known = known_outside(document, call);
  if (known == nullptr) return nullptr;
  const TSNode node = node_at(document, call.span, Role::call);
  const Resolution own = resolve_call(document, exists(node) ? node : expression_at(document, call.span));
  return exists(own.definition) ? nullptr : known;
}

/// The callee without type arguments behind it and without the root of the standard library before it.
std::string_view library_name(const Document& document, const Call& call) {
  const std::uint32_t end = std::max(call.callee.begin, std::min(call.callee.end, call.name.end));
  std::string_view name = document.text(Span{call.callee.begin, end});
  for (const std::string_view root : document.language()->traits().library_roots) {
    const bool is_rooted = name.starts_with(root) && name.find("::", root.size()) != name.npos;
    if (is_rooted) name.remove_prefix(root.size());
  }
  return name;
}

}  // namespace

const KnownCall* known_outside(const Document& document, const Call& call) {
  if (call.name.empty() || call.creates) return nullptr;
  const Language& language = *document.language();
  const KnownCall* known = language.known_call(library_name(document, call));
  if (known != nullptr && !call.object.empty() && starts_from_variable(document, call.object)) known = nullptr;
  if (known == nullptr && !call.object.empty())
    known = language.known_call("." + std::string(document.text(call.name)));
  if (known == nullptr && call.object.empty()) known = language.known_call(document.text(call.name));
  return known;
}

void look_up_known_calls(const Document& document, std::vector<Call>& calls) {
  std::unordered_map<std::string_view, const KnownCall*> found;
  for (Call& call : calls) {
    if (call.name.empty() || call.creates) continue;
    const auto [entry, is_new] = found.try_emplace(document.text(call.callee), nullptr);
    if (is_new) entry->second = find_known_call(document, call);
    call.known = entry->second;
  }
}

}  // namespace core
