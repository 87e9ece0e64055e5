// Kind (iii): a field of a class of this document, where it is declared or used: the part it plays, who sets it, who
// reads it.
#include <algorithm>

#include "core/analyzer/class_fields.hpp"
#include "core/analyzer/class_parts.hpp"
#include "core/analyzer/doc_comment.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/explanation/explainers.hpp"
#include "core/explanation/explainers/variable_part.hpp"
#include "core/explanation/phrases.hpp"
#include "core/explanation/purpose.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

/// What a comment says without the marks around and before its lines.
std::string comment_text(std::string_view comment) {
  std::string text;
  constexpr std::string_view marks = "/*#!<: \t";
  while (!comment.empty()) {
    const std::size_t end = comment.find('\n');
    std::string_view line = comment.substr(0, end);
    line.remove_prefix(std::min(line.find_first_not_of(marks), line.size()));
    line = trim(line);
    if (line.ends_with("*/")) line = trim(line.substr(0, line.size() - 2));
    text.append(line).append(" ");
    comment.remove_prefix(end == std::string_view::npos ? comment.size() : end + 1);
  }
  return text;
}

class FieldAnswer {
 public:
  FieldAnswer(const Document& document, const ClassModel& model, const Field& field, bool certain)
      : document_(document), model_(model), field_(field), certain_(certain) {
    others_ = uses_through_objects(document, model, field);
  }

  Prose first_line() const {
    if (field_.enumerator) return enumerator();
    Prose line(certain_ ? "Field " : "Likely field ");
    line << code(name(), 40) << " of " << owner();
    const Prose documented = documentation();
    if (!documented.empty()) return line << ": " << documented;
    const Prose part = part_played(document_, as_binding());
    if (!part.empty() && !is_only_declared()) return line << " " << part;
    if (field_.type.empty()) return uses_known() ? line : Prose();
    return line << ", declared as " << code(type_text(), 60);
  }

  void add_claims(std::vector<Claim>& claims) const {
    if (field_.enumerator) return;
    add(claims, "Set by", [&](const Occurrence& one) { return changes(document_, one); });
    add(claims, "Read by", [&](const Occurrence& one) { return reads(one.use) && !changes(document_, one); });
    add_others(claims);
  }

 private:
  std::string_view name() const { return document_.text(field_.name); }

  std::string type_text() const {
    std::string_view type = document_.text(field_.type);
    while (type.starts_with(':') || type.starts_with(' ')) type.remove_prefix(1);
    std::string text(type);
    return field_.declarator.empty() ? text : text.append(" ").append(document_.text(field_.declarator));
  }

  Prose owner() const {
    return model_.name.empty() ? Prose("a ") << model_.kind << " without a name"
                               : Prose() << code(document_.text(model_.name), 40);
  }

  bool is_only_declared() const {
    return std::ranges::none_of(field_.uses, [](const FieldUse& use) { return gives_value(use.occurrence.use); });
  }
  bool uses_known() const { return field_.uses.size() > 1 || !others_.empty(); }

  Prose enumerator() const {
    Prose line = Prose() << code(name(), 40) << " is one of the " << counted(model_.fields.size(), "value") << " of "
                         << owner();
    if (!field_.value.empty()) line << "; its value is " << code(document_.text(field_.value), 40);
    const Prose documented = documentation();
    return documented.empty() ? line : line << "; " << documented;
  }

  /// The comment behind the field on its line, or directly before it.
  Prose documentation() const {
    const Language& language = *document_.language();
    TSNode declaration = expression_at(document_, field_.name);
    while (exists(declaration) && language.role(declaration) != Role::field &&
           language.role(declaration) != Role::enumerator && language.role(declaration) != Role::declaration &&
           language.role(declaration) != Role::declaration_statement && language.role(declaration) != Role::class_) {
      declaration = ts_node_parent(declaration);
    }
    if (!exists(declaration) || language.role(declaration) == Role::class_) return {};
    const std::uint32_t line = document_.line(ts_node_end_byte(declaration));
    TSNode comment = ts_node_next_sibling(declaration);
    while (exists(comment) && !ts_node_is_named(comment)) comment = ts_node_next_sibling(comment);
    const bool behind = language.role(comment) == Role::comment && document_.line(ts_node_start_byte(comment)) == line;
    if (!behind) comment = comment_before(declaration);
    if (language.role(comment) != Role::comment) return {};
    const std::string summary = first_sentence(comment_text(document_.text(comment)));
    return says_more_than(summary, name()) ? prose_from_workspace(summary) : Prose();
  }

