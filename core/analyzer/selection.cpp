#include "core/analyzer/selection.hpp"

#include <algorithm>
#include <unordered_set>

#include "core/analyzer/build_model.hpp"
#include "core/analyzer/class_model.hpp"
#include "core/analyzer/selection_flow.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

Span trimmed(const Document& document, Span span) {
  const auto size = static_cast<std::uint32_t>(document.text().size());
  span.end = std::min(span.end, size);
  span.begin = std::min(span.begin, span.end);
  while (span.begin < span.end && is_blank(document.text()[span.begin])) ++span.begin;
  while (span.end > span.begin && is_blank(document.text()[span.end - 1])) --span.end;
  return span;
}

bool is_list(const Language& language, TSNode node) {
  const TSNode around = ts_node_parent(node);
  if (language.role(node) == Role::block || !exists(around)) return true;
  const Role role = language.role(around);
  const bool is_body = (role == Role::class_ || role == Role::namespace_) && language.role(node) == Role::none &&
                       exists(language.part(around, Part::body));
  return is_body && same(language.part(around, Part::body), node);
}

/// Whether the children of `node` are statements: a block, the file, or a case that holds them directly.
bool holds_statements(const Language& language, TSNode node) {
  const Role role = language.role(node);
  return is_list(language, node) ||
         ((role == Role::case_ || role == Role::default_case) && !exists(language.part(node, Part::body)));
}

/// The outermost node of the same span that is no list of statements.
TSNode outermost(const Language& language, TSNode node) {
  for (TSNode around = ts_node_parent(node); exists(around) && Document::span_of(around) == Document::span_of(node) &&
                                             exists(ts_node_parent(around)) && language.role(around) != Role::block;
       around = ts_node_parent(around)) {
    node = around;
  }
  return node;
}

/// The statement that `node` is, alone or with the mark that ends it; null when it is only a piece of one.
TSNode as_statement(const Language& language, TSNode node) {
  for (TSNode around = ts_node_parent(node); exists(around); around = ts_node_parent(around)) {
    if (holds_statements(language, around)) {
      const bool is_value = !is_list(language, around) && exists(language.part(around, Part::value)) &&
                            same(language.part(around, Part::value), node);
      return is_value ? TSNode{} : node;
    }
    const Role role = language.role(around);
    const bool wraps = (role == Role::statement || role == Role::declaration_statement) &&
                       ts_node_start_byte(around) == ts_node_start_byte(node) &&
                       ts_node_end_byte(around) <= ts_node_end_byte(node) + 1;
    if (!wraps) return {};
    node = around;
  }
  return {};
}

bool is_statement_like(const Language& language, TSNode node) {
  const Role role = language.role(node);
  return role != Role::comment && ts_node_is_named(node);
}

/// Some grammars wrap the statements of a block once more: the list that holds them.
TSNode innermost_list(const Language& language, TSNode list) {
  for (;;) {
    TSNode only{};
    for (std::uint32_t i = 0; i < ts_node_named_child_count(list); ++i) {
      const TSNode child = ts_node_named_child(list, i);
      if (ts_node_is_extra(child)) continue;
      if (exists(only)) return list;
      only = child;
    }
    if (language.role(only) != Role::block || ts_node_symbol(only) == ts_node_symbol(list)) return list;
    list = only;
  }
}

/// The statements of `list` that the selection touches.
Span touched(const Document& document, TSNode list, Span selection) {
  const Language& language = *document.language();
  Span span{};
  list = innermost_list(language, list);
  for (std::uint32_t i = 0; i < ts_node_named_child_count(list); ++i) {
    const TSNode child = ts_node_named_child(list, i);
    const Span own = Document::span_of(child);
    if (own.begin >= selection.end || own.end <= selection.begin || !is_statement_like(language, child)) continue;
    if (span.empty()) span.begin = own.begin;
    span.end = own.end;
  }
  return span;
}

Subject whole_definition(const Document& document, Span span) {
  const Language& language = *document.language();
  TSNode node = ts_node_named_descendant_for_byte_range(document.root(), span.begin, span.end);
  node = outermost(language, node);
  for (int depth = 0; depth < 5 && exists(node) && ts_node_end_byte(node) + 1 >= span.end; ++depth) {
    const Role role = language.role(node);
    if (role == Role::function || role == Role::class_ || role == Role::type_alias) {
      const TSNode name = role == Role::function ? last_word(language, full_name_of(language, node))
                                                 : declared_name(language, language.part(node, Part::name));
      return exists(name) ? locate(document, ts_node_start_byte(name)) : Subject{};
    }
    const TSNode body = role == Role::decorated ? language.part(node, Part::body) : TSNode{};
    if (exists(body)) {
      node = body;
      continue;
    }
    if (ts_node_named_child_count(node) != 1) break;
    node = ts_node_named_child(node, 0);
  }
  return {};
}

