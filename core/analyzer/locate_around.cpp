#include "core/analyzer/locate_around.hpp"

#include <algorithm>
#include <string>

#include "core/analyzer/class_parts.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

constexpr int highest_climb = 8;

/// Whether it is told what the import brings in: its module, or items that have one each.
bool tells_what(const Language& language, TSNode import) {
  if (exists(language.part(import, Part::object)) || exists(language.part(import, Part::name))) return true;
  TSNode list = import;
  for (int depth = 0; depth < 2; ++depth) {
    for (std::uint32_t i = 0; i < ts_node_named_child_count(list); ++i) {
      if (language.role(ts_node_named_child(list, i)) == Role::import_item) return true;
    }
    list = ts_node_named_child(list, 0);
  }
  return false;
}

/// The word of the import that `leaf` belongs to: all of a module's path.
Span word_in_import(const Language& language, TSNode import, TSNode leaf) {
  for (TSNode around = leaf; exists(around) && !same(around, import); around = ts_node_parent(around)) {
    const TSNode parent = ts_node_parent(around);
    const Role role = language.role(parent);
    if ((role == Role::import_ || role == Role::import_item) && same(language.part(parent, Part::object), around))
      return Document::span_of(around);
  }
  return Document::span_of(leaf);
}

Subject in_import(const Document& document, TSNode import, TSNode leaf) {
  const Language& language = *document.language();
  if (!tells_what(language, import)) return {};
  const bool begins = ts_node_start_byte(leaf) == ts_node_start_byte(import);
  const bool is_quote = !ts_node_is_named(leaf) && language.role(ts_node_parent(leaf)) == Role::string;
  if (!ts_node_is_named(leaf) && !begins && !is_quote) return {};
  const bool is_whole = begins && !ts_node_is_named(leaf);
  return {SubjectKind::import_, is_whole ? Document::span_of(import) : word_in_import(language, import, leaf), import,
          enclosing_function(language, import)};
}

}  // namespace

const AnnotationRow* directive_in_comment(const Document& document, TSNode comment) {
  const FactTables& facts = document.language()->facts();
  std::string_view text = document.text(comment);
  text = text.substr(0, text.find('\n'));
  constexpr std::string_view marks = "/*#!-; \t";
  for (int parts = 0; parts < 4; ++parts) {
    text.remove_prefix(std::min(text.find_first_not_of(marks), text.size()));
    std::string_view alone = trim(text);
    if (alone.ends_with("*/")) alone = trim(alone.substr(0, alone.size() - 2));
    // The mark `$` at the end of a row stands for the end of the comment: ordinary words mean it only when alone.
    if (const AnnotationRow* row = facts.annotation(AnnotationForm::comment, std::string(alone) + "$")) return row;
    if (const AnnotationRow* row = facts.annotation_at_start(AnnotationForm::comment, text)) return row;
    // Several words to tools may stand in one comment: `# type: ignore  # noqa`.
    const std::size_t next = std::min(text.find(" #"), text.find(" //"));
    if (next == std::string_view::npos) return nullptr;
    text.remove_prefix(next);
  }
  return nullptr;
}

Subject locate_in_statement(const Document& document, TSNode leaf) {
  const Language& language = *document.language();
  const Span span = Document::span_of(leaf);
  if (language.role(leaf) == Role::comment) {
    if (directive_in_comment(document, leaf) == nullptr) return {};
    return {SubjectKind::annotation, span, leaf, enclosing_function(language, leaf)};
  }
  TSNode around = ts_node_parent(leaf);
  for (int depth = 0; depth < highest_climb && exists(around); ++depth, around = ts_node_parent(around)) {
    switch (language.role(around)) {
      case Role::import_: return in_import(document, around, leaf);
      case Role::decorator:
      case Role::directive: return {SubjectKind::annotation, span, leaf, enclosing_function(language, leaf)};
      case Role::comment:
        if (directive_in_comment(document, around) == nullptr) return {};
        return {SubjectKind::annotation, Document::span_of(around), around, enclosing_function(language, leaf)};
      case Role::none:
      case Role::import_item:
      case Role::member:
      case Role::scoped_name:
      case Role::string:
      case Role::identifier:
      case Role::type_name: break;
      case Role::argument_list:
        if (language.role(ts_node_parent(around)) != Role::decorator) return {};
        break;
      case Role::call:
        // The callee of a decorator that is called belongs to it, its arguments do not.
        break;
      default: return {};
    }
  }
  return {};
}

TSNode type_named_by(const Language& language, TSNode leaf) {
  const TSNode around = ts_node_parent(leaf);
  const Role role = language.role(around);
  const bool is_head = role == Role::generic_type && same(language.part(around, Part::name), leaf);
  return is_head ? around : leaf;
}

const AnnotationRow* type_row(const Document& document, TSNode node) {
  const Language& language = *document.language();
  if (language.role(node) == Role::generic_type) {
    const TSNode name = last_word(language, language.part(node, Part::name));
    if (!exists(name)) return nullptr;
    // With arguments the meaning is another one than without.
    const bool any_number = document.text(node).ends_with("...]");
    const std::string with_arguments = std::string(document.text(name)) + (any_number ? "[...]" : "[]");
    const AnnotationRow* row = language.facts().annotation(AnnotationForm::type, with_arguments);
    if (row == nullptr) row = language.facts().annotation(AnnotationForm::type, document.text(name));
    const bool takes_arguments = row != nullptr && row->meaning.find('{') != std::string_view::npos;
    return takes_arguments ? row : nullptr;
  }
  if (ts_node_child_count(node) == 0) return language.facts().annotation(AnnotationForm::type, document.text(node));
  return language.facts().annotation(AnnotationForm::type, std::string("<") + ts_node_type(node) + ">");
}

Subject locate_name(const Document& document, TSNode leaf) {
  const Language& language = *document.language();
  Subject subject;
  subject.node = leaf;
  if (const TSNode class_ = class_named_by(language, leaf); exists(class_)) {
    subject.kind = SubjectKind::class_;
    subject.node = class_;
    return subject;
  }
  const Role role = language.role(leaf);
  if (role == Role::member_name || (role == Role::identifier && is_member_name(language, leaf))) {
    subject.kind = SubjectKind::field;
  } else if (role == Role::type_name) {
    subject.kind = SubjectKind::type;
  } else if (role == Role::identifier) {
    const Role around = language.role(ts_node_parent(leaf));
    const bool known = type_row(document, type_named_by(language, leaf)) != nullptr;
    if ((around == Role::generic_type || around == Role::type_name) && known) subject.kind = SubjectKind::type;
    if (around == Role::enumerator || around == Role::field) subject.kind = SubjectKind::field;
    if (around == Role::macro) subject.kind = SubjectKind::annotation;
  }
  return subject;
}

}  // namespace core
