#include "core/analyzer/class_parts.hpp"

#include <algorithm>

#include "core/analyzer/scopes_walk.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

constexpr std::size_t most_occurrences = 4000;

/// The last word of a name that may hold scopes and type arguments: `Map` of `std::Map<K, V>`.
TSNode bare_name(const Language& language, TSNode name) {
  for (int depth = 0; depth < 8 && exists(name); ++depth) {
    const TSNode last = last_word(language, name);
    if (ts_node_child_count(last) == 0) return last;
    const TSNode inner = language.part(last, Part::name);
    name = exists(inner) ? inner : ts_node_named_child(last, 0);
  }
  return name;
}

bool is_base(Role role) {
  return role == Role::identifier || role == Role::type_name || role == Role::member || role == Role::scoped_name ||
         role == Role::generic_type || role == Role::subscript || role == Role::call || role == Role::member_name;
}

/// The name of a base without its type arguments.
TSNode base_name(const Language& language, TSNode base) {
  for (;;) {
    const Role role = language.role(base);
    TSNode inner{};
    if (role == Role::generic_type) inner = language.part(base, Part::name);
    if (role == Role::subscript) inner = language.part(base, Part::object);
    if (!exists(inner)) return base;
    base = inner;
  }
}

/// The first word among the tokens of `node` that says what kind of class it is.
std::string_view kind_word(const Document& document, TSNode node) {
  constexpr std::string_view words[] = {"class",  "struct", "interface", "enum",   "union",     "trait",
                                        "record", "module", "protocol",  "object", "@interface"};
  for (std::uint32_t i = 0; i < ts_node_child_count(node); ++i) {
    const TSNode child = ts_node_child(node, i);
    if (ts_node_child_count(child) != 0) continue;
    const std::string_view word = document.text(child);
    if (contains(words, word)) return word;
  }
  return {};
}

/// The function on `path` that the token at its end makes a member: by its receiver, or as the scope of its name.
TSNode function_outside(const Language& language, Path path) {
  for (std::size_t step = path.size(); step-- > 0;) {
    if (path[step].role == Role::class_) return {};
    if (path[step].role != Role::function) continue;
    if (step + 1 >= path.size()) return {};
    if (holds(language, path[step], Part::receiver, path[step + 1])) return path[step].node;
    const TSNode container = container_name(language, path[step].node);
    return exists(container) && same(bare_name(language, container), path.back().node) ? path[step].node : TSNode{};
  }
  return {};
}

bool reopens(const Document& document, TSNode class_, TSNode other) {
  return document.language()->traits().classes_reopen && !same(class_, other);
}

}  // namespace

void add_listed_bases(const Language& language, TSNode list, std::vector<TSNode>& bases) {
  std::vector<TSNode> lists{list};
  while (!lists.empty()) {
    const TSNode node = lists.back();
    lists.pop_back();
    for (std::uint32_t i = 0; i < ts_node_named_child_count(node); ++i) {
      const TSNode child = ts_node_named_child(node, i);
      const Role role = language.role(child);
      if (role == Role::base_list) lists.push_back(child);
      if (is_base(role)) bases.push_back(base_name(language, child));
    }
  }
}

TSNode class_name_leaf(const Language& language, TSNode class_) {
  const TSNode name = declared_name(language, language.part(class_, Part::name));
  return exists(name) ? bare_name(language, name) : TSNode{};
}

TSNode class_named_by(const Language& language, TSNode leaf) {
  TSNode around = ts_node_parent(leaf);
  for (int depth = 0; depth < 6 && exists(around); ++depth, around = ts_node_parent(around)) {
    const Role role = language.role(around);
    if (role == Role::class_) {
      const bool named = exists(language.part(around, Part::body)) && same(class_name_leaf(language, around), leaf);
      return named ? around : TSNode{};
    }
    if (role == Role::type_alias) {
      for (const TSNode name : language.parts(around, Part::name)) {
        if (same(bare_name(language, declared_name(language, name)), leaf)) return around;
      }
      return {};
    }
    const bool leads_on = role == Role::scoped_name || role == Role::generic_type || role == Role::declarator ||
                          role == Role::member || role == Role::none;
    if (!leads_on) return {};
  }
  return {};
}

TSNode find_class(const Document& document, std::string_view name) {
  if (document.tree() == nullptr) return {};
  const Language& language = *document.language();
  const Span whole{0, static_cast<std::uint32_t>(document.text().size())};
  PathWalk walk(document, document.root(), find_words(document.text(), name, whole, most_occurrences));
  TSNode found{};
  while (walk.next()) {
    const TSNode class_ = class_named_by(language, walk.path().back().node);
    if (!exists(class_)) continue;
    if (exists(found) && !language.traits().classes_reopen) return {};
    if (!exists(found)) found = class_;
  }
  return found;
}

std::string_view class_kind(const Document& document, TSNode class_) {
  if (const std::string_view word = kind_word(document, class_); !word.empty()) return word;
  const std::string_view word = kind_word(document, document.language()->part(class_, Part::body));
  return word.empty() ? "type" : word;
}

std::vector<TSNode> class_bases(const Document& document, TSNode class_) {
  const Language& language = *document.language();
  std::vector<TSNode> bases;
  for (std::uint32_t i = 0; i < ts_node_named_child_count(class_); ++i) {
    const TSNode child = ts_node_named_child(class_, i);
    const Role role = language.role(child);
    if (role == Role::base_list || role == Role::argument_list) add_listed_bases(language, child, bases);
  }
  std::ranges::sort(bases, {}, [](TSNode base) { return ts_node_start_byte(base); });
  return bases;
}

std::vector<TSNode> class_pieces(const Document& document, TSNode class_) {
  const Language& language = *document.language();
  std::vector<TSNode> pieces{class_};
  const TSNode name = class_name_leaf(language, class_);
  if (!exists(name)) return pieces;
  const Span whole{0, static_cast<std::uint32_t>(document.text().size())};
  PathWalk walk(document, document.root(), find_words(document.text(), document.text(name), whole, most_occurrences));
  while (walk.next()) {
    const Path path = walk.path();
    const TSNode function = function_outside(language, path);
    if (exists(function) && !same(pieces.back(), function)) pieces.push_back(function);
    const TSNode other = class_named_by(language, path.back().node);
    if (exists(other) && language.role(other) == Role::class_ && reopens(document, class_, other)) {
      pieces.push_back(other);
    }
  }
  return pieces;
}

}  // namespace core