/// An expression is explained by its own kind when the selection is all of it.
Subject expression_subject(const Document& document, TSNode node, Span selection) {
  const Language& language = *document.language();
  if (Document::span_of(node) != selection) return {};
  const Role role = language.role(node);
  if (role == Role::call || role == Role::new_) {
    const TSNode name = last_word(language, language.part(node, Part::name));
    if (!exists(name)) return {};
    const Subject subject = locate(document, ts_node_start_byte(name));
    return subject.kind == SubjectKind::call ? subject : Subject{};
  }
  const Subject subject = locate(document, selection.begin);
  return subject.span == selection ? subject : Subject{};
}

}  // namespace

Subject locate_selection(const Document& document, Span selection) {
  selection = trimmed(document, selection);
  if (document.tree() == nullptr || selection.empty()) return {};
  const Language& language = *document.language();
  TSNode node = ts_node_descendant_for_byte_range(document.root(), selection.begin, selection.end);
  node = outermost(language, node);
  Span span{};
  if (language.role(node) == Role::comment) return locate(document, selection.begin);
  if (is_list(language, node)) {
    span = touched(document, node, selection);
  } else if (const TSNode statement = as_statement(language, node); exists(statement)) {
    span = Document::span_of(statement);
  } else if (holds_statements(language, node)) {
    span = touched(document, node, selection);
  } else {
    const Subject definition = whole_definition(document, Document::span_of(node));
    if (definition.kind != SubjectKind::none && Document::span_of(node) == selection) return definition;
    return expression_subject(document, node, selection);
  }
  if (span.empty()) return {};
  if (const Subject definition = whole_definition(document, span); definition.kind != SubjectKind::none)
    return definition;
  const TSNode first = ts_node_descendant_for_byte_range(document.root(), span.begin, span.begin + 1);
  return {SubjectKind::selection, span, first, enclosing_function(language, first)};
}

namespace {

/// The innermost function or lambda that holds all of `span`; the file when there is none.
TSNode code_around(const Document& document, Span span) {
  const Language& language = *document.language();
  TSNode node = ts_node_descendant_for_byte_range(document.root(), span.begin, span.end);
  for (; exists(node); node = ts_node_parent(node)) {
    const Role role = language.role(node);
    const bool is_function = role == Role::function || role == Role::lambda;
    if (is_function && Document::span_of(node) != span && exists(language.part(node, Part::body))) return node;
  }
  return document.root();
}

/// Leaves of the model only what lies in the selection; what surrounds it is no condition of it.
void cut_down(FunctionModel& model, Span span) {
  std::vector<bool> surrounds;
  for (const Block& block : model.blocks) surrounds.push_back(block.span.contains(span) || block.span.empty());
  const auto home = [&](std::int32_t block) {
    return block >= 0 && surrounds[static_cast<std::size_t>(block)] ? 0 : block;
  };
  const auto is_outside = [&](const auto& one) { return !span.contains(one.span); };
  std::erase_if(model.exits, is_outside);
  std::erase_if(model.calls, is_outside);
  std::erase_if(model.effects, is_outside);
  std::erase_if(model.jumps, [&](Span jump) { return !span.contains(jump); });
  std::erase_if(model.nested, [&](Span name) { return !span.contains(name); });
  for (Exit& exit : model.exits) exit.block = home(exit.block);
  for (Call& call : model.calls) call.block = home(call.block);
  for (Effect& effect : model.effects) effect.block = home(effect.block);
  for (Block& block : model.blocks) {
    if (block.parent >= 0) block.parent = home(block.parent);
  }
  for (Block& block : model.blocks) {
    // Indices stay as they are; what lies outside is made a block that nothing is said of.
    if (!span.contains(block.span) || block.span.empty()) block = {.kind = BlockKind::body, .span = {}, .parent = 0};
  }
  if (!model.blocks.empty()) model.blocks[0] = {.kind = BlockKind::body, .span = span};
  model.body = model.span = span;
  model.documentation = {};
  model.named_results = {};
}

}  // namespace

SelectionModel build_selection_model(const Document& document, Span span) {
  SelectionModel selection;
  selection.span = span;
  const TSNode around = code_around(document, span);
  selection.model = build_model(document, around);
  cut_down(selection.model, span);
  const TSNode node = ts_node_descendant_for_byte_range(document.root(), span.begin, span.end);
  TSNode list = Document::span_of(node) == span ? ts_node_parent(outermost(*document.language(), node)) : node;
  selection.model.statements.clear();
  if (exists(list)) list = innermost_list(*document.language(), list);
  for (std::uint32_t i = 0; exists(list) && i < ts_node_named_child_count(list); ++i) {
    const TSNode child = ts_node_named_child(list, i);
    if (span.contains(Document::span_of(child)) && is_statement_like(*document.language(), child))
      selection.model.statements.push_back(Document::span_of(child));
  }
  find_flow(document, selection);
  find_leaving_jumps(document, selection);
  return selection;
}

}  // namespace core
