#include "core/analyzer/locate.hpp"

#include "core/analyzer/literal_at.hpp"
#include "core/analyzer/locate_around.hpp"
#include "core/analyzer/references.hpp"
#include "core/analyzer/scopes.hpp"
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

/// Some grammars take a name apart: `$` and `total` of `$total`.
TSNode whole_identifier(const Language& language, TSNode leaf) {
  const TSNode around = exists(leaf) ? ts_node_parent(leaf) : TSNode{};
  return language.role(around) == Role::identifier ? around : leaf;
}

/// Whether `leaf` is the word of a part without a body, such as `get;`, of which only the word can be explained.
bool is_bare_word(const Language& language, TSNode definition, TSNode leaf) {
  return !ts_node_is_named(leaf) && !exists(language.part(definition, Part::body));
}

SubjectKind kind_of_word(const Document& document, TSNode leaf) {
  const Language& language = *document.language();
  const Role role = language.role(leaf);
  if (role == Role::receiver_member || role == Role::global_name) return SubjectKind::variable;
  if (role == Role::word && find_binding(document, leaf)) return SubjectKind::variable;
  if (role == Role::identifier && !is_member_name(language, leaf)) return SubjectKind::variable;
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
    case SubjectKind::literal: return "literal";
    case SubjectKind::class_: return "class";
    case SubjectKind::import_: return "import";
    case SubjectKind::field: return "field";
    case SubjectKind::type: return "type";
    case SubjectKind::annotation: return "annotation";
    case SubjectKind::selection: return "selection";
    case SubjectKind::none: break;
  }
  return "none";
}

Subject locate(const Document& document, std::uint32_t offset) {
  const TSNode token = document.tree() == nullptr ? TSNode{} : leaf_at(document, offset);
  if (exists(token)) {
    if (const Subject around = locate_in_statement(document, token); around.kind != SubjectKind::none) return around;
  }
  if (const TSNode literal = literal_at(document, offset); exists(literal)) {
    const TSNode function = enclosing_function(*document.language(), literal);
    return {SubjectKind::literal, Document::span_of(literal), literal, function};
  }
  if (!exists(token)) return {};
  const Language& language = *document.language();
  const TSNode leaf = whole_identifier(language, token);
  Subject subject{SubjectKind::none, Document::span_of(leaf), leaf, enclosing_function(language, leaf)};
  const TSNode name = whole_name(language, leaf);
  const TSNode definition = definition_named_by(language, name);
  if (exists(definition) && !is_bare_word(language, definition, leaf)) {
    subject.kind = SubjectKind::function;
    subject.span = Document::span_of(name);
    subject.node = subject.function = definition;
  } else if (!ts_node_is_named(leaf)) {
    subject.kind = SubjectKind::keyword;
  } else if (const TSNode call = call_named_by(language, leaf); exists(call)) {
    subject.kind = SubjectKind::call;
    subject.node = call;
  } else if (is_bare_call(document, leaf)) {
    subject.kind = SubjectKind::call;
  } else {
    const Subject named = locate_name(document, leaf);
    const bool known = named.kind != SubjectKind::none && language.keyword_rows(ts_node_type(leaf)).empty();
    subject.kind = known ? named.kind : kind_of_word(document, leaf);
    if (known) subject.node = named.node;
  }
  return subject;
}

}  // namespace core