  TSNode comment_before(TSNode declaration) const {
    const TSNode before = ts_node_prev_sibling(declaration);
    if (document_.language()->role(before) != Role::comment) return {};
    const std::uint32_t line = document_.line(ts_node_start_byte(declaration));
    const bool adjacent = document_.line(ts_node_end_byte(before)) + 1 >= line;
    const TSNode earlier = ts_node_prev_sibling(before);
    const bool trails = exists(earlier) && ts_node_end_point(earlier).row == ts_node_start_point(before).row;
    return adjacent && !trails ? before : TSNode{};
  }

  Binding as_binding() const {
    Binding binding;
    binding.name = field_.name;
    binding.birth = Use::assigned;
    binding.scope = model_.span;
    binding.certain = others_.empty();
    for (const bool by_constructor : {true, false}) {
      for (const FieldUse& use : field_.uses) {
        const bool is_first = use.method < 0 || model_.methods[static_cast<std::size_t>(use.method)].is_constructor;
        if (is_first == by_constructor) binding.occurrences.push_back(use.occurrence);
      }
    }
    for (const FieldUse& use : others_) {
      if (certain_) binding.occurrences.push_back(use.occurrence);
    }
    return binding;
  }

  template <class Matches>
  void add(std::vector<Claim>& claims, const char* label, Matches matches) const {
    std::vector<Prose> items;
    std::vector<Span> proofs;
    std::vector<std::int32_t> seen;
    for (const FieldUse& use : field_.uses) {
      if (use.method < 0 || !matches(use.occurrence) || contains(seen, use.method)) continue;
      seen.push_back(use.method);
      proofs.push_back(use.occurrence.span);
      items.push_back(Prose() << code(document_.text(model_.methods[static_cast<std::size_t>(use.method)].name), 40)
                              << " " << in_brackets(line_of(document_, use.occurrence.span)));
    }
    if (!items.empty()) claims.emplace_back(label, listed(items, 5), proofs);
  }

  /// Members of the name of other objects, whose class the text does not tell.
  void add_others(std::vector<Claim>& claims) const {
    std::vector<Prose> set;
    std::vector<Prose> read;
    std::vector<std::string_view> setters;
    std::vector<std::string_view> readers;
    std::vector<Span> proofs;
    for (const FieldUse& use : others_) {
      const Span function = function_around(document_, use.occurrence.span);
      const bool sets = changes(document_, use.occurrence);
      Prose item = function.empty() ? Prose("top-level code") : Prose() << code(document_.text(function), 40);
      std::vector<Prose>& items = sets ? set : read;
      std::vector<std::string_view>& seen = sets ? setters : readers;
      if (contains(seen, document_.text(function))) continue;
      seen.push_back(document_.text(function));
      proofs.push_back(use.occurrence.span);
      items.push_back(item << " " << in_brackets(line_of(document_, use.occurrence.span)));
    }
    if (proofs.empty()) return;
    Prose prose;
    if (!set.empty()) prose << "set by " << listed(set, 4);
    if (!read.empty()) prose << (set.empty() ? "read by " : "; read by ") << listed(read, 4);
    claims.emplace_back("By name", std::move(prose), std::move(proofs));
  }

  const Document& document_;
  const ClassModel& model_;
  const Field& field_;
  bool certain_;
  std::vector<FieldUse> others_;
};

/// A method used as a value: where it is defined. Its own name says nothing new.
Prose method_line(const Document& document, const ClassModel& model, Span span) {
  const auto method = std::ranges::find_if(
      model.methods, [&](const Method& one) { return document.text(one.name) == document.text(span); });
  if (method == model.methods.end() || method->name == span) return {};
  Prose line = Prose("Method of ") << code(document.text(model.name), 40);
  return sentence(line << "; " << (method->has_body ? "defined" : "declared") << " at "
                       << line_of(document, method->name));
}

}  // namespace

Explanation explain_field(const Question& question) {
  const Document& document = question.document;
  Explanation explanation;
  explanation.kind = SubjectKind::field;
  explanation.span = question.subject.span;
  explanation.name = document.text(explanation.span);
  const FieldOwner owner = owner_of_field(document, question.subject.node);
  if (!exists(owner.class_)) return explanation;
  const ClassModel model = build_class_model(document, owner.class_);
  const std::string_view name = document.text(question.subject.span);
  const auto field = std::ranges::find_if(
      model.fields, [&](const Field& one) { return member_key(document.text(one.name)) == member_key(name); });
  if (question.stop.stop_requested()) return explanation;
  if (field == model.fields.end()) {
    if (owner.certain) explanation.first_line = method_line(document, model, explanation.span);
    return explanation;
  }
  const FieldAnswer answer(document, model, *field, owner.certain);
  const Prose line = answer.first_line();
  if (line.empty()) return explanation;
  explanation.first_line = sentence(line);
  answer.add_claims(explanation.claims);
  return explanation;
}

}  // namespace core
