#include "core/analyzer/locate.hpp"

#include "core/analyzer/syntax.hpp"

namespace core {
namespace {

bool is_name(Role role) {
  return role == Role::identifier || role == Role::member_name || role == Role::type_name ||
         role == Role::receiver_word;
}

/// The leaf under the cursor; with the cursor between two leaves, the one that is a word.
TSNode leaf_at(const Document& document, std::uint32_t offset) {
  const TSNode root = document.root();
  const TSNode after =
      ts_node_descendant_for_byte_range(root, offset, offset + (offset < document.text().size() ? 1 : 0));
  const bool word_after = ts_node_child_count(after) == 0 && Document::span_of(after).contains(offset);
  if (word_after && (ts_node_is_named(after) || offset == 0)) return after;
  if (offset > 0) {
    const TSNode before = ts_node_descendant_for_byte_range(root, offset - 1, offset);
    if (ts_node_child_count(before) == 0 && ts_node_end_byte(before) == offset &&
        is_name(document.language()->role(before))) {
      return before;
    }
  }
  return word_after ? after : TSNode{};
}

/// The name that `leaf` is a piece of: `~File` of `File`, `operator+` of `operator`.
TSNode whole_name(const Language& language, TSNode leaf) {
  const TSNode around = ts_node_parent(leaf);
  return language.role(around) == Role::member_name ? around : leaf;
}

SubjectKind kind_of_word(const Language& language, TSNode leaf) {
  if (language.role(leaf) == Role::identifier && !is_member_name(language, leaf)) return SubjectKind::variable;
  // Some words and operators have nodes of their own in their grammar: `this`, `null`, `?.`.
  return language.keyword_rows(ts_node_type(leaf)).empty() ? SubjectKind::none : SubjectKind::keyword;
}

}  // namespace

const char* name_of(SubjectKind kind) {
  switch (kind) {
    case SubjectKind::function: return "function";
    case SubjectKind::call: return "call";
    case SubjectKind::variable: return "variable";
    case SubjectKind::keyword: return "keyword";
    case SubjectKind::none: break;
  }
  return "none";
}

Subject locate(const Document& document, std::uint32_t offset) {
  const TSNode leaf = document.tree() == nullptr ? TSNode{} : leaf_at(document, offset);
  if (!exists(leaf)) return {};
  const Language& language = *document.language();
  Subject subject{SubjectKind::none, Document::span_of(leaf), leaf, enclosing_function(language, leaf)};
  const TSNode name = whole_name(language, leaf);
  if (const TSNode definition = definition_named_by(language, name); exists(definition)) {
    subject.kind = SubjectKind::function;
    subject.span = Document::span_of(name);
    subject.node = subject.function = definition;
  } else if (!ts_node_is_named(leaf)) {
    subject.kind = SubjectKind::keyword;
  } else if (const TSNode call = call_named_by(language, leaf); exists(call)) {
    subject.kind = SubjectKind::call;
    subject.node = call;
  } else {
    subject.kind = kind_of_word(language, leaf);
  }
  return subject;
}

}  // namespace core
